"""Who appears in the film: a profile that is part of the picture of every scene that it appears in."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints

from pixora_core.film.plain_text import one_line, printable
from pixora_core.units import Frozen

__all__ = ["Character", "CharacterName"]

_Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200), BeforeValidator(one_line)]
CharacterName = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80), BeforeValidator(one_line)
]
_Prose = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2_000), BeforeValidator(printable)]


class Character(Frozen):
    """One character, told apart by `name`. `palette` is colours in words or `#rrggbb`, the most important first.

    `voice` is the name of a narrator's voice: it says the words of the scenes whose speaker the character is.

    `reference` is the key of the step that drew a picture of it.
    """

    name: CharacterName
    look: _Prose
    role: _Line = ""
    voice: _Line | None = None
    palette: Annotated[tuple[_Line, ...], Field(max_length=8)] = ()
    reference: Annotated[str, StringConstraints(pattern=r"\A[0-9a-f]{64}\z")] | None = None
