"""`pixora chat`: from a pipe, and on a terminal with a person who types, agrees and presses Ctrl-C."""

from __future__ import annotations

import codecs
import contextlib
import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import anyio
import pytest
from terminal import env, installed, pixora, process

from pixora_cli.chat import Screen, Talk
from pixora_core import CommandRefused
from pixora_core.messages import Answer, ApprovalRequest, ClientMessage, ErrorMessage, Status
from pixora_core.replies import Say
from tests.processes import unmeasured

QUICK = {"PIXORA_RESOLUTION": "480p", "PIXORA_PRESET": "draft"}
DEAR = """
from pixora_core.pipeline.ports import ProviderInfo
from pixora_core.testing import ToneNarrator

class Provider(ToneNarrator):
    info = ProviderInfo(name="dear-voice", version="1", licence="CC0-1.0", price_per_unit=0.25)
"""
PLAN = "a 3-second film about tea in 1 scene"


class Terminal:
    """A terminal of 100 columns with the program on it, and what it has shown so far."""

    def __init__(self, process: subprocess.Popen[bytes], ours: int) -> None:
        self.process = process
        self._ours = ours
        self.shown = ""
        self._seen = 0
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def type(self, text: str) -> None:
        os.write(self._ours, text.encode())

    def until(self, words: str, seconds: float = 60.0) -> None:
        """Waits until the words have been shown, after those that were waited for before."""
        deadline = time.monotonic() + seconds
        while words not in self.shown[self._seen :]:
            left = deadline - time.monotonic()
            assert left > 0, f"{words!r} was never shown:\n{self.shown}"
            if select.select([self._ours], [], [], left)[0]:
                self.shown += self._decoder.decode(os.read(self._ours, 65_536))
        self._seen = self.shown.index(words, self._seen) + len(words)

    def closed(self, seconds: float = 20.0) -> int:
        """The exit code, once everything has been shown."""
        deadline = time.monotonic() + seconds
        with contextlib.suppress(OSError):  # Linux says EIO when the other end is closed
            while select.select([self._ours], [], [], max(0.0, deadline - time.monotonic()))[0]:
                self.shown += self._decoder.decode(os.read(self._ours, 65_536))
        assert time.monotonic() < deadline, f"it does not end:\n{self.shown}"
        return self.process.wait(10)


@contextlib.contextmanager
def terminal(*arguments: str, out: Path, **more: str) -> Iterator[Terminal]:
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
    wanted = {**env(out, unmeasured(), **QUICK, **more), "TERM": "xterm-256color"}
    wanted.pop("COLUMNS")
    command = [sys.executable, "-m", "pixora_cli", *arguments]
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=wanted, start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509
    ) as process:  # fmt: skip
        os.close(theirs)
        try:
            yield Terminal(process, ours)
        finally:
            process.kill()
            os.close(ours)


def test_from_a_pipe_to_the_finished_film(tmp_path: Path) -> None:
    said = f"hello\n{PLAN}\n\nmake scene 1 longer\ngo\n".encode()
    done = pixora("chat", "demo", out=tmp_path, text=said, **QUICK)
    assert done.returncode == 0, done.stderr
    shown = done.stdout.decode()
    assert "› hello\nHello! What shall we film?" in shown
    assert "⚙ generate scene breakdown: prompt “" in shown
    assert "is written: 1 scene, 3 seconds." in shown
    assert "⚙ adjust scene duration: scene index 1" in shown
    assert "100 %" in shown
    (film,) = tmp_path.glob("*-demo/final_video.mp4")
    assert film.as_uri() in shown
    again = pixora("chat", "demo", out=tmp_path, text=b"status\n", **QUICK)
    assert "› go" in again.stdout.decode()
    assert f"The film is finished: {film.as_uri()}" in again.stdout.decode()


def test_another_users_task_is_refused(tmp_path: Path) -> None:
    assert pixora("chat", "demo", out=tmp_path, text=b"hello\n", **QUICK).returncode == 0
    done = pixora("chat", "demo", "--user", "somebody", out=tmp_path, text=b"hello\n", **QUICK)
    assert done.returncode == 1
    assert b"cannot be used by this user" in done.stderr


def test_money_is_asked_for_in_the_conversation(tmp_path: Path) -> None:
    path = installed(tmp_path / "dear", "narrator", "dear", DEAR)
    dear = {"PYTHONPATH": path, "PIXORA_NARRATOR": "dear"}
    with terminal("chat", "demo", out=tmp_path, **dear) as screen:
        screen.until("What shall we film?")
        screen.type(f"\n  \n{PLAN}\n")
        screen.until("Say “go”")
        screen.type("go\n")
        screen.until("Shall I? (yes or no)")
        screen.type("no\n")
        screen.until("did not")
        screen.type("go\n")
        screen.until("Shall I? (yes or no)")
        screen.type("yes\n")
        screen.until("The film is finished")
        screen.type("thanks\n")
        screen.until("With pleasure.")
        screen.until("› ")
        screen.type("\x04")
        assert screen.closed() == 0
    answered = process("chat", "demo", "--yes", out=tmp_path, text=b"undo\nredo\ngo\n", **QUICK, **dear)
    assert answered.returncode == 0, answered.stderr


def test_ctrl_c_stops_the_run_and_not_the_program(tmp_path: Path) -> None:
    slow = """
import anyio
from pixora_core.testing import PlainWriter

class Provider(PlainWriter):
    async def write(self, brief):
        print("writing slowly", flush=True)
        await anyio.sleep(3 if "slow" in brief.prompt else 0)
        return await super().write(brief)
"""
    path = installed(tmp_path / "slow", "writer", "slow", slow)
    with terminal("chat", "demo", out=tmp_path, PYTHONPATH=path, PIXORA_WRITER="slow") as screen:
        screen.until("What shall we film?")
        screen.type("a slow film about snails\n")
        screen.until("writing slowly")
        screen.type("\x03")
        screen.until("Stopped")
        screen.type("\x03")
        screen.until("Ctrl-D leaves")
        screen.type(f"{PLAN}\n")
        screen.until("Say “go”")
        screen.until("› ")
        screen.type("\x04")
        assert screen.closed() == 0


def test_leaving_in_the_middle_says_how_to_go_on(tmp_path: Path) -> None:
    with terminal("chat", "demo", out=tmp_path) as screen:
        screen.until("What shall we film?")
        screen.type("a 60-second film about tea\n")
        screen.until("Say “go”")
        screen.type("go\n")
        screen.until("I'm making the film now")
        screen.until("› ")
        screen.type("\x04")
        screen.until("`pixora resume demo` goes on with it")
        assert screen.closed() == 0


@pytest.mark.parametrize("key", ["PIXORA_MODEL_KEY", "OPENAI_API_KEY"])
def test_a_model_that_cannot_be_reached_is_one_error(tmp_path: Path, key: str) -> None:
    more = {key: "sk-never-shown-0123", "PIXORA_MODEL_URL": "http://127.0.0.1:9/v1", "PIXORA_MODEL": "m"}
    done = pixora("chat", "demo", out=tmp_path, text=b"hello\n", **QUICK, **more)
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().count("PIXORA_MODEL_URL says where it is") == 1
    assert b"sk-never-shown" not in done.stdout + done.stderr


class Scripted:
    """A session that answers as it was told to, and keeps what it was asked."""

    task_id = "demo"

    def __init__(self, *answers: Answer, refusing: bool = False) -> None:
        self.answers = answers
        self.refusing = refusing
        self.asked: list[object] = []
        self.talk: Talk | None = None

    async def handle(self, message: ClientMessage, say: Say) -> None:
        self.asked.append(message)
        for answer in self.answers:
            await say(answer)

    async def approve(self, approval_id: str, *, approve: bool = True) -> None:
        self.asked.append((approval_id, approve))
        if self.refusing:
            raise CommandRefused(ErrorMessage(message="this question is not open any more", code="approval_outdated"))
        assert self.talk is not None
        self.talk._show(Status(subject="run", status="finished"))

    @contextlib.asynccontextmanager
    async def follow(self, after: int) -> AsyncIterator[AsyncIterator[SimpleNamespace]]:
        async def told() -> AsyncIterator[SimpleNamespace]:
            yield SimpleNamespace(message=QUESTION)

        yield told()


QUESTION = ApprovalRequest(
    approval_id="q", subject="It costs 0.50.", tool="generate_video", expires_at=datetime(2099, 1, 1, tzinfo=UTC)
)


def talking(session: Scripted, *, yes: bool = False, interactive: bool = False) -> Talk:
    given: Any = session
    session.talk = Talk(given, Screen(interactive=interactive), yes=yes)
    session.talk._loaded.set()
    return session.talk


async def lines(*typed: str) -> AsyncIterator[str]:
    for line in typed:
        yield line


@pytest.mark.anyio
async def test_a_message_that_is_answered_with_an_error_ends_its_turn(capsys: pytest.CaptureFixture[str]) -> None:
    talk = talking(Scripted(ErrorMessage(message="too many turns wait", code="busy")))
    await talk.say("hello")
    assert capsys.readouterr().out == "› hello\nerror: too many turns wait\n"


@pytest.mark.anyio
@pytest.mark.parametrize(("typed", "approve"), [(["Ja"], True), (["no"], False), ([], False)])
async def test_a_question_is_asked_when_its_turn_has_ended(
    typed: list[str], approve: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    session = Scripted()
    talk = talking(session, interactive=True)
    talk._begin()
    talk._show(QUESTION)
    assert capsys.readouterr().out == ""
    await talk.answer_questions(lines(*typed))
    assert session.asked == [("q", approve)]
    assert capsys.readouterr().out == "It costs 0.50. Shall I? (yes or no)\n"


@pytest.mark.anyio
async def test_a_question_that_somebody_else_has_answered_is_said_to_be_outdated(
    capsys: pytest.CaptureFixture[str],
) -> None:
    talk = talking(Scripted(refusing=True), interactive=True)
    talk._begin()
    talk._show(QUESTION)
    await talk.answer_questions(lines("yes"))
    assert "this question is not open any more" in capsys.readouterr().out


@pytest.mark.anyio
async def test_with_yes_a_turns_question_is_agreed_to(capsys: pytest.CaptureFixture[str]) -> None:
    session = Scripted(ErrorMessage(message="it has ended"))
    talk = talking(session, yes=True)
    talk._show(QUESTION)
    await talk.say("go")
    assert session.asked[1:] == [("q", True)]
    assert "waits for an answer: It costs 0.50." in capsys.readouterr().out


@pytest.mark.anyio
@pytest.mark.parametrize("refusing", [False, True])
async def test_with_yes_what_a_film_stops_at_is_agreed_to_once(refusing: bool) -> None:
    session = Scripted(refusing=refusing)
    talk = talking(session, yes=True)
    async with anyio.create_task_group() as group:
        await group.start(talk.listen, 0)
    assert session.asked == [("q", True)]


@pytest.mark.anyio
async def test_what_a_film_waits_for_is_asked_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    session = Scripted()
    talking(session, interactive=True)._show(QUESTION)
    assert capsys.readouterr().out == "It costs 0.50. Say yes or no.\n"
    assert session.asked == []


@pytest.mark.anyio
async def test_a_paused_film_is_not_waited_for(capsys: pytest.CaptureFixture[str]) -> None:
    talk = talking(Scripted())
    talk._show(Status(subject="generation", status="started"))
    with anyio.move_on_after(0.01) as waiting:
        await talk.finish(wait=True)
    assert waiting.cancelled_caught
    talk._show(Status(subject="generation", status="queued"))
    talk._show(Status(subject="generation", status="paused", message="Paused."))
    with anyio.fail_after(1):
        await talk.finish(wait=True)
    await talk.finish(wait=False)
    assert capsys.readouterr().out == "generation paused: Paused.\n"


@pytest.mark.anyio
async def test_ctrl_c_between_turns_of_a_pipe_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    session = Scripted()
    await talking(session).interrupt()
    assert (session.asked, capsys.readouterr().out) == ([], "")
