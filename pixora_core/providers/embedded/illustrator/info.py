"""Who draws, as the manifest names it."""

from __future__ import annotations

from typing import Final

from pixora_core.pipeline.ports import ProviderInfo

__all__ = ["INFO"]

INFO: Final = ProviderInfo(
    name="pixora-illustrator",
    version="19",
    licence="CC0-1.0",
    summary="drawn by code: layered illustrations in eight styles, no model, no key",
)
