"""The door for MoviePy: takes opened as its clips, and its clips, effects included, made into takes.

Everything drawn by MoviePy goes frame by frame through our own encoder; MoviePy writes no file here.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Final

import anyio.from_thread
import av
import numpy as np
import numpy.typing as npt
from anyio import to_thread
from av.video.reformatter import ColorRange, Colorspace
from moviepy import AudioClip, AudioFileClip, ImageClip, VideoClip, VideoFileClip

from pixora_core.engine.encode import Encoding, encoding_for
from pixora_core.engine.movie import write_movie
from pixora_core.engine.probe import open_media, sniff
from pixora_core.engine.sounds import SOUND_RATE, Block, block_of
from pixora_core.errors import InvalidInput
from pixora_core.film.takes import Narration, Picture, Score
from pixora_core.film.timeline import Clip
from pixora_core.units import Size, frames_at, samples_at

__all__ = ["from_clip", "to_clip"]

_DEFAULT_RATE: Final = Fraction(30)
_LEAST_SIDE: Final = 16
_PORTION: Final = 2_000
"""Samples that MoviePy is asked for at a time, as in its own writer: its reader confuses itself over longer ones."""


def to_clip(take: Narration | Score | Picture | Clip | Path) -> VideoClip | AudioClip:
    """A take, or a media file, as a MoviePy clip; the caller closes it (`with to_clip(take) as clip`).

    A picture becomes an `ImageClip` without a length, a clip starts where it is told to. The file is opened by Pixora
    first: what is no medium never reaches MoviePy. Raises `MediaRefused`.
    """
    if isinstance(take, Picture):
        return _image(take.flat)
    if isinstance(take, Clip):
        video = _video(take.path)
        return video.subclipped(take.start) if take.start else video
    path = take if isinstance(take, Path) else take.path
    kind = sniff(path)[1]
    return {"image": _image, "sound": _sound, "video": _video}[kind](path)


def _image(path: Path) -> ImageClip:
    sniff(path)
    return ImageClip(str(path.absolute()))


def _sound(path: Path) -> AudioFileClip:
    with open_media(path, wants="sound"):
        return AudioFileClip(str(path.absolute()), fps=SOUND_RATE)


def _video(path: Path) -> VideoFileClip:
    with open_media(path, wants="video"):
        return VideoFileClip(str(path.absolute()), audio_fps=SOUND_RATE)


async def from_clip(
    clip: VideoClip, into: Path, *, name: str = "clip", rate: Fraction | None = None, preset: str = "standard"
) -> Clip:
    """Draws a MoviePy clip into `into/{name}.mp4` and returns it as a source for a `Shot`.

    The rate is the clip's own unless one is given, or 30. An odd side loses a pixel. Raises `InvalidInput` for a clip
    without a length, `StorageError`; what the clip's own effects raise goes to the caller as it is.
    """
    if not clip.duration or clip.duration <= 0:
        raise InvalidInput("clip", "has no length; give it one with clip.with_duration(seconds)")
    width, height = (int(side) // 2 * 2 for side in clip.size)
    if min(width, height) < _LEAST_SIDE:
        raise InvalidInput("clip", f"is {width}x{height}; the least is {_LEAST_SIDE}x{_LEAST_SIDE}")
    own = getattr(clip, "fps", None)
    rate = rate or (Fraction(own).limit_denominator(1001) if own else _DEFAULT_RATE)
    path = into / f"{name}.mp4"
    encoding = encoding_for(Size(width=width, height=height), rate, preset)
    await to_thread.run_sync(_write, clip, path, encoding)
    return Clip(path=path)


def _write(clip: VideoClip, path: Path, encoding: Encoding) -> None:
    frames = max(1, frames_at(clip.duration, encoding.rate))
    sound = _heard(clip.audio, samples_at(frames, encoding.rate, SOUND_RATE)) if clip.audio else None
    write_movie(path, _pictures(clip, frames, encoding), sound, encoding)


def _pictures(clip: VideoClip, frames: int, encoding: Encoding) -> Iterator[av.VideoFrame]:
    size = encoding.size
    for number in range(frames):
        anyio.from_thread.check_cancelled()
        drawn = np.clip(clip.get_frame(float(number / encoding.rate)), 0, 255).astype(np.uint8)
        rgb = np.ascontiguousarray(drawn[: size.height, : size.width, :3])
        frame = av.VideoFrame.from_ndarray(rgb, format="rgb24")
        yield frame.reformat(format="yuv420p", dst_colorspace=Colorspace.ITU709, dst_color_range=ColorRange.MPEG)


def _heard(audio: AudioClip, samples: int) -> Iterator[Block]:
    """The clip's sound at its own rate, brought to 48 kHz, exactly `samples` of it."""
    resampler = av.AudioResampler(format="fltp", layout="stereo", rate=SOUND_RATE)
    own = round(getattr(audio, "fps", None) or SOUND_RATE)
    left = samples
    for start in range(0, -(-samples * own // SOUND_RATE) + own, _PORTION):
        anyio.from_thread.check_cancelled()
        portion = _portion(audio, start, own, end=samples / SOUND_RATE)
        frame = av.AudioFrame.from_ndarray(portion, format="fltp", layout="stereo")
        frame.sample_rate, frame.pts, frame.time_base = own, start, Fraction(1, own)
        for resampled in resampler.resample(frame):
            block = block_of(resampled)[:left]
            left -= len(block)
            yield block


def _portion(audio: AudioClip, start: int, rate: int, *, end: float) -> npt.NDArray[np.float32]:
    """A portion of sound as planes `(2, _PORTION)`; silent past the sound's and the film's end."""
    instants = np.arange(start, start + _PORTION) / rate
    inside = instants[instants < min(end, audio.duration or end)]
    planes = np.zeros((2, _PORTION), np.float32)
    if len(inside):
        planes[:, : len(inside)] = np.asarray(audio.get_frame(inside)).reshape(len(inside), -1).T
    return planes
