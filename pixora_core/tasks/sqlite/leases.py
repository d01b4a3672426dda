"""Who does what, in SQLite: between the processes of one machine, by its clock."""

from __future__ import annotations

import sqlite3
import time
import uuid

from pixora_core.tasks.ports import Lease
from pixora_core.tasks.sqlite.database import Database

__all__ = ["SqliteLeases"]

_FENCE = (
    "INSERT INTO meta(name, value) VALUES('fence', 1) ON CONFLICT(name) DO UPDATE SET value = value + 1 RETURNING value"
)


class SqliteLeases:
    """See `Leases`. Nothing here is synced: a loss of power ends every holder too."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def hold(self, name: str, *, seconds: float) -> Lease | None:
        def work(connection: sqlite3.Connection) -> Lease | None:
            now = time.time()
            asked = "SELECT 1 FROM leases WHERE name = ? AND expires > ?"
            if connection.execute(asked, (name, now)).fetchone():
                return None
            [(fence,)] = connection.execute(_FENCE).fetchall()
            lease = Lease(name=name, holder=uuid.uuid4().hex, fence=fence)
            put = "INSERT OR REPLACE INTO leases(name, holder, fence, expires) VALUES(?, ?, ?, ?)"
            connection.execute(put, (name, lease.holder, fence, now + seconds))
            return lease

        return await self._database.write(work, durable=False)

    async def renew(self, lease: Lease, *, seconds: float) -> bool:
        def work(connection: sqlite3.Connection) -> bool:
            now = time.time()
            longer = "UPDATE leases SET expires = ? WHERE name = ? AND holder = ? AND expires > ?"
            return connection.execute(longer, (now + seconds, lease.name, lease.holder, now)).rowcount > 0

        return await self._database.write(work, durable=False)

    async def release(self, lease: Lease) -> None:
        gone = "DELETE FROM leases WHERE name = ? AND holder = ?"
        values = (lease.name, lease.holder)
        await self._database.write(lambda connection: connection.execute(gone, values).rowcount, durable=False)
