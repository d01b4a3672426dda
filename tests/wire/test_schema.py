"""What is published about the protocol: the committed copies, and every example of the design document."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pixora_core.messages import Connected, Replayed, Token, encode, read_client_message, server_messages
from pixora_ws.schema import asyncapi, json_schema, typescript

DOCS = Path(__file__).parents[2] / "docs"

FROM_CLIENT: list[dict[str, Any]] = [
    {"type": "chat_message", "message": "Create a video about space exploration"},
    {
        "type": "command",
        "command": "generate_scene_breakdown",
        "params": {"prompt": "Space exploration", "style": "cinematic", "duration": 60},
    },
]
FROM_SERVER: list[dict[str, Any]] = [
    {"type": "token", "content": "I'll"},
    {
        "type": "tool_call",
        "data": {
            "tool": "generate_scene_breakdown_tool",
            "parameters": {"prompt": "Space exploration", "style": "cinematic", "duration": 60},
        },
    },
    {"type": "tool_result", "data": {"tool": "generate_scene_breakdown_tool", "result": "..."}},
    {
        "type": "message",
        "data": {
            "role": "assistant",
            "content": "I've created a scene breakdown for your space exploration video.",
        },
    },
    {
        "type": "progress_update",
        "data": {"progress": 50, "stage": "video_generation", "message": "Generating scene videos"},
    },
    {
        "type": "completion",
        "data": {
            "video_url": "https://example.com/videos/123.mp4",
            "thumbnail_url": "https://example.com/thumbnails/123.jpg",
            "message": "Video generation complete",
        },
    },
    {"type": "error", "message": "Failed to generate scene breakdown"},
]


@cache
def published() -> dict[str, Any]:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return schema


def validator(direction: str) -> jsonschema.Draft202012Validator:
    schema = published()
    return jsonschema.Draft202012Validator({"$ref": f"#/$defs/{direction}", "$defs": schema["$defs"]})


@pytest.mark.parametrize("example", FROM_CLIENT, ids=lambda each: each["type"])
def test_the_design_documents_messages_of_clients(example: dict[str, Any]) -> None:
    validator("ClientMessage").validate(example)
    assert read_client_message(json.dumps(example)).type == example["type"]
    if example["type"] == "command":
        params = published()["commands"][example["command"]]
        jsonschema.Draft202012Validator(params).validate(example["params"])


@pytest.mark.parametrize("example", FROM_SERVER, ids=lambda each: each["type"])
def test_the_design_documents_messages_of_the_server(example: dict[str, Any]) -> None:
    """Sent exactly as printed."""
    validator("ServerMessage").validate(example)
    assert json.loads(encode(server_messages.validate_python(example))) == example


@pytest.mark.parametrize(
    "message",
    [
        Token(content="a", first_seq=1, seq=2),
        Connected(user_id="me", epoch="e", last_seq=0, server="pixora"),
        Replayed.model_validate({"from": 1, "to": 2}),
    ],
    ids=lambda each: each.type,
)
def test_what_is_sent_is_as_published(message: Any) -> None:
    validator("ServerMessage").validate(json.loads(encode(message)))


@pytest.mark.parametrize(
    "bad", [{"type": "sing"}, {"message": "x"}, {"type": "chat_message"}, {"type": "ping", "id": ""}, []]
)
def test_what_is_refused_is_against_the_schema(bad: Any) -> None:
    assert not validator("ClientMessage").is_valid(bad)


def test_the_committed_copies() -> None:
    """`pixora protocol schema > docs/protocol.schema.json`, and so on."""
    assert json.loads((DOCS / "protocol.schema.json").read_text()) == json_schema()
    assert json.loads((DOCS / "asyncapi.json").read_text()) == asyncapi()
    assert (DOCS / "protocol.d.ts").read_text() == typescript()


def test_every_reference_leads_somewhere() -> None:
    document = asyncapi()

    def walk(value: Any) -> None:
        if isinstance(value, dict):
            if "$ref" in value:
                place: Any = document
                for part in value["$ref"].removeprefix("#/").split("/"):
                    place = place[part]
            for each in value.values():
                walk(each)
        elif isinstance(value, list):
            for each in value:
                walk(each)

    walk(document)
