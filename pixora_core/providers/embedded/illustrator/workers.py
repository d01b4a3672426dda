"""The owner of the processes that draw: one is taken for a picture and given back, or started when none is free."""

from __future__ import annotations

import atexit
import contextlib
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from pixora_core.errors import ProviderError
from pixora_core.film.takes import Picture
from pixora_core.leaving import leaving_by
from pixora_core.pipeline.ports import PictureRequest
from pixora_core.providers.embedded.illustrator.job import Answer, Job

__all__ = ["Workers"]

_PROGRAM: Final = "from pixora_core.providers.embedded.illustrator.worker import main; main()"
_MEMORY: Final = {
    "MALLOC_MMAP_THRESHOLD_": str(32 << 20),
    "MALLOC_TRIM_THRESHOLD_": str(1 << 30),
    "MALLOC_TOP_PAD_": str(64 << 20),
}
"""Told to glibc, whose older versions take no more than the first: what a picture took is kept for the next. A plane at
1080p is 13 MB, and was asked of the system, and cleared by it, anew for every copy."""

_LEAVING_SECONDS: Final = 5.0
_GONE: Final = "its process ended in the middle of a picture; run the same command again"


class Workers:
    """As many drawing processes as pictures are asked for at once. Safe to use from several threads."""

    def __init__(self, provider: str) -> None:
        self._provider = provider
        self._idle: list[subprocess.Popen[str]] = []
        self._lock = threading.Lock()
        atexit.register(self.close)

    def draw(self, request: PictureRequest, into: Path) -> Picture:
        """The picture, drawn in another process; blocking. Raises `ProviderError`."""
        worker, rested = self._take()
        try:
            with leaving_by(worker.kill):
                answer = _ask(worker, request, into)
        except (OSError, ValidationError) as error:
            if rested and _went_home(worker):
                return self.draw(request, into)
            _end(worker)
            raise ProviderError(self._provider, _GONE) from error
        with self._lock:
            self._idle.append(worker)
        if answer.picture is None:
            raise ProviderError(self._provider, answer.failure or _GONE) from _refusal(answer)
        return answer.picture

    def start(self, count: int) -> None:
        """Starts so many processes ahead of the first picture: it takes each a second to load what it draws with."""
        with self._lock:
            gone = [worker for worker in self._idle if worker.poll() is not None]
            self._idle = [worker for worker in self._idle if worker not in gone]
            self._idle += [_started() for _ in range(count - len(self._idle))]
        for worker in gone:
            _end(worker)

    def close(self) -> None:
        """Ends the processes that are idle."""
        with self._lock:
            idle, self._idle = self._idle, []
        for worker in idle:
            _end(worker)

    def _take(self) -> tuple[subprocess.Popen[str], bool]:
        """A worker, and whether it has been idle before."""
        with self._lock:
            while self._idle:
                worker = self._idle.pop()
                if worker.poll() is None:
                    return worker, True
                _end(worker)
        return _started(), False


def _started() -> subprocess.Popen[str]:
    """In a process group of its own, which Ctrl-C at a terminal passes by, but in its owner's session.

    Linux shares the processor out among sessions first (`sched_autogroup`): only within one does niceness count.
    """
    return subprocess.Popen(  # noqa: S603 -- this Python and a module of ours, no shell
        [sys.executable, "-P", "-c", _PROGRAM],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env={**_MEMORY, **os.environ},
        process_group=0,
    )


def _ask(worker: subprocess.Popen[str], request: PictureRequest, into: Path) -> Answer:
    """Raises `OSError` or `ValidationError` when the worker is gone or says what is no answer."""
    assert worker.stdin is not None
    assert worker.stdout is not None
    worker.stdin.write(Job(request=request, into=into.absolute()).model_dump_json() + "\n")
    worker.stdin.flush()
    return Answer.model_validate_json(worker.stdout.readline(), context={"root": into})


def _refusal(answer: Answer) -> OSError | None:
    """What the system said in the other process, so that a full disk is one sentence whoever meets it."""
    return None if answer.errno is None else OSError(answer.errno, os.strerror(answer.errno))


def _went_home(worker: subprocess.Popen[str]) -> bool:
    """Whether a worker ended because nothing had been asked of it for long, just when something was."""
    try:
        return worker.wait(_LEAVING_SECONDS) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        _end(worker)


def _end(worker: subprocess.Popen[str]) -> None:
    worker.kill()
    worker.wait()
    for pipe in (worker.stdin, worker.stdout):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()
