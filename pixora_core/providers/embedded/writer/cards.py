"""Topic cards: what the writer knows, one small YAML file a topic.

A card is two YAML documents in one file. The first is its head (topic, names, titles, sources): small, read
for every card to find the one that a prompt means. The second is the list of its beats, read for that card
alone. The folder in which the file lies is the card's group.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Annotated, Any, Final, Literal

import yaml
from pydantic import Field, StringConstraints, TypeAdapter

from pixora_core.film.breakdown import CameraName
from pixora_core.providers.embedded.writer.vocabulary import Prop, Setting
from pixora_core.units import Frozen

__all__ = [
    "CARD_LANGUAGES",
    "Beat",
    "CardHead",
    "Light",
    "Look",
    "Role",
    "Weather",
    "beats_of",
    "heads",
    "parse_beats",
    "parse_head",
    "read_parts",
    "yaml_of",
]

CARD_LANGUAGES: Final = ("en", "de", "es")
"""The languages that cards are written in, by their BCP 47 primary tags."""

Role = Literal["hook", "development", "turn", "close"]

Light = Literal["dawn", "morning", "day", "evening", "dusk", "night"]
Weather = Literal["clear", "cloudy", "mist", "rain", "snow", "storm"]

_Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
_SPLIT = "\n---\n"
_CARDS: Final = files("pixora_core.providers.embedded.writer").joinpath("cards")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Look(Frozen):
    """What a beat shows: a short phrase for people (`shows`), and hints from the shared vocabulary."""

    shows: _Text
    setting: Setting
    subjects: Annotated[tuple[Prop, ...], Field(max_length=2)] = ()
    time: Light | None = None
    weather: Weather | None = None
    camera: CameraName | None = None


class Beat(Frozen):
    """One step of a film's arc: a line to be spoken, in up to three lengths, and its picture.

    `short` says it in fewer words; without it the script's first sentences stand for it. `more` is said after the
    script when there is time. Beats with the same role stand in the order in which they are to be told. An essential
    beat is the first to be taken when not all have room. `then` is the picture of the second half of its words, where
    a short film shows them in two.
    """

    role: Role
    title: _Text
    script: _Text
    short: _Text | None = None
    more: _Text | None = None
    look: Look
    then: Look | None = None
    essential: bool = False


class CardHead(Frozen):
    """What a topic is called and where its facts can be looked up.

    `names` mean the topic, `words` may stand beside a name without changing what is meant, and a prompt that holds
    one of `unless` means something else. `path` is where the card lies: `group/file.yaml`, or
    `language/group/file.yaml`.
    """

    topic: _Text
    names: Annotated[tuple[_Text, ...], Field(min_length=1)]
    words: tuple[_Text, ...] = ()
    unless: tuple[_Text, ...] = ()
    titles: Annotated[tuple[_Text, ...], Field(min_length=1)]
    mood: _Text
    sources: Annotated[tuple[_Text, ...], Field(min_length=1)]
    reviewed: date
    path: str

    @property
    def group(self) -> str:
        """The folder that the card lies in: food, space, …"""
        return self.path.split("/")[-2]

    @property
    def language(self) -> str:
        """The BCP 47 primary tag of the language that the card is written in."""
        first = self.path.split("/", maxsplit=1)[0]
        return first if first in CARD_LANGUAGES else "en"


_BEATS: TypeAdapter[tuple[Beat, ...]] = TypeAdapter(tuple[Beat, ...])


def _named(place: Traversable) -> str:
    return place.name


def _card_files(language: str) -> list[tuple[str, Traversable]]:
    place, prefix = (_CARDS, "") if language == "en" else (_CARDS.joinpath(language), f"{language}/")
    return [
        (f"{prefix}{group.name}/{file.name}", file)
        for group in sorted(place.iterdir(), key=_named)
        if group.is_dir() and group.name not in CARD_LANGUAGES
        for file in sorted(group.iterdir(), key=_named)
        if file.name.endswith(".yaml")
    ]


def read_parts(text: str) -> tuple[str, str]:
    """The head and the beats of a card file, as YAML texts."""
    head, _, beats = text.partition(_SPLIT)
    return head, beats


def yaml_of(text: str) -> Any:
    """The plain values of a YAML text that we wrote; models are made of them at once."""
    return yaml.load(text, Loader=_Loader)  # noqa: S506 - a safe loader


def parse_head(text: str, path: str) -> CardHead:
    """A card's head from its YAML. Raises pydantic's `ValidationError` on a field that is missing or unknown."""
    return CardHead.model_validate({**yaml_of(text), "path": path})


def parse_beats(text: str) -> tuple[Beat, ...]:
    """A card's beats from their YAML. Raises pydantic's `ValidationError`."""
    return _BEATS.validate_python(yaml_of(text))


@lru_cache(maxsize=len(CARD_LANGUAGES))
def heads(language: str = "en") -> tuple[CardHead, ...]:
    """The heads of all cards of a language, by group and file name; none in a language without cards."""
    if language not in CARD_LANGUAGES:
        return ()
    return tuple(parse_head(read_parts(file.read_text("utf-8"))[0], path) for path, file in _card_files(language))


@lru_cache(maxsize=512)
def beats_of(head: CardHead) -> tuple[Beat, ...]:
    """The beats of one card, in the order in which they stand in its file."""
    return parse_beats(read_parts(_CARDS.joinpath(*head.path.split("/")).read_text("utf-8"))[1])
