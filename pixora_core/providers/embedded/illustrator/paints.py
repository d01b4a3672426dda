"""Colours by their names: a red bicycle is red, whatever colour bicycles have here."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from pixora_core.providers.embedded.illustrator.colour import RGB, hexa, lift, luma

__all__ = ["PAINTS", "dye", "paint_named"]

PAINTS: Final[Mapping[str, str]] = {
    "red": "#b8382f", "blue": "#2f5f9f", "green": "#3f7f4a", "yellow": "#e0b02f", "orange": "#d97a2f",
    "white": "#ece8de", "black": "#2f2d34", "pink": "#dd86a6", "purple": "#6f4a96", "brown": "#7a5236",
    "grey": "#8a8d92", "gray": "#8a8d92",
}  # fmt: skip
"""What a name of a colour looks like in plain daylight."""


def paint_named(text: str, words: tuple[str, ...]) -> str | None:
    """The colour that a text gives to one of the words: "her old red bicycle", "red wooden boat"."""
    nouns = "|".join(re.escape(word) for word in words)
    found = re.search(rf"\b({'|'.join(PAINTS)})\s+(?:[a-z]+\s+)?(?:{nouns})s?\b", text.lower())
    return PAINTS[found.group(1)] if found else None


def dye(coat: tuple[str, ...], paint: str | None) -> dict[str | RGB, RGB]:
    """For each colour of a prop's own paint the one that takes its place, as much lighter or darker than the first."""
    if paint is None or not coat:
        return {}
    first = luma(hexa(coat[0]))
    return {each: lift(hexa(paint), 0.7 * (luma(hexa(each)) - first)) for each in coat}
