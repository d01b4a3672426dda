"""The melody: a motif of two bars invented by trial and judgement, its developments, and how it is sung over chords."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from pixora_core.providers.embedded.composer.character import Character
from pixora_core.providers.embedded.composer.theory import Chord, Key, scale_over, steps_near
from pixora_core.units import Frozen

__all__ = ["Motif", "Stretch", "Sung", "Tone", "fragment", "invent", "inverted", "judge", "moved", "sing", "widened"]

_RHYTHMS: dict[int, tuple[tuple[float, ...], ...]] = {
    4: (
        (2, 1, 1),
        (1.5, 0.5, 2),
        (3, 1),
        (1, 1, 2),
        (1, 2, 1),
        (2, 2),
        (1.5, 1.5, 1),
        (1.5, 0.5, 1, 1),
        (1, 0.5, 0.5, 2),
        (0.5, 0.5, 1, 2),
        (1, 1, 1, 1),
        (1, 0.5, 0.5, 1, 1),
        (0.5, 0.5, 1, 1, 1),
        (0.5, 1, 0.5, 1, 1),
        (1.5, 0.5, 0.5, 0.5, 1),
    ),
    3: (
        (2, 1),
        (1, 2),
        (1.5, 0.5, 1),
        (1, 1, 1),
        (1.5, 1.5),
        (2.5, 0.5),
        (1, 1.5, 0.5),
        (1, 0.5, 0.5, 1),
        (0.5, 0.5, 1, 1),
        (0.5, 0.5, 0.5, 0.5, 1),
    ),
}
_ENDINGS: dict[int, tuple[tuple[float, ...], ...]] = {
    4: ((3,), (1, 2), (2,), (1, 1, 2), (0.5, 0.5, 2), (1.5, 0.5, 1.5)),
    3: ((2.5,), (1, 1.5), (2,), (0.5, 0.5, 1.5)),
}


class Tone(Frozen):
    """A note of a motif: onset and length in beats, and its place on the scale counted from the motif's anchor."""

    onset: float
    length: float
    step: int


class Motif(Frozen):
    """A melodic idea of `beats` beats; what its tones leave of them is rest."""

    beats: float
    tones: tuple[Tone, ...]


class Stretch(NamedTuple):
    """A chord that holds from beat `start` for `beats`, in a key."""

    start: float
    beats: float
    key: Key
    chord: Chord


class Sung(NamedTuple):
    """A note of the melody as it sounds: instant and length in beats, pitch as MIDI number."""

    beat: float
    length: float
    pitch: int


def invent(meter: int, character: Character, stretches: Sequence[Stretch], rng: np.random.Generator) -> Motif:
    """Of forty motifs the one that sings best over its first chords."""
    ideas = [_idea(meter, character, rng) for _ in range(40)]
    return min(ideas, key=lambda idea: judge(sing(idea, stretches[0].start, stretches, character.tessitura), character))


def _idea(meter: int, character: Character, rng: np.random.Generator) -> Motif:
    first, second = _rhythm(_RHYTHMS[meter], character.density, rng), _rhythm(_ENDINGS[meter], character.density, rng)
    lengths = [*first, *second]
    onsets = np.cumsum([0.0, *lengths[:-1]])
    tones = zip(onsets, lengths, _contour(len(lengths), character.leaps, rng), strict=True)
    return Motif(
        beats=2 * meter,
        tones=tuple(Tone(onset=float(onset), length=float(length), step=step) for onset, length, step in tones),
    )


def _rhythm(choices: Sequence[tuple[float, ...]], density: float, rng: np.random.Generator) -> tuple[float, ...]:
    """A bar's rhythm, the busier the higher the density."""
    busy = np.array([len(choice) for choice in choices], dtype=float)
    wanted = 1.6 + 3.0 * density
    weights = np.exp(-((busy - wanted) ** 2) / 1.5)
    return choices[int(rng.choice(len(choices), p=weights / weights.sum()))]


def _contour(count: int, leaps: float, rng: np.random.Generator) -> list[int]:
    """Steps on the scale that rise to a point and fall, or hang and rise: mostly seconds, a leap answered by a step."""
    steps = [0]
    peak = rng.uniform(0.3, 0.75) * count
    shape = 1 if rng.random() < 0.75 else -1
    leapt = 0
    for place in range(1, count):
        way = shape if place <= peak else -shape
        if leapt:
            move = -int(np.sign(leapt))
        elif rng.random() < leaps * 0.45:
            move = way * int(rng.choice([2, 3, 4, 5], p=[0.45, 0.25, 0.2, 0.1]))
        else:
            move = int(rng.choice([way, -way, 2 * way, 0], p=[0.62, 0.14, 0.14, 0.1]))
        leapt = move if abs(move) > 2 else 0
        steps.append(steps[-1] + move)
    return steps


def moved(motif: Motif, steps: int) -> Motif:
    """The motif some steps of the scale higher: a sequence."""
    return _mapped(motif, lambda tone: {"step": tone.step + steps})


def inverted(motif: Motif) -> Motif:
    """The motif upside down around its first tone."""
    middle = motif.tones[0].step
    return _mapped(motif, lambda tone: {"step": 2 * middle - tone.step})


def widened(motif: Motif) -> Motif:
    """The motif at half the pace: an augmentation."""
    slower = _mapped(motif, lambda tone: {"onset": 2 * tone.onset, "length": 2 * tone.length})
    return slower.model_copy(update={"beats": 2 * motif.beats})


def fragment(motif: Motif) -> Motif:
    """Its first half, the rest silent."""
    kept = tuple(tone for tone in motif.tones if tone.onset < motif.beats / 2)
    return motif.model_copy(update={"tones": kept})


def _mapped(motif: Motif, change: Callable[[Tone], dict[str, float]]) -> Motif:
    return motif.model_copy(update={"tones": tuple(tone.model_copy(update=change(tone)) for tone in motif.tones)})


def sing(
    motif: Motif, start: float, stretches: Sequence[Stretch], register: int, *, closing: bool = False
) -> list[Sung]:
    """The motif from beat `start` over the chords that sound there, around pitch `register`.

    Tones on a beat that lasts become tones of the chord, the others stay on the scale over it. With `closing` the last
    tone is the root or third. Tones outside the stretches are left out.
    """
    over = [(tone, _chord_at(stretches, start + tone.onset)) for tone in motif.tones]
    inside = [(tone, stretch) for tone, stretch in over if stretch]
    sung: list[Sung] = []
    for place, (tone, stretch) in enumerate(inside):
        last = closing and place == len(inside) - 1
        pitch = _pitch(tone, stretch, register, stable=tone.length >= 1, root=last)
        if sung and abs(pitch - sung[-1].pitch) > 9:
            pitch += 12 if pitch < sung[-1].pitch else -12
        sung.append(Sung(start + tone.onset, tone.length, pitch))
    return sung


def _chord_at(stretches: Sequence[Stretch], beat: float) -> Stretch | None:
    return next((each for each in stretches if each.start <= beat < each.start + each.beats), None)


def _pitch(tone: Tone, stretch: Stretch, register: int, *, stable: bool, root: bool) -> int:
    scale = steps_near(scale_over(stretch.key, stretch.chord), register - 26, register + 26)
    home = min(range(len(scale)), key=lambda n: abs(scale[n] - register))
    place = int(np.clip(home + tone.step, 0, len(scale) - 1))
    if not stable and not root:
        return scale[place]
    tones = stretch.chord.tones[:1] if root else stretch.chord.tones[:3]
    return min((p for p in scale if p % 12 in tones), key=lambda p: (abs(p - scale[place]), p))


def judge(melody: Sequence[Sung], character: Character) -> float:
    """How badly a melody sings, 0 and up: leaps unanswered, notes repeated, a range too narrow or too wide."""
    moves = [b.pitch - a.pitch for a, b in pairwise(melody)]
    if not moves:
        return 10.0
    repeats = sum(1 for move in moves if move == 0) / len(moves)
    wide = sum(max(0, abs(move) - 7) for move in moves)
    unanswered = sum(1 for a, b in pairwise(moves) if abs(a) > 4 and (a * b > 0 or abs(b) > 4))
    span = max(note.pitch for note in melody) - min(note.pitch for note in melody)
    steps = sum(1 for move in moves if 1 <= abs(move) <= 2) / len(moves)
    wanted = 6 + 6 * character.leaps
    return (
        6 * max(0.0, repeats - 0.15)
        + wide
        + 2 * unanswered
        + 0.35 * abs(span - wanted)
        + 4 * max(0.0, 0.6 - steps)
        + abs(len(melody) - (4 + 5 * character.density)) * 0.3
    )
