"""`pixora serve`: the server."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pixora_cli.options import DebugOption
from pixora_cli.running import telling

if TYPE_CHECKING:
    from pixora_ws import Server

__all__ = ["serve"]


def serve(
    *,
    host: Annotated[str | None, typer.Option(help="The address to listen on (PIXORA_HOST; 127.0.0.1).")] = None,
    port: Annotated[int | None, typer.Option(help="The port; 0: a free one (PIXORA_PORT; 8765).")] = None,
    out: Annotated[Path | None, typer.Option(help="The folder that films are put into (PIXORA_OUT).")] = None,
    public_url: Annotated[str | None, typer.Option(help="How clients reach it (PIXORA_PUBLIC_URL).")] = None,
    log_format: Annotated[str | None, typer.Option(help="text or json (PIXORA_LOG_FORMAT).")] = None,
    debug: DebugOption = False,
) -> None:
    """Serve films over WebSockets until SIGTERM or Ctrl-C. All settings are environment variables too."""
    given = {"HOST": host, "PORT": port, "OUT": out, "PUBLIC_URL": public_url, "LOG_FORMAT": log_format}
    environment = {**os.environ, **{f"PIXORA_{name}": str(each) for name, each in given.items() if each is not None}}
    with telling(debug=debug):
        from pixora_core import Settings
        from pixora_ws import ServerSettings
        from pixora_ws.logs import log_to_standard_error
        from pixora_ws.running import run

        settings, core = ServerSettings.from_environment(environment), Settings.from_environment(environment)
        log_to_standard_error(settings.log_format, debug=debug)

        def started(server: Server) -> None:
            typer.echo(f"{server.url}{{task_id}}")
            sys.stdout.flush()
            if not settings.knows_users:
                typer.echo("Tokens are good that `pixora token --sub NAME` makes here.", err=True)

        run(settings, core, started=started)
