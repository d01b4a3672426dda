"""Flowers indoors."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import circle, oval, path, smooth

__all__ = ["vase"]


@prop(
    words="vase, bouquet, bunch of flowers",
    stands="table",
    height=1.25,
    metres=0.45,
    fill=0.4,
    kind_of="flower",
    cues="vase, bouquet, bunch of flowers, cut flowers",
)
def vase(b: Brush) -> None:
    """A few flowers in a vase of glazed clay."""
    heads = ((-0.3, 0.86, "#e07a9a"), (0.28, 0.9, "#e3a23f"), (-0.08, 1.06, "#d8546f"), (0.12, 0.78, "#efe3c8"))
    for x, y, _ in heads:
        b.line(smooth([(x * 0.15, 0.42), (x * 0.6, y * 0.75), (x, y)], closed=False), "#4f8a45", 0.022)
    for x, y, turn in ((-0.2, 0.66, 150), (0.22, 0.66, 28), (0.05, 0.72, 70)):
        with b.at(x, y, turn=turn):
            b.lit(oval(0.09, 0, 0.1, 0.034), "#5f9a50", relief=0.5)
    for x, y, colour in heads:
        for petal in range(7):
            with b.at(x, y, turn=petal * 360 / 7):
                b.lit(oval(0.085, 0, 0.085, 0.045), colour, relief=0.5)
        b.ball(circle(x, y, 0.05), "#d9a441")
    b.ball(
        path(
            "M-0.1 0.5 C-0.13 0.44 -0.11 0.42 -0.16 0.36 C-0.28 0.24 -0.22 0.04 "
            "-0.12 0 L0.12 0 C0.22 0.04 0.28 0.24 0.16 0.36 "

             "C0.11 0.42 0.13 0.44 0.1 0.5 Z"),
        "#3f7f8a",
        relief=0.8,
    )  # fmt: skip
    b.lit(oval(0, 0.5, 0.105, 0.02), "#2c5f68", relief=0.3)
    b.sheen(oval(0.1 if b.light.x > 0 else -0.1, 0.24, 0.026, 0.09), alpha=0.5, soft=0.02)
