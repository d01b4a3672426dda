"""Small films for the tests of the engine."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
from av.video.reformatter import Colorspace

from pixora_core.engine.aac import add_sound_stream, encode_aac
from pixora_core.engine.sounds import SOUND_RATE, Block

Luma = np.ndarray


def moving(frames: int, *, size: tuple[int, int] = (64, 36)) -> list[Luma]:
    """A pattern that travels one pixel a frame and grows lighter."""
    width, height = size
    ramp = np.arange(width + frames) * 7 % 90 + 60
    return [(np.tile(ramp[at : at + width], (height, 1)) + (at % 50)).astype(np.uint8) for at in range(frames)]


def flat(frames: int) -> list[Luma]:
    """Frames of one grey each, far from that of the frames around it."""
    return [np.full((36, 64), 40 + number * 37 % 160, np.uint8) for number in range(frames)]


def film(
    path: Path,
    lumas: Sequence[Luma],
    *,
    rate: Fraction = Fraction(30),
    sound: Iterable[Block] | None = None,
    instants: Sequence[float] | None = None,
    container: str = "mp4",
    faststart: bool = True,
    group: int = 250,
) -> Path:
    """Writes a film of grey frames, lossless, with `instants` in seconds where the rate is not constant.

    A key frame stands at every `group` frames.
    """
    height, width = lumas[0].shape
    options = {"movflags": "+faststart"} if faststart and container == "mp4" else {}
    with av.open(str(path), "w", format=container, options=options) as out:
        pictures = out.add_stream("libx264", rate=rate, width=width, height=height, pix_fmt="yuv420p")
        pictures.options = {"qp": "4", "preset": "ultrafast", "bf": "0", "g": str(group)}
        pictures.codec_context.colorspace = Colorspace.ITU709
        pictures.codec_context.time_base = Fraction(1, 90_000) if instants else 1 / rate
        heard = add_sound_stream(out) if sound is not None else None
        for number, luma in enumerate(lumas):
            frame = av.VideoFrame.from_ndarray(
                np.vstack([luma, np.full((height // 2, width), 128, np.uint8)]), "yuv420p"
            )
            frame.time_base = pictures.codec_context.time_base
            frame.pts = round(instants[number] * 90_000) if instants else number
            out.mux(pictures.encode(frame))
        out.mux(pictures.encode(None))
        if heard is not None and sound is not None:
            for packet in encode_aac(sound):
                coded = av.Packet(packet.data)
                coded.pts, coded.dts, coded.duration = packet.pts, packet.dts, packet.duration
                coded.time_base, coded.stream, coded.is_keyframe = Fraction(1, SOUND_RATE), heard, True
                out.mux(coded)
    return path


def brightness(path: Path) -> list[float]:
    """The mean luma of each frame."""
    with av.open(str(path)) as opened:
        return [float(frame.to_ndarray(format="gray").mean()) for frame in opened.decode(video=0)]


def rotated(path: Path) -> Path:
    """The MP4, told to be shown turned by a quarter clockwise, as telephones do."""
    data = bytearray(path.read_bytes())
    matrix = data.index(b"tkhd") + 44
    data[matrix : matrix + 36] = struct.pack(">9i", 0, 1 << 16, 0, -(1 << 16), 0, 0, 0, 0, 1 << 30)
    path.write_bytes(data)
    return path


def invisible(path: Path) -> Path:
    """A WebM whose one frame is not to be shown (VP8's `show_frame` is 0)."""
    options = {"width": 64, "height": 36, "pix_fmt": "yuv420p"}
    with av.open(str(path), "w", format="webm") as out:
        stream = out.add_stream("libvpx", rate=30, **options)
        frame = av.VideoFrame.from_ndarray(np.full((54, 64), 128, np.uint8), "yuv420p")
        (packet,) = (*stream.encode(frame), *stream.encode(None))
        hidden = av.Packet(bytes([bytes(packet)[0] & ~0x10]) + bytes(packet)[1:])
        hidden.pts, hidden.dts, hidden.duration, hidden.time_base = 0, 0, 1, Fraction(1, 30)
        hidden.stream, hidden.is_keyframe = stream, True
        out.mux(hidden)
    return path


def damaged_later(path: Path) -> Path:
    """A clip of three pictures whose last one is rubbish."""
    with av.open(str(path), "w", format="avi") as out:
        stream = out.add_stream("png", rate=30, width=64, height=36, pix_fmt="rgb24")
        for number in range(3):
            frame = av.VideoFrame.from_ndarray(np.full((36, 64, 3), 50 * number, np.uint8), "rgb24")
            frame.pts = number
            for packet in stream.encode(frame):
                rubbish = av.Packet(b"rubbish" * 20)
                rubbish.pts, rubbish.dts, rubbish.duration = packet.pts, packet.dts, packet.duration
                rubbish.time_base, rubbish.stream = packet.time_base, stream
                out.mux(packet if number < 2 else rubbish)
    return path
