"""The offline model: what it does about what it has understood, and what it says of what came of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from agents import ModelSettings, ModelTracing

from pixora_core.agents.memory import TaskMemory, whole
from pixora_core.agents.offline.answers import Outcome, answer
from pixora_core.agents.offline.intents import Intent, Scenes, Situation, SwapScenes
from pixora_core.agents.offline.model import OfflineModel, next_steps
from pixora_core.agents.offline.planning import plan
from pixora_core.agents.offline.reel import Reel
from pixora_core.agents.offline.steps import Call, Say
from pixora_core.agents.offline.words import plan_told, seconds_told
from pixora_core.agents.showing import stated
from pixora_core.tasks import in_memory
from tests.agents.staging import staged

pytestmark = pytest.mark.anyio

STATE: dict[str, Any] = {
    "status": "awaiting_approval",
    "title": "Tea",
    "seconds": 30.0,
    "brief": {"prompt": "tea", "style": "watercolor", "duration": 30.0, "aspect_ratio": "9:16", "language": "en"},
    "scenes": [
        {"number": number, "title": f"Scene {number}", "seconds": 10.0, "script": "Words.", "visual": "A cup."}
        for number in (1, 2, 3)
    ],
    "scene_count": 3,
    "characters": [{"name": "Mina", "look": "old"}],
}
EMPTY: dict[str, Any] = {"status": "created"}


def steps(text: str, state: dict[str, Any] = STATE, past: tuple[dict[str, Any], ...] = ()) -> tuple[Any, ...]:
    shown = {"role": "user", "content": stated(state)}
    return next_steps([*past, shown, {"role": "user", "content": text}])


def calls(text: str, state: dict[str, Any] = STATE) -> list[tuple[str, dict[str, Any]]]:
    return [(step.tool, step.params) for step in steps(text, state) if isinstance(step, Call)]


def said(text: str, state: dict[str, Any] = STATE) -> str:
    return " ".join(step.text for step in steps(text, state) if isinstance(step, Say))


ORDERS: list[tuple[str, list[tuple[str, dict[str, Any]]]]] = [
    ("make scene 2 shorter", [("adjust_scene_duration", {"scene_index": 2, "seconds": 7.5})]),
    ("make scene 2 8 seconds", [("adjust_scene_duration", {"scene_index": 2, "seconds": 8.0})]),
    ("add 2 seconds to scene 1", [("adjust_scene_duration", {"scene_index": 1, "seconds": 12.0})]),
    ("swap 1 and 3", [("reorder_scenes", {"order": [3, 2, 1]})]),
    ("move scene 3 to the beginning", [("reorder_scenes", {"order": [3, 1, 2]})]),
    ("move scene 1 after scene 2", [("reorder_scenes", {"order": [2, 1, 3]})]),
    ("drop scenes 1 and 3", [("remove_scene", {"scene_index": 1}), ("remove_scene", {"scene_index": 2})]),
    (
        "drop scene 1 and make scene 3 shorter",
        [("remove_scene", {"scene_index": 1}), ("adjust_scene_duration", {"scene_index": 2, "seconds": 7.5})],
    ),
    ("add a scene about rain", [("add_scene", {"content": "rain", "position": 4})]),
    ("add a scene about rain before scene 1", [("add_scene", {"content": "rain", "position": 1})]),
    ("rewrite scene 2", [("regenerate_scene", {"scene_index": 2})]),
    ("redraw scene 2", [("regenerate_scene_image", {"scene_index": 2})]),
    ("another voice", [("set_voice", {})]),
    ("use the voice en-GB", [("set_voice", {"voice": "en-GB"})]),
    ("a female voice", [("set_voice", {})]),
    ("other music", [("set_music", {"another": True})]),
    ("sadder music", [("set_music", {"mood": "sad"})]),
    ("make the film happier", [("set_music", {"mood": "joyful"})]),
    ("make it a cartoon", [("set_style", {"style": "cartoon"})]),
    (
        "scene 2 should say: Tea is ready.",
        [("update_scene", {"scene_index": 2, "new_content": "Tea is ready.", "update_type": "script"})],
    ),
    ("use hard cuts", [("set_transition", {"kind": "cut"})]),
    ("use 1.5 second crossfades", [("set_transition", {"kind": "crossfade", "seconds": 1.5})]),
    ("fade to black before scene 3", [("set_transition", {"kind": "fade_black", "scene_index": 3})]),
    (
        "add a character called Tom, a tall boy",
        [("generate_character", {"name": "Tom", "description": "a tall boy"})],
    ),
    ("change Mina to a young woman", [("update_character", {"name": "Mina", "look": "a young woman"})]),
    ("go", [("generate_video", {})]),
    ("yes", [("generate_video", {})]),
    ("continue", [("generate_video", {})]),
    ("stop", [("cancel_generation", {})]),
    ("undo", [("undo", {})]),
    ("how long will it take", [("estimate_change", {})]),
]


@pytest.mark.parametrize(("text", "wanted"), ORDERS)
def test_orders(text: str, wanted: list[tuple[str, dict[str, Any]]]) -> None:
    assert calls(text) == wanted


def test_a_new_film_and_the_same_with_other_wishes() -> None:
    assert calls("a 30-second vertical watercolor film about tea", EMPTY)[0] == (
        "generate_scene_breakdown",
        {
            "prompt": "a 30-second vertical watercolor film about tea",
            "duration": 30.0,
            "aspect_ratio": "9:16",
            "style": "watercolor",
        },
    )
    (tool, params), _ = calls("make it 10 seconds long")
    assert tool == "generate_scene_breakdown"
    assert (params["prompt"], params["style"], params["duration"]) == ("tea", "watercolor", 10.0)


def test_another_shape_and_another_length_keep_the_scenes() -> None:
    assert calls("make it square")[0] == ("set_format", {"aspect_ratio": "1:1"})
    assert calls("make it 40 seconds long")[0] == ("set_format", {"duration": 40.0})
    assert calls("the film is too long")[0] == ("set_format", {"duration": 22.0})


def test_a_mood_is_the_light_of_a_picture_and_says_so() -> None:
    ((tool, params),) = calls("make scene 2 more dramatic")
    assert (tool, params["update_type"]) == ("update_scene", "visual")
    assert params["new_content"] == "A cup, under a stormy evening sky"
    assert "its words are as they were" in said("make scene 2 more dramatic")


@pytest.mark.parametrize(
    ("text", "state", "words"),
    [
        ("make scene 9 shorter", STATE, "There are 3 scenes; there is no scene 9."),
        ("make scene 9 shorter", STATE | {"scenes": STATE["scenes"][:1], "scene_count": 1}, "There is only one scene;"),
        ("change Otto to a young man", STATE | {"characters": []}, "There is no character Otto yet."),
        ("mm", EMPTY, "There is no film yet."),
        ("drop scene 2", EMPTY | {"scenes": [], "scene_count": 0}, "There is no film yet."),
        ("go", EMPTY, "There is no film yet."),
        ("what's the plan", EMPTY, "There is no film yet."),
        ("what's the plan", STATE, "1. Scene 1 (10 s): Words."),
        ("drop 1, 2 and 3", STATE, "one has to stay"),
        ("add a scene", STATE, "What should the new scene be about?"),
        ("change Otto to a young man", STATE, "There is no character Otto; there are: Mina."),
        ("a female voice", STATE, "by how they sound"),
        ("tell me a joke", STATE, "PIXORA_MODEL_KEY"),
        ("who are you?", STATE, "offline model"),
        ("help", STATE, "swap 2 and 3"),
        ("upload it to YouTube", STATE, "cannot publish"),
        ("no", STATE, "nothing is done"),
        ("yes", STATE | {"generation": {"status": "completed"}}, "Tell me if anything should change."),
    ],
)
def test_what_is_only_said(text: str, state: dict[str, Any], words: str) -> None:
    assert words in said(text, state)


def test_a_paused_film_goes_on() -> None:
    assert calls("go", STATE | {"generation": {"status": "paused"}}) == [("resume_generation", {})]


def test_the_scene_that_was_spoken_of() -> None:
    past = ({"type": "function_call", "name": "x", "arguments": '{"scene_index": 3}', "call_id": "c"},)
    (call,) = steps("make that scene shorter", past=past)
    assert call.params["scene_index"] == 3


def test_a_reel_keeps_the_numbers_that_were_seen() -> None:
    reel = Reel(3)
    reel.insert(1)
    assert [reel.now(number) for number in (1, 2, 3)] == [2, 3, 4]
    assert reel.swapped(1, 4) == (4, 2, 3, 1)
    reel.remove(1)
    assert [reel.now(number) for number in (1, 2, 3)] == [1, 2, None]
    assert len(reel) == 3
    intents: tuple[Intent, ...] = (Scenes(numbers=(1,)), SwapScenes(first=2, second=3))
    assert [step.params for step in plan(intents, STATE) if isinstance(step, Call)] == [
        {"scene_index": 1},
        {"order": [2, 1]},
    ]


NEEDS = {
    "scenes": [{"scene_index": 2, "make": ["picture"], "reuse": ["narration"]}, {"scene_index": 3, "make": []}],
    "film": ["film"],
    "seconds": 12.4,
    "price": 0.5,
    "paid": ["dear"],
}


@pytest.mark.parametrize(
    ("tool", "result", "words"),
    [
        (
            "update_scene",
            {"change": "scene 2: another picture", "needs": NEEDS, "notices": ["it is late"]},
            (
                "Done. Scene 2: another picture. It is late. To be made again: parts of scene 2; 1 other "
                "parts are kept. "
                "That takes about 12 seconds of work, and dear charge about 0.50. Say “go” and I make it."
            ),
        ),
        ("update_scene", {"change": "x", "needs": {}}, "Nothing has to be made again."),
        (
            "reorder_scenes",
            {"change": "x", "needs": NEEDS | {"scenes": [{"scene_index": 1, "reuse": ["picture"]}]}},
            "No scene has to be made again, only the film put together",
        ),
        ("update_scene", {"error": {"message": "update_scene: no such scene"}}, "That did not work: no such scene."),
        ("estimate_change", {"error": {"message": "no"}}, ""),
        (
            "estimate_change",
            {"needs": NEEDS},
            "To make it takes about 12 seconds of work, and dear charge about 0.50.",
        ),
        ("estimate_change", {"needs": {}}, "The film is made as it stands; nothing is left to do."),
        ("generate_video", {"status": "started"}, "I'm making the film now. You can go on changing it"),
        ("pause_generation", {"status": "paused", "message": "paused now"}, "Paused now."),
        ("check_generation_status", {}, "Nothing is being made yet."),
        (
            "check_generation_status",
            {"generation": "running", "progress": 40, "eta_seconds": 9},
            "40 % done: working, ",
        ),
        (
            "check_generation_status",
            {"generation": "running", "progress": 2, "message": "drawing"},
            "2 % done: drawing.",
        ),
        (
            "estimate_change",
            {"needs": NEEDS | {"at_least": 8.2, "at_most": 20.6, "learnt_from": 3}},
            "To make it takes about 12 seconds of work (8 to 21 s, going by the films made here), and dear",
        ),
        ("check_generation_status", {"generation": "failed", "error": "disk full"}, "It failed: disk full."),
        ("check_generation_status", {"generation": "paused", "progress": 3}, "It is paused, at 3 %."),
        (
            "check_generation_status",
            {"generation": "completed", "result": {"video_url": "file:///film.mp4"}},
            "The film is finished: file:///film.mp4",
        ),
        (
            "compare_versions",
            {"differences": [{"what": "style", "older": "noir", "newer": "retro"}]},
            "Since the last edit: Style: “noir” → “retro”.",
        ),
        ("compare_versions", {"differences": []}, "Nothing has changed since the last edit."),
        (
            "compare_versions",
            {"differences": [{"scene_index": 1, "what": "script", "older": None, "newer": "b"}] * 9},
            "Scene 1, script: nothing → “b”.",
        ),
        ("generate_scene_breakdown", {"seconds": 30.0}, "“Tea” is written: 3 scenes, 30 seconds. 1 Scene 1; 2 Scene 2"),
    ],
)
def test_answers(tool: str, result: dict[str, Any], words: str) -> None:
    assert words in answer([Outcome(tool, result)], STATE)


def test_a_tool_whose_answer_is_no_json_did_not_work() -> None:
    done = (
        {"role": "user", "content": "undo"},
        {"type": "function_call", "name": "undo_tool", "arguments": "{}", "call_id": "c"},
        {"type": "function_call_output", "call_id": "c", "output": "An error occurred while running the tool"},
    )
    assert next_steps(done) == (Say("That did not work: An error occurred while running the tool."),)


def test_where_nobody_has_said_anything_nothing_is_called() -> None:
    (said,) = next_steps([{"role": "user", "content": stated(EMPTY)}])
    assert isinstance(said, Say)


def test_an_intent_that_nobody_plans_for_is_not_passed_over() -> None:
    intent: Any = Situation()
    with pytest.raises(TypeError, match="Situation is no intent"):
        plan([intent], STATE)


def test_a_film_that_is_being_made_takes_an_edit_up() -> None:
    state = STATE | {"generation": {"status": "running"}}
    assert "takes it up" in answer([Outcome("set_music", {"change": "music: sad"})], state)


def test_lengths_and_plans_are_told_as_people_say_them() -> None:
    assert [seconds_told(each) for each in (1, 7.5, 60, 120, 600)] == [
        "1 second", "7.5 seconds", "60 seconds", "2 minutes", "10 minutes"
    ]  # fmt: skip
    assert plan_told(STATE | {"scene_count": 9}).endswith("… and 6 more.")


async def test_a_response_without_a_stream_is_the_same() -> None:
    response = await OfflineModel().get_response(
        None, "hello", ModelSettings(), [], None, [], ModelTracing.DISABLED,
        previous_response_id=None, conversation_id=None, prompt=None,
    )  # fmt: skip
    assert "What shall we film?" in str(response.output[0])


async def test_a_whole_conversation(tmp_path: Path) -> None:
    stage = await staged(tmp_path, OfflineModel())
    for text in (
        "a 20-second film about tea in 3 scenes",
        "drop the last scene and make scene 1 shorter",
        "undo",
        "go",
    ):
        told = await stage.say(text)
        assert stage.errors == []
        tokens = "".join(each.content for each in told if each.type == "token")
        assert tokens == "".join(each.data.content for each in told if each.type == "message")
    record = await stage.record()
    assert record.generation is not None
    assert record.breakdown is not None
    assert len(record.breakdown.scenes) == 2


async def test_the_memory_keeps_whole_messages_and_no_halves() -> None:
    backend = in_memory()
    memory = TaskMemory("t", backend.conversations, characters=200)
    items: list[Any] = [
        {"role": "user", "content": "old " * 60},
        {"role": "assistant", "content": "old"},
        {"role": "user", "content": "new"},
        {"type": "reasoning", "id": "r"},
        {"type": "function_call", "call_id": "lost", "name": "x", "arguments": "{}"},
        {"role": "assistant", "content": "done"},
    ]
    await memory.add_items(items)
    await memory.add_items([])
    kept: list[Any] = await memory.get_items()
    assert [item["content"] for item in kept] == ["new", "done"]
    assert await memory.pop_item() == items[-1]
    await memory.clear_session()
    assert await memory.get_items() == []
    answered = [{"type": "function_call", "call_id": "c"}, {"type": "function_call_output", "call_id": "c"}]
    assert whole([{"type": "reasoning"}, *answered]) == [{"type": "reasoning"}, *answered]
    assert whole([{"type": "function_call_output", "call_id": "c"}]) == []
    assert json.dumps(kept)
