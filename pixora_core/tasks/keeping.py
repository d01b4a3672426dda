"""How records are kept as bytes, and the bounds that every store shares."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from pydantic import ValidationError
from pydantic_core import from_json, to_json

from pixora_core.errors import StorageError, TaskMissing
from pixora_core.tasks.entries import Clock
from pixora_core.tasks.ports import Outcome
from pixora_core.tasks.record import TaskRecord

__all__ = [
    "OUTCOMES_KEPT",
    "OUTCOME_SECONDS",
    "Known",
    "changed",
    "decoded",
    "deleted",
    "encoded",
    "joined",
    "parted",
    "renewed",
]

OUTCOMES_KEPT: Final = 1_000
OUTCOME_SECONDS: Final = 86_400


def encoded(record: TaskRecord) -> bytes:
    """The record's JSON. Raises `PydanticSerializationError` where a copy was given a value of another type."""
    return record.__pydantic_serializer__.to_json(record, warnings="error")


def decoded(data: bytes) -> TaskRecord:
    """The record that `encoded` made these bytes of. Raises `StorageError` where it is damaged, or of another time."""
    try:
        return TaskRecord.model_validate_json(data)
    except ValidationError as error:
        reason = "it cannot be read; another version of Pixora has written it, or it is damaged"
        raise StorageError("the record of the task", reason) from error


class Known:
    """The records that were read or kept last, each with its bytes: what has the same bytes need not be read again.

    A store still fetches the bytes each time, so that nothing out of date is ever given; only the decoding is saved,
    which is most of what a change costs.
    """

    def __init__(self, most: int = 64) -> None:
        self._most = most
        self._records: OrderedDict[str, tuple[bytes, TaskRecord]] = OrderedDict()

    def record(self, task_id: str, data: bytes) -> TaskRecord:
        """The record that these bytes stand for. Raises `StorageError` as `decoded` does."""
        known = self._records.get(task_id)
        if known is not None and known[0] == data:
            self._records.move_to_end(task_id)
            return known[1]
        return self.learn(decoded(data), data)

    def learn(self, record: TaskRecord, data: bytes) -> TaskRecord:
        """Remembers a record with the bytes that it was kept as."""
        self._records[record.task_id] = data, record
        self._records.move_to_end(record.task_id)
        while len(self._records) > self._most:
            self._records.popitem(last=False)
        return record


def renewed(before: TaskRecord, after: TaskRecord, clock: Clock) -> TaskRecord:
    """The record as it is to be kept in the place of `before`: the same task, one version on."""
    fixed = {"task_id": before.task_id, "owner": before.owner, "created_at": before.created_at}
    return after.model_copy(update={**fixed, "version": before.version + 1, "updated_at": clock()})


async def changed(
    task_id: str,
    fn: Callable[[TaskRecord], TaskRecord],
    *,
    get: Callable[[str], Awaitable[TaskRecord | None]],
    put: Callable[[TaskRecord, int], Awaitable[bool]],
    clock: Clock,
) -> TaskRecord:
    """Compares and sets until nobody came between; `put(record, version)` keeps it where that version still stands.

    Raises `TaskMissing`.
    """
    while True:
        before = await get(task_id)
        if before is None:
            raise TaskMissing(task_id)
        after = fn(before)
        if after is before:
            return before
        kept = renewed(before, after, clock)
        if await put(kept, before.version):
            return kept


async def deleted(
    task_id: str,
    may: Callable[[TaskRecord], object],
    *,
    get: Callable[[str], Awaitable[TaskRecord | None]],
    remove: Callable[[TaskRecord], Awaitable[bool]],
) -> None:
    """Compares and removes until nobody came between; `remove(record)` does so where that version still stands.

    Raises `TaskMissing`.
    """
    while True:
        record = await get(task_id)
        if record is None:
            raise TaskMissing(task_id)
        may(record)
        if await remove(record):
            return


def joined(answers: Sequence[bytes], holder: str | None) -> bytes:
    """An outcome as one value."""
    return to_json([holder, *(each.decode() for each in answers)])


def parted(data: bytes) -> Outcome:
    """The outcome that `joined` made one value of."""
    holder, *answers = from_json(data)
    return Outcome(tuple(each.encode() for each in answers), holder)
