"""Props that were sent beyond the air."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly

__all__ = ["lunar_lander", "rover", "space_probe", "space_station", "sputnik"]


@prop(words="sputnik", stands="space air", home="space", height=0.62, metres=3, fill=0.3, moves="glide")
def sputnik(b: Brush) -> None:
    """A polished ball with four long aerials that sweep back."""
    for y, end in ((0.34, 0.02), (0.38, 0.22), (0.43, 0.4), (0.47, 0.6)):
        b.rod([(0.24, y), (-0.49, end)], "#c9ced8", 0.013)
        b.rod([(0.24, y), (0.1, y + (end - y) * 0.19)], "#8a91a0", 0.028)
    ball = circle(0.3, 0.4, 0.19)
    b.ball(ball, "#c4cad4", relief=0.95)
    with b.inside(ball):
        b.line(path("M0.27 0.2 C0.22 0.32 0.22 0.48 0.27 0.6"), "#7d8594", 0.012, alpha=0.8)
        b.line(path("M0.31 0.2 C0.27 0.32 0.27 0.48 0.31 0.6"), "#eef1f6", 0.008, alpha=0.5)
        for y in (0.29, 0.35, 0.41, 0.47, 0.53):
            b.flat(circle(0.235 + 3.2 * (y - 0.4) ** 2, y, 0.009), "#6d7584")
        b.sheen(oval(0.36 if b.light.x > 0 else 0.24, 0.49, 0.05, 0.03), alpha=0.9, soft=0.015)


@prop(
    words="space station, international space station",
    stands="space air",
    home="space",
    height=0.6,
    metres=73,
    fill=0.42,
    moves="glide",
)
def space_station(b: Brush) -> None:
    """A long girder, four pairs of solar wings, and the modules in which people live between them."""
    for x in (-0.43, -0.27, 0.27, 0.43):
        for low, top in ((0.03, 0.27), (0.33, 0.57)):
            wing = box(x - 0.058, low, x + 0.058, top)
            b.lit(wing, "#b5762c", relief=0.75)
            with b.inside(wing):
                for step in range(1, 6):
                    y = low + (top - low) * step / 6
                    b.line([(x - 0.06, y), (x + 0.06, y)], "#5f3714", 0.004, alpha=0.8)
                b.line([(x, low), (x, top)], "#f0dcb4", 0.008)
            b.line(wing, "#e0b878", 0.005)
    b.lit(box(-0.5, 0.278, 0.5, 0.322, round_by=0.008), "#aeb5c1", relief=0.7)
    for step in range(26):
        x = -0.48 + step * 0.038
        b.line([(x, 0.282), (x + 0.019, 0.318)], "#6d7584", 0.005)
    for x in (-0.15, 0.15):
        b.lit(box(x - 0.03, 0.1, x + 0.03, 0.27, round_by=0.006), "#e9ebef", relief=0.5)
    for low, top, wide, colour in (
        (0.06, 0.2, 0.046, "#dfe2e8"),
        (0.2, 0.4, 0.062, "#f0f1f4"),
        (0.4, 0.54, 0.05, "#d5d9e1"),
    ):
        b.tube(box(-wide, low, wide, top, round_by=0.02), colour, relief=0.8)
    for x, wide, y in ((-0.13, 0.1, 0.36), (0.13, 0.1, 0.36)):
        b.lit(box(x - wide, y - 0.035, x + wide, y + 0.035, round_by=0.025), "#e4e7ec", relief=0.75)
    for y in (0.24, 0.3, 0.47):
        b.flat(circle(0, y, 0.012), "#3a4558")


@prop(
    words="space probe, interstellar probe, voyager probe",
    stands="space air",
    home="space",
    height=0.8,
    metres=4,
    fill=0.42,
    moves="glide",
)
def space_probe(b: Brush) -> None:
    """A white dish that looks home, a small body behind it, and booms to both sides."""
    b.rod([(0.02, 0.36), (-0.48, 0.12)], "#8a91a0", 0.014)
    b.rod([(0.0, 0.38), (0.46, 0.08)], "#b9bec9", 0.02)
    b.rod([(-0.02, 0.3), (-0.22, 0.02)], "#8a91a0", 0.012)
    for x, y, size in ((0.33, 0.165, 0.045), (0.4, 0.12, 0.05), (0.46, 0.08, 0.036)):
        b.lit(box(x - size, y - size, x + size, y + size, round_by=0.01), "#59616f", relief=0.6)
    b.ball(circle(-0.47, 0.125, 0.024), "#d5d9e1")
    body = poly((-0.18, 0.28), (-0.13, 0.4), (0.13, 0.4), (0.18, 0.28), (0.12, 0.2), (-0.12, 0.2))
    b.lit(body, "#6d7584", relief=0.7)
    b.lit(box(-0.07, 0.22, 0.09, 0.34), "#d8a03a", relief=0.8)
    b.ball(circle(0.01, 0.28, 0.045), "#f0c24a", relief=0.8)
    dish = path("M-0.36 0.62 C-0.27 0.42 0.27 0.42 0.36 0.62 Z")
    b.lit(dish, "#e9ebef", relief=0.75)
    b.lit(oval(0, 0.62, 0.36, 0.085), "#c6ccd6", relief=0.5)
    b.flat(oval(0, 0.612, 0.26, 0.052), "#9aa3b2", alpha=0.6, soft=0.02)
    for x in (-0.2, 0.2):
        b.rod([(x, 0.6), (0, 0.77)], "#8a91a0", 0.01)
    b.ball(circle(0, 0.765, 0.03), "#e9ebef")


@prop(
    words="lunar lander, lunar module, moon lander, landing craft",
    stands="ground space",
    home="planet_surface space",
    height=1.0,
    metres=7,
    fill=0.46,
)
def lunar_lander(b: Brush) -> None:
    """Four legs and a belly wrapped in gold foil; above it the angular cabin with its two windows."""
    for side in (-1, 1):
        b.rod([(0.12 * side, 0.42), (0.45 * side, 0.05)], "#c9a24a", 0.026)
        b.rod([(0.2 * side, 0.2), (0.4 * side, 0.12)], "#b08a3a", 0.016)
        b.lit(oval(0.445 * side, 0.025, 0.055, 0.024), "#c9a24a", relief=0.6)
    b.tube(path("M-0.07 0.2 L-0.11 0.08 L0.11 0.08 L0.07 0.2 Z"), "#59616f", relief=0.7)
    belly = poly(
        (-0.27, 0.22), (-0.3, 0.28), (-0.3, 0.4), (-0.25, 0.46), (0.25, 0.46), (0.3, 0.4), (0.3, 0.28), (0.27, 0.22)
    )
    b.tube(belly, "#d8a53c", relief=0.9)
    with b.inside(belly):
        for x, lean in ((-0.22, 0.03), (-0.12, -0.04), (-0.03, 0.05), (0.07, -0.02), (0.17, 0.04)):
            b.line([(x, 0.2), (x + lean, 0.34), (x - lean, 0.48)], "#8c5f1c", 0.008, alpha=0.6)
        b.sheen(box(-0.16, 0.3, -0.06, 0.42), alpha=0.4, soft=0.02)
    for x in (-0.07, 0.07):
        b.line([(x, 0.06), (x * 0.8, 0.44)], "#dfe2e8", 0.012)
    for y in (0.12, 0.2, 0.28, 0.36):
        b.line([(-0.066, y), (0.066, y)], "#dfe2e8", 0.01)
    cabin = poly((-0.24, 0.47), (-0.28, 0.6), (-0.2, 0.78), (0.08, 0.83), (0.24, 0.74), (0.28, 0.58), (0.22, 0.47))
    b.lit(cabin, "#aab0bb", relief=0.75)
    with b.inside(cabin):
        b.lit(poly((0.1, 0.46), (0.08, 0.84), (0.4, 0.84), (0.4, 0.46)), "#8a91a0", relief=0.6)
        b.line([(-0.3, 0.6), (0.1, 0.58), (0.3, 0.6)], "#59616f", 0.008, alpha=0.7)
    for corners in (((-0.17, 0.64), (-0.06, 0.64), (-0.08, 0.74)), ((0.02, 0.64), (0.13, 0.64), (0.05, 0.74))):
        b.lit(poly(*corners), "#141a26", relief=0.4)
    b.lit(box(-0.07, 0.46, 0.07, 0.58, round_by=0.012), "#59616f", relief=0.5)
    b.rod([(0.12, 0.8), (0.2, 0.92)], "#8a91a0", 0.012)
    b.ball(oval(0.21, 0.93, 0.07, 0.05), "#dfe2e8", relief=0.7)
    b.rod([(-0.12, 0.8), (-0.14, 0.97)], "#8a91a0", 0.01)


@prop(words="rover, mars rover, moon rover", stands="ground", home="planet_surface", height=0.86, metres=2, fill=0.42)
def rover(b: Brush) -> None:
    """Six wheels on rocking arms, a flat deck, and two eyes on a mast."""
    for x in (-0.36, 0.0, 0.36):
        b.rod([(x, 0.12), (x * 0.5, 0.3)], "#6d7584", 0.03)
    b.rod([(-0.36, 0.14), (-0.1, 0.31), (0.36, 0.14)], "#8a91a0", 0.034)
    for x in (-0.37, 0.0, 0.37):
        tyre = circle(x, 0.12, 0.118)
        b.ball(tyre, "#4c525e", relief=0.7)
        with b.inside(tyre):
            for turn in range(0, 360, 30):
                with b.at(x, 0.12, turn=turn):
                    b.line([(0.1, -0.02), (0.12, 0.02)], "#1f232b", 0.012)
        b.lit(circle(x, 0.12, 0.068), "#aab0bb", relief=0.6)
        b.flat(circle(x, 0.12, 0.02), "#3a404c")
    b.lit(box(-0.34, 0.3, 0.3, 0.42, round_by=0.02), "#d8d3c6", relief=0.6)
    b.lit(box(-0.38, 0.41, 0.34, 0.45, round_by=0.01), "#f0ece2", relief=0.5)
    for x, colour in ((-0.22, "#d8a03a"), (-0.04, "#8a91a0"), (0.12, "#8a91a0")):
        b.lit(box(x - 0.055, 0.33, x + 0.055, 0.39, round_by=0.01), colour, relief=0.6)
    b.lit(path("M-0.4 0.46 L-0.46 0.6 L-0.3 0.6 L-0.26 0.46 Z"), "#59616f", relief=0.7)
    b.rod([(0.2, 0.44), (0.2, 0.72)], "#dfe2e8", 0.034)
    b.lit(box(0.1, 0.71, 0.33, 0.84, round_by=0.02), "#f0ece2", relief=0.6)
    for x in (0.165, 0.27):
        b.flat(circle(x, 0.775, 0.036), "#1c2430")
        b.sheen(circle(x + 0.01, 0.787, 0.011), alpha=0.8)
    b.rod([(0.3, 0.38), (0.44, 0.46), (0.48, 0.32)], "#b9bec9", 0.03)
    b.rod([(-0.12, 0.45), (-0.12, 0.66)], "#8a91a0", 0.012)
    b.lit(oval(-0.12, 0.66, 0.07, 0.03), "#dfe2e8", relief=0.6)
