"""Drawing one frame: layers seen through their views, nearest last, hidden rows left out."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from pixora_core.engine.camera import View
from pixora_core.engine.kernels import BLOCK, STRIP, Bytes, Indices, Shorts, across_pass, cover, down_pass, taps
from pixora_core.engine.planes import Frame, Surface, empty_frame, fits_of
from pixora_core.units import Size

__all__ = ["Painter", "minus"]

Span = tuple[int, int]
Box = tuple[int, int, int, int]


def minus(spans: Iterable[Span], taken: Span) -> list[Span]:
    """Half-open intervals without the part that `taken` covers; empty ones are left out."""
    left: list[Span] = []
    for first, last in spans:
        before, after = (first, min(last, taken[0])), (max(first, taken[1]), last)
        left += [span for span in (before, after) if span[0] < span[1]] if taken[0] < taken[1] else [(first, last)]
    return left


@dataclass(frozen=True, slots=True)
class _Axes:
    """Where a plane's columns and rows read their source."""

    across: Indices
    across_w: Shorts
    down: Indices
    down_w: Shorts


@dataclass(frozen=True, slots=True)
class _Placed:
    """A surface laid out on the frame: source pixels per output pixel, the source's corner, what it may touch."""

    surface: Surface
    scale: float
    x: float
    y: float
    columns: Span
    rows: Span
    opaque: Span
    boxes: tuple[tuple[Span, Span], ...]
    """Columns and rows of the frame that hold all that is visible of it, side by side."""


@dataclass(slots=True)
class _Held:
    """A plane in the frame before: its scale and left edge and, once they have stayed the same, the plane across."""

    source: Bytes
    aim: tuple[float, float]
    rows: Bytes | None = None


class Painter:
    """Draws surfaces into frames of one size; owns scratch memory, so each thread has its own.

    One painter draws one shot: where the camera only rises or sinks, a layer is resampled across once and then kept
    from frame to frame.
    """

    def __init__(self, size: Size) -> None:
        self.size = size
        self._over = empty_frame(size)
        self._alpha, self._alpha_half = np.zeros_like(self._over.luma), np.zeros_like(self._over.cb)
        self._strip, self._rows = np.empty(0, np.uint8), np.empty(0, np.uint8)
        self._before: dict[tuple[int, int, int], _Held] = {}
        self._held: dict[tuple[int, int, int], _Held] = {}
        self._aimed: _Placed | None = None
        self._axes = tuple(
            _Axes(np.empty(w, np.int64), np.empty((w, 4), np.int16), np.empty(h, np.int64), np.empty((h, 4), np.int16))
            for w, h in ((size.width, size.height), (size.width // 2, size.height // 2))
        )

    def draw(self, layers: Sequence[tuple[Surface, View]], out: Frame) -> None:
        """Draw surfaces, farthest first, each through its own view. The farthest is opaque."""
        self._before, self._held = self._held, {}
        placed = [_place(surface, view, self.size) for surface, view in layers]
        for number, layer in enumerate(placed):
            # A layer may lie wholly above or below the view: its rows are then an empty, inverted interval.
            seen = [layer.rows] if layer.rows[0] < layer.rows[1] else []
            for nearer in placed[number + 1 :]:
                seen = minus(seen, nearer.opaque)
            if seen and layer.columns[0] < layer.columns[1]:
                self._draw_layer(layer, seen, out)

    def _draw_layer(self, layer: _Placed, seen: Sequence[Span], out: Frame) -> None:
        self._aim_down(layer)
        for span in seen:
            solid = (max(span[0], layer.opaque[0]), min(span[1], layer.opaque[1]))
            if solid[0] < solid[1]:
                self._draw_opaque(layer, solid, layer.columns, out)
            for rows in minus([span], solid):
                for columns, within in layer.boxes:
                    part = (max(rows[0], within[0]), min(rows[1], within[1]))
                    if part[0] < part[1]:
                        self._draw_over(layer, part, columns, out)

    def _draw_opaque(self, layer: _Placed, rows: Span, columns: Span, out: Frame) -> None:
        self._resample(layer, layer.surface.luma, out.luma, rows, columns, part=1)
        self._resample(layer, layer.surface.cb, out.cb, rows, columns, part=2)
        self._resample(layer, layer.surface.cr, out.cr, rows, columns, part=2)

    def _draw_over(self, layer: _Placed, rows: Span, columns: Span, out: Frame) -> None:
        assert layer.surface.alpha is not None
        assert layer.surface.alpha_half is not None
        self._draw_opaque(layer, rows, columns, self._over)
        self._resample(layer, layer.surface.alpha, self._alpha, rows, columns, part=1)
        self._resample(layer, layer.surface.alpha_half, self._alpha_half, rows, columns, part=2)
        cover(out.luma, self._over.luma, self._alpha, *rows, *columns)
        half = (rows[0] // 2, rows[1] // 2, columns[0] // 2, columns[1] // 2)
        cover(out.cb, self._over.cb, self._alpha_half, *half)
        cover(out.cr, self._over.cr, self._alpha_half, *half)

    def _resample(self, layer: _Placed, source: Bytes, out: Bytes, rows: Span, columns: Span, *, part: int) -> None:
        axes, (r0, r1), (c0, c1) = self._axes[part - 1], rows, columns
        box = (r0 // part, r1 // part, c0 // part, c1 // part)
        # The compiled code trusts these numbers with memory.
        assert 0 <= box[0] < box[1] <= out.shape[0]
        assert 0 <= box[2] < box[3] <= out.shape[1]
        drawn, low = self._across(layer, source, axes, box)
        down_pass(drawn, low, out, *box, axes.down, axes.down_w)

    def _across(self, layer: _Placed, source: Bytes, axes: _Axes, box: Box) -> tuple[Bytes, int]:
        """The plane resampled across, at least in the rows that `box` reads, and which row is its first."""
        r0, r1, c0, c1 = box
        height, wide = source.shape[1], -(-(c1 - c0) // BLOCK) * BLOCK
        key, aim = (id(source), c0, c1), (layer.scale, layer.x)
        held = self._before.get(key)
        if held is not None and held.source is source and held.aim == aim:
            self._held[key] = held
            if held.rows is None:
                held.rows = np.empty(height * wide, np.uint8)
                self._pass_across(layer, source, axes, (0, height, c0, c1), held.rows)
            return held.rows, 0
        self._held[key] = _Held(source, aim)
        if self._rows.size < height * wide:
            self._rows = np.empty(height * wide, np.uint8)
        first = int(axes.down[r0])
        count = -(-(int(axes.down[r1 - 1]) + 4 - first) // BLOCK) * BLOCK
        low = min(first, height - count)
        self._pass_across(layer, source, axes, (low, count, c0, c1), self._rows)
        return self._rows, low

    def _pass_across(self, layer: _Placed, source: Bytes, axes: _Axes, part: Box, rows: Bytes) -> None:
        if self._aimed is not layer:
            self._aim_across(layer)
        if self._strip.size < STRIP * source.shape[1]:
            self._strip = np.empty(STRIP * source.shape[1], np.uint8)
        across_pass(source, *part, axes.across, axes.across_w, self._strip, rows)

    def _aim_down(self, layer: _Placed) -> None:
        """Work out where the layer's rows read, in both resolutions."""
        source, s, (luma, chroma), (first, last) = layer.surface, layer.scale, self._axes, layer.rows
        y = layer.y - source.top
        taps(first, last, s, y, source.rows, luma.down, luma.down_w)
        taps(first // 2, last // 2, s, y / 2, source.rows // 2, chroma.down, chroma.down_w)

    def _aim_across(self, layer: _Placed) -> None:
        """Work out where the layer's columns read. Chroma is sited left: sample X lies on luma column 2X."""
        source, s, (luma, chroma), (first, last) = layer.surface, layer.scale, self._axes, layer.columns
        x = layer.x - source.left
        taps(first, last, s, x, source.columns, luma.across, luma.across_w)
        offset = (x + 0.5 * s - 0.5) / 2 - (0.5 * s - 0.5)
        taps(first // 2, last // 2, s, offset, source.columns // 2, chroma.across, chroma.across_w)
        self._aimed = layer


def _place(surface: Surface, view: View, size: Size) -> _Placed:
    fits = fits_of(surface.width, surface.height, size)
    scale = fits[0] * surface.width * view.size / size.width
    x = view.x * surface.width - scale * size.width / 2
    y = view.y * surface.height - scale * size.height / 2
    right, bottom = surface.left + surface.columns, surface.top + surface.rows
    columns = _touched((surface.left, right), surface.width, x, scale, size.width)
    rows = _touched((surface.top, bottom), surface.height, y, scale, size.height)
    return _Placed(
        surface=surface,
        scale=scale,
        x=x,
        y=y,
        columns=columns,
        rows=rows,
        opaque=_hidden(surface.opaque, surface.height, y, scale, size.height),
        boxes=tuple(_boxes(surface, scale, x, y, columns, rows)),
    )


def _boxes(
    surface: Surface, scale: float, x: float, y: float, columns: Span, rows: Span
) -> Iterator[tuple[Span, Span]]:
    """The surface's boxes on the frame. An edge that two of them share falls on the same column for both."""

    def column(at: int) -> int:
        if at in {0, surface.columns}:
            return columns[at > 0]
        return min(max(math.floor((surface.left + at - x) / scale) & ~1, columns[0]), columns[1])

    for box in surface.boxes:
        across = (column(box.left), column(box.right))
        first, last = ((surface.top + row - y) / scale for row in (box.top, box.bottom))
        top = rows[0] if box.top == 0 else max(math.floor(first) & ~1, rows[0])
        bottom = rows[1] if box.bottom == surface.rows else min((math.ceil(last) + 1) & ~1, rows[1])
        if across[0] < across[1]:
            yield across, (top, bottom)


def _touched(part: Span, whole: int, origin: float, scale: float, limit: int) -> Span:
    """The output samples that the stored part may reach, even, within the frame."""
    first = 0 if part[0] == 0 else math.floor((part[0] - origin) / scale)
    last = limit if part[1] == whole else math.ceil((part[1] - origin) / scale)
    return max(first, 0) & ~1, min(last + 1, limit) & ~1


def _hidden(opaque: Span, whole: int, origin: float, scale: float, limit: int) -> Span:
    """The output samples whose every tap, of either resolution, is opaque; even."""
    if opaque[0] >= opaque[1]:
        return 0, 0
    reach = 6
    first = 0 if opaque[0] == 0 else math.ceil((opaque[0] + reach - origin) / scale) + 1
    last = limit if opaque[1] == whole else math.floor((opaque[1] - reach - origin) / scale) - 1
    span = (max(first, 0) + 1 & ~1, min(last, limit) & ~1)
    return span if span[0] < span[1] else (0, 0)
