"""What one connection writes: everything, in the order in which it came, whatever the transport does meanwhile."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.client import ClientProtocol
from websockets.frames import Frame
from websockets.protocol import State
from websockets.server import ServerProtocol
from websockets.uri import parse_uri

from pixora_core.messages import Message, MessageData, encode, logged, server_messages
from pixora_core.tasks import Logged
from pixora_ws.metrics import Traffic
from pixora_ws.outbox import Framing, Outbox
from pixora_ws.wire import IN_A_ROW_SECONDS, Socket

pytestmark = pytest.mark.anyio


class Written(asyncio.Transport):
    """A transport that keeps what is written."""

    def __init__(self) -> None:
        super().__init__()
        self.data = b""

    def write(self, data: Any) -> None:
        self.data += data

    def set_write_buffer_limits(self, high: int | None = None, low: int | None = None) -> None:
        pass

    def is_closing(self) -> bool:
        return False

    @property
    def numbers(self) -> list[int | None]:
        client = ClientProtocol(parse_uri("ws://x/"), max_size=None, state=State.OPEN)
        client.receive_data(self.data)
        frames = [each for each in client.events_received() if isinstance(each, Frame)]
        return [server_messages.validate_json(bytes(each.data)).seq for each in frames]


class Library:
    """As much of the library's server as a connection asks for."""

    logger = None

    def start_connection_handler(self, connection: Socket) -> None:
        pass


def a_socket() -> tuple[Socket, Written]:
    protocol, transport = ServerProtocol(), Written()
    protocol.state = State.OPEN
    socket = Socket(protocol, cast(Any, Library()), ping_interval=None)
    socket.outbox, socket.framing, socket.traffic = Outbox(messages=1_000, size=10**6), Framing(), Traffic()
    socket.connection_made(transport)
    return socket, transport


def message(seq: int, size: int = 1) -> Logged:
    told = logged(
        Message(data=MessageData(role="user", content="x" * size)),
        seq=seq,
        ts=datetime(2026, 1, 1, tzinfo=UTC),
        task_id="t",
    )
    return Logged(seq, told.type, encode(told))


@given(st.lists(st.sampled_from(["news", "large", "answer", "pause", "resume", "turn", "later"]), max_size=30))
async def test_nothing_overtakes_what_waits(steps: list[str]) -> None:
    socket, transport = a_socket()
    sent = 0
    for step in steps:
        if step in {"news", "large"}:
            sent += 1
            assert socket.take([message(sent, 70_000 if step == "large" else 1)]) == 1
        elif step == "answer":
            sent += 1
            socket.answer(message(sent).encoded)
        elif step == "pause" and not socket.paused:
            socket.pause_writing()
        elif step == "resume" and socket.paused:
            socket.resume_writing()
        elif step == "turn":
            await asyncio.sleep(0)
        elif step == "later":
            await asyncio.sleep(IN_A_ROW_SECONDS)
    if socket.paused:
        socket.resume_writing()
    await asyncio.sleep(0)
    assert transport.numbers == list(range(1, sent + 1))
    assert socket.traffic.messages == sent
    assert len(socket.outbox) == 0


async def test_what_comes_alone_is_written_at_once_and_what_comes_in_a_row_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("pixora_ws.wire.IN_A_ROW_SECONDS", 60.0)  # however slow the machine is
    socket, transport = a_socket()
    socket.take([message(1)])
    assert transport.numbers == [1]
    socket.take([message(2)])
    socket.take([message(3)])
    assert transport.numbers == [1]
    await asyncio.sleep(0)
    assert transport.numbers == [1, 2, 3]


async def test_nothing_is_written_to_who_has_closed() -> None:
    socket, transport = a_socket()
    socket.protocol.state = State.CLOSING
    socket.take([message(1)])
    await asyncio.sleep(0)
    assert transport.numbers == []
