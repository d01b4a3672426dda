"""Colours by their names."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["colours_in"]

_COLOURS: Final = {
    "red": "#b8322f", "orange": "#d9772b", "yellow": "#e3b04a", "gold": "#d9a441", "green": "#4f7d4a",
    "teal": "#2f7f7a", "blue": "#3d5f9a", "navy": "#26375c", "purple": "#6b4a86", "violet": "#6b4a86",
    "pink": "#d98aa5", "brown": "#7a4f34", "black": "#23222a", "white": "#eeeae0", "grey": "#8b8f96",
    "gray": "#8b8f96", "silver": "#b9bfc6", "beige": "#d8c7a3", "cream": "#efe3c6",
}  # fmt: skip
_COLOUR: Final = re.compile(rf"#[0-9a-f]{{6}}\b|\b(?:{'|'.join(_COLOURS)})\b", re.IGNORECASE)


def colours_in(text: str) -> tuple[str, ...]:
    """The colours that a text names, each once, as `#rrggbb`, in its order."""
    found = (match.lower() for match in _COLOUR.findall(text))
    return tuple(dict.fromkeys(_COLOURS.get(name, name) for name in found))
