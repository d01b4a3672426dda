"""Patterns of a language, with places in pointed brackets, read from `english.yaml` and its like.

A row is the name of a reading (`readings`) and patterns. In patterns `<A>` and `<B>` are scenes ("scene 2",
"the last one"), `<a>` and `<b>` may be bare numbers too, `<N>` and `<M>` no titles, `<list>` is several, `<length>`,
`<mood>` and `<style>` are what they say, `<text>` is anything, `<TEXT>` as much of it as possible; other words stand
for the pattern that the file gives them. `parts` are the words for a scene, what stands before it and between it and
its title, the courtesies around an order, and what stands between two orders.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache
from importlib import resources
from typing import Final, NamedTuple

import yaml

from pixora_core.agents.offline.intents import Situation
from pixora_core.agents.offline.moods import MOODS, STYLES, pattern_of
from pixora_core.agents.offline.quantities import LAST, LENGTH, NUMBER, ORDINAL, number_in, ordinal_in

__all__ = ["Compiled", "Language", "Reader", "Row", "compiled", "held", "language", "scene_of", "scenes_of", "titled"]

Row = tuple[str, str]
"""The name of a reading, and the pattern of what is read so."""


class Language(NamedTuple):
    """How one language is taken apart; see the module."""

    scene: str
    article: str
    titled: str
    before: str
    after: str
    joint: str
    rows: tuple[Row, ...]
    guesses: tuple[Row, ...] = ()


@lru_cache(maxsize=8)
def language(name: str) -> Language:
    """The language of that name, from its file."""
    file = resources.files("pixora_core.agents.offline").joinpath(f"{name}.yaml")
    table = yaml.safe_load(file.read_text(encoding="utf-8"))
    words: Mapping[str, str] = table["words"]

    def spelt(pattern: str) -> str:
        place = re.compile("<(" + "|".join(words) + ")>")
        while place.search(pattern):
            pattern = place.sub(lambda found: words[found[1]], pattern)
        return pattern

    def read(part: str) -> tuple[Row, ...]:
        rows: Sequence[Mapping[str, Sequence[str]]] = table.get(part, ())
        return tuple((kind, spelt(each)) for row in rows for kind, patterns in row.items() for each in patterns)

    return Language(rows=read("rows"), guesses=read("guesses"), **table["parts"])


def _scene(name: str, spoken: Language, *, bare: bool = False, plainly: bool = False) -> str:
    """A scene in one of the ways that `scene_of` reads; the groups' names begin with `name`."""
    number = (
        rf"(?:{spoken.article})?(?:{spoken.scene})\s*(?:number|no\.?|nr\.?|nummer|número)?\s*#?(?P<{name}_no>{NUMBER})"
    )
    ordinal = rf"(?:{spoken.article})?(?P<{name}_nth>{ORDINAL})(?:\s+(?:{spoken.scene}|one))?"
    titled = rf"(?:{spoken.article})?(?:{spoken.scene})\s+(?:{spoken.titled})\s+(?P<{name}_on>[^,;]+?)"
    called = rf"(?:{spoken.article})(?P<{name}_called>[^,;]+?)(?:\s+(?:{spoken.scene}))?"
    latest = rf"(?P<{name}_it>(?:that|this|diese|esta|esa)(?:\s+(?:one|{spoken.scene}))|the same scene)"
    if plainly:
        return rf"(?:{number}|{ordinal}|{latest})"
    plain = rf"|#?(?P<{name}_bare>{NUMBER})" if bare else ""
    return rf"(?:{number}|{ordinal}|{latest}{plain}|{called}|{titled})"


_PLACE: Final = re.compile(r"(?<!\?P)<(A|B|a|b|N|M|scene|the|list|length|mood|style|text|TEXT)>")
_MOOD: Final = rf"(?:(?:a (?:bit|little)|much|more|very|etwas|viel|un poco|más) )*(?:more )?{pattern_of(MOODS)}"
_LIST: Final = rf"#?{NUMBER}(?:(?:\s*,\s*|\s*(?:and|und|y|&|bis|to|-)\s*)+#?{NUMBER})+"


def _expanded(pattern: str, spoken: Language) -> str:
    """The pattern with its places filled; each one's group has a name of its own (`a`, `a__1`)."""
    seen: Counter[str] = Counter()

    def named(place: re.Match[str]) -> str:
        word = place[1]
        key = {"N": "a", "M": "b"}.get(word, word.lower())
        name = f"{key}__{seen[key]}"
        seen[key] += 1
        if key in {"a", "b"}:
            return _scene(name, spoken, bare=word.islower(), plainly=word in {"N", "M"})
        plain = {"scene": f"(?:{spoken.scene})", "the": f"(?:{spoken.article})?"}
        held = {
            "list": _LIST,
            "length": LENGTH,
            "mood": _MOOD,
            "style": pattern_of(STYLES),
            "text": r"\S.*" if word.isupper() else r"\S.*?",
        }
        return plain.get(key) or f"(?P<{name}>{held[key]})" + (r"(?:e[nrsm]?)?" if key == "style" else "")

    return _PLACE.sub(named, pattern)


class Reader:
    """A row of a language, compiled when it is first tried: all of them take longer than the answer to a greeting."""

    def __init__(self, row: Row, spoken: Language) -> None:
        self.name, self._text = row
        self._spoken = spoken

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What is read so, whole."""
        return re.compile(_expanded(self._text, self._spoken), re.IGNORECASE)


class Compiled(NamedTuple):
    """A language, ready to be used; guesses are tried last, and only where there is a film to talk about."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    joint: re.Pattern[str]
    rows: tuple[Reader, ...]
    guesses: tuple[Reader, ...]


@lru_cache(maxsize=8)
def compiled(spoken: Language) -> Compiled:
    """The language's patterns, each compiled once."""
    rows, guesses = (tuple(Reader(row, spoken) for row in part) for part in (spoken.rows, spoken.guesses))
    before, after, joint = (
        re.compile(text, re.IGNORECASE) for text in (rf"^(?:{spoken.before})+", rf"(?:{spoken.after})+$", spoken.joint)
    )
    return Compiled(before, after, joint, rows, guesses)


def held(match: re.Match[str], name: str) -> str | None:
    """What a match holds at a place, in whichever of the pattern's alternatives; None when it holds nothing."""
    groups = match.groupdict()
    return next((text for key, text in groups.items() if key.split("__")[0] == name and text is not None), None)


def scene_of(match: re.Match[str], name: str, situation: Situation) -> int | None:
    """The number of the scene that a match speaks of; None when there is no such scene in it."""
    for key, text in match.groupdict().items():
        place, _, way = key.partition("__")
        if place == name and text is not None:
            return _scene_by(way.partition("_")[2], text, situation)
    return None


def _scene_by(way: str, text: str, situation: Situation) -> int | None:
    if way in {"no", "bare"}:
        return number_in(text)
    if way == "it":
        return situation.latest
    if way == "nth":
        number = ordinal_in(text)
        return situation.scenes if number == LAST else number
    return titled(text, situation.titles)


def scenes_of(text: str) -> tuple[int, ...]:
    """The numbers of a list such as "2, 3 and 5" or "2 to 4"."""
    numbers = [number for word in re.findall(NUMBER, text, re.IGNORECASE) if (number := number_in(word))]
    if len(numbers) == 2 and numbers[0] < numbers[1] <= 200 and re.search(r"\b(?:to|bis)\b|-", text):
        return tuple(range(numbers[0], numbers[1] + 1))
    return tuple(dict.fromkeys(numbers))


_EMPTY_WORDS: Final = frozenset(
    {"scene", "shot", "szene", "escena", "a", "an", "the", "about", "with", "of", "on", "in"}
    | {"der", "die", "das", "ein", "eine", "mit", "über", "el", "la", "los", "las", "un", "una", "con", "de"}
)


def titled(text: str, titles: Sequence[str]) -> int | None:
    """The one scene whose title has the words of a text, or nearly all of them."""
    wanted = set(re.findall(r"\w+", text.lower())) - _EMPTY_WORDS
    if not wanted:
        return None
    counts = [len(wanted & set(re.findall(r"\w+", title.lower()))) for title in titles]
    best = max(counts, default=0)
    return counts.index(best) + 1 if best * 2 > len(wanted) and counts.count(best) == 1 else None
