"""The mix: voices at their instants over a score that gives way to them before they speak.

Any stretch can be asked for and is the same however the film is cut into blocks, so a scene's own file, a block of
the film and the whole film agree to the bit, and memory does not grow with the length.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt
from scipy.ndimage import uniform_filter1d

from pixora_core.engine.looping import Repeated
from pixora_core.engine.sounds import BLOCK, SOUND_RATE, Block, SoundFile, blocks_of, open_sound
from pixora_core.film.timeline import SoundTrack
from pixora_core.sound.loudness import SILENCE_LUFS, LoudnessMeter

__all__ = ["Levels", "Mix", "measured_levels", "open_mix"]

Curve = npt.NDArray[np.float64]

_HOP: Final = SOUND_RATE // 100
_HOPS_A_SECOND: Final = 100
_SPEECH_BELOW_DB: Final = 25.0
"""What lies farther below the voices' loudness than this is breath and room, not speech."""

_AHEAD_SECONDS: Final = 0.4
_AFTER_SECONDS: Final = 0.5
_BREATH_SECONDS: Final = 1.0
"""The score stays down over pauses shorter than this; coming up for a moment draws the ear."""

_GLIDE_SECONDS: Final = 0.4
_EDGE: Final = SOUND_RATE // 200
"""Voices come and go over 5 ms, so that a file that starts or ends on a wave does not click."""

_WORTH_REPEATING_SECONDS: Final = 2.0
"""A score that ends a little before the film is not begun again."""


@dataclass(frozen=True)
class _Laid:
    """A sound on the film's clock, in samples."""

    file: SoundFile
    start: int
    length: int

    def add_to(self, out: Block, at: int) -> None:
        first, last = max(self.start, at), min(self.start + self.length, at + len(out))
        if first < last:
            inside = np.arange(first - self.start, last - self.start)
            edge = np.minimum(np.minimum(inside, self.length - 1 - inside) / _EDGE, 1.0).astype(np.float32)
            out[first - at : last - at] += self.file.read(first - self.start, last - first) * edge[:, np.newaxis]


@dataclass(frozen=True)
class Mix:
    """A film's sound before mastering. `total` is its length in samples."""

    total: int
    fade: int
    voices: tuple[_Laid, ...]
    bed: SoundFile | None
    bed_gain: Curve
    """What the score is multiplied with, one value every 10 ms."""

    check: Callable[[], object]
    """Called before each block; what it raises ends the work."""

    def block(self, start: int, stop: int) -> Block:
        """The samples from `start` to `stop`; what lies outside the film is silent."""
        self.check()
        out = np.zeros((stop - start, 2), np.float32)
        first, last = max(start, 0), min(stop, self.total)
        if first < last:
            inner = out[first - start : last - start]
            if self.bed is not None:
                self._add_bed(self.bed, inner, first)
            for voice in self.voices:
                voice.add_to(inner, first)
        return out

    def blocks(self) -> Iterator[Block]:
        """The whole film, 5 s at a time."""
        for start in range(0, self.total, BLOCK):
            yield self.block(start, min(start + BLOCK, self.total))

    def _add_bed(self, bed: SoundFile, out: Block, at: int) -> None:
        score = bed.read(at, len(out))
        instants = np.arange(at, at + len(score))
        gain = np.interp(instants, np.arange(len(self.bed_gain)) * _HOP, self.bed_gain)
        left = (self.total - instants) / max(self.fade, 1)
        faded = gain * np.sin(np.clip(left, 0, 1) * (np.pi / 2)) ** 2 if (left < 1).any() else gain
        out[: len(score)] += score * faded.astype(np.float32)[:, np.newaxis]


@dataclass(frozen=True)
class Levels:
    """What listening to a sound track's files once has found: lengths in samples, and how far the score gives way."""

    voices: tuple[int, ...]
    score: int
    bed_gain: Curve


def measured_levels(sound: SoundTrack, total: int, check: Callable[[], object] = lambda: None) -> Levels:
    """Listens to each file once, for a film of `total` samples.

    The levels are relative to what the voices measure: a loud narration gets a louder score under it. Without voices
    the score stands alone. `check` is called again and again: what it raises ends the work. Raises `MediaRefused`.
    """
    hops = np.zeros(-(-total // _HOP) + 1)
    voices, voices_lufs = _measured_voices(sound, hops, check)
    score, score_lufs = _measured_score(sound, total, check)
    quiet = voices_lufs - sound.score_below - score_lufs if SILENCE_LUFS not in (voices_lufs, score_lufs) else 0.0
    speech = _speech(hops, voices_lufs)
    return Levels(voices=voices, score=score, bed_gain=10 ** ((quiet - sound.duck * _glide(speech)) / 20))


@contextlib.contextmanager
def open_mix(
    sound: SoundTrack, total: int, check: Callable[[], object] = lambda: None, *, levels: Levels | None = None
) -> Iterator[Mix]:
    """Opens a sound track's files and lays them out for a film of `total` samples.

    `levels` are those of `measured_levels`, when they are known already. `check` is called for each block of the mix:
    what it raises ends the work. Raises `MediaRefused`.
    """
    known = levels or measured_levels(sound, total, check)
    with contextlib.ExitStack() as files:
        opened = [files.enter_context(open_sound(voice.path)) for voice in sound.voices]
        yield Mix(
            total=total,
            fade=round(sound.fade_out * SOUND_RATE),
            voices=tuple(
                _Laid(file, round(voice.start * SOUND_RATE), length)
                for file, voice, length in zip(opened, sound.voices, known.voices, strict=True)
            ),
            bed=_bed(files.enter_context(open_sound(sound.score)), known.score, total) if sound.score else None,
            bed_gain=known.bed_gain,
            check=check,
        )


def _bed(file: SoundFile, length: int, total: int) -> SoundFile:
    short = 0 < length < total - _WORTH_REPEATING_SECONDS * SOUND_RATE
    return Repeated(file, length) if short else file


def _measured_voices(sound: SoundTrack, hops: Curve, check: Callable[[], object]) -> tuple[tuple[int, ...], float]:
    """The voices' lengths and their loudness together; their power is added to `hops`."""
    meter, lengths = LoudnessMeter(), []
    for voice in sound.voices:
        start, length = round(voice.start * SOUND_RATE), 0
        with open_sound(voice.path) as file:
            for block in blocks_of(file):
                check()
                meter.feed(block)
                _add_power(hops, block, (start + length) // _HOP)
                length += len(block)
        lengths.append(length)
    return tuple(lengths), meter.lufs()


def _add_power(hops: Curve, block: Block, at: int) -> None:
    power = np.einsum("ij,ij->i", block, block, dtype=np.float64)
    means = np.add.reduceat(power, np.arange(0, len(power), _HOP)) / _HOP
    room = hops[at : at + len(means)]
    room += means[: len(room)]


def _measured_score(sound: SoundTrack, total: int, check: Callable[[], object]) -> tuple[int, float]:
    if sound.score is None:
        return 0, SILENCE_LUFS
    meter, length = LoudnessMeter(), 0
    with open_sound(sound.score) as file:
        for block in blocks_of(file):
            check()
            meter.feed(block[: max(0, total - length)])
            length += len(block)
    return length, meter.lufs()


def _speech(hops: Curve, voices_lufs: float) -> npt.NDArray[np.bool_]:
    """Where somebody speaks or is about to, in hops, breaths included."""
    loud = hops > 10 ** ((voices_lufs + 0.691 - _SPEECH_BELOW_DB) / 10)
    if voices_lufs == SILENCE_LUFS or not loud.any():
        return np.zeros(len(hops), bool)
    spoken = np.zeros(len(hops), bool)
    for first, last in _stretches(np.flatnonzero(loud)):
        spoken[
            max(0, first - round(_AHEAD_SECONDS * _HOPS_A_SECOND)) : last + round(_AFTER_SECONDS * _HOPS_A_SECOND)
        ] = True
    return spoken


def _stretches(loud: Sequence[int] | npt.NDArray[np.intp]) -> Iterator[tuple[int, int]]:
    """Runs of loud hops, joined over anything shorter than the ducking needs to come up and go down again."""
    hops = np.asarray(loud)
    bridged = round((_AHEAD_SECONDS + _AFTER_SECONDS + _BREATH_SECONDS) * _HOPS_A_SECOND)
    breaks = np.flatnonzero(np.diff(hops) > bridged)
    for first, last in zip(np.r_[0, breaks + 1], np.r_[breaks, len(hops) - 1], strict=True):
        yield int(hops[first]), int(hops[last]) + 1


def _glide(speech: npt.NDArray[np.bool_]) -> Curve:
    """From 0 (nobody speaks) to 1, in an S-shaped slope centred on each change."""
    width = round(_GLIDE_SECONDS * _HOPS_A_SECOND) | 1
    once = uniform_filter1d(speech.astype(np.float64), width, mode="nearest")
    return np.asarray(uniform_filter1d(once, width, mode="nearest"))
