"""The lamp with seven branches."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import arc, box, circle, oval, path

__all__ = ["menorah"]


@prop(words="menorah, seven-branched lamp", stands="table", home="room studio", height=1.0, metres=0.5, fill=0.46)
def menorah(b: Brush) -> None:
    gold = "#d0a03e"
    b.lit(oval(0, 0.03, 0.24, 0.03), "#a87c2c", relief=0.6)
    b.tube(
        path("M-0.2 0.04 C-0.1 0.07 -0.05 0.1 -0.03 0.18 L0.03 0.18 C0.05 0.1 0.1 0.07 0.2 0.04 Z"), gold, relief=0.8
    )
    b.tube(box(-0.022, 0.16, 0.022, 0.78), gold, relief=0.9)
    for radius in (0.15, 0.295, 0.44):
        b.rod(arc(0, 0.74, radius, 180, 360), gold, 0.036, relief=0.8)
    for y in (0.24, 0.3, 0.445, 0.59):
        b.ball(oval(0, y, 0.04, 0.022), "#e6c06a", relief=0.8)
    for place in range(-3, 4):
        x = place * 0.147
        b.lit(path(f"M{x - 0.035} 0.79 L{x - 0.02} 0.73 L{x + 0.02} 0.73 L{x + 0.035} 0.79 Z"), "#e6c06a", relief=0.7)
        b.lit(oval(x, 0.79, 0.035, 0.011), "#a87c2c", relief=0.5)
        b.glow(x, 0.87, 0.16, "#ffd98a", alpha=0.35)
        b.fire(
            path(f"M{x} 0.8 C{x - 0.04} 0.85 {x - 0.02} 0.9 {x} 0.98 C{x + 0.02} 0.9 {x + 0.04} 0.85 {x} 0.8 Z"),
            "#ffb648",
        )
        b.fire(
            path(f"M{x} 0.81 C{x - 0.018} 0.84 {x - 0.01} 0.87 {x} 0.91 C{x + 0.01} 0.87 {x + 0.018} 0.84 {x} 0.81 Z"),
            "#fff0b8",
        )
    b.ball(circle(0, 0.175, 0.03), "#e6c06a", relief=0.8)
