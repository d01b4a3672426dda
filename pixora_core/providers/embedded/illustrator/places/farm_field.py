"""The farm field."""

from __future__ import annotations

from functools import partial

import numpy as np

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import lift, mix
from pixora_core.providers.embedded.illustrator.places.fence import wood_fence
from pixora_core.providers.embedded.illustrator.places.ground import crest, earth, mist, ridge
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.plants import grass, leafy_trees, lone_tree, turf
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, oval, poly, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["farm_field", "pasture"]


@setting(
    words="farm field, farmland, farm, wheat field, wheat, crop, "
    "crops, harvest, cornfield, vineyard, plantation, agriculture, countryside",
    stands="ground air",
    hours=("evening", "morning", "day"),
)
def farm_field(s: Stage) -> None:
    """Furrows of grain that run to the horizon, hedges, a far barn."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        ridge(s, b, crest(s, s.plan.horizon - 0.05, 0.035, cells=2, octaves=3), "#86a0a0", 0.15)
        ridge(s, b, crest(s, s.plan.horizon - 0.015, 0.025, cells=2.5, octaves=3), "#84a06a", 0.36)

    def middle(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.horizon + 0.02, 0.012, cells=2, octaves=2)
        ridge(s, b, line, s.look.ground("#b9b060"), 0.58, foot=0.12)
        leafy_trees(s, b, line, 0.055, "#547a45", 0.55, spacing=0.95)
        mist(s, b, s.plan.horizon + 0.05, 0.07, alpha=0.4)
        if not s.plan.cast:
            x = s.wide * (0.5 - 0.22 * s.plan.side)
            lone_tree(s, b, (x, line(x) + 0.035), 0.26, "#4f7a42", 0.75)

    def ground(s: Stage, b: Brush) -> None:
        top = s.plan.horizon + 0.055
        shape = earth(s, b, lambda _: top, s.look.ground("#e2bf5c"), s.look.ground("#8a6a2c"))
        with b.inside(shape):
            _furrows(s, b, top)
        tone = s.look.air(s.look.ground("#d9ac48"), 0.95)
        for row in range(5):
            level = top + 0.005 + 0.02 * row
            grass(s, b, partial(_level, level), 0.012 + 0.004 * row, (lift(tone, 0.04), lift(tone, -0.05)), count=240)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#8a682a", 1.0), s.look.deep, 0.4)
        grass(s, b, crest(s, 1.02, 0.01), 0.17, (tone, lift(tone, 0.05), lift(tone, -0.04)), count=420, lean=0.18)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


@setting(
    words="pasture, grassland farm, green field, paddock, hayfield, grazing land",
    stands="ground air",
    hours=("morning", "day", "evening"),
    kind_of="farm_field",
    cues="pasture, green field, green rows, grass, paddock, meadow, grazing, hay, young field, tall green",
)
def pasture(s: Stage) -> None:
    """Green fields between hedges, a barn, a great tree; alone, a fence and the hay of the year."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        ridge(s, b, crest(s, s.plan.horizon - 0.06, 0.05, cells=2, octaves=2), "#86a0a8", 0.15)
        ridge(s, b, crest(s, s.plan.horizon - 0.02, 0.035, cells=2, octaves=2), "#7aa272", 0.36)

    def middle(s: Stage, b: Brush) -> None:
        lines = [crest(s, s.plan.horizon + 0.01 + 0.035 * step, 0.02, cells=1.6, octaves=2) for step in range(3)]
        for step, line in enumerate(lines):
            ridge(s, b, line, s.look.ground(("#8fae62", "#7fa858", "#93b862")[step]), 0.5 + 0.07 * step, foot=0.14)
            leafy_trees(s, b, line, 0.034 + 0.014 * step, "#4f7a45", 0.52 + 0.06 * step, spacing=(1.2, 1.0, 0.8)[step])
        if not s.plan.cast:
            x = s.wide * (0.5 - 0.22 * s.plan.side)
            lone_tree(s, b, (x, lines[-1](x) + 0.03), 0.24, "#4a7440", 0.75)
        barn = s.wide * (0.5 + 0.2 * s.plan.side)
        if s.clear_of_cast(barn, 0.16 * s.unit):
            _barn(s, b, barn, lines[1](barn) + 0.024, 0.15 * s.unit)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.1, 0.02, cells=1.5, octaves=2)
        earth(s, b, line, s.look.ground("#9cc060"), s.look.ground("#42703a"))
        turf(s, b, s.plan.floor - 0.09, "#6f9f4a")
        tone = s.look.air(s.look.ground("#6f9f4a"), 0.95)
        grass(s, b, line, 0.018, (tone, lift(tone, 0.05)), count=260)
        if not s.plan.cast:
            wood_fence(s, b, s.plan.floor - 0.03)
            for place, down, size in ((0.16, 0.0, 0.03), (0.23, 0.015, 0.036), (0.36, 0.05, 0.05)):
                _haystack(s, b, s.wide * (0.5 + place * s.plan.side), s.plan.floor - 0.02 + down, size * s.unit)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#2c4f2c", 1.0), s.look.deep, 0.5)
        grass(s, b, crest(s, 1.02, 0.012), 0.12, (tone, lift(tone, 0.035)), count=380)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _barn(s: Stage, b: Brush, x: float, y: float, wide: float) -> None:
    """A timber barn far off, as there have been at all times: its gable towards us, its long roof in the light."""
    wood, roof = s.look.air("#96584a", 0.68), s.look.air(s.look.ground("#a08c68"), 0.68)
    way, high, gable, long = s.plan.side, wide * 0.4, wide * 0.42, wide * 0.66
    side = sorted((x, x + way * long))
    b.lit(box(side[0], y - high, side[1], y), mix(wood, s.look.deep, 0.2), relief=0.3)
    eaves = ((0.0, 1.95), (long, 1.95), (long + 0.04 * wide, 0.85), (gable * 0.56, 0.85))
    b.lit(poly(*[(x + way * dx, y - high * dy) for dx, dy in eaves]), roof, relief=0.4)
    front = ((-0.5, 0.0), (-0.5, 1.0), (0.0, 1.95), (0.5, 1.0), (0.5, 0.0))
    b.lit(poly(*[(x + gable * dx, y - high * dy) for dx, dy in front]), wood, relief=0.35)
    verge = ((-0.6, 0.8), (0.0, 2.0), (0.6, 0.8))
    b.line([(x + gable * dx, y - high * dy) for dx, dy in verge], roof, wide * 0.03)
    b.flat(box(x - gable * 0.2, y - high * 0.75, x + gable * 0.2, y), mix(wood, s.look.deep, 0.55))
    for board in (-0.34, 0.34):
        b.line([(x + gable * board, y), (x + gable * board, y - high)], s.look.deep, 0.0016, alpha=0.3)


def _haystack(s: Stage, b: Brush, x: float, y: float, size: float) -> None:
    """Hay heaped to a round top, wisps down its side."""
    straw = s.look.air(s.look.ground("#d8b868"), 0.92)
    b.shade(oval(x - 0.5 * size * s.plan.side, y, size * 1.7, size * 0.2), alpha=0.35, soft=size * 0.14)
    outline = ((-1.0, 0.0), (-1.1, 0.5), (-0.8, 1.15), (-0.25, 1.7), (0.2, 1.72), (0.75, 1.2), (1.08, 0.5), (0.98, 0.0))
    heap = smooth([(x + dx * size, y - dy * size) for dx, dy in outline], tension=0.8)
    b.ball(heap, straw, relief=0.5)
    with b.inside(heap):
        for _ in range(14):
            dx, up, long = b.around(0, 0.8), b.between(0.1, 1.3), b.between(0.2, 0.5)
            wisp = [(x + dx * size, y - up * size), (x + dx * 1.2 * size, y - (up - long) * size)]
            b.line(wisp, mix(straw, s.look.deep, 0.35), 0.0018, alpha=0.5)


def _level(y: float, x: float) -> float:  # noqa: ARG001 (a line gives y for every x)
    return y


def _furrows(s: Stage, b: Brush, top: float) -> None:
    """Rows that meet in one vanishing point."""
    vanish = s.wide * (0.5 + 0.22 * s.plan.side)
    dark, pale = s.look.air("#8f6c2e", 0.9), s.look.air("#f0d488", 0.9)
    for row in np.arange(-3.2, 3.2, 0.16).tolist():
        foot = vanish + row * 1.6
        b.fade(
            poly((vanish + row * 0.12, top), (foot, 1.05), (foot + 0.1, 1.05)),
            dark,
            start=(0, top),
            end=(0, 1),
            alpha=(0.1, 0.55),
        )
        b.fade(
            poly((vanish + row * 0.12, top), (foot + 0.1, 1.05), (foot + 0.15, 1.05)),
            pale,
            start=(0, top),
            end=(0, 1),
            alpha=(0.05, 0.3),
        )
