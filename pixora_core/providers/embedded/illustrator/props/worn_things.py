"""What is worn or carried beside clothes."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import stations
from pixora_core.providers.embedded.illustrator.shapes import arc, box, circle, cut, oval, path, poly

__all__ = ["handbag", "hat", "necklace", "spectacles", "tie", "wristwatch"]


@prop(words="hat, straw hat, sun hat", stands="table", home="room", height=0.46, metres=0.14, fill=0.26)
def hat(b: Brush) -> None:
    """A straw hat with a ribbon."""
    b.ball(oval(0, 0.1, 0.49, 0.1), "#d9b670", relief=0.5)
    b.shade(oval(0, 0.115, 0.31, 0.055), alpha=0.3, soft=0.03)
    crown = path(
        "M-0.28 0.13 C-0.28 0.36 -0.24 0.45 -0.12 0.44 C-0.04 0.4 0.04 0.4 0.12 0.44 C0.24 "
        "0.45 0.28 0.36 0.28 0.13 C0.1 0.07 -0.1 0.07 -0.28 0.13 Z"
    )
    b.ball(crown, "#e3c481", relief=0.6)
    with b.inside(crown):
        b.flat(path("M-0.3 0.22 C-0.1 0.15 0.1 0.15 0.3 0.22 L0.3 0.1 C0.1 0.03 -0.1 0.03 -0.3 0.1 Z"), "#8f3038")
        for y in (0.24, 0.29, 0.34, 0.39):
            b.line(
                path(f"M-0.3 {y + 0.03} C-0.1 {y - 0.03} 0.1 {y - 0.03} 0.3 {y + 0.03}"), "#b08a44", 0.008, alpha=0.5
            )
    for k in (0.36, 0.42):
        b.line(arc(0, 0.1, k, 180, 360, tall=0.17 * k), "#b08a44", 0.007, alpha=0.5)


@prop(
    words="spectacles, eyeglasses, reading glasses, pair of glasses, optician",
    stands="table",
    home="room",
    height=0.46,
    metres=0.06,
    fill=0.24,
)
def spectacles(b: Brush) -> None:
    """A pair of glasses that stands on its folded-out arms."""
    for side in (-1, 1):
        b.rod([(side * 0.47, 0.3), (side * 0.36, 0.4), (side * 0.2, 0.43)], "#4a2c1c", 0.028)
    for side in (-1, 1):
        lens = oval(side * 0.26, 0.19, 0.2, 0.175)
        b.lit(lens, "#bcd8e2", relief=0.4, alpha=0.55)
        with b.inside(lens):
            b.sheen(
                poly(
                    (side * 0.26 - 0.14, 0.05),
                    (side * 0.26 - 0.08, 0.05),
                    (side * 0.26 + 0.06, 0.36),
                    (side * 0.26, 0.36),
                ),
                alpha=0.6,
                soft=0.008,
            )
        b.lit(cut(oval(side * 0.26, 0.19, 0.235, 0.19), oval(side * 0.26, 0.193, 0.185, 0.158)), "#6b3f24", relief=0.7)
        for x, y in stations("-0.15 0.09, 0.12 0.3, 0.17 0.1"):
            b.flat(circle(side * 0.26 + x, 0.02 + y, 0.02), "#a8713f", alpha=0.7, soft=0.008)
    b.rod(path("M-0.06 0.22 C-0.03 0.28 0.03 0.28 0.06 0.22"), "#6b3f24", 0.04)


@prop(
    words="handbag, purse, leather bag",
    stands="table",
    home="room",
    height=1.0,
    metres=0.3,
    fill=0.36,
    coat="#a8552f #83401f",
)
def handbag(b: Brush) -> None:
    """A leather bag with a flap and a buckle."""
    b.rod(path("M-0.28 0.54 C-0.26 1.1 0.26 1.1 0.28 0.54"), "#83401f", 0.05)
    b.lit(
        path(
            "M-0.38 0.64 L0.38 0.64 C0.44 0.64 0.5 0.1 0.46 0.04 C0.44 0 0.4 0 0.36 0 L-0.36 0 "
            "C-0.4 0 -0.44 0 -0.46 0.04 C-0.5 0.1 -0.44 0.64 -0.38 0.64 Z"
        ),
        "#a8552f",
        relief=0.55,
    )
    flap = path(
        "M-0.4 0.66 L0.4 0.66 C0.44 0.5 0.38 0.36 0.26 0.31 L0.0 0.25 L-0.26 0.31 C-0.38 0.36 -0.44 0.5 -0.4 0.66 Z"
    )
    b.shade(flap, alpha=0.3, soft=0.025)
    b.lit(flap, "#b9643a", relief=0.5)
    b.line(
        path("M-0.37 0.62 C-0.4 0.5 -0.35 0.4 -0.24 0.35 L0.0 0.29 L0.24 0.35 C0.35 0.4 0.4 0.5 0.37 0.62"),
        "#e9c9a0",
        0.01,
        alpha=0.8,
    )
    b.lit(box(-0.06, 0.22, 0.06, 0.34, round_by=0.015), "#d9b25a", relief=0.8)
    b.flat(box(-0.025, 0.255, 0.025, 0.305), "#83401f")
    for x in (-0.28, 0.28):
        b.line(circle(x, 0.58, 0.04), "#d9b25a", 0.022)


@prop(
    words="necklace, jewellery, jewelry, pearls, pendant, string of pearls",
    stands="table",
    home="room",
    height=1.15,
    metres=0.3,
    fill=0.38,
)
def necklace(b: Brush) -> None:
    """A string of pearls with a pendant on a velvet bust."""
    b.lit(box(-0.32, 0.0, 0.32, 0.06, round_by=0.02), "#4a2f22", relief=0.5)
    bust = path(
        "M-0.14 1.12 L0.14 1.12 C0.13 0.9 0.2 0.84 0.38 0.76 C0.5 0.68 0.44 0.3 0.2 0.06 L-0.2 0.06 "
        "C-0.44 0.3 -0.5 0.68 -0.38 0.76 C-0.2 0.84 -0.13 0.9 -0.14 1.12 Z"
    )
    b.ball(bust, "#3f4a6a", relief=0.55)
    for k in range(17):
        share = (k - 8) / 8
        x, y = 0.15 * share * (1.7 - 0.7 * abs(share)), 0.42 + 0.46 * abs(share) ** 1.9
        b.ball(circle(x, y, 0.036 if abs(share) < 0.6 else 0.03), "#f3ecdf", relief=0.6)
        b.sheen(circle(x + 0.01 * b.light.x, y + 0.012, 0.01), alpha=0.9)
    b.lit(path("M0 0.4 C-0.09 0.32 -0.08 0.22 0 0.2 C0.08 0.22 0.09 0.32 0 0.4 Z"), "#d9b25a", relief=0.8)
    b.ball(oval(0, 0.28, 0.04, 0.052), "#b3283c", relief=0.8)
    b.sheen(circle(0.012 * b.light.x, 0.3, 0.012), alpha=0.9)


@prop(words="tie, necktie", stands="table", home="room", height=1.3, metres=0.5, fill=0.4, coat="#2f4f8a #d9b25a")
def tie(b: Brush) -> None:
    """A striped tie around a collar."""
    b.lit(box(-0.3, 0.0, 0.3, 0.05, round_by=0.02), "#5b3a24", relief=0.5)
    shirt = path(
        "M-0.16 1.26 C-0.3 1.2 -0.46 1.12 -0.48 0.96 L-0.4 0.04 L0.4 0.04 L0.48 0.96 C0.46 1.12 0.3 1.2 0.16 1.26 Z"
    )
    b.lit(shirt, "#eef0f0", relief=0.4)
    body = poly((-0.07, 1.02), (0.07, 1.02), (0.14, 0.26), (0.0, 0.12), (-0.14, 0.26))
    b.shade(body, alpha=0.25, soft=0.02)
    b.lit(body, "#2f4f8a", relief=0.6)
    with b.inside(body):
        for y in (0.3, 0.48, 0.66, 0.84):
            b.line([(-0.2, y), (0.2, y + 0.16)], "#d9b25a", 0.03)
    b.lit(poly((-0.09, 1.14), (0.09, 1.14), (0.065, 1.0), (-0.065, 1.0)), "#2f4f8a", relief=0.7)
    for side in (-1, 1):
        b.lit(poly((0, 1.13), (side * 0.15, 1.28), (side * 0.28, 1.12), (side * 0.16, 0.94)), "#fbfbf9", relief=0.4)


@prop(
    words="wristwatch, wrist watch, smartwatch, smart watch, watch strap",
    stands="table",
    home="room",
    height=1.3,
    metres=0.12,
    fill=0.36,
    coat="#6b3f24 #8a5630",
)
def wristwatch(b: Brush) -> None:
    """A watch on its leather strap, leaning on a cushion."""
    b.ball(oval(0, 0.12, 0.48, 0.12), "#d9cdb6", relief=0.5)
    for low, high in ((0.06, 0.34), (0.94, 1.29)):
        b.tube(
            path(
                f"M-0.2 {low} L0.2 {low} L0.23 {high} L-0.23 {high} Z"
                if low < 0.5
                else f"M-0.23 {low} L0.23 {low} L0.19 {high} L-0.19 {high} Z"
            ),
            "#6b3f24",
            relief=0.6,
        )
        for x in (-0.16, 0.16):
            b.line([(x, low + 0.03), (x, high - 0.03)], "#d9b98a", 0.01, alpha=0.8)
    b.ball(circle(0.42, 0.64, 0.05), "#c9a046", relief=0.8)
    b.lit(circle(0, 0.64, 0.4), "#d0a550", relief=0.8)
    b.lit(circle(0, 0.64, 0.335), "#f6f1e4", relief=0.3)
    for hour in range(12):
        with b.at(0, 0.64, turn=hour * 30.0):
            b.line([(0, 0.25 if hour % 3 else 0.22), (0, 0.3)], "#3a332b", 0.02)
    b.line([(0, 0.64), (-0.13, 0.74)], "#2b2620", 0.032)
    b.line([(0, 0.64), (0.14, 0.83)], "#2b2620", 0.022)
    b.flat(circle(0, 0.64, 0.025), "#b3362f")
    b.sheen(path("M-0.3 0.7 C-0.26 0.86 -0.12 0.95 0.0 0.95 C-0.1 0.88 -0.2 0.8 -0.22 0.68 Z"), alpha=0.4, soft=0.015)
