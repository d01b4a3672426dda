"""The rainforest."""

from __future__ import annotations

import math

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import crest, earth, fill, mist, ridge
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation, rays
from pixora_core.providers.embedded.illustrator.places.lane import lane
from pixora_core.providers.embedded.illustrator.places.plants import dapples, leafage, undergrowth
from pixora_core.providers.embedded.illustrator.places.walls import leaves_before
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["jungle"]


@setting(
    words="jungle, rainforest, rain forest, tropical forest",
    stands="ground air",
    horizon=(0.58, 0.64),
    hours=("morning", "day", "evening"),
    weathers=("clear", "mist"),
    kind_of="forest",
    cues="jungle, rainforest, rain forest, tropical, lianas, canopy, orangutan, gorilla, amazon",
)
def jungle(s: Stage) -> None:
    """Crowns behind crowns in the mist, great trunks with lianas between them, leaves as large as men."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        for step in range(3):
            depth = 0.14 + 0.14 * step
            _crowns(s, b, s.plan.horizon - 0.24 + 0.1 * step, 0.07, s.look.air("#4f8a5a", depth))
            mist(s, b, s.plan.horizon - 0.05 + 0.06 * step, 0.12, alpha=0.55)
        rays(s, b, alpha=0.3)

    def middle(s: Stage, b: Brush) -> None:
        bark = s.look.air("#5f5244", 0.62)
        for step in range(max(2, round(4 * s.wide / 1.78))):
            x = s.wide * (step + b.between(0.2, 0.8)) / max(2, round(4 * s.wide / 1.78))
            if s.clear_of_cast(x, 0.06):
                _trunk(s, b, x, b.between(0.018, 0.034) * s.unit, lift(bark, b.around(0, 0.02)))
        _lianas(s, b, mix(s.look.air("#4a6a3f", 0.66), s.look.deep, 0.2))
        leaf = s.look.air("#3f7f4a", 0.64)
        _crowns(s, b, -0.03, 0.085, mix(leaf, s.look.deep, 0.25), hanging=True)
        low = crest(s, s.plan.horizon + 0.08, 0.015, cells=2)
        ridge(s, b, low, "#3f6f42", 0.62, rim=0)
        undergrowth(s, b, low, 0.13, mix(leaf, s.look.light.colour, 0.12), mix(leaf, s.look.deep, 0.35))
        mist(s, b, s.plan.horizon + 0.06, 0.12, alpha=0.4)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.09, 0.025, cells=1.8, octaves=3)
        earth(s, b, line, "#8a9a56", "#3c4a2c")
        if not s.plan.cast:
            x = s.wide * (0.5 + 0.08 * s.plan.side)
            lane(s, b, s.plan.floor - 0.095, (x, x - 0.18 * s.plan.side), half=0.12, winds=0.1)
        dapples(s, b, s.plan.floor - 0.06, count=22)
        leaf = s.look.air("#4a8a48", 0.92)
        undergrowth(s, b, lambda x: line(x) + 0.006, 0.035, lift(leaf, 0.03), mix(leaf, s.look.deep, 0.3))

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#1f3a28", 1.0), s.look.deep, 0.5)
        leafage(s, b, tone, side=s.plan.side, reach=0.42)
        leaves_before(s, b, edge=0.0 if s.plan.side > 0 else s.wide)
        undergrowth(s, b, crest(s, 1.0, 0.01), 0.085, tone, mix(tone, s.look.deep, 0.5))
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _crowns(s: Stage, b: Brush, y: float, size: float, tone: RGB, *, hanging: bool = False) -> None:
    """Round crowns side by side, one shape; `hanging`, the roof of leaves above us, else a wood down to the ground."""
    mass, lights = skia.Path(), skia.Path()
    x = -0.08
    while x < s.wide + 0.08:
        reach = size * s.unit * b.between(0.6, 1.5)
        level = y + b.around(0, 0.6 * size)
        for lobe in range(9):
            turn = math.tau * lobe / 9
            at = (x + math.cos(turn) * reach * 0.75, level + math.sin(turn) * reach * 0.55)
            mass.addCircle(*at, reach * b.between(0.3, 0.46))
        mass.addCircle(x, level, reach * 0.7)
        lights.addCircle(x + s.plan.side * reach * 0.3, level - reach * 0.4, reach * 0.3)
        lights.addCircle(x + s.plan.side * reach * 0.05, level - reach * 0.15, reach * 0.2)
        x += reach * b.between(0.8, 1.3)
    if not hanging:
        mass.addRect(skia.Rect.MakeLTRB(-0.05, y + size * 0.1, s.wide + 0.05, s.plan.horizon + 0.16))
    fill(s, b, mass, tone, mix(tone, s.look.haze, 0.0 if hanging else 0.5), start=y - size, end=s.plan.horizon)
    if not hanging:
        b.flat(lights, mix(tone, s.look.light.colour, 0.3 * s.look.light.strength), alpha=0.5, soft=0.006)


def _trunk(s: Stage, b: Brush, x: float, half: float, tone: RGB) -> None:
    """A great stem that stands on roots like boards."""
    low, lean = s.plan.horizon + 0.1, b.around(0, 0.02)
    shape = smooth(
        [
            (x - half * 3.2, low),
            (x - half * 1.15, low - 0.14),
            (x - half + lean, -0.05),
            (x + half + lean, -0.05),
            (x + half * 1.15, low - 0.14),
            (x + half * 3.0, low),
        ],
        tension=0.5,
    )
    b.tube(shape, tone, relief=0.5)


def _lianas(s: Stage, b: Brush, tone: RGB) -> None:
    ropes = skia.Path()
    for _ in range(round(5 * s.wide)):
        x, long, sag = b.between(0, s.wide), b.around(0, 0.3), b.between(0.12, 0.36)
        ropes.moveTo(x, -0.02)
        ropes.cubicTo(x + long * 0.2, sag, x + long * 0.7, sag * 1.2, x + long, -0.02)
    b.line(ropes, tone, 0.0045 * s.unit, alpha=0.85)
