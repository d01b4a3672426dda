"""Which model the settings choose, and what they say when something is missing."""

from __future__ import annotations

import typing

import pytest
from agents import OpenAIChatCompletionsModel, OpenAIResponsesModel
from openai.types import ChatModel
from pydantic import SecretStr

from pixora_core.agents import open_conversation
from pixora_core.agents.models import DEFAULT_MODEL, choose_model
from pixora_core.agents.offline.model import OfflineModel
from pixora_core.errors import InvalidInput, ProviderUnavailable
from pixora_core.settings import Settings

pytestmark = pytest.mark.anyio
KEY = "sk-test-0123456789abcdef"


async def test_without_anything_it_is_offline() -> None:
    assert isinstance(choose_model(Settings()).model, OfflineModel)
    named = Settings(model="offline", model_key=SecretStr(KEY))
    assert isinstance(choose_model(named).model, OfflineModel)
    await choose_model(Settings()).aclose()


async def test_a_key_brings_openai() -> None:
    chosen = choose_model(Settings.from_environment({"OPENAI_API_KEY": KEY}))
    assert isinstance(chosen.model, OpenAIResponsesModel)
    assert (chosen.name, chosen.secret) == (DEFAULT_MODEL, KEY)
    await chosen.aclose()


def test_the_default_is_known_to_the_installed_client() -> None:
    names = [name for each in typing.get_args(ChatModel) for name in (typing.get_args(each) or (each,))]
    assert DEFAULT_MODEL in names


async def test_a_url_brings_a_compatible_server() -> None:
    chosen = choose_model(Settings(model="llama", model_url="http://localhost:11434/v1"))
    assert isinstance(chosen.model, OpenAIChatCompletionsModel)
    await chosen.aclose()
    spoken = Settings(model="m", model_url="http://localhost:1/v1", model_api="responses")
    chosen = choose_model(spoken)
    assert isinstance(chosen.model, OpenAIResponsesModel)
    await chosen.aclose()


def test_what_is_missing_is_named() -> None:
    with pytest.raises(InvalidInput, match="PIXORA_MODEL"):
        choose_model(Settings(model_url="http://localhost:11434/v1"))
    with pytest.raises(ProviderUnavailable, match="PIXORA_MODEL_KEY"):
        choose_model(Settings(model="gpt-test"))
    with pytest.raises(ProviderUnavailable, match="pixora\\[litellm\\]"):
        choose_model(Settings(model="litellm/anthropic/claude"))
    with pytest.raises(InvalidInput, match="PIXORA_MODEL_URL"):
        Settings.from_environment({"PIXORA_MODEL_URL": "file:///etc/passwd"})


def test_the_own_key_goes_before_the_vendors_and_neither_is_shown() -> None:
    settings = Settings.from_environment({"OPENAI_API_KEY": "sk-vendors-key", "PIXORA_MODEL_KEY": KEY})
    assert settings.model_key is not None
    assert settings.model_key.get_secret_value() == KEY
    assert KEY not in repr(settings)
    assert KEY not in settings.model_dump_json()


async def test_the_conversation_opens_with_the_settings() -> None:
    conversation = open_conversation(Settings(model_budget=7))
    assert conversation.bounds.task_tokens == 7
    await conversation.aclose()
