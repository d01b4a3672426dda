"""The workshop."""

from __future__ import annotations

import skia

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import argb, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import floor_or_table
from pixora_core.providers.embedded.illustrator.places.heavens import wash
from pixora_core.providers.embedded.illustrator.places.indoors import lamplit, pendant, shelf, view, window_light
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import arc, box, circle, oval, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["workshop"]


@setting(
    words="workshop, garage, studio workshop, craft, forge, atelier, carpentry, workbench, toolshed, shed, bench",
    stands="table ground",
    tallest=4.0,
    horizon=(0.6, 0.62),
    floor=(0.77, 0.8),
    hours=("evening", "morning", "night"),
    indoors=True,
    instead="flower=vase sunflower=vase sitting_person=person_on_chair street_lamp=lamp",
    adapt=lamplit,
)
def workshop(s: Stage) -> None:
    """A wooden bench, tools on the wall or a window with small panes, a shaft of light full of dust."""
    windowed = s.plan.variant % 3 != 0

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
            if s.wide > 1:
                shelf(s, b, s.wide * (0.5 - 0.32 * s.plan.side), 0.36)
        else:
            _tools(s, b)
            pendant(s, b, s.wide * (0.5 + 0.06 * s.plan.side))
            shelf(s, b, s.wide * (0.5 + 0.32 * s.plan.side), 0.42)
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
        floor_or_table(s, b, s.plan.horizon + 0.04, "#8a6038")
        if windowed:
            window_light(s, b, _panes_of(s), s.plan.horizon + 0.04)
        for _ in range(int(40 * s.wide)):
            b.flat(
                circle(b.between(0, s.wide), b.between(0.1, 0.7), b.between(0.0008, 0.002)),
                s.look.light.colour,
                alpha=b.between(0.2, 0.6),
            )
        if not s.plan.cast:
            _work_in_hand(s, b, s.wide * (0.5 - 0.14 * s.plan.side), s.plan.floor)

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
    x = s.wide * (0.5 - 0.27 * s.plan.side) - 0.26
    b.line([(x - 0.05, 0.14), (x + 0.59, 0.14)], s.look.deep, 0.01, alpha=0.7)
    for tool in range(8):
        at = x + 0.077 * tool
        b.shade(box(at + 0.006, 0.16, at + 0.02, 0.36), alpha=0.3, soft=0.006)
        b.lit(box(at - 0.006, 0.24, at + 0.006, 0.37, round_by=0.005), grip, relief=0.5)
        head = (
            box(at - 0.03, 0.15, at + 0.03, 0.185, round_by=0.005),
            poly((at - 0.004, 0.24), (at + 0.004, 0.24), (at + 0.016, 0.15), (at - 0.016, 0.15)),
            circle(at, 0.185, 0.028),
        )[tool % 3]
        b.lit(box(at - 0.004, 0.16, at + 0.004, 0.25), tone, relief=0.5)
        b.lit(head, tone, relief=0.6)


def _work_in_hand(s: Stage, b: Brush, x: float, y: float) -> None:
    """A board, a plane on it, curls of wood, a mallet: what lies on a bench when nothing is named."""
    unit, wood = s.unit, s.look.air("#d9b27c", 0.97)
    b.shade(oval(x, y + 0.01, 0.36 * unit, 0.018), alpha=0.45, soft=0.01)
    with b.at(x, y, scale=unit):
        b.lit(poly((-0.34, -0.035), (0.3, -0.06), (0.36, -0.035), (-0.3, 0.0)), lift(wood, 0.05), relief=0.25)
        b.lit(poly((-0.3, 0.0), (0.36, -0.035), (0.36, -0.012), (-0.3, 0.024)), lift(wood, -0.1), relief=0.3)
        for grain in range(4):
            b.line(
                [(-0.3 + 0.01 * grain, -0.028 + 0.008 * grain), (0.31 + 0.01 * grain, -0.052 + 0.007 * grain)],
                lift(wood, -0.12),
                0.0018,
                alpha=0.5,
            )
        with b.at(-0.02, -0.042, turn=2):
            b.shade(oval(0.0, 0.012, 0.13, 0.012), alpha=0.4, soft=0.006)
            b.lit(box(-0.12, -0.055, 0.13, 0.005, round_by=0.012), s.look.air("#8a5330", 0.97), relief=0.5)
            b.lit(
                poly((0.0, -0.05), (0.035, -0.05), (-0.005, -0.13), (-0.03, -0.12)),
                s.look.air("#c3c8cc", 0.97),
                relief=0.6,
            )
            b.ball(circle(0.09, -0.075, 0.026), s.look.air("#6d3f24", 0.97))
            b.rod([(-0.085, -0.05), (-0.11, -0.1), (-0.075, -0.125)], s.look.air("#6d3f24", 0.97), 0.022)
        for at, high, size in (
            (0.16, -0.075, 0.022),
            (0.2, -0.066, 0.016),
            (-0.38, 0.012, 0.02),
            (0.42, 0.006, 0.018),
            (-0.45, 0.026, 0.014),
        ):
            b.line(arc(at, high, size, 20, 330), lift(wood, 0.08), 0.007)
        b.rod([(-0.5, 0.0), (-0.36, 0.05)], s.look.air("#b98a54", 0.97), 0.018)
        b.lit(box(-0.58, -0.05, -0.48, 0.02, round_by=0.012), s.look.air("#9a6a3c", 0.97), relief=0.55)
