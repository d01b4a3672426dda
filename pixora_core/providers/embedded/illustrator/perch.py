"""The small table on which a candle stands beside what belongs on the floor."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import lift, mix
from pixora_core.providers.embedded.illustrator.palette import Look
from pixora_core.providers.embedded.illustrator.shapes import box, oval, poly

__all__ = ["side_table"]


def side_table(b: Brush, look: Look, *, x: float, top: float, tall: float, wide: float) -> None:
    """Paints it in stage coordinates: a round board at `top`, `tall` above the floor, for something so `wide`."""
    half, low = max(0.62 * wide, 0.3 * tall), top + tall
    wood = mix(look.air("#8a5f3a", 0.95), look.deep, 0.1)
    b.shade(oval(x, low, 0.8 * half, 0.014), alpha=0.4, soft=0.01)
    for way in (-1, 0, 1):
        b.rod(
            [(x, low - 0.16 * tall), (x + 0.6 * way * half, low - (0.0 if way else -0.004))], lift(wood, -0.05), 0.016
        )
    edges = ((0.02, top), (0.014, top + 0.3 * tall), (0.022, top + 0.55 * tall), (0.016, low - 0.1 * tall))
    stem = poly(*((x - reach, y) for reach, y in edges), *((x + reach, y) for reach, y in reversed(edges)))
    b.tube(stem, wood, relief=0.6)
    b.lit(box(x - half, top, x + half, top + 0.022, round_by=0.01), lift(wood, -0.03), relief=0.4)
    b.lit(oval(x, top + 0.002, half, 0.014), lift(wood, 0.06), relief=0.35)
