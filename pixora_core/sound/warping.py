"""Where something that is said in one recital is said in another one: dynamic time warping.

Mel cepstra of both are laid beside each other on the cheapest way through all pairs of frames (Sakoe and Chiba 1978).
Same voice, same phones: the two lie close together, in any language. Two voices that say the same lie farther apart,
and still nothing else fits better.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, Literal

import numpy as np
import numpy.typing as npt
from scipy.fft import dct, rfft
from scipy.spatial.distance import cdist

__all__ = ["carry_over"]

Samples = npt.NDArray[np.float64]
_Array = npt.NDArray[np.float64]
_Bank = npt.NDArray[np.float32]

_HOP_SECONDS: Final = 0.01
_WINDOW_SECONDS: Final = 0.024
_BANDS: Final = 26
_CEPSTRA: Final = 13
_FRAMES_AT_ONCE: Final = 32
_ENERGY_WEIGHT: Final = 0.7
_STRETCH_COST: Final = 0.3
_ASTRAY_FRAMES: Final = 50
_ASTRAY_SHARE: Final = 0.08
"""How far, in frames and in parts of the longer recital, the two may be apart: pauses are not paced as words are."""

_MOST_FRAMES: Final = 3_000
"""Of either recital, where any pace is allowed: every pair of frames takes 32 bytes."""


def carry_over(
    borders: Sequence[float], marked: Samples, plain: Samples, rate: int, *, pace: Literal["alike", "any"] = "alike"
) -> list[float]:
    """The instants in `plain` that sound like those in `marked`; never decreasing.

    `pace` says how the two may differ: by a little, as one voice does from itself, or by pauses of any length and
    whole stretches that are spoken faster or slower. Of what lasts longer than half a minute at any pace, the instants
    are the less exact the longer it lasts: a hundredth of a second at 30 s, a tenth at five minutes.
    """
    seconds = max(len(marked), len(plain)) / rate
    hop = _HOP_SECONDS if pace == "alike" else round(max(_HOP_SECONDS, seconds / _MOST_FRAMES) * rate) / rate
    astray = _ASTRAY_SHARE if pace == "alike" else 1.0
    ours, theirs = _path(_cepstra(marked, rate, hop), _cepstra(plain, rate, hop), astray)
    frames = np.asarray(borders) / hop
    left = np.searchsorted(ours, frames, side="left").clip(0, len(ours) - 1)
    return [float(instant) for instant in np.maximum.accumulate(theirs[left] * hop)]


@lru_cache(maxsize=4)
def _mel_bank(size: int, rate: int) -> _Bank:
    """Triangles on the mel scale (O'Shaughnessy 1987), shape `(_BANDS, size // 2 + 1)`."""
    edges_mel = np.linspace(2595 * np.log10(1 + 80 / 700), 2595 * np.log10(1 + 0.475 * rate / 700), _BANDS + 2)
    edges = 700 * (10 ** (edges_mel / 2595) - 1)
    frequencies = np.fft.rfftfreq(size, 1 / rate)
    rising = (frequencies - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    falling = (edges[2:, None] - frequencies) / (edges[2:] - edges[1:-1])[:, None]
    bank: _Bank = np.maximum(0.0, np.minimum(rising, falling)).astype(np.float32)
    return bank


def _cepstra(samples: Samples, rate: int, hop_seconds: float) -> _Array:
    """Mel cepstra every `hop_seconds`, shape `(frames, _CEPSTRA)`."""
    hop, window = round(hop_seconds * rate), round(max(hop_seconds, _WINDOW_SECONDS) * rate)
    size = 1 << (window - 1).bit_length()
    bright = np.append(samples[:1], samples[1:] - 0.9 * samples[:-1]).astype(np.float32)
    padded = np.pad(bright, (window // 2, window + hop))
    frames = np.lib.stride_tricks.sliding_window_view(padded, window)[::hop][: 1 + (len(samples) - 1) // hop]
    spectrum = rfft(frames * np.hanning(window).astype(np.float32), size)
    power = spectrum.real**2 + spectrum.imag**2
    cepstra: _Array = dct(np.log(_in_bands(power, _mel_bank(size, rate)) + 1e-5), norm="ortho")[:, :_CEPSTRA]
    cepstra[:, 0] *= _ENERGY_WEIGHT
    return cepstra


def _in_bands(power: _Bank, bank: _Bank) -> _Bank:
    """The power in each band of the bank, `(frames, _BANDS)`.

    A few frames at a time: OpenBLAS spreads larger products over all processors, and waiting for them costs more than
    the product.
    """
    bands = np.empty((len(power), len(bank)), np.float32)
    for first in range(0, len(power), _FRAMES_AT_ONCE):
        np.matmul(power[first : first + _FRAMES_AT_ONCE], bank.T, out=bands[first : first + _FRAMES_AT_ONCE])
    return bands


def _path(ours: _Array, theirs: _Array, astray: float) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """The cheapest way through all pairs of frames, as two columns of frame numbers."""
    costs = cdist(ours, theirs)
    total, cost = _accumulate(costs, astray).data, costs.data
    row, column = costs.shape[0] - 1, costs.shape[1] - 1
    steps = [(row, column)]
    while row and column:
        here = cost[row, column]
        both = total[row - 1, column - 1] + 2 * here
        up = total[row - 1, column] + (1 + _STRETCH_COST) * here
        left = total[row, column - 1] + (1 + _STRETCH_COST) * here
        is_both = both <= up and both <= left
        row -= is_both or up <= left
        column -= is_both or left < up
        steps.append((row, column))
    steps += [(number, column) for number in range(row - 1, -1, -1)]
    steps += [(row, number) for number in range(column - 1, -1, -1)]
    pairs = np.array(steps[::-1])
    return pairs[:, 0], pairs[:, 1]


def _accumulate(costs: _Array, astray: float) -> _Array:
    """The least cost of reaching each pair, infinite for what lies far from the straight way from end to end.

    A whole row at once: steps along the row only ever add its own costs, so that the least over all
    places where the row could have been entered is a running minimum. It is taken of what a place costs beyond the way
    along the row to it, which is subtracted from the costs of entering beforehand.
    """
    rows, columns = costs.shape
    reach = max(_ASTRAY_FRAMES, round(astray * max(rows, columns)))
    straight = np.linspace(0, columns - 1, rows)
    lasts = (np.minimum(straight + reach, columns - 1).astype(int) + 1).tolist()
    firsts = np.maximum(straight - reach, 0).astype(int).tolist()
    along = np.cumsum(costs, axis=1)
    along *= 1 + _STRETCH_COST
    above = costs * (1 + _STRETCH_COST) - along
    across = 2 * costs - along
    total = np.full_like(costs, np.inf)
    total[0, : lasts[0]] = along[0, : lasts[0]]
    for row in range(1, rows):
        first, last, before = firsts[row], lasts[row], total[row - 1]
        inner = max(first, 1)
        enter = above[row, first:last]
        enter += before[first:last]
        diagonal = across[row, inner:last]
        diagonal += before[inner - 1 : last - 1]
        reached = enter[inner - first :]
        np.minimum(reached, diagonal, out=reached)
        np.minimum.accumulate(enter, out=enter)
        np.add(enter, along[row, first:last], out=total[row, first:last])
    return total
