"""The embedded designer: what a description leaves open is fixed, what it says is kept."""

from __future__ import annotations

import pytest

from pixora_core.film import Brief
from pixora_core.pipeline.ports import CharacterRequest
from pixora_core.providers.embedded.designer import EmbeddedDesigner

pytestmark = pytest.mark.anyio


async def look(description: str) -> str:
    request = CharacterRequest(name="Mina", description=description, brief=Brief(prompt="Tea"))
    return (await EmbeddedDesigner().design(request)).look


async def test_a_person_has_hair_and_clothes_and_only_those_that_are_not_told_are_added() -> None:
    whole = "A woman with red hair in a green coat"
    assert await look(whole) == whole
    assert (await look("A woman with red hair")).startswith("A woman with red hair, ")
    assert (await look("A woman in a green coat.")).startswith("A woman in a green coat, ")
    assert (await look("A woman")).count(", ") == 2
    assert await look("A friendly robot") == "A friendly robot"
