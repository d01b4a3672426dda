"""One client of one session, and the conversation that it has."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.session.meeting import Client, Talk


@pytest.fixture
def talk() -> Talk:
    return Talk()


@pytest.fixture
async def client(small_hub: Any, talk: Talk) -> AsyncIterator[Client]:
    async with small_hub(conversation=talk) as hub:
        yield Client(await hub.session("film", "me"))
