"""The German number one before a noun, which Pico would read as in counting: ein Jahr, vor einer Woche."""

from __future__ import annotations

from typing import Final

__all__ = ["one_before"]

_FEMININE: Final = ("e", "ung", "heit", "keit", "schaft", "tät", "ion", "ik")
_WITHOUT_ENDING: Final = (
    "art braut burg fahrt faust feder frau gabel hand insel kraft kugel luft mauer mutter nacht nadel nummer person "
    "regel schwester stadt stimme tafel tochter tür wand welt zahl zeit"
)
"""Feminine nouns that no ending gives away."""

_NOT_FEMININE: Final = (
    "affe auge buchstabe ende experte gebäude gebirge gemälde gewebe hase interesse junge knabe kollege kunde käse "
    "löwe mosaik name neffe skorpion spion stadion"
)
_COUNTED: Final = (
    "abb abschnitt akt artikel band bd figur gleis gruppe jahr kap kapitel klasse liga nr nummer phase platz s satz "
    "seite stufe tag teil typ woche zahl zimmer"
)
"""Nouns that have their number behind them: Kapitel 1 Anfang is no Kapitel ein Anfang."""

_NO_NOUNS: Final = "an auf bei das der die ein eine er es in mit sie und von was wie wir zu"
"""What may begin a sentence or a title with a capital letter."""

_DATIVE: Final = frozenset(["aus", "bei", "in", "mit", "nach", "seit", "von", "vor", "zu"])


def one_before(before: str, noun: str) -> str | None:
    """What is said for the figure 1 between a word and a noun; None where it is only counted."""
    name = noun.split(" ", maxsplit=1)[0]
    lowered, leading = name.lower(), before.lower().removesuffix(".")
    if not name[:1].isupper() or name.isupper() or lowered in _NO_NOUNS.split() or leading in _COUNTED.split():
        return None
    by_ending = lowered.endswith(_FEMININE) and lowered not in _NOT_FEMININE.split()
    feminine = by_ending or lowered in _WITHOUT_ENDING.split()
    if leading in _DATIVE:
        return "einer" if feminine else "einem"
    return "eine" if feminine else "ein"
