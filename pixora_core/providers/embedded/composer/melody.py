"""Where the motif is heard: stated, hinted at, developed, absent, lifted, and brought home at the close."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import cycle

import numpy as np

from pixora_core.providers.embedded.composer.character import Character
from pixora_core.providers.embedded.composer.form import Form
from pixora_core.providers.embedded.composer.motif import (
    Motif,
    Stretch,
    Sung,
    fragment,
    invent,
    inverted,
    moved,
    sing,
    widened,
)
from pixora_core.providers.embedded.composer.passages import Dice, Passage

__all__ = ["melody", "theme_of"]


def theme_of(form: Form, passages: Sequence[Passage], character: Character, dice: Dice) -> Motif:
    """The score's motif, invented over the chords that it is first heard with."""
    opening = [stretch for passage in passages[:2] for stretch in passage.stretches]
    return invent(form.meter, character, opening, dice.of("motif"))


def melody(passage: Passage, motif: Motif, character: Character, rng: np.random.Generator) -> list[Sung]:
    """What the leading instrument plays in a passage; nothing where the motif rests."""
    phrase = passage.phrase
    if phrase.role == "ring":
        return [_last(passage.stretches[0], character.tessitura)]
    ideas = _plan(motif, phrase.role, phrase.beats, rng)
    end = phrase.start + phrase.beats
    sung: list[Sung] = []
    start = float(phrase.start)
    for idea, register in ideas:
        closing = phrase.role in {"close", "statement"} and start + idea.beats >= end - 0.5
        part = sing(idea, start, passage.stretches, _nearby(character.tessitura + register, sung), closing=closing)
        sung += [note for note in part if note.beat < end - 0.4]
        start += idea.beats
    return [note._replace(length=min(note.length, end - note.beat)) for note in sung]


def _nearby(register: int, sung: Sequence[Sung]) -> int:
    """The register to go on in: half the way from where the line is to where it should be."""
    if not sung:
        return register
    return round((2 * register + sum(note.pitch for note in sung[-3:]) / len(sung[-3:])) / 3)


def _plan(motif: Motif, role: str, beats: int, rng: np.random.Generator) -> Iterator[tuple[Motif, int]]:
    """Motif forms and registers, one after the other, until the phrase is full."""
    filled = 0.0
    forms = cycle(_forms(motif, role, rng))
    while filled < beats:
        idea, register = next(forms)
        yield idea, register
        filled += idea.beats


def _forms(motif: Motif, role: str, rng: np.random.Generator) -> list[tuple[Motif, int]]:
    silence = motif.model_copy(update={"tones": ()})
    step = int(rng.choice([-2, -1, 1, 2]))
    higher = int(np.clip(11 - 2 * max(tone.step for tone in motif.tones), 0, 5))
    forms: dict[str, list[tuple[Motif, int]]] = {
        "statement": [(motif, 0), (_answer(motif, step), 0), (silence, 0), (fragment(motif), 0)],
        "bed": [(silence, 0)] * 4,
        "fragment": [(silence, 0), (fragment(moved(motif, step)), 0), (silence, 0), (fragment(inverted(motif)), 0)],
        "development": [(moved(motif, step), 0), (inverted(motif), 0), (widened(fragment(motif)), 0)],
        "lift": [(motif, higher), (_answer(motif, abs(step)), higher), (moved(motif, 1), higher), (motif, higher)],
        "close": [(motif, 0), (_answer(motif, -1), 0), (silence, 0)],
    }
    return forms[role]


def _answer(motif: Motif, step: int) -> Motif:
    """The motif again, its second half moved: question and answer."""
    half = motif.beats / 2
    tones = tuple(
        tone if tone.onset < half else tone.model_copy(update={"step": tone.step + step}) for tone in motif.tones
    )
    return motif.model_copy(update={"tones": tones})


def _last(stretch: Stretch, register: int) -> Sung:
    """The tonic near the register, for as long as it rings."""
    root = stretch.chord.root
    pitch = min((p for p in range(register - 9, register + 10) if p % 12 == root), key=lambda p: abs(p - register + 2))
    return Sung(stretch.start, stretch.beats, pitch)
