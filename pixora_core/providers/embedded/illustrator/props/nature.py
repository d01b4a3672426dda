"""Props that grow, fly or erupt."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import Shape, box, circle, cut, oval, path, smooth

__all__ = ["bird", "pine", "rainbow", "sleeping_volcano", "tree", "volcano"]


@prop(words="tree, oak, beech, maple, orchard tree", stands="ground", home="meadow", height=1.15, metres=12, fill=0.56)
def tree(b: Brush) -> None:
    trunk = path(
        "M-0.1 0 C-0.04 0.06 -0.05 0.25 -0.04 0.5 L0.05 0.5 C0.05 0.25 0.05 0.06 0.12 0 C0.04 0.02 -0.02 0.02 -0.1 0 Z"
    )
    b.tube(trunk, "#6a4630", relief=0.6)
    b.rod([(0, 0.34), (-0.14, 0.52), (-0.2, 0.62)], "#5f3f2b", 0.03)
    b.rod([(0.01, 0.38), (0.14, 0.54), (0.2, 0.66)], "#5f3f2b", 0.028)
    crowns = (
        (-0.24, 0.58, 0.19),
        (0.25, 0.6, 0.2),
        (0.0, 0.56, 0.2),
        (-0.14, 0.8, 0.21),
        (0.16, 0.83, 0.2),
        (0.0, 0.93, 0.18),
        (0.02, 0.72, 0.22),
    )
    for index, (x, y, r) in enumerate(crowns):
        b.ball(_leafy(b, x, y, r), ("#3f7a3a", "#47853d", "#37703a")[index % 3], relief=0.55)
    for _ in range(70):
        x, y, r = crowns[int(b.rng.integers(len(crowns)))]
        angle, reach = b.between(0, 2 * math.pi), b.between(0.2, 0.95) * r
        dx, dy = math.cos(angle) * reach, math.sin(angle) * reach
        if dx * b.light.x + dy * b.light.y > 0:
            b.flat(oval(x + dx, y + dy, 0.022, 0.012), "#8fbf57", alpha=0.55)
        else:
            b.shade(oval(x + dx, y + dy, 0.024, 0.013), alpha=0.2)


def _leafy(b: Brush, x: float, y: float, r: float) -> Shape:
    points = []
    for corner in range(18):
        angle = corner * math.pi / 9
        reach = r * (1.0 if corner % 2 else 0.88) * b.around(1.0, 0.05)
        points.append((x + math.cos(angle) * reach, y + math.sin(angle) * reach * 0.92))
    return smooth(points, tension=0.7)


@prop(
    words="pine, fir, spruce, conifer, evergreen",
    stands="ground",
    home="mountains forest",
    height=1.9,
    metres=18,
    fill=0.6,
)
def pine(b: Brush) -> None:
    b.tube(path("M-0.055 0 L-0.04 0.4 L0.04 0.4 L0.06 0 Z"), "#5b3e2c", relief=0.6)
    tiers = 7
    for tier in range(tiers):
        share = tier / (tiers - 1)
        low, wide, tall = 0.2 + 1.3 * share, 0.41 * (1 - share) ** 0.85 + 0.085, 0.46 - 0.1 * share
        edge = [(0.0, low + tall)]
        teeth = 5
        for tooth in range(teeth + 1):
            x = wide * (1 - 2 * tooth / teeth)
            edge.append((x, low + b.around(0.0, 0.015) + 0.035 * (1 - abs(x) / wide)))
            if tooth < teeth:
                edge.append((x - wide / teeth, low + 0.075))
        b.lit(smooth(edge, tension=0.35), ("#235043", "#2a5c4a")[tier % 2], relief=0.6)
        b.shade(oval(0, low + 0.045, wide * 0.7, 0.03), alpha=0.25, soft=0.02)


@prop(words="volcano, eruption, lava", stands="ground", home="mountains", height=0.78, metres=2500, fill=0.6)
def volcano(b: Brush) -> None:
    for x, y, r in (
        (0.02, 0.55, 0.07),
        (-0.05, 0.6, 0.075),
        (0.06, 0.63, 0.085),
        (-0.02, 0.69, 0.085),
        (0.1, 0.7, 0.06),
    ):
        b.ball(circle(x, y, r), "#6b6470", relief=0.5, alpha=0.92)
    b.glow(0, 0.5, 0.34, "#ff7a2f", alpha=0.75)
    cone = _cone(b, "#5a4650", "#33262f")
    with b.inside(cone):
        for flow in (
            [(-0.03, 0.47), (-0.05, 0.36), (-0.02, 0.27), (-0.07, 0.14)],
            [(0.04, 0.47), (0.07, 0.38), (0.06, 0.3)],
        ):
            b.line(smooth(flow, closed=False), "#ff5a1f", 0.03, alpha=0.55, soft=0.02)
            b.fire(smooth([*flow, *[(x + 0.022, y) for x, y in reversed(flow)]]), "#ff8a2b")
            b.fire(
                smooth([(x + 0.007, y + 0.005) for x, y in flow] + [(x + 0.014, y) for x, y in reversed(flow)]),
                "#ffe08a",
            )
    b.fire(oval(0, 0.468, 0.075, 0.014), "#ffb347")
    b.glow(0, 0.47, 0.16, "#ffd27a", alpha=0.7)
    for _ in range(16):
        angle, reach = b.between(0.6, 2.5), b.between(0.06, 0.22)
        b.fire(circle(math.cos(angle) * reach, 0.48 + math.sin(angle) * reach, 0.005), "#ffb347")


@prop(
    words="sleeping volcano, dormant volcano, extinct volcano, crater mountain",
    stands="ground",
    home="mountains",
    height=0.5,
    metres=2500,
    fill=0.5,
    kind_of="volcano",
    cues="asleep, sleeping, sleeps, dormant, extinct, quiet, silent, old crater, green, snow, snowy, calm",
)
def sleeping_volcano(b: Brush) -> None:
    """A cone without fire: woods to half its height, a thread of steam over the crater."""
    cone = _cone(b, "#6f6a74", "#4a4450")
    with b.inside(cone):
        edge = [(-0.55, 0.16), (-0.3, 0.2), (-0.2, 0.17), (-0.08, 0.24), (0.05, 0.19), (0.2, 0.25), (0.32, 0.18)]
        woods = smooth([*edge, (0.55, 0.14), (0.55, -0.1), (-0.55, -0.1)], tension=0.6)
        b.lit(woods, "#5f7a55", relief=0.4, alpha=0.9)
        b.flat(oval(0, 0.47, 0.085, 0.02), "#443c48", alpha=0.7)
    b.steam(0.01, 0.47, 0.3, alpha=0.4)


def _cone(b: Brush, rock: str, groove: str) -> Shape:
    """A mountain with a crater, its flanks grooved; returns its shape."""
    cone = smooth(
        [
            (-0.5, 0),
            (-0.36, 0.09),
            (-0.22, 0.27),
            (-0.115, 0.46),
            (-0.07, 0.475),
            (0, 0.455),
            (0.07, 0.48),
            (0.12, 0.455),
            (0.23, 0.26),
            (0.36, 0.085),
            (0.5, 0),
        ],
        closed=False,
    )
    b.lit(cone, rock, relief=0.75)
    with b.inside(cone):
        for step in range(9):
            x = -0.4 + step * 0.1
            ridge = [(x * 0.22, 0.47), (x * 0.6 + b.around(0, 0.02), 0.25), (x * 1.15, 0.0)]
            b.line(smooth(ridge, closed=False), groove, 0.014, alpha=0.35, soft=0.006)
    return cone


@prop(words="rainbow", stands="air", home="meadow mountains", height=0.5, metres=3000, fill=0.6, spans=True)
def rainbow(b: Brush) -> None:
    """An arch of light, red outside, the sky a little brighter within it."""
    bands = ("#e0453a", "#f08a3c", "#f4d35e", "#6fbf5a", "#4a90d0", "#5a5ac0", "#8a5ab8")
    with b.inside(box(-0.6, 0, 0.6, 0.6)):
        b.fire(circle(0, 0, 0.42), "#ffffff", alpha=0.1, soft=0.03)
        for number, colour in enumerate(bands):
            radius = 0.488 - 0.011 * number
            ring = cut(circle(0, 0, radius + 0.008), circle(0, 0, radius - 0.008))
            b.fire(ring, colour, alpha=0.85, soft=0.004)


@prop(
    words="bird, flock, gull, seagull, swallow, geese",
    stands="air",
    home="sky mountains",
    height=0.5,
    metres=0.6,
    fill=0.22,
    moves="glide",
)
def bird(b: Brush) -> None:
    flock = (
        (0.1, 0.22, 0.24, 12),
        (-0.2, 0.33, 0.15, -6),
        (0.36, 0.38, 0.13, 10),
        (-0.36, 0.16, 0.11, 4),
        (-0.04, 0.42, 0.09, 0),
    )
    for x, y, size, turn in flock:
        with b.at(x, y, scale=size, turn=turn):
            b.lit(path("M-0.03 0 C0.1 0.12 0.2 0.36 0.52 0.3 C0.36 0.2 0.24 0.02 0.1 -0.06 Z"), "#46506a", relief=0.4)
            b.lit(
                path("M-0.06 0 C-0.16 0.16 -0.3 0.34 -0.52 0.2 C-0.36 0.14 -0.26 0 -0.1 -0.06 Z"), "#3c445c", relief=0.4
            )
            b.lit(
                path("M-0.2 -0.1 C-0.08 0.02 0.1 0.06 0.24 0.02 L0.3 0 L0.23 -0.03 C0.12 -0.1 -0.04 -0.12 -0.2 -0.1 Z"),
                "#59637d",
                relief=0.5,
            )
