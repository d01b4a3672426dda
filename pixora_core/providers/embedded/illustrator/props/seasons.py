"""What grows in its season: a tree in autumn, a cherry in blossom, a rose, a tulip, lavender; and a whirlwind."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb
from pixora_core.providers.embedded.illustrator.shapes import Shape, circle, oval, path, smooth

__all__ = ["autumn_tree", "cherry_tree", "lavender", "rose", "tornado", "tulip", "willow"]

_CROWNS = (
    (-0.24, 0.58, 0.19),
    (0.25, 0.6, 0.2),
    (0.0, 0.56, 0.2),
    (-0.14, 0.8, 0.21),
    (0.16, 0.83, 0.2),
    (0.0, 0.93, 0.18),
    (0.02, 0.72, 0.22),
)


def _leafy(b: Brush, x: float, y: float, r: float) -> Shape:
    points = []
    for corner in range(18):
        angle = corner * math.pi / 9
        reach = r * (1.0 if corner % 2 else 0.88) * b.around(1.0, 0.05)
        points.append((x + math.cos(angle) * reach, y + math.sin(angle) * reach * 0.92))
    return smooth(points, tension=0.7)


def _grown(b: Brush, tones: tuple[str, ...], sparks: tuple[str, ...]) -> None:
    """A tree whose crown is of these tones; leaves of `sparks` in the light and on the ground."""
    trunk = path(
        "M-0.1 0 C-0.04 0.06 -0.05 0.25 -0.04 0.5 L0.05 0.5 C0.05 0.25 0.05 0.06 0.12 0 C0.04 0.02 -0.02 0.02 -0.1 0 Z"
    )
    b.tube(trunk, "#5f4232", relief=0.6)
    b.rod([(0, 0.34), (-0.14, 0.52), (-0.2, 0.62)], "#5a3d2c", 0.03)
    b.rod([(0.01, 0.38), (0.14, 0.54), (0.2, 0.66)], "#5a3d2c", 0.028)
    for index, (x, y, r) in enumerate(_CROWNS):
        b.ball(_leafy(b, x, y, r), tones[index % len(tones)], relief=0.5)
    for _ in range(110):
        x, y, r = _CROWNS[int(b.rng.integers(len(_CROWNS)))]
        angle, reach = b.between(0, 2 * math.pi), b.between(0.2, 0.95) * r
        b.flat(oval(x + math.cos(angle) * reach, y + math.sin(angle) * reach, 0.02, 0.013), b.pick(*sparks), alpha=0.7)
    for _ in range(26):
        b.flat(oval(b.around(0, 0.42), b.between(0.006, 0.03), 0.016, 0.006), b.pick(*sparks), alpha=0.9)


@prop(
    words="autumn tree, golden tree, tree in autumn, red maple",
    stands="ground",
    home="meadow",
    height=1.15,
    metres=12,
    fill=0.56,
    kind_of="tree",
    cues="autumn, golden tree, golden oak, red maple, coloured leaves, in october, falling leaves, golden beech",
)
def autumn_tree(b: Brush) -> None:
    _grown(b, ("#cf7a2c", "#d9972f", "#b8502a", "#e0ab3a"), ("#f0c24a", "#e38a34", "#c9452c"))


@prop(
    words="cherry tree, blossoming tree, cherry blossom, cherry blossoms, apple blossom, almond tree, magnolia, sakura",
    stands="ground",
    home="meadow",
    height=1.15,
    metres=8,
    fill=0.56,
    kind_of="tree flower",
    cues="blossoming tree, tree in blossom, cherry tree, cherry trees, "
    "cherry blossom, cherry blossoms, blossoms, in blossom, sakura, magnolia",
)
def cherry_tree(b: Brush) -> None:
    _grown(b, ("#efb4c6", "#f3c6d3", "#e8a2ba"), ("#ffffff", "#fbe3ea", "#e48aa8"))


@prop(
    words="willow, weeping willow, olive tree",
    stands="ground",
    home="river_valley meadow",
    height=1.05,
    metres=10,
    fill=0.54,
    kind_of="tree",
    cues="willow, willows, weeping willow",
)
def willow(b: Brush) -> None:
    b.tube(
        path("M-0.09 0 C-0.04 0.1 -0.06 0.4 -0.03 0.66 L0.06 0.66 C0.05 0.4 0.05 0.1 0.11 0 Z"), "#5f4a38", relief=0.6
    )
    b.ball(_leafy(b, 0.0, 0.8, 0.28), "#6f9a4a", relief=0.5)
    for strand in range(34):
        share = strand / 33 * 2 - 1
        x, top = share * 0.42, 0.98 - 0.3 * share * share
        low = 0.14 + 0.16 * abs(math.sin(strand * 2.3))
        sweep = f"{x * 0.75} {top} 0.03, {x} {(top + low) / 2 + 0.1} 0.055, {x * 1.1} {low} 0.014"
        b.lit(limb(sweep), ("#7fa852", "#6d9946", "#8fb65c")[strand % 3], relief=0.45)


@prop(
    words="rose, roses, rosebush, red rose, rose bush",
    stands="ground table",
    home="meadow",
    height=1.5,
    metres=0.6,
    fill=0.42,
    coat="#c9304a",
    kind_of="flower",
    cues="rose, roses, rose garden, rosebush",
)
def rose(b: Brush) -> None:
    b.rod([(0.02, 0.0), (-0.02, 0.5), (0.0, 1.0)], "#4f7a42", 0.04)
    for y, side in ((0.3, 1), (0.52, -1), (0.7, 1)):
        b.lit(path(f"M0 {y} L{side * 0.05} {y + 0.05} L0 {y + 0.04} Z"), "#5f8a4c", relief=0.4)
    for y, side, turn in ((0.36, 1, 26), (0.6, -1, 30), (0.2, -1, 18)):
        with b.at(0, y, turn=side * turn if side > 0 else 180 - turn):
            b.lit(path("M0 0 C0.1 0.13 0.3 0.13 0.42 0 C0.3 -0.1 0.1 -0.1 0 0 Z"), "#4f8a45", relief=0.5)
            b.line([(0.02, 0.0), (0.38, 0.0)], "#35602f", 0.012)
    for turn in (-50, -20, 20, 50):
        with b.at(0, 1.02, turn=turn):
            b.lit(
                path("M-0.04 0 C-0.08 -0.08 -0.03 -0.16 0 -0.2 C0.03 -0.16 0.08 -0.08 0.04 0 Z"), "#5f8a4c", relief=0.4
            )
    for shape, tone in (
        (curve("-0.42 1.2, -0.34 1.0, -0.1 0.98, 0.0 1.1, -0.1 1.36, -0.3 1.4"), "#a82440"),
        (curve("0.42 1.2, 0.34 1.0, 0.1 0.98, 0.0 1.1, 0.1 1.36, 0.3 1.4"), "#a82440"),
        (curve("-0.3 1.32, -0.26 1.04, 0.0 0.96, 0.26 1.04, 0.3 1.32, 0.16 1.46, -0.16 1.46"), "#c9304a"),
        (curve("-0.2 1.36, -0.2 1.12, 0.0 1.04, 0.2 1.12, 0.2 1.36, 0.0 1.46"), "#d9485c"),
        (curve("-0.11 1.4, -0.12 1.2, 0.0 1.14, 0.12 1.2, 0.11 1.4, 0.0 1.44"), "#c9304a"),
    ):
        b.lit(shape, tone, relief=0.6)
    b.line(path("M-0.06 1.36 C-0.02 1.42 0.08 1.4 0.06 1.3 C0.04 1.22 -0.06 1.24 -0.04 1.31"), "#7a1a30", 0.018)


@prop(
    words="tulip, tulips, daffodil, crocus",
    stands="ground table",
    home="farm_field meadow",
    height=1.4,
    metres=0.4,
    fill=0.4,
    coat="#d9483c",
    kind_of="flower",
    cues="tulip, tulips",
)
def tulip(b: Brush) -> None:
    b.rod([(0.0, 0.0), (0.01, 0.9)], "#5f8f4a", 0.045)
    b.lit(path("M-0.02 0 C-0.3 0.2 -0.42 0.5 -0.46 0.84 C-0.26 0.66 -0.08 0.36 0.0 0.04 Z"), "#4f8545", relief=0.5)
    b.lit(path("M0.02 0 C0.24 0.16 0.38 0.4 0.44 0.7 C0.24 0.54 0.08 0.3 0.0 0.04 Z"), "#5f9650", relief=0.5)
    b.lit(
        path(
            "M-0.26 1.3 C-0.34 1.0 -0.2 0.84 0.0 0.84 C0.2 0.84 0.34 1.0 0.26 1.3 "
            "C0.18 1.24 0.12 1.2 0.0 1.36 C-0.12 1.2 -0.18 1.24 -0.26 1.3 Z"
        ),
        "#b8362e",
        relief=0.5,
    )
    b.ball(path("M0.0 1.38 C-0.2 1.2 -0.2 0.92 0.0 0.85 C0.2 0.92 0.2 1.2 0.0 1.38 Z"), "#d9483c", relief=0.6)
    b.sheen(oval(0.06, 1.12, 0.03, 0.14), alpha=0.35, soft=0.02)


@prop(
    words="lavender, heather, lavender bush",
    stands="ground",
    home="farm_field",
    height=0.9,
    metres=0.6,
    fill=0.36,
    kind_of="flower",
    cues="lavender, heather",
)
def lavender(b: Brush) -> None:
    for stem in range(19):
        share = stem / 18 * 2 - 1
        tip = (share * 0.42, 0.84 - 0.2 * share * share - 0.04 * (stem % 3))
        b.line(path(f"M{share * 0.1} 0 Q{share * 0.2} 0.4 {tip[0]} {tip[1]}"), "#7a9468", 0.014)
        for bud in range(6):
            along = 1 - 0.07 * bud
            x, y = share * 0.1 + (tip[0] - share * 0.1) * along, tip[1] * along
            b.flat(circle(x, y, 0.026 - 0.002 * abs(bud - 3)), ("#8a6ab8", "#7a5aa8", "#9f82c9")[(bud + stem) % 3])
    b.lit(curve("-0.2 0.0, -0.26 0.14, -0.1 0.24, 0.1 0.24, 0.26 0.14, 0.2 0.0", tension=0.7), "#6f8a60", relief=0.4)


@prop(
    words="tornado, whirlwind, cyclone, twister, waterspout",
    stands="ground",
    home="farm_field",
    height=1.3,
    metres=500,
    fill=0.56,
)
def tornado(b: Brush) -> None:
    b.flat(oval(0.02, 0.04, 0.3, 0.05), "#6d6658", alpha=0.7, soft=0.02)
    funnel = path(
        "M-0.5 1.3 C-0.3 1.0 -0.14 0.7 -0.09 0.4 C-0.06 0.2 -0.02 0.1 -0.03 0.0 "
        "L0.05 0.0 C0.06 0.14 0.1 0.3 0.12 0.46 C0.18 0.8 0.32 1.06 0.5 1.3 Z"
    )
    b.tube(funnel, "#6f7682", relief=0.6)
    with b.inside(funnel):
        for band in range(15):
            y = 0.06 + band * 0.085
            half = 0.06 + 0.44 * (y / 1.3) ** 1.7
            b.line(
                path(f"M{-half} {y + 0.03} Q0 {y - 0.05} {half} {y + 0.04}"),
                ("#4f5662", "#8f97a2")[band % 2],
                0.02 + 0.018 * y,
                alpha=0.5,
            )
    for turn in range(14):
        angle = turn * 0.9
        x, y = 0.02 + math.cos(angle) * (0.12 + 0.012 * turn), 0.05 + 0.03 * turn
        b.flat(oval(x, y, 0.012, 0.007), "#4a4236", alpha=0.8)
