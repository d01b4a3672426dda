"""The cave."""

from __future__ import annotations

import math

import numpy as np
import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, argb, hexa, mix
from pixora_core.providers.embedded.illustrator.light import Light
from pixora_core.providers.embedded.illustrator.palette import Look
from pixora_core.providers.embedded.illustrator.places.clouds import clouds
from pixora_core.providers.embedded.illustrator.places.ground import crest, earth, ridge, rocks, speckle
from pixora_core.providers.embedded.illustrator.places.heavens import sky, stars
from pixora_core.providers.embedded.illustrator.places.soft import stretch
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import Shape, box, cut, poly, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage
from pixora_core.providers.embedded.illustrator.texture import alpha_image, fractal, profile

__all__ = ["cave"]


def _underground(look: Look) -> Look:
    light = Light(
        x=look.light.x,
        y=0.6,
        colour=hexa("#ffe2b0"),
        shade=(0.36, 0.36, 0.55),
        tint=(0.78, 0.68, 0.62),
        strength=0.9,
        night=0.85,
    )
    tones = (hexa("#1c1a24"), hexa("#3a3340"), hexa("#8a6a58"), hexa("#ffd9a0"))
    return look.model_copy(
        update={
            "sky": tones,
            "haze": hexa("#8a6f66"),
            "deep": hexa("#0d0b12"),
            "light": light,
            "mist": 0.5,
            "clouds": 0.9,
            "stars": 0.0,
        }
    )


@setting(
    words="cave, cavern, mine, underground, tunnel, grotto, catacomb",
    stands="ground",
    horizon=(0.58, 0.64),
    hours=("day", "evening"),
    adapt=_underground,
)
def cave(s: Stage) -> None:
    """Out of the dark towards a bright mouth, stone teeth above and below."""

    x, y = s.wide * (0.5 + 0.12 * s.plan.side), s.plan.horizon - 0.15

    def far(s: Stage, b: Brush) -> None:
        with s.out_of_doors():
            sky(s, b)
            stars(s, b, amount=s.look.stars, low=s.plan.horizon)
            clouds(s, b)
            b.glow(x, y, 0.6 * s.unit, s.look.sky[3], alpha=0.75)
            ridge(s, b, crest(s, s.plan.horizon - 0.09, 0.06, cells=4), "#7f93a8", 0.25, rim=0.3)
            ridge(s, b, crest(s, s.plan.horizon - 0.03, 0.03, cells=4), s.look.ground("#6f9468"), 0.5, rim=0.3)
        _mouth(s, b, (x, y), 0.3, mix(s.look.sky[2], s.look.sky[3], 0.3))

    def middle(s: Stage, b: Brush) -> None:
        _mouth(s, b, (x, y), 0.42, mix(s.look.sky[1], s.look.sky[2], 0.62))
        _teeth(s, b, 0.55, 0.13, down=False)
        _mouth(s, b, (x, y), 0.56, mix(s.look.sky[1], s.look.sky[2], 0.22))

    def ground(s: Stage, b: Brush) -> None:
        line = crest(s, s.plan.floor - 0.08, 0.02, cells=3)
        earth(s, b, line, "#a88668", "#3f3230")
        speckle(
            s,
            b,
            s.plan.floor - 0.06,
            (s.look.air("#c9a27a", 0.9), s.look.air("#3a2e2e", 0.9)),
            count=120,
            size=0.035,
            alpha=0.2,
        )
        rocks(s, b, lambda x: line(x) + 0.03, 0.03, s.look.air("#6f5c52", 0.9), count=8)
        top, lean = s.plan.floor - 0.07, -0.16 * s.plan.side
        daylight = mix(s.outside.sky[3], s.outside.light.colour, 0.4)
        pool = poly((x - 0.2, top), (x + 0.2, top), (x + 0.42 + lean, 1.0), (x - 0.42 + lean, 1.0))
        b.canvas.saveLayer(None, skia.Paint(ImageFilter=skia.ImageFilters.Blur(0.03, 0.03)))
        b.fade(pool, daylight, start=(0, top), end=(0, 0.98), alpha=(0.42, 0.0))
        b.canvas.restore()

    def near(s: Stage, b: Brush) -> None:
        _mouth(s, b, (s.wide / 2, 0.55), 0.86 * max(1.0, s.wide / s.unit / 1.5), s.look.deep)
        _teeth(s, b, 1.0, 0.26, down=True)
        tone = mix(s.look.deep, s.look.air("#3a2e2e", 1.0), 0.3)
        edge = 0.0 if s.plan.side > 0 else s.wide
        rocks(s, b, lambda x: 1.04 + 0.1 * abs(x - edge), 0.16, tone, count=6)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _mouth(s: Stage, b: Brush, centre: tuple[float, float], reach: float, tone: RGB) -> None:
    """A wall of rock with a ragged opening, its edge in the light."""
    line = profile(s.rng, 48, cells=9, octaves=4, rough=0.5)
    ring = []
    for step in range(44):
        turn = step / 44 * 2 * math.pi
        closing = max(0.0, (step - 30) / 14)
        swell = float(line[step]) * (1 - closing) + float(line[0]) * closing
        out = reach * s.unit * (1 + 0.14 * swell)
        ring.append((centre[0] + math.cos(turn) * out * 1.25, centre[1] + math.sin(turn) * out * 0.86))
    opening = smooth(ring, tension=0.7)
    wall = cut(box(-0.1, -0.1, s.wide + 0.1, 1.1), opening)
    shader = skia.GradientShader.MakeRadial(
        skia.Point(*centre),
        reach * 2.4 * s.unit,
        [argb(s.style.map(tone)), argb(s.style.map(mix(tone, s.look.deep, 0.75)))],
        [0.4, 1.0],
    )
    b.canvas.drawPath(wall, skia.Paint(AntiAlias=True, Dither=True, Shader=shader))
    _stony(s, b, wall)
    rim = mix(tone, mix(s.outside.sky[3], s.outside.light.colour, 0.4), 0.6)
    b.line(opening, rim, 0.012 * s.unit, alpha=0.3, soft=0.005)


def _stony(s: Stage, b: Brush, wall: Shape) -> None:
    """Bosses and clefts of the rock, in the tones of light and dark."""
    if s.style.shading in ("plain", "poster"):
        return
    width, height = 220, 124
    x = np.linspace(0, 11 * s.wide, width, dtype=np.float32)[None, :]
    y = np.linspace(0, 8, height, dtype=np.float32)[:, None]
    noise = fractal(s.rng, x, y + 0.35 * x, octaves=4, rough=0.5, round_=True) - np.float32(0.42)
    edge = 0.05 if s.style.shading == "cel" else 0.0
    strength = np.clip((np.abs(noise) - edge) * (20 if edge else 1.6), 0, 0.16 if edge else 0.34)
    light = s.style.map(mix(s.look.light.colour, s.look.sky[2], 0.5))
    image = alpha_image(strength, s.style.map(s.look.deep), light, (noise > 0).astype(np.float32))
    with b.inside(wall):
        stretch(s, b, box(0, 0, s.wide, 1), image)


def _teeth(s: Stage, b: Brush, depth: float, tall: float, *, down: bool) -> None:
    """Stalactites or stalagmites; those in front leave the middle free."""
    tone = mix(s.look.air("#5f4c48", depth), s.look.deep, 0.6 * depth)
    x = -0.05
    while x < s.wide + 0.05:
        frame = abs(x / s.wide - 0.5) * 2 if depth > 0.9 else 0.75
        high = tall * s.unit * b.between(0.3, 1.0) * (0.25 + frame**1.5)
        wide = high * b.between(0.16, 0.3) + 0.015
        if down:
            b.lit(
                smooth(
                    [
                        (x - wide * 1.6, -0.05),
                        (x - wide * 0.5, high * 0.5),
                        (x, high),
                        (x + wide * 0.5, high * 0.45),
                        (x + wide * 1.6, -0.05),
                    ]
                ),
                tone,
                relief=0.5,
            )
        elif s.clear_of_cast(x, wide):
            y = s.plan.horizon + 0.09
            b.lit(
                smooth(
                    [
                        (x - wide * 1.5, y),
                        (x - wide * 0.4, y - high * 0.5),
                        (x, y - high),
                        (x + wide * 0.4, y - high * 0.5),
                        (x + wide * 1.5, y),
                    ]
                ),
                tone,
                relief=0.5,
            )
        x += wide * b.between(1.2, 2.4)
    if down:
        b.flat(
            smooth([(-0.1, -0.1), (-0.1, 0.05), (s.wide / 2, 0.02), (s.wide + 0.1, 0.05), (s.wide + 0.1, -0.1)]), tone
        )
