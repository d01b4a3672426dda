"""A model that fails or refuses is one clear thing to the clients."""

from __future__ import annotations

from pathlib import Path

import pytest
from agents import ModelBehaviorError
from agents.testing import ModelStep, ScriptedModel
from openai.types.responses import ResponseOutputMessage, ResponseOutputRefusal

from pixora_core.errors import Refused
from tests.agents.staging import call, staged, texts

pytestmark = pytest.mark.anyio


async def test_a_model_that_fails_gives_exactly_one_error(tmp_path: Path) -> None:
    stage = await staged(
        tmp_path, ScriptedModel([ModelStep.raise_error(ModelBehaviorError("raw body with sk-secret"))])
    )
    told = await stage.say("hi")
    assert [error.code for error in stage.errors if isinstance(error, Refused)] == ["model_misbehaved"]
    assert "sk-secret" not in str(stage.errors[0])
    assert told == []


async def test_what_nobody_foresaw_is_not_hidden(tmp_path: Path) -> None:
    stage = await staged(tmp_path, ScriptedModel([[call("set_style", style="noir")]]))
    await stage.plan()
    stage.film.look = _broken  # type: ignore[method-assign]
    with pytest.raises(ZeroDivisionError):
        await stage.say("noir")


async def _broken(task_id: str) -> None:
    raise ZeroDivisionError


async def test_a_refusal_is_said(tmp_path: Path) -> None:
    refusal = ResponseOutputMessage(
        id="m",
        type="message",
        role="assistant",
        status="completed",
        content=[ResponseOutputRefusal(type="refusal", refusal="I cannot help with that.")],
    )
    stage = await staged(tmp_path, ScriptedModel([[refusal]]))
    told = await stage.say("something bad")
    assert [error.code for error in stage.errors if isinstance(error, Refused)] == ["model_refused"]
    assert texts(told) == ["I cannot help with that."]
