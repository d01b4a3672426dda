"""Above the clouds."""

from __future__ import annotations

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, mix
from pixora_core.providers.embedded.illustrator.places.clouds import puffs_of_cloud
from pixora_core.providers.embedded.illustrator.places.ground import fill
from pixora_core.providers.embedded.illustrator.places.heavens import (
    lights_and_clouds,
    precipitation,
    rays,
    sky,
    stars,
)
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, circle
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["sky_above"]


@setting(
    name="sky",
    words="sky, above the clouds, clouds, cloudscape, heaven, air, flight",
    stands="air space",
    horizon=(0.66, 0.74),
    ledge=False,
    hours=("day", "evening", "dawn", "morning"),
)
def sky_above(s: Stage) -> None:
    """Between the clouds, a sea of them below."""

    def far(s: Stage, b: Brush) -> None:
        sky(s, b)
        stars(s, b, amount=s.look.stars, low=s.plan.horizon)
        lights_and_clouds(s, b)
        if not s.plan.cast and s.look.light.night < 0.9:
            _tower(s, b)
        rays(s, b, alpha=0.2 if s.plan.cast else 0.34)
        _cloud_sea(s, b, s.plan.horizon - 0.01, 0.05, 0.55)

    def middle(s: Stage, b: Brush) -> None:
        _cloud_sea(s, b, s.plan.horizon + 0.06, 0.1, 0.28)

    def ground(s: Stage, b: Brush) -> None:
        _cloud_sea(s, b, s.plan.horizon + 0.15, 0.16, 0.08)

    def near(s: Stage, b: Brush) -> None:
        _cloud_sea(s, b, 0.99, 0.22, 0.0)
        precipitation(s, b)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _tower(s: Stage, b: Brush) -> None:
    """A cloud that has grown far above the others, on the side away from the sun: what an empty sky is about."""
    x, foot, unit = s.wide * (0.5 - 0.2 * s.plan.side), s.plan.horizon + 0.06, s.unit
    light, shade = mix(s.look.cloud_light, s.look.light.colour, 0.3), mix(s.look.cloud_shade, s.look.sky[1], 0.35)
    for level in range(8):
        share = 1 - level / 7
        half = (0.4 - 0.24 * share) * unit * b.between(0.8, 1.05)
        count = 4 + level // 2
        puffs, lean = [], b.around(0.05 * s.plan.side * share, 0.045) * unit
        for place in range(count):
            along = (place + 0.5) / count * 2 - 1
            radius = (0.105 - 0.03 * share) * unit * b.between(0.6, 1.3)
            at = x + lean + along * half + b.around(0, 0.02)
            puffs.append((at, foot - 0.43 * share + 0.05 * abs(along) + b.around(0, 0.02), radius))
        puffs_of_cloud(s, b, puffs, mix(shade, light, 0.12 * share), light)


def _cloud_sea(s: Stage, b: Brush, y: float, size: float, haze: float) -> None:
    """A bank of cloud from side to side: heads in the light, bodies in blue shade."""
    top, low = (
        mix(s.look.cloud_light, s.look.haze, haze),
        mix(mix(s.look.cloud_shade, s.look.sky[1], 0.4 - 0.4 * haze), s.look.haze, haze),
    )
    heads = []
    x = -0.1
    while x < s.wide + 0.15:
        radius = size * s.unit * b.between(0.4, 1.0)
        heads.append((x, y + b.around(0, size * 0.22), radius))
        x += radius * b.between(0.5, 1.0)
    if s.style.shading != "soft":
        _paper_bank(s, b, heads, y, size, top, low)
        return
    soft = size * 0.04
    b.flat(box(-0.1, y + size * 0.2, s.wide + 0.1, 1.1), low)
    for step, tone in enumerate((low, mix(low, top, 0.5), top)):
        for cx, cy, radius in heads:
            shift = radius * 0.17 * step
            b.flat(
                circle(cx + s.plan.side * shift, cy - shift, radius * (1 - 0.2 * step)), tone, soft=soft * (1 + step)
            )
    b.fade(
        box(-0.1, y - size, s.wide + 0.1, 1.1),
        low,
        start=(0, y + size * 0.1),
        end=(0, y + size * 1.3),
        alpha=(0.0, 1.0),
    )


def _paper_bank(
    s: Stage, b: Brush, heads: list[tuple[float, float, float]], y: float, size: float, top: RGB, low: RGB
) -> None:
    """The bank as drawn styles see it: a few rows of one outline each, the nearer the lighter on top."""
    for row in range(3):
        down = size * 0.42 * row
        shape = skia.Path()
        for cx, cy, radius in heads[row::2]:
            shape.addOval(skia.Rect.MakeLTRB(cx - radius * 1.5, cy + down - radius, cx + radius * 1.5, y + size * 3))
        shape.addRect(skia.Rect.MakeLTRB(-0.1, y + down, s.wide + 0.1, 1.1))
        light, shade = mix(low, top, 0.55 + 0.2 * row), mix(low, top, 0.12 * row)
        fill(s, b, shape, light, shade, start=y + down - size, end=y + down + size * 1.1)
