"""The event logs in SQLite."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from typing import Final

import anyio

from pixora_core.errors import StorageUnavailable
from pixora_core.messages import Told
from pixora_core.tasks.entries import EMPTY, Clock, bodies, check_reach, new_epoch, numbered
from pixora_core.tasks.following import Followers
from pixora_core.tasks.ports import Entries, Logged, Position
from pixora_core.tasks.sqlite.database import Database

__all__ = ["SqliteEventLog"]

GLANCE: Final = 0.05
"""Seconds between two looks at whether another process has written; only while somebody follows."""

_NUMBER = (
    "INSERT INTO logs(task_id, epoch, first_seq, last_seq) VALUES(?1, ?2, 1, ?3) "
    "ON CONFLICT(task_id) DO UPDATE SET last_seq = last_seq + ?3 RETURNING epoch, first_seq, last_seq"
)


class SqliteEventLog:
    """See `EventLog`. A log keeps its last `length` entries, up to a tenth more."""

    def __init__(self, database: Database, length: int, clock: Clock) -> None:
        self._database = database
        self._length = length
        self._clock = clock
        self._followers = Followers(self._read)
        self._seen = -1
        database.on_other_file = self._followers.all_look_again

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
        encoded = bodies(task_id, messages, self._clock(), reply_to=reply_to, run_id=run_id)

        def work(connection: sqlite3.Connection) -> tuple[str, tuple[Logged, ...]]:
            numbers = (task_id, new_epoch(), len(encoded))
            [(epoch, first, last)] = connection.execute(_NUMBER, numbers).fetchall()
            entries = numbered(encoded, last - len(encoded) + 1)
            rows = [(task_id, each.seq, each.type, each.encoded) for each in entries]
            connection.executemany("INSERT INTO entries(task_id, seq, type, encoded) VALUES(?, ?, ?, ?)", rows)
            if last - first + 1 > self._length + self._length // 10:
                _cut(connection, task_id, last - self._length + 1)
            return self._epoch(epoch), entries

        def then(done: tuple[str, tuple[Logged, ...]]) -> None:
            self._followers.announce(task_id, *done)

        return (await self._database.write(work, durable=durable, then=then))[1]

    async def read(
        self, task_id: str, *, after: int, limit: int = 1000, epoch: str | None = None
    ) -> tuple[Logged, ...]:
        return (await self._read(task_id, after, limit, epoch))[1]

    async def _read(self, task_id: str, after: int, limit: int, epoch: str | None) -> tuple[str, tuple[Logged, ...]]:
        def work(connection: sqlite3.Connection) -> tuple[Position, tuple[Logged, ...]]:
            position = self._position(connection, task_id)
            check_reach(task_id, position, after, epoch)
            asked = "SELECT seq, type, encoded FROM entries WHERE task_id = ? AND seq > ? ORDER BY seq LIMIT ?"
            return position, tuple(Logged(*row) for row in connection.execute(asked, (task_id, after, limit)))

        position, entries = await self._database.read(work)
        return position.epoch, entries

    async def position(self, task_id: str) -> Position:
        return await self._database.read(lambda connection: self._position(connection, task_id))

    def follow(self, task_id: str, *, after: int, epoch: str | None = None) -> AbstractAsyncContextManager[Entries]:
        return self._followers.follow(task_id, after, epoch)

    def _position(self, connection: sqlite3.Connection, task_id: str) -> Position:
        asked = "SELECT epoch, first_seq, last_seq FROM logs WHERE task_id = ?"
        row = connection.execute(asked, (task_id,)).fetchone()
        return Position(epoch=self._epoch(row[0]), first_seq=row[1], last_seq=row[2]) if row else EMPTY

    def _epoch(self, log: str) -> str:
        return f"{log}.{self._database.incarnation}"

    async def watch(self) -> None:
        """Tells the followers what other processes append; never returns."""
        while True:
            await anyio.sleep(GLANCE)
            if self._followers.tasks:
                # Followers learn from their own reading that the store is away; here it is only looked at again.
                with contextlib.suppress(StorageUnavailable):
                    await self._look()

    async def _look(self) -> None:
        tasks = list(self._followers.tasks)

        def work(connection: sqlite3.Connection) -> list[tuple[str, int]]:
            # It changes when another connection has written, and every other connection is another process.
            version = connection.execute("PRAGMA data_version").fetchone()[0]
            if version == self._seen:
                return []
            self._seen = version
            asked = "SELECT task_id, last_seq FROM logs WHERE task_id = ?"
            return [row for task_id in tasks for row in connection.execute(asked, (task_id,))]

        for task_id, last_seq in await self._database.read(work):
            self._followers.look_again(task_id, last_seq)


def _cut(connection: sqlite3.Connection, task_id: str, first: int) -> None:
    connection.execute("DELETE FROM entries WHERE task_id = ? AND seq < ?", (task_id, first))
    connection.execute("UPDATE logs SET first_seq = ? WHERE task_id = ?", (first, task_id))
