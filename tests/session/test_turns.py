"""Turns of the conversation: one at a time, stopped, failed, asked back."""

from __future__ import annotations

from typing import Any

import anyio
import pytest

from pixora_core.errors import StorageUnavailable
from pixora_core.messages import CommandResult, ErrorMessage, Message, Status, Token
from pixora_core.session import CommandRefused
from tests.session.meeting import Client, Talk

pytestmark = pytest.mark.anyio


async def test_one_turn_at_a_time_eight_wait_and_the_next_is_told_so(client: Client, talk: Talk) -> None:
    await client.send(type="chat_message", message="wait", id="first")
    await talk.held.wait()
    for number in range(8):
        await client.send(type="chat_message", message=f"turn {number}", id=f"t{number}")
    await client.send(type="chat_message", message="one too many", id="t8")
    refused = client.answers[-1]
    assert isinstance(refused, ErrorMessage)
    assert (refused.code, refused.retryable) == ("busy", True)
    await client.send(type="command", command="get_state")
    assert (await client.until(CommandResult)).result["status"] == "created"
    await client.send(type="command", command="undo")
    assert client.answers[-1].code == "busy"  # type: ignore[union-attr]
    talk.go.set()
    await client.ended("t7")
    entries = [entry.message for entry in await client.session._context.log.read("film", after=0)]
    replies = [each.reply_to for each in entries if isinstance(each, Message) and each.data.role == "assistant"]
    assert replies == ["first", *(f"t{number}" for number in range(8))]
    queued = [each.reply_to for each in entries if isinstance(each, Status) and each.status == "queued"]
    assert queued == [f"t{number}" for number in range(8)]


async def test_a_turn_is_stopped_and_the_next_one_works(client: Client, talk: Talk) -> None:
    await client.send(type="chat_message", message="wait", id="a")
    await talk.held.wait()
    await client.send(type="chat_message", message="never said", id="b")
    await client.send(type="cancel", target="run")
    await client.send(type="cancel")
    assert [each.status for each in await client.ended("a") if isinstance(each, Status)][-1] == "cancelled"
    assert [each.status for each in await client.ended("b") if isinstance(each, Status)][-1] == "cancelled"
    await client.send(type="chat_message", message="hello", id="c")
    assert (await client.ended("c"))[-2].data.content == "hello"


async def test_exactly_one_error_of_a_turn_that_fails(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    await client.send(type="chat_message", message="fail", id="a")
    told = await client.ended("a")
    assert [each.code for each in told if isinstance(each, ErrorMessage)] == ["model_failed"]
    await client.send(type="chat_message", message="break", id="b")
    (error,) = [each for each in await client.ended("b") if isinstance(each, ErrorMessage)]
    assert (error.message, error.code) == ("internal error", "internal")
    assert error.ref in caplog.text


async def test_a_question_of_the_conversation_goes_back_to_it(client: Client, talk: Talk) -> None:
    async for _ in client.session.chat("ask"):
        pass
    state = await client.session.state()
    assert state is not None
    (pending,) = state.approvals
    assert "run_state" not in pending
    await client.send(
        type="approval", approval_id=pending["approval_id"], decision="reject", comment="too dear", id="no"
    )
    assert (await client.ended("no"))[-2].data.content == "resumed"
    assert talk.resumed == [("state", False, "too dear")]


async def test_a_chat_hears_nothing_of_the_turns_before_it(client: Client, talk: Talk) -> None:
    await client.send(type="chat_message", message="wait", id="before")
    await talk.held.wait()
    heard: list[Any] = []

    async def chat() -> None:
        heard.extend([message async for message in client.session.chat("good day")])

    async with anyio.create_task_group() as group:
        group.start_soon(chat)
        await anyio.wait_all_tasks_blocked()
        talk.go.set()
    assert [each.content for each in heard if isinstance(each, Token)] == ["good ", "day "]
    assert len({each.reply_to for each in heard}) == 1
    assert heard[-1].status == "finished"


async def test_cancelling_the_film_leaves_the_turn_alone(client: Client, talk: Talk) -> None:
    await client.send(type="chat_message", message="wait", id="a")
    await talk.held.wait()
    await client.send(type="cancel", target="generation", id="c")
    talk.go.set()
    assert (await client.ended("a"))[-1].status == "finished"


async def test_a_chat_that_is_refused(client: Client, talk: Talk) -> None:
    await client.send(type="chat_message", message="wait")
    await talk.held.wait()
    for _ in range(8):
        await client.send(type="chat_message", message="x")
    with pytest.raises(CommandRefused, match="wait already"):
        async for _ in client.session.chat("one more"):
            pass


async def test_a_turn_that_is_stopped_while_the_store_is_away_is_told_so_when_it_is_back(
    client: Client, talk: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pixora_core.turns.ASK_AGAIN_SECONDS", 0.01)
    log = client.session._context.log
    append, refusals = log.append, iter(range(3))

    async def away(*args: Any, **options: Any) -> Any:
        if next(refusals, None) is not None:
            raise StorageUnavailable("store", "away")
        return await append(*args, **options)

    for message_id in ("waiting", "running"):
        await client.send(type="chat_message", message="wait", id=message_id)
    await talk.held.wait()
    monkeypatch.setattr(log, "append", away)
    await client.send(type="cancel", target="run")
    for message_id in ("waiting", "running"):
        told = await client.ended(message_id)
        assert [each.status for each in told if isinstance(each, Status)][-1] == "cancelled"
    assert next(refusals, None) is None
    while (await client.session._context.record()).turns:
        await anyio.sleep(0.01)


async def test_the_session_of_a_hub_that_is_closed_says_so(small_hub: Any) -> None:
    async with small_hub() as hub:
        session = await hub.session("film", "me")
    for _ in range(2):
        with anyio.fail_after(5), pytest.raises(CommandRefused, match="the hub of this session is closed"):
            await session.command("set_style", style="anime")
    with anyio.fail_after(5), pytest.raises(CommandRefused, match="the hub of this session is closed"):
        async for _ in session.chat("hello"):
            pass


@pytest.mark.parametrize(
    "name",
    [
        *("get_state", "check_generation_status", "estimate_change"),
        *("pause_generation", "resume_generation", "cancel_generation"),
    ],
)
async def test_what_is_not_there_is_not_begun_by_who_only_looks_or_steers(small_hub: Any, name: str) -> None:
    async with small_hub() as hub:
        session = await hub.session("typo", "me")
        with pytest.raises(CommandRefused, match="typo") as refused:
            await session.command(name)
        assert refused.value.code == "task_missing"
        client = Client(session)
        for kind in ("pause", "resume_generation", "cancel"):
            await client.send(type=kind)
            assert (await client.until(ErrorMessage)).code == "task_missing"
            client.answers.clear()
        assert await hub.tasks("me") == ()
