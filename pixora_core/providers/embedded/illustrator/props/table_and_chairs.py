"""A table and two chairs."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import box

__all__ = ["table_and_chairs"]

_TOP = "#a8794c"
_CHAIR = "#7d5534"


@prop(
    words="table and chairs, two chairs, two empty chairs, table and two chairs",
    stands="ground",
    home="room",
    height=0.52,
    metres=0.95,
    fill=0.34,
)
def table_and_chairs(b: Brush) -> None:
    """A bare table, a chair at either end, seen from the side."""
    for side in (-1, 1):
        for x, high in ((0.46, 0.5), (0.27, 0.24)):
            b.rod([(x * side, high), (x * side, 0.012)], _CHAIR, 0.026)
        for y in (0.34, 0.41, 0.48):
            b.rod([(0.462 * side, y), (0.44 * side, y)], "#8f633d", 0.026)
        left, right = sorted((0.25 * side, 0.48 * side))
        b.lit(box(left, 0.235, right, 0.268, round_by=0.01), "#96693f", relief=0.5)
        b.line([(0.27 * side, 0.11), (0.46 * side, 0.11)], _CHAIR, 0.016)
    for x in (-0.25, 0.25):
        b.rod([(x, 0.36), (x, 0.012)], "#8f653d", 0.034)
    b.shade(box(-0.29, 0.31, 0.29, 0.36), alpha=0.3, soft=0.012)
    b.lit(box(-0.27, 0.33, 0.27, 0.37), "#8f653d", relief=0.4)
    b.lit(box(-0.33, 0.365, 0.33, 0.4, round_by=0.01), _TOP, relief=0.5)
