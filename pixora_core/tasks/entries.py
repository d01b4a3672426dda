"""Arithmetic of event logs: how a message is numbered, and what a log can still be read from."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from pixora_core.errors import LogTruncated
from pixora_core.messages import News, encode
from pixora_core.tasks.ports import Logged, Position

__all__ = ["EMPTY", "Body", "Clock", "bodies", "check_reach", "new_epoch", "numbered", "utc_now"]

Clock = Callable[[], datetime]

EMPTY: Final = Position(epoch="new", first_seq=1, last_seq=0)
"""Where a log stands that nothing was ever appended to."""


@dataclass(frozen=True, slots=True)
class Body:
    """A message encoded with everything but its number, which only the store knows."""

    type: str
    json: bytes


def utc_now() -> datetime:
    """The time that messages and records are stamped with."""
    return datetime.now(UTC)


def new_epoch() -> str:
    """A name for a log that no other log has."""
    return secrets.token_hex(8)


def bodies(task_id: str, messages: Iterable[News], ts: datetime) -> list[Body]:
    """The messages, stamped and encoded."""
    stamp = {"ts": ts, "task_id": task_id, "seq": None}
    return [Body(each.type, encode(each.model_copy(update=stamp))) for each in messages]


def numbered(body: Body, seq: int) -> Logged:
    """The entry with its number, put in front of what is encoded already."""
    return Logged(seq, body.type, b'{"seq":%d,%b' % (seq, body.json[1:]))


def check_reach(task_id: str, position: Position, after: int, epoch: str | None) -> None:
    """Raises `LogTruncated` where nothing can be read after `after`; see `EventLog.read`."""
    other = epoch is not None and epoch != position.epoch and after > 0
    if other or after < position.first_seq - 1 or after > position.last_seq:
        raise LogTruncated(task_id, after)
