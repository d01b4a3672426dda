"""What the commands about tasks share: a hub for the time of the command, a task's news on standard error."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

if TYPE_CHECKING:
    from pydantic import JsonValue

    from pixora_core import Hub, Session
    from pixora_core.messages import Completion, ServerMessage

__all__ = ["JsonOption", "TaskArgument", "UserOption", "YesOption", "opened", "params_in", "said", "until_finished"]

TaskArgument = Annotated[str, typer.Argument(help="The task's name: 1 to 64 of A-Z, a-z, 0-9, _ and -.")]
UserOption = Annotated[str, typer.Option(envvar="PIXORA_USER", help="Whose task it is.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")]
YesOption = Annotated[bool, typer.Option("--yes", "-y", help="Agree to what would be asked.")]

_MARKS: Final = 10
"""In a pipe, progress is a line each tenth."""

_PARAMETER: Final = 60
"""Characters of a parameter that are shown."""


@contextlib.asynccontextmanager
async def opened() -> AsyncIterator[Hub]:
    """A hub as the settings have it. Films of other tasks that are unfinished are left alone."""
    from pixora_core import open_hub

    async with open_hub(recover=False) as hub:
        yield hub


def params_in(text: str) -> dict[str, Any]:
    """A command's parameters, given as JSON. Raises `InvalidInput`."""
    from pixora_core.errors import InvalidInput

    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InvalidInput("params", f"is no JSON ({error})") from error
    if not isinstance(value, dict):
        raise InvalidInput("params", "is no JSON object")
    return value


def said(message: ServerMessage) -> str | None:
    """A message of a task as one line for a person; None for what is no news to one.

    What a model or a server says is no order to the terminal.
    """
    from pixora_core.film.plain_text import readable

    line = _told(message)
    return None if line is None else readable(line)


def _told(message: ServerMessage) -> str | None:  # noqa: PLR0911 -- a table
    from pixora_core import messages as told

    match message:
        case told.ToolCall():
            given = ", ".join(_given(name, value) for name, value in message.data.parameters.items())
            return ": ".join(filter(None, (_in_words(message.data.tool), given)))
        case told.ToolResult() if message.data.result.startswith("failed: "):
            return f"{_in_words(message.data.tool)} {message.data.result}"
        case told.Message():
            return f"{message.data.role}: {message.data.content}"
        case told.ProgressUpdate():
            return f"{message.data.progress:3d} %  {message.data.stage.replace('_', ' ')}: {message.data.message}"
        case told.Completion():
            return f"{message.data.message} {message.data.video_url}"
        case told.ErrorMessage():
            return f"error: {message.message}"
        case told.ApprovalRequest():
            return f"waits for an answer: {message.subject}"
        case told.Status() if message.message:
            return f"{message.subject} {message.status}: {message.message}"
    return None


def _in_words(tool: str) -> str:
    return tool.removesuffix("_tool").replace("_", " ")


def _given(name: str, value: JsonValue) -> str:
    """A parameter as a person reads it: a text in quotes, cut where it is long."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    text = text if len(text) <= _PARAMETER else f"{text[: _PARAMETER - 1].rstrip()}…"
    return f"{name.replace('_', ' ')} {f'“{text}”' if isinstance(value, str) else text}"


async def until_finished(session: Session, after: int) -> Completion:
    """The film of a generation that runs; what is told on the way goes to standard error.

    Raises `CommandRefused` when it fails, is paused or cancelled.
    """
    from pixora_core import CommandRefused
    from pixora_core import messages as told

    lines = _Lines()
    async with session.follow(after) as entries:
        async for entry in entries:
            message = entry.message
            if isinstance(message, told.Completion):
                return message
            if isinstance(message, told.ErrorMessage) and message.code in {"generation_failed", "internal"}:
                raise CommandRefused(message)
            if _stopped(message):
                raise CommandRefused(told.ErrorMessage(message=said(message) or "stopped", code="stopped"))
            lines.say(message)
    raise CommandRefused(told.ErrorMessage(message="the task's log has ended"))  # pragma: no cover


def _stopped(message: ServerMessage) -> bool:
    from pixora_core.messages import Status

    if not isinstance(message, Status) or message.subject != "generation":
        return False
    return message.status in {"paused", "cancelled"}


class _Lines:
    """Plain lines; of progress no more than one each tenth and each stage."""

    def __init__(self) -> None:
        self._told: tuple[int, str] | None = None

    def say(self, message: ServerMessage) -> None:
        from pixora_core import messages as told

        if isinstance(message, told.ProgressUpdate):
            mark = (message.data.progress * _MARKS // 100, message.data.stage)
            if mark == self._told:
                return
            self._told = mark
        line = said(message)
        if line is not None and not isinstance(message, told.ToolCall):
            print(line, file=sys.stderr, flush=True)  # noqa: T201 -- a terminal program prints
