"""Notes become sound, block by block: each is laid where it begins, and what outlasts the block is carried over."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
from scipy.signal import butter, sosfilt

from pixora_core.providers.embedded.composer.bank import Bank, Name
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
_SWELL = "swell"
_PAD_SEND = 0.5
_SWELL_LEVEL = 0.12


def mixdown(
    notes: Sequence[Note], character: Character, samples: int, rng: np.random.Generator, *, block: int = BLOCK
) -> Iterator[Sound]:
    """The score's sound before mastering, blocks `(2, n)` that make up `samples` samples."""
    size = min(block, samples)
    desk, bank = _Desk(size), Bank(_heard(notes))
    room, sweep = Room(impulse_response(character.room, rng), size), _Sweep(rng)
    waiting = iter(notes)
    note = next(waiting, None)
    for start in range(0, samples, size):
        count = min(size, samples - start)
        while note and note.start * RATE < start + count:
            _lay(note, desk, max(0, int(note.start * RATE)), min(_LONGEST, samples), bank)
            note = next(waiting, None)
        yield _mixed(desk.next()[:, :, :count], room, sweep, character.wet)


def _heard(notes: Sequence[Note]) -> dict[Name, float]:
    """For how many seconds each sound is held at most, and dies away."""
    heard: dict[Name, float] = defaultdict(float)
    for note in notes:
        if note.instrument != _SWELL:
            name = Bank.name(note.instrument, note.pitch, _touch(note.gain))
            heard[name] = max(heard[name], note.seconds + INSTRUMENTS[note.instrument].release)
    return heard


class _Desk:
    """What is still to be heard, in blocks: stereo strips for dry sound, for what goes to the room, and for pads."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._gone = 0
        self._blocks: deque[Sound] = deque()

    def add(self, strip: int, place: int, sound: Sound) -> None:
        """Adds `sound`, `(2, n)`, from a sample of the score on."""
        end = place + sound.shape[1]
        for number in range(place // self._size, -(-end // self._size)):
            start = number * self._size
            first, last = max(place, start), min(end, start + self._size)
            self._block(number)[strip, :, first - start : last - start] += sound[:, first - place : last - place]

    def next(self) -> Sound:
        """The next block, `(3, 2, size)`, complete."""
        block = self._block(self._gone)
        self._blocks.popleft()
        self._gone += 1
        return block

    def _block(self, number: int) -> Sound:
        while len(self._blocks) <= number - self._gone:
            self._blocks.append(np.zeros((3, 2, self._size), dtype=np.float32))
        return self._blocks[number - self._gone]


def _mixed(desk: Sound, room: Room, sweep: _Sweep, wet: float) -> Sound:
    pads = sweep.move(desk[_PADS])
    return np.asarray(desk[_DRY] + pads + wet * room.ring(desk[_WET] + _PAD_SEND * pads), dtype=np.float32)


def _lay(note: Note, desk: _Desk, place: int, longest: int, bank: Bank) -> None:
    """Adds at most `longest` samples of a note."""
    if note.instrument == _SWELL:
        _lay_swell(note, desk, place, longest)
        return
    instrument = INSTRUMENTS[note.instrument]
    sound = _shaped(note, instrument, bank.sound(note.instrument, note.pitch, _touch(note.gain)), longest)
    placed = sound * _sides(note, instrument) if len(sound) == 1 else sound
    if instrument.family == "pads":
        desk.add(_PADS, place, placed)
    else:
        desk.add(_DRY, place, placed)
        placed *= np.float32(instrument.send)
        desk.add(_WET, place, placed)


def _lay_swell(note: Note, desk: _Desk, place: int, longest: int) -> None:
    rise = cymbal(note.seconds, np.random.default_rng(int(note.start * RATE))) * np.float32(note.gain * _SWELL_LEVEL)
    for strip in (_DRY, _WET):
        desk.add(strip, place, rise[:, :longest])


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
        return _looped(sound, start, count) * _envelope(note, instrument, held, count)
    tone = sound[:, :count] * np.float32(note.gain)
    if instrument.family != "drums" and tone.shape[1] > held:
        tone[:, held:] *= _fall(release)[: tone.shape[1] - held]
    return tone


def _looped(sound: Sound, start: int, count: int) -> Sound:
    """So many samples from `start` on, again from the beginning where the sound ends."""
    stop = start + count
    if stop <= sound.shape[1]:
        return sound[:, start:stop]
    return np.take(sound, np.arange(start, stop), axis=1, mode="wrap")


def _envelope(note: Note, instrument: Instrument, held: int, count: int) -> Sound:
    """Attack and release as squared sines; between them the gain glides from the note's to its ending's."""
    attack = max(1, min(int(instrument.attack * RATE), held))
    level = np.arange(count, dtype=np.float32)
    level *= (note.ending - note.gain) / max(1, held - 1)
    level += note.gain
    level[held:] = note.ending * _fall(int(instrument.release * RATE))[: max(0, count - held)]
    level[:attack] *= _rise(attack)[:count]
    return level


@lru_cache(maxsize=64)
def _rise(count: int) -> Sound:
    return np.asarray(np.sin(np.linspace(0, np.pi / 2, count, dtype=np.float32)) ** 2)


@lru_cache(maxsize=64)
def _fall(count: int) -> Sound:
    return np.asarray(np.cos(np.arange(count, dtype=np.float32) / max(1, count) * np.float32(np.pi / 2)) ** 2)


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
        t = np.arange(self._place, self._place + pads.shape[1], dtype=np.float32)
        self._place += pads.shape[1]
        slow, slower = (np.sin(t * np.float32(2 * np.pi / (RATE * period))) for period in self._periods)
        opened = 0.5 + 0.25 * slow + 0.2 * slower
        return np.asarray(dark + opened * (pads - dark), dtype=np.float32)
