"""A film's sound decoded once: its loudness and true peak (ITU-R BS.1770-4), its silence, and each voice in it."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import av
import numpy as np
from av.audio.stream import AudioStream

from pixora_core.engine.hearing import Hearing
from pixora_core.engine.listen import listen_for
from pixora_core.engine.probe import open_media, probe
from pixora_core.engine.sounds import SOUND_RATE, Block, block_of
from pixora_core.engine.stretches import SilenceWatch
from pixora_core.engine.truepeak import TruePeak
from pixora_core.film.timeline import Voice
from pixora_core.sound.loudness import LoudnessMeter

__all__ = ["hear"]


def hear(film: Path, voices: Sequence[Voice]) -> Hearing:
    """Decodes a film's sound and measures it, and beside that looks for each of the voices in it.

    Damage does not end the measuring: what cannot be decoded is counted. Raises `MediaRefused`.
    """
    with ThreadPoolExecutor(1, thread_name_prefix="pixora-listen") as pool:
        metering = pool.submit(_metered, film)
        found = listen_for(voices, film)
        sounds, errors = metering.result()
    told = probe(film).sound
    assert told is not None
    return Hearing(
        lufs=sounds.loudness.lufs(),
        dbtp=sounds.peak.dbtp(),
        silent=sounds.silence.spans(told.seconds),
        errors=errors,
        voices=found,
    )


def _metered(path: Path) -> tuple[_Sounds, int]:
    """The film's sound to its end; with it the number of damaged packets."""
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
