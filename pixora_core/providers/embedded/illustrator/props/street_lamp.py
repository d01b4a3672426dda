"""A street lamp."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import box, circle, path, poly

__all__ = ["street_lamp"]

_IRON = "#2f3a40"


@prop(
    words="street lamp, streetlamp, street light, streetlight, lamppost, lamp post, gas lamp, gaslight",
    stands="ground",
    home="street old_town city",
    height=4.4,
    metres=4,
    fill=0.56,
)
def street_lamp(b: Brush) -> None:
    """A lantern of glass on an iron post, as gas first made them."""
    b.glow(0, 3.72, 1.05, "#ffcf80", alpha=0.75 * b.light.night)
    b.tube(
        path("M-0.3 0 L-0.26 0.14 L-0.15 0.24 L-0.12 0.7 L0.12 0.7 L0.15 0.24 L0.26 0.14 L0.3 0 Z"), _IRON, relief=0.7
    )
    b.tube(box(-0.055, 0.6, 0.055, 3.2), _IRON, relief=0.7)
    for y, half in ((0.72, 0.14), (1.5, 0.09), (3.0, 0.1), (3.16, 0.17)):
        b.tube(box(-half, y, half, y + 0.07, round_by=0.03), _IRON, relief=0.7)
    b.rod([(-0.42, 2.86), (0.42, 2.86)], _IRON, 0.05)
    for x in (-0.42, 0.42):
        b.ball(circle(x, 2.86, 0.05), _IRON, relief=0.6)
    glass = poly((-0.17, 3.24), (0.17, 3.24), (0.36, 3.98), (-0.36, 3.98))
    b.lamp(glass, "#ffd98a", dark="#a9bcc4")
    b.lamp(path("M0 3.4 C-0.09 3.52 -0.07 3.64 0 3.8 C0.07 3.64 0.09 3.52 0 3.4 Z"), "#fff4d0", dark="#d8e0e0")
    for x in (-1, 0, 1):
        b.line([(0.17 * x, 3.24), (0.36 * x, 3.98)], _IRON, 0.035)
    b.lit(path("M-0.46 3.96 L0.46 3.96 L0.2 4.2 L0.1 4.28 L-0.1 4.28 L-0.2 4.2 Z"), _IRON, relief=0.6)
    b.ball(circle(0, 4.33, 0.06), _IRON, relief=0.6)
