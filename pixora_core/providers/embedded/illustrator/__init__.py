"""The embedded illustrator: settings, props, styles and the way from a request to a layered picture.

Who has a picture drawn loads nothing heavy: that is done in processes of their own.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from pixora_core.providers.embedded.illustrator.draw import EmbeddedIllustrator

if TYPE_CHECKING:
    from pixora_core.providers.embedded.illustrator.idea import Idea
    from pixora_core.providers.embedded.illustrator.places import SETTINGS
    from pixora_core.providers.embedded.illustrator.props import PROPS
    from pixora_core.providers.embedded.illustrator.style import STYLES

__all__ = [
    "PROPS",
    "SETTINGS",
    "STYLES",
    "EmbeddedIllustrator",
    "Idea",
]

_LATER = {
    "Idea": "pixora_core.providers.embedded.illustrator.idea",
    "PROPS": "pixora_core.providers.embedded.illustrator.props",
    "SETTINGS": "pixora_core.providers.embedded.illustrator.places",
    "STYLES": "pixora_core.providers.embedded.illustrator.style",
}
"""Loaded when they are first asked for."""


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)
