"""Turns at the machine: so many workers are busy at a time, however many renders there are, and long work goes first.

What is long and comes last leaves the other cores idle at a film's end (longest processing time first: R. L. Graham,
"Bounds on Multiprocessing Timing Anomalies", 1969). But nothing short waits for ever: a second of film is worth a few
seconds of waiting, and no more.
"""

from __future__ import annotations

import contextlib
import heapq
import itertools
import threading
import time
from collections.abc import Callable, Iterator
from typing import Final

__all__ = ["Turns"]

_WORTH: Final = 4.0
"""So many seconds earlier than it did comes whoever has a second of film to make."""

_PATIENCE: Final = 0.2
"""Seconds until who waits for a turn looks whether the render is to end."""


class Turns:
    """As many turns as workers may be busy. Safe to use from any thread."""

    def __init__(self, count: int, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._left, self._clock = count, clock
        self._changed = threading.Condition()
        self._waiting: list[tuple[float, int]] = []
        self._numbers = itertools.count()

    @contextlib.contextmanager
    def taken(self, seconds: float, check: Callable[[], object]) -> Iterator[None]:
        """A turn for work on so many seconds of film, waited for. What `check` raises meanwhile ends the waiting."""
        self._take((self._clock() - _WORTH * seconds, next(self._numbers)), check)
        try:
            yield
        finally:
            with self._changed:
                self._left += 1
                self._changed.notify_all()

    def _take(self, place: tuple[float, int], check: Callable[[], object]) -> None:
        with self._changed:
            heapq.heappush(self._waiting, place)
            try:
                while not self._left or self._waiting[0] != place:
                    self._changed.wait(_PATIENCE)
                    check()
                self._left -= 1
            finally:
                self._waiting.remove(place)
                heapq.heapify(self._waiting)
                self._changed.notify_all()
