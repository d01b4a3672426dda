"""Attacks on a running server, many of each, while a bystander's latency and the server's memory are measured.

    python benchmarks/abuse.py                       # all of them, about five minutes
    python benchmarks/abuse.py pings "no token"      # just these

The attacks stand in `tests/wire/abuse.py`; the tests do a little of each. The bystander asks `ping` twenty times a
second from a process of its own; attacker, server and bystander share the machine: "(nothing)" is what to compare with.
"""

from __future__ import annotations

import asyncio
import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.wire.abuse import ATTACKS, Attack, Bystander, bystander, resident
from tests.wire.serving import Process, process


async def nothing(port: int, count: int) -> str:
    del port
    await asyncio.sleep(count)
    return ""


async def measured(server: Process, attack: Attack, count: int) -> tuple[str, float]:
    """What was told, and the most memory that the server had meanwhile, in MiB."""
    running, peak = asyncio.create_task(attack(server.port, count)), 0.0
    while not running.done():
        peak = max(peak, resident(server.pid))
        await asyncio.sleep(0.05)
    return await running, peak


def line(server: Process, other: Bystander, name: str, attack: Attack, count: int) -> str:
    other.latencies()
    before, begun = resident(server.pid), time.perf_counter()
    told, peak = asyncio.run(measured(server, attack, count))
    took = time.perf_counter() - begun
    waits = [1000 * each for each in other.latencies()]
    middle, late = waits[len(waits) // 2], waits[len(waits) * 99 // 100]
    return (
        f"{name:20} x {count:9,}: {took:5.1f} s; bystander {middle:5.1f} ms, p99 {late:6.1f}, worst {waits[-1]:6.1f}; "
        f"{before:4.0f} MiB, at most {peak:4.0f}, then {resident(server.pid):4.0f}; {told}"
    )


def main() -> None:
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    names = sys.argv[1:] or list(ATTACKS)
    with tempfile.TemporaryDirectory() as folder, process(Path(folder)) as server, bystander(server.port) as other:
        print(line(server, other, "(nothing)", nothing, 5), flush=True)
        for name in names:
            attack, _, many = ATTACKS[name]
            print(line(server, other, name, attack, many), flush=True)


if __name__ == "__main__":
    main()
