"""Doing several things at once, and failing with one error."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator

import anyio
from anyio.abc import TaskGroup

__all__ = ["first_error", "together"]


def first_error(error: BaseException) -> BaseException:
    """The first error in a group, however deep; the error itself when it is no group."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error


@contextlib.asynccontextmanager
async def together() -> AsyncIterator[TaskGroup]:
    """A task group whose first failure stops the others and is raised by itself."""
    try:
        async with anyio.create_task_group() as group:
            yield group
    except BaseExceptionGroup as group_error:
        raise first_error(group_error) from None
