"""Which parts of a layer hold anything: a few boxes side by side, so that what is transparent costs nothing.

The boxes share their edges or lie apart, never one over the other, and together hold every pixel that is not wholly
transparent, with a margin for the resampler. Found once for a picture, used for each frame.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt

__all__ = ["Box", "boxes_of"]

_STRIP: Final = 64
_MARGIN: Final = 16
_MOST: Final = 6
_WORTH: Final = 64 * 1024
"""Pixels that it must save to draw two boxes instead of one: each costs a few calls."""


@dataclass(frozen=True, slots=True)
class Box:
    """Half-open ranges of columns and rows."""

    left: int
    right: int
    top: int
    bottom: int

    @property
    def area(self) -> int:
        """How many pixels; none where no row is seen."""
        return (self.right - self.left) * max(0, self.bottom - self.top)


def boxes_of(alpha: npt.NDArray[np.uint8]) -> tuple[Box, ...]:
    """The boxes that hold all of a plane `(rows, columns)` that is not 0, from left to right."""
    boxes = [_strip(alpha, left) for left in range(0, alpha.shape[1], _STRIP)]
    while len(boxes) > 1:
        joined = [_around(a, b) for a, b in pairwise(boxes)]
        wasted = [box.area - a.area - b.area for box, (a, b) in zip(joined, pairwise(boxes), strict=True)]
        at = min(range(len(wasted)), key=wasted.__getitem__)
        if wasted[at] > _WORTH and len(boxes) <= _MOST:
            break
        boxes[at : at + 2] = [joined[at]]
    return tuple(box for box in boxes if box.area)


def _strip(alpha: npt.NDArray[np.uint8], left: int) -> Box:
    rows, columns = alpha.shape
    right = min(left + _STRIP, columns)
    near = alpha[:, max(0, left - _MARGIN) : right + _MARGIN]
    seen = np.flatnonzero(near.any(axis=1))
    if not len(seen):
        return Box(left, right, 0, 0)
    return Box(left, right, max(0, int(seen[0]) - _MARGIN), min(rows, int(seen[-1]) + 1 + _MARGIN))


def _around(a: Box, b: Box) -> Box:
    full = [box for box in (a, b) if box.area]
    if not full:
        return Box(a.left, b.right, 0, 0)
    return Box(a.left, b.right, min(box.top for box in full), max(box.bottom for box in full))
