"""A room: an impulse response drawn from chance, and its convolution with a sound that comes in blocks."""

from __future__ import annotations

from collections import deque

import numpy as np
import numpy.typing as npt
from scipy.fft import irfft, next_fast_len, rfft
from scipy.signal import butter, sosfilt

from pixora_core.providers.embedded.composer.waves import RATE, Sound

__all__ = ["Room", "impulse_response"]

Times = npt.NDArray[np.float64]
Spectrum = npt.NDArray[np.complex64]

_PARTS = 4
"""Of a block that can be parted so; another is one part."""

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
    """Convolves a stream with a response; what rings on goes into the blocks that follow.

    Sound and response are cut into equal parts: their spectra, short enough to stay near the processor and made
    several at a time, are multiplied each with each (uniformly partitioned overlap-add).
    """

    def __init__(self, response: Sound, block: int) -> None:
        self._part = block // _PARTS if block % _PARTS == 0 else block
        self._length = next_fast_len(2 * self._part, real=True)
        self._spectra = rfft(_cut(response, self._part), self._length, axis=2)
        self._heard: deque[Spectrum] = deque(maxlen=self._spectra.shape[1])
        self._rest = np.zeros((2, self._part), dtype=np.float32)

    def ring(self, sound: Sound) -> Sound:
        """The room's answer while `sound`, `(2, n)` with n at most the block, is played."""
        count = sound.shape[1]
        spectra = rfft(_cut(sound, self._part), self._length, axis=2)
        answers = irfft(
            np.stack([self._answered(spectra[:, n]) for n in range(spectra.shape[1])], axis=1), self._length
        )
        whole = np.zeros((2, (spectra.shape[1] + 1) * self._part), dtype=np.float32)
        whole[:, : self._part] = self._rest
        for n in range(spectra.shape[1]):
            place = n * self._part
            whole[:, place : place + 2 * self._part] += answers[:, n, : 2 * self._part]
        self._rest = whole[:, -self._part :]
        return whole[:, :count]

    def _answered(self, spectrum: Spectrum) -> Spectrum:
        """The answer to the latest part and to those before it that still ring."""
        self._heard.appendleft(spectrum)
        return np.asarray(sum(part * self._spectra[:, ago] for ago, part in enumerate(self._heard)))


def _cut(sound: Sound, part: int) -> Sound:
    """The sound, `(2, n)`, as parts `(2, parts, part)`, the last filled up with silence."""
    parts = -(-sound.shape[1] // part)
    padded = np.zeros((2, parts * part), dtype=np.float32)
    padded[:, : sound.shape[1]] = sound
    return padded.reshape(2, parts, part)
