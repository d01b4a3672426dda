"""What is looked at before a model says its first word: the message's size, and what the task has cost so far."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any, Final

from agents import Agent, GuardrailFunctionOutput, InputGuardrail, RunContextWrapper, TResponseInputItem

from pixora_core.agents.turn import Turn
from pixora_core.errors import Refused

__all__ = ["Spending", "input_guardrail"]

_TASKS: Final = 10_000


class Spending:
    """The tokens that each task has used in this process; the longest unused are forgotten."""

    def __init__(self) -> None:
        self._used: OrderedDict[str, int] = OrderedDict()

    def used(self, task_id: str) -> int:
        """Input and output tokens so far."""
        return self._used.get(task_id, 0)

    def add(self, task_id: str, tokens: int) -> None:
        """Counts a run's tokens."""
        self._used[task_id] = self.used(task_id) + tokens
        self._used.move_to_end(task_id)
        while len(self._used) > _TASKS:
            self._used.popitem(last=False)


def input_guardrail(spending: Spending) -> InputGuardrail[Turn]:
    """Runs before the model does, never beside it: nothing is said that is taken back."""

    async def look(
        run: RunContextWrapper[Turn], _agent: Agent[Any], given: str | list[TResponseInputItem]
    ) -> GuardrailFunctionOutput:
        refusal = _refusal(run.context, spending, given)
        return GuardrailFunctionOutput(output_info=refusal, tripwire_triggered=refusal is not None)

    return InputGuardrail(guardrail_function=look, name="bounds", run_in_parallel=False)


def _refusal(turn: Turn, spending: Spending, given: str | list[TResponseInputItem]) -> Refused | None:
    said = given if isinstance(given, str) else _last(given)
    if len(said) > turn.bounds.message_characters:
        return Refused("message_too_long", f"a message has at most {turn.bounds.message_characters} characters")
    if spending.used(turn.context.task_id) >= turn.bounds.task_tokens:
        return Refused(
            "budget_spent",
            f"this task has used its {turn.bounds.task_tokens} tokens of the model; commands still work, and "
            "PIXORA_MODEL_BUDGET sets the bound",
        )
    return None


def _last(items: list[TResponseInputItem]) -> str:
    """What was said last."""
    content = items[-1].get("content", "") if items else ""
    return content if isinstance(content, str) else str(content)
