"""Clients that are gone, without a word, at any point of what they asked for: on either event loop it hurts nobody.

uvloop's transports raise where asyncio's do nothing, and one such client once ended the whole server.
"""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import socket
import struct
import weakref
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import pytest
from websockets.exceptions import InvalidStatus
from websockets.frames import Frame, Opcode

from pixora_core.storage import FilmFolder
from pixora_ws import Server
from pixora_ws.door import Door
from pixora_ws.wire import Socket
from tests.ws.serving import target, token_for, wired

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.parametrize(
        "anyio_backend",
        [("asyncio", {"use_uvloop": False}), ("asyncio", {"use_uvloop": True})],
        ids=["asyncio", "uvloop"],
    ),
]

TURNS = (0, 1, 2, 3, 5, 8, 20)
"""So many turns of the loop a client stays."""


def reset(sock: socket.socket) -> None:
    """Ends it at once: a reset, not an end."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    sock.close()


async def turns(count: int) -> None:
    for _ in range(count):
        await asyncio.sleep(0)


async def nobody_was_hurt(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    """The server is there, has forgotten who was gone, and met nothing that it did not foresee."""
    with anyio.fail_after(10):
        async with wired(server, task="bystander") as wire:
            await wire.hear("connected")
            await wire.say(type="ping")
            await wire.hear("pong")
        while server._connections or server._doors:
            await anyio.sleep(0.01)
    assert server.metrics.internal._value.get() == 0
    assert [each.getMessage() for each in caplog.records if each.levelno >= logging.WARNING] == []


def upgrade(server: Server) -> bytes:
    return (
        f"GET /api/v1/ws/tea HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n"
        f"Authorization: Bearer {token_for()}\r\n\r\n"
    ).encode()


def masked(**message: Any) -> bytes:
    return Frame(Opcode.TEXT, json.dumps(message).encode()).serialize(mask=True)


@pytest.mark.parametrize("what", ["/healthz", "/metrics", "/media/x", "a film", "too long a head", "half a head"])
async def test_whoever_asks(served: Any, film: FilmFolder, what: str, caplog: pytest.LogCaptureFixture) -> None:
    async with served() as server:
        asked = {
            "a film": f"GET {target(server, film, 'final_video.mp4')} HTTP/1.1\r\n\r\n",
            "too long a head": "x" * 100_000,
            "half a head": "GET /healthz HTTP/1.1\r\n",
        }.get(what, f"GET {what} HTTP/1.1\r\n\r\n")
        for stays in TURNS * 5:
            sock = socket.create_connection(("127.0.0.1", server.port))
            sock.sendall(asked.encode())
            await turns(stays)
            reset(sock)
        await nobody_was_hurt(server, caplog)


async def test_whoever_connects(served: Any, caplog: pytest.LogCaptureFixture) -> None:
    async with served(connections_per_user=1_000) as server:
        for stays in TURNS * 5:
            sock = socket.create_connection(("127.0.0.1", server.port))
            sock.sendall(upgrade(server) + masked(type="ping") * 3)
            await turns(stays)
            reset(sock)
        await nobody_was_hurt(server, caplog)


async def test_whoever_is_being_told(served: Any, caplog: pytest.LogCaptureFixture) -> None:
    """In the middle of 12 MB of news, and of what waits for a client that does not read."""
    async with served(connections_per_user=1_000) as server:
        async with wired(server) as wire:
            await wire.hear("connected")
            for stays in TURNS:
                sock = socket.create_connection(("127.0.0.1", server.port))
                sock.sendall(upgrade(server))
                while len(server._connections) < 2:
                    await anyio.sleep(0.01)
                await wire.say(type="chat_message", message="flood")
                await wire.hear("token")
                await turns(stays)
                reset(sock)
                await wire.hear("status", status="finished")
        await nobody_was_hurt(server, caplog)


async def test_whoever_says_nothing_more(served: Any, caplog: pytest.LogCaptureFixture) -> None:
    """Only its own half is ended; what it asked for may still come."""
    async with served(connections_per_user=1_000) as server:
        for stays in TURNS:
            sock = socket.create_connection(("127.0.0.1", server.port))
            sock.sendall(upgrade(server) + masked(type="ping"))
            await turns(stays)
            sock.shutdown(socket.SHUT_WR)
            await turns(3)
            reset(sock)
        await nobody_was_hurt(server, caplog)


async def says_good_bye(server: Server) -> None:
    async with wired(server) as wire:
        await wire.hear("connected")
        await wire.say(type="chat_message", message="one two")
        await wire.hear("status", status="finished")


async def is_reset(server: Server) -> None:
    sock = socket.create_connection(("127.0.0.1", server.port))
    sock.sendall(upgrade(server) + masked(type="ping"))
    while not server._connections:
        await anyio.sleep(0.01)
    await anyio.sleep(0.05)
    reset(sock)


async def has_a_wrong_token(server: Server) -> None:
    async with wired(server, headers={"Authorization": f"Bearer {token_for(secret='x' * 40)}"}, user=None) as wire:
        await wire.closed()


async def may_not_connect(server: Server) -> None:
    with pytest.raises(InvalidStatus):
        async with wired(server, headers={"Origin": "https://elsewhere.example"}):
            pass


async def says_what_is_wrong(server: Server) -> None:
    async with wired(server) as wire:
        await wire.hear("connected")
        await wire.socket.send(b"\xff\xfe", text=True)
        await wire.closed()


async def is_cut_off(server: Server) -> None:
    async with wired(server) as wire:
        await wire.hear("connected")
        (connection,) = server._connections
        connection.end(4408, "too slow")
        await wire.closed()


@pytest.mark.parametrize(
    "guest", [says_good_bye, is_reset, has_a_wrong_token, may_not_connect, says_what_is_wrong, is_cut_off]
)
async def test_nothing_of_it_waits_for_the_garbage_collector(
    served: Any, guest: Callable[[Server], Awaitable[None]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else those who come and go stay until a full collection, and that keeps everybody waiting."""
    seen: list[weakref.ref[object]] = []
    begun = Socket.__init__

    def remembered(self: Socket, *arguments: Any, **options: Any) -> None:
        begun(self, *arguments, **options)
        seen.extend([weakref.ref(self), weakref.ref(self.protocol)])

    monkeypatch.setattr(Socket, "__init__", remembered)
    async with served() as server:
        gc.collect()
        gc.disable()
        try:
            await guest(server)
            with anyio.fail_after(5):
                while not seen or any(each() is not None for each in seen):
                    await anyio.sleep(0.01)
        finally:
            gc.enable()


async def test_an_answer_that_breaks_ends_only_its_connection(
    served: Any, film: FilmFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise ZeroDivisionError

    async with served() as server, wired(server) as wire:
        monkeypatch.setattr(Door, "_send", broken)
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        writer.write(f"GET {target(server, film, 'final_video.mp4')} HTTP/1.1\r\n\r\n".encode())
        with anyio.fail_after(5):
            assert await reader.read() == b""
        writer.close()
        await wire.hear("connected")
        await wire.say(type="ping")
        await wire.hear("pong")
        assert server.metrics.internal._value.get() == 1
