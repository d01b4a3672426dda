"""The making of one task's film in this process, for as long as the task's record asks for it.

The record is the only truth: a production does what it says, looks at it again whenever it is told to and once a second
beside (another process may have changed it), and writes into it what came of the work. So an edit, a pause, a
cancellation reach it the same way from wherever they come, and a process that is killed leaves nothing to be repaired.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

import anyio
import anyio.to_thread
from anyio.abc import TaskGroup

from pixora_core.errors import EngineError, PixoraError, ProviderError, StorageError, StorageUnavailable
from pixora_core.film import Film, SceneBreakdown
from pixora_core.generation.agreeing import Agreeing
from pixora_core.generation.filming import FilmMaking
from pixora_core.generation.lasting import LastingSteps
from pixora_core.generation.needs import wanted_keys
from pixora_core.generation.pace import learn_pace
from pixora_core.generation.purse import NotAgreed, Purse
from pixora_core.generation.standing import is_of, runs, same_wish
from pixora_core.generation.telling import Telling
from pixora_core.messages import Completion, ErrorMessage, News, ProgressData, ProgressUpdate, Status
from pixora_core.pipeline.produce import produce_film
from pixora_core.pipeline.progress import Meter, Progress, ProgressCallback
from pixora_core.pipeline.threads import in_threads
from pixora_core.pipeline.together import together
from pixora_core.storage import FilmFolder
from pixora_core.storage.claims import claimed_folder
from pixora_core.storage.shelves import claims_of
from pixora_core.tasks import Backend, FilmMade, Generation, Logged, TaskRecord, moved
from pixora_core.working import working_on

__all__ = ["Places", "Production"]

LOOK_SECONDS: Final = 1.0
TELL_SECONDS: Final = 0.25
"""How often the record is looked at, and clients are told of progress; the record is brought up to date each second."""

_TOLD_PER_KEPT: Final = 4
_SEARCHED: Final = 200

MOST_ATTEMPTS: Final = 10
"""How often in a row a generation may be taken up without anything coming of it."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where films go, the time, what is done with every finished one, and how long a question stays open."""

    out: Path
    now: Callable[[], datetime]
    tidy: Callable[[], object]
    approval_seconds: float


class Production:
    """One production; `run` returns when the record asks for nothing more."""

    def __init__(self, task_id: str, backend: Backend, making: FilmMaking, places: Places) -> None:
        self.task_id = task_id
        self._backend = backend
        self._making = making
        self._places = places
        self._agreeing = Agreeing(task_id, backend, making, places.now, places.approval_seconds)
        self._looked = anyio.Event()

    def look(self) -> None:
        """Says that the record has changed."""
        self._looked.set()

    @property
    def told(self) -> bool:
        """Whether the record may have changed since it was read last."""
        return self._looked.is_set()

    async def wanted(self) -> bool:
        """Whether the record asks for a film. Raises `StorageUnavailable`."""
        record = await self._read()
        return record is not None and record.filming

    async def run(self) -> None:
        """Raises `StorageUnavailable` when the store of the tasks does not answer."""
        with working_on(self.task_id):
            await self._run()

    async def _run(self) -> None:
        async with together() as group:
            purse = Purse(self._backend.tasks, self.task_id, self._making.makers)
            steps = LastingSteps(self._making.store.root, group, purse)
            await self._take_up()
            while (record := await self._read()) is not None and record.filming:
                await self._make(record, steps)
            await self._settle(steps, record)
            group.cancel_scope.cancel()

    async def _take_up(self) -> None:
        """Counts the attempt, and goes on from the progress that was told last, which may not have been kept."""
        told = [each.message for each in await self._latest() if each.type == "progress_update"]
        progress = {each.run_id: each.data.progress for each in told if isinstance(each, ProgressUpdate)}

        def take_up(record: TaskRecord) -> TaskRecord:
            generation = record.generation
            if generation is None or not generation.running:
                return record
            reached = max(generation.progress, min(99, progress.get(generation.generation_id, 0)))
            update = {"attempts": generation.attempts + 1, "progress": reached}
            return record.model_copy(update={"generation": generation.model_copy(update=update)})

        await self._backend.tasks.change(self.task_id, take_up)

    async def _read(self) -> TaskRecord | None:
        self._looked = anyio.Event()
        return await self._backend.tasks.get(self.task_id)

    async def _settle(self, steps: LastingSteps, record: TaskRecord | None) -> None:
        """After a pause, what is in progress is finished; after anything else it is dropped."""
        if record is not None and record.generation is not None and record.generation.status == "paused":
            await steps.landed()
            await self._agreeing.ask()
        steps.drop_all()

    async def _make(self, record: TaskRecord, steps: LastingSteps) -> None:
        """One run: until the film is finished, or has failed, or the record says something else."""
        generation, breakdown = record.generation, record.breakdown
        if generation is None:  # pragma: no cover -- what is unfinished has one
            return
        if not generation.running:
            await self._announce(generation)
            return
        if breakdown is None or generation.attempts > MOST_ATTEMPTS:
            await self._failed(generation, EngineError("making it ended the process again and again; see its log"))
            return
        telling = Telling(generation, len(breakdown.scenes))
        film: Film | None = None
        former = generation.result.folder if generation.result else None
        begun = anyio.current_time()
        try:
            rule = await self._making.by_rule(breakdown, record.delivery, filmed=former)
            async with together() as group:
                group.start_soon(self._watch, record, group)
                group.start_soon(self._tell, generation, telling, steps)
                film = await self._film(record, breakdown, steps, telling)
                group.cancel_scope.cancel()
        except NotAgreed as error:
            await self._report(generation, telling, further=steps.made > 0)
            await self._agreeing.pause(generation, error)
            return
        except PixoraError as error:
            self._making.counts.provider_errors += isinstance(error, ProviderError)
            await self._report(generation, telling, further=steps.made > 0)
            await self._failed(generation, error)
            return
        await self._report(generation, telling, further=steps.made > 0)
        if film is not None:
            await anyio.to_thread.run_sync(self._learn, float(rule.seconds), anyio.current_time() - begun)
            await self._finished(generation, record, film)

    async def _film(self, record: TaskRecord, breakdown: SceneBreakdown, steps: LastingSteps, telling: Telling) -> Film:
        def say(progress: Progress) -> None:
            self._making.heard(progress)
            telling.say(progress)

        with working_on(self.task_id, record.generation.generation_id if record.generation else None):
            return await self._filmed(record, breakdown, steps, say)

    async def _filmed(
        self, record: TaskRecord, breakdown: SceneBreakdown, steps: LastingSteps, say: ProgressCallback
    ) -> Film:
        makers = await self._making.makers()
        steps.keep_only(wanted_keys(breakdown, record.delivery, makers))
        claims = claims_of(steps.root)
        out, now, since = self._places.out, self._places.now(), record.created_at
        async with in_threads(claimed_folder(out, claims, self.task_id, now, since=since)) as folder:
            await anyio.to_thread.run_sync(_without_other_scenes, folder, len(breakdown.scenes))
            with self._making.counts.rendering():
                return await produce_film(breakdown, record.delivery, makers, steps, folder, Meter(say))

    def _learn(self, rule: float, took: float) -> None:
        """A full disk is no reason for a finished film to fail."""
        with contextlib.suppress(StorageError):
            learn_pace(self._making.store.root, rule, took)

    async def _watch(self, begun: TaskRecord, group: TaskGroup) -> None:
        """Ends the run when the record asks for something else than what it was begun with.

        A store that is away for a while is waited for, here and in `_tell`.
        """
        while True:
            with anyio.move_on_after(LOOK_SECONDS):
                await self._looked.wait()
            try:
                same = same_wish(begun, await self._read())
            except StorageUnavailable:
                continue
            if not same:
                self._looked.set()
                group.cancel_scope.cancel()
                return

    async def _tell(self, generation: Generation, telling: Telling, steps: LastingSteps) -> None:
        """Tells clients of progress, and more seldom brings the record up to date."""
        while True:
            for _ in range(_TOLD_PER_KEPT):
                await anyio.sleep(TELL_SECONDS)
                news = telling.news()
                try:
                    await self._say(generation, news, durable=False)
                except StorageUnavailable:
                    telling.take_back(news)
            with contextlib.suppress(StorageUnavailable):
                await self._keep(generation, telling, further=steps.made > 0)

    async def _report(self, generation: Generation, telling: Telling, *, further: bool) -> None:
        """All that was not told yet when a run ends."""
        await self._say(generation, telling.news())
        await self._keep(generation, telling, further=further)

    async def _say(self, generation: Generation, news: Sequence[News], *, durable: bool = True) -> None:
        run_id, reply_to = generation.generation_id, generation.reply_to
        await self._backend.log.append(self.task_id, news, durable=durable, reply_to=reply_to, run_id=run_id)

    async def _keep(self, generation: Generation, telling: Telling, *, further: bool) -> None:
        def keep(record: TaskRecord) -> TaskRecord:
            if not is_of(record, generation) or record.generation is None:
                return record
            after = telling.onto(record.generation)
            if further or after.progress > generation.progress:
                after = after.model_copy(update={"attempts": 1})
            if after == record.generation:
                return record
            return record.model_copy(update={"generation": after, "stage": after.stage})

        await self._backend.tasks.change(self.task_id, keep)

    async def _failed(self, generation: Generation, error: PixoraError) -> None:
        """One error to the clients; what was finished stays, and a resumption goes on from there."""
        # The place of a storage error is a path of this machine.
        told = error.reason if isinstance(error, StorageError) else str(error)
        ended = False

        def fail(record: TaskRecord) -> TaskRecord:
            nonlocal ended
            ended = runs(record, generation)
            if not ended or record.generation is None:
                return record
            update = {"status": "failed", "error": told, "finished_at": self._places.now(), "eta_seconds": None}
            return moved(record, "failed").model_copy(
                update={"generation": record.generation.model_copy(update=update)}
            )

        await self._backend.tasks.change(self.task_id, fail)
        if ended:
            recovery = ("resume_generation", "generate_video")
            news = ErrorMessage(message=told, code="generation_failed", retryable=True, recovery=recovery)
            await self._say(generation, [news, Status(subject="generation", status="failed", message=told)])

    async def _finished(self, generation: Generation, begun: TaskRecord, film: Film) -> None:
        """The film is kept in the record first, then told; who dies in between leaves it to be told by the next.

        What is told last is what clients wait for: many end this process when they hear it.
        """
        made = FilmMade(folder=film.folder, seconds=film.seconds, report=film.report)
        now = self._places.now()

        def finish(record: TaskRecord) -> TaskRecord:
            if not same_wish(begun, record) or record.generation is None:
                return record
            update = {"status": "completed", "announced": False, "finished_at": now, "result": made}
            shown = {"progress": 100, "stage": "completed", "eta_seconds": None, "message": "finished"}
            after = record.generation.model_copy(update=update | shown)
            # The breakdown as it was filmed: lines that were fitted, lengths as they are.
            kept = {"generation": after, "stage": "completed", "breakdown": film.breakdown}
            return moved(record, "completed").model_copy(update=kept)

        record = await self._backend.tasks.change(self.task_id, finish)
        await anyio.to_thread.run_sync(self._places.tidy)
        if record.generation is not None and not record.generation.announced:
            await self._announce(record.generation)

    async def _announce(self, generation: Generation) -> None:
        """Tells that the film is finished, once, though a process may have died in the middle of telling it."""
        if generation.result is not None and not await self._was_announced(generation):
            done = ProgressData(progress=100, stage="completed", message="The film is finished")
            data = self._making.completion(self.task_id, generation.result)
            await self._say(generation, [ProgressUpdate(data=done), Completion(data=data)])

        def close(record: TaskRecord) -> TaskRecord:
            if record.generation is None or not is_of(record, generation):
                return record
            return record.model_copy(update={"generation": record.generation.model_copy(update={"announced": True})})

        await self._backend.tasks.change(self.task_id, close)

    async def _was_announced(self, generation: Generation) -> bool:
        told = (each for each in await self._latest() if each.type == "completion")
        return any(each.message.run_id == generation.generation_id for each in told)

    async def _latest(self) -> Sequence[Logged]:
        """The last messages of the log."""
        position = await self._backend.log.position(self.task_id)
        after = max(position.first_seq - 1, position.last_seq - _SEARCHED)
        return await self._backend.log.read(self.task_id, after=after, limit=_SEARCHED)


def _without_other_scenes(folder: FilmFolder, scenes: int) -> None:
    """Takes away what an interrupted run has left of scenes that the film no longer has."""
    for left in folder.root.glob("scene_*"):
        if not left.name.removeprefix("scene_").isdecimal() or int(left.name.removeprefix("scene_")) > scenes:
            shutil.rmtree(left, ignore_errors=True)
