"""What is cut, roasted and served, and what it is made with."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, stations
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly

__all__ = ["candy", "cutting_board", "dinner_plate", "pineapple", "roast_chicken", "stove", "toaster"]


@prop(
    words="roast chicken, roast turkey, sunday roast, turkey dinner, roast dinner",
    stands="table",
    home="room",
    height=0.56,
    metres=0.16,
    fill=0.28,
)
def roast_chicken(b: Brush) -> None:
    """A bird on its platter, with potatoes."""
    b.ball(oval(0, 0.06, 0.49, 0.06), "#e9e6dd", relief=0.5)
    b.ball(curve("-0.36 0.12, -0.32 0.34, -0.12 0.5, 0.1 0.48, 0.28 0.32, 0.32 0.12, 0.0 0.07"), "#b8702c", relief=0.65)
    b.sheen(oval(-0.06 + 0.1 * b.light.x, 0.42, 0.14, 0.035), alpha=0.4, soft=0.025)
    b.ball(curve("0.02 0.14, 0.04 0.28, 0.16 0.34, 0.28 0.26, 0.26 0.12, 0.12 0.08"), "#a5601f", relief=0.6)
    b.rod([(0.25, 0.24), (0.42, 0.38)], "#efe0c0", 0.035)
    for x, y in ((0.43, 0.41), (0.45, 0.37)):
        b.ball(circle(x, y, 0.03), "#f3e8d0", relief=0.4)
    b.ball(curve("-0.22 0.22, -0.1 0.34, 0.02 0.28, -0.04 0.18, -0.16 0.16"), "#a5601f", relief=0.6)
    for x, y, r in stations(
        "-0.4 0.12 0.06, -0.3 0.1 0.055, 0.38 0.11 0.06, 0.28 0.09 0.05, -0.1 0.09 0.05, 0.08 0.085 0.05"
    ):
        b.ball(circle(x, y, r), b.pick("#dba94a", "#e3bb62", "#d09a3c"), relief=0.5)
    for x in (-0.2, 0.18):
        b.lit(oval(x, 0.09, 0.05, 0.022), "#5f9a43", relief=0.5)
    b.steam(0, 0.5, 0.35, alpha=0.24)


@prop(
    words="steak, dinner plate, plate of food, steak dinner, main course, gourmet meal",
    stands="table",
    home="room",
    height=0.4,
    metres=0.06,
    fill=0.22,
)
def dinner_plate(b: Brush) -> None:
    """A plate between knife and fork: meat, beans, potatoes."""
    b.ball(oval(0, 0.1, 0.36, 0.1), "#f3f1ea", relief=0.4)
    b.lit(oval(0, 0.125, 0.27, 0.068), "#e3dfd4", relief=0.3)
    steak = curve("-0.2 0.13, -0.16 0.24, -0.02 0.29, 0.1 0.25, 0.12 0.15, 0.0 0.1, -0.14 0.1")
    b.ball(steak, "#7a3d22", relief=0.6)
    for x in (-0.1, -0.02, 0.06):
        b.line([(x - 0.05, 0.14), (x + 0.03, 0.25)], "#4a2412", 0.014, alpha=0.7)
    for y in (0.12, 0.15, 0.18):
        b.rod([(0.1, y), (0.25, y + 0.02)], "#5f9a43", 0.028)
    for x, y in stations("-0.22 0.15, -0.18 0.11, -0.25 0.12"):
        b.ball(circle(x, y, 0.042), "#e3bb62", relief=0.5)
    b.lit(oval(-0.02, 0.29, 0.05, 0.03), "#f6e3a0", relief=0.4)
    for x in (-0.435, -0.465, -0.405):
        b.rod([(x, 0.3), (x, 0.39)], "#c9d0d5", 0.014, relief=0.8)
    b.rod([(-0.435, 0.02), (-0.435, 0.28)], "#c9d0d5", 0.028, relief=0.8)
    b.lit(oval(-0.435, 0.28, 0.044, 0.03), "#c9d0d5", relief=0.7)
    b.lit(path("M0.41 0.16 L0.41 0.38 C0.48 0.37 0.48 0.22 0.455 0.16 Z"), "#d9dfe3", relief=0.8)
    b.rod([(0.43, 0.02), (0.43, 0.17)], "#5b3a24", 0.03)
    b.steam(0.0, 0.26, 0.3, alpha=0.2)


@prop(
    words="knife, kitchen knife, cutting board, chopping board, knives",
    stands="table",
    home="room",
    height=0.5,
    metres=0.14,
    fill=0.28,
)
def cutting_board(b: Brush) -> None:
    """A knife on a board, an onion and herbs before it."""
    b.lit(poly((-0.49, 0.06), (0.49, 0.06), (0.4, 0.22), (-0.4, 0.22)), "#c9955a", relief=0.4)
    b.lit(box(-0.49, 0.0, 0.49, 0.07, round_by=0.02), "#a8713c", relief=0.4)
    b.ball(
        path(
            "M-0.18 0.5 C-0.2 0.42 -0.36 0.4 -0.34 0.24 C-0.33 0.12 -0.03 0.12 "
            "-0.02 0.24 C0.0 0.4 -0.16 0.42 -0.18 0.5 Z"
        ),
        "#c8783a",
        relief=0.6,
    )
    for x in (-0.26, -0.18, -0.1):
        b.line(path(f"M-0.18 0.46 C{x} 0.4 {x * 1.2 + 0.03} 0.24 -0.18 0.15"), "#9a5424", 0.01, alpha=0.6)
    with b.at(0.02, 0.15, turn=24):
        b.lit(path("M0.0 0.0 L0.34 0.0 L0.34 0.11 C0.2 0.12 0.06 0.08 0.0 0.0 Z"), "#d3dade", relief=0.8)
        b.rod([(0.36, 0.06), (0.5, 0.06)], "#3a241a", 0.06, relief=0.6)
        for x in (0.39, 0.46):
            b.flat(circle(x, 0.06, 0.01), "#d9dfe3")
    for x, y, turn in stations("0.1 0.13 10, 0.18 0.11 -20, 0.02 0.1 40, 0.26 0.14 15"):
        with b.at(x, y, turn=turn):
            b.lit(oval(0, 0, 0.05, 0.018), "#5f9a43", relief=0.5)


@prop(words="pineapple, pineapples, tropical fruit", stands="table", home="room", height=1.62, metres=0.3, fill=0.42)
def pineapple(b: Brush) -> None:
    """A whole one with its crown."""
    for x, top, lean in stations(
        "-0.3 1.3 30, 0.3 1.3 -30, -0.2 1.46 18, 0.2 1.46 -18, -0.1 1.56 8, 0.1 1.56 -8, 0.0 1.6 0"
    ):
        with b.at(x * 0.3, 0.86, turn=lean):
            b.lit(
                path(
                    f"M-0.06 0.0 C-0.08 0.3 -0.03 {top - 0.98} 0.0 {top - 0.88} C0.03 {top - 0.98} 0.08 0.3 0.06 0.0 Z"
                ),
                "#4f8a4a" if abs(lean) > 10 else "#65a35a",
                relief=0.6,
            )
    fruit = oval(0, 0.47, 0.36, 0.47)
    b.ball(fruit, "#d99a2e", relief=0.65)
    with b.inside(fruit):
        for step in range(-7, 8):
            for way in (-1, 1):
                b.line([(step * 0.13 - way * 0.5, 1.0), (step * 0.13 + way * 0.5, 0.0)], "#a2661a", 0.016, alpha=0.75)
        for row in range(8):
            for step in range(-4, 5):
                b.flat(circle(step * 0.13 + (0.065 if row % 2 else 0), 0.06 + row * 0.124, 0.014), "#7d4c14", alpha=0.7)


@prop(
    words="candy, sweets, lollipop, lollipops, candies, jar of sweets, candy shop, gummy bears",
    stands="table",
    home="room",
    height=1.14,
    metres=0.2,
    fill=0.36,
)
def candy(b: Brush) -> None:
    """A jar of sweets and two lollipops."""
    for y, tone, turn in ((0.96, "#e0576a", -3), (0.7, "#4fa9a0", -15)):
        with b.at(0.17, 0.02, turn=turn):
            b.rod([(0, 0), (0, y)], "#f3efe2", 0.026)
            b.ball(circle(0, y, 0.15), tone, relief=0.5)
            for turns in (0.11, 0.075, 0.04):
                b.line(circle(0.0, y, turns), "#fbf5ea", 0.02, alpha=0.9)
    jar = path(
        "M-0.4 0.06 C-0.4 0.0 -0.36 0 -0.3 0 L0.06 0 C0.12 0 0.16 0.0 0.16 0.06 L0.16 0.62 C0.16 "
        "0.7 0.08 0.72 0.08 0.78 L-0.32 0.78 C-0.32 0.72 -0.4 0.7 -0.4 0.62 Z"
    )
    b.tube(jar, "#dcebef", relief=0.4, alpha=0.6)
    with b.inside(jar):
        for row in range(6):
            for step in range(5):
                x, y = -0.34 + step * 0.11 + (0.05 if row % 2 else 0), 0.06 + row * 0.09
                b.ball(
                    circle(x, y, 0.06),
                    b.pick("#e0576a", "#f0b83a", "#5aa9d0", "#7ab85a", "#b06fc0", "#f08a4a"),
                    relief=0.6,
                )
                b.sheen(circle(x + 0.02 * b.light.x, y + 0.02, 0.014), alpha=0.7)
        b.sheen(box(-0.36, 0.1, -0.31, 0.66, round_by=0.02), alpha=0.6, soft=0.015)
    b.tube(box(-0.35, 0.77, 0.11, 0.87, round_by=0.03), "#c8425a", relief=0.6)
    b.ball(circle(-0.12, 0.92, 0.05), "#c8425a", relief=0.7)


@prop(
    words="stove, cooker, oven and stove, kitchen stove, microwave oven, gas stove",
    stands="ground",
    home="room",
    height=1.24,
    metres=1.0,
    fill=0.44,
    coat="#3f7f86 #2f6468",
)
def stove(b: Brush) -> None:
    """An enamelled stove with its oven lit and a pot on it."""
    b.lit(box(-0.46, 0.03, 0.46, 0.86, round_by=0.03), "#3f7f86", relief=0.45)
    for x in (-0.38, 0.38):
        b.lit(box(x - 0.05, 0.0, x + 0.05, 0.04), "#2b2e33")
    b.lit(box(-0.49, 0.84, 0.49, 0.91, round_by=0.02), "#2b2e33", relief=0.6)
    for x in (-0.33, -0.16, 0.0, 0.16, 0.33):
        b.ball(circle(x, 0.76, 0.04), "#efe6d0", relief=0.6)
        b.line([(x, 0.76), (x, 0.79)], "#2b2e33", 0.01)
    b.lit(box(-0.36, 0.14, 0.36, 0.62, round_by=0.03), "#2f6468", relief=0.4)
    b.fire(box(-0.29, 0.22, 0.29, 0.5, round_by=0.02), "#f0a03c")
    b.fire(oval(0, 0.26, 0.24, 0.06), "#ffd479", alpha=0.6, soft=0.04)
    b.flat(box(-0.16, 0.27, 0.16, 0.36, round_by=0.04), "#8a5226")
    b.line([(-0.29, 0.26), (0.29, 0.26)], "#6b4420", 0.01)
    b.rod([(-0.28, 0.58), (0.28, 0.58)], "#d5dadc", 0.028, relief=0.8)
    b.tube(box(-0.34, 0.91, 0.02, 1.12, round_by=0.03), "#c8503a", relief=0.7)
    b.lit(oval(-0.16, 1.12, 0.19, 0.03), "#a83f2c", relief=0.5)
    b.ball(circle(-0.16, 1.16, 0.03), "#2b2e33")
    b.lit(
        path("M0.12 0.91 L0.38 0.91 C0.4 1.02 0.36 1.06 0.3 1.08 L0.2 1.08 C0.14 1.06 0.1 1.02 0.12 0.91 Z"),
        "#d5dadc",
        relief=0.8,
    )
    b.rod(path("M0.16 1.06 C0.18 1.2 0.32 1.2 0.34 1.06"), "#2b2e33", 0.026)
    b.steam(-0.16, 1.18, 0.3, alpha=0.25)


@prop(
    words="toaster, slices of toast, toast in a toaster",
    stands="table",
    home="room",
    height=0.84,
    metres=0.24,
    fill=0.32,
    coat="#c8342d #9d2822",
)
def toaster(b: Brush) -> None:
    """Two slices that have just come up."""
    for x in (-0.14, 0.16):
        b.lit(
            path(f"M{x - 0.17} 0.5 L{x - 0.17} 0.72 C{x - 0.2} 0.84 {x + 0.2} 0.84 {x + 0.17} 0.72 L{x + 0.17} 0.5 Z"),
            "#a86a2c",
            relief=0.4,
        )
        b.flat(
            path(f"M{x - 0.14} 0.5 L{x - 0.14} 0.71 C{x - 0.16} 0.8 {x + 0.16} 0.8 {x + 0.14} 0.71 L{x + 0.14} 0.5 Z"),
            "#e0b067",
        )
    b.lit(box(-0.46, 0.03, 0.42, 0.58, round_by=0.14), "#c8342d", relief=0.55)
    b.lit(box(-0.38, 0.53, 0.34, 0.59, round_by=0.025), "#2b2e33", relief=0.5)
    b.sheen(box(-0.36, 0.42, 0.3, 0.47, round_by=0.02), alpha=0.4, soft=0.015)
    b.flat(box(-0.46, 0.06, 0.42, 0.12), "#9d2822")
    for x in (-0.34, 0.3):
        b.lit(box(x - 0.06, 0.0, x + 0.06, 0.04), "#2b2e33")
    b.lit(box(0.4, 0.3, 0.5, 0.37, round_by=0.02), "#2b2e33", relief=0.7)
    b.ball(circle(0.28, 0.24, 0.045), "#d5dadc", relief=0.8)
