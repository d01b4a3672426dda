"""Compiled arithmetic on 8 bit planes: resampling, blending, colour conversion. No Python runs inside.

A *plane* is a C-contiguous uint8 array `(rows, stride)` whose stride may exceed the picture's width.
A source to be resampled is stored transposed, `(columns, padded rows)`, rows padded to a multiple of 16:
the horizontal pass then runs along memory, and one blocked transposition stands between the two passes.
Weights have 6 bits and the arithmetic 16, which fits: the cubic's weights sum to 64 and their absolute values to
at most 88.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar, cast

import numpy as np
import numpy.typing as npt
from llvmlite import ir  # type: ignore[import-untyped]
from numba import int16, int32, njit, types, uint8, uint16
from numba.extending import intrinsic

__all__ = [
    "BLOCK",
    "STRIP",
    "Bytes",
    "Shorts",
    "across_pass",
    "blend",
    "cover",
    "down_pass",
    "flip",
    "smear",
    "split",
    "stamp",
    "taps",
]

Bytes = npt.NDArray[np.uint8]
Shorts = npt.NDArray[np.int16]
Indices = npt.NDArray[np.int64]

BLOCK: Final = 16

STRIP: Final = 64
"""Columns that the horizontal pass draws before they are transposed: as many bytes as a line of a cache holds."""

_F = TypeVar("_F", bound=Callable[..., None])


def _compiled(signature: str) -> Callable[[_F], _F]:
    """Compile once for these types; the machine code is kept beside this file or in the user's cache."""
    return cast("Callable[[_F], _F]", njit(signature, cache=True, nogil=True, boundscheck=False))


def _transposition(context: Any, builder: Any, signature: Any, args: Any) -> Any:  # pragma: no cover - compiling
    """Four rounds of interleaving row i with row i + 8 transpose sixteen rows of sixteen bytes."""
    row = ir.VectorType(ir.IntType(8), BLOCK)
    lanes = ir.VectorType(ir.IntType(32), BLOCK)
    halves = [ir.Constant(lanes, [j // 2 + h + BLOCK * (j % 2) for j in range(BLOCK)]) for h in (0, BLOCK // 2)]

    def pointer(first: int, number: int) -> Any:
        array, at, step = args[first : first + 3]
        data = context.make_array(signature.args[first])(context, builder, array).data
        offset = builder.add(at, builder.mul(step, ir.Constant(step.type, number)))
        return builder.bitcast(builder.gep(data, [offset]), row.as_pointer())

    rows = [builder.load(pointer(3, number), align=1) for number in range(BLOCK)]
    for _ in range(4):
        rows = [builder.shuffle_vector(rows[i // 2], rows[i // 2 + 8], halves[i % 2]) for i in range(BLOCK)]
    for number, value in enumerate(rows):
        builder.store(value, pointer(0, number), align=1)
    return context.get_dummy_value()


def _transposed_block(  # pragma: no cover - compiling
    _typing: Any, to: Any, to_at: Any, to_step: Any, of: Any, of_at: Any, of_step: Any
) -> Any:
    """Transpose 16 x 16 bytes of flat array `of` into flat array `to`; `at` is an index, `step` a row's stride."""
    return types.void(to, to_at, to_step, of, of_at, of_step), _transposition


_transpose_block: Any = intrinsic(_transposed_block)


def _fetching(context: Any, builder: Any, signature: Any, args: Any) -> Any:  # pragma: no cover - compiling
    data = context.make_array(signature.args[0])(context, builder, args[0]).data
    place, number = ir.IntType(8).as_pointer(), ir.IntType(32)
    told = ir.FunctionType(ir.VoidType(), [place, number, number, number])
    # To be read, kept as near as can be, data: the three numbers of LLVM's prefetch.
    fetch = builder.module.declare_intrinsic("llvm.prefetch", [place], told)
    builder.call(fetch, [builder.gep(data, [args[1]]), number(0), number(3), number(1)])
    return context.get_dummy_value()


def _fetched(_typing: Any, of: Any, at: Any) -> Any:  # pragma: no cover - compiling
    """Ask for the line of the cache that holds byte `at` of flat array `of`, without waiting for it."""
    return types.void(of, at), _fetching


_fetch: Any = intrinsic(_fetched)


@_compiled("void(uint8[:,::1], uint8[:,::1])")  # pragma: no cover - compiled
def flip(plane: Bytes, out: Bytes) -> None:
    """Transpose `plane` (rows, columns) into `out` (columns, rows); all four are multiples of 16."""
    flat, turned = plane.reshape(-1), out.reshape(-1)
    rows, columns = plane.shape
    for top in range(0, rows, 16):
        for left in range(0, columns, 16):
            _transpose_block(turned, left * rows + top, rows, flat, top * columns + left, columns)


@_compiled("void(int64, int64, float64, float64, int64, int64[::1], int16[:,::1])")  # pragma: no cover - compiled
def taps(begin: int, end: int, scale: float, offset: float, size: int, first: Indices, weights: Shorts) -> None:
    """Where the samples j of an axis from `begin` up to `end` read, and with which weights.

    Sample j lies at source position `(j + 0.5) * scale - 0.5 + offset`, kept inside `[0, size - 1]`; four source
    samples from `first[j]` are weighted by Keys' cubic (a = -0.5), widened when the source is denser than the result.
    """
    width = max(1.0, scale * 0.7)
    raw = np.zeros(4)
    for j in range(begin, end):
        position = min(max((j + 0.5) * scale - 0.5 + offset, 0.0), size - 1.0)
        start = min(max(int(np.floor(position)) - 1, 0), size - 4)
        total = 0.0
        for k in range(4):
            t = abs(position - (start + k)) / width
            raw[k] = 0.0
            if t < 1:
                raw[k] = (1.5 * t - 2.5) * t * t + 1
            elif t < 2:
                raw[k] = ((-0.5 * t + 2.5) * t - 4) * t + 2
            total += raw[k]
        rest, heaviest = 64, 0
        for k in range(4):
            weight = int(np.floor(raw[k] / total * 64 + 0.5))
            weights[j, k] = weight
            rest -= weight
            if raw[k] > raw[heaviest]:
                heaviest = k
        weights[j, heaviest] += rest
        first[j] = start


@_compiled("void(uint8[::1], int64, int64, int16[::1], uint8[::1], int64, int64)")  # pragma: no cover - compiled
def _mix4(source: Bytes, at: int, step: int, w: Shorts, out: Bytes, to: int, n: int) -> None:

    w0, w1, w2, w3 = w[0], w[1], w[2], w[3]
    a, b = source[at : at + n], source[at + step : at + step + n]
    c, d = source[at + 2 * step : at + 2 * step + n], source[at + 3 * step : at + 3 * step + n]
    o = out[to : to + n]
    for x in range(n):
        low = int16(int16(int16(a[x]) * w0) + int16(int16(b[x]) * w1))
        high = int16(int16(int16(c[x]) * w2) + int16(int16(d[x]) * w3))
        v = int16(int16(low + high + int16(32)) >> int16(6))
        o[x] = uint8(min(max(v, int16(0)), int16(255)))


@_compiled(  # pragma: no cover - compiled
    "void(uint8[:,::1], int64, int64, int64, int64, int64[::1], int16[:,::1], uint8[::1], uint8[::1])"
)
def across_pass(
    source: Bytes, low: int, n: int, c0: int, c1: int, across: Indices, across_w: Shorts, strip: Bytes, rows: Bytes
) -> None:
    """Draw columns c0 to c1 of the result from rows `low` to `low + n` of the transposed `source`, n in sixteens.

    What is drawn lies in `rows`, n rows of the result's width rounded up to 16. `across` and `across_w` are what
    `taps` made for these columns. Scratch: `strip` holds `STRIP` columns of n. Each column is asked for sixteen
    columns ahead: they lie too far apart for the processor to guess.
    """
    height, flat = source.shape[1], source.reshape(-1)
    width = (c1 - c0 + 15) // 16 * 16
    for left in range(0, width, 64):
        wide = min(64, width - left)
        for j in range(wide):
            x = min(c0 + left + j, c1 - 1)
            ahead = (across[min(x + 16, c1 - 1)] + 3) * height + low
            for k in range(0, n, 64):
                _fetch(flat, ahead + k)
            _mix4(flat, across[x] * height + low, height, across_w[x], strip, j * n, n)
        for top in range(0, n, 16):
            for j in range(0, wide, 16):
                _transpose_block(rows, top * width + left + j, width, strip, j * n + top, n)


@_compiled(  # pragma: no cover - compiled
    "void(uint8[::1], int64, uint8[:,::1], int64, int64, int64, int64, int64[::1], int16[:,::1])"
)
def down_pass(
    rows: Bytes, low: int, out: Bytes, r0: int, r1: int, c0: int, c1: int, down: Indices, down_w: Shorts
) -> None:
    """Draw rows r0 to r1 and columns c0 to c1 of `out` from what `across_pass` drew; `low` is its first row.

    `down` and `down_w` are what `taps` made for these rows.
    """
    drawn, stride = out.reshape(-1), out.shape[1]
    width = (c1 - c0 + 15) // 16 * 16
    for r in range(r0, r1):
        _mix4(rows, (down[r] - low) * width, width, down_w[r], drawn, r * stride + c0, c1 - c0)


@_compiled("void(uint8[:,::1], uint8[:,::1], int16[::1], uint8[:,::1])")  # pragma: no cover - compiled
def blend(a: Bytes, b: Bytes, weight: Shorts, out: Bytes) -> None:
    """`out` = a + (b - a) * weight / 64; one weight, 0 to 64, for each column."""
    n = weight.shape[0]
    for r in range(out.shape[0]):
        x, y, o = a[r], b[r], out[r]
        for c in range(n):
            mixed = int16(int16(int16(x[c]) * int16(int16(64) - weight[c])) + int16(int16(y[c]) * weight[c]))
            o[c] = uint8(int16(mixed + int16(32)) >> int16(6))


@_compiled("void(uint8[:,::1], uint8[:,::1], uint8[:,::1], int64, int64, int64, int64)")  # pragma: no cover - compiled
def cover(out: Bytes, top: Bytes, alpha: Bytes, r0: int, r1: int, c0: int, c1: int) -> None:
    """Lay `top` with straight `alpha`, 0 to 255, over `out` in rows r0 to r1 and columns c0 to c1."""
    for r in range(r0, r1):
        o, t, a = out[r, c0:c1], top[r, c0:c1], alpha[r, c0:c1]
        for c in range(c1 - c0):
            dense = uint16(uint16(a[c]) + uint16(a[c] >> 7))
            below = uint16(uint16(o[c]) * uint16(uint16(256) - dense))
            o[c] = uint8(uint16(uint16(below + uint16(uint16(t[c]) * dense)) + uint16(128)) >> uint16(8))


@_compiled("void(uint8[:,::1], int64, int64, uint8[:,::1], int16[:,::1])")  # pragma: no cover - compiled
def stamp(out: Bytes, x: int, y: int, colour: Bytes, alpha: Shorts) -> None:
    """Lay a small bitmap with straight alpha, 0 to 128, over `out` at column x, row y."""
    rows, n = colour.shape
    for r in range(rows):
        o, k, a = out[y + r, x : x + n], colour[r], alpha[r]
        for c in range(n):
            mixed = int16(int16(int16(o[c]) * int16(int16(128) - a[c])) + int16(int16(k[c]) * a[c]))
            o[c] = uint8(int16(mixed + int16(64)) >> int16(7))


@_compiled("void(uint8[:,:,::1], uint8[:,::1], uint8[::1], int64, int64, int64)")  # pragma: no cover - compiled
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


@_compiled("void(uint8[:,:,::1])")  # pragma: no cover - compiled
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


@_compiled(  # pragma: no cover - compiled
    "void(uint8[:,:,::1], uint8[:,::1], uint8[:,::1], uint8[:,::1], uint8[:,::1], uint8[:,::1])"
)
def split(rgba: Bytes, luma: Bytes, cb: Bytes, cr: Bytes, alpha: Bytes, alpha_half: Bytes) -> None:
    """Full range RGBA to BT.709 limited range 4:2:0 planes and alpha planes of both resolutions.

    Chroma is sited left (H.264's default, chroma_sample_loc_type 0): 1-2-1 across, the mean of two rows down.
    Source: ITU-R BT.709-6, items 3.2 and 3.4.
    """
    rows, columns = rgba.shape[0], rgba.shape[1]
    f, byte = np.float32, np.uint8
    for r in range(rows):
        for c in range(columns):
            y = f(0.18258588) * rgba[r, c, 0] + f(0.61423059) * rgba[r, c, 1] + f(0.06200706) * rgba[r, c, 2]
            luma[r, c] = uint8(y + f(16.5))
            alpha[r, c] = rgba[r, c, 3]
    for r in range(0, rows, 2):
        for c in range(0, columns, 2):
            total = np.zeros(4, np.int32)
            left = max(c - 1, 0)
            for k in range(4):
                total[k] = int32(rgba[r, left, k]) + rgba[r + 1, left, k] + rgba[r, c + 1, k] + rgba[r + 1, c + 1, k]
                total[k] += 2 * (int32(rgba[r, c, k]) + rgba[r + 1, c, k])
            red, green, blue = f(total[0]) / f(8), f(total[1]) / f(8), f(total[2]) / f(8)
            cb[r // 2, c // 2] = byte(f(-0.10064373) * red + f(-0.33857195) * green + f(0.43921569) * blue + f(128.5))
            cr[r // 2, c // 2] = byte(f(0.43921569) * red + f(-0.39894216) * green + f(-0.04027352) * blue + f(128.5))
            alpha_half[r // 2, c // 2] = (total[3] + 4) // 8
