"""What is told, counted and checked while a run goes on."""

from __future__ import annotations

from typing import Any

import anyio
from agents import Agent, RunContextWrapper, RunHooks
from agents.items import ModelResponse
from openai.types.responses import ResponseFunctionToolCall

from pixora_core.agents.turn import Turn
from pixora_core.errors import Refused
from pixora_core.messages import Status

__all__ = ["Watching"]


class Watching(RunHooks[Turn]):
    """Hand-overs are told; a response with far too many calls ends the run before any of them is made."""

    async def on_llm_end(self, context: RunContextWrapper[Turn], agent: Agent[Turn], response: ModelResponse) -> None:
        """Waits until the stream was read to the response's end, so that its words are told before its tools begin."""
        turn = context.context
        await turn.heard.wait()
        turn.heard = anyio.Event()
        calls = sum(isinstance(item, ResponseFunctionToolCall) for item in response.output)
        if turn.calls + calls > turn.bounds.tool_calls:
            raise Refused(
                "too_many_steps",
                f"the model asked for {calls} tools at once; a turn calls at most {turn.bounds.tool_calls}",
            )

    async def on_handoff(self, context: RunContextWrapper[Turn], from_agent: Agent[Any], to_agent: Agent[Any]) -> None:
        await context.context.teller.tell(
            Status(subject="run", status="handoff", message=f"{from_agent.name} hands over to {to_agent.name}")
        )
