"""The gate of a Japanese shrine."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import box, path

__all__ = ["torii"]

_RED = "#c8402c"


@prop(
    words="torii, shrine gate, shinto shrine, japanese shrine",
    stands="ground water",
    home="forest mountains",
    height=0.9,
    metres=8,
    fill=0.44,
    sinks=0.05,
    kind_of="temple",
    cues="torii, shrine, shrine gate, shinto, japanese shrine",
)
def torii(b: Brush) -> None:
    """Two pillars that lean together a little below two beams, the upper one with raised ends."""
    for side in (-1, 1):
        x = 0.3 * side
        b.tube(
            path(
                f"M{x - 0.045 + 0.03 * side} 0.03 L{x - 0.036} 0.74 L{x + 0.036} 0.74 L{x + 0.045 + 0.03 * side} 0.03 Z"
            ),
            _RED,
            relief=0.7,
        )
        b.tube(box(x - 0.062 + 0.03 * side, 0.0, x + 0.062 + 0.03 * side, 0.075, round_by=0.01), "#3a3338", relief=0.5)
    b.lit(box(-0.42, 0.56, 0.42, 0.615), _RED, relief=0.5)
    b.shade(box(-0.42, 0.55, 0.42, 0.57), alpha=0.3, soft=0.01)
    b.lit(box(-0.045, 0.61, 0.045, 0.735), "#2f2a2e", relief=0.4)
    b.line(box(-0.03, 0.625, 0.03, 0.72), "#e0b45a", 0.008)
    b.lit(
        path("M-0.46 0.735 C-0.2 0.72 0.2 0.72 0.46 0.735 L0.475 0.79 C0.2 0.765 -0.2 0.765 -0.475 0.79 Z"),
        _RED,
        relief=0.5,
    )
    b.lit(
        path("M-0.475 0.785 C-0.2 0.76 0.2 0.76 0.475 0.785 L0.5 0.87 C0.2 0.815 -0.2 0.815 -0.5 0.87 Z"),
        "#332c31",
        relief=0.5,
    )
    for side in (-1, 1):
        b.lit(box(0.3 * side - 0.055, 0.535, 0.3 * side + 0.055, 0.56), "#332c31", relief=0.4)
