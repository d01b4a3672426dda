"""True peak: how high the wave rises between its samples (ITU-R BS.1770-4, annex 2; four times oversampled).

Only the surroundings of samples within 8 dB of the level of interest are interpolated: even a random square wave rises
no more than that between two samples. A minute of film costs hundredths of a second, which is why
this is compiled (numba).
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt
from numba import njit
from scipy.signal import firwin

from pixora_core.engine.sounds import Block

__all__ = ["TAPS", "TruePeak", "true_peaks"]

TAPS: Final = 12
"""How many samples on each side of a gap decide on the wave in it."""

_AROUND: Final = 3
_MOST_RISE: Final = 0.4


def true_peaks(samples: Block, floor: float) -> npt.NDArray[np.float32]:
    """The highest magnitude of either channel around each sample, `(n,)`; exact where it may exceed `floor`."""
    return np.asarray(_scan(np.ascontiguousarray(samples), floor * _MOST_RISE, _between()))


class TruePeak:
    """The highest true peak of a sound that arrives in blocks."""

    def __init__(self) -> None:
        self._tail = np.zeros((2 * TAPS, 2), np.float32)
        self._peak = 0.0

    def feed(self, samples: Block) -> None:
        """Takes the next samples."""
        joined = np.concatenate([self._tail, samples])
        self._tail = joined[-2 * TAPS :]
        floor = max(self._peak, float(np.abs(joined).max()))
        self._peak = max(self._peak, float(true_peaks(joined, floor).max()))

    def dbtp(self) -> float:
        """The peak so far in dB relative to full scale; -200 for silence."""
        return 20 * math.log10(max(self._peak, 1e-10))


@lru_cache(maxsize=1)
def _between() -> npt.NDArray[np.float32]:
    """Interpolation to a quarter, half and three quarters of the way between the two middle samples, `(3, 24)`."""
    prototype = firwin(8 * TAPS + 1, 1 / 4, window=("kaiser", 6.0)) * 4
    phases = [prototype[4 - quarter :: 4][: 2 * TAPS] for quarter in (1, 2, 3)]
    return np.ascontiguousarray(np.stack(phases), dtype=np.float32)


@njit(cache=True, nogil=True, fastmath=True)
def _scan(  # pragma: no cover - compiled, no line of it is traced
    samples: npt.NDArray[np.float32], floor: float, between: npt.NDArray[np.float32]
) -> npt.NDArray[np.float32]:
    count, channels = samples.shape
    peaks = np.zeros(count, np.float32)
    for channel in range(channels):
        loud_until = -1
        for i in range(count):
            here = abs(samples[i, channel])
            peaks[i] = max(peaks[i], here)
            ahead = i + _AROUND
            if ahead < count and abs(samples[ahead, channel]) > floor:
                loud_until = ahead + _AROUND
            if i <= loud_until and i >= TAPS - 1 and i + TAPS < count:
                for phase in range(3):
                    value = np.float32(0.0)
                    for tap in range(2 * TAPS):
                        value += between[phase, tap] * samples[i - TAPS + 1 + tap, channel]
                    peaks[i] = max(peaks[i], abs(value))
                    peaks[i + 1] = max(peaks[i + 1], abs(value))
    return peaks
