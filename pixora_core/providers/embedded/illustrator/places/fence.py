"""A fence of split wood."""

from __future__ import annotations

from itertools import pairwise

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import mix
from pixora_core.providers.embedded.illustrator.shapes import box, oval, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["wood_fence"]


def wood_fence(s: Stage, b: Brush, y: float) -> None:
    """A fence of split wood that comes from the distance, its rails sagging a little."""
    wood, way = s.look.air(s.look.ground("#8f7a5e"), 0.92), -s.plan.side
    posts = []
    for post in range(9):
        near = (post / 8) ** 1.7
        posts.append(
            (s.wide * (0.5 + way * (0.06 + 0.5 * near)), y - 0.045 + 0.19 * near, s.unit * (0.028 + 0.115 * near))
        )
    for (x, foot, high), (after, low, tall) in pairwise(posts):
        for share in (0.42, 0.8):
            sag = ((x + after) / 2, (foot - high * share + low - tall * share) / 2 + high * 0.05)
            rail = smooth([(x, foot - high * share), sag, (after, low - tall * share)], closed=False)
            b.line(rail, mix(wood, s.look.deep, 0.15), high * 0.07)
    for x, foot, high in posts:
        b.shade(oval(x - s.plan.side * high * 0.2, foot, high * 0.3, high * 0.05), alpha=0.3, soft=high * 0.04)
        b.tube(box(x - high * 0.06, foot - high, x + high * 0.06, foot, round_by=high * 0.02), wood, relief=0.5)
