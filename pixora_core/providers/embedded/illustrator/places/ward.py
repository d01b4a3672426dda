"""A room in a hospital."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import mix
from pixora_core.providers.embedded.illustrator.places.ground import fill, is_set, table_top
from pixora_core.providers.embedded.illustrator.places.indoors import (
    casement,
    lamplit,
    pendant,
    side_window,
    view,
    wall_around,
)
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["ward"]


@setting(
    words="ward, hospital ward, hospital room, sickroom, infirmary, examination room, clinic room, hospital, clinic",
    stands="ground table",
    tallest=4.0,
    horizon=(0.6, 0.62),
    floor=(0.78, 0.8),
    hours=("morning", "day", "evening"),
    indoors=True,
    adapt=lamplit,
    kind_of="laboratory room",
    cues="hospital, hospitals, ward, wards, clinic, nurse, nurses, "
    "doctor, doctors, patient, patients, examination room, "
    "sickbed, sick bed, hospital bed, clean room, surgery, surgeon",
    instead="flower=vase sunflower=vase sitting_person=person_on_chair street_lamp=lamp",
)
def ward(s: Stage) -> None:
    """A white bed, a curtain on its rail, a stand with a drip, a monitor, a window."""
    side = s.plan.side
    frame = side_window(s, side=side, half=0.26)
    wall = s.look.air(("#cfe0dd", "#d9dfe6", "#e3ddcf")[s.plan.variant % 3], 0.92)

    def far(s: Stage, b: Brush) -> None:
        view(s, b, frame)

    def middle(s: Stage, b: Brush) -> None:
        wall_around(s, b, frame, wall, low=s.plan.horizon + 0.04)
        casement(s, b, frame, s.look.air("#f6f6f2", 0.95))
        b.flat(box(-0.05, 0.47, s.wide + 0.05, 0.485), s.look.air("#7fb0ac", 0.92), alpha=0.8)
        x = s.wide * (0.5 - 0.3 * side)
        b.lit(box(x - 0.05, 0.12, x + 0.05, 0.22, round_by=0.008), s.look.air("#f8f8f4", 0.95), relief=0.2)
        red = s.look.air("#cf4a44", 0.95)
        b.flat(box(x - 0.01, 0.135, x + 0.01, 0.205), red)
        b.flat(box(x - 0.034, 0.16, x + 0.034, 0.18), red)
        if s.look.light.night > 0.5:
            pendant(s, b, s.wide * (0.5 - 0.1 * side))

    def ground(s: Stage, b: Brush) -> None:
        top = s.plan.horizon + 0.04
        tile = s.look.air("#b9c9c8", 1.0)
        fill(
            s,
            b,
            box(-0.05, top, s.wide + 0.05, 1.05),
            mix(tile, s.look.light.colour, 0.2),
            mix(tile, s.look.deep, 0.4),
            start=top,
            end=1.0,
        )
        for row in range(6):
            y = top + (1.02 - top) * (row / 6) ** 1.6
            b.line([(-0.05, y), (s.wide + 0.05, y)], s.look.deep, 0.0016, alpha=0.16)
        for line in range(-8, 9):
            foot = s.wide / 2 + line * 0.32
            b.line([(s.wide / 2 + line * 0.16, top), (foot, 1.05)], s.look.deep, 0.0016, alpha=0.14)
        b.sheen(oval(s.wide * (0.5 + 0.2 * side), top + 0.1, 0.4 * s.wide, 0.04), alpha=0.3, soft=0.03)
        if is_set(s):
            table_top(s, b, s.plan.floor - 0.1, "#c9b79a")
            return
        places = (s.wide * (0.5 + 0.27 * side), s.wide * (0.5 - 0.02 * side), s.wide * (0.5 - 0.28 * side))
        for x in places:
            if s.clear_of_cast(x, 0.2 * s.unit):
                _bed(s, b, x, top + 0.085)
                return

    def near(s: Stage, b: Brush) -> None: ...

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _bed(s: Stage, b: Brush, x: float, y: float) -> None:
    """A hospital bed from its side, its head raised; the drip and the monitor behind its head."""
    u, side = 0.86 * s.unit, s.plan.side
    steel = s.look.air("#9aa6ae", 0.95)
    with b.at(x, y, scale=u, flip=side < 0):
        b.line([(0.25, 0.0), (0.25, -0.42)], steel, 0.008)
        b.line([(0.21, -0.42), (0.29, -0.42)], steel, 0.007)
        b.lit(path("M0.265 -0.41 L0.3 -0.41 L0.296 -0.33 L0.269 -0.33 Z"), "#cfe6ee", relief=0.4)
        b.line(path("M0.283 -0.33 C0.283 -0.24 0.22 -0.24 0.18 -0.18"), "#cfe6ee", 0.003)
        b.shade(oval(0.0, 0.0, 0.27, 0.018), alpha=0.35, soft=0.012)
        for leg in (-0.2, 0.17):
            b.line([(leg, -0.09), (leg, -0.006)], steel, 0.01)
            b.flat(circle(leg, -0.004, 0.011), "#3a3f48")
        b.lit(box(-0.26, -0.115, 0.24, -0.085, round_by=0.008), steel, relief=0.4)
        b.lit(
            path("M-0.25 -0.15 L0.06 -0.15 L0.21 -0.24 L0.235 -0.2 L0.08 -0.11 L-0.25 -0.11 Z"), "#f4f4f0", relief=0.4
        )
        with b.at(0.15, -0.225, turn=28):
            b.lit(box(-0.06, -0.03, 0.06, 0.012, round_by=0.018), "#ffffff", relief=0.4)
        b.lit(path("M-0.255 -0.165 L0.02 -0.165 L0.05 -0.15 L0.05 -0.105 L-0.255 -0.1 Z"), "#7fb4c4", relief=0.45)
        b.line([(-0.265, -0.07), (-0.265, -0.22)], steel, 0.012)
        b.line([(0.25, -0.1), (0.25, -0.28)], steel, 0.012)
