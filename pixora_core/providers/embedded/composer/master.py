"""Mastering: the mix is brought to a reference spectrum, to its loudness, below its peak, and to an end.

The mix is too long to be held, so it lies in a file of raw samples between three passes: written and its spectrum
measured; equalised and its loudness measured; levelled, limited, dithered and written as a WAV.
"""

from __future__ import annotations

import wave
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import numpy as np
import numpy.typing as npt
from scipy.fft import irfft, rfft
from scipy.ndimage import minimum_filter1d, uniform_filter1d

from pixora_core.providers.embedded.composer.waves import RATE, Sound
from pixora_core.sound.loudness import LoudnessMeter

__all__ = ["CENTRES", "REFERENCE_DB", "Spectrum", "master"]

Columns = npt.NDArray[np.float32]

TARGET_LUFS = -18.0

CENTRES = 62.5 * 2.0 ** np.arange(8)
"""The octaves that are measured and corrected, 62.5 Hz to 8 kHz."""

REFERENCE_DB = np.array([-3.0, 0.0, 0.0, -1.5, -5.0, -9.5, -14.0, -20.0])
"""The wanted level of each octave band. Density falls by 3 to 4.5 dB an octave to 500 Hz; then more
steeply, by 6.5 to 9, as in chamber music, which leaves 1 to 4 kHz to the voice."""

_STRONGEST_DB = 7.0
"""No octave is turned up or down by more."""

_CEILING = 10 ** (-2.6 / 20)
_TAPS = 4097
_FRAME = 1 << 14
_OPENING = 240
_BLOCK = 1 << 17
_LOOK_AHEAD = 240


class Spectrum:
    """The mean power in each octave of `CENTRES` of a sound that comes in blocks."""

    def __init__(self) -> None:
        self._power = np.zeros(len(CENTRES))
        frequencies = np.fft.rfftfreq(8192, 1 / RATE)
        self._places = [(frequencies >= c / 2**0.5) & (frequencies < c * 2**0.5) for c in CENTRES]

    def feed(self, sound: Sound) -> None:
        """Takes a block, `(2, n)`."""
        whole = sound.shape[1] // 8192
        frames = sound.mean(axis=0)[: whole * 8192].reshape(whole, 8192) * np.hanning(8192).astype(np.float32)
        power = (np.abs(rfft(frames, axis=1)) ** 2).sum(axis=0)
        self._power += [power[place].sum() for place in self._places]

    def decibels(self) -> npt.NDArray[np.float64]:
        """Levels relative to the mean of the octaves 125 to 500 Hz."""
        levels = 10 * np.log10(np.maximum(self._power, 1e-9))
        return np.asarray(levels - levels[1:4].mean())


def correction(measured: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Gains in dB for each octave: three quarters of the way to the reference, within `_STRONGEST_DB`."""
    wanted = REFERENCE_DB - REFERENCE_DB[1:4].mean()
    return np.asarray(np.clip(0.75 * (wanted - measured), -_STRONGEST_DB, _STRONGEST_DB))


def equaliser(gains: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """A linear-phase filter of `_TAPS` taps with the octaves' gains, nothing below 25 Hz."""
    frequencies = np.fft.rfftfreq(_TAPS - 1, 1 / RATE)
    shape = np.interp(np.log2(np.maximum(frequencies, 1)), np.log2(CENTRES), gains)
    amplitude = 10 ** (shape / 20) / (1 + (25 / np.maximum(frequencies, 0.1)) ** 6)
    taps = np.roll(np.fft.irfft(amplitude), _TAPS // 2)
    return np.asarray(taps * np.hanning(_TAPS - 1))


def master(
    blocks: Iterable[Sound], samples: int, wav: Path, rng: np.random.Generator, check: Callable[[], None]
) -> None:
    """Writes the mastered score as stereo WAV of 48 kHz and 16 bits. `check` is called often and may raise to stop.

    A file of raw samples lies beside it meanwhile.
    """
    raw = wav.with_suffix(".raw")
    try:
        with raw.open("w+b") as file:
            mix = _Mix(file, samples)
            taps = equaliser(correction(_recorded(blocks, mix, check)))
            loudness = _equalise(mix, taps, check)
            _write(mix, 10 ** ((TARGET_LUFS - loudness) / 20), wav, rng, check)
    finally:
        raw.unlink(missing_ok=True)


class _Mix:
    """Stereo samples in a file, read and written by their place."""

    def __init__(self, file: BinaryIO, samples: int) -> None:
        self._file = file
        self.samples = samples

    def take(self, start: int, stop: int) -> Columns:
        """Samples from `start` to before `stop`, as far as there are any, shape `(n, 2)`."""
        low, high = max(0, start), min(stop, self.samples)
        self._file.seek(low * 8)
        return np.frombuffer(self._file.read((high - low) * 8), dtype=np.float32).reshape(-1, 2)

    def put(self, start: int, columns: Columns) -> None:
        """Writes samples at their place."""
        self._file.seek(start * 8)
        self._file.write(np.asarray(columns, dtype=np.float32).tobytes())

    def pieces(self, check: Callable[[], None]) -> Iterator[tuple[int, int]]:
        """Starts and stops of blocks, one after the other; `check` before each."""
        for start in range(0, self.samples, _BLOCK):
            check()
            yield start, min(start + _BLOCK, self.samples)


def _recorded(blocks: Iterable[Sound], mix: _Mix, check: Callable[[], None]) -> npt.NDArray[np.float64]:
    """Stores the blocks; returns the octaves' levels."""
    spectrum, place = Spectrum(), 0
    for block in blocks:
        check()
        spectrum.feed(block)
        mix.put(place, block.T)
        place += block.shape[1]
    return spectrum.decibels()


def _equalise(mix: _Mix, taps: npt.NDArray[np.float64], check: Callable[[], None]) -> float:
    """Filters the mix in its place, without delay, and ends it; returns its loudness."""
    meter = LoudnessMeter()
    half = len(taps) // 2
    spectrum = rfft(taps.astype(np.float32), _FRAME)
    before = np.zeros((half, 2), dtype=np.float32)
    for start, stop in mix.pieces(check):
        padded = np.concatenate([before, mix.take(start, stop + half)])
        before = padded[stop - start : stop - start + half]
        ended = _filtered(padded, spectrum, half, stop - start) * _fade(start, stop, mix.samples)
        meter.feed(ended)
        mix.put(start, ended)
    return meter.lufs()


def _filtered(padded: Columns, spectrum: npt.NDArray[np.complex64], half: int, count: int) -> Columns:
    """`count` samples from `half` on, `(count, 2)`, filtered in short overlapping frames (overlap-save)."""
    hop = _FRAME - 2 * half
    frames = -(-count // hop)
    sound = np.zeros((2, 2 * half + frames * hop), dtype=np.float32)
    sound[:, : len(padded)] = padded.T
    windows = np.lib.stride_tricks.sliding_window_view(sound, _FRAME, axis=1)[:, ::hop]
    filtered = irfft(rfft(windows) * spectrum, _FRAME)[:, :, 2 * half :]
    return np.asarray(filtered.reshape(2, -1)[:, :count].T)


def _fade(start: int, stop: int, samples: int) -> Sound:
    """A gain that opens in 5 ms and closes over the last moments, so that the score ends in silence."""
    tail, silence = min(1.6 * RATE, 0.35 * samples), 0.03 * RATE
    if start >= _OPENING and samples - stop >= tail + silence:
        return np.ones((1, 1), dtype=np.float32)
    place = np.arange(start, stop, dtype=np.float64)
    closing = np.sin(np.clip((samples - place - silence) / tail, 0, 1) * np.pi / 2) ** 2
    opening = np.clip(place / _OPENING, 0, 1)
    return (closing * opening).astype(np.float32)[:, np.newaxis]


def _write(mix: _Mix, gain: float, wav: Path, rng: np.random.Generator, check: Callable[[], None]) -> None:
    with wave.open(str(wav), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.setnframes(mix.samples)
        for start, stop in mix.pieces(check):
            low = max(0, start - 2 * _LOOK_AHEAD)
            loud = _warmed(mix.take(low, stop + 2 * _LOOK_AHEAD) * np.float32(gain))
            limited = (loud * _limit(loud))[start - low : stop - low]
            dither = rng.random(limited.shape, dtype=np.float32) - rng.random(limited.shape, dtype=np.float32)
            file.writeframesraw(np.rint(limited * 32_767 + dither).astype("<i2").tobytes())


def _warmed(loud: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """A gentle saturation: nothing at usual levels, a decibel and a half off the highest peaks."""
    return np.asarray(np.tanh(loud * np.float32(0.9)) / np.float32(0.9), dtype=np.float32)


def _limit(loud: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Gains `(n, 1)` that hold the peaks below the ceiling: they fall 5 ms ahead of a peak and rise 5 ms behind it.

    `(1, 1)` where there is no peak.
    """
    heights = np.abs(loud).max(axis=1)
    if heights.max() <= _CEILING:
        return np.ones((1, 1), dtype=np.float32)
    needed = _CEILING / np.maximum(heights, _CEILING)
    held = minimum_filter1d(needed, 2 * _LOOK_AHEAD + 1)
    return np.asarray(uniform_filter1d(held, 2 * _LOOK_AHEAD + 1, mode="nearest"), dtype=np.float32)[:, np.newaxis]
