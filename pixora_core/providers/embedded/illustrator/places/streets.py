"""The street: house fronts in perspective."""

from __future__ import annotations

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import hexa, mix
from pixora_core.providers.embedded.illustrator.places.city import street_lamp
from pixora_core.providers.embedded.illustrator.places.ground import fill, mist
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.oldtown import skyline
from pixora_core.providers.embedded.illustrator.places.plants import leafage
from pixora_core.providers.embedded.illustrator.places.village import window_pane
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, oval, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["neon_street", "street"]


@setting(
    words="street, avenue, alley, market, sidewalk, lane, boulevard, shops, marketplace, square, plaza",
    stands="ground air",
    bars="house cottage skyscraper",
    instead="sitting_person=person_on_bench lantern=street_lamp lamp=street_lamp",
    horizon=(0.56, 0.6),
    hours=("evening", "day", "dusk", "night"),
)
def street(s: Stage) -> None:
    """House fronts that run to a vanishing point in the middle or at a side, shops or doors, lamps, a paved way."""
    _street(s, neon=False)


@setting(
    words="neon street, street of neon signs",
    stands="ground air",
    bars="house cottage skyscraper",
    instead="sitting_person=person_on_bench lantern=street_lamp lamp=street_lamp",
    horizon=(0.56, 0.6),
    hours=("night", "dusk"),
    kind_of="street",
    cues="neon, neon light, neon sign, neon signs",
)
def neon_street(s: Stage) -> None:
    """The street by the light of its signs, red, blue and green."""
    _street(s, neon=True)


def _street(s: Stage, *, neon: bool) -> None:
    vanish = (s.wide * (0.5 + _BENDS[s.plan.variant % 3] * s.plan.side), s.plan.horizon)
    shops = s.plan.variant % 2 == 1

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        skyline(s, b, s.plan.horizon + 0.03, mix(s.look.air("#8a8088", 0.3), s.look.deep, 0.08))
        mist(s, b, s.plan.horizon, 0.12, alpha=0.6)

    def middle(s: Stage, b: Brush) -> None:
        b.flat(
            box(-0.05, s.plan.horizon + 0.01, s.wide + 0.05, 1.05), mix(s.look.air("#9a8f88", 0.8), s.look.deep, 0.3)
        )
        for way in (-1, 1):
            row = _Row(b, s, vanish, way)
            for house in range(5, -1, -1):
                row.front(house, shops=shops)
                if neon:
                    row.sign(house)

    def ground(s: Stage, b: Brush) -> None:
        top = s.plan.horizon + 0.012
        stone = s.look.air(s.look.ground("#9a8f88"), 0.92)
        floor = poly((vanish[0] - 0.03, top), (vanish[0] + 0.03, top), (vanish[0] + 2.6, 1.6), (vanish[0] - 2.6, 1.6))
        fill(s, b, floor, mix(stone, s.look.haze, 0.35), mix(stone, s.look.deep, 0.45), start=top, end=1.0)
        with b.inside(floor):
            for row in range(1, 15):
                y = top + (1.02 - top) * (row / 14) ** 2
                b.line([(-0.1, y), (s.wide + 0.1, y)], s.look.deep, 0.0004 + 0.0016 * row / 14, alpha=0.25)
            for column in range(-22, 23):
                b.line([vanish, (vanish[0] + column * 0.22, 1.1)], s.look.deep, 0.0013, alpha=0.2)
            b.sheen(oval(vanish[0], 0.84, 0.3 * s.wide, 0.06), alpha=0.22 * (1 - 0.6 * s.look.light.night), soft=0.07)
            if s.look.weather in ("rain", "storm") or s.look.light.night > 0.6:
                _wet_lights(s, b, vanish[0], tones=_NEON if neon else ("#ffd08a",))

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.deep, s.look.air("#33303a", 1.0), 0.3)
        street_lamp(s, b, s.wide * (0.5 - 0.44 * s.plan.side), 1.02, 0.7, tone)
        leafage(s, b, tone, side=s.plan.side, reach=0.26)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


_BENDS = (0.0, 0.19, -0.17)
_FRONTS = (
    ("#e8c9a0", "#d99a7a", "#cfb9a8", "#b9c4b0", "#e0b4a0", "#a9b4c4"),
    ("#c97b63", "#b5624e", "#d8a07a", "#9f5a4a", "#e3c29a", "#b98a72"),
    ("#e7ddc8", "#cfd6d2", "#b7c3cf", "#d9cbb0", "#c3b4a6", "#eae2d2"),
)


_NEON = ("#ff4f6a", "#3fb4ff", "#4fe08a", "#ffb03a")


def _wet_lights(s: Stage, b: Brush, x: float, *, tones: tuple[str, ...]) -> None:
    """What windows and signs throw on the pavement: soft upright streaks on both sides."""
    night = max(0.25, s.look.light.night) * (2.2 if len(tones) > 1 else 1.0)
    for way in (-1, 1):
        for _ in range(7):
            at, y = x + way * b.between(0.12, 0.5) * s.wide, b.between(0.66, 0.9)
            tall = b.between(0.03, 0.09)
            b.flat(oval(at, y, 0.01 * s.unit, tall), b.pick(*tones), alpha=0.14 * night, soft=0.008)


class _Row:
    """The houses of one side of the street, in perspective; `way` is -1 on the left."""

    def __init__(self, b: Brush, s: Stage, vanish: tuple[float, float], way: int) -> None:
        self.b = b
        self.s = s
        self.vanish = vanish
        self.way = way
        edge = 0.0 if way < 0 else s.wide
        self.span = max(0.2 * s.wide, abs(edge - vanish[0]))

    def spot(self, reach: float, level: float) -> tuple[float, float]:
        """A point on the wall: `reach` 1 at the picture's edge, `level` 0 street, 1 eaves of a common house."""
        across = 0.06 * self.s.wide + (self.span - 0.06 * self.s.wide) * reach * 1.06
        return (
            self.vanish[0] + self.way * across,
            self.vanish[1] + (0.34 * reach + 0.012) * (1 - level * 3.1),
        )

    def panel(self, near: tuple[float, float], levels: tuple[float, float]) -> skia.Path:
        """A part of the wall between two reaches and two levels."""
        (a, c), (low, high) = near, levels
        return poly(self.spot(a, low), self.spot(c, low), self.spot(c, high), self.spot(a, high))

    def front(self, house: int, *, shops: bool) -> None:
        """One house front; `house` 0 is the nearest."""
        s, b = self.s, self.b
        ends = (1.2 * 0.62 ** (house + 1), 1.2 * 0.62**house)
        tall, depth = b.between(0.74, 1.18), 0.4 + 0.5 * 0.7**house
        wall = s.look.air(b.pick(*_FRONTS[s.plan.variant % len(_FRONTS)]), depth)
        wall = mix(wall, s.look.deep, 0.3 if self.way == s.plan.side else 0.05)
        b.lit(self.panel(ends, (0, tall)), wall, relief=0.25)
        b.lit(
            self.panel(ends, (tall, tall + 0.07)),
            s.look.air(s.look.ground(b.pick("#7d4a40", "#6a5a58", "#8d5a44")), depth),
            relief=0.3,
        )
        b.flat(self.panel((ends[1] - 0.012 * ends[1], ends[1]), (0, tall)), s.look.deep, alpha=0.25)
        for floor in range(1 if shops else 0, 3):
            for column in range(3):
                levels = (0.12 + 0.29 * floor, 0.3 + 0.29 * floor)
                place = [ends[0] + (ends[1] - ends[0]) * share for share in (0.14 + 0.3 * column, 0.32 + 0.3 * column)]
                if levels[1] < tall:
                    self._window((place[0], place[1]), levels, depth)
        foot = self.panel(ends, (0, tall * 0.55))
        b.fade(foot, s.look.deep, start=self.spot(ends[1], 0), end=self.spot(ends[1], tall * 0.5), alpha=(0.45, 0.0))
        b.flat(self.panel(ends, (0.315, 0.33) if not shops else (0.36, 0.375)), s.look.air("#efe6d6", depth), alpha=0.4)
        if shops:
            self._shop(ends, depth)
        else:
            self._door(ends, depth)

    def sign(self, house: int) -> None:
        """A tall sign that hangs at a house, its strokes of light, and its shine on the wall."""
        b, ends = self.b, (1.2 * 0.62 ** (house + 1), 1.2 * 0.62**house)
        wide, tone = ends[1] - ends[0], b.pick(*_NEON)
        at, low, high = ends[0] + wide * b.between(0.2, 0.5), 0.4, b.between(0.68, 0.84)
        x, y = self.spot(at + 0.1 * wide, (low + high) / 2)
        b.glow(x, y, 0.3 * ends[1], tone, alpha=0.55)
        b.flat(self.panel((at, at + 0.2 * wide), (low, high)), "#1b1626")
        edge = [self.spot(at + 0.2 * wide * side, level) for side, level in ((0, low), (1, low), (1, high), (0, high))]
        b.line([*edge, edge[0]], tone, 0.007 * ends[1])
        for stroke in range(4):
            level = low + (high - low) * (0.16 + 0.22 * stroke)
            ends_of = [self.spot(at + wide * share, level + 0.02 * b.around(0, 1)) for share in (0.05, 0.15)]
            b.line(ends_of, "#fff2f0" if stroke % 2 else tone, 0.012 * ends[1])

    def _window(self, near: tuple[float, float], levels: tuple[float, float], depth: float) -> None:
        s, b = self.s, self.b
        shape = self.panel(near, levels)
        awake = s.rng.random() < 0.55
        if awake or s.look.light.night < 0.3:
            window_pane(s, b, shape)
        else:
            b.flat(shape, mix(s.look.air("#39465a", depth), s.look.deep, 0.5))
        low, high = levels
        if s.look.light.night < 0.6:
            b.flat(self.panel(near, ((low + high) / 2, high)), s.look.sky[2], alpha=0.28)
        frame = s.look.air("#efe6d6", depth)
        middle = (near[0] + near[1]) / 2
        for across, level in (((near[0], near[1]), (low + high) / 2), ((middle, middle), None)):
            ends = [(across[0], low), (across[1], high)] if level is None else [(x, level) for x in across]
            b.line([self.spot(*end) for end in ends], frame, 0.004 * near[1], alpha=0.75)
        b.flat(self.panel((near[0] - 0.01, near[1] + 0.01), (low - 0.022, low)), frame, alpha=0.75)

    def _door(self, ends: tuple[float, float], depth: float) -> None:
        """A door with a lamp above it, between the windows."""
        s, b = self.s, self.b
        start, wide = ends[0], ends[1] - ends[0]
        place = (
            (start + 0.36 * wide, start + 0.46 * wide)
            if s.rng.random() < 0.5
            else (start + 0.8 * wide, start + 0.9 * wide)
        )
        wood = mix(s.look.air(b.pick("#7a3b32", "#2f5a52", "#34476b", "#6b4a2f"), depth), s.look.deep, 0.2)
        b.lit(self.panel(place, (0.0, 0.25)), wood, relief=0.3)
        b.flat(self.panel(place, (0.25, 0.275)), s.look.air("#efe6d6", depth), alpha=0.6)

    def _shop(self, ends: tuple[float, float], depth: float) -> None:
        """A shop window with its door, and a striped awning above."""
        s, b = self.s, self.b
        start, wide = ends[0], ends[1] - ends[0]
        window_pane(s, b, self.panel((start + 0.1 * wide, start + 0.62 * wide), (0.05, 0.24)))
        b.flat(
            self.panel((start + 0.7 * wide, start + 0.9 * wide), (0.0, 0.24)),
            mix(s.look.air("#5a4036", depth), s.look.deep, 0.3),
        )
        tone = s.look.air(b.pick("#b8483a", "#3f7a6a", "#d09a3a", "#44628f"), depth)
        stripes = 8
        for stripe in range(stripes):
            left, right = (start + wide * (0.05 + 0.9 * (stripe + end) / stripes) for end in (0, 1))
            cloth = tone if stripe % 2 else mix(tone, hexa("#f6efe0"), 0.75)
            (x0, y0), (x1, y1) = self.spot(left, 0.335), self.spot(right, 0.335)
            (x2, y2), (x3, y3) = self.spot(right, 0.255), self.spot(left, 0.255)
            out = -self.way * 0.05 * right
            b.flat(poly((x0, y0), (x1, y1), (x2 + out, y2), (x3 + out, y3)), cloth)
