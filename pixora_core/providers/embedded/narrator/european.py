"""Other languages read aloud: the voice reads numbers itself; units and symbols it would get wrong are written out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pixora_core.providers.embedded.narrator.dates_abroad import date_in, day_in
from pixora_core.providers.embedded.narrator.german_one import one_before
from pixora_core.providers.embedded.narrator.ordinals import ordinal_in
from pixora_core.providers.embedded.narrator.tokens import Token
from pixora_core.providers.embedded.narrator.units_abroad import unit_in

__all__ = ["read"]

_NUMBER: Final = r"[-−]?\d{1,3}(?:[.\u202f\u00a0]\d{3})+(?:,\d+)?|[-−]?\d+(?:[.,]\d+)?"
_WORDS: Final[dict[str, dict[str, str]]] = {
    "de": {
        "&": "und", "+": "plus", "=": "gleich", "z.B.": "zum Beispiel", "d.h.": "das heißt", "usw.": "und so weiter",
        "Dr.": "Doktor", "ca.": "circa", "bzw.": "beziehungsweise", "Nr.": "Nummer", "−": "minus",
        "Prof.": "Professor", "St.": "Sankt", "Jh.": "Jahrhundert", "S.": "Seite", "Abb.": "Abbildung", "Bd.": "Band",
        "Kap.": "Kapitel", "evtl.": "eventuell", "ggf.": "gegebenenfalls", "inkl.": "inklusive", "Mio.": "Millionen",
        "Mrd.": "Milliarden", "vgl.": "vergleiche", "u.a.": "unter anderem", "v.Chr.": "vor Christus",
        "n.Chr.": "nach Christus", "1/2": "ein halb", "1/3": "ein Drittel", "2/3": "zwei Drittel", "1/4": "ein Viertel",
        "3/4": "drei Viertel",
    },
    "es": {
        "&": "y", "+": "más", "=": "igual a", "Dr.": "doctor", "etc.": "etcétera", "p.ej.": "por ejemplo",
        "aprox.": "aproximadamente", "Sr.": "señor", "Sra.": "señora", "−": "menos", "Srta.": "señorita",
        "Dra.": "doctora", "Ud.": "usted", "pág.": "página", "núm.": "número", "n.º": "número", "nº": "número",
        "EE.": "Estados", "UU.": "Unidos", "EE.UU.": "Estados Unidos", "a.C.": "antes de Cristo",
        "d.C.": "después de Cristo", "1/2": "medio", "1/3": "un tercio", "2/3": "dos tercios", "1/4": "un cuarto",
        "3/4": "tres cuartos",
    },
    "fr": {
        "&": "et", "+": "plus", "=": "égale", "Dr": "docteur", "Dr.": "docteur", "etc.": "et cetera", "M.": "monsieur",
        "Mme": "madame", "env.": "environ", "−": "moins", "MM.": "messieurs", "Mlle": "mademoiselle", "n°": "numéro",
        "p.": "page", "chap.": "chapitre", "St.": "saint", "1/2": "un demi", "1/3": "un tiers", "2/3": "deux tiers",
        "1/4": "un quart", "3/4": "trois quarts",
    },
    "it": {
        "&": "e", "+": "più", "=": "uguale a", "Dr.": "dottor", "ecc.": "eccetera", "Sig.": "signor", "ca.": "circa",
        "−": "meno", "n.": "numero", "Dott.": "dottor", "Prof.": "professor", "pag.": "pagina",
        "a.C.": "avanti Cristo", "d.C.": "dopo Cristo", "1/2": "un mezzo", "1/3": "un terzo", "2/3": "due terzi",
        "1/4": "un quarto", "3/4": "tre quarti",
    },
}  # fmt: skip
_BETWEEN: Final = {"de": "Uhr", "fr": "heures", "es": "y", "it": "e"}
"""What is said between hours and minutes."""

_AND: Final = frozenset(["y", "e"])
_PAIRS: Final = {
    "de": {
        "v. Chr.": "vor Christus", "n. Chr.": "nach Christus", "z. B.": "zum Beispiel", "Z. B.": "zum Beispiel",
        "d. h.": "das heißt", "D. h.": "das heißt", "u. a.": "unter anderem", "v. a.": "vor allem",
    },
    "es": {
        "a. C.": "antes de Cristo", "d. C.": "después de Cristo", "p. ej.": "por ejemplo", "P. ej.": "por ejemplo",
    },
    "fr": {"av. J.-C.": "avant Jésus-Christ", "apr. J.-C.": "après Jésus-Christ"},
    "it": {"a. C.": "avanti Cristo", "d. C.": "dopo Cristo"},
}  # fmt: skip
"""Abbreviations in two words, of which the last says the last word."""

_THOUSANDS: Final = re.compile(r"[-−]?\d{1,3}(?: \d{3})+(?:,\d+)?")


def read(tokens: Sequence[Token], language: str) -> list[str]:
    """What is said for each token in a language (its primary subtag), empty for what is not said."""
    cores = [token.core or (token.written if token.written in _WORDS.get(language, {}) else "") for token in tokens]
    around = zip(["", *cores], cores, [*cores[1:], ""], strict=False)
    said = [
        ordinal_in(before, core, after, language)
        or _clock(core, after, language)
        or _paired(before, core, after, language)
        or _german_one(before, core, after, language)
        or date_in(before, core, language)
        or day_in(core, after, language)
        or _say(before, core, language)
        for before, core, after in around
    ]
    return _with_thousands(tokens, cores, said)


def _with_thousands(tokens: Sequence[Token], cores: Sequence[str], said: Sequence[str]) -> list[str]:
    """ "40 000", two written words, said with the first of them as one number."""
    joined = list(said)
    first = 0
    for number in range(1, len(cores) + 1):
        whole = " ".join(cores[first : number + 1])
        if number < len(cores) and not tokens[number - 1].trail and _THOUSANDS.fullmatch(whole):
            joined[first : number + 1] = [joined[first] + joined[number], *[""] * (number - first)]
        else:
            first = number
    return joined


def _clock(core: str, after: str, language: str) -> str:
    """14:30, 14h30 and 14.30 Uhr as the language says it; empty for what is no time of day."""
    timed = core.replace(".", ":") if language == "de" and after == "Uhr" else core
    found = re.fullmatch(r"(\d\d?)(?::(\d\d)|h(\d\d)?)", timed)
    if not found or language not in _BETWEEN or int(found[1]) > 24 or int(found[2] or found[3] or 0) > 59:
        return ""
    hour, minute, word = int(found[1]), int(found[2] or found[3] or 0), _BETWEEN[language]
    if minute:
        return f"{hour} {word} {minute}"
    return f"{hour}" if word in _AND else f"{hour} {word}"


def _paired(before: str, core: str, after: str, language: str) -> str:
    """Either word of v. Chr., z. B., a. C. or av. J.-C.; empty where it is not beside the other."""
    pairs = _PAIRS.get(language, {})
    if said := pairs.get(f"{core} {after}"):
        return said.rsplit(" ", 1)[0]
    return pairs.get(f"{before} {core}", "").rsplit(" ", 1)[-1]


def _german_one(before: str, core: str, after: str, language: str) -> str | None:
    """One before a noun or a unit ("1 h"); None elsewhere."""
    if language != "de" or core != "1":
        return None
    return one_before(before, unit_in(language, after, core) or after)


def _say(before: str, core: str, language: str) -> str:
    words = _WORDS.get(language, {})
    bare = core.removesuffix(".") if before[-1:].isdigit() else core
    if (known := words.get(core) or unit_in(language, bare, before)) is not None:
        return known
    if core == "Uhr" and _clock(before, core, language):
        return ""
    found = re.fullmatch(rf"([$€£]?)({_NUMBER})(\D*)", core)
    if not found:
        return " ".join(re.sub(r"[—–/…]", ", ", core.replace("’", "'")).split())
    coin, number, unit = found.groups()
    said = [words.get("−", "-") if number[0] in "-−" else "", _digits(number.lstrip("-−"))]
    said += [words.get(unit) or unit_in(language, coin or unit, number) or coin or unit]
    return " ".join(part for part in said if part)


def _digits(number: str) -> str:
    """A number as the voices read it: no separator of thousands, a comma before decimals."""
    return re.sub(r"[.\u202f\u00a0](?=\d{3}(?!\d))", "", number)
