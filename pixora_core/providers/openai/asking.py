"""One question to a server that charges: asked once, answered within bounds, every failure told in our own words.

The client's own retries are off: it would ask again after a broken connection, too, when the first answer may have been
made and charged for. Only who is told "too often" (429) asks again, after the time that the server names.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, Final, Protocol

import anyio
import openai
from openai import AsyncOpenAI, Timeout

from pixora_core.errors import ProviderError
from pixora_core.providers.openai.service import NAME, Service

__all__ = ["Answer", "asked"]

_MOST_BYTES: Final = 64 << 20
"""No picture, and no line of speech, is longer."""

_TRIES: Final = 4
_FIRST_WAIT_SECONDS: Final = 2.0
_LONGEST_WAIT_SECONDS: Final = 60.0


class Answer(Protocol):
    """What the client gives while an answer comes in."""

    def iter_bytes(self) -> AsyncIterator[bytes]: ...


Question = Callable[[AsyncOpenAI], Any]
"""Asks through a client; gives an asynchronous context of an `Answer`."""


async def asked(service: Service, question: Question) -> bytes:
    """The whole answer. Raises `ProviderError`, without a word of what the server wrote: it may hold the key."""
    async with _client(service) as client:
        for wait in _waits():
            try:
                return await _read(question(client))
            except openai.RateLimitError as error:
                if wait is None or error.code == "insufficient_quota":
                    raise ProviderError(NAME, _in_words(error, service)) from None
                await anyio.sleep(_until(error, wait))
            except openai.OpenAIError as error:
                raise ProviderError(NAME, _in_words(error, service)) from None
    raise AssertionError  # pragma: no cover -- the last try returns or raises


@asynccontextmanager
async def _client(service: Service) -> AsyncIterator[AsyncOpenAI]:
    client = AsyncOpenAI(
        api_key=service.key or "none",
        base_url=service.url,
        timeout=Timeout(service.timeout, connect=10.0),
        max_retries=0,
    )
    try:
        yield client
    finally:
        await client.close()


def _waits() -> list[float | None]:
    """Before each further try; None after the last."""
    return [*(_FIRST_WAIT_SECONDS * 3**n for n in range(_TRIES - 1)), None]


async def _read(answering: Any) -> bytes:
    whole = bytearray()
    async with answering as answer:
        async for part in answer.iter_bytes():
            whole += part
            if len(whole) > _MOST_BYTES:
                raise ProviderError(NAME, f"the answer is longer than {_MOST_BYTES >> 20} MiB")
    return bytes(whole)


def _until(error: openai.RateLimitError, wait: float) -> float:
    """Seconds to wait: as the server says, if it says so and it is not too long."""
    after = error.response.headers.get("retry-after", "")
    return min(float(after) if after.isdecimal() else wait, _LONGEST_WAIT_SECONDS)


def _in_words(error: openai.OpenAIError, service: Service) -> str:
    trade = f"PIXORA_{service.trade}"
    if isinstance(error, openai.APITimeoutError):
        return f"the model {service.model!r} did not answer within PIXORA_MODEL_TIMEOUT"
    if isinstance(error, openai.APIConnectionError):
        return f"the server cannot be reached, or the connection broke; {trade}_URL says where it is"
    if isinstance(error, openai.APIStatusError):
        return _status(error, service.model, trade)
    return f"the model {service.model!r} failed in the middle of its answer"


def _status(error: openai.APIStatusError, model: str, trade: str) -> str:
    if error.code == "insufficient_quota":
        return "the account of the key has no quota left"
    if error.code in {"moderation_blocked", "content_policy_violation"}:
        return f"the model {model!r} refuses to make this; say it in other words"
    known = {
        401: f"the server refuses the key; {trade}_KEY sets it",
        403: f"the key may not use the model {model!r}; {trade}_MODEL names another",
        404: f"the server knows no model {model!r}; {trade}_MODEL names another",
        429: "the server is asked too often; try again later",
    }
    if error.status_code in known:
        return known[error.status_code]
    if error.status_code < 500:
        return f"the model {model!r} does not take this request; {trade}_MODEL names another"
    return f"the server failed (status {error.status_code}); try again"
