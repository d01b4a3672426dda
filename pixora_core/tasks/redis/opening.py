"""The stores in Redis, opened and looked at."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import AsyncIterator

from pixora_core.pipeline.together import together
from pixora_core.tasks.entries import Clock, utc_now
from pixora_core.tasks.ports import Backend
from pixora_core.tasks.redis.client import Client, Listener
from pixora_core.tasks.redis.conversations import RedisConversations
from pixora_core.tasks.redis.leases import RedisLeases
from pixora_core.tasks.redis.log import RedisEventLog
from pixora_core.tasks.redis.outcomes import RedisOutcomes
from pixora_core.tasks.redis.records import RedisTaskStore
from pixora_core.tasks.redis.watch import BLOCK, Watch

__all__ = ["open_redis"]

_LOG = logging.getLogger(__name__)


@contextlib.asynccontextmanager
async def open_redis(
    url: str, *, log_length: int = 100_000, ttl: int = 0, clock: Clock = utc_now
) -> AsyncIterator[Backend]:
    """The stores in the Redis at `url`, whose name never appears with its password.

    Raises `StorageUnavailable`, `InvalidInput`. Warns where this Redis may forget what it was told.
    """
    async with contextlib.AsyncExitStack() as stack:
        client, listener = Client(url), Listener(url, block=BLOCK)
        stack.push_async_callback(client.close)
        stack.push_async_callback(listener.close)
        warnings = await _warnings(client)
        for each in warnings:
            _LOG.warning("%s: %s", client.place, each)
        watch = Watch(client, listener)
        log = RedisEventLog(client, watch, length=log_length, ttl=ttl, clock=clock)
        group = await stack.enter_async_context(together())
        group.start_soon(watch.run)
        yield Backend(
            kind="redis",
            place=client.place,
            tasks=RedisTaskStore(client, ttl, clock),
            log=log,
            conversations=RedisConversations(client, ttl),
            outcomes=RedisOutcomes(client),
            leases=RedisLeases(client),
            warnings=warnings,
        )
        group.cancel_scope.cancel()


async def _warnings(client: Client) -> tuple[str, ...]:
    """What of this Redis's settings would lose what was acknowledged."""
    told = await client.ask("INFO")
    found = []
    if told.get("maxmemory_policy", "noeviction") != "noeviction":
        policy = told["maxmemory_policy"]
        found.append(f"it may drop tasks when its memory is full (maxmemory-policy {policy}); set it to noeviction")
    if not told.get("aof_enabled"):
        found.append("it writes no append-only file: what was acknowledged is lost when it dies; set appendonly yes")
    return tuple(found)
