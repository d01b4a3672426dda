"""The program's entry: `pixora`, and `python -m pixora_cli`."""

from __future__ import annotations

import atexit
import ctypes
import gc
import sys
from typing import Final

__all__ = ["main"]

_M_ARENA_MAX: Final = -8
_HEAPS: Final = 2


def _share_heaps() -> None:
    """Two heaps for all threads instead of up to eight a core, each of which keeps what it had (glibc's mallopt).

    Films are made by a dozen threads that come and go: a film of 24 s at 1080p takes 1,070 MB instead of 1,280, and
    two thirds of the pages that the system has to clear.
    """
    if sys.platform == "linux":
        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)  # other C libraries have none
        if mallopt is not None:
            mallopt(_M_ARENA_MAX, _HEAPS)


def main() -> None:
    """Runs the program. Ctrl-C while it is still being imported is answered like any later one.

    Rubbish is looked for less often, for most of what a command makes stays; and at the end no more, which would take
    half a second to find what the system takes back anyway.
    """
    gc.set_threshold(20_000, 20, 50)
    _share_heaps()
    atexit.register(gc.freeze)
    try:
        from pixora_cli.app import main as run

        run()
    except KeyboardInterrupt:
        print("pixora: interrupted", file=sys.stderr)  # noqa: T201 -- a terminal program prints
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
