"""What stands right before the camera, out of focus."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import RGB, mix
from pixora_core.providers.embedded.illustrator.shapes import circle, oval, smooth
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["blooms"]


def blooms(s: Stage, b: Brush, tone: RGB, petals: tuple[str, ...], *, edge: float, reach: float = 0.3) -> None:
    """Tall flowers close to the camera at one side of the picture, out of focus: stems, leaves, heads."""
    soft = 0.0035 if s.style.shading == "soft" else 0.0
    way = 1 if edge < s.wide / 2 else -1
    for stem in range(9):
        share = (stem + float(s.rng.random())) / 9
        foot = edge + way * share * reach * s.unit
        high = (0.34 * (1 - share) + 0.1) * b.between(0.7, 1.05) * s.unit
        head = (foot + b.around(0.012, 0.02) * way, 1.0 - high)
        b.line(smooth([(foot, 1.04), (foot, 1.0 - high * 0.5), head], closed=False), tone, 0.0042 * s.unit, soft=soft)
        with b.at(foot, 1.0 - high * 0.42, turn=35 if stem % 2 else 145):
            b.flat(oval(0.022 * s.unit, 0, 0.024 * s.unit, 0.006 * s.unit), tone, soft=soft)
        size = 0.017 * s.unit * b.between(0.7, 1.25)
        colour = mix(s.look.air(b.pick(*petals), 1.0), s.look.deep, 0.22)
        for petal in range(6):
            with b.at(*head, turn=60 * petal + 20 * stem):
                b.flat(oval(size * 0.62, 0, size * 0.6, size * 0.34), colour, soft=soft)
        b.flat(circle(*head, size * 0.36), mix(s.look.air("#d9a23a", 1.0), s.look.deep, 0.2), soft=soft)
