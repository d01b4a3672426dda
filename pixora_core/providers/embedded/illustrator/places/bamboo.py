"""A grove of bamboo."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import crest, earth, mist, ridge
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation, rays
from pixora_core.providers.embedded.illustrator.places.lane import lane
from pixora_core.providers.embedded.illustrator.places.plants import dapples, grass
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["bamboo_grove"]


@setting(
    words="bamboo grove, bamboo forest, bamboo",
    stands="ground air",
    horizon=(0.58, 0.64),
    hours=("morning", "evening", "day", "dawn"),
    weathers=("clear", "mist"),
    kind_of="forest",
    cues="bamboo, bamboos, bamboo grove, panda, pandas",
)
def bamboo_grove(s: Stage) -> None:
    """Culms behind culms that dissolve in light, a clearing in front, leaves hanging in from above."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        for step in range(3):
            depth = 0.16 + 0.14 * step
            ridge(s, b, crest(s, s.plan.horizon + 0.01 * step, 0.02, cells=4), "#6f9a62", depth, rim=0)
            _culms(s, b, depth=depth, count=26 - 5 * step, thick=0.005 + 0.002 * step, low=s.plan.horizon + 0.02)
        mist(s, b, s.plan.horizon, 0.2, alpha=0.65)
        rays(s, b, alpha=0.25)

    def middle(s: Stage, b: Brush) -> None:
        ridge(s, b, crest(s, s.plan.horizon + 0.03, 0.02, cells=3), s.look.ground("#5d8a4a"), 0.55, rim=0.2)
        _culms(s, b, depth=0.62, count=11, thick=0.011, low=s.plan.horizon + 0.06)
        mist(s, b, s.plan.horizon + 0.06, 0.14, alpha=0.5)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.09, 0.03, cells=1.6, octaves=3)
        earth(s, b, line, s.look.ground("#9aac62"), s.look.ground("#42592f"))
        if not s.plan.cast:
            x = s.wide * (0.5 + 0.08 * s.plan.side)
            lane(s, b, s.plan.floor - 0.095, (x, x - 0.14 * s.plan.side), half=0.13, winds=0.08)
        dapples(s, b, s.plan.floor - 0.05)
        tone = s.look.air(s.look.ground("#5a8a45"), 0.95)
        grass(s, b, line, 0.025, (tone, lift(tone, 0.05), lift(tone, -0.04)), count=300)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#2f5a34", 1.0), s.look.deep, 0.5)
        edge = 0.03 * s.unit if s.plan.side > 0 else s.wide - 0.03 * s.unit
        _culm(s, b, edge, 0.026 * s.unit, tone, low=1.05)
        for _ in range(26):
            _leaf(
                s, b, edge + (1 if s.plan.side > 0 else -1) * s.unit * b.between(0.0, 0.3), b.between(0.0, 0.16), tone
            )
        grass(s, b, crest(s, 1.015, 0.015), 0.1, (tone, lift(tone, 0.03)), count=280)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _culms(s: Stage, b: Brush, *, depth: float, count: int, thick: float, low: float) -> None:
    many = round(count * s.wide / 1.78) + 2
    for index in range(many):
        x = s.wide * (index + float(s.rng.uniform(0.1, 0.9))) / many
        if depth > 0.5 and not s.clear_of_cast(x, thick):
            continue
        tone = s.look.air(b.pick("#7fa35a", "#6a9450", "#93ad62"), depth * float(s.rng.uniform(0.85, 1.1)))
        _culm(s, b, x, thick * s.unit * float(s.rng.uniform(0.7, 1.4)), tone, low=low)
        for _ in range(5):
            _leaf(
                s, b, x + b.around(0, 0.06 * s.unit), b.between(0.0, 0.3), mix(tone, s.look.air("#4f8a4a", depth), 0.5)
            )


def _culm(s: Stage, b: Brush, x: float, half: float, tone: RGB, *, low: float) -> None:
    """One stem: sections, and at each joint a ring."""
    lean = b.around(0, 0.025)
    b.tube(poly((x - half, low), (x - half * 0.7 + lean, -0.05), (x + half * 0.7 + lean, -0.05), (x + half, low)), tone)
    y, step = low - 0.05, half * 6 + 0.04
    while y > 0:
        at = x + lean * (low - y) / (low + 0.05)
        b.flat(box(at - half * 1.15, y - half * 0.16, at + half * 1.15, y + half * 0.16), mix(tone, s.look.deep, 0.35))
        y -= step * b.between(0.85, 1.15)


def _leaf(s: Stage, b: Brush, x: float, y: float, tone: RGB) -> None:
    long = s.unit * b.between(0.03, 0.06)
    with b.at(x, y, turn=b.between(-70, -20) if s.rng.random() < 0.5 else b.between(200, 250)):
        b.flat(
            poly((0, 0), (long * 0.4, long * 0.09), (long, 0), (long * 0.4, -long * 0.09)),
            lift(tone, b.around(0, 0.04)),
        )
