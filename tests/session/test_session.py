"""The protocol's rules, without a transport: acknowledged, answered, refused, queued, sent twice."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import anyio
import pytest

from pixora_core.context import TaskContext
from pixora_core.errors import InvalidInput, NotYours, Refused
from pixora_core.messages import (
    Ack,
    Answer,
    ApprovalRequest,
    CommandResult,
    Completion,
    ErrorMessage,
    Message,
    MessageData,
    Pong,
    Status,
    Token,
    read_client_message,
)
from pixora_core.session import CommandRefused, Session
from pixora_core.tasks import PendingApproval
from pixora_core.tools import TOOLS, call_tool, request_approval
from pixora_core.tools.approvals import Ask
from pixora_core.tools.params import Nothing

pytestmark = pytest.mark.anyio

DESIGN = [
    {"type": "chat_message", "message": "Create a video about space exploration"},
    {
        "type": "command",
        "command": "generate_scene_breakdown",
        "params": {"prompt": "Space exploration", "style": "cinematic", "duration": 60},
    },
]


class Talk:
    """A conversation that repeats what it hears, word by word; some words have a meaning."""

    def __init__(self) -> None:
        self.held = anyio.Event()
        self.go = anyio.Event()
        self.resumed: list[tuple[str, bool, str]] = []

    async def turn(self, context: TaskContext, text: str) -> None:
        if text == "fail":
            raise Refused("model_failed", "the model failed")
        if text == "break":
            raise ZeroDivisionError(text)
        if text == "wait":
            self.held.set()
            await self.go.wait()
        if text == "ask":
            ask = Ask(tool="generate_video", subject="Really?", seconds=None)
            await request_approval(context, ask, {}, run_state="state")
        for word in text.split():
            await context.emit(Token(content=f"{word} ", message_id="m"))
        await context.emit(Message(data=MessageData(role="assistant", content=text), message_id="m"))

    async def resume(self, context: TaskContext, approval: PendingApproval, *, approved: bool, comment: str) -> None:
        self.resumed.append((approval.run_state or "", approved, comment))
        await context.emit(Message(data=MessageData(role="assistant", content="resumed")))


class Client:
    """Says messages and keeps what is answered."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.answers: list[Answer] = []
        self._answered = anyio.Event()

    async def send(self, **message: Any) -> None:
        await self.session.handle(read_client_message(json.dumps(message)), self.take)

    async def take(self, answer: Answer) -> None:
        self.answers.append(answer)
        self._answered.set()

    async def until(self, kind: type[Answer]) -> Any:
        with anyio.fail_after(30):
            while not any(isinstance(each, kind) for each in self.answers):
                self._answered = anyio.Event()
                await self._answered.wait()
        return next(each for each in reversed(self.answers) if isinstance(each, kind))

    async def ended(self, reply_to: str) -> list[Any]:
        """All news of a turn."""
        told = []
        with anyio.fail_after(30):
            async with self.session.follow(0) as entries:
                async for entry in entries:
                    message = entry.message
                    if message.reply_to == reply_to:
                        told.append(message)
                        if isinstance(message, Status) and message.status in {"finished", "failed", "cancelled"}:
                            return told
        raise AssertionError("the log has ended")


@pytest.fixture
def talk() -> Talk:
    return Talk()


@pytest.fixture
async def client(small_hub: Any, talk: Talk) -> AsyncIterator[Client]:
    async with small_hub(conversation=talk) as hub:
        yield Client(await hub.session("film", "me"))


@pytest.mark.parametrize("example", DESIGN)
async def test_the_design_documents_messages_are_taken_as_printed(client: Client, example: dict[str, Any]) -> None:
    await client.send(**example)
    assert isinstance(client.answers[0], Ack)
    if example["type"] == "command":
        result = await client.until(CommandResult)
        assert result.command == "generate_scene_breakdown"
        assert sum(scene["seconds"] for scene in result.result["breakdown"]["scenes"]) == pytest.approx(60)


async def test_all_that_comes_of_a_message_says_so(client: Client) -> None:
    await client.send(type="chat_message", message="make it so", id="m1")
    told = await client.ended("m1")
    kinds = [type(each).__name__ for each in told]
    assert kinds == ["Message", "Status", "Token", "Token", "Token", "Message", "Status"]
    assert len({each.run_id for each in told}) == 1
    assert "".join(each.content for each in told if isinstance(each, Token)).strip() == told[-2].data.content
    state = await client.session.state()
    assert state is not None
    assert [(each.role, each.content) for each in state.messages] == [
        ("user", "make it so"),
        ("assistant", "make it so"),
    ]
    assert [type(each) for each in client.answers] == [Ack]
    assert client.answers[0].reply_to == "m1"


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


@pytest.mark.parametrize(
    ("message", "code", "field"),
    [
        ({"type": "command", "command": "make_coffee"}, "unknown_command", None),
        ({"type": "command", "command": "generate_scene_breakdown"}, "invalid_params", "prompt"),
        ({"type": "command", "command": "update_scene", "params": {"scene_index": 1}}, "invalid_params", "new_content"),
        ({"type": "command", "command": "generate_video", "params": {"x": 1}}, "invalid_params", "x"),
        ({"type": "approval", "approval_id": "x", "decision": "approve"}, "task_missing", None),
        ({"type": "pause"}, "task_missing", None),
        ({"type": "resume", "last_seq": 1, "epoch": "e"}, "not_here", None),
    ],
)
async def test_what_is_refused_is_said_and_changes_nothing(
    client: Client, message: dict[str, Any], code: str, field: str | None
) -> None:
    await client.send(**message, id="x")
    (error,) = client.answers
    assert isinstance(error, ErrorMessage)
    assert (error.code, error.reply_to) == (code, "x")
    assert field is None or [each.field for each in error.fields or ()] == [field]
    assert await client.session.state() is None
    assert (await client.session.position()).last_seq == 0


async def test_commands_without_a_film_on_paper(client: Client) -> None:
    await client.send(type="command", command="generate_video")
    error = await client.until(ErrorMessage)
    assert (error.code, error.recovery) == ("no_breakdown", ("generate_scene_breakdown",))
    await client.send(type="approval", approval_id="x", decision="approve")
    assert (await client.until(ErrorMessage)).code == "approval_unknown"


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


async def test_ping(client: Client) -> None:
    await client.send(type="ping", id="p")
    assert client.answers == [Pong(task_id="film", reply_to="p")]


async def test_pause_resume_and_cancel_by_message(client: Client) -> None:
    await client.session.command("generate_scene_breakdown", prompt="Hills", duration=30)
    await client.session.command("generate_video")
    for kind, status in (("pause_task", "paused"), ("resume_task", "generating"), ("cancel_task", "cancelled")):
        await client.send(type=kind, id=kind)
        state = await client.session.state()
        assert state is not None
        assert state.status == status
        assert isinstance(client.answers[-1], Ack)


async def test_another_users_task_is_refused_like_any(small_hub: Any) -> None:
    async with small_hub() as hub:
        mine = await hub.session("film", "me")
        early = await hub.session("film", "you")
        await mine.command("get_state")
        with pytest.raises(NotYours):
            await hub.session("film", "you")
        with pytest.raises(NotYours):
            await early.command("get_state")
        with pytest.raises(NotYours):
            await early.state()
        for bad in ("", "a" * 65, "../x", "a b"):
            with pytest.raises(InvalidInput):
                await hub.session(bad, "me")
        with pytest.raises(InvalidInput):
            await hub.session("film", "")
        assert [each.task_id for each in await hub.tasks("me")] == ["film"]
        assert await hub.tasks("you") == ()


async def test_whoever_comes_first_has_the_task(small_hub: Any) -> None:
    async with small_hub() as hub:
        sessions = [await hub.session("film", user) for user in ("me", "you")]
        refused = 0
        async with anyio.create_task_group() as group:

            async def create(session: Session) -> None:
                nonlocal refused
                try:
                    await session.command("get_state")
                except NotYours:
                    refused += 1

            for session in sessions:
                group.start_soon(create, session)
        assert refused == 1


async def test_approvals_named_by_the_settings(small_hub: Any) -> None:
    settings = {"settings": {"approve": ("generate_video", "set_style"), "state": "sqlite"}}
    async with small_hub(**settings) as hub:
        client = Client(await hub.session("film", "me"))
        await client.session.command("generate_scene_breakdown", prompt="Hills", duration=5)
        asked: Any = await client.session.command("set_style", style="noir")
        assert asked["status"] == "awaiting_approval"
        again: Any = await client.session.command("set_style", style="anime")
        with pytest.raises(CommandRefused, match="not open"):
            await client.session.approve(asked["approval_id"])
        await client.session.approve(again["approval_id"], approve=False)
        film: Any = await client.session.command("generate_video")
        requests = [entry.message for entry in await client.session._context.log.read("film", after=0)]
        assert len([each for each in requests if isinstance(each, ApprovalRequest)]) == 3
    async with small_hub(**settings) as hub:
        client = Client(await hub.session("film", "me"))
        state = await client.session.state()
        assert state is not None
        assert [each["approval_id"] for each in state.approvals] == [film["approval_id"]]
        await client.send(type="feedback_response", approval_id=film["approval_id"], decision="approve", id="yes")
        result = await client.until(CommandResult)
        assert (result.result["status"], result.reply_to) == ("started", "yes")
        async with client.session.follow(0) as entries:
            async for entry in entries:
                if isinstance(entry.message, Completion):
                    assert entry.message.reply_to == "yes"
                    break


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


async def test_the_library(client: Client) -> None:
    said = [message async for message in client.session.chat("good day")]
    assert [each.content for each in said if isinstance(each, Token)] == ["good ", "day "]
    with pytest.raises(CommandRefused) as caught:
        await client.session.command("update_scene", scene_index=0, new_content="x")
    assert caught.value.fields[0].field == "scene_index"
    assert client.session.user_id == "me"


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


async def test_news_of_a_task_that_is_not_there_yet_are_handed_on(client: Client) -> None:
    class Taking:
        """Has room for everything."""

        def __init__(self) -> None:
            self.seen: list[int] = []

        def take(self, entries: Any) -> int:
            self.seen += [each.seq for each in entries]
            return len(entries)

        async def room(self) -> None:
            await anyio.sleep(0)

    taking = Taking()
    async with anyio.create_task_group() as group, client.session.follow() as entries:
        group.start_soon(entries.hand_to, taking)
        await anyio.wait_all_tasks_blocked()
        await client.send(type="chat_message", message="good day", id="a")
        last = (await client.ended("a"))[-1].seq
        with anyio.fail_after(10):
            while taking.seen[-1:] != [last]:
                await anyio.sleep(0.01)
        group.cancel_scope.cancel()
    assert taking.seen == list(range(1, last + 1))


async def test_a_chat_that_is_refused(client: Client, talk: Talk) -> None:
    await client.send(type="chat_message", message="wait")
    await talk.held.wait()
    for _ in range(8):
        await client.send(type="chat_message", message="x")
    with pytest.raises(CommandRefused, match="wait already"):
        async for _ in client.session.chat("one more"):
            pass


async def test_a_tool_that_fails_is_told_to_all(client: Client) -> None:
    await client.session.command("get_state")
    context = client.session._context
    with pytest.raises(Refused, match="no scene breakdown"):
        await call_tool(context, TOOLS["undo"], Nothing())
    call, result = [entry.message for entry in await context.log.read("film", after=0)]
    assert (call.data.tool, result.data.tool) == ("undo_tool", "undo_tool")  # type: ignore[union-attr]
    assert result.data.result.startswith("failed: there is no scene breakdown")  # type: ignore[union-attr]
    assert call.call_id == result.call_id  # type: ignore[union-attr]
