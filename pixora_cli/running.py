"""Running a coroutine for the terminal: exit codes, one clear sentence for each error, Ctrl-C within two seconds."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Awaitable, Callable
from typing import Final, NoReturn, TypeVar

__all__ = ["DONE", "FAILED", "FAULTY", "INTERRUPTED", "USAGE", "fail", "run"]

DONE: Final = 0
FAILED: Final = 1
USAGE: Final = 2
FAULTY: Final = 3
INTERRUPTED: Final = 130

_GRACE_SECONDS: Final = 1.5

R = TypeVar("R")


def run(work: Callable[[], Awaitable[R]], *, debug: bool) -> R:
    """What `work` gives. Ends the program with its documented exit code when it fails or is interrupted."""
    import anyio

    from pixora_core.errors import InvalidInput, PixoraError

    try:
        return anyio.run(_until_interrupted, work)
    except KeyboardInterrupt:
        fail("interrupted; the same command goes on where it stopped", INTERRUPTED)
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

    from pixora_core.pipeline.together import together

    results: list[R] = []
    async with together() as group:
        with anyio.open_signal_receiver(signal.SIGINT, signal.SIGTERM) as signals:

            async def watch() -> None:
                async for _ in signals:
                    _leave_soon()
                    group.cancel_scope.cancel()

            group.start_soon(watch)
            results.append(await work())
            group.cancel_scope.cancel()
    if not results:
        raise KeyboardInterrupt
    return results[0]


def _leave_soon() -> None:
    """A maker's thread may be deep in a library; every file is written whole, so leaving is safe at any time."""
    timer = threading.Timer(_GRACE_SECONDS, os._exit, (INTERRUPTED,))
    timer.daemon = True
    timer.start()


def fail(message: str, code: int) -> NoReturn:
    """Says one sentence on standard error and ends the program."""
    print(f"pixora: {message}", file=sys.stderr)  # noqa: T201 -- a terminal program prints
    raise SystemExit(code)
