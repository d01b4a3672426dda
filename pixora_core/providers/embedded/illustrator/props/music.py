"""Musical instruments."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve
from pixora_core.providers.embedded.illustrator.shapes import arc, box, circle, oval, path, poly

__all__ = ["drum", "guitar", "piano", "violin"]


@prop(words="guitar, acoustic guitar, guitarist", stands="ground", home="room", height=2.3, metres=1.0, fill=0.56)
def guitar(b: Brush) -> None:
    with b.at(-0.03, 0.015, turn=-4):
        b.rod([(0, 0.9), (0, 2.05)], "#4a2f1e", 0.1)
        body = curve(
            "0 0, -0.26 0.02, -0.43 0.18, -0.45 0.4, -0.32 0.58, -0.27 0.7, -0.34 0.86, -0.31 1.02, -0.16 1.11, "
            "0 1.1, 0.16 1.11, 0.31 1.02, 0.34 0.86, 0.27 0.7, 0.32 0.58, 0.45 0.4, 0.43 0.18, 0.26 0.02",
            tension=0.55,
        )
        b.lit(body, "#c9812f", relief=0.6)
        with b.inside(body):
            b.line(body, "#5b3218", 0.05)
            b.line(body, "#f0d9a4", 0.028)
            b.flat(oval(0, 0.2, 0.36, 0.2), "#e8a850", alpha=0.5, soft=0.1)
            b.shade(oval(-b.light.x * 0.4, 0.4, 0.18, 0.6), alpha=0.22, soft=0.1)
        b.line(circle(0, 0.77, 0.145), "#5b3218", 0.035)
        b.flat(circle(0, 0.77, 0.13), "#2a1710")
        b.lit(box(-0.15, 0.29, 0.15, 0.345, round_by=0.015), "#4a2a18", relief=0.5)
        b.lit(path("M-0.052 0.9 L-0.04 2.04 L0.04 2.04 L0.052 0.9 Z"), "#3a2418", relief=0.5)
        for fret in range(13):
            y = 0.94 + 1.08 * (1 - 0.93**fret) / (1 - 0.93**13)
            b.line([(-0.045, y), (0.045, y)], "#d9c690", 0.008, alpha=0.8)
        b.lit(
            path("M-0.045 2.02 L-0.08 2.1 L-0.065 2.27 C-0.03 2.25 0.03 2.25 0.065 2.27 L0.08 2.1 L0.045 2.02 Z"),
            "#5b3218",
            relief=0.6,
        )
        for side in (-1, 1):
            for y in (2.08, 2.145, 2.21):
                b.rod([(0.07 * side, y), (0.105 * side, y)], "#d9dde3", 0.022)
        for string in range(6):
            x = (string - 2.5) * 0.013
            b.line([(x * 1.5, 0.32), (x, 2.05)], "#f6ecd0", 0.005, alpha=0.9)


@prop(
    words="violin, fiddle, viola, cello, violinist",
    stands="ground table",
    home="room",
    height=2.3,
    metres=0.6,
    fill=0.52,
)
def violin(b: Brush) -> None:
    with b.at(0.04, 0.02, turn=6):
        body = path(
            "M0 0 C-0.3 0 -0.44 0.16 -0.42 0.36 C-0.41 0.46 -0.36 0.52 -0.36 0.54 "
            "C-0.28 0.56 -0.24 0.62 -0.25 0.74 C-0.26 0.84 -0.3 0.86 -0.36 0.87 "
            "C-0.37 0.9 -0.35 0.95 -0.34 1.0 C-0.34 1.2 -0.18 1.27 0 1.26 "
            "C0.18 1.27 0.34 1.2 0.34 1.0 C0.35 0.95 0.37 0.9 0.36 0.87 "
            "C0.3 0.86 0.26 0.84 0.25 0.74 C0.24 0.62 0.28 0.56 0.36 0.54 "
            "C0.36 0.52 0.41 0.46 0.42 0.36 C0.44 0.16 0.3 0 0 0 Z"
        )
        b.lit(body, "#a5521f", relief=0.7)
        with b.inside(body):
            b.line(body, "#4f2410", 0.045)
            b.flat(oval(0, 0.6, 0.16, 0.55), "#d9843a", alpha=0.5, soft=0.1)
            b.sheen(oval(0.2 if b.light.x > 0 else -0.2, 1.08, 0.05, 0.09), alpha=0.4, soft=0.03)
        for side in (-1, 1):
            b.line(
                path(
                    f"M{0.13 * side} 0.86 C{0.19 * side} 0.86 {0.18 * side} 0.78 {0.17 * side} 0.7 "
                    f"C{0.16 * side} 0.62 {0.16 * side} 0.55 {0.22 * side} 0.56"
                ),
                "#2a120a",
                0.022,
            )
        b.lit(path("M-0.05 0.06 L-0.09 0.46 L0.09 0.46 L0.05 0.06 Z"), "#1f1714", relief=0.6)
        b.lit(box(-0.11, 0.62, 0.11, 0.66, round_by=0.012), "#e0b878", relief=0.5)
        b.lit(path("M-0.06 0.84 L-0.036 1.86 L0.036 1.86 L0.06 0.84 Z"), "#1f1714", relief=0.6)
        b.lit(path("M-0.036 1.84 L-0.045 2.1 L0.045 2.1 L0.036 1.84 Z"), "#8a4219", relief=0.6)
        b.ball(circle(0, 2.15, 0.075), "#a5521f", relief=0.8)
        b.line(arc(0, 2.15, 0.04, -40, 250), "#4f2410", 0.014)
        for side, y in ((-1, 1.9), (1, 1.95), (-1, 2.0), (1, 2.05)):
            b.rod([(0.04 * side, y), (0.13 * side, y + 0.01)], "#1f1714", 0.03)
        for string in range(4):
            x = (string - 1.5) * 0.028
            b.line([(x, 0.45), (x * 0.6, 1.88)], "#f2e6cc", 0.006, alpha=0.9)
    b.rod([(0.44, 0.03), (0.3, 2.22)], "#6b3a1c", 0.022)
    b.line([(0.41, 0.06), (0.27, 2.18)], "#f2e9d8", 0.014)


@prop(words="piano, grand piano, pianist", stands="ground", home="room", height=0.98, metres=1.5, fill=0.46)
def piano(b: Brush) -> None:
    b.rod([(0.2, 0.5), (0.24, 0.82)], "#6b4a2c", 0.014)
    lid = path("M-0.36 0.54 L-0.3 0.74 C-0.1 0.96 0.2 1.0 0.36 0.9 C0.46 0.82 0.48 0.66 0.45 0.56 Z")
    b.lit(lid, "#23222a", relief=0.75)
    with b.inside(lid):
        b.sheen(path("M-0.2 0.5 L0.1 1.0 L0.24 1.0 L-0.06 0.5 Z"), alpha=0.25, soft=0.03)
    b.flat(path("M-0.36 0.53 C-0.1 0.6 0.3 0.6 0.45 0.55 L0.45 0.5 L-0.36 0.5 Z"), "#c9903a")
    for step in range(16):
        b.line([(-0.3 + step * 0.045, 0.52), (-0.26 + step * 0.043, 0.57)], "#7a5220", 0.006, alpha=0.8)
    for x, low in ((-0.36, 0.0), (0.4, 0.0), (0.08, 0.06)):
        b.tube(
            path(f"M{x - 0.035} 0.36 L{x - 0.018} {low + 0.04} L{x + 0.018} {low + 0.04} L{x + 0.035} 0.36 Z"),
            "#1c1b22",
            relief=0.7,
        )
        b.ball(circle(x, low + 0.022, 0.022), "#c9a046", relief=0.8)
    b.lit(path("M-0.48 0.53 L0.47 0.53 L0.46 0.36 C0.2 0.32 -0.2 0.33 -0.48 0.34 Z"), "#1f1e26", relief=0.65)
    b.lit(poly((-0.49, 0.455), (0.02, 0.455), (0.05, 0.405), (-0.5, 0.405)), "#f6f1e4", relief=0.3)
    for step in range(22):
        b.line([(-0.485 + step * 0.0236, 0.453), (-0.495 + step * 0.0252, 0.407)], "#8f8678", 0.003, alpha=0.9)
        if step % 7 not in (2, 6):
            b.line([(-0.474 + step * 0.0236, 0.452), (-0.479 + step * 0.0243, 0.428)], "#16151b", 0.011)
    b.lit(poly((-0.5, 0.405), (0.05, 0.405), (0.05, 0.37), (-0.5, 0.37)), "#2c2b35", relief=0.6)
    b.rod([(-0.08, 0.36), (-0.08, 0.1)], "#c9a046", 0.014)
    b.lit(box(-0.12, 0.06, -0.04, 0.1, round_by=0.01), "#c9a046", relief=0.7)
    b.line([(-0.46, 0.515), (0.46, 0.515)], "#7d7a8a", 0.008, alpha=0.7)


@prop(words="drum, drummer, percussion", stands="ground table", home="room", height=0.98, metres=0.45, fill=0.36)
def drum(b: Brush) -> None:
    shell = path("M-0.44 0.58 L-0.44 0.13 C-0.3 -0.03 0.3 -0.03 0.44 0.13 L0.44 0.58 Z")
    b.tube(shell, "#b5342f", relief=0.7)
    with b.inside(shell):
        for step in range(7):
            x, y = -0.45 + step * 0.15, 0.09 - 0.05 * (1 - ((step - 3) / 3) ** 2)
            b.line([(x, 0.52 + y - 0.06), (x + 0.075, y + 0.07), (x + 0.15, 0.52 + y - 0.06)], "#f2e0b8", 0.016)
    for low, tone in ((0.02, "#d9a441"), (0.49, "#d9a441")):
        band = path(
            f"M-0.465 {low + 0.19} L-0.465 {low + 0.1} C-0.3 {low - 0.05} 0.3 {low - 0.05} 0.465 {low + 0.1} "
            f"L0.465 {low + 0.19} C0.3 {low + 0.04} -0.3 {low + 0.04} -0.465 {low + 0.19} Z"
        )
        b.tube(band, tone, relief=0.8)
    b.lit(oval(0, 0.66, 0.465, 0.14), "#d9a441", relief=0.6)
    b.lit(oval(0, 0.665, 0.43, 0.122), "#f6efdf", relief=0.4)
    b.shade(oval(0.02, 0.65, 0.2, 0.035), alpha=0.18, soft=0.03)
    for tip, end in (((-0.08, 0.7), (0.42, 0.9)), ((0.12, 0.66), (-0.4, 0.93))):
        b.rod([tip, end], "#c9955a", 0.03)
        b.ball(circle(*tip, 0.036), "#b57f42", relief=0.6)
