"""The notes that have been sounded, kept for when they are struck again; the oldest give way."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Mapping

import numpy as np
from scipy.signal import sosfilt

from pixora_core.providers.embedded.composer.instruments import INSTRUMENTS
from pixora_core.providers.embedded.composer.waves import RATE, Sound
from pixora_core.sound.loudness import k_weighting

__all__ = ["Bank", "Name"]

Name = tuple[str, int, int]
"""Instrument, pitch and touch."""

_TONE_RMS = 0.1
_STROKE_PEAK = 0.5
_METERED = 2.0
"""Seconds of a tone that decide on its loudness."""


class Bank:
    """Sounds by instrument, pitch and touch, all of one loudness; a sound depends on its name alone.

    `heard` says how many seconds of some will be heard at most; more need not be made.
    """

    def __init__(self, heard: Mapping[Name, float] | None = None, kept_bytes: int = 128_000_000) -> None:
        self._heard = heard or {}
        self._kept_bytes = kept_bytes
        self._sounds: OrderedDict[Name, Sound] = OrderedDict()
        self._bytes = 0

    def sound(self, instrument: str, pitch: int, touch: int) -> Sound:
        """The note at the bank's level, shape `(channels, n)`, one or two channels; not to be written into."""
        key = self.name(instrument, pitch, touch)
        if key not in self._sounds:
            heard = max(_METERED, self._heard.get(key, np.inf))
            self._keep(key, _levelled(instrument, _sounded(key, heard)))
        self._sounds.move_to_end(key)
        return self._sounds[key]

    @staticmethod
    def name(instrument: str, pitch: int, touch: int) -> Name:
        """Under which a note's sound is kept: not every instrument knows every touch."""
        return instrument, pitch, min(touch, INSTRUMENTS[instrument].touches - 1)

    def _keep(self, key: Name, sound: Sound) -> None:
        self._sounds[key] = sound
        self._bytes += sound.nbytes
        while self._bytes > self._kept_bytes and len(self._sounds) > 1:
            self._bytes -= self._sounds.popitem(last=False)[1].nbytes


def _sounded(name: Name, heard: float) -> Sound:
    instrument, pitch, touch = name
    digest = hashlib.sha256(f"{instrument} {pitch} {touch}".encode()).digest()
    return INSTRUMENTS[instrument].recipe(pitch, touch, np.random.default_rng(int.from_bytes(digest[:8], "big")), heard)


def _levelled(instrument: str, sound: Sound) -> Sound:
    """Tones as loud as each other to the ear (K-weighted, the loudest fifth of a second), strokes by their peak."""
    made = INSTRUMENTS[instrument]
    columns = np.atleast_2d(sound)
    stroke = made.family == "drums"
    level = float(np.abs(columns).max()) / _STROKE_PEAK if stroke else _loudest(columns) / _TONE_RMS
    return np.asarray(columns * (10 ** (made.level / 20) / level), dtype=np.float32)


def _loudest(columns: Sound) -> float:
    step = RATE // 5
    heard = np.asarray(columns[:, : round(_METERED * RATE)], dtype=np.float64)
    weighted = sosfilt(k_weighting(RATE), heard, axis=1)
    whole = max(1, weighted.shape[1] // step)
    powers = [float((weighted[:, n * step : (n + 1) * step] ** 2).mean()) for n in range(whole)]
    return float(np.sqrt(max(powers)))
