"""Everything that can be drawn, one module a topic. A new prop is one function in one of them."""

from __future__ import annotations

from typing import Final

from pixora_core.providers.embedded.illustrator.prop import Prop, collect
from pixora_core.providers.embedded.illustrator.props import buildings, cosmos, nature, table, travel

__all__ = ["PROPS"]

PROPS: Final[dict[str, Prop]] = collect(cosmos, nature, buildings, table, travel)
"""Every prop by its name."""
