"""What waits to be sent to one client: bounded, of bytes that all clients of a task share.

News is taken as there is room, the rest is in the event log; so a slow reader costs no more than this. Answers have to
be put somewhere when they come: too many of them, and the connection is lost (`Overflow`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

import anyio

from pixora_core.errors import PixoraError
from pixora_core.messages import Token, encode
from pixora_core.tasks import Logged

__all__ = ["Framing", "Outbox", "Overflow", "Sent", "frame"]

LARGEST_PIECE: Final = 32 * 1024
"""Bytes of joined tokens in one message: clients bound what they take."""


class Overflow(PixoraError):
    """A client that asks and does not read."""


class Sent(NamedTuple):
    """What was taken out at once: frames, of how many messages, and how many tokens went as a part of another."""

    data: bytes
    messages: int
    merged: int


class Framing:
    """Frames news once for all who are handed it: the event log hands the same entries to everybody in a row."""

    def __init__(self) -> None:
        self._entries: Sequence[Logged] = ()
        self._data = b""

    def of(self, entries: Sequence[Logged]) -> bytes:
        """The entries as frames."""
        if entries is not self._entries:
            parts: list[bytes] = []
            for entry in entries:
                encoded = entry.encoded
                parts += _head(len(encoded)), encoded
            self._entries, self._data = entries, b"".join(parts)
        return self._data


class _Batch(NamedTuple):
    """What came at once: news, or one answer (then there are no entries)."""

    entries: Sequence[Logged]
    data: bytes

    @property
    def messages(self) -> int:
        return len(self.entries) or 1


class Outbox:
    """In the order in which it came; its bounds are `messages` and `size` in bytes."""

    __slots__ = ("_batches", "_count", "_largest", "_messages", "_room", "_size")

    def __init__(self, *, messages: int, size: int) -> None:
        self._batches: list[_Batch] = []
        self._count = 0
        self._size = 0
        self._messages = messages
        self._largest = size
        self._room: anyio.Event | None = None

    def __len__(self) -> int:
        return self._count

    @property
    def has_room(self) -> bool:
        return self._count < self._messages and self._size < self._largest

    async def room(self) -> None:
        """Waits until there is some."""
        while not self.has_room:
            if self._room is None:
                self._room = anyio.Event()
            await self._room.wait()

    def put(self, entries: Sequence[Logged], data: bytes) -> int:
        """Takes as many of the news (`data` are their frames) as there is room for, from the first on; how many."""
        if self._count + len(entries) <= self._messages and self._size + len(data) <= self._largest:
            self._add(_Batch(entries, data))
            return len(entries)
        return self._put_some(entries)

    def _put_some(self, entries: Iterable[Logged]) -> int:
        before = self._count
        for entry in entries:
            if not self.has_room:
                break
            self._add(_Batch((entry,), frame(entry.encoded)))
        return self._count - before

    def answer(self, encoded: bytes) -> None:
        """An answer. Raises `Overflow`."""
        if self._count >= 2 * self._messages or self._size >= 2 * self._largest:
            raise Overflow("this connection does not read what it is sent")
        self._add(_Batch((), frame(encoded)))

    def _add(self, batch: _Batch) -> None:
        self._batches.append(batch)
        self._count += batch.messages
        self._size += len(batch.data)

    def take(self, *, lagging: bool) -> Sent:
        """All that waits. To a reader that lags, adjacent tokens of one message go as one."""
        batches, self._batches = self._batches, []
        count, self._count, self._size = self._count, 0, 0
        if self._room is not None:
            self._room.set()
            self._room = None
        if lagging:
            joined = _joined(batches)
            return Sent(b"".join(joined), len(joined), count - len(joined))
        return Sent(batches[0].data if len(batches) == 1 else b"".join([each.data for each in batches]), count, 0)


def _joined(batches: Iterable[_Batch]) -> list[bytes]:
    """The frames, adjacent tokens of one message as one."""
    out: list[bytes] = []
    pieces: list[Token] = []
    last = b""
    size = 0

    def finish() -> None:
        nonlocal size
        size = 0
        if pieces:
            out.append(frame(last if len(pieces) == 1 else _one(pieces)))
            pieces.clear()

    for batch in batches:
        if not batch.entries:
            finish()
            out.append(batch.data)
        for entry in batch.entries:
            token = entry.message if entry.type == "token" else None
            if not isinstance(token, Token):
                finish()
                out.append(frame(entry.encoded))
                continue
            size += len(token.content)
            if pieces and (pieces[0].message_id != token.message_id or size > LARGEST_PIECE):
                finish()
                size = len(token.content)
            pieces.append(token)
            last = entry.encoded
    finish()
    return out


def _one(pieces: list[Token]) -> bytes:
    """One token that stands for several."""
    content = "".join(piece.content for piece in pieces)
    return encode(pieces[-1].model_copy(update={"content": content, "first_seq": pieces[0].seq}))


def frame(message: bytes) -> bytes:
    """The message as one unmasked text frame (RFC 6455, 5.2)."""
    return _head(len(message)) + message


@lru_cache(maxsize=4_096)
def _head(size: int) -> bytes:
    """What stands before a text of so many bytes."""
    if size < 126:
        return b"\x81" + bytes([size])
    if size < 65_536:
        return b"\x81\x7e" + size.to_bytes(2, "big")
    return b"\x81\x7f" + size.to_bytes(8, "big")
