"""The program's entry: `pixora`, and `python -m pixora_cli`."""

from __future__ import annotations

import atexit
import gc
import sys

__all__ = ["main"]


def main() -> None:
    """Runs the program. Ctrl-C while it is still being imported is answered like any later one.

    Rubbish is looked for less often, for most of what a command makes stays; and at the end no more, which would take
    half a second to find what the system takes back anyway.
    """
    gc.set_threshold(20_000, 20, 50)
    atexit.register(gc.freeze)
    try:
        from pixora_cli.app import main as run

        run()
    except KeyboardInterrupt:
        print("pixora: interrupted", file=sys.stderr)  # noqa: T201 -- a terminal program prints
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
