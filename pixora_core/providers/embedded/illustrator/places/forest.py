"""The forest."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import crest, earth, mist, ridge
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation, rays
from pixora_core.providers.embedded.illustrator.places.lane import lane
from pixora_core.providers.embedded.illustrator.places.plants import (
    conifers,
    dapples,
    grass,
    leafage,
    turf,
    undergrowth,
)
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import poly, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["forest"]


@setting(
    words="forest, woods, wood, woodland, grove",
    stands="ground air",
    horizon=(0.58, 0.64),
    hours=("morning", "evening", "day", "dawn"),
    weathers=("clear", "mist", "clear"),
)
def forest(s: Stage) -> None:
    """Rows of trunks that dissolve in light, a clearing in front."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        for step in range(3):
            depth = 0.12 + 0.14 * step
            line = crest(s, s.plan.horizon - 0.02 + 0.02 * step, 0.03, cells=4)
            ridge(s, b, line, "#4f7f62", depth, rim=0)
            tone = s.look.air("#3f7358", depth)
            conifers(s, b, line, 0.42 - 0.03 * step, tone, low=mix(tone, s.look.haze, 0.65), spacing=0.42)
        mist(s, b, s.plan.horizon, 0.22, alpha=0.7)
        rays(s, b, alpha=0.3)

    def middle(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.horizon + 0.03, 0.02, cells=3)
        ridge(s, b, line, s.look.ground("#4d7a4a"), 0.55, rim=0.2)
        _trunks(s, b, depth=0.6, count=9, thick=0.018)
        leaf = s.look.air(s.look.ground("#4f7f48"), 0.62)
        undergrowth(s, b, lambda x: line(x) + 0.03, 0.055, mix(leaf, s.look.light.colour, 0.12), lift(leaf, -0.06))
        mist(s, b, s.plan.horizon + 0.06, 0.16, alpha=0.6)
        rays(s, b, alpha=0.2)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.09, 0.035, cells=1.6, octaves=3)
        earth(s, b, line, s.look.ground("#86a355"), s.look.ground("#35502f"))
        turf(s, b, s.plan.floor - 0.09, "#4a7a3d")
        if not s.plan.cast:
            x = s.wide * (0.5 + 0.1 * s.plan.side)
            lane(s, b, s.plan.floor - 0.1, (x, x - 0.16 * s.plan.side), half=0.11, winds=0.1)
        dapples(s, b, s.plan.floor - 0.05)
        tone = s.look.air(s.look.ground("#4a7a3d"), 0.95)
        grass(s, b, line, 0.03, (tone, lift(tone, 0.05), lift(tone, -0.04)), count=420)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#1c3324", 1.0), s.look.deep, 0.55)
        _trunk_frame(s, b, tone)
        leafage(s, b, tone, side=s.plan.side)
        grass(s, b, crest(s, 1.015, 0.015), 0.11, (tone, lift(tone, 0.03)), count=340)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _trunks(s: Stage, b: Brush, *, depth: float, count: int, thick: float) -> None:
    for index in range(round(count * s.wide / 1.78) + 1):
        x = s.wide * (index + float(s.rng.uniform(0.1, 0.9))) / (count * s.wide / 1.78 + 1)
        if not s.clear_of_cast(x, thick):
            continue
        wide = thick * s.unit * float(s.rng.uniform(0.6, 1.5))
        low = s.plan.horizon + 0.06
        tone = s.look.air("#4a3a33", depth * float(s.rng.uniform(0.8, 1.1)))
        lean = b.around(0, 0.02)
        b.tube(
            poly(
                (x - wide, low), (x - wide * 0.6 + lean, -0.05), (x + wide * 0.6 + lean, -0.05), (x + wide * 1.1, low)
            ),
            tone,
            relief=0.5,
        )


def _trunk_frame(s: Stage, b: Brush, tone: RGB) -> None:
    edge = 0.0 if s.plan.side > 0 else s.wide
    way = 1 if s.plan.side > 0 else -1
    wide = 0.1 * s.unit
    x = edge + way * wide * 0.35
    shape = smooth(
        [
            (x - wide * 0.9, 1.05),
            (x - wide * 0.55, 0.8),
            (x - wide * 0.5, -0.05),
            (x + wide * 0.4, -0.05),
            (x + wide * 0.5, 0.75),
            (x + wide * 1.0, 1.05),
        ],
        tension=0.6,
    )
    b.tube(shape, tone, relief=0.35)
