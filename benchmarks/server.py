"""The server beside a bare `websockets` server that sends messages of the same size, and FastAPI on uvicorn.

    python benchmarks/server.py            # needs fastapi and uvicorn for its third column

Each server is a process of its own; its CPU time and memory are read from /proc. `burst` sends 50 messages a turn of
the loop, `ticks` one each millisecond, to every connection. Pixora's figures contain its event log (in memory): each
message is numbered, kept and encoded once.
"""
# ruff: noqa: PLC0415, ASYNC110, ASYNC220 -- each process loads only its own server; starting one may block the client

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

SECRET = "a secret of a benchmark, thirty-two bytes"
AT_ONCE = 50
KINDS = ("pixora", "websockets", "fastapi")
Send = Callable[[str], Awaitable[None]]


def sample() -> str:
    """A message as Pixora sends it."""
    from pixora_core.messages import Token, encode, logged

    token = Token(content="word ", message_id="0" * 32, run_id="0" * 32, reply_to="1")
    return encode(logged(token, seq=1000, ts=datetime.now(UTC), task_id="bench")).decode()


async def streamed(order: str, send: Callable[[int], Awaitable[None]]) -> None:
    """What is asked for: `S n` a burst, `T n` ticks."""
    how, count = order.split()
    if how == "S":
        for _ in range(int(count) // AT_ONCE):
            await send(AT_ONCE)
            await asyncio.sleep(0)
    else:
        for _ in range(int(count)):
            await send(1)
            await asyncio.sleep(0.001)


# -- the servers


async def pixora() -> None:
    from pydantic import SecretStr

    from pixora_core import Settings, open_hub
    from pixora_core.messages import Message, MessageData, Token
    from pixora_ws import ServerSettings, serve

    class Talk:
        async def turn(self, context: Any, text: str) -> None:
            token = Token(content="word ", message_id="0" * 32)

            async def send(count: int) -> None:
                await context.emit(*[token] * count)

            await streamed(text, send)
            await context.emit(Message(data=MessageData(role="assistant", content="END")))

    settings = ServerSettings(port=0, jwt_secret=SecretStr(SECRET), connections_per_user=20_000)
    with tempfile.TemporaryDirectory() as folder:
        core = Settings(out=Path(folder), state="memory")
        opened = lambda link: open_hub(core, conversation=Talk(), link=link)  # noqa: E731
        async with serve(settings, core=core, hub=opened) as server:
            print(server.port, flush=True)
            await asyncio.Event().wait()


async def bare() -> None:
    from websockets.asyncio.server import serve

    everybody: set[Any] = set()
    text = sample()

    async def guest(socket: Any) -> None:
        everybody.add(socket)
        async for order in socket:
            await fan_out(order, [each.send for each in everybody], text)

    async with serve(guest, "127.0.0.1", 0, compression=None, backlog=4096) as server:
        print(next(iter(server.sockets)).getsockname()[1], flush=True)
        await asyncio.Event().wait()


async def fan_out(order: str, everybody: list[Send], text: str) -> None:
    async def send(count: int) -> None:
        for _ in range(count):
            for each in everybody:
                await each(text)

    await streamed(order, send)
    for each in everybody:
        await each("END")


async def fastapi() -> None:
    import uvicorn
    from fastapi import FastAPI, WebSocket

    app = FastAPI()
    everybody: set[Any] = set()
    text = sample()

    async def guest(socket: WebSocket) -> None:
        await socket.accept()
        everybody.add(socket)
        while True:
            await fan_out(await socket.receive_text(), [each.send_text for each in everybody], text)

    guest.__annotations__["socket"] = WebSocket
    app.websocket("/api/v1/ws/{task_id}")(guest)
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="error", ws_per_message_deflate=False, backlog=4096))
    running = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    print(server.servers[0].sockets[0].getsockname()[1], flush=True)
    await running


# -- the clients


class Guest(asyncio.Protocol):
    """Counts as little as it can: it only looks for the end."""

    def __init__(self) -> None:
        self.ended = asyncio.Event()
        self.ready = asyncio.Event()
        self._tail = b""

    def connection_made(self, transport: Any) -> None:
        self.transport = transport
        transport.write(
            b"GET /api/v1/ws/bench HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\nAuthorization: Bearer "
            + TOKEN.encode()
            + b"\r\n\r\n"
        )

    def data_received(self, data: bytes) -> None:
        self._tail = (self._tail + data)[-400:] if len(data) < 400 else data[-400:]
        if not self.ready.is_set() and b"101 Switching" in self._tail:
            self.ready.set()
        if b"END" in self._tail:
            self.ended.set()

    def say(self, text: str) -> None:
        data = text.encode()
        self.transport.write(bytes((0x81, 0x80 | len(data))) + b"\0\0\0\0" + data)


def token() -> str:
    import jwt

    return jwt.encode({"sub": "me", "exp": int(time.time()) + 3600}, SECRET, algorithm="HS256")


TOKEN = token()


@contextlib.asynccontextmanager
async def server(kind: str) -> AsyncIterator[tuple[int, int]]:
    """The process id and the port."""
    with subprocess.Popen([sys.executable, __file__, kind], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield process.pid, int(process.stdout.readline())
        finally:
            process.kill()


def cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> int:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


async def measured(kind: str, connections: int, order: str) -> dict[str, float]:
    async with server(kind) as (pid, port):
        loop = asyncio.get_running_loop()
        before = memory(pid)
        guests = []
        for _ in range(connections):
            guest = (await loop.create_connection(Guest, "127.0.0.1", port))[1]
            await guest.ready.wait()
            guests.append(guest)
        await asyncio.sleep(1)
        held = memory(pid) - before
        said = json.dumps({"type": "chat_message", "message": order}) if kind == "pixora" else order
        used, began = cpu(pid), time.perf_counter()
        guests[0].say(said)
        await asyncio.wait_for(asyncio.gather(*(guest.ended.wait() for guest in guests)), 120)
        took, used = time.perf_counter() - began, cpu(pid) - used
        for guest in guests:
            guest.transport.abort()
    count = int(order.split()[1]) * connections
    return {"per_cpu": count / max(used, 0.01), "per_second": count / took, "kib": held / connections}


async def main() -> None:
    print(f"a message is {len(sample())} bytes; thousands of messages a CPU second (a second); KiB a connection")
    for connections, order in ((1, "S 40000"), (100, "S 2000"), (1000, "S 200"), (1, "T 2000"), (100, "T 500")):
        found = {kind: await measured(kind, connections, order) for kind in KINDS}
        line = "  ".join(
            f"{kind} {each['per_cpu'] / 1000:.1f} ({each['per_second'] / 1000:.1f}) {each['kib']:.0f} KiB"
            for kind, each in found.items()
        )
        factors = "  ".join(f"x{found['pixora']['per_cpu'] / found[kind]['per_cpu']:.2f}" for kind in KINDS[1:])
        what = "burst" if order.startswith("S") else "ticks"
        print(f"{connections:5d} {what}: {line}  Pixora {factors}", flush=True)


if __name__ == "__main__":
    servers = {"pixora": pixora, "websockets": bare, "fastapi": fastapi}
    asyncio.run(servers[sys.argv[1]]() if len(sys.argv) > 1 else main())
