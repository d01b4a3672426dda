"""English read aloud: what to say for each written word, seen among its neighbours. Pure.

Each rule is a pattern of the whole word and what it says; the first that fits is taken. A rule may
look at the words around, never at more than one on either side.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from pixora_core.providers.embedded.narrator import numbers
from pixora_core.providers.embedded.narrator.lexicon import (
    ABBREVIATIONS,
    ACRONYMS_AS_WORDS,
    CURRENCIES,
    LETTERS,
    MONTHS,
    NAMES,
    NUMBERED_BY_ROMANS,
    REGNAL,
    SCALES,
    SHORT_WORDS,
    SPECIAL,
    SYMBOLS,
    UNITS,
)
from pixora_core.providers.embedded.narrator.tokens import Token

__all__ = ["read"]

_NUMBER: Final = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_ENDLESS: Final = re.compile(r"\d{100}")
"""Nobody would follow such a number; its digits are read."""

_DASH: Final = "[-–—−]"
_COINS: Final = "".join(CURRENCIES)
_UNIT: Final = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_TIMES_LARGER: Final = {
    "k": "thousand",
    "m": "million",
    "mn": "million",
    "bn": "billion",
    "b": "billion",
    "tn": "trillion",
}
_VULGAR: Final = "½⅓⅔¼¾⅕⅛⅜⅝⅞"
_NOT_PLURAL: Final = frozenset({
    "was", "is", "as", "has", "this", "its", "his", "us", "yes", "thus", "always", "perhaps", "across", "ss",
})  # fmt: skip
_VOWELS: Final = "AEIOU"


@dataclass(frozen=True)
class _Place:
    """A word among its neighbours; their cores, empty at the ends."""

    before: str
    core: str
    following: str
    shouting: bool
    """The words around are in capitals too, which is emphasis and no acronym."""


def read(tokens: Sequence[Token]) -> list[str]:
    """What is said for each token, empty for what is not said."""
    cores = [token.core or _lone_symbol(token) for token in tokens]
    padded = ["", *cores, ""]
    return [
        _say(_Place(padded[at - 1], core, padded[at + 1], shouting=_is_shouted(cores[max(0, at - 4) : at + 3])))
        for at, core in enumerate(cores, start=1)
    ]


def _is_shouted(cores: Sequence[str]) -> bool:
    """Whether most of a few neighbouring words are in capitals."""
    words = [core for core in cores if core.isalpha()]
    capitals = sum(len(word) > 1 and word.isupper() for word in words)
    return capitals >= 3 and capitals >= 0.7 * len(words)


def _lone_symbol(token: Token) -> str:
    return token.written if token.written in SYMBOLS or token.written in "–—" else ""


def _say(place: _Place) -> str:
    if _ENDLESS.search(place.core):
        return numbers.digits("".join(filter(str.isdecimal, place.core)))
    if not place.core:
        return ""
    if place.core in SPECIAL:
        return SPECIAL[place.core]
    bare, apostrophe, ending = place.core.replace("’", "'").partition("'")
    if bare.lower() in NAMES:
        return f"{NAMES[bare.lower()]}{apostrophe}{ending}"
    for pattern, say in _RULES:
        found = pattern.fullmatch(place.core)
        if found:
            said = say(found, place)
            if said is not None:
                return said
    return _plain(place.core)


def _plain(core: str) -> str:
    """An ordinary word: accents that English voices do not know folded, joining marks turned into spaces."""
    folded = unicodedata.normalize("NFKD", core.replace("’", "'").replace("ß", "ss"))
    bare = "".join(character for character in folded if not unicodedata.combining(character))
    spaced = re.sub(r"[—–]", ", ", bare)
    spaced = "".join(f" {SYMBOLS[character]} " if character in SYMBOLS else character for character in spaced)
    counted = re.sub(r"-?(\d+)-?", lambda found: f" {numbers.counted(found[1])} ", spaced)
    return " ".join(re.sub(r"[/_\\|…]", " ", counted).split())


def _spelled(letters: str) -> str:
    return " ".join(LETTERS[letter] for letter in letters.lower() if letter in LETTERS)


def _number(written: str) -> str:
    return numbers.decimal(written)


def _bare(place: _Place, written: str) -> str:
    """A number by itself: a day beside its month, a year, or a count."""
    if place.before.lower().rstrip(".") in MONTHS and re.fullmatch(r"[1-9]|[12]\d|3[01]", written):
        return numbers.ordinal(int(written))
    if place.following.lower().rstrip(".") in MONTHS and re.fullmatch(r"[1-9]|[12]\d|3[01]", written):
        return f"{'' if place.before.lower() == 'the' else 'the '}{numbers.ordinal(int(written))} of"
    if re.fullmatch(r"1[1-9]\d\d|20\d\d", written) and not _counts(place.following):
        return numbers.year(int(written))
    if re.fullmatch(r"0\d+", written):
        return numbers.digits(written)
    return _number(written)


def _counts(following: str) -> bool:
    """Whether the next word is something counted, so that the number is no year."""
    if following in UNITS or following.lower() in SCALES or following.lower() == "percent":
        return True
    return following.islower() and following.endswith("s") and following not in _NOT_PLURAL


def _unit(number: str, unit: str) -> str:
    one, many = UNITS[unit]
    return one if number == "1" else many


def _signed(found: re.Match[str], place: _Place) -> str:
    sign = "minus" if found[1] in "-−" else SYMBOLS[found[1]]
    return f"{sign} {_say(_Place('', found[2], place.following, shouting=False))}"


def _separate_unit(found: re.Match[str], place: _Place) -> str | None:
    if place.before.lower() in SCALES and len(found[0]) > 1:
        return UNITS[found[0]][1]
    if not re.fullmatch(f"[~≈±<>+−-]?(?:(?:{_NUMBER}){_DASH})?(?:{_NUMBER}|.*[{_VULGAR}])", place.before):
        return None
    return _unit(place.before, found[0])


def _money(found: re.Match[str], place: _Place) -> str:
    one, many, cent, cents = CURRENCIES[found["coin"]]
    number, scale = found["number"], found["scale"]
    if scale:
        return f"{_number(number)} {_TIMES_LARGER[scale.lower()]} {many}"
    if place.following.lower() in SCALES:
        return _number(number)
    whole, _, rest = number.partition(".")
    said = f"{_number(whole)} {one if whole == '1' else many}"
    if len(rest) == 2 and cent and int(rest):
        small = f"{numbers.cardinal(int(rest))} {cent if int(rest) == 1 else cents}"
        return small if whole == "0" else f"{said} and {small}"
    return f"{_number(number)} {many}" if rest.strip("0") else said


def _scale(found: re.Match[str], place: _Place) -> str | None:
    """ "million" after "$5" takes the currency with it."""
    coin = place.before[:1]
    return f"{found[0].lower()} {CURRENCIES[coin][1]}" if coin in CURRENCIES else None


def _range(found: re.Match[str], place: _Place) -> str:
    first, last = found["first"], found["last"]
    both_years = all(re.fullmatch(r"1[1-9]\d\d|20\d\d", part) for part in (first, last))
    if both_years and not _counts(place.following) and not found["unit"]:
        return f"{numbers.year(int(first))} to {numbers.year(int(last))}"
    if re.fullmatch(r"1[1-9]\d\d|20\d\d", first) and re.fullmatch(r"\d\d", last) and int(last) > int(first[2:]):
        return f"{numbers.year(int(first))} to {numbers.cardinal(int(last))}"
    unit = f" {_unit(last, found['unit'])}" if found["unit"] else ""
    return f"{_number(first)} to {_number(last)}{unit}"


def _clock(found: re.Match[str], _: _Place) -> str | None:
    hour, minute = int(found["hour"]), int(found["minute"])
    if hour > 24 or minute > 59:
        return None
    half = found["half"].lower().replace(".", "") if found["half"] else ""
    if not half:
        return numbers.clock(hour, minute)
    said = numbers.cardinal(hour) if minute == 0 else numbers.clock(hour, minute)
    return f"{said} {_spelled(half)}"


def _date(year: str, month: str, day: str) -> str | None:
    if not 1 <= int(month) <= 12 or not 1 <= int(day) <= 31:
        return None
    name = list(MONTHS.values())[int(month) - 1]
    return f"{name} {numbers.ordinal(int(day))}, {numbers.year(int(year))}"


def _slashed_date(found: re.Match[str], _: _Place) -> str | None:
    first, second, year = found.groups()
    month_first = int(first) <= 12
    return _date(year, first, second) if month_first else _date(year, second, first)


def _vulgar(found: re.Match[str], _: _Place) -> str:
    above, _slash, below = unicodedata.normalize("NFKD", found[2]).partition("⁄")
    part = numbers.fraction(int(above), int(below))
    if not found[1]:
        return part
    return f"{_number(found[1])} and {part.replace('one half', 'a half').replace('one quarter', 'a quarter')}"


def _roman(found: re.Match[str], place: _Place) -> str | None:
    value = numbers.roman(found[0])
    if place.before in REGNAL:
        return f"the {numbers.ordinal(value)}"
    if place.before.lower() in NUMBERED_BY_ROMANS or (len(found[0]) > 1 and place.before[:1].isupper()):
        return numbers.cardinal(value)
    return None


def _capitals(found: re.Match[str], place: _Place) -> str | None:
    """An acronym: said as a word when it is known to be one or when it is long and can be said, else spelled."""
    letters, plural = found["letters"], found["plural"] or ""
    ending = "'s" if plural in ("'s", "’s") else plural
    if letters in ACRONYMS_AS_WORDS:
        return letters.lower() + ending
    if place.shouting or letters in SHORT_WORDS or (len(letters) >= 4 and _can_be_said(letters)):
        return letters.lower() + ending
    return _spelled(letters) + ending


def _can_be_said(letters: str) -> bool:
    """No run of three consonants and at least one vowel for every three letters."""
    runs = re.split(f"[{_VOWELS}Y]", letters)
    return len(letters) > 5 or (len(runs) > 1 and max(map(len, runs)) <= 2 and 3 * (len(runs) - 1) >= len(letters))


def _pointed(found: re.Match[str], _: _Place) -> str:
    """U.S., Ph.D., a.m.: letters with points are spelled unless the abbreviation means words."""
    known = ABBREVIATIONS.get(found[0].lower().rstrip("."))
    if known is None:
        return _spelled(found[0])
    return known if max(map(len, known.split())) > 1 else _spelled(known)


def _abbreviation(found: re.Match[str], place: _Place) -> str | None:
    short = found[1].lower()
    if short in MONTHS:
        return MONTHS[short]
    if short == "st" and place.before[:1].isupper() and not place.following[:1].isupper():
        return "street"
    if short in ("ft", "min", "sec") and re.fullmatch(_NUMBER, place.before):
        return {"ft": "feet", "min": "minutes", "sec": "seconds"}[short]
    return ABBREVIATIONS.get(short)


def _address(found: re.Match[str], _: _Place) -> str:
    """A web or mail address, without its scheme."""
    said = re.sub(r"^(?:https?://)?(?:www\.)?", "", found[0]).rstrip("/")
    for written, word in ((".", "dot"), ("/", "slash"), ("@", "at"), ("-", "dash"), ("_", "underscore")):
        said = said.replace(written, f" {word} ")
    return " ".join(re.sub(r"[^\w\s]", " ", said).split())


def _mixed(found: re.Match[str], _: _Place) -> str:
    """Letters and digits: 3D, B-52, A380."""
    parts = re.findall(r"[A-Za-z]+|\d+", found[0])
    return " ".join(
        numbers.cardinal(int(part)) if part.isdigit() else _spelled(part) if part.isupper() else part for part in parts
    )


_Rule = Callable[[re.Match[str], _Place], str | None]


def _rule(pattern: str, say: _Rule) -> tuple[re.Pattern[str], _Rule]:
    return re.compile(pattern), say


_RULES: Final = (
    _rule(r"(?:https?://|www\.)\S+|[\w.-]+@[\w-]+(?:\.[\w-]+)+", _address),
    _rule(r"[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|io|dev|co\.uk)(?:/\S*)?", _address),
    _rule(r"[–—]", lambda _, place: "to" if place.before[-1:].isdigit() and place.following[:1].isdigit() else ""),
    _rule(r"(\d{4})-(\d\d)-(\d\d)", lambda found, _: _date(*found.groups())),
    _rule(r"(\d\d?)/(\d\d?)/(\d{4})", _slashed_date),
    _rule(r"(?P<hour>\d\d?)[:.](?P<minute>\d\d) ?(?P<half>[aApP]\.?[mM]\.?)", _clock),
    _rule(r"(?P<hour>\d\d?):(?P<minute>\d\d)(?P<half>)", _clock),
    _rule(r"(\d\d?)([aApP])\.?[mM]\.?", lambda found, _: f"{_number(found[1])} {_spelled(found[2])} em"),
    _rule(rf"(?P<coin>[{_COINS}])(?P<number>{_NUMBER})(?P<scale>[kKmMbB]|mn|bn|tn)?", _money),
    _rule(rf"(?P<number>{_NUMBER})(?P<coin>[{_COINS}])(?P<scale>)", _money),
    _rule("|".join(SCALES), _scale),
    _rule(rf"(?P<first>{_NUMBER}){_DASH}(?P<last>{_NUMBER})(?P<unit>{_UNIT})?", _range),
    _rule(r"(\d+)(?:st|nd|rd|th)", lambda found, _: numbers.ordinal(int(found[1]))),
    _rule(r"['’]?(\d0|1[1-9]\d0|20\d0)['’]?s", lambda found, _: numbers.decade(int(found[1]))),
    _rule(r"(1[1-9]\d\d|20\d\d)['’]s", lambda found, _: f"{numbers.year(int(found[1]))}'s"),
    _rule(r"['’](\d\d)", lambda found, _: numbers.cardinal(int(found[1]))),
    _rule(_NUMBER, lambda found, place: _bare(place, found[0])),
    _rule(r"([-−~≈±<>≤≥+#])(.*\d.*)", _signed),
    _rule(rf"({_NUMBER})({_UNIT})", lambda found, _: f"{_number(found[1])} {_unit(found[1], found[2])}"),
    _rule(rf"({_NUMBER})-(km|m|cm|mm|kg|g|mph|hr|ft)", lambda found, _: f"{_number(found[1])} {_unit('1', found[2])}"),
    _rule(r"(\d+)[x×](\d+)", lambda found, _: f"{_number(found[1])} by {_number(found[2])}"),
    _rule(r"(\d+)/(\d+)", lambda found, _: numbers.fraction(int(found[1]), int(found[2]))),
    _rule(rf"(\d*)([{_VULGAR}])", _vulgar),
    _rule(r"\d+(?:\.\d+){2,}", lambda found, _: " point ".join(map(_number, found[0].split(".")))),
    _rule(r"(\d+)-([a-z][a-z-]*)", lambda found, _: f"{numbers.cardinal(int(found[1]))} {found[2]}"),
    _rule(r"([A-Za-z]{3,})-(\d+)", lambda found, _: f"{_plain(found[1]).lower()} {numbers.cardinal(int(found[2]))}"),
    _rule(_UNIT, _separate_unit),
    _rule(r"[IVX]+", _roman),
    _rule(r"(?P<letters>[A-Z]{2,})(?P<plural>s|['’]s)?", _capitals),
    _rule(r"(?:[^\W\d_]\.)+[^\W\d_]?|Ph\.D\.", _pointed),
    _rule(r"(\w+)\.", _abbreviation),
    _rule(r"vs|approx|etc", lambda found, _: ABBREVIATIONS[found[0]]),
    _rule(r"#(\w+)", lambda found, _: re.sub(r"(?<=[a-z])(?=[A-Z])", " ", found[1])),
    _rule(r"(?=.*\d)(?=.*[A-Za-z])[A-Za-z\d-]+", _mixed),
    _rule("|".join(map(re.escape, SYMBOLS)), lambda found, _: SYMBOLS[found[0]]),
)  # fmt: skip
