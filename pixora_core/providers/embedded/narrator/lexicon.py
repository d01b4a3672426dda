"""How English says what is not spelled as it is said: abbreviations, acronyms, units, symbols."""

from __future__ import annotations

from typing import Final

__all__ = [
    "ABBREVIATIONS", "ACRONYMS_AS_WORDS", "CURRENCIES", "LETTERS", "MONTHS", "NAMES", "NUMBERED_BY_ROMANS", "REGNAL",
    "SCALES", "SHORT_WORDS", "SPECIAL", "SYMBOLS", "UNITS",
]  # fmt: skip

LETTERS: Final = {
    "a": "ay", "b": "bee", "c": "see", "d": "dee", "e": "ee", "f": "eff", "g": "jee", "h": "aitch", "i": "eye",
    "j": "jay", "k": "kay", "l": "ell", "m": "em", "n": "en", "o": "oh", "p": "pee", "q": "cue", "r": "are",
    "s": "ess", "t": "tee", "u": "you", "v": "vee", "w": "double you", "x": "ex", "y": "why", "z": "zed",
}  # fmt: skip
"""Letters by name, spelled as words: a voice given "A" would say the article."""

ABBREVIATIONS: Final = {
    "dr": "doctor", "mr": "mister", "mrs": "missus", "ms": "miz", "prof": "professor", "st": "saint", "mt": "mount",
    "ft": "fort", "gen": "general", "col": "colonel", "lt": "lieutenant", "capt": "captain", "sgt": "sergeant",
    "rev": "reverend", "hon": "honourable", "sr": "senior", "jr": "junior", "vs": "versus", "v.s": "versus",
    "no": "number", "nos": "numbers", "vol": "volume", "pp": "pages", "fig": "figure", "ch": "chapter",
    "sec": "section", "ed": "edition", "eds": "editors", "est": "established", "approx": "approximately",
    "ca": "circa", "cf": "compare", "al": "al", "dept": "department", "univ": "university", "assn": "association",
    "bros": "brothers", "inc": "incorporated", "ltd": "limited", "co": "company", "corp": "corporation",
    "etc": "et cetera", "e.g": "for example", "i.e": "that is", "a.m": "a m", "p.m": "p m", "b.c": "b c",
    "a.d": "a d", "b.c.e": "b c e", "c.e": "c e", "ph.d": "p h d", "min": "minimum", "max": "maximum",
    "avg": "average", "temp": "temperature", "alt": "altitude", "mon": "monday", "tue": "tuesday",
    "wed": "wednesday", "thu": "thursday", "fri": "friday", "sat": "saturday", "sun": "sunday",
}  # fmt: skip
"""Words with a point behind; letters standing alone are said by name."""

MONTHS: Final = {
    "january": "january", "february": "february", "march": "march", "april": "april", "may": "may", "june": "june",
    "july": "july", "august": "august", "september": "september", "october": "october", "november": "november",
    "december": "december", "jan": "january", "feb": "february", "mar": "march", "apr": "april", "jun": "june",
    "jul": "july", "aug": "august", "sep": "september", "sept": "september", "oct": "october", "nov": "november",
    "dec": "december",
}  # fmt: skip

ACRONYMS_AS_WORDS: Final = frozenset({
    "NASA", "NATO", "UNESCO", "UNICEF", "OPEC", "LASER", "RADAR", "SONAR", "SCUBA", "AIDS", "FIFA", "UEFA", "COVID",
    "SWAT", "PIN", "SIM", "RAM", "ROM", "GIF", "BASIC", "NAFTA", "ASEAN", "INTERPOL", "OSHA", "FEMA", "NOAA", "DARPA",
    "SETI", "MOMA", "TED", "CAPTCHA", "LIDAR", "MIDI", "SARS", "EBITDA",
})  # fmt: skip

SPECIAL: Final = {
    "CERN": "sern", "JPEG": "jay peg", "ASCII": "ass key", "Wi-Fi": "why fie", "WiFi": "why fie", "SQL": "sequel",
    "mRNA": "em are en ay", "pH": "pee aitch", "OK": "okay", "ok": "okay", "GIF": "giff", "COVID-19": "covid nineteen",
    "CO2": "see oh two", "CO₂": "see oh two", "H2O": "aitch two oh", "H₂O": "aitch two oh", "O2": "oh two",
    "H2": "aitch two", "w/": "with", "w/o": "without", "24/7": "twenty-four seven", "9/11": "nine eleven",
    "R&D": "are and dee", "Q&A": "cue and ay", "AT&T": "ay tee and tee", "24h": "twenty-four hours",
    "iOS": "eye oh ess", "macOS": "mac oh ess", "ESA": "ee ess ay",
}  # fmt: skip

NAMES: Final = {
    "bach": "bahk", "beethoven": "bay toven", "betelgeuse": "beetle juice", "crispr": "crisper",
    "croissant": "kwah sont", "croissants": "kwah sonts", "descartes": "day cart", "gaudi": "gowdy", "gaudí": "gowdy",
    "goethe": "gerta", "gogh": "goff", "pterodactyl": "terra dactil", "renoir": "ren wahr", "sourdough": "sour doe",
    "tutankhamun": "tootan karmoon", "versailles": "versigh", "vinci": "vinchee", "yosemite": "yo semmity",
}  # fmt: skip
"""Words that the voices read by the letter, spelled as English readers say them; each was heard better for it."""

SHORT_WORDS: Final = frozenset({
    "A", "I", "AN", "AS", "AT", "BE", "BY", "DO", "GO", "HE", "IF", "IN", "IS", "ME", "MY", "NO", "OF", "ON", "OR",
    "SO", "TO", "UP", "WE", "ALL", "AND", "ANY", "ARE", "BUT", "CAN", "DAY", "DID", "FOR", "GET", "HAD", "HAS", "HER",
    "HIM", "HIS", "HOW", "ITS", "LET", "MAN", "MAY", "NEW", "NOT", "NOW", "OFF", "OLD", "ONE", "OUR", "OUT", "RUN",
    "SAY", "SEE", "SHE", "SUN", "THE", "TOO", "TWO", "WAS", "WAY", "WHO", "WHY", "YES", "YET", "YOU", "BIG", "BAD",
    "HOT", "RED", "SEA", "SKY",
})  # fmt: skip

SCALES: Final = frozenset(["hundred", "thousand", "million", "billion", "trillion"])

CURRENCIES: Final = {
    "$": ("dollar", "dollars", "cent", "cents"), "€": ("euro", "euros", "cent", "cents"),
    "£": ("pound", "pounds", "penny", "pence"), "¥": ("yen", "yen", "", ""), "₹": ("rupee", "rupees", "paisa", "paise"),
}  # fmt: skip

UNITS: Final = {
    "km": ("kilometre", "kilometres"), "m": ("metre", "metres"), "cm": ("centimetre", "centimetres"),
    "mm": ("millimetre", "millimetres"), "µm": ("micrometre", "micrometres"), "nm": ("nanometre", "nanometres"),
    "mi": ("mile", "miles"), "ft": ("foot", "feet"), "yd": ("yard", "yards"), "kg": ("kilogram", "kilograms"),
    "g": ("gram", "grams"), "mg": ("milligram", "milligrams"), "t": ("tonne", "tonnes"), "lb": ("pound", "pounds"),
    "lbs": ("pound", "pounds"), "oz": ("ounce", "ounces"), "l": ("litre", "litres"), "L": ("litre", "litres"),
    "ml": ("millilitre", "millilitres"), "mL": ("millilitre", "millilitres"), "ha": ("hectare", "hectares"),
    "km²": ("square kilometre", "square kilometres"), "km2": ("square kilometre", "square kilometres"),
    "m²": ("square metre", "square metres"), "m2": ("square metre", "square metres"),
    "m³": ("cubic metre", "cubic metres"), "km³": ("cubic kilometre", "cubic kilometres"),
    "km/h": ("kilometre an hour", "kilometres an hour"), "kph": ("kilometre an hour", "kilometres an hour"),
    "mph": ("mile an hour", "miles an hour"), "m/s": ("metre per second", "metres per second"),
    "m/s²": ("metre per second squared", "metres per second squared"),
    "km/s": ("kilometre per second", "kilometres per second"), "°C": ("degree celsius", "degrees celsius"),
    "°F": ("degree fahrenheit", "degrees fahrenheit"), "°": ("degree", "degrees"), "K": ("kelvin", "kelvin"),
    "s": ("second", "seconds"), "ms": ("millisecond", "milliseconds"), "min": ("minute", "minutes"),
    "h": ("hour", "hours"), "hr": ("hour", "hours"), "hrs": ("hour", "hours"), "Hz": ("hertz", "hertz"),
    "kHz": ("kilohertz", "kilohertz"), "MHz": ("megahertz", "megahertz"), "GHz": ("gigahertz", "gigahertz"),
    "W": ("watt", "watts"), "kW": ("kilowatt", "kilowatts"), "MW": ("megawatt", "megawatts"),
    "GW": ("gigawatt", "gigawatts"), "kWh": ("kilowatt hour", "kilowatt hours"), "V": ("volt", "volts"),
    "kB": ("kilobyte", "kilobytes"), "KB": ("kilobyte", "kilobytes"), "MB": ("megabyte", "megabytes"),
    "GB": ("gigabyte", "gigabytes"), "TB": ("terabyte", "terabytes"), "Pa": ("pascal", "pascals"),
    "hPa": ("hectopascal", "hectopascals"), "kPa": ("kilopascal", "kilopascals"), "N": ("newton", "newtons"),
    "J": ("joule", "joules"), "kJ": ("kilojoule", "kilojoules"), "kcal": ("kilocalorie", "kilocalories"),
    "dB": ("decibel", "decibels"), "%": ("percent", "percent"), "‰": ("per mille", "per mille"),
    "AU": ("astronomical unit", "astronomical units"), "ly": ("light year", "light years"), "x": ("times", "times"),
    "×": ("times", "times"), "mph.": ("mile an hour", "miles an hour"),
}  # fmt: skip

SYMBOLS: Final = {
    "&": "and", "+": "plus", "=": "equals", "@": "at", "<": "less than", ">": "greater than", "≤": "at most",
    "≥": "at least", "≈": "about", "~": "about", "±": "plus or minus", "×": "times", "÷": "divided by", "→": "to",
    "%": "percent", "°": "degrees", "#": "number",
}  # fmt: skip

REGNAL: Final = frozenset({
    "Albert", "Alexander", "Alfonso", "Amenhotep", "Benedict", "Boris", "Carl", "Catherine", "Charles", "Christian",
    "Clement", "Cleopatra", "Constantine", "Darius", "David", "Edward", "Elizabeth", "Eric", "Ferdinand", "Francis",
    "Frederick", "Friedrich", "George", "Gregory", "Gustav", "Haakon", "Harald", "Henri", "Henry", "Innocent", "Ivan",
    "James", "John", "Joseph", "Julius", "Kamehameha", "Karl", "Leo", "Leopold", "Louis", "Ludwig", "Manuel",
    "Margrethe", "Mary", "Mehmed", "Murad", "Napoleon", "Nicholas", "Olaf", "Otto", "Paul", "Pedro", "Peter",
    "Philip", "Pius", "Ptolemy", "Rama", "Ramesses", "Ramses", "Richard", "Robert", "Selim", "Sixtus", "Stephen",
    "Suleiman", "Thutmose", "Tutankhamun", "Umberto", "Urban", "Victor", "Vittorio", "Wilhelm", "William", "Xerxes",
})  # fmt: skip
"""Names of which there were many: Henry VIII is "the eighth"."""

NUMBERED_BY_ROMANS: Final = frozenset({
    "war", "part", "chapter", "act", "scene", "volume", "book", "section", "phase", "stage", "type", "class",
    "article", "title", "super", "bowl",
})  # fmt: skip
"""Words after which a Roman numeral, one letter long too, is a number."""
