"""The external ffmpeg, whole and broken: each failure is one sentence, and no process stays behind."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import anyio
import imageio_ffmpeg
import pytest

from pixora_core.engine.ffmpeg import Source, ffmpeg_version, run
from pixora_core.errors import ToolFailed

pytestmark = pytest.mark.anyio

TONE = b"\x00\x10" * 4800
RAW = Source("s16le", options=("-ar", "48000", "-ac", "1"))


def script(folder: Path, body: str) -> Path:
    program = folder / "ffmpeg"
    program.write_text(f"#!/bin/sh\n{body}\n")
    program.chmod(0o755)
    return program


async def run_raw(program: Path | None = None, *, seconds_limit: float = 20) -> bytes:
    arguments = ["-f", "s16le", "-ac", "1", "-ar", "24000", "pipe:1"]
    return await run(
        arguments, sources=[RAW], seconds_limit=seconds_limit, doing="halving a tone", stdin=TONE, ffmpeg=program
    )


async def test_pipes_in_and_out() -> None:
    assert len(await run_raw()) == pytest.approx(4800, abs=64)


async def test_what_ffmpeg_refuses_is_said_in_one_sentence() -> None:
    with pytest.raises(ToolFailed, match=r"^ffmpeg: failed while making noise \(exit code \d+\)"):
        await run(["-f", "no such format", "pipe:1"], sources=[RAW], seconds_limit=20, doing="making noise")


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("echo oh dear >&2; exit 1", r"failed while halving a tone \(exit code 1\)"),
        ("kill -SEGV $$", "died of SIGSEGV while halving a tone"),
    ],
)
async def test_a_broken_program(tmp_path: Path, body: str, sentence: str, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(ToolFailed, match=sentence):
        await run_raw(script(tmp_path, body))
    assert "while halving a tone" in caplog.text


async def test_a_program_that_does_not_start(tmp_path: Path) -> None:
    program = tmp_path / "ffmpeg"
    program.write_text("#!/no/such/interpreter\n")
    program.chmod(0o755)
    with pytest.raises(ToolFailed, match="could not be started while halving a tone"):
        await run_raw(program)


@pytest.mark.parametrize("name", ["missing", "."])
async def test_a_missing_program(tmp_path: Path, name: str) -> None:
    with pytest.raises(ToolFailed, match="there is no program at"):
        await run_raw(tmp_path / name)


async def test_no_ffmpeg_for_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> str:
        raise RuntimeError

    monkeypatch.setattr(imageio_ffmpeg, "get_ffmpeg_exe", none)
    with pytest.raises(ToolFailed, match="PIXORA_FFMPEG"):
        await run_raw()


def alive(pid: int) -> bool:
    state = Path(f"/proc/{pid}/stat")
    return state.exists() and re.sub(r".*\) ", "", state.read_text())[0] != "Z"


HANG = "sleep 60 & echo $! $$ > {pids}; wait"


async def test_a_hanging_program_is_ended_with_its_children(tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    with pytest.raises(ToolFailed, match="hung while halving a tone and was ended after 1 s"):
        await run_raw(script(tmp_path, HANG.format(pids=pids)), seconds_limit=1)
    await nobody_is_left(pids)


async def test_cancellation_ends_it(tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    with anyio.move_on_after(1) as scope:
        await run_raw(script(tmp_path, HANG.format(pids=pids)))
    assert scope.cancelled_caught
    await nobody_is_left(pids)


@pytest.mark.skipif(sys.platform != "linux", reason="the parent-death signal is Linux's")
async def test_it_dies_with_its_owner(tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    program = script(tmp_path, f"echo $$ > {pids}.part; mv {pids}.part {pids}; exec sleep 60")
    owner = f"""
import anyio, pathlib
from pixora_core.engine.ffmpeg import Source, ffmpeg_version, run
anyio.run(lambda: run([], sources=[], seconds_limit=60, doing="waiting", ffmpeg=pathlib.Path({str(program)!r})))
"""
    async with await anyio.open_process([sys.executable, "-c", owner], cwd=Path.cwd()) as process:
        with anyio.fail_after(20):
            while not pids.exists():
                await anyio.sleep(0.05)
        process.kill()
    await nobody_is_left(pids)


async def nobody_is_left(pids: Path) -> None:
    with anyio.fail_after(5):
        while any(alive(int(pid)) for pid in pids.read_text().split()):
            await anyio.sleep(0.02)


async def test_its_version() -> None:
    assert re.search(r"\d+\.\d", ffmpeg_version())


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("echo hello", "is another program"),
        ("exit 3", "exit code 3"),
    ],
)
async def test_what_is_no_ffmpeg_has_no_version(tmp_path: Path, body: str, sentence: str) -> None:
    with pytest.raises(ToolFailed, match=sentence):
        ffmpeg_version(script(tmp_path, body))


async def test_a_program_that_hangs_over_its_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pixora_core.engine.ffmpeg._VERSION_SECONDS", 0.2)
    with pytest.raises(ToolFailed, match="hung while telling its version"):
        ffmpeg_version(script(tmp_path, "exec sleep 60"))


async def test_python_itself_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    with pytest.raises(ToolFailed, match="could not be started while halving a tone"):
        await run_raw()
