"""Lines in five languages, a row a line, each with the picture that it was written for.

`lines/kin.yaml` holds those for motifs of one family (whatever is cooked, whatever travels), `lines/general.yaml` those
for what no motif names: about the prompt's own words, about a name, about a question.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field, TypeAdapter

from pixora_core.providers.embedded.writer.cards import Beat, Look, Role, yaml_of
from pixora_core.providers.embedded.writer.choosing import in_turn, turned
from pixora_core.providers.embedded.writer.motifs import Found
from pixora_core.providers.embedded.writer.text import opening_words, sentences_in
from pixora_core.units import Frozen

__all__ = ["General", "Group", "Line", "general_lines", "groups", "kin_of", "said_in"]

General = Literal["any", "words", "name", "question", "activity", "place", "memory", "story"]

_CARE: Final = "care"
"""The only family that speaks beside illness."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


class Line(Frozen):
    """One thought in every language; `{topic}` and the other slots are those of `forms/`."""

    role: Role = "development"
    look: Look
    alone: bool = False
    """Whether its first sentence may stand by itself, in every language."""
    en: str
    de: str
    es: str
    fr: str
    it: str


class Group(Frozen):
    """Lines that belong together, and the motifs beside which they may be said; none for the general ones."""

    of: Annotated[frozenset[str], BeforeValidator(_words)] = frozenset()
    lines: Annotated[tuple[Line, ...], Field(min_length=1)]


_FILE: TypeAdapter[dict[str, Group]] = TypeAdapter(dict[str, Group])


@lru_cache(maxsize=2)
def groups(name: Literal["kin", "general"]) -> dict[str, Group]:
    """The groups of one file, in its order."""
    place = files("pixora_core.providers.embedded.writer").joinpath("lines").joinpath(f"{name}.yaml")
    return _FILE.validate_python(yaml_of(place.read_text("utf-8")))


def said_in(line: Line, language: str) -> str:
    """What a line says in one of `MOTIF_LANGUAGES`."""
    said = {"en": line.en, "de": line.de, "es": line.es, "fr": line.fr, "it": line.it}
    return said[language]


def _beat(line: Line, language: str) -> Beat:
    script = said_in(line, language)
    short = sentences_in(script)[0] if line.alone else script
    return Beat(role=line.role, title=opening_words(script), script=script, short=short, look=line.look)


@lru_cache(maxsize=64)
def general_lines(name: General, language: str) -> tuple[Beat, ...]:
    """The general lines of a kind as beats, their slots unfilled."""
    return tuple(_beat(line, language) for line in groups("general")[name].lines)


def kin_of(
    found: Sequence[Found], language: str, *, choice: int = 0, also: Collection[str] = (), grave: bool = False
) -> tuple[Beat, ...]:
    """The lines of the families to which what was found belongs, and of those that are `also` asked for.

    Those, then the family of the most motifs come first, and each gives a line before any gives its second; which is
    first is `choice`. Beside what is grave only one family speaks.
    """
    names = [each.motif.like or each.motif.name for each in found]
    shares = {name: sum(motif in group.of for motif in names) for name, group in groups("kin").items()}
    ranked = sorted(
        (name for name in shares if shares[name] or name in also), key=lambda name: (name not in also, -shares[name])
    )
    told = [
        turned([_beat(line, language) for line in groups("kin")[name].lines], choice)
        for name in ranked
        if not grave or name == _CARE
    ]
    return in_turn(*told)
