"""A finished film, measured: every frame and every sample of the file, decoded once.

Loudness and true peak are ITU-R BS.1770-4. What counts as black, frozen and silent is defined in `stretches`.
"""

from __future__ import annotations

import struct
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.audio.stream import AudioStream
from av.container import InputContainer

from pixora_core.engine.look import Pictures
from pixora_core.engine.probe import MediaFacts, VideoFacts, open_media, probe
from pixora_core.engine.seen import SeenStore, group_keys
from pixora_core.engine.sounds import SOUND_RATE, Block, block_of
from pixora_core.engine.stretches import SilenceWatch
from pixora_core.engine.truepeak import TruePeak
from pixora_core.errors import MediaRefused
from pixora_core.film.report import Measurements
from pixora_core.sound.loudness import LoudnessMeter
from pixora_core.units import Seconds

__all__ = ["measure_film"]


def measure_film(path: Path, known: SeenStore | None = None) -> Measurements:
    """Decodes a film to its end and says what is in it; nothing is judged.

    Damage does not end the measuring: what cannot be decoded is counted. A film without video, or one that cannot
    even be opened, raises `MediaRefused`. Groups of pictures whose very bytes were decoded before, as `known` tells,
    are not decoded again; only for films of this engine, whose groups are closed. Raises `StorageError`.
    """
    facts = probe(path)
    if facts.video is None:
        raise MediaRefused(path.name, "holds no moving picture")
    with ThreadPoolExecutor(1, thread_name_prefix="pixora-listen") as pool, open_media(path, wants="video") as film:
        listening = pool.submit(_listened, path) if film.streams.audio else None
        pictures = Pictures(film)
        if known is None:
            pictures.look()
        else:
            pictures.look_again(group_keys(path), known)
        sounds, unheard = listening.result() if listening else (None, 0)
        found = _Found(facts, facts.video, pictures, sounds, pictures.errors + unheard)
        return found.measurements(film, path)


def _listened(path: Path) -> tuple[_Sounds, int]:
    """The film's sound to its end, while its pictures are looked at; with it the number of damaged packets."""
    with open_media(path, wants="sound") as film:
        sounds = _Sounds(film.streams.audio[0])
        errors = 0
        for packet in film.demux(sounds.stream):
            try:
                for frame in packet.decode():
                    sounds.take(frame)
            except av.error.FFmpegError:
                errors += 1
            else:
                errors += packet.is_corrupt
        sounds.end()
        return sounds, errors


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
    pictures: Pictures
    sounds: _Sounds | None
    errors: int

    def measurements(self, film: InputContainer, path: Path) -> Measurements:
        video, sound, sounds = self.video, self.facts.sound, self.sounds
        seconds = float(self.pictures.frames / video.rate) if video.constant_rate else video.seconds
        context = self.pictures.context
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
