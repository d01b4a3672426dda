"""Hibari (Apache-2.0): an American woman's voice learnt from Kokoro-82M, the most natural one here; English only.

The package hibari-tts carries the voice of 8 MB and its pronouncing dictionary; onnxruntime computes it. Both stay in
this process: they are loaded once, in about a second, and then speak some fifty times faster than one listens.
"""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Final

import anyio.to_thread

from pixora_core.errors import ProviderError
from pixora_core.film.takes import Narration
from pixora_core.loading import ALONE
from pixora_core.pipeline.ports import ProviderInfo, SpeechRequest
from pixora_core.providers.embedded.narrator.speakable import Sentence, sentences_of
from pixora_core.providers.embedded.narrator.voices import FINISH, pick, voices_of

if TYPE_CHECKING:
    from pixora_core.providers.embedded.narrator.arrange import Recital

__all__ = ["HibariNarrator"]

_KNOWN: Final = "0.2.1"
"""The release whose network is known from within: where it keeps the lengths of its sounds, word times are read."""

_VOICES: Final = {"en": ("heart",), "en-US": ("heart",), "en-GB": ()}
"""Whoever asks for British English is not answered in American."""
_NETWORK: Final = "pixora_core.providers.embedded.narrator.hibari_network"


class HibariNarrator:
    """Speaks English; it knows to 25 ms when it says each sound."""

    @cached_property
    def info(self) -> ProviderInfo:
        made_by, reason = _installed()
        summary = "Hibari, a natural American voice"
        made = f"{made_by}-{FINISH}" if made_by else FINISH
        return ProviderInfo(name="hibari", version=made, licence="Apache-2.0", summary=summary, unavailable=reason)

    def languages(self) -> tuple[str, ...]:
        return tuple(tag for tag, names in _VOICES.items() if names)

    def voices(self, language: str) -> tuple[str, ...]:
        return voices_of(language, _VOICES)

    async def speak(self, request: SpeechRequest, into: Path) -> Narration:
        """The text as `narration.wav`. Raises `InvalidInput`, `UnsupportedLanguage`, `ProviderError`."""
        pick(request, _VOICES)
        sentences = sentences_of(request.text, request.language)
        recitals = [await anyio.to_thread.run_sync(_recital, sentence) for sentence in sentences]
        from pixora_core.providers.embedded.narrator.delivery import deliver  # noqa: PLC0415 -- loaded by now

        return await deliver(sentences, recitals, request, into, timing="measured")


def _installed() -> tuple[str, str | None]:
    """The version of the voice, and why it cannot be used, if so."""
    try:
        found = version("hibari-tts")
        version("onnxruntime")
    except PackageNotFoundError as error:
        return "", f"the package {error.name} is not installed; pip install 'pixora[hibari]' adds it"
    if found != _KNOWN:
        return found, f"hibari-tts {found} is installed, and only {_KNOWN} is known here; pip install 'pixora[hibari]'"
    return found, None


def _recital(sentence: Sentence) -> Recital:
    try:
        with ALONE:
            network = import_module(_NETWORK)
        recital: Recital = network.recited(sentence)
    except (ImportError, OSError) as error:
        raise ProviderError("hibari", f"cannot be loaded ({error})") from error
    return recital
