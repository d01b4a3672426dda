"""How a layer of a picture moves by itself, beside the camera: drift, sway, pulse, coming again. Pure arithmetic.

Lengths are in fractions of the picture's width in both directions, x to the right and y down; time counts in seconds
from the shot's first frame and runs on through its handle, so that a transition and a piece of the film show what the
whole film does. What comes from outside is bounded here: nothing hurries, nothing flashes.
"""

from __future__ import annotations

import math
from typing import Annotated, Final

from pydantic import Field

from pixora_core.units import Frozen, Seconds

__all__ = ["STILL", "Motion", "Puff", "Pulse", "Sides", "Sway", "edges_shown", "opacity_at", "place_at", "reach_of"]

_Speed = Annotated[float, Field(ge=-4, le=4)]
_Length = Annotated[float, Field(ge=-0.1, le=0.1)]
_Phase = Annotated[float, Field(ge=0, lt=1)]
_Every = Annotated[float, Field(ge=0.2, le=8)]


class Sway(Frozen):
    """To and fro along a line, as a pendulum does: at most `across` and `down` to either side, once in a `period`."""

    across: _Length = 0.0
    down: _Length = 0.0
    period: Annotated[Seconds, Field(ge=1, le=1200)]
    phase: _Phase = 0.0


class Pulse(Frozen):
    """An opacity that falls by at most `depth` and comes back once in a `period`; `uneven` as a fire does.

    The quickest part of an uneven one lasts a 2.9th of the period, so nothing flashes more than three times a second
    (WCAG 2.2, 2.3.1).
    """

    depth: Annotated[float, Field(ge=0, le=1)]
    period: Annotated[Seconds, Field(ge=1, le=120)]
    phase: _Phase = 0.0
    uneven: bool = False


class Puff(Frozen):
    """Out of nothing, along the drift, and gone after a `period`; then again from where it was painted: smoke, bubbles.

    It is seen most in the middle of its way, and not at all when it goes back.
    """

    period: Annotated[Seconds, Field(ge=1, le=120)]
    phase: _Phase = 0.0


class Motion(Frozen):
    """What a layer does by itself: `drift` in widths per second, sways that add up, a pulse of its opacity.

    With a `puff` the drift begins again each time. With `every` the layer is seen many times, each so many widths to
    the right and downwards of the one before, as far as the frame reaches: falling weather. None in a direction: once.
    """

    drift: tuple[_Speed, _Speed] = (0.0, 0.0)
    sways: Annotated[tuple[Sway, ...], Field(max_length=3)] = ()
    pulse: Pulse | None = None
    puff: Puff | None = None
    every: tuple[_Every | None, _Every | None] = (None, None)


STILL: Final = Motion()

Sides = tuple[bool, bool, bool, bool]
"""Left, upper, right, lower."""

_FLICKER: Final = ((1.0, 0.5, 0.0), (1.7, 0.3, 0.31), (2.9, 0.2, 0.67))
"""Of an uneven pulse: how often in a period, how much of it, how far ahead."""


def place_at(motion: Motion, seconds: float) -> tuple[float, float]:
    """How far a layer is from where it was painted: widths to the right, widths down."""
    drifting = seconds if motion.puff is None else _puffed(motion.puff, seconds) * motion.puff.period
    x, y = motion.drift[0] * drifting, motion.drift[1] * drifting
    for sway in motion.sways:
        swung = math.sin(2 * math.pi * (seconds / sway.period + sway.phase))
        x, y = x + sway.across * swung, y + sway.down * swung
    return x, y


def opacity_at(motion: Motion, seconds: float) -> float:
    """How much of a layer is seen, 0 to 1."""
    puffed = 1.0 if motion.puff is None else math.sin(math.pi * _puffed(motion.puff, seconds)) ** 2
    return puffed if motion.pulse is None else puffed * _pulsed(motion.pulse, seconds)


def reach_of(motion: Motion, seconds: float) -> tuple[float, float, float, float]:
    """How far a layer gets to the left, up, to the right and down within that time at most, in widths, from 0."""
    across, down = (sum(abs(getattr(sway, axis)) for sway in motion.sways) for axis in ("across", "down"))
    drifting = seconds if motion.puff is None else motion.puff.period
    x, y = (speed * drifting for speed in motion.drift)
    return across + max(0.0, -x), down + max(0.0, -y), across + max(0.0, x), down + max(0.0, y)


def edges_shown(
    motion: Motion, at: tuple[int, int], own: tuple[int, int], whole: tuple[int, int], seconds: float
) -> Sides:
    """Which of a layer's edges (left, upper, right, lower) may come into the picture within that time.

    The layer of size `own` lies `at` a place of the picture, which has the size `whole`, all in pixels. What comes
    again shows both edges of its direction.
    """
    left, up, right, down = (part * whole[0] for part in reach_of(motion, seconds))
    across, along = (every is not None for every in motion.every)
    return (
        across or at[0] + right > 0,
        along or at[1] + down > 0,
        across or at[0] + own[0] - left < whole[0],
        along or at[1] + own[1] - up < whole[1],
    )


def _puffed(puff: Puff, seconds: float) -> float:
    return (seconds / puff.period + puff.phase) % 1.0


def _pulsed(pulse: Pulse, seconds: float) -> float:
    turns = seconds / pulse.period + pulse.phase
    parts = _FLICKER if pulse.uneven else ((1.0, 1.0, 0.0),)
    wave = sum(share * math.cos(2 * math.pi * (turns * often + ahead)) for often, share, ahead in parts)
    return 1 - pulse.depth * (1 - wave) / 2
