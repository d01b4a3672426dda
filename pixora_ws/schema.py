"""The protocol for other languages: JSON Schema, AsyncAPI and TypeScript, made of the models. No I/O."""

from __future__ import annotations

import json
from importlib.metadata import version
from typing import Any, Final

from pydantic import TypeAdapter
from pydantic.json_schema import JsonSchemaMode

from pixora_core.messages import PROTOCOL, server_messages
from pixora_core.messages.client import client_messages
from pixora_core.tools import TOOLS

__all__ = ["asyncapi", "json_schema", "typescript"]

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_CLIENT, _SERVER = "ClientMessage", "ServerMessage"

Schema = dict[str, Any]


def _definitions(template: str) -> tuple[Schema, dict[str, Schema]]:
    """The schemas of the two unions, and of everything in them."""
    adapters: list[tuple[str, JsonSchemaMode, TypeAdapter[Any]]] = [
        (_CLIENT, "validation", client_messages),
        (_SERVER, "serialization", server_messages),
    ]
    found, definitions = TypeAdapter.json_schemas(adapters, ref_template=template)
    unions = {key[0]: dict(schema) for key, schema in found.items()}
    return unions, {name: _described(schema) for name, schema in definitions.get("$defs", {}).items()}


def _described(schema: Schema) -> Schema:
    """A message says its own type, always."""
    if "type" in schema.get("properties", {}):
        schema["required"] = sorted({"type", *schema.get("required", ())})
    return schema


def json_schema() -> Schema:
    """JSON Schema (2020-12) of both directions; `commands` are the parameters of each command."""
    unions, definitions = _definitions("#/$defs/{model}")
    commands = {name: tool.params.model_json_schema() for name, tool in TOOLS.items()}
    return {
        "$schema": _DIALECT,
        "title": f"The Pixora protocol, version {PROTOCOL}",
        "anyOf": [{"$ref": f"#/$defs/{_CLIENT}"}, {"$ref": f"#/$defs/{_SERVER}"}],
        "$defs": {**definitions, **unions},
        "commands": commands,
    }


def asyncapi() -> Schema:
    """The AsyncAPI 3 document."""
    unions, definitions = _definitions("#/components/schemas/{model}")
    messages = {_CLIENT: _names(unions[_CLIENT]), _SERVER: _names(unions[_SERVER])}
    said = [name for names in messages.values() for name in names]
    return {
        "asyncapi": "3.0.0",
        "info": {
            "title": "Pixora",
            "version": f"{PROTOCOL}.0.0",
            "description": "A prompt becomes a finished film, over a WebSocket.",
            "license": {"name": "Apache-2.0"},
            "x-server": f"pixora/{version('pixora')}",
        },
        "defaultContentType": "application/json",
        "servers": {"local": {"host": "127.0.0.1:8765", "protocol": "ws", "security": [{"type": "http", **_BEARER}]}},
        "channels": {
            "task": {
                "address": "/api/v1/ws/{task_id}",
                "parameters": {"task_id": {"description": "1 to 64 of A-Z, a-z, 0-9, _ and -"}},
                "messages": {name: {"$ref": f"#/components/messages/{name}"} for name in dict.fromkeys(said)},
            }
        },
        "operations": {
            "say": _operation("receive", messages[_CLIENT]),
            "hear": _operation("send", messages[_SERVER]),
        },
        "components": {
            "messages": {name: {"payload": {"$ref": f"#/components/schemas/{name}"}} for name in dict.fromkeys(said)},
            "schemas": definitions,
        },
    }


_BEARER: Final = {"scheme": "bearer", "bearerFormat": "JWT"}


def _names(union: Schema) -> list[str]:
    return [each["$ref"].rpartition("/")[2] for each in union["oneOf"]]


def _operation(action: str, names: list[str]) -> Schema:
    return {
        "action": action,
        "channel": {"$ref": "#/channels/task"},
        "messages": [{"$ref": f"#/channels/task/messages/{name}"} for name in names],
    }


def typescript() -> str:
    """Type declarations of both directions."""
    unions, definitions = _definitions("#/$defs/{model}")
    lines = [f"// The Pixora protocol, version {PROTOCOL}. Made by `pixora protocol typescript`.", ""]
    for name, schema in definitions.items():
        lines += _declaration(name, schema)
    lines += [f"export type {name} = {_type(schema)};" for name, schema in unions.items()]
    return "\n".join([*lines, ""])


def _declaration(name: str, schema: Schema) -> list[str]:
    if "properties" not in schema:
        return [f"export type {name} = {_type(schema)};", ""]
    required = schema.get("required", ())
    summary = schema.get("description", "").partition("\n")[0]
    fields = [
        f"  {field}{'' if field in required else '?'}: {_type(each)};" for field, each in schema["properties"].items()
    ]
    return [*([f"/** {summary} */"] if summary else []), f"export interface {name} {{", *fields, "}", ""]


def _type(schema: Schema) -> str:  # noqa: PLR0911 -- a table
    """A schema as a type; what is not said there can be anything."""
    if "$ref" in schema:
        return str(schema["$ref"].rpartition("/")[2])
    if "const" in schema:
        return json.dumps(schema["const"])
    if "enum" in schema:
        return " | ".join(json.dumps(each) for each in schema["enum"])
    several = schema.get("anyOf") or schema.get("oneOf")
    if several:
        return " | ".join(dict.fromkeys(_type(each) for each in several))
    kind = schema.get("type")
    if kind == "array":
        items = schema.get("items", {})
        return f"Array<{_type(items)}>"
    if kind == "object":
        return f"Record<string, {_type(schema.get('additionalProperties') or {})}>"
    return {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}.get(
        str(kind), "unknown"
    )
