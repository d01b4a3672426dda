"""Many small ones in the air."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props import garden
from pixora_core.providers.embedded.illustrator.shapes import oval

__all__ = ["swarm"]


@prop(
    words="swarm, cloud of bees",
    stands="air",
    home="sky meadow",
    height=0.72,
    metres=0.6,
    fill=0.5,
    kind_of="bee",
    cues="swarm, cloud of bees",
    moves="hover",
)
def swarm(b: Brush) -> None:
    """A cloud of bees: dots in the distance, some of them near enough to have wings and stripes."""
    for _ in range(150):
        turn, far = b.between(0, 2 * math.pi), math.sqrt(b.between(0, 1))
        x, y = 0.44 * far * math.cos(turn), 0.36 + 0.3 * far * math.sin(turn)
        size = b.between(0.004, 0.008)
        b.flat(oval(x, y + 0.6 * size, 1.1 * size, 0.5 * size), "#f2ead8", alpha=0.5)
        b.flat(oval(x, y, size, 0.7 * size), b.pick("#5a3d1c", "#3a2a1c", "#8a5f22"), alpha=0.9)
    for x, y, size, turn, flip in (
        (-0.3, 0.42, 0.085, 10, False),
        (0.26, 0.2, 0.09, -14, True),
        (-0.12, 0.16, 0.1, 20, False),
        (0.34, 0.5, 0.075, 5, True),
        (0.02, 0.56, 0.08, -8, False),
        (-0.02, 0.34, 0.14, 12, False),
        (0.16, 0.38, 0.11, -10, True),
        (-0.2, 0.27, 0.075, 30, True),
    ):
        with b.at(x, y, scale=size, turn=turn, flip=flip):
            garden.bee.draw(b)
