"""The server as a program: until it is told to stop."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable

import anyio

from pixora_core import Settings
from pixora_ws.server import Server, serve
from pixora_ws.settings import ServerSettings

__all__ = ["serve_until_stopped"]


async def serve_until_stopped(settings: ServerSettings, core: Settings, *, started: Callable[[Server], None]) -> None:
    """Serves until SIGTERM or SIGINT; `started` is told when it accepts. Raises as `serve` does."""
    loop, stop = asyncio.get_running_loop(), anyio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with serve(settings, core=core) as server:
        started(server)
        await stop.wait()
