"""Everything that can be drawn, one module a topic. A new prop is one function in one of them."""

from __future__ import annotations

from typing import Final

from pixora_core.providers.embedded.illustrator.prop import Prop, collect
from pixora_core.providers.embedded.illustrator.props import animals, buildings, cosmos, garden, kitchen, nature, space, table, travel

__all__ = ["PROPS"]

PROPS: Final[dict[str, Prop]] = collect(cosmos, space, nature, garden, animals, buildings, table, kitchen, travel)
"""Every prop by its name."""
