"""Props that are at hand every day: what is eaten, worn, posted, and cut with."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve
from pixora_core.providers.embedded.illustrator.shapes import box, circle, cut, oval, path, poly

__all__ = ["banana", "bottle", "hen", "letter", "rings", "scissors", "shoes"]


@prop(
    words="hen, chicken, poultry",
    stands="ground",
    home="farm_field meadow village",
    height=1.0,
    metres=0.45,
    fill=0.34,
)
def hen(b: Brush) -> None:
    """A brown hen, its head up."""
    feather, dark = "#b4652f", "#7c3d1f"
    for x in (-0.04, 0.1):
        b.rod([(x, 0.24), (x + 0.01, 0.03)], "#d99a3a", 0.028)
        for toe in (-0.06, 0.0, 0.07):
            b.rod([(x + 0.01, 0.03), (x + 0.01 + toe, 0.008)], "#d99a3a", 0.02)
    b.lit(curve("-0.22 0.52, -0.34 0.62, -0.44 0.8, -0.49 0.86, -0.47 0.66, -0.4 0.48, -0.28 0.38"), dark, relief=0.5)
    b.lit(curve("-0.2 0.5, -0.3 0.64, -0.36 0.78, -0.4 0.62, -0.34 0.46"), feather, relief=0.4)
    body = curve(
        "-0.36 0.5, -0.28 0.34, -0.1 0.21, 0.1 0.21, 0.24 0.32, 0.29 0.48, 0.29 0.64, 0.33 0.78, 0.3 0.89, 0.2 0.92, "
        "0.12 0.86, 0.08 0.72, 0.0 0.62, -0.14 0.58"
    )
    b.lit(body, feather, relief=0.55)
    with b.inside(body):
        b.shade(oval(-0.02, 0.22, 0.3, 0.08), alpha=0.3, soft=0.04)
        b.sheen(oval(0.2, 0.6, 0.05, 0.16), alpha=0.25, soft=0.03)
    wing = curve("0.12 0.52, 0.06 0.38, -0.1 0.33, -0.26 0.38, -0.33 0.47, -0.14 0.55, 0.02 0.58")
    b.lit(wing, dark, relief=0.5)
    with b.inside(wing):
        for step in range(4):
            x = -0.24 + step * 0.085
            b.line(path(f"M{x} 0.36 Q{x + 0.03} 0.44 {x + 0.1} 0.46"), "#d08a52", 0.014, alpha=0.7)
    b.lit(curve("0.16 0.9, 0.15 0.99, 0.21 0.95, 0.24 0.995, 0.28 0.94, 0.33 0.97, 0.32 0.89, 0.24 0.88"), "#cf2f2c")
    b.lit(curve("0.31 0.8, 0.35 0.74, 0.34 0.67, 0.29 0.7"), "#cf2f2c", relief=0.5)
    b.lit(poly((0.31, 0.87), (0.43, 0.83), (0.32, 0.79)), "#e2a23a", relief=0.5)
    b.flat(circle(0.26, 0.86, 0.018), "#17110e")
    b.flat(circle(0.265, 0.865, 0.006), "#ffffff")


@prop(words="banana, bunch of bananas", stands="table", home="room", height=0.52, metres=0.16, fill=0.28)
def banana(b: Brush) -> None:
    """A small bunch on its side, the stem up."""
    with b.at(0, -0.1):
        for drop, tone in ((0.14, "#d9a521"), (0.07, "#efc02e"), (0.0, "#f7d24a")):
            fruit = path(
                f"M-0.36 {0.5 - drop * 0.2} C-0.34 {0.2 - drop} -0.06 {0.062 - drop * 0.3} 0.3 {0.14 + drop * 0.6} "
                f"C0.4 {0.18 + drop * 0.7} 0.47 {0.25 + drop * 0.7} 0.48 {0.3 + drop * 0.7} "
                f"C0.44 {0.34 + drop * 0.7} 0.4 {0.33 + drop * 0.7} 0.36 {0.31 + drop * 0.7} "
                f"C0.12 {0.26 + drop * 0.5} -0.16 {0.3} -0.26 {0.52 - drop * 0.2} Z"
            )
            b.lit(fruit, tone, relief=0.6)
            with b.inside(fruit):
                ridge = path(f"M-0.32 {0.48 - drop * 0.2} C-0.24 {0.26 - drop} 0.06 {0.16} 0.46 {0.29 + drop * 0.7}")
                b.line(ridge, "#b98512", 0.012, alpha=0.5)
                b.flat(circle(0.475, 0.3 + drop * 0.7, 0.03), "#4a3514", alpha=0.9)
        b.lit(path("M-0.38 0.47 L-0.39 0.6 L-0.29 0.61 L-0.24 0.49 Z"), "#8f8427", relief=0.5)
        b.flat(box(-0.395, 0.575, -0.285, 0.615, round_by=0.012), "#4a3d18")


@prop(
    words="bottle, water bottle, drinking bottle, thermos, vacuum flask",
    stands="table",
    home="studio room",
    height=2.6,
    metres=0.26,
    fill=0.46,
    coat="#2f8f97 #1f6a74",
)
def bottle(b: Brush) -> None:
    """A drinking bottle of metal with a loop on its lid."""
    b.rod(path("M-0.2 2.28 C-0.24 2.5 -0.14 2.55 0.0 2.55 C0.14 2.55 0.24 2.5 0.2 2.28"), "#3a4148", 0.07)
    b.tube(box(-0.25, 1.98, 0.25, 2.34, round_by=0.07), "#3a4148", relief=0.7)
    for y in (2.06, 2.13, 2.2, 2.27):
        b.line([(-0.24, y), (0.24, y)], "#20252a", 0.012, alpha=0.6)
    b.tube(box(-0.23, 1.88, 0.23, 2.0), "#c9d0d4", relief=0.8)
    body = path("M-0.46 0.08 C-0.46 0.02 -0.42 0.0 -0.36 0.0 L0.36 0.0 C0.42 0.0 0.46 0.02 0.46 0.08 L0.46 1.5 "
                "C0.46 1.72 0.28 1.76 0.24 1.92 L-0.24 1.92 C-0.28 1.76 -0.46 1.72 -0.46 1.5 Z")  # fmt: skip
    b.tube(body, "#2f8f97", relief=0.75)
    with b.inside(body):
        b.flat(box(-0.5, 0.0, 0.5, 0.12), "#c9d0d4", alpha=0.9)
        b.flat(box(-0.5, 0.62, 0.5, 0.68), "#1f6a74", alpha=0.7)
        b.sheen(box(-0.34, 0.16, -0.22, 1.6, round_by=0.06), alpha=0.45, soft=0.03)
        drop = path(
            "M0.04 1.28 C0.16 1.1 0.2 1.04 0.2 0.98 C0.2 0.88 0.12 0.82 0.04 0.82 "
            "C-0.04 0.82 -0.12 0.88 -0.12 0.98 C-0.12 1.04 -0.08 1.1 0.04 1.28 Z"
        )
        b.flat(drop, "#e9f6f7", alpha=0.9)


@prop(
    words="letter, envelope, sealed letter, love letter",
    stands="table",
    home="room",
    height=0.68,
    metres=0.13,
    fill=0.3,
)
def letter(b: Brush) -> None:
    """An envelope, closed with a seal, leaning back a little."""
    cover = box(-0.48, 0.0, 0.48, 0.68, round_by=0.02)
    b.lit(cover, "#f0e4cc", relief=0.35)
    with b.inside(cover):
        b.shade(poly((-0.5, 0.0), (0.0, 0.34), (0.5, 0.0)), alpha=0.1)
        b.line([(-0.48, 0.0), (-0.04, 0.33)], "#b9a684", 0.01, alpha=0.8)
        b.line([(0.48, 0.0), (0.04, 0.33)], "#b9a684", 0.01, alpha=0.8)
        b.shade(poly((-0.5, 0.66), (0.0, 0.25), (0.5, 0.66)), alpha=0.22, soft=0.02)
    b.lit(poly((-0.475, 0.675), (0.475, 0.675), (0.0, 0.285)), "#f7eedb", relief=0.3)
    b.ball(circle(0.0, 0.32, 0.085), "#b3302f", relief=0.7)
    b.line(circle(0.0, 0.32, 0.052), "#7d1c1e", 0.012, alpha=0.9)


@prop(
    words="shoes, pair of shoes, shoe, boots",
    stands="ground table",
    home="village room",
    height=0.5,
    metres=0.14,
    fill=0.22,
    coat="#8a5230 #6b3d22",
)
def shoes(b: Brush) -> None:
    """Two laced shoes side by side, toes to the right."""
    for x, y, tone in ((0.03, 0.09, "#6b3d22"), (-0.07, 0.0, "#8a5230")):
        with b.at(x, y, scale=0.9):
            upper = curve(
                "-0.36 0.05, -0.37 0.24, -0.34 0.4, -0.2 0.42, -0.12 0.38, -0.06 0.29, 0.1 0.24, 0.28 0.21, 0.44 0.16, "
                "0.5 0.08, 0.48 0.04",
            )
            b.lit(upper, tone, relief=0.55)
            with b.inside(upper):
                b.sheen(oval(0.36, 0.16, 0.1, 0.03), alpha=0.3, soft=0.02)
                b.flat(oval(-0.26, 0.42, 0.11, 0.035), "#2a1810")
            for step in range(4):
                at = -0.1 + step * 0.065
                b.rod([(at, 0.36 - step * 0.03), (at + 0.07, 0.29 - step * 0.022)], "#efe3c8", 0.018)
            b.lit(box(-0.38, 0.0, 0.52, 0.065, round_by=0.025), "#3a2a22", relief=0.5)


@prop(words="scissors, pair of scissors, shears", stands="table", home="room", height=1.25, metres=0.2, fill=0.36)
def scissors(b: Brush) -> None:
    """Open scissors that stand on their points, and a comb behind them."""
    b.lit(box(0.24, 0.02, 0.44, 1.12, round_by=0.03), "#33302c", relief=0.5)
    for step in range(17):
        y = 0.1 + step * 0.056
        b.flat(box(0.3, y, 0.45, y + 0.026), "#d9cfbb", alpha=0.95)
    for side in (-1, 1):
        blade = poly((-0.12, 0.6), (-0.12 - side * 0.1, 0.58), (-0.12 + side * 0.2, 0.0), (-0.12 + side * 0.23, 0.02))
        b.lit(blade, "#cfd5da")
        b.rod([(-0.12, 0.56), (-0.12 - side * 0.14, 0.88)], "#b9c0c6", 0.06)
        ring = cut(oval(-0.12 - side * 0.18, 1.04, 0.15, 0.19), oval(-0.12 - side * 0.18, 1.04, 0.085, 0.125))
        b.lit(ring, "#b5443a", relief=0.6)
    b.ball(circle(-0.12, 0.57, 0.04), "#8f979d", relief=0.7)


@prop(
    words="wedding rings, wedding ring, gold rings, engagement ring",
    stands="table",
    home="room",
    height=0.66,
    metres=0.03,
    fill=0.26,
)
def rings(b: Brush) -> None:
    """Two rings of gold, one leaning on the other."""
    for x, y, tone in ((0.16, 0.33, "#d9a53c"), (-0.17, 0.31, "#efc25a")):
        ring = cut(circle(x, y, 0.31), circle(x, y, 0.225))
        b.lit(ring, tone, relief=0.7)
        with b.inside(ring):
            b.sheen(oval(x - 0.14, y + 0.2, 0.12, 0.05), alpha=0.7, soft=0.02)
            b.shade(oval(x + 0.12, y - 0.24, 0.16, 0.06), alpha=0.3, soft=0.03)
        b.line(circle(x, y, 0.268), "#fff0c0", 0.012, alpha=0.5)
    b.lit(poly((-0.25, 0.6), (-0.17, 0.66), (-0.09, 0.6), (-0.17, 0.545)), "#dff2f7", relief=0.6)
