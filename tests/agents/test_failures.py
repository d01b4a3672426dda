"""What is told in the place of what the SDK and the vendors' clients raise."""

from __future__ import annotations

import sys

import agents
import httpx2
import openai
import pytest
from agents import GuardrailFunctionOutput, InputGuardrailResult

import pixora_core.agents
from pixora_core.agents import load
from pixora_core.agents.failures import told_as
from pixora_core.agents.guardrails import Spending, input_guardrail
from pixora_core.errors import Refused


def code(error: Exception) -> str | None:
    told = told_as(error, "m")
    assert isinstance(told, Refused)
    assert "sk-" not in str(told)
    return told.code


def status(number: int, error_code: str | None = None, **headers: str) -> openai.APIStatusError:
    request = httpx2.Request("POST", "http://localhost:1")
    answer = httpx2.Response(number, request=request, headers=headers)
    return openai.APIStatusError("sk-raw", response=answer, body={"code": error_code} if error_code else None)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (agents.MaxTurnsExceeded("sk-raw"), "too_many_steps"),
        (agents.ModelRefusalError("sk-raw"), "model_refused"),
        (agents.ModelBehaviorError("sk-raw"), "model_misbehaved"),
        (agents.ModelTimeoutError(3), "model_timeout"),
        (agents.UserError("sk-raw"), "model_failed"),
        (openai.OpenAIError("sk-raw"), "model_failed"),
        (status(429, "insufficient_quota"), "model_quota"),
        (status(429), "model_rate_limited"),
        (status(403), "model_unauthorized"),
        (status(413), "model_refused_request"),
    ],
)
def test_each_is_one_clear_error(error: Exception, expected: str) -> None:
    assert code(error) == expected


def test_a_rate_limit_says_when() -> None:
    assert "in 7 s" in str(told_as(status(429, **{"retry-after": "7"}), "m"))


def test_a_guardrail_without_a_reason_is_still_a_refusal() -> None:
    output = GuardrailFunctionOutput(output_info=None, tripwire_triggered=True)
    result = InputGuardrailResult(guardrail=input_guardrail(Spending()), output=output)
    assert code(agents.InputGuardrailTripwireTriggered(result)) == "refused"


def test_loading_twice_is_loading_once(monkeypatch: pytest.MonkeyPatch) -> None:
    load()
    name, loads = "pixora_core.agents.conversation", list[str]()
    monkeypatch.setattr(pixora_core.agents, "conversation", sys.modules[name])  # put back at the end, as the next
    monkeypatch.delitem(sys.modules, name)

    class Counting:
        @staticmethod
        def find_spec(fullname: str, path: object, target: object = None) -> None:
            loads.append(fullname)

    monkeypatch.setattr(sys, "meta_path", [Counting, *sys.meta_path])
    load()
    load()
    assert loads.count(name) == 1
