"""Ordinal numbers of German, Spanish, French and Italian, as dates, centuries and kings are read."""

from __future__ import annotations

import re
from typing import Final

from pixora_core.providers.embedded.narrator.numbers import roman

__all__ = ["is_german_ordinal", "ordinal_in"]

_STEMS: Final = {
    "de": "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt "
    "sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst zweiundzwanzigst dreiundzwanzigst "
    "vierundzwanzigst fünfundzwanzigst sechsundzwanzigst siebenundzwanzigst achtundzwanzigst neunundzwanzigst "
    "dreißigst einunddreißigst",
    "es": "primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo",
    "fr": "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième "
    "treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième vingt-et-unième",
    "it": "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo dodicesimo tredicesimo "
    "quattordicesimo quindicesimo sedicesimo diciassettesimo diciottesimo diciannovesimo ventesimo ventunesimo",
}  # fmt: skip
_LISTS: Final = {language: stems.split() for language, stems in _STEMS.items()}

_MONTHS: Final = "januar februar märz april mai juni juli august september oktober november dezember"
_COUNTED: Final = "jahrhundert jahrhunderts jahrtausend jahrtausends jh geburtstag weltkrieg"
_NAMED: Final = frozenset([*_MONTHS.split(), *_COUNTED.split()])
"""What a German number with a point before it counts, whatever stands before both."""

_ARTICLES_EN: Final = frozenset({"am", "im", "vom", "zum", "beim", "dem", "den", "des", "einem", "eines", "bis"})
_ARTICLES_E: Final = frozenset({"der", "die", "das"})
_PARTS: Final = "kapitel teil band akt artikel abschnitt anhang plan generation typ klasse stufe phase"
"""German nouns that are counted and not named: chapter four is no fourth Mr Chapter."""

_CENTURY: Final = frozenset({"siècle", "siècles", "secolo", "siglo", "jahrhundert"})
_ROMAN: Final = re.compile(r"[IVX]{2,7}|[VX]")
_FIRST: Final = frozenset({"de", "es"})
"""Languages in which a lone I is no word, and so the first of a name."""

_QUEENS: Final = (
    "ana anna beatriz beatrix catalina caterina christina cristina elisabeth elisabetta giovanna isabel isabella juana "
    "katharina margarethe margarita margherita maria maría urraca victoria viktoria vittoria"
)


def is_german_ordinal(before: str, number: str, after: str) -> bool:
    """Whether the point behind a number says that it is an ordinal ("am 1. Mai") and ends no sentence."""
    counts = re.fullmatch("[0-9]{1,2}", number) is not None and 1 <= int(number) <= len(_LISTS["de"])
    return counts and (after.lower().strip(".,;:!?") in _NAMED or (before.lower() in _ARTICLES_E and after.istitle()))


def ordinal_in(before: str, core: str, after: str, language: str) -> str | None:
    """What is said for an ordinal or a Roman numeral between two words; None when it is neither."""
    if language not in _LISTS:
        return None
    if language == "de" and core.endswith(".") and is_german_ordinal(before, core[:-1], after):
        return _german(before, int(core[:-1]))
    if language == "fr" and (found := re.fullmatch(r"([0-9]{1,3}|[IVX]+)(er|re|ère|e|ème)", core)):
        return _french(*found.groups())
    if language in {"es", "it"} and (found := re.fullmatch(r"([0-9]{1,3})\.?[ºª]", core)):
        return _nth(int(found[1]), language, feminine=core.endswith("ª"))
    named = _ROMAN.fullmatch(core) or (core == "I" and language in _FIRST)
    return _regnal(before, core, after, language) if named else None


def _regnal(before: str, numeral: str, after: str, language: str) -> str | None:
    """A king, a pope, a war or a century: a numeral behind a name, or beside a century."""
    if not (before.istitle() or {before.lower(), after.lower()} & _CENTURY):
        return None
    number = roman(numeral)
    if language == "de" and before.lower() in _PARTS.split():
        return str(number) if len(numeral) > 1 else None
    queen = before.lower() in _QUEENS.split()
    if language == "de":
        return (
            f"{'die' if queen else 'der'} {_LISTS['de'][number - 1].capitalize()}e"
            if number <= len(_LISTS["de"])
            else None
        )
    if language == "fr":
        return str(number)
    return _nth(number, language, feminine=queen)


def _german(before: str, number: int) -> str:
    stem = _LISTS["de"][number - 1]
    article = before.lower()
    return stem + ("en" if article in _ARTICLES_EN else "e" if article in _ARTICLES_E else "er")


def _french(written: str, ending: str) -> str | None:
    number = int(written) if written.isdigit() else roman(written)
    if ending in {"re", "ère"}:
        return "première" if number == 1 else None
    return _LISTS["fr"][number - 1] if 1 <= number <= len(_LISTS["fr"]) else None


def _nth(number: int, language: str, *, feminine: bool = False) -> str:
    """Spanish counts kings and centuries beyond the tenth with plain numbers."""
    if not 1 <= number <= len(_LISTS[language]):
        return str(number)
    word = _LISTS[language][number - 1]
    return f"{word[:-1]}a" if feminine else word
