"""Sessions when things cross: foreign users, lost connections, cancelled turns, a hub that ends."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

import anyio
import pytest

from pixora_core import turns
from pixora_core.context import TaskContext
from pixora_core.dealing import _was_said
from pixora_core.errors import NotYours, StorageUnavailable
from pixora_core.film import Brief, Delivery, SceneBreakdown
from pixora_core.hub import Hub
from pixora_core.messages import (
    Ack,
    Answer,
    CommandResult,
    ErrorMessage,
    Message,
    MessageData,
    Status,
    encode,
    read_client_message,
)
from pixora_core.session import CommandRefused, Session
from pixora_core.tasks import PendingApproval, new_task
from pixora_core.tasks.entries import utc_now

pytestmark = pytest.mark.anyio

SQLITE = {"state": "sqlite"}


class Waiting:
    """A conversation that waits when it is told to."""

    def __init__(self) -> None:
        self.held = anyio.Event()
        self.go = anyio.Event()

    async def turn(self, context: TaskContext, text: str) -> None:
        if text == "wait":
            self.held.set()
            await self.go.wait()

    async def resume(self, context: TaskContext, approval: PendingApproval, *, approved: bool, comment: str) -> None:
        """Nothing here stops at a question."""


class Slow:
    """Holds the writer of a hub's films until it is let go."""

    def __init__(self, hub: Hub) -> None:
        self.asked, self.go = anyio.Event(), anyio.Event()
        self._plan: Callable[[Brief, Delivery], Awaitable[SceneBreakdown]] = hub._film.plan
        hub._film.plan = self

    async def __call__(self, brief: Brief, delivery: Delivery) -> SceneBreakdown:
        self.asked.set()
        await self.go.wait()
        return await self._plan(brief, delivery)


class Answers(list[Answer]):
    async def say(self, answer: Answer) -> None:
        self.append(answer)

    @property
    def kinds(self) -> list[str]:
        return [each.type for each in self]


def message(**fields: Any) -> Any:
    return read_client_message(json.dumps(fields))


def plan(message_id: str | None = None) -> Any:
    params = {"prompt": "Hills", "duration": 6, "scene_count": 2}
    return message(type="command", command="generate_scene_breakdown", params=params, id=message_id)


async def news(session: Session, until: Callable[[Any], bool]) -> list[Any]:
    """All that is told up to what is waited for."""
    told = []
    with anyio.fail_after(10):
        async with session.follow(0) as entries:
            async for entry in entries:
                told.append(entry.message)
                if until(told[-1]):
                    return told
    raise AssertionError("the log has ended")


async def test_who_waits_for_a_task_to_be_made_does_not_hear_another_users(small_hub: Any) -> None:
    async with small_hub(conversation=Waiting()) as hub:
        lurker = await hub.session("demo", "lurker")
        async with lurker.follow() as entries:
            owner = await hub.session("demo", "me")
            await owner.handle(message(type="chat_message", message="a secret"), Answers().say)
            with anyio.fail_after(5), pytest.raises(NotYours):
                await anext(entries)
        with pytest.raises(NotYours):
            await lurker.position()
        with pytest.raises(NotYours):
            async with lurker.follow():
                pass


async def test_a_task_that_becomes_anothers_in_the_middle_of_a_message_is_not_touched(small_hub: Any) -> None:
    async with small_hub(conversation=Waiting()) as hub:
        intruder = await hub.session("demo", "intruder")
        kept = hub.backend.outcomes.begin

        async def begin(*of: str) -> Any:
            await hub.backend.tasks.create(new_task("demo", "me", utc_now()))
            return await kept(*of)

        hub.backend.outcomes.begin = begin
        with pytest.raises(NotYours):
            await intruder.handle(message(type="pause", id="1"), Answers().say)
        position = await hub.backend.log.position("demo")
        assert position.last_seq == 0


async def test_a_task_that_was_forgotten_and_made_anew_by_another_is_not_this_sessions(small_hub: Any) -> None:
    async with small_hub(conversation=Waiting()) as hub:
        session = await hub.session("demo", "me")
        await session.handle(message(type="command", command="get_state"), Answers().say)
        del hub.backend.tasks._records["demo"]
        await hub.backend.tasks.create(new_task("demo", "another", utc_now()))
        for each in (message(type="command", command="get_state"), message(type="pause"), message(type="cancel")):
            said = Answers()
            with suppress(NotYours):
                await session.handle(each, said.say)
            assert not any(isinstance(answer, CommandResult) for answer in said)
        with pytest.raises(NotYours):
            await session.state()
        with pytest.raises(NotYours):
            async with session.follow():
                pass


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


async def test_what_nobody_foresaw_leaves_the_messages_id_free(small_hub: Any) -> None:
    async with small_hub(conversation=Waiting()) as hub:
        session = await hub.session("demo", "me")
        create = hub.backend.tasks.create

        async def broken(record: Any) -> Any:
            raise ZeroDivisionError

        hub.backend.tasks.create = broken
        with pytest.raises(ZeroDivisionError):
            await session.handle(plan("1"), Answers().say)
        hub.backend.tasks.create = create
        said = Answers()
        await session.handle(plan("1"), said.say)
        with anyio.fail_after(10):
            while "command_result" not in said.kinds:
                await anyio.sleep(0.01)


async def test_a_result_also_goes_to_a_connection_that_asked_again(small_hub: Any) -> None:
    async with small_hub(conversation=Waiting()) as hub:
        slow = Slow(hub)
        lost, found = Answers(), Answers()
        session = await hub.session("demo", "me")
        await session.handle(plan("1"), lost.say)
        await slow.asked.wait()
        session = await hub.session("demo", "me")
        await session.handle(plan("1"), found.say)
        assert found.kinds == ["ack"]
        slow.go.set()
        with anyio.fail_after(10):
            while "command_result" not in found.kinds:
                await anyio.sleep(0.01)
        again = Answers()
        await session.handle(plan("1"), again.say)
        assert again.kinds == ["ack", "command_result"]
        assert again == found


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
        await session.command("get_state")
        get = hub.backend.tasks.get

        async def slow(task_id: str) -> Any:
            found = await get(task_id)
            await hub.backend.log.append(task_id, [Status(subject="task", status="changed")])
            return found

        hub.backend.tasks.get = slow
        state = await session.state()
        assert state is not None
        assert state.last_seq == 0


async def test_another_process_says_how_far_the_first_one_is(small_hub: Any) -> None:
    async with small_hub(conversation=Waiting(), settings=SQLITE) as one, small_hub(settings=SQLITE) as other:
        slow = Slow(one)
        session, elsewhere = await one.session("demo", "me"), await other.session("demo", "me")
        first = Answers()
        await session.handle(plan("1"), first.say)
        await slow.asked.wait()
        await session.handle(plan("2"), Answers().say)
        said = Answers()
        await elsewhere.handle(plan("1"), said.say)
        assert said.kinds == ["ack"], "it is in the middle"
        await elsewhere.handle(plan("2"), said.say)
        assert isinstance(said[-1], ErrorMessage)
        assert (said[-1].code, said[-1].reply_to) == ("in_progress", "2")
        slow.go.set()
        with anyio.fail_after(10):
            while "command_result" not in first.kinds:
                await anyio.sleep(0.01)
        again = Answers()
        await elsewhere.handle(plan("1"), again.say)
        assert again == first


async def test_a_turn_whose_answer_could_not_be_kept_is_not_done_twice(small_hub: Any) -> None:
    async with small_hub(conversation=Waiting()) as hub:
        session, outcomes = await hub.session("demo", "me"), hub.backend.outcomes
        keep, forget = outcomes.keep, outcomes.forget

        async def away(*_: Any, **__: Any) -> None:
            raise StorageUnavailable("outcomes", "away")

        outcomes.keep = outcomes.forget = away
        with pytest.raises(StorageUnavailable):
            await session.handle(message(type="chat_message", message="hello", id="1"), Answers().say)
        outcomes.keep, outcomes.forget = keep, forget
        said = Answers()
        await session.handle(message(type="chat_message", message="hello", id="1"), said.say)
        assert said.kinds == ["ack"]
        told = await news(session, lambda each: getattr(each, "status", "") == "finished")
        assert [each.data.content for each in told if isinstance(each, Message)] == ["hello"]


async def test_of_two_users_who_come_at_once_the_task_is_the_firsts(small_hub: Any) -> None:
    async with small_hub() as hub:
        one, again, other = [await hub.session("demo", user) for user in ("me", "me", "eve")]
        await one._task.ensure()
        await again._task.ensure()
        with pytest.raises(NotYours):
            await other._task.ensure()


async def test_a_message_that_fails_is_told_to_whoever_sent_it_again(small_hub: Any) -> None:
    async with small_hub() as hub:
        session, go = await hub.session("demo", "me"), anyio.Event()

        async def away(record: Any) -> Any:
            await go.wait()
            raise StorageUnavailable("a store", "away")

        hub.backend.tasks.create = away
        first, second = Answers(), Answers()

        async def send() -> None:
            with pytest.raises(StorageUnavailable):
                await session.handle(plan("1"), first.say)

        async with anyio.create_task_group() as group:
            group.start_soon(send)
            await anyio.wait_all_tasks_blocked()
            await session.handle(plan("1"), second.say)
            go.set()
        assert first == []
        (told,) = second
        assert isinstance(told, ErrorMessage)
        assert (told.code, told.retryable, told.reply_to) == ("interrupted", True, "1")


async def test_only_what_the_user_said_is_what_was_said(small_hub: Any) -> None:
    async with small_hub() as hub:
        session = await hub.session("demo", "me")
        await session._task.ensure()
        context = session._context.answering("1")
        assert not await _was_said(context)
        await context.emit(Message(data=MessageData(role="assistant", content="hello")))
        await session._context.answering("2").emit(Message(data=MessageData(role="user", content="hello")))
        assert not await _was_said(context)
        await context.emit(Message(data=MessageData(role="user", content="hello")))
        assert await _was_said(context)


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


GONE = "process:gone"


@pytest.mark.parametrize("begun", [False, True])
async def test_a_message_of_a_process_that_is_gone_is_done_unless_it_had_begun_to_answer(
    small_hub: Any, begun: bool
) -> None:
    async with small_hub() as hub:
        outcomes, said = hub.backend.outcomes, Answers()
        await outcomes.begin("demo", "1", GONE)
        if begun:
            await outcomes.keep("demo", "1", [encode(Ack(reply_to="1"))], holder=GONE)
        session = await hub.session("demo", "me")
        await session.handle(plan("1"), said.say)
        with anyio.fail_after(10):
            while len(said) < 2:
                await anyio.sleep(0.01)
        assert said.kinds == ["ack", "error" if begun else "command_result"]
        again = Answers()
        await session.handle(plan("1"), again.say)
        assert again == said


async def test_a_message_that_was_forgotten_while_its_process_was_looked_for_is_new(small_hub: Any) -> None:
    async with small_hub() as hub:
        outcomes, said = hub.backend.outcomes, Answers()
        begin = outcomes.begin
        await begin("demo", "1", GONE)

        async def forgotten(*given: str) -> Any:
            first = await begin(*given)
            await outcomes.forget("demo", "1")
            outcomes.begin = begin
            return first

        outcomes.begin = forgotten
        session = await hub.session("demo", "me")
        await session.handle(plan("1"), said.say)
        with anyio.fail_after(10):
            while "command_result" not in said.kinds:
                await anyio.sleep(0.01)
