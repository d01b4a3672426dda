"""Rendering: the pieces that are missing are made by worker threads, then everything is muxed from the store.

Memory does not grow with the film: a thread holds the packets of the piece that it makes, and the muxer reads one
piece at a time. Whoever asks for an end is obeyed between two frames.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from pixora_core.cores import cores
from pixora_core.engine.digests import digest_of
from pixora_core.engine.encode import Encoding
from pixora_core.engine.look import look_ahead
from pixora_core.engine.mux import Chapter, Contents, write_film
from pixora_core.engine.overlays import Captions
from pixora_core.engine.packets import Packet
from pixora_core.engine.pictures import PictureCache
from pixora_core.engine.pieces import Piece, cut, cut_shot, piece_key
from pixora_core.engine.seen import SeenStore
from pixora_core.engine.sound_inputs import sound_key
from pixora_core.engine.store import PieceStore, Stretch
from pixora_core.engine.turns import Turns
from pixora_core.errors import EngineError, MediaRefused
from pixora_core.film.timeline import Cue, SoundTrack, Timeline
from pixora_core.loading import ALONE
from pixora_core.pipeline.ports import RenderProgress
from pixora_core.units import Frames, Frozen, seconds_of

if TYPE_CHECKING:
    from pixora_core.engine.bench import Bench

__all__ = ["Job", "Render", "Stopped", "cores", "film_job", "keep_sound", "shot_job"]


_HELD_BACK: Final = 3


class Stopped(EngineError):
    """The render was asked to end before it was finished."""

    def __init__(self) -> None:
        super().__init__("rendering was stopped; what was finished is kept")


class Job(Frozen):
    """What is to be written: which pieces, which stretch of the sound (None: all of it), and what stands beside.

    The pieces `ahead` are made too and kept for a later job.
    """

    timeline: Timeline
    pieces: tuple[Piece, ...]
    contents: Contents
    part: tuple[Frames, Frames] | None = None
    ahead: tuple[Piece, ...] = ()


def usual_workers() -> int:
    """How many threads make pieces: one for each core that this process may use, at most eight (memory)."""
    return min(cores(), 8)


def film_job(timeline: Timeline, encoding: Encoding) -> Job:
    """The whole film: chapters by titled shot, soft captions when they are wanted."""
    titled = [(shot.title, first) for shot, first in zip(timeline.shots, timeline.starts(), strict=True) if shot.title]
    ends = [*(first for _, first in titled[1:]), timeline.frames]
    chapters = tuple(
        Chapter(title=title, first=first, last=last) for (title, first), last in zip(titled, ends, strict=False)
    )
    contents = Contents(
        encoding=encoding,
        frames=timeline.frames,
        title=timeline.title,
        comment=timeline.comment,
        language=timeline.language,
        chapters=chapters,
        cues=timeline.cues if timeline.captions == "soft" else (),
    )
    return Job(timeline=timeline, pieces=cut(timeline), contents=contents)


def shot_job(timeline: Timeline, number: int, encoding: Encoding) -> Job:
    """Shot `number` (from 1) alone, the transition into it ahead. Raises `InvalidInput` when there is no such shot."""
    pieces = cut_shot(timeline, number)
    into = tuple(piece for piece in cut(timeline) if piece.joining and piece.shot == number - 1)
    shot, first = timeline.shots[number - 1], timeline.starts()[number - 1]
    part = (first, Frames(first + shot.frames))
    contents = Contents(
        encoding=encoding,
        frames=shot.frames,
        title=shot.title or timeline.title,
        comment=timeline.comment,
        language=timeline.language,
        cues=_cues_within(timeline, *part) if timeline.captions == "soft" else (),
    )
    return Job(timeline=timeline, pieces=pieces, contents=contents, part=part, ahead=into)


def _cues_within(timeline: Timeline, first: Frames, last: Frames) -> tuple[Cue, ...]:
    start, end = seconds_of(first, timeline.rate), seconds_of(last, timeline.rate)
    return tuple(
        Cue(start=max(cue.start, start) - start, end=min(cue.end, end) - start, lines=cue.lines)
        for cue in timeline.cues
        if cue.start < end and cue.end > start
    )


def keep_sound(
    sound: SoundTrack, frames: Frames, rate: Fraction, *, store: PieceStore, stop: threading.Event
) -> tuple[Packet, ...]:
    """Mixes and encodes a film's whole sound, unless it is kept already. Raises `MediaRefused`, `Stopped`."""

    def check() -> None:
        if stop.is_set():
            raise Stopped

    with _refusing_missing():
        key = sound_key(sound, frames=frames, rate=rate)
    if store.holds(key):
        return store.load(key).packets
    made = _encoded(sound, frames, rate, check)
    store.save(key, made)
    return made.packets


def _encoded(
    sound: SoundTrack,
    frames: int,
    rate: Fraction,
    check: Callable[[], None],
    part: tuple[Frames, Frames] | None = None,
) -> Stretch:
    with ALONE:
        from pixora_core.engine.soundtrack import encode_sound  # noqa: PLC0415 -- it loads SciPy, for a second and more

    return Stretch(b"", tuple(encode_sound(sound, frames=frames, rate=rate, part=part, check=check)))


class _Task(NamedTuple):
    """Something that a worker does, and how many frames of film it is for."""

    frames: int
    work: Callable[[], None]


class Render:
    """One render. `stop` ends it from any thread, within a few frames; a worker's failure sets it too.

    Renders that share `turns` share the machine: no more of their workers are busy at a time than it has turns.
    With `seen`, each piece of the film that is made is looked at then and there: the check decodes it no more.
    """

    def __init__(
        self,
        job: Job,
        *,
        captions: Captions | None,
        store: PieceStore,
        stop: threading.Event,
        workers: int,
        turns: Turns | None = None,
        pictures: PictureCache | None = None,
        seen: SeenStore | None = None,
    ) -> None:
        self._turns = turns or Turns(workers)
        self._job, self._captions, self._store, self._stop, self._workers = job, captions, store, stop, workers
        self._encoding = job.contents.encoding
        self._pictures_kept = pictures
        self._seen, self._watched = seen, frozenset(cut(job.timeline) if seen else ())

    def write(self, video: Path, progress: RenderProgress | None = None) -> None:
        """Write the film to `video`. Raises `MediaRefused`, `StorageError`, `EngineError` and `Stopped`."""
        keys = self._keys()
        sound = self._sound_key()
        self._make(keys, sound, progress)
        self._check()
        header = self._store.load(keys[self._job.pieces[0]]).header
        packets = self._store.load(sound).packets
        write_film(video, self._job.contents, self._pictures(keys, header), packets, header)

    def make_pictures(self, progress: RenderProgress | None = None) -> None:
        """Make the pieces that are missing, and nothing else. Raises as `write`."""
        self._make(self._keys(), None, progress)

    def _keys(self) -> dict[Piece, str]:
        return {piece: self._key(piece) for piece in (*self._job.ahead, *self._job.pieces)}

    def _make(self, keys: dict[Piece, str], sound: str | None, progress: RenderProgress | None) -> None:
        counter = _Counter(sum(piece.frames for piece in keys), progress)
        missing: dict[str, Piece] = {}
        for piece, key in keys.items():
            self._check()
            if key in missing or self._store.holds(key):
                counter.add(piece.frames)
            else:
                missing[key] = piece
        tasks: list[_Task] = []
        if sound is not None and not self._store.holds(sound):
            tasks.append(_Task(self._job.contents.frames, partial(self._make_sound, sound)))
        if missing:
            tasks += self._drawing(_together(_short_ones_last(missing)), counter)
        self._run(tasks)

    def _drawing(self, waiting: Sequence[Sequence[tuple[str, Piece]]], counter: _Counter) -> list[_Task]:
        """What is to be done for pieces; what draws them is loaded here, and not where none is missing."""
        with ALONE:
            from pixora_core.engine.bench import bench_for  # noqa: PLC0415 -- what is compiled takes a second to load

        bench = bench_for(self._job.timeline, self._captions, self._encoding, self._pictures_kept)
        return [
            _Task(sum(piece.frames for _, piece in pieces), partial(self._make_pieces, bench, pieces, counter))
            for pieces in waiting
        ]

    def _run(self, tasks: Sequence[_Task]) -> None:
        """Run tasks on the workers; the first failure ends the others and is raised."""
        with ThreadPoolExecutor(self._workers, thread_name_prefix="pixora-render") as pool:
            futures = [pool.submit(self._in_turn, task) for task in tasks]
            try:
                wait(futures, return_when=FIRST_EXCEPTION)
                failed = [future for future in futures if future.done() and future.exception()]
            finally:
                if any(not future.done() for future in futures):
                    self._stop.set()
                pool.shutdown(cancel_futures=True)
        for future in failed:
            future.result()

    def _in_turn(self, task: _Task) -> None:
        with self._turns.taken(float(task.frames / self._encoding.rate), self._check):
            task.work()

    def _make_sound(self, key: str) -> None:
        timeline = self._job.timeline
        made = _encoded(timeline.sound, timeline.frames, timeline.rate, self._check, self._job.part)
        self._store.save(key, made)

    def _make_pieces(self, bench: Bench, pieces: Sequence[tuple[str, Piece]], counter: _Counter) -> None:
        """A piece, or a transition and the clean frames in its place, which are drawn once for both."""
        _, drawn = pieces[0]
        made = bench.make(drawn, self._check, lambda: counter.add(len(pieces)), clean=len(pieces) > 1)
        for (key, piece), stretch in zip(pieces, made, strict=True):
            self._keep(key, piece, stretch)

    def _keep(self, key: str, piece: Piece, made: Stretch) -> None:
        self._store.save(key, made)
        if self._seen is not None and piece in self._watched:
            look_ahead(made, self._encoding, self._seen, self._check)

    def _pictures(self, keys: dict[Piece, str], header: bytes) -> Iterator[Packet]:
        origin = self._job.pieces[0].first
        for piece in self._job.pieces:
            self._check()
            stretch, at = self._store.load(keys[piece]), piece.first - origin
            if stretch.header != header:
                raise EngineError("the kept pieces differ in kind; delete the pieces folder and render again")
            for p in stretch.packets:
                yield Packet(p.data, p.pts + at, p.dts + at, p.duration, p.key)

    def _key(self, piece: Piece) -> str:
        drawn = self._captions.key(piece.first, piece.first + piece.frames) if self._captions else ""
        encoding = self._encoding.told()
        return piece_key(piece, self._job.timeline, encoding=encoding, captions=drawn, digest=self._digest)

    def _sound_key(self) -> str:
        timeline = self._job.timeline
        with _refusing_missing():
            return sound_key(timeline.sound, frames=timeline.frames, rate=timeline.rate, part=self._job.part)

    def _digest(self, path: Path) -> str:
        self._check()
        with _refusing_missing():
            return digest_of(path)

    def _check(self) -> None:
        if self._stop.is_set():
            raise Stopped


def _short_ones_last(missing: Mapping[str, Piece]) -> list[tuple[str, Piece]]:
    """In the film's order, but for the last transitions: short pieces at the end let the workers end together.

    Only the last few, because their pictures are still at hand then.
    """
    held_back = [key for key, piece in missing.items() if piece.joining][-_HELD_BACK:]
    return sorted(missing.items(), key=lambda each: each[0] in held_back)


def _together(waiting: Sequence[tuple[str, Piece]]) -> list[list[tuple[str, Piece]]]:
    """The pieces one by one, but a transition together with the clean frames that stand in its place in `cut_shot`."""
    clean = {piece: key for key, piece in waiting if not piece.joining}
    pairs: list[list[tuple[str, Piece]]] = []
    taken: set[Piece] = set()
    for key, piece in waiting:
        alone = piece.model_copy(update={"joining": False})
        if piece.joining and alone in clean:
            pairs.append([(key, piece), (clean[alone], alone)])
            taken.add(alone)
        else:
            pairs.append([(key, piece)])
    return [pair for pair in pairs if pair[0][1] not in taken]


class _Counter:
    """Counts finished frames from any thread and tells who wants to know."""

    def __init__(self, total: int, progress: RenderProgress | None) -> None:
        self._done, self._total, self._progress, self._lock = 0, total, progress, threading.Lock()

    def add(self, frames: int) -> None:
        with self._lock:
            self._done += frames
            if self._progress is not None:
                self._progress(self._done, self._total)


@contextlib.contextmanager
def _refusing_missing() -> Iterator[None]:
    """Turns a media file that cannot be read into `MediaRefused`."""
    try:
        yield
    except OSError as error:
        name = Path(str(error.filename)).name
        raise MediaRefused(name, f"cannot be read ({error.strerror}); check its path and its permissions") from error
