"""Beings and things of fable: unicorn, mermaid, ghost, Medusa, the sword in the stone, a throne."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.equines import equine
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path

__all__ = ["ghost", "medusa", "mermaid", "sword_in_stone", "throne", "unicorn"]


@prop(words="unicorn, unicorns, pegasus", stands="ground", home="meadow forest", height=1.14, metres=1.8, fill=0.48)
def unicorn(b: Brush) -> None:
    with b.at(-0.03, 0, scale=0.94):
        equine(b, hair="#b58ac9", coat="#f0ecea", far="#c9c2cc")
        b.lit(path("M0.4 0.9 L0.5 1.2 L0.435 0.87 Z"), "#e8c95a", relief=0.6)
        for step in range(3):
            y = 0.94 + 0.07 * step
            b.line([(0.415 + 0.022 * step, y), (0.445 + 0.018 * step, y + 0.015)], "#b58a2c", 0.008)


@prop(
    words="mermaid, mermaids, siren, little mermaid",
    stands="ground water",
    home="ocean beach",
    height=1.06,
    metres=1.3,
    fill=0.44,
)
def mermaid(b: Brush) -> None:
    rock = curve(
        "-0.5 0.0, -0.42 0.16, -0.22 0.3, 0.04 0.34, 0.24 0.24, 0.4 0.1, 0.46 0.0, 0.1 0.0, -0.2 0.0", tension=0.3
    )
    b.lit(rock, "#6f6a70", relief=0.6)
    skin, tail = "#e0ad86", "#3f9a8f"
    fin = path("M0.36 0.1 C0.4 0.2 0.46 0.24 0.5 0.25 C0.49 0.17 0.5 0.1 0.46 0.02 C0.42 0.05 0.4 0.06 0.36 0.1 Z")
    b.lit(fin, "#5fb8a8", relief=0.5)
    body = limb("-0.12 0.44 0.2, 0.06 0.42 0.22, 0.2 0.34 0.16, 0.3 0.2 0.09, 0.4 0.1 0.04")
    b.lit(body, tail, relief=0.6)
    with b.inside(body):
        for row in range(4):
            for step in range(9):
                x, y = -0.1 + step * 0.055 + (0.027 if row % 2 else 0), 0.48 - row * 0.05 - step * 0.028
                b.line(path(f"M{x} {y} q0.022 -0.03 0.045 0"), "#256a64", 0.007, alpha=0.6)
    b.lit(limb("-0.14 0.68 0.075, -0.28 0.54 0.06, -0.3 0.36 0.05"), skin, relief=0.45)
    b.lit(curve("-0.2 0.72, -0.2 0.56, -0.2 0.42, -0.02 0.42, -0.02 0.56, 0.0 0.72, -0.1 0.76"), skin, relief=0.45)
    b.lit(curve("-0.2 0.66, -0.02 0.66, -0.03 0.56, -0.19 0.56"), "#b86a8a", relief=0.5)
    b.lit(limb("-0.02 0.7 0.07, 0.08 0.58 0.055, 0.12 0.46 0.046"), skin, relief=0.45)
    b.rod([(-0.1, 0.74), (-0.1, 0.82)], skin, 0.06)
    hair = curve(
        "0.0 0.95, -0.06 1.03, -0.18 1.02, -0.24 0.9, -0.26 0.7, -0.32 0.5, -0.2 0.52, -0.16 0.7, "
        "-0.12 0.86, -0.04 0.96"
    )
    b.ball(oval(-0.09, 0.89, 0.08, 0.1), skin, relief=0.4)
    b.lit(hair, "#b5562c", relief=0.55)


@prop(
    words="ghost, ghosts, spirit, phantom, spectre",
    stands="ground air",
    home="night_sky hall",
    height=1.25,
    metres=1.6,
    fill=0.44,
)
def ghost(b: Brush) -> None:
    sheet = path(
        "M-0.42 0.02 C-0.4 0.5 -0.42 1.22 0 1.22 C0.42 1.22 0.4 0.5 0.46 0.04 C0.4 0.0 0.36 0.12 0.28 0.1 "
        "C0.22 0.02 0.14 0.02 0.1 0.1 C0.04 0.02 -0.06 0.02 -0.1 0.1 "
        "C-0.16 0.0 -0.24 0.02 -0.28 0.1 C-0.34 0.06 -0.38 0.0 -0.42 0.02 Z"
    )
    b.ball(sheet, "#eef0f4", relief=0.5)
    with b.inside(sheet):
        for x in (-0.24, 0.02, 0.26):
            b.shade(path(f"M{x} 0.5 L{x - 0.05} 0.0 L{x + 0.05} 0.0 Z"), alpha=0.22, soft=0.03)
    for x in (-0.13, 0.13):
        b.flat(oval(x, 0.86, 0.055, 0.085), "#2c2e3a")
    b.flat(oval(0.0, 0.68, 0.05, 0.06), "#2c2e3a")
    for side in (-1, 1):
        b.lit(limb(f"{side * 0.32} 0.66 0.14, {side * 0.42} 0.6 0.1, {side * 0.46} 0.5 0.06"), "#e3e6ec", relief=0.5)


@prop(words="medusa, gorgon, medusa head", stands="ground table", home="hall ruins", height=1.2, metres=0.8, fill=0.48)
def medusa(b: Brush) -> None:
    stone = "#c9c4b4"
    b.lit(path("M-0.3 0 L0.3 0 L0.26 0.1 L-0.26 0.1 Z"), "#9a958a", relief=0.5)
    b.lit(
        curve("-0.34 0.1, -0.3 0.26, -0.12 0.36, 0.12 0.36, 0.3 0.26, 0.34 0.1, 0.0 0.1", tension=0.4),
        stone,
        relief=0.5,
    )
    b.tube(box(-0.1, 0.3, 0.1, 0.5), stone, relief=0.5)
    for place in range(13):
        angle = math.radians(-24 + 19 * place)
        cx, cy = math.cos(angle), math.sin(angle)
        reach = 0.44 if place % 2 else 0.36
        x, y = cx * 0.2, 0.74 + cy * 0.2
        tx, ty = cx * reach * 1.02, 0.74 + cy * reach * 0.98
        bend = 0.09 if place % 2 else -0.09
        b.lit(
            limb(
                f"{x} {y} 0.08, {(x + tx) / 2 - cy * bend} {(y + ty) / 2 + cx * bend} 0.065, {tx} {ty} 0.045, "
                f"{tx - cy * bend * 0.6} {ty + cx * bend * 0.6} 0.05"
            ),
            ("#4f7a58", "#5f8f62")[place % 2],
            relief=0.6,
        )
        b.flat(circle(tx - cy * bend * 0.6, ty + cx * bend * 0.6 + 0.008, 0.009), "#e8c95a")
    b.ball(
        curve(
            "-0.22 0.82, -0.18 0.94, 0.0 0.98, 0.18 0.94, 0.22 0.82, 0.2 0.62, 0.1 0.46, 0.0 0.43, -0.1 0.46, -0.2 0.62"
        ),
        stone,
        relief=0.5,
    )
    for side in (-1, 1):
        b.line(path(f"M{side * 0.15} 0.785 Q{side * 0.09} 0.815 {side * 0.04} 0.77"), "#5f5a4c", 0.02)
        b.flat(oval(side * 0.09, 0.73, 0.042, 0.025), "#f0eee0")
        b.fire(circle(side * 0.09, 0.73, 0.02), "#d9b43c")
        b.flat(oval(side * 0.09, 0.73, 0.006, 0.018), "#1c1a14")
    b.line(path("M0.0 0.74 L0.02 0.62 L-0.03 0.61"), "#8a8576", 0.014)
    b.flat(oval(0.0, 0.535, 0.06, 0.02), "#5f4a44")


@prop(
    words="sword in the stone, sword, excalibur, swords, blade",
    stands="ground",
    home="forest meadow",
    height=1.3,
    metres=1.3,
    fill=0.42,
)
def sword_in_stone(b: Brush) -> None:
    b.lit(path("M-0.035 0.3 L-0.035 1.0 L0.035 1.0 L0.035 0.3 Z"), "#c9d2da", relief=0.8)
    b.line([(0.0, 0.32), (0.0, 1.0)], "#8f9aa6", 0.012)
    b.lit(path("M-0.2 1.0 C-0.1 0.97 0.1 0.97 0.2 1.0 L0.19 1.045 L-0.19 1.045 Z"), "#c9983c", relief=0.6)
    b.rod([(0.0, 1.04), (0.0, 1.2)], "#6d3f2a", 0.05)
    b.ball(circle(0.0, 1.24, 0.05), "#d9ab48", relief=0.6)
    b.flat(circle(0.0, 1.24, 0.02), "#b83a3a")
    rock = curve(
        "-0.5 0.0, -0.46 0.16, -0.3 0.32, -0.06 0.42, 0.16 0.38, 0.36 0.24, 0.5 0.0, 0.2 0.0, -0.2 0.0", tension=0.3
    )
    b.lit(rock, "#7f7c80", relief=0.65)
    with b.inside(rock):
        b.flat(oval(-0.26, 0.05, 0.2, 0.09), "#5f7a48", alpha=0.7, soft=0.03)
        b.line([(0.02, 0.38), (0.1, 0.24), (0.06, 0.14)], "#4a484e", 0.012, alpha=0.7)
        b.line([(-0.02, 0.38), (-0.12, 0.28)], "#4a484e", 0.01, alpha=0.7)
    b.glow(0.0, 0.8, 0.4, "#fff2c4", alpha=0.25)


@prop(words="throne, royal throne, coronation chair", stands="ground", home="hall", height=1.6, metres=2.0, fill=0.46)
def throne(b: Brush) -> None:
    gold, red = "#c9983c", "#9a2f38"
    b.lit(box(-0.5, 0.0, 0.5, 0.08, round_by=0.01), "#8a8478", relief=0.4)
    b.lit(
        path("M-0.32 0.5 L-0.36 1.32 C-0.2 1.5 -0.08 1.48 0 1.58 C0.08 1.48 0.2 1.5 0.36 1.32 L0.32 0.5 Z"),
        gold,
        relief=0.5,
    )
    b.lit(path("M-0.25 0.54 L-0.28 1.26 C-0.16 1.38 0.16 1.38 0.28 1.26 L0.25 0.54 Z"), red, relief=0.5)
    for x in (-0.14, 0.0, 0.14):
        for y in (0.76, 0.94, 1.12):
            b.ball(circle(x, y, 0.016), gold)
    b.lit(box(-0.36, 0.42, 0.36, 0.56, round_by=0.04), red, relief=0.5)
    b.lit(box(-0.4, 0.36, 0.4, 0.45, round_by=0.015), gold, relief=0.5)
    for side in (-1, 1):
        b.lit(box(side * 0.34, 0.08, side * 0.42, 0.74, round_by=0.02), gold, relief=0.5)
        b.ball(circle(side * 0.38, 0.78, 0.055), gold, relief=0.6)
        b.ball(circle(side * 0.36, 1.36, 0.05), gold, relief=0.6)
    b.ball(circle(0.0, 1.48, 0.04), "#3a6a9a", relief=0.6)
