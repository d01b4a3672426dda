"""What a hub has done so far and has to do, for whoever watches it. Plain numbers; nothing here is kept."""

from __future__ import annotations

import contextlib
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

__all__ = ["Counts", "Queues"]


@dataclass(slots=True)
class Counts:
    """Numbers that only grow. `runs` (turns of conversation) and `films` by how they ended, also `started`.

    `provider_errors` counts what a maker or a model could not do, whether another one did it or not.
    """

    runs: Counter[str] = field(default_factory=Counter)
    films: Counter[str] = field(default_factory=Counter)
    render_seconds: float = 0.0
    provider_errors: int = 0

    @contextlib.contextmanager
    def rendering(self, clock: Callable[[], float] = time.monotonic) -> Iterator[None]:
        """Adds the time that a film is worked on, however that ends."""
        self.films["started"] += 1
        begun = clock()
        try:
            yield
        except BaseException:
            self.films["stopped"] += 1
            raise
        else:
            self.films["finished"] += 1
        finally:
            self.render_seconds += clock() - begun


@dataclass(frozen=True, slots=True)
class Queues:
    """What is at work, and what waits for it, in this process: turns and commands, films."""

    turns_running: int
    turns_waiting: int
    films_running: int
    films_waiting: int
