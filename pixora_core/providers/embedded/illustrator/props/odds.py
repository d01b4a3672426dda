"""Other things at hand: what is read, looked at, dug and played with, and put on outdoors."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, stations
from pixora_core.providers.embedded.illustrator.shapes import arc, box, circle, meet, oval, path, poly

__all__ = ["baseball", "globe", "helmet", "newspaper", "padlock", "scarf", "shovel", "sunglasses"]


@prop(
    words="newspaper, newspapers, daily paper, morning paper, stack of newspapers, headline",
    stands="table",
    home="room",
    height=0.5,
    metres=0.1,
    fill=0.26,
)
def newspaper(b: Brush) -> None:
    """A pile of papers, the uppermost folded."""
    for step in range(4):
        y = 0.03 + step * 0.055
        b.lit(
            box(-0.44 + step * 0.006, y - 0.03, 0.44 - step * 0.008, y + 0.025, round_by=0.012),
            "#e6e0d2" if step % 2 else "#d6cfbe",
            relief=0.4,
        )
    page = poly((-0.44, 0.22), (0.46, 0.22), (0.36, 0.5), (-0.34, 0.5))
    b.lit(page, "#f3efe4", relief=0.25)
    with b.inside(page):
        b.flat(poly((-0.33, 0.42), (0.34, 0.42), (0.33, 0.47), (-0.32, 0.47)), "#3a3a3c")
        b.lit(poly((-0.37, 0.25), (-0.06, 0.25), (-0.06, 0.39), (-0.33, 0.39)), "#8fa9b5", relief=0.3)
        b.flat(curve("-0.38 0.25, -0.26 0.33, -0.16 0.27, -0.06 0.31, -0.06 0.24"), "#5f7a63")
        for row in range(5):
            y = 0.25 + row * 0.033
            for left, right in ((-0.02, 0.16), (0.19, 0.38)):
                b.line([(left, y), (right - row * 0.006, y)], "#8d8a82", 0.01)


@prop(
    words="school globe, desk globe, terrestrial globe, globe on a stand",
    stands="table",
    home="room",
    height=1.3,
    metres=0.4,
    fill=0.4,
)
def globe(b: Brush) -> None:
    """A globe on its stand."""
    b.ball(oval(0, 0.05, 0.28, 0.05), "#6f4826", relief=0.6)
    b.tube(box(-0.035, 0.05, 0.035, 0.26), "#8a5f34", relief=0.7)
    b.rod(arc(0, 0.76, 0.47, 112, 292, tall=0.5), "#c9a046", 0.04, relief=0.7)
    ball = circle(0.02, 0.77, 0.42)
    b.ball(ball, "#3f86a8", relief=0.65)
    with b.inside(ball):
        for land in (
            "-0.3 1.0, -0.14 1.1, 0.02 1.02, -0.02 0.88, -0.1 0.84, -0.12 0.74, -0.22 0.8, -0.32 0.88",
            "-0.14 0.68, 0.0 0.66, 0.06 0.56, 0.0 0.42, -0.06 0.36, -0.12 0.5",
            "0.18 1.04, 0.36 1.0, 0.46 0.86, 0.32 0.82, 0.3 0.68, 0.36 0.56, 0.26 0.46, 0.18 0.6, 0.12 0.76, 0.2 0.88",
        ):
            b.lit(curve(land), "#7aa860", relief=0.4)
        for k in (0.4, 0.8):
            b.line(oval(0.02, 0.77, 0.42 * k, 0.42), "#d9ecf0", 0.006, alpha=0.4)
        b.line([(-0.42, 0.77), (0.46, 0.77)], "#d9ecf0", 0.006, alpha=0.4)
    b.sheen(oval(0.02 + 0.16 * b.light.x, 0.98, 0.1, 0.07), alpha=0.35, soft=0.04)
    for x, y in stations("-0.155 1.23, 0.19 0.3"):
        b.ball(circle(x, y, 0.035), "#d9b25a", relief=0.8)


@prop(
    words="baseball, baseballs, softball, baseball glove, baseball bat, little league",
    stands="ground table",
    home="meadow",
    height=0.7,
    metres=0.25,
    fill=0.28,
)
def baseball(b: Brush) -> None:
    """A ball in a leather glove, a bat behind it."""
    with b.at(-0.42, 0.04, turn=-58):
        b.rod([(0.0, 0.1), (0.0, 0.5)], "#c9955a", 0.055, relief=0.6)
        b.rod([(0.0, 0.5), (0.0, 0.92)], "#d9a86a", 0.11, relief=0.6)
    glove = curve(
        "-0.3 0.0, -0.36 0.24, -0.32 0.5, -0.22 0.56, -0.16 0.5, -0.1 0.66, 0.0 0.68, 0.06 0.56, "
        "0.14 0.66, 0.24 0.6, 0.26 0.46, 0.36 0.42, 0.4 0.28, 0.32 0.08, 0.2 0.0"
    )
    b.ball(glove, "#9a5a2c", relief=0.55)
    for x, low, high in stations("-0.17 0.16 0.48, 0.04 0.2 0.56, 0.22 0.18 0.46"):
        b.line([(x, low), (x + 0.01, high)], "#5f3418", 0.016, alpha=0.8)
    b.ball(circle(0.04, 0.26, 0.19), "#f4f0e6", relief=0.5)
    for side in (-1, 1):
        b.line(arc(0.04 + side * 0.2, 0.26, 0.15, 110 if side > 0 else -70, 250 if side > 0 else 70), "#c8342d", 0.014)


@prop(
    words="helmet, bike helmet, hard hat, bicycle helmet, safety helmet",
    stands="table",
    home="room workshop",
    height=0.66,
    metres=0.22,
    fill=0.3,
    coat="#e6a824 #b9821a",
)
def helmet(b: Brush) -> None:
    """A helmet with a ridge, its strap before it."""
    b.rod(path("M-0.26 0.14 C-0.2 -0.02 0.1 -0.0 0.2 0.14"), "#3a4046", 0.03)
    dome = path("M-0.44 0.16 C-0.46 0.5 -0.24 0.66 0.0 0.66 C0.24 0.66 0.44 0.5 0.42 0.16 Z")
    b.ball(dome, "#e6a824", relief=0.65)
    with b.inside(dome):
        for x in (-0.2, 0.0, 0.2):
            b.rod(path(f"M{x * 1.4} 0.14 C{x * 1.3} 0.42 {x} 0.56 {x * 0.6} 0.66"), "#b9821a", 0.035, relief=0.5)
        b.sheen(oval(0.16 * b.light.x, 0.52, 0.1, 0.05), alpha=0.5, soft=0.03)
    b.lit(
        path("M-0.48 0.1 C-0.3 0.06 0.3 0.06 0.5 0.12 C0.46 0.2 0.3 0.19 0.0 0.19 C-0.3 0.19 -0.46 0.2 -0.48 0.1 Z"),
        "#b9821a",
        relief=0.5,
    )


@prop(
    words="padlock, lock, combination lock, password, cybersecurity, data protection",
    stands="table",
    home="room",
    height=1.25,
    metres=0.09,
    fill=0.34,
)
def padlock(b: Brush) -> None:
    """A brass padlock."""
    b.rod(path("M-0.26 0.62 L-0.26 0.92 C-0.26 1.28 0.26 1.28 0.26 0.92 L0.26 0.62"), "#aab3b8", 0.11, relief=0.8)
    b.lit(box(-0.44, 0.0, 0.44, 0.72, round_by=0.08), "#d0a03c", relief=0.65)
    b.line(box(-0.38, 0.06, 0.38, 0.66, round_by=0.05), "#9a7424", 0.014, alpha=0.7)
    b.sheen(box(-0.36, 0.58, 0.34, 0.63, round_by=0.02), alpha=0.5, soft=0.015)
    b.flat(circle(0, 0.42, 0.09), "#33260f")
    b.flat(poly((-0.04, 0.4), (0.04, 0.4), (0.065, 0.2), (-0.065, 0.2)), "#33260f")


@prop(
    words="scarf, woollen scarf, gloves, mittens, scarf and gloves, winter clothes",
    stands="table",
    home="room",
    height=0.66,
    metres=0.2,
    fill=0.28,
    coat="#b3363a #8a2a2e",
)
def scarf(b: Brush) -> None:
    """A folded scarf with fringes, two mittens on it."""
    for y in (0.06, 0.17, 0.28):
        b.lit(box(-0.46, y - 0.06, 0.4, y + 0.06, round_by=0.055), "#b3363a", relief=0.5)
        for x in (-0.3, 0.0, 0.24):
            b.flat(box(x, y - 0.06, x + 0.07, y + 0.058), "#f0e4c8", alpha=0.85)
    for step in range(6):
        b.rod([(0.4, 0.25 - step * 0.018), (0.48, 0.22 - step * 0.03)], "#8a2a2e", 0.014)
    for x, turn in ((-0.2, 14), (0.08, -10)):
        with b.at(x, 0.33, turn=turn):
            b.lit(box(-0.09, 0.0, 0.09, 0.08, round_by=0.02), "#f0e4c8", relief=0.4)
            b.ball(
                path("M-0.1 0.07 C-0.12 0.2 -0.08 0.31 0.0 0.31 C0.08 0.31 0.12 0.2 0.1 0.07 Z"), "#2f6f7a", relief=0.5
            )
            b.ball(oval(0.12, 0.15, 0.04, 0.07), "#2f6f7a", relief=0.5)
            b.flat(
                path(
                    "M-0.1 0.15 L-0.05 0.19 L0.0 0.15 L0.05 0.19 L0.1 0.15 L0.1 0.18 "
                    "L0.05 0.22 L0.0 0.18 L-0.05 0.22 L-0.1 0.18 Z"
                ),
                "#f0e4c8",
            )


@prop(
    words="shovel, spade, garden spade, snow shovel",
    stands="ground",
    home="meadow farm_field",
    height=1.98,
    metres=1.1,
    fill=0.46,
)
def shovel(b: Brush) -> None:
    """A spade that stands in a heap of earth."""
    with b.at(0.02, 0.1, turn=-8):
        b.rod([(0.0, 0.5), (0.0, 1.7)], "#b98245", 0.07, relief=0.7)
        b.rod(path("M-0.13 1.84 L-0.13 1.78 C-0.13 1.68 0.13 1.68 0.13 1.78 L0.13 1.84"), "#8a5a2c", 0.06)
        b.rod([(-0.14, 1.84), (0.14, 1.84)], "#8a5a2c", 0.065)
        b.lit(path("M-0.19 0.6 L0.19 0.6 L0.18 0.1 C0.1 -0.02 -0.1 -0.02 -0.18 0.1 Z"), "#8d979c", relief=0.8)
        b.tube(box(-0.05, 0.56, 0.05, 0.82), "#6c757b", relief=0.7)
    heap = curve("-0.46 0.01, -0.34 0.14, -0.12 0.24, 0.1 0.26, 0.3 0.16, 0.46 0.01")
    b.lit(heap, "#6b4a2e", relief=0.5)
    for x, y, r in stations("-0.26 0.08 0.05, 0.0 0.16 0.05, 0.22 0.09 0.06, -0.08 0.06 0.04, 0.34 0.05 0.035"):
        b.ball(circle(x, y, r), "#7d5a3a", relief=0.5)


@prop(
    words="sunglasses, pair of sunglasses, shades",
    stands="table",
    home="beach room",
    height=0.46,
    metres=0.06,
    fill=0.24,
)
def sunglasses(b: Brush) -> None:
    """Dark glasses that stand on their arms."""
    for side in (-1, 1):
        b.rod([(side * 0.48, 0.32), (side * 0.36, 0.41), (side * 0.2, 0.43)], "#26221f", 0.032)
    for side in (-1, 1):
        lens = meet(oval(side * 0.25, 0.22, 0.24, 0.22), box(-0.5, 0.0, 0.5, 0.36))
        b.lit(lens, "#26221f", relief=0.6)
        glass = meet(oval(side * 0.25, 0.22, 0.2, 0.185), box(-0.5, 0.0, 0.5, 0.325))
        b.lit(glass, "#4a4036", relief=0.7)
        with b.inside(glass):
            b.fire(oval(side * 0.25, 0.06, 0.22, 0.1), "#d98a4a", alpha=0.45, soft=0.05)
            x = side * 0.25
            b.sheen(poly((x - 0.12, 0.04), (x - 0.05, 0.04), (x + 0.08, 0.36), (x + 0.01, 0.36)), alpha=0.4, soft=0.01)
    b.rod(path("M-0.06 0.3 C-0.03 0.35 0.03 0.35 0.06 0.3"), "#26221f", 0.045)
