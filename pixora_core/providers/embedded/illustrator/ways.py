"""What a vehicle runs on: rails or a road that cross the picture from side to side under its wheels."""

from __future__ import annotations

from typing import Literal

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.colour import lift, mix
from pixora_core.providers.embedded.illustrator.palette import Look
from pixora_core.providers.embedded.illustrator.shapes import box, poly

__all__ = ["lay"]


def lay(
    kind: Literal["rails", "tramway", "road"],
    b: Brush,
    look: Look,
    *,
    y: float,
    size: float,
    wide: float,
    paved: bool = False,
) -> None:
    """Paints the way in stage coordinates: wheels stand at `y`, and the vehicle is `size` high.

    On `paved` ground rails lie in grooves, and a road is there already.
    """
    if kind == "tramway":
        b.line([(-0.05, y - _WIRE * size), (wide + 0.05, y - _WIRE * size)], look.deep, 0.007 * size, alpha=0.8)
    if kind == "road":
        if not paved:
            _road(b, look, y, size, wide)
    else:
        (_grooves if paved else _rails)(b, look, y, size, wide)


_WIRE = 0.968
"""How high a tram's wire runs, as a share of the tram with its bow."""


def _grooves(b: Brush, look: Look, y: float, size: float, wide: float) -> None:
    """Rails in the pavement: a dark groove along each, and light on the steel."""
    steel = look.air("#c3c8ce", 0.95)
    for rail, thick in ((y + 0.002 * size, 0.02), (y + 0.1 * size, 0.03)):
        b.line([(-0.05, rail + 0.012 * size), (wide + 0.05, rail + 0.012 * size)], look.deep, thick * size, alpha=0.7)
        b.line([(-0.05, rail), (wide + 0.05, rail)], steel, thick * 0.45 * size, alpha=0.9)


def _band(b: Brush, look: Look, top: float, low: float, wide: float, tone: str) -> None:
    """A strip of ground from side to side, darker towards the camera, with a soft edge on both sides."""
    near = look.air(tone, 0.92)
    b.flat(box(-0.05, top - 0.004, wide + 0.05, low + 0.006), mix(near, look.deep, 0.35), alpha=0.5, soft=0.004)
    b.flat(box(-0.05, top, wide + 0.05, low), near)
    b.fade(box(-0.05, top, wide + 0.05, low), look.deep, start=(0, top), end=(0, low), alpha=(0.0, 0.4))


def _rails(b: Brush, look: Look, y: float, size: float, wide: float) -> None:
    top, low = y - 0.035 * size, y + 0.14 * size
    _band(b, look, top, low, wide, "#9a8f82")
    wood, steel = mix(look.air("#5a4232", 0.95), look.deep, 0.25), look.air("#aab0b8", 0.95)
    step, centre = 0.11 * size, wide / 2
    for sleeper in range(-int(centre / step) - 8, int(centre / step) + 9):
        x = centre + sleeper * step
        lean = sleeper * 0.016 * size
        b.flat(
            poly(
                (x, top + 0.02 * size),
                (x + 0.045 * size, top + 0.02 * size),
                (x + 0.055 * size + lean, low - 0.02 * size),
                (x - 0.01 * size + lean, low - 0.02 * size),
            ),
            wood,
        )
    for rail, thick in ((y + 0.005 * size, 0.016), (y + 0.085 * size, 0.024)):
        b.line([(-0.05, rail + 0.008 * size), (wide + 0.05, rail + 0.008 * size)], look.deep, thick * size, alpha=0.5)
        b.line([(-0.05, rail), (wide + 0.05, rail)], steel, thick * 0.6 * size)


def _road(b: Brush, look: Look, y: float, size: float, wide: float) -> None:
    top, low = y - 0.14 * size, y + 0.42 * size
    _band(b, look, top, low, wide, "#5e6068")
    paint = look.air("#efe9da", 0.95)
    for edge, thick in ((top + 0.03 * size, 0.014), (low - 0.05 * size, 0.03)):
        b.line([(-0.05, edge), (wide + 0.05, edge)], paint, thick * size, alpha=0.75)
    middle, dash = y + 0.14 * size, 0.5 * size
    for number in range(int(wide / dash) + 2):
        x = (number - 0.3) * dash
        b.flat(
            poly(
                (x, middle),
                (x + dash * 0.5, middle),
                (x + dash * 0.52, middle + 0.03 * size),
                (x - dash * 0.02, middle + 0.03 * size),
            ),
            lift(look.air("#f2dd9a", 0.95), 0.02),
            alpha=0.9,
        )
