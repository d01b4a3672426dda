"""What stood on tables before there was electricity: an oil lamp, a watch for the pocket."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path

__all__ = ["oil_lamp", "pocket_watch"]


@prop(
    words="oil lamp, paraffin lamp, kerosene lamp",
    stands="table",
    height=1.5,
    metres=0.4,
    fill=0.4,
    kind_of="lamp",
    cues="oil lamp, oil lamps, paraffin lamp, kerosene lamp",
)
def oil_lamp(b: Brush) -> None:
    """A brass foot and a bowl of oil, a flame in a glass chimney."""
    b.glow(0, 0.9, 0.85, "#ffcf80", alpha=0.5)
    b.tube(oval(0, 0.05, 0.25, 0.05), "#a8802f", relief=0.7)
    b.tube(
        path("M-0.16 0.06 C-0.05 0.12 -0.05 0.2 -0.06 0.26 L0.06 0.26 C0.05 0.2 0.05 0.12 0.16 0.06 Z"),
        "#c39a3e",
        relief=0.7,
    )
    b.ball(
        path("M-0.06 0.25 C-0.3 0.27 -0.3 0.5 -0.09 0.55 L0.09 0.55 C0.3 0.5 0.3 0.27 0.06 0.25 Z"),
        "#c39a3e",
        relief=0.8,
    )
    b.tube(box(-0.11, 0.54, 0.11, 0.63), "#8f6f2a", relief=0.7)
    b.rod([(0.1, 0.58), (0.2, 0.58)], "#8f6f2a", 0.02)
    glass = path(
        "M-0.08 0.62 C-0.1 0.7 -0.2 0.74 -0.17 0.9 C-0.14 1.0 -0.08 1.06 -0.075 1.44 L0.075 1.44 C0.08 "
        "1.06 0.14 1.0 0.17 0.9 C0.2 0.74 0.1 0.7 0.08 0.62 Z"
    )
    b.flat(glass, "#f6ead0", alpha=0.35)
    b.fire(path("M0 0.64 C-0.08 0.74 -0.07 0.82 0.005 1.0 C0.075 0.82 0.08 0.74 0 0.64 Z"), "#ffb347")
    b.fire(path("M0 0.65 C-0.045 0.72 -0.04 0.78 0.004 0.9 C0.045 0.78 0.045 0.72 0 0.65 Z"), "#fff2c8")
    b.line(glass, "#f6ead0", 0.012, alpha=0.6)
    b.sheen(oval(0.09, 0.86, 0.014, 0.09), alpha=0.5, soft=0.01)


@prop(
    words="pocket watch, chronometer, old watch",
    stands="table",
    height=1.3,
    metres=0.12,
    fill=0.34,
    kind_of="clock",
    cues="pocket watch, old watch, chronometer, sea clock, ship's clock",
)
def pocket_watch(b: Brush) -> None:
    """A watch of gold on its stand, a crown and a ring above, a small face for the seconds."""
    b.rod(path("M-0.1 1.16 C-0.13 1.3 0.13 1.3 0.1 1.16"), "#b8892f", 0.03)
    b.tube(box(-0.05, 1.02, 0.05, 1.14, round_by=0.015), "#c99a3a", relief=0.8)
    b.tube(path("M-0.3 0.0 L0.3 0.0 L0.2 0.16 L-0.2 0.16 Z"), "#6a4a2e", relief=0.5)
    b.ball(circle(0, 0.57, 0.48), "#c99a3a", relief=0.85)
    b.lit(circle(0, 0.57, 0.4), "#f8f2e2", relief=0.35)
    for mark in range(12):
        angle = math.radians(mark * 30)
        ends = [(math.cos(angle) * r, 0.57 + math.sin(angle) * r) for r in (0.3, 0.36)]
        b.line(ends, "#2c2a30", 0.02 if mark % 3 == 0 else 0.01)
    b.line(circle(0, 0.4, 0.09), "#6d6258", 0.008)
    b.line([(0, 0.4), (0.05, 0.44)], "#6d6258", 0.008)
    b.line([(0, 0.57), (-0.15, 0.68)], "#23304a", 0.028)
    b.line([(0, 0.57), (0.12, 0.84)], "#23304a", 0.02)
    b.ball(circle(0, 0.57, 0.026), "#c99a3a", relief=0.8)
    b.sheen(path("M-0.3 0.7 C-0.24 0.86 -0.1 0.94 0.04 0.94 C-0.1 0.88 -0.2 0.8 -0.3 0.7 Z"), alpha=0.5, soft=0.01)
