"""A room: an impulse response drawn from chance, and its convolution with a sound that comes in blocks."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.fft import irfft, next_fast_len, rfft
from scipy.signal import butter, sosfilt

from pixora_core.providers.embedded.composer.waves import RATE, Sound

__all__ = ["Room", "impulse_response"]

Times = npt.NDArray[np.float64]

_BANDS = (
    (80.0, 300.0, 1.05),
    (300.0, 1000.0, 1.0),
    (1000.0, 2800.0, 0.8),
    (2800.0, 6000.0, 0.5),
    (6000.0, 11_000.0, 0.3),
)
"""Edges in Hz and the share of the room's decay: air and walls swallow the highs first."""


def impulse_response(decay: float, rng: np.random.Generator) -> Sound:
    """The response of a room that falls by 60 dB in `decay` seconds, shape `(2, n)`, unit energy on each side.

    A short silence, a few early reflections, then noise in five bands, each with a decay of its own, other noise left
    and right.
    """
    count = int(decay * 1.1 * RATE)
    t = np.arange(count) / RATE
    late = np.sum([_band(low, high, share * decay, t, rng) for low, high, share in _BANDS], axis=0)
    late *= np.clip((t - 0.02) / 0.06, 0, 1) ** 0.5
    early = np.zeros((2, count))
    for side in range(2):
        places = (rng.uniform(0.011, 0.075, 9) * RATE).astype(int)
        early[side, places] = rng.choice([-1, 1], 9) * np.exp(-places / RATE / 0.04)
    early = sosfilt(butter(1, 5000, fs=RATE, output="sos"), early, axis=1)
    both = late / np.sqrt((late**2).sum(axis=1, keepdims=True)) + 0.35 * early / np.sqrt(
        (early**2).sum(axis=1, keepdims=True)
    )
    both *= np.clip((t[-1] - t) / 0.15, 0, 1)
    return np.asarray(both / np.sqrt((both**2).sum(axis=1, keepdims=True)), dtype=np.float32)


def _band(low: float, high: float, decay: float, t: Times, rng: np.random.Generator) -> Times:
    filtered = sosfilt(butter(2, (low, high), "bandpass", fs=RATE, output="sos"), rng.normal(size=(2, len(t))), axis=1)
    return np.asarray(filtered * np.exp(-6.9078 * t / decay))


class Room:
    """Convolves a stream with a response; what rings on goes into the blocks that follow."""

    def __init__(self, response: Sound, block: int) -> None:
        self._length = next_fast_len(block + response.shape[1], real=True)
        self._spectrum = rfft(response, self._length, axis=1)
        self._rest = np.zeros((2, self._length), dtype=np.float32)

    def ring(self, sound: Sound) -> Sound:
        """The room's answer while `sound`, `(2, n)` with n at most the block, is played."""
        count = sound.shape[1]
        answer = irfft(rfft(sound, self._length, axis=1) * self._spectrum, self._length, axis=1)
        self._rest += answer
        now = self._rest[:, :count].copy()
        self._rest[:, :-count] = self._rest[:, count:]
        self._rest[:, -count:] = 0
        return now
