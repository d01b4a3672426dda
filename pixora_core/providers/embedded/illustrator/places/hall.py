"""A great hall."""

from __future__ import annotations

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import mix
from pixora_core.providers.embedded.illustrator.palette import Look
from pixora_core.providers.embedded.illustrator.places.clouds import clouds
from pixora_core.providers.embedded.illustrator.places.ground import fill, is_set, table_top
from pixora_core.providers.embedded.illustrator.places.heavens import (
    precipitation_outside,
    sky,
    stars,
    sun_or_moon,
    wash,
)
from pixora_core.providers.embedded.illustrator.places.indoors import lamplit, pendant
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import Shape, box, oval, path, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["hall"]


def _dim(look: Look) -> Look:
    """What light there is falls through the windows, by night from lamps."""
    look = lamplit(look)
    light = look.light.model_copy(update={"strength": max(0.45, look.light.strength * 0.85)})
    return look.model_copy(update={"light": light, "mist": 0.15})


@setting(
    words="hall, great hall, church interior, nave, cathedral interior, gym, museum hall, ballroom",
    stands="ground table",
    tallest=6.0,
    horizon=(0.58, 0.6),
    floor=(0.77, 0.8),
    hours=("morning", "evening", "day"),
    indoors=True,
    instead="flower=vase sunflower=vase sitting_person=person_on_chair street_lamp=lamp",
    adapt=_dim,
    kind_of="room workshop studio",
    cues="hall, church, cathedral, nave, chapel, abbey, gym, museum, bare room, empty room, tall hall, palace room, "
    "concert hall, courtroom, monastery, temple, ray of light, beam of light, sunbeams, great room",
)
def hall(s: Stage) -> None:
    """Tall arched windows, their light on a floor of stone, columns at the sides."""
    count = 3 if s.wide > 0.9 else 1
    half = min(0.12, s.wide * 0.12) if count > 1 else 0.2 * s.wide
    places = [s.wide * (0.5 + 0.235 * (place - (count - 1) / 2)) for place in range(count)]
    windows = [_arched(x, half, 0.08 + 0.05 * abs(x - s.wide / 2), s.plan.horizon - 0.05) for x in places]
    stone = s.look.air(("#b3a794", "#9aa0a4", "#a8968a")[s.plan.variant % 3], 0.9)

    def far(s: Stage, b: Brush) -> None:
        wash(s, b, (mix(stone, s.look.deep, 0.72), mix(stone, s.look.deep, 0.4), mix(stone, s.look.deep, 0.5)), low=0.7)
        for window in windows:
            with b.inside(window), s.out_of_doors():
                sky(s, b)
                stars(s, b, amount=s.look.stars, low=s.plan.horizon)
                sun_or_moon(s, b)
                clouds(s, b)
                precipitation_outside(s, b)
        for x, window in zip(places, windows, strict=True):
            _tracery(s, b, window, x, half)

    def middle(s: Stage, b: Brush) -> None:
        for side in (-1, 1):
            for step, (along, wide) in enumerate(((0.36, 0.035), (0.46, 0.06))):
                x = s.wide * (0.5 + side * along)
                tone = mix(stone, s.look.deep, 0.25 + 0.12 * (1 - step))
                b.tube(box(x - wide, -0.05, x + wide, s.plan.horizon + 0.05 + 0.05 * step), tone, relief=0.5)
                b.lit(
                    box(
                        x - wide * 1.35,
                        s.plan.horizon + 0.02 + 0.05 * step,
                        x + wide * 1.35,
                        s.plan.horizon + 0.055 + 0.05 * step,
                    ),
                    tone,
                    relief=0.4,
                )

        if s.look.light.night > 0.5:
            for side in (-1, 1) if count > 1 else (0,):
                pendant(s, b, s.wide * (0.5 + 0.1175 * side))

    def ground(s: Stage, b: Brush) -> None:
        top = s.plan.horizon + 0.03
        floor = box(-0.05, top, s.wide + 0.05, 1.05)
        fill(s, b, floor, mix(stone, s.look.light.colour, 0.1), mix(stone, s.look.deep, 0.66), start=top, end=1.0)
        _flags(s, b, top)
        for x in places:
            _pool(s, b, x, half, top)
        if is_set(s):
            table_top(s, b, s.plan.floor - 0.1, "#6f4b30")

    def near(s: Stage, b: Brush) -> None:
        for x in places:
            _beam(s, b, x, half)
        for _ in range(int(34 * s.wide)):
            b.flat(
                oval(b.between(0, s.wide), b.between(0.1, 0.85), 0.0016, 0.0016),
                s.look.light.colour,
                alpha=b.between(0.15, 0.5),
            )

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _arched(x: float, half: float, top: float, low: float) -> Shape:
    spring = top + half * 1.35
    return path(
        f"M{x - half} {low} L{x - half} {spring} C{x - half} {top + half * 0.3} {x - half * 0.3} {top} {x} {top} "
        f"C{x + half * 0.3} {top} {x + half} {top + half * 0.3} {x + half} {spring} L{x + half} {low} Z"
    )


def _tracery(s: Stage, b: Brush, window: Shape, x: float, half: float) -> None:
    """The stone around a window and the bars within it."""
    lead = mix(s.look.air("#5a544e", 0.9), s.look.deep, 0.35)
    bounds = window.getBounds()
    with b.inside(window):
        for step in (-1, 0, 1):
            b.line([(x + step * half * 0.5, bounds.top()), (x + step * half * 0.5, bounds.bottom())], lead, 0.006)
        y = bounds.bottom() - 0.07
        while y > bounds.top():
            b.line([(x - half, y), (x + half, y)], lead, 0.0035)
            y -= 0.075
    b.line(window, s.look.air("#c9bda8", 0.9), 0.016)
    b.glow(
        x,
        (bounds.top() + bounds.bottom()) / 2,
        half * 3.2,
        s.outside.sky[3],
        alpha=0.4 * (1 - 0.6 * s.outside.light.night),
    )


def _flags(s: Stage, b: Brush, top: float) -> None:
    """Stone flags in perspective."""
    vanish = (s.wide / 2, top - 0.3)
    for line in range(-9, 10):
        foot = s.wide / 2 + line * 0.34
        share = (top - vanish[1]) / (1.05 - vanish[1])
        b.line([(vanish[0] + (foot - vanish[0]) * share, top), (foot, 1.05)], s.look.deep, 0.002, alpha=0.35)
    y, step, row = top + 0.02, 0.022, 0
    dark = skia.Path()
    while y < 1.02:
        b.line([(-0.05, y), (s.wide + 0.05, y)], s.look.deep, 0.0018, alpha=0.3)
        for line in range(-9 + row % 2, 10, 2):
            corners = []
            for level, flag in ((y, line), (y, line + 1), (y + step, line + 1), (y + step, line)):
                share = (level - vanish[1]) / (1.05 - vanish[1])
                corners.append(skia.Point(vanish[0] + flag * 0.34 * share, level))
            dark.addPoly(corners, close=True)
        y, step, row = y + step, step * 1.45, row + 1
    b.flat(dark, s.look.deep, alpha=0.3)


def _pool(s: Stage, b: Brush, x: float, half: float, top: float) -> None:
    """A window's light on the floor, aslant."""
    strength = s.outside.light.strength * max(0.15, 1 - 1.2 * s.outside.light.night)
    lean = -0.34 * s.plan.side
    shape = poly(
        (x - half + lean * 0.5, top + 0.07),
        (x + half + lean * 0.5, top + 0.07),
        (x + half * 1.5 + lean, top + 0.25),
        (x - half * 1.5 + lean, top + 0.25),
    )
    b.sheen(shape, alpha=0.42 * strength, soft=0.008)


def _beam(s: Stage, b: Brush, x: float, half: float) -> None:
    strength = s.outside.light.strength * max(0.15, 1 - 1.2 * s.outside.light.night)
    lean = -0.34 * s.plan.side
    corners = ((-0.7 * half, 0.2), (0.7 * half, 0.2), (half * 1.5 + lean, 0.86), (lean - half * 1.5, 0.86))
    b.canvas.saveLayer(None, skia.Paint(ImageFilter=skia.ImageFilters.Blur(0.012, 0.012)))
    b.fade(
        poly(*[(x + dx, y) for dx, y in corners]),
        s.look.light.colour,
        start=(0, 0.2),
        end=(0, 0.86),
        alpha=(0.32 * strength, 0.0),
    )
    b.canvas.restore()
