"""A black hole."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import arc, circle, oval

__all__ = ["black_hole"]


@prop(words="black hole, event horizon", stands="space", home="space", height=0.62, metres=1e10, fill=0.42)
def black_hole(b: Brush) -> None:
    """A shadow in a ring of light, its glowing disc seen almost from the edge, before it and bent over it."""
    b.glow(0, 0.31, 0.6, "#ff9a4a", alpha=0.45)
    with b.at(0, 0.31, turn=-9):
        for wide, tall, tone, alpha in ((0.49, 0.1, "#e8622a", 0.5), (0.43, 0.078, "#ffa24a", 0.7)):
            b.fire(oval(0, 0, wide, tall), tone, alpha=alpha, soft=0.02)
        for radius, width, tone in ((0.245, 0.06, "#f07a32"), (0.232, 0.034, "#ffc070"), (0.222, 0.014, "#fff1cf")):
            b.line(circle(0, 0, radius), tone, width, alpha=0.85, soft=0.008)
        b.flat(circle(0, 0, 0.212), "#020206")
        b.fire(oval(0, -0.028, 0.46, 0.034), "#ff9a40", alpha=0.85, soft=0.012)
        b.fire(oval(0, -0.03, 0.4, 0.016), "#fff0c8", alpha=0.95, soft=0.006)
        b.line(arc(0, 0, 0.3, 25, 155), "#ffb866", 0.01, alpha=0.35, soft=0.008)
