"""Which model answers, by the settings: OpenAI, any server that speaks like it, LiteLLM, or the offline one."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, Final

from agents import Model, ModelBehaviorError, OpenAIChatCompletionsModel, OpenAIResponsesModel
from openai import AsyncOpenAI, AsyncStream, Timeout
from openai.types.chat import ChatCompletionChunk

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
    """A model, its name in the settings, the key that must never be told, and the connection to be closed."""

    model: Model
    name: str
    secret: str | None = None
    client: AsyncOpenAI | None = None

    async def aclose(self) -> None:
        """Closes the connections to the model's server."""
        if self.client is not None:
            await self.client.close()


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
    client = AsyncOpenAI(
        api_key=key or "none",
        base_url=settings.model_url,
        timeout=Timeout(settings.model_timeout, connect=10.0),
        max_retries=2,
    )
    return ChosenModel(_openai(chosen, client, settings), chosen, key, client)


def _openai(name: str, client: AsyncOpenAI, settings: Settings) -> Model:
    api = settings.model_api or ("responses" if settings.model_url is None else "chat")
    if api == "responses":
        return OpenAIResponsesModel(model=name, openai_client=client)
    client.chat.completions.create = _with_an_end(client.chat.completions.create)  # type: ignore[method-assign]
    return OpenAIChatCompletionsModel(model=name, openai_client=client)


def _with_an_end(create: Any) -> Any:
    """The client's `create`, whose streams are only taken for whole when the server said why they end.

    The SDK asks that of OpenAI's own server alone; a cut stream of another one would pass for a short answer.
    """

    async def created(*args: Any, **options: Any) -> Any:
        given = await create(*args, **options)
        return _whole(given) if isinstance(given, AsyncStream) else given

    return created


async def _whole(stream: AsyncStream[ChatCompletionChunk]) -> AsyncIterator[ChatCompletionChunk]:
    ended = False
    try:
        async for chunk in stream:
            ended = ended or any(choice.finish_reason for choice in chunk.choices)
            yield chunk
    finally:
        await stream.close()
    if not ended:
        raise ModelBehaviorError("the stream ended without a reason")


def _litellm(name: str, key: str | None, url: str | None) -> Model:
    try:
        from agents.extensions.models.litellm_model import LitellmModel  # noqa: PLC0415 -- an extra
    except ImportError as error:
        raise ProviderUnavailable("model", "LiteLLM is not installed; pip install 'pixora[litellm]' adds it") from error
    model: Model = LitellmModel(model=name, api_key=key, base_url=url)  # pragma: no cover -- where the extra is not
    return model  # pragma: no cover -- where the extra is not
