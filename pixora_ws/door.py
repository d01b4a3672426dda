"""The door: one port for two kinds of guests. Who asks for a socket is handed to `websockets`; all others get a reply.

The library can answer HTTP, but only with a body that is in memory, within its handshake's time. Films are larger and
slower than that: they go out by `sendfile`, in constant memory.

That is the system's own, on a copy of the socket, and not the event loop's: asyncio's trips over an abort in the middle
of a file, and uvloop has none.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import socket
from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
from http import HTTPStatus
from typing import Any, Final, cast

import anyio

from pixora_ws.http import LARGEST_HEAD, FilePart, Reply, Request, plain, read_head
from pixora_ws.requests import BadRequest
from pixora_ws.transport import Transport

__all__ = ["Door"]

_AT_ONCE: Final = 1024 * 1024
_STALLED_SECONDS: Final = 30.0
"""Who takes longer than that for a megabyte is not watching."""


class Door(asyncio.Protocol):
    """One connection, until it is known what it wants; `sock` is its transport's.

    `upgrade` makes a protocol of the library, `answer` (in a task of its own, by `start`) a reply. Who says nothing for
    `seconds` is cut off. Where there are more than `most` at `doors`, who has said nothing for longest has to go, and
    where all are being answered, who came first.
    """

    def __init__(
        self,
        sock: socket.socket,
        *,
        upgrade: Callable[[], asyncio.Protocol],
        answer: Callable[[Request], Awaitable[Reply]],
        start: Callable[[Callable[[], Coroutine[Any, Any, None]]], None],
        seconds: float,
        doors: dict[Door, None],
        most: int,
    ) -> None:
        self._socket = sock
        self._upgrade = upgrade
        self._answer = answer
        self._start = start
        self._seconds = seconds
        self._doors = doors
        self._most = most
        self._data = b""
        self._timer: asyncio.TimerHandle
        self._asked = False
        self.transport: Transport

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = Transport(cast(asyncio.Transport, transport))
        self._timer = asyncio.get_running_loop().call_later(self._seconds, self.transport.abort)
        self._doors[self] = None
        if len(self._doors) > self._most:
            silent = (door for door in self._doors if door.is_silent and door is not self)
            next(silent, next(iter(self._doors))).cut_off()

    @property
    def is_silent(self) -> bool:
        """Whether it is not known yet what is wanted."""
        return not self._asked

    def cut_off(self) -> None:
        """Ends it at once; a file on its way is told by its socket."""
        self._leave()
        if self._asked:
            with contextlib.suppress(OSError):
                self._socket.shutdown(socket.SHUT_RDWR)
        else:
            self.transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        self._leave()

    def data_received(self, data: bytes) -> None:
        if self._asked:
            return
        self._data += data
        end = self._data.find(b"\r\n\r\n")
        if (len(self._data) if end < 0 else end) > LARGEST_HEAD:
            self._reply_with(plain(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "the request's head is too large"))
            return
        if end < 0:
            return
        try:
            request = read_head(self._data)
        except BadRequest as error:
            self._reply_with(plain(error.status, str(error)))
            return
        self._asked = True
        if request.wants_socket:
            self.transport.pause_reading()
            self._start(partial(self._ending, self._hand_over))
        else:
            self._timer.cancel()
            self._start(partial(self._ending, partial(self._serve, request)))

    async def _ending(self, work: Callable[[], Awaitable[None]]) -> None:
        """Does it; where that fails, there is nothing to be had here any more."""
        try:
            await work()
        except BaseException:
            self.transport.abort()
            raise

    async def _hand_over(self) -> None:
        """From now on the library has the connection. A task of its own, since they are begun one in a turn of the
        loop: a thousand who ask at once do not make one long turn.
        """
        self._leave()
        if self.transport.is_closing():
            return
        protocol = self._upgrade()
        self.transport.set_protocol(protocol)
        self.transport.resume_reading()
        protocol.connection_made(self.transport)
        protocol.data_received(self._data)

    def _leave(self) -> None:
        self._timer.cancel()
        self._doors.pop(self, None)

    def _reply_with(self, reply: Reply) -> None:
        self._asked = True
        self.transport.write(reply.head() + reply.body)
        self.transport.close()

    async def _serve(self, request: Request) -> None:
        reply = await self._answer(request)
        if request.method == "HEAD":
            self._reply_with(Reply(reply.status, headers={**reply.headers, **_length(reply)}))
        elif reply.file is None:
            self._reply_with(reply)
        else:
            await self._send(reply, reply.file)

    async def _send(self, reply: Reply, part: FilePart) -> None:
        """The head and a part of a file; whoever stops reading, or is gone, is cut off."""
        position, end = part.start, part.start + part.count
        self.transport.pause_reading()
        try:
            with part.path.open("rb") as file, self._socket.dup() as out:
                out.settimeout(0)
                await asyncio.get_running_loop().sock_sendall(out, reply.head())
                while position < end:
                    async with asyncio.timeout(_STALLED_SECONDS):
                        position = await _sent(out, file.fileno(), position, min(position + _AT_ONCE, end))
            self.transport.close()
        except (OSError, TimeoutError):
            self.transport.abort()


async def _sent(out: socket.socket, file: int, position: int, end: int) -> int:
    """Sends a file from one position to another, which it returns. Raises `OSError`, also where the file ends first."""
    while position < end:
        await anyio.wait_writable(out)
        with contextlib.suppress(BlockingIOError):
            count = os.sendfile(out.fileno(), file, position, end - position)
            if not count:
                raise OSError("the file has become shorter")
            position += count
    return position


def _length(reply: Reply) -> dict[str, str]:
    return {"Content-Length": str(reply.file.count if reply.file is not None else len(reply.body))}
