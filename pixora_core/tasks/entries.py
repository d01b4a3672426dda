"""Arithmetic of event logs: how a message is numbered, and what a log can still be read from."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final

from pydantic_core import to_json

from pixora_core.errors import LogTruncated
from pixora_core.messages import News, Piece, Told, encode
from pixora_core.tasks.ports import Logged, Position

__all__ = ["EMPTY", "Body", "Clock", "bodies", "check_reach", "new_epoch", "numbered", "utc_now"]

Clock = Callable[[], datetime]

EMPTY: Final = Position(epoch="new", first_seq=1, last_seq=0)
"""Where a log stands that nothing was ever appended to."""

Body = tuple[str, bytes]
"""A message's type, and its JSON with everything but its number, which only the store knows."""

_UNSTAMPED: Final = b'{"type":'
"""So the JSON of a message begins that has nothing of a stamp: a stamp's fields stand before all others."""


def utc_now() -> datetime:
    """The time that messages and records are stamped with."""
    return datetime.now(UTC)


def new_epoch() -> str:
    """A name for a log that no other log has."""
    return secrets.token_hex(8)


def bodies(
    task_id: str, messages: Iterable[Told], ts: datetime, *, reply_to: str | None = None, run_id: str | None = None
) -> list[Body]:
    """The messages, stamped and encoded. `reply_to` and `run_id` are for those that have none of their own.

    What is the same for all is encoded once, and put in front of what is encoded already: no copies of messages.
    """
    opening = b'{"ts":%b,%b,' % (to_json(ts), _origin(task_id, reply_to, run_id))
    found: list[Body] = []
    for each in messages:
        if isinstance(each, Piece):
            json = b'%b"type":"token","content":%b%b' % (opening, to_json(each.content), _rest(each.message_id))
        elif (json := encode(each)).startswith(_UNSTAMPED):
            json = opening + json[1:]
        else:
            json = encode(_stamped(each, ts=ts, task_id=task_id, reply_to=reply_to, run_id=run_id))
        found.append((each.type, json))
    return found


@lru_cache(maxsize=256)
def _origin(task_id: str, reply_to: str | None, run_id: str | None) -> bytes:
    """What is the same for all that comes of one message or turn, as it stands within a JSON object."""
    origin = {"task_id": task_id, "reply_to": reply_to, "run_id": run_id}
    return to_json({name: value for name, value in origin.items() if value is not None})[1:-1]


@lru_cache(maxsize=256)
def _rest(message_id: str) -> bytes:
    """What stands behind a piece's content."""
    return b',"message_id":%b}' % to_json(message_id)


def _stamped(message: News, *, ts: datetime, task_id: str, reply_to: str | None, run_id: str | None) -> News:
    """A message that has some of the stamp's fields already: what it came of, it knows better."""
    return message.model_copy(
        update={
            "seq": None,
            "ts": ts,
            "task_id": task_id,
            "reply_to": reply_to if message.reply_to is None else message.reply_to,
            "run_id": run_id if message.run_id is None else message.run_id,
        }
    )


def numbered(bodies: Iterable[Body], first: int) -> tuple[Logged, ...]:
    """The entries with their numbers, put in front of what is encoded already."""
    found: list[Logged] = []
    for seq, (kind, json) in enumerate(bodies, first):
        found.append(Logged(seq, kind, b'{"seq":%d,%b' % (seq, json[1:])))
    return tuple(found)


def check_reach(task_id: str, position: Position, after: int, epoch: str | None) -> None:
    """Raises `LogTruncated` where nothing can be read after `after`; see `EventLog.read`."""
    other = epoch is not None and epoch != position.epoch and after > 0
    if other or after < position.first_seq - 1 or after > position.last_seq:
        raise LogTruncated(task_id, after)
