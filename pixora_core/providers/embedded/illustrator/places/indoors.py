"""Settings under a roof, and the studio: a designed backdrop for what has no place."""

from __future__ import annotations

import math

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, WHITE, argb, hexa, lift, mix, saturate
from pixora_core.providers.embedded.illustrator.palette import Look
from pixora_core.providers.embedded.illustrator.places.ground import (
    Crest,
    crest,
    fill,
    leafage,
    leafy_trees,
    ridge,
    table_top,
)
from pixora_core.providers.embedded.illustrator.places.heavens import sky, stars, sun_or_moon, wash
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import Shape, box, circle, oval, path, poly, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["room", "studio", "view", "workshop"]


def _lamplit(look: Look) -> Look:
    """Inside, the night is warm: a lamp is on."""
    light = look.light
    if light.night > 0.5:
        light = light.model_copy(
            update={"tint": (0.82, 0.66, 0.55), "colour": hexa("#ffd9a0"), "strength": 0.85, "y": 0.6, "x": light.x}
        )
    return look.model_copy(update={"light": light})


def view(s: Stage, b: Brush, frame: tuple[float, float, float, float]) -> None:
    """What is seen through a window: the sky of the hour and a few hills."""
    left, top, right, low = frame
    with b.inside(box(left, top, right, low)):
        sky(s, b)
        stars(s, b, amount=s.look.stars, low=low)
        sun_or_moon(s, b)
        ridge(s, b, crest(s, low - 0.13, 0.05, cells=4), "#7f93a8", 0.2)
        line = crest(s, low - 0.06, 0.03, cells=3)
        ridge(s, b, line, "#6f9468", 0.45)
        leafy_trees(s, b, line, 0.06, "#557f4e", 0.45, spacing=1.6)


def _window(s: Stage, b: Brush, frame: tuple[float, float, float, float], wood: RGB, *, curtains: bool) -> None:
    left, top, right, low = frame
    panes = max(2, round((right - left) / 0.3))
    for x in (left + (right - left) * pane / panes for pane in range(panes + 1)):
        b.lit(box(x - 0.008, top, x + 0.008, low), wood, relief=0.4)
    for y in (top, top + (low - top) * 0.4, low):
        b.lit(box(left - 0.008, y - 0.007, right + 0.008, y + 0.007), wood, relief=0.4)
    b.lit(box(left - 0.035, low + 0.004, right + 0.035, low + 0.024), lift(wood, 0.05), relief=0.4)
    if not curtains:
        return
    for edge, way in ((left, -1), (right, 1)):
        cloth = s.look.air("#d8b48f", 0.9)
        folds = [
            (edge + way * 0.1, top - 0.05),
            (edge - way * 0.06, top - 0.05),
            (edge - way * 0.035, (top + low) / 2),
            (edge + way * 0.015, low + 0.03),
            (edge + way * 0.1, low + 0.04),
        ]
        b.lit(smooth(folds, tension=0.4), cloth, relief=0.35)
        for fold in range(3):
            x = edge + way * (0.02 + 0.03 * fold)
            b.line([(x, top - 0.05), (x + way * 0.01, low + 0.03)], lift(cloth, -0.1), 0.003, alpha=0.4, soft=0.002)


@setting(
    words="room, kitchen, table, desk, living room, home interior, interior, bedroom, "
    "dining room, cafe, restaurant, library, classroom, office, school, bakery, window",
    stands="table ground",
    tallest=4.0,
    horizon=(0.6, 0.62),
    floor=(0.77, 0.8),
    hours=("morning", "evening", "day", "night"),
    indoors=True,
    adapt=_lamplit,
)
def room(s: Stage) -> None:
    """A table before a wall: a curtained window at one side, one across the wall, or pictures in lamplight."""
    kind = s.plan.variant % 3
    frame = _window_place(s, kind)
    wood = s.look.air(("#f0e4d0", "#8a6a4c", "#e2d8c6")[kind], 0.9)
    wall = s.look.air(_WALLS[s.plan.variant % len(_WALLS)], 0.85)

    def far(s: Stage, b: Brush) -> None:
        view(s, b, frame)

    def middle(s: Stage, b: Brush) -> None:
        _wall(s, b, frame, wall)
        _window(s, b, frame, wood, curtains=kind == 0)
        if kind == 2:
            _pictures(s, b, s.wide * (0.5 - 0.2 * s.plan.side), wood)
        elif kind == 0 and s.wide > 1.1:
            _shelf(s, b, s.wide * (0.5 - 0.33 * s.plan.side), 0.27)
        if s.look.light.night > 0.5 or kind == 2:
            _pendant(s, b, s.wide * (0.5 - (0.14 if kind < 2 else 0.0) * s.plan.side))

    def ground(s: Stage, b: Brush) -> None:
        table_top(s, b, s.plan.horizon + 0.04, b.pick("#7a4a2a", "#8a5a36", "#6b4634", "#9a7450"))

    def near(s: Stage, b: Brush) -> None:
        leafage(s, b, mix(s.look.air("#2f5a3c", 1.0), s.look.deep, 0.5), side=-s.plan.side, reach=0.24)

    s.planes(far=far, middle=middle, ground=ground, near=near)


_WALLS = ("#c9b59a", "#a9b8a4", "#b7a7b4", "#c4a48c", "#8fa9b3", "#cdb47e", "#b98f7d")


def _window_place(s: Stage, kind: int) -> tuple[float, float, float, float]:
    """Where the window is (left, top, right, low)."""
    if kind == 1:
        return (s.wide * 0.1, 0.07, s.wide * 0.9, 0.54)
    lean, half = (0.2, min(0.33, s.wide * 0.36)) if kind == 0 else (0.38, min(0.15, s.wide * 0.18))
    centre = s.wide * (0.5 + (lean if s.wide > 1 else lean * 0.4) * s.plan.side)
    return (centre - half, 0.09, centre + half, 0.52)


def _wall(s: Stage, b: Brush, frame: tuple[float, float, float, float], wall: RGB) -> None:
    """The wall around a window, lightest where the light comes in."""
    dark = mix(wall, s.look.deep, 0.42)
    centre = (frame[0] + frame[2]) / 2
    b.canvas.save()
    b.canvas.clipPath(box(*frame), skia.ClipOp.kDifference, doAntiAlias=True)
    fill(s, b, box(-0.05, -0.05, s.wide + 0.05, 1.05), mix(wall, dark, 0.5), dark, start=0, end=0.75)
    b.glow(centre, 0.34, 0.75, mix(wall, s.look.light.colour, 0.45), alpha=0.7 * s.look.light.strength)
    b.canvas.restore()


def _pictures(s: Stage, b: Brush, x: float, wood: RGB) -> None:
    """Three framed prints: hills, a sun, a sail; few shapes, the room's colours."""
    for step, (high, tone) in enumerate(((0.2, "#c9744a"), (0.15, "#4f7f86"), (0.18, "#d8a84e"))):
        left, top = x - 0.27 + 0.19 * step, 0.14 + 0.03 * (step % 2)
        right, low = left + 0.14, top + high
        b.shade(box(left + 0.006, top + 0.012, right + 0.006, low + 0.012), alpha=0.35, soft=0.008)
        b.lit(box(left, top, right, low), wood, relief=0.4)
        b.flat(box(left + 0.012, top + 0.012, right - 0.012, low - 0.012), s.look.air("#f3ead8", 0.9))
        with b.inside(box(left + 0.022, top + 0.022, right - 0.022, low - 0.022)):
            b.flat(circle(left + 0.07, top + high * 0.45, 0.032), s.look.air(tone, 0.9))
            for fold in range(2):
                y = low - 0.07 + 0.022 * fold
                hills = [
                    (left, y),
                    (left + 0.05, y - 0.02 + 0.03 * fold),
                    (left + 0.1, y),
                    (right, y - 0.015),
                    (right, low),
                    (left, low),
                ]
                b.flat(smooth(hills, tension=0.7), mix(s.look.air(tone, 0.9), s.look.deep, 0.3 + 0.3 * fold))


def _shelf(s: Stage, b: Brush, x: float, y: float) -> None:
    """A board with books and a plant."""
    half = min(0.2, s.wide * 0.2)
    b.shade(box(x - half, y + 0.02, x + half, y + 0.055), alpha=0.35, soft=0.012)
    at = x - half + 0.02
    while at < x + half - 0.09:
        wide, high = b.between(0.012, 0.028), b.between(0.075, 0.125)
        tone = s.look.air(b.pick("#a8503c", "#3f6a7a", "#c99a4a", "#5a7a52", "#7a5a86", "#d8c8a8"), 0.85)
        b.lit(box(at, y - high, at + wide, y), mix(tone, s.look.deep, 0.22), relief=0.4)
        b.line(
            [(at + 0.003, y - high * 0.8), (at + wide - 0.003, y - high * 0.8)], s.look.light.colour, 0.002, alpha=0.4
        )
        at += wide + 0.001
    pot = x + half - 0.045
    b.lit(
        poly((pot - 0.024, y - 0.045), (pot + 0.024, y - 0.045), (pot + 0.017, y), (pot - 0.017, y)),
        mix(s.look.air("#b9684a", 0.9), s.look.deep, 0.2),
        relief=0.5,
    )
    for leaf in range(7):
        with b.at(pot, y - 0.045, turn=20 + leaf * 23):
            b.lit(oval(0.035, 0, 0.032, 0.009), mix(s.look.air("#4f8a55", 0.9), s.look.deep, 0.2), relief=0.4)
    b.lit(box(x - half, y, x + half, y + 0.014), s.look.air("#8a5f3f", 0.9), relief=0.4)


def _pendant(s: Stage, b: Brush, x: float) -> None:
    y = 0.16
    b.line([(x, -0.02), (x, y)], s.look.deep, 0.003)
    b.glow(x, y + 0.05, 0.55, "#ffcf8a", alpha=0.55)
    b.lit(
        path(f"M{x - 0.075} {y + 0.05} C{x - 0.06} {y - 0.01} {x + 0.06} {y - 0.01} {x + 0.075} {y + 0.05} Z"),
        s.look.air("#3f5a5a", 1.0),
        relief=0.5,
    )
    b.flat(oval(x, y + 0.05, 0.07, 0.009), "#fff0c8")


@setting(
    words="workshop, garage, studio workshop, craft, forge, atelier, carpentry, workbench, toolshed, shed, bench",
    stands="table ground",
    tallest=4.0,
    horizon=(0.6, 0.62),
    floor=(0.77, 0.8),
    hours=("evening", "morning", "night"),
    indoors=True,
    adapt=_lamplit,
)
def workshop(s: Stage) -> None:
    """A wooden bench, tools on the wall or a window with small panes, a shaft of light full of dust."""
    windowed = s.plan.variant % 3 == 1

    def far(s: Stage, b: Brush) -> None:
        wall = s.look.air(("#7a5b46", "#5f6a66", "#8a6a58", "#6a5a6a")[s.plan.variant % 4], 0.9)
        wash(s, b, (mix(wall, s.look.deep, 0.6), wall, mix(wall, s.look.deep, 0.3)), low=0.75)
        for board in range(int(s.wide / 0.11) + 2):
            b.line([(board * 0.11, 0), (board * 0.11, 0.8)], s.look.deep, 0.003, alpha=0.4)
        b.glow(s.wide * (0.5 + 0.3 * s.plan.side), 0.2, 0.9, s.look.light.colour, alpha=0.6)
        if windowed:
            view(s, b, _panes_of(s))

    def middle(s: Stage, b: Brush) -> None:
        if windowed:
            _small_panes(s, b)
            _shelf(s, b, s.wide * (0.5 - 0.32 * s.plan.side), 0.36)
        else:
            _tools(s, b)
            _shelf(s, b, s.wide * (0.5 + 0.32 * s.plan.side), 0.42)
        tone = s.style.map(s.look.light.colour)
        x = s.wide * (0.5 + 0.45 * s.plan.side)
        shader = skia.GradientShader.MakeLinear(
            [skia.Point(x, 0), skia.Point(s.wide / 2, 0.8)], [argb(tone, 0.3), argb(tone, 0.0)]
        )
        beam = poly(
            (x - 0.09, -0.02),
            (x + 0.09, -0.02),
            (x - 0.45 * s.plan.side + 0.24, 0.8),
            (x - 0.45 * s.plan.side - 0.3, 0.8),
        )
        b.canvas.drawPath(
            beam,
            skia.Paint(
                AntiAlias=True, Shader=shader, MaskFilter=skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 0.02)
            ),
        )

    def ground(s: Stage, b: Brush) -> None:
        table_top(s, b, s.plan.horizon + 0.04, "#8a6038")
        for _ in range(int(40 * s.wide)):
            b.flat(
                circle(b.between(0, s.wide), b.between(0.1, 0.7), b.between(0.0008, 0.002)),
                s.look.light.colour,
                alpha=b.between(0.2, 0.6),
            )

    def near(s: Stage, b: Brush) -> None:
        tone = mix(s.look.deep, s.look.air("#3a2a20", 1.0), 0.4)
        x = s.wide * (0.5 - 0.45 * s.plan.side)
        b.lit(box(x - 0.09, 0.9, x + 0.09, 1.05, round_by=0.01), tone, relief=0.3)
        for handle in (-0.05, 0.0, 0.045):
            b.line([(x + handle, 0.92), (x + handle * 1.6, 0.76)], tone, 0.014)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _panes_of(s: Stage) -> tuple[float, float, float, float]:
    """Where the workshop's window is (left, top, right, low)."""
    centre, half = s.wide * (0.5 + (0.2 if s.wide > 1 else 0.1) * s.plan.side), min(0.34, s.wide * 0.34)
    return centre - half, 0.1, centre + half, 0.5


def _small_panes(s: Stage, b: Brush) -> None:
    left, top, right, low = _panes_of(s)
    wood = mix(s.look.air("#5a4232", 0.9), s.look.deep, 0.25)
    for pane in range(6):
        x = left + (right - left) * pane / 5
        b.lit(box(x - 0.006, top, x + 0.006, low), wood, relief=0.4)
    for pane in range(4):
        y = top + (low - top) * pane / 3
        b.lit(box(left - 0.008, y - 0.006, right + 0.008, y + 0.006), wood, relief=0.4)
    b.lit(box(left - 0.04, low + 0.004, right + 0.04, low + 0.026), lift(wood, 0.05), relief=0.4)


def _tools(s: Stage, b: Brush) -> None:
    tone = mix(s.look.air("#b9b4ac", 0.8), s.look.deep, 0.3)
    grip = mix(s.look.air("#a8623a", 0.8), s.look.deep, 0.25)
    x = s.wide * (0.5 - 0.34 * s.plan.side) - 0.14
    b.line([(x - 0.05, 0.14), (x + 0.36, 0.14)], s.look.deep, 0.01, alpha=0.7)
    for tool in range(5):
        at = x + 0.075 * tool
        b.shade(box(at + 0.006, 0.16, at + 0.02, 0.36), alpha=0.3, soft=0.006)
        b.lit(box(at - 0.006, 0.24, at + 0.006, 0.37, round_by=0.005), grip, relief=0.5)
        head = (
            box(at - 0.03, 0.15, at + 0.03, 0.185, round_by=0.005),
            poly((at - 0.004, 0.24), (at + 0.004, 0.24), (at + 0.016, 0.15), (at - 0.016, 0.15)),
            circle(at, 0.185, 0.028),
        )[tool % 3]
        b.lit(box(at - 0.004, 0.16, at + 0.004, 0.25), tone, relief=0.5)
        b.lit(head, tone, relief=0.6)


_STUDIO_SETS = (
    ("#16324f", "#2f6f8f", "#f2b56b", "#f7e3c0"),
    ("#2a1f4d", "#6a4a9c", "#f08a7a", "#ffd9b0"),
    ("#0f3d3a", "#2f8a7a", "#f0c060", "#f7f0d0"),
    ("#3a1a2f", "#a8405a", "#f5a25f", "#ffe6c4"),
    ("#1a2340", "#4a6ac0", "#8fd0d8", "#f3f0e0"),
    ("#28321f", "#6f8f4a", "#e8b45a", "#f6edd2"),
)


def _backdrop(look: Look) -> Look:
    """Daylight on paper: the hour only tints it a little."""
    light = look.light.model_copy(
        update={"tint": mix(look.light.tint, WHITE, 0.75), "strength": 0.9, "night": 0.3, "y": 0.75}
    )
    return look.model_copy(update={"light": light, "stars": 0.0, "clouds": 0.0, "mist": 0.2})


@setting(
    words="studio, abstract, backdrop, background",
    stands="ground table air space water underwater",
    horizon=(0.62, 0.68),
    floor=(0.765, 0.79),
    hours=("day", "evening", "morning"),
    indoors=True,
    adapt=_backdrop,
)
def studio(s: Stage) -> None:
    """Layers of cut paper in one palette: a disc of light, arcs that answer it, a stage to stand on."""
    sets = [hexa(colour) for colour in _STUDIO_SETS[s.plan.variant % len(_STUDIO_SETS)]]
    if s.look.hour in ("dusk", "night", "evening"):
        sets = [
            mix(saturate(tone, 0.95), hexa("#140f2a"), share)
            for tone, share in zip(sets, (0.45, 0.35, 0.12, 0.15), strict=True)
        ]
    dark, middle_tone, warm, pale = sets
    figure = s.plan.variant % 3
    focus = (s.plan.cast[-1].x if s.plan.cast else s.wide * (0.5 + 0.12 * s.plan.side), 0.42)

    def far(s: Stage, b: Brush) -> None:
        wash(s, b, (mix(dark, middle_tone, 0.25), mix(middle_tone, dark, 0.15), mix(middle_tone, warm, 0.6)), low=0.85)
        b.glow(*focus, 0.85 * s.unit, mix(warm, pale, 0.5), alpha=0.55)
        _arcs(s, b, focus, figure, (mix(middle_tone, dark, 0.3), mix(middle_tone, warm, 0.3), warm))

    def middle(s: Stage, b: Brush) -> None:
        radius = 0.27 * s.unit
        _paper(s, b, circle(*focus, radius), mix(warm, pale, 0.45), lifted=0.012)
        _paper(s, b, circle(focus[0], focus[1], radius * 0.82), mix(pale, warm, 0.18), lifted=0.006)
        for step in range(2):
            line = crest(s, s.plan.horizon - 0.03 + 0.06 * step, 0.075 - 0.02 * step, cells=1.3, octaves=1)
            shape = _below(s, line)
            _paper(s, b, shape, mix(middle_tone, dark, 0.2 + 0.3 * step), lifted=0.014)

    def ground(s: Stage, b: Brush) -> None:
        top = s.plan.floor - 0.07
        shape = smooth(
            [
                (-0.3, 1.2),
                (-0.3, top + 0.05),
                (s.wide * 0.25, top + 0.008),
                (s.wide * 0.5, top),
                (s.wide * 0.75, top + 0.008),
                (s.wide + 0.3, top + 0.05),
                (s.wide + 0.3, 1.2),
            ],
            tension=0.6,
        )
        b.shade(shape, alpha=0.3, soft=0.02)
        fill(s, b, shape, mix(pale, warm, 0.4), mix(warm, dark, 0.5), start=top, end=1.0)
        b.sheen(oval(focus[0], top + 0.06, 0.4 * s.unit, 0.04), alpha=0.35, soft=0.03)
        if not s.plan.cast:
            _still_life(
                s, b, focus[0], s.plan.floor, (warm, middle_tone, mix(pale, WHITE, 0.3), mix(dark, middle_tone, 0.5))
            )

    def near(s: Stage, b: Brush) -> None:
        for side, share in ((-1, 0.55), (1, 0.4)):
            edge = 0.0 if side < 0 else s.wide
            _paper(
                s,
                b,
                smooth(
                    [
                        (edge - side * -0.35, 1.25),
                        (edge + side * 0.3, 0.7),
                        (edge - side * share * 0.26 * s.unit, 0.95),
                        (edge - side * share * 0.7 * s.unit, 1.15),
                    ]
                ),
                mix(dark, middle_tone, 0.25),
                lifted=0.016,
            )
        for _ in range(9):
            x, y = b.between(0, s.wide), b.between(0.06, 0.6)
            if s.clear_of_cast(x, 0.03):
                b.flat(
                    circle(x, y, b.between(0.002, 0.006) * s.unit), mix(pale, WHITE, 0.3), alpha=b.between(0.25, 0.7)
                )

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _still_life(s: Stage, b: Brush, x: float, y: float, tones: tuple[RGB, RGB, RGB, RGB]) -> None:
    """Plain solids in the backdrop's colours, each on its shadow: what stands there when nothing is named."""
    unit = s.unit
    solids = [_arch, _cone, _column, _sphere, _steps]
    order = s.rng.permutation(len(solids))[: 3 + int(s.rng.integers(2))]
    at = x - 0.24 * unit * (len(order) - 1) / 2
    for place, number in enumerate(order.tolist()):
        size = unit * (0.16 + 0.11 * float(s.rng.random()))
        foot = y - 0.012 * (place % 2)
        tone = tones[(place + int(s.rng.integers(2))) % 4]
        b.shade(oval(at - s.plan.side * size * 0.16, foot, size * 0.62, size * 0.07), alpha=0.4, soft=size * 0.05)
        with b.at(at, foot, scale=size):
            solids[number](b, tone)
        at += 0.24 * unit * b.between(0.85, 1.15)


def _sphere(b: Brush, tone: RGB) -> None:
    b.ball(circle(0, -0.42, 0.42), tone, relief=0.7)


def _column(b: Brush, tone: RGB) -> None:
    b.tube(box(-0.3, -1.3, 0.3, 0.0, round_by=0.02), tone, relief=0.6)
    b.lit(oval(0, -1.3, 0.3, 0.07), lift(tone, 0.06), relief=0.3)


def _cone(b: Brush, tone: RGB) -> None:
    b.tube(path("M0 -1.25 L0.46 -0.03 C0.3 0.07 -0.3 0.07 -0.46 -0.03 Z"), tone, relief=0.7)


def _arch(b: Brush, tone: RGB) -> None:
    outer = "M-0.55 0 L-0.55 -0.75 C-0.55 -1.5 0.55 -1.5 0.55 -0.75 L0.55 0 "
    inner = "L0.27 0 L0.27 -0.7 C0.27 -1.08 -0.27 -1.08 -0.27 -0.7 L-0.27 0 Z"
    whole = path(outer + inner)
    with b.at(0.07, -0.02):
        b.lit(whole, lift(tone, -0.12), relief=0.3)
    b.lit(whole, tone, relief=0.5)


def _steps(b: Brush, tone: RGB) -> None:
    for step in range(4):
        b.lit(box(-0.5 + 0.25 * step, -0.22 * (step + 1), 0.5, 0.0), lift(tone, 0.03 * step), relief=0.35)
        b.flat(box(-0.5 + 0.25 * step, -0.22 * (step + 1), 0.5, -0.22 * (step + 1) + 0.03), lift(tone, 0.12), alpha=0.7)


def _below(s: Stage, line: Crest) -> Shape:
    along = [-0.05 + (s.wide + 0.1) * step / 40 for step in range(41)]
    return smooth([*[(x, line(x)) for x in along], (s.wide + 0.3, 1.2), (-0.3, 1.2)], tension=0.9)


def _paper(s: Stage, b: Brush, shape: Shape, tone: RGB, *, lifted: float) -> None:
    """A sheet of paper that lies a little above what is behind it."""
    with b.at(-s.plan.side * lifted * 0.6, lifted):
        b.shade(shape, alpha=0.34, soft=lifted * 0.9)
    b.lit(shape, tone, relief=0.16)


def _arcs(s: Stage, b: Brush, focus: tuple[float, float], figure: int, tones: tuple[RGB, RGB, RGB]) -> None:
    """The backdrop's rhythm: rings around the light, rays, or a field of dots."""
    x, y = focus
    if figure == 0:
        for ring in range(6, 0, -1):
            b.flat(circle(x, y, (0.2 + 0.13 * ring) * s.unit), mix(tones[0], tones[1], 1 - ring / 6), alpha=0.2)
    elif figure == 1:
        for ray in range(18):
            turn = math.radians(ray * 20 + 4)
            ends = [(x + 2 * math.cos(turn + spread), y + 2 * math.sin(turn + spread)) for spread in (-0.085, 0.085)]
            b.flat(poly((x, y), *ends), tones[1], alpha=0.2)
    else:
        step = 0.058 * s.unit
        for row in range(int(1 / step) + 1):
            for column in range(int(s.wide / step) + 1):
                px, py = (column + 0.5 * (row % 2)) * step, row * step
                size = 0.012 * s.unit * max(0.0, 1 - math.hypot(px - x, py - y) / 1.1)
                b.flat(circle(px, py, size), tones[2], alpha=0.26)
