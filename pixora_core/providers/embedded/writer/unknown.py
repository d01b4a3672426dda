"""A film about something that the writer knows nothing of: reflective lines around the prompt's own words.

The lines are kept a language a file under `forms/`, in the shape of a card's beats, with `{topic}` and
`{Topic}` where the prompt's words stand. They are true whatever the topic is.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from pydantic import TypeAdapter

from pixora_core.providers.embedded.writer.cards import Beat, yaml_of
from pixora_core.providers.embedded.writer.lexicon import beast_of, look_of, looks_for
from pixora_core.providers.embedded.writer.occasions import Occasion, occasion_of
from pixora_core.providers.embedded.writer.text import capitalised, opening_words, sentences_in, squeezed
from pixora_core.providers.embedded.writer.vocabulary import Prop
from pixora_core.providers.embedded.writer.wordlists import word_lists

__all__ = ["FORM_LANGUAGES", "Kind", "Reflection", "kind_of", "reflection"]

Kind = Literal["any", "name", "place", "activity", "question", "story", "wordless"] | Occasion

FORM_LANGUAGES: Final = ("en", "de", "es")

_STORY_WORDS: Final = 9
_OCCASION_LETTERS: Final = 160
"""A longer text, or one of several sentences, is told in its own words whatever its occasion is."""

_WHERE: Final = frozenset({"on", "in", "at", "by", "near", "under", "above", "behind", "between", "beside"})
_ASKS: Final = re.compile(
    r"(?:(?:why|how|what|when|where|who|which) (?:do|does|did|is|are|was|were|can|could|will|would|should|has|have)\b"
    r"|(?:is|are|do|does|did|can|could|will|would|should) .+\?$"
    r"|(?:warum|wieso|wie|was|wann|wo|wer|por qué|cómo|qué|¿).+\?$)",
    re.IGNORECASE,
)
_ORDERS: Final = re.compile(
    r"(?:include|use|add|show|keep|avoid|please|make|create|end|start|begin|style|music|narration|voice|mood|length|duration"
    r"|the (?:video|film|style|music|mood|tone|voice|narration)|it should|no text|in the style|format|aspect)\b",
    re.IGNORECASE,
)
_OPEN: Final = frozenset(
    {"mountains", "meadow", "forest", "road", "beach", "river_valley", "farm_field", "village", "street"}
)
_ALONE: Final[frozenset[Kind | None]] = frozenset({"loss"})
"""Beside what is said of the dead stands nothing that was written for any topic."""

_FORMS: TypeAdapter[dict[Kind, tuple[Beat, ...]]] = TypeAdapter(dict[Kind, tuple[Beat, ...]])


class Reflection(NamedTuple):
    """Lines for a topic: those that are told in any case, in order, and those to choose from."""

    kind: Kind
    told: tuple[Beat, ...]
    beats: tuple[Beat, ...]


@lru_cache(maxsize=len(FORM_LANGUAGES))
def _forms(language: str) -> dict[Kind, tuple[Beat, ...]]:
    place = files("pixora_core.providers.embedded.writer").joinpath("forms").joinpath(f"{language}.yaml")
    return _FORMS.validate_python(yaml_of(place.read_text("utf-8")))


def _is_name(words: list[str]) -> bool:
    """Two to four words, all with a capital, none of them a number or all in capitals: hardly anything but a name."""
    return 2 <= len(words) <= 4 and all(word[:1].isupper() and word[1:].islower() for word in words)


def _is_place(lower: list[str]) -> bool:
    """It ends with a place ("an old harbour"), or with where a place is ("our little hotel on the cliff")."""
    places = word_lists().places
    located = any(word in places and after in _WHERE for word, after in pairwise(lower))
    return len(lower) > 1 and (lower[-1] in places or located)


def kind_of(topic: str, language: str = "en") -> Kind:
    """What a topic looks like, where that can be seen without risk; `any` otherwise."""
    if not any(char.isalpha() for char in topic):
        return "wordless"
    if len(topic) <= _OCCASION_LETTERS and _ASKS.match(topic):
        return "question"
    one = len(topic) <= _OCCASION_LETTERS and len(sentences_in(topic)) == 1
    occasion = occasion_of(topic, language) if one else None
    return occasion or _by_form(topic)


def _by_form(topic: str) -> Kind:
    words = re.findall(r"[^\W_]+(?:['’.-][^\W_]+)*", topic)
    if len(words) > _STORY_WORDS or len(sentences_in(topic)) > 1 or len(topic) > 90:
        return "story"
    lower = [word.lower() for word in words]
    if lower[0] in word_lists().doings:
        return "activity"
    if _is_place(lower):
        return "place"
    return "name" if _is_name(words) else "any"


def _filled(text: str | None, topic: str) -> str | None:
    if text is None:
        return None
    text = text.replace("{topic}", topic).replace("{Topic}", capitalised(topic))
    return re.sub(r"([.!?…])[\"”’»]?\.(?=\s|$)", r"\1", text)


def _about(beat: Beat, topic: str) -> Beat:
    """The beat with the topic in its lines; one that says the topic and can show it is told before others.

    A line that begins with the topic alone is said whole or not at all: the topic by itself is no sentence.
    """
    look = look_of(topic, beat.look, again=beat.role == "close") if "opic}" in beat.script else beat.look
    short = beat.short or (beat.script if beat.script.startswith("{Topic}. ") else None)
    changes = {
        "look": look,
        "essential": look != beat.look,
        "script": _filled(beat.script, topic),
        "more": _filled(beat.more, topic),
        "short": _filled(short, topic),
    }
    return beat.model_copy(update=changes)


def _asked(topic: str) -> str:
    return topic if topic.endswith("?") else f"{capitalised(topic)}?"


def _told(paragraphs: tuple[str, ...]) -> tuple[Beat, ...]:
    """The prompt's own sentences as beats; what is an order to the film maker is left unspoken."""
    lines = [line for paragraph in paragraphs for line in sentences_in(paragraph)]
    spoken = [line for line in lines if not _ORDERS.match(line)] or lines
    ended = [capitalised(line) if line[-1] in '.!?…:"”’»)。！？' else f"{capitalised(line)}." for line in spoken]
    looks = looks_for(tuple(ended))
    return tuple(
        Beat(role="development" if number else "hook", title=opening_words(text) or "A Line", script=text, look=look)
        for number, (text, look) in enumerate(zip(ended, looks, strict=True))
    )


def reflection(topic: str, language: str) -> Reflection:
    """The lines for a topic in one of `FORM_LANGUAGES`."""
    forms = _forms(language)
    kind = kind_of(topic, language)
    plain = tuple(beat for beat in forms["any"] if "opic}" not in beat.script)
    if kind == "story":
        told = _told(tuple(topic.splitlines()))
        between = _between(forms, occasion_of(topic, language))
        return Reflection(kind, told, tuple(_with(beast_of(topic), beat) for beat in between))
    if kind == "wordless":
        return Reflection(kind, (), (*forms["wordless"], *plain))
    words = _asked(topic) if kind == "question" else squeezed(topic)
    own = tuple(_about(beat, words) for beat in forms.get(kind, ())) if kind != "any" else ()
    others = tuple(_about(beat, words) for beat in _rest(own, forms["any"], kind))
    return Reflection(kind, (), (*(beat.model_copy(update={"essential": True}) for beat in own), *others))


def _between(forms: dict[Kind, tuple[Beat, ...]], occasion: Occasion | None) -> tuple[Beat, ...]:
    """The lines that stand beside a text's own sentences: those of its occasion, else those of any story."""
    own = tuple(beat for beat in forms[occasion] if "opic}" not in beat.script) if occasion else ()
    return own or forms["story"]


def _with(beast: Prop | None, beat: Beat) -> Beat:
    """The beat with the story's animal in its picture, where nobody is and an animal can stand."""
    if beast is None or beat.look.subjects or beat.look.setting not in _OPEN:
        return beat
    return beat.model_copy(update={"look": beat.look.model_copy(update={"subjects": (beast,)})})


def _rest(own: tuple[Beat, ...], general: tuple[Beat, ...], kind: Kind) -> tuple[Beat, ...]:
    """The general lines that may stand beside those of a kind, for a film that is longer than these."""
    if kind in _ALONE:
        return ()
    replaced = {beat.role for beat in own} - {"development"}
    return tuple(
        beat for beat in general if beat.role not in replaced and not (kind == "question" and "opic}" in beat.script)
    )
