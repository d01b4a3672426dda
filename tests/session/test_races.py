"""Sessions when things cross: lost connections, cancelled turns, stores that are away, a hub that ends."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import anyio
import pytest

from pixora_core import turns
from pixora_core.errors import StorageUnavailable
from pixora_core.messages import Ack, ErrorMessage, Message, Status
from pixora_core.session import CommandRefused
from tests.session.meeting import Answers, Slow, Waiting, message, news, plan

pytestmark = pytest.mark.anyio

SQLITE = {"state": "sqlite"}


async def test_a_turn_that_is_cancelled_while_it_waits_says_so(small_hub: Any) -> None:
    talk = Waiting()
    async with small_hub(conversation=talk, settings=SQLITE) as hub:
        session = await hub.session("demo", "me")
        await session.handle(message(type="chat_message", message="wait", id="1"), Answers().say)
        await talk.held.wait()
        await session.handle(message(type="chat_message", message="later", id="2"), Answers().say)
        await session.handle(message(type="cancel", target="run"), Answers().say)
        told = await news(session, lambda each: each.reply_to == "2" and getattr(each, "status", "") == "cancelled")
        assert [each.status for each in told if isinstance(each, Status) and each.reply_to == "1"][-1] == "cancelled"


async def test_a_message_whose_client_goes_away_in_the_middle_is_dealt_with_whole(small_hub: Any) -> None:
    async with small_hub(conversation=Waiting(), settings=SQLITE) as hub:
        session = await hub.session("demo", "me")
        said = Answers()
        with anyio.CancelScope() as connection:
            connection.cancel()
            await session.handle(message(type="chat_message", message="hello", id="1"), said.say)
        told = await news(session, lambda each: getattr(each, "status", "") == "finished")
        assert [each.data.content for each in told if isinstance(each, Message)] == ["hello"]
        assert said.kinds == ["ack"]


@pytest.mark.parametrize("state", ["memory", "sqlite"])
async def test_a_hub_that_ends_leaves_nobody_waiting(small_hub: Any, state: str) -> None:
    errors: list[str | None] = []
    settings = {"state": state}
    async with anyio.create_task_group() as group, small_hub(conversation=Waiting(), settings=settings) as hub:
        slow = Slow(hub)
        session = await hub.session("demo", "me")

        async def ask(name: str, **params: Any) -> None:
            with anyio.fail_after(10):
                try:
                    await session.command(name, **params)
                except CommandRefused as error:
                    errors.append(error.code)

        group.start_soon(lambda: ask("generate_scene_breakdown", prompt="Hills"))
        await slow.asked.wait()
        said = Answers()
        await session.handle(plan("waits"), said.say)
        group.start_soon(lambda: ask("undo"))
        while hub._desks.of("demo") is None or len(hub._desks.of("demo")._waiting) < 2:
            await anyio.sleep(0.01)
    assert errors == ["interrupted", "interrupted"]
    assert isinstance(said[-1], ErrorMessage)


async def test_a_plan_that_is_stopped_leaves_the_task_as_it_was(small_hub: Any) -> None:
    async with small_hub(conversation=Waiting()) as hub:
        slow = Slow(hub)
        session = await hub.session("demo", "me")
        await session.handle(plan(), Answers().say)
        await slow.asked.wait()
        desk = hub._desks.of("demo")
        desk._present.cancel()
        with anyio.fail_after(10):
            while (await session.state()).status == "planning":
                await anyio.sleep(0.01)
        assert (await session.state()).status == "created"


async def test_work_that_breaks_is_no_other_works_concern(small_hub: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    async with small_hub(conversation=Waiting()) as hub:
        session = await hub.session("demo", "me")
        await session.handle(plan(), Answers().say)
        append = hub.backend.log.append

        async def broken(*_: Any, **__: Any) -> Any:
            raise ZeroDivisionError

        hub.backend.log.append = broken
        with suppress(ZeroDivisionError):
            await session.handle(message(type="command", command="undo", id="1"), Answers().say)
        await anyio.wait_all_tasks_blocked()
        hub.backend.log.append = append
        assert await session.command("get_state")


async def test_looking_and_pinging_write_nothing(small_hub: Any) -> None:
    async with small_hub(conversation=Waiting()) as hub:
        session = await hub.session("demo", "me")
        await session.handle(plan(), Answers().say)
        for each in (message(type="ping", id="p"), message(type="command", command="get_state", id="s")):
            said = Answers()
            await session.handle(each, said.say)
            assert said[-1].reply_to == each.id
        assert set(hub.backend.outcomes._by_task.get("demo", ())) == set()
        assert isinstance(said[0], Ack)


async def test_a_hub_that_ends_closes_the_conversation_that_it_opened(
    small_hub: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Closing(Waiting):
        closed = False

        async def aclose(self) -> None:
            self.closed = True

    talk = Closing()
    monkeypatch.setattr("pixora_core.wiring.open_conversation", lambda _: talk)
    async with small_hub() as hub:
        session = await hub.session("demo", "me")
        async for _ in session.chat("hello"):
            assert not talk.closed
    assert talk.closed


async def test_a_state_is_never_older_than_the_number_that_it_names(small_hub: Any) -> None:
    async with small_hub(conversation=Waiting()) as hub:
        session = await hub.session("demo", "me")
        await session._task.ensure()
        get = hub.backend.tasks.get

        async def slow(task_id: str) -> Any:
            found = await get(task_id)
            await hub.backend.log.append(task_id, [Status(subject="task", status="changed")])
            return found

        hub.backend.tasks.get = slow
        state = await session.state()
        assert state is not None
        assert state.last_seq == 0


@pytest.mark.parametrize("gone", [False, True])
async def test_the_end_of_a_turn_is_told_when_the_store_is_back_unless_its_task_is_gone(
    small_hub: Any, gone: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turns, "ASK_AGAIN_SECONDS", 0.01)
    async with small_hub() as hub:
        session = await hub.session("demo", "me")
        await session._task.ensure()
        context, change, tries = session._context, hub.backend.tasks.change, 0

        async def away(*given: Any) -> Any:
            nonlocal tries
            tries += 1
            if tries < 3:
                raise StorageUnavailable("a store", "away")
            return await change(*given)

        hub.backend.tasks.change = away
        if gone:
            del hub.backend.tasks._records["demo"]
        with anyio.fail_after(5):
            await turns._tell(context, Status(subject="run", status="finished"))
        told = [each.type for each in await context.log.read("demo", after=0)]
        assert (told, tries) == (([], 0) if gone else (["status"], 3))
