"""Whoever stands on a bridge."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.props import landmarks
from pixora_core.providers.embedded.illustrator.props.figure import DRESSES, from_front, head
from pixora_core.providers.embedded.illustrator.shapes import path

__all__ = ["child_on_bridge"]


@prop(
    words="child on a bridge, person on a bridge, people on a bridge, somebody on a bridge",
    stands="water",
    home="river_valley",
    height=0.5,
    metres=14,
    fill=0.38,
    kind_of="stone_bridge",
    cues="child on a bridge, child on the bridge, person on a bridge, person on the bridge, somebody on a bridge, "
    "figure on a bridge",
    moves="still",
)
def child_on_bridge(b: Brush) -> None:
    """A bridge of stone, and somebody at its crown who waves, behind the parapet."""
    dress = DRESSES[int(b.rng.integers(len(DRESSES)))]
    with b.at(0.02, 0.25, scale=0.24):
        arms = ("-0.1 0.79 0.06, -0.2 0.9 0.05, -0.19 1.05 0.042", "0.1 0.79 0.06, 0.15 0.65 0.05, 0.13 0.5 0.042")
        from_front(b, dress, arms=arms)
        head(b, dress)
    landmarks.stone_bridge.draw(b)
    rail = (
        "M-0.43 0.07 C-0.37 0.16 -0.33 0.17 -0.25 0.2 C-0.16 0.235 -0.08 0.26 0 0.26 C0.08 0.26 0.16 0.235 0.25 0.2 "
        "C0.33 0.17 0.37 0.16 0.43 0.07 L0.43 0.1 C0.37 0.19 0.33 0.2 0.25 0.23 C0.16 0.265 0.08 0.29 0 0.29 "
        "C-0.08 0.29 -0.16 0.265 -0.25 0.23 C-0.33 0.2 -0.37 0.19 -0.43 0.1 Z"
    )
    b.lit(path(rail), "#b3a696", relief=0.4)
