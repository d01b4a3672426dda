"""A server in a process of its own, for tests that kill it."""

from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.processes import unmeasured

SECRET = "a secret of this test, thirty-two bytes long"


class Process:
    """One server. It may be killed and started again; its port stays. What it logs is added to the file `log`.

    It dies of itself at the point `die_at` of its first life (`tests.wire.child`).
    """

    def __init__(self, folder: Path, settings: Mapping[str, str], *, log: Path | None, die_at: str) -> None:
        self._log = log
        self._settings = {"PIXORA_OUT": str(folder), "PIXORA_JWT_SECRET": SECRET, **settings}
        self.port = 0
        self.start(PIXORA_TEST_DIE=die_at)

    def start(self, **settings: str) -> None:
        """Also again; `settings` are for this life only."""
        kept = {k: v for k, v in unmeasured().items() if not k.startswith(("PIXORA_", "OPENAI_"))}
        with contextlib.nullcontext() if self._log is None else self._log.open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.wire.child"],
                env={**kept, **self._settings, **settings, "PIXORA_PORT": f"{self.port}"},
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        self.port = int(line.rsplit(":", 1)[1].split("/")[0])

    @property
    def url(self) -> str:
        return f"ws://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        return self._process.pid

    def kill(self) -> None:
        """As `kill -9`."""
        self._process.kill()
        self._close()

    def died(self) -> int:
        """Waits until it has died of itself; its exit code."""
        code = self._process.wait(20)
        self._close()
        return code

    def stop(self) -> int:
        """As an init system does; the exit code."""
        self._process.send_signal(signal.SIGTERM)
        code = self._process.wait(15)
        self._close()
        return code

    def _close(self) -> None:
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


@contextlib.contextmanager
def process(folder: Path, *, log: Path | None = None, die_at: str = "", **settings: str) -> Iterator[Process]:
    """A server until the context is left."""
    running = Process(folder, settings, log=log, die_at=die_at)
    try:
        yield running
    finally:
        running.kill()
