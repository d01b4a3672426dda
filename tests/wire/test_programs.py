"""The programs: `pixora serve`, `token`, `connect`, `protocol`, `python -m pixora_ws`, and the example."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from pixora_cli.app import app

pytestmark = pytest.mark.children_measured

BIN = Path(sys.executable).parent
ROOT = Path(__file__).parents[2]


def environment(folder: Path, **more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PIXORA_", "OPENAI_"))}
    return {**kept, "PIXORA_OUT": str(folder), "PIXORA_RESOLUTION": "480p", **more}


def run(folder: Path, *command: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*command], env=environment(folder, **more), capture_output=True, text=True, timeout=120, cwd=ROOT, check=False
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("films")


@pytest.fixture(scope="module")
def url(folder: Path) -> Iterator[str]:
    command = [str(BIN / "pixora"), "serve", "--port", "0", "--log-format", "json"]
    with (
        (folder / "log").open("w") as log,
        subprocess.Popen(command, env=environment(folder), stdout=subprocess.PIPE, stderr=log, text=True) as server,
    ):
        assert server.stdout is not None
        yield server.stdout.readline().partition("/api")[0]
        server.send_signal(signal.SIGTERM)
        assert server.wait(15) == 0
    first, *lines = (folder / "log").read_text().splitlines()
    assert "pixora token" in first
    assert all(json.loads(line)["message"] for line in lines)
    assert "eyJ" not in "".join(lines), "no token is logged"


@pytest.fixture(scope="module")
def token(folder: Path) -> str:
    made = run(folder, str(BIN / "pixora"), "token", "--sub", "me")
    assert made.returncode == 0, made.stderr
    return made.stdout.strip()


@pytest.mark.usefixtures("token", "url")
def test_the_secret_is_the_owners_only(folder: Path) -> None:
    assert (folder / ".pixora" / "server_secret").stat().st_mode & 0o777 == 0o600


def test_connect(folder: Path, url: str, token: str) -> None:
    connect = ["connect", "--url", url, "--task", "tea"]
    given = environment(folder, PIXORA_TOKEN=token)
    params = json.dumps({"prompt": "tea", "duration": 5})
    made = run(folder, str(BIN / "pixora"), *connect, "--command", "generate_scene_breakdown", "--params", params,
               PIXORA_TOKEN=token)  # fmt: skip
    assert json.loads(made.stdout)["breakdown"]["scenes"], made.stderr
    said = CliRunner().invoke(app, [*connect, "--prompt", "what is there so far?", "--json"], env=given)
    kinds = [json.loads(line)["type"] for line in said.stdout.splitlines()]
    assert kinds[-1] == "status", said.stderr
    assert "token" in kinds
    plain = CliRunner().invoke(app, [*connect, "--prompt", "hello"], env=given)
    assert plain.exit_code == 0
    assert plain.stdout.strip()
    logged = (folder / "log").read_text().splitlines()[1:]
    assert any(json.loads(line).get("task_id") == "tea" for line in logged)


def test_the_example(folder: Path, url: str, token: str) -> None:
    example = str(ROOT / "examples" / "websocket_client.py")
    given = ["--token", token, "--url", url]
    made = run(folder, sys.executable, example, *given, "--command", "generate_scene_breakdown", "--params",
               '{"prompt": "Space exploration", "style": "cinematic", "duration": 60}')  # fmt: skip
    assert json.loads(made.stdout)["breakdown"]["title"], made.stderr
    said = run(folder, sys.executable, example, *given, "--prompt", "Create a video about space exploration")
    assert json.loads(said.stdout.splitlines()[-1])["status"] == "finished", said.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["connect", "--url", "http://x", "--token", "t"], 2, "ws://"),
        (["connect", "--url", "ws://127.0.0.1:1", "--token", "t", "--command", "undo", "--params", "{"], 1, "JSON"),
        (["token", "--sub", ""], 2, "sub"),
        (["token", "--sub", "me", "--hours", "100000"], 2, "hours"),
        (["serve", "--host", "0.0.0.0"], 2, "PIXORA_JWT_SECRET"),
        (["serve", "--port", "70000"], 2, "PIXORA_PORT"),
    ],
)
def test_what_is_refused(tmp_path: Path, arguments: list[str], code: int, told: str, request: Any) -> None:
    if "ws://127.0.0.1:1" in arguments:
        url, token = (request.getfixturevalue(name) for name in ("url", "token"))
        arguments = ["connect", "--url", url, "--token", token, *arguments[5:]]
        code = 2
    refused = CliRunner().invoke(app, arguments, env=environment(tmp_path))
    assert refused.exit_code == code, refused.stderr
    assert told in refused.stderr


def test_python_m_pixora_ws(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pixora_ws"]
    with subprocess.Popen(command, env=environment(tmp_path, PIXORA_PORT="0"), stdout=subprocess.PIPE) as server:
        assert server.stdout is not None
        assert server.stdout.readline().startswith(b"ws://127.0.0.1:")
        server.send_signal(signal.SIGTERM)
        assert server.wait(15) == 0
    refused = run(tmp_path, *command, PIXORA_HOST="0.0.0.0")
    assert refused.returncode == 1
    assert "PIXORA_JWT_SECRET" in refused.stderr


@pytest.mark.parametrize("what", ["schema", "asyncapi", "typescript"])
def test_protocol(what: str) -> None:
    assert "chat_message" in CliRunner().invoke(app, ["protocol", what]).stdout
