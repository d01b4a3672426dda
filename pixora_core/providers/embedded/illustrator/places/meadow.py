"""The meadow."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import lift, mix
from pixora_core.providers.embedded.illustrator.places.fence import wood_fence
from pixora_core.providers.embedded.illustrator.places.foreground import blooms
from pixora_core.providers.embedded.illustrator.places.ground import crest, earth, mist, ridge
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation, rays
from pixora_core.providers.embedded.illustrator.places.lane import lane
from pixora_core.providers.embedded.illustrator.places.plants import grass, leafy_trees, tufts, turf
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import oval, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["meadow"]


@setting(
    words="meadow, field, grassland, garden, prairie, park, steppe, lawn, orchard",
    stands="ground air",
    hours=("day", "morning", "evening"),
)
def meadow(s: Stage) -> None:
    """Rolling grass, flowers, a few round trees."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        for step in range(2):
            line = crest(s, s.plan.horizon - 0.06 + 0.035 * step, 0.045, cells=2.5, octaves=3)
            ridge(s, b, line, "#7fa8a0", 0.12 + 0.16 * step, rim=0.3)
        rays(s, b, alpha=0.08)

    def middle(s: Stage, b: Brush) -> None:
        for step, depth in enumerate((0.48, 0.62)):
            line = crest(s, s.plan.horizon + 0.045 * step, 0.03, cells=2, octaves=2)
            ridge(s, b, line, s.look.ground(("#79a862", "#86b257")[step]), depth, foot=0.14, rim=0.4)
            leafy_trees(s, b, line, 0.075 + 0.02 * step, "#4d8048", depth, spacing=2.1 - 0.3 * step)
        mist(s, b, s.plan.horizon + 0.06, 0.1, alpha=0.4)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.1, 0.04, cells=1.3, octaves=2)
        earth(s, b, line, s.look.ground("#a5c45e"), s.look.ground("#3f7438"))
        turf(s, b, s.plan.floor - 0.1, "#6da046")
        tone = s.look.air(s.look.ground("#6da046"), 0.95)
        grass(s, b, line, 0.022, (tone, lift(tone, 0.05)), count=380)
        tufts(s, b, s.plan.floor - 0.06, (tone, lift(tone, -0.06)), count=24)
        if not s.plan.cast:
            x = s.wide * (0.5 + 0.1 * s.plan.side)
            lane(s, b, s.plan.floor - 0.115, (x, x - 0.2 * s.plan.side), half=0.085, winds=0.11)
        _flowers(s, b, s.plan.floor - 0.06, 0.96, count=90)
        if not s.plan.cast and s.plan.variant % 2:
            wood_fence(s, b, s.plan.floor - 0.03)
        elif not s.plan.cast and s.look.weather != "snow":
            _tall_flowers(s, b, s.wide * (0.5 - 0.27 * s.plan.side), s.plan.floor + 0.08)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#2c5a2a", 1.0), s.look.deep, 0.42)
        grass(s, b, crest(s, 1.02, 0.015), 0.15, (tone, lift(tone, 0.035), lift(tone, -0.03)), count=420, lean=0.35)
        if s.look.weather != "snow" and s.plan.variant % 3:
            blooms(s, b, tone, _PETALS, edge=0.0 if s.plan.side > 0 else s.wide)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


_PETALS = ("#f4e9d8", "#f0b64a", "#e06a6a", "#b58ad6", "#f3f0ff")


def _flowers(s: Stage, b: Brush, top: float, low: float, *, count: int) -> None:
    if s.look.weather == "snow":
        return
    for _ in range(int(count * s.wide * s.style.detail)):
        near = float(s.rng.random()) ** 0.8
        size = s.unit * (0.0018 + 0.006 * near)
        x, y = float(s.rng.uniform(0, s.wide)), top + (low - top) * near
        tone = s.look.air(b.pick(*_PETALS), 0.75 + 0.25 * near)
        b.line([(x, y + size * 3), (x, y)], s.look.air("#4c7f3a", 0.9), size * 0.3)
        b.flat(oval(x, y, size, size * 0.62), tone)
        b.flat(oval(x, y, size * 0.35, size * 0.24), s.look.air("#c98a2a", 0.95))


def _tall_flowers(s: Stage, b: Brush, x: float, y: float) -> None:
    """Poppies and grasses beside the path, tall enough to be looked at."""
    for _ in range(18):
        at, high = x + b.around(0, 0.15) * s.unit, s.unit * b.between(0.08, 0.18)
        foot, lean = y + b.around(0, 0.04), b.around(0.012 * s.plan.side, 0.03)
        top = (at + lean, foot - high)
        stem = smooth([(at, foot), (at + lean * 0.25, foot - high * 0.55), top], closed=False)
        b.line(stem, s.look.air("#4f7d3c", 0.95), 0.0032)
        tone, size = (
            s.look.air(b.pick("#d8503c", "#e06a4a", "#c8402f", "#f0b64a"), 0.95),
            s.unit * b.between(0.018, 0.028),
        )
        for turn in (-40, 40, 0):
            with b.at(*top, turn=turn):
                b.lit(oval(0, -size * 0.35, size * 0.62, size * 0.6), tone, relief=0.45)
        b.flat(oval(top[0], top[1] - size * 0.15, size * 0.28, size * 0.22), s.look.air("#33262a", 0.95))
