"""Accepts connections, also when the process has run out of open files: it pauses, says so once, and comes back.

asyncio's own server tries as often as its backlog is long when that happens, and logs each time.
"""

from __future__ import annotations

import asyncio
import logging
import socket
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any, Final

__all__ = ["Listener"]

_LOG = logging.getLogger(__name__)

PAUSE_SECONDS: Final = 0.5
_AT_ONCE: Final = 4
"""So many connections are accepted in one turn of the loop: a wave of thousands must not be one long turn."""


class Listener:
    """Hands each connection of `sock`, which it owns, to a protocol that `door` makes, in a task begun by `start`.

    The library asks it what it asks an `asyncio.Server`: whether it is serving, and its sockets.
    """

    def __init__(
        self,
        sock: socket.socket,
        door: Callable[[socket.socket], asyncio.Protocol],
        *,
        start: Callable[[Callable[[], Coroutine[Any, Any, None]]], None],
    ) -> None:
        self._loop = asyncio.get_running_loop()
        self._sock = sock
        self._door = door
        self._start = start
        self._later: asyncio.TimerHandle | None = None
        self._told = False
        self._closed = False
        sock.settimeout(0)
        self._listen()

    @property
    def sockets(self) -> tuple[socket.socket, ...]:
        return () if self._closed else (self._sock,)

    def is_serving(self) -> bool:
        """Whether it has not been closed."""
        return not self._closed

    def close(self) -> None:
        """Accepts nobody any more; also when it was closed before."""
        if self._closed:
            return
        if self._later is not None:
            self._later.cancel()
        self._loop.remove_reader(self._sock)
        self._closed = True
        self._sock.close()

    def _listen(self) -> None:
        self._later = None
        self._loop.add_reader(self._sock, self._accept)

    def _accept(self) -> None:
        for _ in range(_AT_ONCE):
            try:
                connection, _address = self._sock.accept()
            except (BlockingIOError, InterruptedError, ConnectionAbortedError):
                self._told = False
                return
            except OSError as error:
                self._pause(error)
                return
            self._start(partial(self._take, connection))

    def _pause(self, error: OSError) -> None:
        """Those who come meanwhile wait in the system's queue."""
        if not self._told:
            _LOG.warning("no connections are accepted for now: %s (see ulimit -n)", error.strerror)
        self._told = True
        self._loop.remove_reader(self._sock)
        self._later = self._loop.call_later(PAUSE_SECONDS, self._listen)

    async def _take(self, connection: socket.socket) -> None:
        try:
            connection.settimeout(0)
            await self._loop.connect_accepted_socket(partial(self._door, connection), connection)
        except OSError:
            connection.close()  # whoever it was is gone already
