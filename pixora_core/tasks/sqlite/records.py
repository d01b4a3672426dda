"""The records in SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from pixora_core.errors import TaskExists
from pixora_core.tasks.entries import Clock
from pixora_core.tasks.keeping import Known, changed, deleted, encoded
from pixora_core.tasks.record import TaskRecord, TaskSummary
from pixora_core.tasks.sqlite.database import Database
from pixora_core.tasks.sqlite.schema import forget_tasks

__all__ = ["SqliteTaskStore"]

_INSERT = (
    "INSERT OR IGNORE INTO tasks(owner, version, unfinished, updated_at, summary, record, task_id) "
    "VALUES(?, ?, ?, ?, ?, ?, ?)"
)
_UPDATE = (
    "UPDATE tasks SET owner = ?, version = ?, unfinished = ?, updated_at = ?, summary = ?, record = ? "
    "WHERE task_id = ? AND version = ?"
)


class SqliteTaskStore:
    """See `TaskStore`."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._known = Known()

    async def get(self, task_id: str) -> TaskRecord | None:
        def work(connection: sqlite3.Connection) -> bytes | None:
            row = connection.execute("SELECT record FROM tasks WHERE task_id = ?", (task_id,)).fetchone()
            return row[0] if row else None

        data = await self._database.read(work)
        return self._known.record(task_id, data) if data is not None else None

    async def create(self, record: TaskRecord) -> TaskRecord:
        first = record.model_copy(update={"version": 1})
        values = _columns(first, encoded(first))
        if not await self._database.write(lambda connection: connection.execute(_INSERT, values).rowcount):
            raise TaskExists(record.task_id)
        return first

    async def change(self, task_id: str, fn: Callable[[TaskRecord], TaskRecord]) -> TaskRecord:
        return await changed(task_id, fn, get=self.get, put=self._put, clock=self._clock)

    async def _put(self, record: TaskRecord, expected: int) -> bool:
        data = encoded(record)
        kept = bool(await self._database.write(_updating((*_columns(record, data), expected))))
        if kept:
            self._known.learn(record, data)
        return kept

    async def delete(self, task_id: str, may: Callable[[TaskRecord], object]) -> None:
        await deleted(task_id, may, get=self.get, remove=self._remove)

    async def _remove(self, record: TaskRecord) -> bool:
        def work(connection: sqlite3.Connection) -> bool:
            asked = "SELECT 1 FROM tasks WHERE task_id = ? AND version = ?"
            stands = connection.execute(asked, (record.task_id, record.version)).fetchone() is not None
            if stands:
                forget_tasks(connection, [(record.task_id,)])
            return stands

        return await self._database.write(work)

    async def owned_by(self, user_id: str) -> tuple[TaskSummary, ...]:
        def work(connection: sqlite3.Connection) -> list[bytes]:
            asked = "SELECT summary FROM tasks WHERE owner = ? ORDER BY updated_at DESC"
            return [row[0] for row in connection.execute(asked, (user_id,))]

        return tuple(TaskSummary.model_validate_json(each) for each in await self._database.read(work))

    async def unfinished(self) -> tuple[str, ...]:
        def work(connection: sqlite3.Connection) -> tuple[str, ...]:
            asked = "SELECT task_id FROM tasks WHERE unfinished ORDER BY updated_at"
            return tuple(row[0] for row in connection.execute(asked))

        return await self._database.read(work)


def _updating(values: tuple[object, ...]) -> Callable[[sqlite3.Connection], int]:
    return lambda connection: connection.execute(_UPDATE, values).rowcount


def _columns(record: TaskRecord, data: bytes) -> tuple[object, ...]:
    return (
        record.owner,
        record.version,
        record.unfinished,
        record.updated_at.timestamp(),
        TaskSummary.of(record).model_dump_json().encode(),
        data,
        record.task_id,
    )
