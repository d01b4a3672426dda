"""One piece to H.264: closed group of pictures, one thread, the same parameters for every piece."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any, Final

import av
from av.codec.context import Flags
from av.video.codeccontext import VideoCodecContext
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc
from av.video.stream import VideoStream

from pixora_core.engine.packets import Packet
from pixora_core.errors import InvalidInput
from pixora_core.film.brief import PRESETS
from pixora_core.units import Frozen, Rate, Size

__all__ = ["Encoding", "encoding_for", "packets_of"]

_PARAMS: Final = "keyint={}:min-keyint=1:open-gop=0:scenecut=0:force-cfr=1"

_LEAST_GROUP: Final = 1000
_GROUP_SECONDS: Final = 10
"""A group is longer than any piece (9 s at most, see `pieces`), so that each piece is one. A group's length stands in
the packets: up to 100 frames a second it is the same, and so are they."""

_STEADY: Final = "cpu-independent=1"
"""For macroblock-tree, which otherwise uses approximations whose result differs from run to run: two different files in
24 runs without it, one with it. Where there is no tree, 24 runs make one file without it, and it costs 3 %."""

_CALM: Final = (
    "subme=1:me=dia:partitions=i8x8,i4x4:b-adapt=0:bframes=5:direct=temporal:"
    "mbtree=0:rc-lookahead=0:qcomp=0.9:ipratio=1.4:pbratio=1.3:aq-mode=3:aq-strength=0.6"
)
"""A camera that moves slowly over a picture leaves little to search for: motion is coarse and the same everywhere, and
nothing is gained by looking ahead. Without macroblock-tree a frame's bits follow the frame itself: `qcomp` gives fades
and transitions what calm pictures can spare, the ratios less to key frames, `aq-mode` 3 more to what is dark.

The first line beside x264's own `veryfast` at the same rate factor, 300 drawn frames at 1080p: 0.56 x the CPU, 0.94 x
the size, 45.55 dB instead of 45.29; a fractal zoom under noise, which is anything but calm: 0.58 x, 1.03 x, 38.3 dB,
not 37.4. `subme=0` would save another tenth and was not taken: pictures would move by whole pixels.
"""

_SPEEDS: Final = {
    "draft": ("veryfast", 29.2, _CALM),
    "standard": ("veryfast", 23.2, _CALM),
    "high": ("medium", 18, _STEADY),
}
"""Each preset's x264 preset, constant rate factor, and what is told to x264 besides."""

_REORDERING: Final = 2
"""Frames: how far a picture is decoded ahead of its place, with a pyramid of B-frames."""


class Encoding(Frozen):
    """Everything that the encoder is told.

    `speed` is x264's preset, `crf` its constant rate factor (lower is better), `params` its parameters beside both.
    """

    size: Size
    rate: Rate
    speed: str
    crf: float
    params: str = ""

    def told(self) -> str:
        """What decides on the packets beside the frames, the encoder's version included; part of a piece's key."""
        return json.dumps([self.model_dump(mode="json"), self._options(), list(av.library_versions["libavcodec"])])

    def configure(self, encoder: VideoCodecContext | VideoStream) -> None:
        """Set up an encoder, or a film's stream that is to carry its packets."""
        encoder.width, encoder.height, encoder.pix_fmt = self.size.width, self.size.height, "yuv420p"
        encoder.time_base, encoder.framerate = 1 / self.rate, self.rate
        encoder.thread_count = 1
        encoder.color_range, encoder.colorspace = ColorRange.MPEG, Colorspace.ITU709
        encoder.color_primaries, encoder.color_trc = ColorPrimaries.BT709, ColorTrc.BT709
        encoder.options = self._options()

    def open(self) -> VideoCodecContext:
        """An encoder that makes one piece."""
        encoder = av.CodecContext.create("libx264", "w")
        self.configure(encoder)
        encoder.flags |= Flags.global_header
        return encoder

    def _options(self) -> dict[str, str]:
        group = max(_LEAST_GROUP, math.ceil(_GROUP_SECONDS * self.rate))
        params = ":".join(filter(None, (_PARAMS.format(group), self.params)))
        return {"preset": self.speed, "crf": str(self.crf), "profile": "high", "x264-params": params}


def encoding_for(size: Size, rate: Fraction, preset: str) -> Encoding:
    """The encoding that a preset stands for. Raises `InvalidInput` for a preset that does not exist."""
    if preset not in _SPEEDS:
        raise InvalidInput("preset", f"there is no preset {preset!r}; there are: {', '.join(PRESETS)}")
    speed, crf, params = _SPEEDS[preset]
    return Encoding(size=size, rate=rate, speed=speed, crf=crf, params=params)


def packets_of(coded: Iterable[av.Packet[Any]], first: int = 0) -> Iterator[Packet]:
    """Packets as values, in decoding order; the first of them is number `first` of its piece.

    A piece's own decoding instants depend on its length (x264 shortens its delay for a few frames), and would overlap
    the next piece's. Counted from a constant delay they run on from piece to piece.
    """
    for number, packet in enumerate(coded, first):
        assert packet.pts is not None
        yield Packet(bytes(packet), packet.pts, number - _REORDERING, 1, packet.is_keyframe)
