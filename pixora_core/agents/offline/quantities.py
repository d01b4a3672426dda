"""Numbers, ordinals and lengths as people write them in English, German and Spanish."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

__all__ = ["LAST", "LENGTH", "NUMBER", "ORDINAL", "number_in", "ordinal_in", "seconds_in"]

_WORDS: Final[Mapping[str, int]] = {
    word: number
    for number, words in {
        1: "one ein eine einer einen einem eins un uno una",
        2: "two zwei dos couple paar",
        3: "three drei tres",
        4: "four vier cuatro",
        5: "five fünf cinco",
        6: "six sechs seis",
        7: "seven sieben siete",
        8: "eight acht ocho",
        9: "nine neun nueve",
        10: "ten zehn diez",
        11: "eleven elf once",
        12: "twelve zwölf doce",
        15: "fifteen fünfzehn quince",
        20: "twenty zwanzig veinte",
        30: "thirty dreißig dreissig treinta",
        40: "forty vierzig cuarenta",
        45: "forty-five fünfundvierzig",
        50: "fifty fünfzig cincuenta",
        60: "sixty sechzig sesenta",
        90: "ninety neunzig noventa",
    }.items()
    for word in words.split()
}

LAST: Final = -1
"""The last of however many there are."""

_ORDINALS: Final[Mapping[str, int]] = {
    word: number
    for number, words in {
        1: "first opening 1st erste ersten erster primera primer primero",
        2: "second 2nd zweite zweiten zweiter segunda segundo",
        3: "third 3rd dritte dritten dritter tercera tercer tercero",
        4: "fourth vierte vierten vierter cuarta cuarto",
        5: "fifth fünfte fünften fünfter quinta quinto",
        6: "sixth sechste sechsten sechster sexta sexto",
        7: "seventh siebte siebten siebter séptima séptimo",
        8: "eighth achte achten achter octava octavo",
        9: "ninth neunte neunten neunter novena noveno",
        10: "tenth zehnte zehnten zehnter décima décimo",
        LAST: "last final closing ending letzte letzten letzter última último ultima ultimo",
    }.items()
    for word in words.split()
}


def _longest_first(words: Mapping[str, int]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


NUMBER: Final = rf"(?:\d{{1,4}}|{_longest_first(_WORDS)})"
"""A pattern for a whole number, in digits or words."""

ORDINAL: Final = rf"(?:\d{{1,3}}(?:st|nd|rd|th|\.|ª|º)|{_longest_first(_ORDINALS)})"
"""A pattern for an ordinal."""

_SECONDS: Final = r"(?:seconds?|secs?|sek(?:unden?)?|segundos?|segs?|s)"
_MINUTES: Final = r"(?:minutes?|mins?|minuten?|minutos?|minütige[nrsm]?|m(?!\w))"

LENGTH: Final = (
    rf"\b(?:(?:an?|one) minute and a half|half(?: an?|-a)?[ -]minute|eine halbe minute|medio minuto"
    rf"|(?:{NUMBER}(?:[.,]\d+)?(?: and a half| einhalb| y medio)?|an?|ein(?:e|en)?|uno?|one and a half|anderthalb)"
    rf"[\s-]*(?:{_SECONDS}|sekündige[nrsm]?|{_MINUTES})\b(?:[\s-]+(?:and |und |y )?\d{{1,2}}[\s-]*{_SECONDS}\b)?"
    rf"|\b\d{{1,2}}:[0-5]\d\b)"
)
"""A pattern for a length of time."""

_PART: Final = re.compile(
    rf"(?P<count>{NUMBER}(?:[.,]\d+)?|an?|anderthalb|one and a half)(?P<half> and a half| einhalb| y medio)?"
    rf"(?:\s+(?:more|extra))?[\s-]*(?:(?P<minutes>{_MINUTES})|{_SECONDS}|sekündige)",
    re.IGNORECASE,
)


def number_in(text: str) -> int | None:
    """The whole number that a text is, in digits or words."""
    word = text.strip().lower()
    return int(word) if word.isdecimal() else _WORDS.get(word)


def ordinal_in(text: str) -> int | None:
    """The number that an ordinal names, `LAST` for the last."""
    word = text.strip().lower()
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else _ORDINALS.get(word)


def seconds_in(text: str) -> float | None:
    """The seconds of a length such as "1:30", "half a minute", "2 min 10 s", "ninety seconds"."""
    lowered = text.strip().lower()
    clock = re.fullmatch(r"(\d{1,2}):([0-5]\d)", lowered)
    if clock:
        return int(clock[1]) * 60.0 + int(clock[2])
    if re.search(r"minute and a half\b", lowered):
        return 90.0
    if re.search(r"(?<!and a )half(?: an?|-a)?[ -]minute\b|halbe minute|medio minuto", lowered):
        return 30.0
    parts = list(_PART.finditer(lowered))
    return sum(_seconds(part) for part in parts) if parts else None


def _seconds(part: re.Match[str]) -> float:
    count = {"a": 1.0, "an": 1.0, "anderthalb": 1.5, "one and a half": 1.5}.get(part["count"])
    if count is None:
        whole, _, tenths = part["count"].replace(",", ".").partition(".")
        count = float(number_in(whole) or 0) + (float(f"0.{tenths}") if tenths else 0.0)
    count += 0.5 if part["half"] else 0.0
    return count * 60 if part["minutes"] else count
