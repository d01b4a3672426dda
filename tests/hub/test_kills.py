"""kill -9 in the middle of a generation; `benchmarks/kills.py` does it sixty times, at each step."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.processes import unmeasured

KILLS = Path(__file__).parents[2] / "benchmarks" / "kills.py"


def test_after_a_kill_the_film_comes_and_nothing_is_made_twice() -> None:
    done = subprocess.run(
        [sys.executable, str(KILLS), "--at", "23", "48", "70"],
        capture_output=True,
        check=False,
        text=True,
        timeout=300,
        env=unmeasured(),
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("killed ") == 3
