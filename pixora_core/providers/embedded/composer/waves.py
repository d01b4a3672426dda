"""Three ways to make a tone: ringing partials, a bank of drifting voices, a line drawn by a bow or breath.

Sounds are float32 arrays of shape `(n,)` or `(2, n)` at `RATE`; levels are left to the caller.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from scipy.fft import irfft

__all__ = ["LOOP", "RATE", "Sound", "hertz", "line", "noise", "ringing", "voices"]

RATE = 48_000
LOOP = 1 << 18
"""The length of a bank of voices, 5.5 s; it repeats without seam."""

Sound = npt.NDArray[np.float32]

_STEP = 512

_ONE_THREAD = 200_000

_INAUDIBLE = 1e-9
"""What is smaller is nothing: numbers too small for float32 make a processor crawl."""


def hertz(pitch: float) -> float:
    """The frequency of a MIDI pitch, A at 440 Hz."""
    return float(440 * 2 ** ((pitch - 69) / 12))


def ringing(
    frequencies: npt.ArrayLike, amplitudes: npt.ArrayLike, decays: npt.ArrayLike, seconds: float, phase: float = 0.0
) -> Sound:
    """A sum of partials that die away: what is struck or plucked (modal synthesis).

    `decays` are the seconds in which each partial falls by 60 dB. Partials above 18 kHz are left out. The sum is
    a product of two matrices: where each partial stands at the start of each step, and how it goes on within one.
    """
    f, a, d = (np.asarray(x, dtype=np.float64) for x in (frequencies, amplitudes, decays))
    heard = f < 18_000
    f, a, d = f[heard], a[heard], d[heard]
    count = int(seconds * RATE)
    turn = (2j * np.pi * f - 6.9078 / d) / RATE
    starts = np.arange(0, count, _STEP)
    at_step = (a * np.exp(1j * phase + np.outer(starts, turn))).astype(np.complex64)
    at_step[np.abs(at_step) < _INAUDIBLE] = 0
    within = np.exp(np.outer(turn, np.arange(_STEP))).astype(np.complex64)
    within[np.abs(within) < _INAUDIBLE] = 0
    return _unrolled(at_step, within).reshape(-1)[:count]


def _unrolled(at_step: npt.NDArray[np.complex64], within: npt.NDArray[np.complex64]) -> Sound:
    """The imaginary part of the product, a few steps at a time, partials that have died left out.

    Products this small stay on one thread; larger ones OpenBLAS spreads over all, which costs ten times as much on a
    machine that has other work.
    """
    wave = np.zeros((len(at_step), _STEP), dtype=np.float32)
    rows = max(1, _ONE_THREAD // max(1, within.size))
    for row in range(0, len(at_step), rows):
        alive = np.flatnonzero(at_step[row])
        steps = at_step[row : row + rows, alive]
        wave[row : row + rows] = steps.imag @ within.real[alive] + steps.real @ within.imag[alive]
    return wave


def voices(
    frequencies: npt.ArrayLike,
    amplitudes: npt.ArrayLike,
    cents: float,
    rng: np.random.Generator,
    scale: float = 1.0,
    breath: float = 0.0,
) -> Sound:
    """Many players on one tone, shape `(2, LOOP)`, without beginning, end or seam.

    This is PADsynth (Nasca Octavian Paul): each partial is a bell of frequencies `cents` wide with phases of chance,
    other ones left and right; `scale` below 1 keeps high partials narrower. `breath` is the share of
    bow or air noise from 3 to 12 kHz, against the tone.
    """
    f, a = np.asarray(frequencies, dtype=np.float64), np.asarray(amplitudes, dtype=np.float64)
    spectrum = np.zeros(LOOP // 2 + 1, dtype=np.float32)
    for frequency, amplitude in zip(f[f < 16_000], a[f < 16_000], strict=True):
        width = max(0.35, (2 ** (cents / 1200) - 1) * f[0] * (frequency / f[0]) ** scale)
        _add_bell(spectrum, frequency, amplitude, width)
    if breath:
        _add_breath(spectrum, breath * float(np.sqrt((spectrum**2).sum())))
    phases = np.float32(2 * np.pi) * rng.random((2, len(spectrum)), dtype=np.float32)
    sides = np.empty(phases.shape, dtype=np.complex64)
    sides.real, sides.imag = spectrum * np.cos(phases), spectrum * np.sin(phases)
    return np.asarray(irfft(sides, LOOP), dtype=np.float32)


def _add_bell(spectrum: Sound, frequency: float, amplitude: float, width: float) -> None:
    bin_width = RATE / LOOP
    low = max(1, int((frequency - 3 * width) / bin_width))
    high = min(len(spectrum), int((frequency + 3 * width) / bin_width) + 2)
    bell = np.exp(-(((np.arange(low, high) * bin_width - frequency) / width) ** 2))
    spectrum[low:high] += amplitude * bell / np.sqrt((bell**2).sum())


def _add_breath(spectrum: Sound, amplitude: float) -> None:
    shape, size = _breath()
    spectrum += amplitude * shape / size


@lru_cache(maxsize=1)
def _breath() -> tuple[npt.NDArray[np.float64], float]:
    """The noise of bow or air in the spectrum of a bank of voices, and how much of it there is."""
    f = np.maximum(np.arange(LOOP // 2 + 1) * (RATE / LOOP), 1)
    shape = 1 / (1 + (3000 / f) ** 4) / (1 + (f / 12_000) ** 6)
    return shape, float(np.sqrt((shape**2).sum()))


def line(
    pitch: int, amplitudes: npt.ArrayLike, seconds: float, rng: np.random.Generator, *, vibrato: float, cents: float
) -> Sound:
    """One player's held tone: exact harmonics; a vibrato of `vibrato` Hz and `cents` sets in late and wanders."""
    count = int(seconds * RATE)
    coarse = np.arange(0, count + 480, 480) / RATE
    depth = cents * np.clip((coarse - 0.25) / 0.7, 0, 1) * (1 + 0.15 * rng.normal(size=len(coarse)).cumsum() / 12)
    wander = 2.5 * np.sin(2 * np.pi * 0.37 * coarse + rng.uniform(0, 6))
    bend = depth * np.sin(2 * np.pi * vibrato * coarse + rng.uniform(0, 6)) + wander - 12 * np.exp(-coarse / 0.05)
    fine = np.interp(np.arange(count), np.arange(len(coarse)) * 480, bend)
    turn = np.exp(2j * np.pi * np.cumsum(hertz(pitch) / RATE * 2 ** (fine / 1200))).astype(np.complex64)
    total = np.zeros(count, dtype=np.float32)
    power = turn.copy()
    for place, amplitude in enumerate(np.asarray(amplitudes), start=1):
        if hertz(pitch) * place < 15_000:
            total += np.float32(amplitude) * power.imag
            power *= turn
    return total


def noise(seconds: float, low: float, high: float, rng: np.random.Generator) -> Sound:
    """Noise between two frequencies, its edges an octave soft, made in the spectrum."""
    count = int(seconds * RATE)
    f = np.fft.rfftfreq(count, 1 / RATE)
    shape = 1 / (1 + (low / np.maximum(f, 1)) ** 4) / (1 + (f / high) ** 4)
    spectrum = shape * np.exp(2j * np.pi * rng.random(len(f)))
    wave = np.fft.irfft(spectrum, count)
    return np.asarray(wave / (np.abs(wave).max() + 1e-9), dtype=np.float32)
