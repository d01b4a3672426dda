"""Words and letters that Pico reads wrong, spelled so that it reads them right.

Pico reads the letters of Windows-1252, and not all of these; at any other it breaks the word in two ("Dvo ák"). Its
French takes œ for o (cœur as cour), and the last letters of many words for silent that are not (virus, atlas, truc);
where i and u meet before them (Celsius, radius), it runs the two together unless a hyphen parts them.
Its Italian knows some words cut short before a vowel (l'acqua, dell'anno, quest'isola); in others it says the letters
that are left, or a sound that is not there (un'ora as un sora), and is right when a space stands for the apostrophe.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

__all__ = ["spelled"]

_CODE: Final = "cp1252"
_UNLIKE: Final = str.maketrans({
    "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ħ": "h", "Ħ": "H", "ŧ": "t", "Ŧ": "T", "ı": "i", "ŋ": "ng", "ə": "e",
    "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe",
})  # fmt: skip
"""Letters that are no other letter with a mark on it."""

_GERMAN: Final = str.maketrans({"œ": "ö", "Œ": "Ö", "æ": "ä", "Æ": "Ä"})
_SILENCED: Final = (
    "airbus bacillus blocus bonus brutus bus autobus omnibus cactus campus celsius confucius consensus coronavirus "
    "corpus cosinus crocus crésus cumulus cursus cyrus cirrus darius erasmus eucalyptus focus foetus hiatus hibiscus "
    "humus humérus infarctus julius lapsus malus marius mercurius minus nautilus nimbus nucléus opus papyrus processus "
    "prospectus radius rictus romulus rémus sinus sirius spartacus stimulus stratus tarquinius terminus thymus titus "
    "tonus typhus uranus utérus virus vénus "
    "ibis iris lys osiris pubis tournevis tunis atlas hélas kansas texas vasistas albinos calvados cosmos laos "
    "rhinocéros éros couscous "
    "aqueduc archiduc balzac luc oléoduc titanic truc coq bagdad david groenland madrid tchad cobalt déficit granit "
    "malt transit gaël israël raphaël félix phénix"
)
"""French words whose last letter Pico leaves out: it says each exactly like the same without it."""

_SOUNDED_AT_THE_END: Final = frozenset(_SILENCED.split())

_SOUNDING: Final = {"s": "sse", "c": "que", "q": "que", "d": "de", "t": "te", "l": "le", "x": "xe"}
"""What is written for a last letter that is to be heard."""

_CUT_SHORT: Final = frozenset({
    "c", "ch", "d", "gl", "l", "m", "n", "s", "t", "v", "all", "anch", "coll", "com", "cos", "dall", "dell", "dov",
    "grand", "mezz", "nell", "quant", "quell", "quest", "sull", "tutt",
})  # fmt: skip
"""What Pico's Italian reads before an apostrophe."""

_BEFORE_APOSTROPHE: Final = re.compile(r"([^\W\d_]+)'(?=[^\W\d_])")
_WORD: Final = re.compile(r"[^\W\d_]+")


def spelled(say: str, language: str) -> str:
    """What Pico is told for what is to be said in a language (its primary subtag)."""
    whole = unicodedata.normalize("NFC", say)
    alike = (whole.translate(_GERMAN) if language == "de" else whole).translate(_UNLIKE)
    known = "".join(letter if _is_known(letter) else _bare(letter) for letter in alike)
    if language == "it":
        return _BEFORE_APOSTROPHE.sub(lambda cut: cut[0] if cut[1].lower() in _CUT_SHORT else f"{cut[1]} ", known)
    return _WORD.sub(lambda word: _sounded(word[0]), known.replace("oeil", "euil")) if language == "fr" else known


def _is_known(letter: str) -> bool:
    try:
        letter.encode(_CODE)
    except UnicodeEncodeError:
        return False
    return True


def _bare(letter: str) -> str:
    """The letter without its marks; a mark by itself is nothing."""
    return "".join(part for part in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(part))


def _sounded(word: str) -> str:
    lowered = word.lower()
    if lowered not in _SOUNDED_AT_THE_END:
        return word
    return f"{lowered[:-2]}-usse" if lowered.endswith("ius") else lowered[:-1] + _SOUNDING[lowered[-1]]
