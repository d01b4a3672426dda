"""eSpeak NG: many languages, a robot's voice, exact word times. The library is GPL and runs in a process of its own."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Final

import anyio.to_thread
import numpy as np

from pixora_core.film.takes import Narration
from pixora_core.pipeline.ports import ProviderInfo, SpeechRequest
from pixora_core.providers.embedded.narrator.align import spoken_part
from pixora_core.providers.embedded.narrator.arrange import Recital
from pixora_core.providers.embedded.narrator.process import Sound, VoiceRequest, say
from pixora_core.providers.embedded.narrator.speakable import Sentence, sentences_of
from pixora_core.providers.embedded.narrator.voices import FINISH, deliver, pick, voices_of

__all__ = ["EspeakNarrator", "library_name"]

_WORKER: Final = Path(__file__).with_name("espeak_worker.py")
_LICENCE: Final = "the sound is free to use (made by eSpeak NG, a GPL-3.0-or-later program run separately)"
_FLOOR: Final = 0.004
_TAGS: Final = (
    "en", "es", "zh", "hi", "ar", "fr", "pt", "ru", "de", "ja", "bn", "ur", "id", "it", "tr", "ko", "vi", "ta", "te",
    "mr", "fa", "pl", "uk", "nl", "th", "gu", "kn", "ml", "pa", "ro", "el", "cs", "hu", "sv", "da", "nb", "fi", "he",
    "sk", "bg", "hr", "sr", "sl", "lt", "lv", "et", "ca", "eu", "cy", "ga", "is", "mk", "sq", "bs", "az", "ka",
    "hy", "kk", "uz", "sw", "af", "ms", "mt", "lb", "eo", "la",
)  # fmt: skip
_LIBRARY_NAMES: Final = {"en-GB": "en", "fr-FR": "fr"}
"""Where the library's name of a voice is not its tag."""

_REGIONS: Final = {
    "en": ("en-GB", "en-US", "en-GB-scotland"),
    "es": ("es", "es-419"),
    "fr": ("fr-FR", "fr-BE", "fr-CH"),
    "pt": ("pt-BR", "pt"),
    "zh": ("cmn",),
}
_VOICES: Final = {
    **{tag: _REGIONS.get(tag, (tag,)) for tag in _TAGS},
    "en-US": ("en-US", "en-GB"),
    "pt-PT": ("pt", "pt-BR"),
    "fr-BE": ("fr-BE", "fr-FR"),
    "fr-CH": ("fr-CH", "fr-FR"),
}


def library_name(voice: str) -> str:
    """What the library calls one of our voices."""
    return _LIBRARY_NAMES.get(voice, voice)


class EspeakNarrator:
    """Speaks some sixty languages."""

    @property
    def info(self) -> ProviderInfo:
        summary = "eSpeak NG, a plain synthetic voice in many languages"
        try:
            made_by = f"{version('espeakng-loader')}-{FINISH}"
        except PackageNotFoundError:
            reason = "the package espeakng-loader is not installed; pip install espeakng-loader adds it"
            return ProviderInfo(name="espeak", version=FINISH, licence=_LICENCE, summary=summary, unavailable=reason)
        return ProviderInfo(name="espeak", version=made_by, licence=_LICENCE, summary=summary)

    def languages(self) -> tuple[str, ...]:
        return tuple(_VOICES)

    def voices(self, language: str) -> tuple[str, ...]:
        return voices_of(language, _VOICES)

    async def speak(self, request: SpeechRequest, into: Path) -> Narration:
        """The text as `narration.wav`. Raises `InvalidInput`, `UnsupportedLanguage`, `ProviderError`."""
        voice = pick(request, _VOICES)
        sentences = sentences_of(request.text, request.language)
        texts = tuple(sentence.text for sentence in sentences)
        sounds = await say(_WORKER, VoiceRequest(voice=library_name(voice), texts=texts), provider="espeak")
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
