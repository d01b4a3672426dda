"""One reader a process, which waits for what anybody appends to the logs that are followed here."""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Sequence
from typing import Any, Final

import anyio

from pixora_core.errors import StorageUnavailable
from pixora_core.tasks.entries import EMPTY, numbered
from pixora_core.tasks.following import Followers
from pixora_core.tasks.redis import keys
from pixora_core.tasks.redis.client import Client, Listener

__all__ = ["BLOCK", "Watch"]

BLOCK: Final = 1.0
"""Seconds that one waiting lasts; between two of them it is looked whether a log was replaced."""

_PAUSE: Final = 0.2


class Watch:
    """Hands what arrives to the followers. `followers` is set by the log that they follow."""

    followers: Followers

    def __init__(self, client: Client, listener: Listener) -> None:
        self._client = client
        self._listener = listener
        self._wake = keys.wake(uuid.uuid4().hex)
        self._woken = "0-0"
        self._cursors: dict[str, int] = {}
        self._wanted = anyio.Event()
        self._checked = 0.0

    async def include(self, task_id: str, after: int) -> None:
        """Waits for this log too, from number `after` on."""
        if task_id in self._cursors:
            return
        self._cursors[task_id] = after
        self._wanted.set()
        # An interruption that is lost costs no message, only the rest of one waiting.
        with contextlib.suppress(StorageUnavailable):
            await self._client.together(("XADD", self._wake, "MAXLEN", 1, "*", "w", 1), ("EXPIRE", self._wake, 60))

    async def run(self) -> None:
        """Never returns. A Redis that is away is waited for; then every follower looks into the store."""
        while True:
            try:
                await self._turn()
            except StorageUnavailable:
                await anyio.sleep(_PAUSE)
                self.followers.all_look_again()

    async def _turn(self) -> None:
        for task_id in [each for each in self._cursors if each not in self.followers.tasks]:
            del self._cursors[task_id]
        if not self._cursors:
            self._wanted = anyio.Event()
            await self._wanted.wait()
        await self._check_epochs()
        by_stream = {keys.TaskKeys(task_id).log: task_id for task_id in self._cursors}
        cursors = {stream: f"{self._cursors[task_id]}-0" for stream, task_id in by_stream.items()}
        for stream, entries in await self._listener.news({self._wake: self._woken, **cursors}):
            if stream.decode() == self._wake:
                self._woken = entries[-1][0].decode()
            else:
                self._hand_over(by_stream[stream.decode()], entries)

    def _hand_over(self, task_id: str, told: Sequence[Any]) -> None:
        """All at once: a stream's numbers have no gap, and all of its entries the same epoch."""
        first, epoch = keys.seq_of(told[0][0]), told[0][1][b"e"].decode()
        entries = numbered([(fields[b"t"].decode(), fields[b"b"]) for _, fields in told], first)
        self._cursors[task_id] = entries[-1].seq
        self.followers.announce(task_id, epoch, entries)

    async def _check_epochs(self) -> None:
        """Once in a while: a log that was replaced begins at 1 again, which waiting after a larger number misses."""
        if anyio.current_time() - self._checked < BLOCK:
            return
        self._checked = anyio.current_time()
        tasks = list(self._cursors)
        asked = (("XREVRANGE", keys.TaskKeys(each).log, "+", "-", "COUNT", 1) for each in tasks)
        for task_id, tail in zip(tasks, await self._client.together(*asked), strict=True):
            last = keys.seq_of(tail[0][0]) if tail else 0
            self._cursors[task_id] = min(self._cursors[task_id], last)
            self.followers.compare(task_id, tail[0][1][b"e"].decode() if tail else EMPTY.epoch, last)
