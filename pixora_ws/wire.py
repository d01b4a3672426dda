"""One WebSocket connection of the `websockets` library, written to once in a turn of the loop.

Frames of the outbox are put together here and go out in one `write`; the library frames nothing but pings, pongs and
closes. `paused_since` is when the client stopped taking what it is sent: the library itself would wait for ever.
"""

from __future__ import annotations

import asyncio
from typing import Any

from websockets.asyncio.server import ServerConnection
from websockets.protocol import State

from pixora_core.tasks import Logged
from pixora_ws.metrics import Metrics
from pixora_ws.outbox import Outbox, frames

__all__ = ["Socket"]


class Socket(ServerConnection):
    """A connection with an outbox. `heard` is when something came from the client."""

    outbox: Outbox
    metrics: Metrics

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.paused_since: float | None = None
        self.pinged: float | None = None
        self.heard = self.loop.time()
        self._flushing = False
        self._lagged = False

    def put(self, entry: Logged) -> None:
        """News; whoever puts it has waited for the outbox's `room`."""
        self.outbox.put(entry)
        self._flush_soon()

    def answer(self, encoded: bytes) -> None:
        """An answer. Raises `Overflow`."""
        self.outbox.answer(encoded)
        self._flush_soon()

    def flush(self) -> None:
        """Writes what waits, unless the client does not take what was written before."""
        self._flushing = False
        if self.paused or not self.outbox or self.state is not State.OPEN:
            return
        merged = self.outbox.merged
        messages = self.outbox.take(lagging=self._lagged)
        self._lagged = False
        data = frames(messages)
        self.transport.write(data)
        self.metrics.sent.inc(len(messages))
        self.metrics.sent_bytes.inc(len(data))
        if self.outbox.merged > merged:
            self.metrics.merged.inc(self.outbox.merged - merged)

    def _flush_soon(self) -> None:
        if not self._flushing and not self.paused:
            self._flushing = True
            self.loop.call_soon(self.flush)

    def pause_writing(self) -> None:
        super().pause_writing()
        self.paused_since = self.loop.time()
        self._lagged = True

    def resume_writing(self) -> None:
        super().resume_writing()
        self.paused_since = None
        self._flush_soon()

    def ping_now(self) -> None:
        """A ping that does not wait for room; `pinged` is when the oldest was sent that nothing was heard since."""
        if self.state is State.OPEN and not self.paused:
            self.protocol.send_ping(b"pixora")
            self.send_data()
            self.pinged = self.pinged or self.loop.time()

    def data_received(self, data: bytes) -> None:
        self.pinged, self.heard = None, self.loop.time()
        super().data_received(data)

    async def leave(self, code: int, reason: str, *, seconds: float) -> None:
        """Sends what waits and closes; a client that does not answer is cut off after `seconds`."""
        self.flush()
        try:
            async with asyncio.timeout(seconds):
                await self.close(code, reason)
        except TimeoutError:
            pass
        finally:
            self.transport.abort()
