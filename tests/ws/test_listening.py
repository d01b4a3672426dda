"""Accepting connections, also without a file to open for them."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import resource
import socket
from collections.abc import Iterator
from typing import Any

import anyio
import pytest

from pixora_ws.listening import PAUSE_SECONDS, Listener
from tests.ws.serving import wired

pytestmark = pytest.mark.anyio


@contextlib.contextmanager
def no_more_files() -> Iterator[None]:
    """Within it, this process can open none."""
    before, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    lowest_free = os.dup(0)
    os.close(lowest_free)
    resource.setrlimit(resource.RLIMIT_NOFILE, (lowest_free, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (before, hard))


async def test_who_comes_while_there_are_no_files_waits_and_who_is_there_notices_nothing(
    served: Any, caplog: pytest.LogCaptureFixture
) -> None:
    loop = asyncio.get_running_loop()
    caplog.set_level(logging.WARNING)
    async with served() as server, wired(server) as wire:
        await wire.hear("connected")
        late = [socket.socket() for _ in range(5)]
        with no_more_files():
            for each in late:
                each.settimeout(0)
                await loop.sock_connect(each, (server.host, server.port))
                await loop.sock_sendall(each, b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
            await anyio.sleep(PAUSE_SECONDS * 1.5)
            await wire.say(type="ping")
            await wire.hear("pong")
            with pytest.raises(BlockingIOError):
                late[0].recv(1)
        for each in late:
            with anyio.fail_after(3):
                assert (await loop.sock_recv(each, 100)).startswith(b"HTTP/1.1 200")
            each.close()
    assert [each.message for each in caplog.records] == [
        "no connections are accepted for now: Too many open files (see ulimit -n)"
    ]


async def test_a_listener_that_is_closed_while_it_pauses_stays_closed() -> None:
    listener = Listener(socket.create_server(("127.0.0.1", 0)), lambda _: asyncio.Protocol(), start=lambda _: None)
    [sock] = listener.sockets
    late = socket.socket()
    late.settimeout(0)
    with no_more_files():
        await asyncio.get_running_loop().sock_connect(late, sock.getsockname())
        await anyio.sleep(0.05)
        listener.close()
    await anyio.sleep(PAUSE_SECONDS * 1.2)
    assert not listener.is_serving()
    assert listener.sockets == ()
    late.close()


class Gone(socket.socket):
    """A listening socket whose clients are gone before anybody could greet them."""

    def accept(self) -> Any:
        connection, address = super().accept()
        connection.close()
        return connection, address


async def test_who_is_gone_already_hurts_nobody() -> None:
    sock = Gone()
    sock.bind(("127.0.0.1", 0))
    sock.listen()
    async with anyio.create_task_group() as group:
        listener = Listener(sock, lambda _: asyncio.Protocol(), start=group.start_soon)
        late = socket.create_connection(sock.getsockname())
        await anyio.sleep(0.05)
        assert listener.is_serving()
        listener.close()
        late.close()
