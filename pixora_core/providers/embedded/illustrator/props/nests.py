"""What is hatched, and where."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import oval, path

__all__ = ["nest"]


@prop(
    words="nest, clutch of eggs",
    stands="ground table",
    home="meadow forest",
    height=0.56,
    metres=0.5,
    fill=0.3,
)
def nest(b: Brush) -> None:
    """A bowl of twigs and earth with five speckled eggs in it."""
    b.lit(oval(0, 0.27, 0.47, 0.13), "#4a3626", relief=0.4)
    for x, y, turn in ((-0.22, 0.33, 18), (0.21, 0.34, -16), (0.0, 0.37, 4), (-0.11, 0.27, -8), (0.13, 0.27, 10)):
        with b.at(x, y, turn=turn):
            egg = path("M0 0.17 C0.09 0.15 0.115 0.02 0.1 -0.05 C0.08 -0.13 -0.08 -0.13 -0.1 -0.05 "
                       "C-0.115 0.02 -0.09 0.15 0 0.17 Z")  # fmt: skip
            b.ball(egg, "#e6dcc6", relief=0.7)
            with b.inside(egg):
                for _ in range(14):
                    b.flat(oval(b.around(0, 0.09), b.around(0.01, 0.13), 0.009, 0.007), "#9a8262", alpha=0.7)
    rim = path(
        "M-0.48 0.27 C-0.47 0.12 -0.34 0.0 0.0 0.0 C0.34 0.0 0.47 0.12 0.48 0.27 C0.4 0.17 0.2 0.145 0 0.145 "
        "C-0.2 0.145 -0.4 0.17 -0.48 0.27 Z"
    )
    b.lit(rim, "#7a5a3a", relief=0.6)
    with b.inside(rim):
        for _ in range(70):
            x, y = b.around(0, 0.46), b.between(0.0, 0.24)
            tilt, long = b.around(0, 0.5) + 0.9 * x, b.between(0.05, 0.13)
            end = (x + math.cos(tilt) * long, y + math.sin(tilt) * long)
            b.line([(x, y), end], b.pick("#a5814f", "#5a4028", "#8f6a40", "#c2a06a"), 0.012, alpha=0.9)
