"""From what the SDK and the vendors' clients raise to one clear error: a stable code, and which setting to change.

What a vendor wrote is never passed on: it may hold a part of the key.
"""

from __future__ import annotations

import json

import openai
from agents import (
    AgentsException,
    InputGuardrailTripwireTriggered,
    MaxTurnsExceeded,
    ModelBehaviorError,
    ModelRefusalError,
    ModelTimeoutError,
)

from pixora_core.errors import PixoraError, Refused

__all__ = ["FORESEEN", "told_as"]

FORESEEN = (AgentsException, openai.OpenAIError, json.JSONDecodeError)
"""What a run may raise beside our own errors."""


def told_as(error: Exception, model: str) -> Exception:
    """The error that is raised in the place of `error`; `model` is its name in the settings.

    What the SDK wraps is taken out of it: an error of ours in a hook, and what nobody foresaw in a tool.
    """
    cause = error.__cause__
    if (
        isinstance(error, AgentsException)
        and isinstance(cause, Exception)
        and not isinstance(error, ModelBehaviorError)
    ):
        return cause if not isinstance(cause, FORESEEN) else told_as(cause, model)
    if isinstance(error, openai.APIStatusError):
        return _status(error, model)
    if isinstance(error, openai.APITimeoutError | ModelTimeoutError):
        return Refused("model_timeout", f"the model {model!r} did not answer in time", retryable=True)
    if isinstance(error, openai.APIConnectionError):
        return Refused(
            "model_unreachable",
            "the model's server cannot be reached, or the connection broke; PIXORA_MODEL_URL says where it is",
            retryable=True,
        )
    return _agents(error, model)


def _status(error: openai.APIStatusError, model: str) -> PixoraError:
    status = error.status_code
    if status in {401, 403}:
        return Refused(
            "model_unauthorized", "the model's server refuses the key; PIXORA_MODEL_KEY or OPENAI_API_KEY sets it"
        )
    if status == 404:
        return Refused("model_unknown", f"the server knows no model {model!r}; PIXORA_MODEL names another")
    if status == 429:
        return _limited(error)
    if status in {400, 413, 422}:
        return Refused(
            "model_refused_request", f"the model {model!r} does not take this request; PIXORA_MODEL names another"
        )
    return Refused("model_failed", f"the model's server failed (status {status}); try again", retryable=True)


def _limited(error: openai.APIStatusError) -> PixoraError:
    if error.code == "insufficient_quota":
        return Refused("model_quota", "the account of the model's key has no quota left")
    after = error.response.headers.get("retry-after", "")
    when = f" in {after} s" if after.isdecimal() else " later"
    return Refused("model_rate_limited", f"the model's server is asked too often; try again{when}", retryable=True)


def _agents(error: Exception, model: str) -> PixoraError:
    if isinstance(error, MaxTurnsExceeded):
        return Refused("too_many_steps", "the model did not come to an end; it was stopped", retryable=True)
    if isinstance(error, ModelRefusalError):
        return Refused("model_refused", "the model refuses to do this; say it in other words")
    if isinstance(error, InputGuardrailTripwireTriggered):
        found = error.guardrail_result.output.output_info
        return found if isinstance(found, PixoraError) else Refused("refused", "this message is not taken")
    if isinstance(error, ModelBehaviorError | json.JSONDecodeError):
        return Refused(
            "model_misbehaved", f"the model {model!r} gave an answer that cannot be read; try again", retryable=True
        )
    if isinstance(error, openai.OpenAIError):
        return Refused(
            "model_failed", f"the model {model!r} failed in the middle of its answer; try again", retryable=True
        )
    return Refused("model_failed", f"the run of the model {model!r} failed ({type(error).__name__})", retryable=True)
