"""Props that are parts: a tooth, a bone, a wheel."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve
from pixora_core.providers.embedded.illustrator.props.wheels import spoked_wheel
from pixora_core.providers.embedded.illustrator.shapes import circle, oval, path

__all__ = ["bone", "tooth", "wheel"]


@prop(
    words="tooth, teeth, molar, incisor",
    stands="table ground",
    home="laboratory room",
    height=1.24,
    metres=0.2,
    fill=0.36,
)
def tooth(b: Brush) -> None:
    far = curve("-0.1 0.6, -0.13 0.36, -0.06 0.06, 0.0 0.0, 0.06 0.06, 0.13 0.36, 0.1 0.6")
    b.lit(far, "#c9b58c", relief=0.4)
    root = path(
        "M-0.42 0.72 C-0.42 0.48 -0.36 0.2 -0.26 0.03 C-0.22 -0.02 -0.17 0.0 -0.16 0.08 C-0.15 0.24 -0.12 0.42 0 0.44 "
        "C0.12 0.42 0.15 0.24 0.16 0.08 C0.17 0.0 0.22 -0.02 0.26 0.03 C0.36 0.2 0.42 0.48 0.42 0.72 Z"
    )
    b.ball(root, "#e6d5ad", relief=0.6)
    crown = curve(
        "-0.44 0.62, -0.5 0.86, -0.45 1.1, -0.3 1.22, -0.14 1.18, 0.0 1.12, 0.14 1.18, 0.3 1.23, 0.45 1.1, 0.5 0.86, "
        "0.44 0.62, 0.24 0.57, 0.0 0.63, -0.24 0.57"
    )
    b.shade(curve("-0.42 0.64, -0.24 0.54, 0.0 0.6, 0.24 0.54, 0.42 0.64, 0.0 0.74"), alpha=0.3, soft=0.02)
    b.ball(crown, "#f5f1e6", relief=0.6)
    with b.inside(crown):
        b.shade(curve("-0.06 1.14, 0.0 0.98, 0.06 1.14, 0.0 1.1"), alpha=0.25, soft=0.02)
        b.flat(oval(0, 0.6, 0.46, 0.07), "#e3cf9f", alpha=0.5, soft=0.04)
        b.sheen(oval(-0.28, 0.98, 0.06, 0.14), alpha=0.6, soft=0.03)
        b.sheen(oval(0.3, 1.1, 0.06, 0.04), alpha=0.4, soft=0.02)


@prop(words="bone, femur, thigh bone", stands="table ground", home="laboratory", height=0.3, metres=0.12, fill=0.16)
def bone(b: Brush) -> None:
    whole = curve(
        "-0.34 0.2, -0.36 0.28, -0.44 0.295, -0.48 0.23, -0.46 0.17, -0.5 0.1, -0.46 0.01, -0.38 0.01, -0.32 0.07, "
        "-0.18 0.095, 0.0 0.1, 0.18 0.09, 0.31 0.06, 0.37 0.0, 0.46 0.01, 0.5 0.09, 0.46 0.16, 0.49 0.22, 0.45 0.295, "
        "0.36 0.28, 0.32 0.21, 0.16 0.185, 0.0 0.18, -0.18 0.185"
    )
    b.lit(whole, "#ece0c4", relief=0.7)
    with b.inside(whole):
        b.shade(oval(0, 0.07, 0.4, 0.035), alpha=0.25, soft=0.02)
        b.shade(oval(-0.44, 0.155, 0.04, 0.02), alpha=0.3, soft=0.012)
        b.shade(oval(0.44, 0.155, 0.04, 0.02), alpha=0.3, soft=0.012)
        b.sheen(oval(0, 0.165, 0.26, 0.01), alpha=0.5, soft=0.008)
        for x in (-0.3, -0.24, 0.26, 0.31):
            b.flat(circle(x, 0.13, 0.006), "#a8946a", alpha=0.7)


@prop(
    words="wheel, wagon wheel, cartwheel",
    stands="ground table",
    home="workshop farm_field",
    height=1.0,
    metres=1.05,
    fill=0.4,
)
def wheel(b: Brush) -> None:
    spoked_wheel(b, 0, 0.5, 0.5, colour="#9a6a3c", spokes=10, width=0.11)
    b.line(circle(0, 0.5, 0.49), "#4c4f58", 0.02)
    b.ball(circle(0, 0.5, 0.1), "#84572f", relief=0.7)
    b.ball(circle(0, 0.5, 0.045), "#4c4f58", relief=0.8)
