"""The server of the tests that kill it: the real one, with small films and a conversation of many words."""
# ruff: noqa: PLC0415, T201 -- a program: it loads the engine when it makes a film, and says where it listens

from __future__ import annotations

import os
from dataclasses import replace

import anyio

from pixora_core import Settings, open_hub
from pixora_core.film import AspectRatio, Delivery
from pixora_core.pipeline.makers import Makers
from pixora_core.units import Size
from pixora_ws import ServerSettings, serve
from tests.ws.serving import Talk


def load() -> Makers:
    from pixora_core.engine import FilmEngine
    from pixora_core.providers.embedded.designer import EmbeddedDesigner
    from pixora_core.testing import plain_makers

    return replace(plain_makers(FilmEngine(workers=1)), designers=[EmbeddedDesigner()])


def delivery(aspect_ratio: AspectRatio) -> Delivery:
    return Delivery(size=Size(width=64, height=36), preset="draft")


async def main() -> None:
    talk = Talk()
    talk.slow = float(os.environ.get("PIXORA_TEST_SLOW", "0.002"))
    core = Settings.from_environment()
    settings = ServerSettings.from_environment()
    async with serve(
        settings,
        core=core,
        hub=lambda link: open_hub(
            core, makers=load, delivery=delivery, conversation=talk, link=link, lease_seconds=1.0
        ),
    ) as server:
        print(server.url, flush=True)
        stop = anyio.Event()
        with anyio.open_signal_receiver(15) as signals:
            async for _ in signals:
                stop.set()
                break


if __name__ == "__main__":
    anyio.run(main)
