"""The notes that have been sounded, kept for when they are struck again; the oldest give way."""

from __future__ import annotations

import hashlib
from collections import OrderedDict

import numpy as np
from scipy.signal import sosfilt

from pixora_core.providers.embedded.composer.instruments import INSTRUMENTS
from pixora_core.providers.embedded.composer.waves import RATE, Sound
from pixora_core.sound.loudness import k_weighting

__all__ = ["Bank"]

_TONE_RMS = 0.1
_STROKE_PEAK = 0.5


class Bank:
    """Sounds by instrument, pitch and touch, all of one loudness; a sound depends on its name alone."""

    def __init__(self, kept_bytes: int = 128_000_000) -> None:
        self._kept_bytes = kept_bytes
        self._sounds: OrderedDict[tuple[str, int, int], Sound] = OrderedDict()
        self._bytes = 0

    def sound(self, instrument: str, pitch: int, touch: int) -> Sound:
        """The note at the bank's level, shape `(channels, n)`, one or two channels; not to be written into."""
        key = (instrument, pitch, min(touch, INSTRUMENTS[instrument].touches - 1))
        if key not in self._sounds:
            self._keep(key, _levelled(instrument, _sounded(*key)))
        self._sounds.move_to_end(key)
        return self._sounds[key]

    def _keep(self, key: tuple[str, int, int], sound: Sound) -> None:
        self._sounds[key] = sound
        self._bytes += sound.nbytes
        while self._bytes > self._kept_bytes and len(self._sounds) > 1:
            self._bytes -= self._sounds.popitem(last=False)[1].nbytes


def _sounded(instrument: str, pitch: int, touch: int) -> Sound:
    digest = hashlib.sha256(f"{instrument} {pitch} {touch}".encode()).digest()
    return INSTRUMENTS[instrument].recipe(pitch, touch, np.random.default_rng(int.from_bytes(digest[:8], "big")))


def _levelled(instrument: str, sound: Sound) -> Sound:
    """Tones as loud as each other to the ear (K-weighted, the loudest fifth of a second), strokes by their peak."""
    made = INSTRUMENTS[instrument]
    columns = np.atleast_2d(sound)
    stroke = made.family == "drums"
    level = float(np.abs(columns).max()) / _STROKE_PEAK if stroke else _loudest(columns) / _TONE_RMS
    return np.asarray(columns * (10 ** (made.level / 20) / level), dtype=np.float32)


def _loudest(columns: Sound) -> float:
    step = RATE // 5
    heard = np.asarray(columns[:, : 2 * RATE], dtype=np.float64)
    weighted = sosfilt(k_weighting(RATE), heard, axis=1)
    whole = max(1, weighted.shape[1] // step)
    powers = [float((weighted[:, n * step : (n + 1) * step] ** 2).mean()) for n in range(whole)]
    return float(np.sqrt(max(powers)))
