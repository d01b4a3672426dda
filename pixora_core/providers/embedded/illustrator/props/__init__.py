"""Everything that can be drawn, one module a topic. A new prop is one function in one of them, or in a new one."""

from __future__ import annotations

from typing import Final

from pixora_core.providers.embedded.illustrator.found import modules_in
from pixora_core.providers.embedded.illustrator.prop import Prop, collect

__all__ = ["PROPS"]

PROPS: Final[dict[str, Prop]] = collect(*modules_in(__name__, __path__))
"""Every prop by its name."""
