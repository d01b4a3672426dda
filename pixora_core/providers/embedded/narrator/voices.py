"""What the narrators share: finding a voice for a language, and the way from a request to a take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

import anyio.to_thread

from pixora_core.errors import InvalidInput, UnsupportedLanguage
from pixora_core.film.takes import Narration, Word
from pixora_core.pipeline.ports import SpeechRequest
from pixora_core.providers.embedded.narrator.align import into_silence, spoken_part
from pixora_core.providers.embedded.narrator.arrange import Recital, arrange
from pixora_core.providers.embedded.narrator.finish import RATE, finish, write_wav
from pixora_core.providers.embedded.narrator.process import Samples
from pixora_core.providers.embedded.narrator.speakable import Sentence
from pixora_core.providers.embedded.narrator.stretch import stretch
from pixora_core.units import Seconds

__all__ = ["FINISH", "QUIET", "deliver", "pick", "recital_of", "voices_of"]

FINISH: Final = "6"
"""Part of the narrators' versions; counts up whenever text preparation, pauses or sound change."""

QUIET: Final = 0.004
"""Mean magnitude below which a voice is silent."""

_UNEVEN: Final = frozenset({"es", "fr"})
"""Languages whose voices are compressed firmly: DNSMOS 3.55 and 3.69 instead of 3.41 and 3.49."""

Voices = Mapping[str, tuple[str, ...]]
"""The names of voices by BCP 47 tag, the best first; regional tags list their own first."""


def voices_of(language: str, voices: Voices) -> tuple[str, ...]:
    """The voices for a language: of its own tag, or of its primary language for a region without voices of its own."""
    tag = language.replace("_", "-").lower()
    known = {name.lower(): name for name in voices}
    found = known.get(tag) or known.get(tag.split("-")[0])
    return voices[found] if found else ()


def pick(request: SpeechRequest, voices: Voices) -> str:
    """The voice to use. Raises `UnsupportedLanguage`, and `InvalidInput` for an unknown voice."""
    there = voices_of(request.language, voices)
    if not there:
        raise UnsupportedLanguage(request.language, tuple(voices))
    if request.voice is None:
        return there[0]
    if request.voice not in there:
        raise InvalidInput("voice", f"there is no {request.voice!r} for {request.language!r}, but {', '.join(there)}")
    return request.voice


def recital_of(sentence: Sentence, borders: Sequence[float], samples: Samples, rate: int) -> Recital:
    """A said sentence, given the instants between its words: each without the silence around it.

    Borders at punctuation stand in the voice's own pause there.
    """
    settled = [
        into_silence(border, samples, rate, floor=QUIET) if word.after else border
        for word, border in zip(sentence.spoken, borders, strict=False)
    ]
    edges = [0.0, *settled, len(samples) / rate]
    spans = (spoken_part(samples, rate, (first, last), floor=QUIET) for first, last in pairwise(edges))
    return Recital(samples, rate, tuple(spans))


async def deliver(
    sentences: Sequence[Sentence], recitals: Sequence[Recital], request: SpeechRequest, into: Path, *, timing: str
) -> Narration:
    """The recited sentences as a finished take in the folder `into`."""
    return await anyio.to_thread.run_sync(_deliver, sentences, recitals, request, into, timing)


def _deliver(
    sentences: Sequence[Sentence], recitals: Sequence[Recital], request: SpeechRequest, into: Path, timing: str
) -> Narration:
    sound, words = arrange(sentences, recitals, pause=request.pause)
    rate = recitals[0].rate
    firm = request.language[:2].lower() in _UNEVEN
    finished = finish(stretch(sound, rate, request.speed), rate, firm=firm)
    path = into / "narration.wav"
    write_wav(finished, path)
    paced = tuple(
        Word(text=word.text, start=Seconds(word.start / request.speed), end=Seconds(word.end / request.speed))
        for word in words
    )
    return Narration(path=path, seconds=Seconds(len(finished) / RATE), words=paced, timing=timing)
