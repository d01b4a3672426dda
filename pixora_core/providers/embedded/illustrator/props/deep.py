"""Props of the deep sea floor."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, stations
from pixora_core.providers.embedded.illustrator.shapes import circle, oval, path, poly, smooth

__all__ = ["anglerfish", "black_smoker", "nodules", "silver_fish"]


@prop(
    words="anglerfish, angler fish, deep sea fish",
    stands="underwater",
    home="deep_sea",
    height=0.9,
    metres=0.4,
    fill=0.36,
)
def anglerfish(b: Brush) -> None:
    """A round dark fish that is mostly mouth, and the light on the rod before it."""
    b.lit(
        path(
            "M-0.3 0.36 C-0.38 0.5 -0.44 0.56 -0.5 0.56 "
            "C-0.46 0.42 -0.46 0.3 -0.5 0.16 C-0.42 0.18 -0.36 0.26 -0.3 0.36 Z"
        ),
        "#3b3440",
        relief=0.5,
    )
    b.lit(path("M-0.22 0.56 C-0.22 0.66 -0.14 0.72 -0.06 0.7 L0.0 0.6 Z"), "#3b3440", relief=0.5)
    body = curve(
        "0.3 0.5, 0.16 0.62, -0.04 0.63, -0.22 0.54, -0.34 0.38, -0.24 0.2, -0.06 0.06, 0.16 0.05, 0.32 0.16, 0.22 0.3"
    )
    b.ball(body, "#4c4350", relief=0.7)
    mouth = path(
        "M0.36 0.5 C0.24 0.42 0.16 0.34 0.14 0.3 "
        "C0.2 0.22 0.28 0.14 0.38 0.13 C0.42 0.2 0.4 0.26 0.36 0.3 C0.4 0.36 0.4 0.44 0.36 0.5 Z"
    )
    with b.inside(body):
        for x, y, size in stations(
            "-0.2 0.46 0.02, -0.1 0.52 0.014, -0.22 0.32 0.016, -0.08 0.2 0.02, -0.02 0.36 0.013"
        ):
            b.ball(circle(x, y, size), "#6a5d6c")
        b.glow(0.3, 0.6, 0.4, "#7fe8ff", alpha=0.35)
        b.flat(mouth, "#16101a")
    for x, y, long in stations("0.3 0.44 0.085, 0.24 0.39 0.075, 0.19 0.345 0.06"):
        b.lit(poly((x - 0.016, y + 0.02), (x + 0.02, y + 0.012), (x + 0.02, y - long)), "#e8e4d8", relief=0.3)
    for x, y, long in stations("0.28 0.13 0.085, 0.22 0.18 0.07, 0.175 0.235 0.05"):
        b.lit(poly((x - 0.016, y), (x + 0.02, y), (x + 0.014, y + long)), "#e8e4d8", relief=0.3)
    b.ball(circle(0.13, 0.5, 0.04), "#d9d2a8")
    b.flat(circle(0.14, 0.5, 0.018), "#101018")
    b.lit(path("M-0.06 0.3 C-0.16 0.34 -0.22 0.3 -0.24 0.2 C-0.16 0.18 -0.08 0.22 -0.06 0.3 Z"), "#5c5160", relief=0.5)
    b.rod(smooth([(0.06, 0.61), (0.12, 0.8), (0.28, 0.86), (0.4, 0.76), (0.43, 0.68)], closed=False), "#5c5160", 0.018)
    b.glow(0.435, 0.65, 0.34, "#7fe8ff", alpha=0.9)
    b.fire(circle(0.435, 0.65, 0.04), "#c8fbff")
    b.fire(circle(0.435, 0.65, 0.02), "#ffffff")


@prop(
    words="polymetallic nodules, manganese nodules, nodules, nodule",
    stands="ground",
    home="deep_sea",
    height=0.3,
    metres=0.15,
    fill=0.2,
)
def nodules(b: Brush) -> None:
    """Black lumps, like potatoes, half sunk in the silt."""
    for x, y, wide, tall in stations(
        "-0.28 0.2 0.09 0.07, 0.08 0.22 0.1 0.075, 0.32 0.19 0.08 0.06, -0.1 0.15 0.11 0.085, 0.22 0.1 0.12 0.09, "
        "-0.36 0.09 0.13 0.085, -0.06 0.07 0.1 0.068, 0.41 0.06 0.085 0.06"
    ):
        lump = smooth(
            [
                (x - wide, y),
                (x - wide * 0.5, y + tall),
                (x + wide * 0.6, y + tall * 0.9),
                (x + wide, y + tall * 0.1),
                (x + wide * 0.5, y - tall),
                (x - wide * 0.6, y - tall * 0.95),
            ]
        )
        b.ball(lump, "#453e42", relief=0.9)
        with b.inside(lump):
            for _ in range(7):
                b.ball(
                    circle(x + b.around(0, wide * 0.75), y + b.around(0, tall * 0.75), wide * b.between(0.1, 0.2)),
                    "#453e47",
                )
            b.sheen(oval(x + b.light.x * wide * 0.4, y + tall * 0.55, wide * 0.3, tall * 0.16), alpha=0.35, soft=0.012)


@prop(
    words="black smoker, black smokers, hydrothermal vent, hydrothermal vents",
    stands="ground",
    home="deep_sea",
    height=1.3,
    metres=12,
    fill=0.52,
)
def black_smoker(b: Brush) -> None:
    """Chimneys of mineral, the hot dark water billowing out of them, and tube worms at their feet."""
    for x, top in ((-0.16, 0.78), (0.14, 0.58)):
        for puff in range(13):
            up = puff / 12
            b.flat(
                circle(x + 0.1 * up + b.around(0, 0.05 * up), top + (1.2 - top) * up, 0.035 + 0.075 * up),
                "#2a2b36",
                alpha=0.5 - 0.32 * up,
                soft=0.02 + 0.02 * up,
            )
    b.lit(
        curve("-0.46 0.0, -0.36 0.16, -0.2 0.2, 0.0 0.17, 0.2 0.18, 0.36 0.1, 0.46 0.0", tension=0.5),
        "#4a4347",
        relief=0.6,
    )
    for chimney, colour in (
        (
            smooth(
                [
                    (-0.3, 0.06),
                    (-0.24, 0.3),
                    (-0.25, 0.5),
                    (-0.2, 0.78),
                    (-0.12, 0.78),
                    (-0.1, 0.56),
                    (-0.06, 0.36),
                    (0.0, 0.08),
                ],
                tension=0.4,
            ),
            "#6b5c58",
        ),
        (
            smooth(
                [
                    (0.02, 0.06),
                    (0.08, 0.26),
                    (0.08, 0.42),
                    (0.11, 0.58),
                    (0.18, 0.58),
                    (0.2, 0.4),
                    (0.26, 0.24),
                    (0.32, 0.06),
                ],
                tension=0.4,
            ),
            "#5e5356",
        ),
    ):
        b.tube(chimney, colour, relief=0.8)
        with b.inside(chimney):
            for _ in range(22):
                b.ball(
                    circle(b.around(0, 0.3), b.between(0.06, 0.74), b.between(0.012, 0.03)),
                    b.pick("#84705f", "#4c4347", "#a08a5e"),
                    relief=0.6,
                )
    b.glow(-0.16, 0.79, 0.1, "#ff9a4a", alpha=0.4)
    b.glow(0.145, 0.59, 0.09, "#ff9a4a", alpha=0.4)
    for x, tall, lean in stations(
        "-0.46 0.2 -0.02, -0.41 0.27 0.01, -0.36 0.22 0.02, 0.34 0.24 -0.02, 0.39 0.3 0.01, 0.44 0.22 0.03"
    ):
        b.rod([(x, 0.01), (x + lean, tall)], "#e8e2d4", 0.02)
        b.ball(oval(x + lean, tall + 0.02, 0.014, 0.035), "#d8402f", relief=0.6)


@prop(
    words="tuna, salmon, cod, herring, trout, mackerel, sardine, silver fish, perch, carp, anchovy",
    stands="underwater",
    home="underwater",
    height=0.42,
    metres=0.5,
    fill=0.22,
    moves="glide",
)
def silver_fish(b: Brush) -> None:
    """A fish of open water: dark back, bright belly, a forked tail."""
    b.lit(
        path(
            "M-0.3 0.2 C-0.38 0.26 -0.44 0.34 -0.5 0.36 C-0.45 0.26 -0.44 0.22 -0.43 0.2 "
            "C-0.44 0.16 -0.46 0.1 -0.5 0.03 C-0.42 0.06 -0.36 0.14 -0.3 0.2 Z"
        ),
        "#4a6478",
        relief=0.5,
    )
    b.lit(path("M-0.04 0.32 C-0.02 0.39 0.04 0.42 0.1 0.41 C0.1 0.38 0.12 0.35 0.14 0.32 Z"), "#41596c", relief=0.5)
    b.lit(path("M-0.1 0.1 C-0.12 0.04 -0.16 0.0 -0.2 0.0 C-0.19 0.05 -0.19 0.09 -0.18 0.13 Z"), "#5a7486", relief=0.5)
    body = curve(
        "0.5 0.21, 0.42 0.28, 0.24 0.34, 0.04 0.345, -0.16 0.28, -0.34 0.21, "
        "-0.34 0.19, -0.16 0.12, 0.06 0.06, 0.26 0.08, 0.42 0.14"
    )
    b.lit(body, "#cfdbe3", relief=0.6)
    with b.inside(body):
        b.flat(
            curve("-0.4 0.21, -0.14 0.23, 0.1 0.27, 0.34 0.25, 0.54 0.22, 0.54 0.5, -0.4 0.5"),
            "#3f6280",
            alpha=0.95,
            soft=0.02,
        )
        b.line(path("M-0.34 0.2 C-0.1 0.2 0.1 0.22 0.3 0.2"), "#8fa4b3", 0.007, alpha=0.8)
        b.sheen(oval(0.06, 0.15, 0.24, 0.03), alpha=0.55, soft=0.02)
        for step in range(9):
            x = -0.26 + step * 0.055
            b.line(path(f"M{x} 0.3 C{x + 0.02} 0.27 {x + 0.02} 0.25 {x} 0.22"), "#28455e", 0.006, alpha=0.5)
    b.line(path("M0.28 0.3 C0.23 0.25 0.23 0.16 0.28 0.11"), "#7d93a3", 0.01)
    b.lit(path("M0.22 0.17 C0.12 0.17 0.06 0.13 0.04 0.08 C0.13 0.07 0.2 0.11 0.22 0.17 Z"), "#7f97a8", relief=0.5)
    b.flat(circle(0.38, 0.235, 0.026), "#f4efd8")
    b.flat(circle(0.383, 0.235, 0.015), "#121a22")
    b.line(path("M0.5 0.2 C0.46 0.18 0.44 0.18 0.42 0.185"), "#5a7080", 0.007)
