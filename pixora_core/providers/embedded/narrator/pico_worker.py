"""The process in which SVOX Pico speaks: a request on standard input, sound on standard output.

Run by its path, with its owner's process id as argument; it imports nothing of Pixora, so that it starts in
a few hundredths of a second. A fault of the C library ends this process and not the program that asked.
"""

from __future__ import annotations

import ctypes
import json
import os
import signal
import sys

import ttspico


def die_with(owner: int) -> None:
    """Asks Linux to end this process when its owner ends (PR_SET_PDEATHSIG)."""
    if sys.platform == "linux":  # pragma: no branch -- other systems have no such call
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)
    if os.getppid() != owner:
        sys.exit(1)


def main() -> None:
    """Says each text by an engine of its own: what an engine says depends on what it said before."""
    die_with(int(sys.argv[1]))
    request = json.load(sys.stdin)
    parts = [ttspico.TtsEngine(request["voice"]).speak(text) or b"" for text in request["texts"]]
    head = {"rate": 16_000, "parts": [{"size": len(part)} for part in parts]}
    sys.stdout.buffer.write(json.dumps(head).encode() + b"\n" + b"".join(parts))


if __name__ == "__main__":
    main()
