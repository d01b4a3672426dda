"""Speech made longer or shorter at the same pitch, exactly as long as asked.

Waveform-similarity overlap-add (WSOLA; Verhelst and Roelands 1993): windows are taken from the source at the
stretched pace and laid at a steady pace, each moved by up to 8 ms to where it best continues the one
before.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from pixora_core.providers.embedded.narrator.process import Samples

__all__ = ["stretch"]

_WINDOW_SECONDS: Final = 0.03
_SEARCH_SECONDS: Final = 0.008


def stretch(samples: Samples, rate: int, speed: float) -> Samples:
    """The sound in `1 / speed` of its time, to the sample; what sounded at t sounds at t / speed ± 8 ms."""
    if speed == 1 or not len(samples):
        return samples
    half = round(_WINDOW_SECONDS * rate / 2)
    reach = round(_SEARCH_SECONDS * rate)
    length = round(len(samples) / speed)
    count = -(-length // half) + 1
    source = np.pad(samples, (half + reach, 3 * half + 2 * reach))
    window = np.hanning(2 * half + 1)[:-1]
    out = np.zeros((count + 1) * half)
    natural = reach
    for number in range(count):
        wanted = min(round(number * half * speed), len(samples)) + reach
        start = wanted - reach + _best_shift(source, wanted - reach, natural, half, reach)
        out[number * half : (number + 2) * half] += window * source[start : start + 2 * half]
        natural = start + half
    return out[half : half + length]


def _best_shift(source: Samples, earliest: int, natural: int, half: int, reach: int) -> int:
    """Where from `earliest` on the sound is most like what would have come next (`natural`)."""
    target = source[natural : natural + half]
    field = source[earliest : earliest + half + 2 * reach]
    alike = np.correlate(field, target, "valid")
    energy = np.convolve(field * field, np.ones(half), "valid")
    score: np.intp = np.argmax(alike / np.sqrt(energy + 1e-9))
    return int(score)
