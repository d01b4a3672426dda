"""Speech by a voice model over the Audio API. A line is asked for once and read faster or slower here.

The model does not tell when it says which word: that is found by comparing its reading with an embedded voice's, and
estimated in languages that none of them speaks.
"""

from __future__ import annotations

import shutil
from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import anyio.to_thread

from pixora_core.engine import OwnMedia
from pixora_core.errors import InvalidInput, MediaRefused, ProviderError
from pixora_core.film.plain_text import has_words
from pixora_core.film.takes import Narration
from pixora_core.loading import ALONE
from pixora_core.pipeline.ports import Narrator, ProviderInfo, SpeechRequest
from pixora_core.providers.embedded.narrator import EspeakNarrator, HibariNarrator, PicoNarrator
from pixora_core.providers.embedded.narrator.voices import Voices, pick, voices_of
from pixora_core.providers.openai.service import NAME, speech_service
from pixora_core.settings import Settings

if TYPE_CHECKING:
    from openai import AsyncOpenAI

__all__ = ["OpenAINarrator"]

_VERSION: Final = "1"

_LANGUAGES: Final = (
    "en es zh hi ar fr pt ru de ja id it tr ko vi ta mr fa pl uk nl th kn ro el cs "
    "hu sv da nb fi he sk bg hr sr sl lt lv et ca gl cy is mk bs az kk hy sw af ms tl ur ne mi be"
)
"""What OpenAI's guide to its speech models names, the most spoken first."""

_VOICES: Final = "marin cedar alloy ash ballad coral echo fable nova onyx sage shimmer verse"
_MANNER: Final = "Read as the narrator of a film: calm, warm and clear, with a short pause after each sentence."
_PLAIN_MODELS: Final = "tts-1"
"""Models of this name take no word about the manner."""

_MOST_LETTERS: Final = 4_096
_KEPT_READINGS: Final = 32


class OpenAINarrator:
    """Speaks with the model of `PIXORA_SPEECH_MODEL`."""

    def __init__(self, settings: Settings | None = None) -> None:
        chosen = settings or Settings.from_environment()
        self._service = speech_service(chosen)
        self._voices: Voices = dict.fromkeys(_LANGUAGES.split(), chosen.speech_voices or tuple(_VOICES.split()))
        self._readings: OrderedDict[tuple[str, str], bytes] = OrderedDict()

    @property
    def info(self) -> ProviderInfo:
        """What it is; another model or server is another version."""
        service = self._service
        return ProviderInfo(
            name=NAME,
            version=" ".join(filter(None, (_VERSION, service.model, service.place))),
            licence="as the model's provider says",
            summary="A voice model reads: PIXORA_SPEECH_KEY or OPENAI_API_KEY, PIXORA_SPEECH_MODEL, PIXORA_SPEECH_URL.",
            price_per_unit=service.price,
            needs_key=service.is_openai,
            needs_network=True,
            unavailable=service.missing,
        )

    def languages(self) -> tuple[str, ...]:
        """As `Narrator.languages`."""
        return tuple(self._voices)

    def voices(self, language: str) -> tuple[str, ...]:
        """As `Narrator.voices`."""
        return voices_of(language, self._voices)

    async def speak(self, request: SpeechRequest, into: Path) -> Narration:
        """As `Narrator.speak`. Raises `ProviderError`, `StorageError`, too."""
        voice = pick(request, self._voices)
        if not has_words(request.text):
            raise InvalidInput("text", "it has no words that could be spoken")
        if len(request.text) > _MOST_LETTERS:
            raise ProviderError(NAME, f"a reading has at most {_MOST_LETTERS} letters; divide the scene")
        reading = await self._reading(request.text, voice)
        taken = await self._taken(reading, request, into)
        return await anyio.to_thread.run_sync(_paced, taken, request)

    async def _reading(self, text: str, voice: str) -> bytes:
        """What the model says, asked for once."""
        if (text, voice) not in self._readings:
            from pixora_core.providers.openai.asking import asked  # noqa: PLC0415 -- the client takes a second to load

            options: dict[str, Any] = {"model": self._service.model, "voice": voice, "input": text}
            if self._service.is_openai and not self._service.model.startswith(_PLAIN_MODELS):
                options["instructions"] = _MANNER

            def question(client: AsyncOpenAI) -> Any:
                return client.audio.speech.with_streaming_response.create(response_format="wav", **options)

            self._readings[text, voice] = await asked(self._service, question)
            while len(self._readings) > _KEPT_READINGS:
                self._readings.popitem(last=False)
        return self._readings[text, voice]

    async def _taken(self, reading: bytes, request: SpeechRequest, into: Path) -> Narration:
        """The reading, opened like anything from outside, levelled, with its words' instants."""
        aside = into / "answer"
        try:
            await anyio.to_thread.run_sync(_write, reading, aside / "reading")
            spoken = await _as_embedded(request, aside)
            return await OwnMedia().narration(aside / "reading", into, text=request.text, spoken=spoken)
        except MediaRefused as error:
            raise ProviderError(NAME, f"its answer {error.problem}") from error
        finally:
            with anyio.CancelScope(shield=True):
                await anyio.to_thread.run_sync(shutil.rmtree, aside)


def _write(reading: bytes, file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(reading)


async def _as_embedded(request: SpeechRequest, aside: Path) -> Narration | None:
    """The same text by an embedded voice that speaks the language; None where there is none, or where it fails."""
    embedded: tuple[Narrator, ...] = (HibariNarrator(), PicoNarrator(), EspeakNarrator())
    for narrator in embedded:
        if narrator.info.unavailable is None and narrator.voices(request.language):
            folder = aside / narrator.info.name
            await anyio.to_thread.run_sync(folder.mkdir)
            try:
                return await narrator.speak(SpeechRequest(text=request.text, language=request.language), folder)
            except (ProviderError, InvalidInput):
                continue
    return None


def _paced(take: Narration, request: SpeechRequest) -> Narration:
    with ALONE:
        from pixora_core.providers.openai.pacing import paced  # noqa: PLC0415 -- loads what filters sound

    return paced(take, speed=request.speed, pause=request.pause)
