"""Quantities with their units in their names, and the frozen base of every value.

A timeline counts whole frames against an exact rate. Instants are rounded to frames, lengths
never are: rounding lengths one by one lets their sum drift.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, NewType

from pydantic import BaseModel, ConfigDict, Field

__all__ = [
    "Frames",
    "Frozen",
    "Lufs",
    "Rate",
    "Seconds",
    "Size",
    "frames_at",
    "samples_at",
    "seconds_of",
]

Frames = NewType("Frames", int)
"""A count of film frames, or an instant given as the frame that it falls on."""

Seconds = NewType("Seconds", float)
"""A length or an instant in seconds."""

Lufs = NewType("Lufs", float)
"""Integrated loudness, ITU-R BS.1770-4, in LUFS."""

Rate = Annotated[Fraction, Field(gt=0, le=240)]
"""Frames per second, exact (30, 30000/1001)."""


class Frozen(BaseModel):
    """The base of every value: immutable, and a field that it does not know is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)


class Size(Frozen):
    """A picture's width and height in pixels; both even, as 4:2:0 video needs them."""

    width: Annotated[int, Field(ge=16, le=8192, multiple_of=2)]
    height: Annotated[int, Field(ge=16, le=8192, multiple_of=2)]

    @property
    def short_side(self) -> int:
        """The smaller of width and height, the number in names such as 1080p."""
        return min(self.width, self.height)

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"


def frames_at(seconds: float, rate: Fraction) -> Frames:
    """The frame nearest to an instant; halves go up."""
    return Frames(int(Fraction(seconds).limit_denominator(10**9) * rate + Fraction(1, 2)))


def seconds_of(frames: int, rate: Fraction) -> Seconds:
    """The instant at which frame number `frames` begins."""
    return Seconds(float(Fraction(frames) / rate))


def samples_at(frames: int, rate: Fraction, sample_rate: int) -> int:
    """The audio sample at which frame number `frames` begins, to the nearest sample."""
    return int(Fraction(frames) * sample_rate / rate + Fraction(1, 2))
