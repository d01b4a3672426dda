"""The SQLite file's thread: what is asked for after its end, what breaks under it, what it clears away."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import anyio
import pytest

from pixora_core.errors import StorageUnavailable
from pixora_core.tasks.sqlite import open_sqlite
from pixora_core.tasks.sqlite.database import Database

pytestmark = pytest.mark.anyio


async def test_who_asks_after_the_end_is_told(tmp_path: Path) -> None:
    async with open_sqlite(tmp_path / "tasks.sqlite3") as backend:
        assert await backend.tasks.get("film") is None
    with anyio.fail_after(5), pytest.raises(StorageUnavailable, match="closed"):
        await backend.tasks.get("film")


async def test_a_transaction_that_the_file_has_ended_itself_ends_nothing_else(tmp_path: Path) -> None:
    database = Database(tmp_path / "tasks.sqlite3")
    async with database.opened():
        with anyio.fail_after(5):
            # As some errors of the disk do.
            await database.read(lambda connection: connection.execute("ROLLBACK").rowcount)
            assert await database.read(lambda connection: connection.in_transaction)


async def test_what_nobody_foresaw_in_the_thread_is_raised_and_not_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = Database(tmp_path / "tasks.sqlite3")
    async with database.opened():

        def broken() -> sqlite3.Connection:
            raise ZeroDivisionError

        with monkeypatch.context() as patch, anyio.fail_after(5):
            patch.setattr(database, "_open", broken)
            with pytest.raises(ZeroDivisionError):
                await database.read(lambda _: None)
        with anyio.fail_after(5):
            assert await database.read(lambda _: 1) == 1


async def test_outcomes_that_are_out_of_date_are_cleared_away(tmp_path: Path) -> None:
    path = tmp_path / "tasks.sqlite3"
    async with open_sqlite(path) as backend:
        for number in range(5):
            await backend.outcomes.begin(f"task-{number}", "1", "one")
            await backend.outcomes.keep(f"task-{number}", "1", [b"{}"])
        with sqlite3.connect(path) as other:
            other.execute("UPDATE outcomes SET expires = 1")
        await backend.outcomes.begin("another", "1", "one")
        with sqlite3.connect(path) as other:
            assert [row[0] for row in other.execute("SELECT task_id FROM outcomes")] == ["another"]
        other.close()
