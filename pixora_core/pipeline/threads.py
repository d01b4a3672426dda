"""What blocks is entered and left in threads: a lock that another process holds stops nobody else in this one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AbstractContextManager, asynccontextmanager
from typing import TypeVar

import anyio
import anyio.to_thread

__all__ = ["in_threads"]

T = TypeVar("T")


@asynccontextmanager
async def in_threads(context: AbstractContextManager[T]) -> AsyncIterator[T]:
    """The context, whose beginning and end may take long. What it has begun it ends, whoever is cancelled."""
    with anyio.CancelScope(shield=True):
        value = await anyio.to_thread.run_sync(context.__enter__)
    try:
        yield value
    except BaseException as error:
        with anyio.CancelScope(shield=True):
            hushed = await anyio.to_thread.run_sync(context.__exit__, type(error), error, error.__traceback__)
        if not hushed:
            raise
    else:
        with anyio.CancelScope(shield=True):
            await anyio.to_thread.run_sync(context.__exit__, None, None, None)
