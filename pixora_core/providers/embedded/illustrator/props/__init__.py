"""Everything that can be drawn, one module a topic. A new prop is one function in one of them."""

from __future__ import annotations

from typing import Final

from pixora_core.providers.embedded.illustrator.prop import Prop, collect
from pixora_core.providers.embedded.illustrator.props import (
    animals,
    buildings,
    cosmos,
    countryside,
    desk,
    energy,
    garden,
    holidays,
    kitchen,
    landmarks,
    measures,
    music,
    nature,
    pastimes,
    people,
    sea,
    space,
    symbols,
    table,
    travel,
    vehicles,
)

__all__ = ["PROPS"]

PROPS: Final[dict[str, Prop]] = collect(
    cosmos,
    space,
    nature,
    garden,
    countryside,
    animals,
    sea,
    people,
    buildings,
    landmarks,
    energy,
    table,
    kitchen,
    desk,
    measures,
    music,
    pastimes,
    holidays,
    symbols,
    travel,
    vehicles,
)
"""Every prop by its name."""
