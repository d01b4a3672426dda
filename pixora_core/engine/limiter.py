"""A look-ahead limiter on the true peak: nothing, not even between the samples, rises above the ceiling.

The gain of each instant depends on its neighbourhood only, never on where a block began.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from scipy.ndimage import minimum_filter1d, uniform_filter1d

from pixora_core.engine.sounds import SOUND_RATE, Block
from pixora_core.engine.truepeak import TAPS, true_peaks

__all__ = ["LIMITER_REACH", "limit"]

_LOOK: Final = SOUND_RATE // 100
"""10 ms: as long as the longest pitch period of a low voice, so that the gain does not follow its wave."""

LIMITER_REACH: Final = 2 * _LOOK + TAPS + 1
"""How many samples on either side of a stretch decide on its gain."""


def limit(samples: Block, ceiling: float) -> Block:
    """The inner part of `samples` (without `LIMITER_REACH` at either end), its true peak at most `ceiling` (linear).

    The gain falls before a peak and rises after it over 10 ms each, without a corner.
    """
    inner = slice(LIMITER_REACH, -LIMITER_REACH)
    peaks = true_peaks(samples, ceiling)
    if peaks.max(initial=0.0) <= ceiling:
        return samples[inner]
    wanted = np.minimum(1.0, ceiling / np.maximum(peaks, ceiling, dtype=np.float64))
    held = minimum_filter1d(wanted, 2 * _LOOK + 1)
    smooth = uniform_filter1d(uniform_filter1d(held, _LOOK + 1), _LOOK + 1)
    return np.asarray(samples[inner] * smooth[inner, np.newaxis], np.float32)
