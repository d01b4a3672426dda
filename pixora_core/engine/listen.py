"""Listening: is each narration really heard in the finished film, and at its place?

The narration is looked for in the film's own sound by normalised cross-correlation, both at 8 kHz and between
200 and 3,400 Hz, the band that carries speech (ITU-T G.712), within a quarter of a second of its place.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from scipy import signal

from pixora_core.engine.sounds import SOUND_RATE, SoundFile, open_sound
from pixora_core.film import Heard, Voice
from pixora_core.units import Seconds

__all__ = ["listen_for"]

_RATE: Final = 8_000
_STEP: Final = SOUND_RATE // _RATE
_SEARCH: Final = 0.25
_LONGEST: Final = 20.0
"""Seconds of a narration that are looked for: enough to be sure of, and bounded work."""

_BAND: Final = signal.butter(4, (200, 3_400), "bandpass", fs=_RATE, output="sos")

Signal = NDArray[np.float64]


def listen_for(voices: Sequence[Voice], film: Path) -> tuple[Heard, ...]:
    """How well each voice is heard in the film's sound. Raises `MediaRefused` for a file that cannot be read."""
    if not voices:
        return ()
    with open_sound(film) as sound:
        return tuple(_hear(voice, sound) for voice in voices)


def _hear(voice: Voice, film: SoundFile) -> Heard:
    with open_sound(voice.path) as narration:
        wanted = _speech_band(narration.read(0, round(_LONGEST * SOUND_RATE)))
    first = max(0, round((voice.start - _SEARCH) * SOUND_RATE))
    count = len(wanted) * _STEP + round(2 * _SEARCH * SOUND_RATE)
    heard = _speech_band(film.read(first, count))
    correlation, lag = _best_match(wanted, heard)
    found = first / SOUND_RATE + lag / _RATE
    return Heard(start=voice.start, correlation=correlation, offset=Seconds(found - voice.start))


def _speech_band(samples: NDArray[np.float32]) -> Signal:
    """Stereo samples (n, 2) at 48 kHz as one channel at 8 kHz, speech only."""
    if len(samples) < _STEP * 64:
        return np.zeros(0)
    low: Signal = signal.resample_poly(samples.mean(axis=1).astype(np.float64), 1, _STEP)
    filtered: Signal = signal.sosfilt(_BAND, low)
    return filtered


def _best_match(wanted: Signal, heard: Signal) -> tuple[float, int]:
    """The highest normalised cross-correlation and the lag, in samples, at which it stands; 0 when there is none."""
    heard = np.pad(heard, (0, max(0, len(wanted) - len(heard))))
    if not wanted.any() or not heard.any():
        return 0.0, 0
    products = signal.correlate(heard, wanted, mode="valid", method="fft")
    scores = products / np.sqrt(np.maximum(_energies(heard, wanted), 1e-12) * np.sum(wanted**2))
    lag = int(np.argmax(scores))
    return float(min(1.0, max(0.0, scores[lag]))), lag


def _energies(heard: Signal, wanted: Signal) -> Signal:
    """The energy of each stretch of `heard` that is as long as `wanted`."""
    sums = np.concatenate([[0.0], np.cumsum(heard**2)])
    running: Signal = sums[len(wanted) :] - sums[: len(sums) - len(wanted)]
    return running
