"""What is bought, sent, carried home and kept in a flat."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb, stations
from pixora_core.providers.embedded.illustrator.shapes import arc, box, circle, oval, path, poly

__all__ = [
    "cartons",
    "cash_register",
    "houseplant",
    "market_stall",
    "perfume",
    "shopping_bags",
    "shopping_cart",
    "suitcase",
]


@prop(
    words="cardboard box, cardboard boxes, moving boxes, parcel, package, packages, moving box, unboxing",
    stands="ground table",
    home="room",
    height=1.02,
    metres=0.9,
    fill=0.38,
)
def cartons(b: Brush) -> None:
    """Three cartons, the highest one open."""
    for x, y, wide, tall in ((-0.48, 0.0, 0.54, 0.46), (0.08, 0.0, 0.4, 0.34), (-0.4, 0.46, 0.42, 0.34)):
        b.lit(box(x, y, x + wide, y + tall, round_by=0.008), "#c2935a", relief=0.45)
        b.flat(box(x + wide * 0.44, y, x + wide * 0.56, y + tall), "#e3cfa0", alpha=0.75)
        b.line([(x, y + tall), (x + wide, y + tall)], "#8f6534", 0.012)
        b.flat(box(x + wide * 0.1, y + tall * 0.14, x + wide * 0.34, y + tall * 0.4), "#f3ead6", alpha=0.9)
        for step in (0.2, 0.28):
            b.line([(x + wide * 0.13, y + tall * step), (x + wide * 0.3, y + tall * step)], "#6b675c", 0.008)
    b.flat(poly((-0.4, 0.8), (0.02, 0.8), (-0.04, 0.9), (-0.34, 0.9)), "#7a5226")
    b.lit(poly((-0.4, 0.8), (-0.34, 0.9), (-0.42, 1.02), (-0.5, 0.92)), "#d3a56a", relief=0.4)
    b.lit(poly((0.02, 0.8), (-0.04, 0.9), (0.06, 1.0), (0.12, 0.9)), "#b5854c", relief=0.4)
    with b.at(0.28, 0.34):
        b.tube(poly((-0.1, 0.0), (0.1, 0.0), (0.13, 0.18), (-0.13, 0.18)), "#b8503a", relief=0.6)
        for turn in (-40, -18, 0, 20, 42):
            with b.at(0, 0.16, turn=float(turn)):
                b.lit(path("M0 0 C-0.07 0.12 -0.05 0.24 0 0.3 C0.05 0.24 0.07 0.12 0 0 Z"), "#5a9a4f", relief=0.5)


@prop(
    words="suitcase, luggage, travel bag, trolley case, baggage, suitcases",
    stands="ground table",
    home="room road",
    height=1.1,
    metres=0.6,
    fill=0.4,
    coat="#a85a32 #84421f",
)
def suitcase(b: Brush) -> None:
    """A leather suitcase with stickers."""
    b.rod(path("M-0.16 0.92 C-0.16 1.07 0.16 1.07 0.16 0.92"), "#5b3018", 0.06)
    b.lit(box(-0.48, 0.03, 0.48, 0.94, round_by=0.08), "#a85a32", relief=0.5)
    for x in (-0.38, 0.38):
        b.lit(box(x - 0.05, 0.0, x + 0.05, 0.04), "#3a241a")
    for x in (-0.29, 0.29):
        b.lit(box(x - 0.05, 0.03, x + 0.05, 0.94), "#84421f", relief=0.5)
        b.lit(box(x - 0.04, 0.6, x + 0.04, 0.74, round_by=0.01), "#d9b25a", relief=0.8)
    for side in (-1, 1):
        for y in (0.11, 0.86):
            b.lit(
                curve(
                    f"{side * 0.48} {y - 0.08}, {side * 0.48} {y + 0.08}, "
                    f"{side * 0.38} {y + (0.08 if y > 0.5 else -0.08)}"
                ),
                "#6f3820",
                relief=0.4,
            )
    with b.at(-0.06, 0.3, turn=8):
        b.lit(circle(0, 0, 0.13), "#3f8fa8", relief=0.3)
        b.flat(poly((-0.09, -0.05), (-0.02, 0.06), (0.02, 0.0), (0.05, 0.04), (0.1, -0.05)), "#f3efe2")
    with b.at(0.12, 0.64, turn=-10):
        b.lit(box(-0.1, -0.07, 0.1, 0.07, round_by=0.01), "#e9c24f", relief=0.3)
        b.line([(-0.06, 0.01), (0.06, 0.01)], "#a8322c", 0.024)


@prop(
    words="houseplant, house plant, potted plant, pot plant, flower pot, indoor plant, plant pot, monstera",
    stands="ground table",
    home="room",
    height=1.6,
    metres=0.8,
    fill=0.44,
)
def houseplant(b: Brush) -> None:
    """A plant with large leaves in a pot of clay."""
    leaves = (
        (-0.3, 1.04, 34, 1.0, "#4a8a4a"),
        (0.3, 1.0, -38, 1.0, "#3f7a42"),
        (-0.36, 0.74, 66, 0.85, "#3f7a42"),
        (0.36, 0.7, -70, 0.85, "#4f9450"),
        (-0.12, 1.26, 12, 1.0, "#5a9f57"),
        (0.14, 1.22, -14, 1.05, "#4a8a4a"),
        (0.0, 0.98, 2, 0.9, "#66ab60"),
    )
    for x, y, turn, size, tone in leaves:
        b.rod(path(f"M0 0.5 C{x * 0.2} 0.7 {x * 0.6} {y - 0.15} {x * 0.5} {y - 0.1}"), "#3f6f3a", 0.024)
        with b.at(x * 0.44, y - 0.12, turn=float(turn), scale=size):
            leaf = path("M0 0 C-0.16 0.06 -0.2 0.24 0 0.44 C0.2 0.24 0.16 0.06 0 0 Z")
            b.lit(leaf, tone, relief=0.6)
            b.line([(0, 0.02), (0, 0.4)], "#b5dba4", 0.01, alpha=0.7)
            for step in (0.1, 0.19, 0.28):
                for side in (-1, 1):
                    b.line([(0, step), (side * 0.1, step + 0.07)], "#b5dba4", 0.006, alpha=0.5)
    b.tube(path("M-0.27 0.44 L0.27 0.44 L0.2 0.0 L-0.2 0.0 Z"), "#c0673d", relief=0.6)
    b.tube(box(-0.31, 0.42, 0.31, 0.55, round_by=0.02), "#cc7448", relief=0.6)
    b.lit(oval(0, 0.545, 0.28, 0.03), "#4a3222", relief=0.3)


@prop(
    words="shopping bag, shopping bags, black friday, boutique",
    stands="table ground",
    home="room",
    height=1.2,
    metres=0.5,
    fill=0.38,
    coat="#c8425a #2f7f8a",
)
def shopping_bags(b: Brush) -> None:
    """Two paper bags, tissue out of one."""
    for x, low, wide, tall, tone in ((-0.12, 0.0, 0.54, 0.9, "#2f7f8a"), (-0.48, 0.0, 0.5, 0.72, "#c8425a")):
        middle = x + wide / 2
        b.rod(arc(middle, low + tall, wide * 0.24, 0, 180, tall=0.24), "#efe4ca", 0.024)
        if tone == "#c8425a":
            b.lit(
                poly(
                    (x + 0.08, tall - 0.02),
                    (x + 0.12, tall + 0.14),
                    (x + 0.2, tall + 0.03),
                    (x + 0.28, tall + 0.16),
                    (x + 0.34, tall + 0.02),
                    (x + 0.42, tall + 0.1),
                    (x + 0.44, tall - 0.02),
                ),
                "#f6ecd6",
                relief=0.4,
            )
        b.lit(poly((x, low), (x + wide, low), (x + wide + 0.03, low + tall), (x - 0.02, low + tall)), tone, relief=0.45)
        b.shade(
            poly((x + wide, low), (x + wide + 0.03, low + tall), (x + wide - 0.1, low + tall), (x + wide - 0.12, low)),
            alpha=0.2,
        )
        b.flat(circle(middle - 0.03, low + tall * 0.45, wide * 0.17), "#f6ecd6")
        b.flat(circle(middle - 0.03, low + tall * 0.45, wide * 0.13), tone)


@prop(
    words="shopping cart, shopping trolley, supermarket, grocery shopping, "
    "grocery store, online shop, online store, e-commerce",
    stands="ground",
    home="hall room",
    height=1.1,
    metres=1.0,
    fill=0.42,
)
def shopping_cart(b: Brush) -> None:
    """A trolley with a loaf, a carton and greens in it."""
    b.tube(limb("0.0 0.6 0.1, 0.04 0.9 0.1, 0.06 1.0 0.06"), "#c98a45", relief=0.6)
    b.lit(box(0.14, 0.6, 0.32, 0.96, round_by=0.01), "#4f8fc0", relief=0.5)
    b.flat(box(0.14, 0.72, 0.32, 0.82), "#f6f3ea")
    for turn in (-24, 0, 22):
        with b.at(-0.14, 0.7, turn=float(turn)):
            b.lit(path("M0 0 C-0.07 0.12 -0.05 0.22 0 0.28 C0.05 0.22 0.07 0.12 0 0 Z"), "#5fa04a", relief=0.5)
    for x, y in stations("-0.22 0.72, -0.04 0.72"):
        b.ball(circle(x, y, 0.075), "#cf3b2c", relief=0.7)
    basket = [(-0.36, 0.84), (0.48, 0.8), (0.38, 0.4), (-0.24, 0.36)]
    b.flat(poly(*basket), "#5d666d", alpha=0.25)
    for share in (0.0, 0.2, 0.4, 0.6, 0.8, 1.0):
        b.rod(
            [(-0.36 + 0.12 * share, 0.84 - 0.48 * share), (0.48 - 0.1 * share, 0.8 - 0.4 * share)],
            "#aab4ba",
            0.018,
            relief=0.8,
        )
    for share in (0.0, 0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.875, 1.0):
        b.rod(
            [(-0.36 + 0.84 * share, 0.84 - 0.04 * share), (-0.24 + 0.62 * share, 0.36 + 0.04 * share)],
            "#aab4ba",
            0.014,
            relief=0.8,
        )
    b.rod([(-0.47, 1.0), (-0.4, 0.98), (-0.2, 0.2), (0.36, 0.18)], "#8d979c", 0.034, relief=0.8)
    b.rod([(0.34, 0.4), (0.2, 0.2)], "#8d979c", 0.028)
    b.rod([(-0.47, 1.0), (-0.37, 1.0)], "#c8342d", 0.06)
    for x in (-0.2, 0.34):
        b.ball(circle(x, 0.075, 0.075), "#2b2e33", relief=0.6)
        b.ball(circle(x, 0.075, 0.03), "#c9cfd4", relief=0.6)
        b.rod([(x, 0.18), (x, 0.1)], "#8d979c", 0.03)


@prop(words="cash register, checkout, cashier", stands="table", home="room", height=0.95, metres=0.45, fill=0.36)
def cash_register(b: Brush) -> None:
    """An old brass till."""
    b.lit(box(-0.48, 0.0, 0.48, 0.2, round_by=0.02), "#7a4a24", relief=0.5)
    b.line(box(-0.4, 0.04, 0.4, 0.16, round_by=0.01), "#4f2e14", 0.012)
    b.ball(circle(0, 0.1, 0.03), "#d9b25a", relief=0.8)
    b.lit(
        path(
            "M-0.44 0.2 L0.44 0.2 C0.42 0.4 0.36 0.5 0.3 0.56 L0.3 0.72 L-0.3 "
            "0.72 L-0.3 0.56 C-0.36 0.5 -0.42 0.4 -0.44 0.2 Z"
        ),
        "#c0913c",
        relief=0.65,
    )
    b.lit(box(-0.33, 0.7, 0.33, 0.95, round_by=0.03), "#a87b2c", relief=0.6)
    b.flat(box(-0.27, 0.75, 0.27, 0.9, round_by=0.01), "#2b2620")
    for x, tone in ((-0.2, "#f6efdc"), (-0.06, "#f6efdc"), (0.08, "#e0574a")):
        b.lit(box(x, 0.77, x + 0.12, 0.88), tone, relief=0.2)
    for row in range(3):
        for key in range(7):
            x, y = -0.3 + key * 0.1, 0.3 + row * 0.1
            b.ball(circle(x * (1.08 - row * 0.1), y, 0.034), "#efe6d0" if key < 5 else "#b3403a", relief=0.6)
    b.rod([(0.42, 0.34), (0.48, 0.52)], "#8a6a2a", 0.026)
    b.ball(circle(0.465, 0.54, 0.032), "#2b2620", relief=0.7)


@prop(
    words="perfume, perfume bottle, fragrance, cologne, lipstick, makeup, make-up",
    stands="table",
    home="room",
    height=1.1,
    metres=0.13,
    fill=0.36,
    coat="#d9899a #b8687c",
)
def perfume(b: Brush) -> None:
    """A cut bottle and a lipstick beside it."""
    bottle = path(
        "M-0.4 0.06 C-0.4 0.01 -0.36 0 -0.32 0 L0.08 0 C0.12 0 0.16 0.01 0.16 "
        "0.06 L0.16 0.56 L0.02 0.68 L-0.26 0.68 L-0.4 0.56 Z"
    )
    b.tube(bottle, "#f0dde0", relief=0.6, alpha=0.75)
    with b.inside(bottle):
        b.tube(box(-0.36, 0.05, 0.12, 0.46), "#d9899a", relief=0.6)
        b.sheen(box(-0.35, 0.08, -0.3, 0.52, round_by=0.02), alpha=0.8, soft=0.01)
        b.lit(box(-0.25, 0.16, 0.01, 0.36, round_by=0.01), "#fbf4ec", relief=0.2)
        b.line([(-0.2, 0.26), (-0.04, 0.26)], "#b8687c", 0.014)
    b.line(bottle, "#fbf7f4", 0.012, alpha=0.8)
    b.tube(box(-0.2, 0.66, -0.04, 0.76), "#d9b25a", relief=0.8)
    b.ball(oval(-0.12, 0.92, 0.15, 0.17), "#b8687c", relief=0.7)
    b.sheen(oval(-0.12 + 0.05 * b.light.x, 0.99, 0.035, 0.045), alpha=0.8, soft=0.012)
    b.tube(box(0.24, 0.0, 0.44, 0.32, round_by=0.01), "#26262b", relief=0.8)
    b.tube(box(0.26, 0.32, 0.42, 0.48), "#d9b25a", relief=0.8)
    b.tube(path("M0.275 0.48 L0.405 0.48 L0.405 0.72 C0.4 0.76 0.3 0.7 0.275 0.62 Z"), "#b8283c", relief=0.7)


@prop(
    words="market stall, fruit stand, market stand, street stall, food stall, kiosk, flea market, farmers market",
    stands="ground",
    home="street village old_town",
    height=1.12,
    metres=2.6,
    fill=0.5,
)
def market_stall(b: Brush) -> None:
    """A stall with a striped awning and crates of fruit."""
    for x in (-0.44, 0.44):
        b.rod([(x, 0.01), (x, 0.9)], "#8a5f34", 0.03, relief=0.6)
    b.shade(box(-0.43, 0.4, 0.43, 0.78), alpha=0.35)
    crates = ((-0.3, "#d8352c"), (-0.1, "#ee8a1d"), (0.1, "#7fb04a"), (0.3, "#f0cf35"))
    for x, tone in crates:
        for row in range(3):
            for step in range(4):
                b.ball(circle(x - 0.072 + step * 0.048, 0.45 + row * 0.04, 0.03), tone, relief=0.6)
        b.lit(poly((x - 0.1, 0.34), (x + 0.1, 0.34), (x + 0.1, 0.45), (x - 0.1, 0.45)), "#b98a54", relief=0.5)
        b.line([(x - 0.1, 0.395), (x + 0.1, 0.395)], "#7d5831", 0.008)
    b.lit(box(-0.47, 0.3, 0.47, 0.35, round_by=0.01), "#9a6c3c", relief=0.5)
    b.lit(box(-0.44, 0.0, 0.44, 0.3), "#7d5431", relief=0.4)
    for x in (-0.3, -0.15, 0.0, 0.15, 0.3):
        b.line([(x, 0.01), (x, 0.29)], "#5b3a20", 0.008, alpha=0.7)
    stripes = 8
    for step in range(stripes):
        left, wide = -0.5 + step / stripes, 1 / stripes
        tone = "#c8342d" if step % 2 else "#f6efe0"
        top = (left * 0.84, (left + wide) * 0.84)
        b.lit(poly((left, 0.84), (left + wide, 0.84), (top[1], 1.1), (top[0], 1.1)), tone, relief=0.35)
        b.lit(
            path(
                f"M{left} 0.85 L{left + wide} 0.85 L{left + wide} 0.8 "
                f"C{left + wide * 0.8} 0.74 {left + wide * 0.2} 0.74 {left} 0.8 Z"
            ),
            tone,
            relief=0.3,
        )
