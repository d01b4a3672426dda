"""What is too much or makes no sense, over real sockets: each is told or closed, and hurts nobody else."""

from __future__ import annotations

import asyncio
from typing import Any

import anyio
import pytest
from websockets.exceptions import InvalidStatus

from pixora_ws.outbox import Overflow
from tests.ws.serving import Talk, token_for, wired

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize("bad", ["nonsense", "[]", '{"type": "sing"}', '{"type": "cancel", "target": "x", "id": "5"}'])
async def test_malformed_is_told_and_the_connection_lives_on(served: Any, bad: str) -> None:
    async with served() as server, wired(server) as wire:
        await wire.socket.send(bad)
        assert (await wire.hear("error"))["code"] == "malformed"
        await wire.say(type="ping", id="p")
        assert (await wire.hear("pong"))["reply_to"] == "p"


async def test_malformed_again_and_again(served: Any) -> None:
    async with served() as server, wired(server) as wire:
        for _ in range(20):
            await wire.socket.send("nonsense")
        assert await wire.closed() == 4400


@pytest.mark.parametrize(("frame", "code"), [(b"\0\1", 1003), ("x" * 300_000, 1009)])
async def test_frames_that_are_none(served: Any, frame: Any, code: int) -> None:
    async with served() as server, wired(server) as wire:
        await wire.hear("connected")
        await wire.socket.send(frame)
        assert await wire.closed() == code


async def test_bad_utf8(served: Any) -> None:
    async with served() as server, wired(server) as wire:
        await wire.hear("connected")
        await wire.socket.send(b"\xff\xfe", text=True)
        assert await wire.closed() == 1007


async def test_a_flood(served: Any) -> None:
    async with served(burst=5) as server, wired(server) as wire, wired(server, task="other") as other:
        for _ in range(60):
            await wire.say(type="ping")
        assert (await wire.hear("error"))["code"] == "rate_limited"
        assert await wire.closed() == 4429
        await other.say(type="ping")
        await other.hear("pong")


async def test_too_many_connections_of_a_user(served: Any) -> None:
    async with served(connections_per_user=1) as server:
        async with wired(server) as wire:
            await wire.hear("connected")
            async with wired(server, task="two") as second:
                assert (await second.hear())["code"] == "too_many_connections"
                assert await second.closed() == 4429
        async with wired(server, task="two") as third:
            await third.hear("connected")


async def test_a_full_house(served: Any) -> None:
    async with served(connections=1) as server, wired(server) as wire:
        await wire.hear("connected")
        with pytest.raises(InvalidStatus) as refused:
            async with wired(server):
                pass
        assert refused.value.response.status_code == 503


async def test_strangers_make_room(served: Any) -> None:
    """Who shows no token cannot keep out those who have one; who has been in longest without goes first."""
    async with served(connections=2) as server, wired(server, user=None) as first, wired(server, user=None) as second:
        mine, other = wired(server), wired(server, task="two")
        await (await mine.__aenter__()).hear("connected")
        assert await first.closed() == 1006
        await (await other.__aenter__()).hear("connected")
        assert await second.closed() == 1006
        with pytest.raises(InvalidStatus):
            await wired(server, task="three").__aenter__()
        await other.__aexit__(None, None, None)
        await mine.__aexit__(None, None, None)


async def test_silent_ones_make_room(served: Any) -> None:
    async with served(connections=3) as server:
        pairs = [await asyncio.open_connection("127.0.0.1", server.port) for _ in range(9)]
        async with wired(server) as wire:
            await wire.hear("connected")
        assert len(server._doors) <= 3
        for _, writer in pairs:
            writer.transport.abort()


async def test_a_client_that_takes_no_answers_is_too_slow(served: Any) -> None:
    async with served() as server, wired(server) as wire:
        await wire.hear("connected")
        (connection,) = server._connections

        def full(answer: bytes) -> None:
            raise Overflow

        connection.socket.answer = full
        await wire.say(type="ping")
        assert await wire.closed() == 4408
        assert server.metrics.stalled._value.get() == 1


async def test_a_client_that_does_not_go_is_cut_off(served: Any) -> None:
    async with served(grace_seconds=0.05) as server:
        reader, writer = await open_by_hand(server)
        await reader.readuntil(b"connected")
        with anyio.fail_after(1):
            await server.stop()
            while await reader.read(1000):
                pass
        writer.close()


async def test_a_client_that_is_gone_without_a_word(served: Any) -> None:
    """Nothing is heard of it, and it answers no ping."""
    async with served(ping_seconds=0.2) as server:
        reader, writer = await open_by_hand(server)
        await reader.readuntil(b"\r\n\r\n")
        with anyio.fail_after(5):
            while await reader.read(1000):
                pass
        writer.close()


async def open_by_hand(server: Any) -> Any:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    writer.write(
        b"GET /api/v1/ws/tea HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\nAuthorization: Bearer "
        + token_for().encode()
        + b"\r\n\r\n"
    )
    return reader, writer


async def test_a_reader_that_stops_is_cut_off(served: Any, talk: Talk) -> None:
    async with served(stall_seconds=0.4) as server:
        _, writer = await open_by_hand(server)
        writer.transport.pause_reading()
        async with wired(server) as wire:
            await wire.hear("connected")
            await wire.say(type="chat_message", message="flood")
            await wire.hear("status", status="finished")
            with anyio.fail_after(10):
                while server.metrics.stalled._value.get() == 0:
                    await anyio.sleep(0.05)
            await wire.say(type="ping")
            await wire.hear("pong")
        writer.transport.abort()
