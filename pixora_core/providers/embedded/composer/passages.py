"""Harmony laid over the form: each phrase gets its key, a chord a bar and a setting for four voices."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from pixora_core.providers.embedded.composer.character import Character
from pixora_core.providers.embedded.composer.form import Form, Phrase
from pixora_core.providers.embedded.composer.harmony import PALETTES, Palette, coloured, walk
from pixora_core.providers.embedded.composer.motif import Stretch
from pixora_core.providers.embedded.composer.theory import Key, chord_of, lead

__all__ = ["Dice", "Passage", "harmonise"]

_EPISODE = 7
"""Phrases that stay in one key before a long score goes elsewhere."""

_LOW, _HIGH, _VOICES = 53, 77, 4


class Dice:
    """Generators of chance, one for each purpose, all from one seed, so that a change in one part leaves the others."""

    def __init__(self, *seed: str | int) -> None:
        self._seed = "\x1f".join(str(part) for part in seed)

    def of(self, *purpose: str | int) -> np.random.Generator:
        """The generator for a purpose; asked for again it begins anew."""
        text = "\x1e".join([self._seed, *(str(part) for part in purpose)])
        return np.random.default_rng(int.from_bytes(hashlib.sha256(text.encode()).digest()[:16], "big"))


class Passage(NamedTuple):
    """A phrase with its harmony. `stretches` hold a chord a bar, `voicings` the four voices of each, rising."""

    phrase: Phrase
    key: Key
    stretches: tuple[Stretch, ...]
    voicings: tuple[tuple[int, ...], ...]


def harmonise(form: Form, character: Character, dice: Dice) -> tuple[Passage, ...]:
    """The passages of a form. Statement, lift and close share the theme's chords; the rest walks freely."""
    palette = PALETTES[character.palette]
    home = Key(tonic=int(dice.of("key").choice(character.tonics)), mode=palette.mode)
    numerals = _numerals(form, palette, character, dice)
    passages: list[Passage] = []
    before: tuple[int, ...] | None = None
    for phrase, row in zip(form.phrases, numerals, strict=True):
        key = home.moved(_wander(phrase.number, len(form.phrases), dice))
        stretches = tuple(_stretches(phrase, key, row))
        voicings = []
        for stretch in stretches:
            before = lead(before, stretch.chord, voices=_VOICES, low=_LOW, high=_HIGH)
            voicings.append(before)
        passages.append(Passage(phrase, key, stretches, tuple(voicings)))
    return tuple(passages)


def _wander(number: int, count: int, dice: Dice) -> int:
    """How far from home a phrase's key lies: long scores visit neighbours and come back for the last episode."""
    episode, last = number // _EPISODE, (count - 1) // _EPISODE
    if episode == 0 or episode >= last:
        return 0
    return int(dice.of("journey", episode).choice([5, 7, 2, 10, 3]))


def _stretches(phrase: Phrase, key: Key, numerals: Sequence[str]) -> Iterator[Stretch]:
    for start, beats, numeral in zip(phrase.bar_starts, phrase.bars, numerals, strict=True):
        yield Stretch(start, beats, key, chord_of(key, numeral))


def _numerals(form: Form, palette: Palette, character: Character, dice: Dice) -> list[tuple[str, ...]]:
    """Roman numerals for each phrase, one a bar; the last two are one of the palette's cadences."""
    theme = _dressed(palette, walk(palette, 8, start=palette.homes[0], ends=palette.halts, rng=dice.of("theme")), dice)
    cadence = palette.cadences[int(dice.of("cadence").integers(len(palette.cadences)))]
    rows = [_row(phrase, theme, palette, character, dice) for phrase in form.phrases]
    rows[-1] = (cadence[1],)
    if len(rows) > 1:
        rows[-2] = (*rows[-2][:-1], cadence[0])
    return rows


def _row(phrase: Phrase, theme: tuple[str, ...], palette: Palette, character: Character, dice: Dice) -> tuple[str, ...]:
    count = len(phrase.bars)
    held = min(character.calm_bars, max(1, count // 2))
    changes = -(-count // held)
    if phrase.role in {"statement", "lift", "close"} and changes <= len(theme):
        chords = theme[:changes]
    else:
        chords = _free(phrase.number, changes, palette, dice)
    return tuple(chord for chord in chords for _ in range(held))[:count]


def _free(number: int, changes: int, palette: Palette, dice: Dice) -> tuple[str, ...]:
    rng = dice.of("walk", number)
    start = str(rng.choice([*palette.homes, *palette.halts]))
    ends = palette.halts if rng.random() < 0.6 else palette.homes
    return _dressed(palette, walk(palette, changes, start=start, ends=ends, rng=rng), dice, number)


def _dressed(palette: Palette, chords: Sequence[str], dice: Dice, number: int = -1) -> tuple[str, ...]:
    rng = dice.of("colours", number)
    return tuple(coloured(palette, chord, rng) for chord in chords)
