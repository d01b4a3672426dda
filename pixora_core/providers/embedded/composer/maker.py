"""The composer that needs nothing but arithmetic."""

from __future__ import annotations

from pathlib import Path

import anyio.to_thread

from pixora_core.film.takes import Score
from pixora_core.loading import ALONE
from pixora_core.pipeline.ports import ProviderInfo, ScoreRequest

__all__ = ["EmbeddedComposer"]

_INFO = ProviderInfo(
    name="embedded",
    version="3",
    licence="CC0-1.0",
    summary="Composes and synthesises a score by mood: theme, harmony and orchestration that follow the film.",
)


class EmbeddedComposer:
    """Composes offline. Mood, style and seed give theme and harmony; the sections' lengths only lay them out anew."""

    @property
    def info(self) -> ProviderInfo:
        """What it is."""
        return _INFO

    async def compose(self, request: ScoreRequest, into: Path) -> Score:
        """The score as `score.wav` in `into`. Raises `StorageError` when it cannot be written."""
        return await anyio.to_thread.run_sync(_made, request, into)


def _made(request: ScoreRequest, into: Path) -> Score:
    """In a thread: numpy and scipy take a second to load, which a plan does without."""
    with ALONE:
        from pixora_core.providers.embedded.composer.composing import made  # noqa: PLC0415 -- see above

    return made(request, into)
