"""The JSON Schema of topic cards, for editors that complete and check them while they are written.

    python -m pixora_core.providers.embedded.writer.schema > card.schema.json

A card file holds two YAML documents; editors check each by itself, so that the schema is of one or the other.
It is committed beside the cards.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from pydantic import TypeAdapter

from pixora_core.providers.embedded.writer.cards import Beat, CardHead

__all__ = ["card_schema", "written"]


def card_schema() -> dict[str, Any]:
    """The schema, generated from the models; where a card lies is not written in it."""
    either: Any = CardHead | tuple[Beat, ...]
    schema = TypeAdapter(either).json_schema()
    head = schema["$defs"]["CardHead"]
    del head["properties"]["path"]
    head["required"].remove("path")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Topic card",
        "description": "A card file's first document is its head, its second the list of its beats.",
        **schema,
    }


def written() -> str:
    """The schema as it stands in its file."""
    return json.dumps(card_schema(), indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.stdout.write(written())
