"""The melody and its accompaniment on paper: singable, in key, the seed's own, the same however long the film."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import numpy as np
import pytest

from pixora_core.pipeline.ports import ScoreRequest, ScoreSection
from pixora_core.providers.embedded.composer.character import CHARACTERS
from pixora_core.providers.embedded.composer.composing import composed
from pixora_core.providers.embedded.composer.instruments import INSTRUMENTS
from pixora_core.providers.embedded.composer.melody import melody
from pixora_core.providers.embedded.composer.motif import Sung, fragment, inverted, judge, moved, sing, widened
from pixora_core.providers.embedded.composer.passages import Dice
from pixora_core.providers.embedded.composer.perform import Composition
from pixora_core.providers.embedded.composer.theory import scale_over

MOODS = sorted(CHARACTERS)
FILM = ((7.3, 0.3), (9.1, 0.4), (8.2, 0.5), (11.3, 0.6), (9.7, 0.85), (8.4, 0.4), (6.0, 0.25))


def request(mood: str, seed: int = 0, film: tuple[tuple[float, float], ...] = FILM) -> ScoreRequest:
    return ScoreRequest(mood=mood, seed=seed, sections=tuple(ScoreSection(seconds=s, energy=e) for s, e in film))


def sung(composition: Composition) -> list[list[Sung]]:
    dice = Dice(0)
    return [
        melody(passage, composition.motif, composition.character, dice.of(passage.phrase.number))
        for passage in composition.passages
    ]


@pytest.mark.no_cover
@pytest.mark.parametrize("mood", MOODS)
def test_the_melody_is_singable(mood: str) -> None:
    moves = [
        abs(b.pitch - a.pitch)
        for seed in range(8)
        for phrase in sung(composed(request(mood, seed)))
        for a, b in pairwise(phrase)
    ]
    assert sum(move <= 5 for move in moves) / len(moves) > 0.8
    assert sum(move == 0 for move in moves) / len(moves) < 0.25
    assert max(moves) <= 16


@pytest.mark.no_cover
@pytest.mark.parametrize("mood", MOODS)
def test_the_melody_keeps_to_the_scale_and_rests_under_the_story(mood: str) -> None:
    composition = composed(request(mood))
    phrases = sung(composition)
    for passage, notes in zip(composition.passages, phrases, strict=True):
        for note in notes:
            under = next(s for s in passage.stretches if s.start <= note.beat < s.start + s.beats)
            assert note.pitch % 12 in scale_over(under.key, under.chord)
    by_role = Counter(
        passage.phrase.role for passage, notes in zip(composition.passages, phrases, strict=True) if not notes
    )
    assert by_role["bed"] >= 1
    assert set(by_role) <= {"bed", "fragment"}


@pytest.mark.no_cover
@pytest.mark.parametrize("mood", MOODS)
def test_it_ends_at_home(mood: str) -> None:
    composition = composed(request(mood))
    final = composition.passages[-1]
    assert final.stretches[0].chord.root == composition.passages[0].key.tonic
    assert sung(composition)[-1][-1].pitch % 12 == final.key.tonic


@pytest.mark.no_cover
@pytest.mark.parametrize("mood", MOODS)
def test_no_two_seeds_share_a_melody_or_a_progression(mood: str) -> None:
    scores = [composed(request(mood, seed)) for seed in range(12)]
    themes = {
        tuple((note.beat, note.pitch - phrase[0].pitch) for note in phrase)
        for score in scores
        for phrase in [sung(score)[0]]
    }
    progressions = {tuple(s.chord.numeral for p in score.passages for s in p.stretches) for score in scores}
    assert len(themes) >= 11
    assert len(progressions) == 12


def test_another_length_keeps_the_theme() -> None:
    short, long = (composed(request("calm", 5, film)) for film in (FILM, ((8.0, 0.3), *FILM[1:])))
    assert short.passages[0].key == long.passages[0].key
    assert short.motif == long.motif


@pytest.mark.no_cover
@pytest.mark.parametrize("mood", MOODS)
def test_layers_enter_with_the_energy(mood: str) -> None:
    still, full = (
        {note.instrument for note in composed(request(mood, film=((12.0, energy),))).notes} for energy in (0.1, 0.9)
    )
    assert still < full
    assert len(full) >= len(still) + 2


@pytest.mark.parametrize("mood", MOODS)
def test_notes_lie_in_the_film_and_in_the_instruments(mood: str) -> None:
    total = sum(seconds for seconds, _ in FILM)
    for note in composed(request(mood)).notes:
        assert 0 <= note.start < total
        assert 0 < note.seconds <= 16
        assert note.instrument == "swell" or note.instrument in INSTRUMENTS
        assert 24 <= note.pitch <= 108
        assert 0 < note.gain < 2


def test_a_cymbal_swells_into_what_is_fuller() -> None:
    swells = [note for note in composed(request("epic")).notes if note.instrument == "swell"]
    arrivals = [note.start + note.seconds for note in swells]
    lift = sum(seconds for seconds, _ in FILM[:4])
    assert any(arrival == pytest.approx(lift, abs=0.01) for arrival in arrivals)
    assert all(arrival < 50 for arrival in arrivals)


def test_timing_is_human_but_keeps_the_beat() -> None:
    composition = composed(request("joyful"))
    form = composition.form
    grid = np.array([form.seconds_at(place / 4) for place in range(4 * int(form.beats[-1]))])
    starts = np.array([note.start for note in composition.notes if note.instrument == "piano"])
    late = np.abs(starts[:, np.newaxis] - grid).min(axis=1)
    assert np.median(late) < 0.012
    assert len(set(np.round(late, 5))) > len(late) / 2


def test_motifs_are_developed() -> None:
    motif = composed(request("calm")).motif
    steps = [tone.step for tone in motif.tones]
    assert [tone.step for tone in moved(motif, 2).tones] == [step + 2 for step in steps]
    assert inverted(inverted(motif)) == motif
    assert widened(motif).beats == 2 * motif.beats
    assert len(fragment(motif).tones) < len(motif.tones)


def test_outside_the_chords_nothing_is_sung() -> None:
    composition = composed(request("calm"))
    assert sing(composition.motif, 10_000.0, composition.passages[0].stretches, 72) == []
    assert judge([], composition.character) == 10


def test_an_hour_goes_through_keys_and_never_repeats_a_minute() -> None:
    composition = composed(request("wonder", film=((3600.0, 0.5),)))
    keys = {passage.key for passage in composition.passages}
    assert len(keys) >= 4
    assert composition.passages[-1].key == composition.passages[0].key
    rows = [tuple(s.chord.numeral for s in p.stretches) for p in composition.passages]
    fours = Counter(tuple(rows[n : n + 4]) for n in range(len(rows) - 3))
    assert fours.most_common(1)[0][1] == 1
