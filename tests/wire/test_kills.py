"""kill -9 of the server at random moments; `benchmarks/server_kills.py` does it thirty times."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

KILLS = Path(__file__).parents[2] / "benchmarks" / "server_kills.py"


def test_three_kills() -> None:
    done = subprocess.run(
        [sys.executable, str(KILLS), "3", "--seed", "3"], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr[-2_000:]
    assert "3 kills" in done.stdout
    assert "no gap, no double, no reorder; tokens join; every turn is there once" in done.stdout
