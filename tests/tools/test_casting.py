"""Who speaks, where the narrators are not those that the film was planned with."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from pixora_core.errors import InvalidInput
from pixora_core.film import Brief, Character, Scene, SceneBreakdown, Visual
from pixora_core.tools.casting import update_character
from pixora_core.tools.paper import Paper
from pixora_core.tools.params import UpdateCharacter

pytestmark = pytest.mark.anyio

FILM = SceneBreakdown(
    title="F",
    brief=Brief(prompt="p"),
    scenes=(Scene(title="One", script="Hello.", visual=Visual(description="hills")),),
    characters=(Character(name="Mia", look="a girl"),),
)


class Speechless:
    """Authors that have no voice for the film's language (any more)."""

    async def voices(self, language: str) -> tuple[str, ...]:
        del language
        return ()


async def test_where_no_voice_is_left_the_narrator_speaks_and_it_is_said() -> None:
    authors: Any = Speechless()
    changed = await update_character(Paper(FILM, Fraction(30), authors), UpdateCharacter(name="Mia", speaks=(1,)))
    assert changed.breakdown.scenes[0].speaker == "Mia"
    assert changed.notices == ("no voice is left for Mia; it speaks in the narrator's",)


async def test_a_voice_that_is_gone_is_no_reason_to_refuse_another_change() -> None:
    authors: Any = Speechless()
    mia = FILM.characters[0].model_copy(update={"voice": "gone"})
    film = FILM.model_copy(update={"characters": (mia,)})
    changed = await update_character(Paper(film, Fraction(30), authors), UpdateCharacter(name="Mia", role="the hero"))
    assert changed.breakdown.characters == (mia.model_copy(update={"role": "the hero"}),)
    with pytest.raises(InvalidInput, match="there is no voice 'other'"):
        await update_character(Paper(film, Fraction(30), authors), UpdateCharacter(name="Mia", voice="other"))
