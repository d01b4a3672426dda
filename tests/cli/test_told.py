"""What commands print of messages and states: plain values in, lines out."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
import typer
from terminal import pixora

from pixora_cli.command import _show_edit, _show_film
from pixora_cli.connect import _command, _watch
from pixora_cli.tasking import said, until_finished
from pixora_cli.tasks import _describe
from pixora_cli.watch import watching
from pixora_core import CommandRefused
from pixora_core.messages import (
    ApprovalRequest,
    Completion,
    CompletionData,
    ErrorMessage,
    Message,
    MessageData,
    ProgressData,
    ProgressUpdate,
    ServerMessage,
    Status,
    TaskState,
    Token,
    ToolCall,
    ToolCallData,
    ToolResult,
    ToolResultData,
)
from pixora_core.pipeline.progress import Progress

QUESTION = ApprovalRequest(approval_id="q", subject="It costs 0.50.", expires_at=datetime(2099, 1, 1, tzinfo=UTC))
PROGRESS = ProgressUpdate(data=ProgressData(progress=40, stage="video_generation", message="frame 3"))
STARTED = Status(subject="generation", status="started", message="Making the film")
PAUSED = Status(subject="generation", status="paused", message="Paused.")
HELLO = Message(data=MessageData(role="assistant", content="hello"))


def made(*severities: str) -> Completion:
    report: Any = {"findings": [{"severity": each} for each in severities]}
    data = CompletionData(video_url="file:///film.mp4", thumbnail_url="file:///t.jpg", message="Done.", report=report)
    return Completion(data=data)


@pytest.mark.parametrize(
    ("message", "line"),
    [
        (HELLO, "assistant: hello"),
        (PROGRESS, " 40 %  video generation: frame 3"),
        (QUESTION, "waits for an answer: It costs 0.50."),
        (PAUSED, "generation paused: Paused."),
        (Status(subject="run", status="started"), None),
        (ErrorMessage(message="no"), "error: no"),
        (ErrorMessage(message="\x1b]52;c;AA==\x07no\x9b2J"), "error: ]52;c;AA==no2J"),
        (made(), "Done. file:///film.mp4"),
        (ToolCall(data=ToolCallData(tool="undo_tool", parameters={"x": 1}), call_id="c"), "undo: x 1"),
        (ToolResult(data=ToolResultData(tool="undo_tool", result="failed: no"), call_id="c"), "undo failed: no"),
        (ToolResult(data=ToolResultData(tool="undo_tool", result="{}"), call_id="c"), None),
        (Token(content="h", message_id="m"), None),
    ],
)
def test_a_message_is_one_line(message: ServerMessage, line: str | None) -> None:
    assert said(message) == line


async def told(*messages: ServerMessage) -> AsyncIterator[ServerMessage]:
    for message in messages:
        yield message


def following(*messages: ServerMessage) -> Any:
    """A session whose task is told these."""

    @contextlib.asynccontextmanager
    async def follow(after: int) -> AsyncIterator[AsyncIterator[SimpleNamespace]]:
        yield (SimpleNamespace(message=message) async for message in told(*messages))

    return SimpleNamespace(follow=follow)


@pytest.mark.anyio
async def test_a_film_is_waited_for_with_a_line_each_tenth(capsys: pytest.CaptureFixture[str]) -> None:
    call = ToolCall(data=ToolCallData(tool="undo_tool", parameters={}), call_id="c")
    assert await until_finished(following(STARTED, call, PROGRESS, PROGRESS, made()), 0) == made()
    assert capsys.readouterr().err.splitlines() == ["generation started: Making the film", said(PROGRESS)]


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("last", "words"),
    [
        (PAUSED, "generation paused: Paused."),
        (Status(subject="generation", status="cancelled"), "stopped"),
        (ErrorMessage(message="no paint", code="generation_failed"), "no paint"),
        (ErrorMessage(message="internal error", code="internal"), "internal error"),
    ],
)
async def test_a_film_that_is_not_finished_is_an_error(last: ServerMessage, words: str) -> None:
    other = ErrorMessage(message="a command that was refused", code="invalid_params")
    with pytest.raises(CommandRefused, match=words):
        await until_finished(following(other, last), 0)


def test_a_film_with_a_fault_has_its_own_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    _show_film(None)
    _show_film(made("warning"))
    with pytest.raises(typer.Exit) as ended:
        _show_film(made("warning", "fault"))
    assert ended.value.exit_code == 3
    assert capsys.readouterr().err == "Done. file:///film.mp4\n" * 2


def test_what_makers_say_is_no_order_to_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with watching(quiet=False) as say:
        say(Progress(stage="asset_generation", step="draw", message="\x1b[2Jdrawn", fraction=0.1, step_fraction=1))
    assert capsys.readouterr().err == " 10 %  [2Jdrawn\n"


def test_an_edit_that_makes_nothing_anew_says_what_it_is_and_its_notices(capsys: pytest.CaptureFixture[str]) -> None:
    needs = {"scenes": [{"scene_index": 1, "make": []}, {"scene_index": 2, "make": ["picture"]}], "film": []}
    _show_edit({"change": "style: noir", "seconds": 3.04, "notices": ["noir is dark"], "needs": needs})
    assert capsys.readouterr().out == (
        "style: noir; the film lasts 3.0 s\nNote: noir is dark\nScene 2: picture to be made\n"
    )


def test_a_task_before_and_after_there_is_a_film(capsys: pytest.CaptureFixture[str]) -> None:
    bare = TaskState(task_id="tea", status="created", version=1, epoch="e", last_seq=0)
    _describe(bare)
    assert capsys.readouterr().out == "Task tea: created, 0 %\n"
    more: dict[str, Any] = {
        "stage": "video_generation",
        "characters": ({"name": "Mina", "look": "an old gardener"},),
        "generation": {"progress": 40, "error": "no\x1b paint"},
        "approvals": ({"subject": "It costs 0.50."},),
    }
    _describe(bare.model_copy(update=more))
    assert capsys.readouterr().out.splitlines() == [
        "Character: Mina: an old gardener",
        "Task tea: created, video_generation, 40 %",
        "Error: no paint",
        "Waits for an answer: It costs 0.50.",
    ]


@pytest.mark.anyio
async def test_a_turn_is_watched_to_its_end_and_to_that_of_its_film(capsys: pytest.CaptureFixture[str]) -> None:
    ended = Status(subject="run", status="finished", reply_to="1")
    news: Any = told(Token(content="hel", message_id="m"), Token(content="lo", message_id="m"), HELLO, ended, STARTED)
    await _watch(news, "1", raw=False)
    assert capsys.readouterr() == ("hello\n", "")
    news = told(STARTED, ended, Status(subject="run", status="finished", reply_to="2"), made(), HELLO)
    await _watch(news, "1", raw=False)
    assert capsys.readouterr() == ("Done. file:///film.mp4\n", "generation started: Making the film\n")
    news = told(HELLO)
    await _watch(news, None, raw=True)
    assert '"type":"message"' in capsys.readouterr().out


@pytest.mark.anyio
async def test_a_command_that_begins_a_film_stays_until_it_ends(capsys: pytest.CaptureFixture[str]) -> None:
    class Client:
        """Gives what it was told to, and has the news of a film."""

        def __init__(self, result: object) -> None:
            self.result = result
            self.news = told(PAUSED)

        async def command(self, name: str, **params: Any) -> object:
            return self.result

        def __aiter__(self) -> AsyncIterator[ServerMessage]:
            return self.news

    begun: Any = Client({"status": "started", "generation_id": "g"})
    await _command(begun, "generate_video", {}, raw=False)
    assert "generation paused: Paused." in capsys.readouterr().err
    other: Any = Client({"status": "none", "generation_id": "g"})
    await _command(other, "pause_generation", {}, raw=False)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("secret", ["", "s" * 32])
def test_a_server_that_knows_its_users_needs_no_hint(
    secret: str, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def serve(settings: object, core: object, *, started: Any) -> None:
        started(SimpleNamespace(url="ws://127.0.0.1:1/api/v1/ws/"))

    monkeypatch.setattr("pixora_ws.running.serve_until_stopped", serve)
    monkeypatch.setattr("pixora_ws.logs.log_to_standard_error", lambda *_, **__: None)
    done = pixora("serve", "--port", "0", out=tmp_path, **({"PIXORA_JWT_SECRET": secret} if secret else {}))
    assert done.stdout == b"ws://127.0.0.1:1/api/v1/ws/{task_id}\n"
    assert (b"pixora token" in done.stderr) == (not secret)
