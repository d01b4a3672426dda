"""When each word is said, found by comparing two recitals of one sentence by the same voice.

A voice that tells no word times may still have a markup for loudness. The sentence is said three times: as it
will be heard; with every word in a span of full volume; and with every second of these spans at half volume. The
last two differ by nothing but the halves, which gives the words' borders in them exactly. But spans disturb the flow of
speech a little, so that neither is what will be heard: `sound.warping` carries the borders over.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from pixora_core.providers.embedded.narrator.process import Samples

__all__ = ["Span", "borders_by_length", "into_silence", "spoken_part", "word_borders"]

Span = tuple[float, float]
"""First and last instant in seconds from the first sample."""

_Array = npt.NDArray[np.float64]

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
    found = {parts: _stretches(against, parts) for parts in (count - 2, count - 1) if parts > 0}
    for unheard in range(1, count):
        first, last = unheard - 1, min(unheard + 2, count)
        edges = found[count - (last - first) + 1]
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
