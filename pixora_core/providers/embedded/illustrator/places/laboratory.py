"""The laboratory: a bright bench before one of three walls."""

from __future__ import annotations

import math

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, WHITE, mix
from pixora_core.providers.embedded.illustrator.places.ground import fill
from pixora_core.providers.embedded.illustrator.places.heavens import wash
from pixora_core.providers.embedded.illustrator.places.indoors import view
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, poly, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["laboratory"]


def _bench(s: Stage, b: Brush, top: float, colour: str, edge: str) -> None:
    near = s.look.air(colour, 1.0)
    fill(
        s,
        b,
        box(-0.05, top, s.wide + 0.05, 1.05),
        mix(near, s.look.light.colour, 0.3),
        mix(near, s.look.deep, 0.35),
        start=top,
        end=1.0,
    )
    b.sheen(oval(s.wide * (0.5 + 0.15 * s.plan.side), top + 0.1, 0.6 * s.unit, 0.07), alpha=0.3, soft=0.05)
    b.flat(box(-0.05, top - 0.004, s.wide + 0.05, top + 0.005), mix(near, WHITE, 0.45))
    b.lit(box(-0.05, 0.93, s.wide + 0.05, 1.05), s.look.air(edge, 1.0), relief=0.3)


@setting(
    words="laboratory, lab, research, science lab, data center, server room, control room",
    stands="table ground",
    tallest=4.0,
    horizon=(0.6, 0.62),
    floor=(0.77, 0.8),
    hours=("day", "morning", "night"),
    indoors=True,
    instead="sitting_person=person_on_chair",
)
def laboratory(s: Stage) -> None:
    """A bright bench before shelves of glass, a wall of windows, or a board with a drawing."""
    kind = s.plan.variant % 3

    def far(s: Stage, b: Brush) -> None:
        wall = s.look.air(("#bcd2d8", "#c9d6c8", "#b9c2dc", "#d8d0c4")[s.plan.variant % 4], 0.9)
        wash(s, b, (mix(wall, s.look.deep, 0.45), wall, mix(wall, s.look.light.colour, 0.4)), low=0.7)
        if kind == 1:
            view(s, b, (0.0, 0.06, s.wide, 0.5))
        elif s.wide > 1.1:
            _blinds(s, b)

    def middle(s: Stage, b: Brush) -> None:
        if kind == 1:
            _glazing(s, b)
        elif kind == 2:
            _board(s, b, s.wide * (0.5 - (0.2 if s.wide > 1.1 else 0.0) * s.plan.side))
        else:
            for row, y in enumerate((0.2, 0.4)):
                _glass_shelf(s, b, s.wide * (0.5 - 0.2 * s.plan.side), y, 0.34 + 0.04 * row)
        if kind != 1:
            _vessels(s, b, s.wide * (0.5 + 0.3 * s.plan.side), 0.545, 7)
        b.lit(box(-0.05, 0.54, s.wide + 0.05, 0.57), s.look.air("#9fb4bc", 0.9), relief=0.3)
        fill(
            s,
            b,
            box(-0.05, 0.57, s.wide + 0.05, 1.0),
            s.look.air("#7f98a4", 0.9),
            s.look.air("#5a727f", 0.9),
            start=0.57,
            end=0.75,
        )
        _drawers(s, b)

    def ground(s: Stage, b: Brush) -> None:
        top = s.plan.horizon + 0.04
        _bench(s, b, top, "#dbe6e8", "#7f98a4")
        _gloss(s, b, top, kind)
        if not s.plan.cast:
            _experiment(s, b, s.wide * (0.5 - 0.2 * s.plan.side), s.plan.floor)

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.deep, s.look.air("#3f6a78", 1.0), 0.5)
        x = s.wide * (0.5 - 0.46 * s.plan.side)
        _vessel(s, b, x, 1.03, 0.26, tone, "#58c0b0", soft=0.003)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _glazing(s: Stage, b: Brush) -> None:
    """The bars of a wall of windows, a sill with a few vessels, and a lamp over the bench."""
    steel = s.look.air("#dfe8ea", 0.9)
    for top, low in ((-0.05, 0.07), (0.49, 0.56)):
        b.lit(box(-0.05, top, s.wide + 0.05, low), s.look.air("#c3d2d6", 0.88), relief=0.25)
    for bar in range(int(s.wide / 0.34) + 2):
        x = 0.1 + 0.34 * bar
        b.lit(box(x - 0.008, 0.06, x + 0.008, 0.5), steel, relief=0.4)
    b.lit(box(-0.05, 0.2, s.wide + 0.05, 0.21), steel, relief=0.4)
    _vessels(s, b, s.wide * (0.5 + 0.16 * s.plan.side), 0.495, 6)


_LIQUIDS = ("#3fa7a0", "#e0884a", "#5a7fd0")


def _vessels(s: Stage, b: Brush, at: float, y: float, count: int) -> None:
    """A row of vessels on a sill or a counter, away from the middle of the picture."""
    for _ in range(count):
        _vessel(s, b, at, y, b.between(0.06, 0.12), s.look.air("#e8f4f6", 0.75), b.pick(*_LIQUIDS))
        at += s.plan.side * b.between(0.06, 0.1)


def _drawers(s: Stage, b: Brush) -> None:
    """The fronts of the counter behind the bench: a seam, a grip, a seam."""
    seams, grips = skia.Path(), skia.Path()
    for front in range(int(s.wide / 0.19) + 2):
        x = 0.19 * front - 0.04
        seams.addRect(skia.Rect.MakeLTRB(x, 0.575, x + 0.003, 0.68))
        grips.addRect(skia.Rect.MakeLTRB(x + 0.07, 0.59, x + 0.125, 0.596))
    b.flat(seams, s.look.deep, alpha=0.4)
    b.flat(grips, mix(s.look.air("#dfe8ea", 0.9), s.look.deep, 0.1), alpha=0.8)


def _gloss(s: Stage, b: Brush, top: float, kind: int) -> None:
    """The window, mirrored in the polished bench."""
    x, half = (s.wide * 0.5, 0.42 * s.wide) if kind == 1 else (s.wide * (0.5 + 0.26 * s.plan.side), 0.26)
    bars = 5 if kind == 1 else 3
    tone = mix(s.look.sky[3], WHITE, 0.4)
    for bar in range(bars):
        left = x - half + 2 * half * bar / bars
        pane = box(left + 0.012, top + 0.008, left + 2 * half / bars - 0.012, 0.92)
        b.fade(pane, tone, start=(0, top), end=(0, 0.9), alpha=(0.42 * s.look.light.strength, 0.0))


def _experiment(s: Stage, b: Brush, x: float, y: float) -> None:
    """What somebody is at: three vessels and their mirror images, the light through them on the bench."""
    glass = s.look.air("#e8f4f6", 0.95)
    for place, high, liquid in ((-0.13, 0.17, 2), (0.0, 0.27, 0), (0.12, 0.13, 1)):
        at, tall = x + place * s.unit, high * s.unit
        b.flat(oval(at - 0.06 * s.plan.side, y + 0.03, 0.5 * tall, 0.016), _LIQUIDS[liquid], alpha=0.3, soft=0.012)
        b.shade(oval(at, y, 0.36 * tall, 0.01), alpha=0.3, soft=0.006)
        _vessel(s, b, at, y, tall, glass, _LIQUIDS[liquid])
        b.glow(at, y - 0.2 * tall, 0.6 * tall, _LIQUIDS[liquid], alpha=0.25)


def _board(s: Stage, b: Brush, x: float) -> None:
    """A dark board with what somebody has worked out: rings, a curve, lines of writing that nobody can read."""
    half = min(0.36, s.wide * 0.42)
    b.shade(box(x - half, 0.12, x + half + 0.01, 0.5), alpha=0.3, soft=0.012)
    b.lit(box(x - half - 0.014, 0.096, x + half + 0.014, 0.494), s.look.air("#8d7a62", 0.9), relief=0.4)
    slate = box(x - half, 0.11, x + half, 0.48)
    b.flat(slate, mix(s.look.air("#2f4f4a", 0.9), s.look.deep, 0.2))
    chalk = mix(s.look.air("#eef2ea", 0.95), s.look.deep, 0.1)
    with b.inside(slate):
        b.sheen(oval(x + half * 0.4 * s.plan.side, 0.2, half, 0.12), alpha=0.1, soft=0.06)
        (_atom, _chain, _circuit)[s.plan.variant // 3 % 3](b, x - half * 0.55, chalk)
        if s.plan.variant // 3 % 2:
            _bars(b, x, half, chalk)
        else:
            _curve(b, x, half, chalk)
        b.line([(x - half * 0.08, 0.19), (x - half * 0.08, 0.42), (x + half * 0.92, 0.42)], chalk, 0.0024, alpha=0.7)
        for line in range(3):
            y, along = 0.145 + 0.022 * line, x + half * 0.12
            while along < x + half * (0.9 - 0.16 * line):
                long = b.between(0.012, 0.04)
                b.line([(along, y), (along + long, y + b.around(0, 0.003))], chalk, 0.003, alpha=0.6)
                along += long + 0.011


def _atom(b: Brush, x: float, chalk: RGB) -> None:
    for turn in (0, 60, 120):
        with b.at(x, 0.28, turn=turn):
            b.line(oval(0, 0, 0.085, 0.032), chalk, 0.0028, alpha=0.85)
    b.flat(circle(x, 0.28, 0.011), chalk)


def _chain(b: Brush, x: float, chalk: RGB) -> None:
    """Three rings of six, joined: a molecule."""
    for ring in (-1, 0, 1):
        turns = [math.radians(30 + 60 * corner) for corner in range(7)]
        centre = (x + 0.062 * ring, 0.28 + 0.018 * ring)
        b.line([(centre[0] + 0.036 * math.cos(t), centre[1] + 0.036 * math.sin(t)) for t in turns], chalk, 0.0028)
    for end, way in ((-1, -1), (1, 1)):
        foot = (x + 0.062 * end + 0.031 * way, 0.28 + 0.018 * (end + way))
        b.line([foot, (foot[0] + 0.03 * way, foot[1] + 0.016 * way)], chalk, 0.0028)


def _circuit(b: Brush, x: float, chalk: RGB) -> None:
    """A loop with a lamp, a cell and a spring of wire."""
    b.line(box(x - 0.085, 0.22, x + 0.085, 0.34), chalk, 0.0028, alpha=0.85)
    b.line(circle(x, 0.22, 0.018), chalk, 0.0028)
    coil = [(x - 0.04 + 0.01 * step, 0.34 + (0.014 if step % 2 else -0.014)) for step in range(9)]
    b.line(smooth(coil, closed=False), chalk, 0.0028)
    for step, tall in enumerate((0.02, 0.011)):
        b.line([(x - 0.1 + 0.014 * step, 0.28 - tall), (x - 0.1 + 0.014 * step, 0.28 + tall)], chalk, 0.003)


def _curve(b: Brush, x: float, half: float, chalk: RGB) -> None:
    steps = [(x + half * (-0.05 + 0.095 * step), 0.4 - 0.2 * math.exp(-((step - 5) ** 2) / 6)) for step in range(11)]
    b.line(smooth(steps, closed=False), chalk, 0.003, alpha=0.85)


def _bars(b: Brush, x: float, half: float, chalk: RGB) -> None:
    for bar, high in enumerate((0.06, 0.1, 0.08, 0.15, 0.19)):
        left = x + half * (0.02 + 0.18 * bar)
        b.line(box(left, 0.42 - high, left + half * 0.11, 0.42), chalk, 0.0026, alpha=0.85)


def _blinds(s: Stage, b: Brush) -> None:
    x, half = s.wide * (0.5 + 0.26 * s.plan.side), min(0.3, s.wide * 0.3)
    b.glow(x, 0.3, 0.8, s.look.light.colour, alpha=0.6)
    fill(
        s,
        b,
        box(x - half, 0.08, x + half, 0.5),
        mix(s.look.sky[1], WHITE, 0.3),
        mix(s.look.sky[3], WHITE, 0.3),
        start=0.08,
        end=0.5,
    )
    for slat in range(15):
        y = 0.08 + 0.028 * slat
        b.flat(box(x - half - 0.01, y, x + half + 0.01, y + 0.011), s.look.air("#e6f0f2", 0.9), alpha=0.85)
    b.line(box(x - half, 0.08, x + half, 0.5), s.look.air("#6f8a96", 0.9), 0.008)


def _glass_shelf(s: Stage, b: Brush, x: float, y: float, half: float) -> None:
    half = min(half, s.wide * 0.42)
    at = x - half + 0.05
    while at < x + half - 0.03:
        high = b.between(0.07, 0.12)
        _vessel(
            s,
            b,
            at,
            y,
            high,
            s.look.air("#e8f4f6", 0.75),
            b.pick("#3fa7a0", "#e0884a", "#5a7fd0", "#c0588a", "#8fbf5a"),
        )
        at += b.between(0.065, 0.11)
    b.shade(box(x - half, y + 0.012, x + half, y + 0.03), alpha=0.2, soft=0.008)
    b.lit(box(x - half, y, x + half, y + 0.011), s.look.air("#8fa7b0", 0.9), relief=0.4)


def _vessel(s: Stage, b: Brush, x: float, y: float, high: float, glass: RGB, liquid: str, *, soft: float = 0.0) -> None:
    """A flask or a tube, half full."""
    half = high * (0.36 if s.rng.random() < 0.55 else 0.16)
    neck = high * 0.1
    shape = poly(
        (x - neck, y - high),
        (x + neck, y - high),
        (x + neck, y - high * 0.6),
        (x + half, y),
        (x - half, y),
        (x - neck, y - high * 0.6),
    )
    b.flat(shape, glass, alpha=0.55, soft=soft)
    with b.inside(shape):
        b.flat(box(x - half, y - high * b.between(0.25, 0.5), x + half, y), s.look.air(liquid, 0.8), alpha=0.85)
    b.line(shape, mix(glass, WHITE, 0.5), 0.002, alpha=0.8)
    b.line([(x - neck * 0.4, y - high * 0.9), (x - neck * 0.4, y - high * 0.6)], WHITE, 0.002, alpha=0.6)
