"""Steps that outlast the run that asked for them.

When a film is edited while it is being made, its run is stopped and another one begins. The steps in progress are not
stopped with it: the new run joins those that it asks for too, and only those that nobody wants any more are dropped.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Awaitable, Callable, Collection
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar

import anyio
from anyio.abc import TaskGroup
from pydantic import BaseModel

from pixora_core.errors import StorageError, TaskMissing
from pixora_core.film.takes import Maker
from pixora_core.pipeline.steps import Done, StepStore

__all__ = ["LastingSteps", "Till"]

_LOG = logging.getLogger(__name__)

T = TypeVar("T", bound=BaseModel)

_ONE_A_FILM: Final = frozenset({"compose"})
"""Kinds of which a film wants one: a step of another key is not wanted any more."""


class Till(Protocol):
    """Where makers are paid; see `purse`."""

    async def pay(self, kind: str, maker: Maker) -> None: ...

    async def settle(self, kind: str, maker: Maker) -> None: ...


class _Flight:
    """A step in progress: how many wait for it, and what came of it."""

    def __init__(self, kind: str, key: str) -> None:
        self.kind = kind
        self.key = key
        self.waiting = 0
        self.scope = anyio.CancelScope()
        self._ended = anyio.Event()
        self._done: Done[Any] | None = None
        self._error: Exception | None = None

    async def fly(self, work: Callable[[], Awaitable[Done[Any]]]) -> None:
        with self.scope:
            try:
                self._done = await work()
            except Exception as error:  # noqa: BLE001 -- raised again in everybody who waits for it
                self._error = error
                if not self.waiting:
                    _LOG.warning("a step that nobody waited for has failed: %s", error)
            finally:
                self._ended.set()

    async def landed(self) -> None:
        await self._ended.wait()

    async def result(self) -> Done[Any]:
        self.waiting += 1
        try:
            await self._ended.wait()
        finally:
            self.waiting -= 1
        if self._error is not None:
            raise self._error
        assert self._done is not None, "a step was dropped although somebody waited for it"
        return self._done


class LastingSteps(StepStore):
    """A step store for one production; what it makes is made in `group`."""

    def __init__(self, root: Path, group: TaskGroup, till: Till) -> None:
        """`till.pay` is called before a maker is asked; what it raises is raised instead of asking."""
        super().__init__(root)
        self._group = group
        self._till = till
        self._flights: dict[tuple[str, str], _Flight] = {}
        self.made = 0
        """How many steps were finished that were not there before."""

    async def run(
        self, kind: str, key: str, maker: Maker, result: type[T], make: Callable[[Path], Awaitable[T]]
    ) -> Done[T]:
        """As `StepStore.run`; a step in progress is joined."""
        flight = self._flights.get((kind, key))
        if flight is None:
            self._drop_others(kind)
            flight = self._begin(kind, key, maker, result, make)
        done: Done[T] = await flight.result()
        return done

    def keep_only(self, keys: Collection[str]) -> None:
        """Drops the pictures and voices in progress that nobody waits for, and whose key is none of these."""
        for flight in [each for each in self._flights.values() if each.kind in {"draw", "narrate"}]:
            if flight.key not in keys:
                self._drop(flight)

    def drop_all(self) -> None:
        """Drops everything in progress that nobody waits for."""
        for flight in list(self._flights.values()):
            self._drop(flight)

    async def landed(self) -> None:
        """Waits until everything in progress has been finished."""
        for flight in list(self._flights.values()):
            await flight.landed()

    def _begin(
        self, kind: str, key: str, maker: Maker, result: type[T], make: Callable[[Path], Awaitable[T]]
    ) -> _Flight:
        flight = self._flights[kind, key] = _Flight(kind, key)

        paid_for = False

        async def paid(into: Path) -> T:
            nonlocal paid_for
            await self._till.pay(kind, maker)
            paid_for = True
            return await make(into)

        async def work() -> Done[T]:
            try:
                done = await StepStore.run(self, kind, key, maker, result, paid)
                self.made += not done.reused
                return done
            finally:
                if self._flights.get((kind, key)) is flight:
                    del self._flights[kind, key]
                if paid_for:
                    await self._settle(kind, maker)

        self._group.start_soon(flight.fly, work)
        return flight

    async def _settle(self, kind: str, maker: Maker) -> None:
        """Where the store is away, less is asked for at first, and the rest when it comes to that."""
        with anyio.CancelScope(shield=True), contextlib.suppress(StorageError, TaskMissing):
            await self._till.settle(kind, maker)

    def _drop_others(self, kind: str) -> None:
        if kind in _ONE_A_FILM:
            for flight in [each for each in self._flights.values() if each.kind == kind]:
                self._drop(flight)

    def _drop(self, flight: _Flight) -> None:
        if not flight.waiting:
            flight.scope.cancel()
            del self._flights[flight.kind, flight.key]
