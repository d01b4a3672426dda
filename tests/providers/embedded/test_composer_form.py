"""The form: sections, bars, tempo and phrases fit together for whatever lengths are asked."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pixora_core.providers.embedded.composer.character import CHARACTERS, Character
from pixora_core.providers.embedded.composer.form import Form, Span, lay_out
from pixora_core.providers.embedded.composer.moods import reading

SPANS = st.lists(
    st.builds(Span, seconds=st.floats(0.2, 60), energy=st.floats(0, 1)),
    min_size=1,
    max_size=8,
)
CHARACTER = st.sampled_from(list(CHARACTERS.values()))


def laid_out(spans: list[Span], character: Character, seed: int = 0) -> Form:
    return lay_out(spans, character, np.random.default_rng(seed))


@settings(max_examples=60)
@given(SPANS, CHARACTER, st.integers(0, 100))
def test_the_form_fills_its_spans_without_gap(spans: list[Span], character: Character, seed: int) -> None:
    form = laid_out(spans, character, seed)
    assert form.phrases[0].start == 0
    assert all(a.start + a.beats == b.start for a, b in pairwise(form.phrases))
    assert form.phrases[-1].start + form.phrases[-1].beats == form.beats[-1]
    assert form.instants[-1] == pytest.approx(sum(span.seconds for span in spans))
    assert list(form.beats) == sorted(set(form.beats))
    assert list(form.instants) == sorted(set(form.instants))


@settings(max_examples=40)
@given(SPANS, CHARACTER)
def test_every_section_begins_on_a_bar(spans: list[Span], character: Character) -> None:
    form = laid_out(spans, character)
    bars = {form.seconds_at(beat) for phrase in form.phrases for beat in phrase.bar_starts}
    boundaries = np.cumsum([0.0, *(span.seconds for span in spans[:-1])])
    assert all(min(abs(bar - boundary) for bar in bars) < 1e-6 for boundary in boundaries)


@settings(max_examples=40)
@given(st.lists(st.floats(6, 25), min_size=1, max_size=8), CHARACTER)
def test_the_tempo_bends_little_in_sections_of_a_films_length(lengths: list[float], character: Character) -> None:
    form = laid_out([Span(seconds=seconds, energy=0.5) for seconds in lengths], character)
    starts = np.cumsum([0.0, *lengths])
    edges = np.interp(starts, form.instants, form.beats)
    paces = np.diff(edges) * 60 / np.array(lengths)
    assert np.abs(np.log(paces / form.bpm)).max() < 0.1


@settings(max_examples=40)
@given(SPANS, CHARACTER)
def test_the_last_phrase_rings_and_the_one_before_closes(spans: list[Span], character: Character) -> None:
    roles = [phrase.role for phrase in laid_out(spans, character).phrases]
    assert roles.count("ring") == 1
    assert roles[-1] == "ring"
    assert roles.count("close") == (len(roles) > 1)
    assert roles.count("lift") <= 1


def test_the_lift_is_where_the_energy_turns() -> None:
    spans = [Span(seconds=8, energy=energy) for energy in (0.3, 0.4, 0.5, 0.9, 0.4, 0.2)]
    form = laid_out(spans, CHARACTERS["calm"])
    lift = next(phrase for phrase in form.phrases if phrase.role == "lift")
    assert lift.section == 3


def test_a_long_section_breathes() -> None:
    form = laid_out([Span(seconds=600, energy=0.5)], CHARACTERS["calm"])
    energies = {round(phrase.energy, 2) for phrase in form.phrases}
    assert len(energies) > 5
    assert {phrase.role for phrase in form.phrases} >= {"statement", "bed", "fragment", "development", "lift", "close"}


@pytest.mark.parametrize(
    ("mood", "style", "name"),
    [
        ("calm", "cinematic", "calm"),
        ("awe and quiet wonder", "cinematic", "wonder"),
        ("EPIC!", "", "epic"),
        ("a playful romp", "", "playful"),
        ("mysterious, suspenseful", "", "tense"),
        ("melancholic", "", "sad"),
        ("uplifting and joyful", "", "joyful"),
        ("warm, romantic", "", "romantic"),
        ("dark jazz", "", "noir"),
        ("80s synthwave", "", "retro"),
        ("informative", "", "documentary"),
        ("", "documentary", "documentary"),
        ("xyzzy", "noir", "noir"),
        ("xyzzy", "plugh", "calm"),
        ("🙂", "", "calm"),
        ("not sad but happy", "", "joyful"),
        ("hopeful", "", "wonder"),
    ],
)
def test_free_words_are_read(mood: str, style: str, name: str) -> None:
    assert reading(mood, style).name == name


def test_words_of_pace_bend_the_tempo() -> None:
    assert reading("slow joyful", "").fastest < reading("joyful", "").fastest


@pytest.mark.no_cover
@given(st.text(max_size=200), st.text(max_size=40))
def test_any_words_have_a_reading(mood: str, style: str) -> None:
    assert reading(mood, style).name in CHARACTERS
