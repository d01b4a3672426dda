"""Hibari: what is its own beside what every narrator promises."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from pixora_core.errors import ProviderError, UnsupportedLanguage
from pixora_core.pipeline.ports import SpeechRequest
from pixora_core.providers.embedded.narrator import HibariNarrator, hibari, hibari_network
from pixora_core.providers.embedded.narrator.speakable import sentences_of
from pixora_core.testing.narrator import sound_of

pytestmark = pytest.mark.anyio


async def test_its_word_times_are_its_own(tmp_path: Path) -> None:
    text = "Eight, nine, ten, stop. Go on, stop."
    take = await HibariNarrator().speak(SpeechRequest(text=text), tmp_path)
    assert [word.text for word in take.words] == text.split()
    assert take.timing == "measured"


def test_british_english_is_left_to_others() -> None:
    narrator = HibariNarrator()
    assert narrator.voices("en") == narrator.voices("en-AU") == ("heart",)
    assert narrator.voices("en-GB") == ()
    assert "en-GB" not in narrator.languages()


async def test_british_english_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnsupportedLanguage):
        await HibariNarrator().speak(SpeechRequest(text="Hello.", language="en-GB"), tmp_path)


def test_another_release_is_not_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hibari, "version", lambda _: "0.3.0")
    info = HibariNarrator().info
    assert info.version.startswith("0.3.0-")
    assert "hibari-tts 0.3.0 is installed, and only 0.2.1 is known here" in (info.unavailable or "")


async def test_a_library_that_cannot_be_loaded_is_a_provider_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hibari, "_NETWORK", "pixora_core.no_such_module")
    with pytest.raises(ProviderError, match="hibari: cannot be loaded"):
        await HibariNarrator().speak(SpeechRequest(text="Hello."), tmp_path)


async def test_an_endless_number_is_said_breath_by_breath(tmp_path: Path) -> None:
    take = await HibariNarrator().speak(SpeechRequest(text=f"It is {'7' * 130}, no less."), tmp_path)
    assert take.seconds > 20
    number, no = take.words[2], take.words[3]
    assert number.end - number.start > 0.8 * take.seconds
    assert no.start >= number.end


def test_words_lie_one_after_another_within_the_sound() -> None:
    for sentence in sentences_of(
        "NASA's Dr. O'Neill-Smith read U.S. data at 9:05 a.m., didn't she? Æsop's łódź!", "en"
    ):
        recital = hibari_network.recited(sentence)
        assert len(recital.spans) == len(sentence.spoken)
        assert all(last > first for first, last in recital.spans)
        assert all(one[1] <= other[0] + 1e-9 for one, other in pairwise(recital.spans))
        assert recital.spans[-1][1] <= len(recital.samples) / recital.rate


def test_letters_are_said_by_their_names() -> None:
    (sentence,) = sentences_of("A DNA test by Goethe.", "en")
    letters = hibari_network._letters(hibari_network._voice(), sentence)
    assert "".join(letter for letter, word in letters if word == 1) == "dˈiˈɛnˈA"
    assert "".join(letter for letter, word in letters if word == 4) == "ɡˈɜɹTə"


def test_a_word_that_it_leaves_out_lies_where_the_one_before_it_ends() -> None:
    assert hibari_network._borders([(0.1, 0.3), None, (0.5, 0.8)]) == pytest.approx([0.3, 0.4])
    assert hibari_network._borders([(0.1, 0.3), (0.5, 0.8)]) == pytest.approx([0.4])


def test_what_is_too_long_for_one_breath_is_parted_at_a_mark() -> None:
    letters = [hibari_network._Letter(" " if number % 7 == 6 else "a", 0) for number in range(1000)]
    marked = [letter if letter.letter == "a" else letter._replace(word=None) for letter in letters]
    breaths = list(hibari_network._breaths(marked))
    assert [letter for breath in breaths for letter in breath] == marked
    assert max(map(len, breaths)) <= 400
    assert all(breath[-1].letter == " " for breath in breaths[:-1])
    assert [len(breath) for breath in hibari_network._breaths([hibari_network._Letter("a", 0)] * 900)] == [
        400,
        400,
        100,
    ]


async def test_the_sound_reaches_above_what_a_telephone_carries(tmp_path: Path) -> None:
    """It is a voice of 24 kHz: what lies above 8 kHz is there, and far below the rest."""
    sound = sound_of(await HibariNarrator().speak(SpeechRequest(text="She sells six sea shells."), tmp_path))
    power = np.abs(np.fft.rfft(sound)) ** 2
    above = float(power[round(8_000 * len(sound) / 48_000) :].sum() / power.sum())
    assert 1e-4 < above < 0.2
