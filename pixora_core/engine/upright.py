"""Frames of a user's video as they are meant to be seen: upright, BT.709 limited range, 4:2:0, even sides."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Final

import av
import numpy as np
import numpy.typing as npt
from av.container import InputContainer
from av.video.plane import VideoPlane
from av.video.reformatter import ColorRange, Colorspace

from pixora_core.engine.movie import Planes
from pixora_core.engine.patience import Patience
from pixora_core.engine.probe import open_media
from pixora_core.errors import MediaRefused

__all__ = ["UprightVideo", "matrix_of", "open_upright", "plane_of", "quarter_turns"]

_EPSILON: Final = Fraction(1, 2_000)
"""A frame due half a millisecond from now is shown: clocks of 1 ms round."""

_UNSPECIFIED: Final = 2
_HD_ROWS: Final = 720
"""Video that does not name its colours is BT.709 from this height on and BT.601 below, by convention."""

_PATIENCE_SECONDS: Final = 30.0
_WORK_A_SECOND: Final = 30.0
"""Seconds that decoding may take at once, and more for each second of the video that has gone by."""


@contextlib.contextmanager
def open_upright(path: Path) -> Iterator[UprightVideo]:
    """Opens a video to be looked at. Raises `MediaRefused`, also for damage found while it is open."""
    with contextlib.ExitStack() as files:
        yield UprightVideo(path, files)


class UprightVideo:
    """A video that shows its picture at any instant; going on is cheap, going back begins it again."""

    def __init__(self, path: Path, files: contextlib.ExitStack) -> None:
        self._path = path
        self._files = files
        self._at = Fraction(0)
        self._planes: Planes | None = None
        self._next: tuple[Fraction, av.VideoFrame] | None = None
        self._patience = Patience(path.name, _PATIENCE_SECONDS, clock=time.monotonic)
        self._frame = self._begin()

    @property
    def pixel_aspect(self) -> Fraction:
        """A pixel's width over its height, upright."""
        aspect = Fraction(self._sample_aspect or 1)
        return 1 / aspect if aspect and quarter_turns(self._frame) % 2 else aspect or Fraction(1)

    def at(self, instant: Fraction) -> Planes:
        """The picture at an instant, in seconds from the first frame; past the end the last one stays."""
        if instant < self._at:
            self._frame = self._begin()
        self._at = instant
        self._patience.grant(_PATIENCE_SECONDS + float(instant) * _WORK_A_SECOND)
        while self._next is not None and self._next[0] <= instant + _EPSILON:
            self._frame, self._planes = self._next[1], None
            self._next = next(self._frames, None)
        if self._planes is None:
            self._planes = _planes(self._frame)
        return self._planes

    def _begin(self) -> av.VideoFrame:
        self._files.close()
        container = self._files.enter_context(open_media(self._path, wants="video"))
        self._sample_aspect = container.streams.video[0].sample_aspect_ratio
        self._frames = _timed(container, self._patience)
        first = next(self._frames, None)
        if first is None:
            raise MediaRefused(self._path.name, "holds no picture that can be decoded")
        self._planes, self._next = None, next(self._frames, None)
        return first[1]


def _timed(container: InputContainer, patience: Patience) -> Iterator[tuple[Fraction, av.VideoFrame]]:
    stream = container.streams.video[0]
    stream.thread_type = "AUTO"
    first: Fraction | None = None
    for frame in patience.frames(container, stream):
        instant = (frame.pts or 0) * (frame.time_base or Fraction(1))
        first = instant if first is None else first
        yield instant - first, frame


def _planes(frame: av.VideoFrame) -> Planes:
    luma, cb, cr = (np.rot90(plane_of(plane), quarter_turns(frame)) for plane in _plain(frame).planes)
    return luma, cb, cr


def matrix_of(frame: av.VideoFrame) -> int:
    """The matrix of a frame's colours, or what convention says where it names none."""
    if frame.colorspace != _UNSPECIFIED:
        return frame.colorspace
    return Colorspace.ITU709 if frame.height >= _HD_ROWS else Colorspace.ITU601


def _plain(frame: av.VideoFrame) -> av.VideoFrame:
    """The frame in our own colours; one that has them already is not touched."""
    width, height = frame.width // 2 * 2, frame.height // 2 * 2
    matrix = matrix_of(frame)
    ours = frame.format.name == "yuv420p" and matrix == Colorspace.ITU709 and frame.color_range != ColorRange.JPEG
    if ours and (width, height) == (frame.width, frame.height):
        return frame
    return frame.reformat(
        width=width,
        height=height,
        format="yuv420p",
        src_colorspace=matrix,
        dst_colorspace=Colorspace.ITU709,
        dst_color_range=ColorRange.MPEG,
    )


def quarter_turns(frame: av.VideoFrame) -> int:
    """Quarter turns counterclockwise that set a frame upright (phones film sideways and say so)."""
    return round(frame.rotation / 90) % 4


def plane_of(plane: VideoPlane) -> npt.NDArray[np.uint8]:
    """A plane's pixels where they lie, without what pads its rows."""
    rows = np.frombuffer(memoryview(plane), np.uint8).reshape(plane.height, plane.line_size)
    return rows[:, : plane.width]
