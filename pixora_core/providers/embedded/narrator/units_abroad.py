"""Units and coins in German, Spanish, French and Italian: one of them, and several where that is another word."""

from __future__ import annotations

from typing import Final

__all__ = ["unit_in"]

_UNITS: Final[dict[str, dict[str, str]]] = {
    "de": {
        "%": "Prozent", "‰": "Promille", "€": "Euro", "$": "Dollar", "£": "Pfund", "m": "Meter", "km": "Kilometer",
        "cm": "Zentimeter", "mm": "Millimeter", "µm": "Mikrometer", "nm": "Nanometer", "m²": "Quadratmeter",
        "km²": "Quadratkilometer", "ha": "Hektar", "m³": "Kubikmeter", "km³": "Kubikkilometer", "kg": "Kilogramm",
        "g": "Gramm", "mg": "Milligramm", "t": "Tonne/Tonnen", "l": "Liter", "ml": "Milliliter",
        "km/h": "Kilometer pro Stunde", "m/s": "Meter pro Sekunde", "km/s": "Kilometer pro Sekunde",
        "s": "Sekunde/Sekunden", "min": "Minute/Minuten", "h": "Stunde/Stunden", "°": "Grad", "°C": "Grad Celsius",
        "°F": "Grad Fahrenheit", "K": "Kelvin", "W": "Watt", "kW": "Kilowatt", "MW": "Megawatt", "GW": "Gigawatt",
        "kWh": "Kilowattstunde/Kilowattstunden", "V": "Volt", "Hz": "Hertz", "kHz": "Kilohertz", "MHz": "Megahertz",
        "GHz": "Gigahertz", "hPa": "Hektopascal", "dB": "Dezibel", "kcal": "Kilokalorie/Kilokalorien",
        "k€": "tausend Euro", "M€": "Million Euro/Millionen Euro",
        "Mrd€": "Milliarde Euro/Milliarden Euro",
    },
    "es": {
        "%": "por ciento", "‰": "por mil", "€": "euro/euros", "$": "dólar/dólares", "£": "libra/libras",
        "m": "metro/metros", "km": "kilómetro/kilómetros", "cm": "centímetro/centímetros",
        "mm": "milímetro/milímetros", "µm": "micrómetro/micrómetros", "nm": "nanómetro/nanómetros",
        "m²": "metro cuadrado/metros cuadrados", "km²": "kilómetro cuadrado/kilómetros cuadrados",
        "ha": "hectárea/hectáreas", "m³": "metro cúbico/metros cúbicos", "km³": "kilómetro cúbico/kilómetros cúbicos",
        "kg": "kilogramo/kilogramos", "g": "gramo/gramos", "mg": "miligramo/miligramos", "t": "tonelada/toneladas",
        "l": "litro/litros", "ml": "mililitro/mililitros", "km/h": "kilómetro por hora/kilómetros por hora",
        "m/s": "metro por segundo/metros por segundo", "km/s": "kilómetro por segundo/kilómetros por segundo",
        "s": "segundo/segundos", "min": "minuto/minutos", "h": "hora/horas", "°": "grado/grados",
        "°C": "grado Celsius/grados Celsius", "°F": "grado Fahrenheit/grados Fahrenheit", "K": "kelvin",
        "W": "vatio/vatios", "kW": "kilovatio/kilovatios", "MW": "megavatio/megavatios", "GW": "gigavatio/gigavatios",
        "kWh": "kilovatio hora/kilovatios hora", "V": "voltio/voltios", "Hz": "hercio/hercios",
        "kHz": "kilohercio/kilohercios", "MHz": "megahercio/megahercios", "GHz": "gigahercio/gigahercios",
        "hPa": "hectopascal/hectopascales", "dB": "decibelio/decibelios", "kcal": "kilocaloría/kilocalorías",
        "k€": "mil euros",
        "M€": "millón de euros/millones de euros",
    },
    "fr": {
        "%": "pour cent", "‰": "pour mille", "€": "euro/euros", "$": "dollar/dollars", "£": "livre/livres",
        "m": "mètre/mètres", "km": "kilomètre/kilomètres", "cm": "centimètre/centimètres",
        "mm": "millimètre/millimètres", "µm": "micromètre/micromètres", "nm": "nanomètre/nanomètres",
        "m²": "mètre carré/mètres carrés", "km²": "kilomètre carré/kilomètres carrés", "ha": "hectare/hectares",
        "m³": "mètre cube/mètres cubes", "km³": "kilomètre cube/kilomètres cubes", "kg": "kilogramme/kilogrammes",
        "g": "gramme/grammes", "mg": "milligramme/milligrammes", "t": "tonne/tonnes", "l": "litre/litres",
        "ml": "millilitre/millilitres", "km/h": "kilomètre par heure/kilomètres par heure",
        "m/s": "mètre par seconde/mètres par seconde", "km/s": "kilomètre par seconde/kilomètres par seconde",
        "s": "seconde/secondes", "min": "minute/minutes", "h": "heure/heures", "°": "degré/degrés",
        "°C": "degré Celsius/degrés Celsius", "°F": "degré Fahrenheit/degrés Fahrenheit", "K": "kelvin",
        "W": "watt/watts", "kW": "kilowatt/kilowatts", "MW": "mégawatt/mégawatts", "GW": "gigawatt/gigawatts",
        "kWh": "kilowattheure/kilowattheures", "V": "volt/volts", "Hz": "hertz", "kHz": "kilohertz",
        "MHz": "mégahertz", "GHz": "gigahertz", "hPa": "hectopascal/hectopascals", "dB": "décibel/décibels",
        "kcal": "kilocalorie/kilocalories",
        "k€": "mille euros", "M€": "million d'euros/millions d'euros",
        "Md€": "milliard d'euros/milliards d'euros",
    },
    "it": {
        "%": "per cento", "‰": "per mille", "€": "euro", "$": "dollaro/dollari", "£": "sterlina/sterline",
        "m": "metro/metri", "km": "chilometro/chilometri", "cm": "centimetro/centimetri",
        "mm": "millimetro/millimetri", "µm": "micrometro/micrometri", "nm": "nanometro/nanometri",
        "m²": "metro quadrato/metri quadrati", "km²": "chilometro quadrato/chilometri quadrati", "ha": "ettaro/ettari",
        "m³": "metro cubo/metri cubi", "km³": "chilometro cubo/chilometri cubi", "kg": "chilogrammo/chilogrammi",
        "g": "grammo/grammi", "mg": "milligrammo/milligrammi", "t": "tonnellata/tonnellate", "l": "litro/litri",
        "ml": "millilitro/millilitri", "km/h": "chilometro all'ora/chilometri all'ora",
        "m/s": "metro al secondo/metri al secondo", "km/s": "chilometro al secondo/chilometri al secondo",
        "s": "secondo/secondi", "min": "minuto/minuti", "h": "ora/ore", "°": "grado/gradi",
        "°C": "grado Celsius/gradi Celsius", "°F": "grado Fahrenheit/gradi Fahrenheit", "K": "kelvin", "W": "watt",
        "kW": "chilowatt", "MW": "megawatt", "GW": "gigawatt", "kWh": "chilowattora", "V": "volt", "Hz": "hertz",
        "kHz": "chilohertz", "MHz": "megahertz", "GHz": "gigahertz", "hPa": "ettopascal", "dB": "decibel",
        "kcal": "chilocaloria/chilocalorie",
        "k€": "mila euro", "M€": "milione di euro/milioni di euro",
    },
}  # fmt: skip
_AMBIGUOUS: Final = frozenset(["m", "g", "t", "l", "s", "h", "ha", "K", "W", "V", "min"])
"""Words, names and initials as well; units only behind a number."""


def unit_in(language: str, unit: str, number: str) -> str | None:
    """What a unit is called behind a number, or behind something else; None when it is no unit there."""
    called = _UNITS.get(language, {}).get(unit)
    if called is None or (unit in _AMBIGUOUS and not number[-1:].isdigit()):
        return None
    one, _, several = called.partition("/")
    return one if number in {"1", "-1", "−1"} or not several else several
