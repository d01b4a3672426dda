"""English numbers as they are said aloud. Pure; digits in, lowercase words out."""

from __future__ import annotations

from typing import Final

__all__ = ["cardinal", "clock", "counted", "decade", "decimal", "digits", "fraction", "ordinal", "roman", "year"]

_SMALL: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS: Final = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES: Final = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
_ORDINALS: Final = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_PARTS: Final = {2: "half", 4: "quarter"}
_ROMAN: Final = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_LARGEST: Final = 10**15
"""From here on a number is read digit by digit."""


def cardinal(number: int) -> str:
    """1969 as "one thousand nine hundred and sixty-nine"; from 10**15 on digit by digit. Not below 0."""
    if number >= _LARGEST:
        return digits(str(number))
    if number < 20:
        return _SMALL[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (f"-{_SMALL[ones]}" if ones else "")
    size, name = next(scale for scale in _SCALES if number >= scale[0])
    many, rest = divmod(number, size)
    joined = f"{cardinal(many)} {name}"
    if not rest:
        return joined
    return f"{joined} and {cardinal(rest)}" if rest < 100 else f"{joined} {cardinal(rest)}"


def counted(written: str) -> str:
    """As `cardinal`, of any number of digits: Python itself makes no number of more than 4,300."""
    bare = written.lstrip("0") or "0"
    return cardinal(int(bare)) if len(bare) < len(str(_LARGEST)) else digits(bare)


def digits(written: str) -> str:
    """Each digit by itself."""
    return " ".join(_SMALL[int(digit)] for digit in written)


def decimal(written: str) -> str:
    """ "3.14" as "three point one four"; without a point, a cardinal. Thousands separators are commas."""
    whole, _, rest = written.replace(",", "").partition(".")
    said = counted(whole)
    return f"{said} point {digits(rest)}" if rest else said


def ordinal(number: int) -> str:
    """21 as "twenty-first"."""
    words = cardinal(number)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    head, last = words[:cut], words[cut:]
    if last in _ORDINALS:
        return head + _ORDINALS[last]
    return head + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")


def year(number: int) -> str:
    """1969 as "nineteen sixty-nine", 1905 as "nineteen oh five", 2004 as "two thousand and four"."""
    century, rest = divmod(number, 100)
    if century % 10 == 0 and rest < 10:
        return cardinal(number)
    if rest == 0:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} {f'oh {_SMALL[rest]}' if rest < 10 else cardinal(rest)}"


def decade(number: int) -> str:
    """1990 as "nineteen nineties", 90 as "nineties", 1800 as "eighteen hundreds"."""
    words = cardinal(number) if number < 100 else year(number)
    return f"{words[:-1]}ies" if words.endswith("y") else f"{words}s"


def clock(hour: int, minute: int) -> str:
    """9:05 as "nine oh five", 12:00 as "twelve o'clock"."""
    if minute == 0:
        return f"{cardinal(hour)} o'clock"
    return f"{cardinal(hour)} {f'oh {_SMALL[minute]}' if minute < 10 else cardinal(minute)}"


def fraction(above: int, below: int) -> str:
    """3/4 as "three quarters", 1/3 as "one third"."""
    if below in (0, 1):
        return f"{cardinal(above)} over {cardinal(below)}"
    part = _PARTS.get(below) or ordinal(below)
    if above == 1:
        return f"one {part}"
    return f"{cardinal(above)} {'halves' if below == 2 else f'{part}s'}"


def roman(numeral: str) -> int:
    """XIV as 14."""
    values = [_ROMAN[letter] for letter in numeral]
    return sum(
        -value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True)
    )
