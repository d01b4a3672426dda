"""The embedded illustrator: pictures drawn by programs, in processes of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import anyio.to_thread

from pixora_core.film.takes import Picture
from pixora_core.pipeline.ports import PictureRequest, ProviderInfo
from pixora_core.providers.embedded.illustrator.info import INFO
from pixora_core.providers.embedded.illustrator.workers import Workers

__all__ = ["EmbeddedIllustrator"]

_READY: Final = 2
"""How many processes are started ahead, at most: a film of one scene needs no more than one."""

_WORKERS: Final = Workers(INFO.name)
"""Shared by all illustrators of this process: what one has started the next may use."""


class EmbeddedIllustrator:
    """Draws offline. Implements the ports `Illustrator` and `Preparing`."""

    @property
    def info(self) -> ProviderInfo:
        """What it is; its pictures are in the public domain."""
        return INFO

    def prepare(self, at_once: int) -> None:
        """Starts processes that draw, which takes each a second."""
        _WORKERS.start(min(_READY, at_once))

    async def draw(self, request: PictureRequest, into: Path) -> Picture:
        """The picture as `scene_image.png` and four planes. Raises `ProviderError` when a file cannot be written."""
        return await anyio.to_thread.run_sync(_WORKERS.draw, request, into)
