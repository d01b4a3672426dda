"""Compiled arithmetic on 8 bit planes: blending, stamping, colour conversion. No Python runs inside.

A *plane* is a C-contiguous uint8 array `(rows, stride)` whose stride may exceed the picture's width.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, cast

import numpy as np
from numba import int16, int32, njit, uint8

from pixora_core.engine.canvas import Bytes, Shorts

__all__ = ["blend", "compiled", "smear", "split", "stamp"]

_F = TypeVar("_F", bound=Callable[..., None])


def compiled(signature: str) -> Callable[[_F], _F]:
    """Compile once for these types; the machine code is kept beside this file or in the user's cache."""
    # Without "numpy" each division looks for a zero first, and is done by itself.
    return cast("Callable[[_F], _F]", njit(signature, cache=True, nogil=True, boundscheck=False, error_model="numpy"))


@compiled("void(uint8[:,::1], uint8[:,::1], int16[::1], uint8[:,::1])")  # pragma: no cover - compiled
def blend(a: Bytes, b: Bytes, weight: Shorts, out: Bytes) -> None:
    """`out` = a + (b - a) * weight / 64; one weight, 0 to 64, for each column."""
    n = weight.shape[0]
    for r in range(out.shape[0]):
        x, y, o = a[r], b[r], out[r]
        for c in range(n):
            mixed = int16(int16(int16(x[c]) * int16(int16(64) - weight[c])) + int16(int16(y[c]) * weight[c]))
            o[c] = uint8(int16(mixed + int16(32)) >> int16(6))


@compiled("void(uint8[:,::1], int64, int64, uint8[:,::1], int16[:,::1])")  # pragma: no cover - compiled
def stamp(out: Bytes, x: int, y: int, colour: Bytes, alpha: Shorts) -> None:
    """Lay a small bitmap with straight alpha, 0 to 128, over `out` at column x, row y."""
    rows, n = colour.shape
    for r in range(rows):
        o, k, a = out[y + r, x : x + n], colour[r], alpha[r]
        for c in range(n):
            mixed = int16(int16(int16(o[c]) * int16(int16(128) - a[c])) + int16(int16(k[c]) * a[c]))
            o[c] = uint8(int16(mixed + int16(64)) >> int16(7))


@compiled("void(uint8[:,:,::1], uint8[:,::1], uint8[::1], int64, int64, int64)")  # pragma: no cover - compiled
def _carry_row(rgba: Bytes, reach: Bytes, most: Bytes, r: int, from_r: int, shift: int) -> None:
    """Fill the gaps of row `r` from row `from_r`, `shift` columns to the left; `most` is the farthest reach by row."""
    columns = reach.shape[1]
    step = 1 if shift >= 0 else -1
    first, last = (shift, columns) if step > 0 else (columns - 1 + shift, -1)
    for c in range(first, last, step):
        left = reach[from_r, c - shift]
        if reach[r, c] == 0 and left > 1:
            reach[r, c] = left - 1
            most[r] = max(most[r], left - 1)
            for k in range(3):
                rgba[r, c, k] = rgba[from_r, c - shift, k]


@compiled("void(uint8[:,:,::1])")  # pragma: no cover - compiled
def smear(rgba: Bytes) -> None:
    """Carry the colours at the edge of what is visible eight pixels on into what is transparent.

    Resampled with straight alpha, an edge then neither darkens nor rings: its colour goes on beyond it. Rows that are
    visible throughout, or far from anything visible, are passed over.
    """
    rows, columns = rgba.shape[0], rgba.shape[1]
    reach, most, gaps = np.zeros((rows, columns), np.uint8), np.zeros(rows, np.uint8), np.zeros(rows, np.uint8)
    for r in range(rows):
        visible = 0
        for c in range(columns):
            seen = rgba[r, c, 3] > 0
            reach[r, c] = 9 * seen
            visible += seen
        most[r] = 9 if visible else 0
        gaps[r] = visible < columns
    for r in range(1, rows):
        if gaps[r] and most[r - 1] > 1:
            _carry_row(rgba, reach, most, r, r - 1, 0)
    for r in range(rows - 2, -1, -1):
        if gaps[r] and most[r + 1] > 1:
            _carry_row(rgba, reach, most, r, r + 1, 0)
    for r in range(rows):
        if gaps[r] and most[r] > 1:
            _carry_row(rgba, reach, most, r, r, 1)
            _carry_row(rgba, reach, most, r, r, -1)


@compiled(  # pragma: no cover - compiled
    "void(uint8[:,:,::1], uint8[:,::1], uint8[:,::1], uint8[:,::1], uint8[:,::1], uint8[:,::1])"
)
def split(rgba: Bytes, luma: Bytes, cb: Bytes, cr: Bytes, alpha: Bytes, alpha_half: Bytes) -> None:
    """Full range RGBA to BT.709 limited range 4:2:0 planes and alpha planes of both resolutions.

    Chroma is sited left (H.264's default, chroma_sample_loc_type 0): 1-2-1 across, the mean of two rows down.
    Source: ITU-R BT.709-6, items 3.2 and 3.4.
    """
    rows, columns = rgba.shape[0], rgba.shape[1]
    f, byte, total = np.float32, np.uint8, np.zeros(4, np.int32)
    for r in range(rows):
        for c in range(columns):
            y = f(0.18258588) * rgba[r, c, 0] + f(0.61423059) * rgba[r, c, 1] + f(0.06200706) * rgba[r, c, 2]
            luma[r, c] = uint8(y + f(16.5))
            alpha[r, c] = rgba[r, c, 3]
    for r in range(0, rows, 2):
        for c in range(0, columns, 2):
            left = max(c - 1, 0)
            for k in range(4):
                total[k] = int32(rgba[r, left, k]) + rgba[r + 1, left, k] + rgba[r, c + 1, k] + rgba[r + 1, c + 1, k]
                total[k] += 2 * (int32(rgba[r, c, k]) + rgba[r + 1, c, k])
            red, green, blue = f(total[0]) / f(8), f(total[1]) / f(8), f(total[2]) / f(8)
            cb[r // 2, c // 2] = byte(f(-0.10064373) * red + f(-0.33857195) * green + f(0.43921569) * blue + f(128.5))
            cr[r // 2, c // 2] = byte(f(0.43921569) * red + f(-0.39894216) * green + f(-0.04027352) * blue + f(128.5))
            alpha_half[r // 2, c // 2] = (total[3] + 4) // 8
