"""What a recogniser heard, compared with what should have been heard, as words.

A recogniser writes "1969", "6,400 km" or "NASA" as it likes. Each such token has several readings; the one that is
nearest to what should have been said is taken, so that spelling is no error and a wrong number is. Words that sound
the same joined or apart (bee keeper, beekeeper), in British or American spelling, are the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from pixora_core.providers.embedded.narrator import numbers

__all__ = ["Errors", "distance", "errors_between", "words_of"]

_UNITS = {
    "km": "kilometres", "m": "metres", "kg": "kilograms", "g": "grams", "gb": "gigabytes", "%": "percent",
    "°c": "degrees celsius", "°": "degrees", "km/h": "kilometres an hour", "m/s": "metres per second",
    "$": "dollars", "£": "pounds", "st": "", "nd": "", "rd": "", "th": "", "s": "",
}  # fmt: skip
_SAME = {
    "mr": "mister", "mrs": "missus", "dr": "doctor", "prof": "professor", "mt": "mount", "st": "saint",
    "kilometers": "kilometres", "kilometer": "kilometre", "meters": "metres", "meter": "metre", "traveler": "traveller",
    "okay": "ok", "grey": "gray", "colour": "color", "ii": "two", "viii": "eighth", "kms": "kilometres",
    "tonnes": "tons", "grammes": "grams", "km": "kilometres", "gb": "gigabytes",
    "ann": "anne", "frieda": "frida", "celcius": "celsius", "o": "oh",
}  # fmt: skip
"""Spellings of one sound; both sides are brought to the right column."""

_TOKEN = re.compile(r"[$£]?\d[\d,.:/]*\d(?:[a-z%°/]+)?|[$£]?\d[a-z%°/]*|[^\W\d_]+(?:['’][^\W\d_]+)?|°c|%|&")
Errors = tuple[int, int]
"""Words inserted, dropped or replaced, and words that should have been heard."""


def words_of(text: str) -> list[str]:
    """The plain words of a text in which everything is written out."""
    folded = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    found = re.findall(r"[a-z']+", folded.replace("ø", "o").replace("’", "'").replace("-", " "))
    return [_SAME.get(word, word) for word in found if word != "and"]


def errors_between(said: str, heard: str) -> Errors:
    """`said` is written out in words, `heard` is what the recogniser wrote. "and" counts for nothing on either side."""
    wanted = words_of(said)
    tokens = [_readings(token) for token in _tokens(heard)]
    chosen = [readings[0] for readings in tokens]
    for place, readings in enumerate(tokens):
        tried = [(distance(wanted, _joined([*chosen[:place], r, *chosen[place + 1 :]])), r) for r in readings]
        chosen[place] = min(tried)[1]
    return distance(wanted, _joined(chosen)), len(wanted)


def _joined(readings: Sequence[str]) -> list[str]:
    return words_of(" ".join(readings))


def _tokens(heard: str) -> list[str]:
    spelled = re.sub(r"\b([A-Z])\.(?=[A-Z]\b|\s|$)", r"\1 ", heard).replace("-", " ").lower()
    halves = re.sub(r"(?<![a-z])([ap])\.?m\b\.?", r" \1 m", spelled)
    clocks = re.sub(r"\b(\d\d?)\.(\d\d)(?= [ap] m)", r"\1:\2", halves)
    return _TOKEN.findall(re.sub(r"ty s\b", "ties", clocks))


def _readings(token: str) -> list[str]:
    """All that a token may be the writing of, the most usual first."""
    if not any(character.isdigit() for character in token):
        spelled = " ".join(token) if 2 <= len(token) <= 4 and token.isalpha() else token
        return list(dict.fromkeys([_UNITS.get(token, token), spelled, token]))
    found = re.fullmatch(r"([$£]?)([\d,.:/]+)(.*)", token)
    assert found is not None
    coin, number, unit = found.groups()
    tail = " ".join(word for word in (_UNITS.get(unit, unit), _UNITS.get(coin, "")) if word)
    return [f"{reading} {tail}".strip() for reading in dict.fromkeys(_numbers(number.strip(",.:/"), unit))]


def _numbers(number: str, unit: str) -> Iterator[str]:
    bare = number.replace(",", "")
    if re.fullmatch(r"\d+:\d\d", bare):
        hour, minute = bare.split(":")
        yield numbers.clock(int(hour), int(minute)) if int(minute) else numbers.cardinal(int(hour))
        yield f"{numbers.cardinal(int(hour))} o'clock"
    elif re.fullmatch(r"\d+/\d+", bare):
        above, below = bare.split("/")
        yield numbers.fraction(int(above), int(below))
    elif re.fullmatch(r"\d*\.\d+", bare):
        whole, _, rest = bare.partition(".")
        yield numbers.decimal(bare)
        yield f"{numbers.cardinal(int(whole or 0))} pounds {numbers.cardinal(int(rest))} pence"
        yield f"{numbers.cardinal(int(whole or 0))} dollars {numbers.cardinal(int(rest))} cents"
    elif bare.isdigit():
        yield from _whole(int(bare), unit)
    else:
        yield numbers.digits(re.sub(r"\D", "", bare))


def _whole(number: int, unit: str) -> Iterator[str]:
    if unit == "s":
        yield numbers.decade(number)
    if 1 <= number <= 9999 and unit in ("st", "nd", "rd", "th", ""):
        yield numbers.ordinal(number)
    yield numbers.cardinal(number)
    if 1000 < number < 10_000:
        yield numbers.year(number)
        yield f"{numbers.cardinal(number // 100)} {numbers.cardinal(number % 100)}"
    if 100 < number < 1000:
        yield f"{numbers.cardinal(number // 100)} {numbers.cardinal(number % 100)}"
    yield numbers.digits(str(number))


def distance(wanted: Sequence[str], heard: Sequence[str]) -> int:
    """Words to insert, drop or replace (Levenshtein); two words may be heard as one that is their joint writing."""
    table = [[0] * (len(heard) + 1) for _ in range(len(wanted) + 1)]
    for row in range(len(wanted) + 1):
        for column in range(len(heard) + 1):
            table[row][column] = _least(table, wanted, heard, row, column)
    return table[-1][-1]


def _least(table: list[list[int]], wanted: Sequence[str], heard: Sequence[str], row: int, column: int) -> int:
    if not row or not column:
        return row + column
    ways = [
        table[row - 1][column] + 1,
        table[row][column - 1] + 1,
        table[row - 1][column - 1] + (wanted[row - 1] != heard[column - 1]),
    ]
    if row > 1 and wanted[row - 2] + wanted[row - 1] == heard[column - 1]:
        ways.append(table[row - 2][column - 1])
    if column > 1 and heard[column - 2] + heard[column - 1] == wanted[row - 1]:
        ways.append(table[row - 1][column - 2])
    return min(ways)
