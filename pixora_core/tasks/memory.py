"""The stores in memory: for tests, and for a hub whose tasks need not outlive it."""

from __future__ import annotations

import time
import uuid
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field

from pydantic import JsonValue

from pixora_core.errors import TaskExists, TaskMissing
from pixora_core.messages import Told
from pixora_core.tasks.entries import EMPTY, Clock, bodies, check_reach, new_epoch, numbered, utc_now
from pixora_core.tasks.following import Followers
from pixora_core.tasks.keeping import OUTCOME_SECONDS, OUTCOMES_KEPT, Known, deleted, encoded, renewed
from pixora_core.tasks.ports import Backend, Entries, Lease, Logged, Outcome, Position
from pixora_core.tasks.record import TaskRecord, TaskSummary

__all__ = ["MemoryConversations", "MemoryEventLog", "MemoryLeases", "MemoryOutcomes", "MemoryTaskStore", "in_memory"]


def in_memory(*, log_length: int = 100_000, clock: Clock = utc_now) -> Backend:
    """A backend that lives as long as it is held."""
    log, conversations, outcomes = MemoryEventLog(log_length, clock), MemoryConversations(), MemoryOutcomes()
    return Backend(
        kind="memory",
        place="memory",
        tasks=MemoryTaskStore(clock, beside=(log.forget_task, conversations.forget_task, outcomes.forget_task)),
        log=log,
        conversations=conversations,
        outcomes=outcomes,
        leases=MemoryLeases(),
    )


class MemoryTaskStore:
    """See `TaskStore`. The records are kept as bytes: what could not be kept elsewhere cannot be kept here.

    What is kept of a task in other places is forgotten by `beside`.
    """

    def __init__(self, clock: Clock = utc_now, *, beside: Sequence[Callable[[str], object]] = ()) -> None:
        self._clock = clock
        self._beside = beside
        self._records: dict[str, bytes] = {}
        self._known = Known()
        self._summaries: dict[str, tuple[str, bool, TaskSummary]] = {}

    async def get(self, task_id: str) -> TaskRecord | None:
        data = self._records.get(task_id)
        return None if data is None else self._known.record(task_id, data)

    async def create(self, record: TaskRecord) -> TaskRecord:
        if record.task_id in self._records:
            raise TaskExists(record.task_id)
        return self._keep(record.model_copy(update={"version": 1}))

    async def change(self, task_id: str, fn: Callable[[TaskRecord], TaskRecord]) -> TaskRecord:
        before = await self.get(task_id)
        if before is None:
            raise TaskMissing(task_id)
        after = fn(before)
        return before if after is before else self._keep(renewed(before, after, self._clock))

    def _keep(self, record: TaskRecord) -> TaskRecord:
        self._records[record.task_id] = encoded(record)
        self._known.learn(record, self._records[record.task_id])
        self._summaries[record.task_id] = (record.owner, record.unfinished, TaskSummary.of(record))
        return record

    async def delete(self, task_id: str, may: Callable[[TaskRecord], object]) -> None:
        await deleted(task_id, may, get=self.get, remove=self._remove)

    async def _remove(self, record: TaskRecord) -> bool:
        del self._records[record.task_id], self._summaries[record.task_id]
        for forget in self._beside:
            forget(record.task_id)
        return True

    async def owned_by(self, user_id: str) -> tuple[TaskSummary, ...]:
        own = [summary for owner, _, summary in self._summaries.values() if owner == user_id]
        return tuple(sorted(own, key=lambda each: each.updated_at, reverse=True))

    async def unfinished(self) -> tuple[str, ...]:
        return tuple(task_id for task_id, (_, unfinished, _) in self._summaries.items() if unfinished)


@dataclass
class _Log:
    epoch: str = field(default_factory=new_epoch)
    first_seq: int = 1
    entries: list[Logged] = field(default_factory=list)

    @property
    def position(self) -> Position:
        return Position(epoch=self.epoch, first_seq=self.first_seq, last_seq=self.first_seq + len(self.entries) - 1)

    def cut(self, length: int) -> None:
        """Drops the oldest beyond `length`."""
        dropped = len(self.entries) - length
        del self.entries[:dropped]
        self.first_seq += dropped


class MemoryEventLog:
    """See `EventLog`. A log keeps its last `length` entries, up to a tenth more."""

    def __init__(self, length: int = 100_000, clock: Clock = utc_now) -> None:
        self._length = length
        self._most = length + length // 10  # many are dropped at a time: dropping one costs as much
        self._clock = clock
        self._logs: dict[str, _Log] = {}
        self._followers = Followers(self._read)

    async def append(
        self,
        task_id: str,
        messages: Sequence[Told],
        *,
        durable: bool = True,
        reply_to: str | None = None,
        run_id: str | None = None,
    ) -> tuple[Logged, ...]:
        if not messages:
            return ()
        log = self._logs.get(task_id) or self._logs.setdefault(task_id, _Log())
        first = log.first_seq + len(log.entries)
        encoded = bodies(task_id, messages, self._clock(), reply_to=reply_to, run_id=run_id)
        entries = numbered(encoded, first)
        log.entries.extend(entries)
        if len(log.entries) > self._most:
            log.cut(self._length)
        self._followers.announce(task_id, log.epoch, entries)
        return entries

    async def read(
        self, task_id: str, *, after: int, limit: int = 1000, epoch: str | None = None
    ) -> tuple[Logged, ...]:
        return (await self._read(task_id, after, limit, epoch))[1]

    async def _read(self, task_id: str, after: int, limit: int, epoch: str | None) -> tuple[str, tuple[Logged, ...]]:
        log = self._logs.get(task_id)
        check_reach(task_id, log.position if log else EMPTY, after, epoch)
        if log is None:
            return EMPTY.epoch, ()
        start = after + 1 - log.first_seq
        return log.epoch, tuple(log.entries[start : start + limit])

    async def position(self, task_id: str) -> Position:
        log = self._logs.get(task_id)
        return log.position if log else EMPTY

    def forget_task(self, task_id: str) -> None:
        """Forgets a log; another one may begin under its name."""
        self._logs.pop(task_id, None)

    def follow(self, task_id: str, *, after: int, epoch: str | None = None) -> AbstractAsyncContextManager[Entries]:
        return self._followers.follow(task_id, after, epoch)


class MemoryConversations:
    """See `Conversations`."""

    def __init__(self) -> None:
        self._items: defaultdict[str, list[JsonValue]] = defaultdict(list)

    def forget_task(self, task_id: str) -> None:
        """Forgets a task's conversation."""
        self._items.pop(task_id, None)

    async def items(self, task_id: str, limit: int | None = None) -> tuple[JsonValue, ...]:
        kept = self._items.get(task_id, [])
        return tuple(kept if limit is None else kept[max(0, len(kept) - limit) :])

    async def add(self, task_id: str, items: Sequence[JsonValue]) -> None:
        self._items[task_id].extend(items)

    async def pop(self, task_id: str) -> JsonValue | None:
        kept = self._items.get(task_id, [])
        return kept.pop() if kept else None

    async def replace(self, task_id: str, items: Sequence[JsonValue]) -> None:
        self._items[task_id] = list(items)

    async def clear(self, task_id: str) -> None:
        self._items.pop(task_id, None)


class MemoryOutcomes:
    """See `Outcomes`; `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._by_task: defaultdict[str, OrderedDict[str, tuple[float, Outcome]]] = defaultdict(OrderedDict)

    async def begin(self, task_id: str, message_id: str, holder: str) -> Outcome | None:
        known, now = self._by_task[task_id], self._clock()
        found = known.get(message_id)
        if found is not None and found[0] > now:
            return found[1]
        known[message_id] = (now + OUTCOME_SECONDS, Outcome((), holder))
        known.move_to_end(message_id)
        while len(known) > OUTCOMES_KEPT:
            known.popitem(last=False)
        return None

    async def keep(self, task_id: str, message_id: str, answers: Sequence[bytes], *, holder: str | None = None) -> None:
        outcome = Outcome(tuple(answers), holder)
        self._by_task[task_id][message_id] = (self._clock() + OUTCOME_SECONDS, outcome)

    async def forget(self, task_id: str, message_id: str) -> None:
        self._by_task[task_id].pop(message_id, None)

    def forget_task(self, task_id: str) -> None:
        """Forgets all that was answered in a task."""
        self._by_task.pop(task_id, None)


class MemoryLeases:
    """See `Leases`; `clock` gives seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._held: dict[str, tuple[Lease, float]] = {}
        self._fence = 0

    async def hold(self, name: str, *, seconds: float) -> Lease | None:
        held = self._held.get(name)
        if held is not None and held[1] > self._clock():
            return None
        self._fence += 1
        lease = Lease(name=name, holder=uuid.uuid4().hex, fence=self._fence)
        self._held[name] = (lease, self._clock() + seconds)
        return lease

    async def renew(self, lease: Lease, *, seconds: float) -> bool:
        held = self._held.get(lease.name)
        if held is None or held[0] != lease or held[1] <= self._clock():
            return False
        self._held[lease.name] = (lease, self._clock() + seconds)
        return True

    async def release(self, lease: Lease) -> None:
        held = self._held.get(lease.name)
        if held is not None and held[0] == lease:
            del self._held[lease.name]
