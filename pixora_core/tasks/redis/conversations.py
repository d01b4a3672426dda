"""The model's memory in Redis: one list a task."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import JsonValue
from pydantic_core import from_json, to_json

from pixora_core.tasks.redis.client import Client
from pixora_core.tasks.redis.keys import TaskKeys

__all__ = ["RedisConversations"]


class RedisConversations:
    """See `Conversations`."""

    def __init__(self, client: Client, ttl: int) -> None:
        self._client = client
        self._ttl = ttl

    async def items(self, task_id: str, limit: int | None = None) -> tuple[JsonValue, ...]:
        if limit is not None and limit <= 0:
            return ()
        found = await self._client.ask("LRANGE", TaskKeys(task_id).items, -(limit or 0), -1)
        return tuple(from_json(each) for each in found)

    async def add(self, task_id: str, items: Sequence[JsonValue]) -> None:
        await self._put(task_id, items, anew=False)

    async def replace(self, task_id: str, items: Sequence[JsonValue]) -> None:
        await self._put(task_id, items, anew=True)

    async def clear(self, task_id: str) -> None:
        await self._put(task_id, (), anew=True)

    async def pop(self, task_id: str) -> JsonValue | None:
        data = await self._client.ask("RPOP", TaskKeys(task_id).items)
        last: JsonValue = None if data is None else from_json(data)
        return last

    async def _put(self, task_id: str, items: Sequence[JsonValue], *, anew: bool) -> None:
        name = TaskKeys(task_id).items
        put: tuple[str | bytes, ...] = ("RPUSH", name, *(to_json(each) for each in items))
        if anew:
            await self._client.together(("DEL", name), *([put] if items else []))
        elif items:
            # Alone, for the reason that is told in `log`.
            await self._client.ask(*put)
        if items and self._ttl:
            await self._client.ask("EXPIRE", name, self._ttl)
