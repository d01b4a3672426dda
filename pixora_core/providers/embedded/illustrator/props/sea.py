"""Props of the sea and its shore."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb, stations
from pixora_core.providers.embedded.illustrator.shapes import box, circle, join, oval, path, poly, smooth

__all__ = ["anchor", "coral", "fish", "iceberg", "ship", "turtle", "whale"]


@prop(
    words="whale, humpback, blue whale",
    stands="underwater water",
    home="underwater ocean",
    height=0.56,
    metres=4,
    fill=0.42,
    sinks=0.4,
    moves="glide",
)
def whale(b: Brush) -> None:
    far = path("M0.14 0.15 C0.2 0.06 0.14 0.0 0.04 0.0 C0.06 0.06 0.06 0.1 0.06 0.16 Z")
    b.lit(far, "#25415a", relief=0.4)
    fluke = path(
        "M-0.36 0.3 C-0.4 0.4 -0.46 0.44 -0.5 0.53 C-0.42 0.55 -0.36 0.5 -0.335 0.43 "
        "C-0.28 0.5 -0.22 0.53 -0.15 0.5 C-0.2 0.42 -0.26 0.38 -0.31 0.3 Z"
    )
    body = curve(
        "0.5 0.24, 0.46 0.34, 0.36 0.41, 0.18 0.45, 0.0 0.43, -0.16 0.36, -0.3 0.35, "
        "-0.36 0.38, -0.37 0.31, -0.3 0.25, -0.14 0.16, 0.06 0.09, 0.3 0.09, 0.44 0.13"
    )
    fin = path("M-0.12 0.37 C-0.14 0.42 -0.18 0.44 -0.22 0.44 C-0.2 0.4 -0.2 0.37 -0.2 0.34 Z")
    whole = join(fluke, body, fin)
    b.lit(whole, "#3f6d92", relief=0.7)
    with b.inside(body):
        belly = curve("0.52 0.22, 0.36 0.21, 0.2 0.2, 0.04 0.17, -0.16 0.19, -0.2 0.06, 0.2 0.0, 0.55 0.05")
        b.lit(belly, "#d3dfe6", relief=0.5)
        for step in range(6):
            y = 0.19 - step * 0.019
            b.line(
                path(f"M0.5 {y + 0.01} C0.36 {y - 0.005} 0.2 {y - 0.01} {0.0 + step * 0.02} {y - 0.025}"),
                "#7f9cb0",
                0.006,
                alpha=0.8,
            )
        b.sheen(oval(0.16, 0.42, 0.2, 0.02), alpha=0.4, soft=0.02)
        b.shade(oval(0.1, 0.06, 0.4, 0.05), alpha=0.3, soft=0.03)
    b.line(path("M0.495 0.235 C0.42 0.215 0.36 0.22 0.31 0.235"), "#1f3a52", 0.008)
    b.flat(circle(0.3, 0.262, 0.011), "#12202c")
    b.lit(path("M0.22 0.17 C0.2 0.06 0.12 0.01 0.0 0.01 C0.03 0.07 0.06 0.13 0.1 0.18 Z"), "#36607f", relief=0.6)


@prop(
    words="fish, goldfish, tropical fish, clownfish",
    stands="underwater",
    home="underwater",
    height=0.66,
    metres=0.3,
    fill=0.3,
    moves="glide",
)
def fish(b: Brush) -> None:
    b.lit(
        path(
            "M-0.26 0.33 C-0.34 0.44 -0.42 0.52 -0.5 0.54 "
            "C-0.46 0.42 -0.46 0.28 -0.5 0.14 C-0.42 0.16 -0.34 0.24 -0.26 0.33 Z"
        ),
        "#e36a1f",
        relief=0.6,
    )
    b.lit(path("M-0.16 0.46 C-0.1 0.62 0.06 0.68 0.2 0.62 C0.18 0.58 0.2 0.54 0.22 0.48 Z"), "#e36a1f", relief=0.6)
    b.lit(path("M-0.06 0.18 C-0.06 0.06 0.02 0.0 0.12 0.0 C0.1 0.06 0.12 0.12 0.16 0.16 Z"), "#d85f1a", relief=0.5)
    body = curve(
        "0.49 0.34, 0.42 0.44, 0.28 0.52, 0.1 0.55, -0.1 0.5, "
        "-0.28 0.37, -0.28 0.3, -0.1 0.18, 0.1 0.12, 0.28 0.15, 0.42 0.24"
    )
    b.ball(body, "#f58a2a", relief=0.6)
    with b.inside(body):
        for x, wide in ((0.22, 0.075), (-0.04, 0.085), (-0.26, 0.05)):
            stripe = path(
                f"M{x} 0.7 C{x + 0.07} 0.5 {x + 0.07} 0.2 {x} 0 L{x + wide} 0 "
                f"C{x + wide + 0.06} 0.2 {x + wide + 0.06} 0.5 {x + wide} 0.7 Z"
            )
            b.lit(stripe, "#fbf6ea", relief=0.4)
            b.line(stripe, "#2c2226", 0.012, alpha=0.75)
        b.shade(oval(0.06, 0.12, 0.4, 0.06), alpha=0.3, soft=0.04)
        b.sheen(oval(0.12, 0.49, 0.2, 0.02), alpha=0.4, soft=0.02)
    b.lit(path("M0.12 0.34 C0.06 0.4 -0.04 0.4 -0.08 0.34 C-0.06 0.26 0.04 0.22 0.12 0.28 Z"), "#e8701f", relief=0.6)
    for y in (0.3, 0.33, 0.36):
        b.line([(0.09, 0.315), (-0.05, y)], "#a8480f", 0.006, alpha=0.6)
    b.ball(circle(0.37, 0.37, 0.035), "#fdf8ee", relief=0.3)
    b.flat(circle(0.378, 0.37, 0.02), "#15131a")
    b.flat(circle(0.386, 0.379, 0.006), "#ffffff")
    b.line(path("M0.48 0.31 C0.45 0.3 0.44 0.295 0.42 0.3"), "#9a3f10", 0.01)


@prop(
    words="turtle, sea turtle, tortoise",
    stands="underwater ground",
    home="underwater",
    height=0.58,
    metres=0.6,
    fill=0.34,
    moves="glide",
)
def turtle(b: Brush) -> None:
    skin, far = "#7d9a5c", "#566e46"
    b.lit(path("M0.12 0.24 C0.2 0.14 0.3 0.06 0.4 0.05 C0.36 0.14 0.3 0.22 0.24 0.28 Z"), far, relief=0.4)
    b.lit(path("M-0.24 0.22 C-0.34 0.14 -0.4 0.1 -0.46 0.1 C-0.42 0.18 -0.38 0.24 -0.3 0.28 Z"), far, relief=0.4)
    b.lit(limb("0.2 0.29 0.14, 0.3 0.32 0.1, 0.39 0.36 0.12, 0.47 0.36 0.1, 0.5 0.345 0.04"), skin, relief=0.6)
    b.lit(path("M-0.3 0.27 L-0.44 0.22 L-0.32 0.2 Z"), skin, relief=0.4)
    b.lit(path("M-0.4 0.26 C-0.2 0.16 0.16 0.16 0.32 0.28 C0.2 0.32 -0.24 0.34 -0.4 0.26 Z"), "#d9cf9a", relief=0.5)
    shell = path(
        "M-0.42 0.26 C-0.36 0.46 -0.18 0.58 0.0 0.57 C0.18 0.56 0.3 0.44 0.34 0.3 C0.2 0.22 -0.2 0.2 -0.42 0.26 Z"
    )
    b.ball(shell, "#6f5a34", relief=0.6)
    with b.inside(shell):
        for points in (
            [(-0.1, 0.54), (0.06, 0.54), (0.12, 0.42), (0.0, 0.34), (-0.13, 0.42)],
            [(0.1, 0.54), (0.22, 0.49), (0.25, 0.37), (0.15, 0.41)],
            [(-0.14, 0.54), (-0.27, 0.48), (-0.3, 0.37), (-0.17, 0.42)],
            [(-0.14, 0.39), (-0.03, 0.32), (-0.04, 0.25), (-0.18, 0.25), (-0.28, 0.34)],
            [(0.13, 0.39), (0.02, 0.32), (0.02, 0.25), (0.16, 0.27), (0.24, 0.34)],
        ):
            b.lit(smooth(points, tension=0.2), "#93793f", relief=0.55)
        b.line(path("M-0.42 0.285 C-0.2 0.225 0.2 0.245 0.34 0.325"), "#c9b272", 0.022, alpha=0.8)
        b.sheen(oval(-0.02, 0.53, 0.14, 0.025), alpha=0.35, soft=0.02)
    b.lit(path("M0.16 0.27 C0.16 0.14 0.1 0.04 -0.04 0.0 C-0.02 0.1 0.0 0.2 0.06 0.27 Z"), skin, relief=0.65)
    b.lit(path("M-0.26 0.26 C-0.34 0.2 -0.36 0.12 -0.34 0.05 C-0.26 0.1 -0.2 0.18 -0.18 0.25 Z"), skin, relief=0.6)
    for x, y in stations("0.08 0.18, 0.05 0.11, 0.11 0.22, 0.01 0.06, -0.27 0.17, -0.3 0.11, 0.33 0.33, 0.38 0.36"):
        b.flat(oval(x, y, 0.016, 0.012), "#4c6338", alpha=0.7)
    b.flat(circle(0.445, 0.375, 0.012), "#15180f")


@prop(words="coral, anemone", stands="ground underwater", home="underwater", height=0.79, metres=0.8, fill=0.36)
def coral(b: Brush) -> None:
    for x, y, turn, long, colour in (
        (-0.18, 0.05, 16, 0.4, "#d98a3c"),
        (0.18, 0.05, -14, 0.41, "#8a5aa8"),
        (0.0, 0.04, 1, 0.62, "#e2526a"),
    ):
        _branch(b, x, y, angle=90 + turn, long=long * 0.42, width=0.08, depth=4, colour=colour)
    rock = curve(
        "-0.47 0, -0.43 0.07, -0.3 0.12, -0.12 0.1, 0.06 0.13, 0.26 0.11, 0.42 0.07, 0.47 0, 0.2 0, -0.2 0", tension=0.7
    )
    b.lit(rock, "#6a6470", relief=0.6)
    for x, y, r in stations("-0.34 0.09 0.05, -0.25 0.12 0.04, 0.36 0.08 0.055, 0.1 0.12 0.035"):
        b.ball(circle(x, y, r), "#e8b84f", relief=0.6)


def _branch(b: Brush, x: float, y: float, *, angle: float, long: float, width: float, depth: int, colour: str) -> None:
    """A branch of coral that forks until it is short."""
    dx, dy = math.cos(math.radians(angle)) * long, math.sin(math.radians(angle)) * long
    b.rod([(x, y), (x + dx, y + dy)], colour, width, relief=0.7)
    if depth:
        for spread in (-30, 26):
            _branch(
                b,
                x + dx,
                y + dy,
                angle=angle + spread + b.around(0, 8),
                long=long * b.around(0.7, 0.06),
                width=width * 0.76,
                depth=depth - 1,
                colour=colour,
            )


@prop(
    words="iceberg, ice floe",
    stands="water",
    home="polar",
    height=0.78,
    metres=30,
    fill=0.46,
    sinks=0.12,
    moves="still",
)
def iceberg(b: Brush) -> None:
    b.lit(
        poly(
            (-0.5, 0.0),
            (-0.44, 0.18),
            (-0.32, 0.26),
            (-0.22, 0.52),
            (-0.08, 0.76),
            (0.04, 0.62),
            (0.14, 0.66),
            (0.26, 0.42),
            (0.4, 0.3),
            (0.5, 0.08),
            (0.48, 0.0),
        ),
        "#dcecf4",
        relief=0.5,
    )
    for facet, colour in (
        (((-0.08, 0.76), (0.04, 0.62), (-0.02, 0.3), (-0.14, 0.42)), "#f8fcfe"),
        (((-0.22, 0.52), (-0.08, 0.76), (-0.14, 0.42), (-0.26, 0.22)), "#c2dcea"),
        (((0.04, 0.62), (0.14, 0.66), (0.16, 0.4), (-0.02, 0.3)), "#b3d2e4"),
        (((0.14, 0.66), (0.26, 0.42), (0.3, 0.16), (0.16, 0.4)), "#94bfd8"),
        (((-0.14, 0.42), (-0.02, 0.3), (0.02, 0.0), (-0.2, 0.0), (-0.26, 0.22)), "#a9cde0"),
        (((-0.02, 0.3), (0.16, 0.4), (0.3, 0.16), (0.28, 0.0), (0.02, 0.0)), "#7fb0cf"),
        (((0.26, 0.42), (0.4, 0.3), (0.5, 0.08), (0.48, 0.0), (0.28, 0.0), (0.3, 0.16)), "#aacde0"),
        (((-0.44, 0.18), (-0.32, 0.26), (-0.26, 0.22), (-0.2, 0.0), (-0.5, 0.0)), "#d3e6f0"),
    ):
        b.lit(poly(*facet), colour, relief=0.4)
    for line in (
        [(-0.12, 0.6), (-0.1, 0.46)],
        [(0.08, 0.52), (0.1, 0.4)],
        [(0.1, 0.26), (0.14, 0.12)],
        [(-0.3, 0.18), (-0.27, 0.08)],
    ):
        b.line(line, "#ffffff", 0.008, alpha=0.7)


@prop(
    words="ship, cargo ship, ocean liner, steamship, freighter, ferry",
    stands="water",
    home="ocean",
    height=0.56,
    metres=30,
    fill=0.4,
    sinks=0.06,
    moves="sail",
)
def ship(b: Brush) -> None:
    b.rod([(0.3, 0.24), (0.3, 0.5)], "#5b6372", 0.012)
    b.rod([(-0.4, 0.24), (-0.4, 0.42)], "#5b6372", 0.01)
    b.line([(0.3, 0.48), (0.46, 0.26)], "#5b6372", 0.005)
    b.line([(0.3, 0.48), (-0.06, 0.46)], "#5b6372", 0.005)
    for x in (-0.14, 0.0):
        funnel = path(f"M{x - 0.045} 0.36 L{x - 0.06} 0.53 L{x + 0.03} 0.53 L{x + 0.045} 0.36 Z")
        b.tube(funnel, "#c9412f", relief=0.6)
        with b.inside(funnel):
            b.tube(box(x - 0.1, 0.49, x + 0.1, 0.6), "#23242c", relief=0.6)
    b.lit(box(-0.34, 0.2, 0.24, 0.29, round_by=0.01), "#f2eee4", relief=0.4)
    b.lit(box(-0.28, 0.29, 0.18, 0.36, round_by=0.01), "#fbf8f0", relief=0.4)
    b.lit(path("M0.04 0.36 L0.04 0.42 L0.13 0.42 L0.16 0.36 Z"), "#f2eee4", relief=0.4)
    for step in range(11):
        b.lamp(box(-0.315 + step * 0.05, 0.235, -0.29 + step * 0.05, 0.262, round_by=0.004))
    for step in range(8):
        b.lamp(box(-0.255 + step * 0.052, 0.315, -0.228 + step * 0.052, 0.34, round_by=0.004))
    b.lamp(box(0.06, 0.38, 0.135, 0.402))
    hull = path(
        "M-0.47 0.22 C-0.49 0.12 -0.46 0.04 -0.4 0.0 L0.34 0.0 "
        "C0.42 0.1 0.46 0.2 0.5 0.28 L0.4 0.25 C0.2 0.215 -0.2 0.21 -0.47 0.22 Z"
    )
    b.lit(hull, "#27364c", relief=0.65)
    with b.inside(hull):
        b.flat(box(-0.5, -0.1, 0.5, 0.055), "#a83a2c")
        b.line(path("M-0.5 0.2 C-0.2 0.19 0.2 0.195 0.4 0.23 L0.5 0.26"), "#f2eee4", 0.012, alpha=0.85)
        for step in range(13):
            b.flat(circle(-0.36 + step * 0.055, 0.14, 0.008), "#b9c6d4", alpha=0.8)
        b.shade(oval(0, 0.0, 0.5, 0.04), alpha=0.35, soft=0.02)
    b.steam(-0.16, 0.54, 0.3, alpha=0.3)


@prop(words="anchor", stands="ground underwater", home="beach ocean", height=1.2, metres=1.5, fill=0.4)
def anchor(b: Brush) -> None:
    iron = "#566172"
    b.line(circle(0, 1.08, 0.085), "#3f4856", 0.05)
    b.rod(circle(0, 1.08, 0.085), iron, 0.042, relief=0.8)
    b.rod([(-0.27, 0.9), (0.27, 0.9)], "#8a5a34", 0.07, relief=0.6)
    for x in (-0.27, 0.27):
        b.ball(circle(x, 0.9, 0.05), iron, relief=0.8)
    arms = path(
        "M-0.43 0.42 C-0.4 0.14 -0.2 0.02 0 0.0 C0.2 0.02 0.4 0.14 0.43 0.42 "
        "C0.32 0.24 0.16 0.14 0 0.14 C-0.16 0.14 -0.32 0.24 -0.43 0.42 Z"
    )
    flukes = [path("M-0.49 0.3 L-0.46 0.52 L-0.28 0.36 Z"), path("M0.49 0.3 L0.46 0.52 L0.28 0.36 Z")]
    shank = path("M-0.045 1.0 L-0.06 0.1 L0.06 0.1 L0.045 1.0 Z")
    b.lit(join(arms, shank, *flukes), iron, relief=0.75)
    b.line([(-0.02, 0.95), (-0.03, 0.2)], "#a9b4c4", 0.014, alpha=0.5, soft=0.006)
    rope = path("M0.07 1.1 C0.24 1.14 0.3 0.8 0.12 0.72 C-0.1 0.62 -0.2 0.5 0.0 0.42 C0.16 0.36 0.24 0.28 0.2 0.14")
    b.rod(rope, "#c9a46a", 0.042, relief=0.6)
