"""Props that fly beyond the air."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve, stations
from pixora_core.providers.embedded.illustrator.shapes import Shape, box, circle, oval, path, poly, smooth

__all__ = ["astronaut", "comet", "earth", "satellite", "sun", "two_astronauts"]


@prop(
    words="astronaut, cosmonaut, spaceman, spacewoman",
    stands="ground space air",
    home="space planet_surface",
    height=1.5,
    metres=1.9,
    fill=0.6,
)
def astronaut(b: Brush) -> None:
    b.lit(box(-0.29, 0.56, 0.29, 1.2, round_by=0.08), "#8b93a1", relief=0.5)
    for side in (-1, 1):
        b.rod([(0.11 * side, 0.56), (0.155 * side, 0.32), (0.15 * side, 0.13)], "#dfe0e4", 0.2)
        b.lit(box(0.04 * side, 0, 0.28 * side, 0.13, round_by=0.055), "#6f7786", relief=0.6)
        b.line([(0.06 * side, 0.3), (0.245 * side, 0.32)], "#9aa0ad", 0.018, alpha=0.7)
    b.rod([(-0.25, 0.95), (-0.37, 0.76), (-0.36, 0.58)], "#dfe0e4", 0.15)
    b.rod([(0.25, 0.95), (0.385, 1.06), (0.395, 1.26)], "#e6e6e9", 0.15)
    b.ball(circle(-0.36, 0.53, 0.085), "#6f7786")
    b.ball(circle(0.4, 1.34, 0.085), "#6f7786")
    b.line([(-0.42, 0.68), (-0.3, 0.67)], "#cf4a34", 0.03)
    b.line([(0.33, 1.16), (0.455, 1.16)], "#cf4a34", 0.03)
    torso = path(
        "M-0.25 0.98 C-0.29 0.8 -0.26 0.6 -0.22 0.48 L0.22 0.48 "
        "C0.26 0.6 0.29 0.8 0.25 0.98 C0.2 1.1 -0.2 1.1 -0.25 0.98 Z"
    )
    b.lit(torso, "#ebebee", relief=0.55)
    with b.inside(torso):
        b.shade(box(-0.4, 0.44, 0.4, 0.56), alpha=0.25, soft=0.02)
        b.shade(oval(0, 1.06, 0.22, 0.09), alpha=0.3, soft=0.03)
    b.lit(box(-0.13, 0.68, 0.13, 0.87, round_by=0.025), "#b9bec9", relief=0.6)
    for x, colour in ((-0.07, "#d9492f"), (0.0, "#3f83c4"), (0.07, "#e5b23d")):
        b.flat(circle(x, 0.81, 0.022), colour)
    b.flat(box(-0.09, 0.715, 0.09, 0.755, round_by=0.01), "#5b6372")
    b.lit(box(-0.17, 1.0, 0.17, 1.06, round_by=0.03), "#9aa1ad", relief=0.6)
    b.ball(circle(0, 1.25, 0.24), "#f2f2f4", relief=0.6)
    b.lit(oval(0.025, 1.24, 0.19, 0.165), "#8b93a1", relief=0.5)
    visor = oval(0.025, 1.24, 0.17, 0.147)
    b.ball(visor, "#c9822c", relief=0.9)
    with b.inside(visor):
        b.flat(oval(0.02, 1.1, 0.22, 0.12), "#3a2440", alpha=0.75, soft=0.03)
        b.sheen(oval(0.1 if b.light.x > 0 else -0.05, 1.31, 0.045, 0.025), alpha=0.85, soft=0.01)


@prop(
    words="two astronauts, pair of astronauts, moonwalkers",
    stands="ground space",
    home="planet_surface space",
    height=0.84,
    metres=1.9,
    fill=0.5,
)
def two_astronauts(b: Brush) -> None:
    """Side by side, the one a step farther back."""
    with b.at(0.27, 0.05, scale=0.47):
        astronaut.draw(b)
    with b.at(-0.25, 0, scale=0.55):
        astronaut.draw(b)


@prop(words="satellite", stands="space air", home="space", height=0.86, metres=9, fill=0.4, moves="glide")
def satellite(b: Brush) -> None:
    with b.at(0, 0.4, turn=18):
        for flip in (False, True):
            with b.at(0, 0, flip=flip):
                _solar_wing(b)
        b.rod([(0, 0.17), (0, 0.24)], "#8a91a0", 0.03)
        b.lit(path("M-0.16 0.36 C-0.12 0.19 0.12 0.19 0.16 0.36 Z"), "#e8e8ea", relief=0.7)
        b.lit(oval(0, 0.36, 0.16, 0.035), "#aab0bd", relief=0.4)
        b.rod([(0, 0.345), (0, 0.43)], "#6d7584", 0.012)
        b.ball(circle(0, 0.43, 0.02), "#d9492f")
        hull = box(-0.11, -0.18, 0.11, 0.18, round_by=0.02)
        b.tube(hull, "#d8a03a", relief=0.85)
        with b.inside(hull):
            for y in (-0.09, 0.0, 0.09):
                b.line([(-0.12, y), (-0.02, y + 0.03), (0.12, y - 0.015)], "#8c5f1c", 0.008, alpha=0.6)
            b.flat(box(-0.2, 0.12, 0.2, 0.18), "#59616f")
        b.tube(path("M-0.05 -0.18 L-0.08 -0.26 L0.08 -0.26 L0.05 -0.18 Z"), "#59616f", relief=0.7)


def _solar_wing(b: Brush) -> None:
    b.rod([(0.1, 0), (0.17, 0)], "#b9bec9", 0.026)
    panel = box(0.16, -0.125, 0.475, 0.125, round_by=0.008)
    b.lit(panel, "#27539c", relief=0.75)
    with b.inside(panel):
        b.sheen(path("M0.2 0.13 L0.3 0.13 L0.24 -0.13 L0.14 -0.13 Z"), alpha=0.28, soft=0.01)
        for x in (0.239, 0.3175, 0.396):
            b.line([(x, -0.13), (x, 0.13)], "#d5dcea", 0.008, alpha=0.75)
        for y in (-0.0417, 0.0417):
            b.line([(0.15, y), (0.49, y)], "#d5dcea", 0.005, alpha=0.55)
    b.line(panel, "#dfe3ea", 0.012)


@prop(
    words="comet, meteor, shooting star, asteroid, meteorite",
    stands="space air",
    home="night_sky space",
    height=0.62,
    metres=4e5,
    fill=0.42,
    moves="glide",
)
def comet(b: Brush) -> None:
    """A bright head, a straight blue tail of gas and a broader curved one of dust."""
    x, y = 0.4, 0.1
    for streak in range(25):
        spread = (streak - 12) / 12
        bend = math.radians(146 + 9 * spread)
        long = (1.02 - 0.4 * abs(spread)) * b.around(0.95, 0.06)
        middle = (x + math.cos(bend) * long * 0.5, y + math.sin(bend) * long * 0.5 + 0.02 * spread)
        end = (x + math.cos(bend) * long, y + math.sin(bend) * long * (0.86 + 0.06 * spread))
        tail = smooth([(x, y - 0.012), middle, end, (middle[0] + 0.01, middle[1] + 0.028), (x, y + 0.012)], tension=0.5)
        b.fade(tail, "#fff0d0", start=(x, y), end=end, alpha=(0.34, 0.0))
    gas = [(x + 0.01, y - 0.018), (-0.46, 0.58), (-0.5, 0.56), (x - 0.01, y + 0.02)]
    b.fade(poly(*gas), "#8fc4ff", start=(x, y), end=(-0.48, 0.57), alpha=(0.75, 0.0))
    b.glow(x, y, 0.3, "#bfe0ff", alpha=0.85)
    b.glow(x, y, 0.12, "#ffffff", alpha=1.0)
    b.fire(circle(x, y, 0.034), "#ffffff", soft=0.012)
    for _ in range(26):
        along = b.between(0.1, 0.85)
        off = b.around(0, 0.06 + 0.08 * along)
        grain = circle(x - along + off * 0.5, y + along * 0.64 + off, b.between(0.002, 0.006))
        b.fire(grain, "#ffffff", alpha=0.8 * (1.1 - along))


_CONTINENTS = (
    # Africa, Eurasia, South America, Antarctica, as the globe shows them from above the Gulf of Guinea.
    (
        (-0.36, 0.42),
        (-0.05, 0.46),
        (0.26, 0.38),
        (0.4, 0.14),
        (0.54, 0.11),
        (0.32, -0.2),
        (0.3, -0.42),
        (0.12, -0.68),
        (0.0, -0.55),
        (-0.02, -0.24),
        (-0.1, 0.0),
        (-0.38, 0.01),
        (-0.5, 0.2),
    ),
    (
        (-0.34, 0.5),
        (-0.33, 0.6),
        (-0.16, 0.63),
        (-0.14, 0.75),
        (0.02, 0.83),
        (0.1, 0.96),
        (0.6, 0.95),
        (1.05, 0.6),
        (1.05, 0.2),
        (0.88, 0.06),
        (0.8, 0.26),
        (0.67, 0.36),
        (0.62, 0.2),
        (0.47, 0.16),
        (0.33, 0.4),
        (0.2, 0.5),
        (0.04, 0.5),
        (-0.02, 0.58),
        (-0.12, 0.51),
    ),
    ((-1.05, 0.3), (-0.8, 0.18), (-0.62, -0.06), (-0.72, -0.34), (-0.84, -0.56), (-1.05, -0.4)),
    ((-0.6, -0.98), (-0.4, -0.86), (0.0, -0.9), (0.4, -0.85), (0.6, -0.98), (0.0, -1.2)),
)


@prop(words="earth, globe, planet earth", stands="space air", home="space", height=1.0, metres=1.2e7, fill=0.5)
def earth(b: Brush) -> None:
    globe = circle(0, 0.5, 0.46)
    b.glow(0, 0.5, 0.66, "#6fb7ff", alpha=0.55)
    b.ball(globe, "#2472b8", relief=0.6)
    with b.inside(globe), b.at(0, 0.5, scale=0.46):
        for land, colour in zip(_CONTINENTS[:3], ("#6f9a4a", "#5f9450", "#4f8f4c"), strict=True):
            b.lit(smooth(land, tension=0.35), colour, relief=0.35)
        b.flat(smooth(_CONTINENTS[3], tension=0.35), "#dfeaf0", alpha=0.8, soft=0.05)
        b.flat(curve("-0.4 0.38, 0.0 0.4, 0.3 0.34, 0.3 0.2, -0.1 0.17, -0.42 0.2"), "#d9bd7c", alpha=0.75, soft=0.05)
        b.flat(oval(0.55, 0.36, 0.14, 0.1), "#d9bd7c", alpha=0.6, soft=0.05)
        for x, y, wide, tall, turn in stations(
            "-0.5 0.62 0.34 0.05 18, -0.62 0.3 0.2 0.035 8, -0.4 -0.2 0.3 0.045 -14, 0.5 -0.5 0.34 0.06 20, "
            "-0.2 -0.62 0.36 0.05 -6, 0.62 0.02 0.22 0.04 -10, 0.2 0.66 0.3 0.04 4, 0.05 -0.05 0.24 0.035 6"
        ):
            with b.at(x, y, turn=turn):
                b.flat(oval(0, 0, wide, tall), "#ffffff", alpha=0.62, soft=0.03)
                b.flat(oval(wide * 0.3, tall * 1.1, wide * 0.5, tall * 0.8), "#ffffff", alpha=0.5, soft=0.03)
        b.shade(_night_side(b), alpha=0.62, soft=0.16)
        b.line(circle(0, 0, 0.98), "#bfe4ff", 0.06, alpha=0.35, soft=0.03)


def _night_side(b: Brush) -> Shape:
    return circle(-b.light.x * 0.95, -b.light.y * 0.95, 1.02)


@prop(words="sun, solar flare", stands="space air", home="sky space", height=1.0, metres=1e9, fill=0.5)
def sun(b: Brush) -> None:
    b.glow(0, 0.5, 1.05, "#ffb347", alpha=0.8)
    disc = circle(0, 0.5, 0.4)
    for reach, colour in ((0.05, "#ff7a1a"), (0.025, "#ff9a30")):
        edge = []
        for step in range(90):
            angle, out = math.radians(step * 4), 0.4 + (b.between(0.0, 1.0) ** 4 * reach)
            edge.append((math.cos(angle) * out, 0.5 + math.sin(angle) * out))
        b.fire(smooth(edge, tension=0.8), colour, alpha=0.6, soft=0.02)
    b.fire(disc, "#ff8a1f")
    with b.inside(disc):
        b.fire(circle(0, 0.5, 0.36), "#ffa52f", soft=0.03)
        b.fire(circle(0, 0.5, 0.28), "#ffcb57", soft=0.06)
        b.fire(circle(0, 0.5, 0.18), "#fff0b0", soft=0.09)
        for _ in range(34):
            x, y = b.around(0, 0.38), b.around(0.5, 0.38)
            with b.at(x, y, turn=b.around(0, 90)):
                b.fire(oval(0, 0, b.between(0.02, 0.07), 0.012), b.pick("#ffe9a0", "#ff7a1a"), alpha=0.22, soft=0.008)
    b.glow(0, 0.5, 0.55, "#ffdf8a", alpha=0.55)
