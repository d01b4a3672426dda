"""The writer that needs no language model: it speaks from topic cards, or from the prompt's own words."""

from __future__ import annotations

from functools import partial

import anyio

from pixora_core.film.breakdown import Scene, SceneBreakdown
from pixora_core.film.brief import Brief
from pixora_core.pipeline.ports import ProviderInfo
from pixora_core.providers.embedded.writer.cards import heads
from pixora_core.providers.embedded.writer.drafting import breakdown_of
from pixora_core.providers.embedded.writer.matching import cards_for
from pixora_core.providers.embedded.writer.rewriting import rewritten
from pixora_core.providers.embedded.writer.topic import topic_of
from pixora_core.units import Seconds

__all__ = ["EmbeddedWriter", "cards_for", "heads", "topic_of"]


class EmbeddedWriter:
    """Writes from reviewed topic cards; of what it knows nothing about it says so, and invents no facts."""

    @property
    def info(self) -> ProviderInfo:
        """Who this is; no key, no network, no price."""
        return ProviderInfo(
            name="embedded",
            version="12",
            licence="Apache-2.0",
            summary="Topic cards and reflective forms; no language model.",
        )

    async def write(self, brief: Brief) -> SceneBreakdown:
        """As `Writer.write`. Raises `InvalidInput` for a language in which nothing is written."""
        return await anyio.to_thread.run_sync(partial(breakdown_of, brief))

    async def rewrite(self, scene: Scene, brief: Brief, target_seconds: Seconds) -> str | None:
        """As `Writer.rewrite`: from the lengths that a card's lines have; the user's own words are left alone."""
        return await anyio.to_thread.run_sync(partial(rewritten, scene, brief, target_seconds))
