"""Props of desk and workshop: what people read, write, measure and compute with."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import stations
from pixora_core.providers.embedded.illustrator.shapes import arc, box, circle, cut, oval, path, poly

__all__ = ["book", "chip", "clock", "computer", "flask", "gear", "magnet", "microscope", "phone", "robot"]


@prop(words="book, novel, textbook", stands="table ground", height=0.57, metres=0.16, fill=0.34)
def book(b: Brush) -> None:
    b.lit(
        path("M-0.5 0.03 L-0.44 0.5 L-0.02 0.42 L0.02 0.42 L0.44 0.5 L0.5 0.03 L0.03 0.0 L-0.03 0.0 Z"),
        "#8a2f2c",
        relief=0.5,
    )
    for flip in (False, True):
        with b.at(0, 0, flip=flip):
            b.lit(
                path("M0 0.02 C0.12 0.09 0.32 0.1 0.475 0.055 L0.42 0.5 C0.3 0.54 0.12 0.52 0 0.42 Z"),
                "#d9cbb0",
                relief=0.3,
            )
            page = path("M0 0.045 C0.12 0.12 0.32 0.13 0.465 0.085 L0.42 0.53 C0.3 0.575 0.12 0.55 0 0.44 Z")
            b.lit(page, "#fbf4e2", relief=0.35)
            with b.inside(page):
                b.shade(path("M0 0 L0.09 0.1 L0.06 0.5 L0 0.5 Z"), alpha=0.35, soft=0.03)
                for row in range(8):
                    y = 0.455 - row * 0.042
                    b.line(
                        path(f"M0.075 {y} C0.17 {y + 0.055} 0.28 {y + 0.055} {0.385 - row * -0.004} {y + 0.025}"),
                        "#6d6258",
                        0.009,
                        alpha=0.45,
                    )
    b.line([(0, 0.02), (0, 0.44)], "#8a7a62", 0.01, alpha=0.6)
    ribbon = path("M0.015 0.44 C0.05 0.36 0.02 0.2 0.05 0.04 L0.085 0.06 C0.06 0.2 0.09 0.36 0.04 0.45 Z")
    b.lit(ribbon, "#c23a34", relief=0.5)


@prop(words="clock, alarm clock", stands="table", height=1.22, metres=0.15, fill=0.36)
def clock(b: Brush) -> None:
    for flip in (False, True):
        with b.at(0, 0, flip=flip):
            b.rod([(0.24, 0.2), (0.34, 0.03)], "#8f6a2c", 0.06)
            with b.at(0.25, 0.96, turn=-36):
                b.ball(path("M-0.17 0 C-0.17 0.22 0.17 0.22 0.17 0 Z"), "#d9a441", relief=0.85)
                b.line([(0, -0.08), (0, 0.02)], "#8f6a2c", 0.03)
    b.rod(path("M-0.1 1.02 C-0.1 1.24 0.1 1.24 0.1 1.02"), "#8f6a2c", 0.035)
    b.rod([(0, 1.0), (0, 1.1)], "#8f6a2c", 0.03)
    b.ball(circle(0, 0.57, 0.47), "#b5402f", relief=0.75)
    b.lit(circle(0, 0.57, 0.4), "#7a2a20", relief=0.3)
    b.lit(circle(0, 0.57, 0.385), "#f8f1e0", relief=0.35)
    for mark in range(12):
        angle = math.radians(mark * 30)
        inner, width = (0.29, 0.03) if mark % 3 == 0 else (0.32, 0.014)
        b.line(
            [
                (math.cos(angle) * inner, 0.57 + math.sin(angle) * inner),
                (math.cos(angle) * 0.35, 0.57 + math.sin(angle) * 0.35),
            ],
            "#2c2a30",
            width,
        )
    b.line([(0, 0.57), (-0.15, 0.7)], "#2c2a30", 0.04)
    b.line([(0, 0.57), (0.14, 0.83)], "#2c2a30", 0.03)
    b.line([(0.02, 0.61), (-0.08, 0.34)], "#c9412f", 0.014)
    b.ball(circle(0, 0.57, 0.035), "#d9a441", relief=0.8)
    b.sheen(path("M-0.3 0.7 C-0.24 0.86 -0.1 0.94 0.04 0.94 C-0.1 0.88 -0.2 0.8 -0.3 0.7 Z"), alpha=0.5, soft=0.01)


@prop(words="computer, laptop, programming, source code, website", stands="table", height=0.66, metres=0.25, fill=0.38)
def computer(b: Brush) -> None:
    b.lit(box(-0.4, 0.09, 0.4, 0.65, round_by=0.025), "#3a3f4a", relief=0.5)
    screen = box(-0.375, 0.115, 0.375, 0.625, round_by=0.01)
    b.fire(screen, "#14304a")
    with b.inside(screen):
        b.fire(box(-0.375, 0.115, -0.25, 0.625), "#0e2338")
        for row in range(9):
            x, y = -0.2 + 0.04 * ((row * 2) % 3), 0.57 - row * 0.047
            for _ in range(2 + row % 3):
                long = b.between(0.05, 0.13)
                b.fire(
                    box(x, y, x + long, y + 0.018, round_by=0.009), b.pick("#5fd0c0", "#f2b65a", "#7fb0ff", "#e0e8f0")
                )
                x += long + 0.02
        for row in range(5):
            b.fire(box(-0.35, 0.56 - row * 0.06, -0.28, 0.575 - row * 0.06, round_by=0.006), "#4a708f")
        b.sheen(poly((0.1, 0.64), (0.3, 0.64), (0.1, 0.1), (-0.1, 0.1)), alpha=0.1)
    b.glow(0, 0.37, 0.55, "#4fa8e0", alpha=0.25)
    b.lit(path("M-0.42 0.09 L0.42 0.09 L0.5 0.025 L-0.5 0.025 Z"), "#c3c9d2", relief=0.4)
    for row in range(3):
        y = 0.078 - row * 0.015
        wide = 0.36 + row * 0.025
        b.line([(-wide, y), (wide, y)], "#5b6270", 0.009, alpha=0.85)
    b.lit(
        path("M-0.5 0.027 L0.5 0.027 C0.5 0.01 0.48 0.0 0.46 0.0 L-0.46 0.0 C-0.48 0.0 -0.5 0.01 -0.5 0.027 Z"),
        "#9aa2ae",
        relief=0.5,
    )
    b.flat(box(-0.08, 0.016, 0.08, 0.027, round_by=0.005), "#6d7480")


@prop(
    words="phone, smartphone, mobile phone, telephone, cellphone", stands="table", height=1.72, metres=0.15, fill=0.46
)
def phone(b: Brush) -> None:
    with b.at(-0.085, 0.04, turn=-6):
        b.lit(box(-0.38, 0.0, 0.4, 1.64, round_by=0.09), "#8f96a3", relief=0.6)
        b.lit(box(-0.4, 0.0, 0.38, 1.64, round_by=0.09), "#23262f", relief=0.5)
        screen = box(-0.365, 0.04, 0.345, 1.6, round_by=0.06)
        b.fire(screen, "#20406f")
        with b.inside(screen):
            b.fire(oval(0.2, 1.4, 0.5, 0.45), "#e8846a", alpha=0.75, soft=0.2)
            b.fire(oval(-0.2, 0.3, 0.5, 0.5), "#3fa0a8", alpha=0.65, soft=0.2)
            for row in range(4):
                for column in range(3):
                    x, y = -0.29 + column * 0.205, 1.2 - row * 0.21
                    b.fire(
                        box(x, y, x + 0.15, y + 0.15, round_by=0.035),
                        ("#f6ead0", "#f2b640", "#e0586a", "#6fc2a0", "#7fb0ff")[(row * 3 + column * 2) % 5],
                        alpha=0.95,
                    )
            b.fire(box(-0.31, 0.1, 0.29, 0.33, round_by=0.06), "#ffffff", alpha=0.25)
            for column in range(3):
                b.fire(circle(-0.2 + column * 0.19, 0.215, 0.07), ("#6fc2a0", "#f6ead0", "#e0586a")[column])
            b.sheen(poly((0.1, 1.65), (0.3, 1.65), (-0.1, 0.0), (-0.3, 0.0)), alpha=0.13)
        b.flat(box(-0.1, 1.53, 0.08, 1.565, round_by=0.017), "#111318")


@prop(
    words="robot, android, robotics",
    stands="ground table",
    home="workshop laboratory",
    height=1.5,
    metres=1.4,
    fill=0.5,
)
def robot(b: Brush) -> None:
    for side in (-1, 1):
        b.rod([(0.13 * side, 0.5), (0.14 * side, 0.12)], "#5b6472", 0.1)
        b.lit(box(0.04 * side, 0, 0.26 * side, 0.11, round_by=0.05), "#d9dee5", relief=0.6)
        b.rod([(0.28 * side, 0.86), (0.4 * side, 0.7), (0.4 * side, 0.54)], "#5b6472", 0.075)
        b.ball(circle(0.3 * side, 0.88, 0.09), "#d9dee5", relief=0.7)
        b.rod([(0.4 * side, 0.64), (0.4 * side, 0.52)], "#d9dee5", 0.13)
        b.rod(arc(0.4 * side, 0.42, 0.06, 140, 400), "#3a404c", 0.035)
    body = path(
        "M-0.27 0.98 C-0.31 0.8 -0.28 0.5 -0.2 0.44 L0.2 0.44 "
        "C0.28 0.5 0.31 0.8 0.27 0.98 C0.18 1.02 -0.18 1.02 -0.27 0.98 Z"
    )
    b.lit(body, "#e6eaef", relief=0.65)
    with b.inside(body):
        b.shade(oval(0, 0.44, 0.3, 0.08), alpha=0.35, soft=0.03)
        b.flat(path("M-0.4 0.56 C-0.1 0.52 0.1 0.52 0.4 0.56 L0.4 0.4 L-0.4 0.4 Z"), "#e0863a", alpha=0.95)
    b.lit(circle(0, 0.77, 0.095), "#3a404c", relief=0.5)
    b.fire(circle(0, 0.77, 0.062), "#4fd0e0")
    b.glow(0, 0.77, 0.22, "#4fd0e0", alpha=0.55)
    b.tube(box(-0.08, 0.98, 0.08, 1.06), "#5b6472", relief=0.6)
    b.lit(box(-0.32, 1.04, 0.32, 1.4, round_by=0.14), "#eef1f4", relief=0.65)
    for side in (-1, 1):
        b.lit(box(0.3 * side, 1.14, 0.36 * side, 1.3, round_by=0.025), "#e0863a", relief=0.6)
    b.lit(box(-0.25, 1.1, 0.25, 1.33, round_by=0.1), "#1f2836", relief=0.5)
    for x in (-0.11, 0.11):
        b.fire(oval(x, 1.215, 0.04, 0.05), "#6fe6f2")
        b.glow(x, 1.215, 0.12, "#6fe6f2", alpha=0.6)
    b.rod([(0, 1.4), (0, 1.46)], "#5b6472", 0.022)
    b.ball(circle(0, 1.465, 0.035), "#e0863a", relief=0.8)


@prop(
    words="chip, microchip, processor, semiconductor, cpu, transistor",
    stands="table air",
    home="laboratory studio",
    height=1.0,
    metres=0.04,
    fill=0.36,
)
def chip(b: Brush) -> None:
    for step in range(8):
        at = -0.28 + step * 0.08
        for near, far in (
            ((at, 0.1), (at, 0.02)),
            ((at, 0.9), (at, 0.98)),
            ((-0.4, at + 0.5), (-0.48, at + 0.5)),
            ((0.4, at + 0.5), (0.48, at + 0.5)),
        ):
            b.rod([near, far], "#d0b060", 0.03)
    b.lit(box(-0.4, 0.1, 0.4, 0.9, round_by=0.04), "#2f6a52", relief=0.5)
    for x, y in ((-0.32, 0.18), (0.32, 0.18), (-0.32, 0.82), (0.32, 0.82)):
        b.ball(circle(x, y, 0.03), "#d0b060", relief=0.7)
    for step in range(6):
        at = -0.2 + step * 0.08
        for line in (
            [(at, 0.26), (at, 0.16)],
            [(at, 0.74), (at, 0.84)],
            [(-0.24, at + 0.5), (-0.34, at + 0.5)],
            [(0.24, at + 0.5), (0.34, at + 0.5)],
        ):
            b.line(line, "#8fcaa8", 0.01, alpha=0.8)
    b.lit(box(-0.26, 0.24, 0.26, 0.76, round_by=0.03), "#23262f", relief=0.6)
    b.lit(box(-0.19, 0.31, 0.19, 0.69, round_by=0.02), "#4a5160", relief=0.8)
    for row in range(3):
        for column in range(3):
            x, y = -0.15 + column * 0.105, 0.35 + row * 0.105
            b.lit(box(x, y, x + 0.09, y + 0.09, round_by=0.01), "#5f6878", relief=0.6)
    b.fire(box(-0.045, 0.455, 0.045, 0.545, round_by=0.01), "#5fe0f0")
    b.glow(0, 0.5, 0.42, "#5fe0f0", alpha=0.4)


@prop(
    words="gear, cog, cogwheel, machinery",
    stands="table air ground",
    home="workshop",
    height=0.92,
    metres=0.3,
    fill=0.36,
)
def gear(b: Brush) -> None:
    _cog(b, 0.27, 0.67, 0.235, 10, "#c98f3a")
    _cog(b, -0.13, 0.36, 0.35, 14, "#7d8898")


def _cog(b: Brush, x: float, y: float, radius: float, teeth: int, colour: str) -> None:
    """A toothed wheel with round windows."""
    corners = []
    for tooth in range(teeth):
        for offset, reach in ((-0.34, 0.82), (-0.2, 1.0), (0.2, 1.0), (0.34, 0.82)):
            angle = (tooth + offset) * 2 * math.pi / teeth
            corners.append((x + math.cos(angle) * radius * reach, y + math.sin(angle) * radius * reach))
    holes = [
        circle(
            x + math.cos(math.radians(72 * k + 18)) * radius * 0.47,
            y + math.sin(math.radians(72 * k + 18)) * radius * 0.47,
            radius * 0.15,
        )
        for k in range(5)
    ]
    b.flat(circle(x, y, radius * 0.7), "#2a2c34")
    b.lit(cut(poly(*corners), *holes, circle(x, y, radius * 0.12)), colour, relief=0.75)
    b.line(circle(x, y, radius * 0.72), "#2a2c34", radius * 0.03, alpha=0.35)
    b.rod(circle(x, y, radius * 0.2), colour, radius * 0.1, relief=0.8)


@prop(
    words="magnet, magnetism, magnetic field, horseshoe magnet",
    stands="table air",
    home="laboratory studio",
    height=1.1,
    metres=0.12,
    fill=0.34,
)
def magnet(b: Brush) -> None:
    arch = path(
        "M-0.45 0.0 L-0.45 0.62 C-0.45 0.92 -0.24 1.09 0 1.09 C0.24 1.09 0.45 0.92 0.45 0.62 L0.45 0.0 "
        "L0.2 0.0 L0.2 0.62 C0.2 0.76 0.11 0.84 0 0.84 C-0.11 0.84 -0.2 0.76 -0.2 0.62 L-0.2 0.0 Z"
    )
    b.lit(arch, "#c8352f", relief=0.75)
    with b.inside(arch):
        b.shade(box(-0.2, 0.0, -0.27, 0.7), alpha=0.25, soft=0.02)
        b.line(arc(0, 0.64, 0.38, 35, 150), "#ff9a88", 0.03, alpha=0.55, soft=0.012)
        for left in (-0.45, 0.2):
            b.tube(box(left, -0.02, left + 0.25, 0.2), "#d5dae1", relief=0.8)
            b.line([(left, 0.2), (left + 0.25, 0.2)], "#7a2420", 0.012)


@prop(words="microscope, microscopy", stands="table", home="laboratory", height=1.4, metres=0.4, fill=0.46)
def microscope(b: Brush) -> None:
    b.lit(
        path("M-0.4 0 L-0.4 0.06 C-0.38 0.12 -0.2 0.13 -0.1 0.13 L0.3 0.13 C0.36 0.12 0.4 0.08 0.4 0.04 L0.4 0 Z"),
        "#39424f",
        relief=0.6,
    )
    b.rod(path("M-0.28 0.12 C-0.42 0.4 -0.36 0.86 -0.06 0.98"), "#e6e9ec", 0.13, relief=0.6)
    b.lit(box(-0.32, 0.44, 0.32, 0.5, round_by=0.015), "#39424f", relief=0.6)
    b.lit(box(-0.02, 0.5, 0.28, 0.515), "#bfe0ea", relief=0.4)
    b.tube(box(0.04, 0.3, 0.2, 0.44, round_by=0.02), "#8f98a5", relief=0.7)
    b.fire(oval(0.12, 0.2, 0.09, 0.025), "#ffe6a0")
    b.glow(0.12, 0.3, 0.22, "#ffe6a0", alpha=0.45)
    b.ball(circle(-0.33, 0.34, 0.085), "#39424f", relief=0.7)
    b.ball(circle(-0.33, 0.34, 0.045), "#c9a046", relief=0.8)
    with b.at(0.0, 0.94, turn=16):
        b.tube(box(-0.035, -0.38, 0.075, -0.2, round_by=0.015), "#c9a046", relief=0.8)
        b.tube(box(-0.005, -0.42, 0.045, -0.37), "#8f98a5", relief=0.8)
        b.tube(box(-0.07, -0.22, 0.11, -0.1, round_by=0.02), "#39424f", relief=0.7)
        b.tube(box(-0.055, -0.1, 0.095, 0.3, round_by=0.02), "#e6e9ec", relief=0.7)
        b.tube(box(-0.075, 0.18, 0.115, 0.24), "#39424f", relief=0.6)
        b.tube(box(-0.04, 0.3, 0.08, 0.4), "#39424f", relief=0.7)
        b.tube(box(-0.065, 0.39, 0.105, 0.45, round_by=0.02), "#23262f", relief=0.7)


@prop(
    words="flask, beaker, test tube, chemistry, erlenmeyer flask",
    stands="table",
    home="laboratory",
    height=1.3,
    metres=0.2,
    fill=0.38,
)
def flask(b: Brush) -> None:
    glass = path(
        "M-0.12 1.24 L-0.12 0.8 L-0.42 0.16 C-0.47 0.05 -0.42 0 -0.33 0 "
        "L0.33 0 C0.42 0 0.47 0.05 0.42 0.16 L0.12 0.8 L0.12 1.24 Z"
    )
    b.tube(glass, "#dcebf0", relief=0.5, alpha=0.62)
    with b.inside(glass):
        b.tube(box(-0.5, -0.02, 0.5, 0.46), "#2fa59a", relief=0.7)
        b.fire(oval(0, 0.16, 0.26, 0.14), "#6ff0d8", alpha=0.4, soft=0.08)
        b.lit(oval(0, 0.46, 0.29, 0.04), "#6fd9c8", relief=0.4)
        for x, y, r in stations(
            "-0.16 0.2 0.035, 0.12 0.3 0.028, 0.02 0.12 0.022, "
            "0.22 0.14 0.03, -0.06 0.36 0.02, -0.24 0.09 0.02, 0.05 0.42 0.016"
        ):
            b.sheen(circle(x, y, r), alpha=0.45)
            b.line(circle(x, y, r), "#d8fff6", 0.008, alpha=0.8)
        b.sheen(
            poly((-0.07, 1.2), (-0.04, 1.2), (-0.04, 0.8), (-0.26, 0.12), (-0.34, 0.12), (-0.08, 0.8)),
            alpha=0.55,
            soft=0.012,
        )
    b.line(glass, "#f2fafc", 0.016, alpha=0.85)
    b.rod([(-0.14, 1.25), (0.14, 1.25)], "#e6f2f5", 0.05, relief=0.6)
    for y in (0.2, 0.32, 0.56):
        b.line([(0.12, y), (0.2, y)], "#f2fafc", 0.012, alpha=0.8)
    for x, y, r in ((0.02, 0.62, 0.03), (-0.03, 0.8, 0.022), (0.03, 1.0, 0.018)):
        b.line(circle(x, y, r), "#8fe6d8", 0.012, alpha=0.9)
