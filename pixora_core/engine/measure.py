"""A finished film, measured: the whole file is decoded once, every frame and every sample of it.

Loudness and true peak are ITU-R BS.1770-4. What counts as black, frozen and silent is defined in `stretches`.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

import av
import numpy as np
from av.audio.stream import AudioStream
from av.container import InputContainer
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc
from av.video.stream import VideoStream

from pixora_core.engine.probe import MediaFacts, VideoFacts, open_media, probe
from pixora_core.engine.sounds import SOUND_RATE, Block, block_of
from pixora_core.engine.stretches import PictureWatch, SilenceWatch, luma_grid
from pixora_core.engine.truepeak import TruePeak
from pixora_core.errors import MediaRefused
from pixora_core.film.report import Measurements
from pixora_core.sound.loudness import LoudnessMeter
from pixora_core.units import Seconds

__all__ = ["measure_film"]

_BT709: Final = (ColorPrimaries.BT709, ColorTrc.BT709, Colorspace.ITU709, ColorRange.MPEG)
_UNSPECIFIED: Final = 2


def measure_film(path: Path) -> Measurements:
    """Decodes a film to its end and says what is in it; nothing is judged.

    Damage does not end the measuring: what cannot be decoded is counted. A film without video, or one that cannot
    even be opened, raises `MediaRefused`.
    """
    facts = probe(path)
    if facts.video is None:
        raise MediaRefused(path.name, "holds no moving picture")
    with ThreadPoolExecutor(1, thread_name_prefix="pixora-listen") as pool, open_media(path, wants="video") as film:
        listening = pool.submit(_listened, path) if film.streams.audio else None
        pictures = _Pictures(film.streams.video[0])
        errors = sum(_decoded(film, pictures))
        sounds, unheard = listening.result() if listening else (None, 0)
        found = _Found(facts, facts.video, pictures, sounds, errors + unheard)
        return found.measurements(film, path)


def _listened(path: Path) -> tuple[_Sounds, int]:
    """The film's sound to its end, while its pictures are looked at; with it the number of damaged packets."""
    with open_media(path, wants="sound") as film:
        sounds = _Sounds(film.streams.audio[0])
        errors = sum(_decoded(film, sounds))
        sounds.end()
        return sounds, errors


def _decoded(film: InputContainer, watcher: _Pictures | _Sounds) -> Iterator[int]:
    """Hands every packet's frames to their watcher; 1 for each packet that is damaged."""
    for packet in film.demux(watcher.stream):
        watcher.note(packet)
        try:
            for frame in packet.decode():
                watcher.take(frame)
        except av.error.FFmpegError:
            yield 1
        else:
            yield int(packet.is_corrupt)


class _Pictures:
    """The video stream as it goes by."""

    def __init__(self, stream: VideoStream) -> None:
        stream.thread_type = "AUTO"
        # Without the deblocking filter the pictures are a little rougher, and a sixth of the work is saved.
        stream.codec_context.options = {"err_detect": "explode", "skip_loop_filter": "all"}
        self.stream = stream
        self.watch = PictureWatch()
        self.frames = 0
        self.keyframes = 0
        self.colour = ""
        self._first: Fraction | None = None

    def note(self, packet: av.Packet[Any]) -> None:
        self.keyframes += packet.is_keyframe and packet.size > 0

    def take(self, frame: Any) -> None:
        instant = (frame.pts or 0) * (frame.time_base or Fraction(1))
        if self._first is None:
            self._first = instant
            self.colour = _colour(frame)
        self.frames += 1
        self.watch.see(luma_grid(frame), float(instant - self._first))


def _colour(frame: av.VideoFrame) -> str:
    tags = (frame.color_primaries, frame.color_trc, frame.colorspace, frame.color_range)
    if tags == _BT709:
        return "bt709"
    kinds = (ColorPrimaries, ColorTrc, Colorspace, ColorRange)
    return "/".join(_name(kind, tag) for kind, tag in zip(kinds, tags, strict=True))


def _name(kind: Any, tag: int) -> str:
    known = {int(value): value.name.lower() for value in kind}
    return str(known.get(tag, "unspecified" if tag == _UNSPECIFIED else tag))


class _Sounds:
    """The sound stream as it goes by, at 48 kHz; more than two channels are folded to two."""

    def __init__(self, stream: AudioStream) -> None:
        self.stream = stream
        self.peak = TruePeak()
        self.silence = SilenceWatch()
        self._channels = min(stream.channels, 2)
        self._held: list[Block] = []
        self.loudness = LoudnessMeter(self._channels)
        layout = "mono" if stream.channels == 1 else "stereo"
        self._resampler = av.AudioResampler(format="fltp", layout=layout, rate=SOUND_RATE)

    def note(self, packet: av.Packet[Any]) -> None:
        """Sound packets tell nothing by themselves."""

    def take(self, frame: Any) -> None:
        self._held += [block_of(resampled) for resampled in self._resampler.resample(frame)]
        if sum(map(len, self._held)) >= SOUND_RATE:
            self._listen()

    def end(self) -> None:
        self.take(None)
        self._listen()

    def _listen(self) -> None:
        """Looks at about a second at a time: the meters cost less that way."""
        block = np.concatenate([np.zeros((0, 2), np.float32), *self._held])
        self._held = []
        self.loudness.feed(block[:, : self._channels])
        self.peak.feed(block)
        self.silence.hear(block)


@dataclass(frozen=True)
class _Found:
    """All that was seen and heard."""

    facts: MediaFacts
    video: VideoFacts
    pictures: _Pictures
    sounds: _Sounds | None
    errors: int

    def measurements(self, film: InputContainer, path: Path) -> Measurements:
        video, sound, sounds = self.video, self.facts.sound, self.sounds
        seconds = float(self.pictures.frames / video.rate) if video.constant_rate else video.seconds
        context = self.pictures.stream.codec_context
        return Measurements(
            seconds=Seconds(seconds),
            frames=self.pictures.frames,
            width=video.width,
            height=video.height,
            rate=str(video.rate),
            constant_rate=video.constant_rate,
            video_codec=video.codec,
            profile=context.profile or "",
            pixel_format=context.pix_fmt or "",
            colour=self.pictures.colour,
            audio_codec=sound.codec if sound else None,
            sample_rate=sound.sample_rate if sound else None,
            channels=sound.channels if sound else None,
            audio_seconds=sound.seconds if sound else None,
            integrated_lufs=sounds.loudness.lufs() if sounds else None,
            true_peak_dbtp=sounds.peak.dbtp() if sounds else None,
            black=self.pictures.watch.black(seconds),
            frozen=self.pictures.watch.frozen(seconds),
            silent=sounds.silence.spans(sound.seconds) if sounds and sound else (),
            decode_errors=self.errors,
            keyframes=self.pictures.keyframes,
            faststart=_starts_fast(path),
            chapters=len(film.chapters()),
            subtitles=len(film.streams.subtitles),
            file_bytes=self.facts.file_bytes,
        )


def _starts_fast(path: Path) -> bool:
    """Whether an MP4's index (`moov`) stands before its media (`mdat`), so that it plays while it loads."""
    with path.open("rb") as file:
        while len(head := file.read(8)) == 8:
            size, kind = struct.unpack(">I4s", head)
            if kind in {b"moov", b"mdat"}:
                return bool(kind == b"moov")
            if size == 1:
                size = struct.unpack(">Q", file.read(8).rjust(8, b"\0"))[0] - 8
            if size < 8:
                return False
            file.seek(size - 8, 1)
    return False
