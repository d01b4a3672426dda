"""The bedroom."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import lift, mix
from pixora_core.providers.embedded.illustrator.places.ground import boards
from pixora_core.providers.embedded.illustrator.places.indoors import (
    casement,
    lamplit,
    view,
    wall_around,
    window_light,
)
from pixora_core.providers.embedded.illustrator.places.walls import rug
from pixora_core.providers.embedded.illustrator.setting import setting
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["bedroom"]


@setting(
    words="bedroom, sleeping room, guest room",
    stands="ground",
    tallest=4.0,
    horizon=(0.6, 0.62),
    floor=(0.79, 0.81),
    hours=("night", "dusk", "morning", "evening"),
    indoors=True,
    owns="cat sleeping_cat",
    adapt=lamplit,
    kind_of="room",
    cues="bedroom, bed, beds, pillow, blanket, sleep, sleeping, sleeper, strange ceiling, asleep, crib, cot",
)
def bedroom(s: Stage) -> None:
    """A bed below a window, its blanket in folds, a lamp beside it; a cat that is asked for lies on it."""
    half = min(0.27, s.wide * 0.3)
    centre = s.wide * (0.5 + 0.16 * s.plan.side)
    frame = (centre - half, 0.1, centre + half, 0.47)
    wall = s.look.air(("#8f9fb3", "#b3a58f", "#a094a8", "#9aa894")[s.plan.variant % 4], 0.85)

    def far(s: Stage, b: Brush) -> None:
        view(s, b, frame)

    def middle(s: Stage, b: Brush) -> None:
        wall_around(s, b, frame, wall, low=s.plan.horizon + 0.06)
        casement(s, b, frame, s.look.air("#ece2d2", 0.9), curtains=True)

    def ground(s: Stage, b: Brush) -> None:
        boards(s, b, s.plan.horizon + 0.06, "#86684c")
        window_light(s, b, frame, s.plan.horizon + 0.06)
        rug(s, b, s.wide * (0.5 - 0.08 * s.plan.side), s.plan.floor + 0.05)
        _bed(s, b, s.wide * (0.5 - 0.04 * s.plan.side), s.plan.floor + 0.03)
        if s.plan.own:
            _sleeping_cat(s, b, s.wide * (0.5 - 0.04 * s.plan.side), s.plan.floor + 0.03)

    def near(_s: Stage, _b: Brush) -> None:
        """Nothing stands before a bed."""

    s.planes(far=far, middle=middle, ground=ground, near=near)


def _sleeping_cat(s: Stage, b: Brush, x: float, y: float) -> None:
    """Curled up at the foot of the bed, in the bed's own measures."""
    coat, dark, pale = (s.look.air(tone, 1.0) for tone in ("#5c5868", "#37343f", "#efe8e4"))
    with b.at(x, y, scale=min(1.0, s.wide * 0.86), flip=s.plan.side > 0):
        b.shade(oval(-0.2, -0.19, 0.125, 0.02), alpha=0.35, soft=0.015)
        body = oval(-0.2, -0.235, 0.115, 0.058)
        b.ball(body, coat, relief=0.6)
        with b.inside(body):
            b.flat(oval(-0.14, -0.2, 0.07, 0.022), pale, alpha=0.8, soft=0.008)
        for at in (-0.13, -0.085):
            b.lit(poly((at - 0.02, -0.25), (at + 0.018, -0.25), (at + (0.012 if at > -0.1 else -0.012), -0.285)), coat)
        b.ball(oval(-0.105, -0.225, 0.045, 0.037), coat, relief=0.5)
        b.rod(path("M-0.31 -0.22 C-0.3 -0.18 -0.2 -0.178 -0.13 -0.192"), coat, 0.026)
        for at in (-0.122, -0.09):
            b.line(
                path(f"M{at - 0.009} -0.228 C{at - 0.004} -0.222 {at + 0.004} -0.222 {at + 0.009} -0.228"), dark, 0.004
            )
        b.flat(oval(-0.105, -0.208, 0.022, 0.013), pale, alpha=0.85, soft=0.004)
        b.flat(circle(-0.105, -0.213, 0.005), s.look.air("#c08a8e", 1.0))


def _bed(s: Stage, b: Brush, x: float, y: float) -> None:
    """Seen from the side, its head away from the light, and a table with a lamp at its head."""
    way, size = -s.plan.side, min(1.0, s.wide * 0.86)
    linen, cloth = s.look.air("#f2ece0", 0.95), s.look.air(("#5f7f9c", "#a8685a", "#7a8a62")[s.plan.variant % 3], 0.95)
    wood = s.look.air("#7a5236", 0.95)
    with b.at(x, y, scale=size, flip=way < 0):
        b.shade(oval(0, 0.0, 0.5, 0.03), alpha=0.4, soft=0.02)
        for leg in (-0.4, 0.4):
            b.lit(box(leg - 0.014, -0.1, leg + 0.014, 0.0), wood, relief=0.4)
        b.lit(box(0.4, -0.36, 0.44, 0.0, round_by=0.012), wood, relief=0.5)
        b.lit(box(-0.44, -0.22, -0.4, 0.0, round_by=0.012), wood, relief=0.5)
        b.lit(box(-0.42, -0.11, 0.42, -0.05), wood, relief=0.4)
        b.lit(box(-0.41, -0.17, 0.41, -0.09, round_by=0.03), linen, relief=0.4)
        b.lit(
            path("M0.17 -0.17 C0.16 -0.25 0.22 -0.27 0.29 -0.26 C0.37 -0.25 0.41 -0.21 0.39 -0.16 Z"), linen, relief=0.6
        )
        blanket = path(
            "M-0.42 -0.03 L-0.42 -0.17 C-0.32 -0.21 -0.24 -0.2 -0.16 -0.205 C-0.06 -0.23 0.04 -0.21 0.12 -0.195 "
            "C0.17 -0.19 0.2 -0.17 0.2 -0.13 C0.19 -0.08 0.17 -0.05 0.16 -0.02 C0.05 -0.045 -0.1 -0.01 -0.2 -0.035 "
            "C-0.28 -0.05 -0.36 -0.01 -0.42 -0.03 Z"
        )
        b.lit(blanket, cloth, relief=0.5)
        with b.inside(blanket):
            for at in (-0.34, -0.21, -0.08, 0.06):
                b.shade(
                    path(
                        f"M{at} -0.2 C{at + 0.03} -0.12 {at - 0.01} -0.08 {at + 0.02} 0 L{at + 0.05} 0 "
                        f"C{at + 0.02} -0.08 {at + 0.05} -0.13 {at + 0.02} -0.2 Z"
                    ),
                    alpha=0.2,
                    soft=0.01,
                )
        b.lit(
            path(
                "M0.11 -0.195 C0.16 -0.2 0.21 -0.17 0.205 -0.12 L0.185 -0.06 L0.125 -0.06 "
                "C0.15 -0.1 0.15 -0.16 0.11 -0.195 Z"
            ),
            lift(linen, -0.02),
            relief=0.4,
        )
        if s.wide < 1.2:
            return
        b.lit(box(0.5, -0.17, 0.66, 0.0, round_by=0.008), lift(wood, 0.04), relief=0.4)
        b.line([(0.5, -0.1), (0.66, -0.1)], lift(wood, -0.15), 0.005)
        if s.look.light.night > 0.3:
            b.glow(0.58, -0.3, 0.4, "#ffcf8a", alpha=0.6)
        b.rod([(0.58, -0.17), (0.58, -0.25)], "#6f5a44", 0.018)
        shade = poly((0.545, -0.34), (0.615, -0.34), (0.64, -0.24), (0.52, -0.24))
        b.lit(shade, mix(s.look.air("#ecd9b0", 1.0), (1.0, 0.87, 0.6), min(1.0, s.look.light.night)), relief=0.25)
