"""Water from a shore to the camera."""

from __future__ import annotations

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import argb, mix
from pixora_core.providers.embedded.illustrator.shapes import box, oval
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["water"]


def water(s: Stage, b: Brush, top: float, *, low: float = 1.05, murk: str = "#1d4a63", clear: float = 0.55) -> None:
    """Water from a shore line to the camera: the sky's mirror image, ripples, the sun's glitter."""
    look = s.look
    tint = look.air(murk, 1.0)
    tones = (
        mix(look.sky[3], tint, 0.18),
        mix(look.sky[2], tint, 0.45),
        mix(look.sky[1], tint, clear),
        mix(tint, look.deep, 0.4),
    )
    colours = [argb(s.style.map(tone)) for tone in tones]
    ends = [skia.Point(0, top), skia.Point(0, low)]
    shader = skia.GradientShader.MakeLinear(ends, colours, [0.0, 0.18, 0.55, 1.0])
    b.canvas.drawPath(box(-0.05, top, s.wide + 0.05, low), skia.Paint(Shader=shader, Dither=True))
    _ripples(s, b, top, low)
    _glitter(s, b, top, low)


def _ripples(s: Stage, b: Brush, top: float, low: float) -> None:
    for tone, alpha in ((s.look.sky[3], 0.2), (s.look.deep, 0.16)):
        waves = skia.Path()
        for _ in range(int(150 * s.wide * s.style.detail)):
            near = float(s.rng.random()) ** 1.5
            y = top + (low - top) * (0.01 + 0.99 * near)
            long = s.unit * (0.02 + 0.12 * near) * float(s.rng.uniform(0.4, 1.4))
            thick = 0.0008 + 0.0034 * near
            x = float(s.rng.uniform(-0.05, s.wide + 0.05))
            waves.addOval(skia.Rect.MakeLTRB(x - long, y - thick, x + long, y + thick))
        b.flat(waves, tone, alpha=alpha)


def _glitter(s: Stage, b: Brush, top: float, low: float) -> None:
    if s.look.clouds > 0.8:
        return
    strength = 0.3 + 0.7 * s.look.light.strength
    column = oval(s.plan.sun[0], top + (low - top) * 0.3, 0.1 * s.unit, (low - top) * 0.42)
    with b.inside(box(-0.05, top, s.wide + 0.05, low)):
        b.flat(column, mix(s.look.sun, s.look.sky[3], 0.4), alpha=0.3 * strength, soft=0.045 * s.unit)
    sparks = skia.Path()
    for _ in range(int(420 * max(0.4, s.style.detail))):
        near = float(s.rng.random()) ** 1.6
        y = top + (low - top) * near * 0.92 + 0.002
        spread = s.unit * (0.022 + 0.13 * near)
        x = s.plan.sun[0] + float(s.rng.standard_normal()) * spread
        long, thick = s.unit * (0.004 + 0.02 * near) * float(s.rng.uniform(0.4, 1.4)), 0.0006 + 0.002 * near
        sparks.addOval(skia.Rect.MakeLTRB(x - long, y - thick, x + long, y + thick))
    b.flat(sparks, mix(s.look.sun, s.look.sky[3], 0.25), alpha=0.62 * strength)
