"""Which card a subject means. A wrong card is worse than none: what is left unexplained counts against a card.

A subject ("how do planes fly") is cut into stems. A card is a candidate when one of its names stands in the subject;
its score is the share of the subject's telling words that its names and accompanying words explain. "Tea ceremony" is
explained whole, of "tea party movement" two thirds are not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from pixora_core.providers.embedded.writer.cards import CardHead, heads
from pixora_core.providers.embedded.writer.stemming import stems_of
from pixora_core.providers.embedded.writer.wordlists import word_lists

__all__ = ["cards_for", "stems_of"]

_THRESHOLD: Final = 0.7
_JOINS: Final = {
    "en": "and|or|with|meets|to|versus",
    "de": "und|oder|mit|gegen|trifft",
    "es": "y|e|o|u|con|contra",
}


class _Match(NamedTuple):
    score: float
    named: int
    head: CardHead


@lru_cache(maxsize=len(_JOINS))
def _between(language: str) -> re.Pattern[str]:
    """What stands between two subjects: "cats and dogs"."""
    return re.compile(rf"\s+(?:&|vs\.?|{_JOINS.get(language, _JOINS['en'])})\s+|\s*[,/+]\s*", re.IGNORECASE)


@lru_cache(maxsize=len(_JOINS))
def _untelling(language: str) -> frozenset[str]:
    return frozenset(stem for word in word_lists().untelling(language) for stem in stems_of(word, language))


def _places(phrase: tuple[str, ...], stems: tuple[str, ...]) -> set[int]:
    """The places in `stems` that the phrase covers, wherever it stands whole."""
    size = len(phrase)
    starts = (at for at in range(len(stems) - size + 1) if stems[at : at + size] == phrase)
    return {at + step for at in starts for step in range(size)}


def _match(head: CardHead, stems: tuple[str, ...]) -> _Match | None:
    language = head.language
    if any(_places(stems_of(phrase, language), stems) for phrase in head.unless):
        return None
    named: set[int] = set()
    for name in (*head.names, head.topic):
        named |= _places(stems_of(name, language), stems)
    telling = {at for at, stem in enumerate(stems) if stem not in _untelling(language)} | named
    if not named:
        return None
    helped = {at for word in head.words for at in _places(stems_of(word, language), stems)}
    return _Match(len(telling & (named | helped)) / len(telling), len(named), head)


@lru_cache(maxsize=len(_JOINS))
def _beginning_with(language: str) -> Mapping[str, frozenset[int]]:
    """Which cards, by number, have a name that begins with a stem."""
    begun: defaultdict[str, set[int]] = defaultdict(set)
    for number, head in enumerate(heads(language)):
        for stems in (stems_of(name, language) for name in (*head.names, head.topic)):
            begun[stems[0] if stems else ""].add(number)
    return {stem: frozenset(numbers) for stem, numbers in begun.items()}


def _candidates(stems: Sequence[str], language: str) -> list[CardHead]:
    """The cards of which a name may stand in `stems`, in the cards' own order."""
    begun, cards = _beginning_with(language), heads(language)
    return [cards[number] for number in sorted({number for stem in stems for number in begun.get(stem, ())})]


def _best(subject: str, language: str) -> CardHead | None:
    stems = stems_of(subject, language)[:60]
    matches = (_match(head, stems) for head in _candidates(stems, language))
    found = [match for match in matches if match and match.score >= _THRESHOLD]
    return max(found, key=lambda match: (match.score, match.named)).head if found else None


def cards_for(subject: str, language: str = "en") -> tuple[CardHead, ...]:
    """The card that a subject means; two when it names two ("cats and dogs"); none when it means neither for sure.

    `language` is a BCP 47 primary tag; in a language without cards there is none.
    """
    whole = _best(subject, language)
    parts = [part for part in _between(language).split(subject) if part.strip()]
    if len(parts) == 2:
        pair = [_best(part, language) for part in parts]
        stems = stems_of(subject, language)[:60]
        if pair[0] and pair[1] and pair[0] != pair[1] and all(head and _match(head, stems) for head in pair):
            return (pair[0], pair[1])
    return (whole,) if whole else ()
