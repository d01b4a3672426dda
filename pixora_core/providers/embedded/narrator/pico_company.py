"""French words that are said in two ways, and which of them their neighbours ask for.

Pico reads most of these one way everywhere: thread and son (fils), bone and bones (os), to trust and proud (fier), what
birds do and where monks live (couvent). A rule is kept only where it was compared with Pico's own reading.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

__all__ = ["in_company"]

_Rule = Callable[[str, str], str | None]
"""From the word before and the two words behind, in small letters, to what is told; None to leave it as it is."""

_PRONOUNS: Final = frozenset({"le", "la", "les"})
"""Before what is said in two ways they may be an article as well: then the word before them counts."""

_THREADS: Final = re.compile(
    r"(?:de |d')(?:l')?(?:soie|fer|laine|coton|lin|or|argent|cuivre|acier|araignées?|nylon|pêche|chaîne|trame|verre|"
    r"métal|lumière)\b|(?:électriques|télégraphiques|téléphoniques|conducteurs|soyeux|dorés|tendus|invisibles|"
    r"collants|gluants|barbelés)\b"
)
_ONE: Final = frozenset({
    "un", "l", "d", "cet", "chaque", "son", "mon", "ton", "leur", "notre", "votre", "aucun", "seul", "vieil", "gros",
    "quelque",
})  # fmt: skip
_REFLEXIVE: Final = frozenset({"se", "s'y", "m'y", "t'y", "y"})
_WHO_FEELS: Final = frozenset({"je", "tu", "me", "te", "ne", "m", "t"})
"""Who stands before "sens" when it is a verb."""
_THEY: Final = frozenset({"ils", "elles"})
_ARE: Final = frozenset({"sont", "étaient", "furent", "sommes", "étions", "seront", "ont", "avaient"})
_ARTICLES: Final = frozenset(
    ["les", "ces", "mes", "tes", "ses", "nos", "vos", "leurs", "deux", "trois", "quatre", "cinq"]
)


def _verb(stem: str) -> _Rule:
    return lambda before, _: f"{stem}e" if before in _THEY else None


_RULES: Final[dict[str, _Rule]] = {
    "fils": lambda _, behind: "file" if _THREADS.match(behind) else None,
    "os": lambda before, _: "osse" if before in _ONE else None,
    "fier": lambda before, _: "fié" if before in _REFLEXIVE else None,
    "sens": lambda before, _: "san" if before in _WHO_FEELS else "sance",
    "portions": lambda before, _: None if before == "nous" else "porsions",
    "tous": lambda before, behind: (
        "tousse" if before in _ARE and behind.partition(" ")[0].partition("'")[0] not in _ARTICLES else None
    ),
    "plus": lambda before, behind: (
        "plusse" if (before.isdecimal() and behind[:1].isdecimal()) or (before == "fois" and not behind) else None
    ),
    **{f"{stem}ent": _verb(stem) for stem in ("afflu", "cont", "couv", "excell", "présid", "résid")},
}


def in_company(said: Sequence[str]) -> list[str]:
    """What is told for each spoken word of a French sentence, given what is to be said for all of them."""
    lowered = ["", "", *(word.lower() for word in said)]
    return [
        _told(word, lowered[number : number + 2], " ".join(lowered[number + 3 : number + 5]))
        for number, word in enumerate(said)
    ]


def _told(word: str, before: Sequence[str], behind: str) -> str:
    article, apostrophe, bare = word.rpartition("'")
    rule = _RULES.get(bare.lower())
    first, last = before
    pronoun = last in _PRONOUNS and first in _WHO_FEELS
    told = rule and rule(article.lower() or (first if pronoun else last), behind)
    return f"{article}{apostrophe}{told}" if told else word
