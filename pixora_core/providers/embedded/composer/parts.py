"""The accompaniment: what each part plays in a passage. Pure: events in beats, nothing of sound."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

import numpy as np

from pixora_core.providers.embedded.composer.motif import Stretch
from pixora_core.providers.embedded.composer.passages import Passage

__all__ = ["PARTS", "Event", "Player"]


class Event(NamedTuple):
    """A note as written: beat, length in beats, pitch, and strength beside its neighbours (1 is plain)."""

    beat: float
    beats: float
    pitch: int
    strength: float = 1.0


Player = Callable[[Passage, str, np.random.Generator], Iterator[Event]]
"""Writes a part for a passage and an instrument."""


def _tied(passage: Passage, voicings: tuple[tuple[int, ...], ...]) -> Iterator[Event]:
    """Held voices: a pitch that stays from chord to chord is not struck again, for four bars at most."""
    first, *others = passage.stretches
    for pitches in zip(*voicings, strict=True):
        held = Event(first.start, first.beats, pitches[0])
        for stretch, pitch in zip(others, pitches[1:], strict=True):
            if held.pitch == pitch and held.beats < 3.5 * stretch.beats:
                held = held._replace(beats=held.beats + stretch.beats)
                continue
            yield held
            held = Event(stretch.start, stretch.beats, pitch)
        yield held


def pad(passage: Passage, instrument: str, _rng: np.random.Generator) -> Iterator[Event]:
    """The four voices, held; a choir and glass lie higher."""
    lift = 12 if instrument in {"glass", "choir"} and passage.phrase.role == "lift" else 0
    voicings = tuple(tuple(pitch + lift for pitch in chord) for chord in passage.voicings)
    yield from _tied(passage, voicings)


def strings(passage: Passage, _instrument: str, _rng: np.random.Generator) -> Iterator[Event]:
    """The upper voices in octaves wide enough to leave the middle free; at the lift an octave higher."""
    lift = 12 if passage.phrase.role == "lift" else 0
    voicings = tuple((chord[0] - 12, chord[1], chord[2] + lift, chord[3] + lift) for chord in passage.voicings)
    yield from _tied(passage, voicings)


def chords(passage: Passage, instrument: str, rng: np.random.Generator) -> Iterator[Event]:
    """Keys: rolled or broken chords for a piano, after-beats for short instruments, syncopes for an electric piano."""
    energy = passage.phrase.energy
    if passage.phrase.role == "ring":
        yield from _rolled(passage.stretches[0], passage.voicings[0])
        return
    figure = {"pizzicato": _afterbeats, "rhodes": _syncopes}.get(instrument)
    if figure is None:
        figure = _broken if energy + rng.uniform(-0.2, 0.2) > 0.42 else _rolled
    for stretch, voicing in zip(passage.stretches, passage.voicings, strict=True):
        yield from figure(stretch, voicing)


def _rolled(stretch: Stretch, voicing: tuple[int, ...]) -> Iterator[Event]:
    root = _low_root(stretch, 43)
    for place, pitch in enumerate((root, *voicing[:3])):
        yield Event(stretch.start + 0.04 * place, stretch.beats, pitch, 1.0 if place == 0 else 0.75)


def _broken(stretch: Stretch, voicing: tuple[int, ...]) -> Iterator[Event]:
    root = _low_root(stretch, 43)
    order = (root, voicing[0], voicing[1], voicing[2], voicing[1], voicing[0], voicing[2], voicing[1])
    step = 1.0 if stretch.beats % 2 else 0.5
    for place in range(int(stretch.beats / step)):
        strength = 1.0 if place == 0 else 0.62 + 0.1 * (place % 2 == 0)
        yield Event(stretch.start + place * step, min(2.0, stretch.beats - place * step), order[place % 8], strength)


def _afterbeats(stretch: Stretch, voicing: tuple[int, ...]) -> Iterator[Event]:
    yield Event(stretch.start, 1, _low_root(stretch, 45), 1.0)
    for beat in range(1, int(stretch.beats)):
        if stretch.beats == 4 and beat == 2:
            yield Event(stretch.start + beat, 1, _low_root(stretch, 45) + 7, 0.85)
            continue
        yield from (Event(stretch.start + beat, 0.5, pitch, 0.6) for pitch in voicing[1:])


def _syncopes(stretch: Stretch, voicing: tuple[int, ...]) -> Iterator[Event]:
    half = stretch.beats / 2
    yield from (Event(stretch.start, half + 0.4, pitch, 0.9) for pitch in voicing)
    if stretch.beats >= 3:
        yield from (Event(stretch.start + half + 0.5, half - 0.6, pitch, 0.65) for pitch in voicing[1:])


def _low_root(stretch: Stretch, near: int) -> int:
    """The chord's root in the octave around a pitch."""
    return near - 6 + (stretch.chord.root - (near - 6)) % 12


_FIGURES = (
    (0, 1, 2, 3, 2, 1),
    (0, 2, 1, 3, 2, 4, 3, 2),
    (0, 2, 4, 3, 5, 4, 2, 1),
    (0, 1, 2, 4, 3, 2, 4, 1),
    (0, 3, 2, 4),
)


def arpeggio(passage: Passage, instrument: str, rng: np.random.Generator) -> Iterator[Event]:
    """Broken chords over two octaves; the figure changes from phrase to phrase, the first of a bar is heavier."""
    if passage.phrase.role == "ring":
        yield from _run_up(passage.stretches[0], passage.voicings[0])
        return
    figure = _FIGURES[int(rng.integers(len(_FIGURES)))]
    fine = instrument == "sequence" and passage.phrase.energy > 0.45
    step = 0.25 if fine else 0.5
    for stretch, voicing in zip(passage.stretches, passage.voicings, strict=True):
        ladder = (*voicing, *(pitch + 12 for pitch in voicing))
        for place in range(int(stretch.beats / step)):
            strength = 1.0 if place == 0 else (0.8 if place * step % 1 == 0 else 0.62)
            if rng.random() < 0.08 and place:
                continue
            yield Event(stretch.start + place * step, 2 * step, ladder[figure[place % len(figure)]], strength)


def _run_up(stretch: Stretch, voicing: tuple[int, ...]) -> Iterator[Event]:
    for place, pitch in enumerate((*voicing, *(pitch + 12 for pitch in voicing[:3]))):
        if 0.25 * place < stretch.beats / 2:
            yield Event(stretch.start + 0.25 * place, stretch.beats, pitch, 0.8 - 0.05 * place)


def counter(passage: Passage, _instrument: str, _rng: np.random.Generator) -> Iterator[Event]:
    """A slow second voice of thirds and sevenths below the melody, moving by the smallest way."""
    line = 57
    for stretch in passage.stretches:
        guides = ((abs(p - line), p) for p in range(48, 68) if p % 12 in stretch.chord.tones[1:])
        line = min(guides)[1]
        yield Event(stretch.start, stretch.beats, line, 1.0)


def sparkle(passage: Passage, _instrument: str, rng: np.random.Generator) -> Iterator[Event]:
    """A few high chord tones off the beat, not in every bar."""
    for stretch in passage.stretches:
        if passage.phrase.role != "ring" and rng.random() < 0.4:
            continue
        tones = sorted(84 + (tone - 84) % 12 for tone in stretch.chord.tones[:3])
        offset = 0.5 * int(rng.integers(1, max(2, int(stretch.beats))))
        for place, pitch in enumerate(tones[: int(rng.integers(1, 4))]):
            if offset + 0.5 * place < stretch.beats:
                yield Event(stretch.start + offset + 0.5 * place, 2, pitch, 0.9 - 0.12 * place)


def ostinato(passage: Passage, _instrument: str, rng: np.random.Generator) -> Iterator[Event]:
    """Short repeated notes on root, fifth and the octave, accented by the phrase's own pattern."""
    if passage.phrase.role == "ring":
        return
    patterns = ((0, 0, 7, 0, 0, 7, 0, 12), (0, 0, 0, 7, 0, 0, 12, 7), (0, 7, 0, 12, 0, 7, 0, 7))
    pattern = patterns[int(rng.integers(3))]
    for stretch in passage.stretches:
        root = _low_root(stretch, 53)
        fifth = stretch.chord.intervals[2]
        for place in range(2 * int(stretch.beats)):
            above = {0: 0, 7: fifth, 12: 12}[pattern[place % 8]]
            strength = 1.0 if place % 4 == 0 else 0.66
            yield Event(stretch.start + place / 2, 0.5, root + above, strength)


def bass(passage: Passage, instrument: str, rng: np.random.Generator) -> Iterator[Event]:
    """Roots below; a plucked bass walks, a synthesised one repeats, a soft one holds and leans on the fifth."""
    floor = 36 if instrument in {"upright", "saw"} else 38
    for place, stretch in enumerate(passage.stretches):
        root = _low_root(stretch, floor)
        following = passage.stretches[min(place + 1, len(passage.stretches) - 1)]
        if passage.phrase.role == "ring":
            yield Event(stretch.start, stretch.beats, root, 1.0)
        elif instrument == "upright":
            yield from _walking(stretch, root, _low_root(following, floor), rng)
        elif instrument == "saw":
            yield from _pumping(stretch, root)
        else:
            yield from _holding(stretch, root, passage.phrase.energy)


def _walking(stretch: Stretch, root: int, target: int, rng: np.random.Generator) -> Iterator[Event]:
    beats = int(stretch.beats)
    tones = [root, root + stretch.chord.intervals[1], root + stretch.chord.intervals[2]]
    approach = target + int(rng.choice([-1, 1, 2, -2]))
    line = [tones[0], tones[2] - 12 if rng.random() < 0.3 else tones[1], tones[2], approach]
    for beat in range(0, beats, 1 if rng.random() < 0.6 else 2):
        yield Event(stretch.start + beat, 0.9, line[beat % 4], 1.0 if beat == 0 else 0.8)


def _pumping(stretch: Stretch, root: int) -> Iterator[Event]:
    for place in range(2 * int(stretch.beats)):
        yield Event(stretch.start + place / 2, 0.45, root + (12 if place % 8 == 7 else 0), 0.7 + 0.3 * (place % 2 == 0))


def _holding(stretch: Stretch, root: int, energy: float) -> Iterator[Event]:
    lean = stretch.beats >= 4 and energy > 0.55
    yield Event(stretch.start, stretch.beats - (1 if lean else 0), root, 1.0)
    if lean:
        yield Event(stretch.start + stretch.beats - 1, 1, root + stretch.chord.intervals[2], 0.75)


PARTS: dict[str, Player] = {
    "pad": pad,
    "chords": chords,
    "arpeggio": arpeggio,
    "counter": counter,
    "sparkle": sparkle,
    "strings": strings,
    "ostinato": ostinato,
    "bass": bass,
}
