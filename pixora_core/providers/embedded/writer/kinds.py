"""What kind of prompt a topic is, as far as that can be seen without risk: a name, a place, a doing, a question, …"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Final, Literal

from pixora_core.providers.embedded.writer.occasions import Occasion, occasion_of
from pixora_core.providers.embedded.writer.text import sentences_in
from pixora_core.providers.embedded.writer.wordlists import word_lists

__all__ = ["Kind", "kind_of"]

Kind = (
    Literal["any", "name", "place", "activity", "question", "story", "wordless", "parts", "reason", "wonder"] | Occasion
)

_STORY_WORDS: Final = 24
_OCCASION_LETTERS: Final = 160
"""A longer text, or one of several sentences, is told in its own words whatever its occasion is."""

_RECALLS: Final[Mapping[str, re.Pattern[str]]] = {
    "en": re.compile(r"(?:the (?:story|day|night|time) )?(?:of )?(?:how|when) (?:my|our|i|we)\b", re.IGNORECASE),
    "de": re.compile(r"(?:die geschichte, )?(?:wie|als) (?:ich|wir|meine?|unsere?)\b", re.IGNORECASE),
    "es": re.compile(r"(?:la historia de )?(?:cómo|cuando) (?:mi|mis|nuestr[oa]s?|conocí|conocimos)\b", re.IGNORECASE),
    "fr": re.compile(r"(?:l['’]histoire de )?(?:comment|quand) (?:mon|ma|mes|notre|nos|j['’]|je|nous)", re.IGNORECASE),
    "it": re.compile(r"(?:la storia di )?(?:come|quando) (?:mi[oa]|miei|nostr[oa]|ho|abbiamo)\b", re.IGNORECASE),
}
"""Openings of what somebody was there for, or heard at home."""

_LEARNS: Final[Mapping[str, re.Pattern[str]]] = {
    "de": re.compile(r"\blernen$", re.IGNORECASE),
    "es": re.compile(r"^aprender\b", re.IGNORECASE),
    "fr": re.compile(r"^apprendre\b", re.IGNORECASE),
    "it": re.compile(r"^imparare\b", re.IGNORECASE),
}
"""What is a doing in languages whose other verbs may be nouns."""

_WHERE: Final = frozenset({"on", "in", "at", "by", "near", "under", "above", "behind", "between", "beside"})


def _shapes() -> dict[str, dict[Kind, str]]:
    """Openings that ask without a question mark, by language."""
    return {
        "en": {"reason": r"why (?=\w+ \w+)", "wonder": r"(?:how|what|where) (?!(?:to|my|our|i|we)\b)(?=\w+ \w)"},
        "de": {"wonder": r"(?:wie|warum|wieso|woher|was) (?!(?:meine?|unsere?|ich|wir)\b)(?=\w+ \w)"},
        "es": {"wonder": r"(?:cómo|por qué|de dónde) (?=\w+ \w)(?!\w+[aei]r\b)"},
        "fr": {"wonder": r"(?:comment|pourquoi|d'où) (?=\w+ \w)(?!\w+(?:er|ir|re)\b)"},
        "it": {"wonder": r"(?:come|perché|da dove) (?=\w+ \w)(?!\w+[aei]re\b)"},
    }


_ASKS: Final = re.compile(
    r"(?:(?:why|how|what|when|where|who|which) (?:do|does|did|is|are|was|were|can|could|will|would|should|has|have)\b"
    r"|(?:is|are|do|does|did|can|could|will|would|should) .+\?$"
    r"|(?:warum|wieso|wie|was|wann|wo|wer|por qué|cómo|qué|¿|pourquoi|comment|qui|quand|où|que|quel|perché|come"
    r"|quando|dove|chi|che).+\?$)",
    re.IGNORECASE,
)
_SHAPES: Final[Mapping[str, Mapping[Kind, re.Pattern[str]]]] = {
    language: {kind: re.compile(shape, re.IGNORECASE) for kind, shape in shapes.items()}
    for language, shapes in _shapes().items()
}


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
    return occasion or _by_form(topic, language)


def _by_form(topic: str, language: str) -> Kind:
    words = re.findall(r"[^\W_]+(?:['’.-][^\W_]+)*", topic)
    if len(words) > _STORY_WORDS or len(sentences_in(topic)) > 1 or len(topic) > _OCCASION_LETTERS:
        return "story"
    if language in _RECALLS and _RECALLS[language].match(topic):
        return "memory"
    asked = next((kind for kind, shape in _SHAPES.get(language, {}).items() if shape.match(topic)), None)
    if asked:
        return asked
    lower = [word.lower() for word in words]
    if lower[0] in word_lists().doings or (language in _LEARNS and _LEARNS[language].search(topic)):
        return "activity"
    if _is_place(lower):
        return "place"
    return "name" if _is_name(words) else "any"
