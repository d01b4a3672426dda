"""What the writing agents give becomes part of the film."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from agents.testing import ScriptedModel

from pixora_core.agents.turn import Bounds
from pixora_core.film import Character
from tests.agents.staging import assistant_message, function_call, staged, texts

pytestmark = pytest.mark.anyio

OUTLINE = {
    "title": "Tea",
    "prompt": "tea",
    "style": "watercolor",
    "duration": 20,
    "aspect_ratio": "9:16",
    "mood": None,
    "language": "en",
    "scenes": [
        {"title": "A leaf", "script": "It begins with a leaf.", "visual": "A green leaf in the rain"},
        {"title": "A cup", "script": "It ends with a cup.", "visual": "A cup on a table"},
    ],
}


async def test_the_writers_outline_becomes_the_film_on_paper(tmp_path: Path) -> None:
    model = ScriptedModel(
        [
            [function_call("transfer_to_scenebreakdownagent", "{}", call_id="h")],
            [assistant_message(json.dumps(OUTLINE))],
            [assistant_message("Gladly.")],
        ]
    )
    stage = await staged(tmp_path, model)
    told = await stage.say("write it with care")
    assert texts(told) == ["“Tea” is written: 2 scenes, 20 s. Shall I film it?"]
    assert "{" not in "".join(each.content for each in told if each.type == "token")
    record = await stage.record()
    assert record.breakdown is not None
    assert [scene.script for scene in record.breakdown.scenes] == ["It begins with a leaf.", "It ends with a cup."]
    assert record.breakdown.brief.aspect_ratio == "9:16"
    assert record.status == "awaiting_approval"
    await stage.say("thanks")
    assert model.calls[2].input[-1]["content"] == "thanks"
    assert any("is written" in str(item.get("content")) for item in model.calls[2].input)


async def test_an_outline_that_cannot_be_filmed_is_one_error(tmp_path: Path) -> None:
    outline = OUTLINE | {"duration": 90_000}
    model = ScriptedModel(
        [
            [function_call("transfer_to_scenebreakdownagent", "{}", call_id="h")],
            [assistant_message(json.dumps(outline))],
        ]
    )
    stage = await staged(tmp_path, model)
    await stage.say("write it")
    assert len(stage.errors) == 1
    assert "duration" in str(stage.errors[0])


async def test_the_designers_profiles_become_characters(tmp_path: Path) -> None:
    cast = {
        "profiles": [
            {"name": "Mina", "look": "An old gardener", "role": "guide", "palette": ["green"], "scenes": [1]},
            {"name": "Nobody", "look": "A ghost", "role": "", "palette": [], "scenes": [77]},
        ]
    }
    model = ScriptedModel(
        [
            [function_call("transfer_to_charactergeneratoragent", "{}", call_id="h")],
            [assistant_message(json.dumps(cast))],
        ]
    )
    stage = await staged(tmp_path, model)
    await stage.plan()
    mina = Character(name="Mina", look="Somebody")
    await stage.context.change(
        lambda record: record.model_copy(
            update={"breakdown": record.breakdown and record.breakdown.model_copy(update={"characters": (mina,)})}
        )
    )
    told = await stage.say("invent somebody")
    assert len([each for each in told if each.type == "error"]) == 1
    assert texts(told) == ["Mina — in the film now. Shall I film it?"]
    (known,) = (await stage.record()).characters
    assert known.look == "An old gardener"


async def test_more_profiles_than_a_turn_may_call_tools_are_not_taken(tmp_path: Path) -> None:
    look = {"look": "An old gardener", "role": "", "palette": [], "scenes": [1]}
    cast = {"profiles": [{"name": name, **look} for name in ("Mina", "Otto")]}
    model = ScriptedModel(
        [
            [function_call("transfer_to_charactergeneratoragent", "{}", call_id="h")],
            [assistant_message(json.dumps(cast))],
        ]
    )
    stage = await staged(tmp_path, model, bounds=Bounds(tool_calls=1))
    await stage.plan()
    told = await stage.say("invent two people")
    errors = [each.message for each in told if each.type == "error"]
    assert errors == ["designer: the settings name none", "a turn calls at most 1 tools; it was stopped"]
    assert texts(told) == ["No character could be added."]
