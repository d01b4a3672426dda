"""One turn at a time, stopped in the middle or at a question, and what is remembered of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anyio
import pytest
from agents.testing import ScriptedModel

from pixora_core.errors import Refused
from pixora_core.tasks import in_memory
from pixora_core.tools.approvals import take_approval
from tests.agents.staging import Stage, assistant_message, call, kinds, results, staged, texts

pytestmark = pytest.mark.anyio


async def test_a_cancelled_run_leaves_no_half_and_the_next_turn_works(tmp_path: Path) -> None:
    entered = anyio.Event()
    model = ScriptedModel([[call("set_style", style="noir")], [assistant_message("Here I am.")]])
    stage = await staged(tmp_path, model)
    await stage.plan()

    async def waits(task_id: str) -> None:
        entered.set()
        await anyio.sleep_forever()

    look, stage.film.look = stage.film.look, waits  # type: ignore[method-assign]
    async with anyio.create_task_group() as group:
        group.start_soon(stage.say, "make it noir")
        await entered.wait()
        group.cancel_scope.cancel()
    told = await stage.told()
    assert [each.type for each in told if each.type.startswith("tool")] == ["tool_call", "tool_result"]
    assert results(told) == ["cancelled"]
    stage.film.look = look  # type: ignore[method-assign]
    told = await stage.say("are you there?")
    assert texts(told) == ["Here I am."]
    sent = model.calls[-1].input
    asked = {item["call_id"] for item in sent if item.get("type") == "function_call"}
    answered = {item["call_id"] for item in sent if item.get("type") == "function_call_output"}
    assert asked == answered


async def test_turns_of_one_task_do_not_interleave(tmp_path: Path) -> None:
    model = ScriptedModel([[assistant_message("one two three")], [assistant_message("four five six")]])
    stage = await staged(tmp_path, model)
    async with anyio.create_task_group() as group:
        group.start_soon(stage.conversation.turn, stage.context, "a")
        group.start_soon(stage.conversation.turn, stage.context, "b")
    roles = [item["role"] for item in await stage.items()]
    assert roles == ["user", "assistant", "user", "assistant"]


class TestApprovals:
    """`generate_video` with a provider that charges stops and asks."""

    async def asking(self, tmp_path: Path, *more: Any, backend: Any = None) -> Stage:
        model = ScriptedModel([[assistant_message("I'll film it."), call("generate_video")], *more])
        stage = await staged(tmp_path, model, backend=backend)
        await stage.plan()
        stage.film.paid = ("dear-voice",)
        return stage

    async def test_it_asks_and_a_go_ahead_goes_on(self, tmp_path: Path) -> None:
        stage = await self.asking(tmp_path, [assistant_message("It is being made.")])
        told = await stage.say("film it")
        assert kinds(told) == ["token", "message", "approval_request"]
        request = told[-1]
        assert request.type == "approval_request"
        assert request.tool == "generate_video"
        assert request.price == 1.5
        assert "dear-voice" in request.subject
        assert (await stage.record()).generation is None
        told = await stage.say("go ahead")
        assert texts(told) == ["It is being made."]
        record = await stage.record()
        assert record.generation is not None
        assert record.approvals == ()
        assert [each.type for each in told if each.type.startswith("tool")] == ["tool_call", "tool_result"]

    async def test_a_no_is_told_to_the_model(self, tmp_path: Path) -> None:
        stage = await self.asking(tmp_path, [assistant_message("Then not.")])
        await stage.say("film it")
        told = await stage.say("no, don't")
        assert texts(told) == ["Then not."]
        assert (await stage.record()).generation is None
        assert (await stage.record()).approvals == ()

    async def test_it_survives_a_restart(self, tmp_path: Path) -> None:
        backend = in_memory()
        first = await self.asking(tmp_path, backend=backend)
        await first.say("film it")
        (pending,) = (await first.record()).approvals
        assert pending.run_state is not None
        later = await staged(tmp_path, ScriptedModel([[assistant_message("Now it is made.")]]), backend=backend)
        later.film.paid = ("dear-voice",)
        later.told_before = (await backend.log.position("demo")).last_seq
        await later.context.change(lambda record: record.model_copy(update={"approvals": ()}))
        await later.conversation.resume(later.context, pending, approved=True, comment="")
        assert texts(await later.told()) == ["Now it is made."]
        record = await later.record()
        assert record.generation is not None
        assert record.status == "generating"

    async def test_other_talk_does_not_answer_it(self, tmp_path: Path) -> None:
        stage = await self.asking(tmp_path, [assistant_message("It costs 1.50.")], [assistant_message("Made.")])
        await stage.say("film it")
        told = await stage.say("what does it cost, and why?")
        assert texts(told) == ["It costs 1.50."]
        assert len((await stage.record()).approvals) == 1
        told = await stage.say("yes")
        assert texts(told) == ["Made."]
        assert (await stage.record()).generation is not None

    async def test_two_calls_of_one_tool_are_two_questions(self, tmp_path: Path) -> None:
        calls = [call("remove_scene", "c1", scene_index=6), call("remove_scene", "c2", scene_index=5)]
        stage = await staged(
            tmp_path, ScriptedModel([calls, [assistant_message("Done.")]]), needs_approval=["remove_scene"]
        )
        await stage.plan()
        await stage.say("drop the last two")
        first, second = (await stage.record()).approvals
        assert (first.arguments, second.arguments) == ({"scene_index": 6}, {"scene_index": 5})
        taken = await take_approval(stage.context, first.approval_id, approved=True)
        assert taken is not None
        assert await take_approval(stage.context, second.approval_id, approved=True) is None
        await stage.conversation.resume(stage.context, taken, approved=True, comment="")
        record = await stage.record()
        assert record.breakdown is not None
        assert len(record.breakdown.scenes) == 5
        (again,) = record.approvals
        assert again.arguments == {"scene_index": 5}
        told = await stage.say("no")
        assert texts(told) == ["Done."]
        record = await stage.record()
        assert record.breakdown is not None
        assert (len(record.breakdown.scenes), record.approvals) == (5, ())

    async def test_a_commands_question_is_answered_by_chat_too(self, tmp_path: Path) -> None:
        from pixora_core.tools import TOOLS, ask_for, request_approval  # noqa: PLC0415

        stage = await self.asking(tmp_path)
        ask = await ask_for(stage.context, TOOLS["generate_video"])
        assert ask is not None
        await request_approval(stage.context, ask, {})
        told = await stage.say("yes please")
        assert texts(told) == ["Agreed: it is being done now."]
        assert (await stage.record()).generation is not None
        await request_approval(stage.context, ask, {})
        assert texts(await stage.say("no")) == ["All right, nothing is done."]

    async def test_a_question_without_a_run_cannot_be_resumed(self, tmp_path: Path) -> None:
        stage = await self.asking(tmp_path)
        await stage.say("film it")
        (pending,) = (await stage.record()).approvals
        lost = pending.model_copy(update={"run_state": None})
        with pytest.raises(Refused, match="not asked by a conversation"):
            await stage.conversation.resume(stage.context, lost, approved=True, comment="")
