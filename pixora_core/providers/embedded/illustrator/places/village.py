"""The village."""

from __future__ import annotations

import math

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, hexa, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import crest, earth, mist, ridge
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.lane import lane
from pixora_core.providers.embedded.illustrator.places.plants import grass, leafage, leafy_trees, lone_tree, turf
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, oval, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["village", "window_pane"]


@setting(
    words="village, hamlet, countryside village, small town, settlement, neighbourhood, neighborhood, suburb",
    stands="ground air",
    hours=("evening", "day", "dusk", "morning"),
)
def village(s: Stage) -> None:
    """Roofs and a steeple among trees: across the fields, up a hill, or along its street."""
    kind = s.plan.variant % 3
    if kind == 1 and not s.plan.cast:
        _on_a_hill(s)
    elif kind == 2 and not s.plan.cast:
        _along_the_street(s)
    else:
        _across_the_fields(s)


def _far_hills(s: Stage, b: Brush) -> None:
    heavens(s, b)
    ridge(s, b, crest(s, s.plan.horizon - 0.1, 0.06, cells=3), "#7389a0", 0.15)
    ridge(s, b, crest(s, s.plan.horizon - 0.045, 0.045, cells=2.5, octaves=3), "#7a9a7a", 0.34)


def _meadow(s: Stage, b: Brush) -> None:
    line = crest(s, s.plan.floor - 0.1, 0.018, cells=1.6, octaves=2)
    earth(s, b, line, s.look.ground("#9fba5f"), s.look.ground("#456f3a"))
    turf(s, b, s.plan.floor - 0.1, "#6f9c48")
    x = s.wide * (0.5 + 0.12 * s.plan.side)
    lane(s, b, s.plan.floor - 0.11, (x, x + 0.1 * s.plan.side), half=0.17, winds=0.07)
    tone = s.look.air(s.look.ground("#6f9c48"), 0.95)
    grass(s, b, line, 0.018, (tone, lift(tone, 0.05)), count=300)


def _near_fence(s: Stage, b: Brush) -> None:
    tone = mix(s.look.air("#2c4f2c", 1.0), s.look.deep, 0.5)
    _fence(s, b, tone)
    grass(s, b, crest(s, 1.02, 0.012), 0.11, (tone, lift(tone, 0.035)), count=380)
    leafage(s, b, tone, side=s.plan.side)
    precipitation(s, b)


def _across_the_fields(s: Stage) -> None:
    def middle(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.horizon + 0.01, 0.02, cells=2, octaves=2)
        ridge(s, b, line, s.look.ground("#86a85e"), 0.56, foot=0.2)
        leafy_trees(s, b, line, 0.12, "#4d7a48", 0.5, spacing=1.2)
        _cottages(s, b, s.plan.horizon + 0.055)
        leafy_trees(s, b, lambda x: line(x) + 0.06, 0.06, "#557f45", 0.66, spacing=2.6)
        mist(s, b, s.plan.horizon + 0.09, 0.06, alpha=0.35)

    s.planes(far=_far_hills, middle=middle, ground=_meadow, near=_near_fence)


def _on_a_hill(s: Stage) -> None:
    """The houses climb a hill to the church on its top."""
    middle_x, reach = s.wide * (0.5 - 0.1 * s.plan.side), 0.62 * max(0.75, s.wide / 1.78)

    def middle(s: Stage, b: Brush) -> None:
        roll = crest(s, s.plan.horizon + 0.05, 0.015, cells=2, octaves=2)

        def hill(x: float) -> float:
            return roll(x) - 0.2 * s.unit * math.pow(max(0.0, 1 - ((x - middle_x) / reach) ** 2), 1.4)

        ridge(s, b, hill, s.look.ground("#86a85e"), 0.58, foot=0.3)
        leafy_trees(s, b, lambda x: hill(x) + 0.01, 0.055, "#4d7a48", 0.52, spacing=1.6)
        for row, count in ((0, 3), (1, 5), (2, 7)):
            for place in range(count):
                x = middle_x + reach * (0.16 + 0.2 * row) * ((place + b.between(0.3, 0.7)) / count * 2 - 1) * 1.35
                size = s.unit * b.between(0.075, 0.1)
                _cottage(s, b, x, hill(x) + 0.022 + 0.042 * row, size, steeple=row == 0 and place == 1)
        leafy_trees(s, b, lambda x: hill(x) + 0.125, 0.05, "#557f45", 0.66, spacing=1.8)
        mist(s, b, s.plan.horizon + 0.13, 0.05, alpha=0.35)

    s.planes(far=_far_hills, middle=middle, ground=_meadow, near=_near_fence)


def _along_the_street(s: Stage) -> None:
    """Two rows of houses that we stand between, the church at the end."""

    def middle(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.horizon + 0.02, 0.015, cells=2, octaves=2)
        ridge(s, b, line, s.look.ground("#86a85e"), 0.56, foot=0.2)
        leafy_trees(s, b, line, 0.11, "#4d7a48", 0.5, spacing=1.4)
        _cottage(s, b, s.wide * (0.5 + 0.04 * s.plan.side), s.plan.horizon + 0.07, 0.1 * s.unit, steeple=True)

    def ground(s: Stage, b: Brush) -> None:
        top = s.plan.horizon + 0.065
        line = crest(s, top, 0.008, cells=1.6, octaves=2)
        earth(s, b, line, s.look.ground("#9fba5f"), s.look.ground("#456f3a"))
        x = s.wide * (0.5 + 0.04 * s.plan.side)
        lane(s, b, top + 0.005, (x, s.wide * 0.5), half=0.3, winds=0.03)
        for step, (along, size, down) in enumerate(((0.13, 0.13, 0.09), (0.21, 0.2, 0.125), (0.34, 0.3, 0.185))):
            for side in (-1, 1):
                at, y = s.wide * (0.5 + side * along) + side * 0.04 * step * s.unit, s.plan.horizon + down
                tree = (at + side * 0.2 * s.unit, y - 0.012)
                lone_tree(s, b, tree, 0.16 + 0.05 * step, "#4d7a48", 0.66 + 0.1 * step)
                _cottage(s, b, at, y, size * s.unit * b.between(0.95, 1.1))
        tone = s.look.air(s.look.ground("#6f9c48"), 0.95)
        grass(s, b, lambda _: s.plan.horizon + 0.2, 0.02, (tone, lift(tone, 0.05)), count=160)

    s.planes(far=_far_hills, middle=middle, ground=ground, near=_near_fence)


def _cottages(s: Stage, b: Brush, base: float) -> None:
    count = round(7 * s.wide / 1.78) + 2
    spire = int(s.rng.integers(count))
    for index in range(count):
        x = s.wide * (index + b.between(0.2, 0.8)) / count
        wide, y = s.unit * b.between(0.085, 0.135), base + b.around(0, 0.02)
        _cottage(s, b, x, y, wide, steeple=index == spire)


def _cottage(s: Stage, b: Brush, x: float, y: float, wide: float, *, steeple: bool = False) -> None:
    """A house of two windows, a door where it is near; the church has a steeple beside it."""
    near = min(1.0, 0.6 + 1.2 * wide)
    wall = s.look.air(b.pick("#efe2c8", "#e2cfae", "#d9c0a0", "#efe8dc"), near)
    roof = s.look.air(s.look.ground(b.pick("#a8533e", "#8f4a3c", "#b56a48", "#6d5a58")), near)
    high = wide * 0.5
    if wide > 0.16:
        b.shade(oval(x, y, wide * 0.6, wide * 0.045), alpha=0.3, soft=0.008)
        b.lit(box(x + wide * 0.18, y - high * 2.2, x + wide * 0.28, y - high * 1.4), wall, relief=0.4)
    b.lit(box(x - wide / 2, y - high, x + wide / 2, y), wall, relief=0.3)
    eaves = ((-0.6, 1.0), (-0.28, 1.85), (0.28, 1.85), (0.6, 1.0))
    b.lit(poly(*[(x + dx * wide, y - dy * high) for dx, dy in eaves]), roof, relief=0.4)
    panes = (-0.36, -0.1, 0.22) if wide > 0.16 else (-0.26, 0.06)
    for pane in panes:
        left = x + wide * pane
        window_pane(s, b, box(left, y - high * 0.72, left + wide * 0.18, y - high * 0.34))
    if wide > 0.16:
        b.lit(box(x + wide * 0.09, y - high * 0.62, x + wide * 0.2, y), s.look.air("#6d4a3a", near), relief=0.4)
    if steeple:
        b.lit(box(x + wide * 0.3, y - high * 2.6, x + wide * 0.62, y), wall, relief=0.35)
        tip = ((0.26, 2.6), (0.46, 4.4), (0.66, 2.6))
        b.lit(poly(*[(x + dx * wide, y - dy * high) for dx, dy in tip]), roof, relief=0.4)


def window_pane(s: Stage, b: Brush, shape: skia.Path) -> None:
    night = min(1.0, s.look.light.night * 1.5)
    b.flat(shape, mix(s.look.air("#4d6070", 0.7), hexa("#ffd98a"), night))
    if night > 0.3:
        bounds = shape.getBounds()
        b.glow(bounds.centerX(), bounds.centerY(), bounds.height() * 1.6, "#ffd98a", alpha=0.3 * night)


def _fence(s: Stage, b: Brush, tone: RGB) -> None:
    edge = 0.0 if s.plan.side > 0 else s.wide
    for post in range(7):
        x = edge + (1 if edge == 0 else -1) * post * 0.075
        y = 0.9 + 0.018 * post
        b.lit(box(x - 0.008, y, x + 0.008, 1.05), tone, relief=0.3)
    way = 1 if edge == 0 else -1
    for rail in (0.03, 0.07):
        b.line([(edge, 0.9 + rail), (edge + way * 0.46, 1.01 + rail)], tone, 0.008)
