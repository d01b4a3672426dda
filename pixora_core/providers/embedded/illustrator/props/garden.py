"""Props of garden, field and wood."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, stations
from pixora_core.providers.embedded.illustrator.shapes import Shape, circle, oval, path

__all__ = ["bee", "butterfly", "cactus", "flower", "leaf", "mushroom", "sunflower"]


def _petal(long: float, wide: float) -> Shape:
    """A petal from the origin upwards."""
    return path(
        f"M0 0 C{-wide} {long * 0.35} {-wide} {long * 0.95} 0 {long} C{wide} {long * 0.95} {wide} {long * 0.35} 0 0 Z"
    )


def _blade(b: Brush, x: float, y: float, *, turn: float, long: float, colour: str) -> None:
    """A leaf with its midrib, growing from a point."""
    with b.at(x, y, turn=turn, scale=long):
        b.lit(path("M0 0 C-0.26 0.3 -0.22 0.75 0 1 C0.22 0.75 0.26 0.3 0 0 Z"), colour, relief=0.6)
        b.line([(0, 0.04), (0, 0.9)], "#2f5a26", 0.03, alpha=0.5)


@prop(
    words="flower, daisy, blossom, wildflower",
    stands="ground",
    home="meadow",
    height=1.7,
    metres=0.5,
    fill=0.5,
    coat="#ee7fa8 #d65a8c #a8386a",
)
def flower(b: Brush) -> None:
    b.rod(path("M0.02 0.02 C-0.06 0.35 0.04 0.8 0 1.2"), "#4f8a3a", 0.042)
    _blade(b, -0.01, 0.2, turn=52, long=0.5, colour="#5a9a44")
    _blade(b, 0.0, 0.34, turn=-48, long=0.52, colour="#5a9a44")
    for layer, (count, long, wide, colour) in enumerate(((9, 0.47, 0.15, "#d65a8c"), (9, 0.4, 0.12, "#ee7fa8"))):
        for step in range(count):
            with b.at(0, 1.22, turn=step * 360 / count + layer * 20):
                b.lit(_petal(long, wide), colour, relief=0.55)
                b.line([(0, 0.12), (0, long * 0.75)], "#a8386a", 0.01, alpha=0.35)
    b.shade(circle(0, 1.22, 0.15), alpha=0.3, soft=0.02)
    b.ball(circle(0, 1.22, 0.125), "#f2b93c", relief=0.7)
    for step in range(16):
        angle = math.radians(step * 22.5)
        b.flat(circle(0.085 * math.cos(angle), 1.22 + 0.085 * math.sin(angle), 0.013), "#b9711c", alpha=0.75)


@prop(words="sunflower", stands="ground", home="farm_field", height=2.0, metres=2, fill=0.56)
def sunflower(b: Brush) -> None:
    b.rod(path("M0 0.03 C0.06 0.5 -0.05 1 0 1.5"), "#4d7f36", 0.06)
    for x, y, turn, long in stations("0.02 0.35 58 0.46, 0.02 0.5 -55 0.48, 0.0 0.8 60 0.36, -0.01 0.9 -58 0.36"):
        _blade(b, x, y, turn=turn, long=long, colour="#588f3c")
    for count, long, offset, colour in ((20, 0.49, 0, "#d98a17"), (20, 0.46, 9, "#f5b62a")):
        for step in range(count):
            with b.at(0, 1.5, turn=offset + step * 360 / count):
                b.lit(_petal(long, 0.075), colour, relief=0.45)
    b.shade(circle(0, 1.5, 0.27), alpha=0.35, soft=0.02)
    b.ball(circle(0, 1.5, 0.245), "#5b3418", relief=0.5)
    for seed in range(110):
        angle, reach = seed * 2.39996, 0.022 * math.sqrt(seed)
        tone = "#8a5a26" if reach > 0.13 else "#3a2010"
        b.flat(circle(math.cos(angle) * reach, 1.5 + math.sin(angle) * reach, 0.0095), tone, alpha=0.9)
    b.flat(circle(0, 1.5, 0.07), "#7d8a3a", alpha=0.4, soft=0.03)


@prop(
    words="leaf, foliage, maple leaf, twig, branch",
    stands="air ground",
    home="forest",
    height=0.7,
    metres=0.1,
    fill=0.44,
    hangs=True,
)
def leaf(b: Brush) -> None:
    """A twig that reaches into the picture, its leaves in the light."""
    b.rod(path("M-0.5 0.5 C-0.3 0.48 -0.12 0.44 0.1 0.36 C0.18 0.33 0.24 0.31 0.29 0.29"), "#6b4a30", 0.02)
    b.rod(path("M-0.2 0.465 C-0.14 0.42 -0.11 0.37 -0.09 0.31"), "#6b4a30", 0.012)
    for x, y, turn, size, colour in (
        (-0.3, 0.48, 38, 0.17, "#4f8f3f"),
        (-0.13, 0.44, 22, 0.2, "#5c9c42"),
        (-0.09, 0.31, 205, 0.2, "#4f8f3f"),
        (0.06, 0.375, 35, 0.22, "#66a846"),
        (0.13, 0.35, 228, 0.2, "#588f3c"),
        (0.28, 0.29, 255, 0.29, "#78b84e"),
    ):
        with b.at(x, y, turn=turn - 90, scale=size):
            _green(b, colour)


@prop(
    words="coffee branch, coffee cherry, berry branch, rowan, cherry twig",
    stands="air ground",
    home="forest",
    height=0.7,
    metres=0.1,
    fill=0.44,
    hangs=True,
    kind_of="leaf",
    cues="coffee fruit, coffee cherries, red fruit, red berries, berries, cherries",
)
def fruit_branch(b: Brush) -> None:
    """The same twig with small red fruit in bunches along it."""
    leaf.draw(b)
    for x, y in ((-0.2, 0.42), (-0.02, 0.36), (0.18, 0.27), (-0.07, 0.24)):
        for dx, dy, size in (
            (-0.035, -0.01, 0.03),
            (0.03, -0.015, 0.032),
            (-0.002, -0.05, 0.034),
            (0.05, -0.06, 0.026),
        ):
            b.line([(x, y + 0.03), (x + dx, y + dy)], "#4d7a35", 0.008)
            b.ball(circle(x + dx, y + dy, size), "#c4322c", relief=0.85)
            b.sheen(circle(x + dx + 0.009, y + dy + 0.01, size * 0.28), alpha=0.7, soft=0.004)


def _green(b: Brush, colour: str) -> None:
    """One leaf, one unit long, its stalk below."""
    blade = path("M0 0.08 C-0.34 0.28 -0.32 0.68 0 1.02 C0.32 0.68 0.34 0.28 0 0.08 Z")
    b.rod([(0, 0), (0, 0.12)], "#4d7a35", 0.035)
    b.lit(blade, colour, relief=0.6)
    with b.inside(blade):
        b.shade(path("M0 0.08 C-0.34 0.28 -0.32 0.68 0 1.02 Z"), alpha=0.2)
        for step in range(5):
            y = 0.24 + step * 0.13
            for side in (-1, 1):
                rib = path(f"M0 {y} C{0.1 * side} {y + 0.04} {0.2 * side} {y + 0.09} {0.27 * side} {y + 0.18}")
                b.line(rib, "#dff0b8", 0.012, alpha=0.5)
        b.line([(0, 0.08), (0, 1.02)], "#e6f3c4", 0.02, alpha=0.8)
        b.sheen(oval(0.13, 0.56, 0.07, 0.22), alpha=0.3, soft=0.05)


@prop(words="mushroom, toadstool, fungus, fungi", stands="ground", home="forest", height=1.05, metres=0.15, fill=0.36)
def mushroom(b: Brush) -> None:
    with b.at(0.28, 0, scale=0.44):
        _toadstool(b)
    with b.at(-0.1, 0, scale=0.8):
        _toadstool(b)
    for x, lean in stations("-0.36 -0.05, -0.3 0.02, 0.08 -0.03, 0.13 0.04, 0.45 0.03"):
        b.line(path(f"M{x} 0.01 C{x} 0.06 {x + lean} 0.1 {x + lean} 0.15"), "#4f8a3a", 0.016)


def _toadstool(b: Brush) -> None:
    b.tube(
        path(
            "M-0.14 0.02 C-0.2 0.02 -0.11 0.3 -0.12 0.72 L0.12 0.72 "
            "C0.11 0.3 0.2 0.02 0.14 0.02 C0.06 0 -0.06 0 -0.14 0.02 Z"
        ),
        "#efe4cf",
        relief=0.55,
    )
    b.lit(
        path(
            "M-0.13 0.52 C-0.2 0.48 -0.22 0.42 -0.22 0.4 C-0.08 0.36 0.08 0.36 0.22 0.4 C0.22 0.42 0.2 0.48 0.13 0.52 Z"
        ),
        "#f8f1e0",
        relief=0.4,
    )
    b.flat(oval(0, 0.72, 0.46, 0.09), "#d9c6a6")
    for step in range(-5, 6):
        b.line([(step * 0.024, 0.71), (step * 0.08, 0.66 + 0.0016 * step * step)], "#a8906c", 0.008, alpha=0.7)
    b.shade(oval(0, 0.7, 0.2, 0.05), alpha=0.3, soft=0.02)
    cap = path("M-0.5 0.74 C-0.5 1.08 -0.26 1.28 0 1.28 C0.26 1.28 0.5 1.08 0.5 0.74 C0.3 0.67 -0.3 0.67 -0.5 0.74 Z")
    b.ball(cap, "#c9332a", relief=0.65)
    with b.inside(cap):
        for x, y, r in stations(
            "-0.06 1.1 0.085, 0.24 1.02 0.065, -0.3 0.95 0.07, 0.06 0.87 0.075, "
            "-0.16 0.76 0.05, 0.38 0.8 0.055, -0.43 0.76 0.04, 0.1 1.24 0.05"
        ):
            b.lit(oval(x, y, r, r * 0.8), "#fbf3e4", relief=0.4)


@prop(words="bee, honeybee, bumblebee", stands="air", home="meadow", height=0.96, metres=0.02, fill=0.3, moves="hover")
def bee(b: Brush) -> None:
    with b.at(0.0, 0.32, turn=8):
        for x, turn, long in ((-0.02, 34, 0.46), (0.1, 6, 0.5)):
            with b.at(x, 0.12, turn=turn):
                wing = path(
                    f"M0 0 C-0.14 {long * 0.4} -0.16 {long * 0.95} 0 {long} C0.14 {long * 0.95} 0.1 {long * 0.3} 0 0 Z"
                )
                b.lit(wing, "#dcebf2", relief=0.5, alpha=0.85)
                b.line([(0, 0.03), (-0.02, long * 0.85)], "#8fa9b8", 0.01, alpha=0.6)
                b.line(wing, "#9fb8c6", 0.01, alpha=0.6)
        body = path(
            "M-0.44 -0.02 C-0.36 0.16 -0.14 0.22 0.06 0.18 "
            "C0.16 0.14 0.18 -0.12 0.06 -0.18 C-0.14 -0.22 -0.36 -0.16 -0.44 -0.02 Z"
        )
        b.ball(body, "#f0b429", relief=0.65)
        with b.inside(body):
            for x, wide in ((-0.4, 0.06), (-0.27, 0.05), (-0.12, 0.055)):
                b.lit(
                    path(
                        f"M{x - wide / 2} -0.3 C{x + 0.05} -0.1 {x + 0.05} 0.1 {x - wide / 2} 0.3 "
                        f"L{x + wide} 0.3 C{x + wide + 0.06} 0.1 {x + wide + 0.06} -0.1 {x + wide} -0.3 Z"
                    ),
                    "#2c2024",
                    relief=0.5,
                )
            b.sheen(oval(-0.12, 0.12, 0.2, 0.03), alpha=0.4, soft=0.02)
        for x in (-0.04, 0.06, 0.14):
            b.line([(x, -0.14), (x - 0.03, -0.22), (x + 0.01, -0.27)], "#2c2024", 0.018)
        b.ball(circle(0.11, 0.0, 0.165), "#d99a2c", relief=0.5)
        for step in range(26):
            angle = math.radians(step * 14)
            x, y = 0.11 + math.cos(angle) * 0.155, math.sin(angle) * 0.155
            b.line([(x, y), (x + math.cos(angle) * 0.025, y + math.sin(angle) * 0.025)], "#e8b34a", 0.012)
        b.ball(circle(0.31, -0.01, 0.1), "#2c2024", relief=0.7)
        b.ball(oval(0.34, 0.015, 0.035, 0.05), "#5b4a50", relief=0.9)
        b.line(path("M0.34 0.07 C0.36 0.15 0.4 0.17 0.44 0.16"), "#2c2024", 0.016)
        b.line(path("M0.3 0.08 C0.31 0.17 0.34 0.2 0.39 0.21"), "#2c2024", 0.016)


@prop(
    words="butterfly, moth, monarch butterfly",
    stands="air",
    home="meadow",
    height=0.86,
    metres=0.07,
    fill=0.32,
    moves="hover",
)
def butterfly(b: Brush) -> None:
    for flip in (False, True):
        with b.at(0, 0, flip=flip):
            lower = path(
                "M0.02 0.42 C0.14 0.42 0.34 0.36 0.36 0.24 C0.38 0.1 0.26 0.0 0.16 0.04 C0.06 0.1 0.03 0.28 0.02 0.42 Z"
            )
            upper = path(
                "M0.02 0.46 C0.1 0.66 0.26 0.84 0.42 0.82 C0.52 0.8 0.48 0.62 0.44 0.52 C0.4 0.4 0.16 0.38 0.02 0.44 Z"
            )
            for wing, tone in ((lower, "#d9661c"), (upper, "#ee8422")):
                b.lit(wing, tone, relief=0.6)
            with b.inside(upper):
                b.line(upper, "#26181a", 0.1)
                for end in ((0.4, 0.78), (0.46, 0.68), (0.44, 0.54), (0.3, 0.42)):
                    b.line([(0.02, 0.45), end], "#26181a", 0.014)
                for x, y in stations("0.38 0.795, 0.435 0.76, 0.465 0.7, 0.465 0.63, 0.44 0.56, 0.31 0.775"):
                    b.flat(circle(x, y, 0.011), "#fdf2dc")
            with b.inside(lower):
                b.line(lower, "#26181a", 0.075)
                for end in ((0.34, 0.28), (0.32, 0.12), (0.2, 0.04)):
                    b.line([(0.03, 0.4), end], "#26181a", 0.012)
                for x, y in ((0.345, 0.2), (0.31, 0.1), (0.24, 0.045), (0.355, 0.28)):
                    b.flat(circle(x, y, 0.01), "#fdf2dc")
    for flip in (False, True):
        with b.at(0, 0, flip=flip):
            b.line(path("M0.01 0.56 C0.03 0.66 0.06 0.72 0.11 0.77"), "#26181a", 0.012)
            b.flat(circle(0.11, 0.77, 0.015), "#26181a")
    b.lit(
        curve("0 0.2, -0.024 0.34, -0.032 0.48, -0.02 0.57, 0 0.6, 0.02 0.57, 0.032 0.48, 0.024 0.34"),
        "#3a2a2c",
        relief=0.7,
    )


@prop(words="cactus, saguaro, cacti", stands="ground", home="desert", height=1.38, metres=5, fill=0.46)
def cactus(b: Brush) -> None:
    b.rod(path("M0.05 0.45 C0.36 0.42 0.37 0.5 0.37 0.88"), "#4c8a55", 0.2)
    b.rod(path("M-0.05 0.3 C-0.36 0.27 -0.38 0.36 -0.38 0.68"), "#458050", 0.18)
    trunk = path("M-0.16 0 L-0.16 1.15 C-0.16 1.38 0.16 1.38 0.16 1.15 L0.16 0 Z")
    b.tube(trunk, "#4f9058", relief=0.6)
    for x in (-0.1, -0.035, 0.035, 0.1):
        b.line([(x, 0.02), (x, 1.2)], "#2f6140", 0.012, alpha=0.55)
    for x, low, high in stations("0.33 0.52 0.9, 0.4 0.52 0.9, -0.42 0.42 0.7, -0.35 0.42 0.7"):
        b.line([(x, low), (x, high)], "#2f6140", 0.01, alpha=0.5)
    for _ in range(40):
        x, y = 0.065 * int(b.rng.integers(-2, 3)), b.between(0.06, 1.24)
        b.line([(x, y), (x + 0.018, y + 0.014)], "#f2ecc8", 0.007, alpha=0.8)
    for x, y in ((0.0, 1.3), (0.37, 0.98), (-0.38, 0.77)):
        for turn in (-50, 0, 50):
            with b.at(x, y, turn=turn):
                b.lit(_petal(0.06, 0.03), "#e8588a", relief=0.5)
