"""What every narrator promises, one function a promise. Each takes a narrator and an empty folder for its takes.

A provider's author runs them all by `narrator_contract`, or one by one to see which is broken::

    @pytest.mark.parametrize("promise", NARRATOR_PROMISES)
    async def test_promises(promise, tmp_path):
        await promise(MyNarrator(), tmp_path)
"""

from __future__ import annotations

import wave
from collections.abc import Awaitable, Callable
from itertools import pairwise
from pathlib import Path
from typing import Final

import anyio.to_thread
import numpy as np
from numpy.typing import NDArray

from pixora_core.errors import InvalidInput, UnsupportedLanguage
from pixora_core.film.takes import Narration
from pixora_core.pipeline.ports import Narrator, SpeechRequest
from pixora_core.sound.loudness import integrated_lufs, true_peak_dbtp

__all__ = ["NARRATOR_PROMISES", "NarratorPromise", "sound_of"]

TEXT: Final = 'In 1969, two people walked on the Moon — "a giant leap" 🚀. It took 4 days; 600 million watched!'
"""Numbers, quotation marks, dashes, an emoji: what texts from people hold."""

_RATE: Final = 48_000

NarratorPromise = Callable[..., Awaitable[None]]
"""`(narrator, into, *, text=…, language="en")`; raises `AssertionError` saying what is broken."""


def sound_of(take: Narration) -> NDArray[np.float64]:
    """The take's samples, shape `(n,)`, full scale 1.0. Asserts a mono WAV of 48 kHz and 16 bit, as long as it says."""
    with wave.open(str(take.path)) as file:
        form = (file.getnchannels(), file.getsampwidth(), file.getframerate())
        assert form == (1, 2, _RATE), f"a narration is mono, 16 bit, 48 kHz, not {form}"
        samples = np.frombuffer(file.readframes(file.getnframes()), np.int16)
    assert abs(len(samples) / _RATE - take.seconds) < 0.001, "it is as long as it says"
    return samples / 32_768


async def it_speaks_every_language_that_it_names(
    narrator: Narrator,
    into: Path,  # noqa: ARG001 -- all promises are called alike
    *,
    text: str = TEXT,  # noqa: ARG001
    language: str = "en",
) -> None:
    assert narrator.voices(language), f"it speaks {language}"
    assert narrator.languages(), "it names its languages"
    for tag in narrator.languages():
        assert narrator.voices(tag), f"it has a voice for {tag}, which it names"
        assert narrator.voices(tag.upper()), "language tags are read whatever their case"
    assert narrator.voices("tlh") == (), "it has no voice for what it does not name"


async def it_keeps_every_written_word(
    narrator: Narrator, into: Path, *, text: str = TEXT, language: str = "en"
) -> None:
    take = await narrator.speak(SpeechRequest(text=text, language=language), into)
    assert into in take.path.parents, "files lie in the folder that was given"
    assert "".join(word.text for word in take.words) == "".join(text.split()), "every written word, in order"
    assert all(word.end > word.start for word in take.words), "every word takes time"
    assert all(one.end <= other.start for one, other in pairwise(take.words)), "words follow one another"
    assert take.words[0].start >= 0, "no word begins before the sound"
    assert take.words[-1].end <= take.seconds + 0.001, "no word ends after the sound"


async def it_is_level_and_unclipped(narrator: Narrator, into: Path, *, text: str = TEXT, language: str = "en") -> None:
    sound = sound_of(await narrator.speak(SpeechRequest(text=text, language=language), into))
    loudness = integrated_lufs(sound)
    assert abs(loudness + 20) <= 1.0 or len(sound) < _RATE, f"it is levelled to -20 LUFS, not {loudness:.1f}"
    assert true_peak_dbtp(sound) < -1.5, "its true peak stays below -1.5 dBTP"
    assert max(abs(sound[0]), abs(sound[-1])) < 0.01, "it begins and ends without a click"


async def it_gives_the_same_bytes_again(
    narrator: Narrator, into: Path, *, text: str = TEXT, language: str = "en"
) -> None:
    request = SpeechRequest(text=text, language=language)
    takes = [await narrator.speak(request, _fresh(into, name)) for name in ("first", "second")]
    assert takes[0].path.read_bytes() == takes[1].path.read_bytes(), "the same words give the same sound"
    assert takes[0].words == takes[1].words, "the same words have the same times"


async def it_takes_the_time_that_it_is_told(
    narrator: Narrator, into: Path, *, text: str = TEXT, language: str = "en"
) -> None:
    plain = await narrator.speak(SpeechRequest(text=text, language=language), _fresh(into, "plain"))
    for speed in (0.9, 1.12):
        paced = await narrator.speak(SpeechRequest(text=text, language=language, speed=speed), _fresh(into, f"{speed}"))
        assert abs(paced.seconds * speed / plain.seconds - 1) < 0.03, f"speed {speed} takes 1/{speed} of the time"
        assert abs(paced.words[-1].start * speed - plain.words[-1].start) < 0.1, "the words' times go along"


async def it_makes_pauses_as_long_as_told(
    narrator: Narrator, into: Path, *, text: str = TEXT, language: str = "en"
) -> None:
    two = text if len(text.split(". ")) > 1 else f"{text} {text}"
    lengths = []
    for pause in (0.25, 1.0, 2.0):
        request = SpeechRequest(text=two, language=language, pause=pause)
        lengths.append((await narrator.speak(request, _fresh(into, f"{pause}"))).seconds)
    assert lengths[0] < lengths[1] - 0.1, "shorter pauses make a shorter narration"
    assert lengths[1] < lengths[2] - 0.1, "longer pauses make a longer narration"


async def it_refuses_what_it_cannot_say(
    narrator: Narrator, into: Path, *, text: str = TEXT, language: str = "en"
) -> None:
    await _refused(narrator, SpeechRequest(text=text, language="tlh"), into, UnsupportedLanguage)
    await _refused(narrator, SpeechRequest(text=text, language=language, voice="nobody"), into, InvalidInput)
    await _refused(narrator, SpeechRequest(text="🚀 … — !", language=language), into, InvalidInput)
    left = await anyio.to_thread.run_sync(lambda: list(into.iterdir()))
    assert not left, "what is refused leaves no file behind"


async def _refused(narrator: Narrator, request: SpeechRequest, into: Path, expected: type[Exception]) -> None:
    try:
        await narrator.speak(request, into)
    except expected:
        return
    raise AssertionError(f"{request!r} raises {expected.__name__}")


def _fresh(into: Path, name: str) -> Path:
    folder = into / name
    folder.mkdir(parents=True)
    return folder


NARRATOR_PROMISES: Final[tuple[NarratorPromise, ...]] = (
    it_speaks_every_language_that_it_names,
    it_keeps_every_written_word,
    it_is_level_and_unclipped,
    it_gives_the_same_bytes_again,
    it_takes_the_time_that_it_is_told,
    it_makes_pauses_as_long_as_told,
    it_refuses_what_it_cannot_say,
)
