"""The floor: all films that this process makes, a few at a time, each under its task's lease.

Who holds the lease `generation:<task>` makes that task's film; a process that dies lets it run out, and whoever looks
next goes on with it. So every process may look after every task, and no film is made by two.
"""

from __future__ import annotations

import logging
import uuid
from typing import Final

import anyio
from anyio.abc import TaskGroup

from pixora_core.errors import PixoraError, StorageError, StorageUnavailable
from pixora_core.generation.filming import FilmMaking
from pixora_core.generation.production import Places, Production
from pixora_core.leasing import LEASE_SECONDS, leased
from pixora_core.messages import ErrorMessage, Status
from pixora_core.tasks import Backend, TaskRecord, moved

__all__ = ["Floor"]

_LOG = logging.getLogger(__name__)

FILMS_AT_ONCE: Final = 2


class Floor:
    """Starts productions in `group`, whose end is theirs; what they had finished is found again."""

    def __init__(
        self,
        backend: Backend,
        making: FilmMaking,
        places: Places,
        group: TaskGroup,
        *,
        lease_seconds: float = LEASE_SECONDS,
        films_at_once: int = FILMS_AT_ONCE,
    ) -> None:
        self._backend = backend
        self._making = making
        self._places = places
        self._group = group
        self._lease_seconds = lease_seconds
        self._room = anyio.CapacityLimiter(films_at_once)
        self._running: dict[str, Production] = {}
        self._unreadable: set[str] = set()

    def load(self) -> tuple[int, int]:
        """How many films are being made here, and how many wait for others."""
        running = self._room.borrowed_tokens
        return running, len(self._running) - running

    async def look(self, task_id: str) -> None:
        """Says that a task's record has changed: its film is begun, or whoever makes it here looks at the record."""
        production = self._running.get(task_id)
        if production is not None:
            production.look()
            return
        record = await self._backend.tasks.get(task_id)
        if record is not None and record.filming and task_id not in self._running:
            self._begin(task_id)

    async def recover(self) -> None:
        """Goes on with every generation that says that it runs and that nobody makes; looks again for ever."""
        while True:
            try:
                for task_id in await self._backend.tasks.unfinished():
                    await self._look_again(task_id)
            except StorageUnavailable as error:
                _LOG.warning("unfinished films cannot be looked for: %s", error)
            await anyio.sleep(self._lease_seconds / 3)

    async def _look_again(self, task_id: str) -> None:
        try:
            await self.look(task_id)
        except StorageUnavailable:
            raise
        except StorageError as error:
            if task_id not in self._unreadable:
                self._unreadable.add(task_id)
                _LOG.warning("task %s is left alone: %s", task_id, error)

    def _begin(self, task_id: str) -> None:
        production = self._running[task_id] = Production(task_id, self._backend, self._making, self._places)
        self._group.start_soon(self._produce, production)

    async def _produce(self, production: Production) -> None:
        """Until the record asks for nothing more. Whatever goes wrong in one film is no other film's concern."""
        try:
            while await self._once(production) or production.told:
                pass
        except StorageUnavailable as error:
            _LOG.warning("task %s: %s; its film is gone on with later", production.task_id, error)
        except Exception as error:  # noqa: BLE001 -- the outermost edge of a film: logged whole, told as one sentence
            await self._foundered(production.task_id, error)
        finally:
            del self._running[production.task_id]

    async def _once(self, production: Production) -> bool:
        """Runs it, unless another process does; whether it is still to be made then."""
        if not self._room.available_tokens:
            await self._tell_queued(production.task_id)
        name = f"generation:{production.task_id}"
        async with self._room, leased(self._backend.leases, name, seconds=self._lease_seconds) as mine:
            if mine:
                await production.run()
                return False
        # Another process looks at the record as well; but it may just be ending, and not see the latest wish.
        await anyio.sleep(self._lease_seconds / 3)
        return await production.wanted()

    async def _tell_queued(self, task_id: str) -> None:
        """Says that a film has to wait, unless it was begun already, here or elsewhere."""
        record = await self._backend.tasks.get(task_id)
        if record is not None and record.generation is not None and record.generation.attempts == 0:
            told = Status(subject="generation", status="queued", message="Other films are being made first")
            await self._backend.log.append(task_id, [told])

    async def _foundered(self, task_id: str, error: Exception) -> None:
        ref = uuid.uuid4().hex[:12]
        _LOG.error("making the film of task %s failed, ref %s", task_id, ref, exc_info=error)
        told = f"internal error, ref {ref}"

        def fail(record: TaskRecord) -> TaskRecord:
            if record.generation is None or not record.generation.running:
                return record
            after = record.generation.model_copy(update={"status": "failed", "error": told})
            return moved(record, "failed").model_copy(update={"generation": after})

        news = ErrorMessage(message="internal error", code="internal", retryable=True, ref=ref)
        try:
            await self._backend.tasks.change(task_id, fail)
            await self._backend.log.append(task_id, [news])
        except PixoraError as away:
            _LOG.warning("task %s: that its film failed could not be kept: %s", task_id, away)
