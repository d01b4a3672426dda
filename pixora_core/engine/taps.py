"""Where resampled samples read, and with which weights: compiled, several at a time. No Python runs inside.

Each step is a loop of its own over all samples: only so does the compiler work on four of them at once.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from numba import int32

from pixora_core.engine.canvas import Shorts
from pixora_core.engine.kernels import compiled

__all__ = ["Indices", "taps"]

Indices = npt.NDArray[np.int64]


@compiled("void(int64, int64, float64, float64, int64, int64[::1], int16[:,::1])")  # pragma: no cover - compiled
def taps(begin: int, end: int, scale: float, offset: float, size: int, first: Indices, weights: Shorts) -> None:
    """Where the samples j of an axis from `begin` up to `end` read, and with which weights.

    Sample j lies at source position `(j + 0.5) * scale - 0.5 + offset`, kept inside `[0, size - 1]`; four source
    samples from `first[j]` are weighted by Keys' cubic (a = -0.5), widened when the source is denser than the result.
    Weights are rounded to sum to 64: what is left over goes to the heaviest.
    """
    width, n = max(1.0, scale * 0.7), end - begin
    at, position, total = np.empty(n, np.int32), np.empty(n), np.empty(n)
    cubic, rounded = np.empty((4, n)), np.empty((4, n), np.int32)
    for i in range(n):
        place = min(max((int32(begin + i) + 0.5) * scale - 0.5 + offset, 0.0), size - 1.0)
        at[i] = min(max(int32(np.floor(place) - 1.0), int32(0)), int32(size - 4))
        position[i] = place
    for k in range(4):
        row = cubic[k]
        for i in range(n):
            t = abs(position[i] - float(at[i] + k)) / width
            near, far = (1.5 * t - 2.5) * t * t + 1, ((-0.5 * t + 2.5) * t - 4) * t + 2
            beside = near if t < 1 else far
            row[i] = beside if t < 2 else 0.0
    a, b, c, d = cubic[0], cubic[1], cubic[2], cubic[3]
    for i in range(n):
        total[i] = a[i] + b[i] + c[i] + d[i]
    for k in range(4):
        row, whole = cubic[k], rounded[k]
        for i in range(n):
            whole[i] = int32(np.floor(row[i] / total[i] * 64 + 0.5))
    for i in range(n):
        j, heaviest, most = begin + i, 0, a[i]
        first[j] = at[i]
        if b[i] > most:
            heaviest, most = 1, b[i]
        if c[i] > most:
            heaviest, most = 2, c[i]
        if d[i] > most:
            heaviest = 3
        for k in range(4):
            weights[j, k] = rounded[k, i]
        weights[j, heaviest] += 64 - (rounded[0, i] + rounded[1, i] + rounded[2, i] + rounded[3, i])
