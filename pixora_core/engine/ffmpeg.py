"""The one runner of the external ffmpeg: a program of its own, never a library of ours.

It gets a list of arguments, never a command line; every source is opened by a format that its caller has
sniffed, through files and pipes only; it runs in a session of its own, has a time limit, and dies with us.
"""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import anyio
import imageio_ffmpeg
from anyio.abc import ByteReceiveStream, ByteSendStream, Process

from pixora_core.errors import ToolFailed

__all__ = ["Source", "bundled_ffmpeg", "ffmpeg_version", "run"]

_LOG = logging.getLogger(__name__)
_TAIL_BYTES: Final = 4_000
_CANNOT_START: Final = 127
_GRACE_SECONDS: Final = 5.0
_VERSION_SECONDS: Final = 20.0

_DIE_WITH_PARENT: Final = """
import ctypes, os, signal, sys
ctypes.CDLL(None).prctl(1, signal.SIGKILL)
if os.getppid() != int(sys.argv[1]):
    sys.exit(1)
try:
    os.execv(sys.argv[2], sys.argv[2:])
except OSError as error:
    sys.exit(error.strerror and os.write(2, error.strerror.encode()) and 127)
"""
"""Asks Linux for the parent-death signal (PR_SET_PDEATHSIG), then becomes the program.

A program between, because code run in a forked child of a process with threads may deadlock.
"""


@dataclass(frozen=True)
class Source:
    """One input. `format` is the demuxer's name, as `probe.sniff` gives it; without a path it is standard input."""

    format: str
    path: Path | None = None
    options: tuple[str, ...] = ()

    def arguments(self) -> list[str]:
        """The input's options and its name. No name is ever taken for a protocol or for an option."""
        limits = ["-protocol_whitelist", "file,pipe", "-format_whitelist", self.format, "-f", self.format]
        name = "pipe:0" if self.path is None else f"file:{self.path.absolute()}"
        return [*limits, *self.options, "-i", name]


def bundled_ffmpeg() -> Path:
    """The static program that comes with the imageio-ffmpeg package. Raises `ToolFailed`."""
    try:
        return Path(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        reason = "there is none for this machine in imageio-ffmpeg; install one and name it in PIXORA_FFMPEG"
        raise ToolFailed("ffmpeg", reason) from error


def ffmpeg_version(ffmpeg: Path | None = None) -> str:
    """What the program calls itself ("9.0.2-static"), found by starting it. Raises `ToolFailed`."""
    command = [*_command(ffmpeg or bundled_ffmpeg(), (), ()), "-version"]
    try:
        done = subprocess.run(  # noqa: S603 - a program of the settings, an argument list, no shell
            command, capture_output=True, stdin=subprocess.DEVNULL, timeout=_VERSION_SECONDS, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise ToolFailed("ffmpeg", "hung while telling its version; check PIXORA_FFMPEG") from error
    _judge(done.returncode, done.stderr.decode(errors="replace").strip(), "telling its version")
    words = done.stdout.decode(errors="replace").split()
    if words[:2] != ["ffmpeg", "version"] or len(words) < 3:
        raise ToolFailed("ffmpeg", "is another program under that name; correct PIXORA_FFMPEG")
    return words[2]


async def run(
    arguments: Sequence[str],
    *,
    sources: Sequence[Source],
    seconds_limit: float,
    doing: str,
    stdin: bytes = b"",
    ffmpeg: Path | None = None,
) -> bytes:
    """Runs ffmpeg to its end and returns what it wrote to standard output.

    `arguments` follow the sources (filters, codecs, the output); `doing` completes "failed while ..." in the error.
    Raises `ToolFailed` when the program is missing, does not start, hangs, dies or refuses; its own words go to the
    log. The process is gone when this returns, is cancelled, or raises.
    """
    command = _command(ffmpeg or bundled_ffmpeg(), sources, arguments)
    try:
        process = await anyio.open_process(command, start_new_session=True)
    except OSError as error:
        raise ToolFailed("ffmpeg", f"could not be started while {doing} ({error.strerror})") from error
    try:
        with anyio.fail_after(seconds_limit):
            output, said = await _converse(process, stdin)
            code = await process.wait()
    except TimeoutError as error:
        raise ToolFailed("ffmpeg", f"hung while {doing} and was ended after {seconds_limit:g} s") from error
    finally:
        await _end(process)
    _judge(code, said, doing)
    return output


def _command(ffmpeg: Path, sources: Sequence[Source], arguments: Sequence[str]) -> list[str]:
    if not ffmpeg.is_file() or not os.access(ffmpeg, os.X_OK):
        raise ToolFailed(
            "ffmpeg", f"there is no program at {ffmpeg}; correct PIXORA_FFMPEG or reinstall imageio-ffmpeg"
        )
    inputs = [argument for source in sources for argument in source.arguments()]
    command = [str(ffmpeg.absolute()), "-nostdin", "-hide_banner", "-v", "warning", "-xerror", *inputs, *arguments]
    if sys.platform != "linux":  # pragma: no cover - other systems know no parent-death signal
        return command
    return [sys.executable, "-I", "-S", "-c", _DIE_WITH_PARENT, str(os.getpid()), *command]


async def _converse(process: Process, stdin: bytes) -> tuple[bytes, str]:
    written, read, said = process.stdin, process.stdout, process.stderr
    assert written is not None
    assert read is not None
    assert said is not None
    output, tail = bytearray(), bytearray()
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(_feed, written, stdin)
        tasks.start_soon(_drain, read, output, sys.maxsize)
        tasks.start_soon(_drain, said, tail, _TAIL_BYTES)
    return bytes(output), tail.decode(errors="replace").strip()


async def _feed(stream: ByteSendStream, data: bytes) -> None:
    with contextlib.suppress(anyio.BrokenResourceError):
        await stream.send(data)
    await stream.aclose()


async def _drain(stream: ByteReceiveStream, kept: bytearray, most: int) -> None:
    async for part in stream:
        kept += part
        del kept[:-most]


async def _end(process: Process) -> None:
    """Kills whatever is left of the process's session and collects it."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":  # pragma: no cover - POSIX has process groups
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    with anyio.CancelScope(shield=True), anyio.move_on_after(_GRACE_SECONDS):
        await process.aclose()


def _judge(code: int, said: str, doing: str) -> None:
    if code == 0:
        return
    _LOG.warning("ffmpeg ended with %d while %s: %s", code, doing, said or "(silence)")
    if code < 0:
        raise ToolFailed("ffmpeg", f"died of {signal.Signals(-code).name} while {doing}")
    if code == _CANNOT_START:
        raise ToolFailed("ffmpeg", f"could not be started while {doing} ({said}); check PIXORA_FFMPEG")
    raise ToolFailed("ffmpeg", f"failed while {doing} (exit code {code}); its own words are in the log")
