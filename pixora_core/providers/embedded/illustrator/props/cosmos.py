"""Props of space."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import arc, box, circle, meet, oval, path, smooth

__all__ = ["moon", "planet", "rocket", "telescope"]


@prop(
    words="rocket, spaceship, spacecraft, launch vehicle, starship",
    stands="ground air space",
    home="planet_surface space",
    height=2.3,
    metres=60,
    fill=0.58,
)
def rocket(b: Brush) -> None:
    fin = path("M0.16 0.62 C0.34 0.56 0.47 0.42 0.48 0.0 C0.42 0.22 0.3 0.3 0.16 0.3 Z")
    body = path(
        "M-0.15 0.2 C-0.27 0.7 -0.28 1.35 -0.2 1.72 C-0.14 2 -0.06 2.2 0 2.28 "
        "C0.06 2.2 0.14 2 0.2 1.72 C0.28 1.35 0.27 0.7 0.15 0.2 Z"
    )
    b.tube(box(-0.12, 0.0, 0.12, 0.24, round_by=0.03), "#4a4f5c")
    with b.at(0, 0, flip=True):
        b.lit(fin, "#c8402f", relief=0.6)
    b.lit(fin, "#c8402f", relief=0.6)
    b.tube(body, "#f0ece2", relief=0.7)
    with b.inside(body):
        b.tube(box(-0.4, 1.76, 0.4, 2.4), "#d5482f", relief=0.7)
        b.tube(box(-0.4, 0.2, 0.4, 0.34), "#d5482f", relief=0.7)
        b.flat(box(-0.4, 0.72, 0.4, 0.76), "#8b93a4", alpha=0.7)
        b.flat(box(-0.4, 1.02, 0.4, 1.04), "#8b93a4", alpha=0.5)
        b.sheen(smooth([(-0.15, 0.6), (-0.19, 1.1), (-0.14, 1.6), (-0.12, 1.1)]), alpha=0.5, soft=0.02)
    b.lit(circle(0, 1.42, 0.105), "#8a94a8", relief=0.8)
    b.ball(circle(0, 1.42, 0.078), "#2f6f96", relief=0.9)
    b.sheen(arc(0, 1.42, 0.05, 100, 170), alpha=0.6)
    b.lit(path("M-0.035 0.66 C-0.05 0.5 -0.05 0.3 0 0.1 C0.05 0.3 0.05 0.5 0.035 0.66 Z"), "#a93324", relief=0.5)


@prop(words="planet, saturn, exoplanet", stands="space air", home="space", height=0.8, metres=1e7, fill=0.46)
def planet(b: Brush) -> None:
    globe = circle(0, 0.4, 0.29)
    with b.at(0, 0.4, turn=14), b.inside(box(-0.6, 0, 0.6, 0.6)):
        _rings(b)
    b.ball(globe, "#d9a066", relief=0.8)
    with b.inside(globe), b.at(0, 0.4, turn=14):
        for low, colour, alpha in (
            (-0.22, "#a4633f", 0.55),
            (-0.1, "#f2d3a0", 0.5),
            (0.02, "#b8744a", 0.5),
            (0.14, "#f0d9b0", 0.45),
            (0.22, "#8f5a44", 0.5),
        ):
            b.flat(oval(0, low, 0.34, 0.028), colour, alpha=alpha, soft=0.008)
    with b.inside(globe):
        b.shade(circle(-b.light.x * 0.2, 0.4 - b.light.y * 0.2, 0.3), alpha=0.42, soft=0.09)
    with b.at(0, 0.4, turn=14), b.inside(box(-0.6, -0.6, 0.6, 0)):
        _rings(b)
    b.glow(b.light.x * 0.2, 0.4 + b.light.y * 0.2, 0.34, "#ffdfb0", alpha=0.22)


def _rings(b: Brush) -> None:
    for radius, colour, width in (
        (0.47, "#b99a78", 0.02),
        (0.435, "#e6cfa6", 0.035),
        (0.39, "#c7a67c", 0.03),
        (0.355, "#8f7a66", 0.016),
    ):
        b.line(oval(0, 0, radius, radius * 0.24), colour, width, alpha=0.9)


@prop(words="moon, full moon, lunar", stands="space air", home="night_sky space", height=1.0, metres=3e6, fill=0.3)
def moon(b: Brush) -> None:
    globe = circle(0, 0.5, 0.47)
    b.glow(0, 0.5, 0.95, "#cfd8f0", alpha=0.35)
    b.ball(globe, "#e4e1d8", relief=0.6)
    with b.inside(globe):
        for x, y, r in (
            (-0.14, 0.62, 0.15),
            (0.1, 0.72, 0.1),
            (-0.02, 0.44, 0.12),
            (0.2, 0.5, 0.09),
            (-0.25, 0.4, 0.07),
        ):
            b.flat(oval(x, y, r, r * 0.85), "#a9a8ab", alpha=0.5, soft=0.02)
        for x, y, r in (
            (0.16, 0.24, 0.07),
            (-0.2, 0.22, 0.05),
            (0.3, 0.66, 0.045),
            (0.02, 0.14, 0.04),
            (-0.32, 0.62, 0.035),
            (0.05, 0.88, 0.03),
        ):
            b.shade(circle(x, y, r), alpha=0.18, soft=0.006)
            b.sheen(arc(x, y, r, 200, 330), alpha=0.4)
            b.line(arc(x, y, r, 200, 330), "#fffaf0", 0.008, alpha=0.6)
        b.shade(circle(-b.light.x * 0.42, 0.5 - b.light.y * 0.42, 0.5), alpha=0.5, soft=0.12)


@prop(
    words="telescope, observatory instrument, spyglass",
    stands="ground table",
    home="night_sky",
    height=1.25,
    metres=1.6,
    fill=0.5,
)
def telescope(b: Brush) -> None:
    for foot in (-0.34, 0.02, 0.36):
        b.rod([(0, 0.66), (foot, 0.02)], "#6b4a30", 0.036)
        b.ball(circle(foot, 0.02, 0.022), "#3a3a44")
    b.rod([(-0.17, 0.33), (0.19, 0.33)], "#8a7a60", 0.014)
    b.ball(circle(0, 0.68, 0.07), "#3f4450")
    with b.at(0, 0.76, turn=32):
        b.lit(box(-0.4, -0.075, 0.16, 0.075, round_by=0.015), "#e9e2d3", relief=0.7)
        b.lit(box(0.14, -0.095, 0.46, 0.095, round_by=0.02), "#2d4a66", relief=0.8)
        b.lit(box(0.43, -0.11, 0.49, 0.11, round_by=0.015), "#d9a441", relief=0.9)
        b.lit(box(-0.42, -0.085, -0.37, 0.085, round_by=0.012), "#d9a441", relief=0.9)
        b.lit(box(-0.49, -0.04, -0.41, 0.04, round_by=0.012), "#2b2f3a", relief=0.7)
        b.lit(box(-0.3, 0.09, -0.05, 0.125, round_by=0.015), "#2d4a66", relief=0.8)
        b.sheen(box(-0.36, 0.035, 0.44, 0.055), alpha=0.35, soft=0.008)
    b.lit(meet(circle(0, 0.68, 0.05), box(-1, 0, 1, 2)), "#d9a441", relief=0.8)
