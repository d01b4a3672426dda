"""The room."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import TABLE_EDGE, floor_or_table, is_set
from pixora_core.providers.embedded.illustrator.places.indoors import (
    casement,
    hanging_plant,
    lamplit,
    pendant,
    shelf,
    view,
    wall_around,
    window_light,
)
from pixora_core.providers.embedded.illustrator.places.walls import leaves_before, rug, runner
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, poly, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["room"]


@setting(
    words="room, kitchen, table, desk, living room, home interior, interior,"
    "dining room, library, office, school, bakery, window",
    stands="table ground",
    tallest=4.0,
    horizon=(0.6, 0.62),
    floor=(0.77, 0.8),
    hours=("morning", "evening", "day", "night"),
    indoors=True,
    instead="flower=vase sunflower=vase sitting_person=person_on_chair street_lamp=lamp",
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
        wall_around(s, b, frame, wall, low=s.plan.horizon + 0.04)
        casement(s, b, frame, wood, curtains=kind == 0)
        if kind == 2:
            _pictures(s, b, s.wide * (0.5 - 0.2 * s.plan.side), wood, clear_of=frame)
        elif kind == 0 and s.wide > 1.1:
            for y in (0.24, 0.42):
                shelf(s, b, s.wide * (0.5 - 0.37 * s.plan.side), y)
        elif kind == 1:
            hanging_plant(s, b, s.wide * (0.5 - 0.38 * s.plan.side))
        if s.plan.cast and (s.look.light.night > 0.5 or kind == 2):
            pendant(s, b, s.wide * (0.5 - (0.14 if kind < 2 else 0.0) * s.plan.side))

    def ground(s: Stage, b: Brush) -> None:
        floor_or_table(s, b, s.plan.horizon + 0.04, b.pick("#7a4a2a", "#8a5a36", "#6b4634", "#9a7450"))
        _cloth(s, b)
        window_light(s, b, frame, s.plan.horizon + 0.04)
        if not s.plan.cast:
            _armchair(s, b, s.wide * (0.5 - 0.2 * s.plan.side), s.plan.floor + 0.015)

    def near(s: Stage, b: Brush) -> None:
        if s.plan.variant % 4 in (0, 3):
            leaves_before(s, b, edge=s.wide if s.plan.side > 0 else 0.0)

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _cloth(s: Stage, b: Brush) -> None:
    """A runner on the table, or a carpet on the floor, where the chief subject stands."""
    chief = s.chief
    x = s.wide * (0.5 - 0.12 * s.plan.side) if chief is None else chief.x
    if not is_set(s):
        rug(s, b, x, s.plan.floor + 0.02)
    elif len(s.plan.cast) == 1 and s.plan.variant % 2:
        runner(s, b, x, s.plan.horizon + 0.045, TABLE_EDGE)


_WALLS = ("#c9b59a", "#a9b8a4", "#b7a7b4", "#c4a48c", "#8fa9b3", "#cdb47e", "#b98f7d")


def _window_place(s: Stage, kind: int) -> tuple[float, float, float, float]:
    """Where the window is (left, top, right, low)."""
    if kind == 1:
        return (s.wide * 0.1, 0.07, s.wide * 0.9, 0.54)
    lean, half = (0.2, min(0.33, s.wide * 0.36)) if kind == 0 else (0.38, min(0.15, s.wide * 0.18))
    centre = s.wide * (0.5 + (lean if s.wide > 1 else lean * 0.4) * s.plan.side)
    return (centre - half, 0.09, centre + half, 0.52)


def _armchair(s: Stage, b: Brush, x: float, y: float) -> None:
    """Somebody's chair beside a lamp: an empty room is one that somebody has just left."""
    unit, cloth = s.unit, s.look.air(("#a8583f", "#4a6f74", "#8a7a4a", "#6a5678")[s.plan.variant % 4], 0.95)
    b.shade(oval(x, y, 0.2 * unit, 0.022), alpha=0.4, soft=0.012)
    lamp = x + 0.25 * s.plan.side * unit
    b.shade(oval(lamp, y - 0.012, 0.06 * unit, 0.01), alpha=0.4, soft=0.008)
    b.rod([(lamp, y - 0.016), (lamp, y - 0.42 * unit)], "#4a3a2c", 0.009)
    b.lit(oval(lamp, y - 0.014, 0.05 * unit, 0.01), "#3f3226", relief=0.4)
    shade = poly(
        *[(lamp + dx * unit, y - dy * unit) for dx, dy in ((-0.04, 0.52), (0.04, 0.52), (0.08, 0.4), (-0.08, 0.4))]
    )
    if s.look.light.night > 0.3:
        b.glow(lamp, y - 0.45 * unit, 0.42 * unit, "#ffcf8a", alpha=0.5)
    b.lit(shade, mix(s.look.air("#ecd9b0", 1.0), (1.0, 0.87, 0.6), min(1.0, s.look.light.night)), relief=0.25)
    with b.at(x, y, scale=unit):
        for leg in (-0.13, 0.13):
            b.rod([(leg, -0.06), (leg * 1.08, 0.0)], "#4a3222", 0.016)
        b.lit(box(-0.155, -0.37, 0.155, -0.08, round_by=0.07), cloth, relief=0.5)
        b.lit(box(-0.145, -0.17, 0.145, -0.06, round_by=0.03), lift(cloth, 0.05), relief=0.4)
        b.lit(box(-0.13, -0.2, 0.13, -0.13, round_by=0.03), lift(cloth, 0.08), relief=0.5)
        for arm in (-0.17, 0.17):
            b.lit(box(arm - 0.035, -0.24, arm + 0.035, -0.05, round_by=0.03), lift(cloth, -0.03), relief=0.55)
        with b.at(0.05, -0.24, turn=12):
            b.lit(box(-0.055, -0.05, 0.055, 0.05, round_by=0.018), s.look.air("#e3c88e", 0.95), relief=0.4)


def _pictures(s: Stage, b: Brush, x: float, wood: RGB, *, clear_of: tuple[float, float, float, float]) -> None:
    """Three framed prints: hills, a sun, a sail; few shapes, the room's colours. None hangs over the window."""
    for step, (high, tone) in enumerate(((0.2, "#c9744a"), (0.15, "#4f7f86"), (0.18, "#d8a84e"))):
        left, top = x - 0.27 + 0.19 * step, 0.14 + 0.03 * (step % 2)
        right, low = left + 0.14, top + high
        if left < 0.03 or right > s.wide - 0.03 or (right > clear_of[0] - 0.04 and left < clear_of[2] + 0.04):
            continue
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
