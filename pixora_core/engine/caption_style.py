"""How burned captions look: white on a dark rounded box, the spoken word in amber, where no player's controls lie.

The box is so dark that text and accent keep a contrast of 4.5:1 (WCAG 2.2, 1.4.3) over any picture, even a white one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pixora_core.units import Size

__all__ = ["ACCENT", "BOX_OPACITY", "INK", "LINE_EMS", "OUTLINE_EMS", "TEXT", "Style", "style_for"]

TEXT: Final = (255, 253, 247)
ACCENT: Final = (255, 205, 92)
INK: Final = (10, 12, 16)
"""The box and the letters' outline."""

BOX_OPACITY: Final = 0.7
LINE_EMS: Final = 1.2
"""FiraGO's ascent and descent, which libass takes for the font's size."""

OUTLINE_EMS: Final = 0.04
_SAFE_SIDE: Final = 0.05
"""SMPTE RP 2046-1: titles keep 5 % from each side."""


@dataclass(frozen=True, slots=True)
class Style:
    """Measures in pixels: the em, the longest line, and the space below the box."""

    em: float
    line: int
    bottom: int

    @property
    def padding(self) -> tuple[int, int]:
        """The box's space beside and above the text; letters already bring some of the latter."""
        return round(0.5 * self.em), round(0.16 * self.em)

    @property
    def radius(self) -> float:
        """Of the box's corners."""
        return 0.3 * self.em


def style_for(size: Size) -> Style:
    """Letters of 4.6 % of the short side, larger on upright frames, where apps cover the lowest 18 %."""
    aspect = size.width / size.height
    part, bottom = (0.046, 0.065) if aspect >= 0.95 else (0.052, 0.1) if aspect >= 0.7 else (0.058, 0.18)
    em = part * size.short_side
    line = round(size.width * (1 - 2 * _SAFE_SIDE) - em)
    return Style(em=em, line=line, bottom=round(size.height * bottom))
