"""The user's own video, frame by frame, as surfaces. One decoder, one frame in memory, in order.

Media from outside is opened by what its first bytes say, with the one demuxer for that, from this machine's files
only: a playlist in a video's clothes reaches nothing.
"""

from __future__ import annotations

import contextlib
import math
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Final

import av
import numpy as np
from av.container import InputContainer
from av.video.reformatter import ColorRange, Colorspace
from av.video.stream import VideoStream

from pixora_core.engine.patience import Patience
from pixora_core.engine.planes import OVERSAMPLING, Surface, surface_of_planes
from pixora_core.engine.probe import open_media
from pixora_core.engine.upright import matrix_of, plane_of, quarter_turns
from pixora_core.errors import MediaRefused
from pixora_core.film.timeline import Clip
from pixora_core.units import Frozen, Size

__all__ = ["ClipFacts", "ClipReader", "clip_facts"]

_SEEK_SECONDS: Final = 3.0
"""A frame farther ahead than this is sought rather than decoded towards."""

_HALF_TICK: Final = 1e-4

_PATIENCE_SECONDS: Final = 10.0
_WORK_A_SECOND: Final = 10.0
"""Seconds of work that a clip may cost at once, and more for each second that is shown: three times what 8K costs."""


class ClipFacts(Frozen):
    """A clip as it is to be shown: upright size in square pixels, the file's own instant of its first frame, and
    how long after that its last frame ends, in seconds."""

    width: int
    height: int
    origin: float
    end: float


def clip_facts(path: Path) -> ClipFacts:
    """Size and true length, found by reading every packet's instant: headers lie. Raises `MediaRefused`."""
    patience = Patience(path.name, _PATIENCE_SECONDS)
    with _opened(path) as (container, stream):
        origin, end = math.inf, -math.inf
        for packet in patience.packets(container, [stream]):
            if packet.pts is not None:
                origin, end = min(origin, _instant(packet)), max(end, _end(packet))
        rotation = _first_rotation(container, stream, patience)
        shape = stream.sample_aspect_ratio or 1
        width, height = round(stream.width * shape), stream.height
        if rotation % 180:
            width, height = height, width
        return ClipFacts(width=width, height=height, origin=origin, end=end - origin)


class ClipReader:
    """A clip's frames as surfaces for a film of `size`, seen no deeper than `zoom`. Close it after use."""

    def __init__(self, clip: Clip, facts: ClipFacts, size: Size, zoom: float) -> None:
        if clip.start >= facts.end:
            problem = f"lasts {facts.end:.2f} s, so it cannot begin at {clip.start:.2f} s; choose an earlier start"
            raise MediaRefused(clip.path.name, problem)
        self._clip, self._facts = clip, facts
        scale = min(1.0, OVERSAMPLING * zoom * max(size.width / facts.width, size.height / facts.height))
        self._width, self._height = (max(16, round(side * scale / 2) * 2) for side in (facts.width, facts.height))
        self._resources = contextlib.ExitStack()
        self._container, self._stream = self._resources.enter_context(_opened(clip.path))
        self._patience = Patience(clip.path.name, _PATIENCE_SECONDS)
        self._frames = self._decoded()
        self._now: av.VideoFrame | None = None
        self._next: av.VideoFrame | None = None
        self._surface: tuple[av.VideoFrame, Surface] | None = None

    def close(self) -> None:
        """Close the file."""
        self._resources.close()

    def surface(self, seconds: float) -> Surface:
        """What the clip shows `seconds` after it came into view; held or looped beyond its end."""
        played = seconds * self._clip.speed
        instant = self._clip.start + played
        if self._clip.when_short == "loop" and instant >= self._facts.end:
            instant = self._clip.start + played % (self._facts.end - self._clip.start)
        self._patience.grant(_PATIENCE_SECONDS + played * _WORK_A_SECOND)
        with _refusing(self._clip.path):
            frame = self._frame_at(min(instant, self._facts.end) + _HALF_TICK)
            if self._surface is None or self._surface[0] is not frame:
                self._surface = (frame, self._surface_of(frame))
        return self._surface[1]

    def _frame_at(self, instant: float) -> av.VideoFrame:
        """The last frame that has begun by `instant`."""
        ahead = instant - (self._now.time - self._facts.origin if self._now else -np.inf)
        if self._now is None or ahead < 0 or ahead > _SEEK_SECONDS:
            self._seek(instant)
        while self._next is not None and self._next.time - self._facts.origin <= instant:
            self._now, self._next = self._next, next(self._frames, None)
        if self._now is None:
            raise MediaRefused(self._clip.path.name, "holds no pictures that can be decoded; choose another clip")
        return self._now

    def _seek(self, instant: float) -> None:
        for target in (instant, 0.0):
            ticks = int((max(target, 0.0) + self._facts.origin) / _clock(self._stream))
            self._container.seek(ticks, stream=self._stream)
            self._frames = self._decoded()
            first = next(self._frames, None)
            self._now, self._next = first, next(self._frames, None)
            if first is not None and first.time - self._facts.origin <= instant:
                return

    def _decoded(self) -> Iterator[av.VideoFrame]:
        return (frame for frame in self._patience.frames(self._container, self._stream) if frame.pts is not None)

    def _surface_of(self, frame: av.VideoFrame) -> Surface:
        turns = quarter_turns(frame)
        width, height = (self._width, self._height) if turns % 2 == 0 else (self._height, self._width)
        shown = frame.reformat(
            width=width,
            height=height,
            format="yuv420p",
            src_colorspace=matrix_of(frame),
            dst_colorspace=Colorspace.ITU709,
            src_color_range=frame.color_range or ColorRange.MPEG,
            dst_color_range=ColorRange.MPEG,
            interpolation="BICUBIC",
        )
        planes = [np.rot90(plane_of(plane), turns) for plane in shown.planes]
        return surface_of_planes(planes[0], planes[1], planes[2])


def _instant(packet: av.Packet[VideoStream]) -> float:
    return float((packet.pts or 0) * packet.time_base)


def _end(packet: av.Packet[VideoStream]) -> float:
    return _instant(packet) + float((packet.duration or 0) * packet.time_base)


def _clock(stream: VideoStream) -> Fraction:
    assert stream.time_base is not None
    return stream.time_base


def _first_rotation(container: InputContainer, stream: VideoStream, patience: Patience) -> int:
    """Of the first frame: where a file has none, it is refused."""
    container.seek(0)
    frame: av.VideoFrame | None = next(patience.frames(container, stream), None)
    if frame is None:
        raise MediaRefused(Path(container.name).name, "holds no pictures that can be decoded; choose another clip")
    return frame.rotation


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[tuple[InputContainer, VideoStream]]:
    """The clip, by one thread: many are open at once. Raises `MediaRefused`."""
    with open_media(path, wants="video") as container:
        stream = container.streams.video[0]
        stream.thread_count = 1
        yield container, stream


@contextlib.contextmanager
def _refusing(path: Path) -> Iterator[None]:
    """Turns what the decoder says about a clip that is already open into `MediaRefused`."""
    try:
        yield
    except (av.FFmpegError, OSError, ValueError) as error:
        raise MediaRefused(path.name, f"is a damaged clip ({error}); save it again") from error
