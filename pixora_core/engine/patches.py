"""Drawn captions as the renderer stamps them: small YUV bitmaps with alpha, BT.709 limited range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from pixora_core.engine.caption_style import BOX_OPACITY, INK, Style

__all__ = ["Drawn", "Patch", "drawn_cue"]

Bytes = NDArray[np.uint8]
Shorts = NDArray[np.int16]
_Real = NDArray[np.floating[Any]]

_LUMA: Final = np.array([0.2126, 0.7152, 0.0722], np.float32)
"""ITU-R BT.709-6, item 3.2."""


@dataclass(frozen=True, slots=True)
class Patch:
    """A bitmap at column `x`, row `y` (both even) of a frame, its height and width even.

    `luma` and `alpha` are (height, width), `cb`, `cr` and `chroma_alpha` half of that each way; colours are straight,
    alpha runs from 0 to 128.
    """

    x: int
    y: int
    luma: Bytes
    cb: Bytes
    cr: Bytes
    alpha: Shorts
    chroma_alpha: Shorts

    def faded(self, part: float) -> Patch:
        """The same, fainter."""
        alpha, chroma = ((plane * part).astype(np.int16) for plane in (self.alpha, self.chroma_alpha))
        return replace(self, alpha=alpha, chroma_alpha=chroma)


@dataclass(frozen=True, slots=True)
class _Lit:
    """What changes where a word is highlighted: colours at an even row and column of the patch."""

    row: int
    column: int
    luma: Bytes
    cb: Bytes
    cr: Bytes


@dataclass(frozen=True, slots=True)
class Drawn:
    """A cue's patch, and by word what its highlight changes in it; alpha stays as it is."""

    plain: Patch
    words: dict[int, _Lit]

    def patch(self, word: int) -> Patch:
        """The patch with a word highlighted; a word that is not drawn (-1) highlights nothing."""
        lit = self.words.get(word)
        if lit is None:
            return self.plain
        return replace(
            self.plain,
            luma=_laid(self.plain.luma, lit.luma, lit.row, lit.column),
            cb=_laid(self.plain.cb, lit.cb, lit.row // 2, lit.column // 2),
            cr=_laid(self.plain.cr, lit.cr, lit.row // 2, lit.column // 2),
        )


def drawn_cue(
    states: Bytes, words: Sequence[int], *, x: int, y: int, style: Style, top: int, ground: int
) -> Drawn | None:
    """A cue from its states, (count, height, width, 4) RGBA with colours multiplied by alpha over black.

    State 0 highlights nothing, the others the `words`. The canvas lies at (`x`, `y`) of the frame, both even;
    the box fills its rows [top, ground). None when nothing was drawn.
    """
    plain = states[0]
    inked = np.flatnonzero(plain[..., 3].any(axis=0))
    if not inked.size:
        return None
    beside, _ = style.padding
    box = _Box(int(inked[0]) - beside, top, int(inked[-1]) + 1 + beside, ground)
    rows, columns = _even(box.top, box.bottom, plain.shape[0]), _even(box.left, box.right, plain.shape[1])
    shade = _shade(box, rows, columns, style.radius)
    cut = states[:, rows, columns]
    alpha, chroma_alpha, (luma, cb, cr) = _planes(cut[0], shade)
    patch = Patch(x + columns.start, y + rows.start, luma, cb, cr, _to_128(alpha), _to_128(chroma_alpha))
    lit = ((word, _lit(cut[0], state, shade)) for word, state in zip(words, cut[1:], strict=True))
    return Drawn(plain=patch, words={word: change for word, change in lit if change is not None})


@dataclass(frozen=True, slots=True)
class _Box:
    left: int
    top: int
    right: int
    bottom: int


def _even(start: int, end: int, limit: int) -> slice:
    """Even bounds around [start, end) within an even limit."""
    return slice(max(0, start) // 2 * 2, min(limit, (end + 1) // 2 * 2))


def _shade(box: _Box, rows: slice, columns: slice, radius: float) -> _Real:
    """The box's opacity at each pixel: a rounded rectangle by its signed distance, smooth at its edge."""
    down = np.arange(rows.start, rows.stop, dtype=np.float32)[:, None] + 0.5 - (box.top + box.bottom) / 2
    across = np.arange(columns.start, columns.stop, dtype=np.float32)[None, :] + 0.5 - (box.left + box.right) / 2
    past_x = np.abs(across) - (box.right - box.left) / 2 + radius
    past_y = np.abs(down) - (box.bottom - box.top) / 2 + radius
    outside = np.hypot(np.maximum(past_x, 0), np.maximum(past_y, 0)) - radius
    distance = outside + np.minimum(np.maximum(past_x, past_y), 0)
    return np.asarray(np.clip(0.5 - distance, 0, 1) * BOX_OPACITY, np.float32)


def _planes(rgba: Bytes, shade: _Real) -> tuple[_Real, _Real, tuple[Bytes, Bytes, Bytes]]:
    """Text over its box: alpha for luma and for chroma, and the three planes of straight colour."""
    text = rgba[..., 3].astype(np.float32) / 255
    below = (1 - text) * shade
    alpha = text + below
    colour = rgba[..., :3].astype(np.float32) / 255 + below[..., None] * (np.array(INK, np.float32) / 255)
    quarter_alpha, quarter = _quarter(alpha), _quarter(colour)
    light = colour @ _LUMA / np.maximum(alpha, 1e-6)
    straight = quarter / np.maximum(quarter_alpha, 1e-6)[..., None]
    grey = straight @ _LUMA
    cb, cr = (straight[..., 2] - grey) / 1.8556, (straight[..., 0] - grey) / 1.5748
    return alpha, quarter_alpha, (_byte(16 + 219 * light), _byte(128 + 224 * cb), _byte(128 + 224 * cr))


def _quarter(plane: _Real) -> _Real:
    """The mean of each two by two pixels."""
    return np.asarray((plane[0::2, 0::2] + plane[1::2, 0::2] + plane[0::2, 1::2] + plane[1::2, 1::2]) / 4)


def _byte(plane: NDArray[Any]) -> Bytes:
    return np.ascontiguousarray(np.clip(np.rint(plane), 0, 255).astype(np.uint8))


def _to_128(alpha: _Real) -> Shorts:
    return np.ascontiguousarray(np.clip(np.rint(alpha * 128), 0, 128).astype(np.int16))


def _lit(plain: Bytes, state: Bytes, shade: _Real) -> _Lit | None:
    changed = np.ascontiguousarray(plain).view(np.uint32)[..., 0] != np.ascontiguousarray(state).view(np.uint32)[..., 0]
    down, across = np.flatnonzero(changed.any(axis=1)), np.flatnonzero(changed.any(axis=0))
    if not down.size:
        return None
    rows = _even(int(down[0]), int(down[-1]) + 1, plain.shape[0])
    columns = _even(int(across[0]), int(across[-1]) + 1, plain.shape[1])
    _, _, (luma, cb, cr) = _planes(state[rows, columns], shade[rows, columns])
    return _Lit(rows.start, columns.start, luma, cb, cr)


def _laid(plane: Bytes, over: Bytes, row: int, column: int) -> Bytes:
    laid = plane.copy()
    laid[row : row + over.shape[0], column : column + over.shape[1]] = over
    return laid
