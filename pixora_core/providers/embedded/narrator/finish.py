"""What makes a synthetic voice pleasant, and every narration equally loud.

The chain: 48 kHz, rumble cut, warmth, a little less boxiness, presence, air made from the voice's own upper band (what
a 16 kHz voice lacks), gentle compression, levelling, and a limiter that rarely has anything to do.
"""

from __future__ import annotations

import math
import wave
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
from scipy.ndimage import minimum_filter1d, uniform_filter1d
from scipy.signal import butter, filtfilt, resample_poly, sosfilt

from pixora_core.errors import StorageError
from pixora_core.providers.embedded.narrator.process import Samples
from pixora_core.sound.loudness import integrated_lufs, true_heights

__all__ = ["RATE", "TARGET_LUFS", "finish", "write_wav"]

RATE: Final = 48_000
TARGET_LUFS: Final = -20.0
CEILING_DBTP: Final = -2.0
_SHORTEST_METERED_SECONDS: Final = 1.2

_WARMTH: Final = (180.0, 1.5)
_BOX: Final = (420.0, 1.0, -2.0)
_PRESENCE: Final = (3_200.0, 0.9, 2.0)
_AIR_FROM_HZ: Final = 3_500.0
_AIR_ABOVE_HZ: Final = 7_000.0
_AIR: Final = 0.18
_GENTLE, _FIRM = (2.0, -3.0), (4.0, -8.0)
"""Ratio, and threshold in dB of the speech's own level: what stands out comes down to a half, or to a quarter."""

_ENVELOPE_HZ: Final = 12.0
_LEVEL_STEP: Final = RATE // 1000
_BETWEEN_SAMPLES_DB: Final = 4.0
"""Speech does not rise higher than this between two samples."""


def finish(samples: Samples, rate: int, *, firm: bool = False) -> Samples:
    """The sound at 48 kHz, equalised, compressed, at `TARGET_LUFS` with its true peak below -1.5 dBTP.

    `firm` compression is for voices whose loud syllables stand out of the others.
    """
    common = math.gcd(RATE, rate)
    even = samples * (0.5 / max(float(np.abs(samples).max()), 1e-9))
    even = sosfilt(_low_equaliser(rate), even)
    sound = resample_poly(even, RATE // common, rate // common, window=("kaiser", 9.0))
    sound = sosfilt([_bell(*_PRESENCE, rate=RATE)], sound)
    sound += _air(sound)
    levelled = _levelled(_compressed(sound, *(_FIRM if firm else _GENTLE)))
    limited = _limited(levelled)
    return levelled if limited is levelled else _limited(_levelled(limited))


def write_wav(sound: Samples, path: Path) -> None:
    """Writes a mono WAV of 16 bit, whole: beside its place, then moved there. Raises `StorageError`."""
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as raw, wave.open(raw, "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(np.rint(np.clip(sound, -1, 1) * 32_767).astype("<i2").data)
        part.replace(path)
    except OSError as error:
        raise StorageError(str(path.parent), f"the narration cannot be written ({error.strerror})") from error


def _low_equaliser(rate: int) -> npt.NDArray[np.float64]:
    """What is done below half a kilohertz, at the voice's own rate, which has a third or half of the samples."""
    rumble = butter(2, 70, "highpass", fs=rate, output="sos")
    return np.concatenate([rumble, [_low_shelf(*_WARMTH, rate=rate), _bell(*_BOX, rate=rate)]])


def _bell(hertz: float, quality: float, decibels: float, *, rate: int) -> list[float]:
    """Peaking filter of the Audio EQ Cookbook (Bristow-Johnson)."""
    amplitude, omega = 10 ** (decibels / 40), 2 * math.pi * hertz / rate
    alpha, cosine = math.sin(omega) / (2 * quality), math.cos(omega)
    a0 = 1 + alpha / amplitude
    b = [1 + alpha * amplitude, -2 * cosine, 1 - alpha * amplitude]
    return [*(x / a0 for x in b), 1.0, -2 * cosine / a0, (1 - alpha / amplitude) / a0]


def _low_shelf(hertz: float, decibels: float, *, rate: int) -> list[float]:
    """Low shelf of the Audio EQ Cookbook, slope 1."""
    a, omega = 10 ** (decibels / 40), 2 * math.pi * hertz / rate
    cosine, root = math.cos(omega), math.sqrt(2 * a) * math.sin(omega)
    a0 = (a + 1) + (a - 1) * cosine + root
    b = [
        a * ((a + 1) - (a - 1) * cosine + root),
        2 * a * ((a - 1) - (a + 1) * cosine),
        a * ((a + 1) - (a - 1) * cosine - root),
    ]
    return [*(x / a0 for x in b), 1.0, -2 * ((a - 1) + (a + 1) * cosine) / a0, ((a + 1) + (a - 1) * cosine - root) / a0]


def _air(sound: Samples) -> Samples:
    """Overtones of the upper band above what the voice itself reaches."""
    band = sosfilt(butter(2, [_AIR_FROM_HZ, _AIR_ABOVE_HZ], "bandpass", fs=RATE, output="sos"), sound)
    strength = np.sqrt(np.einsum("i,i->", band, band) / len(band)) + 1e-9
    band *= np.abs(band)
    band *= _AIR / strength
    above: Samples = sosfilt(butter(4, _AIR_ABOVE_HZ, "highpass", fs=RATE, output="sos"), band)
    return above


def _compressed(sound: Samples, ratio: float, threshold_db: float) -> Samples:
    """Loud syllables nearer to the rest, by the smoothed level and without delay (filtered both ways).

    The level is taken a thousand times a second, which is plenty for what moves at 12 Hz.
    """
    whole = -(-len(sound) // _LEVEL_STEP) + 1
    steps = np.zeros((whole, _LEVEL_STEP))
    steps.reshape(-1)[: len(sound)] = sound
    power = np.einsum("ij,ij->i", steps, steps) / _LEVEL_STEP
    smooth = butter(1, _ENVELOPE_HZ, fs=RATE / _LEVEL_STEP)
    level = np.sqrt(np.maximum(filtfilt(*smooth, power, padtype=None), 1e-12))
    threshold = np.sqrt(power.sum() * _LEVEL_STEP / len(sound)) * 10 ** (threshold_db / 20) + 1e-9
    gain = np.maximum(level / threshold, 1.0) ** (1 / ratio - 1)
    _turn_down(steps, gain)
    return steps.reshape(-1)[: len(sound)]


def _turn_down(steps: Samples, gain: Samples) -> None:
    """Multiplies every sample of `(steps, _LEVEL_STEP)` by the gain, which is given for the middle of each step."""
    way = (np.arange(_LEVEL_STEP) + 0.5) / _LEVEL_STEP - 0.5
    rising = np.diff(gain, prepend=gain[0], append=gain[-1])[:, np.newaxis]
    half = _LEVEL_STEP // 2
    steps[:, :half] *= gain[:, np.newaxis] + rising[:-1] * way[:half]
    steps[:, half:] *= gain[:, np.newaxis] + rising[1:] * way[half:]


def _levelled(sound: Samples) -> Samples:
    """At `TARGET_LUFS`; a word shorter than the meter's blocks is metered as if it were said again and again."""
    again = math.ceil(_SHORTEST_METERED_SECONDS * RATE / len(sound))
    metered = np.tile(sound, again) if again > 1 else sound
    return sound * 10 ** ((TARGET_LUFS - integrated_lufs(metered)) / 20)


def _limited(sound: Samples) -> Samples:
    """Peaks brought below the ceiling, also those between samples; the very same array where there are none."""
    ceiling = 10 ** (CEILING_DBTP / 20)
    floor = ceiling * 10 ** (-_BETWEEN_SAMPLES_DB / 20)
    if max(sound.max(), -sound.min()) < floor:
        return sound
    heights = true_heights(sound, floor)
    return sound if heights.max() <= ceiling else _held_below(sound, heights, ceiling)


def _held_below(sound: Samples, heights: Samples, ceiling: float) -> Samples:
    """Nothing above the ceiling, by a gain that moves over 5 ms; only the stretches around peaks are touched."""
    reach = RATE // 200
    peaks = np.flatnonzero(heights > ceiling)
    held = sound.copy()
    for stretch in np.split(peaks, np.flatnonzero(np.diff(peaks) > 4 * reach) + 1):
        around = slice(max(0, int(stretch[0]) - 2 * reach), int(stretch[-1]) + 2 * reach + 1)
        wanted = np.minimum(1.0, ceiling / np.maximum(heights[around], 1e-9))
        held[around] *= uniform_filter1d(minimum_filter1d(wanted, 2 * reach + 1), reach)
    return held
