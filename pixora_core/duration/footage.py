"""How a user's own clip fills its slot. Pure decisions.

A clip that is long enough begins at its beginning and is cut where the scene ends. One that is a little too short is
shown more slowly; one that is much too short begins again.
"""

from __future__ import annotations

from typing import Final, Literal

from pixora_core.units import Frozen, Seconds

__all__ = ["SLOWEST_CLIP", "Showing", "showing"]

SLOWEST_CLIP: Final = 0.75
"""Slower than that, people and water look heavy."""

_SAME_SECONDS: Final = 0.1
"""A clip that is this much longer or shorter than its slot is simply shown: its last picture holds as long."""


class Showing(Frozen):
    """A clip in its slot; `told` says in plain words what was done, None where it simply fits."""

    speed: float = 1.0
    when_short: Literal["hold", "loop"] = "hold"
    told: str | None = None


def showing(clip: Seconds, slot: Seconds) -> Showing:
    """How a clip of `clip` seconds is shown for `slot` seconds."""
    if abs(clip - slot) <= _SAME_SECONDS:
        return Showing()
    if clip > slot:
        return Showing(told=f"its first {slot:.1f} of {clip:.1f} s are shown")
    speed = clip / slot
    if speed >= SLOWEST_CLIP:
        return Showing(speed=speed, told=f"its {clip:.1f} s are shown {1 - speed:.0%} more slowly, in {slot:.1f} s")
    return Showing(when_short="loop", told=f"its {clip:.1f} s are shown {slot / clip:.1f} times, in {slot:.1f} s")
