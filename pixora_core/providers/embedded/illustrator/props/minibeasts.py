"""What crawls and hums: snail, ladybird, ant, caterpillar, dragonfly, crab; and a seal on its rock."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb, stations
from pixora_core.providers.embedded.illustrator.shapes import circle, oval, path

__all__ = ["ant", "caterpillar", "crab", "dragonfly", "ladybird", "seal", "snail"]


@prop(
    words="snail, slug, garden snail", stands="ground table", home="meadow forest", height=0.68, metres=0.05, fill=0.26
)
def snail(b: Brush) -> None:
    foot = curve(
        "-0.5 0.02, -0.34 0.1, -0.1 0.14, 0.16 0.14, 0.26 0.24, 0.32 0.36, 0.42 0.36, 0.44 0.24, "
        "0.38 0.08, 0.3 0.0, -0.3 0.0"
    )
    b.lit(foot, "#c9a878", relief=0.55)
    for x, tip in ((0.36, 0.33), (0.42, 0.47)):
        b.rod([(x, 0.34), (tip, 0.54)], "#c9a878", 0.022)
        b.ball(circle(tip, 0.55, 0.022), "#4a3428")
    b.ball(circle(-0.06, 0.38, 0.29), "#b5693c", relief=0.6)
    coil = [
        (
            -0.06 + math.cos(step * 0.4 + 0.4) * 0.27 * (1 - step / 40),
            0.38 + math.sin(step * 0.4 + 0.4) * 0.27 * (1 - step / 40),
        )
        for step in range(37)
    ]
    b.line(coil, "#6d3a20", 0.024, alpha=0.85)
    b.sheen(oval(0.03, 0.53, 0.09, 0.04), alpha=0.4, soft=0.02)
    b.line(path("M0.43 0.24 Q0.4 0.22 0.37 0.24"), "#8a6444", 0.012)


@prop(words="ladybird, ladybug, beetle", stands="ground table", home="meadow", height=0.62, metres=0.01, fill=0.24)
def ladybird(b: Brush) -> None:
    for x in (-0.28, -0.05, 0.18):
        b.rod([(x, 0.16), (x + 0.03, 0.08), (x + 0.07, 0.015)], "#1f1a1c", 0.03)
    for dx in (0.06, 0.13):
        b.line(path(f"M0.36 0.34 Q{0.38 + dx * 0.3} 0.5 {0.38 + dx} 0.52"), "#1f1a1c", 0.014)
    b.ball(circle(0.36, 0.25, 0.135), "#26222a", relief=0.6)
    b.flat(circle(0.41, 0.3, 0.028), "#f4f0e8")
    shell = curve("-0.5 0.1, -0.48 0.32, -0.32 0.52, -0.08 0.6, 0.16 0.54, 0.28 0.38, 0.3 0.14, 0.1 0.08, -0.3 0.07")
    b.ball(shell, "#cf3526", relief=0.6)
    with b.inside(shell):
        for x, y, r in stations("-0.3 0.3 0.075, -0.08 0.44 0.07, -0.06 0.2 0.075, 0.14 0.34 0.06, -0.36 0.14 0.04"):
            b.flat(circle(x, y, r), "#221c1e")
        b.line(path("M-0.5 0.22 Q-0.1 0.62 0.28 0.46"), "#7a1f18", 0.012, alpha=0.6)
    b.sheen(oval(0.0, 0.53, 0.12, 0.03), alpha=0.5, soft=0.015)


@prop(
    words="ant, ants, ant hill, anthill, termite",
    stands="ground table",
    home="meadow forest",
    height=0.5,
    metres=0.01,
    fill=0.22,
)
def ant(b: Brush) -> None:
    tone = "#5a3226"
    for hip, knee, foot in ((-0.06, -0.16, -0.28), (0.02, 0.02, 0.0), (0.1, 0.2, 0.26)):
        b.rod([(hip + 0.03, 0.22), (knee + 0.04, 0.34), (foot + 0.06, 0.02)], "#3c2019", 0.02)
    b.ball(oval(-0.3, 0.26, 0.2, 0.13), tone, relief=0.6)
    b.ball(oval(0.03, 0.25, 0.13, 0.075), tone, relief=0.6)
    b.ball(oval(0.29, 0.29, 0.115, 0.1), tone, relief=0.6)
    for hip, knee, foot in ((-0.06, -0.18, -0.24), (0.02, 0.0, 0.06), (0.1, 0.2, 0.34)):
        b.rod([(hip, 0.22), (knee, 0.36), (foot, 0.012)], tone, 0.024)
    for tip in ((0.45, 0.48), (0.5, 0.42)):
        b.line([(0.36, 0.36), (0.4, 0.46), tip], "#3c2019", 0.013)
    b.flat(circle(0.33, 0.32, 0.02), "#140d0c")
    b.line(path("M0.4 0.25 L0.46 0.22"), "#3c2019", 0.018)


@prop(
    words="caterpillar, worm, earthworm, silkworm, larva",
    stands="ground table",
    home="meadow forest",
    height=0.46,
    metres=0.02,
    fill=0.2,
)
def caterpillar(b: Brush) -> None:
    for step in range(7):
        x = -0.4 + step * 0.122
        y = 0.17 + 0.07 * math.sin(step * 1.05 + 0.4)
        for foot in (-0.025, 0.025):
            b.rod([(x + foot, y - 0.07), (x + foot, 0.015)], "#3f5a2c", 0.022)
        b.ball(circle(x, y, 0.098), ("#8fb84a", "#7aa63e")[step % 2], relief=0.55)
        b.flat(circle(x, y + 0.03, 0.022), "#f0d24a", alpha=0.85)
    for dx in (0.0, 0.06):
        b.line(path(f"M0.38 0.3 Q{0.38 + dx} 0.38 {0.4 + dx} 0.4"), "#3f5a2c", 0.012)
    b.ball(circle(0.385, 0.22, 0.11), "#c9643c", relief=0.55)
    b.flat(circle(0.42, 0.25, 0.022), "#1c120e")
    b.line(path("M0.4 0.16 Q0.44 0.15 0.465 0.185"), "#6d2c1c", 0.012)


@prop(words="dragonfly, damselfly", stands="air", home="river_valley meadow", height=0.7, metres=0.08, fill=0.22)
def dragonfly(b: Brush) -> None:
    for x, y, turn, long in (
        (0.1, 0.36, 112, 0.34),
        (0.02, 0.34, 140, 0.36),
        (0.12, 0.28, 245, 0.24),
        (0.03, 0.28, 222, 0.28),
    ):
        with b.at(x, y, turn=turn):
            wing = path(
                f"M0 0 C{long * 0.3} 0.07 {long * 0.8} 0.08 {long} 0.02 C{long * 0.9} -0.06 {long * 0.3} -0.05 0 0 Z"
            )
            b.flat(wing, "#d9ecf0", alpha=0.75)
            b.line(wing, "#5f8a94", 0.006, alpha=0.7)
            b.line([(0, 0), (long * 0.95, 0.01)], "#5f8a94", 0.005, alpha=0.7)
            b.flat(oval(long * 0.86, 0.045, 0.03, 0.012), "#2c4a54")
    b.lit(limb("0.06 0.31 0.06, -0.14 0.26 0.042, -0.34 0.2 0.036, -0.47 0.17 0.03"), "#2f8aa0", relief=0.6)
    for step in range(6):
        x = -0.02 - step * 0.08
        b.line([(x, 0.32 + (x - 0.06) * 0.28), (x - 0.008, 0.27 + (x - 0.06) * 0.25)], "#1c4a58", 0.012)
    b.ball(oval(0.12, 0.32, 0.11, 0.07), "#2f8aa0", relief=0.6)
    b.ball(circle(0.27, 0.34, 0.07), "#3f6a3c", relief=0.6)
    b.flat(circle(0.29, 0.36, 0.025), "#cfe6b0", alpha=0.6)


@prop(
    words="crab, lobster, shrimp, hermit crab",
    stands="ground underwater",
    home="beach underwater",
    height=0.62,
    metres=0.15,
    fill=0.28,
)
def crab(b: Brush) -> None:
    shell, far = "#d9603c", "#a8432a"
    for side in (-1, 1):
        for step in range(3):
            x = 0.2 + 0.04 * step
            b.rod(
                [
                    (side * x, 0.22),
                    (side * (0.36 + 0.05 * step), 0.26 - 0.06 * step),
                    (side * (0.42 + 0.03 * step), 0.02),
                ],
                far,
                0.035,
            )
        b.rod([(side * 0.24, 0.3), (side * 0.38, 0.36), (side * 0.36, 0.46)], shell, 0.055)
        with b.at(side * 0.36, 0.48, flip=side < 0):
            b.lit(
                curve("-0.09 -0.04, -0.12 0.06, -0.04 0.14, -0.02 0.06, 0.04 0.04, 0.1 0.12, 0.12 0.02, 0.04 -0.06"),
                shell,
                relief=0.6,
            )
    b.ball(
        curve("-0.32 0.2, -0.26 0.34, -0.1 0.41, 0.1 0.41, 0.26 0.34, 0.32 0.2, 0.18 0.1, -0.18 0.1"), shell, relief=0.6
    )
    for side in (-1, 1):
        b.rod([(side * 0.08, 0.38), (side * 0.09, 0.47)], far, 0.024)
        b.ball(circle(side * 0.09, 0.485, 0.032), "#201618")
        b.flat(circle(side * 0.09 + 0.01, 0.497, 0.009), "#ffffff")
    b.line(path("M-0.08 0.2 Q0 0.16 0.08 0.2"), "#7a2c1c", 0.014)
    for x, y in ((-0.17, 0.3), (0.17, 0.3), (0.0, 0.34)):
        b.flat(circle(x, y, 0.02), "#f0a070", alpha=0.7)


@prop(
    words="seal, sea lion, walrus, otter, sea otter",
    stands="ground",
    home="polar beach",
    height=0.66,
    metres=1.0,
    fill=0.36,
)
def seal(b: Brush) -> None:
    coat, far = "#6f7a86", "#545d6a"
    b.lit(curve("-0.36 0.14, -0.46 0.22, -0.5 0.18, -0.46 0.1, -0.5 0.03, -0.4 0.04, -0.3 0.08"), far, relief=0.4)
    body = curve(
        "-0.4 0.08, -0.28 0.22, -0.08 0.34, 0.08 0.44, 0.16 0.56, 0.26 0.65, 0.38 0.62, 0.46 0.53, "
        "0.44 0.46, 0.34 0.43, "
        "0.32 0.28, 0.28 0.1, 0.12 0.0, -0.2 0.0"
    )
    b.lit(body, coat, relief=0.6)
    with b.inside(body):
        b.flat(oval(0.24, 0.2, 0.09, 0.24), "#b9c0c6", alpha=0.7, soft=0.03)
        for x, y in stations("-0.2 0.2, -0.08 0.26, 0.02 0.3, -0.14 0.12, 0.0 0.18, 0.1 0.36, -0.28 0.13"):
            b.flat(oval(x, y, 0.024, 0.016), far, alpha=0.6)
        b.shade(oval(-0.06, 0.0, 0.3, 0.05), alpha=0.35, soft=0.025)
    b.lit(curve("0.12 0.24, 0.2 0.14, 0.22 0.02, 0.32 0.0, 0.28 0.07, 0.24 0.2, 0.18 0.28"), far, relief=0.5)
    b.ball(oval(0.43, 0.52, 0.05, 0.04), "#c3c9ce", relief=0.4)
    b.flat(oval(0.465, 0.545, 0.02, 0.015), "#1c1c22")
    b.flat(circle(0.35, 0.575, 0.022), "#15131a")
    b.flat(circle(0.357, 0.583, 0.007), "#ffffff")
    for dy in (-0.03, 0.0, 0.03):
        b.line([(0.44, 0.51), (0.36, 0.49 + dy)], "#eef0f2", 0.005, alpha=0.7)
