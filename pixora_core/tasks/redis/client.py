"""The connection: what Redis is asked, for how long it is waited for, and what its errors mean to us."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Any, Final
from urllib.parse import urlsplit

import anyio
from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import (
    AuthenticationError,
    BusyLoadingError,
    NoPermissionError,
    NoScriptError,
    OutOfMemoryError,
    ReadOnlyError,
    RedisError,
    ResponseError,
)
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import TimeoutError as RedisTimeout

from pixora_core.errors import InvalidInput, StorageUnavailable

__all__ = ["Client", "Listener", "Script"]

PATIENCE: Final = 1.5
"""Seconds that a connection, or an answer, is waited for."""

LIMIT: Final = 1.2
"""So many times that long is anybody waited for in all, while nobody else is answered either."""

CONNECTIONS: Final = 8
"""Redis does one thing at a time, and so does this process: more answer nothing sooner, and are dear to open."""

_REASONS: Final[dict[type[Exception], str]] = {
    AuthenticationError: "it does not accept this user and password",
    BusyLoadingError: "it is still starting; try again",
    NoPermissionError: "this user may not do that there",
    OutOfMemoryError: "its memory is full; raise its maxmemory",
    ReadOnlyError: "it is a replica and may not be written",
    RedisTimeout: "it does not answer; try again",
    TimeoutError: "it does not answer; try again",
    RedisConnectionError: "it cannot be reached; try again",
    OSError: "it cannot be reached; try again",
}


class Script:
    """A Lua program that Redis runs as one step. `KEYS` and `ARGV` are what the caller hands over."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.sha = hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


class Client:
    """Asks one Redis. Nothing is tried twice here: nobody knows whether a write that got no answer was done.

    So many ask at a time as there are connections; the others wait in line. However long the line is, it is no sign
    that Redis is away: only who has heard of no answer at all since he came gives up.
    """

    def __init__(self, url: str, *, patience: float = PATIENCE) -> None:
        self.place = _place(url)
        self._limit = LIMIT * patience
        self._line = asyncio.Semaphore(CONNECTIONS)
        self._answered = 0.0
        self._pool = _pool(url, connections=CONNECTIONS, patience=patience)
        self._redis = Redis(connection_pool=self._pool)
        self._execute: Callable[..., Awaitable[Any]] = self._redis.execute_command

    async def ask(self, *command: str | bytes | float) -> Any:
        """What Redis answers. Raises `StorageUnavailable`."""
        async with self._turn():
            return await self._execute(*command)

    async def run(self, script: Script, keys: Sequence[str], *arguments: str | bytes | float) -> Any:
        """What a script gives. Raises `StorageUnavailable`."""
        async with self._turn():
            try:
                return await self._execute("EVALSHA", script.sha, len(keys), *keys, *arguments)
            except NoScriptError:
                return await self._execute("EVAL", script.text, len(keys), *keys, *arguments)

    async def together(self, *commands: Sequence[str | bytes | float]) -> list[Any]:
        """Several commands as one step (MULTI). Raises `StorageUnavailable`."""
        async with self._turn(), self._redis.pipeline(transaction=True) as pipeline:
            for command in commands:
                pipeline.execute_command(*command)
            return await pipeline.execute()

    @contextlib.asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        clock = asyncio.get_running_loop().time
        came = clock()
        async with self._line, _answering(self.place, max(came, self._answered) + self._limit):
            try:
                yield
            except ResponseError:
                self._answered = clock()
                raise
            self._answered = clock()

    async def close(self) -> None:
        """Closes the connections."""
        with anyio.CancelScope(shield=True):
            await self._redis.aclose()
            await self._pool.aclose()


class Listener:
    """One connection that waits for news in streams."""

    def __init__(self, url: str, *, block: float) -> None:
        self._url = url
        self._block = block
        self._pool = _pool(url, connections=1, patience=block + PATIENCE)
        self._redis = Redis(connection_pool=self._pool)
        self._execute: Callable[..., Awaitable[Any]] = self._redis.execute_command

    async def news(self, cursors: dict[str, str]) -> list[Any]:
        """The entries after each stream's cursor, as `[key, [(id, fields)]]`; empty when there is nothing for a while.

        Raises `StorageUnavailable`.
        """
        until = asyncio.get_running_loop().time() + self._block + LIMIT * PATIENCE
        async with _answering(_place(self._url), until):
            command = ("XREAD", "COUNT", 256, "BLOCK", round(self._block * 1000), "STREAMS")
            return await self._execute(*command, *cursors, *cursors.values()) or []

    async def close(self) -> None:
        """Closes the connection."""
        with anyio.CancelScope(shield=True):
            await self._redis.aclose()
            await self._pool.aclose()


@contextlib.asynccontextmanager
async def _answering(place: str, until: float) -> AsyncIterator[None]:
    """Bounds the wait (by the loop's clock), and says in our words what went wrong."""
    try:
        if until < asyncio.get_running_loop().time():
            # Nothing is sent any more: it would perhaps be done, and nobody told so.
            raise TimeoutError
        # Not anyio's: it cancels again and again, also the library's giving back of the connection.
        async with asyncio.timeout_at(until):
            yield
    except (RedisError, OSError) as error:
        raise StorageUnavailable(place, _reason(error)) from error


def _pool(url: str, *, connections: int, patience: float) -> BlockingConnectionPool:
    try:
        return BlockingConnectionPool.from_url(
            url,
            max_connections=connections,
            timeout=patience,
            socket_timeout=patience,
            socket_connect_timeout=PATIENCE,
            retry=Retry(NoBackoff(), 0),
            protocol=2,
        )
    except ValueError as error:
        # What was given is not repeated: a password may stand in it.
        raise InvalidInput("PIXORA_REDIS_URL", "it is no redis://, rediss:// or unix:// address") from error


def _place(url: str) -> str:
    """The address without what is secret."""
    try:
        parts = urlsplit(url)
        where = f"{parts.hostname or 'localhost'}:{parts.port or 6379}" if parts.scheme != "unix" else parts.path
    except ValueError:
        return "redis"
    return f"redis at {where}"


def _reason(error: Exception) -> str:
    return next((reason for kind, reason in _REASONS.items() if isinstance(error, kind)), str(error))
