"""The village."""

from __future__ import annotations

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, hexa, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import crest, earth, mist, ridge
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.lane import lane
from pixora_core.providers.embedded.illustrator.places.plants import grass, leafage, leafy_trees, turf
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["village", "window_pane"]


@setting(
    words="village, hamlet, countryside village, small town, settlement, neighbourhood, neighborhood, suburb",
    stands="ground air",
    hours=("evening", "day", "dusk", "morning"),
)
def village(s: Stage) -> None:
    """Roofs and a steeple among trees, hills behind, a path in front."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        ridge(s, b, crest(s, s.plan.horizon - 0.1, 0.06, cells=3), "#7389a0", 0.15)
        ridge(s, b, crest(s, s.plan.horizon - 0.045, 0.045, cells=2.5, octaves=3), "#7a9a7a", 0.34)

    def middle(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.horizon + 0.01, 0.02, cells=2, octaves=2)
        ridge(s, b, line, s.look.ground("#86a85e"), 0.56, foot=0.2)
        leafy_trees(s, b, line, 0.12, "#4d7a48", 0.5, spacing=1.2)
        _cottages(s, b, s.plan.horizon + 0.055)
        leafy_trees(s, b, lambda x: line(x) + 0.06, 0.06, "#557f45", 0.66, spacing=2.6)
        mist(s, b, s.plan.horizon + 0.09, 0.06, alpha=0.35)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.1, 0.018, cells=1.6, octaves=2)
        earth(s, b, line, s.look.ground("#9fba5f"), s.look.ground("#456f3a"))
        turf(s, b, s.plan.floor - 0.1, "#6f9c48")
        x = s.wide * (0.5 + 0.12 * s.plan.side)
        lane(s, b, s.plan.floor - 0.11, (x, x + 0.1 * s.plan.side), half=0.17, winds=0.07)
        tone = s.look.air(s.look.ground("#6f9c48"), 0.95)
        grass(s, b, line, 0.018, (tone, lift(tone, 0.05)), count=300)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.air("#2c4f2c", 1.0), s.look.deep, 0.5)
        _fence(s, b, tone)
        grass(s, b, crest(s, 1.02, 0.012), 0.11, (tone, lift(tone, 0.035)), count=380)
        leafage(s, b, tone, side=s.plan.side)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _cottages(s: Stage, b: Brush, base: float) -> None:
    count = round(7 * s.wide / 1.78) + 2
    spire = int(s.rng.integers(count))
    for index in range(count):
        x = s.wide * (index + b.between(0.2, 0.8)) / count
        wide, y = s.unit * b.between(0.085, 0.135), base + b.around(0, 0.02)
        wall = s.look.air(b.pick("#efe2c8", "#e2cfae", "#d9c0a0", "#efe8dc"), 0.66)
        roof = s.look.air(s.look.ground(b.pick("#a8533e", "#8f4a3c", "#b56a48", "#6d5a58")), 0.66)
        high = wide * 0.5
        b.lit(box(x - wide / 2, y - high, x + wide / 2, y), wall, relief=0.3)
        b.lit(
            poly(
                (x - wide * 0.6, y - high),
                (x - wide * 0.28, y - high * 1.85),
                (x + wide * 0.28, y - high * 1.85),
                (x + wide * 0.6, y - high),
            ),
            roof,
            relief=0.4,
        )
        for pane in (-0.26, 0.06):
            left = x + wide * pane
            window_pane(s, b, box(left, y - high * 0.72, left + wide * 0.18, y - high * 0.34))
        if index == spire:
            b.lit(box(x + wide * 0.3, y - high * 2.6, x + wide * 0.62, y), wall, relief=0.35)
            b.lit(
                poly(
                    (x + wide * 0.26, y - high * 2.6),
                    (x + wide * 0.46, y - high * 4.4),
                    (x + wide * 0.66, y - high * 2.6),
                ),
                roof,
                relief=0.4,
            )


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
