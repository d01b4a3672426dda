"""Tennis."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import circle, cut, oval, path

__all__ = ["racket"]


@prop(
    words="racket, tennis racket, tennis ball, racquet, tennis, badminton, squash racket",
    stands="ground table",
    home="meadow",
    height=0.2,
    metres=0.7,
    fill=0.2,
    coat="#b5402f",
)
def racket(b: Brush) -> None:
    """A racket that lies on the ground, and a ball beside it."""
    b.rod([(-0.46, 0.05), (-0.27, 0.075)], "#3a2f2c", 0.055)
    b.rod([(-0.28, 0.074), (-0.16, 0.09)], "#c9a878", 0.034)
    for rim in (0.055, 0.125):
        b.rod([(-0.17, 0.09), (-0.02, rim)], "#b5402f", 0.024)
    face = oval(0.2, 0.1, 0.235, 0.068)
    with b.inside(face):
        for step in range(-6, 7):
            b.line([(0.2 + step * 0.04, 0.0), (0.212 + step * 0.04, 0.2)], "#f4ecd8", 0.005)
        for step in range(-3, 4):
            b.line([(-0.1, 0.1 + step * 0.02), (0.5, 0.102 + step * 0.02)], "#f4ecd8", 0.004)
    b.lit(cut(oval(0.2, 0.1, 0.268, 0.092), face), "#b5402f", relief=0.7)
    ball = circle(-0.13, 0.265, 0.085)
    with b.at(0.0, -0.18):
        b.ball(ball, "#d3df4e", relief=0.8)
        with b.inside(ball):
            b.line(path("M-0.22 0.31 C-0.17 0.27 -0.17 0.24 -0.21 0.2"), "#f6f6e6", 0.011)
            b.line(path("M-0.04 0.33 C-0.09 0.29 -0.09 0.25 -0.05 0.21"), "#f6f6e6", 0.011)
