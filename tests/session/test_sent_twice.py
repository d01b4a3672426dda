"""A message that comes again, here or in another process, is answered alike and done once."""

from __future__ import annotations

from typing import Any

import anyio
import pytest

from pixora_core.dealing import _was_said
from pixora_core.errors import StorageUnavailable
from pixora_core.messages import Ack, CommandResult, ErrorMessage, Message, MessageData, encode
from tests.session.meeting import Answers, Client, Slow, Talk, Waiting, message, news, plan

pytestmark = pytest.mark.anyio

SQLITE = {"state": "sqlite"}
GONE = "process:gone"


async def test_the_same_id_again_is_answered_alike_and_does_nothing_twice(client: Client) -> None:
    for _ in range(2):
        await client.send(
            type="command", command="generate_scene_breakdown", params={"prompt": "Hills", "duration": 5}, id="c1"
        )
        await client.until(CommandResult)
    position = await client.session.position()
    await client.send(
        type="command", command="generate_scene_breakdown", params={"prompt": "Other", "duration": 5}, id="c1"
    )
    assert [type(each) for each in client.answers] == [Ack, CommandResult] * 3
    assert client.answers[1] == client.answers[3] == client.answers[5]
    assert await client.session.position() == position
    await client.send(type="command", command="nonsense", id="c2")
    await client.send(type="command", command="generate_scene_breakdown", params={"prompt": "Hills"}, id="c2")
    assert client.answers[-1] == client.answers[-2]


async def test_only_an_ack_while_the_first_still_runs(client: Client, talk: Talk) -> None:
    await client.send(type="chat_message", message="wait")
    await talk.held.wait()
    breakdown = {"type": "command", "command": "generate_scene_breakdown", "params": {"prompt": "p"}, "id": "c"}
    await client.send(**breakdown)
    await client.send(**breakdown)
    assert [type(each) for each in client.answers] == [Ack, Ack, Ack]
    talk.go.set()
    await client.until(CommandResult)


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
