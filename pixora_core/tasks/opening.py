"""Which store of tasks the settings name, opened."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator

from pixora_core.errors import InvalidInput
from pixora_core.settings import Settings
from pixora_core.tasks.entries import Clock, utc_now
from pixora_core.tasks.memory import in_memory
from pixora_core.tasks.ports import Backend
from pixora_core.tasks.sqlite import open_sqlite

__all__ = ["TASKS_FILE", "open_backend"]

TASKS_FILE = "tasks.sqlite3"
"""The name of the SQLite file in the store's folder."""


@contextlib.asynccontextmanager
async def open_backend(settings: Settings, *, clock: Clock = utc_now) -> AsyncIterator[Backend]:
    """The stores that the settings name, until the context is left. Raises `StorageUnavailable`, `InvalidInput`."""
    length, ttl = settings.log_length, settings.task_ttl
    if settings.state_kind == "memory":
        yield in_memory(log_length=length, clock=clock)
    elif settings.state_kind == "sqlite":
        async with open_sqlite(settings.step_store / TASKS_FILE, log_length=length, ttl=ttl, clock=clock) as backend:
            yield backend
    else:
        # The client library costs 0.1 s, which only those pay who use it.
        from pixora_core.tasks.redis import open_redis

        if settings.redis_url is None:
            raise InvalidInput("PIXORA_REDIS_URL", "PIXORA_STATE is redis, and this says where it is")
        url = settings.redis_url.get_secret_value()
        async with open_redis(url, log_length=length, ttl=ttl, clock=clock) as backend:
            yield backend
