"""What was answered, in SQLite."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence

from pixora_core.tasks.keeping import OUTCOME_SECONDS, OUTCOMES_KEPT, joined, parted
from pixora_core.tasks.ports import Outcome
from pixora_core.tasks.sqlite.database import Database

__all__ = ["SqliteOutcomes"]

_PUT = (
    "INSERT INTO outcomes(task_id, message_id, answers, expires) VALUES(?, ?, ?, ?) "
    "ON CONFLICT(task_id, message_id) DO UPDATE SET answers = excluded.answers, expires = excluded.expires"
)
_BOUND = (
    "DELETE FROM outcomes WHERE task_id = ?1 AND id <= "
    "(SELECT id FROM outcomes WHERE task_id = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)"
)
_CLEAR = "DELETE FROM outcomes WHERE id IN (SELECT id FROM outcomes WHERE expires < ? ORDER BY expires LIMIT 20)"
"""What is out of date, a few at a time."""


class SqliteOutcomes:
    """See `Outcomes`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def begin(self, task_id: str, message_id: str, holder: str) -> Outcome | None:
        def work(connection: sqlite3.Connection) -> bytes | None:
            now = time.time()
            asked = "SELECT answers FROM outcomes WHERE task_id = ? AND message_id = ? AND expires > ?"
            row: tuple[bytes] | None = connection.execute(asked, (task_id, message_id, now)).fetchone()
            if row is not None:
                return row[0]
            connection.execute(_PUT, (task_id, message_id, joined((), holder), now + OUTCOME_SECONDS))
            connection.execute(_BOUND, (task_id, OUTCOMES_KEPT))
            connection.execute(_CLEAR, (now,))
            return None

        data = await self._database.write(work)
        return None if data is None else parted(data)

    async def keep(self, task_id: str, message_id: str, answers: Sequence[bytes], *, holder: str | None = None) -> None:
        values = (task_id, message_id, joined(answers, holder), time.time() + OUTCOME_SECONDS)
        await self._database.write(lambda connection: connection.execute(_PUT, values).rowcount)

    async def forget(self, task_id: str, message_id: str) -> None:
        gone = "DELETE FROM outcomes WHERE task_id = ? AND message_id = ?"
        await self._database.write(lambda connection: connection.execute(gone, (task_id, message_id)).rowcount)
