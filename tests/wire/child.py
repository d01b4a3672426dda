"""The server of the tests that kill it: the real one, with small films and a conversation of many words."""
# ruff: noqa: PLC0415, T201 -- a program: it loads the engine when it makes a film, and says where it listens

from __future__ import annotations

import os
import signal
from dataclasses import replace
from fractions import Fraction
from typing import Any

import anyio

from pixora_core import Settings, open_hub
from pixora_core.film import AspectRatio, Delivery
from pixora_core.pipeline.makers import Makers
from pixora_core.tasks import sqlite
from pixora_core.units import Size
from pixora_ws import ServerSettings, serve
from pixora_ws.logs import log_to_standard_error
from pixora_ws.running import LOOP, forget_the_start
from tests.ws.serving import Talk


def load() -> Makers:
    from pixora_core.engine import FilmEngine
    from pixora_core.providers.embedded.designer import EmbeddedDesigner
    from pixora_core.testing import plain_makers

    return replace(plain_makers(FilmEngine(workers=1)), designers=[EmbeddedDesigner()])


def delivery(aspect_ratio: AspectRatio) -> Delivery:
    return Delivery(size=Size(width=64, height=36), rate=Fraction(10), preset="draft")


def die_at(point: str) -> None:
    """`kill -9` of this process as soon as its store has done that so many times: `SqliteEventLog.append 2`."""
    where, times = point.split()
    name, method = where.split(".")
    store, left = getattr(sqlite, name), int(times)
    do = getattr(store, method)

    async def dying(*given: Any, **named: Any) -> Any:
        nonlocal left
        done = await do(*given, **named)
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
        return done

    setattr(store, method, dying)


async def main() -> None:
    if point := os.environ.get("PIXORA_TEST_DIE"):
        die_at(point)
    talk = Talk()
    talk.slow = float(os.environ.get("PIXORA_TEST_SLOW", "0.002"))
    core = Settings.from_environment()
    settings = ServerSettings.from_environment()
    log_to_standard_error(settings.log_format)
    lease = float(os.environ.get("PIXORA_TEST_LEASE", "1"))
    async with serve(
        settings,
        core=core,
        hub=lambda link: open_hub(
            core,
            makers=load,
            delivery=delivery,
            conversation=talk,
            link=link,
            lease_seconds=lease,
        ),
    ) as server:
        forget_the_start()
        print(server.url, flush=True)
        stop = anyio.Event()
        with anyio.open_signal_receiver(15) as signals:
            async for _ in signals:
                stop.set()
                break


if __name__ == "__main__":
    anyio.run(main, backend_options=LOOP)
