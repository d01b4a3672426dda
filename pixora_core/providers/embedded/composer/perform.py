"""From written events to played notes: instants in seconds, strengths from the energy, a human hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from pixora_core.providers.embedded.composer.character import Character, Layer
from pixora_core.providers.embedded.composer.form import Form, Role, Span, lay_out
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


_SUNG_BY: dict[str, frozenset[Role]] = {
    "lead": frozenset({"statement", "development", "lift", "close", "ring"}),
    "echo": frozenset({"fragment", "lift"}),
}
"""Where the melody is the lead's, and where another colour's."""

_LOW_VOICES = frozenset({"cello", "horn", "clarinet"})

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
    if layer.instrument == "swell":
        yield from _swelled(passage, following, layer, form, rng)
        return
    presence = _presence(layer, passage)
    if not presence or _rests(layer, passage, rng):
        return
    if layer.part == "drums":
        yield from (_struck(hit, presence, form, rng) for hit in groove(passage, layer.instrument, rng))
        return
    for event in _written(passage, layer, motif, character, dice):
        note = _note(event, layer, presence, character, form, rng)
        yield note._replace(ending=0.12 * note.ending) if passage.phrase.role == "ring" else note


def _swelled(
    passage: Passage, following: Passage | None, layer: Layer, form: Form, rng: np.random.Generator
) -> Iterator[Note]:
    """A cymbal into what follows, where that is the lift or clearly fuller, as loud as it will be."""
    if following is not None and _rises(passage, following):
        presence = _presence(layer, following)
        yield from (_struck(hit, presence, form, rng) for hit in swell(passage) if presence)


def _rests(layer: Layer, passage: Passage, rng: np.random.Generator) -> bool:
    """Whether a moving part falls silent for a phrase of a bed, so that the same energy is not the same sound."""
    passing = passage.phrase.role in {"bed", "fragment"} and passage.phrase.number > 1
    return passing and layer.part in {"arpeggio", "ostinato", "sparkle"} and rng.random() < 0.3


def _written(passage: Passage, layer: Layer, motif: Motif, character: Character, dice: Dice) -> Iterator[Event]:
    number, role = passage.phrase.number, passage.phrase.role
    if layer.part not in {"lead", "echo"}:
        yield from PARTS[layer.part](passage, layer.instrument, dice.of("part", layer.part, number))
    elif role in _SUNG_BY[layer.part]:
        shift = _octave(layer, role, character.tessitura)
        sung = melody(passage, motif, character, dice.of("melody", number))
        yield from (Event(note.beat, note.length, note.pitch + shift) for note in sung)


def _octave(layer: Layer, role: Role, tessitura: int) -> int:
    """A second instrument sings an octave below when it is a low one, above when it doubles a lift that lies low."""
    if layer.part == "lead":
        return 0
    if layer.instrument in _LOW_VOICES:
        return -12
    return 12 if role == "lift" and tessitura < 73 else 0


def _presence(layer: Layer, passage: Passage) -> float:
    """The layer's gain in a passage: 0 before its energy is reached, half at its entrance, then growing to 1."""
    energy = passage.phrase.energy + (0.12 if passage.phrase.role == "lift" else 0.0)
    if energy < layer.enters:
        return 0.0
    grown = 1.0 if layer.enters == 0 else min(1.0, 0.5 + (energy - layer.enters) / 0.4)
    return grown * float(10 ** (layer.level / 20))


def _rises(passage: Passage, following: Passage) -> bool:
    if following.phrase.role == "ring":
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
