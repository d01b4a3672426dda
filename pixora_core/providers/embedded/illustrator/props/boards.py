"""What one rides standing."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly

__all__ = ["kick_scooter", "skateboard", "skis", "surfboard"]


@prop(
    words="kick scooter, push scooter, toy scooter, scooter, electric scooter, e-scooter, electric scooters",
    stands="ground",
    home="street road",
    height=1.15,
    metres=1.0,
    fill=0.36,
    coat="#c8342d #2f9fa8",
)
def kick_scooter(b: Brush) -> None:
    """A scooter, its stem at the right."""
    b.lit(box(-0.4, 0.13, 0.26, 0.18, round_by=0.025), "#c8342d", relief=0.6)
    b.flat(box(-0.3, 0.172, 0.16, 0.185), "#2b3036")
    b.rod([(0.22, 0.16), (0.33, 0.3)], "#c8342d", 0.05, relief=0.6)
    b.rod([(0.36, 0.14), (0.24, 1.06)], "#c9cfd4", 0.045, relief=0.8)
    b.rod([(0.35, 0.2), (0.31, 0.5)], "#c8342d", 0.06, relief=0.7)
    b.rod([(0.08, 1.09), (0.38, 1.05)], "#c9cfd4", 0.035, relief=0.8)
    for low, high in (((0.02, 1.1), (0.13, 1.085)), ((0.33, 1.057), (0.43, 1.045))):
        b.rod([low, high], "#2f9fa8", 0.055)
    for x in (-0.38, 0.37):
        b.ball(circle(x, 0.11, 0.11), "#2b3036", relief=0.6)
        b.ball(circle(x, 0.11, 0.06), "#e9e6dc", relief=0.5)
        b.flat(circle(x, 0.11, 0.02), "#5b6268")
    b.lit(
        path("M-0.5 0.2 C-0.46 0.28 -0.34 0.28 -0.28 0.18 L-0.32 0.17 C-0.38 0.24 -0.44 0.24 -0.47 0.19 Z"),
        "#8f2420",
        relief=0.5,
    )


@prop(
    words="skateboard, skateboarding, skater, longboard, skate park, skatepark",
    stands="ground",
    home="street road",
    height=0.34,
    metres=0.2,
    fill=0.22,
    coat="#e07a2f #2f9fa8",
)
def skateboard(b: Brush) -> None:
    """A board, one end tipped up a little."""
    with b.at(0.0, 0.0, turn=6):
        b.rod(
            path("M-0.46 0.27 C-0.4 0.2 -0.36 0.19 -0.3 0.19 L0.32 0.17 C0.38 0.17 0.42 0.18 0.46 0.24"),
            "#c9955a",
            0.055,
            relief=0.6,
        )
        b.line(
            path("M-0.46 0.295 C-0.4 0.225 -0.36 0.215 -0.3 0.215 L0.32 0.195 C0.38 0.195 0.42 0.205 0.46 0.265"),
            "#2b3036",
            0.02,
        )
        for x in (-0.28, 0.28):
            b.lit(poly((x - 0.08, 0.16), (x + 0.08, 0.16), (x + 0.03, 0.09), (x - 0.03, 0.09)), "#8d979c", relief=0.7)
    for x, y in ((-0.28, 0.065), (0.28, 0.115)):
        b.ball(circle(x, y, 0.07), "#e07a2f", relief=0.6)
        b.ball(circle(x, y, 0.026), "#e9e6dc", relief=0.6)
    b.ball(circle(0.4, 0.045, 0.04), "#9a938a", relief=0.6)
    b.flat(oval(0.3, 0.018, 0.1, 0.016), "#7d766d", alpha=0.6)


@prop(
    words="ski, skis, pair of skis, skiing, ski poles",
    stands="ground",
    home="mountains polar",
    height=2.17,
    metres=1.9,
    fill=0.52,
    coat="#c8342d #2f5f9f",
)
def skis(b: Brush) -> None:
    """Skis and poles that stand in the snow."""
    b.lit(curve("-0.48 0.0, -0.3 0.09, 0.0 0.13, 0.3 0.09, 0.48 0.0"), "#eef3f7", relief=0.4)
    for x, turn in ((-0.25, 6), (0.25, -6)):
        with b.at(x, 0.05, turn=turn):
            b.rod([(0, 0), (0, 1.6)], "#8d979c", 0.022, relief=0.7)
            b.rod([(0, 1.42), (0, 1.66)], "#2b3036", 0.05)
            b.line(circle(0, 0.18, 0.06), "#2b3036", 0.02)
    for x, turn, tone in ((-0.12, -3, "#c8342d"), (0.12, 3, "#c8342d")):
        with b.at(x, 0.04, turn=turn):
            ski = path("M-0.075 0.0 L-0.055 0.9 L-0.075 1.9 C-0.07 2.16 0.07 2.16 0.075 1.9 L0.055 0.9 L0.075 0.0 Z")
            b.lit(ski, tone, relief=0.5)
            with b.inside(ski):
                b.flat(box(-0.1, 1.2, 0.1, 1.5), "#f3efe2")
                b.flat(box(-0.1, 1.3, 0.1, 1.4), "#2f5f9f")
            b.lit(box(-0.06, 0.7, 0.06, 0.98, round_by=0.02), "#2b3036", relief=0.6)


@prop(
    words="surfboard, surfing, surfer, surf board, paddleboard",
    stands="ground",
    home="beach",
    height=2.4,
    metres=2.0,
    fill=0.52,
    coat="#2f9fa8 #e9793f",
)
def surfboard(b: Brush) -> None:
    """A board that stands in the sand."""
    b.lit(curve("-0.44 0.0, -0.24 0.08, 0.0 0.11, 0.24 0.08, 0.44 0.0"), "#d9bd86", relief=0.4)
    with b.at(0.0, 0.05, turn=-6):
        board = path("M-0.2 0.0 C-0.36 0.8 -0.34 1.7 0.0 2.32 C0.34 1.7 0.36 0.8 0.2 0.0 Z")
        b.lit(board, "#f3efe2", relief=0.5)
        with b.inside(board):
            b.flat(path("M-0.4 0.9 L0.4 1.3 L0.4 1.6 L-0.4 1.2 Z"), "#2f9fa8")
            b.flat(path("M-0.4 0.7 L0.4 1.1 L0.4 1.2 L-0.4 0.8 Z"), "#e9793f")
            b.line([(0, 0), (0, 2.4)], "#b08a54", 0.016)
            b.sheen(oval(-0.14 * -b.light.x, 1.6, 0.05, 0.4), alpha=0.4, soft=0.03)
