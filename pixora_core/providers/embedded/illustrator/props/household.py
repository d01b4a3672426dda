"""Machines and things that keep a household going."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, limb, stations
from pixora_core.providers.embedded.illustrator.shapes import arc, box, circle, cut, oval, path, poly

__all__ = [
    "bucket_and_mop",
    "fridge",
    "iron",
    "robot_vacuum",
    "soap",
    "toothbrush",
    "vacuum_cleaner",
    "washing_machine",
]


@prop(
    words="fridge, refrigerator, freezer, icebox",
    stands="ground",
    home="room",
    height=1.9,
    metres=1.8,
    fill=0.56,
    coat="#8fb9b4 #7aa6a1",
)
def fridge(b: Brush) -> None:
    """A rounded fridge with a freezer above, notes under magnets."""
    for x in (-0.34, 0.34):
        b.lit(box(x - 0.05, 0.0, x + 0.05, 0.08), "#3a4044")
    body = box(-0.47, 0.05, 0.47, 1.89, round_by=0.13)
    b.tube(body, "#8fb9b4", relief=0.55)
    with b.inside(body):
        b.flat(box(-0.5, 1.245, 0.5, 1.265), "#5f8783")
        b.sheen(box(-0.38, 0.14, -0.31, 1.78, round_by=0.03), alpha=0.35, soft=0.03)
    for low, high in ((0.72, 1.12), (1.36, 1.66)):
        b.rod([(0.33, low), (0.33, high)], "#dfe5e6", 0.045, relief=0.8)
    for x, y, turn, tone in ((-0.12, 0.92, -5, "#f6ecc8"), (0.06, 0.7, 7, "#f3d6cf")):
        with b.at(x, y, turn=turn):
            b.lit(box(-0.11, -0.13, 0.11, 0.1), tone, relief=0.2)
            for line in (-0.02, -0.06, 0.02):
                b.line([(-0.07, line), (0.07, line)], "#8d8674", 0.012, alpha=0.8)
            b.ball(circle(0, 0.09, 0.028), "#c8413a", relief=0.7)


@prop(
    words="washing machine, laundry, washer, tumble dryer, launderette",
    stands="ground",
    home="room",
    height=1.12,
    metres=0.9,
    fill=0.44,
)
def washing_machine(b: Brush) -> None:
    """A front loader at work, suds behind its glass."""
    b.lit(box(-0.48, 0.02, 0.48, 1.11, round_by=0.03), "#eceeee", relief=0.4)
    for x in (-0.38, 0.38):
        b.lit(box(x - 0.06, 0.0, x + 0.06, 0.03), "#3a4044")
    b.line([(-0.47, 0.9), (0.47, 0.9)], "#b9bec1", 0.012)
    b.lit(box(-0.43, 0.94, -0.14, 1.07, round_by=0.015), "#d5dadc", relief=0.4)
    b.ball(circle(0.0, 1.005, 0.062), "#8d979c", relief=0.7)
    b.line([(0.0, 1.01), (0.03, 1.05)], "#f4f4f2", 0.012)
    b.fire(box(0.14, 0.96, 0.4, 1.05, round_by=0.012), "#2c4f58")
    for x in (0.19, 0.25, 0.31):
        b.fire(box(x, 0.985, x + 0.035, 1.025), "#8ff0d8")
    b.lit(circle(0, 0.47, 0.345), "#aeb6ba", relief=0.7)
    b.lit(circle(0, 0.47, 0.29), "#5a6368", relief=0.5)
    window = circle(0, 0.47, 0.26)
    b.lit(window, "#7fb8cc", relief=0.6)
    with b.inside(window):
        b.lit(
            curve("-0.26 0.4, -0.12 0.5, 0.02 0.42, 0.14 0.5, 0.28 0.42, 0.28 0.15, -0.28 0.15"), "#c8565a", relief=0.5
        )
        b.lit(curve("-0.22 0.32, -0.05 0.4, 0.08 0.3, 0.2 0.36, 0.2 0.15, -0.2 0.15"), "#e2b54a", relief=0.5)
        for x, y, r in stations(
            "-0.14 0.52 0.05, -0.04 0.56 0.045, 0.06 0.5 0.05, 0.15 0.55 0.04, "
            "-0.2 0.44 0.04, 0.02 0.44 0.03, 0.2 0.46 0.03"
        ):
            b.ball(circle(x, y, r), "#f2fafc", relief=0.3)
        b.sheen(
            path("M-0.24 0.5 C-0.22 0.66 -0.08 0.73 0.02 0.73 C-0.08 0.68 -0.16 0.62 -0.18 0.48 Z"),
            alpha=0.6,
            soft=0.012,
        )


@prop(
    words="vacuum cleaner, hoover, vacuum, vacuuming",
    stands="ground",
    home="room",
    height=1.15,
    metres=1.0,
    fill=0.42,
    coat="#c23a34 #8f2a26",
)
def vacuum_cleaner(b: Brush) -> None:
    """A canister on wheels with its hose and nozzle."""
    b.rod(path("M-0.16 0.3 C-0.24 0.9 0.1 1.05 0.2 1.06"), "#3a4046", 0.06)
    b.rod([(0.19, 1.08), (0.42, 0.1)], "#b9c1c6", 0.05, relief=0.8)
    b.rod([(0.13, 1.12), (0.21, 1.02)], "#2b3036", 0.06)
    b.lit(poly((0.32, 0.0), (0.5, 0.0), (0.48, 0.07), (0.42, 0.11), (0.36, 0.08)), "#2b3036", relief=0.6)
    body = path("M-0.5 0.16 C-0.5 0.42 -0.3 0.46 -0.2 0.46 C-0.02 0.46 0.1 0.36 0.12 0.1 L-0.48 0.1 Z")
    b.ball(body, "#c23a34", relief=0.7)
    with b.inside(body):
        b.flat(box(-0.5, 0.08, 0.2, 0.17), "#2b3036")
        b.sheen(oval(-0.22, 0.4, 0.14, 0.03), alpha=0.5, soft=0.02)
    b.ball(circle(-0.2, 0.3, 0.07), "#8f2a26", relief=0.6)
    b.ball(circle(-0.33, 0.11, 0.11), "#2b3036", relief=0.7)
    b.ball(circle(-0.33, 0.11, 0.05), "#8d979c", relief=0.7)
    b.ball(circle(0.04, 0.05, 0.05), "#2b3036", relief=0.7)


@prop(
    words="robot vacuum, vacuum robot, robotic vacuum, robot vacuum cleaner",
    stands="ground",
    home="room",
    height=0.3,
    metres=0.12,
    fill=0.16,
)
def robot_vacuum(b: Brush) -> None:
    """A round one that rolls over the floor."""
    for x in (-0.44, 0.4):
        for turn in (-25, 0, 25):
            b.line([(x, 0.03), (x + (-0.05 if x < 0 else 0.08), 0.004 + 0.0008 * abs(turn))], "#9aa3a8", 0.008)
    b.tube(path("M-0.48 0.17 L-0.48 0.06 C-0.3 -0.01 0.3 -0.01 0.48 0.06 L0.48 0.17 Z"), "#2b3036", relief=0.6)
    b.ball(oval(0, 0.17, 0.485, 0.1), "#e4e8ea", relief=0.5)
    b.line(oval(0, 0.175, 0.4, 0.075), "#b3babf", 0.008)
    b.tube(path("M-0.12 0.25 L-0.12 0.2 C-0.06 0.18 0.06 0.18 0.12 0.2 L0.12 0.25 Z"), "#3a4046", relief=0.7)
    b.lit(oval(0, 0.25, 0.12, 0.03), "#4a5158", relief=0.5)
    b.fire(circle(0.0, 0.13, 0.014), "#6ff0c0")
    b.glow(0.0, 0.13, 0.06, "#6ff0c0", alpha=0.5)


@prop(
    words="iron, flat iron, steam iron, ironing",
    stands="table",
    home="room",
    height=0.66,
    metres=0.16,
    fill=0.3,
    coat="#3f6f9f #2f5678",
)
def iron(b: Brush) -> None:
    """A steam iron."""
    b.lit(path("M-0.46 0.0 L0.5 0.0 C0.46 0.06 0.4 0.1 0.3 0.1 L-0.46 0.1 Z"), "#c3cbd1", relief=0.8)
    b.lit(
        path("M-0.46 0.1 L0.4 0.1 C0.28 0.26 0.1 0.34 -0.06 0.34 L-0.4 0.34 C-0.45 0.3 -0.47 0.2 -0.46 0.1 Z"),
        "#3f6f9f",
        relief=0.6,
    )
    handle = cut(
        path("M-0.44 0.3 C-0.48 0.62 -0.38 0.65 -0.3 0.65 L-0.04 0.65 C0.14 0.65 0.2 0.44 0.24 0.24 L0.0 0.3 Z"),
        path("M-0.34 0.34 C-0.36 0.52 -0.3 0.54 -0.24 0.54 L-0.06 0.54 C0.02 0.54 0.06 0.44 0.08 0.34 Z"),
    )
    b.lit(handle, "#2f5678", relief=0.6)
    b.ball(circle(-0.12, 0.24, 0.06), "#e9e4d6", relief=0.6)
    b.line([(-0.12, 0.24), (-0.09, 0.29)], "#3a4046", 0.012)
    b.steam(0.44, 0.08, 0.4, alpha=0.3)


@prop(
    words="mop, mop and bucket, bucket and mop, spring cleaning, cleaning service, house cleaning",
    stands="ground",
    home="room",
    height=2.0,
    metres=1.4,
    fill=0.48,
    coat="#3f8fa8 #2f6f85",
)
def bucket_and_mop(b: Brush) -> None:
    """A bucket of suds and the mop that leans in it."""
    b.rod([(0.44, 1.97), (-0.02, 0.4)], "#c9a064", 0.055, relief=0.6)
    b.rod(arc(-0.04, 0.72, 0.4, 190, 350, tall=0.02), "#8d979c", 0.02)
    bucket = path("M-0.46 0.72 L0.34 0.72 L0.24 0.05 C0.22 0.0 0.18 0 0.14 0 L-0.26 0 C-0.3 0 -0.34 0.0 -0.36 0.05 Z")
    b.tube(bucket, "#3f8fa8", relief=0.7)
    with b.inside(bucket):
        b.sheen(box(-0.34, 0.1, -0.26, 0.66, round_by=0.04), alpha=0.35, soft=0.025)
        b.line([(-0.5, 0.58), (0.4, 0.58)], "#2f6f85", 0.03)
    b.lit(oval(-0.06, 0.72, 0.405, 0.075), "#2f6f85", relief=0.4)
    for x, y, r in stations(
        "-0.34 0.76 0.08, -0.2 0.8 0.1, -0.04 0.78 0.1, 0.12 0.8 0.09, 0.25 0.75 0.07, -0.12 0.88 0.08, 0.03 0.88 0.07"
    ):
        b.ball(circle(x, y, r), "#eef8fb", relief=0.3)
    b.rod([(0.44, 1.97), (0.12, 0.88)], "#c9a064", 0.055, relief=0.6)
    b.sheen(circle(0.02, 0.92, 0.02), alpha=0.7)


@prop(
    words="toothbrush, electric toothbrush, toothpaste, dental care",
    stands="table",
    home="room",
    height=1.6,
    metres=0.2,
    fill=0.4,
    coat="#3f9fa8 #e9793f",
)
def toothbrush(b: Brush) -> None:
    """Two brushes in a glass, a tube of toothpaste behind them."""
    with b.at(-0.14, 0.2, turn=8):
        b.lit(path("M-0.16 0.0 L0.16 0.0 L0.2 0.98 L-0.2 0.98 Z"), "#f0f3f4", relief=0.5)
        b.lit(path("M-0.17 0.24 L0.17 0.24 L0.19 0.6 L-0.19 0.6 Z"), "#c8413a", relief=0.5)
        b.tube(box(-0.1, 0.96, 0.1, 1.1, round_by=0.02), "#e3e6e8", relief=0.6)
    for x, turn, tone in ((0.04, 4, "#3f9fa8"), (0.16, -8, "#e9793f")):
        with b.at(x, 0.2, turn=turn):
            b.rod([(0.0, 0.0), (0.0, 0.95)], tone, 0.075, relief=0.7)
            b.rod([(0.0, 0.9), (0.0, 1.34)], tone, 0.045, relief=0.7)
            for step in range(5):
                y = 1.12 + step * 0.05
                b.lit(box(0.01, y, 0.12, y + 0.042), "#f4f7f8" if step % 2 else "#8fd0e0", relief=0.4)
    glass = path("M-0.38 0.66 L-0.31 0.05 C-0.31 0.0 -0.26 0 -0.22 0 L0.22 0 C0.26 0 0.31 0.0 0.31 0.05 L0.38 0.66 Z")
    b.tube(glass, "#cfe4e8", relief=0.5, alpha=0.6)
    with b.inside(glass):
        b.sheen(box(-0.29, 0.08, -0.23, 0.6, round_by=0.03), alpha=0.6, soft=0.015)
        b.flat(box(-0.4, 0.0, 0.4, 0.05), "#e6f1f3", alpha=0.7)
    b.line(oval(0, 0.66, 0.38, 0.045), "#f4fafb", 0.016, alpha=0.9)


@prop(
    words="soap, bar of soap, shampoo, hand soap, soap bubbles, lotion, cosmetics, skincare",
    stands="table",
    home="room",
    height=0.86,
    metres=0.14,
    fill=0.32,
)
def soap(b: Brush) -> None:
    """Two bars on a dish, a pump bottle behind them, bubbles."""
    b.tube(
        path(
            "M0.12 0.62 L0.12 0.1 C0.12 0.06 0.15 0.05 0.18 0.05 L0.4 0.05 C0.43 0.05 0.46 0.06 0.46 0.1 L0.46 "
            "0.55 C0.46 0.62 0.4 0.64 0.36 0.64 L0.22 0.64 C0.18 0.64 0.12 0.62 0.12 0.55 Z"
        ),
        "#d99a5a",
        relief=0.7,
    )
    b.lit(box(0.15, 0.2, 0.43, 0.44, round_by=0.015), "#f3ead6", relief=0.3)
    b.lit(limb("0.24 0.32 0.03, 0.29 0.38 0.06, 0.34 0.34 0.03"), "#6f9a5a")
    b.tube(box(0.24, 0.63, 0.34, 0.7), "#2f3a40", relief=0.6)
    b.rod([(0.29, 0.68), (0.29, 0.8), (0.14, 0.78)], "#2f3a40", 0.05)
    b.ball(oval(-0.06, 0.06, 0.44, 0.06), "#e9e6dd", relief=0.5)
    for x, y, tone, turn in ((-0.14, 0.145, "#b9a6cf", 0), (-0.06, 0.26, "#e8cfa0", 5)):
        with b.at(x, y, turn=turn):
            b.ball(box(-0.25, -0.065, 0.25, 0.065, round_by=0.06), tone, relief=0.5)
            b.sheen(box(-0.18, 0.025, 0.12, 0.045, round_by=0.01), alpha=0.5, soft=0.008)
    for x, y, r in stations("-0.4 0.36 0.06, -0.26 0.48 0.045, -0.34 0.62 0.035, -0.1 0.56 0.03"):
        b.lit(circle(x, y, r), "#cfeaf3", relief=0.3, alpha=0.55)
        b.line(circle(x, y, r), "#f4fbfd", 0.008, alpha=0.9)
        b.sheen(circle(x + r * 0.35 * b.light.x, y + r * 0.4, r * 0.22), alpha=0.9)
