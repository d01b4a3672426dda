"""The program run as a person runs it, in a pipe or on a terminal, with providers of one's own beside it.

Most tests look at what a command says and does: `pixora` runs it in the test's own process, which pays for its start
once. `process` and `on_a_terminal` are for what only a process has: packages beside it, a terminal, an end.
"""

from __future__ import annotations

import contextlib
import fcntl
import logging
import os
import pty
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator, Mapping
from pathlib import Path

from typer.testing import CliRunner

from pixora_cli.app import app
from tests.processes import unmeasured

SMALL = ("--duration", "3", "--scenes", "1", "--resolution", "480p", "--preset", "draft")


def env(out: Path, given: Mapping[str, str] = os.environ, **more: str) -> dict[str, str]:
    return {**given, "PIXORA_OUT": str(out), "COLUMNS": "200", "NO_COLOR": "1", **more}


def pixora(*arguments: str, out: Path, text: bytes | None = None, **more: str) -> subprocess.CompletedProcess[bytes]:
    """A command run in this process, with streams and settings of its own."""
    with _logging_kept():
        done = CliRunner().invoke(app, arguments, input=text, env=env(out, **more))
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout_bytes, done.stderr_bytes)


@contextlib.contextmanager
def _logging_kept() -> Iterator[None]:
    """A server's program sets up its process' logging; other tests have this process after it."""
    loggers = [logging.getLogger(name) for name in ("", "pixora_core", "pixora_ws")]
    before = [(each, each.level, each.handlers[:]) for each in loggers]
    try:
        yield
    finally:
        for each, level, handlers in before:
            each.setLevel(level)
            each.handlers[:] = handlers


def process(*arguments: str, out: Path, text: bytes | None = None, **more: str) -> subprocess.CompletedProcess[bytes]:
    """A command run in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "pixora_cli", *arguments],
        input=text,
        capture_output=True,
        check=False,
        env=env(out, unmeasured(), **more),
    )


def refused(done: subprocess.CompletedProcess[bytes], code: int) -> str:
    """The one sentence with which the program ended."""
    assert done.returncode == code, done.stderr
    assert b"Traceback" not in done.stderr
    told = [line for line in done.stderr.decode().splitlines() if line.startswith("pixora: ")]
    assert len(told) == 1, done.stderr
    return told[0]


def on_a_terminal(*arguments: str, out: Path, **more: str) -> tuple[int, str, str]:
    """Exit code, what went to standard output, and what a terminal of 120 columns showed."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    wanted = {**env(out, unmeasured(), **more), "TERM": "xterm-256color"}
    for name in ("COLUMNS", "NO_COLOR"):
        wanted.pop(name)
    command = [sys.executable, "-m", "pixora_cli", *arguments]
    with subprocess.Popen(command, stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, env=wanted) as process:
        os.close(theirs)
        shown = b""
        with contextlib.suppress(OSError):  # Linux says EIO when the other end is closed
            while part := os.read(ours, 65_536):
                shown += part
        os.close(ours)
        assert process.stdout is not None
        said = process.stdout.read()
    return process.returncode, said.decode(), shown.decode()


def installed(folder: Path, kind: str, name: str, code: str) -> str:
    """Installs a provider beside Pixora, as pip would; what it returns is to be `PYTHONPATH`."""
    folder.mkdir(exist_ok=True)
    (folder / f"{name}_provider.py").write_text(code, encoding="utf-8")
    metadata = folder / f"{name}_provider-1.0.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}-provider\nVersion: 1.0\n")
    (metadata / "entry_points.txt").write_text(f"[pixora.{kind}s]\n{name} = {name}_provider:Provider\n")
    return str(folder)
