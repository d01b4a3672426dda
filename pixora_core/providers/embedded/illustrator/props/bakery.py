"""What bakers and pastry cooks make, beside bread and cake."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, stations
from pixora_core.providers.embedded.illustrator.shapes import box, circle, cut, oval, path

__all__ = ["cookies", "croissant", "cupcake", "donut", "pancakes", "pie", "pretzel"]


def _plate(b: Brush) -> None:
    b.ball(oval(0, 0.045, 0.49, 0.045), "#e9e6dd", relief=0.5)
    b.flat(oval(0, 0.06, 0.36, 0.026), "#cfcabd", alpha=0.6)


@prop(words="pancakes, pancake, stack of pancakes", stands="table", home="room", height=0.66, metres=0.13, fill=0.3)
def pancakes(b: Brush) -> None:
    """A stack on its plate, butter melting on top and syrup running down."""
    _plate(b)
    for step in range(5):
        y, x = 0.1 + step * 0.085, (0.012, -0.015, 0.008, -0.008, 0.0)[step]
        b.lit(box(x - 0.39, y - 0.045, x + 0.39, y + 0.045, round_by=0.045), "#e7bb73", relief=0.5)
        b.lit(oval(x, y + 0.03, 0.385, 0.05), "#b8722f", relief=0.4)
    b.lit(oval(0, 0.475, 0.385, 0.075), "#c07a34", relief=0.4)
    b.flat(oval(0, 0.478, 0.33, 0.058), "#d08f45", alpha=0.8)
    syrup = curve(
        "-0.3 0.5, -0.34 0.44, -0.33 0.28, -0.29 0.24, -0.26 0.3, -0.24 0.42, -0.1 0.4, -0.08 0.22, -0.03 0.16, "
        "0.02 0.22, 0.04 0.4, 0.2 0.42, 0.22 0.32, 0.26 0.28, 0.3 0.34, 0.31 0.47, 0.2 0.53, -0.1 0.54"
    )
    b.lit(syrup, "#8a4314", relief=0.6, alpha=0.92)
    b.sheen(oval(0.12 * b.light.x, 0.49, 0.16, 0.018), alpha=0.5, soft=0.012)
    b.lit(path("M-0.13 0.53 L-0.02 0.49 L0.13 0.53 L0.13 0.6 L0.02 0.65 L-0.13 0.6 Z"), "#f6dc7a", relief=0.5)
    b.flat(path("M-0.13 0.6 L-0.02 0.565 L0.13 0.6 L0.02 0.65 Z"), "#fdf0b0", alpha=0.9)


@prop(words="croissant, pastry, puff pastry", stands="table", home="room", height=0.5, metres=0.08, fill=0.26)
def croissant(b: Brush) -> None:
    """A croissant, its tips towards us."""
    parts = (
        (-0.4, 0.12, 0.115, 0.09, 38),
        (0.4, 0.12, 0.115, 0.09, -38),
        (-0.29, 0.2, 0.14, 0.15, 26),
        (0.29, 0.2, 0.14, 0.15, -26),
        (-0.155, 0.255, 0.14, 0.2, 14),
        (0.155, 0.255, 0.14, 0.2, -14),
        (0.0, 0.275, 0.14, 0.225, 0),
    )
    for x, y, wide, tall, turn in parts:
        with b.at(x, y, turn=turn):
            roll = oval(0, 0, wide, tall)
            b.ball(roll, "#c9812f", relief=0.7)
            with b.inside(roll):
                for dx in (-0.06, 0.0, 0.06):
                    b.line(
                        path(f"M{dx} {tall} C{dx * 1.7} {tall * 0.3} {dx * 1.7} {-tall * 0.3} {dx} {-tall}"),
                        "#8a4c17",
                        0.012,
                        alpha=0.5,
                    )
                b.sheen(oval(0.03 * b.light.x, tall * 0.55, wide * 0.45, tall * 0.2), alpha=0.45, soft=0.025)
    for x in (-0.44, 0.36, 0.05):
        b.flat(oval(x, 0.02, 0.02, 0.01), "#d99a4e")


@prop(words="donut, doughnut, donuts", stands="table", home="room", height=0.94, metres=0.1, fill=0.3)
def donut(b: Brush) -> None:
    """A glazed one that leans on another, which lies flat."""
    b.ball(oval(0.08, 0.11, 0.42, 0.11), "#c98a45", relief=0.6)
    b.lit(oval(0.08, 0.165, 0.38, 0.07), "#7a4526", relief=0.4)
    with b.at(-0.03, 0.52, turn=8):
        dough = cut(circle(0, 0, 0.42), circle(0, 0.02, 0.13))
        b.ball(dough, "#d69a50", relief=0.6)
        outer = [(0.385 + 0.022 * math.sin(7 * k * math.tau / 42), k * math.tau / 42) for k in range(42)]
        icing = curve(", ".join(f"{r * math.cos(a):.4f} {r * math.sin(a):.4f}" for r, a in outer))
        glaze = cut(icing, circle(0, 0.02, 0.155))
        b.ball(glaze, "#ec8fa6", relief=0.45)
        with b.inside(glaze):
            b.sheen(oval(0.2 * b.light.x, 0.26, 0.14, 0.05), alpha=0.5, soft=0.03)
        for k in range(26):
            angle, reach = k * 2.4, 0.21 + 0.14 * ((k * 0.618) % 1)
            with b.at(reach * math.cos(angle), reach * math.sin(angle), turn=k * 47.0):
                b.rod([(-0.022, 0), (0.022, 0)], ("#f7e06a", "#7ec8e3", "#fdfdfd", "#8fd07a", "#a05fc0")[k % 5], 0.018)


@prop(words="cupcake, muffin, cupcakes, fairy cake", stands="table", home="room", height=1.2, metres=0.1, fill=0.34)
def cupcake(b: Brush) -> None:
    """Frosting in rings, sprinkles and a cherry."""
    cup = path("M-0.38 0.5 L0.38 0.5 L0.27 0.0 L-0.27 0.0 Z")
    b.tube(cup, "#5aa0a8", relief=0.5)
    with b.inside(cup):
        for step in range(-5, 6):
            b.line([(step * 0.075, 0.52), (step * 0.054, 0.0)], "#d9f0ee", 0.014, alpha=0.7)
    b.ball(oval(0, 0.52, 0.44, 0.1), "#b77a3e", relief=0.5)
    for y, wide, tall in ((0.62, 0.46, 0.13), (0.77, 0.37, 0.125), (0.91, 0.26, 0.115), (1.02, 0.14, 0.09)):
        b.ball(oval(0, y, wide, tall), "#f6c3cd", relief=0.45)
        b.sheen(oval(wide * 0.4 * b.light.x, y + tall * 0.4, wide * 0.3, tall * 0.2), alpha=0.4, soft=0.02)
    for k in range(20):
        y = 0.58 + (k * 0.618 % 1) * 0.4
        with b.at((0.5 - (y - 0.5) * 0.7) * math.cos(k * 2.1) * 0.78, y, turn=k * 61.0):
            b.rod([(-0.02, 0), (0.02, 0)], ("#f3d14e", "#6fb7d8", "#ffffff", "#7cc576")[k % 4], 0.017)
    b.ball(circle(0.0, 1.12, 0.078), "#c22b35", relief=0.85)


@prop(
    words="cookie, cookies, biscuit, chocolate chip cookie",
    stands="table",
    home="room",
    height=0.62,
    metres=0.07,
    fill=0.26,
)
def cookies(b: Brush) -> None:
    """Three on a plate, one of them leaning."""
    _plate(b)
    for y in (0.1, 0.185):
        b.lit(box(-0.4, y - 0.045, 0.2, y + 0.045, round_by=0.045), "#c58a4a", relief=0.6)
        b.lit(oval(-0.1, y + 0.035, 0.29, 0.045), "#d9a261", relief=0.4)
    with b.at(0.17, 0.34, turn=-16):
        b.ball(circle(0.0, 0.0, 0.27), "#a86d33", relief=0.4)
        b.ball(
            curve(
                "-0.25 -0.1, -0.26 0.08, -0.15 0.22, 0.02 0.26, 0.18 0.19, 0.26 "
                "0.04, 0.22 -0.15, 0.08 -0.25, -0.12 -0.23"
            ),
            "#d9a05c",
            relief=0.5,
        )
        for x, y, r in stations(
            "-0.12 0.1 0.045, 0.06 0.14 0.04, 0.14 -0.02 0.05, -0.04 -0.03 0.04, -0.15 -0.1 0.036, 0.05 -0.16 0.045"
        ):
            b.ball(circle(x, y, r), "#4a2817", relief=0.7)
            b.sheen(circle(x + r * 0.35 * b.light.x, y + r * 0.35, r * 0.25), alpha=0.5, soft=0.006)


@prop(words="pie, apple pie, tart, fruit tart", stands="table", home="room", height=0.5, metres=0.1, fill=0.26)
def pie(b: Brush) -> None:
    """A lattice pie in its dish, still warm."""
    b.tube(path("M-0.46 0.24 L0.46 0.24 L0.36 0.0 L-0.36 0.0 Z"), "#3f7f8c", relief=0.6)
    b.ball(oval(0, 0.27, 0.49, 0.15), "#c9873c", relief=0.5)
    filling = oval(0, 0.29, 0.41, 0.115)
    b.lit(filling, "#8f2f2a", relief=0.4)
    with b.inside(filling):
        for step in range(-4, 5):
            for way in (-1, 1):
                b.rod([(step * 0.15 - way * 0.25, 0.44), (step * 0.15 + way * 0.25, 0.14)], "#e3ab5c", 0.036)
    for k in range(36):
        angle = k * math.tau / 36
        b.ball(oval(0.45 * math.cos(angle), 0.275 + 0.13 * math.sin(angle), 0.036, 0.028), "#dba050", relief=0.5)
    b.steam(0, 0.36, 0.45, alpha=0.24)


@prop(words="pretzel, brezel, soft pretzel", stands="table air", home="room", height=0.8, metres=0.14, fill=0.3)
def pretzel(b: Brush) -> None:
    """It leans back on its board."""
    b.lit(box(-0.49, 0.0, 0.49, 0.06, round_by=0.02), "#8a5f3a", relief=0.4)
    loop = curve(
        "0.16 0.14, 0.02 0.3, -0.16 0.5, -0.38 0.62, -0.43 0.42, -0.34 0.2, -0.14 0.11, 0.0 0.1, 0.14 0.11, 0.34 0.2, "
        "0.43 0.42, 0.38 0.62, 0.16 0.5, -0.02 0.3, -0.16 0.14",
        closed=False,
    )
    b.rod(loop, "#7d3f17", 0.13, relief=0.5)
    b.rod(loop, "#b2662a", 0.1, relief=0.7)
    for x, y in stations(
        "-0.36 0.52, -0.41 0.36, -0.28 0.18, -0.08 0.11, 0.12 0.11, 0.3 "
        "0.19, 0.41 0.36, 0.34 0.56, 0.06 0.4, -0.14 0.46"
    ):
        b.lit(box(x - 0.014, y - 0.01, x + 0.014, y + 0.01), "#fff8ea", relief=0.3)
