"""How things move that stand on nothing, and how much of it a style makes: slow enough to be felt before it is seen.

All lengths are in widths of the picture. Sways begin in the middle of their way, where a picture was composed, and have
periods that never meet, so that nothing is seen to repeat.
"""

from __future__ import annotations

import math
from typing import Literal

from pixora_core.film.motion import STILL, Motion, Puff, Pulse, Sway
from pixora_core.units import Seconds

__all__ = [
    "Gait",
    "crossing",
    "flicker",
    "licking",
    "motion_of",
    "raining",
    "rising",
    "snowing",
    "twinkle",
    "wandering",
]

Gait = Literal["still", "bob", "sail", "float", "glide", "hover"]
"""`bob` on water, `sail` over it, `float` weightless, `glide` slowly the way it looks, `hover` on busy wings."""


def motion_of(gait: Gait, life: float, *, metres: float = 1.0, way: int = 1, seed: int = 0) -> Motion:
    """The motion of a thing so many metres tall that looks to the right (`way` 1) or to the left (-1)."""
    if gait == "still":
        return STILL
    phase = (seed * 0.618034) % 1.0
    heavy = min(3.0, max(1.0, math.sqrt(metres / 4)))
    sways = {
        "bob": (_sway(0.0, 0.0019, 3.4 + heavy, phase), _sway(0.0016, 0.0, 6.1 + 1.4 * heavy, phase)),
        "sail": (_sway(0.0, 0.0015, 3.9 + heavy, phase), _sway(0.04 * way, 0.0, 118.0, 0.0)),
        "float": (_sway(0.0, 0.0036, 11.3, 0.0), _sway(0.0046, 0.0, 17.9, 0.0)),
        "glide": (_sway(0.05 * way, 0.0, 104.0, 0.0), _sway(0.0, 0.0022, 7.7, phase)),
        "hover": (_sway(0.0, 0.0034, 3.7, 0.0), _sway(0.0042, 0.0, 6.3, 0.0)),
    }[gait]
    return Motion(sways=tuple(_livelier(sway, life) for sway in sways))


def wandering(reach: float, life: float, *, way: int = 1, period: float = 150.0) -> Motion:
    """What the wind carries: so slowly to and fro that a scene sees it go one way."""
    return Motion(sways=(_livelier(_sway(reach * way, 0.0, period, 0.0), life),))


def crossing(life: float, *, way: int) -> Motion:
    """Birds far off that fly on and do not come back."""
    return Motion(drift=(0.0075 * life * way, -0.0006), sways=(_sway(0.0, 0.0012, 5.3, 0.0),))


def twinkle(life: float, *, turn: int) -> Motion:
    """Stars whose light comes and goes; those of another `turn` at another time."""
    return Motion(pulse=Pulse(depth=min(1.0, 0.75 * life), period=Seconds(3.1 + 1.3 * turn), phase=(0.37 * turn) % 1.0))


def flicker(life: float, *, seed: int = 0) -> Motion:
    """The light of a fire."""
    phase = (seed * 0.618034) % 1.0
    return Motion(pulse=Pulse(depth=min(1.0, 0.7 * life), period=Seconds(2.3), phase=phase, uneven=True))


def rising(height: float, *, turn: int, seed: int = 0, turns: int = 3) -> Motion:
    """One of the strands of steam or smoke that rise by `height` and are gone, one after the other."""
    period, phase = 4.7, (turn / turns + seed * 0.618034) % 1.0
    return Motion(drift=(0.0, -height / period), puff=Puff(period=Seconds(period), phase=phase))


def licking(height: float, *, turn: int) -> Motion:
    """One of the tongues of a flame."""
    period = 1.1 + 0.37 * turn
    return Motion(drift=(0.0, -height / period), puff=Puff(period=Seconds(period), phase=0.4 * turn))


def raining(*, wide: float, slant: float) -> Motion:
    """Drops over a picture `wide` times as wide as high, `slant` to the right.

    From one frame to the next a drop falls by less than its length, so that it is seen to fall and not to flash.
    """
    speed = 0.8 / wide
    return Motion(drift=(slant * speed, speed), every=(1.0, 1 / wide))


def snowing(life: float, *, wide: float) -> Motion:
    """Flakes likewise, which the air carries to and fro."""
    sway = _sway(0.008, 0.0, 7.1, 0.0)
    return Motion(drift=(0.003, 0.1 / wide), sways=(_livelier(sway, life),), every=(1.0, 1 / wide))


def _sway(across: float, down: float, period: float, phase: float) -> Sway:
    return Sway(across=across, down=down, period=Seconds(period), phase=phase)


def _livelier(sway: Sway, life: float) -> Sway:
    return sway.model_copy(update={"across": sway.across * life, "down": sway.down * life})
