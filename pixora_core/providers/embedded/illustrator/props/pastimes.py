"""Props of free time: art, sport, and days outdoors."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, stations
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly, smooth

__all__ = ["backpack", "camera", "chess", "easel", "football", "kite", "tent", "umbrella"]


@prop(words="easel, painting, canvas, artwork", stands="ground", home="workshop room", height=1.5, metres=1.6, fill=0.5)
def easel(b: Brush) -> None:
    b.rod([(0.0, 1.3), (0.12, 0.06)], "#6b4528", 0.04)
    for x in (-0.4, 0.4):
        b.rod([(x * 0.12, 1.46), (x, 0.025)], "#a8743f", 0.05)
    b.rod([(-0.3, 0.4), (0.3, 0.4)], "#8a5c30", 0.05)
    canvas = box(-0.42, 0.44, 0.42, 1.16)
    b.lit(box(-0.435, 0.425, 0.435, 1.175), "#c9b48c", relief=0.4)
    b.flat(canvas, "#f2d9a8")
    with b.inside(canvas):
        b.fade(canvas, "#5f9fc4", start=(0, 1.16), end=(0, 0.72), alpha=(1.0, 0.0))
        b.flat(circle(0.16, 0.86, 0.085), "#fff0c0")
        b.flat(circle(0.16, 0.86, 0.15), "#ffe0a0", alpha=0.4, soft=0.04)
        for outline, tone in (
            (
                "-0.5 0.74, -0.3 0.92, -0.18 0.82, -0.02 0.96, 0.14 0.76, 0.3 0.84, 0.5 0.74, 0.5 0.4, -0.5 0.4",
                "#7a86a8",
            ),
            ("-0.5 0.68, -0.28 0.74, 0.0 0.66, 0.26 0.72, 0.5 0.66, 0.5 0.4, -0.5 0.4", "#5f9470"),
            ("-0.5 0.56, -0.2 0.62, 0.1 0.54, 0.5 0.6, 0.5 0.4, -0.5 0.4", "#b5a548"),
        ):
            b.flat(curve(outline, tension=0.4), tone)
        for x, y in stations("-0.3 0.5, -0.18 0.54, 0.05 0.49, 0.22 0.53, 0.33 0.48, -0.06 0.56"):
            b.flat(circle(x, y, 0.02), "#d9543f")
        b.shade(poly((-0.5, 1.2), (0.5, 1.2), (0.5, 1.13), (-0.5, 1.13)), alpha=0.2, soft=0.01)
    b.rod([(0, 1.17), (0, 1.44)], "#a8743f", 0.045)
    b.lit(box(-0.06, 1.15, 0.06, 1.2, round_by=0.01), "#8a5c30", relief=0.5)
    b.lit(box(-0.46, 0.385, 0.46, 0.435, round_by=0.012), "#a8743f", relief=0.6)
    for x, tone in ((0.2, "#d9543f"), (0.27, "#3f83c4"), (0.34, "#e5b23d")):
        b.lit(box(x, 0.432, x + 0.05, 0.465, round_by=0.012), tone, relief=0.6)


@prop(words="camera, photography, camera lens", stands="table", height=0.76, metres=0.1, fill=0.34)
def camera(b: Brush) -> None:
    b.lit(box(0.2, 0.58, 0.36, 0.66, round_by=0.02), "#b9bfc8", relief=0.8)
    b.lit(box(-0.4, 0.58, -0.24, 0.64, round_by=0.02), "#b9bfc8", relief=0.8)
    b.lit(path("M-0.17 0.58 L-0.12 0.74 L0.12 0.74 L0.17 0.58 Z"), "#c9cfd7", relief=0.6)
    b.lit(box(-0.09, 0.62, 0.09, 0.715, round_by=0.015), "#2a3542", relief=0.7)
    b.lit(box(-0.48, 0.0, 0.48, 0.6, round_by=0.06), "#c9cfd7", relief=0.55)
    grip = box(-0.48, 0.08, 0.48, 0.46)
    b.lit(grip, "#3a3238", relief=0.5)
    with b.inside(grip):
        for row in range(9):
            b.line([(-0.5, 0.1 + row * 0.042), (0.5, 0.1 + row * 0.042)], "#57494f", 0.008, alpha=0.5)
    b.fire(circle(0.38, 0.52, 0.024), "#ff5a48", alpha=0.9)
    for radius, tone, relief in (
        (0.29, "#23252c", 0.6),
        (0.255, "#8f97a3", 0.8),
        (0.225, "#1c1e25", 0.6),
        (0.18, "#2d3440", 0.7),
    ):
        b.lit(circle(0, 0.29, radius), tone, relief=relief)
    glass = circle(0, 0.29, 0.145)
    b.ball(glass, "#2f4f86", relief=0.9)
    with b.inside(glass):
        b.fire(oval(0.02, 0.22, 0.1, 0.06), "#b04a9a", alpha=0.4, soft=0.04)
        b.flat(circle(0, 0.29, 0.05), "#10141f", alpha=0.75, soft=0.015)
        b.sheen(oval(0.05 if b.light.x > 0 else -0.05, 0.35, 0.04, 0.028), alpha=0.9, soft=0.008)


_RATIO = (1 + math.sqrt(5)) / 2
_ICOSAHEDRON = tuple(
    corner
    for one in (-1.0, 1.0)
    for other in (-_RATIO, _RATIO)
    for corner in ((0.0, one, other), (one, other, 0.0), (other, 0.0, one))
)
"""The corners of an icosahedron: each is the middle of one of a football's black patches."""


@prop(words="football, soccer ball, soccer", stands="ground", home="meadow", height=1.0, metres=0.22, fill=0.3)
def football(b: Brush) -> None:
    globe = circle(0, 0.5, 0.49)
    b.ball(globe, "#f6f5f1", relief=0.6)
    with b.inside(globe):
        for corner in _ICOSAHEDRON:
            others = [other for other in _ICOSAHEDRON if 1.9 < math.dist(corner, other) < 2.1]
            for other in others:
                b.line([_on_ball(corner, other, 1 / 3), _on_ball(corner, other, 0.5)], "#8d8b90", 0.014)
            if _turned(corner)[2] > -0.3:
                patch = [_on_ball(corner, other, 1 / 3) for other in others]
                middle = _on_ball(corner, corner, 0)
                patch.sort(key=lambda point: math.atan2(point[1] - middle[1], point[0] - middle[0]))
                b.lit(smooth(patch, tension=0.12), "#26272e", relief=0.6)
        b.shade(circle(-b.light.x * 0.36, 0.5 - b.light.y * 0.36, 0.46), alpha=0.3, soft=0.12)
        b.sheen(oval(b.light.x * 0.24, 0.5 + b.light.y * 0.26, 0.1, 0.07), alpha=0.6, soft=0.04)


def _turned(corner: tuple[float, float, float]) -> tuple[float, float, float]:
    """A corner of the icosahedron as the ball lies, at distance 1 from its middle."""
    x, y, z = (part / math.hypot(1, _RATIO) for part in corner)
    x, z = 0.88 * x + 0.475 * z, 0.88 * z - 0.475 * x
    return (x, 0.76 * y - 0.65 * z, 0.76 * z + 0.65 * y)


def _on_ball(one: tuple[float, float, float], other: tuple[float, float, float], share: float) -> tuple[float, float]:
    """The point on the ball between two corners; what lies behind the rim is put on the rim."""
    x, y, z = (start + (end - start) * share for start, end in zip(_turned(one), _turned(other), strict=True))
    long = math.hypot(x, y, z) if z > 0 else math.hypot(x, y)
    return (0.49 * x / long, 0.5 + 0.49 * y / long)


@prop(words="kite", stands="air", home="meadow beach", height=1.15, metres=1.0, fill=0.36, moves="hover")
def kite(b: Brush) -> None:
    tail = path("M0.06 0.5 C-0.16 0.42 0.02 0.3 -0.14 0.22 C-0.26 0.16 -0.2 0.06 -0.36 0.02")
    b.line(tail, "#f2ead8", 0.014)
    for x, y, turn, colour in (
        (-0.045, 0.41, 20, "#e5b23d"),
        (-0.07, 0.27, 60, "#3f83c4"),
        (-0.23, 0.14, 35, "#d9543f"),
    ):
        with b.at(x, y, turn=turn):
            b.lit(path("M0 0 L-0.07 0.04 L-0.07 -0.04 Z"), colour, relief=0.5)
            b.lit(path("M0 0 L0.07 0.04 L0.07 -0.04 Z"), colour, relief=0.5)
    top, bottom, left, right, cross = (0.26, 1.13), (0.06, 0.5), (-0.16, 1.0), (0.46, 0.8), (0.19, 0.9)
    for one, other, colour in (
        (top, left, "#d9482f"),
        (top, right, "#f2b640"),
        (left, bottom, "#2f7f9a"),
        (right, bottom, "#c23a5a"),
    ):
        b.lit(poly(cross, one, other), colour, relief=0.5)
    b.rod([top, bottom], "#7a5230", 0.016)
    b.rod([left, right], "#7a5230", 0.016)
    b.line(poly(top, left, bottom, right), "#f6ecd6", 0.012, alpha=0.8)


@prop(words="tent, camping, campsite", stands="ground", home="mountains forest", height=0.66, metres=1.6, fill=0.36)
def tent(b: Brush) -> None:
    b.line([(-0.3, 0.5), (-0.49, 0.02)], "#e8dfc8", 0.008)
    b.lit(
        path("M0.12 0.63 C0.2 0.4 0.34 0.14 0.48 0.0 L-0.14 0.0 C-0.02 0.2 0.06 0.42 0.12 0.63 Z"),
        "#b9601f",
        relief=0.3,
    )
    side = path(
        "M0.12 0.63 C-0.06 0.6 -0.2 0.55 -0.3 0.5 C-0.36 0.3 -0.42 0.14 -0.48 0.0 "
        "L-0.14 0.0 C-0.02 0.2 0.06 0.42 0.12 0.63 Z"
    )
    b.lit(side, "#e08a2e", relief=0.6)
    with b.inside(side):
        b.line([(-0.1, 0.6), (-0.3, 0.0)], "#a85a18", 0.01, alpha=0.6)
        b.shade(path("M-0.5 0 L-0.1 0 L-0.1 0.06 L-0.5 0.06 Z"), alpha=0.3, soft=0.02)
        b.flat(
            path("M0.12 0.63 C-0.06 0.6 -0.2 0.55 -0.3 0.5 L-0.33 0.42 C-0.2 0.47 -0.06 0.52 0.08 0.54 Z"),
            "#f6e3b8",
            alpha=0.85,
        )
    opening = path("M0.13 0.52 C0.17 0.34 0.24 0.14 0.34 0.0 L0.0 0.0 C0.06 0.18 0.1 0.34 0.13 0.52 Z")
    b.lamp(opening, "#ffcf7a", dark="#3a2a24")
    b.lit(
        path("M0.13 0.52 C0.17 0.34 0.24 0.14 0.34 0.0 L0.42 0.0 C0.3 0.18 0.2 0.36 0.13 0.52 Z"), "#f2b65a", relief=0.5
    )
    b.lit(
        path("M0.13 0.52 C0.1 0.34 0.06 0.18 0.0 0.0 L-0.07 0.0 C0.02 0.2 0.08 0.36 0.13 0.52 Z"), "#d07a26", relief=0.4
    )
    b.rod([(0.12, 0.64), (0.12, 0.6)], "#6b4528", 0.02)
    for x in (-0.49, 0.48):
        b.rod([(x * 0.985, 0.01), (x * 0.97, 0.05)], "#6b4528", 0.016)


@prop(
    words="backpack, rucksack, schoolbag, knapsack, school bag",
    stands="ground table",
    home="mountains road",
    height=1.25,
    metres=0.5,
    fill=0.36,
)
def backpack(b: Brush) -> None:
    b.rod(path("M-0.12 1.08 C-0.12 1.26 0.12 1.26 0.12 1.08"), "#5b3a22", 0.045)
    b.tube(box(-0.36, 1.02, 0.36, 1.14, round_by=0.06), "#c9a46a", relief=0.6)
    for side in (-1, 1):
        b.lit(
            path(f"M{0.3 * side} 0.5 C{0.5 * side} 0.46 {0.5 * side} 0.14 {0.44 * side} 0.08 L{0.3 * side} 0.06 Z"),
            "#25606a",
            relief=0.5,
        )
    body = path(
        "M-0.36 0.06 C-0.4 0.3 -0.38 0.7 -0.34 0.9 C-0.28 1.1 0.28 1.1 0.34 0.9 "
        "C0.38 0.7 0.4 0.3 0.36 0.06 C0.3 -0.02 -0.3 -0.02 -0.36 0.06 Z"
    )
    b.lit(body, "#2f7f86", relief=0.6)
    with b.inside(body):
        b.shade(oval(0, 0.02, 0.42, 0.08), alpha=0.35, soft=0.04)
    flap = path(
        "M-0.36 0.86 C-0.34 1.1 0.34 1.1 0.36 0.86 C0.37 0.76 0.34 0.66 0.28 0.64 "
        "L-0.28 0.64 C-0.34 0.66 -0.37 0.76 -0.36 0.86 Z"
    )
    b.shade(box(-0.33, 0.58, 0.33, 0.66, round_by=0.03), alpha=0.35, soft=0.02)
    b.lit(flap, "#d9882f", relief=0.6)
    b.lit(box(-0.25, 0.1, 0.25, 0.46, round_by=0.07), "#37909a", relief=0.6)
    b.lit(
        path("M-0.26 0.46 L-0.26 0.36 C-0.1 0.3 0.1 0.3 0.26 0.36 L0.26 0.46 C0.24 0.5 -0.24 0.5 -0.26 0.46 Z"),
        "#d9882f",
        relief=0.5,
    )
    for x in (-0.17, 0.17):
        b.lit(box(x - 0.03, 0.52, x + 0.03, 0.92, round_by=0.01), "#6b4024", relief=0.5)
        b.lit(box(x - 0.042, 0.55, x + 0.042, 0.63, round_by=0.012), "#d9c690", relief=0.8)
        b.flat(box(x - 0.02, 0.57, x + 0.02, 0.61), "#6b4024")
    b.ball(circle(0, 0.38, 0.025), "#d9c690", relief=0.8)


@prop(
    words="umbrella, parasol",
    stands="ground air",
    home="street",
    height=0.93,
    metres=1.0,
    fill=0.36,
    coat="#c8352f #e0564a #8a201e",
)
def umbrella(b: Brush) -> None:
    """Open, put down on its rim and its handle."""
    with b.at(-0.49, 0.1, turn=-50.6, scale=1.05):
        _open_umbrella(b)


def _open_umbrella(b: Brush) -> None:
    """Upright, one unit wide, the hook of its handle at the foot."""
    b.rod(path("M0 0.9 L0 0.13 C0.0 0.0 0.15 0.0 0.15 0.1"), "#7a4f2c", 0.028)
    b.line([(0, 0.96), (0, 1.03)], "#7a4f2c", 0.024)
    dome = path(
        "M-0.49 0.5 C-0.46 0.8 -0.22 0.97 0 0.97 C0.22 0.97 0.46 0.8 0.49 0.5 C0.43 0.56 0.35 0.56 0.29 0.5 "
        "C0.22 0.57 0.08 0.57 0 0.5 C-0.08 0.57 -0.22 0.57 -0.29 0.5 C-0.35 0.56 -0.43 0.56 -0.49 0.5 Z"
    )
    b.ball(dome, "#c8352f", relief=0.6)
    with b.inside(dome):
        for outer, inner, colour in ((-0.29, -0.49, "#e0564a"), (0.29, 0.0, "#e0564a")):
            b.flat(
                path(
                    f"M0 0.97 C{outer * 0.7} 0.9 {outer} 0.7 {outer} 0.45 "
                    f"L{inner} 0.45 C{inner * 0.98} 0.7 {inner * 0.72} 0.92 0 0.97 Z"
                ),
                colour,
                alpha=0.55,
            )
        for x in (-0.29, 0.0, 0.29):
            b.line(path(f"M0 0.97 C{x * 0.7} 0.9 {x} 0.7 {x} 0.5"), "#8a201e", 0.01, alpha=0.7)
        b.shade(path("M-0.6 0.56 C-0.2 0.62 0.2 0.62 0.6 0.56 L0.6 0.4 L-0.6 0.4 Z"), alpha=0.3, soft=0.03)
        b.sheen(oval(0.18 * (1 if b.light.x > 0 else -1), 0.85, 0.1, 0.05), alpha=0.4, soft=0.04)


@prop(words="chess, chessboard, chess game, checkmate", stands="table", height=0.86, metres=0.16, fill=0.44)
def chess(b: Brush) -> None:
    """A board with a game on it: a king and a pawn of one colour against a queen and a pawn of the other."""
    b.lit(poly((-0.5, 0.03), (0.5, 0.03), (0.5, 0.0), (-0.5, 0.0)), "#4a2f1f", relief=0.4)
    b.lit(poly((-0.5, 0.03), (0.5, 0.03), (0.38, 0.27), (-0.38, 0.27)), "#6b4530", relief=0.4)
    for row in range(5):
        for column in range(6):
            if (row + column) % 2 == 0:
                low, high = 0.045 + 0.042 * row, 0.045 + 0.042 * (row + 1)
                at = [0.47 - 0.5 * (level - 0.03) for level in (low, high)]
                left, right = column / 3 - 1, (column + 1) / 3 - 1
                square = poly((left * at[0], low), (right * at[0], low), (right * at[1], high), (left * at[1], high))
                b.flat(square, "#ead6b0", alpha=0.95)
    for x, y, size, colour, crowned in (
        (0.16, 0.19, 0.58, "#33292c", True),
        (-0.23, 0.2, 0.4, "#33292c", False),
        (-0.1, 0.1, 0.72, "#efe3cb", True),
        (0.27, 0.08, 0.46, "#efe3cb", False),
    ):
        with b.at(x, y, scale=size):
            _chessman(b, colour, crowned=crowned)


def _chessman(b: Brush, colour: str, *, crowned: bool) -> None:
    """A pawn about half a unit tall, or a king of a whole one."""
    b.shade(oval(-0.06 * b.light.x, 0.0, 0.2, 0.04), alpha=0.45, soft=0.02)
    b.lit(oval(0, 0.03, 0.16, 0.04), colour, relief=0.5)
    tall = 0.66 if crowned else 0.3
    body = (
        f"M-0.13 0.04 C-0.05 0.12 -0.05 {tall * 0.6} -0.07 {tall} L0.07 {tall} C0.05 {tall * 0.6} 0.05 0.12 0.13 0.04 Z"
    )
    b.tube(path(body), colour, relief=0.7)
    b.lit(oval(0, tall, 0.1, 0.024), colour, relief=0.6)
    if not crowned:
        b.ball(circle(0, tall + 0.085, 0.09), colour, relief=0.75)
        return
    b.tube(poly((-0.07, tall + 0.01), (-0.11, tall + 0.2), (0.11, tall + 0.2), (0.07, tall + 0.01)), colour, relief=0.7)
    b.lit(oval(0, tall + 0.2, 0.11, 0.025), colour, relief=0.6)
    b.rod([(0, tall + 0.2), (0, tall + 0.34)], colour, 0.035)
    b.rod([(-0.05, tall + 0.28), (0.05, tall + 0.28)], colour, 0.035)
