"""Props that people built to stay where they are."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly, smooth

__all__ = ["house", "lighthouse"]


@prop(
    words="house, home, farmhouse, homestead", stands="ground", home="village meadow", height=0.88, metres=8, fill=0.44
)
def house(b: Brush) -> None:
    b.tube(box(0.17, 0.56, 0.27, 0.86), "#8a4a3c", relief=0.5)
    b.flat(box(0.155, 0.83, 0.285, 0.87), "#6d3a30")
    b.lit(poly((-0.42, 0), (0.14, 0), (0.14, 0.4), (-0.42, 0.4)), "#efe0c4", relief=0.35)
    b.lit(poly((0.12, 0), (0.42, 0), (0.42, 0.4), (0.27, 0.66), (0.12, 0.4)), "#d8c4a2", relief=0.35)
    b.shade(box(-0.42, 0.34, 0.14, 0.42), alpha=0.28, soft=0.015)
    roof = poly((-0.49, 0.38), (0.11, 0.38), (0.27, 0.68), (-0.32, 0.68))
    b.lit(roof, "#a8513c", relief=0.6)
    with b.inside(roof):
        for row in range(1, 5):
            b.line([(-0.5, 0.38 + row * 0.06), (0.3, 0.38 + row * 0.06)], "#7c3629", 0.008, alpha=0.5)
    b.rod([(0.27, 0.68), (0.46, 0.36)], "#8d4030", 0.032)
    for x in (-0.34, -0.06):
        b.flat(box(x - 0.012, 0.148, x + 0.132, 0.302), "#fff6e2")
        b.lamp(box(x, 0.16, x + 0.12, 0.29))
        b.line([(x + 0.06, 0.16), (x + 0.06, 0.29)], "#fff6e2", 0.01)
        b.line([(x, 0.225), (x + 0.12, 0.225)], "#fff6e2", 0.01)
    b.lamp(circle(0.27, 0.46, 0.04))
    b.lit(box(0.2, 0, 0.33, 0.24, round_by=0.01), "#4f6b5b", relief=0.5)
    b.ball(circle(0.31, 0.12, 0.01), "#e0b34a")
    b.lit(box(-0.2, 0, -0.1, 0.22), "#7a4b34", relief=0.4)
    for x in (-0.42, -0.3, -0.02, 0.38):
        b.ball(oval(x, 0.035, 0.08, 0.05), "#5b8a46", relief=0.5)


@prop(words="lighthouse, beacon", stands="ground", home="ocean", height=1.95, metres=30, fill=0.62)
def lighthouse(b: Brush) -> None:
    rock = smooth(
        [
            (-0.5, 0),
            (-0.42, 0.1),
            (-0.26, 0.16),
            (-0.1, 0.2),
            (0.14, 0.2),
            (0.3, 0.13),
            (0.44, 0.09),
            (0.5, 0),
            (0.2, 0),
            (-0.2, 0),
        ],
        tension=0.6,
    )
    tower = poly((-0.2, 0.16), (0.2, 0.16), (0.125, 1.42), (-0.125, 1.42))
    b.lit(rock, "#6b625f", relief=0.6)
    b.tube(tower, "#f4ece0", relief=0.65)
    with b.inside(tower):
        for low in (0.36, 0.78, 1.2):
            b.tube(poly((-0.22, low), (0.22, low), (0.2, low + 0.21), (-0.2, low + 0.21)), "#c94a3a", relief=0.65)
    for y in (0.66, 1.06):
        b.lamp(box(-0.025, y, 0.025, y + 0.08, round_by=0.02))
    b.lit(path("M-0.06 0.17 L-0.06 0.3 C-0.06 0.36 0.06 0.36 0.06 0.3 L0.06 0.17 Z"), "#5b4336", relief=0.3)
    b.tube(box(-0.17, 1.41, 0.17, 1.46, round_by=0.01), "#39404f", relief=0.6)
    for x in (-0.15, -0.09, -0.03, 0.03, 0.09, 0.15):
        b.line([(x, 1.46), (x, 1.55)], "#39404f", 0.01)
    b.line([(-0.165, 1.55), (0.165, 1.55)], "#39404f", 0.014)
    b.fire(box(-0.075, 1.46, 0.075, 1.7), "#ffe6a0")
    for x in (-0.075, 0.0, 0.075):
        b.line([(x, 1.46), (x, 1.7)], "#39404f", 0.012)
    b.ball(path("M-0.13 1.69 C-0.1 1.82 -0.04 1.86 0 1.9 C0.04 1.86 0.1 1.82 0.13 1.69 Z"), "#c94a3a", relief=0.6)
    b.ball(circle(0, 1.91, 0.022), "#39404f")
    b.glow(0, 1.58, 0.3 + 0.35 * b.light.night, "#ffe9a8", alpha=0.35 + 0.5 * b.light.night)
