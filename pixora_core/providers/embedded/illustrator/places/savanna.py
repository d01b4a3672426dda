"""The savanna: dry grass to the horizon, umbrella thorns, heat in the air."""

from __future__ import annotations

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import crest, earth, mist, ridge, rocks
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.plants import grass, tufts
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import oval
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["savanna"]


@setting(
    words="savanna, savannah, african plain, serengeti, safari, bush country, acacia, waterhole",
    stands="ground air",
    hours=("evening", "morning", "day"),
    kind_of="meadow",
    cues="savanna, savannah, african, africa, serengeti, safari, acacia, "
    "acacias, dry grass, golden grass, dry plain, waterhole, "
    "lion, lions, lioness, elephant, elephants, giraffe, giraffes, "
    "zebra, zebras, rhino, rhinoceros, gazelle, antelope, "
    "cheetah, wildebeest, baobab",
)
def savanna(s: Stage) -> None:
    """Thorn trees with flat crowns before far blue hills."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        ridge(s, b, crest(s, s.plan.horizon - 0.03, 0.05, cells=2), "#8a93a8", 0.14)
        ridge(s, b, crest(s, s.plan.horizon, 0.02, cells=3), "#a89a78", 0.3)
        mist(s, b, s.plan.horizon, 0.09, alpha=0.5)

    def middle(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.horizon + 0.02, 0.01, cells=2, octaves=2)
        ridge(s, b, line, s.look.ground("#c2a45c"), 0.5, foot=0.16)
        for depth, count, tall in ((0.42, 6, 0.07), (0.56, 3, 0.13)):
            for tree in range(max(2, round(count * s.wide / 1.78))):
                x = s.wide * (tree + b.between(0.1, 0.9)) / max(2, round(count * s.wide / 1.78))
                _thorn_tree(s, b, (x, line(x) + 0.02 * (depth > 0.5)), tall * b.between(0.7, 1.2), depth)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.12, 0.012, cells=1.4, octaves=2)
        earth(s, b, line, s.look.ground("#d2b468"), s.look.ground("#8a6a36"))
        tone = s.look.air(s.look.ground("#b8974a"), 0.95)
        grass(s, b, line, 0.02, (tone, lift(tone, 0.06)), count=420)
        tufts(s, b, s.plan.floor - 0.1, (tone, lift(tone, -0.07), lift(tone, 0.05)), count=70, tall=0.04)
        x = s.wide * (0.5 + 0.32 * s.plan.side)
        if s.clear_of_cast(x, 0.16):
            _thorn_tree(s, b, (x, s.plan.floor - 0.07), 0.36, 0.85)
        rocks(s, b, lambda _: s.plan.floor + 0.03, 0.022, s.look.air(s.look.ground("#8f7a60"), 0.92), count=4)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#6d5228", 1.0), s.look.deep, 0.45)
        grass(s, b, crest(s, 1.02, 0.012), 0.16, (tone, lift(tone, 0.04), lift(tone, -0.03)), count=360, lean=0.4)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _thorn_tree(s: Stage, b: Brush, foot: tuple[float, float], high: float, depth: float) -> None:
    """An acacia: a stem that forks and forks again under flat layers of leaves."""
    x, y = foot
    tall = high * s.unit
    bark = mix(s.look.air("#5a4636", depth), s.look.deep, 0.3)
    b.shade(oval(x - s.plan.side * tall * 0.25, y, tall * 0.6, tall * 0.04), alpha=0.28, soft=tall * 0.03)
    b.line([(x, y), (x + 0.04 * tall, y - 0.42 * tall)], bark, tall * 0.055)
    for way, reach, level in ((-1, 0.42, 0.78), (1, 0.46, 0.82), (-0.3, 0.2, 0.88), (0.5, 0.25, 0.9)):
        b.line(
            [
                (x + 0.04 * tall, y - 0.4 * tall),
                (x + way * reach * 0.45 * tall, y - 0.62 * tall),
                (x + way * reach * tall, y - level * tall),
            ],
            bark,
            tall * 0.026,
        )
    leaf = s.look.air("#6d7d42", depth)
    for dx, level, reach, thick in ((-0.34, 0.8, 0.36, 0.07), (0.38, 0.84, 0.38, 0.075), (0.02, 0.93, 0.46, 0.085)):
        _layer(s, b, (x + dx * tall, y - level * tall), reach * tall, thick * tall, leaf)


def _layer(s: Stage, b: Brush, at: tuple[float, float], reach: float, thick: float, tone: RGB) -> None:
    mass, light = skia.Path(), skia.Path()
    for puff in range(9):
        x = at[0] + reach * (puff / 4 - 1)
        high = thick * (1.0 - 0.5 * abs(puff / 4 - 1)) * b.between(0.8, 1.2)
        mass.addOval(skia.Rect.MakeLTRB(x - reach * 0.2, at[1] - high, x + reach * 0.2, at[1] + high * 0.5))
        light.addOval(skia.Rect.MakeLTRB(x - reach * 0.13, at[1] - high * 0.9, x + reach * 0.15, at[1] - high * 0.35))
    b.flat(mass, mix(tone, s.look.deep, 0.16))
    b.flat(light, mix(tone, s.look.light.colour, 0.3 * s.look.light.strength), alpha=0.7)
