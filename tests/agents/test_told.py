"""What clients are told of a turn: words, tools, hand-overs, in one order."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from agents import RawResponsesStreamEvent
from agents.testing import ScriptedModel
from hypothesis import given
from hypothesis import strategies as st
from openai.types.responses import ResponseOutputItemDoneEvent, ResponseTextDeltaEvent

from pixora_core.agents.showing import state_in
from pixora_core.agents.telling import Teller
from pixora_core.agents.translate import Translator
from pixora_core.messages import Piece, Token
from tests.agents.staging import assistant_message, call, function_call, kinds, staged, texts

pytestmark = pytest.mark.anyio


def said(delta: str) -> RawResponsesStreamEvent:
    """A piece of a model's text."""
    return RawResponsesStreamEvent(
        data=ResponseTextDeltaEvent(
            type="response.output_text.delta", delta=delta, content_index=0, item_id="i", logprobs=[], output_index=0,
            sequence_number=0,
        )
    )  # fmt: skip


async def test_tokens_joined_are_the_message(tmp_path: Path) -> None:
    model = ScriptedModel([[assistant_message("Hello, let us make a film.")]])
    stage = await staged(tmp_path, model)
    told = await stage.say("hi")
    assert kinds(told) == ["token", "message"]
    assert (
        "".join(each.content for each in told if each.type == "token") == texts(told)[0] == "Hello, let us make a film."
    )
    assert len({each.message_id for each in told if each.type in {"token", "message"}}) == 1
    assert stage.errors == []
    assert (await stage.record()).messages[-1].content == "Hello, let us make a film."


async def test_a_tool_is_told_when_it_begins_and_ends(tmp_path: Path) -> None:
    model = ScriptedModel(
        [
            [assistant_message("I'll write it."), call("generate_scene_breakdown", prompt="Tea", duration=12)],
            [assistant_message("Done.")],
        ]
    )
    stage = await staged(tmp_path, model)
    told = await stage.say("a film about tea")
    assert kinds(told) == [
        "token", "message", "tool_call", "progress_update", "status", "tool_result", "token", "message"
    ]  # fmt: skip
    tool_call, tool_result = (each for each in told if each.type in {"tool_call", "tool_result"})
    assert tool_call.data.tool == tool_result.data.tool == "generate_scene_breakdown_tool"
    assert tool_call.data.parameters["prompt"] == "Tea"
    assert tool_call.call_id == tool_result.call_id == "call_1"
    assert json.loads(tool_result.data.result)["breakdown"]["title"] == "Tea"
    seen = model.calls[1].input[-1]
    assert "breakdown" not in json.loads(seen["output"])
    assert state_in(model.calls[1].input)["title"] == "Tea"


async def test_several_tools_of_one_answer_run_in_order(tmp_path: Path) -> None:
    model = ScriptedModel(
        [
            [
                call("remove_scene", "c1", scene_index=6),
                call("remove_scene", "c2", scene_index=99),
                call("set_music", "c3", mood="sad"),
            ],
            [assistant_message("Two of three are done.")],
        ]
    )
    stage = await staged(tmp_path, model)
    await stage.plan()
    told = await stage.say("drop 6 and 99, sadder music")
    calls = [each.call_id for each in told if each.type == "tool_call"]
    assert calls == ["c1", "c2", "c3"]
    assert [each.call_id for each in told if each.type == "tool_result"] == calls
    assert [each.code for each in told if each.type == "error"] == ["invalid_params"]
    outputs = [
        json.loads(item["output"]) for item in model.calls[1].input if item.get("type") == "function_call_output"
    ]
    assert outputs[1]["error"]["code"] == "invalid_params"
    record = await stage.record()
    assert record.breakdown is not None
    assert len(record.breakdown.scenes) == 5
    assert record.breakdown.music.mood == "sad"
    assert stage.errors == []


@pytest.mark.parametrize(
    "arguments", ["{not json", "[1]", '{"scene_index": "two"}', '{"scene_index": 2, "task_id": "x"}']
)
async def test_bad_arguments_are_an_answer_to_the_model_and_an_error_to_clients(tmp_path: Path, arguments: str) -> None:
    model = ScriptedModel(
        [[function_call("remove_scene_tool", arguments, call_id="c")], [assistant_message("I could not.")]]
    )
    stage = await staged(tmp_path, model)
    await stage.plan()
    told = await stage.say("drop a scene")
    assert kinds(told) == ["error", "token", "message"]
    assert next(each for each in told if each.type == "error").code == "invalid_params"
    output = json.loads(model.calls[1].input[-1]["output"])
    assert output["error"]["code"] == "invalid_params"


async def test_a_question_about_arguments_that_cannot_be_read_is_asked_without_them(tmp_path: Path) -> None:
    model = ScriptedModel([[function_call("set_music_tool", "{not json", call_id="c")], [assistant_message("No.")]])
    stage = await staged(tmp_path, model, needs_approval=["set_music"])
    await stage.plan()
    told = await stage.say("sadder music")
    assert kinds(told) == ["approval_request"]
    (question,) = (await stage.record()).approvals
    assert (question.tool, question.arguments) == ("set_music", {})


async def test_more_words_than_may_wait_are_told_at_once(tmp_path: Path) -> None:
    stage = await staged(tmp_path, ScriptedModel([]))
    teller = Teller(stage.context)
    for number in range(257):
        assert await stage.told() == []
        await teller.say(Piece(f"{number:255d} ", "m"))
    (token,) = await stage.told()
    assert isinstance(token, Token)
    assert token.content.split() == [str(number) for number in range(257)]


@given(st.lists(st.text(st.characters(categories=("L", "So", "Cs")), max_size=4), max_size=5), st.data())
def test_pieces_may_be_cut_within_a_character_and_hold_halves(pieces: list[str], data: st.DataObject) -> None:
    units = "".join(pieces).encode("utf-16-le", "surrogatepass")
    cuts = sorted(2 * data.draw(st.integers(0, len(units) // 2)) for _ in pieces)
    ends = zip([0, *cuts], [*cuts, len(units)], strict=True)
    translator = Translator(lambda: "m")
    told = [
        each
        for place, end in ends
        for each in translator.receive(said(units[place:end].decode("utf-16-le", "surrogatepass")))
    ]
    done = ResponseOutputItemDoneEvent(
        type="response.output_item.done", item=assistant_message(""), output_index=0, sequence_number=0
    )
    told += translator.receive(RawResponsesStreamEvent(data=done))
    text = units.decode("utf-16-le", "replace")
    assert "".join(each.content for each in told if isinstance(each, Piece)) == text
    assert texts(told) == ([text] if text else [])


def test_a_message_that_came_in_no_pieces_is_one_and_nothing_is_no_piece() -> None:
    translator = Translator(lambda: "m")
    assert translator.receive(said("")) == ()
    done = ResponseOutputItemDoneEvent(
        type="response.output_item.done", item=assistant_message("Tea."), output_index=0, sequence_number=0
    )
    piece, message = translator.receive(RawResponsesStreamEvent(data=done))
    assert piece == Piece("Tea.", "m")
    assert texts([message]) == ["Tea."]
    silent = done.model_copy(update={"item": assistant_message("")})
    assert translator.receive(RawResponsesStreamEvent(data=silent)) == ()


async def test_an_unknown_tool_is_an_answer_to_the_model(tmp_path: Path) -> None:
    model = ScriptedModel([[call("format_disk")], [assistant_message("I cannot do that.")]])
    stage = await staged(tmp_path, model)
    told = await stage.say("do it")
    assert texts(told) == ["I cannot do that."]
    assert not any(each.type == "tool_call" for each in told)


async def test_a_hand_over_is_told(tmp_path: Path) -> None:
    model = ScriptedModel(
        [
            [function_call("transfer_to_editoragent", "{}", call_id="h")],
            [call("set_style", style="noir")],
            [assistant_message("It is noir now.")],
        ]
    )
    stage = await staged(tmp_path, model)
    await stage.plan()
    told = await stage.say("a long round of edits")
    handoff = next(each for each in told if each.type == "status" and each.status == "handoff")
    assert handoff.message == "VideoCreationAgent hands over to EditorAgent"
    assert texts(told) == ["It is noir now."]
    names = {tool.name for tool in model.calls[1].tools}
    assert "set_style_tool" in names
    assert "generate_video_tool" not in names
