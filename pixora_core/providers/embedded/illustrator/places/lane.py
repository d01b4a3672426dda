"""A country lane."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import mix
from pixora_core.providers.embedded.illustrator.shapes import smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["lane"]


def lane(s: Stage, b: Brush, top: float, ends: tuple[float, float], *, half: float = 0.26, winds: float = 0.05) -> None:
    """Two worn tracks and grass between them, winding on their way from `top` to the camera.

    `ends` are its x at the top and below the picture, `half` is half its width there.
    """
    vanish, foot = ends
    sway = winds * s.wide * (1 if s.plan.variant % 3 else -1)

    def edge(side: float, share: float) -> tuple[float, float]:
        centre = vanish + (foot - vanish) * share + sway * math.sin(1.6 * math.pi * share) * (1 - share)
        ragged = 0.03 * math.sin(share * 37 + side * 5) * (1 if abs(side) > 0.5 else 0.3)
        return centre + (side + ragged) * (0.004 + half * s.unit * share), top + (1.05 - top) * share

    shares = [(step / 18) ** 1.7 for step in range(19)]
    soft = 0.0015 if s.style.shading == "soft" else 0.0
    for inner, outer, tone in ((-1.0, 1.0, "#cdb48a"), (-0.2, 0.2, "#8f9a58")):
        strip = [edge(inner, share) for share in shares] + [edge(outer, share) for share in reversed(shares)]
        shape = smooth(strip, tension=0.5)
        body = s.look.air(s.look.ground(tone), 0.92)
        b.flat(shape, mix(body, s.look.deep, 0.12), soft=soft)
        low = mix(body, s.look.deep, 0.45)
        b.fade(shape, low, start=(0, top + 0.4 * (1 - top)), end=(0, 1.0), alpha=(0.0, 0.8))
    for side in (-0.6, 0.6):
        rut = [edge(side, share) for share in shares]
        b.line(rut, s.look.deep, 0.012 * s.unit, alpha=0.12, soft=0.006)
