"""The ports: what a store of tasks has to do, whatever it is made of. All of them raise `StorageUnavailable`.

"Kept" means: it is there after `kill -9` of this process and after a loss of power, as far as the backend promises
it (`docs/reliability.md`).
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Annotated, Literal, NamedTuple, Protocol

from pydantic import Field, JsonValue

from pixora_core.messages import ServerMessage, Told, server_messages
from pixora_core.tasks.record import TaskRecord, TaskSummary
from pixora_core.units import Frozen

__all__ = [
    "Backend",
    "Conversations",
    "Entries",
    "EventLog",
    "Lease",
    "Leases",
    "Logged",
    "Outcome",
    "Outcomes",
    "Position",
    "Sink",
    "TaskStore",
]


class Logged(NamedTuple):
    """A message of the event log: `encoded` is its JSON with `seq`, `ts` and `task_id`, made once, shared by all."""

    seq: int
    type: str
    encoded: bytes

    @property
    def message(self) -> ServerMessage:
        """The message as a value, decoded anew at each call."""
        return server_messages.validate_json(self.encoded)


class Position(Frozen):
    """Where an event log stands: the first and last `seq` that can be read (1 and 0 where there is none).

    Another `epoch` means another log, whose numbers have nothing to do with those of the former one.
    """

    epoch: str
    first_seq: Annotated[int, Field(ge=1)]
    last_seq: Annotated[int, Field(ge=0)]


class TaskStore(Protocol):
    """The records."""

    async def get(self, task_id: str) -> TaskRecord | None: ...

    async def create(self, record: TaskRecord) -> TaskRecord:
        """Keeps a new task and gives it back as version 1. Raises `TaskExists`."""
        ...

    async def change(self, task_id: str, fn: Callable[[TaskRecord], TaskRecord]) -> TaskRecord:
        """Keeps what `fn` makes of the record, and gives it back with its new `version` and `updated_at`.

        Compare-and-set: `fn` must be pure, for it is called again where somebody else was quicker. What it raises is
        raised here, and nothing has changed. Where it gives back the very record that it was handed, nothing is kept.
        Raises `TaskMissing`.
        """
        ...

    async def delete(self, task_id: str, may: Callable[[TaskRecord], object]) -> None:
        """Forgets the task, its log, its conversation and what was answered, all at once, where the record lets `may`.

        `may` is called again where somebody changed the record meanwhile. What it raises is raised here, and nothing
        is forgotten. Raises `TaskMissing`.
        """
        ...

    async def owned_by(self, user_id: str) -> tuple[TaskSummary, ...]:
        """The tasks of a user, the last changed first."""
        ...

    async def unfinished(self) -> tuple[str, ...]:
        """The ids of the tasks whose generation says that it runs."""
        ...


class Sink(Protocol):
    """Who takes entries as they come."""

    def take(self, entries: Sequence[Logged]) -> int:
        """Takes as many of them, from the first on, as there is room for; how many. It must not raise, nor wait."""
        ...

    async def room(self) -> None:
        """Waits until there is room for one at least."""
        ...


class Entries(Protocol):
    """What follows a log: one at a time by iterating (it never ends), or handed over.

    Once each, in order. However slowly they are taken, no more than a bounded number of messages is held. Raises
    `LogTruncated` when the log is replaced, or cut off before a slow reader got there.
    """

    def __aiter__(self) -> AsyncIterator[Logged]: ...

    async def __anext__(self) -> Logged: ...

    async def some(self) -> Sequence[Logged]:
        """All that iterating would give without waiting; where that is nothing, what comes next."""
        ...

    async def hand_to(self, sink: Sink) -> None:
        """Hands all that has not been iterated over to `sink`, from now on: new ones at once when they are appended.

        Returns only when the following has ended. Raises as iterating does.
        """
        ...


class EventLog(Protocol):
    """What every client of a task is told, numbered from 1 without a gap."""

    async def append(
        self,
        task_id: str,
        messages: Sequence[Told],
        *,
        durable: bool = True,
        reply_to: str | None = None,
        run_id: str | None = None,
    ) -> tuple[Logged, ...]:
        """Numbers and keeps the messages, together, in order. When it returns they are kept.

        With `durable=False` (tokens) they survive the end of this process, but perhaps not a loss of power. `reply_to`
        and `run_id` are stamped on the messages that have none of their own.
        """
        ...

    async def read(
        self, task_id: str, *, after: int, limit: int = 1000, epoch: str | None = None
    ) -> tuple[Logged, ...]:
        """At most `limit` messages after number `after`. `epoch` is the one that `after` was learnt with.

        Raises `LogTruncated` where the log does not reach back to `after` or not up to it, or is of another epoch;
        0 can be read from in every epoch, as long as the log still has its number 1.
        """
        ...

    async def position(self, task_id: str) -> Position: ...

    def follow(self, task_id: str, *, after: int, epoch: str | None = None) -> AbstractAsyncContextManager[Entries]:
        """Every message after number `after`, the stored ones, then the new ones, whichever process appends them.

        Leaving the context ends it. Raises `LogTruncated` on entering, as `read` does.
        """
        ...


class Conversations(Protocol):
    """The model's memory of a task: the items of the conversation, as JSON, in order."""

    async def items(self, task_id: str, limit: int | None = None) -> tuple[JsonValue, ...]:
        """All of them, or the last `limit`; the oldest first."""
        ...

    async def add(self, task_id: str, items: Sequence[JsonValue]) -> None: ...

    async def pop(self, task_id: str) -> JsonValue | None:
        """Takes away the last item and gives it; None where there is none."""
        ...

    async def replace(self, task_id: str, items: Sequence[JsonValue]) -> None:
        """Puts these items in the place of all others, at once."""
        ...

    async def clear(self, task_id: str) -> None: ...


class Outcome(NamedTuple):
    """What was answered to a message; `holder` is the process that still deals with it, None when that is over."""

    answers: tuple[bytes, ...]
    holder: str | None


class Outcomes(Protocol):
    """What was answered to a client's message, so that sending it again does nothing twice."""

    async def begin(self, task_id: str, message_id: str, holder: str) -> Outcome | None:
        """Says that `holder` deals with a message. None: go ahead; otherwise what came of it so far.

        One of several that begin at once gets None.
        """
        ...

    async def keep(self, task_id: str, message_id: str, answers: Sequence[bytes], *, holder: str | None = None) -> None:
        """Keeps what was answered, for a day, and for the last 1,000 messages of a task.

        With `holder` it is not all: that process is in the middle of it.
        """
        ...

    async def forget(self, task_id: str, message_id: str) -> None:
        """Gives a message back that was begun and could not be dealt with."""
        ...


class Lease(Frozen):
    """The right to do what `name` says, until somebody else may have it. `fence` grows with each new holder."""

    name: str
    holder: str
    fence: int


class Leases(Protocol):
    """Who does what, across processes: at most one holder of a name at any time."""

    async def hold(self, name: str, *, seconds: float) -> Lease | None:
        """The lease, until `seconds` from now; None while somebody else has it."""
        ...

    async def renew(self, lease: Lease, *, seconds: float) -> bool:
        """Holds it until `seconds` from now. False: it ran out and is another's by now, or nobody's; stop working."""
        ...

    async def release(self, lease: Lease) -> None:
        """Gives it back; nothing happens where it is another's by now."""
        ...


@dataclass(frozen=True, slots=True)
class Backend:
    """The five stores of one backend. `place` says where, without secrets; `warnings` what is not as it should be."""

    kind: Literal["memory", "sqlite", "redis"]
    place: str
    tasks: TaskStore
    log: EventLog
    conversations: Conversations
    outcomes: Outcomes
    leases: Leases
    warnings: tuple[str, ...] = ()
