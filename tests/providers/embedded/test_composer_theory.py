"""Chords, voice leading and progressions: what must hold for every key, chord and walk."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pixora_core.providers.embedded.composer.harmony import PALETTES, coloured, walk
from pixora_core.providers.embedded.composer.theory import MODES, Chord, Key, chord_of, lead, scale_over, steps_near

KEYS = st.builds(Key, tonic=st.integers(0, 11), mode=st.sampled_from(sorted(MODES)))
PALETTE = st.sampled_from(sorted(PALETTES))
NUMERALS = st.sampled_from([numeral for palette in PALETTES.values() for numeral in palette.ways])


def test_numerals_count_from_the_major_scale() -> None:
    c_minor = Key(tonic=0, mode="aeolian")
    assert chord_of(c_minor, "bVI").tones == (8, 0, 3)
    assert chord_of(c_minor, "iv7").tones == (5, 8, 0, 3)
    assert chord_of(Key(tonic=2, mode="ionian"), "V").tones == (9, 1, 4)
    assert chord_of(c_minor, "Isus4").tones == (0, 5, 7)


@pytest.mark.parametrize("numeral", ["", "H", "I13", "IIII", "b", "Vmaj"])
def test_what_is_no_numeral_is_refused(numeral: str) -> None:
    with pytest.raises(ValueError, match="no chord numeral"):
        chord_of(Key(tonic=0, mode="ionian"), numeral)


def test_keys_are_named_as_musicians_do() -> None:
    assert [str(Key(tonic=tonic, mode=mode)) for tonic, mode in ((0, "ionian"), (10, "aeolian"), (6, "lydian"))] == [
        "C major",
        "B flat minor",
        "F sharp lydian",
    ]


@given(PALETTE, st.integers(0, 11), st.data())
def test_the_scale_over_a_chord_holds_its_tones(name: str, tonic: int, data: st.DataObject) -> None:
    palette = PALETTES[name]
    key = Key(tonic=tonic, mode=palette.mode)
    chord = chord_of(key, data.draw(st.sampled_from(sorted(palette.ways))))
    scale = scale_over(key, chord)
    assert set(chord.tones) <= scale
    assert len(scale) == 7


@given(KEYS, st.lists(NUMERALS, min_size=2, max_size=8), st.integers(3, 5))
def test_voices_stay_in_range_and_hold_chord_tones(key: Key, numerals: list[str], voices: int) -> None:
    before = None
    for numeral in numerals:
        chord = chord_of(key, numeral)
        setting = lead(before, chord, voices=voices, low=53, high=77)
        assert len(setting) == voices
        assert list(setting) == sorted(set(setting))
        assert {pitch % 12 for pitch in setting} <= set(chord.tones)
        assert setting[0] >= 53
        assert setting[-1] <= 77
        before = setting


@given(KEYS, NUMERALS, NUMERALS)
def test_voices_move_little(key: Key, first: str, second: str) -> None:
    before = lead(None, chord_of(key, first), voices=4, low=53, high=77)
    after = lead(before, chord_of(key, second), voices=4, low=53, high=77)
    assert sum(abs(b - a) for a, b in zip(before, after, strict=True)) / 4 <= 4.5


def test_a_narrow_range_still_gives_a_setting() -> None:
    chord = chord_of(Key(tonic=0, mode="ionian"), "I")
    assert len(lead(None, chord, voices=4, low=60, high=62)) == 4


@given(PALETTE, st.integers(1, 16), st.integers(0, 2**32))
def test_a_walk_keeps_to_its_palette_and_arrives(name: str, length: int, seed: int) -> None:
    palette = PALETTES[name]
    path = walk(palette, length, start=palette.homes[0], ends=palette.halts, rng=np.random.default_rng(seed))
    assert len(path) == length
    assert set(path) <= set(palette.ways)
    assert length == 1 or path[-1] in palette.halts
    assert all(b in palette.ways[a] for a, b in pairwise(path[:-1]))


@pytest.mark.parametrize("name", sorted(PALETTES))
def test_every_palette_names_only_its_own_chords(name: str) -> None:
    palette = PALETTES[name]
    known = set(palette.ways)
    assert {way for ways in palette.ways.values() for way in ways} <= known
    assert {*palette.homes, *palette.halts} <= known
    for penultimate, last in palette.cadences:
        assert isinstance(chord_of(Key(tonic=0, mode=palette.mode), penultimate), Chord)
        assert last in {"I", "i"}


@settings(max_examples=60)
@given(PALETTE, st.integers(0, 2**32))
def test_colours_bring_no_foreign_tone(name: str, seed: int) -> None:
    palette, rng = PALETTES[name], np.random.default_rng(seed)
    key = Key(tonic=0, mode=palette.mode)
    for numeral in palette.ways:
        plain = set(chord_of(key, numeral).tones)
        assert set(chord_of(key, coloured(palette, numeral, rng)).tones) - plain <= key.scale


def test_a_chord_that_has_a_colour_keeps_it() -> None:
    assert coloured(PALETTES["noir"], "iim7b5", np.random.default_rng(0)) == "iim7b5"


@given(st.frozensets(st.integers(0, 11), min_size=1), st.integers(20, 60), st.integers(0, 50))
def test_steps_rise_and_belong(classes: frozenset[int], low: int, width: int) -> None:
    pitches = steps_near(classes, low, low + width)
    assert list(pitches) == sorted(pitches)
    assert all(pitch % 12 in classes and low <= pitch <= low + width for pitch in pitches)
