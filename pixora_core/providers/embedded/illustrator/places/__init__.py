"""Every place that can be drawn, one small file each; what several of them share has files of its own."""

from __future__ import annotations

from typing import Final

from pixora_core.providers.embedded.illustrator.found import modules_in
from pixora_core.providers.embedded.illustrator.setting import Setting, collect

__all__ = ["SETTINGS"]

SETTINGS: Final[dict[str, Setting]] = collect(*modules_in(__name__, __path__))
"""Every setting by its name."""
