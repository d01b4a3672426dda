"""Runs that stopped at a question: kept as text in the task's record, taken up again with the answer."""

from __future__ import annotations

from typing import Any, NamedTuple

from agents import Agent, RunResultStreaming, RunState
from agents.items import ToolApprovalItem
from pydantic import JsonValue

from pixora_core.agents.telling import say
from pixora_core.agents.turn import Turn
from pixora_core.errors import Refused
from pixora_core.messages import MalformedMessage, read_json
from pixora_core.tasks import PendingApproval
from pixora_core.tools import Ask, ask_for, call_tool, checked, request_approval

__all__ = ["Answered", "ask_users", "settle_command", "taken_up"]


class Answered(NamedTuple):
    """A question, and the answer."""

    pending: PendingApproval
    approved: bool


async def ask_users(turn: Turn, result: RunResultStreaming) -> RunState[Any, Any] | None:
    """Puts each question of a run that stopped to all clients, and keeps the run with it.

    The SDK also stops at calls whose arguments cannot be read; nobody is asked about them. Where there is no other
    question the run is given back, to go on at once.
    """
    state = result.to_state()
    asked: list[tuple[Ask, ToolApprovalItem]] = []
    for question in result.interruptions:
        tool = turn.tools[(question.tool_name or "").removesuffix("_tool")]
        ask = await ask_for(turn.context, tool)
        if ask is None:
            state.approve(question)
        else:
            asked.append((ask, question))
    if not asked:
        return state
    kept = state.to_string(context_serializer=lambda _: {}, strict_context=True)
    await turn.teller.flush(whole=True)
    for ask, question in asked:
        await request_approval(turn.context, ask, _arguments(question), run_state=kept)
    return None


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
        if question.tool_name != f"{approval.tool}_tool" or _arguments(question) != approval.arguments:
            continue
        if approved:
            state.approve(question)
        else:
            state.reject(question, rejection_message=f"The user said no. {comment}".strip())
    return state


async def settle_command(turn: Turn, pending: PendingApproval, *, approved: bool) -> None:
    """Does what a command asked for, or not. Raises what the tool raises."""
    if not approved:
        await say(turn.teller, "All right, nothing is done.", turn.context.new_id())
        return
    tool = turn.tools[pending.tool]
    await call_tool(turn.context, tool, checked(tool, pending.arguments))
    await say(turn.teller, "Agreed: it is being done now.", turn.context.new_id())
