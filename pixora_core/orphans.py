"""Turns of conversation whose process has died: each that anybody was told of is told to have ended."""

from __future__ import annotations

import logging
from typing import Final

import anyio

from pixora_core.errors import StorageError, StorageUnavailable, TaskMissing
from pixora_core.messages import ErrorMessage, News, Status
from pixora_core.presence import Presence
from pixora_core.tasks import Backend, TaskRecord, Turn, turn_ended
from pixora_core.tasks.telling import told_of

__all__ = ["Orphans"]

_LOG = logging.getLogger(__name__)

_WHY: Final = "the server was stopped before this was answered; say it again"
_NEWS: Final[tuple[News, ...]] = (
    ErrorMessage(message=_WHY, code="interrupted", retryable=True),
    Status(subject="run", status="failed", message=_WHY),
)


class Orphans:
    """Looks after the turns that other processes have left."""

    def __init__(self, backend: Backend, presence: Presence) -> None:
        self._backend = backend
        self._presence = presence

    async def look_again(self, pause: float) -> None:
        """At every task, for ever."""
        while True:
            try:
                for task_id in await self._backend.tasks.unfinished():
                    await self._look(task_id)
            except StorageUnavailable as error:
                _LOG.warning("turns that were left cannot be looked for: %s", error)
            await anyio.sleep(pause)

    async def _look(self, task_id: str) -> None:
        try:
            record = await self._backend.tasks.get(task_id)
            if record is not None:
                await self.look(record)
        except StorageUnavailable:
            raise
        except StorageError as error:
            _LOG.debug("the turns of task %s are left alone: %s", task_id, error)

    async def look(self, record: TaskRecord) -> None:
        """Ends the turns of this task whose process is gone. Raises `StorageUnavailable`."""
        for holder in {turn.holder for turn in record.turns} - {self._presence.name}:
            async with self._presence.gone(holder) as gone:
                if gone:
                    await self._end(record.task_id, holder)

    async def _end(self, task_id: str, holder: str) -> None:
        """While nobody else does: what was read before may be out of date."""
        record = await self._backend.tasks.get(task_id)
        for turn in record.turns if record is not None else ():
            if turn.holder == holder:
                await self._end_turn(task_id, turn)

    async def _end_turn(self, task_id: str, turn: Turn) -> None:
        if await self._is_open(task_id, turn):
            await self._backend.log.append(task_id, _NEWS, reply_to=turn.message_id, run_id=turn.run_id)
        try:
            await self._backend.tasks.change(task_id, lambda record: turn_ended(record, turn.run_id))
        except TaskMissing:
            _LOG.info("task %s was forgotten in the meantime", task_id)

    async def _is_open(self, task_id: str, turn: Turn) -> bool:
        """Whether anybody was told of the turn, and nobody that it has ended."""
        told = False
        async for message in told_of(self._backend.log, task_id, f'"run_id":"{turn.run_id}"', after=turn.after):
            if isinstance(message, Status) and message.subject == "run" and message.is_last:
                return False
            told = True
        return told
