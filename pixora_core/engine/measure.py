"""A finished film, measured: every frame and every sample of the file, decoded once.

What counts as black, frozen and silent is defined in `stretches`; how its sound is heard, in `hearing`.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from av.container import InputContainer

from pixora_core.engine.hearing import Hearing, HearingStore, hear_again
from pixora_core.engine.look import Pictures
from pixora_core.engine.probe import MediaFacts, VideoFacts, open_media, probe
from pixora_core.engine.seen import SeenStore, group_keys
from pixora_core.errors import MediaRefused
from pixora_core.film.report import Measurements
from pixora_core.film.timeline import Voice
from pixora_core.loading import ALONE
from pixora_core.units import Seconds

__all__ = ["measure_film"]


def measure_film(path: Path, voices: Sequence[Voice] = (), *, kept: Path | None = None) -> Measurements:
    """Decodes a film to its end, listens for each of the voices, and says what is in it; nothing is judged.

    Damage does not end the measuring: what cannot be decoded is counted. A film without video, or one that cannot
    even be opened, raises `MediaRefused`. Groups of pictures and sounds whose very bytes were decoded before, as the
    folder `kept` tells, are not decoded again; only for films of this engine, whose groups are closed. Raises
    `StorageError`.
    """
    facts = probe(path)
    if facts.video is None:
        raise MediaRefused(path.name, "holds no moving picture")
    with ThreadPoolExecutor(1, thread_name_prefix="pixora-listen") as pool, open_media(path, wants="video") as film:
        listening = pool.submit(_heard, path, voices, kept) if voices or film.streams.audio else None
        pictures = Pictures(film)
        if kept is None:
            pictures.look()
        else:
            pictures.look_again(group_keys(path), SeenStore(kept), pictures.packets())
        return _Found(facts, facts.video, pictures, listening.result() if listening else None).measurements(film, path)


def _heard(path: Path, voices: Sequence[Voice], kept: Path | None) -> Hearing:
    if kept is not None:
        return hear_again(path, voices, HearingStore(kept))
    with ALONE:
        from pixora_core.engine.ears import hear  # noqa: PLC0415 -- it loads SciPy, and what is known needs none

    return hear(path, voices)


@dataclass(frozen=True)
class _Found:
    """All that was seen and heard."""

    facts: MediaFacts
    video: VideoFacts
    pictures: Pictures
    heard: Hearing | None

    def measurements(self, film: InputContainer, path: Path) -> Measurements:
        video, sound, heard = self.video, self.facts.sound, self.heard
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
            integrated_lufs=heard.lufs if heard else None,
            true_peak_dbtp=heard.dbtp if heard else None,
            black=self.pictures.watch.black(seconds),
            frozen=self.pictures.watch.frozen(seconds),
            silent=heard.silent if heard else (),
            heard=heard.voices if heard else (),
            decode_errors=self.pictures.errors + (heard.errors if heard else 0),
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
