"""From a sound track to the packets that the film carries: mixed, levelled, limited, encoded, listened to.

Loudness and true peak are ITU-R BS.1770-4, measured on what a player will decode: AAC moves peaks, so its result
is what counts, and when that is over the ceiling or off the target the film is mastered again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import lru_cache
from typing import Final

import numpy as np

from pixora_core.engine.aac import decode_aac, encode_aac
from pixora_core.engine.limiter import LIMITER_REACH, limit
from pixora_core.engine.mix import Levels, Mix, measured_levels, open_mix
from pixora_core.engine.packets import Packet
from pixora_core.engine.sound_inputs import digests_of, sound_files
from pixora_core.engine.sounds import BLOCK, SOUND_RATE, Block, open_sound, rechunked
from pixora_core.engine.truepeak import TruePeak
from pixora_core.film.timeline import SoundTrack
from pixora_core.sound.loudness import SILENCE_LUFS, LoudnessMeter
from pixora_core.units import Frames, samples_at

__all__ = ["encode_sound", "mixed_sound"]

_CODEC_HEADROOM_DB: Final = 0.4
_SPARE_DB: Final = 0.05
_TOLERANCE_LU: Final = 0.4
_TRIES: Final = 9
_TRIES_OF_GAIN: Final = 6
_STRIDE: Final = 1.7
_EDGE: Final = SOUND_RATE // 100


@dataclass(frozen=True)
class _Master:
    """How the mix is brought to level: a gain, and the limiter's ceiling, both in dB."""

    gain_db: float
    ceiling_db: float


def encode_sound(
    sound: SoundTrack,
    *,
    frames: int,
    rate: Fraction,
    part: tuple[Frames, Frames] | None = None,
    check: Callable[[], object] = lambda: None,
) -> list[Packet]:
    """The AAC packets of a film's sound, for exactly `frames` frames; pts in samples, the first at -1024 (priming).

    With `part` (first frame, frame after the last) only that stretch, at the level that it has in the whole film;
    its pts start at -1024 as well. Silence, or no sound at all, is encoded as silence. `check` is called several times
    a second: what it raises ends the work. Raises `MediaRefused`.
    """
    total = samples_at(frames, rate, SOUND_RATE)
    levels, master = _prepared(sound, total, check)
    with open_mix(sound, total, check, levels=levels) as mix:
        if part is None:
            return _encode_checked(mix, master, sound)
        first, last = (samples_at(frame, rate, SOUND_RATE) for frame in part)
        return list(encode_aac(_with_soft_edges(_mastered(mix, master, first, last), last - first)))


def mixed_sound(sound: SoundTrack, *, frames: int, rate: Fraction) -> Iterator[Block]:
    """The mastered sound itself, in blocks of 5 s."""
    total = samples_at(frames, rate, SOUND_RATE)
    levels, master = _prepared(sound, total, lambda: None)
    with open_mix(sound, total, levels=levels) as mix:
        yield from _mastered(mix, master, 0, total)


def _prepared(sound: SoundTrack, total: int, check: Callable[[], object]) -> tuple[Levels, _Master]:
    """The levels of the mix, and the master that brings it to its loudness if nothing were limited or encoded."""
    for path in sound_files(sound):
        with open_sound(path):  # a file that is missing is refused by name before anything is read
            pass
    levels, lufs = _listened(sound, total, digests_of(sound), _Check(check))
    gain = 0.0 if lufs == SILENCE_LUFS else sound.target_lufs - lufs
    return levels, _Master(gain, sound.ceiling_dbtp - _CODEC_HEADROOM_DB)


@dataclass(frozen=True)
class _Check:
    """What ends the work; no part of what it is about, so that the work is not done again for another caller."""

    check: Callable[[], object] = field(compare=False)


@lru_cache(maxsize=8)
def _listened(sound: SoundTrack, total: int, digests: tuple[str, ...], stop: _Check) -> tuple[Levels, float]:  # noqa: ARG001 -- part of the key
    """The levels, and the whole mix's loudness; a film's shots ask for them one after another."""
    levels = measured_levels(sound, total, stop.check)
    with open_mix(sound, total, stop.check, levels=levels) as mix:
        return levels, _loudness(mix.blocks())


def _loudness(blocks: Iterable[Block]) -> float:
    meter = LoudnessMeter()
    for block in blocks:
        meter.feed(block)
    return meter.lufs()


def _mastered(mix: Mix, master: _Master, start: int, stop: int) -> Iterator[Block]:
    gain, ceiling = np.float32(_linear(master.gain_db)), _linear(master.ceiling_db)
    for first in range(start, stop, BLOCK):
        last = min(first + BLOCK, stop)
        yield limit(mix.block(first - LIMITER_REACH, last + LIMITER_REACH) * gain, ceiling)


def _linear(decibels: float) -> float:
    return float(10 ** (decibels / 20))


def _encode_checked(mix: Mix, master: _Master, sound: SoundTrack) -> list[Packet]:
    packets: list[Packet] = []
    for attempt in range(_TRIES):
        packets = list(encode_aac(_mastered(mix, master, 0, mix.total)))
        stride = 0.0 if attempt >= _TRIES_OF_GAIN else _STRIDE if attempt else 1.0
        better = _corrected(master, packets, sound, stride=stride, check=mix.check)
        if better == master:
            break
        master = better
    return packets


def _corrected(
    master: _Master, packets: list[Packet], sound: SoundTrack, *, stride: float, check: Callable[[], object]
) -> _Master:
    """The same master when what a player decodes is right; else one with a lower ceiling or another gain.

    The gain moves by `stride` times what is missing: under a working limiter a decibel of gain is less than one of
    loudness. In the end it stays (0), for the ceiling has the last word.
    """
    loudness, peak = LoudnessMeter(), TruePeak()
    for block in rechunked(decode_aac(packets), SOUND_RATE):
        check()
        loudness.feed(block)
        peak.feed(block)
    over = peak.dbtp() - sound.ceiling_dbtp
    if over > 0:
        master = replace(master, ceiling_db=master.ceiling_db - over - _SPARE_DB)
    missing = sound.target_lufs - loudness.lufs()
    if stride and loudness.lufs() != SILENCE_LUFS and abs(missing) > _TOLERANCE_LU:
        master = replace(master, gain_db=master.gain_db + stride * missing)
    return master


def _with_soft_edges(blocks: Iterable[Block], total: int) -> Iterator[Block]:
    """10 ms in and out: a stretch cut out of the middle of music would click."""
    at = 0
    for block in blocks:
        inside = np.arange(at, at + len(block))
        edge = np.clip(np.minimum(inside, total - 1 - inside) / _EDGE, 0, 1).astype(np.float32)
        yield block * edge[:, np.newaxis]
        at += len(block)
