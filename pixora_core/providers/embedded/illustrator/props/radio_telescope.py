"""A radio telescope."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import box, circle, oval, path, poly

__all__ = ["radio_telescope"]

_WHITE = "#dfe4e8"
_STEEL = "#8d98a2"


@prop(
    words="radio telescope, radio dish, satellite dish",
    stands="ground",
    home="night_sky mountains",
    height=1.12,
    metres=25,
    fill=0.46,
    kind_of="telescope",
    cues="radio telescope, radio telescopes, radio dish, dishes",
)
def radio_telescope(b: Brush) -> None:
    """A white dish on its mount, turned to the sky, its receiver on three legs before it."""
    b.lit(poly((-0.2, 0.0), (0.2, 0.0), (0.12, 0.36), (-0.12, 0.36)), _STEEL, relief=0.5)
    for step in range(3):
        y = 0.08 + 0.1 * step
        b.line([(-0.18 + 0.02 * step, y), (0.18 - 0.02 * step, y + 0.07)], "#66717c", 0.014)
    b.lit(box(-0.24, 0.0, 0.24, 0.05, round_by=0.01), "#6f7a84", relief=0.5)
    b.lit(box(-0.13, 0.34, 0.13, 0.44, round_by=0.03), _WHITE, relief=0.5)
    with b.at(0.0, 0.6, turn=-32):
        b.lit(path("M-0.46 0.1 C-0.36 -0.16 0.36 -0.16 0.46 0.1 Z"), "#b9c2ca", relief=0.6)
        b.lit(oval(0, 0.1, 0.46, 0.14), _WHITE, relief=0.5)
        b.shade(oval(0.0, 0.08, 0.36, 0.09), alpha=0.22, soft=0.04)
        for x in (-0.34, 0.05, 0.34):
            b.rod([(x, 0.1 + 0.04 * (x == 0.05)), (0, 0.42)], _STEEL, 0.018)
        b.lit(box(-0.05, 0.39, 0.05, 0.47, round_by=0.015), "#7b8791", relief=0.6)
    b.ball(circle(0.0, 0.45, 0.06), _STEEL, relief=0.6)
