"""The helicopter."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly

__all__ = ["helicopter"]


@prop(
    words="helicopter, rescue helicopter",
    stands="air",
    home="mountains sky",
    height=0.54,
    metres=3.6,
    fill=0.3,
    coat="#d8492f #f4ead6",
    moves="hover",
)
def helicopter(b: Brush) -> None:
    for x in (0.02, 0.25):
        b.line([(x, 0.13), (x - 0.02, 0.035)], "#4a5058", 0.014)
    b.rod(path("M-0.1 0.03 L0.34 0.03 C0.38 0.03 0.4 0.045 0.41 0.07"), "#59606a", 0.022)
    boom = path("M-0.04 0.34 L-0.44 0.37 L-0.45 0.335 L-0.06 0.22 Z")
    b.lit(boom, "#d8492f", relief=0.6)
    b.lit(path("M-0.42 0.36 L-0.5 0.5 L-0.46 0.51 L-0.37 0.365 Z"), "#d8492f", relief=0.5)
    b.lit(path("M-0.43 0.34 L-0.48 0.25 L-0.45 0.245 L-0.39 0.335 Z"), "#a8321f", relief=0.5)
    b.lit(box(-0.38, 0.318, -0.28, 0.334, round_by=0.008), "#a8321f", relief=0.4)
    cabin = path(
        "M-0.1 0.26 C-0.1 0.36 -0.02 0.4 0.08 0.4 L0.18 0.4 C0.3 0.4 0.4 0.32 0.43 0.22 "
        "C0.44 0.17 0.42 0.13 0.36 0.12 L0.04 0.12 C-0.04 0.12 -0.1 0.18 -0.1 0.26 Z"
    )
    b.ball(cabin, "#d8492f", relief=0.6)
    with b.inside(cabin):
        b.flat(path("M-0.2 0.2 C0 0.17 0.3 0.17 0.5 0.2 L0.5 0.14 C0.3 0.12 0 0.12 -0.2 0.15 Z"), "#f4ead6", alpha=0.95)
        b.shade(box(-0.2, 0.08, 0.5, 0.16), alpha=0.3, soft=0.03)
    glass = path("M0.22 0.38 C0.32 0.36 0.4 0.29 0.42 0.215 L0.22 0.215 Z")
    door = path("M0.07 0.37 L0.19 0.375 L0.19 0.215 L0.07 0.225 Z")
    for pane in (glass, door):
        b.lit(pane, "#33495e", relief=0.7)
        with b.inside(pane):
            b.sheen(poly((0.3, 0.42), (0.35, 0.42), (0.27, 0.18), (0.22, 0.18)), alpha=0.4)
            b.sheen(poly((0.13, 0.4), (0.16, 0.4), (0.11, 0.2), (0.08, 0.2)), alpha=0.35)
    b.lit(path("M-0.02 0.395 C0.02 0.44 0.16 0.44 0.2 0.4 Z"), "#a8321f", relief=0.6)
    b.tube(box(0.075, 0.42, 0.105, 0.5), "#4a5058", relief=0.7)
    b.flat(oval(0.09, 0.51, 0.41, 0.02), "#aeb6c0", alpha=0.28)
    b.rod([(-0.32, 0.517), (0.09, 0.505), (0.5, 0.517)], "#3b4048", 0.013)
    b.ball(oval(0.09, 0.508, 0.035, 0.018), "#6a727c", relief=0.7)
    b.flat(circle(-0.45, 0.4, 0.05), "#aeb6c0", alpha=0.35)
    b.rod([(-0.468, 0.445), (-0.432, 0.355)], "#3b4048", 0.011)
    b.lamp(circle(0.36, 0.135, 0.018), "#fff2c0", dark="#f4f0e0")
