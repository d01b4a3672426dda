"""What one cooks with, and what one eats with."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, stations
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path

__all__ = ["chef_hat", "cooking_pot", "cutlery", "frying_pan", "noodles", "salad"]


@prop(
    words="pot, cooking pot, saucepan, casserole, stew, stockpot, soup pot, chili con carne",
    stands="table",
    home="room hearth",
    height=0.72,
    metres=0.24,
    fill=0.32,
    coat="#c2452f #9d3524",
)
def cooking_pot(b: Brush) -> None:
    """An enamelled pot, its lid ajar, a ladle's handle out of it."""
    b.rod([(0.06, 0.46), (0.34, 0.7)], "#b98a5a", 0.045)
    for side in (-1, 1):
        b.rod(path(f"M{side * 0.4} 0.38 C{side * 0.52} 0.38 {side * 0.52} 0.27 {side * 0.4} 0.28"), "#9d3524", 0.045)
    body = path("M-0.42 0.44 L-0.42 0.1 C-0.42 0.02 -0.34 0 -0.28 0 L0.28 0 C0.34 0 0.42 0.02 0.42 0.1 L0.42 0.44 Z")
    b.tube(body, "#c2452f", relief=0.75)
    with b.inside(body):
        b.sheen(box(-0.3, 0.1, -0.22, 0.4, round_by=0.04), alpha=0.35, soft=0.025)
    b.lit(oval(0, 0.44, 0.43, 0.075), "#e9dcc4", relief=0.4)
    b.lit(oval(0.02, 0.435, 0.385, 0.058), "#b9672c", relief=0.4)
    for x, y in stations("0.12 0.42, 0.24 0.445, 0.0 0.41, 0.3 0.43"):
        b.lit(oval(x, y, 0.04, 0.016), b.pick("#e28a35", "#6f9a45", "#dcb04a"))
    with b.at(-0.14, 0.53, turn=10):
        b.ball(oval(0, 0, 0.33, 0.075), "#c2452f", relief=0.6)
        b.ball(circle(0, 0.09, 0.045), "#2f2f33", relief=0.8)
    b.steam(0.18, 0.5, 0.55, alpha=0.34)


@prop(
    words="frying pan, pan, skillet, wok, fried egg, fried eggs",
    stands="table",
    home="room",
    height=0.5,
    metres=0.12,
    fill=0.24,
)
def frying_pan(b: Brush) -> None:
    """A pan with two fried eggs, seen from a little above."""
    b.rod([(0.24, 0.24), (0.47, 0.42)], "#6a4127", 0.06, relief=0.6)
    b.ball(oval(-0.1, 0.13, 0.38, 0.13), "#2b2d31", relief=0.7)
    b.lit(oval(-0.1, 0.2, 0.395, 0.14), "#45494e", relief=0.6)
    b.lit(oval(-0.1, 0.19, 0.345, 0.112), "#24262a", relief=0.3)
    for x, y, size in ((-0.23, 0.2, 1.0), (0.04, 0.18, 0.9)):
        with b.at(x, y, scale=size):
            b.lit(
                curve("-0.14 0.0, -0.1 0.06, 0.0 0.065, 0.1 0.055, 0.15 0.01, 0.1 -0.05, 0.0 -0.06, -0.1 -0.05"),
                "#faf5ea",
                relief=0.3,
            )
            b.ball(oval(0.005, 0.012, 0.06, 0.036), "#f3b02c", relief=0.5)
            b.sheen(oval(0.02, 0.028, 0.018, 0.008), alpha=0.7)
    b.steam(-0.1, 0.26, 0.4, alpha=0.22)


@prop(
    words="cutlery, knife and fork, spoon, silverware, spoon and fork, fork and spoon",
    stands="table",
    home="room",
    height=1.5,
    metres=0.2,
    fill=0.4,
)
def cutlery(b: Brush) -> None:
    """A fork, a knife and a spoon that stand in a mug."""
    for x, turn, kind in ((-0.24, 9, "fork"), (0.02, -1, "knife"), (0.26, -10, "spoon")):
        with b.at(x * 0.6, 0.4, turn=turn):
            b.rod([(0, 0), (0, 0.66)], "#c3cbd1", 0.05, relief=0.8)
            if kind == "fork":
                b.lit(
                    path("M-0.09 0.84 C-0.09 0.7 -0.04 0.64 0 0.62 C0.04 0.64 0.09 0.7 0.09 0.84 Z"),
                    "#cfd6db",
                    relief=0.7,
                )
                for tine in (-0.072, -0.024, 0.024, 0.072):
                    b.rod([(tine, 0.8), (tine, 1.06)], "#cfd6db", 0.026, relief=0.7)
            elif kind == "knife":
                b.lit(path("M-0.05 0.5 L-0.05 1.0 C-0.04 1.08 0.06 1.02 0.07 0.92 L0.05 0.5 Z"), "#d9dfe3", relief=0.8)
            else:
                b.ball(oval(0, 0.86, 0.11, 0.19), "#cfd6db", relief=0.8)
                b.shade(oval(0, 0.84, 0.07, 0.13), alpha=0.2, soft=0.03)
    mug = path("M-0.34 0.66 L-0.3 0.06 C-0.3 0.0 -0.24 0 -0.2 0 L0.2 0 C0.24 0 0.3 0.0 0.3 0.06 L0.34 0.66 Z")
    b.tube(mug, "#3f6f8f", relief=0.7)
    with b.inside(mug):
        b.flat(box(-0.4, 0.28, 0.4, 0.36), "#e9e1cd", alpha=0.9)
        b.flat(box(-0.4, 0.24, 0.4, 0.255), "#e9e1cd", alpha=0.9)
        b.sheen(box(-0.25, 0.08, -0.19, 0.6, round_by=0.03), alpha=0.35, soft=0.02)


@prop(
    words="noodles, ramen, pasta, spaghetti, noodle soup, pho, bowl of noodles, bowl of ramen",
    stands="table",
    home="room",
    height=0.78,
    metres=0.13,
    fill=0.32,
)
def noodles(b: Brush) -> None:
    """A bowl of noodles with an egg and greens, chopsticks across it."""
    body = path(
        "M-0.47 0.44 C-0.45 0.18 -0.28 0.05 -0.17 0.04 L-0.16 0 L0.16 0 L0.17 0.04 C0.28 0.05 0.45 0.18 0.47 0.44 Z"
    )
    b.tube(body, "#a8322c", relief=0.65)
    with b.inside(body):
        b.line(path("M-0.48 0.34 C-0.2 0.27 0.2 0.27 0.48 0.34"), "#f1ddb0", 0.026)
        b.sheen(oval(-0.3 * -b.light.x, 0.2, 0.08, 0.12), alpha=0.25, soft=0.04)
    b.lit(oval(0, 0.44, 0.475, 0.1), "#f0e2c8", relief=0.4)
    soup = oval(0, 0.44, 0.43, 0.08)
    b.lit(soup, "#c9853a", relief=0.4)
    with b.inside(soup):
        for row in range(6):
            y = 0.385 + row * 0.02
            b.line(
                path(
                    f"M-0.42 {y} C-0.28 {y + 0.04} -0.2 {y - 0.03} -0.08 {y + 0.01} "
                    f"C0.04 {y + 0.05} 0.16 {y - 0.03} 0.4 {y + 0.02}"
                ),
                "#f3dc94",
                0.016,
            )
    b.ball(oval(-0.17, 0.475, 0.105, 0.06), "#f8efe0", relief=0.4)
    b.ball(oval(-0.17, 0.485, 0.055, 0.032), "#f0a22c", relief=0.4)
    for x, y, turn in stations("0.13 0.48 20, 0.22 0.46 -15, 0.05 0.43 60, 0.28 0.43 10"):
        with b.at(x, y, turn=turn):
            b.lit(oval(0, 0, 0.06, 0.018), "#5b9a44", relief=0.5)
    for low, high in (((0.12, 0.46), (0.42, 0.76)), ((0.2, 0.44), (0.49, 0.7))):
        b.rod([low, high], "#6e3f24", 0.026)
    b.steam(-0.05, 0.5, 0.5, alpha=0.32)


@prop(
    words="salad, green salad, bowl of salad, vegan food, healthy food",
    stands="table",
    home="room",
    height=0.66,
    metres=0.14,
    fill=0.3,
)
def salad(b: Brush) -> None:
    """A wooden bowl of leaves, tomatoes and cucumber."""
    for x, y, r, tone in (
        (-0.3, 0.42, 0.13, "#5f9a3f"),
        (0.28, 0.43, 0.14, "#6cab48"),
        (-0.12, 0.5, 0.14, "#86bd58"),
        (0.11, 0.5, 0.14, "#4f8a38"),
        (-0.22, 0.4, 0.12, "#79b34e"),
        (0.0, 0.44, 0.14, "#95c768"),
        (0.2, 0.41, 0.12, "#5f9a3f"),
    ):
        leaf = curve(
            f"{x - r} {y - 0.04}, {x - r * 0.9} {y + 0.07}, {x - r * 0.4} {y + 0.06}, {x - r * 0.1} {y + r}, "
            f"{x + r * 0.4} {y + 0.07}, {x + r} {y + 0.08}, {x + r} {y - 0.05}, {x} {y - 0.1}"
        )
        b.lit(leaf, tone, relief=0.6)
        b.line([(x, y - 0.06), (x - r * 0.05, y + r * 0.7)], "#d5e8b4", 0.012, alpha=0.7)
    for x, y in stations("-0.08 0.43, 0.17 0.46, -0.29 0.4"):
        b.ball(circle(x, y, 0.062), "#cf3324", relief=0.7)
        b.sheen(circle(x + 0.02 * b.light.x, y + 0.025, 0.014), alpha=0.7)
    for x, y in stations("0.06 0.4, -0.18 0.4, 0.3 0.38"):
        b.lit(oval(x, y, 0.066, 0.046), "#3f7a38", relief=0.5)
        b.flat(oval(x, y, 0.053, 0.036), "#d9ecb8")
    body = path(
        "M-0.48 0.37 C-0.44 0.12 -0.26 0.02 -0.14 0 L0.14 0 C0.26 0.02 0.44 "
        "0.12 0.48 0.37 C0.2 0.3 -0.2 0.3 -0.48 0.37 Z"
    )
    b.tube(body, "#a8713a", relief=0.6)
    with b.inside(body):
        for y in (0.1, 0.17, 0.25):
            b.line(path(f"M-0.5 {y + 0.08} C-0.2 {y} 0.2 {y} 0.5 {y + 0.08}"), "#744a20", 0.01, alpha=0.5)


@prop(words="chef's hat, chef hat, cook's hat, toque", stands="table", home="room", height=1.0, metres=0.26, fill=0.34)
def chef_hat(b: Brush) -> None:
    """A cook's tall white hat."""
    puff = curve(
        "-0.3 0.34, -0.44 0.5, -0.48 0.7, -0.38 0.86, -0.22 0.86, -0.1 0.97, 0.1 0.97, 0.22 0.86, 0.38 0.86, 0.48 0.7, "
        "0.44 0.5, 0.3 0.34"
    )
    b.ball(puff, "#f4f1ea", relief=0.4)
    for x in (-0.2, -0.06, 0.08, 0.22):
        b.line(path(f"M{x} 0.36 C{x * 1.3} 0.5 {x * 1.5} 0.6 {x * 1.4} 0.72"), "#b9b4ac", 0.018, alpha=0.7, soft=0.008)
    b.tube(
        path("M-0.31 0.38 C-0.1 0.32 0.1 0.32 0.31 0.38 L0.3 0.03 C0.1 -0.01 -0.1 -0.01 -0.3 0.03 Z"),
        "#fbf8f1",
        relief=0.4,
    )
