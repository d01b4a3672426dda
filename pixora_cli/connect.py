"""`pixora connect`: a client of a server, in the terminal."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any, Final

import typer

from pixora_cli.options import DebugOption
from pixora_cli.running import run
from pixora_cli.tasking import params_in, said

if TYPE_CHECKING:
    from pixora_core.messages import ServerMessage
    from pixora_ws.client import Task

__all__ = ["connect"]

_BEGUN: Final = frozenset({"started", "resumed", "running"})


def connect(
    *,
    token: Annotated[str, typer.Option(envvar="PIXORA_TOKEN", help="The token; PIXORA_TOKEN keeps it out of sight.")],
    url: Annotated[str, typer.Option(help="The server.")] = "ws://127.0.0.1:8765",
    task: Annotated[str | None, typer.Option(help="The task's name; a new one without.")] = None,
    prompt: Annotated[str | None, typer.Option(help="Something to say; the answer is shown as it comes.")] = None,
    command: Annotated[str | None, typer.Option(help="A command to run instead.")] = None,
    params: Annotated[str, typer.Option(help="Its parameters, a JSON object.")] = "{}",
    raw: Annotated[bool, typer.Option("--json", help="Print every message as JSON.")] = False,
    debug: DebugOption = False,
) -> None:
    """Talk to a server: one prompt or one command, or watch a task. A lost connection is made again by itself."""

    async def work() -> None:
        from pixora_core.errors import InvalidInput
        from pixora_ws.client import connect as connected

        if not url.startswith(("ws://", "wss://")):
            raise InvalidInput("url", "begins with ws:// or wss://")
        given = params_in(params)
        async with connected(url, token, task_id=task) as client:
            typer.echo(f"task {client.task_id}", err=True)
            if command is not None:
                await _command(client, command, given, raw=raw)
            else:
                await _watch(client, await client.chat(prompt) if prompt is not None else None, raw=raw)

    run(work, debug=debug)


async def _command(client: Task, name: str, params: dict[str, Any], *, raw: bool) -> None:
    """Prints what it gives; the film that it begins is waited for."""
    result = await client.command(name, **params)
    typer.echo(json.dumps(result, ensure_ascii=False, indent=2))
    if isinstance(result, dict) and "generation_id" in result and result.get("status") in _BEGUN:
        await _watch(client, None, raw=raw, film=True)


async def _watch(client: Task, reply_to: str | None, *, raw: bool, film: bool = False) -> None:
    """Shows what is told: until the turn has ended that `reply_to` began and the film that came of it; else on."""
    async for message in client:
        _show(message, raw=raw)
        if _begins_film(message):
            film = True
        elif _ends_film(message) or (_ends_turn(message, reply_to) and not film):
            return


def _show(message: ServerMessage, *, raw: bool) -> None:
    from pixora_core.film.plain_text import readable
    from pixora_core.messages import Token, encode

    if raw:
        typer.echo(encode(message).decode())
    elif isinstance(message, Token):
        typer.echo(readable(message.content), nl=False)
    elif message.type == "message":
        typer.echo("")
    elif (line := said(message)) is not None:
        typer.echo(line, err=message.type != "completion")
    sys.stdout.flush()


def _begins_film(message: ServerMessage) -> bool:
    from pixora_core.messages import Status

    return isinstance(message, Status) and message.subject == "generation" and message.status in {"started", "resumed"}


def _ends_film(message: ServerMessage) -> bool:
    from pixora_core.messages import Completion, Status

    if isinstance(message, Status):
        return message.subject == "generation" and (message.status == "paused" or message.is_last)
    return isinstance(message, Completion)


def _ends_turn(message: ServerMessage, reply_to: str | None) -> bool:
    from pixora_core.messages import Status

    if reply_to is None or not isinstance(message, Status) or message.reply_to != reply_to:
        return False
    return message.subject == "run" and message.is_last
