"""Running a coroutine for the terminal: exit codes, one clear sentence for each error, Ctrl-C within two seconds."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
import threading
from collections.abc import Awaitable, Callable, Iterator
from typing import Final, NoReturn, TypeVar

__all__ = ["DONE", "FAILED", "FAULTY", "INTERRUPTED", "USAGE", "fail", "run", "telling"]

DONE: Final = 0
FAILED: Final = 1
USAGE: Final = 2
FAULTY: Final = 3
INTERRUPTED: Final = 130

_GRACE_SECONDS: Final = 1.5
_FAREWELL_SECONDS: Final = 0.4
_INTERRUPTED: Final = "interrupted; the same command goes on where it stopped"

_LAST_WORD: Final = threading.Lock()
"""Held by who ends the program: it says once why."""

R = TypeVar("R")


def run(work: Callable[[], Awaitable[R]], *, debug: bool) -> R:
    """What `work` gives. Ends the program with its documented exit code when it fails or is interrupted."""
    import anyio

    with telling(debug=debug):
        return anyio.run(_until_interrupted, work)


@contextlib.contextmanager
def telling(*, debug: bool) -> Iterator[None]:
    """Ends the program with one sentence and its documented exit code when what is done meanwhile fails."""
    from pixora_core.errors import InvalidInput, PixoraError

    try:
        yield
    except KeyboardInterrupt:
        with _LAST_WORD:
            fail(_INTERRUPTED, INTERRUPTED)
    except PixoraError as error:
        if debug:
            raise
        fail(str(error), USAGE if isinstance(error, InvalidInput) else FAILED)
    except Exception as error:
        # The program's outermost edge: what nobody foresaw is one sentence to a user, and a trace with --debug.
        if debug:
            raise
        fail(f"internal error ({type(error).__name__}: {error}); --debug shows where", FAILED)


async def _until_interrupted(work: Callable[[], Awaitable[R]]) -> R:
    """Raises `KeyboardInterrupt` on SIGINT or SIGTERM, after the work has been cancelled."""
    import anyio

    loop = asyncio.get_running_loop()
    with anyio.CancelScope() as scope:

        def interrupt() -> None:
            _leave_soon()
            scope.cancel()

        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, interrupt)
        return await work()
    raise KeyboardInterrupt


def _leave_soon() -> None:
    """A maker's thread may be deep in a library; every file is written whole, so leaving is safe at any time."""
    timer = threading.Timer(_GRACE_SECONDS, _leave)
    timer.daemon = True
    timer.start()


def _leave() -> None:  # pragma: no cover - the process ends here without telling what was covered
    """A terminal that takes nothing (Ctrl-S) is not waited for."""
    _LAST_WORD.acquire(timeout=_FAREWELL_SECONDS)
    farewell = threading.Thread(target=_farewell, daemon=True)
    farewell.start()
    farewell.join(_FAREWELL_SECONDS)
    os._exit(INTERRUPTED)


def _farewell() -> None:  # pragma: no cover - as above
    from pixora_core.leaving import leave

    leave()
    print(f"pixora: {_INTERRUPTED}", file=sys.stderr, flush=True)  # noqa: T201 -- a terminal program prints


def fail(message: str, code: int) -> NoReturn:
    """Says one sentence on standard error and ends the program. What it quotes is no order to the terminal."""
    from pixora_core.film.plain_text import readable

    print(f"pixora: {readable(message)}", file=sys.stderr)  # noqa: T201 -- a terminal program prints
    raise SystemExit(code)
