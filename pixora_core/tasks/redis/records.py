"""The records in Redis: one hash a task, changed by a script that compares the version first."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from pixora_core.errors import TaskExists
from pixora_core.tasks.entries import Clock
from pixora_core.tasks.keeping import Known, changed, deleted, encoded
from pixora_core.tasks.record import TaskRecord, TaskSummary
from pixora_core.tasks.redis import keys
from pixora_core.tasks.redis.client import Client, Script

__all__ = ["RedisTaskStore"]

_PUT: Final = Script("""
local expected, version, task_id, unfinished = ARGV[1], ARGV[2], ARGV[3], ARGV[4]
local record, summary, updated, ttl = ARGV[5], ARGV[6], ARGV[7], tonumber(ARGV[8])
if (redis.call('HGET', KEYS[3], 'version') or '0') ~= expected then return 0 end
redis.call('HSET', KEYS[3], 'version', version, 'unfinished', unfinished, 'record', record, 'summary', summary)
redis.call('ZADD', KEYS[1], updated, task_id)
redis.call(unfinished == '1' and 'SADD' or 'SREM', KEYS[2], task_id)
if ttl > 0 then
  redis.call('EXPIRE', KEYS[1], ttl)
  for each = 3, #KEYS do redis.call('EXPIRE', KEYS[each], ttl) end
end
return 1
""")

_REMOVE: Final = Script("""
if (redis.call('HGET', KEYS[3], 'version') or '0') ~= ARGV[1] then return 0 end
redis.call('ZREM', KEYS[1], ARGV[2])
redis.call('SREM', KEYS[2], ARGV[2])
for each = 3, #KEYS do redis.call('DEL', KEYS[each]) end
return 1
""")


class RedisTaskStore:
    """See `TaskStore`."""

    def __init__(self, client: Client, ttl: int, clock: Clock) -> None:
        self._client = client
        self._ttl = ttl
        self._clock = clock
        self._known = Known()

    async def get(self, task_id: str) -> TaskRecord | None:
        data = await self._client.ask("HGET", keys.TaskKeys(task_id).record, "record")
        return None if data is None else self._known.record(task_id, data)

    async def create(self, record: TaskRecord) -> TaskRecord:
        first = record.model_copy(update={"version": 1})
        if not await self._put(first, 0):
            raise TaskExists(record.task_id)
        return first

    async def change(self, task_id: str, fn: Callable[[TaskRecord], TaskRecord]) -> TaskRecord:
        return await changed(task_id, fn, get=self.get, put=self._put, clock=self._clock)

    async def _put(self, record: TaskRecord, expected: int) -> bool:
        names = (keys.owner(record.owner), keys.UNFINISHED, *keys.TaskKeys(record.task_id).lasting)
        summary = TaskSummary.of(record).model_dump_json()
        data = encoded(record)
        arguments = (record.task_id, int(record.unfinished), data, summary, record.updated_at.timestamp())
        kept = bool(await self._client.run(_PUT, names, expected, record.version, *arguments, self._ttl))
        if kept:
            self._known.learn(record, data)
        return kept

    async def delete(self, task_id: str, may: Callable[[TaskRecord], object]) -> None:
        await deleted(task_id, may, get=self.get, remove=self._remove)

    async def _remove(self, record: TaskRecord) -> bool:
        names = (keys.owner(record.owner), keys.UNFINISHED, *keys.TaskKeys(record.task_id).all)
        return bool(await self._client.run(_REMOVE, names, record.version, record.task_id))

    async def owned_by(self, user_id: str) -> tuple[TaskSummary, ...]:
        index = keys.owner(user_id)
        found: list[bytes] = await self._client.ask("ZREVRANGE", index, 0, -1)
        if not found:
            return ()
        wanted = [("HGET", keys.TaskKeys(each.decode()).record, "summary") for each in found]
        summaries = await self._client.together(*wanted)
        if gone := [each for each, summary in zip(found, summaries, strict=True) if summary is None]:
            await self._client.ask("ZREM", index, *gone)
        return tuple(TaskSummary.model_validate_json(each) for each in summaries if each is not None)

    async def unfinished(self) -> tuple[str, ...]:
        found = sorted(await self._client.ask("SMEMBERS", keys.UNFINISHED))
        if not found:
            return ()
        there = await self._client.together(*(("EXISTS", keys.TaskKeys(each.decode()).record) for each in found))
        return tuple(each.decode() for each, exists in zip(found, there, strict=True) if exists)
