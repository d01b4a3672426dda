"""When each word is said, found by comparing two recitals of one sentence by the same voice.

A voice that tells no word times may still have a markup for loudness. The sentence is said three times: as it
will be heard; with every word in a span of full volume; and with every second of these spans at half volume. The
last two differ by nothing but the halves, which gives the words' borders in them exactly. But spans disturb the flow of
speech a little, so that neither is what will be heard: dynamic time warping (Sakoe and Chiba 1978) over mel cepstra
carries the borders over. Same voice, same phones: the two lie close together, in any language.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt
from scipy.fft import dct, rfft
from scipy.spatial.distance import cdist

from pixora_core.providers.embedded.narrator.process import Samples

__all__ = ["Span", "borders_by_length", "carry_over", "into_silence", "spoken_part", "word_borders"]

Span = tuple[float, float]
"""First and last instant in seconds from the first sample."""

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

_PROBE_SECONDS: Final = 0.0025
_NEAR_SECONDS: Final = 0.06
_INAUDIBLE: Final = 2.5e-4
_HALF: Final = 0.72
"""Half volume lies below this ratio, full volume above; quiet places round their samples either way."""

_DOUBT: Final = 0.1
"""The borders are not believed when more than this part of the sound stands against them."""

_SHORTEST_SECONDS: Final = 0.01
_TIE: Final = 1e-9


def word_borders(full: Samples, halved: Samples, rate: int, lengths: Sequence[int]) -> list[float] | None:
    """The instants between words so long (letters), given both marked recitals; None when they cannot be told apart.

    `halved` is `full` with its second, fourth, … word at half volume. Silence belongs to the word before it. A
    last word at half volume may die away at full volume, its span being over. A voice may know two words as one ("près
    de") and not hear the span of the second: then the words around it are one stretch, which is shared out by length.
    """
    if len(full) != len(halved):
        return None
    against, seconds = _against(full, halved, rate), round(_PROBE_SECONDS * rate) / rate
    found = _stretches(against, len(lengths))
    if found is None:
        found = _with_one_unheard(against, lengths)
    return found and [frame * seconds for frame in found[1:-1]]


def borders_by_length(span: Span, lengths: Sequence[int]) -> list[float]:
    """The instants between words so long, shared out over a span."""
    shares = np.cumsum([length + 2 for length in lengths])
    return [float(span[0] + (span[1] - span[0]) * share / shares[-1]) for share in shares[:-1]]


def _against(full: Samples, halved: Samples, rate: int) -> tuple[_Array, _Array]:
    """The weight, summed up to each frame, that speaks against full and against half volume."""
    probe = round(_PROBE_SECONDS * rate)
    length = len(full) // probe
    loud = np.abs(full[: length * probe]).reshape(length, probe).mean(axis=1)
    soft = np.abs(halved[: length * probe]).reshape(length, probe).mean(axis=1)
    weight = np.where(loud > _INAUDIBLE, np.sqrt(loud), 0.0)
    is_halved = soft < _HALF * loud
    return np.cumsum(weight * is_halved), np.cumsum(weight * ~is_halved)


def _stretches(against: tuple[_Array, _Array], count: int) -> list[float] | None:
    """The frames at which `count` stretches begin, and their end; every second one is at half volume.

    None when too much stands against them, or one would be too short to be a word.
    """
    rests = 1 - count % 2
    begins, cost = _cheapest_borders(*against, count + rests)
    edges = [0.0, *begins[: count - 1], float(len(against[0]))]
    said = against[0][-1] + against[1][-1]
    if cost > _DOUBT * said or np.diff(edges).min() * _PROBE_SECONDS < _SHORTEST_SECONDS:
        return None
    return edges


def _with_one_unheard(against: tuple[_Array, _Array], lengths: Sequence[int]) -> list[float] | None:
    """As `_stretches`, a word for a stretch but for one of which the voice did not hear the span.

    Three words are then one stretch (two at the end), and all stretches tell the same whichever the word is: it is the
    one that leaves each stretch as much sound as its letters say.
    """
    count, best, least = len(lengths), None, np.inf
    said = against[0] + against[1]
    for unheard in range(1, count):
        first, last = unheard - 1, min(unheard + 2, count)
        edges = _stretches(against, count - (last - first) + 1)
        if edges is None:
            continue
        told = [*lengths[:first], sum(lengths[first:last]), *lengths[last:]]
        sounds = np.diff([0.0, *(said[int(edge) - 1] for edge in edges[1:])])
        apart = float(np.abs(sounds / said[-1] - np.divide(told, sum(told))).sum())
        if apart < least:
            ends = min(edges[first + 1], float(np.searchsorted(said, said[-1])))
            inner = borders_by_length((edges[first], ends), lengths[first:last])
            best, least = [*edges[: first + 1], *inner, *edges[first + 1 :]], apart
    return best


def _cheapest_borders(against_full: _Array, against_half: _Array, count: int) -> tuple[list[int], float]:
    """The frames at which words begin, the first left out, so that the least weight stands against them.

    Given: the weight, summed up to each frame, that speaks against full and against half volume. Word by word the
    best beginning for every end is a running minimum; among equals the latest, which leaves silence to the word before.
    """
    best = against_full
    begins = []
    for number in range(1, count):
        against = against_half if number % 2 else against_full
        entering = best - against
        least = np.minimum.accumulate(entering)
        frames = np.arange(len(entering))
        latest = np.maximum.accumulate(np.where(entering <= least + _TIE, frames, 0))
        begins.append(latest)
        best = against + least
    at, borders = len(best) - 1, []
    for latest in reversed(begins):
        at = int(latest[at])
        borders.append(at + 1)
    return borders[::-1], float(best[-1])


def carry_over(borders: list[float], marked: Samples, plain: Samples, rate: int) -> list[float]:
    """The instants in `plain` that sound like those in `marked`; never decreasing."""
    ours, theirs = _path(_cepstra(marked, rate), _cepstra(plain, rate))
    frames = np.asarray(borders) / _HOP_SECONDS
    left = np.searchsorted(ours, frames, side="left").clip(0, len(ours) - 1)
    return [float(instant) for instant in np.maximum.accumulate(theirs[left] * _HOP_SECONDS)]


def spoken_part(samples: Samples, rate: int, span: Span, *, floor: float) -> Span:
    """The part of a span that is louder than `floor` (mean magnitude); the whole span when nothing is."""
    probe = max(1, round(_PROBE_SECONDS * rate))
    first, last = round(span[0] * rate), round(span[1] * rate)
    length = (last - first) // probe
    loud = np.abs(samples[first : first + length * probe]).reshape(length, probe).mean(axis=1)
    heard = np.flatnonzero(loud > floor)
    if not len(heard):
        return span
    return (first + int(heard[0]) * probe) / rate, (first + (int(heard[-1]) + 1) * probe) / rate


def into_silence(border: float, samples: Samples, rate: int, *, floor: float) -> float:
    """The middle of the longest silence (mean magnitude below `floor`) within 60 ms of a border; the border if none.

    A border that lies a little beside a pause would leave the beginning of a word at the end of the one before.
    """
    probe = max(1, round(_PROBE_SECONDS * rate))
    length = len(samples) // probe
    silent = np.abs(samples[: length * probe]).reshape(length, probe).mean(axis=1) < floor
    edges = np.flatnonzero(np.diff(np.concatenate([[False], silent, [False]]).astype(np.int8)))
    begins, ends = edges[::2] * probe / rate, edges[1::2] * probe / rate
    near = (begins < border + _NEAR_SECONDS) & (ends > border - _NEAR_SECONDS)
    if not near.any():
        return border
    longest = np.argmax(np.where(near, ends - begins, 0.0))
    return float((begins[longest] + ends[longest]) / 2)


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


def _cepstra(samples: Samples, rate: int) -> _Array:
    """Mel cepstra every `_HOP_SECONDS`, shape `(frames, _CEPSTRA)`."""
    hop, window = round(_HOP_SECONDS * rate), round(_WINDOW_SECONDS * rate)
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


def _path(ours: _Array, theirs: _Array) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """The cheapest way through all pairs of frames, as two columns of frame numbers."""
    costs = cdist(ours, theirs)
    total, cost = _accumulate(costs).data, costs.data
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


def _accumulate(costs: _Array) -> _Array:
    """The least cost of reaching each pair, infinite for what lies far from the straight way from end to end.

    A whole row at once: steps along the row only ever add its own costs, so that the least over all
    places where the row could have been entered is a running minimum. It is taken of what a place costs beyond the way
    along the row to it, which is subtracted from the costs of entering beforehand.
    """
    rows, columns = costs.shape
    reach = max(_ASTRAY_FRAMES, round(_ASTRAY_SHARE * max(rows, columns)))
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
