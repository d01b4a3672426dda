"""The tools of `TOOLS` as the SDK's function tools: the same bounds, the same approvals, the same function."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final

import anyio
from agents import FunctionTool, RunContextWrapper
from agents.strict_schema import ensure_strict_json_schema
from agents.tool_context import ToolContext
from pydantic import JsonValue

from pixora_core.agents.turn import Turn
from pixora_core.errors import PixoraError
from pixora_core.messages import MalformedMessage, ToolCall, ToolCallData, ToolResult, ToolResultData, read_json
from pixora_core.tools import Tool, ask_for, checked
from pixora_core.tools.calling import BadParams, failure
from pixora_core.units import Frozen

__all__ = ["function_tool_of", "model_view", "strict_schema"]

_UNSUPPORTED: Final = frozenset(
    {"title", "default", "minLength", "maxLength", "maxItems", "minItems", "uniqueItems", "pattern"}
)
"""Keywords that strict schemas of the vendors refuse; the tool's own check knows them all."""


def function_tool_of(tool: Tool[Any]) -> FunctionTool:
    """The tool for a model. A failure is an answer to the model and an `error` to the clients, not the run's end."""

    async def invoke(run: ToolContext[Turn], arguments: str) -> str:
        turn = run.context
        turn.count_call()
        try:
            params = checked(tool, _arguments(turn, tool, arguments))
            return await _called(turn, tool, params, run.tool_call_id)
        except PixoraError as error:
            await turn.teller.tell(failure(error))
            turn.count_failure()
            return _failed(error)

    async def needs_approval(run: RunContextWrapper[Turn], _arguments: dict[str, Any], _call_id: str) -> bool:
        return await ask_for(run.context.context, tool) is not None

    return FunctionTool(
        name=tool.wire_name,
        description=tool.summary,
        params_json_schema=strict_schema(tool.params),
        on_invoke_tool=invoke,
        needs_approval=needs_approval,
    )


def strict_schema(params: type[Frozen]) -> dict[str, Any]:
    """The parameters' JSON Schema as the vendors' strict mode wants it."""
    return ensure_strict_json_schema(_supported(params.model_json_schema()))


def _supported(schema: Any) -> Any:
    if isinstance(schema, list):
        return [_supported(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: value for key, value in schema.items() if key not in _UNSUPPORTED or isinstance(value, dict)}
    return {key: value if key == "required" else _supported(value) for key, value in kept.items()}


def _arguments(turn: Turn, tool: Tool[Any], text: str) -> Mapping[str, JsonValue]:
    """The arguments as a JSON object; null stands for a parameter that is left out. Raises `BadParams`."""
    if len(text) > turn.bounds.argument_characters:
        raise BadParams(
            tool.name, (("", f"the arguments are longer than {turn.bounds.argument_characters} characters"),)
        )
    try:
        value = read_json(text or "{}")
    except MalformedMessage as error:
        raise BadParams(tool.name, (("", f"the arguments are no JSON object: {error}"),)) from error
    if not isinstance(value, dict):
        raise BadParams(tool.name, (("", "the arguments are no JSON object"),))
    return {name: each for name, each in value.items() if each is not None}


async def _called(turn: Turn, tool: Tool[Any], params: Frozen, call_id: str) -> str:
    """The result as the model reads it; its beginning and its end are told to the clients, whatever happens between."""
    parameters = params.model_dump(mode="json", exclude_none=True)
    await turn.teller.tell(ToolCall(data=ToolCallData(tool=tool.wire_name, parameters=parameters), call_id=call_id))
    told = "cancelled"
    try:
        result = await tool.run(turn.context, params)
        told = result.model_dump_json(exclude_none=True)
    except PixoraError as error:
        told = f"failed: {error}"
        raise
    finally:
        with anyio.CancelScope(shield=True):
            await turn.teller.tell(ToolResult(data=ToolResultData(tool=tool.wire_name, result=told), call_id=call_id))
    return model_view(result, turn.bounds.result_characters)


def model_view(result: Frozen, longest: int) -> str:
    """The result as JSON for a model: without the breakdown, which it is shown anyway, and bounded."""
    shown = result.model_dump(mode="json", exclude_none=True, exclude={"breakdown"})
    text = json.dumps(shown, ensure_ascii=False)
    return text if len(text) <= longest else json.dumps({"shortened": text[:longest]}, ensure_ascii=False)


def _failed(error: PixoraError) -> str:
    """What the model is told of a failure: what went wrong and what helps."""
    told = failure(error)
    fields = {"code": told.code, "message": told.message, "recovery": told.recovery}
    return json.dumps({"error": {key: value for key, value in fields.items() if value}}, ensure_ascii=False)
