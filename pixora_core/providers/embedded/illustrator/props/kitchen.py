"""Props to eat and drink."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, stations
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly, smooth

__all__ = [
    "apple",
    "bowl",
    "bread",
    "cake",
    "cheese",
    "chocolate",
    "coffee_cup",
    "grapes",
    "honey_jar",
    "pizza",
    "wine_glass",
]


@prop(
    words="coffee, coffee cup, espresso, cappuccino, latte, mug, cup of coffee",
    stands="table",
    height=0.82,
    metres=0.1,
    fill=0.3,
)
def coffee_cup(b: Brush) -> None:
    handle = path("M0.22 0.6 C0.52 0.66 0.52 0.14 0.2 0.18")
    b.rod(handle, "#2f5d62", 0.075, relief=0.6)
    mug = path(
        "M-0.34 0.74 C-0.35 0.4 -0.34 0.12 -0.27 0.03 C-0.18 -0.01 0.14 -0.01 0.23 0.03 C0.3 0.12 0.31 0.4 0.3 0.74 Z"
    )
    b.tube(mug, "#37707a", relief=0.7)
    with b.inside(mug):
        b.flat(path("M-0.4 0.2 C-0.1 0.14 0.1 0.14 0.4 0.2 L0.4 -0.1 L-0.4 -0.1 Z"), "#efe2cc", alpha=0.95)
        b.shade(path("M-0.4 0.2 C-0.1 0.14 0.1 0.14 0.4 0.2 L0.4 -0.1 L0.05 -0.1 L-0.4 -0.1 Z"), alpha=0.12)
        b.shade(
            box(-0.02 if b.light.x < 0 else -0.4, -0.1, 0.4 if b.light.x < 0 else -0.02, 0.8), alpha=0.22, soft=0.12
        )
        b.sheen(
            box(-0.27 if b.light.x < 0 else 0.17, 0.24, -0.21 if b.light.x < 0 else 0.23, 0.64, round_by=0.03),
            alpha=0.4,
            soft=0.02,
        )
    b.lit(oval(-0.02, 0.74, 0.32, 0.07), "#efe2cc", relief=0.4)
    b.lit(oval(-0.02, 0.735, 0.285, 0.056), "#7a4420", relief=0.6)
    b.flat(oval(-0.02, 0.735, 0.17, 0.03), "#e2bd8a", alpha=0.9, soft=0.006)
    b.flat(oval(-0.02, 0.737, 0.07, 0.012), "#a5672f", soft=0.004)
    for x, y, turn in ((0.36, 0.035, 20), (0.45, 0.03, -30), (-0.43, 0.03, 10)):
        with b.at(x, y, turn=turn):
            b.ball(oval(0, 0, 0.045, 0.03), "#5a3219", relief=0.7)
            b.line(path("M-0.04 0 C-0.01 0.012 0.01 -0.012 0.04 0"), "#2a1509", 0.007)
    b.steam(-0.02, 0.76, 0.6, alpha=0.32)


@prop(words="bread, loaf, baguette, sourdough, toast", stands="table", height=0.53, metres=0.14, fill=0.3)
def bread(b: Brush) -> None:
    loaf = curve(
        "-0.48 0.14, -0.44 0.3, -0.3 0.44, -0.08 0.52, 0.14 0.51, "
        "0.34 0.42, 0.46 0.27, 0.48 0.12, 0.4 0.02, 0.1 0, -0.2 0, -0.42 0.03"
    )
    b.ball(loaf, "#bd7430", relief=0.6)
    with b.inside(loaf):
        b.shade(oval(0, 0.0, 0.6, 0.1), alpha=0.35, soft=0.05)
        for x in (-0.26, -0.04, 0.18):
            slash = path(
                f"M{x - 0.07} 0.2 C{x - 0.06} 0.34 {x + 0.02} 0.46 {x + 0.14} 0.54 "
                f"C{x + 0.13} 0.4 {x + 0.06} 0.26 {x - 0.07} 0.2 Z"
            )
            b.lit(slash, "#f0cf92", relief=0.35)
            b.line(
                path(f"M{x - 0.07} 0.2 C{x - 0.06} 0.34 {x + 0.02} 0.46 {x + 0.14} 0.54"), "#7d4318", 0.016, alpha=0.75
            )
        for _ in range(60):
            b.flat(circle(b.around(0, 0.44), b.between(0.16, 0.52), b.between(0.003, 0.008)), "#fff3dc", alpha=0.5)


@prop(words="apple, fruit", stands="table ground air", height=1.08, metres=0.08, fill=0.3)
def apple(b: Brush) -> None:
    body = path(
        "M0 0.83 C0.08 0.93 0.28 0.96 0.4 0.82 C0.54 0.64 0.46 0.28 0.27 0.08 C0.18 -0.02 0.08 0.01 0 0.035 "
        "C-0.08 0.01 -0.18 -0.02 -0.27 0.08 C-0.46 0.28 -0.54 0.64 -0.4 0.82 C-0.28 0.96 -0.08 0.93 0 0.83 Z"
    )
    b.ball(body, "#cc2f2c", relief=0.75)
    with b.inside(body):
        b.flat(oval(0.3 * -b.light.x, 0.3, 0.2, 0.3), "#e8a13a", alpha=0.28, soft=0.1)
        b.shade(oval(0, 0.86, 0.16, 0.06), alpha=0.6, soft=0.03)
        for x in (-0.3, -0.2, -0.1, 0.12, 0.24, 0.33):
            b.line(
                path(f"M{x * 0.3} 0.82 C{x} 0.7 {x * 1.2} 0.5 {x * 1.1} 0.3"), "#f0b04a", 0.012, alpha=0.22, soft=0.004
            )
        b.sheen(oval(0.25 if b.light.x > 0 else -0.25, 0.68, 0.075, 0.12), alpha=0.6, soft=0.03)
    b.rod(path("M0 0.82 C0 0.92 0.02 0.98 0.06 1.04"), "#5b3b22", 0.035)
    leaf = path("M0.04 0.93 C0.12 1.08 0.28 1.1 0.38 1.02 C0.3 0.88 0.16 0.84 0.04 0.93 Z")
    b.lit(leaf, "#5f9a3c", relief=0.7)
    b.line(path("M0.05 0.935 C0.14 0.99 0.26 1.01 0.36 1.02"), "#3c6b2a", 0.01, alpha=0.7)


@prop(words="honey, honey jar, jar of honey", stands="table", height=1.0, metres=0.13, fill=0.34)
def honey_jar(b: Brush) -> None:
    jar = path(
        "M-0.27 0.86 L-0.27 0.8 C-0.38 0.76 -0.41 0.7 -0.41 0.62 L-0.41 0.1 C-0.41 0.03 -0.37 0 -0.3 0 L0.24 0 "
        "C0.31 0 0.35 0.03 0.35 0.1 L0.35 0.62 C0.35 0.7 0.32 0.76 0.21 0.8 L0.21 0.86 Z"
    )
    b.tube(jar, "#e59a1c", relief=0.8)
    with b.inside(jar):
        b.flat(box(-0.5, 0.74, 0.5, 0.9), "#f6e6bd", alpha=0.55)
        b.fire(oval(-0.03, 0.3, 0.2, 0.26), "#ffc845", alpha=0.35, soft=0.08)
        b.shade(oval(-0.03, 0, 0.42, 0.07), alpha=0.35, soft=0.03)
        b.sheen(
            box(-0.36 if b.light.x < 0 else 0.25, 0.12, -0.31 if b.light.x < 0 else 0.3, 0.66, round_by=0.025),
            alpha=0.75,
            soft=0.012,
        )
    hexagon = poly(
        *[
            (-0.03 + 0.2 * math.cos(math.radians(60 * k + 30)), 0.36 + 0.2 * math.sin(math.radians(60 * k + 30)))
            for k in range(6)
        ]
    )
    b.lit(hexagon, "#fbf0d4", relief=0.3)
    for dx, dy in ((0, 0.075), (-0.065, -0.038), (0.065, -0.038)):
        cell = [
            (
                -0.03 + dx + 0.062 * math.cos(math.radians(60 * k + 30)),
                0.36 + dy + 0.062 * math.sin(math.radians(60 * k + 30)),
            )
            for k in range(6)
        ]
        b.lit(poly(*cell), "#e0971d", relief=0.5)
    b.tube(box(-0.31, 0.84, 0.25, 0.99, round_by=0.03), "#b98a52", relief=0.6)
    b.tube(box(-0.33, 0.82, 0.27, 0.88, round_by=0.02), "#a3753f", relief=0.6)
    b.rod([(0.44, 0.03), (0.38, 0.56)], "#b07a40", 0.032)
    with b.at(0.36, 0.72, turn=7):
        b.tube(oval(0, 0, 0.085, 0.145), "#c08a4c", relief=0.7)
        for y in (-0.09, -0.045, 0.0, 0.045, 0.09):
            b.line([(-0.08, y), (0.08, y)], "#7a4e22", 0.014, alpha=0.8)
        b.fire(
            path(
                "M-0.08 0.06 C-0.06 0.16 0.06 0.16 0.08 0.06 "
                "C0.09 -0.1 0.05 -0.02 0.02 -0.06 C-0.01 -0.16 -0.04 0.0 -0.08 0.06 Z"
            ),
            "#f0a522",
            alpha=0.8,
        )


@prop(words="bowl, soup, rice bowl, porridge", stands="table", height=0.57, metres=0.09, fill=0.26)
def bowl(b: Brush) -> None:
    body = path(
        "M-0.48 0.46 C-0.46 0.2 -0.3 0.06 -0.16 0.05 L-0.15 0 L0.15 0 L0.16 0.05 C0.3 0.06 0.46 0.2 0.48 0.46 Z"
    )
    b.tube(body, "#d9dfe2", relief=0.55)
    with b.inside(body):
        b.flat(
            path("M-0.5 0.36 C-0.2 0.3 0.2 0.3 0.5 0.36 L0.5 0.32 C0.2 0.26 -0.2 0.26 -0.5 0.32 Z"),
            "#2f5f94",
            alpha=0.85,
        )
        b.flat(
            path("M-0.5 0.28 C-0.2 0.22 0.2 0.22 0.5 0.28 L0.5 0.265 C0.2 0.205 -0.2 0.205 -0.5 0.265 Z"),
            "#2f5f94",
            alpha=0.7,
        )
        b.shade(oval(0, 0.0, 0.36, 0.12), alpha=0.35, soft=0.05)
    b.lit(oval(0, 0.46, 0.485, 0.1), "#f3f4f2", relief=0.3)
    b.lit(oval(0, 0.455, 0.45, 0.082), "#d9772c", relief=0.5)
    with b.inside(oval(0, 0.455, 0.45, 0.082)):
        b.flat(
            path("M-0.2 0.47 C-0.1 0.5 0.1 0.5 0.14 0.46 C0.1 0.43 -0.04 0.44 -0.08 0.46"),
            "#f6dcae",
            alpha=0.85,
            soft=0.006,
        )
        for x, y in stations("-0.28 0.45, 0.24 0.48, 0.02 0.42, 0.3 0.43, -0.12 0.5, -0.02 0.475"):
            b.flat(oval(x, y, 0.022, 0.009), "#4f8a3c")
        b.shade(path("M-0.5 0.56 C-0.3 0.49 0.3 0.49 0.5 0.56 Z"), alpha=0.3, soft=0.02)
    b.steam(0, 0.48, 0.55, alpha=0.28)


@prop(words="cheese, cheddar, gouda, emmental", stands="table", height=0.66, metres=0.12, fill=0.28)
def cheese(b: Brush) -> None:
    top = path("M-0.48 0.4 L0.2 0.64 C0.36 0.62 0.46 0.56 0.48 0.46 Z")
    front = poly((-0.48, 0.4), (0.48, 0.46), (0.48, 0.06), (-0.48, 0.0))
    b.lit(front, "#eeb03a", relief=0.5)
    b.lit(top, "#fbd876", relief=0.3)
    for x, y, r in stations(
        "-0.3 0.2 0.065, -0.04 0.32 0.05, 0.06 0.13 0.085, 0.3 0.29 0.075, 0.38 0.12 0.035, -0.16 0.08 0.03"
    ):
        hole = oval(x, y, r, r * 0.92)
        b.flat(hole, "#b8741c")
        with b.inside(hole):
            b.flat(oval(x - b.light.x * r * 0.5, y - 0.35 * r, r, r * 0.8), "#e39a2c", soft=0.008)
    for x, y, r in ((0.02, 0.5, 0.06), (0.24, 0.57, 0.045), (-0.18, 0.46, 0.03)):
        b.flat(oval(x, y, r, r * 0.36), "#d9982f")
        b.flat(oval(x, y - 0.006, r * 0.85, r * 0.26), "#eebb50")
    b.line([(-0.475, 0.4), (0.475, 0.46)], "#fff0b5", 0.012, alpha=0.8)
    b.line([(0.478, 0.46), (0.478, 0.065)], "#c9852a", 0.014, alpha=0.6)


@prop(words="chocolate, chocolate bar, cocoa, candy bar", stands="table", height=0.88, metres=0.16, fill=0.3)
def chocolate(b: Brush) -> None:
    with b.at(-0.04, 0.02, turn=-9):
        bar = path("M-0.3 0.2 L-0.3 0.74 L-0.22 0.8 L-0.1 0.84 L0.02 0.8 L0.12 0.85 L0.3 0.83 L0.3 0.2 Z")
        b.lit(bar, "#5c3018", relief=0.4)
        for row in range(3):
            for column in range(3):
                x, y = -0.29 + column * 0.197, 0.28 + row * 0.185
                if row == 2:
                    y -= 0.005
                b.lit(box(x, y, x + 0.185, y + 0.17, round_by=0.02), "#6d3a1d", relief=0.6)
                b.lit(box(x + 0.025, y + 0.022, x + 0.16, y + 0.148, round_by=0.012), "#7d4524", relief=0.5)
        foil = curve(
            "-0.33 0.3, -0.27 0.38, -0.19 0.32, -0.09 0.4, 0.02 0.33, "
            "0.13 0.41, 0.22 0.33, 0.33 0.37, 0.34 0.2, -0.34 0.2",
            tension=0.25,
        )
        b.lit(foil, "#d9dce3", relief=0.7)
        wrapper = box(-0.335, 0.06, 0.335, 0.29, round_by=0.015)
        b.lit(wrapper, "#a02c3a", relief=0.6)
        with b.inside(wrapper):
            b.flat(box(-0.4, 0.1, 0.4, 0.125), "#e8bf62")
            b.flat(box(-0.4, 0.225, 0.4, 0.25), "#e8bf62")
            b.sheen(path("M-0.2 0.0 L-0.08 0.0 L0.04 0.3 L-0.08 0.3 Z"), alpha=0.25, soft=0.02)
    with b.at(0.34, 0.0):
        b.lit(poly((-0.1, 0), (0.11, 0), (0.1, 0.1), (-0.07, 0.11)), "#5c3018", relief=0.6)
        b.lit(poly((-0.07, 0.11), (0.1, 0.1), (0.06, 0.155), (-0.04, 0.16)), "#8a5230", relief=0.4)


@prop(words="grapes, bunch of grapes", stands="table", height=1.2, metres=0.18, fill=0.32)
def grapes(b: Brush) -> None:
    b.rod(path("M0.02 0.8 C0 0.95 0.04 1.05 0.12 1.16"), "#6b4a2a", 0.04)
    leaf = curve(
        "0.0 0.9, 0.1 0.98, 0.12 1.1, 0.24 1.04, 0.36 1.12, 0.38 0.98, 0.48 0.9, 0.36 0.84, 0.3 0.74, 0.18 0.8",
        tension=0.55,
    )
    b.lit(leaf, "#5d9440", relief=0.6)
    for end in ((0.36, 1.04), (0.42, 0.9), (0.28, 0.8)):
        b.line([(0.04, 0.9), end], "#39662a", 0.01, alpha=0.6)
    rows = ((0.83, 4), (0.71, 5), (0.58, 5), (0.46, 4), (0.34, 4), (0.22, 3), (0.1, 2))
    for index, (y, count) in enumerate(rows):
        for berry in range(count):
            x = (berry - (count - 1) / 2) * 0.168 - 0.035 + (0.02 if index % 2 else -0.015)
            b.ball(
                circle(b.around(x, 0.012), b.around(y, 0.012), 0.095),
                b.pick("#5f2d6e", "#6d3380", "#4f2560"),
                relief=0.85,
            )
    for index, (y, count) in enumerate(rows):
        for berry in range(count):
            x = (berry - (count - 1) / 2) * 0.168 - 0.035 + (0.02 if index % 2 else -0.015)
            b.sheen(circle(x + b.light.x * 0.04, y + b.light.y * 0.04, 0.016), alpha=0.55, soft=0.006)


@prop(words="wine, wine glass, glass of wine, red wine", stands="table", height=2.0, metres=0.22, fill=0.46)
def wine_glass(b: Brush) -> None:
    b.lit(oval(0, 0.045, 0.36, 0.045), "#d9e4ea", relief=0.6, alpha=0.75)
    b.tube(
        path(
            "M-0.1 0.06 C-0.03 0.09 -0.025 0.2 -0.022 0.5 L-0.022 0.85 "
            "L0.022 0.85 L0.022 0.5 C0.025 0.2 0.03 0.09 0.1 0.06 Z"
        ),
        "#d3dfe6",
        relief=0.7,
        alpha=0.85,
    )
    bowl = path("M-0.34 1.95 C-0.5 1.4 -0.42 0.92 0 0.83 C0.42 0.92 0.5 1.4 0.34 1.95 Z")
    b.tube(bowl, "#dbe7ec", relief=0.6, alpha=0.5)
    with b.inside(bowl):
        b.tube(box(-0.5, 0.8, 0.5, 1.42), "#8e1a33", relief=0.75)
        b.shade(oval(0, 0.86, 0.36, 0.16), alpha=0.4, soft=0.06)
        b.lit(oval(0, 1.42, 0.44, 0.06), "#b8354c", relief=0.4)
        b.fire(oval(-0.14 * b.light.x, 1.0, 0.16, 0.09), "#e0435c", alpha=0.4, soft=0.05)
        b.sheen(curve("-0.3 1.85, -0.38 1.5, -0.34 1.15, -0.28 1.05, -0.32 1.5, -0.26 1.85"), alpha=0.75, soft=0.012)
        b.sheen(smooth([(0.28, 1.8), (0.36, 1.5), (0.34, 1.3), (0.31, 1.5)]), alpha=0.5, soft=0.012)
    b.line(oval(0, 1.95, 0.34, 0.04), "#f2f8fa", 0.014, alpha=0.85)
    b.line(bowl, "#eef5f8", 0.01, alpha=0.5)


@prop(words="pizza", stands="table", height=0.37, metres=0.12, fill=0.24)
def pizza(b: Brush) -> None:
    """On its board, seen from a little above: the board's front edge lies flat on the table."""
    b.lit(poly((-0.5, 0.05), (0.5, 0.05), (0.43, 0.3), (-0.43, 0.3)), "#9a683a", relief=0.4)
    b.lit(box(-0.5, 0, 0.5, 0.06, round_by=0.015), "#6f4526", relief=0.4)
    b.shade(oval(0, 0.165, 0.46, 0.115), alpha=0.3, soft=0.02)
    b.ball(oval(0, 0.205, 0.45, 0.14), "#bd7a38", relief=0.5)
    b.lit(oval(0, 0.22, 0.445, 0.135), "#dca660", relief=0.4)
    b.flat(oval(0, 0.22, 0.385, 0.112), "#b23520")
    b.lit(oval(0, 0.222, 0.37, 0.106), "#f4cf72", relief=0.35)
    for degrees in (20, 75, 140):
        dx, dy = 0.43 * math.cos(math.radians(degrees)), 0.128 * math.sin(math.radians(degrees))
        b.line([(-dx, 0.22 - dy), (dx, 0.22 + dy)], "#9a5420", 0.01, alpha=0.75)
    for x, y in stations("-0.2 0.27, 0.06 0.29, 0.26 0.245, -0.04 0.217, -0.26 0.2, 0.13 0.165, -0.12 0.155"):
        b.flat(oval(x, y - 0.006, 0.074, 0.026), "#8a3f1a", alpha=0.55)
        b.lit(oval(x, y, 0.07, 0.025), "#c8392a", relief=0.5)
        b.sheen(oval(x + b.light.x * 0.03, y + 0.009, 0.022, 0.006), alpha=0.4, soft=0.006)
    for x, y, turn in stations("0.17 0.213 10, -0.13 0.246 -10, 0.01 0.165 20, -0.3 0.246 30"):
        with b.at(x, y, turn=turn):
            b.lit(
                path("M-0.055 0 C-0.02 0.02 0.03 0.02 0.06 0 C0.03 -0.018 -0.02 -0.018 -0.055 0 Z"),
                "#4b8a35",
                relief=0.6,
            )
    b.steam(0, 0.25, 0.4, alpha=0.2)


@prop(words="cake, birthday cake, cream cake", stands="table", height=0.98, metres=0.2, fill=0.32)
def cake(b: Brush) -> None:
    b.ball(oval(0, 0.06, 0.49, 0.06), "#d9dfe3", relief=0.5)
    side = path("M-0.4 0.56 L-0.4 0.12 C-0.3 0.03 0.3 0.03 0.4 0.12 L0.4 0.56 Z")
    b.tube(side, "#f0cf9a", relief=0.5)
    with b.inside(side):
        for y in (0.24, 0.4):
            b.line(path(f"M-0.42 {y} C-0.3 {y - 0.1} 0.3 {y - 0.1} 0.42 {y}"), "#c9485a", 0.03)
    b.lit(
        curve(
            "-0.42 0.6, -0.42 0.46, -0.36 0.36, -0.31 0.43, "
            "-0.24 0.41, -0.18 0.3, -0.11 0.39, -0.03 0.38, 0.04 0.28, "
            "0.1 0.38, 0.18 0.4, 0.25 0.31, 0.31 0.43, 0.37 0.4, 0.42 0.47, 0.42 0.6, 0 0.52"
        ),
        "#f7eef0",
        relief=0.4,
    )
    b.lit(oval(0, 0.59, 0.42, 0.1), "#fdf6f6", relief=0.3)
    for x, y in ((-0.3, 0.59), (0.3, 0.59), (-0.18, 0.545), (0.18, 0.545), (0.0, 0.53)):
        b.ball(circle(x, y + 0.03, 0.05), "#cf3040", relief=0.8)
    for x, tone in ((-0.16, "#5f9fd4"), (0.0, "#e5b23d"), (0.16, "#6fb58a")):
        b.tube(box(x - 0.018, 0.62, x + 0.018, 0.84), tone, relief=0.5)
        b.fire(
            path(
                f"M{x} 0.84 C{x - 0.035} 0.87 {x - 0.025} 0.92 {x} 0.97 C{x + 0.025} 0.92 {x + 0.035} 0.87 {x} 0.84 Z"
            ),
            "#ffb347",
        )
        b.glow(x, 0.9, 0.16, "#ffc86a", alpha=0.5)
