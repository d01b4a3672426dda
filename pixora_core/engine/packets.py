"""What encoders hand to the muxer."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Packet"]


@dataclass(frozen=True, slots=True)
class Packet:
    """One encoded packet. Instants are ticks of its own stream: frames for pictures, samples for sound.

    `pts` may be negative for sound: what a decoder throws away before the first sample (the encoder's priming).
    """

    data: bytes
    pts: int
    dts: int
    duration: int
    key: bool = True
