"""Words and letters that Pico reads wrong, spelled so that it reads them right.

Pico reads the letters of Windows-1252, and not all of these; at any other it breaks the word in two ("Dvo ák"). Its
French takes œ for o (cœur as cour); which words it reads wrong stands in `pico_french`.
Its Italian knows some words cut short before a vowel (l'acqua, dell'anno, quest'isola); in others it says the letters
that are left, or a sound that is not there (un'ora as un sora), and is right when a space stands for the apostrophe;
and it stresses many words on the wrong syllable (`pico_italian`).
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from pixora_core.providers.embedded.narrator.pico_french import sounded
from pixora_core.providers.embedded.narrator.pico_italian import stressed

__all__ = ["spelled"]

_CODE: Final = "cp1252"
_UNLIKE: Final = str.maketrans({
    "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ı": "i", "ŋ": "ng", "ə": "e",
    "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe",
})  # fmt: skip
"""Letters that are no other letter with a mark on it."""

_GERMAN: Final = str.maketrans({"œ": "ö", "Œ": "Ö", "æ": "ä", "Æ": "Ä"})
_CUT_SHORT: Final = frozenset({
    "c", "ch", "d", "gl", "l", "m", "n", "s", "t", "v", "all", "anch", "coll", "com", "cos", "dall", "dell", "dov",
    "grand", "mezz", "nell", "quant", "quell", "quest", "sull", "tutt",
})  # fmt: skip
"""What Pico's Italian reads before an apostrophe."""

_BEFORE_APOSTROPHE: Final = re.compile(r"([^\W\d_]+)'(?=[^\W\d_])")


def spelled(say: str, language: str) -> str:
    """What Pico is told for what is to be said in a language (its primary subtag)."""
    whole = unicodedata.normalize("NFC", say)
    alike = (whole.translate(_GERMAN) if language == "de" else whole).translate(_UNLIKE)
    known = "".join(letter if _is_known(letter) else _bare(letter) for letter in alike)
    if language == "it":
        return _BEFORE_APOSTROPHE.sub(_parted, stressed(known))
    if language == "fr":
        return sounded(known)
    return known


def _parted(cut: re.Match[str]) -> str:
    return cut[0] if cut[1].lower() in _CUT_SHORT else f"{cut[1]} "


def _is_known(letter: str) -> bool:
    try:
        letter.encode(_CODE)
    except UnicodeEncodeError:
        return False
    return True


def _bare(letter: str) -> str:
    """The letter without its marks; a mark by itself is nothing."""
    return "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))
