"""Advisory locks between processes: the operating system gives one back when its process ends, however it ends."""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

__all__ = ["alone", "holding", "with_others"]


@contextlib.contextmanager
def with_others(file: Path) -> Iterator[None]:
    """Holds the lock on a file, made if need be, as any number of others may; waits for who holds it alone."""
    with _opened(file, os.O_RDWR | os.O_CREAT) as handle:
        fcntl.flock(handle, fcntl.LOCK_SH)
        yield


@contextlib.contextmanager
def alone(file: Path) -> Iterator[None]:
    """Holds the lock on a file, made if need be, alone; waits for everybody else."""
    with _opened(file, os.O_RDWR | os.O_CREAT) as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def holding(place: Path, *, make: bool = False) -> Iterator[bool]:
    """Holds the lock on a file (made if asked) or folder alone; False at once when somebody else has it, or it is gone.

    A lock on what was taken away between opening and locking is none: it is tried again on what stands there now.
    """
    with contextlib.ExitStack() as handles:
        try:
            handle = handles.enter_context(_opened(place, os.O_RDWR | os.O_CREAT if make else os.O_RDONLY))
            while (mine := _taken(handle)) and not _is_at(handle, place):
                handle = handles.enter_context(_opened(place, os.O_RDWR | os.O_CREAT if make else os.O_RDONLY))
        except FileNotFoundError:
            mine = False
        yield mine


@contextlib.contextmanager
def _opened(place: Path, how: int) -> Iterator[int]:
    handle = os.open(place, how | os.O_CLOEXEC, 0o644)
    try:
        yield handle
    finally:
        os.close(handle)


def _taken(handle: int) -> bool:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _is_at(handle: int, place: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), place.stat())
    except FileNotFoundError:
        return False
