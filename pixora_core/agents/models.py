"""Which model answers, by the settings: OpenAI, any server that speaks like it, LiteLLM, or the offline one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from agents import Model, OpenAIChatCompletionsModel, OpenAIResponsesModel
from openai import AsyncOpenAI, Timeout

from pixora_core.agents.offline.model import OfflineModel
from pixora_core.errors import InvalidInput, ProviderUnavailable
from pixora_core.settings import Settings

__all__ = ["DEFAULT_MODEL", "OFFLINE", "ChosenModel", "choose_model"]

DEFAULT_MODEL: Final = "gpt-5.6-luna"
"""Of OpenAI, where the settings name none."""

OFFLINE: Final = "offline"
_LITELLM: Final = "litellm/"


@dataclass(frozen=True, slots=True)
class ChosenModel:
    """A model, its name in the settings, and the key that must never be told."""

    model: Model
    name: str
    secret: str | None = None


def choose_model(settings: Settings) -> ChosenModel:
    """The model that the settings ask for; without a key, a URL or a name, the offline one.

    Raises `InvalidInput`, `ProviderUnavailable` saying which setting is missing.
    """
    key = settings.model_key.get_secret_value() if settings.model_key else None
    name = settings.model
    if name == OFFLINE or (name is None and key is None and settings.model_url is None):
        return ChosenModel(OfflineModel(), OFFLINE)
    if name is not None and name.startswith(_LITELLM):
        return ChosenModel(_litellm(name.removeprefix(_LITELLM), key, settings.model_url), name, key)
    if settings.model_url is not None and name is None:
        raise InvalidInput("PIXORA_MODEL", "name the model that the server at PIXORA_MODEL_URL is to use")
    if settings.model_url is None and key is None:
        raise ProviderUnavailable("model", f"{name!r} needs a key: set PIXORA_MODEL_KEY or OPENAI_API_KEY")
    chosen = name or DEFAULT_MODEL
    return ChosenModel(_openai(chosen, key, settings), chosen, key)


def _openai(name: str, key: str | None, settings: Settings) -> Model:
    client = AsyncOpenAI(
        api_key=key or "none",
        base_url=settings.model_url,
        timeout=Timeout(settings.model_timeout, connect=10.0),
        max_retries=2,
    )
    api = settings.model_api or ("responses" if settings.model_url is None else "chat")
    if api == "responses":
        return OpenAIResponsesModel(model=name, openai_client=client)
    return OpenAIChatCompletionsModel(model=name, openai_client=client)


def _litellm(name: str, key: str | None, url: str | None) -> Model:
    try:
        from agents.extensions.models.litellm_model import LitellmModel  # noqa: PLC0415 -- an extra
    except ImportError as error:
        raise ProviderUnavailable("model", "LiteLLM is not installed; pip install 'pixora[litellm]' adds it") from error
    model: Model = LitellmModel(model=name, api_key=key, base_url=url)
    return model
