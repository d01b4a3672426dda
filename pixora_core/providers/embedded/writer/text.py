"""Text, cut into paragraphs, sentences and words without losing a letter of it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from pixora_core.providers.embedded.writer.wordlists import word_lists

__all__ = ["capitalised", "clauses_in", "headline", "opening_words", "prefixes", "sentences_in", "squeezed"]

_END: Final = re.compile(r"(?:(?<![.!?…؟।])[.!?…؟।]+[\"'”’»)\]]*(?=\s)|(?<![。！？])[。！？]+[”」』）]*)\s*")
_CLAUSE: Final = re.compile(r"(?<=[,;:—–、，])\s+|\s+(?=[—–]\s)")
_CLAUSE_WORDS: Final = 2
"""The fewest words of a clause that may be a title by itself."""
_PAUSES: Final = frozenset(",;:.!?…—–")
_LOOSE_END: Final = re.compile(
    r"an?|the|of|in|on|at|to|for|from|by|with|and|or|his|her|its|their|my|our|your|that|who|which"
    r"|der|die|das|den|dem|des|und|oder|von|für|mit|im|am|zu|el|la|los|las|una?|del?|y|o|que|en|por|para|con|su"
    r"|les?|des|du|et|ou|pour|dans|il|lo|gli|di|e|che|per|nel",
    re.IGNORECASE,
)
"""Words after which something must follow, in five languages."""
_LONGEST_ABBREVIATION: Final = 40
_ORDINAL: Final = re.compile(
    r"(?:^|\s)(?:am|zum|zur|der|die|das|den|dem|des|vom|ab|bis|im|beim|und|montag|dienstag|mittwoch|donnerstag|freitag"
    r"|samstag|sonntag),? \d{1,2}$",
    re.IGNORECASE,
)
"""A German number that is read as an ordinal: am 12. Mai, zum 70. Geburtstag."""
_FIRST: Final = re.compile(r"[^\W\d_]+")
_INITIAL: Final = re.compile(r"(?:^|[\s.(])[^\W\d_]$")


def squeezed(text: str) -> str:
    """The text with every run of white space as one space."""
    return " ".join(text.split())


def _ends_here(text: str, end: re.Match[str]) -> bool:
    before = text[max(0, end.start() - _LONGEST_ABBREVIATION) : end.start()]
    mark = end.group().strip()
    if mark == ".":
        last = before.rsplit(maxsplit=1)[-1].lower().lstrip("(\"'“«") if before.strip() else ""
        if last in word_lists().abbreviations or _INITIAL.search(before[-2:]) or _ORDINAL.search(before):
            return False
    return not text[end.end() : end.end() + 1].islower()


def sentences_in(text: str) -> tuple[str, ...]:
    """The sentences of one paragraph, white space squeezed; joined by spaces they are the paragraph."""
    line = squeezed(text)
    cuts = [0, *(end.end() for end in _END.finditer(line) if _ends_here(line, end)), len(line)]
    return tuple(part for start, stop in pairwise(cuts) if (part := line[start:stop].strip()))


def clauses_in(sentence: str) -> tuple[str, ...]:
    """A sentence, cut after its commas, semicolons, colons and before its dashes."""
    return tuple(part for part in _CLAUSE.split(sentence) if part)


def prefixes(text: str) -> tuple[str, ...]:
    """The text's beginnings at whole sentences, shortest first, the whole text last."""
    sentences = sentences_in(text)
    return tuple(" ".join(sentences[:count]) for count in range(1, len(sentences) + 1))


def capitalised(text: str) -> str:
    """The text with its first letter large, the others as they are; a word like iPhone is left as it is written."""
    first = _FIRST.match(text)
    if first and first.group()[0].islower() and not first.group().islower():
        return text
    return text[:1].upper() + text[1:]


def opening_words(text: str, count: int = 5) -> str:
    """The first words of a text as a title: no mark at its end, an ellipsis where words are left out."""
    words = text.split()
    title = " ".join(words[:count]).strip("\"'“”«»").rstrip(".,;:!?…—–-。！？、，")
    title = title if len(title) <= 60 else title[:59].rstrip()
    return title + "…" if title and (len(words) > count or len(title) == 59) else title


def headline(text: str, count: int) -> str:
    """A film's title from a text: all of it, its first clause if that is shorter, or its first words, well ended.

    A question keeps its mark; a title that leaves words out does not end on an "of" or a "for".
    """
    words = text.split()
    if len(words) <= count:
        asks = text.rstrip("\"'”» ")[-1:] in set("?？")
        title = opening_words(text, count)
        return f"{title}?" if asks and title[-1:] not in {"", "…"} else title
    ends = (number for number in range(_CLAUSE_WORDS, count + 1) if words[number - 1][-1] in _PAUSES)
    whole = next(ends, 0)
    if whole:
        return opening_words(" ".join(words[:whole]), count)
    last = next((number for number in range(count, 2, -1) if not _LOOSE_END.fullmatch(words[number - 1])), count)
    return opening_words(text, last)
