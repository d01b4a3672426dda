"""Shelves: folders of finished results by key, which processes share, and which do not grow without end.

A result is a folder with an `entry.json`, or a file, named by its key. Who takes one from its shelf touches it,
holding the shelf's lock with others. Who makes room holds the locks of all shelves alone and takes away what was used
longest ago, but nothing that was used since the earliest film that still runs began: so a running film loses nothing.
Which films run is told by their claims (`claims`), whose files are touched when a film begins.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pixora_core.storage.locks import alone, holding, with_others
from pixora_core.storage.workspace import is_part, make_folder, storage_errors
from pixora_core.units import Frozen

__all__ = ["Tidied", "claims_of", "kept_bytes", "make_room", "shared", "sweep", "touch", "unfinished", "working"]

_LOCK: Final = ".lock"
_KEY: Final = re.compile(r"[0-9a-f]{64}(\.(piece|seen|heard))?")
_CLOCK_SLACK: Final = 60.0
"""Seconds by which a clock may be set back while a film runs."""

_LITTER_SECONDS: Final = 600.0
"""A half-written file that nobody has touched for so long was left by a process that was killed."""


class Tidied(Frozen):
    """How many results were taken away and how many are kept, and their bytes."""

    removed: int
    removed_bytes: int
    kept: int
    kept_bytes: int


@contextlib.contextmanager
def shared(shelf: Path) -> Iterator[None]:
    """A shelf from which nothing is taken away meanwhile. Raises `StorageError`."""
    make_folder(shelf)
    with contextlib.ExitStack() as lock:
        with storage_errors(shelf):
            lock.enter_context(with_others(shelf / _LOCK))
        yield


def touch(result: Path) -> None:
    """Notes that a result is used now; its shelf must be `shared`. Raises `OSError` when it is not there."""
    os.utime(_stamp(result))


def _stamp(result: Path) -> Path:
    """The file whose time of change says when the result was last used."""
    return result if result.suffix else result / "entry.json"


def unfinished(store: Path) -> Path:
    """Where results lie that are being made."""
    return store / "unfinished"


def claims_of(store: Path) -> Path:
    """Where the films that run have their claims."""
    return store / "locks"


@contextlib.contextmanager
def working(store: Path) -> Iterator[Path]:
    """A folder of one's own for a result that is being made, taken away afterwards. Raises `StorageError`."""
    into = unfinished(store) / uuid.uuid4().hex
    with contextlib.ExitStack() as held:
        with shared(into.parent):
            make_folder(into)
            held.enter_context(holding(into))
        try:
            yield into
        finally:
            shutil.rmtree(into, ignore_errors=True)


def sweep(store: Path) -> None:
    """Takes away what processes that were killed have left: unfinished results, half-written files, claims."""
    if not store.is_dir():
        return
    with alone_with(unfinished(store)):
        left = [each for each in unfinished(store).iterdir() if each.is_dir() and _is_nobodys(each)]
    for each in left:  # nobody takes up what its maker has left; whoever makes something need not wait for this
        shutil.rmtree(each, ignore_errors=True)
    for part in store.glob("*/*.*.part"):
        with contextlib.suppress(FileNotFoundError):
            if is_part(part.name) and time.time() - part.stat().st_mtime > _LITTER_SECONDS:
                part.unlink()


def _is_nobodys(place: Path) -> bool:
    with holding(place) as nobodys:
        return nobodys


def kept_bytes(store: Path) -> int:
    """How much the results of a store take, in bytes. Raises `StorageError`."""
    with storage_errors(store):
        return sum(result.size for shelf in _shelves(store) for result in _results(shelf))


def make_room(store: Path, limit: int) -> Tidied:
    """Takes away what was used longest ago until the rest fits into `limit` bytes. Raises `StorageError`.

    What running films use is kept, even when that is more.
    """
    if not store.exists():
        return Tidied(removed=0, removed_bytes=0, kept=0, kept_bytes=0)
    with storage_errors(store):
        sweep(store)
        with contextlib.ExitStack() as locks:
            shelves = _shelves(store)
            for shelf in shelves:
                locks.enter_context(alone_with(shelf))
            results = sorted((each for shelf in shelves for each in _results(shelf)), key=lambda each: each.used)
            surplus = _surplus(results, limit, before=_earliest_claim(claims_of(store)))
            for result in surplus:
                result.put_away(unfinished(store))
        sweep(store)
    gone = sum(result.size for result in surplus)
    total = sum(result.size for result in results)
    return Tidied(removed=len(surplus), removed_bytes=gone, kept=len(results) - len(surplus), kept_bytes=total - gone)


@dataclass(frozen=True, slots=True)
class _Result:
    """One result: when it was last used (seconds since 1970) and its bytes."""

    place: Path
    used: float
    size: int

    def put_away(self, unfinished_results: Path) -> None:
        """Out of the shelf in one step; the next sweep takes it away for good, also after a kill."""
        box = make_folder(unfinished_results / uuid.uuid4().hex)
        self.place.rename(box / self.place.name)


def _surplus(results: list[_Result], limit: int, *, before: float) -> list[_Result]:
    """The results, the least recently used first, without which the others fit; only what was used `before`."""
    total, surplus = sum(result.size for result in results), []
    for result in results:
        if total <= limit or result.used >= before:
            break
        surplus.append(result)
        total -= result.size
    return surplus


def _shelves(store: Path) -> list[Path]:
    """The folders that hold results, in the order in which they are locked."""
    if not store.is_dir():
        return []
    others = {unfinished(store), claims_of(store)}
    return sorted(place for place in store.iterdir() if place.is_dir() and place not in others)


def _results(shelf: Path) -> Iterator[_Result]:
    for place in shelf.iterdir():
        if _KEY.fullmatch(place.name):
            # What another process takes away at this moment, or what is no result, is not counted.
            with contextlib.suppress(FileNotFoundError, NotADirectoryError):
                files = [place] if place.suffix else list(place.iterdir())
                yield _Result(place, _stamp(place).stat().st_mtime, sum(file.stat().st_size for file in files))


def _earliest_claim(claims: Path) -> float:
    """When the earliest film began that still runs, less some slack; claims that nobody holds are taken away."""
    begun = [float("inf")]
    with alone_with(claims):
        for claim in claims.iterdir():
            with contextlib.suppress(FileNotFoundError), holding(claim) as nobodys:
                if nobodys:
                    claim.unlink()
                elif claim.name != _LOCK:
                    begun.append(claim.stat().st_mtime)
    return min(begun) - _CLOCK_SLACK


@contextlib.contextmanager
def alone_with(shelf: Path) -> Iterator[None]:
    """A shelf that nobody else uses meanwhile, so that results may be taken away."""
    make_folder(shelf)
    with alone(shelf / _LOCK):
        yield
