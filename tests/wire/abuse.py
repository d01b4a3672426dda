"""Attacks on a server, by hand-made frames; small in the tests, large in `benchmarks/abuse.py`.

Each attack gets the server's port and how much of it there is to be, and gives what came of it in a few words: the
codes of the errors that it was told, and how its connections ended. A bystander measures meanwhile.
"""
# ruff: noqa: T201 -- the bystander is a program of its own

from __future__ import annotations

import asyncio
import contextlib
import json
import select
import socket
import struct
import subprocess
import sys
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

from tests.processes import unmeasured
from tests.ws.serving import token_for

HEARD: set[bytes] = set()
"""What servers have told attackers: heads of answers, messages, the data of closes; each once."""

TEXT, BINARY, CONTINUED, CLOSE, PING, PONG = 0x1, 0x2, 0x0, 0x8, 0x9, 0xA
Attack = Callable[[int, int], Awaitable[str]]


def frame(opcode: int, data: bytes, *, fin: bool = True, rsv1: bool = False) -> bytes:
    """A masked frame; the mask is zero, so that the data stand in it as they are."""
    first = opcode | (0x80 if fin else 0) | (0x40 if rsv1 else 0)
    size = len(data)
    if size < 126:
        head = struct.pack("!BB", first, 0x80 | size)
    elif size < 65_536:
        head = struct.pack("!BBH", first, 0xFE, size)
    else:
        head = struct.pack("!BBQ", first, 0xFF, size)
    return head + b"\0\0\0\0" + data


def said(**message: object) -> bytes:
    return frame(TEXT, json.dumps(message).encode())


class Raw:
    """A connection without a library, let in to its task unless `user` is None."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader = reader
        self.writer = writer
        self.codes: Counter[str] = Counter()
        self.ended = ""

    @classmethod
    async def open(cls, port: int, *, user: str | None = "eve", task: str = "evil", then: bytes = b"") -> Raw:
        """`then` is sent with the request, before it is answered."""
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**20)
        bearer = f"Authorization: Bearer {token_for(user)}\r\n" if user else ""
        writer.write(
            f"GET /api/v1/ws/{task} HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n{bearer}\r\n".encode()
            + then
        )
        try:
            HEARD.add(await reader.readuntil(b"\r\n\r\n"))
        except (ConnectionError, asyncio.IncompleteReadError):
            writer.transport.abort()
            raise
        return cls(reader, writer)

    async def send(self, data: bytes) -> bool:
        """Whether the server still takes something."""
        if self.writer.transport.is_closing():
            return False
        try:
            self.writer.write(data)
            await self.writer.drain()
        except ConnectionError:
            return False
        return True

    async def read(self, seconds: float) -> str:
        """Reads on until the end, or so long; what was told, and how it ended."""
        self.ended = "stays"
        try:
            async with asyncio.timeout(seconds):
                while not await self._one():
                    pass
        except TimeoutError:
            pass
        except (ConnectionError, asyncio.IncompleteReadError):
            self.ended = "cut off"
        return self.told()

    async def _one(self) -> bool:
        first, second = await self.reader.readexactly(2)
        size = second & 0x7F
        if size == 126:
            size = int.from_bytes(await self.reader.readexactly(2), "big")
        elif size == 127:
            size = int.from_bytes(await self.reader.readexactly(8), "big")
        data = await self.reader.readexactly(size)
        HEARD.add(data)
        if first & 0xF == CLOSE:
            self.ended = f"closed {int.from_bytes(data[:2], 'big')}"
            return True
        if first & 0xF == TEXT and b'"error"' in data:
            self.codes[json.loads(data)["code"]] += 1
        return False

    def told(self) -> str:
        errors = ", ".join(f"{count} x {code}" for code, count in self.codes.items())
        return f"{errors}; {self.ended}" if errors else self.ended

    def leave(self) -> None:
        self.writer.transport.abort()


@contextlib.asynccontextmanager
async def raw(port: int, **options: object) -> AsyncIterator[Raw]:
    connection = await Raw.open(port, **options)  # type: ignore[arg-type]
    try:
        yield connection
    finally:
        connection.leave()


def sending(piece: bytes, *, first: bytes = b"") -> Attack:
    """The same bytes again and again, as fast as they are taken."""

    async def attack(port: int, count: int) -> str:
        async with raw(port) as wire:
            reading = asyncio.create_task(wire.read(15))
            await wire.send(first)
            at_once = max(1, min(count, 65_536 // len(piece)))
            for _ in range(0, count, at_once):
                if not await wire.send(piece * at_once):
                    break
            return await reading

    return attack


async def not_reading(port: int, count: int) -> str:
    """Pings without reading the pongs."""
    async with raw(port) as wire:
        wire.writer.transport.pause_reading()  # type: ignore[attr-defined]
        piece = frame(PING, b"x" * 125) * 400
        taken = 0
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(12):
                while taken < count and await wire.send(piece):
                    taken += 400
        return "all taken" if taken >= count else "cut off"


async def silent(port: int, count: int) -> str:
    """Connections that say nothing at all, not even what they want."""
    found = [asyncio.open_connection("127.0.0.1", port) for _ in range(count)]
    pairs = [pair for pair in await asyncio.gather(*found, return_exceptions=True) if isinstance(pair, tuple)]
    ended = 0
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(15):
            for reader, _ in pairs:
                with contextlib.suppress(ConnectionError):
                    await reader.read()
                ended += 1
    for _, writer in pairs:
        writer.transport.abort()
    return f"{ended} of {len(pairs)} cut off"


async def slow_handshakes(port: int, count: int) -> str:
    """A byte of a request every 0.2 seconds."""

    async def one() -> bool:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        try:
            for byte in b"GET /api/v1/ws/evil HTTP/1.1\r\nHost: " + b"x" * 200:
                writer.write(bytes((byte,)))
                await writer.drain()
                await asyncio.sleep(0.2)
                if reader.at_eof():
                    return True
        except ConnectionError:
            return True
        finally:
            writer.transport.abort()
        return False

    ended = await asyncio.gather(*(one() for _ in range(count)), return_exceptions=True)
    return f"{sum(each is True for each in ended)} of {count} cut off"


async def unauthenticated(port: int, count: int) -> str:
    """Upgraded, and then no token."""
    wires = await asyncio.gather(*(Raw.open(port, user=None) for _ in range(count)), return_exceptions=True)
    opened = [wire for wire in wires if isinstance(wire, Raw)]
    told = Counter(await asyncio.gather(*(wire.read(15) for wire in opened)))
    for wire in opened:
        wire.leave()
    return f"{len(opened)} opened; " + "; ".join(f"{number} x ({what})" for what, number in told.items())


async def half_open(port: int, count: int) -> str:
    """Clients that are let in and never answer a ping: the server has to notice that nobody is there."""
    wires = [await Raw.open(port, user=f"eve{number}", task=f"half{number}") for number in range(count)]
    told = Counter(await asyncio.gather(*(wire.read(45) for wire in wires)))
    for wire in wires:
        wire.leave()
    return "; ".join(f"{number} x {what}" for what, number in told.items())


async def reconnecting(port: int, count: int) -> str:
    """Connects, shows a good token, and goes away at once, `count` times."""
    done: Counter[str] = Counter()
    left = iter(range(count))

    async def one() -> None:
        for _ in left:
            try:
                wire = await Raw.open(port)
            except (ConnectionError, asyncio.IncompleteReadError) as error:
                done[type(error).__name__] += 1
                continue
            done["connected"] += 1
            wire.leave()

    begun = time.perf_counter()
    await asyncio.gather(*(one() for _ in range(8)))
    rate = count / (time.perf_counter() - begun)
    return f"{rate:.0f} a second; " + ", ".join(f"{number} x {what}" for what, number in done.items())


async def arriving(port: int, count: int) -> str:
    """Begins `count` connections, a thousand in each second whatever the server does; each hears one message."""
    done: Counter[str] = Counter()

    async def one() -> None:
        try:
            wire = await Raw.open(port)
            await wire._one()
        except (ConnectionError, asyncio.IncompleteReadError) as error:
            done[type(error).__name__] += 1
            return
        done[next(iter(wire.codes), "connected")] += 1
        wire.leave()

    begun = time.perf_counter()
    async with asyncio.timeout(60), asyncio.TaskGroup() as group:
        for number in range(count):
            while time.perf_counter() - begun < number / 1_000:
                await asyncio.sleep(0.001)
            group.create_task(one())
        rate = count / (time.perf_counter() - begun)
    took = time.perf_counter() - begun
    told = ", ".join(f"{number} x {what}" for what, number in sorted(done.items()))
    return f"{rate:.0f} offered a second, all answered after {took:.1f} s; {told}"


HUGE = 10 * 1024 * 1024

ATTACKS: dict[str, tuple[Attack, int, int]] = {
    # name: the attack, how much of it in a test, and in the benchmark
    "messages": (sending(said(type="ping")), 2_000, 100_000),
    "chats": (sending(said(type="chat_message", message="x" * 30_000)), 200, 2_000),
    "malformed": (sending(frame(TEXT, b"{")), 2_000, 100_000),
    "wide messages": (sending(frame(TEXT, b'{"type":"ping","x":[' + b"1," * 120_000 + b"1]}")), 100, 400),
    "deep messages": (sending(frame(TEXT, b"[" * 100_000)), 100, 400),
    "digits": (sending(frame(TEXT, b'{"type":"ping","x":' + b"9" * 10_000 + b"}")), 100, 10_000),
    "empty fragments": (
        sending(frame(CONTINUED, b"", fin=False), first=frame(TEXT, b"", fin=False)), 10_000, 1_000_000,
    ),
    "fragments of a byte": (
        sending(frame(CONTINUED, b" ", fin=False), first=frame(TEXT, b" ", fin=False)), 10_000, 1_000_000,
    ),
    "pings": (sending(frame(PING, b"")), 10_000, 1_000_000),
    "pings, pongs unread": (not_reading, 200_000, 2_000_000),
    "10 MB": (sending(frame(TEXT, b"x" * HUGE)), 1, 4),
    "10 MB in fragments": (
        sending(frame(CONTINUED, b"x" * 60_000, fin=False), first=frame(TEXT, b"x", fin=False)), 20, 400,
    ),
    "binary": (sending(frame(BINARY, b"\0")), 100, 10_000),
    "bad UTF-8": (sending(frame(TEXT, b"\xff\xfe")), 100, 10_000),
    "compressed": (sending(frame(TEXT, b"\xaa\x56\x4a", rsv1=True)), 100, 10_000),
    "unmasked": (sending(b"\x81\x02{}"), 100, 10_000),
    "silent": (silent, 50, 5_000),
    "slow handshakes": (slow_handshakes, 50, 1_000),
    "no token": (unauthenticated, 50, 2_000),
    "half open": (half_open, 20, 1_000),
    "reconnects": (reconnecting, 200, 5_000),
    "a thousand a second": (arriving, 200, 4_000),
}  # fmt: skip


# -- who only wants to be served


def resident(pid: int) -> float:
    """The process's memory in MiB."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024


class Bystander:
    """Asks `ping` twenty times a second, in a process of its own."""

    def __init__(self, port: int) -> None:
        command = [sys.executable, "-m", "tests.wire.abuse", f"{port}"]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=unmeasured()
        )
        assert self._read() == "in"

    def latencies(self) -> list[float]:
        """In seconds, sorted: of all that was asked since the last call, once at least."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return sorted(json.loads(self._read()))

    def _read(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def end(self) -> None:
        self._process.communicate(timeout=30)


@contextlib.contextmanager
def bystander(port: int) -> Iterator[Bystander]:
    one = Bystander(port)
    try:
        yield one
    finally:
        one.end()


def watch(port: int) -> None:
    """The bystander's process, until it is told to end."""
    with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
        connection.sendall(
            b"GET /api/v1/ws/bystander HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n"
            b"Authorization: Bearer " + token_for("bystander").encode() + b"\r\n\r\n"
        )
        until(connection, b'"connected"')
        print("in", flush=True)
        latencies: list[float] = []
        while True:
            begun = time.perf_counter()
            connection.sendall(said(type="ping"))
            until(connection, b'"pong"')
            latencies.append(time.perf_counter() - begun)
            if select.select([sys.stdin], [], [], 0.051)[0]:
                if not sys.stdin.readline():
                    break
                print(json.dumps(latencies), flush=True)
                latencies.clear()


def until(connection: socket.socket, word: bytes) -> None:
    """Reads up to what is waited for."""
    while word not in (data := connection.recv(65_536)):
        assert data, "the server has gone"


if __name__ == "__main__":
    watch(int(sys.argv[1]))
