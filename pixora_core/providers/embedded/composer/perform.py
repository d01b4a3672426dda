"""From written events to played notes: instants in seconds, strengths from the energy, a human hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from pixora_core.providers.embedded.composer.character import Character, Layer
from pixora_core.providers.embedded.composer.form import Form, Span, lay_out
from pixora_core.providers.embedded.composer.grooves import Hit, groove, swell
from pixora_core.providers.embedded.composer.melody import melody, theme_of
from pixora_core.providers.embedded.composer.motif import Motif
from pixora_core.providers.embedded.composer.parts import PARTS, Event
from pixora_core.providers.embedded.composer.passages import Dice, Passage, harmonise

__all__ = ["Composition", "Note", "compose"]

_RANGE_DB = 7.0
"""From the stillest to the fullest, before layers add theirs."""

_LATE_SECONDS = 0.007
"""The spread of a player's timing."""


_VARIANTS = 4
"""A struck thing never sounds twice quite alike; the pitch of a stroke is the number of its variant from 60."""


class Note(NamedTuple):
    """A note to be sounded: start and length in seconds, pitch, gains at start and end (1.0 is full), instrument."""

    start: float
    seconds: float
    pitch: int
    gain: float
    ending: float
    instrument: str


class Composition(NamedTuple):
    """A whole score on paper: what it is made of, and its notes in the order of their starts."""

    character: Character
    form: Form
    passages: tuple[Passage, ...]
    motif: Motif
    notes: tuple[Note, ...]


def compose(spans: Sequence[Span], character: Character, dice: Dice) -> Composition:
    """The score for some spans. The same dice give the same theme whatever the spans' lengths."""
    form = lay_out(spans, character, dice.of("form"))
    passages = harmonise(form, character, dice)
    motif = theme_of(form, passages, character, dice)
    notes = [
        note
        for number, passage in enumerate(passages)
        for layer in character.layers
        for note in _played(passage, _following(passages, number), layer, motif, character, form, dice)
    ]
    return Composition(character, form, passages, motif, tuple(sorted(notes)))


def _following(passages: Sequence[Passage], number: int) -> Passage | None:
    return passages[number + 1] if number + 1 < len(passages) else None


def _played(
    passage: Passage,
    following: Passage | None,
    layer: Layer,
    motif: Motif,
    character: Character,
    form: Form,
    dice: Dice,
) -> Iterator[Note]:
    """One layer of one passage."""
    rng = dice.of(layer.part, layer.instrument, passage.phrase.number)
    presence = _presence(layer, passage)
    if not presence:
        return
    if layer.part == "drums":
        hits = swell(passage) if layer.instrument == "swell" else groove(passage, layer.instrument, rng)
        if layer.instrument != "swell" or _rises(passage, following):
            yield from (_struck(hit, presence, form, rng) for hit in hits)
        return
    for event in _written(passage, layer, motif, character, rng):
        note = _note(event, layer, presence, character, form, rng)
        yield note._replace(ending=0.12 * note.ending) if passage.phrase.role == "ring" else note


def _written(
    passage: Passage, layer: Layer, motif: Motif, character: Character, rng: np.random.Generator
) -> Iterator[Event]:
    if layer.part == "lead":
        yield from (Event(note.beat, note.length, note.pitch) for note in melody(passage, motif, character, rng))
    else:
        yield from PARTS[layer.part](passage, layer.instrument, rng)


def _presence(layer: Layer, passage: Passage) -> float:
    """The layer's gain in a passage: 0 before its energy is reached, half at its entrance, then growing to 1."""
    energy = passage.phrase.energy + (0.12 if passage.phrase.role == "lift" else 0.0)
    if energy < layer.enters:
        return 0.0
    grown = 1.0 if layer.enters == 0 else min(1.0, 0.5 + (energy - layer.enters) / 0.4)
    return grown * float(10 ** (layer.level / 20))


def _rises(passage: Passage, following: Passage | None) -> bool:
    """Whether what follows is the lift or clearly fuller."""
    if following is None or following.phrase.role == "ring":
        return False
    return following.phrase.role == "lift" or following.phrase.energy > passage.phrase.energy + 0.15


def _loudness(form: Form, beat: float) -> float:
    """The gain that the energy at a beat asks for."""
    return float(10 ** (_RANGE_DB * (form.energy_at(beat) - 1) / 20))


def _note(
    event: Event, layer: Layer, presence: float, character: Character, form: Form, rng: np.random.Generator
) -> Note:
    beat = event.beat + (character.swing if event.beat % 1 == 0.5 else 0.0)
    start = form.seconds_at(beat) + float(np.clip(rng.normal(0, _LATE_SECONDS), -0.015, 0.02))
    end = form.seconds_at(min(event.beat + event.beats, form.beats[-1]))
    strength = event.strength * presence * float(np.clip(rng.normal(1, 0.06), 0.8, 1.2))
    start = max(0.0, start)
    return Note(
        start=start,
        seconds=max(0.08, end - start),
        pitch=event.pitch,
        gain=strength * _loudness(form, event.beat),
        ending=strength * _loudness(form, event.beat + event.beats),
        instrument=layer.instrument,
    )


def _struck(hit: Hit, presence: float, form: Form, rng: np.random.Generator) -> Note:
    start = form.seconds_at(hit.beat)
    seconds = form.seconds_at(hit.beat + hit.beats) - start if hit.beats else 0.1
    gain = (
        hit.strength * presence * _loudness(form, hit.beat + hit.beats) * float(np.clip(rng.normal(1, 0.1), 0.7, 1.3))
    )
    late = 0.0 if hit.beats else float(np.clip(rng.normal(0, _LATE_SECONDS / 2), -0.008, 0.01))
    return Note(max(0.0, start + late), seconds, 60 + int(rng.integers(_VARIANTS)), gain, gain, hit.drum)
