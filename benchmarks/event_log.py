"""What keeping costs: appends, replays, followers and changes of a record, on each store.

    python benchmarks/event_log.py [--folder FOLDER]

The stores lie in FOLDER (a temporary one); Redis is a redis-server of our own there (left out when it is not
installed). One process, one loop; times are wall time.
"""

from __future__ import annotations

import argparse
import contextlib
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import anyio

from pixora_core.film import Brief, Scene, SceneBreakdown, Visual
from pixora_core.messages import News, Token
from pixora_core.tasks import Backend, TaskRecord, edited, in_memory, new_task
from pixora_core.tasks.entries import utc_now
from pixora_core.tasks.redis import open_redis
from pixora_core.tasks.sqlite import open_sqlite
from pixora_core.testing.redis_server import redis_installed, redis_server

TOKEN = Token(content=" lighthouse", message_id="m" * 32)


async def main(folder: Path) -> None:
    print(f"{'':34}{'memory':>10}{'sqlite':>10}{'redis':>10}")
    async with contextlib.AsyncExitStack() as stack:
        stores = [in_memory(), await stack.enter_async_context(open_sqlite(folder / "tasks.sqlite3"))]
        if redis_installed():
            server = stack.enter_context(redis_server(folder))
            stores.append(await stack.enter_async_context(open_redis(server.url)))
        for name, measure in MEASURES.items():
            figures = [await measure(store) for store in stores]
            print(f"{name:34}" + "".join(f"{each * 1e6:10,.1f}" for each in figures) + " µs")


async def token_alone(store: Backend) -> float:
    """One token at a time, each waited for."""
    return await _timed(2000, lambda: store.log.append("alone", [TOKEN], durable=False))


async def tokens_by_sixteen(store: Backend) -> float:
    """Sixteen tokens in one append, as a batching emitter hands them over."""
    batch: list[News] = [TOKEN] * 16
    return await _timed(200, lambda: store.log.append("batch", batch, durable=False)) / 16


async def durable_alone(store: Backend) -> float:
    """One message that has to survive a loss of power."""
    return await _timed(100, lambda: store.log.append("durable", [TOKEN]))


async def durable_together(store: Backend) -> float:
    """The same from 32 tasks at once: one sync serves many."""

    async def some(number: int) -> None:
        for _ in range(10):
            await store.log.append(f"together{number}", [TOKEN])

    begun = time.perf_counter()
    async with anyio.create_task_group() as group:
        for number in range(32):
            group.start_soon(some, number)
    return (time.perf_counter() - begun) / 320


async def replayed(store: Backend) -> float:
    """Each entry of a replay of ten thousand."""
    for _ in range(40):
        await store.log.append("replay", [TOKEN] * 250, durable=False)
    begun = time.perf_counter()
    async with store.log.follow("replay", after=0) as entries:
        for _ in range(10_000):
            await anext(entries)
    return (time.perf_counter() - begun) / 10_000


async def delivered(store: Backend) -> float:
    """From the call of append to the last of ten followers."""
    arrived = anyio.Event()
    waiting = 0

    async def follow(entries: AsyncIterator[object]) -> None:
        nonlocal waiting
        async for _ in entries:
            waiting -= 1
            if not waiting:
                arrived.set()

    total = 0.0
    async with contextlib.AsyncExitStack() as stack, anyio.create_task_group() as group:
        for _ in range(10):
            group.start_soon(follow, await stack.enter_async_context(store.log.follow("live", after=0)))
        await anyio.sleep(0.2)
        for _ in range(200):
            waiting, arrived = 10, anyio.Event()
            begun = time.perf_counter()
            await store.log.append("live", [TOKEN], durable=False)
            await arrived.wait()
            total += time.perf_counter() - begun
        group.cancel_scope.cancel()
    return total / 200


async def record_changed(store: Backend) -> float:
    """A change of a task with twelve scenes and eight drafts to undo."""
    scenes = tuple(Scene(title=f"{n}", script="word " * 25, visual=Visual(description="v " * 40)) for n in range(12))
    breakdown = SceneBreakdown(title="A film", brief=Brief(prompt="A film"), scenes=scenes)
    record = new_task("record", "me", utc_now())
    for number in range(9):
        record = edited(record, breakdown, change=f"{number}", at=utc_now())
    await store.tasks.create(record)
    stages = ("asset_generation", "video_generation")
    count = 0

    def change(before: TaskRecord) -> TaskRecord:
        return before.model_copy(update={"stage": stages[count % 2]})

    begun = time.perf_counter()
    for _ in range(50):
        count += 1
        await store.tasks.change("record", change)
    return (time.perf_counter() - begun) / 50


async def _timed(times: int, call: Callable[[], Awaitable[object]]) -> float:
    await call()
    begun = time.perf_counter()
    for _ in range(times):
        await call()
    return (time.perf_counter() - begun) / times


MEASURES: dict[str, Callable[[Backend], Awaitable[float]]] = {
    "a token": token_alone,
    "a token, 16 at once": tokens_by_sixteen,
    "a durable message": durable_alone,
    "a durable message, 32 tasks": durable_together,
    "an entry replayed": replayed,
    "a token to its last of 10 followers": delivered,
    "a change of a record": record_changed,
}

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args().folder
    with contextlib.nullcontext(given) if given else tempfile.TemporaryDirectory() as place:
        anyio.run(main, Path(place))
