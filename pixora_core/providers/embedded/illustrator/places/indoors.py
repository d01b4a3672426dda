"""What rooms share: the view from a window, lamplight, a shelf."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import hexa, mix
from pixora_core.providers.embedded.illustrator.palette import Look
from pixora_core.providers.embedded.illustrator.places.ground import crest, ridge
from pixora_core.providers.embedded.illustrator.places.heavens import sky, stars, sun_or_moon
from pixora_core.providers.embedded.illustrator.places.plants import leafy_trees
from pixora_core.providers.embedded.illustrator.shapes import box, oval, poly
from pixora_core.providers.embedded.illustrator.stage import Stage

__all__ = ["lamplit", "shelf", "view"]


def lamplit(look: Look) -> Look:
    """Inside, the night is warm: a lamp is on."""
    light = look.light
    if light.night > 0.5:
        light = light.model_copy(
            update={"tint": (0.82, 0.66, 0.55), "colour": hexa("#ffd9a0"), "strength": 0.85, "y": 0.6, "x": light.x}
        )
    return look.model_copy(update={"light": light})


def view(s: Stage, b: Brush, frame: tuple[float, float, float, float]) -> None:
    """What is seen through a window: the sky of the hour and a few hills."""
    left, top, right, low = frame
    with b.inside(box(left, top, right, low)):
        sky(s, b)
        stars(s, b, amount=s.look.stars, low=low)
        sun_or_moon(s, b)
        ridge(s, b, crest(s, low - 0.13, 0.05, cells=4), "#7f93a8", 0.2)
        line = crest(s, low - 0.06, 0.03, cells=3)
        ridge(s, b, line, "#6f9468", 0.45)
        leafy_trees(s, b, line, 0.06, "#557f4e", 0.45, spacing=1.6)


def shelf(s: Stage, b: Brush, x: float, y: float) -> None:
    """A board with books and a plant."""
    half = min(0.2, s.wide * 0.2)
    b.shade(box(x - half, y + 0.02, x + half, y + 0.055), alpha=0.35, soft=0.012)
    at = x - half + 0.02
    while at < x + half - 0.09:
        wide, high = b.between(0.012, 0.028), b.between(0.075, 0.125)
        tone = s.look.air(b.pick("#a8503c", "#3f6a7a", "#c99a4a", "#5a7a52", "#7a5a86", "#d8c8a8"), 0.85)
        b.lit(box(at, y - high, at + wide, y), mix(tone, s.look.deep, 0.22), relief=0.4)
        b.line(
            [(at + 0.003, y - high * 0.8), (at + wide - 0.003, y - high * 0.8)], s.look.light.colour, 0.002, alpha=0.4
        )
        at += wide + 0.001
    pot = x + half - 0.045
    b.lit(
        poly((pot - 0.024, y - 0.045), (pot + 0.024, y - 0.045), (pot + 0.017, y), (pot - 0.017, y)),
        mix(s.look.air("#b9684a", 0.9), s.look.deep, 0.2),
        relief=0.5,
    )
    for leaf in range(7):
        with b.at(pot, y - 0.045, turn=20 + leaf * 23):
            b.lit(oval(0.035, 0, 0.032, 0.009), mix(s.look.air("#4f8a55", 0.9), s.look.deep, 0.2), relief=0.4)
    b.lit(box(x - half, y, x + half, y + 0.014), s.look.air("#8a5f3f", 0.9), relief=0.4)
