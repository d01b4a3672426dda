"""The one light that a whole picture stands in."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.colour import RGB, WHITE, mix, screen, times
from pixora_core.units import Frozen

__all__ = ["Light", "Tones"]


class Tones(Frozen):
    """One colour on its lit side, as it is, and on its shaded side."""

    light: RGB
    body: RGB
    shade: RGB


class Light(Frozen):
    """Where the light comes from and what it does to colours.

    (`x`, `y`) points towards it, y up, length 1. `tint` multiplies every body colour (the hour of the day),
    `shade` multiplies the sides turned away, `night` (0..1) says how much lamps show.
    """

    x: float = -0.6
    y: float = 0.8
    colour: RGB = (1.0, 0.96, 0.88)
    shade: RGB = (0.52, 0.5, 0.66)
    tint: RGB = WHITE
    strength: float = 1.0
    night: float = 0.0

    def tones(self, colour: RGB, relief: float) -> Tones:
        """The colour in this light; `relief` 0 is paper, 1 is a polished ball."""
        body = times(colour, self.tint)
        glare = screen(mix(body, times(self.colour, body), 0.3), self.colour, 0.42 * relief * self.strength)
        return Tones(light=glare, body=body, shade=mix(body, times(body, self.shade), min(1.0, 0.35 + relief)))

    def turned(self, degrees: float, *, flip: bool = False) -> Light:
        """The same light as seen by something turned anticlockwise by `degrees`, and mirrored before that."""
        angle = math.radians(-degrees)
        x = self.x * math.cos(angle) - self.y * math.sin(angle)
        y = self.x * math.sin(angle) + self.y * math.cos(angle)
        return self.model_copy(update={"x": -x if flip else x, "y": y})
