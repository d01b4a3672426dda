"""Other languages read aloud: the voice reads numbers itself; units and symbols it would get wrong are written out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from pixora_core.providers.embedded.narrator.ordinals import ordinal_in
from pixora_core.providers.embedded.narrator.tokens import Token

__all__ = ["read"]

_NUMBER: Final = r"[-−]?\d{1,3}(?:[.\u202f\u00a0]\d{3})+(?:,\d+)?|[-−]?\d+(?:[.,]\d+)?"
_WORDS: Final[dict[str, dict[str, str]]] = {
    "de": {
        "%": "Prozent", "€": "Euro", "$": "Dollar", "£": "Pfund", "km": "Kilometer", "m": "Meter", "cm": "Zentimeter",
        "mm": "Millimeter", "kg": "Kilogramm", "g": "Gramm", "t": "Tonnen", "l": "Liter", "°C": "Grad Celsius",
        "°": "Grad", "km/h": "Kilometer pro Stunde", "m/s": "Meter pro Sekunde", "km²": "Quadratkilometer",
        "m²": "Quadratmeter", "&": "und", "+": "plus", "=": "gleich", "z.B.": "zum Beispiel", "d.h.": "das heißt",
        "usw.": "und so weiter",
        "Dr.": "Doktor", "ca.": "circa", "bzw.": "beziehungsweise", "Nr.": "Nummer", "−": "minus",
        "Prof.": "Professor", "St.": "Sankt", "Jh.": "Jahrhundert", "S.": "Seite", "Abb.": "Abbildung", "Bd.": "Band",
        "Kap.": "Kapitel", "evtl.": "eventuell", "ggf.": "gegebenenfalls", "inkl.": "inklusive", "Mio.": "Millionen",
        "Mrd.": "Milliarden", "vgl.": "vergleiche", "u.a.": "unter anderem",
    },
    "es": {
        "%": "por ciento", "€": "euros", "$": "dólares", "£": "libras", "km": "kilómetros", "m": "metros",
        "cm": "centímetros", "mm": "milímetros", "kg": "kilogramos", "g": "gramos", "t": "toneladas", "l": "litros",
        "°C": "grados Celsius", "°": "grados", "km/h": "kilómetros por hora", "m/s": "metros por segundo",
        "km²": "kilómetros cuadrados", "m²": "metros cuadrados", "&": "y", "+": "más", "=": "igual a", "Dr.": "doctor",
        "etc.": "etcétera", "p.ej.": "por ejemplo", "aprox.": "aproximadamente", "Sr.": "señor", "Sra.": "señora",
        "−": "menos", "Srta.": "señorita", "Dra.": "doctora", "Ud.": "usted", "pág.": "página", "núm.": "número",
        "n.º": "número", "nº": "número", "EE.": "Estados", "UU.": "Unidos", "EE.UU.": "Estados Unidos",
    },
    "fr": {
        "%": "pour cent", "€": "euros", "$": "dollars", "£": "livres", "km": "kilomètres", "m": "mètres",
        "cm": "centimètres", "mm": "millimètres", "kg": "kilogrammes", "g": "grammes", "t": "tonnes", "l": "litres",
        "°C": "degrés Celsius", "°": "degrés", "km/h": "kilomètres par heure", "m/s": "mètres par seconde",
        "km²": "kilomètres carrés", "m²": "mètres carrés", "&": "et", "+": "plus", "=": "égale", "Dr.": "docteur",
        "etc.": "et cetera", "M.": "monsieur", "Mme": "madame", "env.": "environ", "−": "moins",
        "MM.": "messieurs", "Mlle": "mademoiselle", "n°": "numéro", "p.": "page", "chap.": "chapitre", "St.": "saint",
    },
    "it": {
        "%": "per cento", "€": "euro", "$": "dollari", "£": "sterline", "km": "chilometri", "m": "metri",
        "cm": "centimetri", "mm": "millimetri", "kg": "chilogrammi", "g": "grammi", "t": "tonnellate", "l": "litri",
        "°C": "gradi Celsius", "°": "gradi", "km/h": "chilometri all'ora", "m/s": "metri al secondo",
        "km²": "chilometri quadrati", "m²": "metri quadrati", "&": "e", "+": "più", "=": "uguale a", "Dr.": "dottor",
        "ecc.": "eccetera", "Sig.": "signor", "ca.": "circa", "−": "meno",
        "n.": "numero", "Dott.": "dottor", "Prof.": "professor", "pag.": "pagina",
    },
}  # fmt: skip
_BETWEEN: Final = {"de": "Uhr", "fr": "heures", "es": "y", "it": "e"}
"""What is said between hours and minutes."""

_AND: Final = frozenset(["y", "e"])
_ONLY_AFTER_NUMBERS: Final = frozenset(["m", "g", "t", "l", "km", "cm", "mm", "kg"])


def read(tokens: Sequence[Token], language: str) -> list[str]:
    """What is said for each token in a language (its primary subtag), empty for what is not said."""
    words = _WORDS.get(language, {})
    cores = [token.core or (token.written if token.written in words else "") for token in tokens]
    around = zip(["", *cores], cores, [*cores[1:], ""], strict=False)
    return [
        ordinal_in(before, core, after, language) or _clock(core, language) or _say(before, core, words)
        for before, core, after in around
    ]


def _clock(core: str, language: str) -> str:
    """14:30 and 14h30 as the language says it; empty for what is no time of day."""
    found = re.fullmatch(r"(\d\d?)(?::(\d\d)|h(\d\d)?)", core)
    if not found or language not in _BETWEEN or int(found[1]) > 24 or int(found[2] or found[3] or 0) > 59:
        return ""
    hour, minute, word = int(found[1]), int(found[2] or found[3] or 0), _BETWEEN[language]
    if minute:
        return f"{hour} {word} {minute}"
    return f"{hour}" if word in _AND else f"{hour} {word}"


def _say(before: str, core: str, words: dict[str, str]) -> str:
    if core in words and (core not in _ONLY_AFTER_NUMBERS or re.fullmatch(_NUMBER, before)):
        return words[core]
    if core == "Uhr" and ":" in before:
        return ""
    found = re.fullmatch(rf"([$€£]?)({_NUMBER})(\D*)", core)
    if not found:
        return " ".join(re.sub(r"[—–/…]", ", ", core.replace("’", "'")).split())
    coin, number, unit = found.groups()
    said = [words.get("−", "-") if number[0] in "-−" else "", _digits(number.lstrip("-−"))]
    said += [words.get(coin or unit, coin or unit)]
    return " ".join(part for part in said if part)


def _digits(number: str) -> str:
    """A number as the voices read it: no separator of thousands, a comma before decimals."""
    return re.sub(r"[.\u202f\u00a0](?=\d{3}(?!\d))", "", number)
