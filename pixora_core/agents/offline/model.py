"""A model of the SDK that needs no key and no network: rules that understand talk about a film.

It is handed what every model is handed (instructions, conversation, the task's state, tools), and answers as every
model does: text word by word, calls of the same tools.
"""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from typing import Any, cast

import anyio.lowlevel
from agents import (
    AgentOutputSchemaBase,
    Handoff,
    Model,
    ModelResponse,
    ModelSettings,
    ModelTracing,
    Tool,
    TResponseInputItem,
    Usage,
)
from agents.items import TResponseOutputItem, TResponseStreamEvent
from openai.types.responses import (
    Response,
    ResponseCompletedEvent,
    ResponseCreatedEvent,
    ResponseFunctionToolCall,
    ResponseOutputItemAddedEvent,
    ResponseOutputItemDoneEvent,
    ResponseOutputMessage,
    ResponseOutputText,
    ResponsePromptParam,
    ResponseTextDeltaEvent,
)

from pixora_core.agents.offline.answers import Outcome, answer
from pixora_core.agents.offline.intents import Situation
from pixora_core.agents.offline.planning import plan
from pixora_core.agents.offline.steps import Call, Say, Step
from pixora_core.agents.offline.tongues import tongue_of
from pixora_core.agents.offline.understand import understand
from pixora_core.agents.showing import OPENING, state_in
from pixora_core.context import new_id

__all__ = ["OfflineModel", "next_steps"]

Items = Sequence[Mapping[str, Any]]


def next_steps(items: Items) -> tuple[Step, ...]:
    """What comes next in a conversation: the orders of the last message, or the answer once they are carried out."""
    state = state_in(items)
    message, place = _last_message(items)
    tongue = tongue_of(_said(items[: place + 1]))
    outcomes = _outcomes(items[place + 1 :])
    if outcomes:
        return (Say(answer(outcomes, state, tongue)),)
    planned = plan(understand(message, _situation(items[:place], state)), state, tongue)
    said = " ".join(step.text for step in planned if isinstance(step, Say))
    calls = tuple(step for step in planned if isinstance(step, Call))
    return (Say(said), *calls) if said else calls


def _last_message(items: Items) -> tuple[str, int]:
    """What the user said last, and where that stands."""
    for place in range(len(items) - 1, -1, -1):
        item = items[place]
        text = _text(item.get("content"))
        if item.get("role") == "user" and not text.startswith(OPENING):
            return text, place
    return "", -1


def _said(items: Items) -> list[str]:
    """What the user said, in order."""
    texts = (_text(item.get("content")) for item in items if item.get("role") == "user")
    return [text for text in texts if not text.startswith(OPENING)]


def _text(content: object) -> str:
    if isinstance(content, str):
        return content
    parts = content if isinstance(content, Sequence) else ()
    return "".join(str(part.get("text", "")) for part in parts if isinstance(part, Mapping))


def _situation(past: Items, state: Mapping[str, Any]) -> Situation:
    scenes = list(state.get("scenes") or ())
    titles = [str(each.get("title", "")) for each in scenes]
    titles += [""] * (int(state.get("scene_count") or 0) - len(titles))
    return Situation(titles=tuple(titles), latest=_latest_scene(past))


def _latest_scene(past: Items) -> int | None:
    """The scene that a tool was last called for."""
    for item in reversed(past):
        if item.get("type") == "function_call":
            found = re.search(r'"scene_index":\s*(\d+)', str(item.get("arguments", "")))
            if found:
                return int(found[1])
    return None


def _outcomes(items: Items) -> list[Outcome]:
    """The tools called since, with what they gave, in order."""
    names = {item["call_id"]: str(item["name"]) for item in items if item.get("type") == "function_call"}
    return [
        Outcome(names[item["call_id"]].removesuffix("_tool"), _result(item.get("output")))
        for item in items
        if item.get("type") == "function_call_output" and item.get("call_id") in names
    ]


def _result(output: object) -> Mapping[str, Any]:
    try:
        value = json.loads(_text(output))
    except json.JSONDecodeError:
        return {"error": {"message": _text(output)[:400]}}
    return value if isinstance(value, dict) else {}


class OfflineModel(Model):
    """See the module. It holds nothing: the same conversation gives the same answer."""

    async def get_response(
        self,
        system_instructions: str | None,
        input: str | list[TResponseInputItem],  # noqa: A002 -- the SDK's name
        model_settings: ModelSettings,
        tools: list[Tool],
        output_schema: AgentOutputSchemaBase | None,
        handoffs: list[Handoff],
        tracing: ModelTracing,
        *,
        previous_response_id: str | None,
        conversation_id: str | None,
        prompt: ResponsePromptParam | None,
    ) -> ModelResponse:
        output = [_item(step) for step in next_steps(_items(input))]
        return ModelResponse(output=output, usage=Usage(requests=1), response_id=None)

    async def stream_response(
        self,
        system_instructions: str | None,
        input: str | list[TResponseInputItem],  # noqa: A002 -- the SDK's name
        model_settings: ModelSettings,
        tools: list[Tool],
        output_schema: AgentOutputSchemaBase | None,
        handoffs: list[Handoff],
        tracing: ModelTracing,
        *,
        previous_response_id: str | None,
        conversation_id: str | None,
        prompt: ResponsePromptParam | None,
    ) -> AsyncIterator[TResponseStreamEvent]:
        for event in _events([_item(step) for step in next_steps(_items(input))]):
            yield event
            await anyio.lowlevel.checkpoint()


def _items(given: str | list[TResponseInputItem]) -> Items:
    return [{"role": "user", "content": given}] if isinstance(given, str) else cast(Items, given)


def _item(step: Step) -> TResponseOutputItem:
    if isinstance(step, Say):
        content = ResponseOutputText(type="output_text", text=step.text, annotations=[], logprobs=[])
        return ResponseOutputMessage(
            id=f"msg_{new_id()}", type="message", role="assistant", status="completed", content=[content]
        )
    return ResponseFunctionToolCall(
        id=f"fc_{new_id()}",
        call_id=f"call_{new_id()}",
        type="function_call",
        name=f"{step.tool}_tool",
        arguments=json.dumps(step.params, ensure_ascii=False),
        status="completed",
    )


def _events(output: list[TResponseOutputItem]) -> Iterator[TResponseStreamEvent]:
    """The stream of a response with these items; a text comes word by word."""
    empty = Response(
        id=f"resp_{new_id()}",
        created_at=0,
        model="offline",
        object="response",
        output=[],
        tool_choice="auto",
        tools=[],
        parallel_tool_calls=True,
    )
    yield ResponseCreatedEvent(type="response.created", response=empty, sequence_number=0)
    for place, item in enumerate(output):
        yield ResponseOutputItemAddedEvent(
            type="response.output_item.added", item=item, output_index=place, sequence_number=0
        )
        if isinstance(item, ResponseOutputMessage):
            yield from _deltas(item, place)
        yield ResponseOutputItemDoneEvent(
            type="response.output_item.done", item=item, output_index=place, sequence_number=0
        )
    done = empty.model_copy(update={"output": output, "status": "completed"})
    yield ResponseCompletedEvent(type="response.completed", response=done, sequence_number=0)


def _deltas(item: ResponseOutputMessage, place: int) -> Iterator[TResponseStreamEvent]:
    text = "".join(part.text for part in item.content if isinstance(part, ResponseOutputText))
    for word in re.findall(r"\s*\S+|\s+$", text):
        yield ResponseTextDeltaEvent(
            type="response.output_text.delta",
            content_index=0,
            delta=word,
            item_id=item.id,
            logprobs=[],
            output_index=place,
            sequence_number=0,
        )
