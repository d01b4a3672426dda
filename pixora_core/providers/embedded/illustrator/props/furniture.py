"""What stands in a flat and is not a thing of the kitchen's shelf."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly

__all__ = ["armchair", "bathtub", "bookshelf", "chair", "mirror", "sofa", "television"]


def _feet(b: Brush, *places: float, high: float = 0.08) -> None:
    for x in places:
        b.tube(poly((x - 0.03, high), (x + 0.03, high), (x + 0.015, 0.0), (x - 0.015, 0.0)), "#5b3a24", relief=0.6)


@prop(
    words="sofa, couch, settee, loveseat",
    stands="ground",
    home="room",
    height=0.48,
    metres=0.85,
    fill=0.32,
    coat="#3f7577 #325f62",
)
def sofa(b: Brush) -> None:
    """A sofa for three with two cushions."""
    _feet(b, -0.42, 0.42)
    b.lit(box(-0.43, 0.14, 0.43, 0.47, round_by=0.06), "#325f62", relief=0.5)
    for x in (-0.27, 0.0, 0.27):
        b.ball(box(x - 0.133, 0.2, x + 0.133, 0.45, round_by=0.05), "#3f7577", relief=0.4)
    for x in (-0.27, 0.0, 0.27):
        b.lit(box(x - 0.137, 0.15, x + 0.137, 0.255, round_by=0.035), "#4a8587", relief=0.5)
    b.lit(box(-0.45, 0.07, 0.45, 0.17, round_by=0.025), "#325f62", relief=0.5)
    for side in (-1, 1):
        b.ball(box(side * 0.5, 0.07, side * 0.39, 0.34, round_by=0.05), "#3f7577", relief=0.5)
    for x, turn, tone in ((-0.31, 12, "#d9a441"), (0.3, -14, "#e9d9bd")):
        with b.at(x, 0.33, turn=turn):
            b.ball(
                curve("-0.09 -0.09, 0.0 -0.08, 0.09 -0.09, 0.08 0.0, 0.09 0.09, 0.0 0.08, -0.09 0.09, -0.08 0.0"),
                tone,
                relief=0.5,
            )


@prop(
    words="armchair, wing chair, recliner, easy chair",
    stands="ground",
    home="room",
    height=1.08,
    metres=1.0,
    fill=0.42,
    coat="#a8532f #8a4124",
)
def armchair(b: Brush) -> None:
    """A wing chair by itself, a cushion on it."""
    _feet(b, -0.36, 0.36, high=0.12)
    b.ball(path("M-0.36 0.4 C-0.44 0.9 -0.32 1.07 0 1.07 C0.32 1.07 0.44 0.9 0.36 0.4 Z"), "#a8532f", relief=0.45)
    for x, y in ((-0.14, 0.8), (0.14, 0.8), (0.0, 0.9), (0.0, 0.7)):
        b.flat(circle(x, y, 0.016), "#6b2f1a")
        b.shade(circle(x, y, 0.035), alpha=0.18, soft=0.02)
    b.lit(box(-0.36, 0.34, 0.36, 0.5, round_by=0.06), "#bb633b", relief=0.5)
    b.lit(box(-0.4, 0.1, 0.4, 0.38, round_by=0.05), "#8a4124", relief=0.5)
    for side in (-1, 1):
        b.ball(box(side * 0.5, 0.1, side * 0.33, 0.6, round_by=0.08), "#a8532f", relief=0.55)
    with b.at(0.02, 0.58, turn=6):
        b.ball(
            curve("-0.17 -0.12, 0.0 -0.11, 0.17 -0.12, 0.16 0.0, 0.17 0.13, 0.0 0.12, -0.17 0.13, -0.16 0.0"),
            "#e3cfa4",
            relief=0.5,
        )


@prop(
    words="chair, kitchen chair, wooden chair, empty chair",
    stands="ground",
    home="room",
    height=1.9,
    metres=0.9,
    fill=0.4,
)
def chair(b: Brush) -> None:
    """A wooden chair with a straw seat, seen from the front and a little from the side."""
    wood, dark = "#9a6838", "#6f4826"
    for x, top in ((-0.3, 1.86), (0.24, 1.86)):
        b.rod([(x - 0.02, 0.1), (x, 0.95), (x + 0.02, top)], dark, 0.085)
    for y in (1.7, 1.46, 1.22):
        b.lit(box(-0.29, y - 0.06, 0.25, y + 0.06, round_by=0.03), wood, relief=0.5)
    seat = poly((-0.44, 0.84), (0.4, 0.84), (0.28, 1.0), (-0.32, 1.0))
    b.lit(seat, "#d9b673", relief=0.4)
    with b.inside(seat):
        for step in range(9):
            b.line([(-0.44 + step * 0.105, 0.84), (-0.32 + step * 0.075, 1.0)], "#a98442", 0.014, alpha=0.7)
    b.lit(box(-0.45, 0.77, 0.42, 0.85, round_by=0.02), wood, relief=0.5)
    for x in (-0.41, 0.37):
        b.rod([(x, 0.8), (x + (0.02 if x < 0 else -0.02), 0.04)], wood, 0.085)
    b.rod([(-0.39, 0.36), (0.36, 0.36)], wood, 0.05)


@prop(words="bathtub, bath, bubble bath, bathroom", stands="ground", home="room", height=0.66, metres=0.65, fill=0.32)
def bathtub(b: Brush) -> None:
    """A tub on feet, full of foam, a duck on it."""
    for x in (-0.3, 0.3):
        b.ball(oval(x, 0.06, 0.05, 0.06), "#c9a046", relief=0.8)
    b.rod(path("M0.36 0.36 L0.36 0.58 C0.36 0.64 0.26 0.64 0.26 0.58"), "#c9cfd4", 0.03, relief=0.8)
    for x, y, r in ((-0.3, 0.44, 0.08), (-0.18, 0.48, 0.1), (-0.04, 0.46, 0.09), (0.1, 0.48, 0.09), (0.22, 0.44, 0.07)):
        b.ball(circle(x, y, r), "#f5fbfd", relief=0.3)
    b.ball(oval(0.02, 0.56, 0.06, 0.04), "#f3c73a", relief=0.6)
    b.ball(circle(0.055, 0.61, 0.035), "#f3c73a", relief=0.6)
    b.lit(poly((0.085, 0.62), (0.12, 0.605), (0.085, 0.595)), "#e07a28")
    tub = path("M-0.46 0.42 C-0.44 0.12 -0.3 0.06 -0.2 0.06 L0.2 0.06 C0.3 0.06 0.44 0.12 0.46 0.42 Z")
    b.tube(tub, "#eef1f1", relief=0.5)
    b.lit(box(-0.49, 0.395, 0.49, 0.455, round_by=0.03), "#fafbfa", relief=0.5)


@prop(words="mirror, looking glass, hand mirror", stands="table", home="room", height=1.55, metres=0.5, fill=0.42)
def mirror(b: Brush) -> None:
    """An oval mirror in a gilt frame on its stand."""
    b.lit(path("M-0.3 0.0 L0.3 0.0 L0.2 0.07 L-0.2 0.07 Z"), "#a9772f", relief=0.6)
    b.tube(box(-0.04, 0.05, 0.04, 0.28), "#c08e3a", relief=0.7)
    b.ball(oval(0, 0.88, 0.48, 0.65), "#c99b45", relief=0.6)
    glass = oval(0, 0.88, 0.4, 0.57)
    b.lit(glass, "#a9c3cc", relief=0.5)
    with b.inside(glass):
        b.fire(poly((-0.5, 0.5), (-0.3, 0.5), (0.3, 1.5), (0.1, 1.5)), "#ffffff", alpha=0.25, soft=0.02)
        b.fire(poly((-0.2, 0.4), (-0.12, 0.4), (0.46, 1.35), (0.38, 1.35)), "#ffffff", alpha=0.2, soft=0.02)
    b.line(oval(0, 0.88, 0.42, 0.59), "#8a642a", 0.02)
    b.ball(circle(0, 1.5, 0.05), "#d9b25a", relief=0.8)


@prop(
    words="television, tv, telly, tv set, flat screen, smart tv, television set",
    stands="ground table",
    home="room",
    height=0.86,
    metres=0.9,
    fill=0.36,
)
def television(b: Brush) -> None:
    """A flat screen on a low cabinet, a landscape on it."""
    b.lit(box(-0.5, 0.03, 0.5, 0.22, round_by=0.015), "#8a5f3a", relief=0.5)
    for x in (-0.42, 0.42):
        b.lit(box(x - 0.03, 0.0, x + 0.03, 0.04), "#5b3a24")
    for x in (-0.25, 0.25):
        b.line(box(x - 0.22, 0.055, x + 0.22, 0.195, round_by=0.01), "#5f3d22", 0.01)
        b.flat(circle(x, 0.125, 0.012), "#d9b25a")
    b.lit(poly((-0.14, 0.22), (0.14, 0.22), (0.06, 0.28), (-0.06, 0.28)), "#2b2e33", relief=0.6)
    b.lit(box(-0.46, 0.27, 0.46, 0.85, round_by=0.02), "#22252a", relief=0.6)
    screen = box(-0.435, 0.3, 0.435, 0.825, round_by=0.008)
    b.fire(screen, "#6fb3d9")
    with b.inside(screen):
        b.fire(oval(0.2, 0.66, 0.07, 0.07), "#ffe9a0")
        b.fire(
            path("M-0.5 0.48 C-0.3 0.66 -0.2 0.62 -0.05 0.5 C0.1 0.64 0.25 0.6 0.5 0.46 L0.5 0.2 L-0.5 0.2 Z"),
            "#3f7a86",
        )
        b.fire(path("M-0.5 0.42 C-0.2 0.5 0.1 0.38 0.5 0.44 L0.5 0.2 L-0.5 0.2 Z"), "#5f9a55")
        b.sheen(poly((-0.3, 0.3), (-0.12, 0.3), (0.1, 0.83), (-0.08, 0.83)), alpha=0.16)


@prop(
    words="bookshelf, bookcase, shelf of books, shelves of books",
    stands="ground",
    home="room",
    height=1.5,
    metres=1.9,
    fill=0.56,
)
def bookshelf(b: Brush) -> None:
    """Four boards of books."""
    b.lit(box(-0.5, 0.0, 0.5, 1.5, round_by=0.015), "#6f4826", relief=0.4)
    b.flat(box(-0.45, 0.06, 0.45, 1.45), "#3f2818")
    for row in range(4):
        low, x = 0.1 + row * 0.345, -0.43
        while x < 0.36:
            wide, tall = b.between(0.035, 0.07), b.between(0.2, 0.27)
            tone = b.pick("#a8322c", "#2f5f62", "#d9a441", "#3f5f8f", "#7a4a6a", "#c9b48a", "#4f7a48")
            b.lit(box(x, low, x + wide, low + tall, round_by=0.006), tone, relief=0.5)
            b.line([(x + 0.008, low + tall * 0.75), (x + wide - 0.008, low + tall * 0.75)], "#f0dfb4", 0.01, alpha=0.8)
            x += wide + 0.004
        b.lit(box(-0.46, low - 0.04, 0.46, low, round_by=0.006), "#8a5f34", relief=0.5)
