"""Transitions, drawn in planes. Both shots are at hand: the one before runs on past its slot."""

from __future__ import annotations

from typing import Final

import numpy as np

from pixora_core.engine.canvas import Frame, Shorts, empty_frame
from pixora_core.engine.kernels import blend
from pixora_core.film.breakdown import TransitionKind
from pixora_core.units import Size

__all__ = ["Joiner", "magnified", "progress_of", "seen"]

_FULL: Final = 64
_SOFT_EDGE: Final = 0.12
"""The width of a wipe's edge, in fractions of the frame's."""

_FLIGHT: Final = 0.9
"""How far a zoom flies into the shot that it leaves: up to 1.9 times as deep."""


def progress_of(frame: int, frames: int) -> float:
    """How far a transition of `frames` frames has come on its frame number `frame`: above 0, below 1."""
    return (frame + 1) / (frames + 1)


def magnified(kind: TransitionKind, progress: float) -> float:
    """By how much deeper the camera looks into the shot that is left."""
    return 1 + _FLIGHT * progress * progress if kind == "zoom" else 1.0


def seen(kind: TransitionKind, progress: float) -> tuple[bool, bool]:
    """Whether anything is seen of the shot before, and of the one after."""
    return (progress < 0.5, progress >= 0.5) if kind == "fade_black" else (True, True)


class Joiner:
    """Mixes two frames of one size into a third; owns a black frame and its weights."""

    def __init__(self, size: Size) -> None:
        self._black = empty_frame(size)
        self._columns = np.linspace(0, 1, size.width, dtype=np.float64)

    def draw(self, kind: TransitionKind, progress: float, before: Frame, after: Frame, out: Frame) -> None:
        """Draw the transition at `progress` (0 shows `before`, 1 shows `after`)."""
        if kind == "slide":
            _push(before, after, round(_smooth(progress) * out.width / 2) * 2, out)
        elif kind == "fade_black":
            shown, dark = (before, progress * 2) if seen(kind, progress)[0] else (after, 2 - progress * 2)
            self._mix(shown, self._black, self._even(dark), out)
        elif kind == "wipe":
            self._mix(before, after, self._swept(progress), out)
        else:
            self._mix(before, after, self._even(_smooth(progress) if kind == "zoom" else progress), out)

    def _even(self, weight: float) -> Shorts:
        return np.full(len(self._columns), round(weight * _FULL), np.int16)

    def _swept(self, progress: float) -> Shorts:
        """Weights of an edge that runs from left to right and is outside the frame at either end."""
        edge = _smooth(progress) * (1 + _SOFT_EDGE)
        return np.rint(np.clip((edge - self._columns) / _SOFT_EDGE, 0, 1) * _FULL).astype(np.int16)

    def _mix(self, a: Frame, b: Frame, weights: Shorts, out: Frame) -> None:
        halves = np.ascontiguousarray(weights[::2])
        blend(a.luma, b.luma, weights, out.luma)
        blend(a.cb, b.cb, halves, out.cb)
        blend(a.cr, b.cr, halves, out.cr)


def _smooth(t: float) -> float:
    return t * t * (3 - 2 * t)


def _push(before: Frame, after: Frame, shift: int, out: Frame) -> None:
    """The frame that comes pushes the other out to the left; `shift` columns of it are in, an even number."""
    for old, new, drawn, part in zip(before.planes, after.planes, out.planes, (1, 2, 2), strict=True):
        width, moved = out.width // part, shift // part
        drawn[:, : width - moved] = old[:, moved:width]
        drawn[:, width - moved : width] = new[:, :moved]
