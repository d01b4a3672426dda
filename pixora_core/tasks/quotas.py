"""A store of tasks that lets a user have only so many, and only so many films in the making, over all tasks.

It stands before the store that sessions use, so it holds whichever tool begins a film. What others do at the same time
in this process is waited for; processes that share a store may each let one through where one was left.
"""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from weakref import WeakValueDictionary

import anyio

from pixora_core.errors import Refused
from pixora_core.tasks.ports import TaskStore
from pixora_core.tasks.record import TaskRecord, TaskSummary

__all__ = ["Quotas", "WithinQuotas"]


@dataclass(frozen=True, slots=True)
class Quotas:
    """How many tasks a user may have, and films being made at the same time; None: as many as there are."""

    tasks: int | None = None
    films: int | None = None


class _BeginsFilm(Exception):
    """The change would have a film made that is not being made yet."""


class WithinQuotas:
    """See `TaskStore`. `create` and `change` raise `Refused` (`too_many_tasks`, `too_many_films`) at a quota."""

    def __init__(self, store: TaskStore, quotas: Quotas) -> None:
        self._quotas = quotas
        self._store = store
        self._locks: WeakValueDictionary[str, anyio.Lock] = WeakValueDictionary()
        self.get = store.get
        self.delete = store.delete
        self.owned_by = store.owned_by
        self.unfinished = store.unfinished

    async def create(self, record: TaskRecord) -> TaskRecord:
        if self._quotas.tasks is None:
            return await self._store.create(record)
        async with self._counted(record.owner) as own:
            if len(own) >= self._quotas.tasks:
                told = f"you have {len(own)} tasks, as many as one user may have here; go on with one of them"
                raise Refused("too_many_tasks", told)
            return await self._store.create(record)

    async def change(self, task_id: str, fn: Callable[[TaskRecord], TaskRecord]) -> TaskRecord:
        if self._quotas.films is None:
            return await self._store.change(task_id, fn)
        owner = ""

        def watched(before: TaskRecord) -> TaskRecord:
            nonlocal owner
            after = fn(before)
            if after.status == "generating" and before.status != "generating":
                owner = before.owner
                raise _BeginsFilm
            return after

        try:
            return await self._store.change(task_id, watched)
        except _BeginsFilm:
            return await self._begun(task_id, owner, fn, self._quotas.films)

    async def _begun(self, task_id: str, owner: str, fn: Callable[[TaskRecord], TaskRecord], most: int) -> TaskRecord:
        async with self._counted(owner) as own:
            if sum(each.status == "generating" and each.task_id != task_id for each in own) >= most:
                told = f"{most} of your films are being made, as many as one user may have made at once here; wait"
                raise Refused("too_many_films", f"{told} for one of them", retryable=True)
            return await self._store.change(task_id, fn)

    @contextlib.asynccontextmanager
    async def _counted(self, owner: str) -> AsyncIterator[tuple[TaskSummary, ...]]:
        """The user's tasks, while no other of this user is created or begun in this process."""
        lock = self._locks.get(owner)
        if lock is None:
            lock = self._locks[owner] = anyio.Lock()
        async with lock:
            yield await self._store.owned_by(owner)
