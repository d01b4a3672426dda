"""The ice."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import mix
from pixora_core.providers.embedded.illustrator.palette import Look
from pixora_core.providers.embedded.illustrator.places.ground import crest, ridge, swells
from pixora_core.providers.embedded.illustrator.places.heavens import heavens, precipitation
from pixora_core.providers.embedded.illustrator.places.peaks import peaks
from pixora_core.providers.embedded.illustrator.places.water import water
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import poly, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["polar"]


def _frozen(look: Look) -> Look:
    """In the ice rain and thunder are snow."""
    return look.model_copy(update={"weather": "snow"}) if look.weather in ("rain", "storm") else look


@setting(
    words="polar, arctic, antarctica, antarctic, ice, glacier, north pole, south pole, tundra, snowfield, greenland",
    stands="ground air water",
    ledge=False,
    hours=("day", "dawn", "evening", "night"),
    adapt=_frozen,
)
def polar(s: Stage) -> None:
    """Ice cliffs over a cold sea, snow in front, northern lights at night."""

    def far(s: Stage, b: Brush) -> None:
        heavens(s, b)
        if s.look.light.night > 0.8:
            _aurora(s, b)
        peaks(s, b, s.plan.horizon + 0.02, 0.2, "#8fa3bb", 0.3, snow=0.7)

    def middle(s: Stage, b: Brush) -> None:
        water(s, b, s.plan.horizon + 0.005, murk="#2f6f8c")
        for _ in range(5):
            x, wide = b.between(0, s.wide), b.between(0.06, 0.17) * s.unit
            y = s.plan.horizon + b.between(0.012, 0.06)
            if s.clear_of_cast(x, wide):
                high = wide * b.between(0.25, 0.6)
                top = [
                    (x - wide, y),
                    (x - wide * 0.7, y - high * 0.7),
                    (x - wide * 0.2, y - high),
                    (x + wide * 0.3, y - high * 0.75),
                    (x + wide * 0.8, y - high * 0.8),
                    (x + wide, y),
                ]
                b.lit(poly(*top), s.look.air("#dfeaf4", 0.75), relief=0.6)
                b.flat(
                    poly(
                        (x - wide, y), (x + wide, y), (x + wide * 0.8, y + high * 0.2), (x - wide * 0.8, y + high * 0.2)
                    ),
                    s.look.air("#7fc0d6", 0.75),
                    alpha=0.5,
                )
        if not s.plan.cast:
            _iceberg(s, b, s.wide * (0.5 - 0.18 * s.plan.side), s.plan.horizon + 0.075)

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.085, 0.014, cells=2.2, octaves=3)
        ridge(s, b, line, "#eef4fa", 0.97, foot=0.4, rim=1.0)
        swells(s, b, s.plan.floor - 0.07, count=5, swing=0.008)

    def near(s: Stage, b: Brush) -> None:
        edge = 0.0 if s.plan.side > 0 else s.wide
        tone = mix(s.look.air("#9fb8d2", 1.0), s.look.deep, 0.25)
        b.lit(
            smooth([(edge - 0.6, 1.1), (edge - 0.3, 0.9), (edge, 0.88), (edge + 0.25, 0.93), (edge + 0.6, 1.1)]),
            tone,
            relief=0.3,
        )
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _aurora(s: Stage, b: Brush) -> None:
    for colour, base in (("#4dffb0", 0.34), ("#6fd8ff", 0.27), ("#b98aff", 0.22)):
        wave = [(s.wide * step / 7, base + b.around(0, 0.06)) for step in range(-1, 9)]
        curtain = smooth([*wave, *[(x, y - 0.2) for x, y in reversed(wave)]])
        b.fade(curtain, colour, start=(0, base - 0.2), end=(0, base + 0.06), alpha=(0.0, 0.3))
        b.line(smooth(wave, closed=False), colour, 0.03, alpha=0.22, soft=0.02)


_FACETS = {
    1: ((-1.1, 0.0), (-1.1, 1.4), (-0.36, 1.32), (-0.46, 0.8), (-0.32, 0.5), (-0.42, 0.0)),
    -1: ((-0.3, 1.36), (-0.2, 0.7), (-0.04, 0.4), (0.1, 0.0), (1.1, 0.0), (1.1, 1.4)),
}
"""The side of the iceberg that lies in shade, by the side of the light."""


def _iceberg(s: Stage, b: Brush, x: float, y: float) -> None:
    """A great iceberg, and its mirror image: what the ice is about when nobody is there."""
    wide, tall = 0.3 * s.unit, 0.19 * s.unit
    edge = [(-1.0, 0.0), (-0.97, 0.16), (-0.86, 0.2), (-0.7, 0.66), (-0.56, 0.72), (-0.36, 1.3), (-0.22, 1.16),
            (-0.02, 0.62), (0.16, 0.5), (0.34, 0.78), (0.48, 0.7), (0.62, 0.3), (0.84, 0.22), (1.0, 0.0)]  # fmt: skip
    body = poly(*[(x + dx * wide, y - dy * tall) for dx, dy in edge])
    mirror = poly(*[(x + dx * wide, y + dy * tall * 0.45) for dx, dy in edge])
    b.fade(mirror, s.look.air("#cfe6f0", 0.8), start=(0, y), end=(0, y + tall * 0.45), alpha=(0.55, 0.05))
    b.lit(body, s.look.air("#e9f2f8", 0.85), relief=0.5)
    blue = s.look.air("#6fb4d0", 0.85)
    with b.inside(body):
        facet = poly(*[(x + dx * wide, y - dy * tall) for dx, dy in _FACETS[s.plan.side]])
        b.flat(facet, mix(blue, s.look.deep, 0.1), alpha=0.5)
        for dx, dy, long in ((-0.62, 0.5, 0.5), (-0.3, 0.9, 0.7), (0.05, 0.4, 0.4), (0.42, 0.6, 0.45)):
            b.line(
                [(x + dx * wide, y - dy * tall), (x + (dx + 0.1) * wide, y - (dy - long) * tall)],
                blue,
                0.003,
                alpha=0.55,
            )
        b.flat(poly((x - wide, y), (x + wide, y), (x + wide, y - 0.012), (x - wide, y - 0.012)), blue, alpha=0.6)
