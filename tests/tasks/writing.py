"""A process that writes to a store and reports what was acknowledged, until it is killed."""

from __future__ import annotations

import contextlib
import functools
import json
import multiprocessing
import multiprocessing.connection
import os
from pathlib import Path

import anyio

from pixora_core.errors import StorageUnavailable
from pixora_core.messages import Message, MessageData, Token
from pixora_core.settings import Settings
from pixora_core.tasks import Backend, open_backend, said

FORKS = multiprocessing.get_context("forkserver")
"""Processes without an interpreter's start each: what they need is loaded once, before the first fork."""

FORKS.set_forkserver_preload(["pixora_core.tasks", "pixora_core.tasks.redis", "anyio._backends._asyncio", "writing"])


class Writer:
    """A running writer. `what` is `appends`, `changes` or `lease`; `name` stands in all that it writes."""

    def __init__(self, settings: Settings, what: str, name: str) -> None:
        self._reports, told = os.pipe()
        url = settings.redis_url.get_secret_value() if settings.redis_url else ""
        connection = multiprocessing.connection.Connection(told, readable=False)
        arguments = (connection, f"{settings.store}", url, what, name)
        self._process = FORKS.Process(target=work, args=arguments, daemon=True)
        self._process.start()
        connection.close()
        self._lines = os.fdopen(self._reports, "rb")

    def first(self) -> tuple[int, str]:
        """Waits for its first report."""
        return _read(self._lines.readline())

    def kill(self) -> None:
        """Ends it as `kill -9` does."""
        self._process.kill()

    def rest(self) -> list[tuple[int, str]]:
        """Waits until it has ended, and gives what else it had reported, whole lines only."""
        with self._lines:
            told = [_read(line) for line in self._lines if line.endswith(b"\n")]
        self._process.join()
        self._process.close()
        return told


def _read(line: bytes) -> tuple[int, str]:
    number, text = json.loads(line)
    return number, text


def work(connection: multiprocessing.connection.Connection, store: str, url: str, what: str, name: str) -> None:
    """The process. It also ends when its store does."""
    report = functools.partial(_report, connection.fileno())
    settings = Settings(store=Path(store), **({"redis_url": url} if url else {}))
    with contextlib.suppress(StorageUnavailable):
        anyio.run(_write, settings, what, name, report)


def _report(to: int, number: int, text: str) -> None:
    """Written at once: it is what the killed process has promised."""
    os.write(to, json.dumps([number, text]).encode() + b"\n")


async def _write(settings: Settings, what: str, name: str, report: functools.partial[None]) -> None:
    async with open_backend(settings) as backend:
        await {"appends": _appends, "changes": _changes, "lease": _lease}[what](backend, name, report)


async def _appends(backend: Backend, name: str, report: functools.partial[None]) -> None:
    """Tokens and messages to one log, from two tasks at once."""

    async def write(kind: str, *, durable: bool) -> None:
        number = 0
        while True:
            number += 1
            text = f"{name} {kind} {number}"
            told = Message(data=MessageData(role="assistant", content=text)) if durable else Token(content=text)
            [entry] = await backend.log.append("t", [told], durable=durable)
            report(entry.seq, text)

    async with anyio.create_task_group() as group:
        group.start_soon(functools.partial(write, "token", durable=False))
        group.start_soon(functools.partial(write, "message", durable=True))


async def _changes(backend: Backend, name: str, report: functools.partial[None]) -> None:
    """Changes of one record."""
    number = 0
    while True:
        number += 1
        text = f"{name} {number}"
        record = await backend.tasks.change("t", lambda record, text=text: said(record, "user", text))
        report(record.version, text)


async def _lease(backend: Backend, name: str, report: functools.partial[None]) -> None:
    """A lease that is held for a second."""
    lease = await backend.leases.hold(name, seconds=1.0)
    assert lease is not None
    report(lease.fence, name)
    await anyio.sleep_forever()
