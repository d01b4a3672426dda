"""A frame in memory: planes to draw in, and the same memory as the encoder takes it. Loads nothing compiled."""

from __future__ import annotations

from dataclasses import dataclass

import av
import numpy as np
import numpy.typing as npt
from av.video.reformatter import ColorRange, Colorspace

from pixora_core.units import Size

__all__ = ["Bytes", "Canvas", "Frame", "Shorts", "empty_frame"]

Bytes = npt.NDArray[np.uint8]
Shorts = npt.NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture to be encoded: planes `(rows, stride)` whose first `width` (chroma: `width / 2`) columns count."""

    width: int
    height: int
    luma: Bytes
    cb: Bytes
    cr: Bytes

    @property
    def planes(self) -> tuple[Bytes, Bytes, Bytes]:
        """Luma, cb, cr."""
        return self.luma, self.cb, self.cr


def empty_frame(size: Size) -> Frame:
    """A black frame of its own memory."""
    half = (size.height // 2, size.width // 2)
    return Frame(
        width=size.width,
        height=size.height,
        luma=np.full((size.height, size.width), 16, np.uint8),
        cb=np.full(half, 128, np.uint8),
        cr=np.full(half, 128, np.uint8),
    )


@dataclass(frozen=True, slots=True)
class Canvas:
    """A frame as the encoder takes it, and the same memory as planes to draw in."""

    video: av.VideoFrame
    frame: Frame

    @classmethod
    def of(cls, size: Size) -> Canvas:
        """A canvas of its own memory; its planes keep the encoder's stride."""
        video = av.VideoFrame(size.width, size.height, "yuv420p")
        video.color_range, video.colorspace = ColorRange.MPEG, Colorspace.ITU709
        planes = [
            np.frombuffer(memoryview(plane), np.uint8).reshape(plane.height, plane.line_size) for plane in video.planes
        ]
        return cls(video, Frame(size.width, size.height, *planes))
