"""The event logs in Redis: one stream a task, whose ids are the sequence numbers."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, Final

from pixora_core.messages import News
from pixora_core.tasks.entries import EMPTY, Body, Clock, bodies, check_reach, new_epoch, numbered
from pixora_core.tasks.following import Followers
from pixora_core.tasks.ports import Logged, Position
from pixora_core.tasks.redis.client import Client, Script
from pixora_core.tasks.redis.keys import TaskKeys
from pixora_core.tasks.redis.watch import Watch

__all__ = ["RedisEventLog"]

# The number is given and the entry appended in one step, so that no writer can be stale. The epoch stands in every
# entry too: a reader that waits while Redis is emptied and written again sees that it is another log.
_APPEND: Final = Script("""
local ttl, length = tonumber(ARGV[2]), ARGV[3]
local epoch = redis.call('HGET', KEYS[2], 'epoch')
if not epoch then
  epoch = ARGV[1]
  redis.call('DEL', KEYS[3])
  redis.call('HSET', KEYS[2], 'epoch', epoch, 'last', 0)
end
local last = redis.call('HINCRBY', KEYS[2], 'last', (#ARGV - 3) / 2)
local number = last - (#ARGV - 3) / 2
for each = 4, #ARGV, 2 do
  number = number + 1
  local id = string.format('%d-0', number)
  redis.call('XADD', KEYS[3], 'MAXLEN', '~', length, id, 't', ARGV[each], 'b', ARGV[each + 1], 'e', epoch)
end
if ttl > 0 then
  for each = 1, #KEYS do redis.call('EXPIRE', KEYS[each], ttl) end
end
return {epoch, last}
""")

_READ: Final = Script("""
local head = redis.call('HMGET', KEYS[1], 'epoch', 'last')
if not head[1] then return {} end
local oldest = redis.call('XRANGE', KEYS[2], '-', '+', 'COUNT', 1)
local found = {}
if tonumber(ARGV[2]) > 0 then
  found = redis.call('XRANGE', KEYS[2], ARGV[1], '+', 'COUNT', ARGV[2])
end
return {head[1], head[2], oldest[1] and oldest[1][1] or false, found}
""")


class RedisEventLog:
    """See `EventLog`. A log keeps its last `length` entries, and some more until Redis drops a whole block of them."""

    def __init__(self, client: Client, watch: Watch, *, length: int, ttl: int, clock: Clock) -> None:
        self._client = client
        self._watch = watch
        self._length = length
        self._ttl = ttl
        self._clock = clock
        self._followers = Followers(self._read)
        watch.followers = self._followers

    async def append(self, task_id: str, messages: Sequence[News], *, durable: bool = True) -> tuple[Logged, ...]:
        if not messages:
            return ()
        encoded = bodies(task_id, messages, self._clock())
        fields = [part for body in encoded for part in (body.type, body.json)]
        lasting = TaskKeys(task_id).lasting
        arguments = (new_epoch(), self._ttl, self._length, *fields)
        _, last = await self._client.run(_APPEND, lasting, *arguments)
        return tuple(numbered(body, seq) for seq, body in enumerate(encoded, last - len(encoded) + 1))

    async def read(
        self, task_id: str, *, after: int, limit: int = 1000, epoch: str | None = None
    ) -> tuple[Logged, ...]:
        return (await self._read(task_id, after, limit, epoch))[1]

    async def _read(self, task_id: str, after: int, limit: int, epoch: str | None) -> tuple[str, tuple[Logged, ...]]:
        position, found = await self._look(task_id, after, limit)
        check_reach(task_id, position, after, epoch)
        return position.epoch, tuple(entry_of(each[0], each[1][1::2]) for each in found)

    async def position(self, task_id: str) -> Position:
        return (await self._look(task_id, 0, 0))[0]

    async def _look(self, task_id: str, after: int, limit: int) -> tuple[Position, list[Any]]:
        names = TaskKeys(task_id)
        answer = await self._client.run(_READ, (names.head, names.log), f"{after + 1}-0", limit)
        if not answer:
            return EMPTY, []
        epoch, last, oldest, found = answer
        first = seq_of(oldest) if oldest else int(last) + 1
        return Position(epoch=epoch.decode(), first_seq=first, last_seq=int(last)), found

    def follow(
        self, task_id: str, *, after: int, epoch: str | None = None
    ) -> AbstractAsyncContextManager[AsyncIterator[Logged]]:
        return self._follow(task_id, after, epoch)

    @contextlib.asynccontextmanager
    async def _follow(self, task_id: str, after: int, epoch: str | None) -> AsyncIterator[AsyncIterator[Logged]]:
        async with self._followers.follow(task_id, after, epoch) as follower:
            await self._watch.include(task_id, follower.expected - 1)
            yield follower


def seq_of(entry_id: bytes) -> int:
    """The number that a stream's id begins with."""
    return int(entry_id.partition(b"-")[0])


def entry_of(entry_id: bytes, values: Sequence[bytes]) -> Logged:
    """The entry in a stream; `values` are its type and its body, and what else there is."""
    return numbered(Body(values[0].decode(), values[1]), seq_of(entry_id))
