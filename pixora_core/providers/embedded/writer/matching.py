"""Which card a subject means. A wrong card is worse than none: what is left unexplained counts against a card.

A subject ("how do planes fly") is cut into stems. A card is a candidate when one of its names stands in the subject;
its score is the share of the subject's telling words that its names and accompanying words explain. "Tea ceremony" is
explained whole, of "tea party movement" two thirds are not.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from pixora_core.providers.embedded.writer.cards import CardHead, heads
from pixora_core.providers.embedded.writer.wordlists import word_lists

__all__ = ["cards_for", "stems_of"]

_THRESHOLD: Final = 0.7
_TOKEN: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_BETWEEN: Final = re.compile(r"\s+(?:and|&|vs\.?|versus|or|with|meets|to)\s+|\s*[,/+]\s*", re.IGNORECASE)


class _Match(NamedTuple):
    score: float
    named: int
    head: CardHead


def _stem(word: str) -> str:
    word = word_lists().irregular.get(word, word)
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 4 and word.endswith(("sses", "xes", "ches", "shes", "oes")):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if len(word) > 5 and word.endswith("ing"):
        word = word[:-3]
        word = word[:-1] if word[-1] == word[-2] and word[-1] not in "ls" else word
    elif len(word) > 5 and word.endswith("ed"):
        word = word[:-2]
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


@lru_cache(maxsize=8192)
def stems_of(text: str) -> tuple[str, ...]:
    """The stems of a text's words: lower case, without accents, possessives and the commonest endings."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    words = (word.replace("’", "'").removesuffix("'s").replace("'", "") for word in _TOKEN.findall(plain))
    return tuple(_stem(word) for word in words if word)


@lru_cache(maxsize=1)
def _untelling() -> frozenset[str]:
    lists = word_lists()
    return frozenset(stem for word in lists.silent | lists.neutral for stem in stems_of(word))


def _places(phrase: tuple[str, ...], stems: tuple[str, ...]) -> set[int]:
    """The places in `stems` that the phrase covers, wherever it stands whole."""
    size = len(phrase)
    starts = (at for at in range(len(stems) - size + 1) if stems[at : at + size] == phrase)
    return {at + step for at in starts for step in range(size)}


def _match(head: CardHead, stems: tuple[str, ...]) -> _Match | None:
    if any(_places(stems_of(phrase), stems) for phrase in head.unless):
        return None
    named: set[int] = set()
    for name in (*head.names, head.topic):
        named |= _places(stems_of(name), stems)
    telling = {at for at, stem in enumerate(stems) if stem not in _untelling()} | named
    if not named:
        return None
    helped = {at for word in head.words for at in _places(stems_of(word), stems)}
    return _Match(len(telling & (named | helped)) / len(telling), len(named), head)


def _best(subject: str) -> CardHead | None:
    stems = stems_of(subject)[:60]
    found = [match for head in heads() if (match := _match(head, stems)) and match.score >= _THRESHOLD]
    return (
        max(found, key=lambda match: (match.score, match.named), default=_Match(0, 0, heads()[0])).head
        if found
        else None
    )


def cards_for(subject: str) -> tuple[CardHead, ...]:
    """The card that a subject means; two when it names two ("cats and dogs"); none when it means neither for sure."""
    whole = _best(subject)
    parts = [part for part in _BETWEEN.split(subject) if part.strip()]
    if len(parts) == 2:
        pair = [_best(part) for part in parts]
        if pair[0] and pair[1] and pair[0] != pair[1]:
            return (pair[0], pair[1])
    return (whole,) if whole else ()
