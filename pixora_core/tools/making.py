"""The tools of making the film. They only say in the task's record what is wanted; the work belongs to the task."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from pixora_core.context import Filming, TaskContext
from pixora_core.messages import Status
from pixora_core.tasks import Generation, GenerationStatus, TaskRecord, TaskStatus, moved
from pixora_core.tools.applying import breakdown_of
from pixora_core.tools.params import Nothing
from pixora_core.tools.pricing import bill_for
from pixora_core.tools.results import GenerationState, Started

__all__ = [
    "cancel_generation",
    "check_generation_status",
    "generate_video",
    "generation_state",
    "pause_generation",
    "resume_generation",
]


async def generate_video(context: TaskContext, params: Nothing) -> Started:
    """Begins; a generation that runs already goes on as it is."""
    del params
    begun = Generation(generation_id=context.new_id(), started_at=context.now(), reply_to=context.reply_to, attempts=0)
    before = await context.record()
    needs, price = await bill_for(context, before, breakdown_of(before))

    def begin(record: TaskRecord) -> TaskRecord:
        breakdown_of(record)
        if record.generation is not None and record.generation.running:
            return record
        former = record.generation
        agreed = min(context.agreed, price) + (former.left if former and former.status == "paused" else 0.0)
        kept = {"result": former.result if former else None, "agreed": agreed}
        update = {"generation": begun.model_copy(update=kept), "stage": "asset_generation"}
        return moved(record, "generating").model_copy(update=update)

    record = await context.change(begin)
    running = record.generation
    if running is None or running.generation_id != begun.generation_id:
        await context.film.look(context.task_id)
        return Started(
            status="running", generation_id=running.generation_id if running else None, message="It is being made."
        )
    await context.emit(Status(subject="generation", status="started", message="The film is being made"))
    await context.film.look(context.task_id)
    return Started(
        status="started", generation_id=begun.generation_id, message="Progress and completion follow.", needs=needs
    )


async def pause_generation(context: TaskContext, params: Nothing) -> Started:
    """Stops after the steps in progress. Twice is once."""
    del params
    return await _turned(context, _PAUSE)


async def resume_generation(context: TaskContext, params: Nothing) -> Started:
    """Goes on after a pause, a failure or a cancellation: what was finished is not made again."""
    record = await context.record()
    if record.generation is not None and record.generation.status in {"failed", "cancelled"}:
        return await generate_video(context, params)
    more = 0.0
    if record.breakdown is not None:
        more = min(context.agreed, (await bill_for(context, record, record.breakdown)).price)
    return await _turned(context, _RESUME, more)


async def cancel_generation(context: TaskContext, params: Nothing) -> Started:
    """Stops; what was finished stays. Twice is once."""
    del params
    return await _turned(context, _CANCEL)


@dataclass(frozen=True, slots=True)
class _Turn:
    """A change of a generation's state: from which it is possible, to which, and what the task is then."""

    before: frozenset[GenerationStatus]
    after: GenerationStatus
    task: TaskStatus
    word: Literal["paused", "resumed", "cancelled"]
    told: str


_PAUSE: Final = _Turn(frozenset({"running"}), "paused", "paused", "paused", "Paused; what is in progress is finished")
_RESUME: Final = _Turn(frozenset({"paused"}), "running", "generating", "resumed", "Going on")
_CANCEL: Final = _Turn(
    frozenset({"running", "paused"}), "cancelled", "cancelled", "cancelled", "Cancelled; what was finished is kept"
)


async def _turned(context: TaskContext, turn: _Turn, more: float = 0.0) -> Started:
    """The generation after the turn, with `more` to spend; where it is in no state for that, it is left as it is."""
    done, now = False, context.now()

    def keep(record: TaskRecord) -> TaskRecord:
        nonlocal done
        generation = record.generation
        done = generation is not None and generation.status in turn.before
        if generation is None or not done:
            return record
        ended = now if turn.after == "cancelled" else None
        update = {"status": turn.after, "eta_seconds": None, "finished_at": ended, "due": 0.0}
        update["agreed"] = round(generation.agreed + more, 6)
        return moved(record, turn.task).model_copy(update={"generation": generation.model_copy(update=update)})

    generation = (await context.change(keep)).generation
    if generation is None:
        return Started(status="none", message="Nothing is being made.")
    if not done:
        await context.film.look(context.task_id)
        return Started(
            status="running" if generation.status == "running" else "none",
            generation_id=generation.generation_id,
            message=f"The generation is {generation.status}.",
        )
    await context.film.look(context.task_id)
    await context.emit(Status(subject="generation", status=turn.word, message=turn.told))
    return Started(status=turn.word, generation_id=generation.generation_id, message=turn.told)


async def check_generation_status(context: TaskContext, params: Nothing) -> GenerationState:
    """How far it is."""
    del params
    return generation_state(await context.record(), context.film)


def generation_state(record: TaskRecord, film: Filming) -> GenerationState:
    """The state of a task's generation for a client: places are links, not paths."""
    generation = record.generation
    if generation is None:
        return GenerationState(status=record.status, stage=record.stage)
    return GenerationState(
        status=record.status,
        generation=generation.status,
        generation_id=generation.generation_id,
        stage=generation.stage or record.stage,
        progress=generation.progress,
        message=generation.message,
        eta_seconds=generation.eta_seconds,
        scenes=generation.scenes,
        result=film.completion(record.task_id, generation.result) if generation.result else None,
        error=generation.error,
    )
