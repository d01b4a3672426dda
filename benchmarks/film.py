"""The whole way from a prompt to a checked film, offline: wall and CPU against the film's length, and where they go.

    python benchmarks/film.py --seconds 60 --resolution 1080p

Runs `pixora generate` as a user does, in a fresh process with an empty step store, and reads its progress lines. A
tiny film before it warms what is made once per installation (numba's kernels, Python's bytecode). The pair is the
film's own length: a ratio below 1 means that the film is there before it could have been watched.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

STEPS = (
    ("start", r"calling the makers"),
    ("plan", r"writing the scenes"),
    ("pictures, words, score", r"drawing"),
    ("scenes", r"frame \d+ of \d+$"),
    ("join", r"joined"),
    ("check", r"measuring the film"),
)


def film(prompt: str, seconds: float, resolution: str, out: Path) -> tuple[float, float, list[tuple[float, str]], int]:
    """Wall seconds, CPU seconds of the whole process tree, the progress lines with their instants, the exit code."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = time.perf_counter()
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "pixora_cli",
            "generate",
            prompt,
            "--duration",
            str(seconds),
            "--resolution",
            resolution,
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PIXORA_OUT": str(out), **_bytecode(out.parent)},
    )
    assert process.stderr is not None
    lines = [(time.perf_counter() - begun, line.strip()) for line in process.stderr]
    code = process.wait()
    wall = time.perf_counter() - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, lines, code


def _bytecode(folder: Path) -> dict[str, str]:
    """An installed program has its bytecode, wherever this runs."""
    return {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--prompt", default="Space exploration")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--resolution", default="1080p")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        film(asked.prompt, 2, "480p", Path(name) / "warm")
        wall, cpu, lines, code = film(asked.prompt, asked.seconds, asked.resolution, Path(name) / "films")
    print(f"{asked.prompt!r}, {asked.seconds:g} s at {asked.resolution}, {os.cpu_count()} cores, exit code {code}")
    print(f"wall {wall:.1f} s = {wall / asked.seconds:.2f} of the film's length; CPU {cpu:.1f} s")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"peak memory of the main process {peak:.0f} MB")
    print(f"first line of progress after {lines[0][0]:.2f} s")
    begins = [(title, next((at for at, line in lines if re.search(pattern, line)), None)) for title, pattern in STEPS]
    known = [(title, at) for title, at in begins if at is not None]
    for (title, at), (_, end) in zip(known, [*known[1:], ("end", wall)], strict=True):
        print(f"  {title:24} {end - at:6.1f} s  {(end - at) / wall:5.0%}")


if __name__ == "__main__":
    main()
