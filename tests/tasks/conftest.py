"""The three backends, real: a file, a redis-server of our own."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from pixora_core.settings import Settings
from pixora_core.tasks import Backend, in_memory
from pixora_core.tasks.redis import open_redis
from pixora_core.tasks.redis.client import Client
from pixora_core.tasks.sqlite import open_sqlite
from pixora_core.testing.redis_server import RedisServer, redis_installed, redis_server

sys.path.insert(0, str(Path(__file__).parent))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if not redis_installed():
        for item in items:
            if "redis" in item.nodeid.rpartition("tasks/")[2]:
                item.add_marker(pytest.mark.skip(reason="there is no redis-server on this machine"))


@pytest.fixture(scope="session")
def shared_redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    """For tests that leave it running."""
    with redis_server(tmp_path_factory.mktemp("redis")) as server:
        yield server


@pytest.fixture
def own_redis(tmp_path: Path) -> Iterator[RedisServer]:
    """For tests that stop it, or leave something in it."""
    with redis_server(tmp_path) as server:
        yield server


@pytest.fixture(params=["memory", "sqlite", "redis"])
async def pair(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[tuple[Backend, Backend]]:
    """One empty store, opened twice, whose logs keep 1,000 entries."""
    if request.param == "memory":
        backend = in_memory(log_length=1000)
        yield backend, backend
    elif request.param == "sqlite":
        path = tmp_path / "tasks.sqlite3"
        async with open_sqlite(path, log_length=1000) as one, open_sqlite(path, log_length=1000) as other:
            yield one, other
    else:
        url = request.getfixturevalue("shared_redis").url
        await emptied(url)
        async with open_redis(url, log_length=1000) as one, open_redis(url, log_length=1000) as other:
            yield one, other


async def emptied(url: str) -> None:
    client = Client(url)
    await client.ask("FLUSHALL")
    await client.close()


@pytest.fixture
def backend(pair: tuple[Backend, Backend]) -> Backend:
    return pair[0]


@pytest.fixture(params=["sqlite", "redis"])
def lasting(request: pytest.FixtureRequest, tmp_path: Path) -> Settings:
    """A store that outlives its process."""
    if request.param == "sqlite":
        return Settings(store=tmp_path)
    return Settings(store=tmp_path, redis_url=request.getfixturevalue("own_redis").url)
