"""What is true of a prompt's own words as words: how many there are, which is the longest, how one is spelled."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

__all__ = ["spelled"]

_NUMBERS: Final = {
    "en": "two three four five six seven eight nine ten eleven twelve thirteen fourteen",
    "de": "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn",
    "es": "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce",
    "fr": "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze",
    "it": "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici",
}
"""From two on: of a single one a language would say it otherwise."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SPELLED: Final = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]{4,14}")
_FEWEST_WORDS: Final = 3
_LONG: Final = 6


def _number(value: int, language: str) -> str | None:
    numbers = _NUMBERS[language].split()
    return numbers[value - 2] if 2 <= value < len(numbers) + 2 else None


def spelled(topic: str, language: str) -> Mapping[str, str]:
    """The slots `letters`, `first`, `last` of a single word; `count` and `longest` of several."""
    words = _WORD.findall(topic)
    if len(topic.split()) == 1 and _SPELLED.fullmatch(topic):
        letters = _number(len(topic), language)
        return {"letters": letters, "initial": topic[0].upper(), "final": topic[-1].upper()} if letters else {}
    count = _number(len(topic.split()), language)
    if count is None or len(words) != len(topic.split()) or len(words) < _FEWEST_WORDS:
        return {}
    ordered = sorted(words, key=len)
    longest = {"longest": ordered[-1]} if len(ordered[-1]) >= _LONG and len(ordered[-1]) > len(ordered[-2]) else {}
    return {"count": count} | longest
