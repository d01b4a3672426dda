"""A Redis that is asked much at once: who waits in line, and what comes in bursts."""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import Sequence

import anyio
import pytest

from pixora_core.errors import StorageUnavailable
from pixora_core.tasks import Logged
from pixora_core.tasks.redis import open_redis
from pixora_core.tasks.redis.client import CONNECTIONS, LIMIT, Client
from pixora_core.testing.redis_server import RedisServer
from pixora_core.testing.stores import tokens

pytestmark = pytest.mark.anyio

PATIENCE = 0.75
ROUNDS = 20
CALLS = ROUNDS * CONNECTIONS


async def outcomes(client: Client, *command: str | int) -> list[object]:
    """What came of many calls that began at once."""
    return await asyncio.gather(*(client.ask(*command) for _ in range(CALLS)), return_exceptions=True)


async def test_a_line_longer_than_patience_is_answered_to_its_end(own_redis: RedisServer) -> None:
    client = Client(own_redis.url, patience=PATIENCE)
    begun = time.monotonic()
    # It waits so many ms for a replica, which there is not.
    assert await outcomes(client, "WAIT", 1, 60) == [0] * CALLS
    assert time.monotonic() - begun > ROUNDS * 0.06 > LIMIT * PATIENCE
    assert int((await client.ask("INFO"))["connected_clients"]) <= CONNECTIONS
    assert {str(each).partition(": ")[2] for each in await outcomes(client, "LPOP")} == {
        "wrong number of arguments for 'lpop' command"
    }
    await client.close()


async def test_a_line_before_a_redis_that_hangs_is_given_up_at_once(own_redis: RedisServer) -> None:
    client = Client(own_redis.url, patience=PATIENCE)
    await client.ask("PING")
    own_redis.process.send_signal(signal.SIGSTOP)
    begun = time.monotonic()
    found = await outcomes(client, "INCR", "done")
    assert time.monotonic() - begun < 3 * PATIENCE
    assert all(isinstance(each, StorageUnavailable) and "does not answer" in str(each) for each in found)
    own_redis.process.send_signal(signal.SIGCONT)
    # Who had waited in line has sent nothing.
    assert int(await client.ask("GET", "done") or 0) <= CONNECTIONS
    await client.close()


async def test_what_is_appended_at_once_is_handed_over_at_once(shared_redis: RedisServer) -> None:
    class Taking:
        def __init__(self) -> None:
            self.taken: list[Sequence[Logged]] = []

        def take(self, entries: Sequence[Logged]) -> int:
            self.taken.append(entries)
            return len(entries)

        async def room(self) -> None:
            await anyio.sleep(0)

    sinks = Taking(), Taking()
    async with open_redis(shared_redis.url) as here, open_redis(shared_redis.url) as there:
        await there.log.append("burst", tokens("first"))
        epoch = (await here.log.position("burst")).epoch
        async with (
            here.log.follow("burst", after=1, epoch=epoch) as one,
            here.log.follow("burst", after=1, epoch=epoch) as two,
            anyio.create_task_group() as group,
        ):
            for entries, sink in zip((one, two), sinks, strict=True):
                group.start_soon(entries.hand_to, sink)
            await anyio.wait_all_tasks_blocked()
            appended = await there.log.append("burst", tokens(*map(str, range(200))))
            with anyio.fail_after(10):
                while not all(sink.taken for sink in sinks):
                    await anyio.sleep(0.01)
            group.cancel_scope.cancel()
    assert [sink.taken for sink in sinks] == [[appended], [appended]]
