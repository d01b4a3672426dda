"""A language model as the writer of films, `PIXORA_WRITER=model,embedded`: its light door, for the SDK takes 2 s."""

from __future__ import annotations

from pixora_core.film import Brief, Scene, SceneBreakdown
from pixora_core.pipeline.ports import ProviderInfo
from pixora_core.settings import Settings, place_of
from pixora_core.units import Seconds

__all__ = ["ModelWriter"]

_VERSION = "1"


class ModelWriter:
    """Writes with the model that answers chat messages, by the same settings."""

    def __init__(self, settings: Settings | None = None) -> None:
        self._settings = settings or Settings.from_environment()

    @property
    def info(self) -> ProviderInfo:
        """What it is; another model is another version."""
        chosen = self._settings
        missing = chosen.model == "offline" or not (chosen.model or chosen.model_key or chosen.model_url)
        return ProviderInfo(
            name="model",
            version=" ".join(filter(None, (_VERSION, chosen.model, place_of(chosen.model_url)))),
            licence="as the model's provider says",
            summary="A language model writes the scenes: PIXORA_MODEL_KEY, PIXORA_MODEL_URL, PIXORA_MODEL.",
            needs_key=True,
            needs_network=True,
            unavailable="no language model is set; PIXORA_MODEL_KEY or PIXORA_MODEL_URL names one" if missing else None,
        )

    async def write(self, brief: Brief) -> SceneBreakdown:
        """As `Writer.write`. A script of the user's own is laid out by the embedded writer: no model rewrites it.

        Raises `ProviderError`, `InvalidInput` (a setting).
        """
        if brief.script is not None:
            from pixora_core.providers.embedded.writer import EmbeddedWriter  # noqa: PLC0415 -- cards are many

            return await EmbeddedWriter().write(brief)
        from pixora_core.agents.writing import written  # noqa: PLC0415 -- the SDK takes 2 s to load

        return await written(brief, self._settings)

    async def rewrite(self, scene: Scene, brief: Brief, target_seconds: Seconds) -> str | None:
        """As `Writer.rewrite`. Raises `ProviderError`, `InvalidInput` (a setting)."""
        if brief.script is not None:
            return None
        from pixora_core.agents.writing import rewritten  # noqa: PLC0415 -- the SDK takes 2 s to load

        return await rewritten(scene, brief, target_seconds, self._settings)
