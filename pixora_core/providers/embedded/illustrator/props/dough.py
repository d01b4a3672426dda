"""A bowl of dough."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import arc, oval, path

__all__ = ["bowl_of_dough"]


@prop(
    words="bowl of dough, dough",
    stands="table",
    home="room",
    height=0.74,
    metres=0.16,
    fill=0.3,
    kind_of="bowl",
    cues="dough, bowl of dough, sourdough, batter",
)
def bowl_of_dough(b: Brush) -> None:
    """Dough that has risen above the rim of its bowl."""
    b.ball(path("M-0.43 0.44 C-0.44 0.66 -0.2 0.73 0.02 0.72 C0.26 0.72 0.44 0.64 0.43 0.44 Z"), "#ecd9b4", relief=0.45)
    for x, y in ((-0.18, 0.6), (0.08, 0.64), (0.24, 0.56)):
        b.line(arc(x, y, 0.035, 20, 160), "#cdb58a", 0.01, alpha=0.7)
    bowl = path("M-0.5 0.47 C-0.48 0.2 -0.3 0.05 -0.17 0.04 L-0.16 0 L0.16 0 L0.17 0.04 C0.3 0.05 0.48 0.2 0.5 0.47 Z")
    b.tube(bowl, "#b8694a", relief=0.6)
    with b.inside(bowl):
        b.flat(path("M-0.52 0.4 C-0.2 0.35 0.2 0.35 0.52 0.4 L0.52 0.35 C0.2 0.3 -0.2 0.3 -0.52 0.35 Z"), "#e8cda6")
        b.shade(oval(0, 0.0, 0.38, 0.12), alpha=0.3, soft=0.05)
    b.line(path("M-0.495 0.465 C-0.2 0.42 0.2 0.42 0.495 0.465"), "#cf8462", 0.03)
