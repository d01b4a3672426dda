"""What the tests of pictures look at: every prop, by the file that draws it."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator import PROPS
from tests.every import of_every

__all__ = ["of_every_prop"]

of_every_prop = of_every(
    PROPS.values(), name=lambda prop: prop.name, group=lambda prop: prop.draw.__module__.rpartition(".")[2]
)
