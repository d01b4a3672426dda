"""The engine as the pipeline knows it: a door that is light, before a workshop that takes a second to load."""

from __future__ import annotations

import threading
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from anyio import CancelScope, get_cancelled_exc_class, to_thread

from pixora_core.film.report import Measurements
from pixora_core.film.timeline import SoundTrack, Timeline, Voice
from pixora_core.loading import ALONE
from pixora_core.pipeline.ports import ProviderInfo, RenderProgress
from pixora_core.units import Frames

if TYPE_CHECKING:
    from pixora_core.engine.workshop import Workshop

__all__ = ["FilmEngine"]


class FilmEngine:
    """Renders timelines and measures films on this machine. `workers` threads make pictures; None: one a core.

    `ffmpeg` is another program than the one that is installed with Pixora; it draws titles and captions. What the
    engine works with is loaded in the thread that first needs it.
    """

    def __init__(self, *, workers: int | None = None, ffmpeg: Path | None = None) -> None:
        self._workers = workers
        self._ffmpeg = ffmpeg
        self._opening = threading.Lock()
        self._opened: Workshop | None = None

    @property
    def info(self) -> ProviderInfo:
        """What it is."""
        summary = "sub-pixel motion and parallax drawn in YUV planes, H.264 by libx264 through PyAV"
        return ProviderInfo(name="engine", version="2", licence="Apache-2.0", summary=summary)

    async def open(self) -> None:
        """Loads what the engine works with, ahead of its first use. Cancelled, it is not waited for."""
        await to_thread.run_sync(lambda: self._workshop().open(), abandon_on_cancel=True)

    async def render(
        self, timeline: Timeline, video: Path, *, preset: str, pieces: Path, progress: RenderProgress | None = None
    ) -> None:
        """Writes the film whole to `video`; finished pieces are kept in, and taken from, `pieces`.

        Cancelled, it ends within a few frames and leaves no thread behind; what was finished is kept.
        Raises `InvalidInput` (the preset), `MediaRefused`, `StorageError`, `EngineError`.
        """
        await _stoppable(
            lambda stop: self._workshop().film(timeline, video, progress, preset=preset, pieces=pieces, stop=stop)
        )

    async def render_pictures(
        self, timeline: Timeline, number: int, *, preset: str, pieces: Path, progress: RenderProgress | None = None
    ) -> None:
        """Makes the pieces of shot `number` (from 1) and of the transition into it, ahead of `render_shot`.

        Those that will stand in the film are looked at as well, for `measure`. The timeline's sound is not looked at.
        Shots that are rendered at the same time share the workers.
        Raises `InvalidInput` (no such shot), otherwise as `render`.
        """
        await _stoppable(
            lambda stop: self._workshop().pictures(timeline, number, progress, preset=preset, pieces=pieces, stop=stop)
        )

    async def render_shot(self, timeline: Timeline, number: int, video: Path, *, preset: str, pieces: Path) -> None:
        """Writes shot `number` (from 1) with its sound, whole from its first frame on; its bodies are the film's own.

        The transition into it is made and kept as well. Raises `InvalidInput` (no such shot), otherwise as `render`.
        """
        await _stoppable(
            lambda stop: self._workshop().shot(timeline, number, video, preset=preset, pieces=pieces, stop=stop)
        )

    async def render_sound(self, sound: SoundTrack, *, frames: Frames, rate: Fraction, pieces: Path) -> None:
        """Mixes and encodes the sound of a film of `frames` frames ahead of `render`, which finds it in `pieces`.

        It is listened to as well, for `measure`.

        Raises `MediaRefused`, `StorageError`.
        """
        await _stoppable(lambda stop: self._workshop().sound(sound, frames, rate, pieces=pieces, stop=stop))

    async def still(self, timeline: Timeline, frame: Frames, image: Path) -> None:
        """Writes one frame of the film, without titles and captions, as JPEG or PNG by its suffix.

        Raises `InvalidInput` (a frame or a suffix that does not exist), `MediaRefused`, `StorageError`.
        """
        await to_thread.run_sync(lambda: self._workshop().still(timeline, frame, image))

    async def mp3(self, sound: Path, to: Path) -> None:
        """Writes a sound as an MP3 that plays on its own. Raises `MediaRefused`, `StorageError`."""
        await to_thread.run_sync(lambda: self._workshop().mp3(sound, to))

    def unwritable(self, text: str) -> str:
        """The characters of `text` that burned captions cannot show, once each; empty when they show all."""
        from pixora_core.engine.typefaces import unsupported_characters  # noqa: PLC0415 -- the fonts are loaded later

        return unsupported_characters(text)

    async def measure(self, video: Path, voices: tuple[Voice, ...] = (), *, pieces: Path | None = None) -> Measurements:
        """Decodes the whole file, measures it, and listens for each of the voices at its place.

        `pieces`, for films of this engine: what was seen and heard is kept there by the bytes that told it, and the
        same bytes are not decoded again. Raises `MediaRefused` for a file that cannot be read at all, `StorageError`.
        """
        return await to_thread.run_sync(lambda: self._workshop().measure(video, voices, pieces))

    def _workshop(self) -> Workshop:
        """Where the work is done; called in threads, for the first of them loads it."""
        with self._opening:
            if self._opened is None:
                with ALONE:
                    from pixora_core.engine.workshop import Workshop  # noqa: PLC0415 -- see above

                self._opened = Workshop(workers=self._workers, ffmpeg=self._ffmpeg)
            return self._opened


async def _stoppable(work: Callable[[threading.Event], None]) -> None:
    """Run `work` in a thread; on cancellation set its event and wait until it has ended."""
    stop, started, ended = threading.Event(), threading.Event(), threading.Event()

    def run() -> None:
        started.set()
        try:
            work(stop)
        finally:
            ended.set()

    try:
        await to_thread.run_sync(run, abandon_on_cancel=True)
    except get_cancelled_exc_class():
        stop.set()
        if started.is_set():
            with CancelScope(shield=True):
                await to_thread.run_sync(ended.wait)
        raise
