"""A village among mountains: chalets on green slopes below rock and snow."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import lift, mix
from pixora_core.providers.embedded.illustrator.places.fence import wood_fence
from pixora_core.providers.embedded.illustrator.places.ground import crest, earth, mist, ridge
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.lane import lane
from pixora_core.providers.embedded.illustrator.places.peaks import peaks
from pixora_core.providers.embedded.illustrator.places.plants import conifers, grass, leafy_trees, turf
from pixora_core.providers.embedded.illustrator.places.village import window_pane
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, oval, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["alpine_village"]


@setting(
    words="mountain village, alpine village, village in the mountains, chalets, alpine pasture, village in the hills",
    stands="ground air",
    hours=("morning", "evening", "day", "dusk"),
    kind_of="village mountains",
    cues="mountain village, village in the mountains, village among mountains, "
    "village below the mountains, alpine village, "
    "village in the hills, chalet, chalets, alpine hut, high village, heidi, roofs of a village in the mountains",
)
def alpine_village(s: Stage) -> None:
    """Wooden houses with wide roofs up a slope, a church with a pointed spire, peaks behind."""
    side = s.plan.side

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        peaks(s, b, s.plan.horizon + 0.01, 0.36, "#6f7f99", 0.3, snow=0.34)
        mist(s, b, s.plan.horizon, 0.09, alpha=0.5)
        line = crest(s, s.plan.horizon - 0.04, 0.07, cells=2.4)
        ridge(s, b, line, s.look.ground("#5f8f68"), 0.4)
        conifers(s, b, line, 0.045, s.look.air("#3c6650", 0.42), spacing=0.6)

    def middle(s: Stage, b: Brush) -> None:
        roll = crest(s, s.plan.horizon + 0.05, 0.02, cells=1.6, octaves=2)

        def slope(x: float) -> float:
            return roll(x) - 0.1 * s.unit * math.pow(max(0.0, (x / s.wide - 0.5) * -side * 2), 1.2)

        ridge(s, b, slope, s.look.ground("#7fae58"), 0.58, foot=0.3)
        tone = s.look.air("#35604a", 0.58)
        conifers(s, b, lambda x: slope(x) + 0.006, 0.075, tone, low=mix(tone, s.look.haze, 0.25), spacing=1.5)
        spire = s.wide * (0.5 - 0.16 * side)
        _church(s, b, spire, slope(spire) + 0.035)
        for row, count in ((0, 6), (1, 7), (2, 6)):
            many = max(3, round(count * s.wide / 1.78))
            for place in range(many):
                x = s.wide * (place + b.between(0.2, 0.8)) / many
                if abs(x - spire) > 0.05 or row:
                    _chalet(
                        s, b, x, slope(x) + 0.03 + 0.042 * row, s.unit * (0.062 + 0.014 * row) * b.between(0.85, 1.15)
                    )
        leafy_trees(s, b, lambda x: slope(x) + 0.15, 0.05, "#557f45", 0.68, spacing=2.6)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.09, 0.025, cells=1.5, octaves=2)
        earth(s, b, line, s.look.ground("#96bb5c"), s.look.ground("#3f6f3a"))
        turf(s, b, s.plan.floor - 0.09, "#6fa04a")
        x = s.wide * (0.5 - 0.06 * side)
        lane(s, b, s.plan.floor - 0.095, (x, x + 0.14 * side), half=0.12, winds=0.1)
        tone = s.look.air(s.look.ground("#6fa04a"), 0.95)
        grass(s, b, line, 0.018, (tone, lift(tone, 0.05)), count=280)
        if not s.plan.cast:
            wood_fence(s, b, s.plan.floor)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#22443a", 1.0), s.look.deep, 0.5)
        edge = 0.0 if side > 0 else s.wide
        conifers(s, b, lambda _: 1.06, 0.5, tone, spacing=0.34, edge=edge, until=0.2)
        grass(s, b, crest(s, 1.025, 0.012), 0.1, (tone, lift(tone, 0.035)), count=280)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _chalet(s: Stage, b: Brush, x: float, y: float, wide: float) -> None:
    """White below, dark wood above, a roof that reaches far over both sides, a balcony."""
    high = wide * 0.62
    wood = s.look.air(b.pick("#8a5a38", "#7a4e34", "#94643c"), 0.76)
    b.shade(oval(x, y, wide * 0.62, wide * 0.05), alpha=0.25, soft=0.006)
    b.lit(box(x - wide / 2, y - high * 0.5, x + wide / 2, y), s.look.air("#efe7d8", 0.76), relief=0.3)
    b.lit(
        poly(
            (x - wide / 2, y - high * 0.5),
            (x - wide / 2, y - high),
            (x, y - high * 1.42),
            (x + wide / 2, y - high),
            (x + wide / 2, y - high * 0.5),
        ),
        wood,
        relief=0.35,
    )
    b.flat(box(x - wide * 0.5, y - high * 0.56, x + wide * 0.5, y - high * 0.46), mix(wood, s.look.deep, 0.35))
    roof = s.look.air(s.look.ground("#6d5048"), 0.76)
    b.line(
        [(x - wide * 0.66, y - high * 0.9), (x, y - high * 1.5), (x + wide * 0.66, y - high * 0.9)], roof, wide * 0.1
    )
    for dx in (-0.28, 0.0, 0.28):
        window_pane(s, b, box(x + (dx - 0.06) * wide, y - high * 0.88, x + (dx + 0.06) * wide, y - high * 0.66))
    for dx in (-0.26, 0.26):
        window_pane(s, b, box(x + (dx - 0.07) * wide, y - high * 0.36, x + (dx + 0.07) * wide, y - high * 0.14))


def _church(s: Stage, b: Brush, x: float, y: float) -> None:
    u, white = 0.9 * s.unit, s.look.air("#f2ece0", 0.66)
    slate = s.look.air(s.look.ground("#5a6470"), 0.66)
    b.lit(box(x, y - 0.06 * u, x + 0.1 * u, y), white, relief=0.3)
    b.lit(
        poly(
            (x - 0.005, y - 0.058 * u),
            (x + 0.02 * u, y - 0.1 * u),
            (x + 0.09 * u, y - 0.1 * u),
            (x + 0.107 * u, y - 0.058 * u),
        ),
        slate,
        relief=0.4,
    )
    b.lit(box(x - 0.02 * u, y - 0.14 * u, x + 0.02 * u, y), white, relief=0.35)
    b.lit(poly((x - 0.024 * u, y - 0.138 * u), (x, y - 0.27 * u), (x + 0.024 * u, y - 0.138 * u)), slate, relief=0.45)
    window_pane(s, b, box(x - 0.007 * u, y - 0.12 * u, x + 0.007 * u, y - 0.09 * u))
    for dx in (0.04, 0.07):
        window_pane(s, b, box(x + (dx - 0.006) * u, y - 0.045 * u, x + (dx + 0.006) * u, y - 0.015 * u))
