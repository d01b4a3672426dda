"""Logs that are cut and followers that are overtaken; a Redis that is emptied, hangs, is full or away."""

from __future__ import annotations

import signal
from collections.abc import Sequence
from pathlib import Path

import anyio
import pytest

from pixora_core.errors import InvalidInput, LogTruncated, StorageUnavailable
from pixora_core.messages import Token
from pixora_core.settings import Settings
from pixora_core.tasks import Backend, Logged, in_memory, new_task, open_backend
from pixora_core.tasks.entries import utc_now
from pixora_core.tasks.following import AT_ONCE, Followers
from pixora_core.tasks.keeping import OUTCOMES_KEPT
from pixora_core.tasks.redis import open_redis
from pixora_core.tasks.redis.client import Client
from pixora_core.tasks.redis.keys import TaskKeys, owner
from pixora_core.tasks.sqlite import open_sqlite
from pixora_core.tasks.telling import told_of
from pixora_core.testing.redis_server import RedisServer, redis_server
from pixora_core.testing.stores import followed, tokens
from tests.tasks.asking import available, fill, unavailable_soon

pytestmark = pytest.mark.anyio


async def test_a_log_is_cut(backend: Backend) -> None:
    await fill(backend, 2500)
    position = await backend.log.position("t")
    assert position.last_seq == 2500
    assert 1 < position.first_seq <= 1501
    with pytest.raises(LogTruncated):
        await backend.log.read("t", after=0)
    with pytest.raises(LogTruncated):
        await backend.log.read("t", after=position.first_seq - 2)
    with pytest.raises(LogTruncated, match="cannot go on after 3"):
        async with backend.log.follow("t", after=3):
            raise AssertionError("it was let in")
    first = await backend.log.read("t", after=position.first_seq - 1, limit=1)
    assert first[0].seq == position.first_seq
    seen = await followed(backend, "t", after=position.first_seq - 1, until=2500)
    assert seen == list(range(position.first_seq, 2501))


async def test_a_follower_that_was_overtaken_is_told(backend: Backend) -> None:
    await fill(backend, 10)
    async with backend.log.follow("t", after=0) as entries:
        assert (await anext(entries)).seq == 1
        await fill(backend, 2500)
        with pytest.raises(LogTruncated), anyio.fail_after(20):
            while True:
                await anext(entries)


async def test_a_follower_holds_few_entries_however_slow_it_is() -> None:
    backend = in_memory()
    async with backend.log.follow("t", after=0) as entries:
        await fill(backend, 20_000)
        await anext(entries)
        assert len(entries._ready) < AT_ONCE  # type: ignore[attr-defined]


async def test_a_follower_that_waits_ends_with_its_context(backend: Backend) -> None:
    ended = anyio.Event()
    async with anyio.create_task_group() as group, backend.log.follow("t", after=0) as entries:

        async def wait() -> None:
            async for _ in entries:
                raise AssertionError("there is nothing")
            ended.set()

        group.start_soon(wait)
        await anyio.wait_all_tasks_blocked()
    assert ended.is_set()


async def test_a_follower_that_hands_on_ends_with_its_context(backend: Backend) -> None:
    class Taking:
        """Has room for everything."""

        def __init__(self) -> None:
            self.seen: list[int] = []

        def take(self, entries: Sequence[Logged]) -> int:
            self.seen += [each.seq for each in entries]
            return len(entries)

        async def room(self) -> None:
            await anyio.sleep(0)

    taking = Taking()
    async with anyio.create_task_group() as group, backend.log.follow("t", after=0) as entries:
        group.start_soon(entries.hand_to, taking)
        await backend.log.append("t", tokens("a", "b"))
        with anyio.fail_after(10):
            while len(taking.seen) < 2:
                await anyio.sleep(0.01)
    assert taking.seen == [1, 2]


async def test_what_was_told_is_looked_for_by_a_mark(backend: Backend) -> None:
    await backend.log.append("t", tokens("a", "b", "ab"))
    found = [each async for each in told_of(backend.log, "t", "b")]
    assert [each.content for each in found if isinstance(each, Token)] == ["b", "ab"]
    assert [each.seq async for each in told_of(backend.log, "t", "b", after=2)] == [3]


async def test_a_cursor_of_another_epoch_begins_anew(backend: Backend) -> None:
    async with backend.log.follow("t", after=0, epoch="another") as entries:
        await backend.log.append("t", tokens("a"))
        with anyio.fail_after(10):
            assert (await anext(entries)).seq == 1


async def test_redis_is_emptied(own_redis: RedisServer) -> None:
    client = Client(own_redis.url)
    async with open_redis(own_redis.url) as backend:
        await fill(backend, 3)
        before = await backend.log.position("t")
        async with backend.log.follow("t", after=3) as entries:
            await client.ask("FLUSHALL")
            await fill(backend, 5)
            with pytest.raises(LogTruncated), anyio.fail_after(5):
                await anext(entries)
        assert (await backend.log.position("t")).epoch != before.epoch
        with pytest.raises(LogTruncated):
            await backend.log.read("t", after=3, epoch=before.epoch)
    await client.close()


async def test_redis_is_emptied_and_stays_empty(own_redis: RedisServer) -> None:
    client = Client(own_redis.url)
    async with open_redis(own_redis.url) as backend:
        await fill(backend, 3)
        async with backend.log.follow("t", after=3) as entries:
            await client.ask("FLUSHALL")
            with pytest.raises(LogTruncated), anyio.fail_after(5):
                await anext(entries)
    await client.close()


async def test_redis_is_away_for_a_while(own_redis: RedisServer) -> None:
    async with open_redis(own_redis.url) as backend:
        await fill(backend, 3)
        async with backend.log.follow("t", after=0) as entries:
            seen = [(await anext(entries)).seq for _ in range(3)]
            own_redis.kill()
            for _ in range(3):
                await unavailable_soon(backend, match="cannot be reached")
            own_redis.start()
            await fill(backend, 3)
            with anyio.fail_after(10):
                seen += [(await anext(entries)).seq for _ in range(3)]
        assert seen == [1, 2, 3, 4, 5, 6]


async def test_redis_hangs_for_a_while(own_redis: RedisServer) -> None:
    async with open_redis(own_redis.url) as backend:
        await fill(backend, 3)
        async with backend.log.follow("t", after=3) as entries:
            own_redis.process.send_signal(signal.SIGSTOP)
            await unavailable_soon(backend, match="does not answer")
            await unavailable_soon(backend, match="does not answer")
            own_redis.process.send_signal(signal.SIGCONT)
            with anyio.fail_after(10):
                position = await available(backend)
                await backend.log.append("t", tokens("more"))
                seen = [(await anext(entries)).seq for _ in range(position - 2)]
        # What was asked for while it hung may have been done when it went on; nobody was told that it was.
        assert seen == list(range(4, position + 2))


async def test_redis_is_not_there(tmp_path: Path) -> None:
    settings = Settings(store=tmp_path, redis_url="redis://:very%20secret@127.0.0.1:1")
    assert "secret" not in repr(settings)
    with pytest.raises(StorageUnavailable, match="it cannot be reached") as caught:
        async with open_backend(settings):
            raise AssertionError("it was opened")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("url", ["http://user:secret@here", "redis://user:secret@here:port", "redis://[::secret"])
async def test_no_address_of_a_redis(url: str) -> None:
    with pytest.raises(InvalidInput, match="PIXORA_REDIS_URL") as caught:
        async with open_redis(url):
            raise AssertionError("it was opened")
    assert "secret" not in str(caught.value)


async def test_redis_is_named_and_not_located() -> None:
    with pytest.raises(InvalidInput, match="PIXORA_REDIS_URL"):
        async with open_backend(Settings(state="redis")):
            raise AssertionError("it was opened")


async def test_a_redis_that_may_forget(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    options = ("--appendonly", "no", "--maxmemory", "100mb", "--maxmemory-policy", "allkeys-lru")
    with redis_server(tmp_path, *options) as server:
        async with open_redis(server.url) as backend:
            assert len(backend.warnings) == 2
    assert "maxmemory-policy allkeys-lru" in caplog.text
    assert "append-only" in caplog.text


async def test_a_redis_whose_password_is_another(tmp_path: Path) -> None:
    with redis_server(tmp_path, "--requirepass", "right") as server:
        with pytest.raises(StorageUnavailable, match="does not accept this user and password"):
            async with open_redis(f"redis://:wrong@127.0.0.1:{server.port}"):
                raise AssertionError("it was opened")
        async with open_redis(f"redis://:right@127.0.0.1:{server.port}") as backend:
            assert "right" not in backend.place
            assert backend.warnings == ()


async def test_a_redis_whose_memory_is_full(tmp_path: Path) -> None:
    with redis_server(tmp_path, "--maxmemory", "1mb") as server:
        async with open_redis(server.url) as backend:
            with pytest.raises(StorageUnavailable, match="its memory is full"):
                for _ in range(100):
                    await fill(backend, 500)
            assert (await backend.log.position("t")).last_seq > 0


async def test_old_tasks_are_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "tasks.sqlite3"
    async with open_sqlite(path) as backend:
        old = utc_now().replace(year=2020)
        await backend.tasks.create(new_task("old", "me", old).model_copy(update={"updated_at": old}))
        await fill(backend, 3, "old")
        await backend.tasks.create(new_task("new", "me", utc_now()))
        before = await backend.log.position("old")
    async with open_sqlite(path, ttl=86_400) as backend:
        assert [each.task_id for each in await backend.tasks.owned_by("me")] == ["new"]
        await fill(backend, 3, "old")
        with pytest.raises(LogTruncated):
            await backend.log.read("old", after=2, epoch=before.epoch)


async def test_old_tasks_are_forgotten_by_redis(own_redis: RedisServer) -> None:
    async with open_redis(own_redis.url, ttl=1) as backend:
        await backend.tasks.create(new_task("t", "me", utc_now()))
        await fill(backend, 3)
        await backend.conversations.add("t", ["item"])
        with anyio.fail_after(10):
            while await backend.tasks.get("t") is not None:
                await anyio.sleep(0.1)
        assert await backend.tasks.owned_by("me") == ()
        assert await backend.tasks.unfinished() == ()
        assert (await backend.log.position("t")).last_seq == 0


@pytest.mark.parametrize("kind", ["memory", "sqlite"])
async def test_the_settings_name_the_store(tmp_path: Path, kind: str) -> None:
    async with open_backend(
        Settings.from_environment({"PIXORA_STATE": kind, "PIXORA_STORE": f"{tmp_path}"})
    ) as backend:
        assert backend.kind == kind


async def test_a_follower_waits_for_a_store_that_is_away() -> None:
    asked = 0

    async def read(task_id: str, after: int, limit: int, epoch: str | None) -> tuple[str, list[Logged]]:
        nonlocal asked
        asked += 1
        if asked == 2:
            raise StorageUnavailable("store", "it is away")
        return "e", [Logged(1, "token", b"{}")][after:]

    async with Followers(read).follow("t", 0, None) as follower:
        assert (await anext(follower)).seq == 1
        follower.look_again()
        with anyio.move_on_after(1):
            await anext(follower)
    assert asked == 3


async def test_outcomes_are_bounded(backend: Backend) -> None:
    assert await backend.outcomes.begin("t", "first", "one") is None
    async with anyio.create_task_group() as group:
        for number in range(OUTCOMES_KEPT):
            group.start_soon(backend.outcomes.begin, "t", f"{number}", "one")
    assert await backend.outcomes.begin("t", "0", "two") == ((), "one")
    assert await backend.outcomes.begin("t", "first", "two") is None


async def test_a_task_that_redis_lost_is_not_listed(own_redis: RedisServer) -> None:
    client = Client(own_redis.url)
    async with open_redis(own_redis.url) as backend:
        for task_id in ("t", "u"):
            await backend.tasks.create(new_task(task_id, "me", utc_now()))
        await client.ask("DEL", TaskKeys("t").record)
        assert [each.task_id for each in await backend.tasks.owned_by("me")] == ["u"]
        assert await client.ask("ZCARD", owner("me")) == 1
    await client.close()


async def test_a_failure_of_the_user_is_raised_by_itself(lasting: Settings) -> None:
    with pytest.raises(KeyError):
        async with open_backend(lasting):
            raise KeyError


async def test_a_follower_that_is_read_with_a_time_limit_hears_everything() -> None:
    entries = [Logged(seq, "token", b"{}") for seq in range(1, AT_ONCE + 3)]
    slowly = False

    async def read(task_id: str, after: int, limit: int, epoch: str | None) -> tuple[str, Sequence[Logged]]:
        if slowly:
            await anyio.sleep_forever()
        return "e", entries[after : after + limit]

    async with Followers(read).follow("t", 0, None) as follower:
        heard = [await anext(follower) for _ in range(AT_ONCE)]
        slowly = True
        with anyio.move_on_after(0.01):
            await anext(follower)
        slowly = False
        with anyio.fail_after(5):
            heard += [await anext(follower) for _ in range(2)]
    assert heard == entries
