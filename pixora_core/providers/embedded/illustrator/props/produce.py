"""Fruit and vegetables, as a market has them."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb, stations
from pixora_core.providers.embedded.illustrator.shapes import Shape, arc, box, circle, oval, path, poly

__all__ = ["carrots", "cherries", "eggs", "lemon", "orange", "strawberry", "tomato", "vegetable_basket", "watermelon"]


def _sheen(b: Brush, x: float, y: float, size: float) -> None:
    b.sheen(oval(x + size * 0.5 * b.light.x, y + size * 0.5, size * 0.22, size * 0.16), alpha=0.55, soft=size * 0.08)


def _cut_face(b: Brush, x: float, y: float, radius: float, tall: float, rind: str, flesh: str) -> None:
    """The face of a citrus fruit that was cut through."""
    b.lit(oval(x, y, radius, radius * tall), rind, relief=0.4)
    b.flat(oval(x, y, radius * 0.92, radius * 0.92 * tall), "#fbf1d4")
    for step in range(9):
        middle = math.radians(step * 40 + 20)
        with b.at(x, y):
            corners = [(0.08, 0.0), (0.82, -14.0), (0.86, 0.0), (0.82, 14.0)]
            points = [
                (
                    r * radius * math.cos(middle + math.radians(d)),
                    r * radius * tall * math.sin(middle + math.radians(d)),
                )
                for r, d in corners
            ]
            b.flat(poly(*points), flesh)


@prop(
    words="orange, oranges, tangerine, mandarin, clementine",
    stands="table",
    home="room",
    height=0.78,
    metres=0.08,
    fill=0.28,
)
def orange(b: Brush) -> None:
    """An orange with its leaf, and half of another."""
    b.ball(circle(-0.14, 0.36, 0.36), "#ee8a1d", relief=0.65)
    for _ in range(40):
        b.shade(circle(b.around(-0.14, 0.25), b.around(0.36, 0.25), 0.006), alpha=0.2)
    _sheen(b, -0.14, 0.38, 0.36)
    b.lit(path("M-0.12 0.7 C0.0 0.82 0.14 0.8 0.2 0.74 C0.1 0.64 -0.04 0.62 -0.12 0.7 Z"), "#4f8a35", relief=0.6)
    b.rod([(-0.14, 0.69), (-0.13, 0.75)], "#5b4326", 0.03)
    _cut_face(b, 0.24, 0.245, 0.245, 1.0, "#ee8a1d", "#f7a93c")


@prop(
    words="lemon, lemons, lime, citrus, citrus fruit", stands="table", home="room", height=0.62, metres=0.07, fill=0.26
)
def lemon(b: Brush) -> None:
    """A lemon, and half of another before it."""
    fruit = curve(
        "-0.5 0.28, -0.44 0.36, -0.3 0.52, -0.1 0.58, 0.1 0.5, 0.24 0.36, 0.3 0.28, "
        "0.24 0.2, 0.1 0.05, -0.1 0.0, -0.3 0.05, -0.44 0.2"
    )
    b.ball(fruit, "#f0cf35", relief=0.6)
    with b.inside(fruit):
        for _ in range(40):
            b.shade(circle(b.around(-0.1, 0.35), b.around(0.28, 0.28), 0.006), alpha=0.16)
    _sheen(b, -0.12, 0.32, 0.3)
    b.lit(path("M-0.34 0.5 C-0.28 0.62 -0.16 0.64 -0.06 0.6 C-0.12 0.5 -0.24 0.46 -0.34 0.5 Z"), "#4f8a35", relief=0.6)
    _cut_face(b, 0.28, 0.215, 0.215, 1.0, "#f0cf35", "#f8e477")


@prop(words="strawberry, strawberries", stands="table", home="room", height=0.72, metres=0.05, fill=0.26)
def strawberry(b: Brush) -> None:
    """Three strawberries."""
    for x, y, turn, size in ((0.18, 0.0, -14, 0.76), (-0.18, 0.0, 14, 0.8), (0.0, 0.0, 0, 1.0)):
        with b.at(x, y, turn=turn, scale=size):
            berry = path(
                "M0 0 C-0.12 0.02 -0.3 0.28 -0.26 0.44 C-0.22 0.58 0.22 0.58 0.26 0.44 C0.3 0.28 0.12 0.02 0 0 Z"
            )
            b.ball(berry, "#d22f3a", relief=0.65)
            with b.inside(berry):
                for row in range(5):
                    for seed in range(5):
                        sx = (seed - 2) * 0.1 + (0.05 if row % 2 else 0)
                        b.flat(oval(sx, 0.08 + row * 0.09, 0.011, 0.018), "#f6d976")
                b.sheen(oval(0.1 * b.light.x, 0.42, 0.07, 0.05), alpha=0.45, soft=0.03)
            for side in (-0.2, -0.1, 0.0, 0.1, 0.2):
                b.lit(
                    path(
                        f"M{side * 0.4} 0.54 L{side * 1.15 - 0.05} 0.45 L{side * 1.3} 0.42 L{side * 1.15 + 0.05} 0.5 Z"
                    ),
                    "#4f8f38",
                    relief=0.5,
                )
            b.lit(oval(0, 0.535, 0.16, 0.045), "#5da043", relief=0.5)
            b.rod(path("M0 0.55 C0.01 0.6 0.03 0.64 0.05 0.68"), "#4f8f38", 0.026)


@prop(words="cherry, cherries", stands="table", home="room", height=0.94, metres=0.06, fill=0.28)
def cherries(b: Brush) -> None:
    """A pair on their stalks."""
    for x, y in ((-0.22, 0.24), (0.24, 0.22)):
        b.rod(path(f"M{x} {y + 0.18} C{x * 0.9} 0.62 0.0 0.78 0.06 0.9"), "#5f7a35", 0.022)
        b.ball(circle(x, y, 0.235 if x < 0 else 0.22), "#a8202e", relief=0.85)
        b.shade(oval(x, y + 0.18, 0.07, 0.03), alpha=0.4, soft=0.02)
        _sheen(b, x, y, 0.25)
    b.lit(path("M0.06 0.88 C0.16 0.98 0.36 0.94 0.46 0.78 C0.3 0.7 0.12 0.74 0.06 0.88 Z"), "#4f8f38", relief=0.6)
    b.line(path("M0.08 0.87 C0.2 0.86 0.34 0.82 0.44 0.78"), "#356a28", 0.01)


@prop(words="tomato, tomatoes", stands="table", home="room", height=0.62, metres=0.08, fill=0.26)
def tomato(b: Brush) -> None:
    """Two ripe tomatoes on the vine."""
    for x, y, r in ((0.25, 0.22, 0.235), (-0.16, 0.27, 0.3)):
        b.ball(oval(x, y, r, r * 0.92), "#cf3324", relief=0.7)
        _sheen(b, x, y, r)
        top = y + r * 0.82
        for angle in (10, 60, 120, 170, 215, 325):
            dx, dy = math.cos(math.radians(angle)), math.sin(math.radians(angle))
            b.lit(
                poly((x - 0.02, top), (x + dx * 0.19, top + dy * 0.055 - 0.035), (x + 0.03, top - 0.03)),
                "#4d8a37",
                relief=0.5,
            )
        b.rod([(x, top), (x + 0.02, top + 0.08)], "#4d8a37", 0.03)
    b.rod(path("M-0.14 0.58 C0.0 0.6 0.14 0.56 0.28 0.49"), "#5b8a3c", 0.03)


@prop(words="carrot, carrots", stands="table", home="room", height=0.44, metres=0.07, fill=0.24)
def carrots(b: Brush) -> None:
    """A bunch that lies on the table, its green at the left."""
    for y, turn in ((0.3, 9), (0.2, 0), (0.1, -9)):
        with b.at(-0.22, 0.2, turn=turn):
            for leaf in (-14, 0, 14):
                with b.at(0, 0, turn=leaf):
                    b.rod([(0.0, 0.0), (-0.24, 0.0)], "#4d8a37", 0.016)
                    for step in range(4):
                        b.lit(oval(-0.1 - step * 0.045, 0.02, 0.03, 0.022), "#5fa043", relief=0.5)
                        b.lit(oval(-0.12 - step * 0.04, -0.02, 0.03, 0.022), "#5fa043", relief=0.5)
        with b.at(-0.2, y, turn=turn * 0.7):
            root = limb("0.0 0.0 0.1, 0.12 0.0 0.13, 0.36 0.0 0.1, 0.58 0.0 0.05, 0.68 0.0 0.012")
            b.lit(root, "#e27a22", relief=0.65)
            with b.inside(root):
                for x in (0.08, 0.2, 0.3, 0.44):
                    b.line([(x, 0.04), (x + 0.02, 0.0)], "#b5560f", 0.008, alpha=0.7)
    b.lit(box(-0.25, 0.08, -0.19, 0.33, round_by=0.02), "#c9a46a", relief=0.5)


@prop(
    words="egg, eggs, easter egg, box of eggs, boiled egg",
    stands="table",
    home="room",
    height=0.6,
    metres=0.07,
    fill=0.26,
)
def eggs(b: Brush) -> None:
    """Three eggs in a carton."""
    for x, tone in ((-0.29, "#e8c49a"), (0.0, "#f4e6d2"), (0.29, "#d9a878")):
        shell = path(
            f"M{x} 0.58 C{x - 0.11} 0.58 {x - 0.17} 0.36 {x - 0.16} 0.24 C{x - 0.14} 0.06 {x + 0.14} "
            f"0.06 {x + 0.16} 0.24 C{x + 0.17} 0.36 {x + 0.11} 0.58 {x} 0.58 Z"
        )
        b.ball(shell, tone, relief=0.5)
        b.sheen(oval(x + 0.05 * b.light.x, 0.45, 0.04, 0.05), alpha=0.5, soft=0.025)
    carton = path(
        "M-0.48 0.26 C-0.4 0.32 -0.2 0.32 -0.145 0.25 C-0.09 0.32 0.09 0.32 0.145 "
        "0.25 C0.2 0.32 0.4 0.32 0.48 0.26 L0.42 0.0 L-0.42 0.0 Z"
    )
    b.lit(carton, "#a39c90", relief=0.45)
    for x in (-0.145, 0.145):
        b.line([(x, 0.24), (x, 0.03)], "#7c766c", 0.016, alpha=0.6)


@prop(words="watermelon, melon, slice of melon", stands="table", home="room", height=0.62, metres=0.2, fill=0.28)
def watermelon(b: Brush) -> None:
    """Half a melon, its red flesh towards us."""
    half = path("M-0.485 0.52 C-0.47 -0.17 0.47 -0.17 0.485 0.52 Z")
    b.ball(half, "#3f7a3a", relief=0.6)
    with b.inside(half):
        for x in (-0.36, -0.2, -0.04, 0.12, 0.28):
            b.line(path(f"M{x} 0.6 C{x + 0.03} 0.4 {x * 0.7} 0.2 {x * 0.5 + 0.05} 0.0"), "#24502a", 0.03, alpha=0.6)
    b.lit(oval(0, 0.52, 0.49, 0.1), "#e6efc9", relief=0.3)
    b.lit(oval(0, 0.52, 0.445, 0.084), "#de4048", relief=0.4)
    for x, y in stations(
        "-0.3 0.53, -0.2 0.49, -0.1 0.55, 0.0 0.48, 0.1 0.54, 0.2 0.5, 0.3 0.53, -0.02 0.57, 0.22 0.56"
    ):
        b.flat(oval(x, y, 0.016, 0.009), "#2a1712")


@prop(
    words="vegetable, vegetables, basket of vegetables, groceries, basket of fruit, fruit basket, cabbage",
    stands="table ground",
    home="room farm_field",
    height=0.9,
    metres=0.4,
    fill=0.34,
)
def vegetable_basket(b: Brush) -> None:
    """A basket with carrots, a cabbage, tomatoes and a leek."""
    b.rod(arc(0, 0.36, 0.42, 0, 180, tall=0.5), "#8a5f34", 0.04)
    b.lit(limb("0.24 0.4 0.08, 0.32 0.62 0.08, 0.38 0.78 0.07"), "#f0efd8", relief=0.5)
    for x in (0.34, 0.4, 0.46):
        b.lit(limb(f"0.37 0.66 0.06, {x} 0.8 0.07, {x + 0.02} 0.88 0.02"), "#5f9a45", relief=0.5)
    for x, turn in ((-0.3, 22), (-0.22, 12)):
        with b.at(x, 0.4, turn=turn):
            b.lit(limb("0.0 -0.1 0.03, 0.0 0.12 0.11, 0.0 0.22 0.09"), "#e27a22", relief=0.6)
            b.lit(curve("-0.04 0.22, -0.08 0.36, 0.0 0.32, 0.08 0.38, 0.04 0.22"), "#5fa043", relief=0.5)
    b.ball(circle(-0.06, 0.5, 0.2), "#86b25a", relief=0.5)
    for bend in (-0.16, -0.06, 0.06):
        b.line(path(f"M-0.06 0.32 C{bend - 0.12} 0.44 {bend - 0.1} 0.6 -0.06 0.69"), "#d5e6b0", 0.014, alpha=0.8)
    for x, y, r in stations("0.17 0.46 0.12, 0.03 0.38 0.1, -0.22 0.38 0.1"):
        b.ball(circle(x, y, r), "#cf3324", relief=0.7)
        b.sheen(circle(x + 0.04 * b.light.x, y + 0.04, 0.022), alpha=0.6, soft=0.01)
    basket: Shape = path("M-0.46 0.4 C-0.2 0.32 0.2 0.32 0.46 0.4 L0.36 0.02 C0.2 -0.01 -0.2 -0.01 -0.36 0.02 Z")
    b.tube(basket, "#b9853f", relief=0.5)
    with b.inside(basket):
        for row in range(5):
            for step in range(-6, 7):
                x, y = step * 0.08 + (0.04 if row % 2 else 0), 0.03 + row * 0.075
                b.line([(x - 0.03, y), (x + 0.03, y)], "#7d5522", 0.03, alpha=0.55)
    b.rod(path("M-0.46 0.4 C-0.2 0.32 0.2 0.32 0.46 0.4"), "#a06f33", 0.045)
