"""Calling a tool: its parameters checked, its beginning and its end told to all clients, its failures made values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import JsonValue, ValidationError

from pixora_core.context import TaskContext
from pixora_core.errors import InvalidInput, PixoraError, Refused, StorageError
from pixora_core.messages import (
    ErrorMessage,
    FieldProblem,
    ToolCall,
    ToolCallData,
    ToolResult,
    ToolResultData,
    field_problems,
)
from pixora_core.tools.tool import Tool
from pixora_core.units import Frozen

__all__ = ["BadParams", "call_tool", "checked", "failure"]


class BadParams(Refused):
    """Parameters that a tool does not take; `fields` says which and why."""

    def __init__(self, tool: str, fields: tuple[tuple[str, str], ...]) -> None:
        self.fields = tuple(FieldProblem(field=field, problem=problem) for field, problem in fields)
        told = "; ".join(f"{field}: {problem}" if field else problem for field, problem in fields[:3])
        super().__init__("invalid_params", f"{tool}: {told}")


def checked(tool: Tool[Any], params: Mapping[str, JsonValue]) -> Frozen:
    """The parameters as the tool takes them. Raises `BadParams`; nothing is quietly dropped or converted."""
    try:
        taken: Frozen = tool.params.model_validate(dict(params))
    except ValidationError as error:
        raise BadParams(tool.name, field_problems(error)) from error
    return taken


async def call_tool(context: TaskContext, tool: Tool[Any], params: Frozen, *, call_id: str | None = None) -> Frozen:
    """What the tool gives. What changes something is told to all clients when it begins and when it ends.

    Raises what the tool raises, after all clients were told that it failed.
    """
    if tool.reads:
        return await tool.run(context, params)
    call_id = call_id or context.new_id()
    await context.emit(tool_call(tool, params, call_id))
    try:
        result = await tool.run(context, params)
    except PixoraError as error:
        await context.emit(tool_result(tool, f"failed: {failure(error).message}", call_id))
        raise
    await context.emit(tool_result(tool, result.model_dump_json(exclude_none=True), call_id))
    return result


def tool_call(tool: Tool[Any], params: Frozen, call_id: str) -> ToolCall:
    """The message that a tool begins."""
    data = ToolCallData(tool=tool.wire_name, parameters=params.model_dump(mode="json", exclude_none=True))
    return ToolCall(data=data, call_id=call_id)


def tool_result(tool: Tool[Any], result: str, call_id: str) -> ToolResult:
    """The message that a tool has ended, with its result as text."""
    return ToolResult(data=ToolResultData(tool=tool.wire_name, result=result), call_id=call_id)


def failure(error: PixoraError) -> ErrorMessage:
    """What a client is told of an error: a stable code, and what helps."""
    if isinstance(error, BadParams):
        return ErrorMessage(message=str(error), code=error.code, retryable=False, fields=error.fields)
    if isinstance(error, Refused):
        return ErrorMessage(
            message=str(error), code=error.code, retryable=error.retryable, recovery=error.recovery or None
        )
    if isinstance(error, InvalidInput):
        fields = (FieldProblem(field=error.field, problem=error.problem),)
        return ErrorMessage(message=str(error), code="invalid_params", retryable=False, fields=fields)
    # The place of a storage error is a path of this machine; clients are not told it.
    told = error.reason if isinstance(error, StorageError) else str(error)
    return ErrorMessage(message=told, code=_code(error), retryable=True)


def _code(error: PixoraError) -> str:
    """A class's name as a code: `ProviderUnavailable` is `provider_unavailable`."""
    name = type(error).__name__
    return "".join(f"_{char.lower()}" if char.isupper() else char for char in name).strip("_")
