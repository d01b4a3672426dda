"""Wheels."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.shapes import arc, circle

__all__ = []


def tyred_wheel(b: Brush, x: float, y: float, radius: float, *, rim: float = 0.58, colour: str = "#c3c9d2") -> None:
    """A rubber tyre round a rim of `rim` times its radius."""
    b.ball(circle(x, y, radius), "#2a2c33", relief=0.45)
    b.line(arc(x, y, radius * 0.86, 20, 160), "#6a6f7a", radius * 0.05, alpha=0.5)
    b.lit(circle(x, y, radius * rim), colour, relief=0.7)
    b.flat(circle(x, y, radius * rim * 0.72), "#3a3e48")
    for spoke in range(6):
        angle = math.radians(spoke * 60 + 15)
        end = (x + math.cos(angle) * radius * rim * 0.85, y + math.sin(angle) * radius * rim * 0.85)
        b.line([(x, y), end], colour, radius * 0.12)
    b.ball(circle(x, y, radius * rim * 0.3), colour, relief=0.8)


def spoked_wheel(b: Brush, x: float, y: float, radius: float, *, colour: str, spokes: int, width: float) -> None:
    """A rim of `width` with thin spokes, open between them."""
    for spoke in range(spokes):
        angle = math.radians(spoke * 360 / spokes + 9)
        end = (x + math.cos(angle) * radius * 0.93, y + math.sin(angle) * radius * 0.93)
        b.line([(x, y), end], colour, width * 0.28, alpha=0.9)
    b.rod(circle(x, y, radius - width / 2), colour, width, relief=0.6)
    b.ball(circle(x, y, max(width * 0.9, radius * 0.1)), colour, relief=0.8)
