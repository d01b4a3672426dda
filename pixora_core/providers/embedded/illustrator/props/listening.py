"""What music and voices come out of."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import stations
from pixora_core.providers.embedded.illustrator.shapes import arc, box, circle, oval, path, poly

__all__ = ["headphones", "loudspeaker", "radio", "record_player"]


@prop(
    words="headphones, headphone, earphones, headset, wireless headphones, earbuds",
    stands="table",
    home="room",
    height=1.16,
    metres=0.26,
    fill=0.38,
    coat="#2f3a44 #b98a5a",
)
def headphones(b: Brush) -> None:
    """Headphones on a stand of wood."""
    b.lit(box(-0.26, 0.0, 0.26, 0.06, round_by=0.025), "#9a6a3c", relief=0.6)
    b.tube(box(-0.035, 0.05, 0.035, 1.02), "#9a6a3c", relief=0.6)
    b.lit(box(-0.13, 0.97, 0.13, 1.05, round_by=0.03), "#8a5c32", relief=0.6)
    b.rod(arc(0, 0.62, 0.39, 8, 172, tall=0.46), "#2f3a44", 0.085, relief=0.7)
    b.rod(arc(0, 0.62, 0.35, 40, 140, tall=0.42), "#b98a5a", 0.05, relief=0.5)
    for side in (-1, 1):
        b.rod([(side * 0.39, 0.72), (side * 0.41, 0.5)], "#c9cfd4", 0.035, relief=0.8)
        with b.at(side * 0.38, 0.44, turn=side * 5):
            b.ball(box(-0.11 - 0.03 * side, -0.22, 0.11 - 0.03 * side, 0.22, round_by=0.1), "#b98a5a", relief=0.5)
            b.ball(box(-0.06 + 0.035 * side, -0.19, 0.06 + 0.035 * side, 0.19, round_by=0.055), "#2f3a44", relief=0.7)


@prop(
    words="loudspeaker, speaker box, stereo, bluetooth speaker, boombox, loudspeakers, hi-fi, smart speaker",
    stands="table ground",
    home="room",
    height=1.5,
    metres=0.5,
    fill=0.42,
)
def loudspeaker(b: Brush) -> None:
    """A box of walnut with two cones."""
    b.lit(box(-0.44, 0.04, 0.44, 1.5, round_by=0.03), "#7d5231", relief=0.5)
    for x in (-0.36, 0.36):
        b.lit(box(x - 0.06, 0.0, x + 0.06, 0.05), "#22252a")
    b.lit(box(-0.39, 0.09, 0.39, 1.45, round_by=0.02), "#2b2e33", relief=0.4)
    for y, r in ((0.5, 0.33), (1.12, 0.19)):
        b.lit(circle(0, y, r), "#8d979c", relief=0.8)
        b.lit(circle(0, y, r * 0.9), "#1b1d21", relief=0.5)
        b.ball(circle(0, y, r * 0.74), "#3f444b", relief=0.6)
        b.ball(circle(0, y, r * 0.28), "#1f2226", relief=0.8)
        b.sheen(circle(0.1 * r * b.light.x, y + 0.1 * r, r * 0.08), alpha=0.6, soft=0.01)
    b.fire(circle(0.3, 1.38, 0.016), "#7ff0b0")


@prop(
    words="radio, transistor radio, radio station, old radio, broadcast",
    stands="table",
    home="room",
    height=0.82,
    metres=0.25,
    fill=0.34,
    coat="#b8503a #8f3a28",
)
def radio(b: Brush) -> None:
    """A portable radio with a handle and its aerial out."""
    b.rod([(0.34, 0.56), (0.48, 0.81)], "#c9cfd4", 0.016, relief=0.8)
    b.rod(path("M-0.36 0.56 C-0.34 0.74 0.26 0.74 0.28 0.56"), "#8f3a28", 0.045)
    b.lit(box(-0.48, 0.02, 0.44, 0.6, round_by=0.07), "#b8503a", relief=0.5)
    for x in (-0.36, 0.32):
        b.lit(box(x - 0.05, 0.0, x + 0.05, 0.03), "#2b2e33")
    b.lit(box(-0.44, 0.06, 0.4, 0.56, round_by=0.05), "#f0e4c8", relief=0.35)
    b.lit(circle(-0.2, 0.3, 0.2), "#5b4a38", relief=0.5)
    for row in range(-4, 5):
        for step in range(-4, 5):
            if row * row + step * step <= 19:
                b.flat(circle(-0.2 + step * 0.042, 0.3 + row * 0.042, 0.012), "#e9d9b4")
    b.fire(box(0.06, 0.36, 0.36, 0.5, round_by=0.015), "#f6dfa0")
    for step in range(8):
        b.line([(0.09 + step * 0.034, 0.44), (0.09 + step * 0.034, 0.475 if step % 2 else 0.46)], "#5b4a38", 0.007)
    b.line([(0.22, 0.37), (0.22, 0.49)], "#c8342d", 0.012)
    for x, y in stations("0.13 0.2, 0.29 0.2"):
        b.ball(circle(x, y, 0.07), "#c9a046", relief=0.7)
        b.line([(x, y), (x + 0.03, y + 0.045)], "#5b4a38", 0.014)


@prop(
    words="record player, turntable, vinyl, vinyl record, vinyls, record store",
    stands="table",
    home="room",
    height=0.52,
    metres=0.18,
    fill=0.28,
)
def record_player(b: Brush) -> None:
    """A turntable with a record on it, its lid off."""
    b.lit(box(-0.49, 0.02, 0.49, 0.18, round_by=0.02), "#8a5a32", relief=0.5)
    for x in (-0.4, 0.4):
        b.lit(box(x - 0.05, 0.0, x + 0.05, 0.03), "#22252a")
    b.lit(poly((-0.48, 0.18), (0.48, 0.18), (0.4, 0.42), (-0.4, 0.42)), "#b17a48", relief=0.4)
    b.lit(oval(-0.08, 0.3, 0.335, 0.112), "#4a4f55", relief=0.6)
    b.lit(oval(-0.08, 0.315, 0.325, 0.108), "#1c1c20", relief=0.5)
    for k in (0.92, 0.78, 0.64, 0.5):
        b.line(oval(-0.08, 0.315, 0.325 * k, 0.108 * k), "#4b4b53", 0.005, alpha=0.9)
    b.sheen(poly((-0.08, 0.315), (0.1, 0.402), (0.16, 0.388)), alpha=0.25, soft=0.01)
    b.lit(oval(-0.08, 0.317, 0.11, 0.036), "#c8503a", relief=0.4)
    b.ball(circle(-0.08, 0.322, 0.012), "#d5dadc")
    b.ball(circle(0.34, 0.37, 0.045), "#c9cfd4", relief=0.8)
    b.rod([(0.34, 0.39), (0.3, 0.3), (0.14, 0.27)], "#d5dadc", 0.02, relief=0.8)
    b.lit(box(0.1, 0.245, 0.17, 0.28, round_by=0.008), "#2b2e33")
    b.ball(oval(0.38, 0.225, 0.03, 0.014), "#d5dadc", relief=0.7)
    b.rod(path("M0.36 0.41 C0.4 0.5 0.44 0.5 0.46 0.46"), "#2b2e33", 0.012)
