"""Hearing a film: its sound measured and each narration listened for, kept by the packets that were decoded.

The same packets, decoded by the same decoder, sound the same again: a film whose sound is known from when it was
encoded, or from the film before an edit, is not decoded once more. What hears them is in `ears`.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import av

from pixora_core.engine.aac import add_sound_stream, coded_sound
from pixora_core.engine.container import writing
from pixora_core.engine.digests import digest_of
from pixora_core.engine.kept import KeptFiles
from pixora_core.engine.packets import Packet
from pixora_core.engine.probe import open_media
from pixora_core.film.report import Heard, Span
from pixora_core.film.timeline import Voice
from pixora_core.loading import ALONE
from pixora_core.storage.workspace import storage_errors
from pixora_core.units import Frozen

__all__ = ["Hearing", "HearingStore", "hear_again", "hear_ahead"]

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
    """A shelf of what was heard, by the sound and the voices that were looked for."""

    def __init__(self, folder: Path) -> None:
        self._files = KeptFiles(folder, kind="heard", magic=_MAGIC)

    def find(self, key: str) -> Hearing | None:
        """What was heard before; None when it is not known. Raises `StorageError`."""
        body = self._files.read(key)
        return None if body is None else Hearing.model_validate_json(bytes(body))

    def save(self, key: str, hearing: Hearing) -> None:
        """Keeps what was heard. Raises `StorageError`."""
        self._files.write(key, hearing.model_dump_json().encode())


def hear_again(film: Path, voices: Sequence[Voice], store: HearingStore) -> Hearing:
    """What is heard in a film: known from the last time or heard now and kept. Raises as `hear`, `StorageError`."""
    key = _key_of(film, voices)
    known = store.find(key)
    if known is not None:
        return known
    with ALONE:
        from pixora_core.engine.ears import hear  # noqa: PLC0415 -- it loads SciPy, and what is known needs none

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
        told += [[voice.start, digest_of(voice.path)] for voice in voices]
        digest = hashlib.sha256(json.dumps(told).encode())
        for packet in opened.demux(stream):
            if packet.size:
                digest.update(f"\n{packet.pts} {packet.duration} {packet.size}\n".encode())
                digest.update(packet)
    return digest.hexdigest()
