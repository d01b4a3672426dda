"""Whether a layer that moves by itself would bring its own edge into the frame: such a picture is refused."""

from __future__ import annotations

from typing import Final

import numpy as np
from PIL import Image

from pixora_core.errors import MediaRefused
from pixora_core.film.motion import Sides, edges_shown
from pixora_core.film.takes import Layer

__all__ = ["refuse_edges"]

_SIDES: Final = ("left", "upper", "right", "lower")
_SEEN: Final = 8
"""An opacity, of 255, up to which an edge is not seen."""

_LARGEST: Final = 3


def _painted_edges(image: Image.Image) -> Sides:
    """Which edges of a picture (left, upper, right, lower) are to be seen."""
    if image.mode != "RGBA":
        return True, True, True, True
    alpha = np.asarray(image.getchannel("A"))
    left, upper, right, lower = (int(edge.max()) > _SEEN for edge in (alpha[:, 0], alpha[0], alpha[:, -1], alpha[-1]))
    return left, upper, right, lower


def refuse_edges(layer: Layer, image: Image.Image, whole: tuple[int, int], seconds: float) -> None:
    """Raises `MediaRefused` for a layer that would show where it was cut off, seen for so many seconds, and for one so
    large that to repeat it would take for ever.
    """
    if max(own / room for own, room in zip(image.size, whole, strict=True)) > _LARGEST:
        raise MediaRefused(layer.path.name, f"moves, and is more than {_LARGEST} times as large as its picture")
    shown = edges_shown(layer.motion, layer.at or (0, 0), image.size, whole, seconds)
    both = (
        side
        for side, comes, is_painted in zip(_SIDES, shown, _painted_edges(image), strict=True)
        if comes and is_painted
    )
    side = next(both, None)
    if side is not None:
        raise MediaRefused(
            layer.path.name, f"moves, and its {side} edge would come into the frame; leave it transparent there"
        )
