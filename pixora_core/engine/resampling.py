"""Resampling of 8 bit planes, and laying one over another: compiled, 32 bytes at a time. No Python runs inside.

A row is resampled across sixteen columns at a time: what four of them read stands in sixteen bytes, so that a shuffle
brings each tap to its weight. It is then mixed with the rows beside it and laid over what is there, all in the nearest
cache; what comes next is asked for ahead, because a layer's rows lie too far apart for the processor to guess. Weights
have 6 bits and the arithmetic 16, which fits: the cubic's weights sum to 64 and their absolute values to at most 88.

It is written once, in LLVM's instructions, of which numba would find but half by itself: AVX2's own where the processor
has them, else their like. The results are the same to the bit. All of it stands in this one file, by whose date numba
knows whether what it has compiled is still good.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from llvmlite import ir  # type: ignore[import-untyped]
from numba import int32, types
from numba.core import cgutils
from numba.extending import intrinsic

from pixora_core.engine.canvas import Bytes, Shorts
from pixora_core.engine.kernels import compiled
from pixora_core.engine.taps import Indices

__all__ = [
    "GROUP",
    "NEAR",
    "RING",
    "ROOM",
    "SEEN",
    "TOGETHER",
    "Signed",
    "across_pass",
    "group",
    "resample",
]

Signed = npt.NDArray[np.int8]

GROUP: Final = 16
"""Columns that are drawn at once."""

TOGETHER: Final = 4
"""Rows that are drawn across at once."""

ROOM: Final = 16
"""Bytes beyond the last column of a row that are there to be read, whatever they hold."""

RING: Final = 8
"""Rows that `resample` keeps."""

NEAR: Final = 3.9
"""Source pixels per output pixel up to which what four columns read stands in sixteen bytes."""

SEEN: Final = np.repeat(np.array([0, 255], np.uint8), 32)
"""What hides the bytes of a block that another has covered already."""


def _bytes(count: int) -> Any:  # pragma: no cover - compiling
    return ir.VectorType(ir.IntType(8), count)


def _chosen(builder: Any, of: Any, other: Any, places: Any) -> Any:  # pragma: no cover - compiling
    return builder.shuffle_vector(of, other, ir.Constant(ir.VectorType(ir.IntType(32), len(places)), list(places)))


_LOW: Final = [*range(8), *range(16, 24)]
_HIGH: Final = [*range(8, 16), *range(24, 32)]
"""The lower and the upper halves of both halves of 32 lanes: how AVX2 takes lanes apart and puts them together."""


class _Lanes:  # pragma: no cover - compiling
    """Arithmetic of 32 bytes at a time, in AVX2's own instructions where the processor has it: one for each method."""

    def __init__(self, context: Any, builder: Any) -> None:
        self._builder, self._quick = builder, "+avx2" in context.codegen().magic_tuple()[2]
        self._byte, self._short = _bytes(32), ir.VectorType(ir.IntType(16), 16)

    def _call(self, name: str, result: Any, *args: Any) -> Any:
        told = ir.FunctionType(result, [each.type for each in args])
        return self._builder.call(self._builder.module.declare_intrinsic(f"llvm.x86.avx2.{name}", (), told), args)

    def taken(self, of: Any, places: Any) -> Any:
        """Bytes of either half of `of`, by their `places` in it, 0 to 15."""
        if self._quick:
            return self._call("pshuf.b", self._byte, of, places)
        b, number, result = self._builder, ir.IntType(32), ir.Constant(self._byte, ir.Undefined)
        for lane in range(32):
            place = b.add(b.zext(b.extract_element(places, number(lane)), number), number(lane // 16 * 16))
            result = b.insert_element(result, b.extract_element(of, place), number(lane))
        return result

    def weighed(self, of: Any, weights: Any) -> Any:
        """Bytes times signed bytes, summed by twos."""
        if self._quick:
            return self._call("pmadd.ub.sw", self._short, of, weights)
        wide = ir.VectorType(ir.IntType(16), 32)
        products = self._builder.mul(self._builder.zext(of, wide), self._builder.sext(weights, wide))
        return self._builder.add(*(_chosen(self._builder, products, products, range(at, 32, 2)) for at in (0, 1)))

    def summed(self, of: Any, other: Any) -> Any:
        """Lanes summed by twos: of either half, those of `of` before those of `other`."""
        if self._quick:
            return self._call("phadd.w", self._short, of, other)
        even = [first + lane for first in (0, 16, 8, 24) for lane in range(0, 8, 2)]
        return self._builder.add(*(_chosen(self._builder, of, other, [at + lane for lane in even]) for at in (0, 1)))

    def divided(self, sums: Any) -> Any:
        """Sums of weights of 6 bits, rounded."""
        if self._quick:
            return self._call("pmul.hr.sw", self._short, sums, self._short([512] * 16))
        return self._builder.ashr(self._builder.add(sums, self._short([32] * 16)), self._short([6] * 16))

    def widened(self, of: Any, half: Any) -> Any:
        """Sixteen of the bytes, as `_LOW` or `_HIGH` has them."""
        zero = self._byte([0] * 32)
        woven = _chosen(self._builder, of, zero, [lane + beside for lane in half for beside in (0, 32)])
        return self._builder.bitcast(woven, self._short)

    def shares(self, of: Any, parts: Any) -> Any:
        """`of` times `parts` / 256, rounded; both are at most 256 either way."""
        if self._quick:
            return self._call("pmul.hr.sw", self._short, self._builder.shl(of, self._short([7] * 16)), parts)
        wide = ir.VectorType(ir.IntType(32), 16)
        product = self._builder.mul(self._builder.sext(of, wide), self._builder.sext(parts, wide))
        return self._builder.trunc(
            self._builder.ashr(self._builder.add(product, wide([128] * 16)), wide([8] * 16)), self._short
        )

    def packed(self, low: Any, high: Any) -> Any:
        """As bytes, kept within 0 and 255: of either half, those of `low` before those of `high`."""
        if self._quick:
            return self._call("packuswb", self._byte, low, high)
        joined = _chosen(self._builder, low, high, [*range(8), *range(16, 24), *range(8, 16), *range(24, 32)])
        for bound, beyond in ((0, "<"), (255, ">")):
            limit = joined.type([bound] * 32)
            joined = self._builder.select(self._builder.icmp_signed(beyond, joined, limit), limit, joined)
        return self._builder.trunc(joined, self._byte)


class _Memory:  # pragma: no cover - compiling
    """Flat arrays that an intrinsic was given, read and written without a look at their lengths."""

    def __init__(self, context: Any, builder: Any, signature: Any, args: Any) -> None:
        self._context, self._builder, self._types, self._args = context, builder, signature.args, args

    def row(self, number: int, *places: Any) -> Any:
        """Where array argument `number` stands, from the sum of `places` on."""
        array = self._context.make_array(self._types[number])(self._context, self._builder, self._args[number])
        return self.beyond(array.data, *places)

    def beyond(self, row: Any, *places: Any) -> Any:
        """Where a row stands from the sum of `places` on."""
        for place in places:
            row = self._builder.gep(row, [place])
        return row

    @contextlib.contextmanager
    def blocks(self, n: Any) -> Iterator[tuple[Any, Any]]:
        """A loop over `n` bytes, 32 or more, by 32: where a block begins, how much of it the one before had already."""
        builder, size = self._builder, n.type(32)
        count = builder.lshr(builder.add(n, n.type(31)), n.type(5))
        with cgutils.for_range(builder, count) as loop:
            whole, last = builder.mul(loop.index, size), builder.sub(n, size)
            place = builder.select(builder.icmp_signed("<", whole, last), whole, last)
            yield place, builder.sub(whole, place)

    def read(self, place: Any, count: int) -> Any:
        """That many bytes."""
        return self._builder.load(self._builder.bitcast(place, _bytes(count).as_pointer()), align=1)

    def fetch(self, place: Any) -> None:
        """Ask for the line of the cache that holds a byte, without waiting for it."""
        byte, number = ir.IntType(8).as_pointer(), ir.IntType(32)
        told = ir.FunctionType(ir.VoidType(), [byte, number, number, number])
        # To be read, kept as near as can be, data: the three numbers of LLVM's prefetch.
        fetch = self._builder.module.declare_intrinsic("llvm.prefetch", [byte], told)
        self._builder.call(fetch, [place, number(0), number(3), number(1)])

    def write(self, value: Any, place: Any) -> None:
        """All bytes of a value."""
        self._builder.store(value, self._builder.bitcast(place, value.type.as_pointer()), align=1)


def _mixing(context: Any, builder: Any, signature: Any, args: Any) -> Any:  # pragma: no cover - compiling
    _, to, apart, _, at, stride, _, _, _, begin, end = args
    lanes, memory, number = _Lanes(context, builder), _Memory(context, builder, signature, args), begin.type
    down = [(builder.mul(stride, number(row)), builder.mul(apart, number(row))) for row in range(TOGETHER)]
    rows = [(memory.row(3, at, of), memory.row(0, to, drawn)) for of, drawn in down]
    bases, places, weights = (memory.row(each) for each in (6, 7, 8))
    later = builder.mul(stride, number(TOGETHER))
    with cgutils.for_range(builder, builder.sub(end, begin)) as loop:
        group = builder.add(begin, loop.index)
        quads = [builder.add(builder.mul(group, number(4)), number(quad)) for quad in range(4)]
        begins = [builder.load(memory.beyond(bases, quad)) for quad in quads]
        firsts = [builder.add(builder.mul(group, number(64)), number(half)) for half in (0, 32)]
        tables = [[memory.read(memory.beyond(each, first), 32) for each in (places, weights)] for first in firsts]
        mixed = []
        for of, _ in rows:
            memory.fetch(memory.beyond(of, later, begins[0]))
            read = [memory.read(memory.beyond(of, base), 16) for base in begins]
            pairs = []
            for half, (place, weight) in enumerate(tables):
                both = _chosen(builder, read[2 * half], read[2 * half + 1], range(32))
                pairs.append(lanes.weighed(lanes.taken(both, place), weight))
            mixed.append(lanes.divided(lanes.summed(*pairs)))
        drawn = builder.mul(loop.index, number(16))
        for row in range(0, TOGETHER, 2):
            packed = builder.bitcast(lanes.packed(*mixed[row : row + 2]), ir.VectorType(ir.IntType(32), 8))
            for which, fours in enumerate(((0, 4, 1, 5), (2, 6, 3, 7))):
                whole = builder.bitcast(_chosen(builder, packed, packed, fours), _bytes(16))
                memory.write(whole, memory.beyond(rows[row + which][1], drawn))
    return context.get_dummy_value()


def _mixed_groups(  # pragma: no cover - compiling
    _typing: Any,
    out: Any,
    to: Any,
    apart: Any,
    of: Any,
    at: Any,
    stride: Any,
    bases: Any,
    places: Any,
    weights: Any,
    begin: Any,
    end: Any,
) -> Any:
    """Groups `begin` to `end` of `TOGETHER` rows into flat array `out`, the first from `to` on, all so far `apart`.

    They are drawn from flat array `of`, where they begin `at` and stand `stride` apart. Sample by sample, `places` says
    where its four taps stand beyond the base of its four, `weights` their weights.
    """
    return types.void(out, to, apart, of, at, stride, bases, places, weights, begin, end), _mixing


_mix_groups: Any = intrinsic(_mixed_groups)


def _stacking(context: Any, builder: Any, signature: Any, args: Any) -> Any:  # pragma: no cover - compiling
    _, *tops, _, row, _, to, n = args
    lanes, memory, number = _Lanes(context, builder), _Memory(context, builder, signature, args), n.type
    rows, drawn = [memory.row(0, top) for top in tops], memory.row(7, to)
    four = memory.row(5, builder.mul(row, number(4)))
    weights = []
    for pair in (0, 2):
        told = [builder.trunc(builder.load(memory.beyond(four, number(at))), ir.IntType(8)) for at in (pair, pair + 1)]
        both = ir.Constant(_bytes(32), ir.Undefined)
        for lane in range(2):
            both = builder.insert_element(both, told[lane], ir.IntType(32)(lane))
        weights.append(_chosen(builder, both, both, [0, 1] * 16))
    with memory.blocks(n) as (place, _):
        a, b, c, d = (memory.read(memory.beyond(of, place), 32) for of in rows)
        halves = []
        for half in (_LOW, _HIGH):
            woven = [lane for low in half for lane in (low, low + 32)]
            above, below = (_chosen(builder, *two, woven) for two in ((a, b), (c, d)))
            pairs = [lanes.weighed(two, weight) for two, weight in zip((above, below), weights, strict=True)]
            halves.append(lanes.divided(builder.add(*pairs)))
        memory.write(lanes.packed(*halves), memory.beyond(drawn, place))
    return context.get_dummy_value()


def _stacked_rows(  # pragma: no cover - compiling
    _typing: Any, rows: Any, a: Any, b: Any, c: Any, d: Any, w: Any, r: Any, out: Any, to: Any, n: Any
) -> Any:
    """`n` bytes, 32 or more, into flat array `out` from `to` on: of `rows` from a, b, c and d on, weighed by w[r]."""
    return types.void(rows, a, b, c, d, w, r, out, to, n), _stacking


_stack_rows: Any = intrinsic(_stacked_rows)


def _covering(context: Any, builder: Any, signature: Any, args: Any) -> Any:  # pragma: no cover - compiling
    _, to, apart, _, _, at, stride, n, _ = args
    lanes, memory = _Lanes(context, builder), _Memory(context, builder, signature, args)
    drawn, line, alpha, seen = memory.row(0, to), memory.row(3), memory.row(4, at), memory.row(8, n.type(32))
    with memory.blocks(n) as (place, before):
        for row, later in ((drawn, apart), (alpha, stride)):
            memory.fetch(memory.beyond(row, later, later, place))
        below, over, dense = (memory.read(memory.beyond(each, place), 32) for each in (drawn, line, alpha))
        dense = builder.and_(dense, memory.read(memory.beyond(seen, builder.neg(before)), 32))
        halves = []
        for half in (_LOW, _HIGH):
            o, t, a = (lanes.widened(each, half) for each in (below, over, dense))
            parts = builder.add(a, builder.lshr(a, a.type([7] * 16)))
            halves.append(builder.add(o, lanes.shares(builder.sub(t, o), parts)))
        memory.write(lanes.packed(*halves), memory.beyond(drawn, place))
    return context.get_dummy_value()


def _covered(  # pragma: no cover - compiling
    _typing: Any, out: Any, to: Any, apart: Any, line: Any, alpha: Any, at: Any, stride: Any, n: Any, seen: Any
) -> Any:
    """Lay `n` bytes, 32 or more, of `line` over flat array `out` from `to` on, by `alpha` from `at` on.

    Their rows are `apart` and a `stride` long. `seen` is 32 times 0, then 32 times 255: what was covered already is not
    covered again.
    """
    return types.void(out, to, apart, line, alpha, at, stride, n, seen), _covering


_cover: Any = intrinsic(_covered)


@compiled(
    "void(int64, int64, int64[::1], int16[:,::1], int64[::1], uint8[::1], int8[::1])"
)  # pragma: no cover - compiled
def group(begin: int, end: int, first: Indices, weights: Shorts, bases: Indices, places: Bytes, lanes: Signed) -> None:
    """Taps by groups of sixteen samples, as `_mix_groups` takes them; `begin` and `end` count groups."""
    for x in range(16 * begin, 16 * end):
        base = first[x // 4 * 4]
        bases[x // 4] = base
        for k in range(4):
            places[4 * x + k], lanes[4 * x + k] = first[x] - base + k, weights[x, k]


_ACROSS = "int64, int64, int64, int64[::1], int16[:,::1], int64[::1], uint8[::1], int8[::1]"


@compiled(  # pragma: no cover - compiled
    "void(uint8[::1], int64, int64, int64, int64, int64[::1], int16[:,::1], uint8[::1], int64)"
)
def _far_rows(
    flat: Bytes, at: int, stride: int, g0: int, g1: int, first: Indices, weights: Shorts, out: Bytes, to: int
) -> None:
    """As `_mix_groups`, wherever taps stand."""
    begin, wide = 16 * g0, 16 * (g1 - g0)
    for r in range(TOGETHER):
        for x in range(wide):
            place = at + r * stride + first[begin + x]
            total = 32
            for k in range(4):
                total += flat[place + k] * weights[begin + x, k]
            out[to + r * wide + x] = min(max(total >> 6, 0), 255)


@compiled(f"void(uint8[:,::1], {_ACROSS}, uint8[::1])")  # pragma: no cover - compiled
def across_pass(
    source: Bytes,
    near: int,
    g0: int,
    g1: int,
    first: Indices,
    weights: Shorts,
    bases: Indices,
    places: Bytes,
    lanes: Signed,
    rows: Bytes,
) -> None:
    """Draw groups g0 to g1 of columns, from each row of `source`, into `rows`, one after the other."""
    flat, stride, wide = source.reshape(-1), source.shape[1], 16 * (g1 - g0)
    for row in range(0, source.shape[0], TOGETHER):
        if near:
            _mix_groups(rows, row * wide, wide, flat, row * stride, stride, bases, places, lanes, g0, g1)
        else:
            _far_rows(flat, row * stride, stride, g0, g1, first, weights, rows, row * wide)


@compiled(  # pragma: no cover - compiled
    f"void(uint8[:,::1], int64, int64, int64, int64, int64[::1], int16[:,::1], uint8[:,::1], int64, {_ACROSS}, "
    "uint8[::1], uint8[::1], uint8[::1], uint8[:,::1])"
)
def resample(
    out: Bytes,
    r0: int,
    r1: int,
    c0: int,
    c1: int,
    down: Indices,
    down_w: Shorts,
    source: Bytes,
    held: int,
    near: int,
    g0: int,
    g1: int,
    first: Indices,
    weights: Shorts,
    bases: Indices,
    places: Bytes,
    lanes: Signed,
    rows: Bytes,
    line: Bytes,
    seen: Bytes,
    alpha: Bytes,
) -> None:
    """Draw rows r0 to r1 and columns c0 to c1 of `out`, which groups g0 to g1 hold.

    Where `held` is not 0, `rows` has that many rows of `source` drawn across; else each is drawn when it is needed, and
    only the last eight are kept. With an `alpha` of the frame's size, 0 to 255, they are laid over what is there by it,
    by way of `line` (`seen`: as `_cover`); with an empty one they take its place.
    """
    flat, drawn, dense = source.reshape(-1), out.reshape(-1), alpha.reshape(-1)
    apart, stride, wide = source.shape[1], out.shape[1], 16 * (g1 - g0)
    n, skipped, over, done = c1 - c0, c0 - 16 * g0, alpha.size > 0, held
    last = -1 if held else 7
    for r in range(r0, r1):
        top, there, at = down[r], r * stride + c0, r * alpha.shape[1] + c0
        done = max(done, top // TOGETHER * TOGETHER)
        while done < top + 4:
            to = (done & 7) * wide
            if near:
                _mix_groups(rows, to, wide, flat, done * apart, apart, bases, places, lanes, g0, g1)
            else:
                _far_rows(flat, done * apart, apart, g0, g1, first, weights, rows, to)
            done += TOGETHER
        a, b = (top & last) * wide + skipped, (top + 1 & last) * wide + skipped
        c, d = (top + 2 & last) * wide + skipped, (top + 3 & last) * wide + skipped
        if n >= 32 and over:
            _stack_rows(rows, a, b, c, d, down_w, r, line, 0, n)
            _cover(drawn, there, stride, line, dense, at, alpha.shape[1], n, seen)
        elif n >= 32:
            _stack_rows(rows, a, b, c, d, down_w, r, drawn, there, n)
        else:
            for x in range(n):
                total = rows[a + x] * down_w[r, 0] + rows[b + x] * down_w[r, 1]
                total += rows[c + x] * down_w[r, 2] + rows[d + x] * down_w[r, 3]
                value, below = min(max((total + 32) >> 6, 0), 255), int32(drawn[there + x])
                if over:
                    part = dense[at + x]
                    value = below + (((value - below) * (part + (part >> 7)) + 128) >> 8)
                drawn[there + x] = value
