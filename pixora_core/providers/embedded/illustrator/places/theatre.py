"""A stage."""

from __future__ import annotations

import math

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, argb, hexa, lift, mix
from pixora_core.providers.embedded.illustrator.palette import Look
from pixora_core.providers.embedded.illustrator.places.ground import fill
from pixora_core.providers.embedded.illustrator.places.heavens import wash
from pixora_core.providers.embedded.illustrator.places.soft import softly
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, oval, poly, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["theatre"]

_VELVETS = ("#7a1622", "#6a1830", "#1f2f5c", "#3a1d4f")
"""The curtains' colours, a house each."""


def _lit_by_lamps(look: Look) -> Look:
    """Warm light from above; the hour only dims it."""
    dim = {"night": 0.8, "dusk": 0.86}.get(look.hour, 1.0)
    light = look.light.model_copy(
        update={"y": 0.85, "colour": hexa("#ffe6bc"), "tint": (0.98 * dim, 0.93 * dim, 0.86 * dim), "strength": 0.95}
    )
    return look.model_copy(
        update={
            "light": light.model_copy(update={"night": 0.35, "shade": (0.34, 0.24, 0.34)}),
            "deep": hexa("#120a16"),
            "haze": hexa("#3a2230"),
            "stars": 0.0,
            "clouds": 0.0,
            "mist": 0.0,
        }
    )


@setting(
    words="theatre, theater, theatre stage, concert hall, opera house, playhouse, on stage, music hall, auditorium",
    stands="ground table",
    horizon=(0.6, 0.64),
    floor=(0.765, 0.79),
    hours=("evening", "night"),
    indoors=True,
    instead="sitting_person=person_on_chair",
    tallest=6.0,
    adapt=_lit_by_lamps,
)
def theatre(s: Stage) -> None:
    """Boards between two curtains, a backcloth in shadow, and one light that falls on them."""
    velvet = mix(hexa(_VELVETS[s.plan.variant % len(_VELVETS)]), s.look.deep, 0.12)
    focus = s.plan.cast[-1].x if s.plan.cast else s.wide * (0.5 + 0.1 * s.plan.side)

    def far(s: Stage, b: Brush) -> None:
        back = mix(velvet, s.look.deep, 0.72)
        wash(s, b, (s.look.deep, back, mix(back, hexa("#6a4a4a"), 0.35)), low=s.plan.horizon + 0.05)
        _folds(s, b, back, 0.0, s.wide, low=s.plan.horizon + 0.02, step=0.075)
        b.glow(focus, s.plan.horizon - 0.12, 0.62 * s.unit, "#ffdca0", alpha=0.34)

    def middle(s: Stage, b: Brush) -> None:
        boards = box(-0.1, s.plan.horizon, s.wide + 0.1, 1.1)
        fill(s, b, boards, hexa("#4a2f22"), hexa("#7d5134"), start=s.plan.horizon, end=0.95)
        for board in range(-24, 25):
            top, low = s.wide * 0.5 + board * 0.055 * s.unit, s.wide * 0.5 + board * 0.17 * s.unit
            b.line([(top, s.plan.horizon), (low, 1.05)], s.look.deep, 0.0022, alpha=0.4)
        b.shade(box(-0.1, s.plan.horizon - 0.01, s.wide + 0.1, s.plan.horizon + 0.03), alpha=0.5, soft=0.02)

    def ground(s: Stage, b: Brush) -> None:
        b.flat(oval(focus, s.plan.floor, 0.36 * s.unit, 0.062), "#ffe2ad", alpha=0.5, soft=0.022)
        _beam(s, b, focus)

    def near(s: Stage, b: Brush) -> None:
        for side in (-1, 1):
            _curtain(s, b, velvet, side)
        _pelmet(s, b, velvet)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _folds(s: Stage, b: Brush, tone: RGB, left: float, right: float, *, low: float, step: float) -> None:
    """Cloth that hangs: a light and a dark stripe for every fold."""
    x = left
    while x < right:
        wide = step * s.unit * b.between(0.75, 1.2)
        b.flat(box(x, -0.05, x + wide * 0.42, low), lift(tone, 0.035), alpha=0.8, soft=wide * 0.16)
        b.flat(box(x + wide * 0.55, -0.05, x + wide, low), s.look.deep, alpha=0.4, soft=wide * 0.18)
        x += wide


def _beam(s: Stage, b: Brush, x: float) -> None:
    """The cone of the lamp above, brighter towards the lamp."""
    top = x + 0.16 * s.unit * s.plan.side
    tone = s.style.map(hexa("#ffe2ad"))
    ends = [skia.Point(top, -0.05), skia.Point(x, s.plan.floor)]
    shader = skia.GradientShader.MakeLinear(ends, [argb(tone, 0.3), argb(tone, 0.05)])
    with softly(s, b, skia.Rect.MakeWH(s.wide, 1), skia.BlendMode.kScreen) as canvas:
        paint = skia.Paint(AntiAlias=True, Shader=shader)
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.012))
        reach = 0.34 * s.unit
        canvas.drawPath(
            poly((top - 0.03, -0.05), (top + 0.03, -0.05), (x + reach, s.plan.floor), (x - reach, s.plan.floor)), paint
        )


def _curtain(s: Stage, b: Brush, velvet: RGB, side: int) -> None:
    """A drawn curtain at one edge, gathered a little below its middle."""
    edge = 0.0 if side < 0 else s.wide
    reach = min(0.2 * s.unit, 0.13 * s.wide)
    inner = [(edge - side * reach * share, y) for share, y in ((1.25, -0.05), (1.05, 0.3), (0.62, 0.58), (0.8, 1.1))]
    cloth = smooth([(edge + side * 0.2, -0.2), *inner, (edge + side * 0.2, 1.2)], tension=0.5)
    b.shade(cloth, alpha=0.5, soft=0.03)
    b.lit(cloth, velvet, relief=0.5)
    with b.inside(cloth):
        for fold in range(7):
            share = (fold + 0.5) / 7
            hang = [
                (edge - side * reach * share * gather, y)
                for gather, y in ((1.25, -0.1), (1.05, 0.3), (0.6, 0.58), (0.8, 1.1))
            ]
            b.line(smooth(hang, closed=False), lift(velvet, 0.1), 0.012 * s.unit, alpha=0.45, soft=0.006)
            dark = [(px - side * reach * 0.07, py) for px, py in hang]
            b.line(smooth(dark, closed=False), s.look.deep, 0.014 * s.unit, alpha=0.5, soft=0.006)
    b.line([(edge, 0.575), (edge - side * reach * 0.62, 0.58)], "#c79a4a", 0.016 * s.unit)


def _pelmet(s: Stage, b: Brush, velvet: RGB) -> None:
    """The scalloped cloth along the top, with its golden hem."""
    count = max(3, round(s.wide / (0.3 * s.unit)))
    span = s.wide / count
    points = [
        (span * (swag + part / 8), 0.075 + 0.035 * math.sin(math.pi * part / 8))
        for swag in range(count)
        for part in range(9)
    ]
    cloth = poly((-0.05, -0.1), (-0.05, 0.075), *points, (s.wide + 0.05, 0.075), (s.wide + 0.05, -0.1))
    b.shade(cloth, alpha=0.4, soft=0.02)
    b.lit(cloth, lift(velvet, 0.02), relief=0.35)
    b.line(points, "#c79a4a", 0.006 * s.unit)
