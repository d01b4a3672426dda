"""The hub: one process's tasks, with everything that works on them. Sessions are its clients' way in."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from functools import partial
from pathlib import Path
from typing import Final

import anyio
import anyio.to_thread
from anyio.abc import TaskGroup

from pixora_core.context import Limits, TaskContext
from pixora_core.counts import Queues
from pixora_core.desk import Desks
from pixora_core.errors import InvalidInput, NotYours, Refused, StorageError, TaskMissing
from pixora_core.generation import FilmMaking, Floor
from pixora_core.generation.production import Places
from pixora_core.generation.sharing import Shared
from pixora_core.leasing import leased
from pixora_core.orphans import Orphans
from pixora_core.pipeline.together import together
from pixora_core.presence import Presence
from pixora_core.replies import Replies
from pixora_core.session import Session
from pixora_core.storage.claims import remove_films
from pixora_core.storage.layout import valid_task_id
from pixora_core.storage.shelves import claims_of
from pixora_core.tasks import Backend, Quotas, TaskRecord, TaskSummary, WithinQuotas
from pixora_core.tasks.entries import utc_now
from pixora_core.tools.planning import not_planned
from pixora_core.turns import Conversation

__all__ = ["Hub"]

_LOG = logging.getLogger(__name__)

LONGEST_USER_ID: Final = 256


class Hub:
    """What `open_hub` gives. `session` is the way to a task; all else is for those who run the hub."""

    def __init__(
        self,
        backend: Backend,
        making: FilmMaking,
        out: Path,
        *,
        talk: Callable[[], Awaitable[Conversation]],
        limits: Limits,
        needs_approval: frozenset[str],
        tidy: Callable[[], object],
    ) -> None:
        self.backend = backend
        self.limits = limits
        self._tasks = WithinQuotas(backend.tasks, Quotas(tasks=limits.user_tasks, films=limits.user_films))
        self.counts = making.counts
        self._making = making
        self._places = Places(out, utc_now, _tidying(tidy), limits.approval_seconds)
        self._talk = talk
        self._needs_approval = needs_approval
        self._conversation: Conversation | None = None
        self._opening = anyio.Lock()
        self._lease_seconds: float
        self._presence: Presence
        self._replies: Replies
        self._orphans: Orphans
        self._desks: Desks
        self._floor: Floor
        self._film: Shared

    @contextlib.asynccontextmanager
    async def open(self, *, recover: bool, lease_seconds: float) -> AsyncIterator[None]:
        """Works for as long as the context lasts."""
        self._lease_seconds = lease_seconds
        self._presence = Presence(self.backend.leases, lease_seconds=lease_seconds)
        self._replies = Replies(self.backend.outcomes, self._presence)
        self._orphans = Orphans(self.backend, self._presence)
        try:
            async with together() as group:
                self._begin(group, lease_seconds)
                if recover:
                    group.start_soon(self._floor.recover)
                    group.start_soon(self._orphans.look_again, lease_seconds / 3)
                yield
                group.cancel_scope.cancel()
        finally:
            self._desks.close()
            await self._presence.leave()

    def _begin(self, group: TaskGroup, lease_seconds: float) -> None:
        self._floor = Floor(self.backend, self._making, self._places, group, lease_seconds=lease_seconds)
        self._film = Shared(self._making, self._floor)
        self._desks = Desks(
            self.backend,
            group,
            room=self.limits.turns_waiting,
            users_room=self.limits.user_waiting,
            lease_seconds=lease_seconds,
        )
        group.start_soon(self._presence.keep)

    async def session(self, task_id: str, user_id: str) -> Session:
        """A client's way to a task, which may not be there yet.

        Raises `InvalidInput` for an id that is none, `NotYours` for another user's task, `StorageUnavailable`.
        """
        valid_task_id(task_id)
        if not 1 <= len(user_id) <= LONGEST_USER_ID:
            raise InvalidInput("user_id", f"takes 1 to {LONGEST_USER_ID} characters")
        record = await self.backend.tasks.get(task_id)
        if record is not None and record.owner != user_id:
            raise NotYours
        if record is not None and record.status == "planning":
            await self._unless_planned(task_id)
        if record is not None and record.turns:
            await self._orphans.look(record)
        context = TaskContext(
            task_id=task_id,
            user_id=user_id,
            tasks=self._tasks,
            log=self.backend.log,
            conversations=self.backend.conversations,
            film=self._film.of(user_id),
            limits=self.limits,
            counts=self.counts,
            needs_approval=self._needs_approval,
        )
        return Session(
            context,
            desks=self._desks,
            replies=self._replies,
            presence=self._presence,
            conversation=self._talking,
        )

    async def _unless_planned(self, task_id: str) -> None:
        """A plan whose process has died is over: nobody plans without the lease of the task's desk."""
        async with leased(self.backend.leases, f"run:{task_id}", seconds=self._lease_seconds) as nobody:
            if nobody:
                await self.backend.tasks.change(task_id, not_planned)

    def queues(self) -> Queues:
        """What is at work here, and what waits."""
        turns_running, turns_waiting = self._desks.load()
        films_running, films_waiting = self._floor.load()
        return Queues(turns_running, turns_waiting, films_running, films_waiting)

    async def tasks(self, user_id: str) -> tuple[TaskSummary, ...]:
        """A user's tasks, the last changed first."""
        return await self.backend.tasks.owned_by(user_id)

    async def delete(self, task_id: str, user_id: str) -> None:
        """Forgets a task with all that is kept of it, and removes its films.

        Raises `InvalidInput`, `TaskMissing`, `NotYours`, `Refused` (`busy`) while its film is being made or a turn of
        its conversation goes on, `StorageError`.
        """
        record = await self.backend.tasks.get(valid_task_id(task_id))
        if record is None:
            raise TaskMissing(task_id)
        _may_go(record, user_id)
        async with self._idle(task_id):
            claims = claims_of(self._making.store.root)
            remove = partial(remove_films, self._places.out, claims, task_id, since=record.created_at)
            # The record last: where a folder cannot be removed, the task is still there to be deleted.
            await anyio.to_thread.run_sync(remove)
            await self.backend.tasks.delete(task_id, lambda record: _may_go(record, user_id))

    @contextlib.asynccontextmanager
    async def _idle(self, task_id: str) -> AsyncIterator[None]:
        """Keeps everybody from working on a task. Raises `Refused` where somebody does."""
        leases = self.backend.leases
        async with (
            leased(leases, f"run:{task_id}", seconds=self._lease_seconds) as quiet,
            leased(leases, f"generation:{task_id}", seconds=self._lease_seconds) as unmade,
        ):
            if not (quiet and unmade):
                raise _busy()
            yield

    async def _talking(self) -> Conversation:
        """Those who answer chats, called when somebody chats for the first time."""
        async with self._opening:
            if self._conversation is None:
                self._conversation = await self._talk()
            return self._conversation


def _may_go(record: TaskRecord, user_id: str) -> None:
    """Raises `NotYours`, and `Refused` where something of the task is under way."""
    if record.owner != user_id:
        raise NotYours
    if record.unfinished:
        raise _busy()


def _busy() -> Refused:
    told = "its film is being made, or a turn of its conversation goes on; stop that first"
    return Refused("busy", told, recovery=("cancel_generation",), retryable=True)


def _tidying(tidy: Callable[[], object]) -> Callable[[], None]:
    """A full disk is no reason for a finished film to fail."""

    def tidied() -> None:
        try:
            tidy()
        except StorageError as error:
            _LOG.warning("a film is finished, but no room could be made in the step store: %s", error)

    return tidied
