"""The form: sections of seconds become bars, phrases and a tempo that meets every section's boundary."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Literal

import numpy as np
import numpy.typing as npt

from pixora_core.providers.embedded.composer.character import Character
from pixora_core.units import Frozen

__all__ = ["Form", "Phrase", "Role", "Span", "lay_out"]

Role = Literal["statement", "bed", "fragment", "development", "lift", "close", "ring"]

_BEND = 0.03
"""A section's tempo may bend by about this much unheard; the cost of a bend is its square in this unit."""

_LONGEST_PHRASE = 8


class Span(Frozen):
    """A section as asked for: its length and energy."""

    seconds: float
    energy: float


class Phrase(Frozen):
    """Some bars that belong together. `start` and `bars` count beats; `energy` 0 to 1.

    `section` is the number (from 0) of the section that it lies in, `number` its own place in the score.
    """

    number: int
    section: int
    role: Role
    start: int
    bars: tuple[int, ...]
    energy: float

    @property
    def beats(self) -> int:
        """The length in beats."""
        return sum(self.bars)

    @property
    def bar_starts(self) -> tuple[int, ...]:
        """The beat at which each bar begins."""
        return tuple(accumulate(self.bars[:-1], initial=self.start))


class Form(Frozen):
    """The whole plan: phrases without gap, and the tempo as breakpoints of beats and seconds, both rising."""

    meter: int
    bpm: float
    phrases: tuple[Phrase, ...]
    beats: tuple[float, ...]
    instants: tuple[float, ...]

    def seconds_at(self, beat: float) -> float:
        """The instant of a beat, interpolated between breakpoints."""
        place = min(max(bisect_right(self.beats, beat) - 1, 0), len(self.beats) - 2)
        low, high = self.beats[place], self.beats[place + 1]
        start, stop = self.instants[place], self.instants[place + 1]
        return start + (beat - low) / (high - low) * (stop - start)

    def energy_at(self, beat: float) -> float:
        """The energy, gliding into each phrase over the bar before it and the first beats of it."""
        marks, levels = self._curve
        return float(np.interp(beat, marks, levels))

    @cached_property
    def _curve(self) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        marks = [beat for phrase in self.phrases for beat in _plateau(phrase)]
        return np.array(marks), np.repeat([phrase.energy for phrase in self.phrases], 2)


def _plateau(phrase: Phrase) -> tuple[float, float]:
    edge = min(2.0, phrase.beats / 4)
    return phrase.start + edge / 2, phrase.start + phrase.beats - edge


def lay_out(spans: Sequence[Span], character: Character, rng: np.random.Generator) -> Form:
    """Bars, phrases and tempo for the spans of a score, in the character's range of tempo and meters."""
    meter = int(rng.choice(character.meters))
    wish = float(rng.uniform(character.slowest, character.fastest))
    bpm = _tempo(spans, character, meter, wish)
    counts = [_beats(span.seconds, bpm, meter) for span in spans]
    ring = _ring(spans[-1].seconds, sum(span.seconds for span in spans), counts[-1], meter)
    phrases = _phrases(spans, counts, meter, ring)
    beats, instants = _breakpoints(spans, counts, ring)
    return Form(meter=meter, bpm=bpm, phrases=phrases, beats=beats, instants=instants)


def _tempo(spans: Sequence[Span], character: Character, meter: int, wish: float) -> float:
    """The beats a minute at which all sections hold whole bars, or at least beats, with the least bending."""
    choices = np.linspace(character.slowest, character.fastest, 49)
    costs = [_cost(spans, float(bpm), meter) + (np.log(bpm / wish) / 0.12) ** 2 for bpm in choices]
    return float(choices[int(np.argmin(costs))])


def _cost(spans: Sequence[Span], bpm: float, meter: int) -> float:
    counts = [(span.seconds, _beats(span.seconds, bpm, meter)) for span in spans]
    return float(np.mean([_price(seconds, count, bpm, meter) for seconds, count in counts])) * 8


def _beats(seconds: float, bpm: float, meter: int) -> int:
    """How many beats a section gets: whole bars where the tempo can bend to them, else whole beats."""
    exact = seconds * bpm / 60
    near = {max(1, int(exact) + step) for step in (0, 1)}
    bars = {max(meter, (int(exact / meter) + step) * meter) for step in (0, 1)}
    return min(sorted(near | bars), key=lambda count: _price(seconds, count, bpm, meter))


def _price(seconds: float, count: int, bpm: float, meter: int) -> float:
    bend = np.log(count / (seconds * bpm / 60))
    uneven = 0.0 if count % meter == 0 else 1.5
    return float((bend / _BEND) ** 2 + uneven)


def _ring(last: float, total: float, count: int, meter: int) -> int:
    """The beats of the last section in which the final chord rings: 1.5 to 5 s, about a fifth of a short score."""
    wanted = float(np.clip(total / 5, 1.5, 4.2)) / (last / count)
    choices = [beats for beats in range(1, count + 1) if (count - beats) % meter == 0] or [count]
    return min(choices, key=lambda beats: abs(np.log(beats / wanted)))


def _breakpoints(
    spans: Sequence[Span], counts: Sequence[int], ring: int
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    beats = [0.0, *accumulate(float(count) for count in counts)]
    instants = [0.0, *accumulate(span.seconds for span in spans)]
    slowing = list(_ritardando(beats[-2], counts[-1] - ring, instants[-2], spans[-1].seconds / counts[-1]))
    return (
        (*beats[:-1], *(beat for beat, _ in slowing), beats[-1]),
        (*instants[:-1], *(instant for _, instant in slowing), instants[-1]),
    )


def _ritardando(beat: float, lead: int, instant: float, pulse: float) -> Iterator[tuple[float, float]]:
    """Breakpoints of the last beats before the final chord, each a little longer than the one before."""
    slow = min(4, lead // 2)
    if not slow:
        return
    stretch = [1 + 0.05 * (place + 1) for place in range(slow)]
    early = instant + pulse * (lead - slow)
    yield beat + lead - slow, early
    for place, passed in enumerate(accumulate(stretch), start=1):
        yield beat + lead - slow + place, early + pulse * passed


def _phrases(spans: Sequence[Span], counts: Sequence[int], meter: int, ring: int) -> tuple[Phrase, ...]:
    drafts = list(_drafts(spans, counts, meter, ring))
    turn = _turn(drafts)
    return tuple(
        draft.model_copy(update={"number": number, "role": _role(drafts, number, turn)})
        for number, draft in enumerate(drafts)
    )


def _drafts(spans: Sequence[Span], counts: Sequence[int], meter: int, ring: int) -> Iterator[Phrase]:
    """Phrases in order, their roles not yet given but for the ring. Long sections breathe by waves of energy."""
    start = 0
    for section, (span, count) in enumerate(zip(spans, counts, strict=True)):
        last = section == len(spans) - 1
        groups = _groups(_bars(count - ring if last else count, meter))
        for place, bars in enumerate(groups):
            wave = 0.07 * np.sin(2.4 * place + section) if len(groups) > 2 else 0.0
            energy = float(np.clip(span.energy + wave, 0, 1))
            yield Phrase(number=0, section=section, role="bed", start=start, bars=bars, energy=energy)
            start += sum(bars)
        if last:
            yield Phrase(number=0, section=section, role="ring", start=start, bars=(ring,), energy=span.energy)


def _bars(beats: int, meter: int) -> tuple[int, ...]:
    """Whole bars; a single odd beat makes the last bar longer, more make a short last bar."""
    whole, odd = divmod(beats, meter)
    if odd == 1 and whole:
        return (meter,) * (whole - 1) + (meter + 1,)
    return (meter,) * whole + ((odd,) if odd else ())


def _groups(bars: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """Bars in phrases of about four, never a lone one behind a longer one; long stretches in eights and fours."""
    size = _LONGEST_PHRASE if len(bars) >= 3 * _LONGEST_PHRASE else 4
    count = max(1, round(len(bars) / size)) if bars else 0
    cuts = [round(place * len(bars) / count) for place in range(count + 1)] if count else []
    return tuple(bars[low:high] for low, high in pairwise(cuts))


def _turn(drafts: Sequence[Phrase]) -> int | None:
    """The phrase at which the score lifts: the fullest in the second part; None in a score too short for it."""
    total = drafts[-1].start + drafts[-1].beats
    later = [n for n, draft in enumerate(drafts[:-2]) if n >= 2 and 0.4 <= (draft.start + 1) / total <= 0.92]
    if not later:
        return None
    return max(later, key=lambda n: (round(drafts[n].energy, 2), -abs(drafts[n].start / total - 0.7)))


def _role(drafts: Sequence[Phrase], number: int, turn: int | None) -> Role:
    """The motif is stated at the start, developed or absent between, whole at the turn and at the close."""
    last = len(drafts) - 2
    if drafts[number].role == "ring":
        return "ring"
    if number == turn:
        return "lift"
    if number == last:
        return "close"
    if number == last - 1 and len(drafts[last].bars) < 2:
        return "statement"
    cycle: tuple[Role, ...] = ("statement", "bed", "fragment", "bed", "development", "fragment", "bed")
    return cycle[number % len(cycle)]
