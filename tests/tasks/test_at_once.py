"""What comes alone and need not be synced is written to the SQLite file by whoever asks; all else by the thread."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path
from typing import Any

import anyio
import pytest

from pixora_core.errors import StorageUnavailable
from pixora_core.messages import Token
from pixora_core.tasks.sqlite import open_sqlite
from pixora_core.tasks.sqlite.database import Database

pytestmark = pytest.mark.anyio


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tasks.sqlite3"


def keep(value: str) -> Any:
    """Keeps it; gives whether the thread did."""

    def work(connection: sqlite3.Connection) -> bool:
        connection.execute("INSERT INTO meta(name, value) VALUES(?, 1)", (value,))
        return threading.current_thread().name == "pixora-tasks"

    return work


async def kept(database: Database) -> set[str]:
    def work(connection: sqlite3.Connection) -> set[str]:
        return {name for (name,) in connection.execute("SELECT name FROM meta WHERE value = 1")}

    return await database.read(work)


async def test_what_comes_alone(path: Path) -> None:
    told: list[bool] = []
    async with Database(path).opened() as database:
        await anyio.sleep(0)
        assert not await database.write(keep("a"), durable=False, then=told.append)
        assert told == [False]
        assert await database.write(keep("b"), durable=False)  # the second in one turn of the loop
        await anyio.sleep(0)
        assert await database.write(keep("c"))  # has to be synced
        await anyio.sleep(0)
        assert not await database.write(keep("d"), durable=False)
        assert {"a", "b", "c", "d"} <= await kept(database)


async def test_nothing_overtakes_what_the_thread_has_not_done(path: Path) -> None:
    order: list[str] = []
    async with Database(path).opened() as database, anyio.create_task_group() as group:
        group.start_soon(lambda: database.write(keep("a"), then=lambda _: order.append("a")))
        await anyio.sleep(0)
        assert await database.write(keep("b"), durable=False, then=lambda _: order.append("b"))
    assert order == ["a", "b"]


async def test_another_program_that_holds_the_lock_is_waited_for_by_the_thread(path: Path) -> None:
    async with Database(path).opened() as database, anyio.create_task_group() as group:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")

        async def let_go() -> None:
            await anyio.sleep(0.1)
            other.execute("COMMIT")
            other.close()

        group.start_soon(let_go)
        assert await database.write(keep("a"), durable=False)
        assert "a" in await kept(database)


async def test_what_fails_is_raised_and_not_kept(path: Path) -> None:
    def broken(connection: sqlite3.Connection) -> None:
        keep("a")(connection)
        raise ZeroDivisionError

    async with Database(path).opened() as database:
        with pytest.raises(ZeroDivisionError):
            await database.write(broken, durable=False)
        assert "a" not in await kept(database)
        await anyio.sleep(0)
        assert not await database.write(keep("b"), durable=False)


async def test_a_file_that_was_exchanged_is_opened_by_the_thread(path: Path) -> None:
    async with Database(path).opened() as database:
        path.rename(path.with_suffix(".old"))
        assert await database.write(keep("a"), durable=False)
        assert "a" in await kept(database)
    with pytest.raises(StorageUnavailable):
        await database.write(keep("b"), durable=False)


async def test_the_file_beside_it_does_not_grow_for_ever(path: Path) -> None:
    """The write-ahead log begins anew where all of it is in the file itself."""
    async with open_sqlite(path) as backend:
        for number in range(1_500):
            await backend.log.append("tea", [Token(content="x" * 200, message_id=f"{number}")], durable=False)
            await anyio.sleep(0)
        assert path.with_name(f"{path.name}-wal").stat().st_size < 8_000_000
        assert len(await backend.log.read("tea", after=0, limit=2_000)) == 1_500
