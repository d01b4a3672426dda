"""Props of feasts and seasons."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, stations
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, smooth, star

__all__ = ["christmas_tree", "gift", "pumpkin", "snowman"]


@prop(
    words="gift, birthday present, wrapped present, gift box", stands="table ground", height=1.0, metres=0.3, fill=0.32
)
def gift(b: Brush) -> None:
    b.lit(box(-0.4, 0.0, 0.4, 0.56, round_by=0.01), "#2f7f86", relief=0.5)
    side = box(0.16, 0.0, 0.4, 0.56) if b.light.x < 0 else box(-0.4, 0.0, -0.16, 0.56)
    b.shade(side, alpha=0.16, soft=0.05)
    for x in (-0.3, -0.18, 0.18, 0.3):
        for y in (0.1, 0.24, 0.38):
            b.flat(circle(x, y + (0.06 if abs(x) > 0.2 else 0), 0.018), "#bfe0d8", alpha=0.7)
    b.lit(box(-0.075, 0.0, 0.075, 0.56), "#e5b23d", relief=0.6)
    b.shade(box(-0.4, 0.5, 0.4, 0.56), alpha=0.35, soft=0.015)
    b.lit(box(-0.45, 0.54, 0.45, 0.7, round_by=0.015), "#36909a", relief=0.55)
    b.lit(box(-0.08, 0.54, 0.08, 0.7), "#f0c256", relief=0.6)
    for flip in (False, True):
        with b.at(0, 0.7, flip=flip):
            b.lit(
                path("M0 0 C0.1 0.02 0.24 -0.02 0.3 0.02 L0.24 0.08 L0.3 0.12 C0.18 0.12 0.06 0.08 0 0.02 Z"),
                "#c9932c",
                relief=0.5,
            )
            loop = path("M0 0.02 C0.06 0.26 0.28 0.36 0.34 0.22 C0.38 0.1 0.18 0.02 0 0.02 Z")
            b.lit(loop, "#f0c256", relief=0.7)
            b.lit(
                path("M0.05 0.06 C0.12 0.2 0.24 0.26 0.28 0.19 C0.3 0.12 0.18 0.06 0.05 0.06 Z"), "#a8741f", relief=0.4
            )
    b.ball(oval(0, 0.74, 0.065, 0.055), "#f0c256", relief=0.7)


@prop(
    words="christmas tree, christmas, xmas, decorated tree, yule",
    stands="ground",
    home="room village",
    height=1.72,
    metres=2.2,
    fill=0.58,
)
def christmas_tree(b: Brush) -> None:
    b.tube(box(-0.06, 0.1, 0.06, 0.36), "#5b3e2c", relief=0.6)
    b.tube(path("M-0.2 0.2 L-0.15 0.0 L0.15 0.0 L0.2 0.2 Z"), "#a8352c", relief=0.6)
    for low, wide, tall, tone in (
        (0.22, 0.48, 0.5, "#1f5240"),
        (0.52, 0.4, 0.46, "#245c46"),
        (0.8, 0.32, 0.42, "#2a664c"),
        (1.06, 0.23, 0.44, "#2f7052"),
    ):
        edge = [(0.0, low + tall)]
        for tooth in range(6):
            x = wide * (1 - 2 * tooth / 5)
            edge += [(x, low + 0.07 * abs(x) / wide), (x - wide / 5, low + 0.06)][: 1 if tooth == 5 else 2]
        b.lit(smooth(edge, tension=0.35), tone, relief=0.6)
        b.shade(oval(0, low + 0.05, wide * 0.7, 0.03), alpha=0.25, soft=0.02)
        b.line(
            path(
                f"M{-wide * 0.72} {low + 0.13} "
                f"C{-wide * 0.2} {low + 0.03} {wide * 0.3} {low + 0.06} {wide * 0.6} {low + 0.2}"
            ),
            "#f2d98a",
            0.016,
            alpha=0.85,
        )
    for x, y, hue in stations(
        "-0.3 0.33 0, 0.02 0.32 1, 0.3 0.36 2, -0.16 0.5 2, 0.17 0.53 0, -0.22 0.68 1, 0.05 0.7 2, "
        "0.24 0.72 1, -0.07 0.87 0, 0.13 0.95 2, -0.12 1.07 2, 0.06 1.16 1, -0.03 1.32 0"
    ):
        b.ball(circle(x, y, 0.036), ("#d9412f", "#e5b23d", "#5f9fd4")[int(hue)], relief=0.9)
    for x, y in stations(
        "-0.38 0.3, -0.1 0.4, 0.2 0.4, 0.38 0.29, -0.28 0.58, 0.03 0.58, "
        "0.3 0.62, -0.14 0.8, 0.16 0.83, 0.0 1.0, -0.1 1.2, 0.08 1.3"
    ):
        b.fire(circle(x, y, 0.011), "#fff2c0")
        b.glow(x, y, 0.06, "#ffd98a", alpha=0.5 + 0.4 * b.light.night)
    b.glow(0, 1.56, 0.34, "#ffe08a", alpha=0.6)
    b.lit(star(0, 1.57, 0.14), "#ffd75a", relief=0.6)


def _grin(b: Brush) -> None:
    """A carved face with a light behind it: by night a pumpkin is a lantern."""
    b.glow(0, 0.34, 0.62, "#ffb24a", alpha=0.55)
    mouth = "M-0.27 0.24 L-0.17 0.2 L-0.12 0.25 L-0.05 0.18 L0.0 0.24 L0.05 0.18 L0.12 0.25 L0.17 0.2 L0.27 0.24 "
    face = (
        path("M-0.24 0.42 L-0.13 0.56 L-0.06 0.42 Z"),
        path("M0.24 0.42 L0.13 0.56 L0.06 0.42 Z"),
        path("M-0.035 0.34 L0.0 0.42 L0.035 0.34 Z"),
        path(mouth + "C0.18 0.06 -0.18 0.06 -0.27 0.24 Z"),
    )
    for hole in face:
        b.fire(hole, "#ffd36a")
        b.fire(hole, "#fff3c0", alpha=0.5, soft=0.02)


@prop(words="pumpkin, halloween, gourd", stands="ground table", home="farm_field", height=0.88, metres=0.3, fill=0.32)
def pumpkin(b: Brush) -> None:
    for x, wide in ((-0.3, 0.2), (0.3, 0.2), (-0.18, 0.22), (0.18, 0.22), (0.0, 0.2)):
        b.ball(
            oval(x, 0.36 - abs(x) * 0.06, wide, 0.36 - abs(x) * 0.18),
            ("#e8822a", "#dd7420", "#d4691c")[round(abs(x) * 6.5)],
            relief=0.55,
        )
    for x in (-0.3, -0.12, 0.12, 0.3):
        b.line(
            path(f"M{x * 0.35} 0.7 C{x * 1.1} 0.62 {x * 1.35} 0.2 {x * 0.6} 0.02"),
            "#8f3f10",
            0.014,
            alpha=0.45,
            soft=0.006,
        )
    if b.light.night > 0.6:
        _grin(b)
    b.sheen(oval(0.2 if b.light.x > 0 else -0.2, 0.56, 0.07, 0.09), alpha=0.4, soft=0.035)
    b.shade(oval(0, 0.69, 0.16, 0.035), alpha=0.45, soft=0.02)
    b.tube(
        path(
            "M-0.09 0.66 C-0.04 0.7 -0.04 0.76 -0.1 0.86 L0.02 0.88 "
            "C0.05 0.8 0.05 0.72 0.1 0.66 C0.04 0.64 -0.04 0.64 -0.09 0.66 Z"
        ),
        "#5f7a36",
        relief=0.6,
    )
    b.line(path("M0.06 0.7 C0.2 0.82 0.3 0.68 0.36 0.74 C0.42 0.8 0.36 0.86 0.33 0.8"), "#5f7a36", 0.016)
    b.lit(
        curve("0.12 0.7, 0.2 0.78, 0.3 0.76, 0.38 0.7, 0.32 0.63, 0.22 0.61, 0.16 0.64", tension=0.7),
        "#6f9440",
        relief=0.6,
    )
    b.line([(0.13, 0.69), (0.35, 0.695)], "#4a6a2a", 0.009, alpha=0.7)


@prop(words="snowman, snowmen", stands="ground", home="village", height=1.5, metres=1.5, fill=0.46)
def snowman(b: Brush) -> None:
    for arm in (
        [(-0.2, 0.76), (-0.36, 0.88), (-0.47, 1.0)],
        [(0.2, 0.76), (0.36, 0.84), (0.47, 0.8)],
        [(-0.38, 0.9), (-0.48, 0.9)],
        [(0.38, 0.84), (0.45, 0.92)],
    ):
        b.rod(arm, "#5b3f2c", 0.026)
    for y, radius in ((0.35, 0.36), (0.76, 0.26), (1.12, 0.2)):
        b.ball(circle(0, y, radius), "#f6f9fc", relief=0.5)
    b.lit(
        path("M-0.21 0.98 C-0.1 0.88 0.1 0.88 0.21 0.98 L0.2 1.05 C0.1 0.96 -0.1 0.96 -0.2 1.05 Z"),
        "#c8352f",
        relief=0.6,
    )
    b.lit(path("M0.06 0.96 L0.2 0.92 L0.24 0.64 L0.12 0.62 Z"), "#b52e2a", relief=0.6)
    for x in (0.13, 0.165, 0.2, 0.23):
        b.line([(x, 0.635), (x + 0.004, 0.59)], "#b52e2a", 0.016)
    b.line([(0.11, 0.74), (0.225, 0.75)], "#f2d9b0", 0.022)
    for y in (0.82, 0.68, 0.45):
        b.ball(circle(-0.02, y, 0.026), "#23262f", relief=0.7)
    for x in (-0.03, 0.1):
        b.ball(circle(x, 1.18, 0.022), "#23262f", relief=0.7)
    b.lit(path("M0.03 1.145 C0.12 1.14 0.2 1.11 0.27 1.07 C0.18 1.06 0.1 1.07 0.03 1.085 Z"), "#e8832a", relief=0.6)
    b.lit(oval(0, 1.285, 0.24, 0.035), "#2a2d38", relief=0.6)
    b.tube(box(-0.15, 1.28, 0.15, 1.49, round_by=0.02), "#2a2d38", relief=0.7)
    b.tube(box(-0.152, 1.295, 0.152, 1.345), "#c8352f", relief=0.6)
