"""Props of farm, hedge and shore."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb, stations
from pixora_core.providers.embedded.illustrator.shapes import arc, box, circle, join, oval, path, poly, smooth

__all__ = ["cow", "owl", "palm_tree", "rabbit", "sheep", "wheat"]


@prop(
    words="cow, cattle, bull, calf, dairy cow",
    stands="ground",
    home="meadow farm_field",
    height=0.75,
    metres=1.5,
    fill=0.4,
)
def cow(b: Brush) -> None:
    hide, far, spot = "#f0e8dc", "#a89c94", "#4a342c"
    b.line(path("M-0.43 0.56 C-0.5 0.5 -0.48 0.36 -0.47 0.28"), "#c9bcb0", 0.02)
    b.lit(oval(-0.468, 0.25, 0.018, 0.045), spot, relief=0.4)
    for leg in ("-0.25 0.34 0.1, -0.24 0.18 0.065, -0.25 0.02 0.06", "0.2 0.34 0.09, 0.22 0.18 0.06, 0.22 0.02 0.06"):
        b.lit(limb(leg, tension=0.3), far, relief=0.4)
    b.lit(curve("-0.2 0.3, -0.13 0.25, -0.07 0.27, -0.04 0.32"), "#e0aaa0", relief=0.5)
    body = curve(
        "-0.45 0.42, -0.44 0.56, -0.36 0.615, -0.1 0.6, 0.1 0.61, 0.24 0.65, "
        "0.34 0.62, 0.33 0.5, 0.26 0.36, 0.12 0.29, -0.1 0.28, -0.3 0.31, -0.42 0.33"
    )
    legs = [limb(f"{x} 0.42 0.16, {x} 0.2 0.08, {x} 0.0 0.07", tension=0.3) for x in (-0.35, 0.14)]
    whole = join(body, *legs)
    b.lit(whole, hide, relief=0.55)
    with b.inside(whole):
        for patch in (
            "-0.5 0.62, -0.32 0.64, -0.24 0.54, -0.3 0.42, -0.42 0.4, -0.5 0.46",
            "-0.08 0.64, 0.08 0.62, 0.12 0.52, 0.04 0.4, -0.08 0.42, -0.14 0.52",
            "0.2 0.4, 0.3 0.42, 0.3 0.28, 0.18 0.28",
        ):
            b.flat(curve(patch), spot, alpha=0.92)
        b.shade(oval(-0.04, 0.28, 0.3, 0.06), alpha=0.35, soft=0.03)
        b.sheen(oval(-0.1, 0.6, 0.26, 0.02), alpha=0.3, soft=0.02)
        for x in (-0.35, 0.14):
            b.flat(box(x - 0.06, -0.01, x + 0.06, 0.035), "#3a2c28")
    b.lit(limb("0.27 0.7 0.03, 0.26 0.74 0.015"), "#d9c8a8", relief=0.5)
    b.lit(curve("0.3 0.66, 0.2 0.7, 0.17 0.65, 0.24 0.61"), spot, relief=0.4)
    head = curve("0.27 0.68, 0.34 0.715, 0.4 0.67, 0.46 0.56, 0.495 0.5, 0.48 0.43, 0.41 0.41, 0.35 0.47, 0.28 0.56")
    b.lit(head, spot, relief=0.5)
    with b.inside(head):
        b.flat(curve("0.36 0.72, 0.42 0.66, 0.44 0.56, 0.39 0.56, 0.35 0.64"), hide)
        b.flat(oval(0.47, 0.44, 0.075, 0.065), "#e0b0a4")
    b.flat(oval(0.475, 0.475, 0.011, 0.014), "#8a5a52")
    b.flat(circle(0.355, 0.625, 0.013), "#15100e")
    b.lit(limb("0.33 0.7 0.03, 0.34 0.735 0.014"), "#d9c8a8", relief=0.5)


@prop(words="sheep, lamb, ewe", stands="ground", home="meadow mountains", height=0.79, metres=0.9, fill=0.36)
def sheep(b: Brush) -> None:
    dark = "#4a4048"
    for leg in ("-0.24 0.3 0.09, -0.24 0.015 0.07", "0.14 0.3 0.09, 0.14 0.015 0.07"):
        b.lit(limb(leg), "#332b33", relief=0.4)
    for leg in ("-0.14 0.3 0.1, -0.14 0.015 0.075", "0.23 0.3 0.1, 0.23 0.015 0.075"):
        b.lit(limb(leg), dark, relief=0.4)
    tufts = [
        (-0.03 + 0.37 * math.cos(math.radians(k * 24)), 0.47 + 0.2 * math.sin(math.radians(k * 24))) for k in range(15)
    ]
    fleece = join(oval(-0.03, 0.47, 0.37, 0.21), *[circle(x, y, 0.085) for x, y in tufts])
    b.ball(fleece, "#f1ebe0", relief=0.5)
    with b.inside(fleece):
        for _ in range(44):
            x, y = b.around(-0.03, 0.4), b.around(0.47, 0.24)
            b.line(arc(x, y, 0.04, b.between(20, 60), b.between(160, 220)), "#b8a99a", 0.011, alpha=0.4)
    head = curve("0.28 0.62, 0.33 0.7, 0.42 0.68, 0.48 0.58, 0.5 0.5, 0.45 0.45, 0.36 0.48, 0.3 0.54")
    b.lit(head, dark, relief=0.5)
    b.lit(curve("0.3 0.66, 0.2 0.66, 0.17 0.6, 0.26 0.58"), "#332b33", relief=0.4)
    b.ball(join(circle(0.3, 0.7, 0.065), circle(0.37, 0.725, 0.05), circle(0.25, 0.68, 0.05)), "#f1ebe0", relief=0.5)
    b.flat(circle(0.4, 0.6, 0.016), "#f1ebe0")
    b.flat(circle(0.404, 0.6, 0.009), "#141014")


@prop(words="rabbit, bunny, hare", stands="ground", home="meadow", height=1.14, metres=0.35, fill=0.34)
def rabbit(b: Brush) -> None:
    coat = "#a5866a"
    b.ball(circle(-0.38, 0.2, 0.095), "#f4eee4", relief=0.5)
    b.lit(limb("0.14 0.74 0.06, 0.06 0.92 0.11, -0.03 1.08 0.06"), "#86694f", relief=0.5)
    body = curve(
        "-0.4 0.06, -0.42 0.26, -0.3 0.46, -0.1 0.54, 0.08 0.58, "
        "0.22 0.5, 0.26 0.34, 0.22 0.16, 0.24 0.02, 0.0 0.0, -0.26 0.0"
    )
    head = curve("0.04 0.66, 0.1 0.76, 0.22 0.8, 0.34 0.74, 0.44 0.64, 0.46 0.56, 0.38 0.5, 0.24 0.46, 0.1 0.5")
    whole = join(body, head)
    b.lit(whole, coat, relief=0.55)
    with b.inside(whole):
        b.shade(oval(0.14, 0.47, 0.16, 0.04), alpha=0.3, soft=0.03)
        b.flat(oval(0.2, 0.28, 0.08, 0.2), "#efe4d4", alpha=0.85, soft=0.04)
        b.flat(oval(0.44, 0.54, 0.08, 0.05), "#efe4d4", alpha=0.85, soft=0.015)
        b.shade(oval(-0.06, 0.2, 0.06, 0.22), alpha=0.22, soft=0.04)
    b.ball(oval(-0.22, 0.2, 0.19, 0.2), "#ae8f72", relief=0.5)
    b.lit(box(-0.3, 0.0, 0.04, 0.085, round_by=0.042), coat, relief=0.5)
    for x in (0.15, 0.22):
        b.lit(limb(f"{x} 0.3 0.1, {x} 0.14 0.075, {x + 0.015} 0.035 0.075"), coat, relief=0.5)
        b.lit(oval(x + 0.03, 0.03, 0.06, 0.03), "#efe4d4", relief=0.4)
    ear = limb("0.19 0.74 0.07, 0.17 0.94 0.13, 0.13 1.12 0.05")
    b.lit(ear, coat, relief=0.55)
    b.flat(limb("0.19 0.78 0.03, 0.175 0.94 0.06, 0.145 1.06 0.02"), "#d9a090", alpha=0.8)
    b.flat(circle(0.29, 0.66, 0.027), "#20140f")
    b.flat(circle(0.299, 0.669, 0.008), "#ffffff")
    b.flat(oval(0.455, 0.585, 0.02, 0.016), "#c07a72")


@prop(words="owl, barn owl, eagle owl", stands="ground table", home="forest", height=1.3, metres=0.5, fill=0.36)
def owl(b: Brush) -> None:
    b.rod([(-0.45, 0.05), (0.45, 0.065)], "#5b4030", 0.09)
    b.lit(path("M-0.12 0.16 L-0.16 0.0 L0.16 0.0 L0.12 0.16 Z"), "#5f4632", relief=0.4)
    body = curve(
        "-0.34 1.27, -0.2 1.19, 0.0 1.2, 0.2 1.19, 0.34 1.27, 0.36 1.06, 0.35 0.84, "
        "0.4 0.56, 0.3 0.2, 0.0 0.09, -0.3 0.2, -0.4 0.56, -0.35 0.84, -0.36 1.06",
        tension=0.42,
    )
    b.ball(body, "#8a6444", relief=0.55)
    with b.inside(body):
        b.flat(oval(0, 0.44, 0.24, 0.34), "#e3cda6", alpha=0.95, soft=0.03)
        for row in range(5):
            for column in range(-2, 3):
                x, y = column * 0.1 + (0.05 if row % 2 else 0), 0.24 + row * 0.1
                b.line(
                    path(
                        f"M{x - 0.035} {y + 0.02} C{x - 0.02} {y - 0.02} {x + 0.02} {y - 0.02} {x + 0.035} {y + 0.02}"
                    ),
                    "#8a6444",
                    0.014,
                    alpha=0.7,
                )
    for flip in (False, True):
        with b.at(0, 0, flip=flip):
            wing = path("M0.3 0.82 C0.48 0.66 0.47 0.34 0.26 0.12 C0.2 0.34 0.2 0.6 0.3 0.82 Z")
            b.lit(wing, "#6b4a32", relief=0.6)
            for start, end in (((0.4, 0.5), (0.3, 0.3)), ((0.4, 0.6), (0.27, 0.42)), ((0.37, 0.68), (0.26, 0.54))):
                b.line([start, end], "#4a3020", 0.014, alpha=0.7)
            b.lit(circle(0.16, 0.96, 0.17), "#e3cda6", relief=0.4)
            b.ball(circle(0.15, 0.96, 0.105), "#f0a92e", relief=0.5)
            b.flat(circle(0.145, 0.96, 0.06), "#15110f")
            b.flat(circle(0.17, 0.985, 0.018), "#ffffff")
            for toe in (0.06, 0.11, 0.16):
                b.rod([(toe, 0.12), (toe, 0.07)], "#e0a040", 0.034)
    b.lit(poly((-0.045, 0.92), (0.045, 0.92), (0, 0.8)), "#e0a040", relief=0.7)


@prop(words="palm tree, coconut palm", stands="ground", home="beach desert", height=1.5, metres=10, fill=0.56)
def palm_tree(b: Brush) -> None:
    trunk = limb("-0.2 0.015 0.13, -0.17 0.2 0.085, -0.11 0.55 0.07, -0.03 0.9 0.06, 0.02 1.14 0.055")
    b.lit(trunk, "#9a744c", relief=0.6)
    with b.inside(trunk):
        for ring in range(17):
            y = 0.05 + ring * 0.066
            b.line([(-0.3, y), (0.3, y + 0.03)], "#5f432a", 0.011, alpha=0.5)
    for reach, lift, fall, tone in stations(
        "-0.3 0.1 -0.34 0, 0.3 0.1 -0.32 0, -0.46 0.22 -0.16 1, 0.44 0.22 -0.18 1, "
        "-0.36 0.34 0.06 2, 0.34 0.36 0.04 2, -0.14 0.36 0.28 1, 0.16 0.34 0.26 2"
    ):
        _frond(b, reach, lift, fall, ("#2a6338", "#357a42", "#46934c")[int(tone)])
    for x, y in ((-0.01, 1.12), (0.06, 1.11), (0.025, 1.08)):
        b.ball(circle(x, y, 0.042), "#6b4326", relief=0.7)


def _frond(b: Brush, reach: float, lift: float, fall: float, tone: str) -> None:
    """A palm leaf from the crown: it rises by about `lift` and ends `fall` above the crown, `reach` away."""
    spine = []
    for step in range(13):
        share = step / 12
        spine.append((0.02 + reach * share, 1.14 + 2 * lift * share * (1 - share) + fall * share * share))
    for place, (x, y) in enumerate(spine[1:], 1):
        long = 0.19 * math.sin(math.pi * min(1.0, 0.25 + place / 14)) + 0.02
        side = math.copysign(1, reach)
        for lean in (0.35, 0.8):
            tip = (x + side * long * lean, y - long * (1.15 - lean * 0.5))
            b.lit(
                path(f"M{x - side * 0.012} {y + 0.006} L{x + side * 0.02} {y + 0.004} L{tip[0]} {tip[1]} Z"),
                tone,
                relief=0.5,
            )
    b.rod(smooth(spine, closed=False), tone, 0.02, relief=0.7)


@prop(
    words="wheat, ear of wheat, grain, cereal, barley, rye",
    stands="ground",
    home="farm_field",
    height=1.74,
    metres=0.9,
    fill=0.46,
)
def wheat(b: Brush) -> None:
    for x, turn, tall, tone in (
        (-0.1, 14, 1.42, "#c9932f"),
        (0.12, -15, 1.36, "#c9932f"),
        (-0.04, 5, 1.56, "#d9a53a"),
        (0.06, -5, 1.5, "#d9a53a"),
        (0.01, 0, 1.66, "#e8b84a"),
    ):
        with b.at(x * 0.5, 0.02, turn=turn):
            b.rod([(0, 0), (0, tall - 0.4)], "#b08a35", 0.02)
            for row in range(7):
                y = tall - 0.52 + row * 0.062
                for side in (-1, 1):
                    b.line([(0.02 * side, y + 0.05), (0.075 * side, y + 0.2)], "#e8cf8a", 0.006, alpha=0.8)
                    with b.at(0.005 * side, y, turn=-26 * side):
                        b.lit(path("M0 0 C-0.034 0.03 -0.03 0.08 0 0.11 C0.03 0.08 0.034 0.03 0 0 Z"), tone, relief=0.6)
            b.lit(
                path(
                    f"M0 {tall - 0.12} C-0.03 {tall - 0.08} -0.02 {tall - 0.02} 0 {tall} "
                    f"C0.02 {tall - 0.02} 0.03 {tall - 0.08} 0 {tall - 0.12} Z"
                ),
                tone,
                relief=0.6,
            )
    for side in (-1, 1):
        b.lit(
            path(
                f"M0 0.03 C{0.14 * side} 0.24 {0.24 * side} 0.4 {0.4 * side} 0.42 "
                f"C{0.26 * side} 0.3 {0.12 * side} 0.18 0 0.03 Z"
            ),
            "#a89a3f",
            relief=0.5,
        )
