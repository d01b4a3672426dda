"""What waits to be sent to one client: bounded, of bytes that all clients of a task share.

News is fetched from the event log as there is room, so a slow reader costs no more than this. Answers have to be put
somewhere when they come: too many of them, and the connection is lost (`Overflow`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import anyio

from pixora_core.errors import PixoraError
from pixora_core.messages import Token, encode
from pixora_core.tasks import Logged

__all__ = ["Outbox", "Overflow", "frames"]

LARGEST_PIECE: Final = 32 * 1024
"""Bytes of joined tokens in one message: clients bound what they take."""

_SHORT: Final = tuple(b"\x81" + bytes([size]) for size in range(126))


class Overflow(PixoraError):
    """A client that asks and does not read."""


class Outbox:
    """In the order in which it came. `merged` counts the tokens that were sent as a part of another."""

    def __init__(self, *, messages: int, size: int) -> None:
        self._entries: list[bytes | Logged] = []
        self._size = 0
        self._messages = messages
        self._largest = size
        self._room: anyio.Event | None = None
        self.merged = 0

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def has_room(self) -> bool:
        return len(self._entries) < self._messages and self._size < self._largest

    async def room(self) -> None:
        """Waits until there is some."""
        while not self.has_room:
            if self._room is None:
                self._room = anyio.Event()
            await self._room.wait()

    def put(self, entry: Logged) -> None:
        """News; whoever puts it waits for `room` before."""
        self._entries.append(entry)
        self._size += len(entry.encoded)

    def answer(self, encoded: bytes) -> None:
        """An answer. Raises `Overflow`."""
        if len(self._entries) >= 2 * self._messages or self._size >= 2 * self._largest:
            raise Overflow("this connection does not read what it is sent")
        self._entries.append(encoded)
        self._size += len(encoded)

    def take(self, *, lagging: bool) -> list[bytes]:
        """All that waits. To a reader that lags, adjacent tokens of one message go as one."""
        entries, self._entries, self._size = self._entries, [], 0
        if self._room is not None:
            self._room.set()
            self._room = None
        if lagging:
            return self._joined(entries)
        return [entry if isinstance(entry, bytes) else entry.encoded for entry in entries]

    def _joined(self, entries: Iterable[bytes | Logged]) -> list[bytes]:
        out: list[bytes] = []
        pieces: list[Token] = []
        size = 0

        def finish() -> None:
            nonlocal size
            size = 0
            if pieces:
                out.append(_one(pieces))
                self.merged += len(pieces) - 1
                pieces.clear()

        for entry in entries:
            if isinstance(entry, Logged) and entry.type == "token":
                token = entry.message
                assert isinstance(token, Token)
                size += len(token.content)
                if pieces and (pieces[0].message_id != token.message_id or size > LARGEST_PIECE):
                    finish()
                    size = len(token.content)
                pieces.append(token)
            else:
                finish()
                out.append(entry if isinstance(entry, bytes) else entry.encoded)
        finish()
        return out


def _one(pieces: list[Token]) -> bytes:
    """One token that stands for several."""
    if len(pieces) == 1:
        return encode(pieces[0])
    content = "".join(piece.content for piece in pieces)
    return encode(pieces[-1].model_copy(update={"content": content, "first_seq": pieces[0].seq}))


def frames(messages: Iterable[bytes]) -> bytes:
    """The messages as unmasked text frames (RFC 6455, 5.2), each whole, ready for one write."""
    parts: list[bytes] = []
    for message in messages:
        size = len(message)
        if size < 126:
            parts.append(_SHORT[size])
        elif size < 65_536:
            parts.append(b"\x81\x7e" + size.to_bytes(2, "big"))
        else:
            parts.append(b"\x81\x7f" + size.to_bytes(8, "big"))
        parts.append(message)
    return b"".join(parts)
