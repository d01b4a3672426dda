"""Which store of tasks the settings name, opened."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator

from pixora_core.settings import Settings
from pixora_core.tasks.memory import in_memory
from pixora_core.tasks.ports import Backend

__all__ = ["open_backend"]


@contextlib.asynccontextmanager
async def open_backend(settings: Settings) -> AsyncIterator[Backend]:
    """The stores that the settings name, until the context is left. Raises `StorageUnavailable`, `InvalidInput`."""
    yield in_memory(log_length=settings.log_length)
