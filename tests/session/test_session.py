"""The protocol's rules, without a transport: acknowledged, answered, refused, approved."""

from __future__ import annotations

from typing import Any

import anyio
import pytest

from pixora_core.errors import Refused
from pixora_core.messages import Ack, ApprovalRequest, CommandResult, Completion, ErrorMessage, Pong, Token
from pixora_core.session import CommandRefused
from pixora_core.tools import TOOLS, call_tool
from pixora_core.tools.params import Nothing
from tests.session.meeting import Client

pytestmark = pytest.mark.anyio

DESIGN = [
    {"type": "chat_message", "message": "Create a video about space exploration"},
    {
        "type": "command",
        "command": "generate_scene_breakdown",
        "params": {"prompt": "Space exploration", "style": "cinematic", "duration": 60},
    },
]


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


async def test_the_library(client: Client) -> None:
    said = [message async for message in client.session.chat("good day")]
    assert [each.content for each in said if isinstance(each, Token)] == ["good ", "day "]
    with pytest.raises(CommandRefused) as caught:
        await client.session.command("update_scene", scene_index=0, new_content="x")
    assert caught.value.fields[0].field == "scene_index"
    assert client.session.user_id == "me"


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


async def test_a_tool_that_fails_is_told_to_all(client: Client) -> None:
    await client.session._task.ensure()
    context = client.session._context
    with pytest.raises(Refused, match="no scene breakdown"):
        await call_tool(context, TOOLS["undo"], Nothing())
    call, result = [entry.message for entry in await context.log.read("film", after=0)]
    assert (call.data.tool, result.data.tool) == ("undo_tool", "undo_tool")  # type: ignore[union-attr]
    assert result.data.result.startswith("failed: there is no scene breakdown")  # type: ignore[union-attr]
    assert call.call_id == result.call_id  # type: ignore[union-attr]
