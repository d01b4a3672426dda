"""The engine as the pipeline knows it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache, partial
from pathlib import Path

import av
from anyio import CancelScope, get_cancelled_exc_class, to_thread
from av.video.reformatter import ColorRange, Colorspace
from PIL import Image

from pixora_core.engine.encode import Canvas, encoding_for
from pixora_core.engine.frames import Captions, FrameMaker
from pixora_core.engine.listen import listen_for
from pixora_core.engine.measure import measure_film
from pixora_core.engine.overlays import Overlays
from pixora_core.engine.pieces import Piece, cut
from pixora_core.engine.probe import probe
from pixora_core.engine.render import Job, Render, cores, film_job, keep_sound, shot_job
from pixora_core.engine.seen import SeenStore
from pixora_core.engine.sounds import blocks_of, open_sound, write_mp3
from pixora_core.engine.sources import PictureCache, Sources
from pixora_core.engine.store import PieceStore
from pixora_core.engine.subtitles import CaptionTrack
from pixora_core.engine.titles import TitleTrack
from pixora_core.engine.typefaces import unsupported_characters
from pixora_core.errors import InvalidInput
from pixora_core.film.report import Heard, Measurements
from pixora_core.film.timeline import SoundTrack, Timeline, Voice
from pixora_core.pipeline.ports import ProviderInfo, RenderProgress
from pixora_core.pipeline.together import together
from pixora_core.storage.workspace import replacing
from pixora_core.units import Frames

__all__ = ["FilmEngine", "captions_of"]


class FilmEngine:
    """Renders timelines and measures films on this machine. `workers` threads make pictures; None: one a core.

    `ffmpeg` is another program than the one that is installed with Pixora; it draws titles and captions.
    """

    def __init__(self, *, workers: int | None = None, ffmpeg: Path | None = None) -> None:
        self._workers = workers or cores()
        self._turns = threading.BoundedSemaphore(self._workers)
        self._pictures = PictureCache()
        # A film's shots and the whole film carry the same captions and pictures: each is made ready once.
        self._track = lru_cache(maxsize=2)(partial(CaptionTrack, ffmpeg=ffmpeg))
        self._titles = lru_cache(maxsize=2)(partial(TitleTrack, ffmpeg=ffmpeg))

    @property
    def info(self) -> ProviderInfo:
        """What it is."""
        summary = "sub-pixel motion and parallax drawn in YUV planes, H.264 by libx264 through PyAV"
        return ProviderInfo(name="engine", version="2", licence="Apache-2.0", summary=summary)

    async def render(
        self, timeline: Timeline, video: Path, *, preset: str, pieces: Path, progress: RenderProgress | None = None
    ) -> None:
        """Writes the film whole to `video`; finished pieces are kept in, and taken from, `pieces`.

        Cancelled, it ends within a few frames and leaves no thread behind; what was finished is kept.
        Raises `InvalidInput` (the preset), `MediaRefused`, `StorageError`, `EngineError`.
        """
        job = film_job(timeline, encoding_for(timeline.size, timeline.rate, preset))
        await _stoppable(lambda stop: self._render(job, pieces, stop).write(video, progress))

    async def render_pictures(
        self, timeline: Timeline, number: int, *, preset: str, pieces: Path, progress: RenderProgress | None = None
    ) -> None:
        """Makes the pieces of shot `number` (from 1) and of the transition into it, ahead of `render_shot`.

        Those that will stand in the film are looked at as well, for `measure`. The timeline's sound is not looked at.
        Shots that are rendered at the same time share the workers.
        Raises `InvalidInput` (no such shot), otherwise as `render`.
        """
        job = shot_job(timeline, number, encoding_for(timeline.size, timeline.rate, preset))
        seen = SeenStore(pieces)
        await _stoppable(lambda stop: self._render(job, pieces, stop, seen).make_pictures(progress))

    async def render_shot(self, timeline: Timeline, number: int, video: Path, *, preset: str, pieces: Path) -> None:
        """Writes shot `number` (from 1) with its sound, whole from its first frame on; its bodies are the film's own.

        The transition into it is made and kept as well. Raises `InvalidInput` (no such shot), otherwise as `render`.
        """
        job = shot_job(timeline, number, encoding_for(timeline.size, timeline.rate, preset))
        await _stoppable(lambda stop: self._render(job, pieces, stop).write(video))

    async def render_sound(self, sound: SoundTrack, *, frames: Frames, rate: Fraction, pieces: Path) -> None:
        """Mixes and encodes the sound of a film of `frames` frames ahead of `render`, which finds it in `pieces`.

        Raises `MediaRefused`, `StorageError`.
        """
        await _stoppable(lambda stop: keep_sound(sound, frames, rate, store=PieceStore(pieces), stop=stop))

    async def still(self, timeline: Timeline, frame: Frames, image: Path) -> None:
        """Writes one frame of the film, without titles and captions, as JPEG or PNG by its suffix.

        Raises `InvalidInput` (a frame or a suffix that does not exist), `MediaRefused`, `StorageError`.
        """
        await to_thread.run_sync(_write_still, timeline, frame, image)

    async def mp3(self, sound: Path, to: Path) -> None:
        """Writes a sound as an MP3 that plays on its own. Raises `MediaRefused`, `StorageError`."""
        await to_thread.run_sync(_write_mp3, sound, to)

    def unwritable(self, text: str) -> str:
        """The characters of `text` that burned captions cannot show, once each; empty when they show all."""
        return unsupported_characters(text)

    async def measure(self, video: Path, voices: tuple[Voice, ...] = (), *, pieces: Path | None = None) -> Measurements:
        """Decodes the whole file, measures it, and listens for each of the voices at its place.

        `pieces`, for films of this engine: what was seen is kept there by the bytes that showed it, and the same bytes
        are not decoded again. Raises `MediaRefused` for a file that cannot be read at all, `StorageError`.
        """
        known = None if pieces is None else SeenStore(pieces)
        found: list[Measurements] = []
        heard: list[tuple[Heard, ...]] = []

        async def measure() -> None:
            found.append(await to_thread.run_sync(measure_film, video, known))

        async def listen() -> None:
            heard.append(await to_thread.run_sync(listen_for, voices, video))

        async with together() as group:
            group.start_soon(measure)
            group.start_soon(listen)
        return found[0].model_copy(update={"heard": heard[0]})

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


def _write_still(timeline: Timeline, frame: int, image: Path) -> None:
    if not 0 <= frame < timeline.frames:
        raise InvalidInput("frame", f"there is no frame {frame}; the film has frames 0 to {timeline.frames - 1}")
    formats = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG"}
    kind = formats.get(image.suffix.lower())
    if kind is None:
        raise InvalidInput("image", f"{image.suffix or image.name!r} is no kind of still; use .jpg or .png")
    drawn = _still(timeline, frame).reformat(
        format="rgb24",
        src_colorspace=Colorspace.ITU709,
        src_color_range=ColorRange.MPEG,
        dst_color_range=ColorRange.JPEG,
    )
    with replacing(image) as part:
        Image.fromarray(drawn.to_ndarray()).save(part, kind, quality=92)


def _still(timeline: Timeline, frame: int) -> av.VideoFrame:
    piece = next(piece for piece in cut(timeline) if piece.first <= frame < piece.first + piece.frames)
    step = frame - piece.first
    one = Piece(first=frame, frames=1, shot=piece.shot, local=piece.local + step, joining=piece.joining)
    canvas = Canvas.of(timeline.size)
    for _ in FrameMaker(Sources(timeline), None).draw(one, canvas.frame):
        pass
    return canvas.video
