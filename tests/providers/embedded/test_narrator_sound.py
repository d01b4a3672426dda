"""The arithmetic between a voice and a take: borders, pauses, pace, finish."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pixora_core.providers.embedded.narrator.align import into_silence, spoken_part, word_borders
from pixora_core.providers.embedded.narrator.arrange import Recital, arrange
from pixora_core.providers.embedded.narrator.finish import finish
from pixora_core.providers.embedded.narrator.process import Samples
from pixora_core.providers.embedded.narrator.speakable import sentences_of
from pixora_core.providers.embedded.narrator.stretch import stretch
from pixora_core.sound.loudness import integrated_lufs, true_peak_dbtp
from pixora_core.sound.warping import carry_over

RATE = 16_000
LENGTHS = st.lists(st.floats(0.05, 0.4), min_size=1, max_size=9)


def tone(seconds: float, hertz: float = 220.0) -> Samples:
    return 0.3 * np.sin(2 * np.pi * hertz * np.arange(round(seconds * RATE)) / RATE)


def noise(seconds: float, seed: int = 1) -> Samples:
    return np.random.default_rng(seed).normal(0, 0.1, round(seconds * RATE))


def steps(seconds: list[float]) -> tuple[Samples, list[float]]:
    """Words of noise, each with a pitch of its own below, and the instants between them."""
    words = [tone(length, 150 + 97 * number) + noise(length, number) / 5 for number, length in enumerate(seconds)]
    return np.concatenate(words), [float(edge) / RATE for edge in np.cumsum([len(word) for word in words])[:-1]]


def halved(full: Samples, borders: list[float]) -> Samples:
    soft = full.copy()
    edges = [*(round(border * RATE) for border in borders), len(full)]
    for number, (first, last) in enumerate(pairwise(edges)):
        if number % 2 == 0:
            soft[first:last] *= 0.5
    return soft


@given(LENGTHS)
def test_borders_are_read_from_what_is_halved(seconds: list[float]) -> None:
    full, borders = steps(seconds)
    found = word_borders(full, halved(full, borders), RATE, [4] * len(seconds))
    assert found == pytest.approx(borders, abs=0.006)


def test_borders_that_cannot_be_read() -> None:
    full, borders = steps([0.3, 0.3, 0.3])
    assert word_borders(full, halved(full, borders)[:-1], RATE, [4, 4, 4]) is None
    assert word_borders(full, full / 2, RATE, [4, 4, 4]) is None


def test_the_last_word_may_die_away_at_full_volume() -> None:
    full, borders = steps([0.3, 0.2, 0.3, 0.3, 0.1])
    assert word_borders(full, halved(full, borders), RATE, [4, 2, 4, 4]) == pytest.approx(borders[:3], abs=0.006)


@pytest.mark.parametrize("unheard", [1, 2, 3, 4])
def test_a_word_whose_span_is_not_heard_shares_a_stretch_with_those_beside_it(unheard: int) -> None:
    lengths = [4, 2, 10, 3, 7]
    full, borders = steps([(length + 2) / 20 for length in lengths])
    soft = full.copy()
    edges = [0, *(round(border * RATE) for border in borders), len(full)]
    for number in {1, 3} ^ {unheard}:
        soft[edges[number] : edges[number + 1]] *= 0.5
    found = word_borders(full, soft, RATE, lengths)
    assert found == pytest.approx(borders, abs=0.01)


def test_instants_are_carried_over_to_another_pace() -> None:
    slow, borders = steps([0.3, 0.25, 0.4, 0.2])
    quick, expected = steps([0.24, 0.2, 0.32, 0.16])
    assert carry_over(borders, slow, quick, RATE) == pytest.approx(expected, abs=0.02)


def test_instants_are_carried_over_where_one_begins_late() -> None:
    full, borders = steps([0.3, 0.3])
    silence = np.zeros(round(0.2 * RATE))
    assert carry_over(borders, full, np.concatenate([silence, full]), RATE) == pytest.approx([0.5], abs=0.02)
    assert carry_over([0.5], np.concatenate([silence, full]), full, RATE) == pytest.approx(borders, abs=0.02)


def test_a_border_beside_a_pause_moves_into_it() -> None:
    sound = np.concatenate([tone(0.5), np.zeros(round(0.2 * RATE)), tone(0.5)])
    assert into_silence(0.71, sound, RATE, floor=0.004) == pytest.approx(0.6, abs=0.005)
    assert into_silence(0.3, sound, RATE, floor=0.004) == 0.3


def test_a_word_is_freed_from_the_silence_around_it() -> None:
    sound = np.concatenate([np.zeros(1600), tone(0.5), np.zeros(3200)])
    assert spoken_part(sound, RATE, (0.0, 0.8), floor=0.004) == pytest.approx((0.1, 0.6), abs=0.006)
    assert spoken_part(sound, RATE, (0.65, 0.8), floor=0.004) == (0.65, 0.8)
    assert spoken_part(sound, RATE, (0.65, 0.65), floor=0.004) == (0.65, 0.65)


@settings(max_examples=25)
@given(st.floats(0.5, 2.0), st.floats(0.1, 1.5))
def test_a_stretched_sound_is_exactly_as_long_as_asked(speed: float, seconds: float) -> None:
    sound = tone(seconds)
    assert len(stretch(sound, RATE, speed)) == round(len(sound) / speed)


@pytest.mark.parametrize("speed", [0.5, 0.88, 1.0, 1.12, 2.0])
def test_a_stretched_sound_keeps_pitch_and_level(speed: float) -> None:
    out = stretch(tone(2.0, 220), RATE, speed)
    spectrum = np.abs(np.fft.rfft(out * np.hanning(len(out))))
    assert np.argmax(spectrum) * RATE / len(out) == pytest.approx(220, abs=2)
    assert np.std(out[800:-800]) == pytest.approx(np.std(tone(2.0)), rel=0.05)


def test_nothing_stretched_is_nothing() -> None:
    assert len(stretch(np.zeros(0), RATE, 1.5)) == 0


@pytest.mark.parametrize("rate", [16_000, 22_050, 48_000])
@pytest.mark.parametrize("level", [0.001, 0.9])
def test_the_finish_is_level_whatever_came_in(rate: int, level: float) -> None:
    burst = np.random.default_rng(3).normal(0, 1, 2 * rate) * np.repeat([1.0, 0.2, 1.0, 0.05], rate // 2)
    sound = finish(level * burst / np.abs(burst).max(), rate)
    assert len(sound) == 2 * 48_000
    assert integrated_lufs(sound) == pytest.approx(-20, abs=0.5)
    assert true_peak_dbtp(sound) < -1.5


def test_peaks_are_brought_down() -> None:
    sound = 0.01 * tone(2.0)
    sound[::4000] = 1.0
    finished = finish(sound, RATE)
    assert true_peak_dbtp(finished) < -1.9


def test_what_is_far_longer_than_its_recital_still_has_its_borders_in_order() -> None:
    full, borders = steps([0.1, 0.1, 0.1])
    carried = carry_over(borders, full, np.concatenate([full, np.zeros(6 * RATE)]), RATE)
    assert 0 <= carried[0] <= carried[1] <= 6.3


def recital(lengths: list[float], gap: float) -> Recital:
    pieces, spans, at = [], [], 0.0
    for length in lengths:
        pieces += [tone(length), np.zeros(round(gap * RATE))]
        spans.append((at, at + length))
        at += (len(pieces[-1]) + len(pieces[-2])) / RATE
    return Recital(np.concatenate(pieces), RATE, tuple(spans))


@settings(max_examples=40)
@given(st.lists(st.floats(0.005, 0.4), min_size=4, max_size=4), st.floats(0.0, 0.7), st.floats(0.25, 4))
def test_words_never_overlap_and_lie_within_the_sound(lengths: list[float], gap: float, pause: float) -> None:
    sentences = sentences_of("One, two three. 🚀 Four", "en")
    sound, words = arrange(sentences, [recital(lengths[:3], gap), recital(lengths[3:], gap)], pause=pause)
    assert [word.text for word in words] == ["One,", "two", "three.", "🚀", "Four"]
    assert all(word.start < word.end for word in words)
    assert all(a.end <= b.start + 1e-9 for a, b in pairwise(words))
    assert words[0].start >= 0
    assert words[-1].end <= len(sound) / RATE + 0.02


def test_pauses_are_those_of_the_punctuation_whatever_the_voice_made() -> None:
    sentences = sentences_of("One, two. Three.\n\nFour.", "en")
    for gap in (0.02, 0.3, 0.9):
        sayings = [recital([0.3, 0.3], gap), recital([0.3], gap), recital([0.3], gap)]
        _, words = arrange(sentences, sayings, pause=1.0)
        silences = [after.start - before.end for before, after in pairwise(words)]
        assert silences == pytest.approx([0.18, 0.45, 0.85], abs=0.002)
