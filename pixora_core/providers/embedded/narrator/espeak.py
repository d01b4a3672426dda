"""eSpeak NG: many languages, a robot's voice, exact word times. The library is GPL and runs in a process of its own."""

from __future__ import annotations

from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

import anyio.to_thread

from pixora_core.film.takes import Narration
from pixora_core.loading import ALONE
from pixora_core.pipeline.ports import ProviderInfo, SpeechRequest
from pixora_core.providers.embedded.narrator.voices import FINISH, Recite, pick, voices_of

__all__ = ["EspeakNarrator", "library_name"]

_LICENCE: Final = "the sound is free to use (made by eSpeak NG, a GPL-3.0-or-later program run separately)"
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

    @cached_property
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
        recite = await anyio.to_thread.run_sync(_recite)
        return await recite(request, library_name(voice), into)


def _recite() -> Recite:
    """What speaks, in a thread: numpy and scipy take a second to load, which a plan does without."""
    with ALONE:
        from pixora_core.providers.embedded.narrator.espeak_speech import recite  # noqa: PLC0415 -- see above

    return recite
