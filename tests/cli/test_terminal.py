"""What a person sees: live bars on a terminal, second choices, the report, money asked for, Ctrl-C."""

from __future__ import annotations

import contextlib
import os
import pty
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest
from terminal import SMALL, env, installed, on_a_terminal, process

from tests.processes import unmeasured

MUTE = "from pixora_core.testing import FailingNarrator as Provider"
DEAR = """
from pixora_core.pipeline.ports import ProviderInfo
from pixora_core.testing import ToneNarrator

class Provider(ToneNarrator):
    info = ProviderInfo(name="dear-voice", version="1", licence="CC0-1.0", price_per_unit=0.25)
"""
SILENT = """
from pixora_core.testing import ToneNarrator

class Provider(ToneNarrator):
    async def speak(self, request, into):
        take = await super().speak(request, into)
        sound = take.path.read_bytes()
        take.path.write_bytes(sound[:44] + bytes(len(sound) - 44))
        return take
"""


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("films")


def test_live_bars_with_the_time_left_and_second_choices(films: Path, tmp_path: Path) -> None:
    path = (
        f"{installed(tmp_path / 'a', 'narrator', 'mute', MUTE)}:{installed(tmp_path / 'b', 'narrator', 'dear', DEAR)}"
    )
    code, said, shown = on_a_terminal(
        "generate", "Tea", *SMALL, "--yes", out=films, PYTHONPATH=path, PIXORA_NARRATOR="mute,dear"
    )
    assert code == 0, shown
    for words in ("Whole film", "Writing", "Narration", "Pictures", "Score", "Scenes", "Film", "Check", "100 %"):
        assert words in shown
    assert "scene 1 of 1: frame" in shown
    assert " left" in shown
    assert "second choice:" in shown
    assert "it has lost its voice" in shown
    assert "Second choice: " in said
    assert said.splitlines()[-1].endswith("final_video.mp4")


def test_second_choices_in_a_pipe(films: Path, tmp_path: Path) -> None:
    path = (
        f"{installed(tmp_path / 'a', 'narrator', 'mute', MUTE)}:{installed(tmp_path / 'b', 'narrator', 'dear', DEAR)}"
    )
    done = process("generate", "Tea", *SMALL, "-y", out=films, PYTHONPATH=path, PIXORA_NARRATOR="mute,dear")
    assert done.returncode == 0, done.stderr
    assert b"second choice: scene 1 of 1: failing-narrator: it has lost its voice; " in done.stderr


def test_a_film_with_a_fault_is_finished_and_said_to_be_faulty(films: Path, tmp_path: Path) -> None:
    path = installed(tmp_path, "narrator", "silent", SILENT)
    done = process("generate", "Tea", *SMALL, out=films, PYTHONPATH=path, PIXORA_NARRATOR="silent")
    assert done.returncode == 3, done.stderr
    assert "FAULT" in done.stdout.decode()
    assert Path(done.stdout.decode().splitlines()[-1]).is_file()
    assert b"found a fault" in done.stderr


@pytest.mark.parametrize(("answer", "code"), [("n\n", 1), ("y\n", 0)])
def test_money_is_asked_for(films: Path, tmp_path: Path, answer: str, code: int) -> None:
    path = installed(tmp_path, "narrator", "dear", DEAR)
    done = process(
        "generate", "Tea", *SMALL, "--json", out=films, text=answer.encode(), PYTHONPATH=path, PIXORA_NARRATOR="dear"
    )
    assert done.returncode == code, done.stderr
    assert b"dear-voice (0.25 a unit) cost money. Go on? [y/N] " in done.stderr
    assert (b"nothing was made and nothing spent" in done.stderr) == (code == 1)
    assert done.stdout.startswith(b"{") == (code == 0)


def test_ctrl_c_is_obeyed_in_two_seconds_even_when_a_library_is_not_listening(films: Path) -> None:
    program = """
        import time
        from anyio import to_thread
        from pixora_cli.running import run

        async def deep():
            print("deep", flush=True)
            await to_thread.run_sync(time.sleep, 30)

        run(deep, debug=False)
        """
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env(films)
    )
    assert process.stdout is not None
    assert process.stdout.readline() == b"deep\n"
    process.send_signal(signal.SIGINT)
    begun = time.monotonic()
    _, said = process.communicate(timeout=10)
    assert time.monotonic() - begun < 3
    assert (process.returncode, said) == (130, b"pixora: interrupted; the same command goes on where it stopped\n")


def test_ctrl_c_leaves_the_terminal_as_it_was(films: Path) -> None:
    program = """
        import threading
        from anyio import sleep, to_thread
        from pixora_cli import running
        from pixora_cli.watch import watching
        from pixora_core.leaving import leaving_by

        running._GRACE_SECONDS = 0.1

        drawn = threading.Event()

        async def deep():
            with watching(quiet=False), leaving_by(drawn.set):
                await to_thread.run_sync(drawn.wait)
                await sleep(0)

        running.run(deep, debug=False)
        """
    ours, theirs = pty.openpty()
    wanted = {**env(films, unmeasured()), "TERM": "xterm-256color"}
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program)], stdin=theirs, stderr=theirs, env=wanted
    ) as process:
        os.close(theirs)
        shown = b""
        while b"Whole film" not in shown:
            shown += os.read(ours, 65_536)
        process.send_signal(signal.SIGINT)
        with contextlib.suppress(OSError):  # Linux says EIO when the other end is closed
            while part := os.read(ours, 65_536):
                shown += part
        assert process.wait(timeout=10) == 130
    os.close(ours)
    assert shown.count(b"interrupted") == 1
    assert shown.rfind(b"\x1b[?25h") > shown.rfind(b"\x1b[?25l") >= 0
    assert shown.endswith(b"\r\n\x1b[?25hpixora: interrupted; the same command goes on where it stopped\r\n")


def test_ctrl_c_while_money_is_asked_for(films: Path, tmp_path: Path) -> None:
    path = installed(tmp_path, "narrator", "dear", DEAR)
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "pixora_cli", "generate", "Tea", *SMALL]
    wanted = env(films, unmeasured(), PYTHONPATH=path, PIXORA_NARRATOR="dear")
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=wanted) as process:
        os.close(theirs)
        shown = b""
        while b"Go on?" not in shown:
            shown += os.read(ours, 4096)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) == 130
    os.close(ours)
