"""The room."""

from __future__ import annotations

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import fill, table_top
from pixora_core.providers.embedded.illustrator.places.indoors import lamplit, pendant, shelf, view, window_light
from pixora_core.providers.embedded.illustrator.places.plants import leafage
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, circle, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["room"]


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
    adapt=lamplit,
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
            shelf(s, b, s.wide * (0.5 - 0.33 * s.plan.side), 0.27)
        if s.look.light.night > 0.5 or kind == 2:
            pendant(s, b, s.wide * (0.5 - (0.14 if kind < 2 else 0.0) * s.plan.side))

    def ground(s: Stage, b: Brush) -> None:
        table_top(s, b, s.plan.horizon + 0.04, b.pick("#7a4a2a", "#8a5a36", "#6b4634", "#9a7450"))
        window_light(s, b, frame, s.plan.horizon + 0.04)

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
