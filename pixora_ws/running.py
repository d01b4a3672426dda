"""The server as a program: until it is told to stop."""

from __future__ import annotations

import asyncio
import gc
import importlib.util
import logging
import signal
from collections.abc import Callable
from functools import partial
from typing import Final

import anyio

from pixora_core import Settings
from pixora_ws.server import Server, serve
from pixora_ws.settings import ServerSettings

__all__ = ["LOOP", "forget_the_start", "run", "serve_until_stopped"]

LOOP: Final = {"use_uvloop": importlib.util.find_spec("uvloop") is not None}
"""What `anyio.run` is told of the event loop: uvloop's where it is installed, else asyncio's."""

_LOG = logging.getLogger(__name__)


def run(settings: ServerSettings, core: Settings, *, started: Callable[[Server], None]) -> None:
    """`serve_until_stopped` in a loop of its own."""
    anyio.run(partial(serve_until_stopped, settings, core, started=started), backend_options=LOOP)


def forget_the_start() -> None:
    """Tells the garbage collector that what is there now stays.

    It else looks through all that the imported modules made again and again: a sixth of the CPU time of a wave of
    connections. For a program's own `main`, since it is for the whole process.
    """
    gc.collect()
    gc.freeze()


async def serve_until_stopped(settings: ServerSettings, core: Settings, *, started: Callable[[Server], None]) -> None:
    """Serves until SIGTERM or SIGINT; `started` is told when it accepts. Raises as `serve` does."""
    loop, stop = asyncio.get_running_loop(), anyio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with serve(settings, core=core) as server:
        forget_the_start()
        started(server)
        _LOG.info("accepting connections; the event loop is %s", type(loop).__module__.partition(".")[0])
        await stop.wait()
