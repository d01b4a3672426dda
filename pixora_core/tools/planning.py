"""The tools of the film on paper as a whole: the breakdown from a prompt, undo and redo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import anyio

from pixora_core.context import TaskContext
from pixora_core.errors import Refused
from pixora_core.film import Brief, Delivery, SceneBreakdown
from pixora_core.messages import ProgressData, ProgressUpdate, Status
from pixora_core.tasks import TaskRecord, edited, moved, redone, undone
from pixora_core.tools.applying import breakdown_of, film_folder_of, settled, within
from pixora_core.tools.editing import film_seconds
from pixora_core.tools.params import GenerateSceneBreakdown, Nothing
from pixora_core.tools.results import Edited, Written

__all__ = ["generate_scene_breakdown", "not_planned", "redo", "undo"]


async def generate_scene_breakdown(context: TaskContext, params: GenerateSceneBreakdown) -> Written:
    """A new breakdown in the place of the one that there was, which `undo` brings back."""
    brief = Brief.model_validate(params.model_dump())
    delivery = context.film.delivery(brief.aspect_ratio)
    await context.change(_planning)
    await context.emit(
        ProgressUpdate(data=ProgressData(progress=0, stage="scene_breakdown", message="Writing the scenes"))
    )
    try:
        breakdown = await context.film.plan(brief, delivery)
        within(context, breakdown)
    except BaseException:
        # Also where the turn is stopped: nobody plans any more.
        with anyio.CancelScope(shield=True):
            await context.change(not_planned)
        raise
    await context.change(_planned(breakdown, delivery, context.now()))
    await context.film.look(context.task_id)
    await context.emit(Status(subject="task", status="changed", message=f"“{breakdown.title}” is written"))
    return Written(breakdown=breakdown, seconds=film_seconds(breakdown))


def _planning(record: TaskRecord) -> TaskRecord:
    if record.status in {"generating", "paused"}:
        return record
    return moved(record, "planning").model_copy(update={"stage": "scene_breakdown"})


def not_planned(record: TaskRecord) -> TaskRecord:
    """The record of a task whose plan was not finished."""
    if record.status != "planning":
        return record
    return moved(record, "created" if record.breakdown is None else "awaiting_approval")


def _planned(breakdown: SceneBreakdown, delivery: Delivery, at: datetime) -> Callable[[TaskRecord], TaskRecord]:
    def keep(record: TaskRecord) -> TaskRecord:
        return settled(edited(record, breakdown, change="a new breakdown", at=at, delivery=delivery))

    return keep


async def undo(context: TaskContext, params: Nothing) -> Edited:
    """Takes the last edit back."""
    del params
    return await _went(context, undone, Refused("nothing_to_undo", "there is nothing to undo"), "undone")


async def redo(context: TaskContext, params: Nothing) -> Edited:
    """Makes the edit again that was taken back last."""
    del params
    return await _went(context, redone, Refused("nothing_to_redo", "there is nothing to redo"), "redone")


async def _went(
    context: TaskContext, go: Callable[[TaskRecord, datetime], TaskRecord | None], nothing: Refused, word: str
) -> Edited:
    now, change = context.now(), ""

    def keep(record: TaskRecord) -> TaskRecord:
        nonlocal change
        breakdown_of(record)
        after = go(record, now)
        if after is None:
            raise nothing
        change = f"{(record.history if word == 'undone' else record.future)[-1].change}: {word}"
        return settled(after)

    record = await context.change(keep)
    await context.film.look(context.task_id)
    await context.emit(Status(subject="task", status="changed", message=change))
    breakdown = breakdown_of(record)
    return Edited(
        change=change,
        breakdown=breakdown,
        seconds=film_seconds(breakdown),
        needs=await context.film.needs(breakdown, record.delivery, filmed=film_folder_of(record)),
    )
