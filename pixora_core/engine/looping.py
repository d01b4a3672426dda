"""A sound repeated for as long as it is needed, over a soft seam instead of a click."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from pixora_core.engine.sounds import SOUND_RATE, Block, SoundFile

__all__ = ["Repeated"]

_SEAM: Final = SOUND_RATE


@dataclass(frozen=True)
class Repeated:
    """A sound of `length` samples without an end: its last second (at most a quarter of it) melts into its first.

    `period`, the step from one beginning to the next, is shorter than the sound by that seam.
    """

    file: SoundFile
    length: int

    @property
    def seam(self) -> int:
        """How many samples of the end sound together with the beginning."""
        return min(_SEAM, self.length // 4)

    @property
    def period(self) -> int:
        """From one beginning to the next, in samples."""
        return self.length - self.seam

    def read(self, start: int, count: int) -> Block:
        """The samples from `start` on; there are always as many as asked for."""
        parts, stop = [np.zeros((0, 2), np.float32)], start + count
        while start < stop:
            turn, inside = divmod(start, self.period)
            take = min(stop - start, (self.seam if inside < self.seam else self.period) - inside)
            parts.append(self._melted(inside, take) if turn and inside < self.seam else self.file.read(inside, take))
            start += take
        return np.concatenate(parts)

    def _melted(self, inside: int, count: int) -> Block:
        angle = (np.arange(inside, inside + count) / self.seam * (np.pi / 2)).astype(np.float32)[:, np.newaxis]
        going = self.file.read(self.period + inside, count)
        return self.file.read(inside, count) * np.sin(angle) + going * np.cos(angle)
