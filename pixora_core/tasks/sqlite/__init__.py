"""The stores in one SQLite file, for any number of processes of one machine."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

from pixora_core.pipeline.together import together
from pixora_core.tasks.entries import Clock, utc_now
from pixora_core.tasks.ports import Backend
from pixora_core.tasks.sqlite.conversations import SqliteConversations
from pixora_core.tasks.sqlite.database import Database
from pixora_core.tasks.sqlite.leases import SqliteLeases
from pixora_core.tasks.sqlite.log import SqliteEventLog
from pixora_core.tasks.sqlite.outcomes import SqliteOutcomes
from pixora_core.tasks.sqlite.records import SqliteTaskStore

__all__ = ["open_sqlite"]


@contextlib.asynccontextmanager
async def open_sqlite(
    path: Path, *, log_length: int = 100_000, ttl: int = 0, clock: Clock = utc_now
) -> AsyncIterator[Backend]:
    """The stores in the file `path`, made if need be. Tasks unchanged for `ttl` seconds are forgotten on opening.

    Raises `StorageUnavailable`.
    """
    database = Database(path, ttl=ttl)
    log = SqliteEventLog(database, log_length, clock)
    async with database.opened(), together() as group:
        group.start_soon(log.watch)
        yield Backend(
            kind="sqlite",
            place=str(path),
            tasks=SqliteTaskStore(database, clock),
            log=log,
            conversations=SqliteConversations(database),
            outcomes=SqliteOutcomes(database),
            leases=SqliteLeases(database),
        )
        group.cancel_scope.cancel()
