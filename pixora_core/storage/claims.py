"""Which film folder a run works in: a new one, or the unfinished one of an earlier run of the same task.

A claim is an advisory lock on a file in the step store; the operating system gives it back when its process ends,
however it ends.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from pixora_core.storage.layout import FilmFolder, film_folder, film_folders
from pixora_core.storage.locks import holding
from pixora_core.storage.shelves import shared
from pixora_core.storage.workspace import make_folder, storage_errors

__all__ = ["claimed_folder", "remove_films"]

_EVER: Final = datetime(1970, 1, 1, tzinfo=UTC)


@contextlib.contextmanager
def claimed_folder(
    out: Path, locks: Path, task_id: str, now: datetime, *, since: datetime = _EVER
) -> Iterator[FilmFolder]:
    """The folder of this run, for as long as the context lasts. Raises `StorageError`.

    The newest folder of the task is taken up again when it has no report, was begun at `since` (when the task was
    created) or later, and nobody else works in it.
    """
    make_folder(out)
    with contextlib.ExitStack() as claims:
        for name in film_folders([path.name for path in out.iterdir() if path.is_dir()], task_id, since):
            folder = FilmFolder(out / name)
            if not folder.report.exists() and claims.enter_context(_claim(locks, name)):
                _tidy(folder)
                yield folder
                return
        yield claims.enter_context(_new_folder(out, locks, task_id, now))


def remove_films(out: Path, locks: Path, task_id: str, *, since: datetime) -> None:
    """Removes the folders of a task's films, but for one that somebody works in. Raises `StorageError`.

    The task was created at `since`: what an earlier one of its name has left, perhaps somebody else's, stays.
    """
    with storage_errors(out):
        names = [path.name for path in out.iterdir() if path.is_dir()] if out.exists() else []
        for name in film_folders(names, task_id, since):
            with _claim(locks, name) as mine:
                if mine:
                    shutil.rmtree(out / name)


def _tidy(folder: FilmFolder) -> None:
    """Removes the half-written files of a run that was killed; nobody else writes here now."""
    for part in folder.root.rglob("*.part"):
        part.unlink(missing_ok=True)


@contextlib.contextmanager
def _new_folder(out: Path, locks: Path, task_id: str, now: datetime) -> Iterator[FilmFolder]:
    """A folder that nobody has: stamped `now`, or a second later where that one is taken."""
    while True:
        folder = film_folder(out, task_id, now)
        with _claim(locks, folder.root.name) as mine:
            if mine and not folder.root.exists():
                make_folder(folder.root)
                yield folder
                return
        now += timedelta(seconds=1)


@contextlib.contextmanager
def _claim(locks: Path, name: str) -> Iterator[bool]:
    """Whether the claim is ours, for as long as the context lasts; its file's time says since when."""
    with contextlib.ExitStack() as held:
        with shared(locks), storage_errors(locks):
            mine = held.enter_context(holding(locks / name, make=True))
            if mine:
                os.utime(locks / name)
                held.callback((locks / name).unlink, missing_ok=True)
        yield mine
