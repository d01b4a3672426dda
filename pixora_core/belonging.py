"""Whose a task is: looked at again with every message, for a task may be forgotten, and begun anew by somebody else."""

from __future__ import annotations

from pixora_core.context import TaskContext
from pixora_core.errors import TaskExists, TaskMissing
from pixora_core.tasks import TaskRecord, new_task

__all__ = ["Belonging"]


class Belonging:
    """A task and the user of a context. `is_there` is how it was seen last: there, and the user's own."""

    def __init__(self, context: TaskContext) -> None:
        self._context = context
        self.is_there = False

    async def record(self) -> TaskRecord | None:
        """The task; None where it is not there yet, and may become this user's. Raises `NotYours`."""
        try:
            found: TaskRecord | None = await self._context.record()
        except TaskMissing:
            found = None
        self.is_there = found is not None
        return found

    async def ensure(self) -> None:
        """The first message of a task creates it, for its user. Raises `NotYours`."""
        if self.is_there:
            return
        context = self._context
        try:
            await context.tasks.create(new_task(context.task_id, context.user_id, context.now()))
        except TaskExists:
            await context.record()
        self.is_there = True
