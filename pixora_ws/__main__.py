"""`python -m pixora_ws`: the server with the settings of the environment. `pixora serve` says more."""

from __future__ import annotations

import sys

from pixora_core import PixoraError, Settings
from pixora_ws.logs import log_to_standard_error
from pixora_ws.running import run
from pixora_ws.server import Server
from pixora_ws.settings import ServerSettings


def main() -> None:
    """Raises `SystemExit`."""
    try:
        settings, core = ServerSettings.from_environment(), Settings.from_environment()
        log_to_standard_error(settings.log_format)
        run(settings, core, started=_started)
    except PixoraError as error:
        sys.exit(f"pixora: {error}")


def _started(server: Server) -> None:
    print(f"{server.url}{{task_id}}", flush=True)  # noqa: T201 -- a program that says where it is


if __name__ == "__main__":
    main()
