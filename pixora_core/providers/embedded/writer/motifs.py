"""Motifs: what the words of a prompt name, in five languages: how each looks, and a true sentence about it.

A motif is no topic. Of "The last tram home" no card is written, but it names something that is last, a tram and a
home, and of each of these a sentence can be said that holds wherever the word does. The files lie below `motifs/`, one
or more a kind (`thing.yaml`, `thing_kitchen.yaml`). Of a thing that is `like` others only its words and its look are
written: it says what holds for its whole family (`families.yaml`).
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Annotated, Final, Literal, NamedTuple, get_args

from pydantic import Field, TypeAdapter

from pixora_core.providers.embedded.writer.cards import Look, yaml_of
from pixora_core.units import Frozen

__all__ = ["MOTIF_LANGUAGES", "Found", "Motif", "MotifKind", "lines_of", "motifs", "motifs_in"]

MOTIF_LANGUAGES: Final = ("en", "de", "es", "fr", "it")
MotifKind = Literal["thing", "animal", "person", "place", "time", "event", "doing", "quality", "idea"]

_Said = Annotated[tuple[str, ...], Field(min_length=1)]
"""The words that name a motif, as one text ("in_spring" for a phrase), then its sentences."""


class Motif(Frozen):
    """Something that a prompt can name: its looks, none where it cannot be drawn, and what is said of it."""

    like: str = ""
    """The family whose sentences it says, instead of its own."""

    looks: tuple[Look, ...] = ()
    en: _Said
    de: _Said
    es: _Said
    fr: _Said
    it: _Said
    kind: MotifKind = "thing"
    proper: bool = False
    """Whether its words are names: Paris and Robin Hood are meant where they are written large."""
    name: str = ""


class Found(NamedTuple):
    """A motif in a text, the words that named it, as they stand there, and the first one's place among the words."""

    motif: Motif
    words: str
    place: int


_FILE: TypeAdapter[dict[str, Motif]] = TypeAdapter(dict[str, Motif])
_FAMILIES: Final[TypeAdapter[dict[str, dict[str, _Said]]]] = TypeAdapter(dict[str, dict[str, _Said]])
_TOKEN: Final = re.compile(r"[^\W_]+")
_NOUNS: Final = frozenset({"thing", "animal", "person", "place", "event"})
"""The kinds that German writes large, in a text that writes anything large: "weg" is no way."""
_GLUED: Final = re.compile(r"['’]s\b|(?<=s)['’](?=\s|$)")
_ORANGE: Final = (
    r"\borange(?= (?:cats?|kittens?|tabby|dogs?|sk(?:y|ies)|sunsets?|lights?|glow|cars?|bikes?|bus|dress|shirts?|hats?"
    r"|balloons?|lea(?:f|ves)|houses?|doors?|hair|fur|flames?|moon|sun|flowers?)\b)"
)
_ASIDE: Final = re.compile(
    r"\b(?:(?<=first )|(?<=last )|(?<=final )|(?<=next )|(?<=every )|(?<=each )|(?<=this )|(?<=one )|(?<=same ))time\b"
    r"|(?<=\d )(?:hours?|minutes?|seconds?)\b|\bwalk(?=[- ]ins?\b)|" + _ORANGE,
    re.IGNORECASE,
)
"""Words that are not meant: a "final time" speaks of no hours, "24 hours" is a measure, an orange cat is no fruit."""

_ENDING: Final = re.compile(r"[.!?:…]")
_COMPOUND: Final = 5
"""The fewest letters of a word that is looked for at the end of a German compound."""


@lru_cache(maxsize=1)
def motifs() -> tuple[Motif, ...]:
    """All motifs, by kind and in the order of their files."""
    place = files("pixora_core.providers.embedded.writer").joinpath("motifs")
    families = _FAMILIES.validate_python(yaml_of(place.joinpath("families.yaml").read_text("utf-8")))
    names = sorted(file.name for file in place.iterdir())
    read = (
        (kind, place.joinpath(name).read_text("utf-8"))
        for kind in get_args(MotifKind)
        for name in names
        if re.match(rf"{kind}[._]", name)
    )
    return tuple(
        _of_its_family(motif.model_copy(update={"kind": kind, "name": name}), families)
        for kind, text in read
        for name, motif in _FILE.validate_python(yaml_of(text)).items()
    )


def _of_its_family(motif: Motif, families: Mapping[str, Mapping[str, _Said]]) -> Motif:
    """A motif that is like others, with the sentences of them all; each begins with another of these."""
    if not motif.like:
        return motif
    family = families[motif.like].items()
    return motif.model_copy(
        update={language: (_said(motif, language)[0], *_turned(lines, motif)) for language, lines in family}
    )


def _turned(lines: _Said, motif: Motif) -> _Said:
    first = sum(map(ord, motif.name)) % len(lines)
    return (*lines[first:], *lines[:first])


def _said(motif: Motif, language: str) -> tuple[str, ...]:
    said: Mapping[str, tuple[str, ...]] = {
        "en": motif.en, "de": motif.de, "es": motif.es, "fr": motif.fr, "it": motif.it
    }  # fmt: skip
    return said[language]


def lines_of(motif: Motif, language: str) -> tuple[str, ...]:
    """What is said of a motif in one of `MOTIF_LANGUAGES`."""
    return _said(motif, language)[1:]


def _plain(word: str) -> str:
    text = unicodedata.normalize("NFKD", word.casefold())
    return "".join(char for char in text if not unicodedata.combining(char))


def _singular(word: str, language: str) -> str:
    """What is left of a word when the commonest endings of its language are off.

    Accents stay in German and French, where they tell words apart: Küche and Kuchen, mère and mer.
    """
    if language == "de":
        return re.sub(r"(?<=\w{4})(?:en|es|e|n|s)$", "", word.casefold())
    if language == "fr":
        return re.sub(r"(?<=\w{3})[sx]$", "", word.casefold())
    bare = _plain(word)
    if language == "en":
        bare = re.sub(r"(?<=\w\w)ies$", "y", bare)
        bare = re.sub(r"(?<=s|x|h)es$", "", bare)
        return re.sub(r"(?<=\w\w)(?<!s)s$", "", bare) if not bare.endswith(("us", "is")) else bare
    return re.sub(r"(?<=\w{3})s$", "", bare) if language == "es" else bare


def _whole(word: str, language: str) -> str:
    return word.casefold() if language in {"de", "fr"} else _plain(word)


_Index = Mapping[str, tuple[tuple[tuple[str, ...], Motif], ...]]


@lru_cache(maxsize=len(MOTIF_LANGUAGES))
def _index(language: str) -> _Index:
    """From a phrase's first word to the phrases that begin with it, the longest first."""
    begun: defaultdict[str, list[tuple[tuple[str, ...], Motif]]] = defaultdict(list)
    for motif in motifs():
        for phrase in _said(motif, language)[0].split():
            whole = tuple(_whole(word, language) for word in phrase.split("_"))
            stems = tuple(_singular(word, language) for word in phrase.split("_"))
            for words in dict.fromkeys((whole, stems)):
                begun[words[0]].append((words, motif))
    return {first: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for first, found in begun.items()}


@lru_cache(maxsize=1)
def _tails() -> Mapping[str, Motif]:
    """The German nouns that end compounds: a Gemüsegarten is a garden."""
    nouns = (motif for motif in motifs() if motif.kind in _NOUNS)
    return {
        stem: motif
        for motif in nouns
        for word in motif.de[0].split()
        if len(word) >= _COMPOUND and "_" not in word and len(stem := _singular(word, "de")) >= _COMPOUND - 1
    }


def _compound(key: str) -> Motif | None:
    tails = _tails()
    return next((tails[key[at:]] for at in range(3, len(key) - _COMPOUND + 2) if key[at:] in tails), None)


def _held_in(key: str) -> Motif | None:
    """The place that a German word for an event begins with: a Dorffest is held in a village."""
    return next((motif for stem, motif in _heads().items() if key.startswith(stem) and key != stem), None)


@lru_cache(maxsize=1)
def _heads() -> Mapping[str, Motif]:
    """The German places that compounds begin with."""
    places = ((word, motif) for motif in motifs() if motif.kind == "place" for word in motif.de[0].split())
    return {
        stem: motif for word, motif in places if "_" not in word and len(stem := _singular(word, "de")) >= _COMPOUND - 1
    }


def _names(line: str, matches: list[re.Match[str]], language: str) -> frozenset[int]:
    """Which of the words are written like names: large within a sentence, in a text that writes other words small."""
    mixed = any(match.group()[0].islower() and len(match.group()) > 3 for match in matches)
    if language == "de" or not mixed:
        return frozenset()
    gaps = (
        "." if number == 0 else line[matches[number - 1].end() : match.start()] for number, match in enumerate(matches)
    )
    return frozenset(
        number
        for number, (match, gap) in enumerate(zip(matches, gaps, strict=True))
        if match.group()[0].isupper() and not _ENDING.search(gap)
    )


def motifs_in(text: str, language: str) -> tuple[Found, ...]:
    """The motifs that a text in one of `MOTIF_LANGUAGES` names, each once, in the text's order."""
    line = _ASIDE.sub("then", _GLUED.sub(" ", text)) if language == "en" else text
    matches = list(_TOKEN.finditer(line))
    names = _names(line, matches, language)
    small = language == "de" and any(match.group()[0].isupper() for match in matches[1:])
    wholes = tuple(_whole(match.group(), language) for match in matches)
    stems = tuple(_singular(match.group(), language) for match in matches)
    found: dict[str, Found] = {}
    place = 0
    while place < len(matches):
        motif, size = _at(wholes, stems, place, language)
        words = line[matches[place].start() : matches[place + size - 1].end()]
        verb = small and words.islower() and motif and motif.kind in _NOUNS
        if motif and not verb and (motif.kind == "time" or motif.proper or place not in names):
            found.setdefault(motif.name, Found(motif, words, place))
            where = _held_in(stems[place]) if language == "de" and motif.kind == "event" else None
            if where:
                found.setdefault(where.name, Found(where, words, place))
        place += size
    return tuple(found.values())


def _at(wholes: tuple[str, ...], stems: tuple[str, ...], place: int, language: str) -> tuple[Motif | None, int]:
    """The motif whose words begin at a place, and how many words name it; the very words before their stems."""
    for keys in (wholes, stems):
        for words, motif in _index(language).get(keys[place], ()):
            if keys[place : place + len(words)] == words:
                return motif, len(words)
    return (_compound(stems[place]) if language == "de" else None), 1
