"""The tables, and what is done to them once when the file is opened."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from pixora_core.errors import StorageUnavailable

__all__ = ["boot_of", "forget_tasks", "prepare"]

_VERSION: Final = 2

_TABLES: Final = """
CREATE TABLE IF NOT EXISTS meta(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS tasks(
    task_id TEXT PRIMARY KEY, owner TEXT NOT NULL, version INTEGER NOT NULL, unfinished INTEGER NOT NULL,
    updated_at REAL NOT NULL, summary BLOB NOT NULL, record BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS tasks_by_owner ON tasks(owner, updated_at);
CREATE INDEX IF NOT EXISTS tasks_unfinished ON tasks(task_id) WHERE unfinished;
CREATE TABLE IF NOT EXISTS logs(
    task_id TEXT PRIMARY KEY, epoch TEXT NOT NULL, first_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS entries(
    task_id TEXT, seq INTEGER, type TEXT NOT NULL, encoded BLOB NOT NULL, PRIMARY KEY(task_id, seq)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS items(id INTEGER PRIMARY KEY AUTOINCREMENT, task_id TEXT NOT NULL, item BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS items_by_task ON items(task_id, id);
CREATE TABLE IF NOT EXISTS outcomes(
    id INTEGER PRIMARY KEY AUTOINCREMENT, task_id TEXT NOT NULL, message_id TEXT NOT NULL, answers BLOB NOT NULL,
    expires REAL NOT NULL, UNIQUE(task_id, message_id));
CREATE INDEX IF NOT EXISTS outcomes_by_task ON outcomes(task_id, id);
CREATE INDEX IF NOT EXISTS outcomes_by_expiry ON outcomes(expires);
CREATE TABLE IF NOT EXISTS leases(
    name TEXT PRIMARY KEY, holder TEXT NOT NULL, fence INTEGER NOT NULL, expires REAL NOT NULL) WITHOUT ROWID;
"""


def prepare(connection: sqlite3.Connection, place: str, ttl: int) -> int:
    """Makes the tables, forgets what is too old, and gives the incarnation of the file.

    It grows with each start of the machine: what was appended without a sync may have been lost then, and its
    numbers given again, so that the epochs of the logs have to differ from those that clients know.
    """
    connection.execute("BEGIN IMMEDIATE")
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > _VERSION:
        connection.execute("ROLLBACK")
        raise StorageUnavailable(place, "it was written by a newer Pixora; use that one")
    for statement in _TABLES.split(";\n"):
        connection.execute(statement)
    if version < 2:  # outcomes were kept without their holder; they are wanted for a day at most
        connection.execute("DELETE FROM outcomes")
    connection.execute(f"PRAGMA user_version={_VERSION}")
    _forget(connection, ttl)
    incarnation = _incarnation(connection)
    connection.execute("COMMIT")
    return incarnation


def _forget(connection: sqlite3.Connection, ttl: int) -> None:
    now = time.time()
    connection.execute("DELETE FROM outcomes WHERE expires < ?", (now,))
    connection.execute("DELETE FROM leases WHERE expires < ?", (now,))
    if not ttl:
        return
    old = connection.execute("SELECT task_id FROM tasks WHERE updated_at < ?", (now - ttl,)).fetchall()
    forget_tasks(connection, old)


def forget_tasks(connection: sqlite3.Connection, rows: Sequence[tuple[str]]) -> None:
    """Forgets all that is kept of tasks, each named by a row of one value."""
    for table in ("tasks", "logs", "entries", "items", "outcomes"):
        connection.executemany(f"DELETE FROM {table} WHERE task_id = ?", rows)  # noqa: S608


def _incarnation(connection: sqlite3.Connection) -> int:
    boot = boot_of()
    known = dict(connection.execute("SELECT name, value FROM meta WHERE name IN ('boot', 'incarnation')"))
    incarnation = int(known.get("incarnation", 0)) + (known.get("boot") != boot)
    values = [("boot", boot), ("incarnation", incarnation)]
    connection.executemany("INSERT OR REPLACE INTO meta(name, value) VALUES(?, ?)", values)
    return incarnation


def boot_of(told: Path = Path("/proc/sys/kernel/random/boot_id")) -> str:
    """What names this run of the machine; empty where the system does not tell."""
    try:
        return told.read_text("ascii").strip()
    except OSError:
        return ""
