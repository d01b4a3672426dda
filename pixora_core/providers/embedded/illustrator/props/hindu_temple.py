"""A Hindu temple of northern India: a porch, and a tower with a ribbed stone on top."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly

__all__ = ["hindu_temple"]


@prop(
    words="hindu temple, mandir, shikhara",
    stands="ground",
    home="river_valley meadow",
    height=1.1,
    metres=24,
    fill=0.48,
)
def hindu_temple(b: Brush) -> None:
    stone = "#d9a878"
    for step, half in enumerate((0.5, 0.47, 0.44)):
        b.lit(box(-half, step * 0.035, half, step * 0.035 + 0.035), ("#b98a60", "#c4956a", "#cd9d70")[step], relief=0.4)
    tower = path(
        "M-0.43 0.1 L-0.43 0.34 C-0.42 0.6 -0.34 0.8 -0.25 0.9 L-0.07 0.9 C0.02 0.8 0.1 0.6 0.11 0.34 L0.11 0.1 Z"
    )
    b.lit(tower, stone, relief=0.6)
    with b.inside(tower):
        for y in range(11):
            b.line([(-0.5, 0.36 + y * 0.052), (0.2, 0.36 + y * 0.052)], "#9a6a44", 0.009, alpha=0.45)
        for x, top in ((-0.335, -0.21), (-0.255, -0.18), (-0.065, -0.14), (0.015, -0.11)):
            b.line(path(f"M{x} 0.1 L{x} 0.34 Q{x} 0.7 {top} 0.92"), "#9a6a44", 0.012, alpha=0.5)
        b.shade(box(-0.5, 0.32, 0.2, 0.36), alpha=0.3, soft=0.012)
    b.lit(box(-0.46, 0.32, 0.14, 0.355), "#e3b88c", relief=0.4)
    b.ball(oval(-0.16, 0.92, 0.12, 0.04), "#c4956a", relief=0.7)
    for x in range(-4, 5):
        b.line([(-0.16 + x * 0.024, 0.895), (-0.16 + x * 0.026, 0.945)], "#8f6240", 0.007, alpha=0.5)
    b.ball(circle(-0.16, 0.985, 0.04), "#e0b23f", relief=0.8)
    b.tube(path("M-0.175 1.02 L-0.16 1.09 L-0.145 1.02 Z"), "#e0b23f", relief=0.8)
    b.lit(box(0.06, 0.1, 0.45, 0.36), "#cf9c6e", relief=0.4)
    b.flat(box(0.1, 0.1, 0.42, 0.31), "#6d4a38")
    for x in (0.08, 0.19, 0.31, 0.43):
        b.tube(box(x - 0.022, 0.1, x + 0.022, 0.33), "#e3b88c", relief=0.6)
        b.lit(box(x - 0.032, 0.3, x + 0.032, 0.335, round_by=0.006), "#e3b88c", relief=0.4)
    b.lit(box(0.03, 0.335, 0.48, 0.375), "#e3b88c", relief=0.4)
    for step, (left, right) in enumerate(((0.06, 0.45), (0.1, 0.41), (0.15, 0.36), (0.2, 0.31))):
        low = 0.375 + step * 0.045
        b.lit(
            poly((left, low), (right, low), (right - 0.025, low + 0.045), (left + 0.025, low + 0.045)),
            stone,
            relief=0.5,
        )
    b.ball(circle(0.255, 0.575, 0.028), "#e0b23f", relief=0.8)
    b.lamp(box(0.225, 0.1, 0.275, 0.24), dark="#3d2a26")
    b.flat(path("M-0.23 0.1 L-0.23 0.24 Q-0.16 0.31 -0.09 0.24 L-0.09 0.1 Z"), "#e3b88c")
    b.lamp(path("M-0.205 0.1 L-0.205 0.23 Q-0.16 0.275 -0.115 0.23 L-0.115 0.1 Z"), dark="#4a3028")
