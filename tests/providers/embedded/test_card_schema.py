"""The committed schema of topic cards is that of the models."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files

from pixora_core.providers.embedded.writer.schema import card_schema, written
from pixora_core.providers.embedded.writer.vocabulary import PROPS, SETTINGS

COMMITTED = files("pixora_core.providers.embedded.writer").joinpath("cards", "card.schema.json")
MODULE = "pixora_core.providers.embedded.writer.schema"


def test_what_is_committed_is_what_the_models_say() -> None:
    assert COMMITTED.read_text("utf-8") == written(), f"python -m {MODULE} writes it anew"


def test_it_can_be_written_by_a_command() -> None:
    done = subprocess.run([sys.executable, "-m", MODULE], capture_output=True, check=True, text=True)
    assert done.stdout == written()


def test_it_knows_what_a_card_may_ask_for_and_not_where_the_card_lies() -> None:
    parts = card_schema()["$defs"]
    assert parts["Look"]["properties"]["setting"]["enum"] == list(SETTINGS)
    assert parts["Look"]["properties"]["subjects"]["items"]["enum"] == list(PROPS)
    assert "path" not in parts["CardHead"]["properties"]
    assert set(parts["CardHead"]["required"]) == {"topic", "names", "titles", "mood", "sources", "reviewed"}
    assert json.loads(written()) == card_schema()
