"""The heart as a muscle, for whoever speaks of the one that beats."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb
from pixora_core.providers.embedded.illustrator.shapes import box, oval, path

__all__ = ["human_heart"]


@prop(
    words="human heart, heart muscle, anatomical heart",
    stands="table",
    home="laboratory studio",
    height=1.33,
    metres=0.14,
    fill=0.46,
    kind_of="heart",
    cues="human heart, heart muscle, model of a heart, beating heart",
)
def human_heart(b: Brush) -> None:
    """A model of the muscle on its stand: red and blue vessels above, the chambers below, arteries over them."""
    b.lit(oval(0, 0.035, 0.24, 0.035), "#5a3f2c", relief=0.5)
    b.lit(oval(0, 0.06, 0.18, 0.026), "#7a573c", relief=0.6)
    b.tube(box(-0.016, 0.06, 0.016, 0.4), "#c9a45a", relief=0.9)
    b.tube(limb("-0.26 0.72 0.13, -0.27 0.95 0.12, -0.25 1.18 0.11"), "#5478a8", relief=0.7)
    b.lit(oval(-0.25, 1.18, 0.055, 0.02), "#2f4a70", relief=0.3)
    for x, y in ((-0.12, 1.29), (0.0, 1.3), (0.11, 1.26)):
        b.tube(limb(f"{x} 1.1 0.07, {x * 1.05} {y} 0.06"), "#b8433f", relief=0.7)
        b.lit(oval(x * 1.05, y - 0.005, 0.03, 0.011), "#6f2226", relief=0.3)
    arch = limb("-0.1 0.8 0.17, -0.1 1.02 0.17, 0.03 1.12 0.16, 0.18 1.06 0.14, 0.24 0.9 0.12, 0.25 0.7 0.1")
    b.ball(arch, "#c44a45", relief=0.6)
    for side, y in ((-0.42, 0.92), (0.44, 0.9)):
        b.tube(limb(f"0.0 0.86 0.14, {side * 0.5} 0.93 0.12, {side} {y} 0.09"), "#5f86b4", relief=0.7)
        b.lit(oval(side, y, 0.018, 0.043), "#2f4a70", relief=0.3)
    b.ball(limb("0.1 0.66 0.17, 0.02 0.8 0.17, -0.02 0.88 0.15"), "#6a8fba", relief=0.6)
    b.ball(curve("-0.42 0.82, -0.46 0.66, -0.38 0.54, -0.2 0.56, -0.16 0.72, -0.24 0.84"), "#a8434c", relief=0.6)
    b.ball(curve("0.26 0.8, 0.4 0.76, 0.46 0.66, 0.38 0.6, 0.24 0.66"), "#b8525a", relief=0.6)
    body = path(
        "M-0.34 0.66 C-0.2 0.78 0.24 0.78 0.38 0.64 C0.5 0.5 0.44 0.34 0.3 0.24 C0.22 0.19 0.14 0.16 0.08 0.16 "
        "C-0.02 0.17 -0.2 0.28 -0.3 0.4 C-0.37 0.48 -0.39 0.58 -0.34 0.66 Z"
    )
    b.ball(body, "#c23f43", relief=0.75)
    with b.inside(body):
        b.shade(path("M0.1 0.8 C0.02 0.6 0.06 0.36 0.16 0.16 L0.08 0.16 C-0.02 0.36 -0.06 0.6 0.0 0.8 Z"), alpha=0.22)
        for tone, wide in (("#e7c07a", 0.026), ("#d8605a", 0.014)):
            b.line(path("M0.04 0.74 C-0.02 0.58 0.0 0.4 0.1 0.2"), tone, wide, alpha=0.9)
            b.line(path("M0.0 0.54 C-0.1 0.5 -0.16 0.44 -0.2 0.36"), tone, wide * 0.7, alpha=0.9)
            b.line(path("M0.02 0.42 C0.12 0.44 0.22 0.4 0.28 0.32"), tone, wide * 0.7, alpha=0.9)
            b.line(path("M-0.3 0.64 C-0.14 0.7 0.16 0.7 0.34 0.62"), tone, wide * 0.8, alpha=0.9)
            b.line(path("M0.22 0.66 C0.3 0.58 0.34 0.5 0.36 0.44"), tone, wide * 0.6, alpha=0.9)
        b.sheen(oval(0.24 if b.light.x > 0 else -0.2, 0.56, 0.07, 0.1), alpha=0.35, soft=0.03)
