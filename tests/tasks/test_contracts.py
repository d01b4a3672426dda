"""The three backends keep one contract."""

from __future__ import annotations

import anyio
import pytest

from pixora_core.errors import StorageError
from pixora_core.tasks import Backend
from pixora_core.testing import stores

pytestmark = pytest.mark.anyio


async def test_records(backend: Backend) -> None:
    await stores.task_store_contract(backend, "t")


async def test_log(backend: Backend) -> None:
    await stores.event_log_contract(backend, "t")


async def test_conversations(backend: Backend) -> None:
    await stores.conversations_contract(backend, "t")


async def test_outcomes(backend: Backend) -> None:
    await stores.outcomes_contract(backend, "t")


async def test_leases(backend: Backend) -> None:
    await stores.leases_contract(backend, "t")


async def test_two_processes(pair: tuple[Backend, Backend]) -> None:
    await stores.shared_backend_contract(*pair)


async def test_all_in_one(backend: Backend) -> None:
    await stores.backend_contract(backend)


async def test_what_ought_to_be_refused_and_is_not_breaks_the_contract() -> None:
    with pytest.raises(AssertionError, match="it raises StorageError"):
        await stores._refused(StorageError, anyio.sleep(0))
