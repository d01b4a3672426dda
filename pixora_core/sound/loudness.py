"""Loudness and true peak as ITU-R BS.1770-4 (annexes 1 and 2) and EBU Tech 3341 measure them.

Samples are float arrays of shape `(n,)` or `(n, channels)`, full scale 1.0, of one or two channels (left
and right weigh the same; surround weights are left out). `LoudnessMeter` takes a sound in blocks of any
length and gives the same figure as measuring it whole.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.signal import firwin, resample_poly, sosfilt

__all__ = [
    "SILENCE_LUFS",
    "LoudnessMeter",
    "TruePeakMeter",
    "integrated_lufs",
    "k_weighting",
    "true_heights",
    "true_peak_dbtp",
]

Samples = npt.NDArray[np.floating[Any]]

SILENCE_LUFS = -70.0
"""The absolute gate; what lies below it, silence included, is reported as this value."""

_RELATIVE_GATE_LU = -10.0
_OFFSET = -0.691
_STEP_SECONDS = 0.1
_STEPS_A_BLOCK = 4
_OVERSAMPLING = 4
_BLOCK = 1 << 16
"""Samples of a whole sound that are weighted at a time: what lies in between stays small."""

_STRETCH = 256
_REACH = 12
"""How many neighbours on each side the interpolator looks at: 96 taps at four times the rate."""


@lru_cache(maxsize=8)
def k_weighting(rate: int) -> npt.NDArray[np.float64]:
    """The two stages of the K-weighting for a sample rate as second-order sections, shape `(2, 6)`.

    The standard tabulates 48 kHz only; its analogue prototypes, given by their frequency, gain and quality, are
    bilinearly transformed for others (as libebur128 does) and give the table's figures at 48 kHz.
    """
    return np.array([_head_shelf(rate), _rumble_cut(rate)])


def _head_shelf(rate: int) -> list[float]:
    k = np.tan(np.pi * 1681.974450955533 / rate)
    q = 0.7071752369554196
    high = 10 ** (3.999843853973347 / 20)
    band = high**0.4996667741545416
    a0 = 1 + k / q + k * k
    b = [high + band * k / q + k * k, 2 * (k * k - high), high - band * k / q + k * k]
    a = [2 * (k * k - 1), 1 - k / q + k * k]
    return [*(x / a0 for x in b), 1.0, *(x / a0 for x in a)]


def _rumble_cut(rate: int) -> list[float]:
    k = np.tan(np.pi * 38.13547087602444 / rate)
    q = 0.5003270373238773
    a0 = 1 + k / q + k * k
    return [1.0, -2.0, 1.0, 1.0, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0]


class LoudnessMeter:
    """Integrated loudness of a sound that arrives in blocks; it keeps 80 bytes a second."""

    def __init__(self, channels: int = 2, rate: int = 48_000) -> None:
        self._sections = k_weighting(rate)
        self._state = np.zeros((2, 2, channels))
        self._step = round(rate * _STEP_SECONDS)
        self._rest = np.zeros(0)
        self._powers: list[npt.NDArray[np.float64]] = []

    def feed(self, samples: Samples) -> None:
        """Takes the next samples, `(n,)` or `(n, channels)`."""
        if not len(samples):
            return
        columns = _columns(samples).astype(np.float64)
        weighted, self._state = sosfilt(self._sections, columns, axis=0, zi=self._state)
        power = np.concatenate([self._rest, np.einsum("ij,ij->i", weighted, weighted)])
        whole = len(power) // self._step * self._step
        self._powers.append(power[:whole].reshape(-1, self._step).mean(axis=1))
        self._rest = power[whole:]

    def lufs(self) -> float:
        """The integrated loudness so far. A sound shorter than one gating block (0.4 s) counts as one block."""
        blocks = self._blocks()
        loud = blocks[_lufs_of(blocks) > SILENCE_LUFS]
        if not len(loud):
            return SILENCE_LUFS
        gate = _lufs_of(loud.mean()) + _RELATIVE_GATE_LU
        return float(_lufs_of(loud[_lufs_of(loud) > gate].mean()))

    def _blocks(self) -> npt.NDArray[np.float64]:
        steps = np.concatenate([np.zeros(0), *self._powers])
        if len(steps) >= _STEPS_A_BLOCK:
            return np.convolve(steps, np.full(_STEPS_A_BLOCK, 1 / _STEPS_A_BLOCK), "valid")
        count = len(steps) * self._step + len(self._rest)
        energy = steps.sum() * self._step + self._rest.sum()
        return np.array([energy / count]) if count else np.zeros(0)


def _columns(samples: Samples) -> Samples:
    return samples if samples.ndim == 2 else samples[:, np.newaxis]


def _lufs_of(power: npt.NDArray[np.float64] | np.float64) -> npt.NDArray[np.float64]:
    return np.asarray(_OFFSET + 10 * np.log10(np.maximum(power, 1e-12)))


class TruePeakMeter:
    """The highest point of the wave between the samples, over a sound that arrives in blocks."""

    def __init__(self, channels: int = 2) -> None:
        self._tail = np.zeros((2 * _REACH, channels))
        self._peak = 0.0

    def feed(self, samples: Samples) -> None:
        """Takes the next samples, `(n,)` or `(n, channels)`."""
        columns = np.concatenate([self._tail, _columns(samples)])
        self._tail = columns[-2 * _REACH :]
        self._peak = max(self._peak, _peak_of(columns))

    def dbtp(self) -> float:
        """The true peak so far in dB relative to full scale; -200 for silence."""
        ending = np.concatenate([self._tail, np.zeros_like(self._tail)])
        return float(20 * np.log10(max(self._peak, _peak_of(ending), 1e-10)))


@lru_cache(maxsize=1)
def _interpolator() -> npt.NDArray[np.float64]:
    return np.asarray(firwin(2 * _REACH * _OVERSAMPLING + 1, 1 / _OVERSAMPLING, window=("kaiser", 6.0)))


def _peak_of(columns: Samples) -> float:
    """The peak away from the outer `_REACH` samples, which the meter shows twice.

    No wave of music rises 6 dB between samples, so that only what comes so near to the highest is interpolated.
    """
    inner = columns[_REACH : len(columns) - _REACH]
    floor = float(np.abs(columns).max(initial=0.0)) / 2
    return max(
        (float(true_heights(channel, floor)[_REACH:-_REACH].max()) for channel in columns.T if len(inner)), default=0
    )


def true_heights(sound: Samples, floor: float) -> npt.NDArray[np.float64]:
    """How high the wave rises from each sample of `(n,)` on to the next; exact wherever it comes above twice `floor`.

    Four times oversampled in stretches with a sample above `floor`; elsewhere the samples' own magnitudes.
    """
    count = -(-len(sound) // _STRETCH)
    padded = np.zeros(count * _STRETCH + 2 * _REACH)
    padded[_REACH : _REACH + len(sound)] = sound
    heights = np.abs(padded[_REACH : len(padded) - _REACH]).reshape(count, _STRETCH)
    stretches = np.lib.stride_tricks.sliding_window_view(padded, _STRETCH + 2 * _REACH)[::_STRETCH]
    near = stretches[loud := np.maximum(stretches.max(axis=1), -stretches.min(axis=1)) > floor]
    risen = np.abs(resample_poly(near, _OVERSAMPLING, 1, axis=1, window=_interpolator()))
    inner = risen[:, _REACH * _OVERSAMPLING : -_REACH * _OVERSAMPLING]
    heights[loud] = inner.reshape(-1, _STRETCH, _OVERSAMPLING).max(axis=2)
    return heights.reshape(-1)[: len(sound)]


def integrated_lufs(samples: Samples, rate: int = 48_000) -> float:
    """The gated integrated loudness of a whole sound, in LUFS; `SILENCE_LUFS` for silence."""
    columns = _columns(samples)
    meter = LoudnessMeter(columns.shape[1], rate)
    for start in range(0, len(columns), _BLOCK):
        meter.feed(columns[start : start + _BLOCK])
    return meter.lufs()


def true_peak_dbtp(samples: Samples) -> float:
    """The true peak of a whole sound in dBTP, four times oversampled."""
    columns = _columns(samples)
    meter = TruePeakMeter(columns.shape[1])
    meter.feed(columns)
    return meter.dbtp()
