"""Every place that can be drawn, one module a landscape. A new setting is one function in one of them."""

from __future__ import annotations

from typing import Final

from pixora_core.providers.embedded.illustrator.places import cosmos, indoors, land, town, waters
from pixora_core.providers.embedded.illustrator.setting import Setting, collect

__all__ = ["SETTINGS"]

SETTINGS: Final[dict[str, Setting]] = collect(land, waters, cosmos, town, indoors)
"""Every setting by its name."""
