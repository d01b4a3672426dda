"""The model's memory in SQLite."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from pydantic import JsonValue
from pydantic_core import from_json, to_json

from pixora_core.tasks.sqlite.database import Database

__all__ = ["SqliteConversations"]

_POP = "DELETE FROM items WHERE id = (SELECT max(id) FROM items WHERE task_id = ?) RETURNING item"


class SqliteConversations:
    """See `Conversations`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def items(self, task_id: str, limit: int | None = None) -> tuple[JsonValue, ...]:
        def work(connection: sqlite3.Connection) -> list[bytes]:
            asked = "SELECT item FROM items WHERE task_id = ? ORDER BY id DESC LIMIT ?"
            rows = connection.execute(asked, (task_id, -1 if limit is None else limit)).fetchall()
            return [row[0] for row in reversed(rows)]

        return tuple(from_json(each) for each in await self._database.read(work))

    async def add(self, task_id: str, items: Sequence[JsonValue]) -> None:
        await self._put(task_id, items, anew=False)

    async def replace(self, task_id: str, items: Sequence[JsonValue]) -> None:
        await self._put(task_id, items, anew=True)

    async def clear(self, task_id: str) -> None:
        await self._put(task_id, (), anew=True)

    async def pop(self, task_id: str) -> JsonValue | None:
        def work(connection: sqlite3.Connection) -> list[tuple[bytes]]:
            return connection.execute(_POP, (task_id,)).fetchall()

        rows = await self._database.write(work)
        last: JsonValue = from_json(rows[0][0]) if rows else None
        return last

    async def _put(self, task_id: str, items: Sequence[JsonValue], *, anew: bool) -> None:
        rows = [(task_id, to_json(each)) for each in items]

        def work(connection: sqlite3.Connection) -> None:
            if anew:
                connection.execute("DELETE FROM items WHERE task_id = ?", (task_id,))
            connection.executemany("INSERT INTO items(task_id, item) VALUES(?, ?)", rows)

        await self._database.write(work)
