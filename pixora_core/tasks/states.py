"""The states of a task and the moves between them, as one table."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from pixora_core.errors import IllegalMove
from pixora_core.tasks.record import TaskRecord, TaskStatus

__all__ = ["MOVES", "moved"]

MOVES: Final[Mapping[TaskStatus, frozenset[TaskStatus]]] = MappingProxyType(
    {
        "created": frozenset({"planning", "awaiting_approval", "generating", "failed", "cancelled"}),
        # A plan that was stopped before anything was written leaves the task as it was created.
        "planning": frozenset({"created", "awaiting_approval", "generating", "failed", "cancelled"}),
        "awaiting_approval": frozenset({"planning", "generating", "failed", "cancelled"}),
        "generating": frozenset({"paused", "completed", "failed", "cancelled"}),
        "paused": frozenset({"planning", "awaiting_approval", "generating", "failed", "cancelled"}),
        # What is finished, in whatever way, can be edited and made again.
        "completed": frozenset({"planning", "awaiting_approval", "generating"}),
        "failed": frozenset({"planning", "awaiting_approval", "generating", "cancelled"}),
        "cancelled": frozenset({"planning", "awaiting_approval", "generating"}),
    }
)
"""What may follow each status. A status may always stay."""


def moved(record: TaskRecord, status: TaskStatus) -> TaskRecord:
    """The record with another status. Raises `IllegalMove`."""
    if status == record.status:
        return record
    if status not in MOVES[record.status]:
        raise IllegalMove(record.task_id, record.status, status)
    return record.model_copy(update={"status": status})
