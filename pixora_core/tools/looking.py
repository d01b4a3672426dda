"""The tools that only look: the task's state, two versions compared, what a change would take."""

from __future__ import annotations

from pydantic import ValidationError

from pixora_core.context import TaskContext
from pixora_core.errors import InvalidInput, Refused
from pixora_core.film import SceneBreakdown
from pixora_core.messages import MalformedMessage, field_problems, read_json
from pixora_core.tasks import TaskRecord
from pixora_core.tools.applying import breakdown_of, changed_by, film_folder_of
from pixora_core.tools.comparing import differences
from pixora_core.tools.editing import film_seconds
from pixora_core.tools.edits import EDITS
from pixora_core.tools.making import generation_state
from pixora_core.tools.paper import Change, Edit
from pixora_core.tools.params import CompareVersions, EstimateChange, Nothing
from pixora_core.tools.results import Compared, Estimate, State
from pixora_core.tools.sketch import Sketching
from pixora_core.units import Frozen

__all__ = ["compare_versions", "estimate_change", "get_state"]


async def get_state(context: TaskContext, params: Nothing) -> State:
    """Everything that matters of the task."""
    del params
    record = await context.record()
    return State(
        status=record.status,
        stage=record.stage,
        version=record.version,
        seconds=film_seconds(record.breakdown) if record.breakdown else None,
        breakdown=record.breakdown,
        generation=generation_state(record, context.film) if record.generation else None,
        can_undo=record.history[-1].change if record.history else None,
        can_redo=record.future[-1].change if record.future else None,
    )


async def compare_versions(context: TaskContext, params: CompareVersions) -> Compared:
    """What differs between two versions of the film on paper, and what the newer one would still take."""
    record = await context.record()
    older, told_older = _version(record, params.older)
    newer, told_newer = _version(record, params.newer)
    needs = await context.film.needs(newer, record.delivery, filmed=film_folder_of(record))
    return Compared(older=told_older, newer=told_newer, differences=differences(older, newer), needs=needs)


def _version(record: TaskRecord, back: int) -> tuple[SceneBreakdown, str]:
    """The version that many edits ago, and what it is called. Raises `Refused` where it is not kept."""
    if back == 0:
        return breakdown_of(record), "as it stands"
    if back > len(record.history):
        kept = f"there are {len(record.history)}" if record.history else "there is none"
        raise Refused("no_such_version", f"there is no version {back} edits ago; {kept}")
    draft = record.history[-back]
    return draft.breakdown, f"before: {draft.change}"


async def estimate_change(context: TaskContext, params: EstimateChange) -> Estimate:
    """What an edit would make again, before anything is made, changed or asked of a writer."""
    record = await context.record()
    breakdown = breakdown_of(record)
    change = Change(breakdown, "as it stands")
    if params.tool != "generate_video":
        asked, edit = _edit(params)
        change = await changed_by(context, record, edit, asked, authors=Sketching(context.film))
    return Estimate(
        change=change.what,
        needs=await context.film.needs(change.breakdown, record.delivery, filmed=film_folder_of(record)),
        seconds_now=film_seconds(breakdown),
        seconds_then=film_seconds(change.breakdown),
    )


def _edit(params: EstimateChange) -> tuple[Frozen, Edit]:
    """The edit that is thought of, and its parameters. Raises `InvalidInput`."""
    name = params.tool.removesuffix("_tool")
    if name not in EDITS:
        raise InvalidInput("tool", f"{name!r} edits nothing; there are: generate_video, {', '.join(EDITS)}")
    takes, edit = EDITS[name]
    try:
        return takes.model_validate(read_json(params.params)), edit
    except ValidationError as error:
        field, problem = field_problems(error)[0]
        raise InvalidInput(f"params.{field}", problem) from error
    except MalformedMessage as error:
        raise InvalidInput("params", error.problem) from error
