"""The stems of words: what is left when accents and the commonest endings are off, by language.

A stem need not be a word. It only has to be the same for the forms of one word, and mostly another for another's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Final

from pixora_core.providers.embedded.writer.wordlists import word_lists

__all__ = ["stems_of"]

_TOKEN: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_WHOLE: Final = frozenset({"weinen", "martes", "fishing", "marketing"})
"""Words whose stem would be another word's: weinen is no wine, martes not Mars, fishing no fish."""

_GERMAN: Final = re.compile(r"(?<=\w{3})(?:ern|en|er|em|es|e|n|s)$")


def _english(word: str) -> str:
    word = word_lists().irregular.get(word, word)
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 4 and word.endswith(("sses", "xes", "ches", "shes", "oes")):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if len(word) > 5 and word.endswith("ing"):
        word = word[:-3]
        word = word[:-1] if word[-1] == word[-2] and word[-1] not in "ls" else word
    elif len(word) > 5 and word.endswith("ed"):
        word = word[:-2]
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


def _german(word: str) -> str:
    """Bienen and Biene, Vögel and Vogel (accents are off already), Hauses and Haus."""
    return word if word.endswith("ss") else _GERMAN.sub("", word, count=1)


def _spanish(word: str) -> str:
    """Abejas and abeja, volcanes and volcán, luces and luz."""
    word = word[:-1] if word.endswith("s") and len(word) > 3 else word
    word = word[:-1] if word[-1] in "aeo" and len(word) > 3 else word
    return f"{word[:-1]}c" if word.endswith("z") else word


_ENDINGS: Final[Mapping[str, Callable[[str], str]]] = {"en": _english, "de": _german, "es": _spanish}


@lru_cache(maxsize=16384)
def stems_of(text: str, language: str = "en") -> tuple[str, ...]:
    """The stems of a text's words: lower case, without accents, possessives and the language's commonest endings."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    words = (word.replace("’", "'").removesuffix("'s").replace("'", "") for word in _TOKEN.findall(plain))
    stem = _ENDINGS.get(language, _english)
    return tuple(word if word in _WHOLE else stem(word) for word in words if word)
