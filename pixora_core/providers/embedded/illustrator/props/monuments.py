"""Monuments that a city is known by, in Europe and America."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb
from pixora_core.providers.embedded.illustrator.shapes import box, circle, cut, join, oval, path, poly

__all__ = [
    "big_ben",
    "brandenburg_gate",
    "colosseum",
    "eiffel_tower",
    "empire_state",
    "leaning_tower",
    "statue_of_liberty",
    "stonehenge",
]


@prop(
    words="eiffel tower, tour eiffel, eiffelturm, torre eiffel",
    stands="ground",
    home="meadow",
    height=2.2,
    metres=330,
    fill=0.62,
)
def eiffel_tower(b: Brush) -> None:
    iron = "#8a6f5c"
    legs = path(
        "M-0.5 0 C-0.3 0.22 -0.17 0.52 -0.09 1.0 "
        "C-0.05 1.4 -0.03 1.7 -0.02 2.02 L0.02 2.02 C0.03 1.7 0.05 1.4 0.09 1.0 "
        "C0.17 0.52 0.3 0.22 0.5 0 L0.3 0 C0.2 0.26 0.1 0.32 0 0.32 C-0.1 0.32 -0.2 0.26 -0.3 0 Z"
    )
    holes = (
        path("M-0.19 0.46 L-0.13 0.72 L0.13 0.72 L0.19 0.46 Z"),
        path("M-0.09 0.8 L-0.05 1.16 L0.05 1.16 L0.09 0.8 Z"),
    )
    b.lit(cut(legs, *(path("M-0.1 0.47 L-0.07 0.71 L0.07 0.71 L0.1 0.47 Z"), holes[1])), iron, relief=0.55)
    with b.inside(legs):
        for step in range(26):
            y = 0.02 + step * 0.075
            half = 0.5 * (1 - y / 2.1) ** 1.9 + 0.02
            b.line([(-half, y), (half, y + 0.07)], "#5f4a3c", 0.007, alpha=0.6)
            b.line([(half, y), (-half, y + 0.07)], "#5f4a3c", 0.007, alpha=0.6)
    for y, half, tall in ((0.4, 0.235, 0.055), (0.74, 0.15, 0.045), (1.94, 0.035, 0.05)):
        b.lit(box(-half, y, half, y + tall, round_by=0.008), "#9a7f6a", relief=0.4)
        for step in range(9):
            x = -half + 2 * half * (step + 0.5) / 9
            b.lamp(box(x - half * 0.06, y + tall * 0.3, x + half * 0.06, y + tall * 0.75), dark="#5f4a3c")
    b.rod([(0, 2.0), (0, 2.18)], iron, 0.016)
    b.ball(circle(0, 2.02, 0.026), iron, relief=0.5)


@prop(
    words="big ben, clock tower, parliament tower, westminster",
    stands="ground",
    home="city",
    height=2.5,
    metres=96,
    fill=0.6,
)
def big_ben(b: Brush) -> None:
    stone, roof = "#c9a878", "#5c6672"
    b.lit(box(-0.26, 0, 0.26, 1.5), stone, relief=0.45)
    with b.inside(box(-0.26, 0, 0.26, 1.5)):
        for x in (-0.17, -0.085, 0.0, 0.085, 0.17):
            b.shade(box(x - 0.012, 0.06, x + 0.012, 1.46), alpha=0.3)
        for y in (0.3, 0.62, 0.94, 1.26):
            b.flat(box(-0.26, y, 0.26, y + 0.03), "#e0c79c", alpha=0.8)
            for x in (-0.13, -0.043, 0.043, 0.13):
                b.lamp(box(x - 0.016, y - 0.16, x + 0.016, y - 0.05), dark="#6d5a48")
    b.lit(box(-0.3, 1.48, 0.3, 1.96, round_by=0.01), stone, relief=0.45)
    b.lit(box(-0.25, 1.53, 0.25, 1.93), "#8a6f4c", relief=0.3)
    b.fire(circle(0, 1.73, 0.18), "#f6efdc")
    b.glow(0, 1.73, 0.34, "#ffe9b0", alpha=0.4 * b.light.night)
    b.line(circle(0, 1.73, 0.18), "#3a3f4a", 0.016)
    for tick in range(12):
        with b.at(0, 1.73, turn=30 * tick):
            b.line([(0.14, 0), (0.165, 0)], "#3a3f4a", 0.012)
    b.line([(0, 1.73), (0, 1.87)], "#2a2e38", 0.016)
    b.line([(0, 1.73), (0.09, 1.69)], "#2a2e38", 0.02)
    b.lit(box(-0.28, 1.95, 0.28, 2.05), stone, relief=0.4)
    for x in (-0.2, -0.1, 0.0, 0.1, 0.2):
        b.shade(box(x - 0.025, 1.965, x + 0.025, 2.035), alpha=0.4)
    b.lit(path("M-0.3 2.04 C-0.2 2.16 -0.08 2.24 0 2.44 C0.08 2.24 0.2 2.16 0.3 2.04 Z"), roof, relief=0.6)
    for side in (-1, 1):
        b.lit(poly((side * 0.26, 2.04), (side * 0.31, 2.04), (side * 0.285, 2.2)), stone, relief=0.4)
    b.rod([(0, 2.42), (0, 2.49)], "#d9b45a", 0.014)


@prop(
    words="statue of liberty, liberty statue, lady liberty",
    stands="ground",
    home="ocean city",
    height=2.3,
    metres=93,
    fill=0.58,
)
def statue_of_liberty(b: Brush) -> None:
    green, low = "#7fae9c", "#5f8f80"
    b.lit(path("M-0.5 0 L0.5 0 L0.42 0.14 L-0.42 0.14 Z"), "#9a8f84", relief=0.4)
    b.lit(path("M-0.3 0.14 L0.3 0.14 L0.2 0.72 L-0.2 0.72 Z"), "#b5a48c", relief=0.5)
    b.lit(box(-0.24, 0.68, 0.24, 0.76), "#c3b49c", relief=0.4)
    robe = curve(
        "-0.17 0.76, -0.16 1.1, -0.14 1.42, -0.08 1.56, 0.08 1.56, 0.14 1.42, 0.17 1.1, 0.19 0.76", tension=0.4
    )
    b.lit(robe, green, relief=0.6)
    with b.inside(robe):
        for x, lean in ((-0.1, -0.03), (-0.03, 0.02), (0.05, 0.05), (0.12, 0.03)):
            b.line(path(f"M{x * 0.5} 1.5 Q{x} 1.1 {x + lean} 0.74"), low, 0.018, alpha=0.7)
        b.line(path("M-0.16 1.4 Q0.0 1.2 0.17 1.06"), low, 0.022, alpha=0.7)
    b.lit(limb("0.1 1.5 0.11, 0.2 1.72 0.08, 0.22 1.94 0.06"), green, relief=0.5)
    b.lit(poly((0.18, 1.94), (0.27, 1.94), (0.25, 2.03), (0.2, 2.03)), "#c9a03c", relief=0.5)
    b.fire(path("M0.195 2.03 C0.17 2.12 0.21 2.16 0.225 2.24 C0.25 2.16 0.28 2.12 0.255 2.03 Z"), "#ffd27a")
    b.glow(0.225, 2.12, 0.2, "#ffd27a", alpha=0.3 + 0.4 * b.light.night)
    b.lit(limb("-0.1 1.48 0.1, -0.17 1.34 0.08, -0.1 1.24 0.06"), green, relief=0.5)
    b.lit(poly((-0.2, 1.16), (-0.06, 1.22), (-0.1, 1.42), (-0.23, 1.36)), low, relief=0.5)
    b.rod([(0, 1.54), (0, 1.62)], green, 0.07)
    b.ball(oval(0, 1.68, 0.072, 0.085), green, relief=0.5)
    for ray in range(7):
        with b.at(0, 1.7, turn=30 + 20 * ray):
            b.lit(poly((0.06, -0.014), (0.19, 0), (0.06, 0.014)), green, relief=0.4)
    b.lit(curve("-0.085 1.72, 0.0 1.78, 0.085 1.72, 0.0 1.74"), low, relief=0.4)


@prop(
    words="colosseum, coliseum, amphitheatre, amphitheater, roman arena",
    stands="ground",
    home="meadow",
    height=0.56,
    metres=52,
    fill=0.4,
)
def colosseum(b: Brush) -> None:
    stone = "#cfa878"
    wall = path(
        "M-0.5 0 L-0.48 0.5 L-0.1 0.54 L0.02 0.54 C0.06 0.5 0.08 0.44 0.16 0.4 "
        "C0.28 0.36 0.4 0.36 0.48 0.34 L0.5 0 C0.3 -0.02 -0.3 -0.02 -0.5 0 Z"
    )
    b.tube(wall, stone, relief=0.6)
    with b.inside(wall):
        for tier, (low, high) in enumerate(((0.02, 0.14), (0.17, 0.28), (0.31, 0.4))):
            b.flat(box(-0.52, high + 0.005, 0.52, high + 0.02), "#e3c79a", alpha=0.8)
            for arch in range(17):
                share = (arch + 0.5) / 17 * 2 - 1
                x = 0.5 * (1.5 * share - 0.5 * share**3)
                half = 0.019 * (1 - 0.45 * abs(share))
                if tier == 2 and x > 0.14:
                    continue
                shape = join(box(x - half, low, x + half, high - 0.03), oval(x, high - 0.03, half, 0.022))
                b.lamp(shape, dark="#6d4a34", colour="#ffc46a")
        for dot in range(12):
            x = -0.46 + dot * 0.042
            b.shade(box(x - 0.007, 0.45, x + 0.007, 0.475), alpha=0.5)
        b.shade(path("M0.02 0.54 C0.06 0.5 0.08 0.44 0.16 0.4 L0.16 0.3 L0.0 0.3 Z"), alpha=0.15)
    b.lit(
        path("M0.16 0.4 C0.28 0.36 0.4 0.36 0.48 0.34 L0.44 0.37 C0.34 0.4 0.24 0.41 0.17 0.43 Z"),
        "#a8845a",
        relief=0.4,
    )


@prop(
    words="leaning tower, tower of pisa, leaning tower of pisa",
    stands="ground",
    home="meadow",
    height=2.0,
    metres=57,
    fill=0.58,
)
def leaning_tower(b: Brush) -> None:
    with b.at(-0.12, 0.02, turn=-5.5):
        b.tube(box(-0.27, 0.0, 0.27, 0.3), "#e6dcc8", relief=0.6)
        for tier in range(6):
            y = 0.3 + tier * 0.225
            b.tube(box(-0.25, y, 0.25, y + 0.2), "#d6cab2", relief=0.6)
            for column in range(9):
                x = 0.25 * (1.5 * (column / 4 - 1) - 0.5 * (column / 4 - 1) ** 3)
                b.line([(x, y + 0.01), (x, y + 0.19)], "#f4ecdc", 0.018)
                b.shade(box(x + 0.01, y + 0.02, x + 0.03, y + 0.17), alpha=0.3)
            b.tube(box(-0.275, y + 0.185, 0.275, y + 0.225), "#efe6d4", relief=0.6)
        b.tube(box(-0.18, 1.65, 0.18, 1.86), "#e6dcc8", relief=0.6)
        for x in (-0.1, 0.0, 0.1):
            b.flat(join(box(x - 0.03, 1.67, x + 0.03, 1.76), circle(x, 1.76, 0.03)), "#6d6458")
        b.tube(box(-0.2, 1.85, 0.2, 1.9), "#efe6d4", relief=0.6)
        for x in (-0.17, 0.0, 0.17):
            b.flat(join(box(x - 0.035, 0.03, x + 0.035, 0.17), circle(x, 0.17, 0.035)), "#8a7f6c", alpha=0.8)
    b.lit(path("M-0.5 0 L0.36 0 L0.3 0.05 L-0.44 0.05 Z"), "#b9ae9a", relief=0.4)
    b.lit(path("M0.2 0 L0.5 0 L0.46 0.03 L0.2 0.03 Z"), "#b9ae9a", relief=0.4)


@prop(
    words="brandenburg gate, brandenburger tor, triumphal arch, arc de triomphe",
    stands="ground",
    home="meadow",
    height=0.62,
    metres=26,
    fill=0.42,
)
def brandenburg_gate(b: Brush) -> None:
    stone, dark = "#d3bf98", "#8a7858"
    b.flat(box(-0.44, 0.02, 0.44, 0.34), "#5f5444", alpha=0.85)
    for x in (-0.44, -0.275, -0.11, 0.11, 0.275, 0.44):
        b.tube(box(x - 0.034, 0.0, x + 0.034, 0.36), stone, relief=0.6)
        b.lit(box(x - 0.046, 0.0, x + 0.046, 0.026), stone, relief=0.4)
        b.lit(box(x - 0.044, 0.335, x + 0.044, 0.36), stone, relief=0.4)
        for groove in (-0.014, 0.01):
            b.line([(x + groove, 0.04), (x + groove, 0.33)], dark, 0.004, alpha=0.5)
    b.lit(box(-0.5, 0.35, 0.5, 0.41), stone, relief=0.4)
    b.lit(box(-0.48, 0.4, 0.48, 0.47), "#c6b088", relief=0.4)
    for step in range(12):
        x = -0.44 + step * 0.08
        b.shade(box(x - 0.012, 0.415, x + 0.012, 0.455), alpha=0.3)
    b.lit(box(-0.22, 0.465, 0.22, 0.51), stone, relief=0.4)
    green = "#6f9a88"
    for x in (-0.12, -0.06, 0.0, 0.06):
        b.lit(limb(f"{x} 0.51 0.03, {x + 0.02} 0.55 0.035, {x + 0.05} 0.58 0.02"), green, relief=0.5)
    b.lit(limb("0.13 0.51 0.04, 0.13 0.56 0.03, 0.13 0.6 0.018"), green, relief=0.5)
    b.line([(0.15, 0.52), (0.15, 0.615)], green, 0.008)


@prop(
    words="stonehenge, standing stones, menhir, dolmen, stone circle, megalith",
    stands="ground",
    home="meadow",
    height=0.46,
    metres=6,
    fill=0.32,
)
def stonehenge(b: Brush) -> None:
    far, near = "#85827e", "#a09a90"
    for x, high in ((-0.3, 0.3), (-0.16, 0.32), (0.02, 0.32), (0.18, 0.31), (0.33, 0.28)):
        b.lit(poly((x - 0.04, 0.1), (x - 0.035, high), (x + 0.035, high), (x + 0.042, 0.1)), far, relief=0.5)
    b.lit(poly((-0.21, 0.31), (-0.205, 0.36), (0.07, 0.36), (0.075, 0.31)), far, relief=0.5)
    for x, high, lean in (
        (-0.42, 0.36, 0.01),
        (-0.24, 0.37, -0.005),
        (0.12, 0.38, 0.005),
        (0.3, 0.37, -0.01),
        (0.46, 0.22, 0.0),
    ):
        shape = poly(
            (x - 0.048, 0.0),
            (x - 0.04 + lean, high * 0.5),
            (x - 0.044 + lean, high),
            (x + 0.03 + lean, high + 0.006),
            (x + 0.037 + lean, high * 0.6),
            (x + 0.04, 0.0),
        )
        b.lit(shape, near, relief=0.65)
        with b.inside(shape):
            b.line([(x - 0.02, high * 0.8), (x + 0.01, high * 0.4)], "#6d6860", 0.008, alpha=0.5)
            b.flat(oval(x, 0.02, 0.05, 0.035), "#6f8250", alpha=0.6, soft=0.01)
    for left, right in ((-0.49, -0.18), (0.055, 0.36)):
        b.lit(poly((left, 0.37), (left + 0.01, 0.44), (right - 0.01, 0.445), (right, 0.378)), near, relief=0.6)


@prop(
    words="empire state building, empire state, chrysler building, twin towers, burj khalifa, world trade center",
    stands="ground",
    home="city",
    height=2.6,
    metres=443,
    fill=0.62,
)
def empire_state(b: Brush) -> None:
    stone = "#b9b0a8"
    for half, low, high in (
        (0.5, 0.0, 0.3),
        (0.36, 0.3, 0.62),
        (0.28, 0.62, 1.66),
        (0.2, 1.66, 1.86),
        (0.13, 1.86, 2.0),
    ):
        body = box(-half, low, half, high)
        b.lit(body, stone, relief=0.45)
        with b.inside(body):
            for column in range(int(half * 34)):
                x = -half + 0.03 + column * 0.06
                for row in range(int((high - low) / 0.075)):
                    if b.rng.random() < 0.72:
                        b.lamp(
                            box(x - 0.012, low + 0.02 + row * 0.075, x + 0.012, low + 0.062 + row * 0.075),
                            dark="#6d7480",
                        )
            b.shade(
                box(-half if b.light.x > 0 else half * 0.5, low, -half * 0.5 if b.light.x > 0 else half, high),
                alpha=0.22,
            )
    b.lit(poly((-0.1, 2.0), (0.1, 2.0), (0.05, 2.16), (-0.05, 2.16)), "#9aa3ad", relief=0.6)
    b.lit(poly((-0.045, 2.16), (0.045, 2.16), (0.02, 2.3), (-0.02, 2.3)), "#aab2bb", relief=0.6)
    b.rod([(0, 2.28), (0, 2.58)], "#8a929c", 0.02)
