"""What the narrators share before they speak: finding a voice for a language. Loads nothing heavy."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Final

from pixora_core.errors import InvalidInput, UnsupportedLanguage
from pixora_core.film.takes import Narration
from pixora_core.pipeline.ports import SpeechRequest

__all__ = ["FINISH", "Recite", "Voices", "pick", "voices_of"]

FINISH: Final = "10"
"""Part of the narrators' versions; counts up whenever text preparation, pauses or sound change."""

Voices = Mapping[str, tuple[str, ...]]
"""The names of voices by BCP 47 tag, the best first; regional tags list their own first."""

Recite = Callable[[SpeechRequest, str, Path], Awaitable[Narration]]
"""What says a request's text with a voice, as `narration.wav` in a folder."""


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
