"""Pictures as the painter wants them: BT.709 limited range 4:2:0 planes, cropped and scaled.

A *surface* is one layer of a picture (or one frame of a clip) made ready to be resampled many times: no larger
than the deepest view needs, cut down to what is not transparent.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
from PIL import Image

from pixora_core.engine.canvas import Bytes
from pixora_core.engine.coverage import Box, boxes_of
from pixora_core.engine.kernels import smear, split
from pixora_core.engine.resampling import ROOM, TOGETHER
from pixora_core.units import Size

__all__ = ["OVERSAMPLING", "Part", "Surface", "fits_of", "surface_of_image", "surface_of_planes"]

OVERSAMPLING: Final = 1.25
"""Source pixels per output pixel at the deepest zoom: below 1.2 the sharpness is seen to breathe."""

_MARGIN: Final = 8
_LEAST: Final = 16


@dataclass(frozen=True, slots=True)
class Surface:
    """A layer, ready to be resampled.

    `width` and `height` are those of the whole scaled picture; the stored part begins at (`left`, `top`), which may lie
    outside of it or between two pixels, and measures `columns` x `rows`, both even. Its planes are `(rows, columns)`,
    each row with `ROOM` behind it and a few more rows below. `alpha` is None when every pixel is opaque. Rows `opaque`
    (a half-open interval of the whole picture) hide all that lies behind. All that is visible lies in the `boxes`,
    counted within the stored part.
    """

    width: int
    height: int
    left: float
    top: float
    columns: int
    rows: int
    luma: Bytes
    cb: Bytes
    cr: Bytes
    alpha: Bytes | None
    alpha_half: Bytes | None
    opaque: tuple[float, float]
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Where a layer lies that is not the whole picture: the picture's width and height, the layer's corner in it.

    What `moves` hides no row of what lies behind, wherever it is.
    """

    whole: tuple[int, int]
    at: tuple[int, int]
    moves: bool


def fits_of(width: int, height: int, size: Size) -> tuple[float, float]:
    """The largest frame of the film's shape that fits a picture, in fractions of the picture's width and height."""
    scale = min(width / size.width, height / size.height)
    return size.width * scale / width, size.height * scale / height


def surface_of_image(image: Image.Image, size: Size, zoom: float, part: Part | None = None) -> Surface | None:
    """An RGB or RGBA picture, scaled to what a view of `zoom` needs in a film of `size`; None when nothing is in it."""
    whole = image.size if part is None else part.whole
    scale = min(1.0, OVERSAMPLING * zoom * max(size.width / whole[0], size.height / whole[1]))
    width, height, *own = (_scaled_side(side, scale) for side in (*whole, *image.size))
    rgba, clear = _scaled(image, (own[0], own[1]))
    if part is not None and not clear:
        rgba[:, :, 3], clear = 255, True
    box = _visible_box(rgba[:, :, 3]) if clear else (0, 0, width, height)
    if box is None:
        return None
    left, top, right, bottom = box
    stored = np.ascontiguousarray(rgba[top:bottom, left:right])
    rows, columns = stored.shape[:2]
    luma, alpha = (_with_room(rows, columns) for _ in range(2))
    cb, cr, alpha_half = (_with_room(rows // 2, columns // 2) for _ in range(3))
    split(stored, luma, cb, cr, alpha, alpha_half)
    at, moves = ((0, 0), False) if part is None else (part.at, part.moves)
    x, y = left + at[0] * width / whole[0], top + at[1] * height / whole[1]
    hiding = not moves and x <= 0 and x + columns >= width
    return Surface(
        width=width,
        height=height,
        left=x,
        top=y,
        columns=columns,
        rows=rows,
        luma=luma,
        cb=cb,
        cr=cr,
        alpha=alpha if clear else None,
        alpha_half=alpha_half if clear else None,
        opaque=_hiding_rows(stored[:, :, 3], y, whole=hiding) if clear else (0, height),
        boxes=boxes_of(stored[:, :, 3]) if clear else (Box(0, columns, 0, rows),),
    )


def _scaled_side(side: int, scale: float) -> int:
    return max(_LEAST, round(side * scale / 2) * 2)


def _scaled(image: Image.Image, size: tuple[int, int]) -> tuple[Bytes, bool]:
    """A picture's pixels in four bytes each, and whether any is seen through; if none is, the fourth says nothing."""
    if image.mode == "RGB":
        pixels = _resized(image, size).tobytes("raw", "RGBX")
        return np.frombuffer(pixels, np.uint8).reshape(size[1], size[0], 4).copy(), False
    rgba = np.array(image)
    clear = bool(rgba[:, :, 3].min() < 255)
    if clear:
        smear(rgba)
    if size != image.size:
        bands = Image.frombuffer("RGBX", image.size, rgba)  # RGBX: colours are not multiplied by alpha
        rgba = np.array(_resized(bands, size))
    return rgba, clear


def _resized(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    return image if size == image.size else image.resize(size, Image.Resampling.BICUBIC)


def surface_of_planes(luma: Bytes, cb: Bytes, cr: Bytes) -> Surface:
    """A decoded frame of a clip: contiguous planes `(rows, columns)`, even sides, opaque."""
    rows, columns = luma.shape
    return Surface(
        width=columns,
        height=rows,
        left=0,
        top=0,
        columns=columns,
        rows=rows,
        luma=_pad(luma),
        cb=_pad(cb),
        cr=_pad(cr),
        alpha=None,
        alpha_half=None,
        opaque=(0, rows),
        boxes=(Box(0, columns, 0, rows),),
    )


def _with_room(rows: int, columns: int) -> Bytes:
    return np.zeros((-(-rows // TOGETHER) * TOGETHER, -(-(columns + ROOM) // ROOM) * ROOM), np.uint8)


def _pad(plane: Bytes) -> Bytes:
    padded = _with_room(*plane.shape)
    padded[: plane.shape[0], : plane.shape[1]] = plane
    return padded


def _visible_box(alpha: Bytes) -> tuple[int, int, int, int] | None:
    """Left, top, right, bottom of what is not wholly transparent, with a margin for the resampler; all even."""
    height, width = alpha.shape
    rows, columns = np.flatnonzero(alpha.any(axis=1)), np.flatnonzero(alpha.any(axis=0))
    if not len(rows):
        return None
    left, top = (max(int(seen[0]) - _MARGIN, 0) & ~1 for seen in (columns, rows))
    right, bottom = (min(int(seen[-1]) + 2 + _MARGIN, end) & ~1 for seen, end in ((columns, width), (rows, height)))
    return min(left, width - _LEAST), min(top, height - _LEAST), max(right, _LEAST), max(bottom, _LEAST)


def _hiding_rows(alpha: Bytes, top: float, *, whole: bool) -> tuple[float, float]:
    """The longest run of rows that are opaque over the `whole` width, counted in the whole picture."""
    if not whole:
        return 0, 0
    full = np.concatenate(([False], (alpha == 255).all(axis=1), [False]))
    edges = np.flatnonzero(full[1:] != full[:-1]).reshape(-1, 2)
    if not len(edges):
        return 0, 0
    first, last = edges[np.argmax(edges[:, 1] - edges[:, 0])]
    return top + int(first), top + int(last)
