"""The word lists of `words.yaml`, as a value."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files
from typing import Annotated

import yaml
from pydantic import BeforeValidator

from pixora_core.providers.embedded.writer.vocabulary import Prop, Setting
from pixora_core.units import Frozen

__all__ = ["WordLists", "word_lists"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _table(meanings: dict[str, str]) -> dict[str, str]:
    """From {meaning: "word word"} to {word: meaning}."""
    return {word: meaning for meaning, words in meanings.items() for word in words.split()}


def _many(meanings: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """From {meaning: "word word"} to {word: (meaning, meaning)}."""
    words = dict.fromkeys(word for text in meanings.values() for word in text.split())
    return {word: tuple(meaning for meaning, text in meanings.items() if word in text.split()) for word in words}


_Words = Annotated[frozenset[str], BeforeValidator(_words)]
_Table = Annotated[dict[str, str], BeforeValidator(_table)]


class Untelling(Frozen):
    """The words of a language that say nothing about a subject, and those that may stand beside any."""

    silent: _Words
    neutral: _Words


class WordLists(Frozen):
    """Sets of words, and tables from a word to what it means."""

    silent: _Words
    neutral: _Words
    abbreviations: _Words
    places: _Words
    doings: _Words
    doubtful: _Words
    guarded: _Words
    real: _Words
    irregular: _Table
    props: Annotated[dict[str, Prop], BeforeValidator(_table)]
    settings: Annotated[dict[str, Setting], BeforeValidator(_table)]
    homes: Annotated[dict[str, Setting], BeforeValidator(_table)]
    haunts: Annotated[dict[Prop, tuple[Setting, ...]], BeforeValidator(_many)]
    """The places where a prop may well be seen, beside its home."""
    hours: _Table
    skies: _Table
    others: dict[str, Untelling]
    """`silent` and `neutral` of the languages that are not English."""

    def untelling(self, language: str) -> frozenset[str]:
        """The words that tell nothing about what a prompt in this language is about."""
        lists = self.others.get(language, self)
        return lists.silent | lists.neutral


@lru_cache(maxsize=1)
def word_lists() -> WordLists:
    """The lists, read once."""
    place = files("pixora_core.providers.embedded.writer").joinpath("words.yaml")
    return WordLists.model_validate(yaml.safe_load(place.read_text("utf-8")))
