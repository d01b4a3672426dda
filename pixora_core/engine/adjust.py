"""Sounds and videos made to last exactly as long as wanted, for users of the library.

Nothing is cut unless `trim` is asked for by name. A sound comes out exact to the sample (an MP3 or M4A to its
packet), a video to the frame.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final, Literal

import anyio.from_thread
import av
import numpy as np
from anyio import to_thread

from pixora_core.duration.lengths import (
    AudioMethod,
    VideoMethod,
    check_target,
    common_rate,
    source_instant,
    target_frames,
)
from pixora_core.engine import ffmpeg as external
from pixora_core.engine.aac import write_m4a
from pixora_core.engine.encode import encoding_for
from pixora_core.engine.looping import Repeated
from pixora_core.engine.movie import Planes, picture_frame, write_movie
from pixora_core.engine.probe import probe
from pixora_core.engine.sounds import BLOCK, SOUND_RATE, Block, SoundFile, blocks_of, open_sound, write_mp3, write_wav
from pixora_core.engine.upright import UprightVideo, open_upright
from pixora_core.errors import InvalidInput, MediaRefused
from pixora_core.storage.workspace import storage_errors
from pixora_core.units import Size, seconds_of

__all__ = ["FADE_SECONDS", "adjust_audio", "adjust_video"]

FADE_SECONDS: Final = 0.25
"""How long a trimmed or looped take fades at its new end; at most a quarter of it."""

_PATIENCE_SECONDS: Final = 60.0
_LEAST_SIDE: Final = 16


async def adjust_audio(
    source: Path,
    target_seconds: float,
    to: Path,
    *,
    method: AudioMethod,
    fade_seconds: float = FADE_SECONDS,
    ffmpeg: Path | None = None,
) -> None:
    """Writes `source` to `to` (.wav, .mp3 or .m4a by its name), lasting `target_seconds`; 0.1 to 10 times its length.

    `trim` cuts the end off under a fade, `pad` adds silence, `loop` repeats over a soft seam and fades at the end,
    `stretch` keeps every word and the pitch (rubberband, by the external ffmpeg). Mono stays mono.
    Raises `InvalidInput`, `MediaRefused`, `ToolFailed`, `StorageError`.
    """
    facts = await to_thread.run_sync(probe, source)
    if facts.sound is None:
        raise MediaRefused(source.name, "holds no sound")
    check_target(facts.sound.seconds, target_seconds, method)
    writer = _WRITERS.get(to.suffix.lower())
    if writer is None:
        raise InvalidInput("to", f"{to.name!r} is no sound file; end its name in {', '.join(_WRITERS)}")
    channels: Literal[1, 2] = 1 if facts.sound.channels == 1 else 2
    plan = _SoundPlan(method, facts.sound.seconds, target_seconds, fade_seconds)
    async with _at_tempo(source, plan, ffmpeg) as path:
        await to_thread.run_sync(_write_audio, path, plan, to, writer, channels)


async def adjust_video(
    source: Path,
    target_seconds: float,
    to: Path,
    *,
    method: VideoMethod,
    rate: Fraction | None = None,
    fade_seconds: float = FADE_SECONDS,
    ffmpeg: Path | None = None,
) -> None:
    """Writes `source` to the MP4 `to`, lasting `target_seconds` to the frame; 0.1 to 10 times its length.

    `trim` cuts the end off while picture and sound fade, `hold` keeps the last frame in silence, `loop` begins again,
    `stretch` slows or speeds both, the sound at its own pitch. The rate is the source's unless one is given; of a
    source whose frames come unevenly it is the common rate nearest to its mean. Raises as `adjust_audio`.
    """
    if to.suffix.lower() != ".mp4":
        raise InvalidInput("to", f"{to.name!r} is not the name of an MP4; end it in .mp4")
    facts = await to_thread.run_sync(probe, source)
    if facts.video is None:
        raise MediaRefused(source.name, "holds no moving picture")
    check_target(facts.video.seconds, target_seconds, method)
    rate = rate or (facts.video.rate if facts.video.constant_rate else common_rate(facts.video.rate))
    frames = target_frames(target_seconds, rate)
    picture = _PicturePlan(method, rate, frames, facts.video.seconds, fade_seconds)
    if facts.sound is None:
        await to_thread.run_sync(_write_video, source, picture, None, None, to)
        return
    sound = _SoundPlan(
        "in_step" if method == "loop" else method, picture.source, seconds_of(frames, rate), fade_seconds
    )
    async with _at_tempo(source, sound, ffmpeg) as path:
        await to_thread.run_sync(_write_video, source, picture, path, sound, to)


@dataclass(frozen=True)
class _SoundPlan:
    """What becomes of a sound. `in_step` is the loop of a video, whose sound begins again when its picture does."""

    method: AudioMethod | VideoMethod | Literal["in_step"]
    source: float
    target: float
    fade: float

    @property
    def samples(self) -> int:
        return max(1, round(self.target * SOUND_RATE))

    def blocks(self, sound: SoundFile) -> Iterator[Block]:
        """The finished sound, exact to the sample."""
        reader = self._reader(sound)
        fade = min(round(self.fade * SOUND_RATE), self.samples // 4)
        for start in range(0, self.samples, BLOCK):
            anyio.from_thread.check_cancelled()
            count = min(BLOCK, self.samples - start)
            block = reader.read(start, count)
            block = np.concatenate([block, np.zeros((count - len(block), 2), np.float32)])
            if fade and self.method in {"trim", "loop", "in_step"}:
                left = (self.samples - np.arange(start, start + count)) / fade
                block = block * np.clip(left, 0, 1).astype(np.float32)[:, np.newaxis]
            yield block

    def _reader(self, sound: SoundFile) -> SoundFile:
        if self.method == "loop":
            return Repeated(sound, sum(len(block) for block in blocks_of(sound)))
        if self.method == "in_step":
            return _InStep(sound, round(self.source * SOUND_RATE))
        return sound


@dataclass(frozen=True)
class _InStep:
    """A sound that begins again every `period` samples, cut or filled with silence to that."""

    file: SoundFile
    period: int

    def read(self, start: int, count: int) -> Block:
        out = np.zeros((count, 2), np.float32)
        at = 0
        while at < count:
            inside = (start + at) % self.period
            take = min(count - at, self.period - inside)
            piece = self.file.read(inside, take)
            out[at : at + len(piece)] = piece
            at += take
        return out


@dataclass(frozen=True)
class _PicturePlan:
    """What becomes of a video's pictures."""

    method: VideoMethod
    rate: Fraction
    frames: int
    source: float
    fade: float

    def pictures(self, video: UprightVideo) -> Iterator[av.VideoFrame]:
        """The finished frames."""
        source, target = Fraction(self.source).limit_denominator(10**6), self.frames / self.rate
        fade = min(self.fade * float(self.rate), self.frames / 4) if self.method == "trim" else 0.0
        for number in range(self.frames):
            anyio.from_thread.check_cancelled()
            instant = source_instant(number, self.rate, source=source, target=target, method=self.method)
            left = self.frames - number - 1
            planes = video.at(instant)
            yield picture_frame(_dimmed(planes, left / fade) if left < fade else planes)


def _dimmed(planes: Planes, light: float) -> Planes:
    """A picture on its way to black; `light` from 0 (black) to 1."""
    luma, cb, cr = (
        np.rint((plane.astype(np.float32) - zero) * light + zero).astype(np.uint8)
        for plane, zero in zip(planes, (16, 128, 128), strict=True)
    )
    return luma, cb, cr


@contextlib.asynccontextmanager
async def _at_tempo(source: Path, plan: _SoundPlan, ffmpeg: Path | None) -> AsyncIterator[Path]:
    """The sound to work on: the source itself, or for `stretch` a copy at its new tempo and its own pitch."""
    if plan.method != "stretch":
        yield source
        return
    place = Path(tempfile.gettempdir())
    with storage_errors(place), tempfile.TemporaryDirectory(prefix="pixora-", dir=place) as folder:
        plain, stretched = Path(folder) / "plain.wav", Path(folder) / "stretched.wav"
        await to_thread.run_sync(_copy_as_wav, source, plain)
        await external.run(
            ["-af", f"rubberband=tempo={plan.source / plan.target:.9f}:pitchq=quality", "-c:a", "pcm_s16le",
             "-rf64", "never", f"file:{stretched}"],
            sources=[external.Source("wav", plain)],
            seconds_limit=_PATIENCE_SECONDS + 2 * max(plan.source, plan.target),
            doing=f"stretching {source.name}",
            ffmpeg=ffmpeg,
        )  # fmt: skip
        yield stretched


def _copy_as_wav(source: Path, to: Path) -> None:
    with open_sound(source) as sound:
        write_wav(to, blocks_of(sound))


def _write_audio(source: Path, plan: _SoundPlan, to: Path, writer: Writer, channels: Literal[1, 2]) -> None:
    with open_sound(source) as sound:
        writer(to, plan.blocks(sound), channels)


def _write_video(
    source: Path, picture: _PicturePlan, sound_path: Path | None, sound: _SoundPlan | None, to: Path
) -> None:
    with contextlib.ExitStack() as files:
        video = files.enter_context(open_upright(source))
        height, width = video.at(Fraction(0))[0].shape
        if min(width, height) < _LEAST_SIDE:
            raise MediaRefused(source.name, f"is {width}x{height}; the least is {_LEAST_SIDE}x{_LEAST_SIDE}")
        heard = sound.blocks(files.enter_context(open_sound(sound_path))) if sound and sound_path else None
        encoding = encoding_for(Size(width=width, height=height), picture.rate, "standard")
        write_movie(to, picture.pictures(video), heard, encoding, pixel_aspect=video.pixel_aspect)


Writer = Callable[[Path, Iterator[Block], Literal[1, 2]], object]

_WRITERS: Final[dict[str, Writer]] = {
    ".wav": lambda path, blocks, channels: write_wav(path, blocks, channels=channels),
    ".mp3": lambda path, blocks, channels: write_mp3(path, blocks, channels=channels),
    ".m4a": lambda path, blocks, _: write_m4a(path, blocks),
}
