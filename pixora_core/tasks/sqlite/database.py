"""One SQLite file and the one thread that talks to it.

What is asked for while the thread is busy is done together: first all that only reads, then all that writes, in one
transaction with one sync (group commit). An answer is given when the transaction is committed, never before.

What comes alone and need not be synced is written by whoever asks, in the event loop: that waits for no disk and for no
lock, and costs three fifths of the way by the thread. Where it cannot be done at once, the thread does it.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import queue
import sqlite3
import threading
import time
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, TypeVar

import anyio

from pixora_core.errors import StorageUnavailable
from pixora_core.storage.workspace import sync_folder
from pixora_core.tasks.sqlite.schema import prepare

__all__ = ["Database", "Work"]

T = TypeVar("T")
Work = Callable[[sqlite3.Connection], T]
"""What the thread is to do. Where it raises, nothing of it is kept; it may be done again."""

PATIENCE: Final = 1.5
"""Seconds that anybody waits for another program that holds the file's lock."""

_CHECKPOINT: Final = 200
"""So many commits, of some pages each, are written into the file itself together, by the thread."""

_REASONS: Final = {
    "SQLITE_BUSY": "another program has locked it; try again",
    "SQLITE_LOCKED": "another program has locked it; try again",
    "SQLITE_FULL": "the disk is full; free some space and try again",
    "SQLITE_READONLY": "it may not be written",
    "SQLITE_CANTOPEN": "it cannot be opened",
    "SQLITE_CORRUPT": "it is damaged; put a backup in its place, or move it away to begin anew",
    "SQLITE_NOTADB": "it is no database; move it away to begin anew",
    "SQLITE_IOERR": "the disk does not read or write it",
}
_PASSING: Final = ("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_FULL", "SQLITE_CONSTRAINT")


@dataclass(slots=True)
class _Job:
    work: Work[Any]
    writes: bool
    durable: bool
    then: Callable[[Any], None] | None
    future: asyncio.Future[Any]
    asked: float = field(default_factory=time.monotonic)
    result: Any = None
    error: BaseException | None = None


class Database:
    """Does work on the file. Where the file is gone or is another one, it is opened anew and `on_other_file` called."""

    def __init__(self, path: Path, *, ttl: int = 0) -> None:
        self.path = path
        self.incarnation = 0
        self.on_other_file: Callable[[], None] = _nothing
        self._ttl = ttl
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="pixora-tasks", daemon=True)
        self._loop: asyncio.AbstractEventLoop
        self._connection: sqlite3.Connection | None = None
        self._inode: tuple[int, int] | None = None
        self._synced = True
        self._patience = 0.0
        self._commits = 0
        self._pending = 0
        self._alone = True
        self._closed = False

    @contextlib.asynccontextmanager
    async def opened(self) -> AsyncIterator[Database]:
        """The file opened and the thread running. Raises `StorageUnavailable`."""
        self._loop = asyncio.get_running_loop()
        self._thread.start()
        try:
            await self.read(lambda _: None)
            yield self
        finally:
            self._closed = True
            self._jobs.put(None)
            with anyio.CancelScope(shield=True):
                await anyio.to_thread.run_sync(self._thread.join)

    async def read(self, work: Work[T]) -> T:
        """What `work` reads."""
        return await self._ask(work, writes=False, durable=False, then=None)

    async def write(self, work: Work[T], *, durable: bool = True, then: Callable[[T], None] | None = None) -> T:
        """What `work` gives, once it is committed, and synced if `durable`.

        `then` is called with it in the event loop, in the order of the commits, also where nobody waits any more.
        """
        if not durable and self._alone and not self._pending and not self._closed:
            done = self._at_once(work)
            if done is not None:
                if then is not None:
                    then(done[0])
                return done[0]
        return await self._ask(work, writes=True, durable=durable, then=then)

    async def _ask(self, work: Work[T], *, writes: bool, durable: bool, then: Callable[[T], None] | None) -> T:
        if self._closed:
            raise StorageUnavailable(str(self.path), "it was closed")
        future: asyncio.Future[T] = self._loop.create_future()
        self._pending += 1
        self._jobs.put(_Job(work, writes, durable, then, future))
        return await future

    def _at_once(self, work: Work[T]) -> tuple[T] | None:
        """What `work` gives, committed in the event loop while the thread has nothing to do. None: the thread has to.

        Once a turn of the loop: what else comes in that turn is gathered by the thread.
        """
        connection = self._connection
        if connection is None or self._commits >= _CHECKPOINT or self._inode != _inode(self.path):
            return None
        try:
            self._begin(connection, durable=False, patience=0)
            result = work(connection)
            connection.execute("COMMIT")
        except Exception:  # noqa: BLE001 -- the thread does it again, and says what it meets
            return None
        finally:
            if connection.in_transaction:
                with contextlib.suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
        self._commits += 1
        self._alone = False
        self._loop.call_soon(self._next_turn)
        return (result,)

    def _next_turn(self) -> None:
        self._alone = True

    def _run(self) -> None:
        """The thread."""
        ending = False
        while not ending:
            jobs, ending = self._asked_for()
            if jobs:
                try:
                    self._do(jobs)
                except Exception as error:  # noqa: BLE001 -- raised again where the work was asked for
                    _fail(jobs, self._told(error))
                self._checkpoint()
                self._loop.call_soon_threadsafe(self._answer, jobs)
        self._close()

    def _checkpoint(self) -> None:
        """Now and then. Where it fails it is tried again, and whatever is wrong is said by the next commit."""
        if self._commits >= _CHECKPOINT and self._connection is not None:
            self._commits = 0
            with contextlib.suppress(sqlite3.Error):
                self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def _asked_for(self) -> tuple[list[_Job], bool]:
        """All that was asked for by now, and whether nothing more will be."""
        found = [self._jobs.get()]
        with contextlib.suppress(queue.Empty):
            while found[-1] is not None:
                found.append(self._jobs.get_nowait())
        return [job for job in found if job is not None], found[-1] is None

    def _do(self, jobs: Sequence[_Job]) -> None:
        connection = self._open()
        readers = [job for job in jobs if not job.writes]
        writers = [job for job in jobs if job.writes]
        if readers:
            self._read(connection, readers)
        if writers:
            self._commit(connection, writers)
        self._leave_if_broken(jobs)

    def _read(self, connection: sqlite3.Connection, jobs: Sequence[_Job]) -> None:
        """All of one snapshot."""
        connection.execute("BEGIN")
        for job in jobs:
            _attempt(job, connection)
            job.error = job.error and self._told(job.error)
        # Some failures have ended the transaction themselves.
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")

    def _commit(self, connection: sqlite3.Connection, jobs: Sequence[_Job]) -> None:
        """All in one transaction; where one of them fails, each in its own."""
        waited = time.monotonic() - min(job.asked for job in jobs)
        try:
            durable = any(job.durable for job in jobs)
            self._begin(connection, durable=durable, patience=max(0.001, round(PATIENCE - waited, 1)))
        except sqlite3.Error as error:
            _fail(jobs, self._told(error))
            return
        failure = self._commit_all(connection, jobs)
        if failure is not None and len(jobs) > 1:
            for job in jobs:
                self._commit(connection, [job])
        elif failure is not None:
            _fail(jobs, self._told(failure))

    def _begin(self, connection: sqlite3.Connection, *, durable: bool, patience: float) -> None:
        """A transaction that writes; waits up to `patience` seconds for others to end theirs."""
        if durable != self._synced:
            connection.execute(f"PRAGMA synchronous={'FULL' if durable else 'NORMAL'}")
            self._synced = durable
        if patience != self._patience:
            connection.execute(f"PRAGMA busy_timeout={round(patience * 1000)}")
            self._patience = patience
        connection.execute("BEGIN IMMEDIATE")

    def _commit_all(self, connection: sqlite3.Connection, jobs: Sequence[_Job]) -> BaseException | None:
        """What went wrong, when nothing was committed."""
        error: BaseException | None = None
        for job in jobs:
            _attempt(job, connection)
            error = error or job.error
        try:
            connection.execute("ROLLBACK" if error else "COMMIT")
            self._commits += 1
        except sqlite3.Error as failed:
            error = error or failed
            # Some failures have ended the transaction themselves.
            with contextlib.suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
        return error

    def _answer(self, jobs: Sequence[_Job]) -> None:
        """In the event loop: the consequences of all, then the answers."""
        self._pending -= len(jobs)
        for job in jobs:
            if job.error is None and job.then is not None:
                job.then(job.result)
        for job in jobs:
            if job.future.done():
                continue
            if job.error is not None:
                job.future.set_exception(job.error)
            else:
                job.future.set_result(job.result)

    def _open(self) -> sqlite3.Connection:
        """The connection, opened anew where the file is not the one that was opened."""
        if self._connection is not None:
            if self._inode == _inode(self.path):
                return self._connection
            self._close()
            self._loop.call_soon_threadsafe(self.on_other_file)
        connection = self._connect()
        try:
            self.incarnation = prepare(connection, str(self.path), self._ttl)
        except BaseException:
            connection.close()
            raise
        sync_folder(self.path.parent)
        self._inode, self._connection = _inode(self.path), connection
        self._synced, self._patience = True, PATIENCE
        return connection

    def _connect(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if not self.path.exists():
            # What users say to the agents stands in it: nobody else's to read. The files beside it get the same rights.
            self.path.touch(0o600)
        # The thread and the event loop never use it at once.
        connection = sqlite3.connect(self.path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            _write_ahead(connection)
            for pragma in ("synchronous=FULL", "fullfsync=ON", "journal_size_limit=67108864", "wal_autocheckpoint=0"):
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _leave_if_broken(self, jobs: Sequence[_Job]) -> None:
        """A disk that failed, or a file that was exchanged, needs a new connection."""
        causes = [job.error.__cause__ for job in jobs if job.error is not None]
        if any(isinstance(cause, sqlite3.Error) and not _name(cause).startswith(_PASSING) for cause in causes):
            self._close()

    def _told(self, error: BaseException) -> BaseException:
        """The error as ours, if it is the file's; what the work itself raised stays."""
        if not isinstance(error, (sqlite3.Error, OSError)):
            return error
        name = _name(error)
        reasons = (reason for prefix, reason in _REASONS.items() if name.startswith(prefix))
        told = StorageUnavailable(str(self.path), next(reasons, getattr(error, "strerror", None) or str(error)))
        told.__cause__ = error
        return told


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Turns on WAL; SQLite itself does not wait where another process is just doing the same with a new file."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError as error:
            if not _name(error).startswith("SQLITE_BUSY") or time.monotonic() > until:
                raise
            time.sleep(0.01)
        else:
            return


def _name(error: BaseException) -> str:
    return getattr(error, "sqlite_errorname", "")


def _fail(jobs: Sequence[_Job], error: BaseException) -> None:
    for job in jobs:
        job.error = error


def _attempt(job: _Job, connection: sqlite3.Connection) -> None:
    job.error = None
    try:
        job.result = job.work(connection)
    except Exception as error:  # noqa: BLE001 -- raised again where the work was asked for
        job.error = error


def _inode(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116 -- half the time of Path.stat, and asked at every turn
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _nothing() -> None:
    """Nobody has to be told."""
