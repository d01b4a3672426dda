"""The same conversation over real HTTP, against llmock: an independent server that speaks as the vendor does."""

from __future__ import annotations

import json
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, Literal

import pytest
from pydantic import SecretStr

from pixora_core.agents.conversation import AgentConversation
from pixora_core.agents.models import ChosenModel, choose_model
from pixora_core.errors import Refused
from pixora_core.settings import Settings
from tests.agents.staging import Stage, staged

pytestmark = pytest.mark.anyio
Api = Literal["responses", "chat"]
APIS = ["responses", "chat"]
KEY = "sk-test-0123456789abcdef"


class Wire:
    """Makes tasks whose conversation is with a server, and closes the connections afterwards."""

    def __init__(self, folder: Path, url: str) -> None:
        self._folder = folder
        self._url = url
        self._chosen: list[ChosenModel] = []

    async def __call__(self, api: Api, timeout: float = 5.0, url: str | None = None) -> Stage:
        settings = Settings(
            model="gpt-test",
            model_url=url or self._url,
            model_key=SecretStr(KEY),
            model_api=api,
            model_timeout=timeout,
        )
        self._chosen.append(choose_model(settings))
        stage = await staged(self._folder, self._chosen[-1].model)
        stage.conversation = AgentConversation(self._chosen[-1])
        return stage

    async def aclose(self) -> None:
        for chosen in self._chosen:
            await chosen.aclose()


@pytest.fixture
async def wire(tmp_path: Path, llmock: Any) -> AsyncIterator[Wire]:
    wire = Wire(tmp_path, llmock.base_url())
    yield wire
    await wire.aclose()


def code(stage: Stage) -> str | None:
    """The code of the one error."""
    (error,) = stage.errors
    assert KEY not in str(error)
    return error.code if isinstance(error, Refused) else type(error).__name__


def reply(llmock: Any, text: str) -> None:
    llmock.reply(text)


@pytest.mark.parametrize("api", APIS)
async def test_tokens(wire: Wire, llmock: Any, api: Api) -> None:
    reply(llmock, "Let us make a film about tea together, shall we?")
    stage = await wire(api)
    told = await stage.say("hi")
    assert stage.errors == []
    tokens = [each.content for each in told if each.type == "token"]
    message = next(each for each in told if each.type == "message")
    assert message.data.content == "".join(tokens) == "Let us make a film about tea together, shall we?"


@pytest.mark.parametrize("api", APIS)
async def test_a_tool_and_its_answer(wire: Wire, llmock: Any, api: Api) -> None:
    llmock.call_tool("set_music_tool", {"mood": "sad", "style": None, "another": False})
    reply(llmock, "The music is sad now.")
    stage = await wire(api)
    await stage.plan()
    told = await stage.say("sadder music")
    assert stage.errors == []
    assert [each.type for each in told if each.type.startswith("tool")] == ["tool_call", "tool_result"]
    record = await stage.record()
    assert record.breakdown is not None
    assert record.breakdown.music.mood == "sad"


@pytest.mark.parametrize("api", APIS)
async def test_a_hand_over_and_an_outline(wire: Wire, llmock: Any, api: Api) -> None:
    scene = {"title": "A leaf", "script": "It begins with a leaf.", "visual": "A green leaf in the rain"}
    outline = {
        "title": "Tea", "prompt": "tea", "style": "watercolor", "duration": 9, "aspect_ratio": "9:16", "mood": None,
        "language": "en", "scenes": [scene],
    }  # fmt: skip
    llmock.call_tool("transfer_to_scenebreakdownagent", {})
    reply(llmock, json.dumps(outline))
    stage = await wire(api)
    told = await stage.say("write it")
    assert stage.errors == []
    assert any(each.type == "status" and each.status == "handoff" for each in told)
    record = await stage.record()
    assert record.breakdown is not None
    assert record.breakdown.title == "Tea"


@pytest.mark.parametrize("api", APIS)
async def test_structured_output_that_is_none_is_one_error(wire: Wire, llmock: Any, api: Api) -> None:
    llmock.call_tool("transfer_to_scenebreakdownagent", {})
    reply(llmock, "I would rather chat.")
    stage = await wire(api)
    await stage.say("write it")
    assert code(stage) == "model_misbehaved"


@pytest.mark.parametrize("api", APIS)
async def test_a_tool_with_malformed_arguments(wire: Wire, llmock: Any, api: Api) -> None:
    llmock.break_tool_call("malformed_arguments")
    stage = await wire(api)
    await stage.plan()
    told = await stage.say("remove a scene")
    assert [each.code for each in told if each.type == "error"][:1] == ["invalid_params"]


@pytest.mark.parametrize("api", APIS)
async def test_an_unknown_tool(wire: Wire, llmock: Any, api: Api) -> None:
    llmock.break_tool_call("unknown_tool")
    stage = await wire(api)
    await stage.plan()
    told = await stage.say("remove a scene")
    assert stage.errors == []
    assert any(each.type == "message" for each in told)


@pytest.mark.parametrize("api", APIS)
async def test_429_is_tried_again_when_the_server_says(wire: Wire, llmock: Any, api: Api) -> None:
    llmock.rate_limit(times=1, retry_after=0.3)
    reply(llmock, "Here I am.")
    stage = await wire(api)
    told = await stage.say("hi")
    assert stage.errors == []
    assert any(each.type == "message" for each in told)
    llmock.assert_resilient()


@pytest.mark.parametrize("api", APIS)
@pytest.mark.parametrize(
    ("status", "expected"),
    [(401, "model_unauthorized"), (404, "model_unknown"), (429, "model_rate_limited"), (500, "model_failed"),
     (400, "model_refused_request")],
)  # fmt: skip
async def test_an_error_of_the_server_is_one_error(
    wire: Wire, llmock: Any, api: Api, status: int, expected: str
) -> None:
    llmock.fail(status, times=None, message=f"raw body with {KEY}", retry_after=0.01)
    stage = await wire(api)
    told = await stage.say("hi")
    assert code(stage) == expected
    assert told == []
    setting = {"model_unauthorized": "PIXORA_MODEL_KEY", "model_unknown": "PIXORA_MODEL"}.get(expected, "")
    assert setting in str(stage.errors[0])


@pytest.mark.parametrize("api", APIS)
@pytest.mark.parametrize("fault", ["disconnect", "truncate", "corrupt"])
async def test_a_stream_that_breaks_is_one_error_and_the_next_turn_works(
    wire: Wire, llmock: Any, api: Api, fault: str
) -> None:
    getattr(llmock, fault)(after_chunks=6)
    reply(llmock, "A long answer that never comes to its end because the stream breaks before.")
    stage = await wire(api)
    told = await stage.say("hi")
    assert code(stage) in {"model_misbehaved", "model_unreachable", "model_failed"}
    assert not any(each.type == "message" for each in told)
    stage.errors.clear()
    reply(llmock, "Back again.")
    told = await stage.say("still there?")
    assert stage.errors == []
    assert [each.data.content for each in told if each.type == "message"] == ["Back again."]


@pytest.mark.parametrize("api", APIS)
async def test_a_stream_that_stalls_is_one_error(wire: Wire, llmock: Any, api: Api) -> None:
    llmock.stall(after_chunks=4, seconds=3)
    reply(llmock, "A long answer that stops in the middle.")
    stage = await wire(api, timeout=0.5)
    await stage.say("hi")
    assert code(stage) == "model_timeout"


async def test_nobody_answers(wire: Wire) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
    stage = await wire("chat", url=url)
    await stage.say("hi")
    assert code(stage) == "model_unreachable"
    assert "PIXORA_MODEL_URL" in str(stage.errors[0])
