"""What every narrator keeps to, as functions that take one. `into` is an empty folder."""

from __future__ import annotations

import wave
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from pixora_core.errors import InvalidInput, UnsupportedLanguage
from pixora_core.film.takes import Narration
from pixora_core.pipeline.ports import Narrator, SpeechRequest
from pixora_core.sound.loudness import integrated_lufs, true_peak_dbtp

TEXT = 'In 1969, two people walked on the Moon — "a giant leap" 🚀. It took 4 days; 600 million watched!'


def sound_of(take: Narration) -> npt.NDArray[np.float64]:
    """The take's samples; asserts that it is a mono WAV of 48 kHz and 16 bit."""
    with wave.open(str(take.path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 48_000)
        samples = np.frombuffer(file.readframes(file.getnframes()), np.int16)
    assert len(samples) / 48_000 == pytest.approx(take.seconds, abs=1e-4)
    return samples / 32_768


async def it_says_what_it_is(narrator: Narrator) -> None:
    info = narrator.info
    assert info.name
    assert info.version
    assert info.licence
    assert info.unavailable is None
    assert not info.needs_key


async def it_speaks_every_language_that_it_names(narrator: Narrator, into: Path) -> None:
    assert narrator.languages()
    for language in narrator.languages():
        assert narrator.voices(language)
        assert narrator.voices(language.upper())
    assert narrator.voices("tlh") == ()


async def it_keeps_every_written_word(narrator: Narrator, into: Path) -> None:
    take = await narrator.speak(SpeechRequest(text=TEXT), into)
    assert [word.text for word in take.words] == TEXT.split()
    assert all(word.start < word.end for word in take.words)
    assert all(before.end <= after.start for before, after in pairwise(take.words))
    assert take.words[0].start >= 0
    assert take.words[-1].end <= take.seconds
    assert take.timing in ("measured", "aligned", "estimated")
    assert into in take.path.parents


async def it_is_level_and_unclipped(narrator: Narrator, into: Path) -> None:
    sound = sound_of(await narrator.speak(SpeechRequest(text=TEXT), into))
    assert integrated_lufs(sound) == pytest.approx(-20, abs=1)
    assert true_peak_dbtp(sound) < -1.5
    assert abs(sound[0]) < 0.01
    assert abs(sound[-1]) < 0.01


async def it_gives_the_same_bytes_again(narrator: Narrator, into: Path) -> None:
    request = SpeechRequest(text="The same words, said twice.")
    (into / "first").mkdir()
    (into / "second").mkdir()
    first = await narrator.speak(request, into / "first")
    second = await narrator.speak(request, into / "second")
    assert first.path.read_bytes() == second.path.read_bytes()
    assert first.words == second.words


async def it_takes_the_time_that_it_is_told(narrator: Narrator, into: Path) -> None:
    plain = await narrator.speak(SpeechRequest(text=TEXT), into)
    for speed in (0.5, 0.9, 1.12, 2.0):
        paced = await narrator.speak(SpeechRequest(text=TEXT, speed=speed), into)
        assert paced.seconds * speed == pytest.approx(plain.seconds, rel=0.01)
        assert paced.words[-1].start * speed == pytest.approx(plain.words[-1].start, abs=0.02)


async def it_makes_pauses_as_long_as_told(narrator: Narrator, into: Path) -> None:
    lengths = [
        (await narrator.speak(SpeechRequest(text=TEXT, pause=pause), into)).seconds for pause in (0.25, 1.0, 2.0)
    ]
    assert lengths[0] < lengths[1] - 0.3
    assert lengths[1] < lengths[2] - 0.3


async def it_refuses_what_it_cannot_say(narrator: Narrator, into: Path) -> None:
    with pytest.raises(UnsupportedLanguage, match="tlh"):
        await narrator.speak(SpeechRequest(text="nuqneH", language="tlh"), into)
    with pytest.raises(InvalidInput, match="voice: "):
        await narrator.speak(SpeechRequest(text="Hello.", voice="nobody"), into)
    with pytest.raises(InvalidInput, match="text: "):
        await narrator.speak(SpeechRequest(text="🚀 … — !"), into)
    with pytest.raises(InvalidInput, match="text: "):
        await narrator.speak(SpeechRequest(text="a " * 20_000), into)
    assert list(into.iterdir()) == []


PROMISES = (
    it_speaks_every_language_that_it_names,
    it_keeps_every_written_word,
    it_is_level_and_unclipped,
    it_gives_the_same_bytes_again,
    it_takes_the_time_that_it_is_told,
    it_makes_pauses_as_long_as_told,
    it_refuses_what_it_cannot_say,
)
