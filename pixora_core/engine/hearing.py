"""Hearing a film: its sound measured and each narration listened for, kept by the packets that were decoded.

The same packets, decoded by the same decoder, sound the same again: a film whose sound is known from when it was
encoded, or from the film before an edit, is not decoded once more. Loudness and true peak are ITU-R BS.1770-4.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Final

import av
import numpy as np
from av.audio.stream import AudioStream

from pixora_core.engine.aac import add_sound_stream, coded_sound
from pixora_core.engine.container import writing
from pixora_core.engine.kept import KeptFiles
from pixora_core.engine.listen import listen_for
from pixora_core.engine.packets import Packet
from pixora_core.engine.probe import open_media, probe
from pixora_core.engine.sounds import SOUND_RATE, Block, block_of
from pixora_core.engine.stretches import SilenceWatch
from pixora_core.engine.truepeak import TruePeak
from pixora_core.film.report import Heard, Span
from pixora_core.film.timeline import Voice
from pixora_core.sound.loudness import LoudnessMeter
from pixora_core.storage.workspace import sha256_of, storage_errors
from pixora_core.units import Frozen

__all__ = ["Hearing", "HearingStore", "hear", "hear_again", "hear_ahead"]

_VERSION: Final = 1
"""Raised whenever the same sound would be heard differently."""

_MAGIC: Final = b"PIXHEARD\0"


class Hearing(Frozen):
    """What is heard in a film: loudness in LUFS, true peak in dBTP, its silent stretches, each voice in turn.

    `errors` are the packets that could not be decoded.
    """

    lufs: float
    dbtp: float
    silent: tuple[Span, ...]
    errors: int
    voices: tuple[Heard, ...]


class HearingStore:
    """A shelf of what was heard, by `key_of`."""

    def __init__(self, folder: Path) -> None:
        self._files = KeptFiles(folder, kind="heard", magic=_MAGIC)

    def find(self, key: str) -> Hearing | None:
        """What was heard before; None when it is not known. Raises `StorageError`."""
        body = self._files.read(key)
        return None if body is None else Hearing.model_validate_json(bytes(body))

    def save(self, key: str, hearing: Hearing) -> None:
        """Keeps what was heard. Raises `StorageError`."""
        self._files.write(key, hearing.model_dump_json().encode())


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


def hear_again(film: Path, voices: Sequence[Voice], store: HearingStore) -> Hearing:
    """What is heard in a film: known from the last time, or decoded now and kept. Raises as `hear`, `StorageError`."""
    key = _key_of(film, voices)
    known = store.find(key)
    if known is not None:
        return known
    heard = hear(film, voices)
    if not heard.errors:
        store.save(key, heard)
    return heard


def hear_ahead(packets: Iterable[Packet], voices: Sequence[Voice], store: HearingStore) -> None:
    """Hears the sound of a film that is still to be written, for `hear_again`. Raises as that."""
    place = Path(tempfile.gettempdir())
    with storage_errors(place), tempfile.TemporaryDirectory(prefix="pixora-heard-", dir=place) as folder:
        alone = Path(folder) / "sound.mp4"
        with writing(alone, "mp4") as container:
            for coded in coded_sound(add_sound_stream(container), packets):
                container.mux_one(coded)
        hear_again(alone, voices, store)


def _key_of(film: Path, voices: Sequence[Voice]) -> str:
    """The SHA-256 of all that is heard: the packets, their places, what decodes them, and the voices looked for."""
    with open_media(film, wants="sound") as opened:
        stream = opened.streams.audio[0]
        context = stream.codec_context
        told = [_VERSION, context.name, list(av.library_versions["libavcodec"]), context.sample_rate, context.channels]
        told += [bytes(context.extradata or b"").hex(), str(stream.time_base)]
        told += [[voice.start, sha256_of(voice.path)] for voice in voices]
        digest = hashlib.sha256(json.dumps(told).encode())
        for packet in opened.demux(stream):
            if packet.size:
                digest.update(f"\n{packet.pts} {packet.duration} {packet.size}\n".encode())
                digest.update(packet)
    return digest.hexdigest()


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
