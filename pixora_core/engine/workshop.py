"""What the engine does in its threads: everything that draws, encodes, reads and measures. Blocking.

What is compiled (numba) and what filters sound (SciPy) take seconds to load, and a film of which nothing is new needs
neither: each is loaded by the deed that needs it.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache, partial
from pathlib import Path

from pixora_core.engine.encode import encoding_for
from pixora_core.engine.hearing import HearingStore, hear_ahead
from pixora_core.engine.measure import measure_film
from pixora_core.engine.overlays import Captions, Overlays
from pixora_core.engine.pictures import PictureCache
from pixora_core.engine.probe import probe
from pixora_core.engine.render import Job, Render, film_job, keep_sound, shot_job, usual_workers
from pixora_core.engine.seen import SeenStore
from pixora_core.engine.sounds import blocks_of, open_sound, write_mp3
from pixora_core.engine.store import PieceStore
from pixora_core.engine.subtitles import CaptionTrack
from pixora_core.engine.titles import TitleTrack
from pixora_core.engine.turns import Turns
from pixora_core.film.report import Measurements
from pixora_core.film.timeline import SoundTrack, Timeline, Voice
from pixora_core.loading import ALONE
from pixora_core.pipeline.ports import RenderProgress
from pixora_core.units import Frames

__all__ = ["Workshop", "captions_of"]


class Workshop:
    """The work of one engine, for any number of threads: they share its turns, its pictures and its captions.

    Renders end within a few frames once their `stop` is set, and leave no thread behind.
    """

    def __init__(self, *, workers: int | None, ffmpeg: Path | None) -> None:
        self._workers = workers or usual_workers()
        self._turns = Turns(self._workers)
        self._pictures = PictureCache()
        # A film's shots and the whole film carry the same captions and pictures: each is made ready once.
        self._track = lru_cache(maxsize=2)(partial(CaptionTrack, ffmpeg=ffmpeg))
        self._titles = lru_cache(maxsize=2)(partial(TitleTrack, ffmpeg=ffmpeg))

    def open(self) -> None:
        """Loads what draws, which nearly every film needs."""
        with ALONE:
            from pixora_core.engine import bench  # noqa: F401, PLC0415 -- see above

    def film(
        self,
        timeline: Timeline,
        video: Path,
        progress: RenderProgress | None,
        *,
        preset: str,
        pieces: Path,
        stop: threading.Event,
    ) -> None:
        """As `FilmEngine.render`."""
        job = film_job(timeline, encoding_for(timeline.size, timeline.rate, preset))
        self._render(job, pieces, stop).write(video, progress)

    def pictures(
        self,
        timeline: Timeline,
        number: int,
        progress: RenderProgress | None,
        *,
        preset: str,
        pieces: Path,
        stop: threading.Event,
    ) -> None:
        """As `FilmEngine.render_pictures`."""
        job = shot_job(timeline, number, encoding_for(timeline.size, timeline.rate, preset))
        self._render(job, pieces, stop, SeenStore(pieces)).make_pictures(progress)

    def shot(
        self, timeline: Timeline, number: int, video: Path, *, preset: str, pieces: Path, stop: threading.Event
    ) -> None:
        """As `FilmEngine.render_shot`."""
        job = shot_job(timeline, number, encoding_for(timeline.size, timeline.rate, preset))
        self._render(job, pieces, stop).write(video)

    def sound(self, sound: SoundTrack, frames: Frames, rate: Fraction, *, pieces: Path, stop: threading.Event) -> None:
        """As `FilmEngine.render_sound`."""
        packets = keep_sound(sound, frames, rate, store=PieceStore(pieces), stop=stop)
        hear_ahead(packets, sound.voices, HearingStore(pieces))

    def still(self, timeline: Timeline, frame: Frames, image: Path) -> None:
        """As `FilmEngine.still`."""
        with ALONE:
            from pixora_core.engine.stills import write_still  # noqa: PLC0415 -- see above

        write_still(timeline, frame, image, self._pictures)

    def mp3(self, sound: Path, to: Path) -> None:
        """As `FilmEngine.mp3`."""
        _write_mp3(sound, to)

    def measure(self, video: Path, voices: tuple[Voice, ...], pieces: Path | None) -> Measurements:
        """As `FilmEngine.measure`."""
        return measure_film(video, voices, kept=pieces)

    def _render(self, job: Job, pieces: Path, stop: threading.Event, seen: SeenStore | None = None) -> Render:
        return Render(
            job,
            captions=captions_of(job.timeline, self._track, self._titles),
            store=PieceStore(pieces),
            stop=stop,
            workers=self._workers,
            turns=self._turns,
            pictures=self._pictures,
            seen=seen,
        )


def captions_of(
    timeline: Timeline,
    track: Callable[..., Captions] = CaptionTrack,
    titles: Callable[..., Captions] = TitleTrack,
) -> Captions | None:
    """What is drawn over a film's frames: its titles, and captions that are burned in; None when there is nothing."""
    how = (timeline.size, timeline.rate, timeline.language)
    drawn = [titles(timeline.titles, *how)] if timeline.titles else []
    if timeline.captions == "burn" and timeline.cues:
        drawn.append(track(timeline.cues, *how))
    return Overlays(drawn) if drawn else None


def _write_mp3(sound: Path, to: Path) -> None:
    """With one channel where the sound has one, which is half the work: a voice."""
    told = probe(sound).sound
    with open_sound(sound) as opened:
        if told is not None and told.channels == 1:
            write_mp3(to, blocks_of(opened), channels=1, kbps=96)
        else:
            write_mp3(to, blocks_of(opened))
