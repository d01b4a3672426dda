"""Fitting words to seconds: which form of each beat, so that a film's words take the time that it has."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from pixora_core.duration.pace import speech_seconds
from pixora_core.providers.embedded.writer.cards import Beat
from pixora_core.providers.embedded.writer.text import prefixes

__all__ = ["BREATH", "PLAIN", "Fitted", "fit_forms", "forms_of", "longest", "spoken_seconds"]

BREATH: Final = 0.9
"""Seconds of quiet around the words of a scene."""

_STEP: Final = 0.1
"""The grid of the search, in seconds."""

PLAIN: Final = 0.4
"""What a beat's own script is worth beside its other forms, in seconds of misfit."""

_CLIPPED: Final = -4.0
"""What a script without its last sentence is worth: it may have lost its point."""


class Fitted(NamedTuple):
    """The chosen form of each beat, how long they take, breaths included, and how good they are, in seconds."""

    scripts: tuple[str, ...]
    seconds: float
    worth: float


@lru_cache(maxsize=8192)
def spoken_seconds(text: str, language: str = "en") -> float:
    """How long a narrator at normal speed takes to say a text, in seconds; 0 for none."""
    return speech_seconds(text, language) if text else 0.0


@lru_cache(maxsize=4096)
def forms_of(beat: Beat) -> tuple[str, ...]:
    """The ways to say a beat, from short to long; its script is one of them."""
    shorter = (beat.short, beat.script) if beat.short else prefixes(beat.script)
    longer = (f"{beat.script} {beat.more}",) if beat.more else ()
    return (*shorter, *longer)


def _worth(beat: Beat, form: str) -> float:
    if form == beat.script:
        return PLAIN
    return _CLIPPED if len(form) < len(beat.script) and form != beat.short else 0.0


def longest(beats: Sequence[Beat], language: str) -> float:
    """The seconds that the beats fill in their longest forms, breaths included."""
    return sum(spoken_seconds(forms_of(beat)[-1], language) + BREATH for beat in beats)


def _steps(text: str, language: str, breath: float) -> int:
    return round((spoken_seconds(text, language) + breath) / _STEP)


def fit_forms(beats: Sequence[Beat], seconds: float, language: str, breath: float = BREATH) -> Fitted:
    """The form of each beat, so that all together come nearest to `seconds`.

    Every sum that the forms can reach is kept with its best choice (a knapsack over tenths of a second);
    among sums that are about equally near, the one with more beats in their own script wins.
    """
    reached: dict[int, tuple[float, tuple[str, ...]]] = {0: (0.0, ())}
    for beat in beats:
        following: dict[int, tuple[float, tuple[str, ...]]] = {}
        ways = [(form, _steps(form, language, breath), _worth(beat, form)) for form in forms_of(beat)]
        for total, (worth, chosen) in reached.items():
            for form, steps, gain in ways:
                at = total + steps
                better = worth + gain
                if at not in following or following[at][0] < better:
                    following[at] = (better, (*chosen, form))
        reached = following
    wanted = seconds / _STEP
    slack = 0.01 * wanted
    best = min(reached, key=lambda at: (max(0.0, abs(at - wanted) - slack) * _STEP - reached[at][0], at))
    worth, scripts = reached[best]
    return Fitted(scripts, sum(spoken_seconds(form, language) + breath for form in scripts), worth)
