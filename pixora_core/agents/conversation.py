"""The conversation about a film: one turn of the agents at a time, told as it goes, remembered afterwards."""

from __future__ import annotations

import asyncio
import weakref
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any, Final

import anyio
from agents import (
    RunConfig,
    Runner,
    RunResultStreaming,
    RunState,
    ToolExecutionConfig,
    set_tracing_disabled,
)
from agents.stream_events import RawResponsesStreamEvent

from pixora_core.agents.approving import Answered, ask_users, settle_command, taken_up
from pixora_core.agents.failures import FORESEEN, told_as
from pixora_core.agents.guardrails import Spending, input_guardrail
from pixora_core.agents.hooks import Watching
from pixora_core.agents.memory import TaskMemory
from pixora_core.agents.models import ChosenModel
from pixora_core.agents.offline.intents import Plain, Situation
from pixora_core.agents.offline.understand import understand
from pixora_core.agents.results import keep_authored
from pixora_core.agents.showing import show_state
from pixora_core.agents.team import team_for
from pixora_core.agents.telling import Teller
from pixora_core.agents.translate import Translator
from pixora_core.agents.turn import Bounds, Turn
from pixora_core.context import TaskContext
from pixora_core.messages import Piece
from pixora_core.pipeline.together import together
from pixora_core.tasks import PendingApproval
from pixora_core.tools import TOOLS, Tool
from pixora_core.tools.approvals import take_approval

__all__ = ["AgentConversation"]

_YES: Final = frozenset({"yes", "go", "resume"})
_NO: Final = frozenset({"no", "stop"})
_LONGEST_ANSWER: Final = 200
_ENDING_SECONDS: Final = 5.0


class AgentConversation:
    """Answers chat messages with the four agents and the chosen model; `tools` is what they may use."""

    def __init__(
        self, chosen: ChosenModel, bounds: Bounds | None = None, *, tools: Mapping[str, Tool[Any]] = TOOLS
    ) -> None:
        set_tracing_disabled(True)
        self._chosen = chosen
        self.bounds = bounds or Bounds()
        self._tools = tools
        self._agent = team_for(chosen.model, tools)
        self._spending = Spending()
        self._guardrails = [input_guardrail(self._spending)]
        self._locks: weakref.WeakValueDictionary[str, anyio.Lock] = weakref.WeakValueDictionary()

    async def turn(self, context: TaskContext, text: str) -> None:
        """One turn; a plain yes or no answers the question that waits. Raises one `PixoraError`, to be told."""
        answered = await self._answered(context, text)
        if answered is None:
            async with self._telling(context) as turn:
                await self._run(turn, text)
            return
        agreeing = context.agreeing(answered.pending.price if answered.approved else None)
        if answered.pending.run_state is not None:
            await self.resume(agreeing, answered.pending, approved=answered.approved, comment="")
        else:
            async with self._telling(agreeing) as turn:
                await settle_command(turn, answered.pending, approved=answered.approved)

    async def resume(self, context: TaskContext, approval: PendingApproval, *, approved: bool, comment: str) -> None:
        """Goes on with the turn that stopped at a question."""
        async with self._telling(context) as turn:
            state = await taken_up(turn, self._agent, approval, approved=approved, comment=comment)
            await self._run(turn, state)

    async def aclose(self) -> None:
        """Closes the connections to the model's server."""
        await self._chosen.aclose()

    async def _answered(self, context: TaskContext, text: str) -> Answered | None:
        """The question that a plain yes or no answers, taken out of the record; None when there is no such."""
        record = await context.record()
        waiting = [each for each in record.approvals if each.expires_at > context.now()]
        meant = understand(text, Situation(titles=("",))) if waiting and len(text) <= _LONGEST_ANSWER else ()
        kinds = {each.kind for each in meant if isinstance(each, Plain)}
        if len(meant) != 1 or not kinds & (_YES | _NO):
            return None
        approved = bool(kinds & _YES)
        taken = await take_approval(context, waiting[-1].approval_id, approved=approved)
        return Answered(taken, approved=approved) if taken else None

    @asynccontextmanager
    async def _telling(self, context: TaskContext) -> AsyncIterator[Turn]:
        """A turn with its teller, the only one of its task here. What a run raises becomes one error of ours."""
        lock = self._locks.setdefault(context.task_id, anyio.Lock())
        teller = Teller(context, self._chosen.secret)
        async with lock, together() as group:
            group.start_soon(teller.pump)
            try:
                yield Turn(context, teller, self.bounds, self._tools)
            finally:
                group.cancel_scope.cancel()
                with anyio.CancelScope(shield=True):
                    await teller.flush(whole=True)

    async def _run(self, turn: Turn, given: str | RunState[Any, Any]) -> None:
        """A run of the SDK to its end, or to a question."""
        memory = TaskMemory(turn.context.task_id, turn.context.conversations, characters=turn.bounds.history_characters)
        try:
            rest: RunState[Any, Any] | None = await self._listen(turn, given, memory)
            while rest is not None:
                rest = await self._listen(turn, rest, memory)
        except FORESEEN as error:
            raise told_as(error, self._chosen.name) from error

    async def _listen(
        self, turn: Turn, given: str | RunState[Any, Any], memory: TaskMemory
    ) -> RunState[Any, Any] | None:
        """Reads the stream of a run to its end and tells what is in it; what goes on at once is given back."""
        result = Runner.run_streamed(
            self._agent,
            given,
            context=None if isinstance(given, RunState) else turn,
            max_turns=turn.bounds.model_calls,
            hooks=Watching(),
            run_config=self._config(),
            session=memory,
        )
        try:
            await _tell(turn, result)
            if result.interruptions:
                return await ask_users(turn, result)
            await keep_authored(turn, result.final_output, memory)
        finally:
            self._spending.add(turn.context.task_id, result.context_wrapper.usage.total_tokens)
            await _ended(result)
        return None

    def _config(self) -> RunConfig:
        return RunConfig(
            tracing_disabled=True,
            trace_include_sensitive_data=False,
            input_guardrails=self._guardrails,
            call_model_input_filter=show_state,
            tool_not_found_behavior="return_error_to_model",
            tool_execution=ToolExecutionConfig(max_function_tool_concurrency=1),
        )


async def _tell(turn: Turn, result: RunResultStreaming) -> None:
    translator = Translator(turn.context.new_id)
    async for event in result.stream_events():
        for told in translator.receive(event):
            if isinstance(told, Piece):
                await turn.teller.say(told)
            else:
                await turn.teller.tell(told)
        if isinstance(event, RawResponsesStreamEvent) and event.data.type == "response.completed":
            turn.heard.set()


async def _ended(result: RunResultStreaming) -> None:
    """Stops a run that is still going, and waits until its tools have ended: a call is never left open."""
    result.cancel()
    assert result.run_loop_task is not None, "a run has its task from its first moment on"
    with anyio.move_on_after(_ENDING_SECONDS, shield=True):
        await asyncio.wait({result.run_loop_task})
