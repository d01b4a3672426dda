"""What stands on a desk in school and in an office."""

from __future__ import annotations

from typing import Final

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import stations
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly

__all__ = ["blackboard", "calculator", "graduation_cap", "notebook", "pencils", "printer", "tablet_computer"]

_PENCILS: Final = (
    (-0.2, 12.0, 0.82, "#c8342d"),
    (-0.1, 5.0, 0.94, "#e9b52e"),
    (0.0, 0.0, 0.86, "#3f8f58"),
    (0.08, -4.0, 0.97, "#2f6fb0"),
    (-0.15, 16.0, 0.66, "#7a4a9a"),
    (0.14, -9.0, 0.7, "#e9793f"),
)
"""Where each pencil stands: its foot, lean, length and colour."""


@prop(
    words="pencil, pencils, crayon, crayons, coloured pencils, colored pencils, "
    "pen, pens, pencil case, school supplies, stationery",
    stands="table",
    home="room",
    height=1.4,
    metres=0.2,
    fill=0.38,
)
def pencils(b: Brush) -> None:
    """Coloured pencils in a jar, a ruler among them."""
    with b.at(0.2, 0.3, turn=-13):
        b.lit(box(-0.06, 0.0, 0.06, 1.0, round_by=0.008), "#e9d28a", relief=0.4)
        for step in range(16):
            b.line([(-0.06, 0.3 + step * 0.043), (-0.02 if step % 4 else 0.01, 0.3 + step * 0.043)], "#6b5526", 0.008)
    for x, turn, high, tone in _PENCILS:
        with b.at(x, 0.3, turn=turn):
            b.lit(box(-0.045, 0.0, 0.045, high, round_by=0.004), tone, relief=0.6)
            b.lit(poly((-0.045, high), (0.045, high), (0.0, high + 0.12)), "#efd9b0", relief=0.5)
            b.flat(poly((-0.015, high + 0.08), (0.015, high + 0.08), (0.0, high + 0.12)), tone)
    jar = path("M-0.36 0.62 L-0.33 0.05 C-0.33 0.0 -0.28 0 -0.24 0 L0.24 0 C0.28 0 0.33 0.0 0.33 0.05 L0.36 0.62 Z")
    b.tube(jar, "#8f4a3a", relief=0.65)
    with b.inside(jar):
        b.flat(box(-0.4, 0.22, 0.4, 0.42), "#f0e4c8")
        for step in range(8):
            b.flat(poly((-0.4 + step * 0.1, 0.42), (-0.35 + step * 0.1, 0.32), (-0.3 + step * 0.1, 0.42)), "#2f6f7a")
        b.sheen(box(-0.28, 0.05, -0.22, 0.6, round_by=0.03), alpha=0.3, soft=0.02)


@prop(
    words="blackboard, chalkboard, whiteboard, maths, mathematics, algebra",
    stands="ground",
    home="room",
    height=1.24,
    metres=1.7,
    fill=0.5,
)
def blackboard(b: Brush) -> None:
    """A blackboard on its easel, a sum and a sun on it."""
    for x, foot in ((-0.34, -0.44), (0.34, 0.44)):
        b.rod([(x, 1.22), (foot, 0.02)], "#8a5f34", 0.045, relief=0.6)
    b.rod([(-0.4, 0.26), (0.4, 0.26)], "#8a5f34", 0.03)
    b.lit(box(-0.49, 0.38, 0.49, 1.18, round_by=0.015), "#9a6a3a", relief=0.5)
    board = box(-0.45, 0.42, 0.45, 1.14)
    b.lit(board, "#2c4a40", relief=0.35)
    with b.inside(board):
        b.flat(oval(-0.2, 0.6, 0.2, 0.05), "#5f7a70", alpha=0.3, soft=0.03)
        b.line(circle(0.27, 0.96, 0.075), "#f3d878", 0.016, alpha=0.9)
        for turn in range(0, 360, 45):
            with b.at(0.27, 0.96, turn=float(turn)):
                b.line([(0.1, 0), (0.14, 0)], "#f3d878", 0.014, alpha=0.9)
        for strokes in (
            "M-0.4 0.98 L-0.35 1.02 L-0.35 0.86",
            "M-0.25 0.94 L-0.15 0.94 M-0.2 0.99 L-0.2 0.89",
            "M-0.08 0.99 C-0.05 1.04 0.01 1.02 0.0 0.97 C-0.01 0.92 -0.06 0.9 -0.09 0.86 L0.02 0.86",
            "M-0.38 0.7 C-0.3 0.76 -0.22 0.64 -0.14 0.7 C-0.06 0.76 0.02 0.64 0.1 0.7",
            "M-0.38 0.58 C-0.28 0.62 -0.16 0.54 -0.02 0.59",
            "M0.2 0.52 L0.2 0.68 L0.28 0.76 L0.36 0.68 L0.36 0.52 Z",
        ):
            b.line(path(strokes), "#f4f1e6", 0.014, alpha=0.92)
    b.lit(box(-0.46, 0.35, 0.46, 0.39, round_by=0.01), "#7d5431", relief=0.5)
    for x, tone in ((-0.2, "#f7f4ea"), (-0.08, "#f3d878"), (0.06, "#e8a0a8")):
        b.lit(box(x, 0.39, x + 0.08, 0.41, round_by=0.008), tone, relief=0.4)


@prop(
    words="notebook, diary, journal, notepad, exercise book, planner, to-do list, checklist",
    stands="table",
    home="room",
    height=0.84,
    metres=0.2,
    fill=0.34,
    coat="#a8433a #84332c",
)
def notebook(b: Brush) -> None:
    """A closed notebook that stands, a band around it, a pen before it."""
    b.lit(box(-0.34, 0.0, 0.4, 0.84, round_by=0.03), "#84332c", relief=0.4)
    b.flat(box(-0.32, 0.015, 0.38, 0.82, round_by=0.01), "#efe6d0")
    for x in (0.33, 0.35, 0.37):
        b.line([(x, 0.03), (x, 0.8)], "#c9bd9f", 0.006)
    b.lit(box(-0.4, 0.0, 0.32, 0.84, round_by=0.03), "#a8433a", relief=0.45)
    b.flat(box(-0.4, 0.0, -0.32, 0.84, round_by=0.02), "#84332c", alpha=0.8)
    b.lit(box(-0.2, 0.5, 0.16, 0.68, round_by=0.01), "#f3ead4", relief=0.3)
    b.line([(-0.15, 0.62), (0.11, 0.62)], "#84332c", 0.012)
    b.line([(-0.12, 0.56), (0.06, 0.56)], "#84332c", 0.012)
    b.lit(box(0.22, 0.0, 0.255, 0.84), "#2b2e33", relief=0.5)
    with b.at(-0.46, 0.035, turn=2):
        b.rod([(0.0, 0.0), (0.78, 0.0)], "#2f4f7a", 0.06, relief=0.7)
        b.rod([(0.52, 0.0), (0.78, 0.0)], "#22395a", 0.065, relief=0.7)
        b.line([(0.55, 0.03), (0.72, 0.03)], "#d9b25a", 0.014)
        b.lit(poly((0.0, 0.03), (-0.0, -0.03), (-0.035, 0.0)), "#d9b25a")


@prop(
    words="calculator, tax return, bookkeeping, accounting",
    stands="table",
    home="room",
    height=1.1,
    metres=0.16,
    fill=0.36,
)
def calculator(b: Brush) -> None:
    """A calculator, leaning back."""
    b.lit(
        path("M-0.36 0.0 L0.36 0.0 L0.4 1.06 C0.4 1.1 0.36 1.1 0.34 1.1 L-0.34 1.1 C-0.36 1.1 -0.4 1.1 -0.4 1.06 Z"),
        "#3a424c",
        relief=0.5,
    )
    b.fire(box(-0.31, 0.82, 0.31, 1.01, round_by=0.02), "#c3d9b8")
    for x in (0.0, 0.11, 0.22):
        b.fire(
            path(
                f"M{x} 0.96 L{x + 0.07} 0.96 L{x + 0.07} 0.87 L{x} 0.87 Z M{x + 0.018} 0.945 "
                f"L{x + 0.018} 0.885 L{x + 0.052} 0.885 L{x + 0.052} 0.945 Z"
            ),
            "#3a4a38",
            alpha=0.85,
        )
    for row in range(5):
        for key in range(4):
            x, y = -0.3 + key * 0.155, 0.09 + row * 0.138
            tone = "#e9793f" if key == 3 else "#c8413a" if row == 4 and key == 0 else "#e6e4da"
            b.lit(box(x, y, x + 0.125, y + 0.1, round_by=0.02), tone, relief=0.5)


@prop(
    words="graduation cap, graduation, graduation hat, diploma, mortarboard, academic cap, graduate",
    stands="table",
    home="room hall",
    height=0.72,
    metres=0.22,
    fill=0.32,
)
def graduation_cap(b: Brush) -> None:
    """A mortarboard with its tassel, a diploma in a ribbon before it."""
    b.tube(path("M-0.27 0.46 L-0.25 0.2 C-0.1 0.12 0.14 0.12 0.29 0.2 L0.31 0.46 Z"), "#23252f", relief=0.6)
    b.lit(poly((-0.46, 0.5), (0.02, 0.34), (0.5, 0.5), (0.02, 0.66)), "#2e3140", relief=0.6)
    b.line([(-0.46, 0.49), (0.02, 0.33), (0.5, 0.49)], "#171922", 0.02)
    b.line([(0.02, 0.505), (-0.32, 0.46), (-0.34, 0.3)], "#dca93a", 0.016)
    b.ball(circle(0.02, 0.51, 0.024), "#dca93a", relief=0.7)
    b.lit(path("M-0.38 0.14 L-0.36 0.3 C-0.35 0.32 -0.33 0.32 -0.32 0.3 L-0.3 0.14 Z"), "#dca93a", relief=0.6)
    b.tube(box(-0.4, 0.0, 0.42, 0.15, round_by=0.06), "#f1e6cc", relief=0.5)
    b.ball(oval(0.41, 0.075, 0.028, 0.07), "#d9c9a2", relief=0.4)
    b.line(oval(0.41, 0.075, 0.014, 0.04), "#a8946a", 0.008)
    b.lit(box(-0.04, -0.0, 0.06, 0.155, round_by=0.01), "#b3303a", relief=0.6)
    for side in (-1, 1):
        b.lit(
            path(
                f"M0.01 0.1 C{0.01 + side * 0.05} 0.2 {0.01 + side * 0.13} 0.18 {0.01 + side * 0.12} 0.11 "
                f"C{0.01 + side * 0.13} 0.05 {0.01 + side * 0.05} 0.06 0.01 0.1 Z"
            ),
            "#b3303a",
            relief=0.6,
        )


@prop(words="printer, copier, photocopier, 3d printer", stands="table", home="room", height=0.78, metres=0.4, fill=0.34)
def printer(b: Brush) -> None:
    """A printer with a page half out."""
    b.lit(poly((-0.28, 0.5), (0.28, 0.5), (0.24, 0.78), (-0.24, 0.78)), "#f7f5ee", relief=0.2)
    b.lit(box(-0.48, 0.08, 0.48, 0.56, round_by=0.05), "#dfe3e5", relief=0.45)
    b.lit(box(-0.48, 0.4, 0.48, 0.56, round_by=0.05), "#4a535b", relief=0.5)
    b.flat(box(-0.34, 0.22, 0.34, 0.3, round_by=0.02), "#23282d")
    b.lit(poly((-0.28, 0.26), (0.28, 0.26), (0.34, 0.03), (-0.34, 0.03)), "#fbfaf5", relief=0.2)
    for y, wide in ((0.2, 0.4), (0.16, 0.46), (0.12, 0.38)):
        b.line([(-0.24, y), (-0.24 + wide, y)], "#6f8fb0", 0.012, alpha=0.8)
    b.lit(box(-0.4, 0.0, 0.4, 0.05, round_by=0.015), "#aeb6ba", relief=0.5)
    b.fire(box(0.22, 0.45, 0.4, 0.51, round_by=0.01), "#8fd9f0")
    for x, y in stations("-0.38 0.48, -0.31 0.48"):
        b.fire(circle(x, y, 0.014), "#7ff0a0")


@prop(
    words="ipad, e-reader, touchscreen, tablet computer, mobile app",
    stands="table",
    home="room",
    height=0.76,
    metres=0.2,
    fill=0.34,
)
def tablet_computer(b: Brush) -> None:
    """A tablet on its stand, a chart and tiles on it."""
    b.lit(poly((0.1, 0.0), (0.36, 0.0), (0.2, 0.34)), "#5f676e", relief=0.5)
    with b.at(0.0, 0.03, turn=0):
        b.lit(box(-0.49, 0.0, 0.49, 0.72, round_by=0.05), "#2a2d33", relief=0.5)
        screen = box(-0.45, 0.045, 0.45, 0.675, round_by=0.02)
        b.fire(screen, "#eef3f6")
        with b.inside(screen):
            b.fire(box(-0.45, 0.59, 0.45, 0.68), "#3f7f9f")
            for step, tall in enumerate((0.12, 0.2, 0.16, 0.28, 0.34)):
                b.fire(
                    box(-0.4 + step * 0.09, 0.1, -0.34 + step * 0.09, 0.1 + tall), "#4fa9a0" if step % 2 else "#2f7f9a"
                )
            b.fire(circle(0.24, 0.4, 0.13), "#e9a13f")
            b.fire(path("M0.24 0.4 L0.24 0.53 C0.34 0.53 0.38 0.44 0.36 0.36 Z"), "#c8503f")
            for y in (0.2, 0.15, 0.1):
                b.fire(box(0.1, y, 0.38, y + 0.022), "#c3ccd2")
            b.sheen(poly((-0.3, 0.0), (-0.1, 0.0), (0.14, 0.7), (-0.06, 0.7)), alpha=0.14)
    b.lit(box(-0.3, 0.0, 0.3, 0.04, round_by=0.015), "#5f676e", relief=0.6)
