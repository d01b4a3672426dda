"""The way from what a voice has said to a finished take, which the narrators share."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

import anyio.to_thread

from pixora_core.film.takes import Narration, Word
from pixora_core.pipeline.ports import SpeechRequest
from pixora_core.providers.embedded.narrator.align import into_silence, spoken_part
from pixora_core.providers.embedded.narrator.arrange import Recital, arrange
from pixora_core.providers.embedded.narrator.finish import RATE, finish, write_wav
from pixora_core.providers.embedded.narrator.process import Samples
from pixora_core.providers.embedded.narrator.speakable import Sentence
from pixora_core.providers.embedded.narrator.stretch import stretch
from pixora_core.units import Seconds

__all__ = ["QUIET", "deliver", "recital_of"]

QUIET: Final = 0.004
"""Mean magnitude below which a voice is silent."""

_UNEVEN: Final = frozenset({"es", "fr"})
"""Languages whose voices are compressed firmly: DNSMOS 3.55 and 3.69 instead of 3.41 and 3.49."""


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
