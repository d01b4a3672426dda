"""What was acknowledged is there after `kill -9`, of the writers and of the store."""

from __future__ import annotations

import random
import time
from pathlib import Path

import anyio
import pytest
from writing import Writer

from pixora_core.messages import Message, Token
from pixora_core.settings import Settings
from pixora_core.tasks import Backend, Logged, new_task, open_backend
from pixora_core.tasks.entries import utc_now
from pixora_core.testing.redis_server import RedisServer

pytestmark = pytest.mark.anyio

ROUNDS = 20


def killed_at_a_random_moment(settings: Settings, what: str, names: list[str], dice: random.Random) -> dict[int, str]:
    """What several writers had reported when they were killed: numbers, and what is kept under them."""
    writers = [Writer(settings, what, name) for name in names]
    reported = [writer.first() for writer in writers]
    time.sleep(dice.uniform(0, 0.1))
    for writer in writers:
        writer.kill()
    reported += [each for writer in writers for each in writer.rest()]
    assert len(dict(reported)) == len(reported), "a number was given twice"
    return dict(reported)


async def whole_log(settings: Settings) -> list[str]:
    """What all entries say; their numbers are 1 and the following."""
    found: list[Logged] = []
    async with open_backend(settings) as backend:
        while more := await backend.log.read("t", after=len(found)):
            found += more
    assert [entry.seq for entry in found] == list(range(1, len(found) + 1)), "a gap"
    texts = [said_in(entry) for entry in found]
    assert len(set(texts)) == len(texts), "something is there twice"
    return texts


def said_in(entry: Logged) -> str:
    message = entry.message
    if isinstance(message, Token):
        return message.content
    assert isinstance(message, Message)
    return message.data.content


async def test_no_entry_that_was_reported_is_lost_or_doubled(lasting: Settings) -> None:
    dice = random.Random(4)
    reported: dict[int, str] = {}
    for number in range(ROUNDS):
        names = [f"{number}a", f"{number}b"]
        new = await anyio.to_thread.run_sync(killed_at_a_random_moment, lasting, "appends", names, dice)
        assert not new.keys() & reported.keys(), "a number was given again after the restart"
        reported |= new
    texts = await whole_log(lasting)
    assert {seq: texts[seq - 1] for seq in reported} == reported, "what was reported is there"


async def test_no_change_that_was_reported_is_lost(lasting: Settings) -> None:
    dice = random.Random(5)
    async with open_backend(lasting) as backend:
        await backend.tasks.create(new_task("t", "me", utc_now()))
    for number in range(6):
        names = [f"{number}{writer}" for writer in "abc"]
        reported = await anyio.to_thread.run_sync(killed_at_a_random_moment, lasting, "changes", names, dice)
        async with open_backend(lasting) as backend:
            record = await backend.tasks.get("t")
        assert record is not None
        assert max(reported) <= record.version <= max(reported) + 3, "each has at most one that it did not report"
        # Each version added one message: the one of a version stands as far from the end as that version.
        kept = {record.version - back: each.content for back, each in enumerate(reversed(record.messages))}
        assert {version: text for version, text in reported.items() if version in kept}.items() <= kept.items()


async def test_a_killed_redis_has_what_it_acknowledged(own_redis: RedisServer, tmp_path: Path) -> None:
    settings = Settings(store=tmp_path, redis_url=own_redis.url)
    reported: dict[int, str] = {}
    for number in range(5):
        writer = Writer(settings, "appends", f"{number}")
        first = await anyio.to_thread.run_sync(writer.first)
        await anyio.sleep(0.02 * number)
        own_redis.kill()
        rest = await anyio.to_thread.run_sync(writer.rest)
        reported |= dict([first, *rest])
        own_redis.start()
    texts = await whole_log(settings)
    assert {seq: texts[seq - 1] for seq in reported} == reported


async def test_the_lease_of_a_killed_process_can_be_taken(lasting: Settings) -> None:
    writer = Writer(lasting, "lease", "generation")
    fence, _ = await anyio.to_thread.run_sync(writer.first)
    writer.kill()
    await anyio.to_thread.run_sync(writer.rest)
    async with open_backend(lasting) as backend:
        with anyio.fail_after(10):
            assert await taken(backend) > fence


async def taken(backend: Backend) -> int:
    while (lease := await backend.leases.hold("generation", seconds=30)) is None:
        await anyio.sleep(0.05)
    return lease.fence


async def test_a_follower_hears_another_process(lasting: Settings) -> None:
    async with open_backend(lasting) as backend, backend.log.follow("t", after=0) as entries:
        writer = Writer(lasting, "appends", "other")
        with anyio.fail_after(20):
            seen = [(await anext(entries)).seq for _ in range(50)]
        writer.kill()
        reported = [await anyio.to_thread.run_sync(writer.first), *await anyio.to_thread.run_sync(writer.rest)]
        with anyio.fail_after(20):
            while seen[-1] < max(dict(reported)):
                seen.append((await anext(entries)).seq)
    assert seen == list(range(1, len(seen) + 1))
