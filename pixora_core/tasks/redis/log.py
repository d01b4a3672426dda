"""The event logs in Redis: one stream a task, whose ids are the sequence numbers."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Final

from pixora_core.messages import Told
from pixora_core.tasks.entries import EMPTY, Clock, bodies, check_reach, new_epoch, numbered
from pixora_core.tasks.following import Followers
from pixora_core.tasks.ports import Entries, Logged, Position
from pixora_core.tasks.redis.client import Client, Script
from pixora_core.tasks.redis.keys import TaskKeys, seq_of
from pixora_core.tasks.redis.watch import Watch

__all__ = ["RedisEventLog"]

# The number is given and the entry appended in one step, so that no writer can be stale. The stream is all that there
# is: its last entry says the number and the epoch. So one message is one command in the append-only file. (Several
# commands would be a transaction there, and when its end is cut off by a crash, Redis 7.0 drops it at the next start
# but does it after all at the start after that, in the middle of what was appended since.)
_APPEND: Final = Script("""
local tail = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
local epoch, number = ARGV[1], 0
if tail then epoch, number = tail[2][6], tonumber(string.match(tail[1], '^%d+')) end
for each = 4, #ARGV, 2 do
  number = number + 1
  local id = string.format('%d-0', number)
  redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[3], id, 't', ARGV[each], 'b', ARGV[each + 1], 'e', epoch)
end
if not tail and tonumber(ARGV[2]) > 0 then redis.call('EXPIRE', KEYS[1], ARGV[2]) end
return number
""")

# An entry is one string: the client library's time goes by the number of strings, not by their length.
_READ: Final = Script("""
local tail = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)[1]
if not tail then return {} end
local oldest, found = redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', 1)[1], {}
if tonumber(ARGV[2]) > 0 then
  for each, entry in ipairs(redis.call('XRANGE', KEYS[1], ARGV[1], '+', 'COUNT', ARGV[2])) do
    found[each] = entry[1] .. ' ' .. entry[2][2] .. ' ' .. entry[2][4]
  end
end
return {tail[2][6], tail[1], oldest[1], found}
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

    async def append(
        self,
        task_id: str,
        messages: Sequence[Told],
        *,
        durable: bool = True,
        reply_to: str | None = None,
        run_id: str | None = None,
    ) -> tuple[Logged, ...]:
        if not messages:
            return ()
        encoded = bodies(task_id, messages, self._clock(), reply_to=reply_to, run_id=run_id)
        fields = [part for body in encoded for part in body]
        arguments = (new_epoch(), self._ttl, self._length, *fields)
        last = await self._client.run(_APPEND, (TaskKeys(task_id).log,), *arguments)
        return numbered(encoded, last - len(encoded) + 1)

    async def read(
        self, task_id: str, *, after: int, limit: int = 1000, epoch: str | None = None
    ) -> tuple[Logged, ...]:
        return (await self._read(task_id, after, limit, epoch))[1]

    async def _read(self, task_id: str, after: int, limit: int, epoch: str | None) -> tuple[str, tuple[Logged, ...]]:
        position, found = await self._look(task_id, after, limit)
        check_reach(task_id, position, after, epoch)
        return position.epoch, tuple(entry_of(each) for each in found)

    async def position(self, task_id: str) -> Position:
        return (await self._look(task_id, 0, 0))[0]

    async def _look(self, task_id: str, after: int, limit: int) -> tuple[Position, list[bytes]]:
        answer = await self._client.run(_READ, (TaskKeys(task_id).log,), f"{after + 1}-0", limit)
        if not answer:
            return EMPTY, []
        epoch, last, oldest, found = answer
        return Position(epoch=epoch.decode(), first_seq=seq_of(oldest), last_seq=seq_of(last)), found

    def follow(self, task_id: str, *, after: int, epoch: str | None = None) -> AbstractAsyncContextManager[Entries]:
        return self._follow(task_id, after, epoch)

    @contextlib.asynccontextmanager
    async def _follow(self, task_id: str, after: int, epoch: str | None) -> AsyncIterator[Entries]:
        # What is there already, the follower reads by itself.
        end = (await self.position(task_id)).last_seq
        async with self._followers.follow(task_id, after, epoch) as follower:
            await self._watch.include(task_id, end)
            yield follower


def entry_of(told: bytes) -> Logged:
    """The entry of an id, a type and a body with spaces between."""
    entry_id, kind, body = told.split(b" ", 2)
    return numbered([(kind.decode(), body)], seq_of(entry_id))[0]
