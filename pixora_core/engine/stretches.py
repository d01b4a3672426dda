"""Stretches of a film in which something is missing: light, movement, sound. One pass, a frame in memory.

* Black: the mean luma is at most 4 steps (of 255) above black and at most 0.2 % of the picture lies more than 16
  steps above it, for at least 0.3 s.
* Frozen: every frame differs from the stretch's first by at most 0.25 steps on the average, and by more than 8 steps
  in at most 0.05 % of the picture, for at least 2 s. The first, not the one before: a slow camera adds up.
* Silent: the level (root mean square of all channels) of every 50 ms lies below -60 dBFS, for at least 0.5 s.

Pictures are looked at on a grid of about 270 rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import av
import numpy as np
import numpy.typing as npt
from av.video.reformatter import ColorRange

from pixora_core.engine.sounds import SOUND_RATE
from pixora_core.film.report import Span
from pixora_core.units import Seconds

__all__ = ["Grid", "PictureWatch", "SilenceWatch", "Stillness", "Stretch", "is_black", "luma_grid", "surely_apart"]

Grid = npt.NDArray[np.uint8]

BLACK_SECONDS: Final = 0.3
FROZEN_SECONDS: Final = 2.0
SILENT_SECONDS: Final = 0.5

_BLACK_MEAN: Final = 4
_BLACK_STEPS: Final = 16
_BLACK_SHARE: Final = 0.002
_STILL_MEAN: Final = 0.25
_STILL_STEPS: Final = 8
_STILL_SHARE: Final = 0.0005
_GRID_ROWS: Final = 270
_WINDOW: Final = SOUND_RATE // 20
_SILENCE: Final = 10 ** (-60 / 10)

_DIRECT: Final = frozenset({"yuv420p", "yuvj420p", "yuv422p", "yuvj422p", "yuv444p", "yuvj444p", "nv12", "gray"})
"""Pixel formats whose first plane is luma of eight bits."""


class Stretch:
    """Collects stretches in which a claim holds for at least `least` seconds."""

    def __init__(self, least: float) -> None:
        self._least = least
        self._since: float | None = None
        self._spans: list[Span] = []

    def tell(self, at: float, *, holds: bool) -> None:
        """The claim, from instant `at` on."""
        if holds and self._since is None:
            self._since = at
        if not holds:
            self._close(at)

    def spans(self, end: float) -> tuple[Span, ...]:
        """All stretches of a film that ends at `end`."""
        self._close(end)
        return tuple(self._spans)

    def _close(self, at: float) -> None:
        if self._since is not None and at - self._since >= self._least - 1e-6:
            self._spans.append(Span(start=Seconds(self._since), end=Seconds(at)))
        self._since = None


def luma_grid(frame: av.VideoFrame) -> Grid:
    """Every n-th pixel of every n-th row of a frame's luma, black at 0, in memory of its own."""
    if frame.format.name not in _DIRECT:
        frame = frame.reformat(format="gray")
    plane = frame.planes[0]
    rows: Grid = np.frombuffer(memoryview(plane), np.uint8).reshape(plane.height, plane.line_size)
    step = max(1, min(frame.width, frame.height) // _GRID_ROWS)
    full = frame.format.name.startswith(("yuvj", "gray")) or frame.color_range == ColorRange.JPEG
    grid = rows[::step, : frame.width : step]
    return grid.copy() if full else np.asarray(np.maximum(grid, 16) - np.uint8(16), np.uint8)


class Stillness:
    """Tells when a picture is no longer the one that it was; `picture` is the one that it is."""

    def __init__(self) -> None:
        self.picture: Grid = np.zeros((0, 0), np.uint8)

    def ends(self, grid: Grid) -> bool:
        """Whether the next frame shows another picture than the frames before it; the first does."""
        if _is_still(self.picture, grid):
            return False
        self.picture = grid
        return True


class PictureWatch:
    """Watches for black and frozen stretches."""

    def __init__(self) -> None:
        self._black = Stretch(BLACK_SECONDS)
        self._frozen: list[Span] = []
        self._still = Stillness()
        self._since: float | None = None

    def see(self, grid: Grid, at: float, *, dark: bool) -> bool:
        """The next frame, shown from instant `at` on, and whether it is black; tells whether the picture changed."""
        self._black.tell(at, holds=dark)
        changed = self._still.ends(grid)
        if changed:
            self._change(at)
        return changed

    def pass_over(self, dark: Iterable[tuple[float, bool]], changes: Iterable[float], last: Grid) -> None:
        """Frames that are known: from when each is shown and whether it is black, and when the picture changed.

        The frame before them was a change; `last` is the picture since the last change.
        """
        for at, holds in dark:
            self._black.tell(at, holds=holds)
        for at in changes:
            self._change(at)
        self._still.picture = last

    def black(self, end: float) -> tuple[Span, ...]:
        """The black stretches of a film that ends at `end`."""
        return self._black.spans(end)

    def frozen(self, end: float) -> tuple[Span, ...]:
        """The frozen stretches of a film that ends at `end`; a cut from one still to another parts them."""
        self._change(end)
        return tuple(self._frozen)

    def _change(self, at: float) -> None:
        if self._since is not None and at - self._since >= FROZEN_SECONDS - 1e-6:
            self._frozen.append(Span(start=Seconds(self._since), end=Seconds(at)))
        self._since = at


def is_black(grid: Grid) -> bool:
    """Whether a frame is black, by the luma on its grid."""
    return bool(grid.mean() <= _BLACK_MEAN and np.count_nonzero(grid > _BLACK_STEPS) <= _BLACK_SHARE * grid.size)


def surely_apart(one: Grid, other: Grid) -> bool:
    """Whether two frames of one group are so unlike that no frozen stretch, whatever its first frame, has both."""
    return not _is_alike(one, other, times=2)


def _is_still(first: Grid, grid: Grid) -> bool:
    return first.shape == grid.shape and _is_alike(first, grid)


def _is_alike(first: Grid, grid: Grid, times: int = 1) -> bool:
    apart = np.maximum(first, grid) - np.minimum(first, grid)
    strays = np.count_nonzero(apart > times * _STILL_STEPS)
    return bool(apart.mean() <= times * _STILL_MEAN and strays <= times * _STILL_SHARE * grid.size)


class SilenceWatch:
    """Watches for silent stretches in a sound of 48 kHz that arrives in blocks."""

    def __init__(self) -> None:
        self._silent = Stretch(SILENT_SECONDS)
        self._rest = np.zeros(0)
        self._at = 0

    def hear(self, block: npt.NDArray[np.float32]) -> None:
        """The next samples, `(n, channels)`."""
        power = np.einsum("ij,ij->i", block, block, dtype=np.float64) / block.shape[1]
        joined = np.concatenate([self._rest, power])
        whole = len(joined) // _WINDOW * _WINDOW
        for level in joined[:whole].reshape(-1, _WINDOW).mean(axis=1):
            self._silent.tell(self._at / SOUND_RATE, holds=bool(level < _SILENCE))
            self._at += _WINDOW
        self._rest = joined[whole:]

    def spans(self, end: float) -> tuple[Span, ...]:
        """The silent stretches of a sound that ends at `end`."""
        return self._silent.spans(end)
