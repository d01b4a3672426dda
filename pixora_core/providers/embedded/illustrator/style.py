"""Styles: what a treatment does to colours, shading, edges and surface, one row each."""

from __future__ import annotations

from typing import Final, Literal

from pixora_core.film.styles import style_named
from pixora_core.providers.embedded.illustrator.colour import (
    RGB,
    hexa,
    lift,
    luma,
    mix,
    nearest,
    saturate,
)
from pixora_core.units import Frozen

__all__ = ["STYLES", "Style", "style_for"]

Shading = Literal["soft", "cel", "poster", "plain"]
Surface = Literal["clean", "grain", "paper", "halftone"]


class Style(Frozen):
    """A treatment. Widths are in thousandths of the picture's short side."""

    name: str
    shading: Shading = "soft"
    surface: Surface = "grain"
    outline: float = 0.0
    ink: RGB = (0.1, 0.08, 0.14)
    saturation: float = 1.0
    contrast: float = 1.0
    brightness: float = 0.0
    tone: RGB | None = None
    tone_share: float = 0.0
    palette: tuple[RGB, ...] = ()
    palette_share: float = 0.0
    vignette: float = 0.25
    grain: float = 0.0
    bloom: float = 1.0
    detail: float = 1.0
    wobble: float = 0.0
    rim: float = 0.6
    low_key: float = 0.0
    """How much darker the middle tones are; the darkest and the lightest stay."""
    hard: bool = False
    """Whether light is hard: a window throws the shadows of its blinds."""
    life: float = 1.0
    """How much of a motion is made: a painting is calmer than a cartoon."""

    def map(self, colour: RGB) -> RGB:
        """A colour as this style paints it."""
        result = saturate(colour, self.saturation) if self.saturation != 1 else colour
        if self.contrast != 1 or self.brightness:
            grey = luma(result)
            result = lift(result, (grey - 0.5) * (self.contrast - 1) * 0.6 + self.brightness)
        if self.low_key:
            grey = luma(result)
            result = lift(result, -self.low_key * 4 * grey * grey * (0.78 - grey) * (1 - grey))
        if self.tone is not None:
            result = mix(result, lift(self.tone, (luma(result) - luma(self.tone)) * 0.9), self.tone_share)
        if self.palette:
            result = mix(result, nearest(result, self.palette), self.palette_share)
        return result


_RETRO: Final = tuple(
    hexa(colour)
    for colour in (
        "#f6e7c8",
        "#efc57f",
        "#e39a3b",
        "#d0602f",
        "#9c3a2b",
        "#5c2a2a",
        "#2b2a3a",
        "#1f4a55",
        "#3c7d78",
        "#8fb59a",
        "#c9d2b2",
        "#6e4b3a",
    )
)

_ALL: Final = (
    Style(
        name="cinematic",
        saturation=1.04,
        contrast=1.08,
        vignette=0.42,
        grain=0.022,
        bloom=1.15,
        rim=0.85,
    ),
    Style(
        name="documentary",
        saturation=0.92,
        contrast=0.98,
        brightness=0.015,
        vignette=0.14,
        grain=0.012,
        bloom=0.7,
        rim=0.45,
        life=0.85,
    ),
    Style(
        name="cartoon",
        shading="cel",
        surface="clean",
        outline=3.4,
        saturation=1.22,
        brightness=0.035,
        vignette=0.0,
        bloom=0.6,
        rim=0.25,
        life=1.35,
    ),
    Style(
        name="anime",
        shading="cel",
        surface="clean",
        outline=1.6,
        ink=(0.2, 0.14, 0.26),
        saturation=1.18,
        contrast=1.05,
        brightness=0.02,
        vignette=0.1,
        bloom=1.5,
        rim=0.8,
        life=1.2,
    ),
    Style(
        name="watercolor",
        surface="paper",
        saturation=0.95,
        contrast=0.86,
        brightness=0.07,
        vignette=0.0,
        bloom=0.8,
        wobble=1.0,
        rim=0.15,
        life=0.75,
    ),
    Style(
        name="minimal",
        shading="plain",
        surface="clean",
        saturation=0.86,
        contrast=0.94,
        brightness=0.03,
        vignette=0.0,
        bloom=0.5,
        detail=0.35,
        rim=0.0,
        life=0.75,
    ),
    Style(
        name="noir",
        saturation=0.06,
        contrast=1.42,
        brightness=-0.015,
        tone=hexa("#7f8796"),
        tone_share=0.25,
        vignette=0.62,
        grain=0.045,
        bloom=1.0,
        rim=1.0,
        low_key=0.9,
        hard=True,
    ),
    Style(
        name="retro",
        shading="poster",
        surface="halftone",
        saturation=0.95,
        palette=_RETRO,
        palette_share=0.72,
        vignette=0.1,
        grain=0.035,
        bloom=0.6,
        rim=0.3,
        life=0.85,
    ),
)

STYLES: Final[dict[str, Style]] = {style.name: style for style in _ALL}
"""Every style by its name."""


def style_for(text: str) -> tuple[Style, str | None]:
    """The style that a free text means, and a notice when none of its words is known."""
    name = style_named(text)
    if name is not None:
        return STYLES[name], None
    return STYLES["cinematic"], f"the style {text!r} is not known to the illustrator; the pictures are cinematic"
