"""Tasks on the command line: one folder, small real films, real processes where they are interrupted and followed."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import terminal

from tests.processes import unmeasured

QUICK = {"PIXORA_RESOLUTION": "480p", "PIXORA_PRESET": "draft"}
BREAKDOWN = '{"prompt": "Tea", "duration": 3, "scene_count": 1}'


def pixora(*arguments: str, out: Path, text: bytes | None = None, **more: str) -> subprocess.CompletedProcess[bytes]:
    return terminal.pixora(*arguments, out=out, text=text, **QUICK, **more)


def given(done: subprocess.CompletedProcess[bytes]) -> Any:
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one task, `tea`, whose film is finished."""
    folder = tmp_path_factory.mktemp("films")
    given(pixora("command", "tea", "generate_scene_breakdown", "--params", "-", out=folder, text=BREAKDOWN.encode()))
    done = pixora("command", "tea", "generate_video", out=folder)
    assert given(done)["status"] == "started"
    assert b"The film is finished, 3.0 s long." in done.stderr
    return folder


def test_tasks_are_listed(out: Path) -> None:
    (task,) = given(pixora("tasks", "--json", out=out))
    assert (task["task_id"], task["status"], task["progress"]) == ("tea", "completed", 100)
    assert "completed" in pixora("tasks", out=out).stdout.decode()
    assert "no tasks yet" in pixora("tasks", "--user", "somebody", out=out).stdout.decode()


def test_a_task_is_shown(out: Path) -> None:
    shown = pixora("show", "tea", out=out).stdout.decode()
    assert "Task tea: completed, completed, 100 %" in shown
    assert "final_video.mp4" in shown
    state = given(pixora("show", "tea", "--json", out=out))
    assert state["generation"]["result"]["duration"] == 3.0


def test_its_log(out: Path) -> None:
    lines = pixora("logs", "tea", out=out).stdout.decode().splitlines()
    assert "generate scene breakdown: prompt “Tea”, style “cinematic”, duration 3.0" in lines[0]
    assert "100 %  completed" in "\n".join(lines)
    messages = [json.loads(line) for line in pixora("logs", "tea", "--json", out=out).stdout.splitlines()]
    assert [message["seq"] for message in messages] == list(range(1, len(messages) + 1))
    after = pixora("logs", "tea", "--json", "--after", str(len(messages) - 1), out=out).stdout.splitlines()
    assert [json.loads(line)["seq"] for line in after] == [len(messages)]
    assert pixora("logs", "tea", "--after", str(len(messages)), out=out).stdout == b""


def test_an_edit_says_what_has_to_be_made_and_makes_it(out: Path) -> None:
    said = pixora("edit", "tea", "--scene", "1", "--script", "Tea is ready.", out=out)
    assert said.returncode == 0, said.stderr
    assert "scene 1: another script" in said.stdout.decode()
    assert "Scene 1: narration, film to be made" in said.stdout.decode()
    own = out / "own.txt"
    own.write_text("Tea was ready.", encoding="utf-8")
    results = pixora(
        "edit", "tea", "--scene", "1", "--script", f"@{own}", "--seconds", "2.5", "--style", "noir", "--music", "sad",
        "--json", "--film", out=out,
    )  # fmt: skip
    assert [each["change"] for each in given(results)] == [
        "scene 1: another script", "scene 1: 2.5 s", "style: noir", "music: sad",
    ]  # fmt: skip
    assert b"The film is finished, 2.5 s long." in results.stderr
    assert len(list(out.glob("*/report.json"))) == 2


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("edit", "tea"), 2, "say what to change"),
        (("edit", "tea", "--script", "x"), 2, "say which scene"),
        (("edit", "tea", "--scene", "7", "--about", "x"), 1, "there is no scene 7"),
        (("command", "tea", "make_coffee"), 1, "there is no command"),
        (("command", "tea", "undo", "--params", "{"), 2, "is no JSON"),
        (("command", "tea", "undo", "--params", "[]"), 2, "is no JSON object"),
        (("command", "../tea", "undo"), 2, "task_id"),
        (("show", "nobody"), 1, "nobody"),
        (("show", "tea", "--user", "other"), 1, "cannot be used by this user"),
    ],
)
def test_what_is_refused_is_one_sentence(out: Path, arguments: tuple[str, ...], code: int, words: str) -> None:
    done = pixora(*arguments, out=out)
    assert done.returncode == code, done.stderr
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("pixora: ")
    assert words in line


def test_what_the_settings_name_is_asked_for(out: Path) -> None:
    asked = {"PIXORA_APPROVE": "set_voice"}
    arguments = ("edit", "tea", "--voice", "en-GB", "--json")
    done = pixora(*arguments, out=out, text=b"n\n", **asked)
    assert given(done) == [{"status": "declined"}]
    assert b"Go on? [y/N]" in done.stderr
    voices = pixora("edit", "tea", "--voice", "nobody", out=out).stderr.decode().split("there are: ")[1]
    agreed = pixora("edit", "tea", "--voice", voices.split(",")[0].strip(), "--yes", "--json", out=out, **asked)
    assert given(agreed)[0]["change"].startswith("voice: ")


def test_resuming_what_is_finished_says_so(out: Path) -> None:
    done = pixora("resume", "tea", out=out)
    assert done.returncode == 0
    assert "The generation is completed." in done.stderr.decode()


def test_resuming_what_is_not_there_says_so_and_begins_nothing(tmp_path: Path) -> None:
    done = pixora("resume", "typo", out=tmp_path)
    assert (done.returncode, done.stderr) == (1, b"pixora: task typo: it does not exist\n")
    assert pixora("tasks", out=tmp_path).stdout == b"There are no tasks yet.\n"


def test_an_interrupted_film_is_resumed_and_followed(tmp_path: Path) -> None:
    params = '{"prompt": "Bees", "duration": 8, "scene_count": 2}'
    given(pixora("command", "bees", "generate_scene_breakdown", "--params", params, out=tmp_path))
    command = [sys.executable, "-m", "pixora_cli", "command", "bees", "generate_video"]
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=terminal.env(tmp_path, unmeasured(), **QUICK)
    )
    assert process.stderr is not None
    for line in process.stderr:
        if b"frame" in line:
            break
    process.send_signal(signal.SIGINT)
    begun = time.monotonic()
    assert process.wait(timeout=20) == 130
    assert time.monotonic() - begun < 10
    process.stderr.close()
    assert "generating" in pixora("show", "bees", out=tmp_path).stdout.decode()
    follower = subprocess.Popen(
        [sys.executable, "-m", "pixora_cli", "logs", "bees", "--follow", "--json"],
        stdout=subprocess.PIPE,
        env=terminal.env(tmp_path, unmeasured(), **QUICK),
    )
    resumed = pixora("resume", "bees", out=tmp_path)
    assert resumed.returncode == 0, resumed.stderr
    assert follower.stdout is not None
    kinds = []
    for text in follower.stdout:
        kinds.append(json.loads(text)["type"])
        if kinds[-1] == "completion":
            break
    follower.send_signal(signal.SIGINT)
    assert follower.wait(timeout=20) == 130
    follower.stdout.close()
    assert kinds.count("completion") == 1


def test_a_task_is_deleted_when_the_user_agrees(tmp_path: Path) -> None:
    given(pixora("command", "tea", "generate_scene_breakdown", "--params", "-", out=tmp_path, text=BREAKDOWN.encode()))
    asked = pixora("tasks", "--delete", "tea", out=tmp_path, text=b"n\n")
    assert b"for good? [y/N] Nothing is deleted." in asked.stderr
    assert len(given(pixora("tasks", "--json", out=tmp_path))) == 1
    assert b"The task tea is deleted." in pixora("tasks", "--delete", "tea", "--yes", out=tmp_path).stderr
    assert given(pixora("tasks", "--json", out=tmp_path)) == []
    assert "it does not exist" in terminal.refused(pixora("tasks", "--delete", "tea", "--yes", out=tmp_path), 1)
