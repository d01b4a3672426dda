"""Glasses and bottles, and what is drunk from them."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import stations
from pixora_core.providers.embedded.illustrator.shapes import Shape, box, circle, oval, path, poly

__all__ = ["beer", "champagne", "cocktail", "juice", "milk", "wine_bottle"]


def _glass(b: Brush, shape: Shape, inner: Shape, colour: str) -> None:
    """A standing glass and what fills it."""
    b.tube(shape, "#dce8ec", relief=0.5, alpha=0.55)
    with b.inside(shape):
        b.tube(inner, colour, relief=0.7)


@prop(
    words="beer, beer mug, pint, lager, stein, glass of beer",
    stands="table",
    home="room",
    height=1.22,
    metres=0.18,
    fill=0.38,
)
def beer(b: Brush) -> None:
    """A mug of beer with its head."""
    b.rod(path("M0.28 0.84 C0.54 0.88 0.54 0.2 0.28 0.24"), "#cfdde2", 0.075, relief=0.7)
    mug = path("M-0.36 0.98 L-0.34 0.06 C-0.34 0.0 -0.3 0 -0.26 0 L0.22 0 C0.26 0 0.3 0.0 0.3 0.06 L0.32 0.98 Z")
    _glass(b, mug, box(-0.31, 0.07, 0.27, 0.9), "#e29a1e")
    with b.inside(mug):
        b.fire(oval(-0.02, 0.42, 0.2, 0.3), "#ffc94f", alpha=0.4, soft=0.1)
        for x in (-0.2, -0.02, 0.16):
            b.sheen(box(x - 0.05, 0.12, x + 0.03, 0.78, round_by=0.04), alpha=0.22, soft=0.02)
        for _ in range(26):
            b.sheen(circle(b.around(-0.02, 0.27), b.between(0.12, 0.85), b.between(0.006, 0.013)), alpha=0.6)
    for x, y, r in stations(
        "-0.3 0.96 0.1, -0.14 0.98 0.12, 0.04 0.98 0.12, 0.2 0.97 0.11, 0.29 0.93 "
        "0.08, -0.2 1.07 0.1, 0.0 1.1 0.12, 0.17 1.07 0.1"
    ):
        b.ball(circle(x, y, r), "#fbf4e3", relief=0.35)
    b.ball(oval(-0.33, 0.86, 0.045, 0.09), "#fbf4e3", relief=0.35)


@prop(
    words="champagne, champagne glass, prosecco, sparkling wine, glasses of champagne",
    stands="table",
    home="room",
    height=1.75,
    metres=0.24,
    fill=0.44,
)
def champagne(b: Brush) -> None:
    """Two flutes that lean together, bubbles rising."""
    for x, turn in ((-0.28, -4), (0.28, 4)):
        b.lit(oval(x * 1.1, 0.035, 0.19, 0.035), "#dbe6ea", relief=0.6, alpha=0.8)
        with b.at(x, 0.04, turn=turn):
            b.rod([(0, 0), (0, 0.62)], "#d3dfe5", 0.026, relief=0.7)
            flute = path("M-0.16 1.6 C-0.2 1.1 -0.16 0.72 0 0.6 C0.16 0.72 0.2 1.1 0.16 1.6 Z")
            _glass(b, flute, box(-0.22, 0.6, 0.22, 1.38), "#edc15c")
            with b.inside(flute):
                b.fire(oval(0, 0.95, 0.07, 0.3), "#ffe9a8", alpha=0.5, soft=0.05)
                for _ in range(20):
                    b.sheen(circle(b.around(0, 0.13), b.between(0.7, 1.36), b.between(0.008, 0.015)), alpha=0.75)
                b.sheen(box(-0.13, 0.9, -0.09, 1.55, round_by=0.02), alpha=0.6, soft=0.01)
            b.line(oval(0, 1.6, 0.16, 0.02), "#f4fafb", 0.014, alpha=0.9)


@prop(
    words="cocktail, mojito, martini, aperol, cocktails, long drink",
    stands="table",
    home="room",
    height=1.55,
    metres=0.2,
    fill=0.42,
)
def cocktail(b: Brush) -> None:
    """A wide glass on a stem, a slice of orange at its rim and a straw in it."""
    b.lit(oval(0, 0.04, 0.28, 0.04), "#dbe6ea", relief=0.6, alpha=0.85)
    b.rod([(0, 0.04), (0, 0.7)], "#d3dfe5", 0.035, relief=0.7)
    b.rod([(-0.08, 0.82), (-0.24, 1.52)], "#c8343f", 0.035)
    bowl = path("M-0.44 1.28 L-0.04 0.66 L0.04 0.66 L0.44 1.28 Z")
    _glass(b, bowl, box(-0.5, 0.6, 0.5, 1.18), "#e2703a")
    with b.inside(bowl):
        b.fire(poly((-0.36, 1.18), (0.36, 1.18), (0.2, 0.95), (-0.2, 0.95)), "#f6c04f", alpha=0.5, soft=0.08)
        b.sheen(poly((-0.36, 1.26), (-0.28, 1.26), (-0.08, 0.84), (-0.1, 0.84)), alpha=0.6, soft=0.015)
    b.lit(oval(0, 1.18, 0.37, 0.03), "#f0964f", relief=0.3)
    b.line(oval(0, 1.28, 0.44, 0.03), "#f4fafb", 0.016, alpha=0.9)
    b.ball(circle(0.36, 1.35, 0.145), "#e88a24", relief=0.4)
    b.flat(circle(0.36, 1.35, 0.122), "#fbe6b8")
    b.flat(circle(0.36, 1.35, 0.11), "#f4a738")
    for dx, dy in ((0.11, 0), (0.055, 0.095), (-0.055, 0.095)):
        b.line([(0.36 - dx, 1.35 - dy), (0.36 + dx, 1.35 + dy)], "#fbe6b8", 0.012)


@prop(
    words="juice, orange juice, smoothie, lemonade, milkshake, iced tea, soda, bubble tea",
    stands="table",
    home="room",
    height=1.6,
    metres=0.18,
    fill=0.42,
    coat="#f0942c #f8bd5a",
)
def juice(b: Brush) -> None:
    """A tall glass with a straw and half a slice at its rim."""
    b.rod([(0.04, 0.3), (0.2, 1.56)], "#d9434a", 0.05)
    glass = path("M-0.36 1.22 L-0.27 0.05 C-0.27 0.0 -0.22 0 -0.2 0 L0.2 0 C0.22 0 0.27 0.0 0.27 0.05 L0.36 1.22 Z")
    _glass(b, glass, box(-0.4, 0.06, 0.4, 1.08), "#f0942c")
    with b.inside(glass):
        b.fire(oval(0, 0.5, 0.16, 0.4), "#ffc766", alpha=0.35, soft=0.1)
        for x, y, turn in stations("-0.14 0.94 12, 0.12 0.88 -20, -0.02 1.02 30"):
            with b.at(x, y, turn=turn):
                b.sheen(box(-0.08, -0.08, 0.08, 0.08, round_by=0.02), alpha=0.4, soft=0.008)
        b.sheen(box(-0.27, 0.2, -0.21, 1.0, round_by=0.03), alpha=0.55, soft=0.015)
    b.lit(oval(0, 1.08, 0.345, 0.045), "#f8bd5a", relief=0.4)
    b.line(oval(0, 1.22, 0.36, 0.045), "#f4fafb", 0.018, alpha=0.9)
    with b.at(-0.36, 1.24, turn=20):
        b.ball(circle(0, 0, 0.13), "#e88a24", relief=0.4)
        b.flat(circle(0, 0, 0.106), "#fbe0ae")
        b.flat(circle(0, 0, 0.094), "#f6b142")


@prop(
    words="milk, glass of milk, milk bottle, oat milk", stands="table", home="room", height=1.62, metres=0.24, fill=0.42
)
def milk(b: Brush) -> None:
    """A bottle of milk and a glass beside it."""
    bottle = path(
        "M-0.28 1.5 L-0.28 1.28 C-0.28 1.1 -0.46 1.0 -0.46 0.8 L-0.46 0.06 C-0.46 0.01 -0.43 0 -0.4 0 L0.02 0 "
        "C0.05 0 0.08 0.01 0.08 0.06 L0.08 0.8 C0.08 1.0 -0.1 1.1 -0.1 1.28 L-0.1 1.5 Z"
    )
    _glass(b, bottle, box(-0.5, 0.0, 0.1, 1.2), "#f7f3ea")
    with b.inside(bottle):
        b.sheen(box(-0.42, 0.12, -0.36, 0.84, round_by=0.03), alpha=0.7, soft=0.015)
        b.flat(box(-0.5, 0.34, 0.1, 0.6), "#5c95c4", alpha=0.85)
    b.tube(box(-0.31, 1.48, -0.07, 1.6, round_by=0.03), "#5c95c4", relief=0.6)
    glass = path("M0.1 0.62 L0.15 0.03 C0.15 0 0.18 0 0.2 0 L0.4 0 C0.42 0 0.45 0 0.45 0.03 L0.5 0.62 Z")
    _glass(b, glass, box(0.1, 0.0, 0.5, 0.5), "#f9f5ec")
    b.line(oval(0.3, 0.61, 0.195, 0.025), "#f4fafb", 0.014, alpha=0.9)
    b.sheen(box(0.19, 0.12, 0.22, 0.5, round_by=0.015), alpha=0.7, soft=0.01)


@prop(
    words="wine bottle, bottle of wine, red wine bottle",
    stands="table",
    home="room",
    height=2.7,
    metres=0.31,
    fill=0.5,
)
def wine_bottle(b: Brush) -> None:
    """A dark green bottle with a label and a cork."""
    body = path(
        "M-0.13 2.5 L-0.13 1.95 C-0.13 1.75 -0.36 1.68 -0.36 1.42 L-0.36 0.06 C-0.36 0.01 -0.32 0 -0.28 0 L0.28 0 "
        "C0.32 0 0.36 0.01 0.36 0.06 L0.36 1.42 C0.36 1.68 0.13 1.75 0.13 1.95 L0.13 2.5 Z"
    )
    b.tube(body, "#2f5136", relief=0.85)
    b.tube(box(-0.1, 2.5, 0.1, 2.68, round_by=0.03), "#b98a5a", relief=0.6)
    b.tube(box(-0.15, 2.1, 0.15, 2.52, round_by=0.02), "#6e1f2c", relief=0.7)
    with b.inside(body):
        b.sheen(box(-0.29, 0.1, -0.23, 1.5, round_by=0.03), alpha=0.5, soft=0.02)
        b.tube(box(-0.37, 0.42, 0.37, 1.16), "#efe4ca", relief=0.4)
        b.line([(-0.37, 1.1), (0.37, 1.1)], "#b08b3e", 0.02)
        b.line([(-0.37, 0.48), (0.37, 0.48)], "#b08b3e", 0.02)
        for x, y in stations("-0.06 0.92, 0.06 0.92, 0.0 0.86, -0.12 0.86, 0.12 0.86, -0.06 0.8, 0.06 0.8, 0.0 0.74"):
            b.ball(circle(x, y, 0.045), "#6b2a4a", relief=0.6)
