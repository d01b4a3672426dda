"""For which task and run something is being done: what is logged meanwhile can say so, in threads too."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextvars import ContextVar

__all__ = ["at_work", "working_on"]

_TASK: ContextVar[str | None] = ContextVar("pixora_task", default=None)
_RUN: ContextVar[str | None] = ContextVar("pixora_run", default=None)


@contextlib.contextmanager
def working_on(task_id: str, run_id: str | None = None) -> Iterator[None]:
    """What is done within is done for this task; `run_id` is that of a turn or a generation."""
    task, run = _TASK.set(task_id), _RUN.set(run_id)
    try:
        yield
    finally:
        _TASK.reset(task)
        _RUN.reset(run)


def at_work() -> dict[str, str]:
    """`task_id` and `run_id` of what is being done, as far as there are any."""
    found = {"task_id": _TASK.get(), "run_id": _RUN.get()}
    return {name: value for name, value in found.items() if value is not None}
