"""Notes become sound, block by block: each is laid where it begins, and what outlasts the block is carried over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from scipy.signal import butter, sosfilt

from pixora_core.providers.embedded.composer.bank import Bank
from pixora_core.providers.embedded.composer.character import Character
from pixora_core.providers.embedded.composer.drums import cymbal
from pixora_core.providers.embedded.composer.instruments import INSTRUMENTS, Instrument
from pixora_core.providers.embedded.composer.perform import Note
from pixora_core.providers.embedded.composer.reverb import Room, impulse_response
from pixora_core.providers.embedded.composer.waves import RATE, Sound

__all__ = ["BLOCK", "mixdown"]

BLOCK = 1 << 17
"""Samples made at a time, 2.7 s."""

_LONGEST = 20 * RATE
_DRY, _WET, _PADS = range(3)
_PAD_SEND = 0.5
_SWELL_LEVEL = 0.12


def mixdown(
    notes: Sequence[Note], character: Character, samples: int, rng: np.random.Generator, *, block: int = BLOCK
) -> Iterator[Sound]:
    """The score's sound before mastering, blocks `(2, n)` that make up `samples` samples."""
    size = min(block, samples)
    desk = np.zeros((3, 2, size + min(_LONGEST, samples)), dtype=np.float32)
    bank, room, sweep = Bank(), Room(impulse_response(character.room, rng), size), _Sweep(rng)
    waiting = iter(notes)
    note = next(waiting, None)
    for start in range(0, samples, size):
        count = min(size, samples - start)
        while note and note.start * RATE < start + count:
            _lay(note, desk[:, :, max(0, int(note.start * RATE) - start) :], bank)
            note = next(waiting, None)
        yield _mixed(desk[:, :, :count], room, sweep, character.wet)
        desk[:, :, :-count] = desk[:, :, count:]
        desk[:, :, -count:] = 0


def _mixed(desk: Sound, room: Room, sweep: _Sweep, wet: float) -> Sound:
    pads = sweep.move(desk[_PADS])
    return np.asarray(desk[_DRY] + pads + wet * room.ring(desk[_WET] + _PAD_SEND * pads), dtype=np.float32)


def _lay(note: Note, desk: Sound, bank: Bank) -> None:
    """Adds a note at the beginning of `desk`; what lies behind its end is lost."""
    if note.instrument == "swell":
        _lay_swell(note, desk)
        return
    instrument = INSTRUMENTS[note.instrument]
    sound = _shaped(note, instrument, bank.sound(note.instrument, note.pitch, _touch(note.gain)), desk.shape[2])
    sides = _sides(note, instrument) if len(sound) == 1 else np.ones((2, 1), dtype=np.float32)
    placed = sound * sides
    count = placed.shape[1]
    if instrument.family == "pads":
        desk[_PADS, :, :count] += placed
    else:
        desk[_DRY, :, :count] += placed
        desk[_WET, :, :count] += placed * np.float32(instrument.send)


def _lay_swell(note: Note, desk: Sound) -> None:
    rise = cymbal(note.seconds, np.random.default_rng(int(note.start * RATE))) * np.float32(note.gain * _SWELL_LEVEL)
    count = min(rise.shape[1], desk.shape[2])
    desk[_DRY : _WET + 1, :, :count] += rise[:, :count]


def _touch(gain: float) -> int:
    return int(gain > 0.3) + int(gain > 0.6)


def _sides(note: Note, instrument: Instrument) -> Sound:
    """Gains left and right, of constant power."""
    pan = np.clip(instrument.pan + instrument.spread * (note.pitch - 64) / 36, -0.8, 0.8)
    angle = (pan + 1) * np.pi / 4
    return np.array([[np.cos(angle)], [np.sin(angle)]], dtype=np.float32)


def _shaped(note: Note, instrument: Instrument, sound: Sound, room: int) -> Sound:
    """The note's sound under its envelope, at most `room` samples long."""
    held = int(note.seconds * RATE)
    release = int(instrument.release * RATE)
    count = min(held + release, room)
    if instrument.sustained:
        start = (note.pitch * 7919 + held) % (sound.shape[1] // 4) if len(sound) == 2 else 0
        tone = np.take(sound, np.arange(start, start + count), axis=1, mode="wrap")
        return tone * _envelope(note, instrument, held, count)
    tone = sound[:, :count] * np.float32(note.gain)
    if instrument.family != "drums" and tone.shape[1] > held:
        tail = np.arange(tone.shape[1] - held, dtype=np.float32) / release
        tone[:, held:] *= np.cos(np.minimum(tail, 1) * np.float32(np.pi / 2)) ** 2
    return tone


def _envelope(note: Note, instrument: Instrument, held: int, count: int) -> Sound:
    """Attack and release as squared sines; between them the gain glides from the note's to its ending's."""
    attack = max(1, min(int(instrument.attack * RATE), held))
    level = np.linspace(note.gain, note.ending, max(held, 1), dtype=np.float32)
    level = np.concatenate([level, np.full(max(0, count - held), note.ending, dtype=np.float32)])[:count]
    level[:attack] *= np.sin(np.linspace(0, np.pi / 2, attack, dtype=np.float32))[: len(level)] ** 2
    tail = np.arange(max(0, count - held), dtype=np.float32) / max(1, int(instrument.release * RATE))
    level[held:] *= np.cos(np.minimum(tail, 1) * np.float32(np.pi / 2)) ** 2
    return level


class _Sweep:
    """The slow movement of the pads' filter: between the sound and its darker shadow, in two unequal periods."""

    def __init__(self, rng: np.random.Generator) -> None:
        self._sections = butter(1, 520, fs=RATE, output="sos")
        self._state = np.zeros((len(self._sections), 2, 2), dtype=np.float32)
        self._periods = rng.uniform((9, 17), (13, 29))
        self._place = 0

    def move(self, pads: Sound) -> Sound:
        """The pads, `(2, n)`, now darker, now opener."""
        dark, self._state = sosfilt(self._sections, pads, axis=1, zi=self._state)
        t = (self._place + np.arange(pads.shape[1])) / RATE
        self._place += pads.shape[1]
        slow, slower = (np.sin(2 * np.pi * t / period) for period in self._periods)
        opened = (0.5 + 0.25 * slow + 0.2 * slower).astype(np.float32)
        return np.asarray(dark + opened * (pads - dark), dtype=np.float32)
