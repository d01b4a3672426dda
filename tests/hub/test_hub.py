"""The hub: who holds what, across hubs; leases; the public doors."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import anyio
import pytest

import pixora_core
from pixora_core.desk import Desks, Work
from pixora_core.errors import StorageUnavailable
from pixora_core.film.brief import CAPTION_MODES, PRESETS, RESOLUTIONS
from pixora_core.hub import _tidying
from pixora_core.leasing import leased
from pixora_core.messages import Cancel, ChatMessage, Status
from pixora_core.settings import Settings
from pixora_core.tasks import Lease, in_memory, moved
from pixora_core.tasks.memory import MemoryLeases, MemoryTaskStore
from tests.session.meeting import Waiting

pytestmark = pytest.mark.anyio


async def test_the_library_as_the_readme_shows_it(tmp_path: Path) -> None:
    async with pixora_core.open_hub(Settings(out=tmp_path, state="memory")) as hub:
        session = await hub.session("demo", user_id="me")
        written: Any = await session.command("generate_scene_breakdown", prompt="Tea", duration=5)
        assert written["seconds"] == 5.0
        replies = [message.type async for message in session.chat("status")]
        assert "message" in replies
        assert [task.task_id for task in await hub.tasks("me")] == ["demo"]


def test_what_is_loaded_later_is_offered_all_the_same() -> None:
    assert pixora_core.CommandRefused.__name__ == "CommandRefused"
    with pytest.raises(AttributeError, match="no_such_thing"):
        _ = pixora_core.no_such_thing


@pytest.mark.parametrize(
    ("field", "known"), [("resolution", RESOLUTIONS), ("preset", PRESETS), ("captions", CAPTION_MODES)]
)
def test_the_settings_know_every_way_of_delivery(field: str, known: tuple[str, ...]) -> None:
    assert get_args(Settings.model_fields[field].annotation) == known


def test_a_list_in_the_environment() -> None:
    assert Settings.from_environment({"PIXORA_APPROVE": "set_style, undo"}).approve == ("set_style", "undo")


def test_a_full_disk_fails_no_finished_film(caplog: pytest.LogCaptureFixture) -> None:
    def full() -> None:
        raise StorageUnavailable("store", "the disk is full")

    _tidying(full)()
    assert "no room could be made" in caplog.text


class Clocked:
    """Leases with a clock of one's own, which can be away."""

    def __init__(self) -> None:
        self.now = 0.0
        self.away = False
        self.real = MemoryLeases(lambda: self.now)

    async def hold(self, name: str, *, seconds: float) -> Lease | None:
        self._there()
        return await self.real.hold(name, seconds=seconds)

    async def renew(self, lease: Lease, *, seconds: float) -> bool:
        self._there()
        return await self.real.renew(lease, seconds=seconds)

    async def release(self, lease: Lease) -> None:
        self._there()
        await self.real.release(lease)

    def _there(self) -> None:
        if self.away:
            raise StorageUnavailable("leases", "away")


async def test_a_lease_that_ran_out_and_that_nobody_took_is_taken_again() -> None:
    leases = Clocked()
    async with leased(leases, "x", seconds=0.06) as mine:
        assert mine
        leases.now = 10.0
        await anyio.sleep(0.1)
        assert await leases.real.hold("x", seconds=1) is None
    assert await leases.real.hold("x", seconds=1) is not None


async def test_what_is_done_under_a_lost_lease_is_stopped(caplog: pytest.LogCaptureFixture) -> None:
    leases, finished = Clocked(), False
    async with leased(leases, "x", seconds=0.06):
        leases.now = 10.0
        other = await leases.real.hold("x", seconds=100)
        assert other is not None
        await anyio.sleep(5)
        finished = True
    assert not finished
    assert "another's now" in caplog.text
    assert await leases.real.renew(other, seconds=1)
    async with leased(leases, "x", seconds=1) as mine:
        assert not mine


async def test_a_store_that_is_away_for_a_while_stops_nothing(caplog: pytest.LogCaptureFixture) -> None:
    leases = Clocked()
    async with leased(leases, "x", seconds=0.06):
        leases.away = True
        await anyio.sleep(0.05)
        leases.away = False
        await anyio.sleep(0.05)
    assert "cannot be renewed" in caplog.text


async def test_what_is_put_while_the_lease_is_given_back_is_done_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pixora_core.desk._ASK_AGAIN_SECONDS", 3_600.0)
    done = anyio.Event()

    async def begin() -> None:
        """Nothing to do."""

    async def finish() -> None:
        done.set()

    class Releasing(MemoryLeases):
        async def release(self, lease: Lease) -> None:
            if not done.is_set():
                desks.put("film", Work(finish, finish, user="me"))
            await super().release(lease)

    leases = Releasing()
    async with anyio.create_task_group() as group:
        desks = Desks(replace(in_memory(), leases=leases), group, room=8, users_room=32)
        desks.put("film", Work(begin, begin, user="me"))
        with anyio.fail_after(5):
            await done.wait()
        group.cancel_scope.cancel()


@pytest.mark.parametrize("begun", [False, True])
async def test_a_turn_that_a_desk_is_called_away_from_is_dropped(begun: bool) -> None:
    said: list[str] = []
    reached = anyio.Event()

    async def do() -> None:
        said.append("begun")
        reached.set()
        await anyio.sleep_forever()

    async def drop() -> None:
        said.append("dropped")

    class Slow(MemoryTaskStore):
        async def get(self, task_id: str) -> None:
            if not begun:
                reached.set()
                await anyio.sleep_forever()

    async with anyio.create_task_group() as group:
        desks = Desks(replace(in_memory(), tasks=Slow()), group, room=8, users_room=32)
        desks.put("film", Work(do, drop, user="me", run=1))
        await reached.wait()
        group.cancel_scope.cancel()
    assert said == (["begun", "dropped"] if begun else ["dropped"])


async def test_a_turn_of_a_desk_whose_lease_is_lost_waits_or_is_told_to_have_been_stopped() -> None:
    said: list[str] = []
    looked, reached, ended = anyio.Event(), anyio.Event(), anyio.Event()

    async def do() -> None:
        said.append("begun")
        reached.set()
        await anyio.sleep_forever()

    async def drop() -> None:
        said.append("dropped")
        ended.set()

    class Slow(MemoryTaskStore):
        async def get(self, task_id: str) -> None:
            if not looked.is_set():
                looked.set()
                await anyio.sleep_forever()

    leases = Taken()
    async with anyio.create_task_group() as group:
        backend = replace(in_memory(), tasks=Slow(), leases=leases)
        desks = Desks(backend, group, room=8, users_room=32, lease_seconds=0.03)
        desks.put("film", Work(do, drop, user="me", run=1))
        for event in (looked, reached):
            with anyio.fail_after(5):
                await event.wait()
            leases.taken = True
            await anyio.sleep(0.05)
            leases.taken = False
        with anyio.fail_after(5):
            await ended.wait()
        group.cancel_scope.cancel()
    assert said == ["begun", "dropped"]


class Taken(MemoryLeases):
    """Another process has what is asked for, while `taken`."""

    def __init__(self) -> None:
        super().__init__()
        self.taken = False

    async def hold(self, name: str, *, seconds: float) -> Lease | None:
        return None if self.taken else await super().hold(name, seconds=seconds)

    async def renew(self, lease: Lease, *, seconds: float) -> bool:
        return not self.taken and await super().renew(lease, seconds=seconds)


async def test_a_desk_waits_for_the_store_and_survives_what_it_cannot_keep(caplog: pytest.LogCaptureFixture) -> None:
    leases, done = Clocked(), anyio.Event()
    leases.away = True

    async def fail() -> None:
        raise StorageUnavailable("log", "away")

    async def trip() -> None:
        raise ZeroDivisionError

    async def finish() -> None:
        done.set()

    async with anyio.create_task_group() as group:
        desks = Desks(replace(in_memory(), leases=leases), group, room=8, users_room=32)
        assert not desks.put("film", Work(fail, fail, user="me"))
        assert desks.put("film", Work(trip, trip, user="me"))
        assert desks.put("film", Work(finish, finish, user="me"))
        await anyio.sleep(0.05)
        leases.away = False
        with anyio.fail_after(5):
            await done.wait()
        while desks.of("film") is not None:
            await anyio.sleep(0.01)
    assert "has to wait" in caplog.text
    assert caplog.text.count("could not be finished") == 2
    assert "ZeroDivisionError" in caplog.text


async def test_two_hubs_make_one_film(small_hub: Any) -> None:
    sqlite = {"settings": {"state": "sqlite"}}
    async with small_hub(**sqlite) as one, small_hub(**sqlite, lease_seconds=0.6) as two:
        session, other = await one.session("film", "me"), await two.session("film", "me")
        await session.command("generate_scene_breakdown", prompt="Hills", duration=5, scene_count=1)
        await session.command("generate_video")
        with anyio.fail_after(60):
            async with other.follow(0) as entries:
                async for entry in entries:
                    if entry.type == "completion":
                        break
        assert (await other.command("check_generation_status"))["status"] == "completed"  # type: ignore[index,call-overload]
        log = await one.backend.log.read("film", after=0)
        assert [entry.type for entry in log].count("completion") == 1


async def test_a_plan_whose_process_has_died_is_over(small_hub: Any) -> None:
    async with small_hub() as hub:
        session = await hub.session("film", "me")
        await session._task.ensure()
        await hub.backend.tasks.change("film", lambda record: moved(record, "planning"))
        busy = await hub.backend.leases.hold("run:film", seconds=60)
        assert busy is not None
        assert (await (await hub.session("film", "me")).command("get_state"))["status"] == "planning"  # type: ignore[index,call-overload]
        await hub.backend.leases.release(busy)
        assert (await (await hub.session("film", "me")).command("get_state"))["status"] == "created"  # type: ignore[index,call-overload]


async def test_a_turn_is_stopped_from_another_process(small_hub: Any) -> None:
    sqlite: dict[str, Any] = {"settings": {"state": "sqlite"}}
    one_talk, two_talk = Waiting(), Waiting()

    async with (
        small_hub(**sqlite, conversation=one_talk) as one,
        small_hub(**sqlite, conversation=two_talk) as two,
    ):
        session, other = await one.session("film", "me"), await two.session("film", "me")
        said: list[Any] = []

        async def say(answer: Any) -> None:
            said.append(answer)

        async def told(reply_to: str) -> list[str]:
            entries = [entry.message for entry in await one.backend.log.read("film", after=0)]
            return [str(each.status) for each in entries if isinstance(each, Status) and each.reply_to == reply_to]

        await session.handle(ChatMessage(message="wait", id="m1"), say)
        await one_talk.held.wait()
        await other.handle(ChatMessage(message="wait", id="m2"), say)
        await other.handle(Cancel(target="run", id="c1"), say)
        with anyio.fail_after(5):
            while "cancelled" not in await told("m1") or "cancelled" not in await told("m2"):
                await anyio.sleep(0.05)
        assert not two_talk.held.is_set()
        await other.handle(ChatMessage(message="hello", id="m3"), say)
        with anyio.fail_after(5):
            while "finished" not in await told("m3"):
                await anyio.sleep(0.05)
