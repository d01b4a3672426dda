"""A layer that moves by itself, as it is seen on one frame: where, how often, how much of it. Pure arithmetic."""

from __future__ import annotations

import math
from collections.abc import Iterator

from pixora_core.engine.camera import View
from pixora_core.engine.painter import Sight
from pixora_core.engine.pictures import Layer
from pixora_core.engine.planes import fits_of
from pixora_core.film.motion import STILL, opacity_at, place_at
from pixora_core.units import Size

__all__ = ["sights"]


def sights(layer: Layer, view: View, seconds: float, size: Size) -> Iterator[Sight]:
    """A layer as a frame of `size` shows it through `view`, so many seconds after the shot began; what comes again,
    as often as it touches the frame.
    """
    motion, surface = layer.motion, layer.surface
    if motion == STILL:
        yield Sight(surface, view)
        return
    opacity = opacity_at(motion, seconds)
    tall = surface.width / surface.height
    x, y = place_at(motion, seconds)
    fits = fits_of(surface.width, surface.height, size)
    sides = (
        (x, motion.every[0], view.x, fits[0] * view.size, surface.left, surface.columns, surface.width),
        (y, motion.every[1], view.y / tall, fits[1] * view.size / tall, surface.top, surface.rows, surface.width),
    )
    across, along = (_again(*side) for side in sides)
    for down in along:
        for right in across:
            yield Sight(surface, view.model_copy(update={"x": view.x - right, "y": view.y - down * tall}), opacity)


def _again(
    moved: float, every: float | None, middle: float, seen: float, begins: float, long: float, unit: float
) -> list[float]:
    """All the shifts along one side at which a layer touches what is `seen` around the `middle`; lengths in widths,
    those of the layer in pixels of which a width has `unit`.
    """
    if every is None:
        return [moved]
    first, last = middle - seen / 2, middle + seen / 2
    begin, end = begins / unit + moved, (begins + long) / unit + moved
    least, most = math.ceil((first - end) / every), math.floor((last - begin) / every)
    return [moved + number * every for number in range(least, most + 1)]
