"""SVOX Pico (Apache-2.0): six voices that sound like people. The package ttspico builds it with a C compiler."""

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

__all__ = ["PicoNarrator"]

_VOICES: Final = {
    "en": ("en-GB", "en-US"),
    "en-GB": ("en-GB", "en-US"),
    "en-US": ("en-US", "en-GB"),
    "de": ("de-DE",),
    "es": ("es-ES",),
    "fr": ("fr-FR",),
    "it": ("it-IT",),
}


class PicoNarrator:
    """Speaks English, German, Spanish, French and Italian."""

    @cached_property
    def info(self) -> ProviderInfo:
        summary = "SVOX Pico, natural voices in five languages"
        try:
            made_by = f"{version('ttspico')}-{FINISH}"
        except PackageNotFoundError:
            reason = (
                "the package ttspico is not installed; where there is a C compiler, pip install 'pixora[voice]' adds it"
            )
            return ProviderInfo(name="pico", version=FINISH, licence="Apache-2.0", summary=summary, unavailable=reason)
        return ProviderInfo(name="pico", version=made_by, licence="Apache-2.0", summary=summary)

    def languages(self) -> tuple[str, ...]:
        return tuple(_VOICES)

    def voices(self, language: str) -> tuple[str, ...]:
        return voices_of(language, _VOICES)

    async def speak(self, request: SpeechRequest, into: Path) -> Narration:
        """The text as `narration.wav`. Raises `InvalidInput`, `UnsupportedLanguage`, `ProviderError`."""
        voice = pick(request, _VOICES)
        recite = await anyio.to_thread.run_sync(_recite)
        return await recite(request, voice, into)


def _recite() -> Recite:
    """What speaks, in a thread: numpy and scipy take a second to load, which a plan does without."""
    with ALONE:
        from pixora_core.providers.embedded.narrator.pico_speech import recite  # noqa: PLC0415 -- see above

    return recite
