"""Following a log live: the entries are handed to every follower in this process; who cannot keep up reads the store.

A follower asks the store for what was there before, then takes what is announced, as long as it goes on exactly where
the follower stands. Anything else (it was too slow, another process appended, an announcement was lost) sends it back
to the store. So there is no gap and no double at the seam, in whatever order the announcements come.

Whoever only passes entries on has them handed over (`hand_to`) within the very call that announces them: no task is
woken for an entry, however many follow.
"""

from __future__ import annotations

import contextlib
from collections import defaultdict
from collections.abc import AsyncIterator, Collection, Sequence
from typing import Final, Protocol

import anyio
import anyio.lowlevel

from pixora_core.errors import StorageUnavailable
from pixora_core.tasks.ports import Logged, Sink

__all__ = ["AT_ONCE", "Follower", "Followers", "Reader"]

AT_ONCE: Final = 256
"""The most entries that a follower holds, and asks the store for."""

_PATIENCE: Final = 0.5


class Reader(Protocol):
    """Reads a store: the log's epoch, and at most `limit` entries after `after`. Raises as `EventLog.read` does."""

    async def __call__(
        self, task_id: str, after: int, limit: int, epoch: str | None
    ) -> tuple[str, Sequence[Logged]]: ...


class Follower(AsyncIterator[Logged]):
    """One reader of one log; `expected` is the number that comes next. See `Entries`."""

    __slots__ = (
        "_behind",
        "_closed",
        "_read",
        "_reading",
        "_ready",
        "_sink",
        "_task_id",
        "_woken",
        "epoch",
        "expected",
    )

    def __init__(self, task_id: str, after: int, epoch: str | None, read: Reader) -> None:
        self._task_id = task_id
        self._read = read
        self.expected = after + 1
        self.epoch = epoch
        self._ready: list[Logged] = []
        self._sink: Sink | None = None
        self._behind = True
        self._reading = False
        self._closed = False
        self._woken = anyio.Event()

    def offer(self, epoch: str, entries: Sequence[Logged]) -> None:
        """Takes what was appended, or remembers that the store has more."""
        goes_on = epoch == self.epoch and entries[0].seq == self.expected
        if goes_on and not self._behind and not self._reading:
            self._put(entries)
        elif epoch != self.epoch or entries[-1].seq >= self.expected:
            self.look_again()

    def look_again(self) -> None:
        """Says that the store may have more."""
        self._behind = True
        self._woken.set()

    def close(self) -> None:
        """Ends the iteration, also one that waits."""
        self._closed = True
        self._woken.set()

    async def open(self) -> None:
        """The first look into the store. Raises `LogTruncated`, `StorageUnavailable`."""
        await self._refill()

    async def __anext__(self) -> Logged:
        await self._until_ready()
        return self._ready.pop(0)

    async def some(self) -> Sequence[Logged]:
        await self._until_ready()
        found, self._ready = self._ready, []
        return found

    async def _until_ready(self) -> None:
        while not self._closed:
            if self._ready:
                return
            if self._behind:
                await self._refill_patiently()
            else:
                await self._wait()
        raise StopAsyncIteration

    async def hand_to(self, sink: Sink) -> None:
        held, self._ready = self._ready, []
        self.expected -= len(held)
        self._sink = sink
        if held:
            self._put(held)
        while not self._closed:
            if self._behind:
                await sink.room()
                await self._refill_patiently()
            else:
                await self._wait()

    async def _wait(self) -> None:
        self._woken = anyio.Event()
        await self._woken.wait()

    async def _refill_patiently(self) -> None:
        """A store that is away for a while costs a follower nothing but the wait."""
        try:
            await self._refill()
        except StorageUnavailable:
            self._behind = True
            await anyio.sleep(_PATIENCE)

    async def _refill(self) -> None:
        self._behind, self._reading = False, True
        try:
            epoch, entries = await self._read(self._task_id, self.expected - 1, AT_ONCE, self.epoch)
        except BaseException:  # whatever it was, a time limit too: the store has what was not read
            self._behind = True
            raise
        finally:
            self._reading = False
        if self.expected > 1 or entries:
            self.epoch = epoch
        if entries:
            self._put(entries)
        self._behind = self._behind or len(entries) == AT_ONCE
        await anyio.lowlevel.checkpoint()

    def _put(self, entries: Sequence[Logged]) -> None:
        """Hands them over. What finds no room is read from the store later."""
        taken = self._hold(entries) if self._sink is None else self._sink.take(entries)
        self.expected += taken
        if taken < len(entries):
            self.look_again()

    def _hold(self, entries: Sequence[Logged]) -> int:
        """For whoever iterates: here they lie until he comes for them."""
        held = entries[: AT_ONCE - len(self._ready)]
        self._ready.extend(held)
        self._woken.set()
        return len(held)


class Followers:
    """All followers of a process, by task."""

    def __init__(self, read: Reader) -> None:
        self._read = read
        self._by_task: defaultdict[str, set[Follower]] = defaultdict(set)

    @property
    def tasks(self) -> Collection[str]:
        """The tasks that somebody follows."""
        return self._by_task.keys()

    def announce(self, task_id: str, epoch: str, entries: Sequence[Logged]) -> None:
        """Hands over what was appended."""
        for follower in self._by_task.get(task_id, ()):
            follower.offer(epoch, entries)

    def look_again(self, task_id: str, last_seq: int) -> None:
        """Says that a log goes up to `last_seq` by now."""
        for follower in self._by_task.get(task_id, ()):
            if follower.expected != last_seq + 1:
                follower.look_again()

    def compare(self, task_id: str, epoch: str, last_seq: int) -> None:
        """Says that a log is of this epoch, and goes up to `last_seq` at least."""
        for follower in self._by_task.get(task_id, ()):
            if follower.epoch not in (None, epoch) or follower.expected <= last_seq:
                follower.look_again()

    def all_look_again(self) -> None:
        """Says that anything may have happened."""
        for followers in self._by_task.values():
            for follower in followers:
                follower.look_again()

    @contextlib.asynccontextmanager
    async def follow(self, task_id: str, after: int, epoch: str | None) -> AsyncIterator[Follower]:
        """A follower that has had its first look into the store; see `EventLog.follow`."""
        follower = Follower(task_id, after, epoch, self._read)
        self._by_task[task_id].add(follower)
        try:
            await follower.open()
            yield follower
        finally:
            follower.close()
            self._by_task[task_id].discard(follower)
            if not self._by_task[task_id]:
                del self._by_task[task_id]
