"""Dragons: one of the West, on its wings, and one of the East, which needs none."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb
from pixora_core.providers.embedded.illustrator.shapes import circle, oval, path, poly

__all__ = ["chinese_dragon", "dragon"]

_SCALES = "#3c6657"
_BELLY = "#d8b26c"
_SKIN = "#9c4a3a"
_HORN = "#e8dcc0"
_RED = "#c23b2c"
_GOLD = "#e8b13f"


@prop(
    words="dragon, wyvern, drake, fire-breathing dragon",
    stands="air ground",
    home="mountains sky",
    height=0.82,
    metres=9,
    fill=0.46,
    coat=_SCALES,
    moves="glide",
)
def dragon(b: Brush) -> None:
    """On the wing, its neck drawn back, its tail streaming behind it."""
    with b.at(0.1, 0.07, turn=-13, scale=0.86):
        _wing(b, "#6f3630", dim=True)
    b.lit(limb("-0.06 0.3 0.07, -0.14 0.2 0.045, -0.22 0.2 0.03, -0.27 0.16 0.02"), "#2f5347", relief=0.4)
    tail = "-0.48 0.2 0.006, -0.43 0.26 0.022, -0.34 0.25 0.04, -0.24 0.27 0.062, -0.12 0.33 0.1"
    neck = "0.0 0.36 0.135, 0.12 0.39 0.125, 0.21 0.45 0.085, 0.26 0.53 0.062, 0.33 0.58 0.054, 0.385 0.575 0.05"
    body = limb(f"{tail}, {neck}")
    for x, y, turn, size in _SPINES:
        with b.at(x, y, turn=turn, scale=size):
            b.lit(poly((-0.5, 0.0), (0.5, 0.0), (-0.35, 1.0)), _SKIN, relief=0.4)
    b.lit(poly((-0.5, 0.14), (-0.47, 0.25), (-0.42, 0.27), (-0.44, 0.19)), _SKIN, relief=0.5)
    b.lit(body, _SCALES, relief=0.75)
    with b.inside(body):
        b.lit(
            limb("-0.2 0.25 0.03, 0.0 0.295 0.05, 0.14 0.335 0.055, 0.25 0.44 0.04, 0.3 0.53 0.024"), _BELLY, relief=0.5
        )
        for step in range(11):
            x = -0.14 + 0.033 * step
            b.line([(x, 0.26), (x + 0.03, 0.34)], "#8a6a3a", 0.004, alpha=0.5)
        for step in range(16):
            at = 0.06 + step * 0.055
            b.line(path(f"M{at - 0.5} 0.33 q0.018 0.016 0.036 0"), "#22443a", 0.004, alpha=0.35)
    _head(b)
    b.lit(limb("0.1 0.36 0.055, 0.14 0.27 0.042, 0.2 0.26 0.03"), _SCALES, relief=0.5)
    b.lit(limb("-0.1 0.33 0.095, -0.1 0.22 0.06, -0.17 0.15 0.036, -0.22 0.12 0.024"), _SCALES, relief=0.55)
    for x, y in ((0.2, 0.26), (-0.22, 0.12), (-0.27, 0.16)):
        for lean in (-0.018, 0.0, 0.018):
            b.line([(x, y), (x + (0.026 if x > 0 else -0.03), y - 0.02 + lean)], _HORN, 0.008)
    _wing(b, _SKIN)


_SPINES = (
    (-0.3, 0.28, 10, 0.03), (-0.22, 0.31, 18, 0.036), (-0.14, 0.36, 22, 0.042), (0.17, 0.475, 50, 0.04),
    (0.215, 0.53, 58, 0.036), (0.265, 0.585, 40, 0.032),
)  # fmt: skip
"""Place, slant and size of the spines along the back."""


def _wing(b: Brush, skin: str, *, dim: bool = False) -> None:
    """A wing of skin between four fingers, lifted; its shoulder is at (0.04, 0.4)."""
    sail = path(
        "M0.06 0.37 C0.1 0.47 0.15 0.56 0.13 0.68 C0.04 0.79 -0.1 0.82 -0.24 0.81 C-0.2 0.74 -0.24 0.68 -0.36 0.63 "
        "C-0.27 0.6 -0.26 0.53 -0.34 0.45 C-0.24 0.47 -0.19 0.44 -0.19 0.37 C-0.12 0.42 -0.06 0.41 -0.04 0.36 Z"
    )
    b.lit(sail, skin, relief=0.7)
    with b.inside(sail):
        b.shade(path("M0.2 0.3 L-0.3 0.3 L-0.2 0.4 L0.02 0.5 L0.14 0.7 Z"), alpha=0.35, soft=0.05)
        for x, y in ((-0.24, 0.81), (-0.36, 0.63), (-0.34, 0.45), (-0.19, 0.37)):
            b.sheen(poly((0.13, 0.68), (x, y), (x + 0.05, y + 0.02)), alpha=0.14, soft=0.02)
    bone = "#2a483d" if dim else _SCALES
    for bend, tip in (((0.0, 0.8), (-0.25, 0.815)), ((-0.12, 0.72), (-0.365, 0.63)), ((-0.08, 0.62), (-0.345, 0.445))):
        b.rod(path(f"M0.13 0.68 Q{bend[0]} {bend[1]} {tip[0]} {tip[1]}"), bone, 0.014)
    b.rod(path("M0.13 0.68 Q0.0 0.55 -0.19 0.365"), bone, 0.012)
    b.lit(limb("0.03 0.37 0.06, 0.1 0.48 0.04, 0.14 0.6 0.03, 0.13 0.69 0.022"), bone, relief=0.6)
    b.lit(path("M0.12 0.67 L0.165 0.735 L0.145 0.665 Z"), _HORN, relief=0.4)


def _head(b: Brush) -> None:
    """A long head with its mouth a little open, horns swept back."""
    b.lit(
        path("M0.36 0.555 C0.41 0.53 0.45 0.52 0.485 0.515 L0.47 0.5 C0.43 0.49 0.38 0.51 0.35 0.53 Z"),
        "#33594c",
        relief=0.5,
    )
    b.flat(path("M0.39 0.555 L0.475 0.535 L0.47 0.52 L0.4 0.525 Z"), "#5a1f1c")
    skull = path(
        "M0.34 0.6 C0.36 0.625 0.39 0.63 0.41 0.615 C0.44 0.6 0.47 0.59 0.495 0.575 C0.502 0.56 0.497 0.545 0.485 0.54 "
        "C0.45 0.545 0.42 0.55 0.39 0.55 C0.36 0.55 0.34 0.57 0.34 0.6 Z"
    )
    b.lit(skull, _SCALES, relief=0.7)
    for x in (0.425, 0.455, 0.48):
        b.lit(poly((x - 0.006, 0.545), (x + 0.006, 0.545), (x + 0.001, 0.525)), _HORN, relief=0.3)
    b.lit(path("M0.36 0.615 C0.33 0.66 0.28 0.68 0.235 0.675 C0.28 0.66 0.31 0.64 0.335 0.6 Z"), _HORN, relief=0.6)
    b.lit(path("M0.345 0.58 C0.32 0.6 0.29 0.605 0.265 0.6 C0.29 0.59 0.31 0.575 0.33 0.56 Z"), _HORN, relief=0.5)
    b.fire(oval(0.402, 0.592, 0.012, 0.008), "#ffd24a")
    b.flat(oval(0.404, 0.592, 0.003, 0.008), "#1c1208")
    b.flat(oval(0.486, 0.565, 0.005, 0.004), "#1c2a24")


@prop(
    words="chinese dragon, oriental dragon, lung dragon",
    stands="air ground",
    home="sky mountains",
    height=0.62,
    metres=9,
    fill=0.38,
    coat=_RED,
    kind_of="dragon",
    cues="chinese dragon, chinese, china, emperor, asia, eastern dragon, lucky dragon, brings rain, new year",
)
def chinese_dragon(b: Brush) -> None:
    """A long body in waves behind a bearded head, after a pearl of light."""
    spine = [(-0.48 + 0.0225 * step, 0.3 + 0.085 * math.sin(step * 0.37 + 0.6)) for step in range(35)]
    widths = [0.012 + 0.078 * math.sin(min(1.0, step / 14) * math.pi / 2) for step in range(35)]
    for foot in (10, 15, 26, 30):
        _claw(b, *spine[foot])
    for (x, y), (nx, ny), wide in zip(spine[2:-2], spine[3:-1], widths[2:], strict=False):
        turn = math.degrees(math.atan2(ny - y, nx - x))
        with b.at(x, y, turn=turn):
            b.lit(poly((-0.012, wide * 0.35), (0.018, wide * 0.35), (-0.012, wide * 0.5 + 0.03)), _GOLD, relief=0.5)
    for tip in ((-0.5, 0.42), (-0.455, 0.44), (-0.5, 0.34)):
        b.lit(
            path(f"M-0.47 0.31 Q{tip[0] + 0.005} {tip[1] - 0.05} {tip[0]} {tip[1]} Q-0.455 0.36 -0.455 0.31 Z"),
            _GOLD,
            relief=0.5,
        )
    body = limb(", ".join(f"{x:.3f} {y:.3f} {wide:.3f}" for (x, y), wide in zip(spine, widths, strict=True)))
    b.lit(body, _RED, relief=0.75)
    with b.inside(body):
        for (x, y), (nx, ny), wide in zip(spine, spine[1:], widths, strict=False):
            with b.at(x, y, turn=math.degrees(math.atan2(ny - y, nx - x))):
                b.flat(oval(0.011, -wide * 0.46, 0.013, wide * 0.24), _GOLD, alpha=0.9)
                b.line(path(f"M-0.006 {wide * 0.1} q0.01 0.012 0.02 0"), "#7d1f18", 0.004, alpha=0.55)
    _bearded_head(b, *spine[-1])
    b.glow(0.455, 0.5, 0.12, "#ffe6a0", alpha=0.8)
    b.fire(circle(0.455, 0.5, 0.03), "#fff3d0")


def _claw(b: Brush, x: float, y: float) -> None:
    """A short leg and five claws."""
    b.lit(limb(f"{x} {y} 0.06, {x - 0.02} {y - 0.1} 0.044, {x + 0.035} {y - 0.15} 0.03"), "#a83226", relief=0.5)
    for turn in (-80, -50, -20, 10, 40):
        with b.at(x + 0.04, y - 0.155, turn=turn):
            b.lit(poly((0.0, -0.009), (0.0, 0.009), (0.042, 0.0)), "#f3e6c4", relief=0.3)


def _bearded_head(b: Brush, x: float, y: float) -> None:
    """Mane, antlers, whiskers; its jaw hangs open."""
    with b.at(x, y + 0.02, turn=14):
        for turn in range(110, 251, 20):
            with b.at(-0.01, 0.0, turn=turn):
                b.lit(path("M0.0 -0.03 Q0.08 -0.03 0.135 0.01 Q0.06 0.02 0.0 0.03 Z"), "#d8892c", relief=0.5)
        for tip in ((-0.1, 0.16), (-0.05, 0.18)):
            b.rod(path(f"M-0.01 0.04 Q{tip[0] + 0.03} {tip[1] - 0.06} {tip[0]} {tip[1]}"), "#f0e2bd", 0.014)
            b.rod([(tip[0] * 0.6, tip[1] * 0.68), (tip[0] * 0.6 + 0.035, tip[1] * 0.68 + 0.03)], "#f0e2bd", 0.01)
        b.lit(
            path("M0.02 -0.04 C0.07 -0.07 0.11 -0.085 0.15 -0.075 L0.14 -0.055 C0.1 -0.05 0.07 -0.03 0.04 0.0 Z"),
            "#a83226",
            relief=0.5,
        )
        b.flat(path("M0.04 -0.02 L0.14 -0.055 L0.15 -0.015 L0.05 0.0 Z"), "#5a1512")
        b.lit(
            curve(
                "-0.05 -0.03, -0.05 0.05, 0.02 0.075, 0.09 0.05, 0.155 0.045, 0.175 0.015, 0.15 -0.015, "
                "0.06 -0.01, 0.0 -0.05"
            ),
            _RED,
            relief=0.75,
        )
        for tooth in (0.09, 0.12, 0.145):
            b.lit(poly((tooth - 0.006, -0.012), (tooth + 0.006, -0.012), (tooth, -0.035)), "#f3e6c4", relief=0.3)
        b.lit(oval(0.05, 0.06, 0.03, 0.012), _GOLD, relief=0.5)
        b.flat(circle(0.05, 0.042, 0.014), "#fff6dc")
        b.flat(circle(0.055, 0.042, 0.007), "#1c1208")
        b.flat(oval(0.16, 0.025, 0.006, 0.005), "#5a1512")
        b.line(path("M0.16 0.02 C0.2 0.06 0.17 0.1 0.12 0.12"), _GOLD, 0.008)
        b.line(path("M0.15 0.0 C0.2 -0.03 0.19 -0.09 0.14 -0.12"), _GOLD, 0.008)
        for drop in (0.03, 0.06, 0.09):
            b.lit(
                path(
                    f"M{drop} -0.045 Q{drop - 0.005} -0.1 {drop - 0.03} -0.13 "
                    f"Q{drop + 0.02} -0.09 {drop + 0.025} -0.05 Z"
                ),
                "#d8892c",
                relief=0.4,
            )
