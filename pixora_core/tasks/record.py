"""The task: one film being made for one owner, as it is kept. Frozen; a change is a new record."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import Field, JsonValue

from pixora_core.film import Brief, Character, Delivery, Report, SceneBreakdown
from pixora_core.messages import MessageData, Stage, TaskId
from pixora_core.units import Frozen, Seconds

__all__ = [
    "MESSAGES_KEPT",
    "Draft",
    "FilmMade",
    "Generation",
    "GenerationStatus",
    "PendingApproval",
    "SceneState",
    "TaskRecord",
    "TaskStatus",
    "TaskSummary",
    "Turn",
    "new_task",
    "said",
    "turn_begun",
    "turn_ended",
]

MESSAGES_KEPT: Final = 50
_CHARACTERS_KEPT: Final = 200_000

TaskStatus = Literal[
    "created", "planning", "awaiting_approval", "generating", "paused", "completed", "failed", "cancelled"
]
GenerationStatus = Literal["running", "paused", "completed", "failed", "cancelled"]


class SceneState(Frozen):
    """How far one scene (from 1) is in a generation; `made` names the steps that are finished, `reused` those found."""

    scene_index: Annotated[int, Field(ge=1)]
    status: Literal["waiting", "running", "done", "failed"] = "waiting"
    made: tuple[str, ...] = ()
    reused: tuple[str, ...] = ()
    message: str = ""


class FilmMade(Frozen):
    """A finished film: the folder that it lies in, how long it is, and what was found in it."""

    folder: Path
    seconds: Seconds
    report: Report


class Generation(Frozen):
    """One making of the film; `reply_to` is the client's message that asked for it.

    `announced` is False between the end of the work and the `completion` that tells of it.

    `attempts` counts how often in a row a process has taken it up without getting any further.

    `agreed` is the money that the user has agreed to, `spent` what was asked of providers that charge, counted before
    each of them is asked; `due` is what is asked for now, while it is paused for lack of agreement. `in_hand` is the
    part of `spent` that was for steps in progress.
    """

    generation_id: str
    status: GenerationStatus = "running"
    stage: Stage | None = None
    progress: Annotated[int, Field(ge=0, le=100)] = 0
    message: str = ""
    eta_seconds: Seconds | None = None
    scenes: tuple[SceneState, ...] = ()
    result: FilmMade | None = None
    error: str | None = None
    started_at: datetime
    finished_at: datetime | None = None
    attempts: Annotated[int, Field(ge=0)] = 1
    reply_to: str | None = None
    announced: bool = True
    agreed: Annotated[float, Field(ge=0)] = 0.0
    spent: Annotated[float, Field(ge=0)] = 0.0
    due: Annotated[float, Field(ge=0)] = 0.0
    in_hand: Annotated[float, Field(ge=0)] = 0.0

    @property
    def left(self) -> float:
        """What may still be spent."""
        return round(max(0.0, self.agreed - self.spent), 6)

    @property
    def running(self) -> bool:
        """Whether somebody makes it, or should."""
        return self.status == "running"


class PendingApproval(Frozen):
    """A question that waits for its answer. `run_state` (a conversation stopped in the middle) stays here."""

    approval_id: str
    subject: str
    tool: str
    arguments: dict[str, JsonValue] = Field(default_factory=dict)
    seconds: Seconds | None = None
    price: float | None = None
    expires_at: datetime
    run_state: str | None = Field(default=None, repr=False)


class Turn(Frozen):
    """A turn of conversation that was taken on and has not ended; `holder` is the process that does it.

    `message_id` is the client's message, as far as it has one; `after` is where the event log ended before it.
    """

    run_id: str
    message_id: str | None = None
    holder: str
    after: Annotated[int, Field(ge=0)]


class Draft(Frozen):
    """The film on paper at one time; `change` says what was done to it next, or what undoing took back."""

    breakdown: SceneBreakdown
    delivery: Delivery = Delivery()
    change: str = ""
    at: datetime


class TaskRecord(Frozen):
    """Everything that is known of a task but its event log and the model's memory.

    `history` and `future` are what undo and redo go to, the nearest last. `turns` are those in progress and those that
    wait. `runs_stopped` is where the event log ended
    when the turns of conversation were stopped: those that were asked for up to there. `version` is 1 when the task is
    created and 1 more with each change that was kept; a store refuses a change made from another version.
    """

    task_id: TaskId
    owner: Annotated[str, Field(min_length=1, max_length=256)]
    status: TaskStatus = "created"
    stage: Stage | None = None
    brief: Brief | None = None
    delivery: Delivery = Delivery()
    breakdown: SceneBreakdown | None = None
    history: tuple[Draft, ...] = ()
    future: tuple[Draft, ...] = ()
    generation: Generation | None = None
    approvals: tuple[PendingApproval, ...] = ()
    messages: tuple[MessageData, ...] = ()
    turns: tuple[Turn, ...] = ()
    runs_stopped: Annotated[int, Field(ge=0)] = 0
    version: Annotated[int, Field(ge=0)] = 0
    created_at: datetime
    updated_at: datetime

    @property
    def characters(self) -> tuple[Character, ...]:
        """Who appears in the film."""
        return self.breakdown.characters if self.breakdown else ()

    @property
    def filming(self) -> bool:
        """Whether a generation runs or has not been told of, which somebody has to go on with after a crash."""
        return self.generation is not None and (self.generation.running or not self.generation.announced)

    @property
    def unfinished(self) -> bool:
        """Whether somebody has to look after it when its process has died: its film, or its turns."""
        return self.filming or bool(self.turns)


class TaskSummary(Frozen):
    """A task in a list."""

    task_id: TaskId
    title: str
    status: TaskStatus
    progress: int | None
    version: int
    created_at: datetime
    updated_at: datetime

    @classmethod
    def of(cls, record: TaskRecord) -> TaskSummary:
        """The record in short."""
        return cls(
            task_id=record.task_id,
            title=_title(record),
            status=record.status,
            progress=record.generation.progress if record.generation else None,
            version=record.version,
            created_at=record.created_at,
            updated_at=record.updated_at,
        )


def _title(record: TaskRecord) -> str:
    if record.breakdown is not None:
        return record.breakdown.title
    return record.brief.prompt[:200] if record.brief is not None else ""


def new_task(task_id: str, owner: str, at: datetime) -> TaskRecord:
    """A task that nothing has been done to. Raises pydantic's `ValidationError` for an id that is none."""
    return TaskRecord(task_id=task_id, owner=owner, created_at=at, updated_at=at)


def said(record: TaskRecord, role: Literal["user", "assistant"], content: str) -> TaskRecord:
    """The record with one more message; the oldest are dropped beyond 50, or 200,000 characters in all."""
    kept = (*record.messages, MessageData(role=role, content=content))[-MESSAGES_KEPT:]
    while len(kept) > 1 and sum(len(each.content) for each in kept) > _CHARACTERS_KEPT:
        kept = kept[1:]
    return record.model_copy(update={"messages": kept})


def turn_begun(record: TaskRecord, turn: Turn) -> TaskRecord:
    """The record with a turn that was taken on, in the place of an earlier attempt at the same message."""
    others = [each for each in record.turns if turn.message_id is None or each.message_id != turn.message_id]
    return record.model_copy(update={"turns": (*others, turn)})


def turn_ended(record: TaskRecord, run_id: str | None) -> TaskRecord:
    """The record without a turn."""
    others = tuple(each for each in record.turns if each.run_id != run_id)
    return record if others == record.turns else record.model_copy(update={"turns": others})
