"""The names under which a task lies in Redis; `{task_id}` is a hash tag, so that a task's keys lie together."""

from __future__ import annotations

from typing import Final

__all__ = ["FENCE", "UNFINISHED", "TaskKeys", "lease", "owner", "seq_of", "wake"]

UNFINISHED: Final = "pixora:unfinished"
FENCE: Final = "pixora:fence"


class TaskKeys:
    """`record` and `outcomes` are hashes, `log` a stream, `items` and `order` lists."""

    def __init__(self, task_id: str) -> None:
        stem = f"pixora:{{{task_id}}}"
        self.record = f"{stem}:record"
        self.log = f"{stem}:log"
        self.items = f"{stem}:items"
        self.outcomes = f"{stem}:replies"
        self.order = f"{stem}:order"

    @property
    def lasting(self) -> tuple[str, ...]:
        """The keys that live as long as the task."""
        return self.record, self.log, self.items

    @property
    def all(self) -> tuple[str, ...]:
        """Every key of the task."""
        return (*self.lasting, self.outcomes, self.order)


def owner(user_id: str) -> str:
    """The sorted set of a user's tasks, by the time of their last change."""
    return f"pixora:owner:{user_id}"


def lease(name: str) -> str:
    """The holder of a lease."""
    return f"pixora:lease:{name}"


def wake(process: str) -> str:
    """The stream that interrupts the reader of a process."""
    return f"pixora:wake:{process}"


def seq_of(entry_id: bytes) -> int:
    """The number that a stream's id begins with."""
    return int(entry_id.partition(b"-")[0])
