"""The server beside a bare `websockets` server that sends messages of the same size, and FastAPI on uvicorn.

    python benchmarks/server.py [--only LINE] [--connections N] [--store memory|sqlite] [--ready]

Each server is a process of its own (`serving.py`); its CPU time and memory are read from /proc. The bare server sends a
text that is there already. FastAPI makes each message from a pydantic model, once for all; with `--ready` it, too,
sends a text that is there. Pixora runs on uvloop, as `pixora serve` does; the others on asyncio's loop, which is what
`websockets` and uvicorn run on by themselves, and on uvloop, which uvicorn takes where it is installed. The lines:

stream     messages a CPU second: in bursts (50 a turn of the loop) and in single ticks (one a millisecond); to one
           connection the median of three runs of each server in turn, for they are short
latency    from sending to arriving, 100 connections, a message every 20 ms
held       many idle connections at once: memory, whether they all stay, and how long a message to all of them takes
resume     1,000 logged messages sent again, from the asking to the last
storm      1,000 clients that lost their connections come back at once, and get 100 messages that they missed
stalled    clients that stop reading: how soon they are gone, and what they cost until then
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import re
import resource
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import jwt
from serving import READY, SECRET, Order, sample

KINDS = ("pixora", "websockets", "websockets+uvloop", "fastapi", "fastapi+uvloop")
TOKEN = jwt.encode({"sub": "me", "exp": int(time.time()) + 3600}, SECRET, algorithm="HS256")
STALLED_SECONDS = 8.0
ESTABLISHED = "01"
_STAMP = re.compile(rb'"content":"(\d{20})"')
_PLACE = re.compile(rb'"epoch":"([\w.]+)","last_seq":(\d+)')


class Guest(asyncio.Protocol):
    """A client that does as little as it can: it looks for the end, and answers pings."""

    def __init__(self, *, query: str = "") -> None:
        self._query = query.encode()
        self.ended = asyncio.Event()
        self.ready = asyncio.Event()
        self.placed = asyncio.Event()
        self.place = ("", 0)
        self.lost = False
        self.heard = b""
        self.timed = False
        self._arrived: list[tuple[int, bytes]] = []

    def connection_made(self, transport: Any) -> None:
        self.transport = transport
        transport.write(
            b"GET /api/v1/ws/bench"
            + self._query
            + b" HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\nAuthorization: Bearer "
            + TOKEN.encode()
            + b"\r\n\r\n"
        )

    def connection_lost(self, exc: Exception | None) -> None:
        self.lost = True

    def data_received(self, data: bytes) -> None:
        if data[0] == 0x89:
            self._frame(0x8A, data[2 : 2 + data[1]])
        if self.timed:  # who measures must not take longer than who is measured
            self._arrived.append((time.monotonic_ns(), data))
            if b"END" in data:
                self.ended.set()
            return
        for epoch, last in _PLACE.findall(data):
            self.place = epoch.decode(), int(last)
            self.placed.set()
        if not self.ready.is_set() and b"101 Switching" in self.heard + data:
            self.ready.set()
        self.heard = (self.heard + data)[-600:] if len(data) < 600 else data[-600:]
        if b"END" in self.heard or b'"replayed"' in self.heard:
            self.ended.set()

    def say(self, text: str) -> None:
        self._frame(0x81, text.encode())

    def _frame(self, opcode: int, data: bytes) -> None:
        self.transport.write(bytes((opcode, 0x80 | len(data))) + b"\0\0\0\0" + data)

    def order(self, kind: str, order: Order) -> None:
        self.say(json.dumps({"type": "chat_message", "message": f"{order}"}) if kind == "pixora" else f"{order}")

    def latencies(self) -> list[float]:
        """Of each message that came since it was `timed`: ms from its sending."""
        return [(now - int(each)) / 1e6 for now, data in self._arrived for each in _STAMP.findall(data)]

    async def end(self) -> None:
        await asyncio.wait_for(self.ended.wait(), 120)
        self.ended.clear()
        self.heard = b""


class Server:
    """A running server's process."""

    def __init__(self, process: subprocess.Popen[str], kind: str, port: int) -> None:
        self.pid, self.kind, self.port = process.pid, kind, port

    def cpu(self) -> float:
        """Seconds that its threads have run, to the nanosecond."""
        threads = Path(f"/proc/{self.pid}/task").iterdir()
        return sum(int((each / "schedstat").read_text().split()[0]) for each in threads) / 1e9

    def memory(self) -> int:
        """KiB of its own."""
        lines = Path(f"/proc/{self.pid}/smaps_rollup").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))

    async def guests(self, count: int, *, at_once: int = 1, **options: Any) -> list[Guest]:
        """Clients, let in one after the other, or so many at a time."""
        guests: list[Guest] = []
        while len(guests) < count:
            some = range(min(at_once, count - len(guests)))
            guests += await asyncio.gather(*(self._guest(**options) for _ in some))
        return guests

    async def _guest(self, **options: Any) -> Guest:
        loop = asyncio.get_running_loop()
        guest = (await loop.create_connection(lambda: Guest(**options), "127.0.0.1", self.port))[1]
        await asyncio.wait_for(guest.ready.wait(), 60)
        return guest

    async def begin(self, guests: list[Guest]) -> None:
        """The first message to all: it creates the task, of which they are told whole."""
        await asyncio.sleep(1)
        guests[0].order(self.kind, Order("ticks", 1))
        await asyncio.gather(*(guest.end() for guest in guests))

    def connections(self) -> int:
        """How many it has, by the system's table of sockets."""
        port = f":{self.port:04X}"
        rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
        return sum(row[1].endswith(port) and row[3] == ESTABLISHED for row in rows)


@contextlib.asynccontextmanager
async def server(kind: str, given: argparse.Namespace) -> AsyncIterator[Server]:
    told = kind + READY if given.ready and kind.startswith("fastapi") else kind
    command = [sys.executable, str(Path(__file__).with_name("serving.py")), told, given.store]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: ASYNC220
        assert process.stdout is not None
        try:
            yield Server(process, kind, int(process.stdout.readline()))
        finally:
            process.kill()


# -- the lines


async def streamed(kind: str, given: argparse.Namespace, connections: int, order: Order) -> tuple[float, float, float]:
    """Messages a CPU second and a second, and KiB that an idle connection takes."""
    async with server(kind, given) as it:
        before = it.memory()
        guests = await it.guests(connections)
        await asyncio.sleep(1)
        held = it.memory() - before
        await it.begin(guests)
        used, began = it.cpu(), time.perf_counter()
        guests[0].order(kind, order)
        await asyncio.gather(*(guest.end() for guest in guests))
        took, used = time.perf_counter() - began, it.cpu() - used
        for guest in guests:
            guest.transport.abort()
    count = order.count * connections
    return count / used, count / took, held / connections


async def stream(given: argparse.Namespace) -> None:
    print(f"\nstream: messages of {len(sample())} bytes; thousands a CPU second (a second); KiB a connection")
    bursts = [(count, Order("burst", messages)) for count, messages in ((1, 40_000), (100, 2_000), (1_000, 200))]
    ticks = (1, Order("ticks", 2_000)), (100, Order("ticks", 500)), (1_000, Order("ticks", 50, 0.05))
    for connections, order in (*bursts, *ticks):
        runs = [
            {kind: await streamed(kind, given, connections, order) for kind in KINDS}
            for _ in range(3 if connections == 1 else 1)
        ]
        found = {kind: sorted(run[kind] for run in runs)[len(runs) // 2] for kind in KINDS}
        told = (f"{kind} {cpu / 1e3:.1f} ({wall / 1e3:.1f}) {kib:.0f} KiB" for kind, (cpu, wall, kib) in found.items())
        factors = (f"x{found['pixora'][0] / found[kind][0]:.2f}" for kind in KINDS[1:])
        print(f"{connections:5d} {order.how}: {'  '.join(told)}  Pixora {'  '.join(factors)}", flush=True)


async def latency(given: argparse.Namespace) -> None:
    print("\nlatency: ms from sending to arriving, 100 connections, one message in 20 ms: median, p99; two rounds")
    found: dict[str, list[float]] = {kind: [] for kind in KINDS}
    for _ in range(2):
        for kind in KINDS:
            async with server(kind, given) as it:
                guests = await it.guests(100)
                await it.begin(guests)
                for guest in guests:
                    guest.timed = True
                guests[0].order(kind, Order("ticks", 200, 0.02))
                await asyncio.gather(*(guest.end() for guest in guests))
                found[kind] += [each for guest in guests for each in guest.latencies()]
    bar = quantiles(found["websockets"], n=100)[98]
    for kind, each in found.items():
        p99 = quantiles(each, n=100)[98]
        print(
            f"{kind:17} {median(each):6.2f} {p99:6.2f}   p99 x{p99 / bar:.2f} of bare ({len(each)} messages)",
            flush=True,
        )


async def held(given: argparse.Namespace) -> None:
    count = given.connections
    print(f"\nheld: {count} idle connections: KiB each; how many are there 25 s later; ms until all have a message")
    for kind in KINDS:
        async with server(kind, given) as it:
            before, began = it.memory(), time.perf_counter()
            guests = await it.guests(count, at_once=20)
            opened = time.perf_counter() - began
            await asyncio.sleep(25)
            kib, stayed = (it.memory() - before) / count, sum(not guest.lost for guest in guests)
            there = [guest for guest in guests if not guest.lost]
            await it.begin(there)
            began = time.perf_counter()
            there[0].order(kind, Order("ticks", 1))
            await asyncio.gather(*(guest.end() for guest in there))
            took = (time.perf_counter() - began) * 1e3
            for guest in guests:
                guest.transport.abort()
        print(f"{kind:17} {kib:5.1f} KiB  {stayed} stayed  {took:6.0f} ms  (opened in {opened:.0f} s)", flush=True)


async def resume(given: argparse.Namespace) -> None:
    print(
        "\nresume: ms until 1,000 messages have come again; for the others, which keep none, until they have sent them"
    )
    for kind in KINDS:
        times = []
        async with server(kind, given) as it:
            if kind == "pixora":
                [first] = await it.guests(1)
                first.order(kind, Order("burst", 2_000))
                await first.end()
            for _ in range(20):
                [guest] = await it.guests(1)
                if kind == "pixora":
                    await asyncio.wait_for(guest.placed.wait(), 30)
                await asyncio.sleep(0.05)
                ask = _again(guest) if kind == "pixora" else f"{Order('again', 1_000)}"
                guest.ended.clear()
                began = time.perf_counter()
                guest.say(ask)
                await guest.end()
                times.append((time.perf_counter() - began) * 1e3)
                guest.transport.abort()
        print(f"{kind:17} median {median(times):.1f} ms, the slowest of {len(times)} {max(times):.1f} ms", flush=True)


def _again(guest: Guest) -> str:
    """Asks for the last 1,000 messages."""
    epoch, last = guest.place
    return json.dumps({"type": "resume", "last_seq": last - 1_000, "epoch": epoch})


async def storm(given: argparse.Namespace) -> None:
    count = min(given.connections, 1_000)
    print(f"\nstorm: {count} come back at once: ms until all are in, and CPU ms of the server for each")
    for kind in KINDS:
        async with server(kind, given) as it:
            await it.begin(guests := await it.guests(count, at_once=20))
            for guest in guests:
                guest.transport.abort()
            await asyncio.sleep(1)
            query = ""
            if kind == "pixora":
                [other] = await it.guests(1)
                await asyncio.wait_for(other.placed.wait(), 30)
                epoch, last = other.place
                await asyncio.sleep(0.5)
                other.order(kind, Order("burst", 100))
                await other.end()
                query = f"?last_seq={last}&epoch={epoch}"
            used, began = it.cpu(), time.perf_counter()
            back = await it.guests(count, at_once=count, query=query)
            if kind == "pixora":
                await asyncio.gather(*(guest.end() for guest in back))
            took, used = (time.perf_counter() - began) * 1e3, (it.cpu() - used) * 1e3
            lost = sum(guest.lost for guest in back)
            for guest in back:
                guest.transport.abort()
        print(f"{kind:17} {took:7.0f} ms   {used / count:5.2f} CPU ms   {lost} lost", flush=True)


async def stalled(given: argparse.Namespace) -> None:
    print("\nstalled: 20 clients that stop reading, beside one that is sent 100,000 messages")
    for kind in KINDS:
        alone, *_ = await _beside_stalled(kind, given, 0)
        grown, gone, served = await _beside_stalled(kind, given, 20)
        told = f"all gone after {gone:.1f} s" if gone else f"there after {STALLED_SECONDS:.0f} s"
        reader = "the reader has all" if served else "THE READER WAITS WITH THEM"
        print(f"{kind:17} {told}; {(grown - alone) / 20:.0f} KiB at most for each until then; {reader}", flush=True)


async def _beside_stalled(kind: str, given: argparse.Namespace, count: int) -> tuple[float, float, bool]:
    """KiB by which the server grows at most, after how many seconds the last of `count` clients was cut off, and
    whether the one that reads has had all by then.
    """
    async with server(kind, given) as it:
        [bystander] = await it.guests(1)
        idle = [_unread(it.port) for _ in range(count)]
        await asyncio.sleep(1)
        most = before = it.memory()
        began, gone = time.perf_counter(), 0.0
        bystander.order(kind, Order("burst", 100_000))
        while (lasted := time.perf_counter() - began) < STALLED_SECONDS:
            await asyncio.sleep(0.1)
            most = max(most, it.memory())
            if not gone and it.connections() == 1:
                gone = lasted
    for each in idle:
        each.close()
    return most - before, gone, bystander.ended.is_set()


def _unread(port: int) -> socket.socket:
    """A client that never reads, with as small a buffer as the system gives."""
    client = socket.socket()
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
    client.connect(("127.0.0.1", port))
    client.sendall(
        b"GET /api/v1/ws/bench HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        b"Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\nAuthorization: Bearer "
        + TOKEN.encode()
        + b"\r\n\r\n"
    )
    return client


LINES: dict[str, Callable[[argparse.Namespace], Awaitable[None]]] = {
    "stream": stream,
    "latency": latency,
    "held": held,
    "resume": resume,
    "storm": storm,
    "stalled": stalled,
}


async def main(given: argparse.Namespace) -> None:
    for name in [given.only] if given.only else LINES:
        await LINES[name](given)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", choices=LINES)
    parser.add_argument("--connections", type=int, default=10_000)
    parser.add_argument("--store", choices=("memory", "sqlite"), default="memory")
    parser.add_argument("--ready", action="store_true")
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    asyncio.run(main(parser.parse_args()))
