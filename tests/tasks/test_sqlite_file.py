"""The SQLite file: locked, removed, damaged, of another version, opened by many; and a disk that is full."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import anyio
import pytest

from pixora_core.errors import LogTruncated, StorageUnavailable
from pixora_core.settings import Settings
from pixora_core.tasks import Backend, new_task, open_backend
from pixora_core.tasks.entries import utc_now
from pixora_core.tasks.sqlite import open_sqlite
from pixora_core.tasks.sqlite.database import _write_ahead
from pixora_core.tasks.sqlite.schema import boot_of
from pixora_core.testing.stores import followed, tokens
from tests.tasks.asking import fill, unavailable_soon

pytestmark = pytest.mark.anyio


async def test_an_abandoned_append_still_reaches_the_followers(tmp_path: Path) -> None:
    async with open_sqlite(tmp_path / "t.sqlite3") as backend, backend.log.follow("t", after=0) as entries:
        with anyio.move_on_after(0) as scope:
            await backend.log.append("t", tokens("a"))
        assert scope.cancelled_caught
        with anyio.fail_after(10):
            assert (await anext(entries)).seq == 1


async def test_the_file_is_removed(tmp_path: Path) -> None:
    path = tmp_path / "tasks.sqlite3"
    async with open_sqlite(path) as one, open_sqlite(path) as other:
        await fill(one, 3)
        before = await one.log.position("t")
        async with one.log.follow("t", after=3) as mine, other.log.follow("t", after=3) as others:
            for file in tmp_path.iterdir():
                file.unlink()
            await fill(other, 5)
            for entries in (mine, others):
                with pytest.raises(LogTruncated), anyio.fail_after(5):
                    await anext(entries)
        after = await one.log.position("t")
        assert after.epoch != before.epoch
        assert after.last_seq == 5
        with pytest.raises(LogTruncated):
            await one.log.read("t", after=3, epoch=before.epoch)


async def test_the_file_is_locked(tmp_path: Path) -> None:
    path = tmp_path / "tasks.sqlite3"
    async with open_sqlite(path) as backend:
        await fill(backend, 3)
        with sqlite3.connect(path, isolation_level=None) as other:
            other.execute("BEGIN IMMEDIATE")
            async with anyio.create_task_group() as group:
                for delay in (0.0, 0.5, 1.0):
                    group.start_soon(locked_soon, backend, delay)
                group.start_soon(still_read, backend)
            other.execute("ROLLBACK")
        other.close()
        await fill(backend, 1)
        assert [entry.seq for entry in await backend.log.read("t", after=0)] == [1, 2, 3, 4]


async def locked_soon(backend: Backend, delay: float) -> None:
    await anyio.sleep(delay)
    await unavailable_soon(backend, match="another program has locked it")


async def still_read(backend: Backend) -> None:
    assert (await backend.log.position("t")).last_seq == 3


async def test_the_lock_is_let_go_in_time(tmp_path: Path) -> None:
    path = tmp_path / "tasks.sqlite3"
    async with open_sqlite(path) as backend, anyio.create_task_group() as group:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        group.start_soon(fill, backend, 3)
        await anyio.sleep(0.2)
        other.execute("ROLLBACK")
        other.close()
    async with open_sqlite(path) as backend:
        assert (await backend.log.position("t")).last_seq == 3


async def test_the_disk_is_full(tmp_path: Path) -> None:
    """SQLite's own limit of pages: the same error in the same places as a disk that takes no more."""
    async with open_sqlite(tmp_path / "tasks.sqlite3") as backend:
        database = backend.tasks._database  # type: ignore[attr-defined]
        await fill(backend, 3)
        pages = await database.read(lambda connection: connection.execute("PRAGMA page_count").fetchone()[0])
        await database.read(lambda connection: connection.execute(f"PRAGMA max_page_count={pages + 8}").fetchone())
        with pytest.raises(StorageUnavailable, match="the disk is full"):
            for _ in range(100):
                await fill(backend, 500)
        kept = await backend.log.position("t")
        await database.read(lambda connection: connection.execute("PRAGMA max_page_count=1000000").fetchone())
        await fill(backend, 1)
        seen = await followed(backend, "t", after=0, until=kept.last_seq + 1)
        assert seen == list(range(1, kept.last_seq + 2))


async def test_one_that_fails_does_not_take_others_along(tmp_path: Path) -> None:
    """Asked for at once, so done in one transaction; one of them is refused by the file itself."""
    async with open_sqlite(tmp_path / "tasks.sqlite3") as backend:
        database = backend.tasks._database  # type: ignore[attr-defined]
        refused: list[BaseException] = []

        async def fail() -> None:
            try:
                await database.write(lambda connection: connection.execute("INSERT INTO tasks VALUES(1)"))
            except StorageUnavailable as error:
                refused.append(error)

        async with anyio.create_task_group() as group:
            for _ in range(5):
                group.start_soon(fill, backend, 1)
                group.start_soon(fail)
        assert len(refused) == 5
        assert (await backend.log.position("t")).last_seq == 5


@pytest.mark.parametrize("content", [b"no database" * 100, None])
async def test_a_file_that_cannot_be_used(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "tasks.sqlite3"
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content)
    with pytest.raises(StorageUnavailable, match=r"it is no database|it cannot be opened"):
        async with open_sqlite(path):
            raise AssertionError("it was opened")


async def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageUnavailable):
        async with open_sqlite(tmp_path / "file" / "tasks.sqlite3"):
            raise AssertionError("it was opened")


async def test_a_file_of_a_newer_pixora(tmp_path: Path) -> None:
    path = tmp_path / "tasks.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version=99")
    connection.close()
    with pytest.raises(StorageUnavailable, match="newer Pixora"):
        async with open_sqlite(path):
            raise AssertionError("it was opened")


async def test_nobody_else_may_read_the_file(tmp_path: Path) -> None:
    async with open_backend(Settings(store=tmp_path / "store")) as backend:
        await backend.tasks.create(new_task("t", "me", utc_now()))
        assert {path.stat().st_mode & 0o077 for path in (tmp_path / "store").iterdir()} == {0}


async def test_a_restarted_machine_has_logs_of_another_epoch(tmp_path: Path) -> None:
    path = tmp_path / "tasks.sqlite3"
    async with open_sqlite(path) as backend:
        await fill(backend, 3)
        before = await backend.log.position("t")
    async with open_sqlite(path) as backend:
        assert await backend.log.position("t") == before
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE meta SET value = 'another' WHERE name = 'boot'")
    connection.close()
    async with open_sqlite(path) as backend:
        after = await backend.log.position("t")
        assert (after.last_seq, after.epoch != before.epoch) == (3, True)


async def test_what_was_asked_for_is_done_before_closing(tmp_path: Path) -> None:
    busy = threading.Event()
    async with anyio.create_task_group() as group, open_sqlite(tmp_path / "t.sqlite3") as backend:
        database = backend.tasks._database  # type: ignore[attr-defined]
        group.start_soon(database.read, lambda _: busy.wait(10))
        group.start_soon(backend.log.append, "t", tokens("last"))
        await anyio.wait_all_tasks_blocked()
        threading.Timer(0.1, busy.set).start()
    async with open_sqlite(tmp_path / "t.sqlite3") as backend:
        assert (await backend.log.position("t")).last_seq == 1


async def test_many_open_a_new_file_at_once(tmp_path: Path) -> None:
    async def use() -> None:
        async with open_sqlite(tmp_path / "t.sqlite3") as backend:
            await backend.log.append("t", tokens("a"))

    async with anyio.create_task_group() as group:
        for _ in range(12):
            group.start_soon(use)
    async with open_sqlite(tmp_path / "t.sqlite3") as backend:
        assert (await backend.log.position("t")).last_seq == 12


async def test_a_new_file_that_is_being_written(tmp_path: Path) -> None:
    """Another process that has only begun, and does not go on."""
    path = tmp_path / "t.sqlite3"
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StorageUnavailable, match="locked"):
        async with open_sqlite(path):
            raise AssertionError("it was opened")
    other.close()


def test_a_new_file_that_another_process_has_just_begun_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "t.sqlite3"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN EXCLUSIVE")
    letting_go = threading.Timer(0.05, other.rollback)
    letting_go.start()
    ours = sqlite3.connect(path, isolation_level=None, timeout=0)
    _write_ahead(ours)
    assert ours.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    letting_go.join()
    for each in (ours, other):
        each.close()


def test_a_system_that_does_not_name_its_starts(tmp_path: Path) -> None:
    assert boot_of() == boot_of()
    assert boot_of(tmp_path / "none") == ""
