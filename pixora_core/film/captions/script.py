"""What captions must know of writing systems: how wide a text is, and between which characters it may be cut."""

from __future__ import annotations

import unicodedata
from typing import Final

from pixora_core.units import Size

__all__ = ["THAI_LEADING", "clusters", "columns", "columns_for", "is_ideographic", "is_unspaced"]

_JOINER: Final = "\u200d"
_SKIN_TONES: Final = range(0x1F3FB, 0x1F400)
_REGIONAL: Final = range(0x1F1E6, 0x1F200)
THAI_LEADING: Final = "เแโใไເແໂໃໄ"
"""The Thai and Lao vowels that are written before their consonant."""

_THAI_FOLLOWING: Final = "ะาำๅๆะາຳ"
_VIRAMA_CLASS: Final = 9

_UNSPACED: Final = (
    (0x0E00, 0x0EFF),  # Thai, Lao
    (0x1000, 0x109F),  # Myanmar
    (0x1780, 0x17FF),  # Khmer
    (0x2E80, 0x312F),  # CJK radicals and punctuation, kana, bopomofo
    (0x3190, 0x9FFF),  # CJK ideographs
    (0xF900, 0xFAFF),
    (0xFF00, 0xFFEF),  # full-width forms
    (0x20000, 0x3FFFF),
)


def columns(text: str) -> int:
    """The width in columns: two for a wide (East Asian) character, none for a mark that stands on another."""
    return sum(_columns(char) for char in text)


def columns_for(size: Size) -> int:
    """The longest line in columns for a frame: 42 for wide frames, fewer the narrower, 26 for 9:16."""
    aspect = size.width / size.height
    steps = ((1.6, 42), (1.3, 38), (0.95, 34), (0.75, 30))
    return next((wide for least, wide in steps if aspect >= least), 26)


def is_unspaced(char: str) -> bool:
    """Whether the character belongs to a script that writes no spaces between words."""
    code = ord(char)
    return any(first <= code <= last for first, last in _UNSPACED)


def is_ideographic(char: str) -> bool:
    """Whether the character is one of Chinese or Japanese text, which stands without any space at all."""
    return ord(char) >= 0x2E80 and is_unspaced(char)


def clusters(text: str) -> tuple[str, ...]:
    """The text cut into the smallest pieces that may stand on different lines (near to Unicode's grapheme clusters)."""
    pieces: list[str] = []
    for char in text:
        if pieces and _continues(pieces[-1], char):
            pieces[-1] += char
        else:
            pieces.append(char)
    return tuple(pieces)


def _columns(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf", "Cc"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def _continues(piece: str, char: str) -> bool:
    last = piece[-1]
    code = ord(char)
    if unicodedata.category(char)[0] == "M" or _JOINER in {char, last} or code in _SKIN_TONES:
        return True
    if code in _REGIONAL:
        return len(piece) == 1 and ord(last) in _REGIONAL
    conjunct = unicodedata.combining(last) == _VIRAMA_CLASS and char.isalpha()
    return conjunct or last in THAI_LEADING or char in _THAI_FOLLOWING
