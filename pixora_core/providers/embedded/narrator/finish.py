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
from pixora_core.sound.loudness import integrated_lufs, true_peak_dbtp

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
_LIMITER_PASSES: Final = 4
_BETWEEN_SAMPLES_DB: Final = 4.0
"""Speech does not rise higher than this between two samples."""


def finish(samples: Samples, rate: int, *, firm: bool = False) -> Samples:
    """The sound at 48 kHz, equalised, compressed, at `TARGET_LUFS` with its true peak below -1.5 dBTP.

    `firm` compression is for voices whose loud syllables stand out of the others.
    """
    common = math.gcd(RATE, rate)
    even = samples * (0.5 / max(float(np.abs(samples).max()), 1e-9))
    sound = resample_poly(even, RATE // common, rate // common, window=("kaiser", 9.0))
    sound = sosfilt(_equaliser(), sound)
    sound = _compressed(sound + _air(sound), *(_FIRM if firm else _GENTLE))
    levelled = _levelled(sound)
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
            file.writeframes((np.clip(sound, -1, 1) * 32_767).round().astype("<i2").tobytes())
        part.replace(path)
    except OSError as error:
        raise StorageError(str(path.parent), f"the narration cannot be written ({error.strerror})") from error


def _equaliser() -> npt.NDArray[np.float64]:
    rumble = butter(2, 70, "highpass", fs=RATE, output="sos")
    return np.concatenate([rumble, [_low_shelf(*_WARMTH), _bell(*_BOX), _bell(*_PRESENCE)]])


def _bell(hertz: float, quality: float, decibels: float) -> list[float]:
    """Peaking filter of the Audio EQ Cookbook (Bristow-Johnson)."""
    amplitude, omega = 10 ** (decibels / 40), 2 * math.pi * hertz / RATE
    alpha, cosine = math.sin(omega) / (2 * quality), math.cos(omega)
    a0 = 1 + alpha / amplitude
    b = [1 + alpha * amplitude, -2 * cosine, 1 - alpha * amplitude]
    return [*(x / a0 for x in b), 1.0, -2 * cosine / a0, (1 - alpha / amplitude) / a0]


def _low_shelf(hertz: float, decibels: float) -> list[float]:
    """Low shelf of the Audio EQ Cookbook, slope 1."""
    a, omega = 10 ** (decibels / 40), 2 * math.pi * hertz / RATE
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
    bent = band * np.abs(band) / (np.sqrt(np.mean(band * band)) + 1e-9)
    above: Samples = sosfilt(butter(4, _AIR_ABOVE_HZ, "highpass", fs=RATE, output="sos"), bent)
    return _AIR * above


def _compressed(sound: Samples, ratio: float, threshold_db: float) -> Samples:
    """Loud syllables nearer to the rest, by the smoothed level and without delay (filtered both ways).

    The level is taken a thousand times a second, which is plenty for what moves at 12 Hz.
    """
    whole = -(-len(sound) // _LEVEL_STEP) + 1
    padded = np.zeros(whole * _LEVEL_STEP)
    np.square(sound, out=padded[: len(sound)])
    power = padded.reshape(whole, _LEVEL_STEP).mean(axis=1)
    smooth = butter(1, _ENVELOPE_HZ, fs=RATE / _LEVEL_STEP)
    level = np.sqrt(np.maximum(filtfilt(*smooth, power, padtype=None), 1e-12))
    threshold = np.sqrt(np.sum(padded) / len(sound)) * 10 ** (threshold_db / 20) + 1e-9
    gain = np.maximum(level / threshold, 1.0) ** (1 / ratio - 1)
    middles = (np.arange(whole) + 0.5) * _LEVEL_STEP
    everywhere: Samples = np.interp(np.arange(len(sound)), middles, gain)
    return sound * everywhere


def _levelled(sound: Samples) -> Samples:
    """At `TARGET_LUFS`; a word shorter than the meter's blocks is metered as if it were said again and again."""
    again = math.ceil(_SHORTEST_METERED_SECONDS * RATE / len(sound))
    return sound * 10 ** ((TARGET_LUFS - integrated_lufs(np.tile(sound, again))) / 20)


def _limited(sound: Samples) -> Samples:
    """Peaks brought below the ceiling, also those between samples; the very same array where there are none."""
    if 20 * np.log10(np.abs(sound).max() + 1e-9) < CEILING_DBTP - _BETWEEN_SAMPLES_DB:
        return sound
    ceiling = CEILING_DBTP
    peak = true_peak_dbtp(sound)
    for _ in range(_LIMITER_PASSES):
        if peak <= CEILING_DBTP:
            break
        sound = _held_below(sound, 10 ** (ceiling / 20))
        peak = true_peak_dbtp(sound)
        ceiling -= max(0.0, peak - CEILING_DBTP)
    return sound


def _held_below(sound: Samples, ceiling: float) -> Samples:
    """No sample above the ceiling, by a gain that moves over 5 ms; only the stretches around peaks are touched."""
    reach = RATE // 200
    peaks = np.flatnonzero(np.abs(sound) > ceiling)
    held = sound.copy()
    parts = np.split(peaks, np.flatnonzero(np.diff(peaks) > 4 * reach) + 1) if len(peaks) else []
    for stretch in parts:
        around = slice(max(0, int(stretch[0]) - 2 * reach), int(stretch[-1]) + 2 * reach + 1)
        wanted = np.minimum(1.0, ceiling / np.maximum(np.abs(sound[around]), 1e-9))
        held[around] *= uniform_filter1d(minimum_filter1d(wanted, 2 * reach + 1), reach)
    return held
