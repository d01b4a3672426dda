"""One WebSocket connection of the `websockets` library, written to twice in a turn of the loop at most.

Frames of the outbox are put together here and go out in one `write`; the library frames nothing but pings, pongs and
closes. `paused_since` is when the client stopped taking what it is sent: the library itself would wait for ever.

What comes in is handed to the library a little at a time, for as long as its messages are taken: it would else unpack
all that the system gives at once, ten thousands of frames, while everybody else waits.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import Any, Final

from websockets.asyncio.server import ServerConnection
from websockets.frames import CTRL_OPCODES, Frame, Opcode
from websockets.protocol import Event, State

from pixora_core.tasks import Logged
from pixora_ws.intake import Intake
from pixora_ws.metrics import Traffic
from pixora_ws.outbox import Framing, Outbox

__all__ = ["Socket"]

_AT_ONCE: Final = 4_096
"""Bytes that are unpacked together."""

IN_A_ROW_SECONDS: Final = 0.0005
"""What comes within that time of a write comes in a row with it."""

_DIRECT: Final = 64 * 1024
"""Bytes of news that need not go by the outbox when nothing waits there."""

_SILENT: Final = logging.getLogger(__name__)
_OPEN: Final = State.OPEN
_NEVER: Final = float("inf")


class Socket(ServerConnection):
    """A connection with an outbox, a `Sink` of news. `heard` is when something came from the client, `told` when news
    was there for it.

    `refused` is called with a code and a reason where the client sends what it must not: nothing is heard from then on.
    """

    __slots__ = (
        *("_deaf", "_direct_from", "_flushing", "_handled", "_intake", "_lagged", "_unread"),
        *("framing", "heard", "outbox", "paused_since", "pinged", "refused", "told", "traffic"),
    )

    framing: Framing
    outbox: Outbox
    refused: Callable[[int, str], None]
    traffic: Traffic

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.paused_since: float | None = None
        self.pinged: float | None = None
        self.heard = self.told = self.loop.time()
        self.refused = self._cut_off
        self._direct_from = 0.0
        self._flushing = False
        self._lagged = False
        self._intake = Intake(self.heard)
        self._unread = bytearray()
        self._deaf = self._handled = False

    def forget_handshake(self) -> None:
        """The headers were read: nobody asks for them again, and the token is among them."""
        assert self.request is not None
        assert self.response is not None
        self.request.headers.clear()
        self.response.headers.clear()

    async def room(self) -> None:
        """See `Sink`."""
        await self.outbox.room()

    def take(self, entries: Sequence[Logged]) -> int:
        """See `Sink`. What comes alone is written at once, and by the outbox goes what has to wait."""
        self.told = now = self.loop.time()
        data = self.framing.of(entries)
        if now > self._direct_from and len(data) <= _DIRECT and self.protocol.state is _OPEN:
            self._direct_from = now + IN_A_ROW_SECONDS
            self.transport.write(data)
            self.traffic.add(len(entries), len(data))
            return len(entries)
        taken = self.outbox.put(entries, data)
        self._flush_soon(now)
        return taken

    def answer(self, encoded: bytes) -> None:
        """An answer. Raises `Overflow`."""
        self.outbox.answer(encoded)
        self._flush_soon(self.loop.time())

    def flush(self) -> None:
        """Writes what waits, unless the client does not take what was written before."""
        self._flushing = False
        if self.paused or self.protocol.state is not _OPEN:
            return
        self._direct_from = self.loop.time() + IN_A_ROW_SECONDS
        if not self.outbox:
            return
        data, messages, merged = self.outbox.take(lagging=self._lagged)
        self._lagged = False
        self.transport.write(data)
        self.traffic.add(messages, len(data), merged)

    def _flush_soon(self, now: float) -> None:
        """What comes alone is written at once; what comes in a row is gathered until the end of the loop's turn."""
        if self._flushing or self.paused:
            return
        if now > self._direct_from:
            self.flush()
        else:
            # News must not be written past what waits here.
            self._flushing, self._direct_from = True, _NEVER
            self.loop.call_soon(self.flush)

    def pause_writing(self) -> None:
        super().pause_writing()
        self.paused_since = self.loop.time()
        self._lagged, self._direct_from = True, _NEVER

    def resume_writing(self) -> None:
        super().resume_writing()
        self.paused_since = None
        self.flush()

    def ping_now(self) -> None:
        """A ping that does not wait for room; `pinged` is when the oldest was sent that nothing was heard since."""
        if self.state is State.OPEN and not self.paused:
            self.protocol.send_ping(b"pixora")
            self.send_data()
            self.pinged = self.pinged or self.loop.time()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self.recv_messages.resume = self._read_on

    def data_received(self, data: bytes) -> None:
        self.pinged, self.heard = None, self.loop.time()
        if len(data) <= _AT_ONCE and not self._unread:
            super().data_received(data)
        else:
            self._unread += data
            self._unpack()

    def _unpack(self) -> None:
        """Goes on until a message has to be taken first; meanwhile the transport reads nothing."""
        while self._unread and not self.recv_messages.paused and not self._deaf:
            data = bytes(self._unread[:_AT_ONCE])
            del self._unread[:_AT_ONCE]
            super().data_received(data)

    def _read_on(self) -> None:
        self._unpack()
        if not self.recv_messages.paused and not self._deaf:
            self.transport.resume_reading()

    def process_event(self, event: Event) -> None:
        if self._deaf:
            return
        if isinstance(event, Frame) and event.opcode is not Opcode.CLOSE:
            is_control = event.opcode in CTRL_OPCODES
            within = self._intake.control(self.heard) if is_control else self._intake.piece(last=event.fin)
            if not within:
                self._deafen("too many pings" if is_control else "too many fragments")
                return
        super().process_event(event)

    def _deafen(self, reason: str) -> None:
        self._deaf = True
        self._unread.clear()
        self.transport.pause_reading()
        self.refused(4429, reason)

    def _cut_off(self, code: int, reason: str) -> None:
        del code, reason
        self.transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._dissolve()

    def handled(self) -> None:
        """Says that nobody here uses it any more."""
        self._handled = True
        self._dissolve()

    def _dissolve(self) -> None:
        """Lets go of all that holds on to it in turn: else each that is gone stays until the collector comes by."""
        if not self._handled or not self.connection_lost_waiter.done():
            return
        self.protocol.parser.close()
        vars(self.protocol).pop("select_subprotocol", None)
        self.protocol.logger = self.logger = _SILENT
        self.protocol.parser_exc = self.protocol.handshake_exc = self.recv_exc = None
        self.recv_messages.pause = self.recv_messages.resume = _nothing
        self.refused = _refuse_nobody

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


def _nothing() -> None:
    """Nobody reads there any more."""


def _refuse_nobody(code: int, reason: str) -> None:
    """Nobody is there any more."""
    del code, reason
