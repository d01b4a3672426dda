"""Every example and every command of the README is run, on films of three seconds."""

from __future__ import annotations

import re
import shlex
import signal
import socket
import subprocess
import sys
from pathlib import Path

import av
import pytest
from typer.testing import CliRunner

from pixora_cli.app import app
from tests.processes import unmeasured

ROOT = Path(__file__).parents[2]
SMALL = ["--duration", "3", "--scenes", "1"]
SMALLER = ["--resolution", "480p", "--preset", "draft"]
QUICK = {"PIXORA_RESOLUTION": "480p", "PIXORA_PRESET": "draft"}


def commands() -> list[str]:
    """The README's shell lines, without their comments."""
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    lines = (line.split("  #")[0].strip() for block in blocks for line in block.splitlines())
    return [line for line in lines if line]


def run(arguments: list[str], folder: Path, said: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**unmeasured(), "PIXORA_OUT": str(folder / "films"), "MPLBACKEND": "agg"}
    done = subprocess.run(
        arguments, cwd=folder, env=environment, input=said, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done


def test_the_readme_names_the_two_commands() -> None:
    assert commands()[:2] == ['make film PROMPT="Space exploration"', "make check"]
    for target in ("film", "check"):
        subprocess.run(["make", "--dry-run", target], cwd=ROOT, check=True, capture_output=True)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("readme")
    (place / "story.md").write_text("# The gate\n\nThe old gate sings.\n", encoding="utf-8")
    return place


def test_the_readmes_pixora_commands(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    lines = [shlex.split(line) for line in commands() if line.startswith("pixora ")]
    served = {"serve", "connect"}
    assert {words[1] for words in lines} - served == {
        "generate",
        "breakdown",
        "preview",
        "doctor",
        "chat",
        "tasks",
        "command",
    }
    for words in (each for each in lines if each[1] not in served):
        shorter = [] if "--breakdown" in words else SMALL  # a breakdown says itself how long its film is
        small = {"generate": [*shorter, *SMALLER], "breakdown": SMALL, "preview": SMALLER}.get(words[1], [])
        said = "a 20-second watercolor film about tea, three scenes\n" if words[1] == "chat" else ""
        done = CliRunner().invoke(
            app, [*words[1:], *small], input=said, env=QUICK | {"PIXORA_OUT": str(folder / "films")}
        )
        assert done.exit_code == 0, done.stderr


def programs() -> list[str]:
    return re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)


def test_the_readmes_film(folder: Path) -> None:
    small = programs()[0].replace("duration=60", 'duration=3, scene_count=1, resolution="480p", preset="draft"')
    assert small != programs()[0]
    assert run([sys.executable, "-c", small], folder).stdout.strip().endswith("passed")


def test_the_readmes_conversation(folder: Path) -> None:
    told = run([sys.executable, "-c", programs()[1]], folder).stdout.split()
    assert {"token", "tool_call", "tool_result", "message"} <= set(told)


def test_the_readmes_server(folder: Path) -> None:
    serve, connect = (line for line in commands() if line.startswith(("pixora serve", "pixora connect")))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    program = [sys.executable, "-m", "pixora_cli"]
    environment = {**unmeasured(), "PIXORA_OUT": str(folder / "films"), "PIXORA_PORT": port}
    server = subprocess.Popen(
        [*program, *shlex.split(serve)[1:]],
        cwd=folder,
        env={**environment, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        assert server.stdout is not None
        assert port.encode() in server.stdout.readline()
        token = run([*program, "token", "--sub", "me"], folder).stdout.strip()
        words = shlex.split(connect.replace("$(pixora token --sub me)", token))
        told = run([*program, *words[1:], "--url", f"ws://127.0.0.1:{port}"], folder).stdout
        assert "“" in told
    finally:
        server.send_signal(signal.SIGTERM)
        server.communicate(timeout=20)


def test_01_library(folder: Path) -> None:
    example = [sys.executable, str(ROOT / "examples" / "01_library.py")]
    done = run([*example, "Tea", "--duration", "3", "--resolution", "480p", "--out", "films"], folder)
    assert "fault" not in done.stdout
    assert done.stdout.splitlines()[-1].endswith("final_video.mp4")


def test_02_own_media(folder: Path) -> None:
    done = run([sys.executable, str(ROOT / "examples" / "02_own_media.py"), "--to", "own.mp4"], folder)
    assert "4.50 s" in done.stdout
    with av.open(str(folder / "own.mp4")) as film:
        assert film.streams.video[0].frames == 135
        assert [chapter["metadata"]["title"] for chapter in film.chapters()] == ["The picture", "The clip"]


def test_06_own_breakdown(folder: Path) -> None:
    example = [sys.executable, str(ROOT / "examples" / "06_own_breakdown.py")]
    said = run([*example, "--resolution", "480p", "--preset", "draft", "--out", "films"], folder).stdout
    for told in ("cup.jpg", "shown whole", "waves.mp4", "tune.wav"):
        assert told in said
    assert said.splitlines()[-1].endswith("passed")
