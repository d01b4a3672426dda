"""Dates in German, Spanish, French and Italian: in figures (12/03/2024, 12.03.2024), day first, and days of a month."""

from __future__ import annotations

import re
from typing import Final

from pixora_core.providers.embedded.narrator.ordinals import ordinal_in

__all__ = ["date_in", "day_in"]

_MONTHS: Final = {
    language: months.split()
    for language, months in {
        "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    }.items()
}
_DAYS: Final = {
    language: days.split()
    for language, days in {
        "es": "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
        "diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis "
        "veintisiete veintiocho veintinueve treinta treinta_y_uno",
        "fr": "premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
        "dix-huit dix-neuf vingt vingt_et_un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept "
        "vingt-huit vingt-neuf trente trente_et_un",
        "it": "primo due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici "
        "sedici diciassette diciotto diciannove venti ventuno ventidue ventitré ventiquattro venticinque ventisei "
        "ventisette ventotto ventinove trenta trentuno",
    }.items()
}
_FIRST: Final = {"es": "primero", "fr": "premier", "it": "primo"}
_DATE: Final = re.compile(r"([0-9]{1,2})([./])([0-9]{1,2})\2([0-9]{4})")


def date_in(before: str, core: str, language: str) -> str | None:
    """What is said for a date behind a word; None when it is none, as 12/13/2024."""
    found = _DATE.fullmatch(core)
    if not found or language not in _MONTHS:
        return None
    day, number, year = int(found[1]), int(found[3]), found[4]
    if not (1 <= day <= 31 and 1 <= number <= len(_MONTHS[language])):
        return None
    month = _MONTHS[language][number - 1]
    if language == "de":
        return f"{ordinal_in(before, f'{day}.', month, language)} {month} {year}"
    first = _FIRST[language] if day == 1 else str(day)
    return f"{first} de {month} de {year}" if language == "es" else f"{first} {month} {year}"


def day_in(core: str, after: str, language: str) -> str | None:
    """What is said for the day of a month ("14 juillet", "12 de octubre"); None when it is none.

    Pico takes day, month and year for one word, within which it tells no word times.
    """
    days = _DAYS.get(language, [])
    if not re.fullmatch("[1-9][0-9]?", core) or int(core) > len(days):
        return None
    dated = after == "de" if language == "es" else after.lower() in _MONTHS[language]
    return days[int(core) - 1].replace("_", " ") if dated else None
