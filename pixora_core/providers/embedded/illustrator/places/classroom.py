"""A classroom."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import floor_or_table, is_set
from pixora_core.providers.embedded.illustrator.places.indoors import (
    casement,
    lamplit,
    pendant,
    side_window,
    view,
    wall_around,
)
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["classroom"]


@setting(
    words="classroom, schoolroom, school class, lecture room, kindergarten room",
    stands="ground table",
    tallest=4.0,
    horizon=(0.6, 0.62),
    floor=(0.78, 0.8),
    hours=("morning", "day"),
    indoors=True,
    adapt=lamplit,
    kind_of="room",
    cues="classroom, classrooms, schoolroom, school desk, "
    "school desks, pupils, blackboard, lesson, schoolhouse, teacher",
    instead="flower=vase sunflower=vase sitting_person=person_on_chair street_lamp=lamp",
)
def classroom(s: Stage) -> None:
    """A blackboard, a globe, drawings on the wall, rows of desks."""
    side = s.plan.side
    frame = side_window(s, side=side)
    wall = s.look.air(("#e3d3ac", "#bcd0c4", "#d8c4b4")[s.plan.variant % 3], 0.9)
    wood = s.look.air("#a5764a", 0.9)

    def far(s: Stage, b: Brush) -> None:
        view(s, b, frame)

    def middle(s: Stage, b: Brush) -> None:
        wall_around(s, b, frame, wall, low=s.plan.horizon + 0.04)
        casement(s, b, frame, s.look.air("#f0e8da", 0.9))
        _blackboard(s, b, s.wide * (0.5 - 0.12 * side), wood)
        for step in range(4):
            x = s.wide * (0.5 - (0.36 + 0.035 * step) * side)
            tone = s.look.air(("#d9774a", "#4f8fa6", "#e3b54a", "#7a9a52")[step], 0.9)
            top = 0.15 + 0.11 * (step % 2)
            b.flat(box(x - 0.028, top, x + 0.028, top + 0.085), s.look.air("#f8f4ea", 0.9))
            b.flat(circle(x, top + 0.035, 0.015), tone)
            b.flat(box(x - 0.02, top + 0.06, x + 0.02, top + 0.072), tone, alpha=0.6)
        if s.look.light.night > 0.5:
            pendant(s, b, s.wide * 0.5)

    def ground(s: Stage, b: Brush) -> None:
        floor_or_table(s, b, s.plan.horizon + 0.04, "#a8784c")
        if is_set(s):
            return
        for row, (y, size) in enumerate(((s.plan.horizon + 0.085, 0.62), (s.plan.horizon + 0.16, 0.95))):
            for place in range(4):
                x = s.wide * (0.14 + 0.24 * place) + 0.03 * row * (place - 1.5)
                if s.clear_of_cast(x, 0.11 * size):
                    _desk(s, b, x, y, size * s.unit, wood)

    def near(s: Stage, b: Brush) -> None: ...

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _blackboard(s: Stage, b: Brush, x: float, wood: RGB) -> None:
    half = min(0.36, s.wide * 0.3)
    b.lit(box(x - half, 0.13, x + half, 0.47, round_by=0.006), wood, relief=0.35)
    board = box(x - half + 0.014, 0.144, x + half - 0.014, 0.456)
    b.lit(board, s.look.air("#31503f", 0.92), relief=0.25)
    chalk = s.look.air("#eef0e8", 0.95)
    with b.inside(board):
        for row, share in enumerate((0.62, 0.5, 0.7)):
            y = 0.2 + 0.05 * row
            b.line([(x - half * 0.8, y), (x - half * 0.8 + half * share, y - 0.002)], chalk, 0.005, alpha=0.75)
        b.line(poly((x + half * 0.3, 0.33), (x + half * 0.66, 0.33), (x + half * 0.48, 0.2)), chalk, 0.004, alpha=0.8)
        b.line(circle(x - half * 0.55, 0.39, 0.034), chalk, 0.004, alpha=0.8)
        b.line([(x - half * 0.3, 0.39), (x + half * 0.1, 0.39)], chalk, 0.004, alpha=0.7)
        b.flat(oval(x + half * 0.3, 0.38, 0.16, 0.05), chalk, alpha=0.06, soft=0.02)
    b.lit(box(x - half, 0.465, x + half, 0.482), wood, relief=0.4)
    for dx, tone in ((-0.1, "#f4f0e6"), (-0.06, "#e8b04a"), (0.12, "#8a6a4a")):
        b.flat(box(x + dx, 0.457, x + dx + 0.024, 0.466), s.look.air(tone, 0.95))


def _desk(s: Stage, b: Brush, x: float, y: float, size: float, wood: RGB) -> None:
    """A desk for two, with its bench; a book lies on it."""
    b.shade(oval(x, y + 0.002, 0.12 * size, 0.014 * size), alpha=0.3, soft=0.01)
    for side in (-1, 1):
        b.line(
            [(x + side * 0.085 * size, y), (x + side * 0.08 * size, y - 0.09 * size)],
            s.look.deep,
            0.007 * size,
            alpha=0.8,
        )
    b.lit(
        poly(
            (x - 0.095 * size, y - 0.105 * size),
            (x + 0.095 * size, y - 0.105 * size),
            (x + 0.115 * size, y - 0.075 * size),
            (x - 0.115 * size, y - 0.075 * size),
        ),
        lift(wood, 0.05),
        relief=0.3,
    )
    b.lit(
        box(x - 0.115 * size, y - 0.076 * size, x + 0.115 * size, y - 0.05 * size),
        mix(wood, s.look.deep, 0.15),
        relief=0.3,
    )
    tone = s.look.air(b.pick("#c2553f", "#3f7390", "#d9a23c", "#5f8a52"), 0.92)
    b.lit(
        poly(
            (x - 0.05 * size, y - 0.098 * size),
            (x + 0.0 * size, y - 0.1 * size),
            (x + 0.008 * size, y - 0.084 * size),
            (x - 0.052 * size, y - 0.082 * size),
        ),
        tone,
        relief=0.3,
    )
