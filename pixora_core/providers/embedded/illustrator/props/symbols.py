"""Props that stand for what cannot be seen: love, wealth, heredity, thought, the way."""

from __future__ import annotations

import math
from itertools import pairwise

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb, stations
from pixora_core.providers.embedded.illustrator.shapes import arc, box, circle, cut, join, oval, path, poly, star

__all__ = ["brain", "coin", "compass", "crown", "crystal", "dna", "heart", "key", "map"]


def _stand(b: Brush, top: float) -> None:
    """A turned foot and a rod of brass, as a model in a classroom has."""
    b.lit(oval(0, 0.035, 0.2, 0.035), "#5a3f2c", relief=0.5)
    b.lit(oval(0, 0.06, 0.15, 0.026), "#7a573c", relief=0.6)
    b.tube(box(-0.014, 0.06, 0.014, top), "#c9a45a", relief=0.9)


@prop(words="heart, valentine", stands="table", home="laboratory studio", height=1.14, metres=0.14, fill=0.42)
def heart(b: Brush) -> None:
    _stand(b, 0.32)
    with b.at(0, 0.22):
        _heart(b)


def _heart(b: Brush) -> None:
    b.glow(0, 0.48, 0.75, "#ff8a8a", alpha=0.3)
    shape = path(
        "M0 0.01 C-0.2 0.16 -0.49 0.36 -0.49 0.64 C-0.49 0.82 -0.36 0.91 -0.24 0.91 C-0.12 0.91 -0.04 0.84 0 0.74 "
        "C0.04 0.84 0.12 0.91 0.24 0.91 C0.36 0.91 0.49 0.82 0.49 0.64 C0.49 0.36 0.2 0.16 0 0.01 Z"
    )
    b.ball(shape, "#d42f3f", relief=0.8)
    with b.inside(shape):
        b.fire(oval(-0.24 * b.light.x, 0.3, 0.26, 0.12), "#ff6a6a", alpha=0.28, soft=0.08)
        side = 1 if b.light.x > 0 else -1
        b.sheen(
            curve(
                f"{0.16 * side} 0.84, {0.3 * side} 0.83, {0.41 * side} 0.72, "
                f"{0.42 * side} 0.62, {0.36 * side} 0.7, {0.27 * side} 0.78"
            ),
            alpha=0.75,
            soft=0.016,
        )
        b.sheen(oval(-0.26 * side, 0.8, 0.07, 0.035), alpha=0.4, soft=0.02)


@prop(
    words="dna, gene, genetics, genome, double helix, chromosome",
    stands="air table",
    home="laboratory studio",
    height=1.8,
    metres=0.3,
    fill=0.6,
    moves="still",
)
def dna(b: Brush) -> None:
    _stand(b, 0.4)
    with b.at(0, 0.98, turn=-14, scale=0.94):
        steps = 27
        for step in range(steps):
            share = step / (steps - 1)
            y, phase = (share - 0.5) * 1.6, share * 2 * math.pi * 1.55 + 0.5
            x, near = 0.27 * math.cos(phase), math.sin(phase)
            tones = (("#e8b84f", "#5fb8a0"), ("#d9586a", "#6f9fe0"))[step % 2]
            if step % 2 == 0:
                b.rod([(-x, y), (0, y)], tones[0], 0.032)
                b.rod([(0, y), (x, y)], tones[1], 0.032)
            far, front = (-x, x) if near > 0 else (x, -x)
            b.ball(circle(far, y, 0.05), "#2f5f94" if near > 0 else "#7d3f6e", relief=0.5)
            b.ball(circle(front, y, 0.072), "#d9586a" if near > 0 else "#4f8fd4", relief=0.8)


@prop(words="brain, neuroscience", stands="air table", home="studio", height=0.84, metres=0.15, fill=0.4, moves="still")
def brain(b: Brush) -> None:
    b.tube(limb("0.02 0.3 0.14, 0.05 0.18 0.11, 0.1 0.02 0.08"), "#c98a86", relief=0.6)
    little = curve("-0.12 0.26, -0.32 0.26, -0.4 0.17, -0.34 0.07, -0.18 0.04, -0.04 0.1, -0.02 0.22")
    b.ball(little, "#c77f7d", relief=0.6)
    with b.inside(little):
        for step in range(6):
            b.line(
                path(
                    f"M-0.42 {0.05 + step * 0.04} "
                    f"C-0.3 {0.02 + step * 0.04} -0.14 {0.04 + step * 0.04} 0.0 {0.1 + step * 0.03}"
                ),
                "#8a4a50",
                0.009,
                alpha=0.6,
            )
    outline = curve(
        "0.49 0.38, 0.47 0.54, 0.38 0.68, 0.24 0.78, 0.06 0.83, -0.14 0.81, "
        "-0.32 0.73, -0.45 0.59, -0.49 0.42, -0.43 0.28, -0.28 0.22, "
        "-0.12 0.25, 0.0 0.19, 0.14 0.16, 0.28 0.19, 0.34 0.27, 0.44 0.29"
    )
    b.ball(outline, "#e5a39d", relief=0.6)
    folds = (
        "M0.36 0.27 C0.2 0.36 0.04 0.34 -0.16 0.42 C-0.24 0.46 -0.28 0.5 -0.34 0.48",
        "M0.08 0.82 C0.0 0.74 0.1 0.68 0.02 0.6 C-0.04 0.54 0.04 0.48 0.0 0.42",
        "M0.46 0.5 C0.38 0.46 0.34 0.52 0.26 0.48 C0.2 0.44 0.14 0.5 0.1 0.46",
        "M0.4 0.64 C0.32 0.58 0.26 0.66 0.2 0.6 C0.16 0.56 0.12 0.6 0.1 0.56",
        "M0.26 0.76 C0.2 0.7 0.26 0.66 0.16 0.68",
        "M-0.1 0.81 C-0.08 0.72 -0.18 0.7 -0.12 0.62 C-0.08 0.56 -0.16 0.52 -0.12 0.48",
        "M-0.28 0.75 C-0.22 0.68 -0.3 0.64 -0.24 0.58 C-0.2 0.54 -0.24 0.52 -0.22 0.5",
        "M-0.44 0.58 C-0.36 0.58 -0.38 0.5 -0.3 0.54",
        "M-0.47 0.4 C-0.38 0.42 -0.36 0.36 -0.28 0.4 C-0.22 0.42 -0.2 0.36 -0.14 0.38",
        "M-0.38 0.27 C-0.3 0.32 -0.24 0.28 -0.16 0.32 C-0.1 0.34 -0.06 0.3 0.0 0.3",
        "M0.3 0.21 C0.22 0.26 0.14 0.22 0.08 0.26",
        "M0.44 0.4 C0.36 0.38 0.32 0.4 0.24 0.38",
    )
    with b.inside(outline):
        for fold in folds:
            with b.at(b.light.x * -0.008, b.light.y * -0.008):
                b.line(path(fold), "#fbd9d2", 0.024, alpha=0.55, soft=0.006)
            b.line(path(fold), "#a85c60", 0.017, alpha=0.85)
        b.shade(oval(0, 0.16, 0.45, 0.1), alpha=0.3, soft=0.05)
        b.sheen(oval(0.2 if b.light.x > 0 else -0.2, 0.7, 0.1, 0.04), alpha=0.4, soft=0.03)


@prop(words="crown, tiara, coronation", stands="table air", height=0.72, metres=0.2, fill=0.36)
def crown(b: Brush) -> None:
    b.flat(oval(0, 0.24, 0.4, 0.1), "#7a1f2c")
    b.ball(path("M-0.36 0.2 C-0.34 0.5 -0.14 0.52 0 0.5 C0.14 0.52 0.34 0.5 0.36 0.2 Z"), "#a82a3c", relief=0.6)
    rim = path(
        "M-0.4 0.06 L-0.48 0.52 L-0.27 0.3 L-0.2 0.58 L-0.1 0.32 "
        "L0 0.66 L0.1 0.32 L0.2 0.58 L0.27 0.3 L0.48 0.52 L0.4 0.06 "
        "C0.2 -0.02 -0.2 -0.02 -0.4 0.06 Z"
    )
    b.tube(rim, "#e0aa38", relief=0.85)
    with b.inside(rim):
        b.line(path("M-0.42 0.09 C-0.2 0.01 0.2 0.01 0.42 0.09"), "#a8741f", 0.02)
        b.line(path("M-0.44 0.22 C-0.2 0.14 0.2 0.14 0.44 0.22"), "#a8741f", 0.016)
        b.line(path("M-0.44 0.235 C-0.2 0.155 0.2 0.155 0.44 0.235"), "#fff0b8", 0.008, alpha=0.7)
    for x, y, r in stations("-0.475 0.54 0.026, -0.2 0.6 0.03, 0 0.68 0.036, 0.2 0.6 0.03, 0.475 0.54 0.026"):
        b.ball(circle(x * 0.985, y, r), "#f6e0a0", relief=0.9)
    for x, y, tone in (
        (-0.3, 0.135, "#2f7fb5"),
        (-0.16, 0.105, "#3f9a5f"),
        (0, 0.097, "#c8303f"),
        (0.16, 0.105, "#3f9a5f"),
        (0.3, 0.135, "#2f7fb5"),
    ):
        b.ball(oval(x, y, 0.042, 0.036), tone, relief=0.95)
    b.ball(poly((0, 0.42), (0.05, 0.34), (0, 0.26), (-0.05, 0.34)), "#c8303f", relief=0.9)


@prop(words="coin, money, gold coin, cash, currency", stands="table", height=0.78, metres=0.06, fill=0.32)
def coin(b: Brush) -> None:
    for x, count in ((-0.27, 5), (0.29, 2)):
        for step in range(count):
            at, y = b.around(x, 0.012), 0.055 + step * 0.06
            b.tube(
                path(
                    f"M{at - 0.21} {y} L{at - 0.21} {y - 0.03} "
                    f"C{at - 0.15} {y - 0.07} {at + 0.15} {y - 0.07} {at + 0.21} {y - 0.03} L{at + 0.21} {y} Z"
                ),
                "#c98f2a",
                relief=0.8,
            )
            for ridge in range(-6, 7):
                edge = 0.012 * (1 - (ridge / 7) ** 2)
                b.line(
                    [(at + ridge * 0.03, y - 0.01 - edge * 2), (at + ridge * 0.03, y - 0.03 - edge * 2)],
                    "#8a5c14",
                    0.007,
                    alpha=0.5,
                )
            b.lit(oval(at, y, 0.21, 0.05), "#f0c256", relief=0.6)
        b.line(oval(x, 0.055 + (count - 1) * 0.06, 0.16, 0.035), "#b57f22", 0.01, alpha=0.8)
    b.ball(circle(0.1, 0.43, 0.33), "#a8741f", relief=0.6)
    b.lit(circle(0.075, 0.435, 0.33), "#e5b23d", relief=0.85)
    b.line(circle(0.075, 0.435, 0.275), "#a8741f", 0.02, alpha=0.8)
    b.lit(circle(0.075, 0.435, 0.265), "#f0c256", relief=0.7)
    b.shade(star(0.085, 0.425, 0.17), alpha=0.3)
    b.lit(star(0.075, 0.435, 0.17), "#e0a52f", relief=0.9)
    b.sheen(path("M-0.12 0.62 C-0.04 0.72 0.08 0.76 0.18 0.74 C0.06 0.72 -0.04 0.66 -0.1 0.58 Z"), alpha=0.7, soft=0.01)


@prop(words="map, treasure map, road map, cartography, atlas", stands="table", height=0.76, metres=0.3, fill=0.36)
def map(b: Brush) -> None:  # noqa: A001 - a prop has the name of the thing
    panels = [
        poly((x, low), (x + 0.245, 0.06 - low), (x + 0.245, 0.75 - low), (x, 0.69 + low))
        for x, low in ((-0.49, 0.0), (-0.245, 0.06), (0.0, 0.0), (0.245, 0.06))
    ]
    for panel in panels:
        b.lit(panel, "#ecdcb4", relief=0.3)
    whole = join(*panels)
    with b.inside(whole):
        b.flat(curve("-0.6 0.3, -0.4 0.36, -0.3 0.24, -0.22 0.1, -0.24 -0.1, -0.6 -0.1"), "#7fb5c4", alpha=0.9)
        b.flat(curve("0.2 0.9, 0.16 0.66, 0.28 0.56, 0.42 0.6, 0.6 0.5, 0.6 0.9"), "#7fb5c4", alpha=0.9)
        b.flat(curve("-0.4 0.6, -0.3 0.68, -0.16 0.62, -0.18 0.5, -0.32 0.48"), "#a9bf7a", alpha=0.9)
        b.flat(curve("0.1 0.3, 0.24 0.36, 0.38 0.3, 0.36 0.16, 0.2 0.12"), "#a9bf7a", alpha=0.9)
        b.line(path("M-0.12 0.8 C-0.02 0.66 -0.1 0.5 0.04 0.4 C0.12 0.32 0.02 0.16 0.08 0.0"), "#7fb5c4", 0.02)
        for x in (-0.06, 0.0, 0.06):
            b.lit(poly((x - 0.045, 0.56), (x + 0.045, 0.56), (x, 0.65)), "#a88a68", relief=0.4)
    route = (
        (-0.38, 0.46),
        (-0.3, 0.4),
        (-0.21, 0.37),
        (-0.12, 0.36),
        (-0.04, 0.31),
        (0.04, 0.26),
        (0.13, 0.24),
        (0.2, 0.28),
        (0.25, 0.35),
        (0.3, 0.4),
    )
    for start, end in pairwise(route):
        b.line([start, ((start[0] + 2 * end[0]) / 3, (start[1] + 2 * end[1]) / 3)], "#b5342a", 0.016)
    for index in (0, 2):
        b.shade(panels[index if b.light.x > 0 else index + 1], alpha=0.14)
    for ends in ([(0.285, 0.435), (0.355, 0.505)], [(0.285, 0.505), (0.355, 0.435)]):
        b.line(ends, "#b5342a", 0.024)
    b.line(circle(-0.4, 0.14, 0.055), "#8a6a42", 0.008, alpha=0.8)
    for turn in (0, 90, 180, 270):
        with b.at(-0.4, 0.14, turn=turn):
            b.flat(poly((-0.014, 0.0), (0.014, 0.0), (0.0, 0.085)), "#8a6a42", alpha=0.9)


@prop(words="compass, orienteering", stands="table air", height=1.18, metres=0.08, fill=0.36)
def compass(b: Brush) -> None:
    b.line(circle(0, 1.07, 0.075), "#a8741f", 0.036)
    b.tube(box(-0.05, 0.93, 0.05, 1.02, round_by=0.02), "#c9932c", relief=0.8)
    b.ball(circle(0, 0.48, 0.48), "#c9932c", relief=0.8)
    b.line(circle(0, 0.48, 0.44), "#f2d58a", 0.012, alpha=0.8)
    b.lit(circle(0, 0.48, 0.405), "#7a5418", relief=0.4)
    b.lit(circle(0, 0.48, 0.39), "#f6eeda", relief=0.4)
    for mark in range(32):
        angle = math.radians(mark * 11.25)
        inner = 0.32 if mark % 8 == 0 else 0.345
        b.line(
            [
                (math.cos(angle) * inner, 0.48 + math.sin(angle) * inner),
                (math.cos(angle) * 0.37, 0.48 + math.sin(angle) * 0.37),
            ],
            "#3a2f28",
            0.018 if mark % 8 == 0 else 0.008,
        )
    b.lit(star(0, 0.48, 0.24, points=4, inner=0.2, turn=45), "#b5a888", relief=0.4)
    b.lit(star(0, 0.48, 0.31, points=4, inner=0.16), "#8f8468", relief=0.5)
    with b.at(0, 0.48, turn=-32):
        b.shade(poly((0.01, 0.3), (0.075, -0.01), (0.01, -0.32), (-0.055, -0.01)), alpha=0.3, soft=0.015)
        b.lit(poly((0, 0.33), (0.058, 0), (-0.058, 0)), "#cf3a2f", relief=0.5)
        b.lit(poly((0, -0.33), (0.058, 0), (-0.058, 0)), "#2f4a6b", relief=0.5)
        b.shade(poly((0, 0.33), (0.058, 0), (0, 0)), alpha=0.22)
        b.shade(poly((0, -0.33), (0.058, 0), (0, 0)), alpha=0.22)
    b.ball(circle(0, 0.48, 0.035), "#d9b45a", relief=0.9)
    b.sheen(path("M-0.3 0.6 C-0.22 0.78 -0.06 0.86 0.1 0.84 C-0.06 0.8 -0.2 0.7 -0.3 0.6 Z"), alpha=0.6, soft=0.012)


@prop(words="key, door key", stands="table air", height=0.5, metres=0.03, fill=0.26)
def key(b: Brush) -> None:
    brass = "#d9a441"
    shaft = box(-0.16, 0.215, 0.46, 0.285, round_by=0.03)
    bits = [
        box(0.22, 0.06, 0.285, 0.25, round_by=0.01),
        box(0.31, 0.11, 0.36, 0.25, round_by=0.01),
        box(0.385, 0.06, 0.45, 0.25, round_by=0.01),
    ]
    bow = cut(
        join(circle(-0.3, 0.25, 0.2), circle(-0.3, 0.42, 0.075), circle(-0.3, 0.08, 0.075), circle(-0.46, 0.25, 0.04)),
        circle(-0.3, 0.25, 0.1),
        circle(-0.3, 0.42, 0.03),
        circle(-0.3, 0.08, 0.03),
    )
    whole = join(bow, shaft, *bits)
    b.lit(whole, brass, relief=0.85)
    b.line(circle(-0.3, 0.25, 0.125), "#8a5c14", 0.012, alpha=0.6)
    b.line(arc(-0.3, 0.25, 0.17, 20, 160), "#fff0c0", 0.014, alpha=0.6, soft=0.004)
    b.line([(-0.06, 0.265), (0.44, 0.265)], "#fff0c0", 0.012, alpha=0.65, soft=0.004)
    for x in (-0.12, -0.085, 0.17):
        b.tube(box(x, 0.195, x + 0.025, 0.305, round_by=0.01), brass, relief=0.8)


@prop(
    words="crystal, gem, gemstone, mineral, quartz, amethyst, diamond, jewel",
    stands="ground table",
    home="cave",
    height=1.05,
    metres=0.2,
    fill=0.38,
)
def crystal(b: Brush) -> None:
    b.glow(0, 0.5, 0.7, "#b58aff", alpha=0.4)
    for x, turn, long, wide, tone in (
        (-0.2, 34, 0.5, 0.14, "#7d5fc4"),
        (0.19, -30, 0.52, 0.15, "#6f54b8"),
        (-0.12, 15, 0.8, 0.19, "#8f6fd9"),
        (0.16, -13, 0.72, 0.18, "#7f60cc"),
        (0.02, 1, 1.02, 0.24, "#9f80e8"),
        (-0.23, 48, 0.3, 0.11, "#9f80e8"),
        (0.23, -50, 0.3, 0.11, "#8f6fd9"),
        (0.1, -22, 0.42, 0.14, "#b59af2"),
        (-0.1, 22, 0.4, 0.14, "#a78af0"),
    ):
        with b.at(x, 0.03, turn=turn):
            half, shoulder = wide / 2, long - wide * 0.75
            b.lit(
                poly((-half * 0.8, 0), (-half, shoulder), (0, long), (half, shoulder), (half * 0.8, 0)),
                tone,
                relief=0.6,
                alpha=0.95,
            )
            ridge = half * 0.25
            b.shade(
                poly((ridge, 0), (ridge, shoulder * 0.96), (0, long), (half, shoulder), (half * 0.8, 0))
                if b.light.x < 0
                else poly((-half * 0.8, 0), (-half, shoulder), (0, long), (ridge, shoulder * 0.96), (ridge, 0)),
                alpha=0.3,
            )
            b.sheen(poly((-half, shoulder), (0, long), (ridge, shoulder * 0.96)), alpha=0.4)
            b.line([(ridge, 0), (ridge, shoulder * 0.96), (0, long)], "#f0e6ff", 0.008, alpha=0.7)
    rock = curve(
        "-0.48 0, -0.43 0.08, -0.26 0.13, -0.08 0.1, 0.1 0.13, 0.28 0.12, 0.43 0.07, 0.48 0, 0.2 0, -0.2 0", tension=0.4
    )
    b.lit(rock, "#565062", relief=0.6)
