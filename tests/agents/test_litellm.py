"""A turn by way of LiteLLM over real HTTP, where the extra `pixora[litellm]` is installed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from pixora_core.agents.conversation import AgentConversation
from pixora_core.agents.models import choose_model
from pixora_core.settings import Settings
from tests.agents.staging import kinds, staged, texts

pytest.importorskip("litellm", reason="the extra pixora[litellm] is not installed")
pytestmark = pytest.mark.anyio


@pytest.mark.filterwarnings("ignore")  # LiteLLM's own
async def test_words_and_a_tool(tmp_path: Path, llmock: Any) -> None:
    settings = Settings(
        model="litellm/openai/gpt-test", model_url=llmock.base_url(), model_key=SecretStr("sk-test-0123456789abcdef")
    )
    chosen = choose_model(settings)
    stage = await staged(tmp_path, chosen.model)
    stage.conversation = AgentConversation(chosen)
    await stage.plan()
    llmock.reply("It is a film about tea.")
    assert texts(await stage.say("what is it about?")) == ["It is a film about tea."]
    llmock.call_tool("set_music_tool", {"mood": "sad", "style": None, "another": False})
    llmock.reply("The music is sad now.")
    told = await stage.say("sadder music")
    assert "tool_result" in kinds(told)
    assert texts(told)[-1] == "The music is sad now."
    assert not stage.errors
    await chosen.aclose()
