"""A whole MP4 from frames and sound: what `adjust_video` and the MoviePy door write. Films come from `mux`."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import numpy.typing as npt

from pixora_core.engine.aac import add_sound_stream, coded_sound, encode_aac
from pixora_core.engine.container import writing
from pixora_core.engine.encode import Encoding
from pixora_core.engine.sounds import Block

__all__ = ["Planes", "picture_frame", "write_movie"]

Planes = tuple[npt.NDArray[np.uint8], npt.NDArray[np.uint8], npt.NDArray[np.uint8]]
"""Luma `(height, width)`, cb and cr `(height / 2, width / 2)`; BT.709, limited range."""


def write_movie(
    path: Path,
    pictures: Iterable[av.VideoFrame],
    sound: Iterable[Block] | None,
    encoding: Encoding,
    *,
    pixel_aspect: Fraction = Fraction(1),
) -> None:
    """Writes frames (yuv420p, of the encoding's size) and sound whole, with the index first.

    Raises `EngineError` and `StorageError`; the file is there only when everything was written.
    """
    with writing(path, "mp4") as container:
        stream = container.add_stream("libx264", rate=encoding.rate)
        encoding.configure(stream)
        stream.codec_context.sample_aspect_ratio = pixel_aspect
        tracks = [_coded_pictures(stream, pictures, encoding.rate)]
        if sound is not None:
            tracks.append(coded_sound(add_sound_stream(container), encode_aac(sound)))
        for packet in heapq.merge(*tracks, key=_instant):
            container.mux(packet)


def picture_frame(planes: Planes) -> av.VideoFrame:
    """Planes as libav's frame."""
    height, width = planes[0].shape
    frame = av.VideoFrame(width, height, "yuv420p")
    for target, plane in zip(frame.planes, planes, strict=True):
        rows = np.frombuffer(memoryview(target), np.uint8).reshape(target.height, target.line_size)
        rows[:, : target.width] = plane
    return frame


def _coded_pictures(stream: Any, pictures: Iterable[av.VideoFrame], rate: Fraction) -> Iterator[av.Packet[Any]]:
    for number, frame in enumerate(pictures):
        frame.pts, frame.time_base = number, 1 / rate
        yield from stream.encode(frame)
    yield from stream.encode(None)


def _instant(packet: av.Packet[Any]) -> Fraction:
    return (packet.dts or 0) * (packet.time_base or Fraction(1))
