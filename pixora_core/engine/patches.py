"""Drawn captions and titles as the renderer stamps them: small YUV bitmaps with alpha, BT.709 limited range."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from pixora_core.engine.canvas import Bytes, Shorts
from pixora_core.engine.caption_style import BOX_OPACITY, INK, Style
from pixora_core.units import Size

__all__ = ["Drawn", "Patch", "drawn_cue", "drawn_text", "soft_shade"]

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
        return replace(self, alpha=_weakened(self.alpha, part), chroma_alpha=_weakened(self.chroma_alpha, part))

    def moved(self, right: float, down: float) -> Patch:
        """The same, elsewhere by any part of a pixel: what is between pixels is shared out among them."""
        x, y = 2 * math.floor(right / 2), 2 * math.floor(down / 2)
        across, along = right - x, down - y
        luma, alpha = _slid(self.luma, self.alpha, across, along, room=2)
        (cb, chroma), (cr, _) = (
            _slid(plane, self.chroma_alpha, across / 2, along / 2, room=1) for plane in (self.cb, self.cr)
        )
        return Patch(self.x + x, self.y + y, luma, cb, cr, alpha, chroma)

    def within(self, size: Size) -> Patch | None:
        """The part of it that lies on the frame; None when none does."""
        left, top = max(0, -self.x), max(0, -self.y)
        right = min(self.luma.shape[1], size.width - self.x)
        bottom = min(self.luma.shape[0], size.height - self.y)
        if (left, top, bottom, right) == (0, 0, *self.luma.shape):
            return self
        return self.part(left, top, right, bottom) if left < right and top < bottom else None

    def part(self, left: int, top: int, right: int, bottom: int) -> Patch:
        """Its columns [left, right) and rows [top, bottom), all even."""
        whole = slice(top, bottom), slice(left, right)
        half = slice(top // 2, bottom // 2), slice(left // 2, right // 2)
        planes = (self.luma[whole], self.cb[half], self.cr[half], self.alpha[whole], self.chroma_alpha[half])
        luma, cb, cr, alpha, chroma = map(np.ascontiguousarray, planes)
        return Patch(self.x + left, self.y + top, luma, cb, cr, alpha, chroma)


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


def drawn_text(bitmap: Bytes, *, x: int, y: int) -> Patch | None:
    """Letters alone, (height, width, 4) RGBA with colours multiplied by alpha, at (`x`, `y`) of the frame, both even.

    None when nothing was drawn.
    """
    inked = bitmap[..., 3] > 0
    down, across = np.flatnonzero(inked.any(axis=1)), np.flatnonzero(inked.any(axis=0))
    if not down.size:
        return None
    rows = _even(int(down[0]), int(down[-1]) + 1, bitmap.shape[0])
    columns = _even(int(across[0]), int(across[-1]) + 1, bitmap.shape[1])
    alpha, chroma_alpha, (luma, cb, cr) = _planes(bitmap[rows, columns], np.float32(0))
    return Patch(x + columns.start, y + rows.start, luma, cb, cr, _to_128(alpha), _to_128(chroma_alpha))


def soft_shade(
    box: tuple[float, float, float, float],
    size: Size,
    colour: tuple[int, int, int],
    *,
    opacity: float,
    radius: float = 0.0,
    soft: float = 0.0,
    ragged: float = 0.0,
) -> Patch:
    """A shade of one colour: all there within a rounded box (left, top, right, bottom), gone `soft` pixels beyond it.

    By `ragged` pixels its edge wanders outwards and in.
    """
    left, top, right, bottom = box
    reach = soft + ragged
    rows = _even(math.floor(top - reach), math.ceil(bottom + reach), size.height)
    columns = _even(math.floor(left - reach), math.ceil(right + reach), size.width)
    distance = _distance(box, rows, columns, radius)
    if ragged:
        distance = distance + ragged * _wander(rows, columns, ragged)
    near = np.clip(0.5 - distance, 0, 1) if soft < 1 else np.clip(1 - distance / soft, 0, 1)
    shade = near * near * (3 - 2 * near) * opacity
    alpha = _dithered(shade)
    plain = np.broadcast_to(np.array([*colour, 255], np.uint8), (2, 2, 4))
    _, _, dots = _planes(plain, np.float32(0))
    luma, cb, cr = (np.full(shape, dot[0, 0], np.uint8) for dot, shape in zip(dots, _shapes(alpha), strict=True))
    return Patch(columns.start, rows.start, luma, cb, cr, alpha, np.ascontiguousarray(alpha[::2, ::2]))


def _wander(rows: slice, columns: slice, scale: float) -> _Real:
    """A smooth, irregular surface between -1 and 1 whose hills are some ten times `scale` across, wider than high."""
    down = np.arange(rows.start, rows.stop, dtype=np.float32)[:, None] / scale
    across = np.arange(columns.start, columns.stop, dtype=np.float32)[None, :] / scale
    waves = ((0.21, 0.62, 0.3), (0.47, 0.35, 1.7), (0.08, 1.13, 4.1), (0.93, 0.81, 2.6))
    return np.asarray(sum(np.sin(a * across + b * down + c) for a, b, c in waves) / len(waves))


def _shapes(alpha: Shorts) -> tuple[tuple[int, int], ...]:
    whole, half = (alpha.shape[0], alpha.shape[1]), (alpha.shape[0] // 2, alpha.shape[1] // 2)
    return whole, half, half


def _dithered(shade: _Real) -> Shorts:
    """Steps of a 128th would be seen as bands in a wide, soft shade: which one is taken is left to a fixed noise."""
    noise = np.random.default_rng(0).random(shade.shape, np.float32)
    kept = np.where((shade > 0) & (shade < shade.max()), np.floor(shade * 128 + noise), np.rint(shade * 128))
    return np.ascontiguousarray(kept.astype(np.int16))


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
    distance = _distance((box.left, box.top, box.right, box.bottom), rows, columns, radius)
    return np.asarray(np.clip(0.5 - distance, 0, 1) * BOX_OPACITY, np.float32)


def _distance(box: tuple[float, float, float, float], rows: slice, columns: slice, radius: float) -> _Real:
    """How far each pixel is outside a rounded box (left, top, right, bottom); negative within."""
    left, top, right, bottom = box
    down = np.arange(rows.start, rows.stop, dtype=np.float32)[:, None] + 0.5 - (top + bottom) / 2
    across = np.arange(columns.start, columns.stop, dtype=np.float32)[None, :] + 0.5 - (left + right) / 2
    past_x = np.abs(across) - (right - left) / 2 + radius
    past_y = np.abs(down) - (bottom - top) / 2 + radius
    outside = np.hypot(np.maximum(past_x, 0), np.maximum(past_y, 0)) - radius
    return np.asarray(outside + np.minimum(np.maximum(past_x, past_y), 0))


def _planes(rgba: Bytes, shade: _Real | np.float32) -> tuple[_Real, _Real, tuple[Bytes, Bytes, Bytes]]:
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


def _slid(plane: Bytes, alpha: Shorts, across: float, along: float, *, room: int) -> tuple[Bytes, Shorts]:
    """A plane of straight colour and its alpha, slid by 0 to `room` pixels each way and larger by as much."""
    weighed = _shared_out(plane * alpha.astype(np.float32), across, along, room)
    slid = _shared_out(alpha.astype(np.float32), across, along, room)
    return _byte(weighed / np.maximum(slid, 1e-3)), np.ascontiguousarray(np.rint(slid).astype(np.int16))


def _shared_out(plane: NDArray[Any], across: float, along: float, room: int) -> _Real:
    """Each pixel in its new place, by halves where it lies between two."""
    for axis, way in ((0, along), (1, across)):
        whole, part = math.floor(way), way - math.floor(way)
        before, after = [(0, 0), (0, 0)], [(0, 0), (0, 0)]
        before[axis], after[axis] = (whole, room - whole), (whole + 1, room - whole - 1)
        plane = (1 - part) * np.pad(plane, before) + (part * np.pad(plane, after) if part else 0)
    return plane


def _weakened(alpha: Shorts, part: float) -> Shorts:
    """A part of each, cut to whole numbers; worked out a little at a time, because a title's shade fills the frame."""
    weakened = np.empty_like(alpha)
    np.multiply(alpha, part, out=weakened, casting="unsafe", dtype=np.float64)
    return weakened


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
