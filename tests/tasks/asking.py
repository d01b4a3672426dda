"""What tests of troubled stores ask of them."""

from __future__ import annotations

import time

import anyio
import pytest

from pixora_core.errors import StorageUnavailable
from pixora_core.messages import Token
from pixora_core.tasks import Backend
from pixora_core.testing.stores import tokens


async def fill(backend: Backend, count: int, task_id: str = "t") -> None:
    """Appends so many tokens, a hundred at a time."""
    for begun in range(0, count, 100):
        await backend.log.append(task_id, tokens(*map(str, range(begun, min(count, begun + 100)))), durable=False)


async def unavailable_soon(backend: Backend, *, match: str) -> None:
    """An append is refused, with that reason, within the promised time."""
    begun = time.monotonic()
    with pytest.raises(StorageUnavailable, match=match):
        await backend.log.append("t", [Token(content="lost")])
    assert time.monotonic() - begun < 2.0


async def available(backend: Backend) -> int:
    """The last number of the log, as soon as the store is there again."""
    while True:
        try:
            return (await backend.log.position("t")).last_seq
        except StorageUnavailable:
            await anyio.sleep(0.05)
