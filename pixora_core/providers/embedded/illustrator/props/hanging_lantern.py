"""A lantern on a hook."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props import energy
from pixora_core.providers.embedded.illustrator.shapes import box, path

__all__ = ["hanging_lantern"]

_WOOD = "#6d5138"


@prop(
    words="hanging lantern, lantern on a hook",
    stands="ground",
    home="beach village meadow",
    height=2.3,
    metres=2.2,
    fill=0.5,
    kind_of="lantern lamp",
    cues="on a hook, on its hook, from a hook, on the hook",
)
def hanging_lantern(b: Brush) -> None:
    """A post with an arm, and a lantern that hangs from its hook."""
    b.tube(box(-0.4, 0.0, -0.27, 2.24, round_by=0.03), _WOOD, relief=0.6)
    b.tube(box(-0.45, 0.0, -0.22, 0.14, round_by=0.04), "#5a4430", relief=0.5)
    b.rod([(-0.34, 2.1), (0.34, 2.1)], _WOOD, 0.075)
    b.rod([(-0.32, 1.74), (0.02, 2.06)], "#5f4630", 0.055)
    b.line(path("M0.2 2.08 L0.2 1.98 C0.2 1.92 0.27 1.9 0.28 1.97"), "#2c2f38", 0.03)
    with b.at(0.2, 1.14, scale=0.54, turn=5):
        energy.lantern.draw(b)
