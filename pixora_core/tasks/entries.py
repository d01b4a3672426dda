"""Arithmetic of event logs: how a message is numbered, and what a log can still be read from."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Final, NamedTuple

from pydantic_core import to_json

from pixora_core.errors import LogTruncated
from pixora_core.messages import News, encode
from pixora_core.tasks.ports import Logged, Position

__all__ = ["EMPTY", "Body", "Clock", "bodies", "check_reach", "new_epoch", "numbered", "utc_now"]

Clock = Callable[[], datetime]

EMPTY: Final = Position(epoch="new", first_seq=1, last_seq=0)
"""Where a log stands that nothing was ever appended to."""

_STAMP: Final = frozenset({"seq", "ts", "task_id", "reply_to", "run_id"})


class Body(NamedTuple):
    """A message encoded with everything but its number, which only the store knows."""

    type: str
    json: bytes


def utc_now() -> datetime:
    """The time that messages and records are stamped with."""
    return datetime.now(UTC)


def new_epoch() -> str:
    """A name for a log that no other log has."""
    return secrets.token_hex(8)


def bodies(
    task_id: str, messages: Iterable[News], ts: datetime, *, reply_to: str | None = None, run_id: str | None = None
) -> list[Body]:
    """The messages, stamped and encoded. `reply_to` and `run_id` are for those that have none of their own.

    What is the same for all is encoded once, and put in front of what is encoded already: no copies of messages.
    """
    origin = {name: value for name, value in (("reply_to", reply_to), ("run_id", run_id)) if value is not None}
    stamp = {"ts": ts, "task_id": task_id, **origin}
    opening = to_json(stamp)[:-1] + b","
    return [
        Body(each.type, opening + encode(each)[1:])
        if _STAMP.isdisjoint(each.model_fields_set)
        else Body(each.type, encode(_stamped(each, stamp)))
        for each in messages
    ]


def _stamped(message: News, stamp: Mapping[str, object]) -> News:
    """A message that has some of the stamp's fields already: what it came of, it knows better."""
    own = {name: value for name in ("reply_to", "run_id") if (value := getattr(message, name)) is not None}
    return message.model_copy(update={**stamp, **own, "seq": None})


def numbered(body: Body, seq: int) -> Logged:
    """The entry with its number, put in front of what is encoded already."""
    return Logged(seq, body.type, b'{"seq":%d,%b' % (seq, body.json[1:]))


def check_reach(task_id: str, position: Position, after: int, epoch: str | None) -> None:
    """Raises `LogTruncated` where nothing can be read after `after`; see `EventLog.read`."""
    other = epoch is not None and epoch != position.epoch and after > 0
    if other or after < position.first_seq - 1 or after > position.last_seq:
        raise LogTruncated(task_id, after)
