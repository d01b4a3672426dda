"""Which language a text is clearly in, by its small words and its letters. None wherever there is a doubt.

English speakers name films, dishes, cities and people in the words of other languages, and mostly without a verb or
an article of them beside. So two signs of German are needed, one of them a small word that no name begins with, or
three of a Romance language, with something beside them that is written small as no name is; and no word that only
English has, unless it is lost in a long text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

__all__ = ["TONGUES", "UNDETERMINED", "language_of"]

UNDETERMINED: Final = "und"
"""The tag of a language that nobody has named yet (BCP 47, ISO 639-2)."""

TONGUES: Final[Mapping[str, str]] = {
    "en": "English", "de": "German", "es": "Spanish", "fr": "French", "it": "Italian",
}  # fmt: skip
"""What can be told apart, and how each is called in English."""

_SMALL: Final = {
    "de": "der das den dem des die ein eine einen einem einer eines und oder nicht ist sind war wird werden wie warum "
    "wieso was wer wann von vom zum zur im am mit für über auf aus bei nach durch ohne unter zwischen sich wir ich "
    "mein meine meiner unser unsere unserer ihr ihre kein keine als auch noch wenn weil dass man hat haben kann gibt",
    "es": "el la los las un una unos unas del de y en que qué cómo por para con sin sobre entre desde hasta es son "
    "está se su sus mi nuestro nuestra al cuando cuándo dónde quién más muy",
    "fr": "le la les un une des du de et en au aux dans pour avec sans sur sous entre depuis que qui est sont se son "
    "sa ses mon ma mes notre nos votre ce cette ces comment pourquoi quand où plus très ne pas à l' d' qu' c' n' s'",
    "it": "il lo la gli i le un uno una del dello della dei degli delle di e ed in nel nella nei nelle al alla alle "
    "dal dalla con per su sul sulla tra fra che chi come perché quando dove è sono si suo sua mio mia nostro nostra "
    "più molto non l' d' dell' nell' all' un'",
}  # fmt: skip

_TELLING: Final = {
    "de": "entsteht entstehen funktioniert funktionieren macht machen kommt lebt leben geschichte welt reise tag",
    "es": "funciona funcionan hace hacen nace historia vida mundo agua nueva nuevo último última viaje ciudad",
    "fr": "fonctionne fait font naît histoire vie monde eau dernier dernière voyage ville",
    "it": "funziona funzionano fa nasce storia vita mondo acqua ultimo ultima viaggio città",
}
"""Verbs and things that prompts are full of."""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_ENGLISH: Final = _set(
    "the of and with for how why what when where who from to about my our your this that these is are were at by it "
    "its his their they you we she he into without between"
)
"""What none of the others has; "die", "was", "a", "in", "on" and "come" are of several languages."""

_SHARED: Final = _set("die was war man hat den des am macht tag leben")
"""German words that are English or French ones as well, or begin a name."""

_LETTERS: Final = {"de": "äöüß", "es": "ñáéíóú", "fr": "çéêèëàùœîïôû", "it": "éèàìòù"}

_BORROWED: Final = re.compile(
    r"\b(?:ich bin ein berliner|h[äa]nsel und gretel|la vie en rose|c'est la vie|joie de vivre|cr[èe]me de la cr[èe]me"
    r"|la dolce vita|das leben der anderen|mi casa es su casa|d[ií]a de (?:los )?muertos|cinco de mayo)\b"
    r'|"[^"]{0,200}"|“[^”]{0,200}”|„[^“]{0,200}“|«[^»]{0,200}»',
    re.IGNORECASE,
)
"""What English says in the words of others, and what is quoted; at most a line, so that what never ends is cheap."""

_FEWEST_WORDS: Final = 3
_NEEDED: Final = {"de": 2, "es": 3, "fr": 3, "it": 3}
_LOST: Final = 4
"""Where there are so many times as many signs of another language, an English word counts for nothing."""

_SMALL_SETS: Final = {language: _set(words) for language, words in _SMALL.items()}
_TELLING_SETS: Final = {language: _set(words) for language, words in _TELLING.items()}
_ALL_SMALL: Final = frozenset[str]().union(*_SMALL_SETS.values())


def language_of(text: str) -> str | None:
    """The language other than English that a text is clearly in, of `TONGUES`."""
    words = re.findall(r"[^\W\d_]+'?", _BORROWED.sub(" ", text.replace("’", "'")))
    signs = {language: _signs(language, words) for language in _NEEDED}
    first, second = sorted(signs, key=lambda language: -signs[language])[:2]
    clear = (
        len(words) >= _FEWEST_WORDS
        and signs[first] >= _NEEDED[first]
        and signs[first] > signs[second]
        and signs[first] >= _LOST * len(_ENGLISH.intersection(word.lower() for word in words))
        and _is_no_name(first, words, signs[first])
    )
    return first if clear else None


def _signs(language: str, words: list[str]) -> int:
    known = _SMALL_SETS[language] | _TELLING_SETS[language]
    others = "".join(word.lower() for word in words if word.lower() not in _ALL_SMALL)
    spoken = {word for word in words if word.lower() in known}
    return len(spoken) + (not set(_LETTERS[language]).isdisjoint(others))


def _is_no_name(language: str, words: list[str], signs: int) -> bool:
    if language == "de":
        sure = (_SMALL_SETS["de"] | _TELLING_SETS["de"]) - _SHARED
        return signs > _NEEDED["de"] or not sure.isdisjoint(words)
    return any(word.islower() and len(word) > 2 and word not in _ALL_SMALL for word in words)
