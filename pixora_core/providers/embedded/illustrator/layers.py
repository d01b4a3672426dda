"""Sheets become the layers of a picture: files, no larger than what is painted on them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
import skia

from pixora_core.film.motion import STILL, Motion, edges_shown
from pixora_core.film.takes import Layer
from pixora_core.providers.embedded.illustrator.paint import Pixels, pixels_of
from pixora_core.providers.embedded.illustrator.png import write_png
from pixora_core.providers.embedded.illustrator.sheets import PLANES, Sheet, Sheets
from pixora_core.units import Size

__all__ = ["write_layers"]

_MARGIN: Final = 16
"""Pixels that are left free around what is painted: colours are carried so far, and what moves needs a soft edge."""

_LEAST: Final = 16
_LONGEST: Final = 300.0
"""Seconds for which no edge may come into the picture."""


def write_layers(sheets: Sheets, size: Size, into: Path) -> tuple[Layer, ...]:
    """Writes each sheet on which something is painted, from far to near. Raises `OSError`."""
    layers: list[Layer] = []
    for name, sheet in sheets.items():
        path = into / f"layer_{len(layers) + 1}_{name}.png"
        layer = _written(sheet, size, path)
        if layer is not None:
            layers.append(layer)
    return tuple(layers)


def _written(sheet: Sheet, size: Size, path: Path) -> Layer | None:
    """The background whole; of another sheet what is painted, None when nothing is."""
    if path.stem == "layer_1_far":
        write_png(pixels_of(sheet.surface, opaque=True), path)
        return Layer(path=path, depth=PLANES[sheet.plane])
    box = _box(sheet.surface)
    if box is None:
        return None
    left, top, right, low = box
    pixels = pixels_of(sheet.surface, opaque=False)[top:low, left:right]
    at = (left - sheet.over, top - sheet.over)
    write_png(np.ascontiguousarray(pixels), path)
    return Layer(path=path, depth=PLANES[sheet.plane], at=at, motion=_safe(sheet.motion, pixels, at, size))


def _box(surface: skia.Surface) -> tuple[int, int, int, int] | None:
    """Left, top, right, low of what is painted, with a margin, at even places."""
    there = skia.Pixmap()
    surface.peekPixels(there)
    seen = np.asarray(there).view(np.uint32)[..., 0] != 0
    rows, columns = np.flatnonzero(seen.any(axis=1)), np.flatnonzero(seen.any(axis=0))
    if not rows.size:
        return None
    (top, low), (left, right) = (
        (max(0, int(at[0]) - _MARGIN) & ~1, min(limit, int(at[-1]) + 2 + _MARGIN) & ~1)
        for at, limit in ((rows, seen.shape[0]), (columns, seen.shape[1]))
    )
    return left, top, right, low


def _safe(motion: Motion, pixels: Pixels, at: tuple[int, int], size: Size) -> Motion:
    """The motion, or none where it would show an edge at which what is painted was cut off."""
    if motion == STILL:
        return motion
    own, alpha = (pixels.shape[1], pixels.shape[0]), pixels[..., 3]
    shown = edges_shown(motion, at, own, (size.width, size.height), _LONGEST)
    edges = (alpha[:, 0], alpha[0], alpha[:, -1], alpha[-1])
    return STILL if any(comes and edge.any() for comes, edge in zip(shown, edges, strict=True)) else motion
