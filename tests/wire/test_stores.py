"""A store that is locked, full, away or emptied, as a client of a server sees it: one clear error, and recovery."""

from __future__ import annotations

import contextlib
import sqlite3
import subprocess
import time
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import anyio
import anyio.to_thread
import pytest
from websockets.asyncio.client import connect as connect_socket

from pixora_core.tasks.redis.client import Client
from pixora_core.testing.redis_server import redis_installed, redis_server
from tests.wire.serving import Process, process
from tests.ws.serving import Wire, token_for

pytestmark = pytest.mark.anyio
needs_redis = pytest.mark.skipif(not redis_installed(), reason="redis-server is not installed")


@contextlib.asynccontextmanager
async def wired(server: Process, query: str = "", task: str = "tea") -> AsyncIterator[Wire]:
    headers = {"Authorization": f"Bearer {token_for()}"}
    async with connect_socket(f"{server.url}/api/v1/ws/{task}{query}", additional_headers=headers) as socket:
        yield Wire(socket)


async def talk(wire: Wire, message_id: str, text: str = "a b c") -> dict[str, Any]:
    """One turn to its end."""
    await wire.say(type="chat_message", message=text, id=message_id)
    return await wire.hear("status", subject="run", status="finished", reply_to=message_id)


async def refused_once(wire: Wire, message_id: str) -> None:
    """One error within two seconds, and no second one."""
    begun = time.monotonic()
    await wire.say(type="chat_message", message="lost", id=message_id)
    told = await wire.hear("error")
    assert time.monotonic() - begun < 2.0
    assert (told["code"], told["retryable"], told["reply_to"]) == ("storage_unavailable", True, message_id)
    assert "/" not in told["message"]
    with pytest.raises(TimeoutError):
        async with _timeout(1.5):
            while (await wire.hear())["type"] != "error":
                pass


@contextlib.asynccontextmanager
async def _timeout(seconds: float) -> AsyncIterator[None]:
    with anyio.fail_after(seconds):
        yield


async def whole(server: Process) -> list[dict[str, Any]]:
    """The task's log from its beginning, without a gap."""
    async with wired(server, task="tea") as wire:
        epoch = (await wire.hear("connected"))["epoch"]
    async with wired(server, f"?last_seq=0&epoch={epoch}") as wire:
        got = []
        while (message := await wire.hear())["type"] != "replayed":
            got += [message] if "seq" in message else []
    assert [each["seq"] for each in got] == list(range(1, len(got) + 1))
    return got


def said(log: list[dict[str, Any]]) -> list[str]:
    return [each["data"]["content"] for each in log if each["type"] == "message" and each["data"]["role"] == "user"]


async def test_sqlite_is_locked(tmp_path: Path) -> None:
    with process(tmp_path) as server:
        async with wired(server) as wire, wired(server) as listener:
            await talk(wire, "1", "first")
            await listener.hear("status", status="finished")
            other = sqlite3.connect(tmp_path / ".pixora" / "tasks.sqlite3", isolation_level=None)
            other.execute("BEGIN IMMEDIATE")
            await refused_once(wire, "2")
            other.execute("ROLLBACK")
            other.close()
            await talk(wire, "2", "second")
            heard = await listener.hear()
            assert (heard["type"], heard["data"]["content"]) == ("message", "second")
        assert said(await whole(server)) == ["first", "second"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 4 MB."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("nobody may mount a file system here")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


async def test_the_disk_is_full(small_disk: Path) -> None:
    with process(small_disk) as server:
        async with wired(server) as wire:
            await talk(wire, "1", "first")
            with (small_disk / "filler").open("wb", buffering=0) as filler, contextlib.suppress(OSError):
                while filler.write(b"x" * 4_096):
                    pass
            for number in range(20):  # what SQLite has room for in its own files
                await wire.say(type="chat_message", message="x" * 30_000, id=f"full{number}")
                told = await wire.hear(reply_to=f"full{number}")
                if told["type"] == "error":
                    break
                await wire.hear("status", reply_to=f"full{number}", status="finished")
            assert told["code"] == "storage_unavailable"
            assert "full" in told["message"]
            (small_disk / "filler").unlink()
            await talk(wire, "2", "second")
        log = said(await whole(server))
        assert (log[0], log[-1]) == ("first", "second")


@needs_redis
async def test_redis_is_stopped_for_ten_seconds(tmp_path: Path) -> None:
    """In the middle of a turn: who asks meanwhile is told so once; the turn's end is told when it is back."""
    with (
        redis_server(tmp_path) as redis,
        process(tmp_path / "films", PIXORA_REDIS_URL=redis.url, PIXORA_TEST_SLOW="0.02") as server,
    ):
        async with wired(server) as wire, wired(server, task="other") as other:
            await talk(wire, "1", "first")
            await other.hear("connected")
            await wire.say(type="chat_message", message="w " * 500, id="2")
            for _ in range(20):
                await wire.hear("token", reply_to="2")
            await anyio.to_thread.run_sync(redis.kill)
            begun = time.monotonic()
            await refused_once(other, "3")
            await anyio.sleep(10 - (time.monotonic() - begun))
            await anyio.to_thread.run_sync(redis.start)
            ended = await wire.hear("status", subject="run", reply_to="2", status="failed")
            assert "seq" in ended
            await talk(wire, "4", "second")
            await talk(other, "3", "third")
        log = await whole(server)
        assert said(log) == ["first", "w " * 500, "second"]
        assert sum(each["type"] == "error" for each in log) == 1


@needs_redis
async def test_redis_is_emptied(tmp_path: Path) -> None:
    with redis_server(tmp_path) as redis, process(tmp_path / "films", PIXORA_REDIS_URL=redis.url) as server:
        client = Client(redis.url)
        async with wired(server) as wire:
            await talk(wire, "1", "first")
            await client.ask("FLUSHALL")
            assert (await wire.hear("error"))["code"] == "log_truncated"
            await talk(wire, "2", "second")
        await client.close()
        assert said(await whole(server)) == ["second"]
