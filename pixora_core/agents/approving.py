"""Runs that stopped at a question: kept as text in the task's record, taken up again with the answer."""

from __future__ import annotations

from typing import Any

from agents import Agent, RunResultStreaming, RunState
from agents.items import ToolApprovalItem
from pydantic import JsonValue

from pixora_core.agents.turn import Turn
from pixora_core.errors import Refused
from pixora_core.messages import MalformedMessage, read_json
from pixora_core.tasks import PendingApproval
from pixora_core.tools import TOOLS, ask_for, request_approval

__all__ = ["ask_users", "taken_up"]


async def ask_users(turn: Turn, result: RunResultStreaming) -> None:
    """Puts each question of a run that stopped to all clients; the run is kept with it."""
    state = result.to_state().to_string(context_serializer=lambda _: {}, strict_context=True)
    for question in result.interruptions:
        tool = TOOLS[(question.tool_name or "").removesuffix("_tool")]
        ask = await ask_for(turn.context, tool)
        if ask is not None:
            await turn.teller.flush(whole=True)
            await request_approval(turn.context, ask, _arguments(question), run_state=state)


def _arguments(question: ToolApprovalItem) -> dict[str, JsonValue]:
    try:
        value = read_json(question.arguments or "{}")
    except MalformedMessage:
        return {}
    return value if isinstance(value, dict) else {}


async def taken_up(
    turn: Turn, agent: Agent[Turn], approval: PendingApproval, *, approved: bool, comment: str
) -> RunState[Any, Any]:
    """The run as it stopped, with the answer to its question. Raises `Refused` when it cannot be read any more."""
    if approval.run_state is None:
        raise Refused("approval_outdated", "this question was not asked by a conversation; ask for it again")
    state: RunState[Any, Any] = await RunState.from_string(
        agent, approval.run_state, context_deserializer=lambda _: turn, strict_context=True
    )
    for question in state.get_interruptions():
        if question.tool_name != f"{approval.tool}_tool":
            continue
        if approved:
            state.approve(question)
        else:
            state.reject(question, rejection_message=f"The user said no. {comment}".strip())
    return state
