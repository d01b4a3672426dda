"""The square of an old town: gabled fronts around it, a church tower behind, a fountain, cobbles."""

from __future__ import annotations

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import fill, mist
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.oldtown import lantern_post, skyline, waterside
from pixora_core.providers.embedded.illustrator.places.village import window_pane
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import Shape, box, circle, oval, path, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["old_square", "waterside_town"]

_WALLS = ("#e6c08c", "#d99a78", "#ecdcb8", "#b9c4b0", "#d8a8a0", "#c9b088", "#e8cfa0", "#b5a8b8")
_ROOFS = ("#a4523c", "#8d4a3a", "#b5663f", "#7d5a50")
_CUES = (
    "town, square, squares, market, marketplace, fountain, "
    "street, streets, roofs, rooftops, old walls, fair, old door, "
    "gables, half-timbered, cobbles, cobbled, cobblestones, "
    "medieval, guild, tower above, stone table, wooden theatre, forum"
)


@setting(
    words="town square, market square, old square, cobbled street, medieval town",
    stands="ground air",
    bars="house cottage skyscraper",
    instead="sitting_person=person_on_bench lantern=street_lamp lamp=street_lamp",
    horizon=(0.58, 0.61),
    hours=("evening", "day", "dusk", "morning"),
    kind_of="old_town",
    cues=_CUES,
)
def old_square(s: Stage) -> None:
    """Fronts shoulder to shoulder on two sides, their gables of many kinds; the tower of a church above the roofs."""
    foot = s.plan.horizon + 0.045

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        skyline(s, b, foot - 0.1, mix(s.look.air("#8a7f86", 0.3), s.look.deep, 0.1))
        mist(s, b, foot - 0.1, 0.16, alpha=0.5)
        x = s.wide * (0.5 + (0.06 + 0.05 * (s.plan.variant % 3)) * s.plan.side)
        (_spires if s.plan.variant % 2 else _tower)(s, b, x, foot)

    def middle(s: Stage, b: Brush) -> None:
        x = -0.06
        while x < s.wide + 0.06:
            wide = s.unit * b.between(0.11, 0.17)
            away = abs((x + wide / 2) / s.wide - 0.5) * 2
            _front(s, b, (x, foot - s.unit * b.between(0.19, 0.25) * (0.8 + 0.55 * away), x + wide, foot))
            x += wide
        b.fade(
            box(-0.05, foot - 0.14, s.wide + 0.05, foot),
            s.look.deep,
            start=(0, foot),
            end=(0, foot - 0.14),
            alpha=(0.3, 0.0),
        )

    def ground(s: Stage, b: Brush) -> None:
        _cobbles(s, b, foot)
        x = s.wide * (0.5 - 0.2 * s.plan.side)
        if not s.plan.cast:
            _fountain(s, b, x, s.plan.floor - 0.03)
        else:
            _stalls(s, b, foot)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.deep, s.look.air("#3a3440", 1.0), 0.35)
        lantern_post(s, b, s.wide * (0.5 - 0.45 * s.plan.side), tone)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


@setting(
    words="waterside town, harbour town, river town",
    stands="ground air water",
    owns="stone_bridge",
    instead="bridge=stone_bridge sitting_person=person_on_bench lantern=street_lamp lamp=street_lamp",
    bars="house cottage skyscraper",
    horizon=(0.6, 0.65),
    hours=("evening", "day", "dusk", "morning"),
    kind_of="old_town",
    cues="canal, canals, lagoon, quay, water, river, harbour, "
    "town by the water, town by the river, town behind the water, "
    "river town, harbour town, embankment, waterfront, gondola, "
    "flooded square, bridge, ship, town by a river, still canal",
)
def waterside_town(s: Stage) -> None:
    """The old town where its words speak of water."""
    waterside(s)


def _tower(s: Stage, b: Brush, x: float, foot: float) -> None:
    """A square tower of stone with a clock and a steep roof."""
    u, stone = s.unit, s.look.air("#c9b090", 0.5)
    top = foot - 0.36 * u
    b.lit(box(x - 0.045 * u, top, x + 0.045 * u, foot), stone, relief=0.35)
    b.lit(box(x - 0.052 * u, top - 0.012, x + 0.052 * u, top + 0.006), lift(stone, 0.05), relief=0.3)
    for y in (0.25, 0.33):
        b.lamp(
            path(
                f"M{x - 0.012 * u} {foot - y * u} "
                f"q{0.012 * u} {-0.03 * u} {0.024 * u} 0 l0 {0.035 * u} l{-0.024 * u} 0 Z"
            ),
            dark="#5a4a44",
        )
    b.flat(circle(x, top + 0.05 * u, 0.026 * u), s.look.air("#f4ecd8", 0.6))
    b.line(circle(x, top + 0.05 * u, 0.026 * u), s.look.air("#8a6a3c", 0.6), 0.004)
    b.line([(x, top + 0.05 * u), (x, top + 0.03 * u)], s.look.deep, 0.003)
    b.line([(x, top + 0.05 * u), (x + 0.013 * u, top + 0.056 * u)], s.look.deep, 0.003)
    b.lit(
        poly((x - 0.056 * u, top - 0.008), (x, top - 0.19 * u), (x + 0.056 * u, top - 0.008)),
        s.look.air("#6d7a78", 0.5),
        relief=0.45,
    )
    b.line([(x, top - 0.18 * u), (x, top - 0.22 * u)], s.look.air("#d9b45a", 0.6), 0.003)


def _spires(s: Stage, b: Brush, x: float, foot: float) -> None:
    """Two Gothic towers, each a crown of little spires."""
    u, stone, slate = s.unit, s.look.air("#a8988a", 0.46), s.look.air("#565a6a", 0.46)
    for side in (-1, 1):
        at, top = x + side * 0.055 * u, foot - (0.34 + 0.012 * side) * u
        b.lit(box(at - 0.036 * u, top, at + 0.036 * u, foot), stone, relief=0.35)
        for y in (0.22, 0.29):
            b.lamp(box(at - 0.009 * u, foot - y * u, at + 0.009 * u, foot - (y - 0.04) * u), dark="#4f4444")
        b.lit(poly((at - 0.034 * u, top), (at, top - 0.2 * u), (at + 0.034 * u, top)), slate, relief=0.45)
        for corner in (-1, 1):
            spike = at + corner * 0.032 * u
            b.lit(
                poly((spike - 0.009 * u, top + 0.01), (spike, top - 0.075 * u), (spike + 0.009 * u, top + 0.01)),
                slate,
                relief=0.4,
            )
        b.ball(circle(at, top - 0.2 * u, 0.005 * u), s.look.air("#d9b45a", 0.6))
    b.lit(
        poly(
            (x - 0.03 * u, foot - 0.26 * u),
            (x, foot - 0.33 * u),
            (x + 0.03 * u, foot - 0.26 * u),
            (x + 0.03 * u, foot),
            (x - 0.03 * u, foot),
        ),
        stone,
        relief=0.3,
    )


def _front(s: Stage, b: Brush, place: tuple[float, float, float, float]) -> None:
    """One house: stepped, curved or pointed gable, rows of windows, an arch or a shop below."""
    left, top, right, foot = place
    wall = mix(s.look.air(b.pick(*_WALLS), 0.78), s.look.deep, 0.06 + 0.1 * float(s.rng.random()))
    roof = mix(s.look.air(s.look.ground(b.pick(*_ROOFS)), 0.78), s.look.deep, 0.08)
    trim, wide, middle = lift(wall, 0.1), right - left, (left + right) / 2
    high, kind = 0.085 * s.unit, int(s.rng.integers(4))
    if kind == 0:
        b.lit(
            poly(
                (left - 0.004, top),
                (left + wide * 0.1, top - high * 0.75),
                (right - wide * 0.1, top - high * 0.75),
                (right + 0.004, top),
            ),
            roof,
            relief=0.4,
        )
        for share in (0.3, 0.7):
            x = left + wide * share
            b.lit(
                poly(
                    (x - 0.013, top - high * 0.2),
                    (x - 0.013, top - high * 0.5),
                    (x, top - high * 0.66),
                    (x + 0.013, top - high * 0.5),
                    (x + 0.013, top - high * 0.2),
                ),
                wall,
                relief=0.3,
            )
            window_pane(s, b, box(x - 0.006, top - high * 0.46, x + 0.006, top - high * 0.26))
    else:
        gable = _gable(kind, (left, top, wide, high))
        b.lit(gable, lift(wall, 0.02), relief=0.3)
        if kind == 1:
            b.line([(left - 0.004, top), (middle, top - high * 1.27), (right + 0.004, top)], roof, 0.012)
        window_pane(s, b, oval(middle, top - high * 0.42, 0.008 * s.unit, 0.012 * s.unit))
    fill(s, b, box(left, top, right, foot), wall, mix(wall, s.look.deep, 0.25), start=top, end=foot)
    b.flat(box(left, top - 0.004, right, top + 0.004), trim, alpha=0.8)
    low, storey = foot - 0.07 * s.unit, 0.062 * s.unit
    y = low - 0.012
    while y - storey * 0.7 > top:
        for column in range(3):
            x = left + wide * (0.2 + 0.3 * column)
            b.flat(box(x - wide * 0.075, y - storey * 0.72, x + wide * 0.075, y + 0.003), trim, alpha=0.7)
            if s.look.light.night < 0.35 or s.rng.random() < 0.55:
                window_pane(s, b, box(x - wide * 0.055, y - storey * 0.66, x + wide * 0.055, y - 0.003))
            else:
                b.flat(
                    box(x - wide * 0.055, y - storey * 0.66, x + wide * 0.055, y - 0.003), mix(wall, s.look.deep, 0.65)
                )
        y -= storey
    b.flat(box(left, low - 0.003, right, low + 0.004), trim, alpha=0.6)
    for share in (0.3, 0.7):
        x, half = left + wide * share, wide * 0.13
        arch = path(
            f"M{x - half} {foot} L{x - half} {low + 0.03} "
            f"C{x - half} {low + 0.006} {x + half} {low + 0.006} {x + half} {low + 0.03} L{x + half} {foot} Z"
        )
        b.flat(arch, mix(wall, s.look.deep, 0.62))
        if s.look.light.night > 0.3:
            b.flat(arch, "#ffca7a", alpha=0.45 * s.look.light.night)


_CURVED = ((0, 0), (0.05, 0.36), (0.14, 0.44), (0.22, 0.46), (0.28, 0.7), (0.36, 0.98), (0.5, 1.08))
_STEPS = ((0, 0), (0, 0.2), (0.12, 0.2), (0.12, 0.5), (0.25, 0.5), (0.25, 0.8), (0.38, 0.8), (0.38, 1.1))


def _gable(kind: int, place: tuple[float, float, float, float]) -> Shape:
    """The outline of a gable above (left, top), so wide and so high: pointed, curved or stepped."""
    left, top, wide, high = place
    half = {1: ((0, 0), (0.5, 1.25)), 2: _CURVED, 3: _STEPS}[kind]
    across = [*half, *((1 - x, y) for x, y in reversed(half))]
    return poly(*[(left + wide * x, top - high * y) for x, y in across])


def _cobbles(s: Stage, b: Brush, foot: float) -> None:
    """The paving: rows of stones, in arcs, narrower far away."""
    stone = s.look.air(s.look.ground("#b0a496"), 0.93)
    fill(
        s,
        b,
        box(-0.05, foot, s.wide + 0.05, 1.05),
        mix(stone, s.look.haze, 0.22),
        mix(stone, s.look.deep, 0.5),
        start=foot,
        end=1.0,
    )
    joints, tops = skia.Path(), skia.Path()
    row, y = 0, foot + 0.012
    while y < 1.02:
        step = 0.008 + 0.05 * (y - foot)
        long = step * 2.4
        for place in range(int(s.wide / long) + 2):
            x = (place + 0.5 * (row % 2)) * long - 0.02
            bend = 0.01 * abs(x / s.wide - 0.5) * step * 20
            joints.addRoundRect(
                skia.Rect.MakeLTRB(x, y + bend, x + long * 0.92, y + bend + step * 0.86), step * 0.3, step * 0.3
            )
            if (place * 7 + row * 3) % 4 == 0:
                tops.addRoundRect(
                    skia.Rect.MakeLTRB(x, y + bend, x + long * 0.92, y + bend + step * 0.86), step * 0.3, step * 0.3
                )
        y += step
        row += 1
    b.line(joints, s.look.deep, 0.0016, alpha=0.2)
    b.flat(tops, s.look.deep, alpha=0.1)
    b.sheen(oval(s.plan.sun[0], foot + 0.07, 0.45 * s.wide, 0.04), alpha=0.25, soft=0.03)
    if s.look.weather in ("rain", "storm") or s.look.light.night > 0.6:
        for _ in range(int(14 * s.wide)):
            at, tall = (b.between(0, s.wide), b.between(foot + 0.05, 0.95)), b.between(0.02, 0.07)
            b.flat(oval(*at, 0.01 * s.unit, tall), "#ffd08a", alpha=0.13 * max(0.3, s.look.light.night), soft=0.008)


def _fountain(s: Stage, b: Brush, x: float, y: float) -> None:
    """A basin of stone, a column, water that falls from its bowl."""
    u: float = s.unit
    stone: RGB = s.look.air("#c3b8a6", 0.9)
    b.shade(oval(x, y, 0.2 * u, 0.022), alpha=0.4, soft=0.012)
    b.tube(
        path(
            f"M{x - 0.18 * u} {y - 0.06 * u} L{x + 0.18 * u} {y - 0.06 * u} "
            f"L{x + 0.165 * u} {y + 0.004} L{x - 0.165 * u} {y + 0.004} Z"
        ),
        stone,
        relief=0.5,
    )
    b.flat(oval(x, y - 0.06 * u, 0.175 * u, 0.018 * u), s.look.air("#5f97a6", 0.9))
    b.line(oval(x, y - 0.06 * u, 0.178 * u, 0.019 * u), lift(stone, 0.06), 0.008)
    b.tube(box(x - 0.018 * u, y - 0.2 * u, x + 0.018 * u, y - 0.055 * u), stone, relief=0.6)
    b.lit(
        path(
            f"M{x - 0.08 * u} {y - 0.2 * u} L{x + 0.08 * u} {y - 0.2 * u} "
            f"Q{x} {y - 0.14 * u} {x - 0.08 * u} {y - 0.2 * u} Z"
        ),
        stone,
        relief=0.5,
    )
    b.tube(box(x - 0.012 * u, y - 0.27 * u, x + 0.012 * u, y - 0.2 * u), stone, relief=0.5)
    b.ball(circle(x, y - 0.28 * u, 0.02 * u), stone, relief=0.6)
    for side in (-1, 1):
        b.line(
            path(
                f"M{x + side * 0.07 * u} {y - 0.2 * u} "
                f"Q{x + side * 0.12 * u} {y - 0.17 * u} {x + side * 0.12 * u} {y - 0.06 * u}"
            ),
            "#eef6f8",
            0.005,
            alpha=0.7,
        )
        b.line(
            path(
                f"M{x + side * 0.01} {y - 0.28 * u} "
                f"Q{x + side * 0.05 * u} {y - 0.3 * u} {x + side * 0.055 * u} {y - 0.2 * u}"
            ),
            "#eef6f8",
            0.004,
            alpha=0.7,
        )


def _stalls(s: Stage, b: Brush, foot: float) -> None:
    """Market stalls before the houses, under striped cloth."""
    u = s.unit
    for number in range(max(2, round(5 * s.wide / 1.78))):
        x = s.wide * (number + b.between(0.25, 0.75)) / max(2, round(5 * s.wide / 1.78))
        if not s.clear_of_cast(x, 0.05):
            continue
        tone = s.look.air(b.pick("#b8483a", "#3f7a6a", "#d09a3a", "#44628f"), 0.82)
        y, half, high = foot + 0.03, 0.055 * u, 0.085 * u
        for side in (-1, 1):
            b.line([(x + side * half * 0.9, y), (x + side * half * 0.9, y - high)], s.look.deep, 0.003, alpha=0.7)
        b.lit(box(x - half, y - high * 0.42, x + half, y - high * 0.05), s.look.air("#8a6444", 0.82), relief=0.4)
        for fruit in range(9):
            b.flat(
                circle(x - half * 0.85 + fruit * half * 0.21, y - high * 0.46, 0.006 * u),
                s.look.air(b.pick("#d9803a", "#c9443a", "#8fae4a", "#e3c25a"), 0.85),
            )
        for stripe in range(6):
            left, after = x + half * 1.15 * (stripe / 3 - 1), x + half * 1.15 * ((stripe + 1) / 3 - 1)
            cloth = tone if stripe % 2 else mix(tone, (0.96, 0.93, 0.86), 0.8)
            b.flat(
                poly(
                    (left, y - high),
                    (after, y - high),
                    (x + (after - x) * 0.8, y - high * 1.3),
                    (x + (left - x) * 0.8, y - high * 1.3),
                ),
                cloth,
            )
