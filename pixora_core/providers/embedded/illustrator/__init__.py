"""The embedded illustrator: settings, props, styles and the way from a request to a layered picture."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.draw import EmbeddedIllustrator
from pixora_core.providers.embedded.illustrator.idea import Idea
from pixora_core.providers.embedded.illustrator.places import SETTINGS
from pixora_core.providers.embedded.illustrator.preview import PreviewKind, preview, preview_sheet
from pixora_core.providers.embedded.illustrator.props import PROPS
from pixora_core.providers.embedded.illustrator.style import STYLES
from pixora_core.providers.embedded.illustrator.understand import understand

__all__ = [
    "PROPS",
    "SETTINGS",
    "STYLES",
    "EmbeddedIllustrator",
    "Idea",
    "PreviewKind",
    "preview",
    "preview_sheet",
    "understand",
]
