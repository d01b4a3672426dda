"""Keys, chords and voice leading. Pitches are MIDI numbers (60 is middle C), pitch classes 0 to 11 from C."""

from __future__ import annotations

import re
from itertools import pairwise

from pixora_core.units import Frozen

__all__ = ["MODES", "Chord", "Key", "chord_of", "lead", "pitch_name", "scale_over", "steps_near"]

MODES: dict[str, tuple[int, ...]] = {
    "ionian": (0, 2, 4, 5, 7, 9, 11),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
    "phrygian": (0, 1, 3, 5, 7, 8, 10),
    "lydian": (0, 2, 4, 6, 7, 9, 11),
    "mixolydian": (0, 2, 4, 5, 7, 9, 10),
    "aeolian": (0, 2, 3, 5, 7, 8, 10),
    "harmonic": (0, 2, 3, 5, 7, 8, 11),
}

_NAMES = ("C", "D flat", "D", "E flat", "E", "F", "F sharp", "G", "A flat", "A", "B flat", "B")
_DEGREES = {"I": 0, "II": 2, "III": 4, "IV": 5, "V": 7, "VI": 9, "VII": 11}
_NUMERAL = re.compile(r"([b#]?)(VII|VI|V|IV|III|II|I|vii|vi|v|iv|iii|ii|i)(.*)")
_ADDED = {"": (), "7": (10,), "maj7": (11,), "add9": (14,), "6": (9,), "9": (10, 14), "maj9": (11, 14)}
_WHOLE = {"sus2": (0, 2, 7), "sus4": (0, 5, 7), "o": (0, 3, 6), "o7": (0, 3, 6, 9), "m7b5": (0, 3, 6, 10)}


class Key(Frozen):
    """A tonic as pitch class, and the name of its mode in `MODES`."""

    tonic: int
    mode: str

    @property
    def scale(self) -> frozenset[int]:
        """The pitch classes of the key."""
        return frozenset((self.tonic + step) % 12 for step in MODES[self.mode])

    def moved(self, semitones: int) -> Key:
        """The same mode on another tonic."""
        return Key(tonic=(self.tonic + semitones) % 12, mode=self.mode)

    def __str__(self) -> str:
        plain = {"ionian": "major", "aeolian": "minor", "harmonic": "harmonic minor"}
        return f"{pitch_name(self.tonic)} {plain.get(self.mode, self.mode)}"


class Chord(Frozen):
    """A chord as its root's pitch class and its tones in semitones above the root, root first."""

    root: int
    intervals: tuple[int, ...]
    numeral: str

    @property
    def tones(self) -> tuple[int, ...]:
        """The pitch classes, root first."""
        return tuple((self.root + interval) % 12 for interval in self.intervals)


def pitch_name(pitch: int) -> str:
    """The name of a pitch's class, flats for the black keys but F sharp."""
    return _NAMES[pitch % 12]


def chord_of(key: Key, numeral: str) -> Chord:
    """The chord that a Roman numeral means on a tonic.

    Degrees count from the major scale whatever the mode (the sixth of C minor is `bVI`); capitals are major, small
    letters minor; then one of 7, maj7, 9, maj9, add9, 6, sus2, sus4, o, o7, m7b5. Raises ValueError for anything else.
    """
    match = _NUMERAL.fullmatch(numeral)
    if match is None or match[3] not in _ADDED | _WHOLE:
        raise ValueError(f"{numeral!r} is no chord numeral")
    shift = {"b": -1, "#": 1, "": 0}[match[1]]
    third = 4 if match[2].isupper() else 3
    intervals = _WHOLE.get(match[3]) or (0, third, 7, *_ADDED[match[3]])
    return Chord(root=(key.tonic + _DEGREES[match[2].upper()] + shift) % 12, intervals=intervals, numeral=numeral)


def scale_over(key: Key, chord: Chord) -> frozenset[int]:
    """The pitch classes to sing over a chord: the key's, bent where the chord borrows a tone from elsewhere.

    What a major key borrows is a flat of its own tone, what a minor key borrows is a raised one.
    """
    borrowed = set(chord.tones) - key.scale
    side = 1 if 4 in MODES[key.mode] else -1
    bent = {(tone + side) % 12 for tone in borrowed} - set(chord.tones)
    return frozenset((key.scale | borrowed) - bent)


def steps_near(classes: frozenset[int] | tuple[int, ...], low: int, high: int) -> tuple[int, ...]:
    """All pitches from `low` to `high` (both included) of some pitch classes, rising."""
    return tuple(pitch for pitch in range(low, high + 1) if pitch % 12 in classes)


def lead(before: tuple[int, ...] | None, chord: Chord, *, voices: int, low: int, high: int) -> tuple[int, ...]:
    """The chord set for `voices` voices, rising, between `low` and `high`, as near to `before` as may be.

    Common tones stay, the others move by the smallest way; parallel fifths and octaves, wide gaps and
    seconds in the depth are avoided. `before` None gives the most even setting.
    """
    choices = _settings(chord, voices=voices, low=low, high=high)
    return min(choices, key=lambda choice: (_strain(choice, chord) + _motion(before, choice), choice))


def _settings(chord: Chord, *, voices: int, low: int, high: int) -> list[tuple[int, ...]]:
    """Close and open settings from every chord tone upwards; the last resort may reach above `high`."""
    tones = steps_near(chord.tones, low, high + 36)
    found: list[tuple[int, ...]] = []
    for start in range(len(tones) - 2 * voices):
        close = tones[start : start + voices]
        opened = (*close[:1], *tones[start + 2 : start + 1 + voices])
        found += [close, opened]
    fitting = [choice for choice in found if choice[-1] <= high]
    return fitting or found[:1]


def _strain(choice: tuple[int, ...], chord: Chord) -> float:
    """How badly a setting sounds by itself."""
    essential = set(chord.tones[1:2]) | set(chord.tones[3:])
    missing = len(essential - {pitch % 12 for pitch in choice})
    muddy = sum(1 for a, b in pairwise(choice) if b - a < 3 and a < 57)
    gaps = sum(max(0, b - a - 9) for a, b in pairwise(choice))
    return 7.0 * missing + 5.0 * muddy + 1.5 * gaps


def _motion(before: tuple[int, ...] | None, choice: tuple[int, ...]) -> float:
    if before is None or len(before) != len(choice):
        return abs(sum(choice) / len(choice) - 62)
    way: float = sum(abs(b - a) ** 1.3 for a, b in zip(before, choice, strict=True))
    drift: float = abs(sum(choice) / len(choice) - 62) * 0.35
    return way + drift + 6.0 * _parallels(before, choice)


def _parallels(before: tuple[int, ...], after: tuple[int, ...]) -> int:
    """Pairs of neighbouring voices that move together in fifths or octaves."""
    moving = [(a, b) for a, b in zip(before, after, strict=True)]
    return sum(
        1
        for (low_a, low_b), (high_a, high_b) in pairwise(moving)
        if low_a != low_b and (high_a - low_a) % 12 in (0, 7) and (high_b - low_b) == (high_a - low_a)
    )
