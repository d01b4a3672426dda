"""Small animals with fur: squirrel, hedgehog, mouse, hamster."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb
from pixora_core.providers.embedded.illustrator.shapes import circle, join, oval, path

__all__ = ["hamster", "hedgehog", "mouse", "squirrel"]


@prop(
    words="squirrel, chipmunk, red squirrel", stands="ground", home="forest meadow", height=1.1, metres=0.25, fill=0.34
)
def squirrel(b: Brush) -> None:
    coat, far = "#a8562c", "#7a3c20"
    tail = limb(
        "-0.1 0.08 0.1, -0.31 0.14 0.22, -0.36 0.42 0.27, -0.3 0.72 0.3, -0.22 0.92 0.26, -0.34 1.0 0.16, "
        "-0.42 0.96 0.04"
    )
    b.lit(tail, coat, relief=0.6)
    with b.inside(tail):
        b.flat(limb("-0.3 0.2 0.05, -0.36 0.44 0.09, -0.28 0.72 0.1, -0.2 0.9 0.06"), "#d08a4e", alpha=0.7, soft=0.025)
    body = curve(
        "-0.2 0.04, -0.24 0.24, -0.16 0.46, -0.02 0.6, 0.06 0.74, 0.2 0.72, 0.22 0.54, 0.2 0.34, 0.18 0.14, 0.12 0.02, "
        "-0.06 0.0"
    )
    b.lit(body, coat, relief=0.55)
    with b.inside(body):
        b.flat(oval(0.17, 0.36, 0.08, 0.24), "#f2e3cc", alpha=0.95, soft=0.02)
    b.lit(curve("-0.18 0.04, -0.2 0.2, -0.06 0.3, 0.06 0.2, 0.06 0.06"), "#b8622f", relief=0.5)
    b.lit(join(limb("-0.04 0.04 0.07, 0.16 0.03 0.06, 0.24 0.03 0.05")), far, relief=0.4)
    for x, tall in ((0.06, 1.0), (0.16, 1.02)):
        b.lit(limb(f"{x + 0.02} 0.86 0.07, {x} 0.94 0.05, {x - 0.02} {tall} 0.012"), far, relief=0.4)
    head = curve("0.0 0.76, 0.03 0.88, 0.14 0.93, 0.27 0.88, 0.36 0.79, 0.38 0.73, 0.3 0.67, 0.16 0.64, 0.04 0.66")
    b.lit(head, coat, relief=0.55)
    with b.inside(head):
        b.flat(oval(0.3, 0.69, 0.1, 0.05), "#f2e3cc", alpha=0.9, soft=0.015)
    b.flat(circle(0.21, 0.8, 0.025), "#1a100c")
    b.flat(circle(0.218, 0.808, 0.008), "#ffffff")
    b.flat(circle(0.37, 0.745, 0.017), "#2a1812")
    b.lit(limb("0.1 0.54 0.09, 0.2 0.46 0.07, 0.29 0.5 0.05"), coat, relief=0.5)
    b.ball(oval(0.34, 0.5, 0.065, 0.075), "#8f5f34", relief=0.6)
    b.lit(curve("0.27 0.53, 0.34 0.6, 0.41 0.53, 0.34 0.52"), "#5f3f24", relief=0.5)


@prop(words="hedgehog, porcupine", stands="ground", home="meadow forest", height=0.6, metres=0.2, fill=0.28)
def hedgehog(b: Brush) -> None:
    for x in (-0.22, 0.1):
        b.lit(limb(f"{x} 0.14 0.09, {x + 0.01} 0.03 0.07"), "#7a5c46", relief=0.4)
    b.lit(
        curve("0.12 0.36, 0.24 0.33, 0.36 0.24, 0.47 0.17, 0.47 0.13, 0.36 0.08, 0.1 0.06, 0.0 0.2"),
        "#c9a680",
        relief=0.5,
    )
    coat = curve("-0.44 0.1, -0.46 0.26, -0.36 0.44, -0.16 0.54, 0.06 0.5, 0.2 0.36, 0.16 0.2, 0.1 0.07, -0.2 0.04")
    b.ball(coat, "#5c4636", relief=0.5)
    for row in range(6):
        for step in range(11):
            angle = math.radians(24 + 15.5 * step + (7 if row % 2 else 0))
            reach = 0.14 + 0.055 * row
            x, y = -0.07 + math.cos(angle) * reach * 0.88, 0.08 + math.sin(angle) * reach * 1.0
            long = 0.075
            tip = (x + math.cos(angle + 0.4) * long, y + math.sin(angle + 0.4) * long)
            b.line([(x, y), tip], ("#d9c09a", "#3a2c24", "#8f7458")[(row + step) % 3], 0.012)
    b.ball(circle(0.48, 0.155, 0.02), "#1c1414")
    b.flat(circle(0.33, 0.22, 0.018), "#17100e")
    b.flat(circle(0.335, 0.226, 0.006), "#ffffff")
    b.ball(circle(0.19, 0.32, 0.045), "#a8845f", relief=0.5)


@prop(
    words="mouse, mice, rat, field mouse",
    stands="ground table",
    home="room meadow",
    height=0.62,
    metres=0.08,
    fill=0.26,
)
def mouse(b: Brush) -> None:
    coat = "#8f8a90"
    b.line(path("M-0.3 0.08 C-0.46 0.02 -0.52 0.16 -0.44 0.26 C-0.42 0.3 -0.46 0.34 -0.48 0.36"), "#d09a94", 0.025)
    body = curve("-0.34 0.06, -0.36 0.26, -0.22 0.42, -0.02 0.42, 0.14 0.36, 0.24 0.24, 0.2 0.06, -0.06 0.01")
    head = curve("0.06 0.3, 0.12 0.4, 0.24 0.4, 0.36 0.29, 0.47 0.2, 0.46 0.14, 0.34 0.1, 0.16 0.12")
    whole = join(body, head)
    b.ball(circle(0.22, 0.48, 0.1), "#77727a", relief=0.4)
    b.lit(whole, coat, relief=0.6)
    with b.inside(whole):
        b.flat(oval(0.1, 0.05, 0.3, 0.08), "#e9e2dc", alpha=0.85, soft=0.03)
    b.ball(circle(0.09, 0.46, 0.12), coat, relief=0.5)
    b.flat(circle(0.095, 0.455, 0.082), "#d9a39c", alpha=0.9)
    b.flat(circle(0.3, 0.28, 0.026), "#17100e")
    b.flat(circle(0.308, 0.289, 0.009), "#ffffff")
    b.ball(circle(0.47, 0.175, 0.024), "#d98f8a")
    for dy in (-0.03, 0.01, 0.05):
        b.line([(0.4, 0.16), (0.3, 0.14 + dy)], "#f4efe8", 0.005, alpha=0.7)
    for x in (-0.14, 0.2):
        b.lit(oval(x, 0.025, 0.075, 0.025), "#d9a39c", relief=0.4)


@prop(
    words="hamster, guinea pig, gerbil, dwarf hamster",
    stands="ground table",
    home="room",
    height=0.8,
    metres=0.1,
    fill=0.3,
)
def hamster(b: Brush) -> None:
    coat = "#d39a56"
    for x, tall in ((-0.22, 0.68), (0.2, 0.7)):
        b.ball(circle(x, tall, 0.085), coat, relief=0.5)
        b.flat(circle(x, tall - 0.005, 0.05), "#c9837a", alpha=0.8)
    body = curve(
        "-0.44 0.2, -0.42 0.4, -0.34 0.58, -0.18 0.72, 0.0 0.76, 0.18 0.73, 0.34 0.58, 0.43 0.4, "
        "0.44 0.2, 0.3 0.03, 0.0 0.0, "
        "-0.3 0.03"
    )
    b.ball(body, coat, relief=0.55)
    with b.inside(body):
        b.flat(oval(0.0, 0.2, 0.3, 0.24), "#f6ecdc", alpha=0.95, soft=0.03)
        for x in (-0.2, 0.2):
            b.flat(oval(x, 0.42, 0.14, 0.12), "#f6ecdc", alpha=0.95, soft=0.03)
        b.flat(oval(0.0, 0.46, 0.08, 0.16), "#f6ecdc", alpha=0.7, soft=0.03)
    for x in (-0.15, 0.15):
        b.ball(circle(x, 0.54, 0.045), "#1c1210", relief=0.5)
        b.flat(circle(x + 0.014, 0.556, 0.014), "#ffffff")
    b.ball(oval(0.0, 0.46, 0.035, 0.024), "#d27f7a")
    b.line(path("M-0.05 0.4 Q-0.02 0.38 0 0.42 Q0.02 0.38 0.05 0.4"), "#8a4f42", 0.012)
    for side in (-1, 1):
        for dy in (-0.03, 0.01, 0.05):
            b.line([(side * 0.08, 0.44), (side * 0.28, 0.43 + dy)], "#fff8ee", 0.006, alpha=0.7)
        b.lit(limb(f"{side * 0.24} 0.28 0.1, {side * 0.12} 0.22 0.075"), "#c98a4a", relief=0.4)
        b.lit(oval(side * 0.09, 0.22, 0.045, 0.035), "#e0a49a", relief=0.4)
        b.lit(oval(side * 0.2, 0.025, 0.1, 0.03), "#e0a49a", relief=0.4)
    b.lit(path("M-0.05 0.2 Q0 0.3 0.05 0.2 Q0.02 0.15 0 0.15 Q-0.03 0.15 -0.05 0.2 Z"), "#5c4a3a", relief=0.5)
