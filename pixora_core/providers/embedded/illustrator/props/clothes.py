"""What is worn, on a hanger, on a line or on a stand."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props.stations import curve
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly

__all__ = ["dress", "jacket", "jeans", "socks", "t_shirt"]


def _hanger(b: Brush, high: float) -> None:
    """A stand with a hook, whose shoulders lie at `high`."""
    b.rod([(0, 0.02), (0, high + 0.22)], "#6f4826", 0.05, relief=0.6)
    b.lit(box(-0.26, 0.0, 0.26, 0.05, round_by=0.02), "#5b3a24", relief=0.5)
    b.rod(path(f"M0 {high + 0.1} C0.0 {high + 0.2} 0.1 {high + 0.24} 0.08 {high + 0.16}"), "#b9c1c6", 0.022)
    b.rod([(-0.3, high - 0.04), (0, high + 0.08), (0.3, high - 0.04)], "#9a6838", 0.045)


@prop(
    words="t-shirt, shirt, tee, tshirt, t shirt",
    stands="ground air",
    home="room",
    height=1.5,
    metres=1.3,
    fill=0.48,
    coat="#3f7f9f #32667f",
)
def t_shirt(b: Brush) -> None:
    """A shirt on a stand."""
    _hanger(b, 1.24)
    shirt = path(
        "M-0.13 1.32 C-0.08 1.22 0.08 1.22 0.13 1.32 L0.3 1.25 L0.5 0.92 L0.33 0.8 L0.27 0.9 L0.29 0.32 "
        "C0.1 0.28 -0.1 0.28 -0.29 0.32 L-0.27 0.9 L-0.33 0.8 L-0.5 0.92 L-0.3 1.25 Z"
    )
    b.lit(shirt, "#3f7f9f", relief=0.5)
    with b.inside(shirt):
        for x in (-0.2, 0.19):
            b.line(path(f"M{x} 0.95 C{x * 0.8} 0.7 {x * 1.2} 0.5 {x} 0.3"), "#32667f", 0.02, alpha=0.7, soft=0.008)
        b.flat(circle(0, 0.88, 0.13), "#f3e3b8")
        b.flat(
            path(
                "M-0.13 0.86 C-0.06 0.94 0.0 0.82 0.06 0.88 C0.1 0.92 0.12 0.88 "
                "0.13 0.86 C0.12 0.72 -0.12 0.72 -0.13 0.86 Z"
            ),
            "#e28a4a",
        )
    b.line(path("M-0.13 1.32 C-0.08 1.22 0.08 1.22 0.13 1.32"), "#32667f", 0.03)


@prop(
    words="dress, gown, evening dress, wedding dress, ball gown, prom dress",
    stands="ground",
    home="room",
    height=2.0,
    metres=1.5,
    fill=0.52,
    coat="#b3365a #8f2a48",
)
def dress(b: Brush) -> None:
    """A dress on a dressmaker's stand."""
    for way in (-1, 0, 1):
        b.rod([(0, 0.3), (way * 0.2, 0.02)], "#5b3a24", 0.035)
    b.rod([(0, 0.1), (0, 0.5)], "#5b3a24", 0.045)
    b.tube(box(-0.05, 1.8, 0.05, 1.94), "#d9c3a0", relief=0.5)
    b.ball(circle(0, 1.95, 0.05), "#6f4826", relief=0.7)
    skirt = curve(
        "-0.14 1.2, 0.14 1.2, 0.28 0.8, 0.47 0.28, 0.3 0.22, 0.15 0.26, 0.0 "
        "0.21, -0.15 0.26, -0.3 0.22, -0.47 0.28, -0.28 0.8",
        tension=0.5,
    )
    b.lit(skirt, "#b3365a", relief=0.6)
    with b.inside(skirt):
        for x in (-0.3, -0.15, 0.0, 0.15, 0.3):
            b.line(
                path(f"M{x * 0.3} 1.18 C{x * 0.5} 0.8 {x * 1.1} 0.5 {x * 1.1} 0.2"),
                "#8f2a48",
                0.022,
                alpha=0.6,
                soft=0.01,
            )
    bodice = path(
        "M-0.22 1.66 L-0.17 1.8 L-0.11 1.8 C-0.08 1.66 0.08 1.66 0.11 1.8 L0.17 1.8 L0.22 1.66 C0.24 "
        "1.5 0.15 1.34 0.14 1.18 L-0.14 1.18 C-0.15 1.34 -0.24 1.5 -0.22 1.66 Z"
    )
    b.lit(bodice, "#b3365a", relief=0.65)
    b.lit(box(-0.15, 1.16, 0.15, 1.23, round_by=0.02), "#e9c46a", relief=0.6)


@prop(
    words="jeans, trousers, blue jeans, denim, pair of jeans",
    stands="ground",
    home="room",
    height=1.56,
    metres=1.2,
    fill=0.48,
)
def jeans(b: Brush) -> None:
    """A pair of blue jeans on a rail."""
    for x in (-0.46, 0.46):
        b.rod([(x, 0.02), (x, 1.52)], "#6f4826", 0.05, relief=0.6)
        b.lit(box(x - 0.04, 0.0, x + 0.04, 0.05, round_by=0.01), "#5b3a24")
    b.rod([(-0.46, 1.5), (0.46, 1.5)], "#9a6838", 0.05)
    for x in (-0.22, 0.22):
        b.lit(box(x - 0.03, 1.36, x + 0.03, 1.54, round_by=0.01), "#c9a064", relief=0.5)
    legs = path("M-0.3 1.42 L0.3 1.42 L0.36 0.16 L0.08 0.14 L0.0 0.96 L-0.08 0.14 L-0.36 0.16 Z")
    b.lit(legs, "#3f5f95", relief=0.5)
    with b.inside(legs):
        for side in (-1, 1):
            b.flat(oval(side * 0.2, 0.8, 0.08, 0.3), "#7b98c4", alpha=0.4, soft=0.06)
            b.line(
                path(f"M{side * 0.3} 1.36 C{side * 0.2} 1.3 {side * 0.17} 1.22 {side * 0.31} 1.18"), "#d9a441", 0.012
            )
            b.line([(side * 0.315, 1.2), (side * 0.34, 0.2)], "#d9a441", 0.009, alpha=0.8)
        b.flat(box(-0.4, 1.34, 0.4, 1.43), "#35528a")
        b.line([(-0.4, 1.335), (0.4, 1.335)], "#d9a441", 0.01)
        b.line(path("M0.03 1.33 C0.05 1.2 0.03 1.12 -0.01 1.06"), "#d9a441", 0.01)
        for x in (-0.22, 0.22):
            b.flat(box(x - 0.015, 1.33, x + 0.015, 1.44), "#2c4576")
        b.flat(poly((-0.4, 0.1), (0.4, 0.1), (0.4, 0.24), (-0.4, 0.24)), "#6a88b8", alpha=0.8)
    b.ball(circle(0.0, 1.385, 0.022), "#d9a441", relief=0.8)


@prop(
    words="jacket, coat, raincoat, anorak",
    stands="ground",
    home="room",
    height=1.62,
    metres=1.4,
    fill=0.5,
    coat="#d9a02f #b57f1f",
)
def jacket(b: Brush) -> None:
    """A jacket on a stand, its hood down."""
    _hanger(b, 1.36)
    for side in (-1, 1):
        b.lit(
            path(
                f"M{side * 0.2} 1.4 C{side * 0.36} 1.38 {side * 0.4} 1.2 {side * 0.46} "
                f"0.62 L{side * 0.3} 0.56 L{side * 0.24} 1.0 Z"
            ),
            "#d9a02f",
            relief=0.55,
        )
        b.lit(box(side * 0.47, 0.55, side * 0.29, 0.63, round_by=0.02), "#b57f1f")
    body = path("M-0.16 1.42 L0.16 1.42 L0.3 1.3 L0.33 0.32 C0.1 0.27 -0.1 0.27 -0.33 0.32 L-0.3 1.3 Z")
    b.lit(body, "#d9a02f", relief=0.5)
    b.ball(
        curve("-0.24 1.38, -0.2 1.52, 0.0 1.57, 0.2 1.52, 0.24 1.38, 0.1 1.3, 0.0 1.24, -0.1 1.3"),
        "#b57f1f",
        relief=0.6,
    )
    b.line([(0, 1.24), (0, 0.29)], "#7d5514", 0.018)
    for y in (1.12, 0.92, 0.72, 0.52):
        b.ball(circle(0.05, y, 0.024), "#f3e6c4", relief=0.6)
    for side in (-1, 1):
        b.lit(box(side * 0.26, 0.56, side * 0.1, 0.64, round_by=0.015), "#b57f1f", relief=0.5)


@prop(
    words="sock, socks, pair of socks, lost sock",
    stands="ground table",
    home="room",
    height=1.3,
    metres=0.4,
    fill=0.42,
    coat="#c8413a #2f5f7a",
)
def socks(b: Brush) -> None:
    """Two striped socks on a line."""
    for x in (-0.47, 0.47):
        b.rod([(x, 0.02), (x, 1.26)], "#6f4826", 0.04, relief=0.6)
    b.rod(path("M-0.47 1.2 C-0.2 1.14 0.2 1.14 0.47 1.2"), "#d9cfb8", 0.016)
    for x, tone in ((-0.26, "#c8413a"), (0.08, "#2f5f7a")):
        with b.at(x, 0.0):
            sock = curve(
                "-0.1 1.15, 0.1 1.15, 0.1 0.6, 0.14 0.5, 0.3 0.4, 0.36 0.28, "
                "0.28 0.2, 0.08 0.24, -0.08 0.34, -0.12 0.55",
                tension=0.5,
            )
            b.lit(sock, "#f1e8d6", relief=0.5)
            with b.inside(sock):
                b.flat(box(-0.2, 1.04, 0.2, 1.2), tone)
                for y in (0.94, 0.8, 0.66):
                    b.flat(box(-0.2, y - 0.035, 0.2, y + 0.035), tone)
                b.flat(circle(0.3, 0.28, 0.11), tone)
                b.flat(circle(-0.1, 0.36, 0.1), tone)
            b.lit(box(-0.02, 1.1, 0.02, 1.24, round_by=0.008), "#c9a064", relief=0.5)
