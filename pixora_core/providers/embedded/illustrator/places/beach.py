"""The beach."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import WHITE, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import crest, ridge, speckle, swells
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.plants import grass
from pixora_core.providers.embedded.illustrator.places.water import water
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import oval, path, poly, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["beach", "tropical_beach"]


@setting(
    words="beach, shore, coast, seaside, island, coastline",
    stands="ground air water",
    horizon=(0.5, 0.56),
    hours=("day", "evening", "morning"),
)
def beach(s: Stage) -> None:
    """Sand, surf, a far headland, grass of the dunes."""
    _shore(s, palms=False)


@setting(
    words="tropical beach, tropical, lagoon",
    stands="ground air water",
    horizon=(0.5, 0.56),
    hours=("day", "evening", "morning"),
    kind_of="beach",
    cues="palm, palms, tropical, tropics, lagoon, coconut, coconuts, hawaii, caribbean, southern shore, coral",
)
def tropical_beach(s: Stage) -> None:
    """The same, with palm leaves in the corner."""
    _shore(s, palms=True)


def _shore(s: Stage, *, palms: bool) -> None:

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        edge = 0.0 if s.plan.side > 0 else s.wide
        line = crest(s, 0.0, 0.02, cells=5)
        ridge(
            s,
            b,
            lambda x: s.plan.horizon + 0.02 + line(x) - 0.13 * max(0.0, 1 - abs(x - edge) / (0.75 * s.unit)) ** 0.7,
            "#5f8f86",
            0.28,
        )

    def middle(s: Stage, b: Brush) -> None:
        water(s, b, s.plan.horizon, murk="#1f8a9c", clear=0.75)
        if not s.plan.cast:
            _stacks(s, b)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.1, 0.022, cells=1.3, octaves=2)
        for lag, tone, alpha in (
            (0.03, s.look.air("#4fb8bd", 1.0), 0.35),
            (0.014, mix(s.look.sky[3], WHITE, 0.6), 0.9),
            (0.004, s.look.air("#b98f62", 1.0), 0.9),
        ):
            wave = []
            for step in range(21):
                x = -0.2 + (s.wide + 0.4) * step / 20
                wave.append((x, line(x) - lag + 0.004 * math.sin(step * 1.7)))
            b.flat(smooth([*wave, (s.wide + 0.4, 1.2), (-0.4, 1.2)], tension=0.8), tone, alpha=alpha)
        ridge(s, b, lambda x: line(x) + 0.012, "#eccf9c", 0.97, foot=0.4, rim=0)
        wet = [(-0.2 + (s.wide + 0.4) * step / 20) for step in range(21)]
        strip = [*((x, line(x) + 0.012) for x in wet), *((x, line(x) + 0.075) for x in reversed(wet))]
        b.fade(smooth(strip, tension=0.8), mix(s.look.sky[3], s.look.sky[2], 0.3), start=(0, s.plan.floor - 0.09),
               end=(0, s.plan.floor - 0.02), alpha=(0.6, 0.0))  # fmt: skip
        swells(s, b, s.plan.floor - 0.03, count=2, swing=0.012)
        speckle(
            s,
            b,
            s.plan.floor - 0.05,
            (s.look.air("#d3ac74", 1.0), s.look.air("#fbe6bd", 1.0)),
            count=110,
            size=0.05,
            alpha=0.22,
        )
        if not s.plan.cast:
            _washed_up(s, b, s.wide * (0.5 - 0.16 * s.plan.side), s.plan.floor + 0.02)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#1f5a40", 1.0), s.look.deep, 0.5)
        if palms:
            _palm(s, b, tone)
        edge = 0.0 if s.plan.side > 0 else s.wide
        grass(s, b, lambda x: 0.98 + 0.35 * abs(x - edge), 0.16, (tone, lift(tone, 0.04)), count=170, lean=0.6)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _palm(s: Stage, b: Brush, tone: tuple[float, float, float]) -> None:
    edge = 0.0 if s.plan.side < 0 else s.wide
    way = 1 if edge == 0 else -1
    for turn in (-8, 16, 42, 66):
        with b.at(edge, 0.02, turn=-turn if way > 0 else turn, flip=way < 0, scale=s.unit):
            frond = [(0.34 * step / 10, 0.09 * (step / 10) ** 2) for step in range(11)]
            b.line(smooth(frond, closed=False), tone, 0.006)
            for x, y in frond[1:]:
                long = 0.075 * (1 - abs(x / 0.34 - 0.45))
                b.flat(poly((x - 0.012, y), (x + 0.012, y), (x + 0.03, y + long)), lift(tone, 0.03))
                b.flat(poly((x - 0.012, y), (x + 0.012, y), (x + 0.035, y - long * 0.7)), tone)


_STACK = (
    (-1.15, 0.0),
    (-1.02, 0.3),
    (-0.86, 0.62),
    (-0.62, 0.95),
    (-0.1, 1.0),
    (0.42, 0.9),
    (0.6, 0.6),
    (0.95, 0.28),
    (1.1, 0.0),
)


def _stacks(s: Stage, b: Brush) -> None:
    """Rocks that the sea has left standing, the tallest with an arch; foam at their feet."""
    for along, tall, wide in ((0.2, 0.2, 0.075), (0.31, 0.11, 0.045), (0.1, 0.07, 0.035)):
        x, y = s.wide * (0.5 - along * s.plan.side), s.plan.horizon + 0.045 + 0.03 * along
        high, half = tall * s.unit, wide * s.unit
        edge = [(x + dx * half + b.around(0, half * 0.06), y - dy * high) for dx, dy in _STACK]
        rock = poly(*edge)
        b.flat(oval(x, y + 0.012, half * 1.2, 0.016), s.look.deep, alpha=0.25, soft=0.006)
        b.lit(rock, s.look.air("#7d6f66", 0.6), relief=0.6)
        with b.inside(rock):
            for layer in range(5):
                level = y - high * (0.12 + 0.17 * layer)
                b.line([(x - half * 1.2, level), (x + half * 1.2, level - half * 0.12)], s.look.deep, 0.0024, alpha=0.3)
            b.lit(
                poly(
                    (x - half, y - high * 0.86),
                    (x, y - high * 1.1),
                    (x + half, y - high * 0.82),
                    (x + half * 0.3, y - high * 0.9),
                    (x - half * 0.4, y - high * 0.93),
                ),
                s.look.air("#7a9a5f", 0.6),
                relief=0.4,
            )
        b.flat(oval(x, y + 0.003, half * 1.3, 0.006), mix(s.look.sky[3], WHITE, 0.6), alpha=0.75, soft=0.002)


def _washed_up(s: Stage, b: Brush, x: float, y: float) -> None:
    """What the tide has left: a bleached branch, a few shells, a star."""
    unit, wood = s.unit, s.look.air("#b9a68e", 0.97)
    b.shade(oval(x, y + 0.008, 0.26 * unit, 0.012), alpha=0.4, soft=0.008)
    with b.at(x, y, scale=unit, flip=s.plan.side < 0):
        b.rod(smooth([(-0.26, 0.0), (-0.1, -0.022), (0.06, -0.018), (0.24, -0.05)], closed=False), wood, 0.026)
        b.rod(smooth([(0.05, -0.02), (0.12, -0.075), (0.2, -0.11)], closed=False), wood, 0.014)
        b.rod(smooth([(-0.12, -0.02), (-0.17, -0.06), (-0.24, -0.075)], closed=False), wood, 0.012)
        b.rod(smooth([(0.15, -0.035), (0.22, -0.02), (0.29, -0.028)], closed=False), wood, 0.011)
        for at, down, size in ((-0.34, 0.05, 0.02), (0.34, 0.07, 0.016), (0.12, 0.085, 0.013)):
            shell = path(
                f"M{at - size} {down} C{at - size} {down - size * 1.7} "
                f"{at + size} {down - size * 1.7} {at + size} {down} Z"
            )
            b.shade(oval(at, down, size * 1.2, size * 0.25), alpha=0.35, soft=0.003)
            b.lit(shell, s.look.air("#f2ddc4", 0.97), relief=0.5)
            for rib in (-0.5, 0.0, 0.5):
                b.line(
                    [(at, down), (at + rib * size * 1.5, down - size * 1.1)],
                    s.look.air("#b98a6a", 0.97),
                    0.0018,
                    alpha=0.6,
                )
        with b.at(-0.08, 0.09):
            points = [
                (
                    math.cos(math.pi * (0.5 + arm / 5)) * (0.038 if arm % 2 == 0 else 0.013),
                    -math.sin(math.pi * (0.5 + arm / 5)) * (0.02 if arm % 2 == 0 else 0.008),
                )
                for arm in range(10)
            ]
            b.lit(smooth(points, tension=0.4), s.look.air("#d9704a", 0.97), relief=0.4)
