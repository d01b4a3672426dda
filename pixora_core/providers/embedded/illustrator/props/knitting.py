"""A ball of wool, two needles, and what is being knitted."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path

__all__ = ["knitting"]


@prop(
    words="knitting, knitting needle, yarn, ball of wool, ball of yarn, crochet",
    stands="table",
    home="room",
    height=0.72,
    metres=0.22,
    fill=0.36,
    coat="#c4513f #8f3327",
)
def knitting(b: Brush) -> None:
    fabric = path("M0.02 0.02 L0.47 0.0 C0.5 0.12 0.46 0.3 0.48 0.46 L0.06 0.48 C0.04 0.34 0.0 0.16 0.02 0.02 Z")
    b.lit(fabric, "#c4513f", relief=0.5)
    with b.inside(fabric):
        for row in range(11):
            for column in range(10):
                x, y = 0.03 + column * 0.048, 0.01 + row * 0.045
                b.line(path(f"M{x} {y + 0.03} L{x + 0.022} {y} L{x + 0.044} {y + 0.03}"), "#8f3327", 0.011, alpha=0.75)
        b.shade(box(0.0, -0.02, 0.5, 0.09), alpha=0.3, soft=0.04)
        b.flat(box(0.0, 0.2, 0.5, 0.29), "#efe2c8", alpha=0.55)
    for x in range(9):
        b.rod([(0.075 + x * 0.046, 0.44), (0.085 + x * 0.046, 0.5)], "#c4513f", 0.022)
    b.rod([(-0.04, 0.475), (0.47, 0.485)], "#c9a56a", 0.024, relief=0.8)
    b.ball(circle(0.475, 0.485, 0.026), "#8a5a34", relief=0.7)
    b.rod([(-0.38, 0.66), (0.0, 0.1)], "#c9a56a", 0.024, relief=0.8)
    b.rod([(-0.06, 0.68), (-0.36, 0.1)], "#c9a56a", 0.024, relief=0.8)
    b.ball(circle(-0.385, 0.67, 0.03), "#8a5a34", relief=0.7)
    b.ball(circle(-0.055, 0.69, 0.03), "#8a5a34", relief=0.7)
    ball = circle(-0.25, 0.245, 0.245)
    b.ball(ball, "#c4513f", relief=0.6)
    with b.inside(ball):
        for turn, tone in ((118, "#8f3327"), (58, "#e58a72"), (10, "#8f3327")):
            with b.at(-0.25, 0.245, turn=turn):
                for step in range(5):
                    y = -0.2 + step * 0.032
                    b.line(path(f"M-0.26 {y} Q0 {y - 0.09} 0.26 {y}"), tone, 0.011, alpha=0.55)
        b.shade(oval(-0.25, 0.0, 0.25, 0.1), alpha=0.35, soft=0.05)
    b.rod(path("M-0.12 0.04 C-0.02 0.0 0.04 0.03 0.02 0.12 C0.0 0.22 -0.02 0.34 0.08 0.44"), "#c4513f", 0.022)
