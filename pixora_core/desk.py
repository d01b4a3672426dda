"""A task's desk: turns of conversation and commands that change something, one at a time, first come, first served."""

from __future__ import annotations

import contextlib
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Final

import anyio
from anyio.abc import TaskGroup

from pixora_core.errors import Refused, StorageError, StorageUnavailable
from pixora_core.leasing import LEASE_SECONDS, leased
from pixora_core.pipeline.together import together
from pixora_core.tasks import Backend
from pixora_core.working import working_on

__all__ = ["Desk", "Desks", "Work"]

_LOG = logging.getLogger(__name__)

_ASK_AGAIN_SECONDS: Final = 0.2
_WATCH_SECONDS: Final = 0.5
"""How often a desk looks whether another process has stopped its turns."""

_DROP_SECONDS: Final = 5.0


class Work:
    """Something to be done at a desk; `cancel` stops it, whether it waits or runs. `do` deals with its own errors.

    `drop` is called instead where it is never begun, and after it where a turn was stopped on the way. A turn of
    conversation has the number in the event log that it was asked for with; None for a command, which is not stopped.
    `user` is who asked.
    """

    def __init__(
        self,
        do: Callable[[], Awaitable[None]],
        drop: Callable[[], Awaitable[None]],
        *,
        user: str,
        run: int | None = None,
    ) -> None:
        self.drop = drop
        self.user = user
        self.run = run
        self.begun = False
        self._do = do
        self._scope = anyio.CancelScope()

    @property
    def is_stopped(self) -> bool:
        """Whether it was cancelled."""
        return self._scope.cancel_called

    def cancel(self) -> None:
        self._scope.cancel()

    async def __call__(self) -> None:
        if not self.is_stopped:
            self.begun = True
            with self._scope:
                await self._do()
                return
        await self.drop()


class Desk:
    """One task's. Across processes only the holder of the lease `run:<task>` works.

    Whoever stops the turns, in whichever process, says so in the task's record, and the desk looks there.
    """

    def __init__(self, task_id: str, backend: Backend, *, room: int, lease_seconds: float) -> None:
        self.task_id = task_id
        self._backend = backend
        self._room = room
        self._lease_seconds = lease_seconds
        self._waiting: deque[Work] = deque()
        self._present: Work | None = None

    @property
    def has_work(self) -> bool:
        """Whether something waits."""
        return bool(self._waiting)

    @property
    def is_busy(self) -> bool:
        """Whether something is being done."""
        return self._present is not None

    @property
    def waiting(self) -> int:
        """How much waits."""
        return len(self._waiting)

    def asked_by(self, user: str) -> int:
        """How much of what waits or is being done is this user's."""
        return sum(work is not None and work.user == user for work in (self._present, *self._waiting))

    def check_room(self) -> None:
        """Raises `Refused` when enough waits already."""
        if len(self._waiting) >= self._room:
            raise _busy(f"{self._room} messages of this task wait already; send it again later")

    def put(self, work: Work) -> None:
        self._waiting.append(work)

    def stop_runs(self, stopped: int) -> None:
        """Stops the turns that were asked for up to that number of the event log, running or waiting."""
        for work in (self._present, *self._waiting):
            if work is not None and work.run is not None and work.run <= stopped:
                work.cancel()

    async def clear(self) -> None:
        """Does what waits until nothing does."""
        async with together() as group:
            group.start_soon(self._watch)
            await self._clear()
            group.cancel_scope.cancel()

    async def _watch(self) -> None:
        """Stops what another process says is to be stopped."""
        while True:
            await anyio.sleep(_WATCH_SECONDS)
            await self._look()

    async def _look(self) -> None:
        if any(work is not None and work.run is not None for work in (self._present, *self._waiting)):
            with contextlib.suppress(StorageError):  # what is wrong with the store is told by the work itself
                record = await self._backend.tasks.get(self.task_id)
                self.stop_runs(record.runs_stopped if record is not None else 0)

    async def _clear(self) -> None:
        while self.has_work:
            await self._drop_stopped()
            # What came while the lease was given back is done at once.
            if not await self._do_what_waits() and self.has_work:
                await anyio.sleep(_ASK_AGAIN_SECONDS)

    async def _do_what_waits(self) -> bool:
        """Does it, unless another process is at the desk, or the store away; whether it was done."""
        try:
            async with leased(self._backend.leases, f"run:{self.task_id}", seconds=self._lease_seconds) as mine:
                while mine and self._waiting:
                    self._present = self._waiting.popleft()
                    await self._look()
                    await self._do(self._present)
                    self._present = None
        except StorageUnavailable as error:
            _LOG.warning("task %s has to wait: %s", self.task_id, error)
            return False
        finally:
            self._put_back()
        return mine

    def _put_back(self) -> None:
        """What this desk was called away from, to be begun later, or told to have been stopped.

        A command that had begun answers for itself.
        """
        work, self._present = self._present, None
        if work is None or (work.begun and work.run is None):
            return
        if work.begun:
            work.cancel()
        self._waiting.appendleft(work)

    async def _drop_stopped(self) -> None:
        """Turns that were stopped before they began wait for nobody."""
        for work in [each for each in self._waiting if each.is_stopped]:
            await self._do(work)
            self._waiting.remove(work)

    async def drop(self) -> None:
        """Nothing is done any more."""
        async with together() as group:
            while self._waiting:
                group.start_soon(self._do, self._waiting.popleft().drop)

    async def _do(self, work: Callable[[], Awaitable[None]]) -> None:
        """Does it; whatever goes wrong with it is no other task's concern."""
        try:
            with working_on(self.task_id):
                await work()
        except StorageUnavailable as error:
            _LOG.warning("task %s: something could not be finished: %s", self.task_id, error)
        except Exception:  # noqa: BLE001 -- the outermost edge of work: logged whole; its client was told, or is gone
            _LOG.exception("task %s: something could not be finished", self.task_id)


def _busy(told: str) -> Refused:
    return Refused("busy", told, retryable=True)


class Desks:
    """The desks of a process: one a task, for as long as there is something on it.

    At each `room` things may wait, and a user may have `users_room` at all of them.
    """

    def __init__(
        self,
        backend: Backend,
        group: TaskGroup,
        *,
        room: int,
        users_room: int,
        lease_seconds: float = LEASE_SECONDS,
    ) -> None:
        self._backend = backend
        self._group = group
        self._room = room
        self._users_room = users_room
        self._lease_seconds = lease_seconds
        self._desks: dict[str, Desk] = {}
        self._is_closed = False

    def close(self) -> None:
        """Nothing more is taken on."""
        self._is_closed = True

    def of(self, task_id: str) -> Desk | None:
        """The task's desk, if anything is being done at it."""
        return self._desks.get(task_id)

    def check_room(self, task_id: str, user: str) -> None:
        """Raises `Refused` when enough waits at the task's desk, or of this user at all desks, or nobody works here."""
        self._check_open()
        desk = self._desks.get(task_id)
        if desk is not None:
            desk.check_room()
        if sum(each.asked_by(user) for each in self._desks.values()) >= self._users_room:
            raise _busy(f"{self._users_room} messages of yours are being dealt with already; send it again later")

    def load(self) -> tuple[int, int]:
        """How much is being done, and how much waits, at all desks."""
        desks = self._desks.values()
        return sum(desk.is_busy for desk in desks), sum(desk.waiting for desk in desks)

    def put(self, task_id: str, work: Work) -> bool:
        """Has it done; whether it has to wait for something else first. Raises `Refused` where nobody works here."""
        self._check_open()
        desk = self._desks.get(task_id)
        if desk is None:
            desk = self._desks[task_id] = Desk(
                task_id, self._backend, room=self._room, lease_seconds=self._lease_seconds
            )
            self._group.start_soon(self._clear, desk)
            desk.put(work)
            return False
        desk.put(work)
        return True

    def _check_open(self) -> None:
        if self._is_closed:
            raise Refused("closed", "the hub of this session is closed; open another one", retryable=True)

    async def _clear(self, desk: Desk) -> None:
        try:
            while desk.has_work:  # what is put there while the lease is being given back
                await desk.clear()
        finally:
            del self._desks[desk.task_id]  # at once: what comes while the rest is dropped gets a desk of its own
            with anyio.move_on_after(_DROP_SECONDS, shield=True):
                await desk.drop()
