"""What there is at birthdays and weddings, beside cake, rings and gifts."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import stations
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly

__all__ = ["balloons", "party_hat", "wedding_cake"]


@prop(
    words="party balloons, birthday balloon, bunch of balloons, birthday party, birthday balloons",
    stands="ground table",
    home="room meadow",
    height=1.9,
    metres=1.5,
    fill=0.54,
    kind_of="hot_air_balloon",
    cues="birthday, party, party balloon, bunch of balloons, balloons on strings, string, strings, balloons in a room",
)
def balloons(b: Brush) -> None:
    """Five balloons, their strings tied to a small weight."""
    places = (
        (-0.27, 1.2, "#e9b52e"),
        (0.28, 1.16, "#3f9a6a"),
        (0.0, 1.56, "#3f7fc0"),
        (-0.2, 1.5, "#c8425a"),
        (0.22, 1.48, "#8a5fb8"),
        (0.0, 1.18, "#e9793f"),
    )
    for x, y, _ in places:
        b.line(path(f"M0.0 0.14 C{x * 0.2} 0.5 {x * 1.1} 0.7 {x} {y - 0.25}"), "#f1ead8", 0.009)
    for x, y, tone in places:
        with b.at(x, y, turn=-x * 26):
            balloon = path(
                "M0 -0.25 C-0.12 -0.2 -0.22 -0.04 -0.21 0.08 C-0.2 0.24 -0.1 0.3 0 0.3 C0.1 "
                "0.3 0.2 0.24 0.21 0.08 C0.22 -0.04 0.12 -0.2 0 -0.25 Z"
            )
            b.lit(poly((-0.03, -0.28), (0.03, -0.28), (0, -0.22)), tone, relief=0.5)
            b.ball(balloon, tone, relief=0.55)
            b.sheen(oval(0.09 * b.light.x, 0.15, 0.045, 0.075), alpha=0.55, soft=0.02)
    b.lit(box(-0.09, 0.0, 0.09, 0.14, round_by=0.02), "#b3303a", relief=0.6)
    b.lit(box(-0.02, 0.0, 0.02, 0.14), "#f3d878", relief=0.4)
    for side in (-1, 1):
        b.lit(path(f"M0 0.14 C{side * 0.04} 0.22 {side * 0.12} 0.22 {side * 0.1} 0.15 Z"), "#f3d878", relief=0.5)


@prop(
    words="wedding cake, tiered cake, bride and groom cake",
    stands="table",
    home="room",
    height=1.5,
    metres=0.6,
    fill=0.46,
    kind_of="cake",
    cues="wedding, wedding cake, bride, groom, bride and groom, tiers",
)
def wedding_cake(b: Brush) -> None:
    """Three white tiers with roses, two hearts on top."""
    b.ball(oval(0, 0.05, 0.48, 0.05), "#d9dfe3", relief=0.5)
    for low, high, wide in ((0.06, 0.44, 0.42), (0.46, 0.8, 0.3), (0.82, 1.1, 0.19)):
        b.tube(
            path(
                f"M{-wide} {high} L{-wide} {low + 0.04} C{-wide * 0.6} {low - 0.02} "
                f"{wide * 0.6} {low - 0.02} {wide} {low + 0.04} L{wide} {high} Z"
            ),
            "#f9f3ec",
            relief=0.4,
        )
        b.lit(oval(0, high, wide, wide * 0.15), "#fffaf4", relief=0.25)
        steps = round(wide * 24)
        for step in range(steps + 1):
            x = -wide + 2 * wide * step / steps
            b.ball(circle(x * 0.99, low + 0.045 - 0.055 * (1 - (x / wide) ** 2), 0.024), "#f3dcd6", relief=0.5)
    for x, y, size in stations(
        "-0.33 0.46 1.0, -0.24 0.44 0.8, 0.28 0.44 1.0, 0.36 0.48 0.8, -0.19 0.82 0.9, "
        "0.22 0.8 1.0, 0.14 0.82 0.7, -0.1 1.12 0.8, 0.09 1.11 0.8"
    ):
        for side in (-1, 1):
            b.lit(oval(x + side * 0.05 * size, y - 0.015, 0.04 * size, 0.018 * size), "#6f9a5a", relief=0.5)
        b.ball(circle(x, y, 0.05 * size), "#e8a0a8", relief=0.6)
        b.line(circle(x, y, 0.024 * size), "#b8687c", 0.01, alpha=0.8)
    for x, turn in ((-0.07, 10), (0.08, -10)):
        with b.at(x, 1.13, turn=turn):
            b.ball(path("M0 0 C-0.16 0.12 -0.1 0.3 0 0.2 C0.1 0.3 0.16 0.12 0 0 Z"), "#c9a046", relief=0.8)


@prop(
    words="party hat, party hats, confetti, party decoration, new year's eve, carnival",
    stands="table",
    home="room",
    height=1.2,
    metres=0.25,
    fill=0.36,
)
def party_hat(b: Brush) -> None:
    """A paper hat with dots, streamers and confetti around it."""
    hat = path("M0 1.08 L0.32 0.1 C0.16 0.02 -0.16 0.02 -0.32 0.1 Z")
    b.tube(hat, "#3f8fb0", relief=0.55)
    with b.inside(hat):
        for x, y, r, tone in (
            (-0.16, 0.2, 0.06, "#f3d14e"),
            (0.08, 0.26, 0.065, "#f6efe0"),
            (-0.04, 0.46, 0.055, "#e0576a"),
            (0.13, 0.52, 0.045, "#f3d14e"),
            (0.0, 0.7, 0.04, "#f6efe0"),
            (0.24, 0.16, 0.05, "#e0576a"),
            (-0.12, 0.38, 0.04, "#f6efe0"),
        ):
            b.flat(circle(x, y, r), tone)
    for k in range(9):
        b.ball(circle(-0.32 + k * 0.08, 0.1 - 0.055 * (1 - ((k - 4) / 4) ** 2), 0.045), "#f3d14e", relief=0.5)
    for ray in range(10):
        with b.at(0, 1.08, turn=36.0 * ray):
            b.rod([(0, 0), (0.09, 0)], "#e0576a", 0.03)
    for side, tone in ((-1, "#e0576a"), (1, "#4fa96a")):
        wave = [(side * (0.34 + 0.012 * k), 0.012 + 0.02 * (k % 2)) for k in range(12)]
        b.rod(wave, tone, 0.022)
    for x, y, turn in stations(
        "-0.42 0.02 20, -0.37 0.06 60, 0.42 0.06 -20, 0.36 0.015 70, 0.47 0.02 40, -0.46 0.05 -40"
    ):
        with b.at(x, y, turn=turn):
            b.lit(box(-0.016, -0.01, 0.016, 0.01), b.pick("#f3d14e", "#3f8fb0", "#e0576a", "#4fa96a"), relief=0.3)
