"""Props that hop, creep, hang in a web or fly by night."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb, stations
from pixora_core.providers.embedded.illustrator.shapes import arc, circle, join, oval, path

__all__ = ["bat", "frog", "snake", "spider_web"]


@prop(
    words="frog, tree frog, toad, bullfrog",
    stands="ground",
    home="forest meadow",
    height=0.8,
    metres=0.09,
    fill=0.28,
)
def frog(b: Brush) -> None:
    skin, far = "#6f9f4a", "#4a7434"
    b.lit(limb("0.22 0.32 0.11, 0.32 0.2 0.075, 0.32 0.08 0.055, 0.36 0.02 0.04"), far, relief=0.4)
    b.lit(path("M0.3 0.0 L0.46 0.0 L0.46 0.025 L0.36 0.05 Z"), far, relief=0.4)
    body = curve(
        "-0.44 0.14, -0.41 0.27, -0.28 0.43, -0.12 0.56, 0.04 0.66, 0.2 0.7, 0.36 0.67, 0.47 0.59, 0.5 0.52, "
        "0.46 0.46, 0.36 0.41, 0.3 0.28, 0.2 0.16, 0.0 0.08, -0.3 0.06"
    )
    b.ball(circle(0.3, 0.7, 0.085), far, relief=0.5)
    b.lit(body, skin, relief=0.6)
    with b.inside(body):
        b.flat(
            curve("0.5 0.47, 0.36 0.45, 0.24 0.44, 0.16 0.34, 0.06 0.22, 0.0 0.04, 0.4 0.1"),
            "#e6e2b4",
            alpha=0.95,
            soft=0.012,
        )
        b.shade(oval(0.1, 0.1, 0.22, 0.05), alpha=0.3, soft=0.03)
        for x, y, r in stations(
            "-0.26 0.36 0.035, -0.13 0.48 0.04, -0.02 0.42 0.03, 0.05 0.58 0.032, -0.34 0.26 0.025"
        ):
            b.flat(oval(x, y, r, r * 0.75), "#3f6a2e", alpha=0.75, soft=0.005)
        b.sheen(curve("-0.3 0.4, -0.12 0.54, 0.06 0.645, -0.1 0.52"), alpha=0.4, soft=0.012)
    b.line(path("M0.495 0.515 C0.42 0.47 0.32 0.46 0.21 0.49"), "#33502a", 0.014, alpha=0.9)
    b.flat(circle(0.465, 0.58, 0.01), "#33502a")
    thigh = curve("-0.44 0.06, -0.47 0.18, -0.4 0.31, -0.26 0.34, -0.1 0.26, -0.02 0.14, -0.1 0.07, -0.26 0.04")
    b.shade(
        curve("-0.44 0.08, -0.45 0.2, -0.38 0.34, -0.24 0.37, -0.07 0.28, 0.02 0.14, -0.1 0.06"), alpha=0.25, soft=0.015
    )
    b.lit(join(thigh, limb("-0.44 0.05 0.06, -0.3 0.035 0.075, -0.1 0.03 0.06, 0.06 0.02 0.03")), skin, relief=0.65)
    for x, y in stations("-0.34 0.24, -0.24 0.22, -0.14 0.17"):
        b.flat(oval(x, y, 0.028, 0.02), "#3f6a2e", alpha=0.7, soft=0.004)
    b.line(path("M-0.42 0.075 C-0.3 0.085 -0.18 0.08 -0.08 0.1"), "#33502a", 0.01, alpha=0.6)
    fore = limb("0.12 0.34 0.12, 0.2 0.21 0.085, 0.16 0.1 0.06, 0.2 0.03 0.05")
    b.lit(join(fore, path("M0.15 0.0 L0.32 0.0 L0.31 0.025 L0.2 0.06 Z")), skin, relief=0.6)
    b.ball(circle(0.22, 0.7, 0.1), skin, relief=0.5)
    b.ball(circle(0.235, 0.71, 0.07), "#e3b23c", relief=0.4)
    b.flat(oval(0.245, 0.71, 0.046, 0.028), "#15140f")
    b.flat(circle(0.27, 0.728, 0.013), "#ffffff")


@prop(
    words="snake, serpent, viper, rattlesnake",
    stands="ground",
    home="desert forest",
    height=0.72,
    metres=0.4,
    fill=0.3,
)
def snake(b: Brush) -> None:
    skin, dark = "#8a8a45", "#5b5526"
    b.lit(limb("0.3 0.1 0.06, 0.4 0.06 0.045, 0.48 0.03 0.025, 0.5 0.05 0.008"), dark, relief=0.5)
    for x, y, across, tall in stations("-0.03 0.1 0.42 0.1, -0.05 0.2 0.34 0.095, -0.05 0.29 0.25 0.085"):
        coil = oval(x, y, across, tall)
        b.lit(coil, skin, relief=0.7)
        with b.inside(coil):
            for step in range(9):
                place = x + across * (-0.88 + step * 0.22)
                b.flat(oval(place, y - tall * 0.1 + 0.02 * math.cos(step), 0.032, 0.04), dark, alpha=0.75, soft=0.004)
            b.shade(oval(x, y - tall * 0.95, across, tall * 0.34), alpha=0.4, soft=0.02)
        b.line(arc(x, y, across * 0.97, 195, 345, tall=tall * 0.97), "#38331a", 0.008, alpha=0.55)
    neck = limb(
        "-0.12 0.33 0.13, 0.04 0.32 0.13, 0.14 0.4 0.12, 0.11 0.5 0.105, 0.1 0.58 0.1, 0.16 0.64 0.1, 0.24 0.645 0.07"
    )
    b.lit(neck, skin, relief=0.7)
    with b.inside(neck):
        b.flat(curve("0.22 0.34, 0.2 0.44, 0.17 0.52, 0.2 0.6, 0.34 0.56, 0.3 0.4"), "#dccf8e", alpha=0.9, soft=0.01)
        for x, y in stations("-0.06 0.35, 0.04 0.35, 0.09 0.42, 0.07 0.5, 0.07 0.58"):
            b.flat(oval(x, y, 0.026, 0.026), dark, alpha=0.75, soft=0.004)
    head = curve("0.12 0.66, 0.18 0.71, 0.28 0.705, 0.38 0.67, 0.42 0.635, 0.39 0.605, 0.28 0.585, 0.18 0.59")
    for end in ((0.5, 0.625), (0.5, 0.585)):
        b.line([(0.41, 0.62), (0.46, 0.608), end], "#a32f2c", 0.009)
    b.lit(head, skin, relief=0.6)
    with b.inside(head):
        b.flat(oval(0.3, 0.588, 0.14, 0.025), "#dccf8e", alpha=0.85, soft=0.008)
    b.line(path("M0.415 0.625 C0.36 0.612 0.3 0.61 0.24 0.622"), "#38331a", 0.008, alpha=0.85)
    b.flat(circle(0.31, 0.67, 0.017), "#e2b63c")
    b.flat(oval(0.312, 0.67, 0.005, 0.015), "#14120c")


@prop(
    words="spider, spider web, spiderweb, cobweb",
    stands="ground",
    home="meadow forest",
    height=1.1,
    metres=0.5,
    fill=0.46,
)
def spider_web(b: Brush) -> None:
    for stem, leaf, flip in (
        (((-0.4, 0.0), (-0.43, 0.3), (-0.41, 0.62), (-0.45, 0.92), (-0.43, 1.06)), 0.5, False),
        (((0.38, 0.0), (0.42, 0.34), (0.4, 0.66), (0.45, 1.0), (0.44, 1.08)), 0.36, True),
    ):
        b.rod(curve(", ".join(f"{x} {y}" for x, y in stem), closed=False), "#6a7a3e", 0.032, relief=0.6)
        for y, long in ((leaf, 0.2), (leaf - 0.22, 0.26)):
            with b.at(stem[1][0], y - 0.1, flip=flip):
                b.lit(
                    path(f"M0 0 C0.05 0.1 0.1 0.16 {long * 0.7} {long} C0.16 0.1 0.12 0.02 0 0 Z"),
                    "#7d9548",
                    relief=0.6,
                )
    b.lit(path("M-0.49 0 C-0.42 0.09 -0.2 0.12 0 0.1 C0.2 0.13 0.42 0.09 0.49 0 Z"), "#6b7f40", relief=0.6)
    for blade in range(26):
        root = -0.45 + blade * 0.036
        tip = (root * 0.96 + b.around(0, 0.03), b.between(0.16, 0.3) - 0.3 * abs(root))
        b.line([(root, 0.03), tip], b.pick("#5f7a38", "#86994f", "#718843"), 0.012)
    x, y, spokes = -0.01, 0.68, 14
    ends = []
    for spoke in range(spokes):
        angle = math.radians(spoke * 360 / spokes + 8)
        reach = 0.385 if abs(math.cos(angle)) < 0.8 else 0.42
        ends.append((math.cos(angle) * reach, math.sin(angle) * reach))
        b.line([(x, y), (x + ends[-1][0], y + ends[-1][1])], "#f2f3f0", 0.0055, alpha=0.85)
    for ring in range(2, 11):
        share = ring / 10.4
        for (ax, ay), (bx, by) in zip(ends, [*ends[1:], ends[0]], strict=True):
            sag = share * 0.9
            b.line(
                path(
                    f"M{x + ax * share} {y + ay * share} "
                    f"Q{x + (ax + bx) / 2 * sag} {y + (ay + by) / 2 * sag} {x + bx * share} {y + by * share}"
                ),
                "#f2f3f0",
                0.0045,
                alpha=0.75,
            )
    for drop in range(16):
        ax, ay = ends[(drop * 5) % spokes]
        share = 0.35 + 0.06 * (drop % 10)
        b.ball(circle(x + ax * share, y + ay * share, 0.0085), "#e9f4f7", relief=0.6)
    _spider(b, x, y)


def _spider(b: Brush, x: float, y: float) -> None:
    """A spider that hangs head down, its legs on the spokes."""
    for side in (-1, 1):
        for knee, foot in (
            ((0.07, 0.09), (0.11, 0.19)),
            ((0.1, 0.05), (0.18, 0.07)),
            ((0.1, -0.04), (0.17, -0.09)),
            ((0.06, -0.09), (0.09, -0.19)),
        ):
            b.line(
                [(x, y - 0.02), (x + side * knee[0], y + knee[1]), (x + side * foot[0], y + foot[1])], "#3a2a22", 0.014
            )
    b.ball(oval(x, y + 0.045, 0.058, 0.075), "#6d4a2f", relief=0.6)
    for dx, dy in stations("0 0.09, -0.018 0.06, 0.018 0.06, 0 0.03"):
        b.flat(oval(x + dx, y + dy, 0.011, 0.014), "#e9d7ad", alpha=0.9)
    b.ball(oval(x, y - 0.045, 0.034, 0.036), "#4b3325", relief=0.6)


@prop(
    words="bat, fruit bat, vampire bat",
    stands="air",
    home="night_sky",
    height=0.46,
    metres=0.3,
    fill=0.26,
    moves="hover",
)
def bat(b: Brush) -> None:
    for flip in (False, True):
        with b.at(0, 0, flip=flip):
            wing = path(
                "M0.05 0.28 C0.1 0.36 0.15 0.42 0.2 0.455 C0.32 0.42 0.44 0.32 0.5 0.12 C0.46 0.17 0.41 0.18 0.37 0.15 "
                "C0.34 0.19 0.28 0.19 0.24 0.13 C0.2 0.17 0.14 0.16 0.1 0.09 C0.09 0.12 0.06 0.14 0.03 0.14 Z"
            )
            b.lit(wing, "#5c4238", relief=0.6)
            for end in ((0.5, 0.12), (0.37, 0.15), (0.24, 0.13)):
                b.line(
                    path(f"M0.2 0.45 Q{(0.24 + end[0]) / 2 + 0.04} 0.34 {end[0]} {end[1]}"), "#38251f", 0.008, alpha=0.8
                )
            b.rod([(0.05, 0.26), (0.13, 0.37), (0.2, 0.448)], "#49332a", 0.016)
            b.lit(path("M0.02 0.33 L0.065 0.44 L0.085 0.3 Z"), "#4e372c", relief=0.5)
            b.flat(path("M0.042 0.345 L0.062 0.405 L0.072 0.325 Z"), "#b0837a", alpha=0.8)
    b.ball(
        curve("0 0.3, 0.06 0.24, 0.065 0.14, 0.03 0.04, 0 0.0, -0.03 0.04, -0.065 0.14, -0.06 0.24"),
        "#6b4c3b",
        relief=0.6,
    )
    b.ball(
        curve("0 0.36, 0.06 0.345, 0.085 0.29, 0.05 0.235, 0 0.22, -0.05 0.235, -0.085 0.29, -0.06 0.345"),
        "#7a5945",
        relief=0.55,
    )
    b.lit(oval(0, 0.252, 0.028, 0.02), "#a07c66", relief=0.5)
    for x in (-0.034, 0.034):
        b.flat(circle(x, 0.3, 0.012), "#14100f")
        b.flat(circle(x + 0.004, 0.304, 0.004), "#ffffff")
    b.flat(oval(0, 0.258, 0.011, 0.007), "#2b1c18")
