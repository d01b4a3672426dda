"""The planets that are not Saturn: a striped giant, a blue one, one wrapped in cloud."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import circle, oval

__all__ = ["cloudy_planet", "gas_giant", "ice_giant"]

_Band = tuple[float, float, str, float]
"""How far above the middle a band lies, how broad it is, its colour, how much of it."""


def _globe(b: Brush, colour: str, bands: tuple[_Band, ...], glow: str) -> None:
    """A banded ball of gas, half of it in shade, a thin glow of air on the lit side."""
    globe = circle(0, 0.5, 0.48)
    b.glow(b.light.x * 0.06, 0.5 + b.light.y * 0.06, 0.54, glow, alpha=0.28)
    b.ball(globe, colour, relief=0.8)
    with b.inside(globe), b.at(0, 0.5, turn=10):
        for middle, tall, tone, alpha in bands:
            b.flat(oval(0, middle, 0.56, tall), tone, alpha=alpha, soft=0.012)
    with b.inside(globe):
        b.shade(circle(-b.light.x * 0.34, 0.5 - b.light.y * 0.34, 0.5), alpha=0.46, soft=0.14)


@prop(words="jupiter, gas giant", stands="space air", height=1.0, metres=1.4e7, fill=0.5)
def gas_giant(b: Brush) -> None:
    bands = (
        (0.36, 0.05, "#a98160", 0.6), (0.24, 0.03, "#f3e3c4", 0.6), (0.13, 0.055, "#a8623f", 0.7),
        (0.0, 0.045, "#f6e8cd", 0.7), (-0.13, 0.06, "#b06a45", 0.7), (-0.26, 0.035, "#efd8b2", 0.6),
        (-0.37, 0.05, "#94705a", 0.6),
    )  # fmt: skip
    _globe(b, "#d8b28a", bands, "#ffe0b8")
    with b.inside(circle(0, 0.5, 0.48)), b.at(0, 0.5, turn=10):
        b.flat(oval(0.16, -0.2, 0.13, 0.07), "#f0d4b0", alpha=0.8, soft=0.012)
        b.flat(oval(0.16, -0.2, 0.095, 0.048), "#b4492f", alpha=0.9, soft=0.008)


@prop(words="neptune, uranus, ice giant", stands="space air", height=1.0, metres=1.1e7, fill=0.44)
def ice_giant(b: Brush) -> None:
    bands = (
        (0.3, 0.06, "#5d93e6", 0.4), (0.1, 0.05, "#2f5fc0", 0.4), (-0.12, 0.07, "#79b2f2", 0.3),
        (-0.32, 0.06, "#2a55ad", 0.45),
    )  # fmt: skip
    _globe(b, "#3f78d8", bands, "#a9d0ff")


@prop(words="venus", stands="space air", height=1.0, metres=1.05e7, fill=0.44)
def cloudy_planet(b: Brush) -> None:
    bands = (
        (0.34, 0.07, "#fbf0d0", 0.45), (0.16, 0.05, "#d9b877", 0.4), (-0.02, 0.06, "#fdf3d8", 0.5),
        (-0.2, 0.06, "#d2ab68", 0.4), (-0.36, 0.06, "#f6e4b6", 0.45),
    )  # fmt: skip
    _globe(b, "#ecd49a", bands, "#fff2cc")
