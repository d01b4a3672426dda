"""What one plays, trains and rides with."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, stations
from pixora_core.providers.embedded.illustrator.shapes import arc, box, circle, cut, oval, path, poly

__all__ = ["basketball", "boxing_gloves", "dumbbells", "fishing_rod", "golf", "medal", "running_shoes", "yoga_mat"]


@prop(words="basketball, basketballs", stands="ground", home="street meadow", height=1.0, metres=0.25, fill=0.26)
def basketball(b: Brush) -> None:
    ball = circle(0, 0.5, 0.49)
    b.ball(ball, "#d9762c", relief=0.65)
    with b.inside(ball):
        for _ in range(70):
            b.shade(circle(b.around(0, 0.47), b.around(0.5, 0.47), 0.007), alpha=0.16)
        for line in (
            "M-0.5 0.56 C-0.2 0.44 0.2 0.44 0.5 0.56",
            "M0.06 1.0 C-0.06 0.7 -0.06 0.3 0.04 0.0",
            "M-0.36 0.9 C-0.14 0.66 -0.16 0.3 -0.34 0.1",
            "M0.4 0.9 C0.18 0.66 0.18 0.3 0.36 0.1",
        ):
            b.line(path(line), "#3a1f12", 0.022)
        b.sheen(oval(0.2 * b.light.x, 0.76, 0.12, 0.08), alpha=0.35, soft=0.05)


@prop(
    words="boxing, boxing glove, boxing gloves, boxer, punching bag, kickboxing",
    stands="table",
    home="hall room",
    height=0.92,
    metres=0.3,
    fill=0.36,
    coat="#c0322c #962420",
)
def boxing_gloves(b: Brush) -> None:
    """A pair of gloves, one against the other."""
    for x, turn, size in ((0.18, -9, 0.86), (-0.16, 8, 0.92)):
        with b.at(x, 0.0, turn=turn, scale=size):
            b.lit(box(-0.17, 0.02, 0.17, 0.26, round_by=0.04), "#efe4cf", relief=0.5)
            b.flat(box(-0.17, 0.11, 0.17, 0.16), "#962420")
            fist = path("M-0.2 0.24 C-0.34 0.5 -0.3 0.9 0.02 0.9 C0.28 0.9 0.34 0.62 0.22 0.24 Z")
            b.ball(fist, "#c0322c", relief=0.7)
            b.ball(curve("-0.2 0.3, -0.29 0.44, -0.25 0.62, -0.12 0.66, -0.04 0.56, -0.08 0.36"), "#c0322c", relief=0.6)
            b.line(path("M-0.1 0.7 C0.02 0.76 0.14 0.74 0.22 0.66"), "#7c1d1a", 0.014, alpha=0.7)
            b.sheen(oval(0.08 + 0.06 * b.light.x, 0.76, 0.08, 0.05), alpha=0.5, soft=0.03)


@prop(
    words="dumbbell, dumbbells, barbell, weightlifting, gym equipment, kettlebell, fitness, workout",
    stands="ground table",
    home="hall room",
    height=0.5,
    metres=0.2,
    fill=0.22,
)
def dumbbells(b: Brush) -> None:
    """Two dumbbells, one behind the other."""
    for dx, dy, size in ((0.08, 0.16, 0.78), (-0.03, 0.0, 0.94)):
        with b.at(dx, dy, scale=size):
            b.rod([(-0.22, 0.17), (0.22, 0.17)], "#c3cbd1", 0.075, relief=0.8)
            for side in (-1, 1):
                for near, tall in ((0.2, 0.13), (0.3, 0.17), (0.4, 0.14)):
                    b.tube(
                        box(side * near, 0.17 - tall, side * (near + 0.09), 0.17 + tall, round_by=0.025),
                        "#33383e",
                        relief=0.8,
                    )
                b.lit(box(side * 0.18, 0.11, side * 0.215, 0.23, round_by=0.01), "#c8413a", relief=0.6)


@prop(
    words="fishing rod, fishing pole",
    stands="ground",
    home="lake river_valley beach",
    height=2.1,
    metres=2.0,
    fill=0.56,
)
def fishing_rod(b: Brush) -> None:
    """A rod on its rest, a bucket at its foot."""
    b.rod([(-0.2, 0.02), (-0.2, 0.62)], "#6f4826", 0.035)
    b.rod(path("M-0.26 0.68 C-0.26 0.58 -0.14 0.58 -0.14 0.68"), "#6f4826", 0.028)
    b.rod([(-0.44, 0.16), (-0.26, 0.56)], "#b98a5a", 0.075, relief=0.6)
    b.rod(path("M-0.26 0.56 C0.0 1.1 0.2 1.6 0.4 2.06"), "#3f5f4a", 0.032, relief=0.7)
    for x, y in stations("-0.08 0.94, 0.12 1.4, 0.27 1.76"):
        b.line(circle(x + 0.03, y - 0.02, 0.03), "#c9cfd4", 0.012)
    b.line(path("M0.4 2.06 C0.44 1.6 0.46 1.2 0.47 0.66"), "#eef2f2", 0.008)
    b.ball(oval(0.468, 0.6, 0.03, 0.06), "#c8342d", relief=0.6)
    b.ball(circle(-0.3, 0.4, 0.075), "#8d979c", relief=0.8)
    b.rod([(-0.3, 0.4), (-0.22, 0.34)], "#2b3036", 0.026)
    b.rod(arc(0.2, 0.3, 0.17, 0, 180, tall=0.22), "#8d979c", 0.018)
    b.tube(poly((0.03, 0.32), (0.37, 0.32), (0.32, 0.0), (0.08, 0.0)), "#b3362f", relief=0.7)
    b.lit(oval(0.2, 0.32, 0.17, 0.035), "#3f6f85", relief=0.4)


@prop(
    words="golf, golf ball, golf club, golf course, putting green, golfer",
    stands="ground",
    home="meadow",
    height=1.6,
    metres=1.5,
    fill=0.46,
)
def golf(b: Brush) -> None:
    """A hole with its flag, a ball and a club beside it."""
    b.lit(oval(0, 0.045, 0.48, 0.045), "#6aa84f", relief=0.4)
    b.flat(oval(-0.16, 0.05, 0.085, 0.017), "#1f2a1c")
    b.rod([(-0.16, 0.05), (-0.16, 1.56)], "#e9e6dc", 0.028, relief=0.6)
    b.lit(path("M-0.15 1.55 C0.0 1.5 0.1 1.6 0.28 1.44 C0.12 1.34 0.0 1.3 -0.15 1.22 Z"), "#c8342d", relief=0.5)
    b.rod([(0.2, 0.09), (0.42, 1.05)], "#b9c1c6", 0.022, relief=0.8)
    b.rod([(0.385, 0.9), (0.43, 1.1)], "#2b3036", 0.036)
    b.lit(path("M0.1 0.05 L0.24 0.05 L0.22 0.12 C0.16 0.12 0.1 0.1 0.1 0.05 Z"), "#8d979c", relief=0.8)
    b.ball(circle(0.02, 0.085, 0.05), "#f8f8f4", relief=0.5)
    for x, y in stations("0.0 0.1, 0.03 0.11, 0.04 0.08, 0.01 0.07"):
        b.shade(circle(x, y, 0.006), alpha=0.25)


@prop(
    words="medal, gold medal, olympic medal, medals, award, prize",
    stands="table",
    home="room",
    height=1.3,
    metres=0.2,
    fill=0.38,
)
def medal(b: Brush) -> None:
    """A gold medal on its ribbon, hung on a stand."""
    b.lit(box(-0.32, 0.0, 0.32, 0.06, round_by=0.02), "#4a2f22", relief=0.5)
    b.rod(path("M-0.24 0.05 L-0.24 1.16 C-0.24 1.28 -0.16 1.28 0.24 1.27"), "#6f4826", 0.05)
    b.lit(poly((-0.14, 1.26), (0.0, 1.26), (0.1, 0.78), (-0.02, 0.74)), "#2f5f9f", relief=0.5)
    b.lit(poly((0.22, 1.26), (0.08, 1.26), (-0.02, 0.78), (0.1, 0.74)), "#3f74b8", relief=0.5)
    b.lit(poly((0.17, 1.26), (0.13, 1.26), (0.02, 0.76), (0.06, 0.75)), "#f3efe2", relief=0.3)
    b.line(circle(0.04, 0.73, 0.045), "#c9973a", 0.024)
    b.ball(circle(0.04, 0.42, 0.28), "#dca93a", relief=0.7)
    b.line(circle(0.04, 0.42, 0.235), "#a8741f", 0.014, alpha=0.8)
    for side in (-1, 1):
        for step in range(5):
            with b.at(
                0.04 + side * (0.09 + 0.03 * step) * (1.0 if step < 3 else 0.86),
                0.27 + step * 0.065,
                turn=-side * (50 - step * 16),
            ):
                b.lit(oval(0, 0, 0.018, 0.04), "#f6d678", relief=0.5)
    b.lit(path("M0.0 0.34 L0.08 0.34 L0.08 0.53 L0.03 0.53 L0.03 0.5 L0.045 0.5 Z"), "#8f5f14")
    b.sheen(oval(0.04 + 0.12 * b.light.x, 0.54, 0.07, 0.04), alpha=0.6, soft=0.02)


@prop(
    words="running shoes, running shoe, sports shoes, sneaker, jogging shoes",
    stands="ground table",
    home="room road",
    height=0.52,
    metres=0.14,
    fill=0.24,
    coat="#e2543a #2f6f9f",
)
def running_shoes(b: Brush) -> None:
    """A pair of running shoes, toes to the right."""
    for x, y in ((0.05, 0.1), (-0.05, 0.0)):
        with b.at(x, y, scale=0.9):
            b.lit(
                path(
                    "M-0.48 0.02 C-0.5 0.12 -0.46 0.14 -0.4 0.13 L0.4 0.11 C0.5 0.12 0.52 "
                    "0.06 0.44 0.02 C0.3 -0.005 -0.4 -0.005 -0.48 0.02 Z"
                ),
                "#f3f1ea",
                relief=0.5,
            )
            b.line(path("M-0.46 0.012 L0.42 0.012"), "#2b3036", 0.026)
            upper = curve(
                "-0.44 0.13, -0.46 0.3, -0.43 0.45, -0.36 0.46, -0.3 0.36, -0.14 0.38, -0.04 "
                "0.34, 0.1 0.26, 0.3 0.22, 0.44 0.16, 0.46 0.11, 0.1 0.11"
            )
            b.lit(upper, "#e2543a", relief=0.55)
            with b.inside(upper):
                b.lit(path("M-0.2 0.1 C-0.1 0.26 0.0 0.24 0.14 0.1 Z"), "#2f6f9f", relief=0.5)
                b.flat(path("M0.3 0.1 C0.32 0.2 0.4 0.2 0.5 0.2 L0.5 0.1 Z"), "#f3f1ea", alpha=0.9)
                b.flat(path("M-0.5 0.1 L-0.36 0.1 L-0.38 0.34 L-0.5 0.36 Z"), "#2f6f9f")
                b.flat(oval(-0.31, 0.4, 0.07, 0.03), "#3a2420")
            for step in range(4):
                at = -0.14 + step * 0.075
                b.rod([(at, 0.37 - step * 0.035), (at + 0.06, 0.29 - step * 0.022)], "#f7f5ee", 0.02)


@prop(
    words="yoga mat, yoga, pilates, gym mat, stretching",
    stands="ground",
    home="room hall",
    height=0.5,
    metres=0.3,
    fill=0.24,
    coat="#8a6fb0 #6f5694",
)
def yoga_mat(b: Brush) -> None:
    """A mat, half unrolled, and a block of cork."""
    b.lit(poly((-0.4, 0.0), (0.5, 0.0), (0.4, 0.12), (-0.3, 0.12)), "#8a6fb0", relief=0.4)
    b.tube(box(-0.5, 0.0, -0.24, 0.26, round_by=0.12), "#6f5694", relief=0.6)
    b.ball(circle(-0.37, 0.13, 0.13), "#8a6fb0", relief=0.5)
    for r in (0.1, 0.07, 0.04):
        b.line(circle(-0.37, 0.13, r), "#5b4480", 0.012, alpha=0.8)
    b.lit(box(0.1, 0.06, 0.38, 0.24, round_by=0.02), "#c99a63", relief=0.5)
    b.lit(box(0.14, 0.24, 0.34, 0.48, round_by=0.02), "#d9b27a", relief=0.5)
    for _ in range(20):
        b.shade(circle(b.between(0.12, 0.36), b.between(0.08, 0.44), 0.005), alpha=0.3)
    b.line(cut(box(0.1, 0.06, 0.38, 0.24), box(0.1, 0.07, 0.38, 0.3)), "#a87a44", 0.008)
