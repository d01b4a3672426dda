"""A slip of the pen in a topic's name: "jelyfish", "vulcanoes", "bycicles".

A word that is nowhere in the cards' heads, the motifs or the word lists may be a misspelt word of a card's name: one
letter more, less, other or changed places with its neighbour, or what sounds the same ("f" for "ph", "y" for "i", one
letter for two). The first letter is right, and no two names are as near. English only: there it is known which of the
dictionary's words are as near to a name and mean something else (`real` in `words.yaml`, held by a test).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from pixora_core.providers.embedded.writer.cards import heads
from pixora_core.providers.embedded.writer.motifs import motifs_in
from pixora_core.providers.embedded.writer.stemming import stems_of
from pixora_core.providers.embedded.writer.wordlists import word_lists

__all__ = ["Names", "corrected", "names_of_cards", "near_to", "sound_of"]

_WORD: Final = re.compile(r"[^\W\d_]+")
_SHORTEST: Final = 5
_SHORTEST_BY_LETTERS: Final = 7
"""Shorter words are too near to too many others: "horse", "house"."""

_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_SOUNDS: Final = (("ph", "f"), ("y", "i"), ("ck", "k"))


class Names(NamedTuple):
    """The words of the cards' names, by themselves and by their sound, and the stems that are no slips."""

    words: frozenset[str]
    by_sound: dict[str, frozenset[str]]
    known: frozenset[str]


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in letters if not unicodedata.combining(char))


def sound_of(word: str) -> str:
    """A plain word as it is heard, roughly: "f" for "ph", "i" for "y", one letter for two."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return re.sub(r"(.)\1", r"\1", word)


@lru_cache(maxsize=1)
def names_of_cards() -> Names:
    """What a slip can have meant, and what is none: of the English cards."""
    every = heads()
    named = [phrase for head in every for phrase in (*head.names, head.topic)]
    words = frozenset(_plain(word) for phrase in named for word in _WORD.findall(phrase) if len(word) >= _SHORTEST)
    sounds: dict[str, set[str]] = {}
    for word in words:
        sounds.setdefault(sound_of(word), set()).add(word)
    beside = [phrase for head in every for phrase in (*head.words, *head.unless, *head.titles)]
    lists = word_lists()
    spoken = (*named, *beside, *lists.untelling("en"), *lists.places, *lists.doings, *lists.guarded, *lists.real)
    known = frozenset(stem for phrase in spoken for stem in stems_of(phrase))
    return Names(words, {sound: frozenset(alike) for sound, alike in sounds.items()}, known)


def near_to(word: str) -> Iterator[str]:
    """Every word that is one slip away."""
    for at in range(1, len(word) + 1):
        before, after = word[:at], word[at:]
        yield from (before + letter + after for letter in _LETTERS)
        if after:
            yield before + after[1:]
            yield from (before + letter + after[1:] for letter in _LETTERS)
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]


def _meant(word: str) -> str | None:
    names = names_of_cards()
    plain = _plain(word)
    if len(plain) < _SHORTEST or names.known.issuperset(stems_of(plain)) or motifs_in(plain, "en"):
        return None
    found = set(names.by_sound.get(sound_of(plain), ()))
    if len(plain) >= _SHORTEST_BY_LETTERS:
        found |= names.words.intersection(near_to(plain))
    alike = sorted(name for name in found if name[0] == plain[0])
    return alike[0] if len({stems_of(name) for name in alike}) == 1 else None


def corrected(subject: str, language: str) -> str | None:
    """The subject with its one misspelt word put right; None when there is no such word, or more than one."""
    if language != "en":
        return None
    slips = {word: meant for word in _WORD.findall(subject) if (meant := _meant(word))}
    if len(slips) != 1:
        return None
    ((word, meant),) = slips.items()
    return subject.replace(word, meant)
