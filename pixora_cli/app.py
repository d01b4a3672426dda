"""The program `pixora`: its commands, and what they share.

Exit codes: 0 done; 1 failed; 2 bad usage; 3 finished, but the check found a fault; 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, TextIO

import typer

from pixora_cli import breakdown, chat, command, connect, doctor, generate, preview, protocol, serve, tasks, token
from pixora_cli.running import FAILED, fail

__all__ = ["app", "main"]

app = typer.Typer(
    name="pixora",
    help="A prompt becomes a finished film: written, narrated, illustrated, scored, captioned, cut, checked.",
    epilog="Exit codes: 0 done, 1 failed, 2 bad usage, 3 finished but the check found a fault, 130 interrupted.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("generate")(generate.generate)
app.command("breakdown")(breakdown.breakdown)
app.command("chat")(chat.chat)
app.command("command")(command.command)
app.command("edit")(command.edit)
app.command("resume")(command.resume)
app.command("tasks")(tasks.tasks)
app.command("show")(tasks.show)
app.command("logs")(tasks.logs)
app.command("serve")(serve.serve)
app.command("token")(token.token)
app.command("connect")(connect.connect)
app.add_typer(protocol.app)
app.command("doctor")(doctor.doctor)
app.command("providers")(doctor.providers)
app.command("tidy")(doctor.tidy)
app.add_typer(preview.app)


def _print_version(value: bool) -> None:  # noqa: FBT001 -- typer's callback signature
    if value:
        from importlib.metadata import version

        typer.echo(f"pixora {version('pixora')}")
        raise typer.Exit


@app.callback()
def options(
    *,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Say the version and leave.")
    ] = False,
) -> None:
    """What stands before the command."""


def main() -> None:
    """Runs the command that the command line names."""
    _open_what_is_closed()
    try:
        app()
    except OSError as error:
        # A command's own trouble is told by `running.telling`; what is left is its output, on a full disk say.
        _write_nowhere(sys.stdout)
        fail(f"standard output cannot be written ({error.strerror})", FAILED)


def _open_what_is_closed() -> None:
    """Standard streams that the caller has closed take what is written to them and lose it."""
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 -- as long as the program
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115


def _write_nowhere(stream: TextIO) -> None:
    """What is still buffered would fail again when Python ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
