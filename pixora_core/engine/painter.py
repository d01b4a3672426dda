"""Drawing one frame: layers seen through their views, nearest last, hidden rows left out."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from pixora_core.engine.camera import View
from pixora_core.engine.canvas import Bytes, Frame, Shorts
from pixora_core.engine.planes import Surface, fits_of
from pixora_core.engine.resampling import (
    GROUP,
    NEAR,
    RING,
    SEEN,
    Signed,
    across_pass,
    group,
    resample,
)
from pixora_core.engine.taps import Indices, taps
from pixora_core.units import Size

__all__ = ["Painter", "Sight", "minus"]

Span = tuple[int, int]


class Sight(NamedTuple):
    """A surface, the view through which it is seen, and how much of it, 0 to 1; below 1 it must have an alpha."""

    surface: Surface
    view: View
    opacity: float = 1.0


def minus(spans: Iterable[Span], taken: Span) -> list[Span]:
    """Half-open intervals without the part that `taken` covers; empty ones are left out."""
    left: list[Span] = []
    for first, last in spans:
        before, after = (first, min(last, taken[0])), (max(first, taken[1]), last)
        left += [span for span in (before, after) if span[0] < span[1]] if taken[0] < taken[1] else [(first, last)]
    return left


class _Axes:
    """Where a plane's columns and rows read their source: taps, and those of columns by groups."""

    def __init__(self, width: int, height: int) -> None:
        groups = -(-width // GROUP)
        self.across, self.across_w = np.zeros(groups * GROUP, np.int64), np.zeros((groups * GROUP, 4), np.int16)
        self.bases = np.zeros(groups * GROUP // 4, np.int64)
        self.places, self.lanes = np.zeros(groups * GROUP * 4, np.uint8), np.zeros(groups * GROUP * 4, np.int8)
        self.down, self.down_w = np.zeros(height, np.int64), np.zeros((height, 4), np.int16)

    def aim_across(self, columns: Span, scale: float, offset: float, size: int) -> None:
        """Work out the taps of columns, and of those that belong to groups with them."""
        begin, end = groups_of(columns)
        taps(begin * GROUP, end * GROUP, scale, offset, size, self.across, self.across_w)
        group(begin, end, self.across, self.across_w, self.bases, self.places, self.lanes)

    @property
    def by_group(self) -> tuple[Indices, Shorts, Indices, Bytes, Signed]:
        """What is worked out of the columns."""
        return self.across, self.across_w, self.bases, self.places, self.lanes


def groups_of(columns: Span) -> Span:
    """The groups that hold columns."""
    return columns[0] // GROUP, -(-columns[1] // GROUP)


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
    share: int = 256
    """How much of it is seen, of 256."""


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
        half = (size.height // 2, size.width // 2)
        self._alpha, self._alpha_half = np.zeros((size.height, size.width), np.uint8), np.zeros(half, np.uint8)
        self._line, self._nothing = np.zeros(size.width, np.uint8), np.zeros((0, 0), np.uint8)
        self._rows = np.zeros(RING * (size.width + 2 * GROUP), np.uint8)
        self._before: dict[tuple[int, int, int], _Held] = {}
        self._held: dict[tuple[int, int, int], _Held] = {}
        self._aimed: _Placed | None = None
        self._axes = (_Axes(size.width, size.height), _Axes(*reversed(half)))

    def draw(self, layers: Sequence[Sight], out: Frame) -> None:
        """Draw surfaces, farthest first, each through its own view. The farthest is opaque."""
        self._before, self._held = self._held, {}
        placed = [_place(layer, self.size) for layer in layers]
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
        surface = layer.surface
        assert surface.alpha is not None
        assert surface.alpha_half is not None
        self._resample(layer, surface.alpha, self._alpha, rows, columns, part=1)
        _thin(self._alpha, layer.share, rows, columns, part=1)
        self._resample(layer, surface.luma, out.luma, rows, columns, part=1, alpha=self._alpha)
        self._resample(layer, surface.alpha_half, self._alpha_half, rows, columns, part=2)
        _thin(self._alpha_half, layer.share, rows, columns, part=2)
        self._resample(layer, surface.cb, out.cb, rows, columns, part=2, alpha=self._alpha_half)
        self._resample(layer, surface.cr, out.cr, rows, columns, part=2, alpha=self._alpha_half)

    def _resample(
        self,
        layer: _Placed,
        source: Bytes,
        out: Bytes,
        rows: Span,
        columns: Span,
        *,
        part: int,
        alpha: Bytes | None = None,
    ) -> None:
        axes = self._axes[part - 1]
        r0, r1, c0, c1 = rows[0] // part, rows[1] // part, columns[0] // part, columns[1] // part
        # The compiled code trusts these numbers with memory.
        assert 0 <= r0 < r1 <= min(out.shape[0], len(axes.down))
        assert 0 <= c0 < c1 <= min(out.shape[1], len(axes.across))
        held = self._across(layer, source, axes, (c0, c1))
        resample(
            out,
            r0,
            r1,
            c0,
            c1,
            axes.down,
            axes.down_w,
            source,
            0 if held is None else source.shape[0],
            int(layer.scale <= NEAR),
            c0 // GROUP,
            -(-c1 // GROUP),
            *axes.by_group,
            self._rows if held is None else held,
            self._line,
            SEEN,
            self._nothing if alpha is None else alpha,
        )

    def _across(self, layer: _Placed, source: Bytes, axes: _Axes, columns: Span) -> Bytes | None:
        """The plane resampled across, where its columns are what they were in the frame before."""
        key, aim = (id(source), *columns), (layer.scale, layer.x)
        held = self._before.get(key)
        if held is not None and held.source is source and held.aim == aim:
            self._held[key] = held
            if held.rows is None:
                self._aim_across(layer)
                first, last = groups_of(columns)
                held.rows = np.empty(source.shape[0] * (last - first) * GROUP, np.uint8)
                across_pass(source, int(layer.scale <= NEAR), first, last, *axes.by_group, held.rows)
            return held.rows
        self._held[key] = _Held(source, aim)
        self._aim_across(layer)
        return None

    def _aim_down(self, layer: _Placed) -> None:
        """Work out where the layer's rows read, in both resolutions."""
        source, s, (luma, chroma), (first, last) = layer.surface, layer.scale, self._axes, layer.rows
        y = layer.y - source.top
        taps(first, last, s, y, source.rows, luma.down, luma.down_w)
        taps(first // 2, last // 2, s, y / 2, source.rows // 2, chroma.down, chroma.down_w)

    def _aim_across(self, layer: _Placed) -> None:
        """Work out where the layer's columns read. Chroma is sited left: sample X lies on luma column 2X."""
        if self._aimed is layer:
            return
        source, s, (luma, chroma), (first, last) = layer.surface, layer.scale, self._axes, layer.columns
        x = layer.x - source.left
        luma.aim_across((first, last), s, x, source.columns)
        offset = (x + 0.5 * s - 0.5) / 2 - (0.5 * s - 0.5)
        chroma.aim_across((first // 2, last // 2), s, offset, source.columns // 2)
        self._aimed = layer


def _thin(alpha: Bytes, share: int, rows: Span, columns: Span, *, part: int) -> None:
    """Leave so much of an alpha plane, of 256."""
    if share < 256:
        seen = alpha[rows[0] // part : rows[1] // part, columns[0] // part : columns[1] // part]
        np.right_shift(np.multiply(seen, share, dtype=np.uint16), 8, out=seen, casting="unsafe")


def _place(layer: Sight, size: Size) -> _Placed:
    surface, view = layer.surface, layer.view
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
        share=round(256 * layer.opacity),
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


def _touched(part: tuple[float, float], whole: int, origin: float, scale: float, limit: int) -> Span:
    """The output samples that the stored part may reach, even, within the frame."""
    first = 0 if part[0] == 0 else math.floor((part[0] - origin) / scale)
    last = limit if part[1] == whole else math.ceil((part[1] - origin) / scale)
    return max(first, 0) & ~1, min(last + 1, limit) & ~1


def _hidden(opaque: tuple[float, float], whole: int, origin: float, scale: float, limit: int) -> Span:
    """The output samples whose every tap, of either resolution, is opaque; even."""
    if opaque[0] >= opaque[1]:
        return 0, 0
    reach = 6
    first = 0 if opaque[0] == 0 else math.ceil((opaque[0] + reach - origin) / scale) + 1
    last = limit if opaque[1] == whole else math.floor((opaque[1] - reach - origin) / scale) - 1
    span = (max(first, 0) + 1 & ~1, min(last, limit) & ~1)
    return span if span[0] < span[1] else (0, 0)
