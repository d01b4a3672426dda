"""Applying an edit to a task: kept by compare-and-set, told to all clients, taken up by a generation that runs."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

from pixora_core.context import TaskContext
from pixora_core.errors import Refused
from pixora_core.film import SceneBreakdown
from pixora_core.messages import Status
from pixora_core.tasks import TaskRecord, edited, moved
from pixora_core.tools.editing import film_seconds
from pixora_core.tools.edits import EDITS
from pixora_core.tools.paper import Authors, Change, Edit, Paper
from pixora_core.tools.results import Edited
from pixora_core.units import Frozen

__all__ = [
    "breakdown_of",
    "changed_by",
    "editing_tool",
    "film_folder_of",
    "settled",
    "within",
]

_TRIES: Final = 20


def _no_breakdown() -> Refused:
    """The error of a tool that needs the film on paper."""
    problem = "there is no scene breakdown yet; say what the film is about"
    return Refused("no_breakdown", problem, recovery=["generate_scene_breakdown"])


def breakdown_of(record: TaskRecord) -> SceneBreakdown:
    """The film on paper. Raises `Refused` where there is none."""
    if record.breakdown is None:
        raise _no_breakdown()
    return record.breakdown


def film_folder_of(record: TaskRecord) -> Path | None:
    """Where the film lies that was made last."""
    made = record.generation.result if record.generation else None
    return made.folder if made else None


def editing_tool(name: str) -> Callable[[TaskContext, Frozen], Awaitable[Edited]]:
    """The tool that applies the edit of that name."""
    _, edit = EDITS[name]

    async def run(context: TaskContext, params: Frozen) -> Edited:
        return await _apply(context, edit, params)

    return run


async def changed_by(
    context: TaskContext, record: TaskRecord, edit: Edit, params: Frozen, *, authors: Authors | None = None
) -> Change:
    """What an edit would make of the film on paper; nothing is kept. Raises `Refused`, `InvalidInput`."""
    paper = Paper(breakdown_of(record), record.delivery.rate, authors or context.film)
    change = await edit(paper, params)
    within(context, change.breakdown)
    return change


def within(context: TaskContext, breakdown: SceneBreakdown) -> None:
    """Raises `Refused` where a film is larger than a task may be."""
    limits = context.limits
    if len(breakdown.scenes) > limits.scenes:
        raise Refused("too_many_scenes", f"a film has at most {limits.scenes} scenes", recovery=["remove_scene"])
    if film_seconds(breakdown) > limits.film_seconds:
        raise Refused(
            "film_too_long", f"a film lasts at most {limits.film_seconds:g} s", recovery=["adjust_scene_duration"]
        )


async def _apply(context: TaskContext, edit: Edit, params: Frozen) -> Edited:
    """The edit of the newest breakdown: where another one came first, it is edited anew."""
    for _ in range(_TRIES):
        record = await context.record()
        change = await changed_by(context, record, edit, params)
        kept = await _applied(context, record, change)
        if kept is not None:
            return await _told(context, kept, change)
    raise Refused("busy", "others are editing this film at the same time; try again", retryable=True)


async def _applied(context: TaskContext, before: TaskRecord, change: Change) -> TaskRecord | None:
    """The record with the change; None when its breakdown is no longer the one that was edited."""
    lost = False
    shape = change.breakdown.brief.aspect_ratio
    reshaped = before.breakdown is not None and shape != before.breakdown.brief.aspect_ratio
    delivery = context.film.delivery(shape) if reshaped else None

    def keep(record: TaskRecord) -> TaskRecord:
        nonlocal lost
        lost = record.breakdown != before.breakdown
        if lost:
            return record
        return settled(edited(record, change.breakdown, change=change.what, at=context.now(), delivery=delivery))

    kept = await context.change(keep)
    return None if lost else kept


def settled(record: TaskRecord) -> TaskRecord:
    """The record of an edited film: it waits for the user, unless it is being made or paused."""
    return record if record.status in {"generating", "paused"} else moved(record, "awaiting_approval")


async def _told(context: TaskContext, record: TaskRecord, change: Change) -> Edited:
    await context.film.look(context.task_id)
    await context.emit(Status(subject="task", status="changed", message=change.what))
    return Edited(
        change=change.what,
        breakdown=change.breakdown,
        seconds=film_seconds(change.breakdown),
        needs=await context.film.needs(change.breakdown, record.delivery, filmed=film_folder_of(record)),
        notices=change.notices,
    )
