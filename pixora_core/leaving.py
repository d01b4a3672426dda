"""What is done last when a process ends at once, and does not wait for threads that are deep in a library."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator

__all__ = ["leave", "leaving_by"]

_LAST: list[Callable[[], object]] = []


@contextlib.contextmanager
def leaving_by(do: Callable[[], object]) -> Iterator[None]:
    """Has it done where the process ends at once while the context lasts: quickly, and by whichever thread."""
    _LAST.append(do)
    try:
        yield
    finally:
        _LAST.remove(do)


def leave() -> None:
    """Does all of it, what was begun last first. The process is to end right after."""
    for do in reversed(list(_LAST)):
        do()
