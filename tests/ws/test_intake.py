"""What a client may send beside messages: pieces of them, pings; and that nobody else waits for what it sends."""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import Any

import anyio
import pytest
from websockets.exceptions import ConnectionClosed

from pixora_ws.intake import MOST_CONTROLS, MOST_PIECES, Intake
from tests.wire.abuse import BINARY, CONTINUED, PING, PONG, TEXT, Raw, frame, raw, said
from tests.ws.serving import wired

pytestmark = pytest.mark.anyio


def test_a_message_comes_in_so_many_frames_at_the_most() -> None:
    intake = Intake(0)
    for _ in range(3):
        assert all(intake.piece(last=False) for _ in range(MOST_PIECES - 1))
        assert intake.piece(last=True)
    assert not all(intake.piece(last=False) for _ in range(MOST_PIECES))


def test_control_frames_have_a_rate() -> None:
    intake = Intake(0)
    assert all(intake.control(0) for _ in range(MOST_CONTROLS))
    assert not intake.control(0)
    intake = Intake(0)
    assert all(intake.control(second) for second in range(1_000))


def in_pieces(message: bytes) -> bytes:
    """A frame a byte."""
    opcodes = [TEXT, *[CONTINUED] * (len(message) - 1)]
    return b"".join(
        frame(opcode, message[place : place + 1], fin=place == len(message) - 1) for place, opcode in enumerate(opcodes)
    )


async def test_messages_in_pieces(served: Any) -> None:
    """Twelve messages of five hundred frames each are fine; one of too many is not."""
    message = json.dumps({"type": "ping", "id": "x" * 100, "more": "y" * 350}).encode()
    async with served() as server, raw(server.port) as wire:
        await wire.send(in_pieces(message) * 12)
        got = b""
        while got.count(b'"pong"') < 12:
            got += await wire.reader.read(65_536)
        await wire.send(frame(TEXT, b"", fin=False) + frame(CONTINUED, b"", fin=False) * 2_000)
        assert await wire.read(5) == "closed 4429"


@pytest.mark.parametrize("opcode", [PING, PONG])
async def test_control_frames(served: Any, opcode: int) -> None:
    async with served() as server, raw(server.port) as wire:
        await wire.send(frame(opcode, b"x") * 90 + said(type="ping", id="still there"))
        while b"still there" not in await wire.reader.read(65_536):
            pass
        await wire.send(frame(opcode, b"x") * 20_000)
        assert await wire.read(5) == "closed 4429"


async def test_much_at_once_is_taken_in_order(served: Any) -> None:
    """Three hundred messages of one write, larger than is unpacked together: all are answered."""
    async with served(burst=400) as server, wired(server) as wire:
        await wire.hear("connected")
        frames = [said(type="ping", id=f"{number}", more="x" * 1_000) for number in range(300)]
        wire.socket.transport.write(b"".join(frames))
        assert [(await wire.hear("pong"))["reply_to"] for _ in range(300)] == [f"{number}" for number in range(300)]


async def test_too_much_before_it_is_let_in(served: Any) -> None:
    """Pings that come with the request, before there is anything that could say why not."""
    async with served() as server:
        with pytest.raises((ConnectionError, asyncio.IncompleteReadError)):
            await Raw.open(server.port, then=frame(PING, b"") * 5_000)
        async with wired(server) as other:
            await other.hear("connected")


async def test_a_client_that_was_refused_and_does_not_go(served: Any) -> None:
    """The library closes after a frame that is too large, and would wait for ever for the client to leave."""
    async with served() as server, raw(server.port) as wire:
        await wire.send(frame(BINARY, b"x" * 300_000))
        assert await wire.read(5) == "closed 1009"
        with anyio.fail_after(5):
            while server._connections:
                await anyio.sleep(0.05)


async def test_a_client_that_says_good_bye_and_does_not_go(served: Any) -> None:
    async with served() as server, raw(server.port) as wire:
        await wire.send(frame(0x8, b"\x03\xe8"))
        assert await wire.read(5) == "closed 1000"
        with anyio.fail_after(5):
            while server._connections:
                await anyio.sleep(0.05)


async def test_a_message_that_came_before_the_end_is_dealt_with(served: Any) -> None:
    """Fifty messages and the end of the connection at once: what has reached the server is done."""
    async with served() as server:
        async with raw(server.port, user="me", task="tea") as wire:
            sent = [said(type="chat_message", message=f"{number} " * 1_000) for number in range(8)]
            await wire.send(b"".join(sent) + frame(0x8, b"\x03\xe8"))
            await wire.read(5)
        with anyio.fail_after(10):
            while True:
                record = await server.hub.backend.tasks.get("tea")
                if record is not None and sum(each.role == "user" for each in record.messages) == 8:
                    break
                await anyio.sleep(0.05)


async def test_a_client_of_the_library_hears_why(served: Any) -> None:
    async with served() as server, wired(server) as wire:
        with contextlib.suppress(ConnectionClosed):
            for _ in range(2_000):
                await wire.socket.pong()
        assert await wire.closed() == 4429
        assert wire.socket.close_reason == "too many pings"
