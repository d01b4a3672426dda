"""What was answered, in Redis: a hash a task, and a list of its names by age."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pixora_core.tasks.keeping import OUTCOME_SECONDS, OUTCOMES_KEPT, joined, parted
from pixora_core.tasks.ports import Outcome
from pixora_core.tasks.redis.client import Client, Script
from pixora_core.tasks.redis.keys import TaskKeys

__all__ = ["RedisOutcomes"]

# A value is the time at which it is out of date, a space, and the outcome. Time is Redis's own.
_BEGIN: Final = Script("""
local now = tonumber(redis.call('TIME')[1])
local found = redis.call('HGET', KEYS[1], ARGV[1])
if found then
  local space = string.find(found, ' ', 1, true)
  if tonumber(string.sub(found, 1, space - 1)) > now then return string.sub(found, space + 1) end
else
  if redis.call('RPUSH', KEYS[2], ARGV[1]) > tonumber(ARGV[3]) then
    redis.call('HDEL', KEYS[1], redis.call('LPOP', KEYS[2]))
  end
end
redis.call('HSET', KEYS[1], ARGV[1], string.format('%d ', now + ARGV[2]) .. ARGV[4])
redis.call('EXPIRE', KEYS[1], ARGV[2])
redis.call('EXPIRE', KEYS[2], ARGV[2])
return false
""")

_KEEP: Final = Script("""
local now = tonumber(redis.call('TIME')[1])
if redis.call('HSET', KEYS[1], ARGV[1], string.format('%d ', now + ARGV[2]) .. ARGV[3]) == 1 then
  redis.call('RPUSH', KEYS[2], ARGV[1])
end
redis.call('EXPIRE', KEYS[1], ARGV[2])
redis.call('EXPIRE', KEYS[2], ARGV[2])
""")


class RedisOutcomes:
    """See `Outcomes`."""

    def __init__(self, client: Client) -> None:
        self._client = client

    async def begin(self, task_id: str, message_id: str, holder: str) -> Outcome | None:
        values = (message_id, OUTCOME_SECONDS, OUTCOMES_KEPT, joined((), holder))
        data = await self._client.run(_BEGIN, _names(task_id), *values)
        return None if data is None else parted(data)

    async def keep(self, task_id: str, message_id: str, answers: Sequence[bytes], *, holder: str | None = None) -> None:
        await self._client.run(_KEEP, _names(task_id), message_id, OUTCOME_SECONDS, joined(answers, holder))

    async def forget(self, task_id: str, message_id: str) -> None:
        outcomes, order = _names(task_id)
        await self._client.together(("HDEL", outcomes, message_id), ("LREM", order, -1, message_id))


def _names(task_id: str) -> tuple[str, str]:
    names = TaskKeys(task_id)
    return names.outcomes, names.order
