"""How eSpeak NG is made to say a text; it tells itself when it says each word."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Final

import anyio.to_thread
import numpy as np

from pixora_core.film.takes import Narration
from pixora_core.pipeline.ports import SpeechRequest
from pixora_core.providers.embedded.narrator.align import spoken_part
from pixora_core.providers.embedded.narrator.arrange import Recital
from pixora_core.providers.embedded.narrator.delivery import deliver
from pixora_core.providers.embedded.narrator.process import Sound, VoiceRequest, say
from pixora_core.providers.embedded.narrator.speakable import Sentence, sentences_of

__all__ = ["recite"]

_WORKER: Final = Path(__file__).with_name("espeak_worker.py")
_FLOOR: Final = 0.004


async def recite(request: SpeechRequest, voice: str, into: Path) -> Narration:
    """The text as `narration.wav`, by the voice of that name in the library. Raises `ProviderError`."""
    sentences = sentences_of(request.text, request.language)
    texts = tuple(sentence.text for sentence in sentences)
    sounds = await say(_WORKER, VoiceRequest(voice=voice, texts=texts), provider="espeak")
    recitals = await anyio.to_thread.run_sync(_recitals, sentences, sounds)
    return await deliver(sentences, recitals, request, into, timing="measured")


def _recitals(sentences: Sequence[Sentence], sounds: Sequence[Sound]) -> list[Recital]:
    return [_recital(sentence, sound) for sentence, sound in zip(sentences, sounds, strict=True)]


def _recital(sentence: Sentence, sound: Sound) -> Recital:
    """Each word from its event to the next one's, without the silence at its end."""
    edges = _edges(sentence, sound)
    spans = (spoken_part(sound.samples, sound.rate, (first, last), floor=_FLOOR) for first, last in pairwise(edges))
    return Recital(sound.samples, sound.rate, tuple(spans))


def _edges(sentence: Sentence, sound: Sound) -> list[float]:
    """Where each word begins, and the end. Words that the voice ran together share their time by their letters."""
    starts = _character_starts(sentence)
    known_at, known = [0], [0.0]
    for number, start in enumerate(starts[1:], start=1):
        following = starts[number + 1] if number + 1 < len(starts) else len(sentence.text) + 1
        samples = [sample for character, sample in sound.words if start <= character < following]
        if samples and samples[0] / sound.rate > known[-1]:
            known_at.append(start)
            known.append(samples[0] / sound.rate)
    ends = [*known_at, len(sentence.text) + 1]
    return [float(edge) for edge in np.interp([*starts, ends[-1]], ends, [*known, len(sound.samples) / sound.rate])]


def _character_starts(sentence: Sentence) -> list[int]:
    pieces = [len(piece) for piece in sentence.pieces]
    return [0, *accumulate(length + 1 for length in pieces[:-1])]
