"""Three ways to make a tone: ringing partials, a bank of drifting voices, a line drawn by a bow or breath.

Sounds are float32 arrays of shape `(n,)` or `(2, n)` at `RATE`; levels are left to the caller.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import numpy.typing as npt
from scipy.fft import irfft

__all__ = ["LOOP", "RATE", "Bins", "Sound", "hertz", "line", "noise", "players", "ringing", "voices"]

RATE = 48_000
LOOP = 1 << 18
"""The length of a bank of voices, 5.5 s; it repeats without seam."""

Sound = npt.NDArray[np.float32]

Bins = npt.NDArray[np.complex64]

Turns = npt.NDArray[np.complex128]

_STEP, _NEAR = 256, 32

_ONE_THREAD = 250_000
"""Multiplications in a product that OpenBLAS leaves to one thread."""

_CACHED = 1 << 14
"""Samples whose intermediate results stay near the processor."""

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
    heard = np.flatnonzero(f < 18_000)
    longest_first = heard[np.argsort(-d[heard], kind="stable")]
    f, a, d = f[longest_first], a[longest_first], d[longest_first]
    count = int(seconds * RATE)
    turn = np.asarray((2j * np.pi * f - 6.9078 / d) / RATE, dtype=np.complex128)
    at_step = _pairs(a * np.exp(1j * phase) * _turned(_STEP * turn, -(-count // _STEP)))
    return _unrolled(at_step, _pairs(_turned(turn, _STEP))).reshape(-1)[:count]


def _turned(turn: Turns, count: int) -> Turns:
    """e to the power of `turn` times 0, 1, 2 and so on, shape `(count, partials)`: few are raised, all multiplied."""
    near = np.exp(np.outer(np.arange(_NEAR), turn))
    far = np.exp(np.outer(np.arange(0, count, _NEAR), turn))
    return np.asarray((far[:, np.newaxis] * near).reshape(len(far) * _NEAR, len(turn))[:count])


def _pairs(turned: Turns) -> Sound:
    """Real and imaginary parts, shape `(count, partials, 2)`; what is inaudible is nothing."""
    pairs = turned.astype(np.complex64).view(np.float32)
    pairs[np.abs(pairs) < _INAUDIBLE] = 0
    return pairs.reshape(*turned.shape, 2)


def _unrolled(at_step: Sound, within: Sound) -> Sound:
    """The imaginary part of the product, a few steps at a time; partials that have died, the last ones, are left out.

    Products this small stay on one thread; larger ones OpenBLAS spreads over all, which costs ten times as much on a
    machine that has other work.
    """
    wave = np.zeros((len(at_step), _STEP), dtype=np.float32)
    parts = 2 * at_step.shape[1]
    crossed = np.ascontiguousarray(at_step[..., ::-1]).reshape(len(at_step), parts)
    onward = np.ascontiguousarray(within.reshape(len(within), parts).T)
    row = 0
    while row < len(wave) and (heard := np.flatnonzero(crossed[row])).size:
        alive = int(heard[-1]) + 1
        rows = slice(row, row + max(1, _ONE_THREAD // (alive * _STEP)))
        np.matmul(crossed[rows, :alive], onward[:alive], out=wave[rows])
        row = rows.stop
    return wave


def players(
    frequencies: npt.ArrayLike,
    amplitudes: npt.ArrayLike,
    cents: float,
    rng: np.random.Generator,
    scale: float = 1.0,
    breath: float = 0.0,
) -> Bins:
    """The spectrum of many players on one tone, left and right, `(2, LOOP // 2 + 1)`; `voices` makes it heard.

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
    return _by_chance(spectrum, np.float32(2 * np.pi) * rng.random((2, len(spectrum)), dtype=np.float32))


def voices(spectrum: Bins) -> Sound:
    """The sound of a spectrum, shape `(2, LOOP)`, without beginning, end or seam.

    Its even and its odd samples are transformed as sounds of their own (the first step of any fast Fourier
    transform): four short rows are done at once, where two long ones are not.
    """
    quarter = LOOP // 4
    low, high = spectrum[:, : quarter + 1], spectrum[:, : quarter - 1 : -1].conj()
    both = np.stack([low + high, (low - high) * _odd()])
    halves = irfft(both, LOOP // 2)
    wave = np.empty((2, LOOP), dtype=np.float32)
    wave[:, ::2], wave[:, 1::2] = halves / 2
    return wave


@lru_cache(maxsize=1)
def _odd() -> Bins:
    return np.asarray(np.exp(2j * np.pi / LOOP * np.arange(LOOP // 4 + 1)), dtype=np.complex64)


def _by_chance(amplitudes: Sound, phases: Sound) -> Bins:
    bins = np.empty(phases.shape, dtype=np.complex64)
    np.multiply(amplitudes, np.cos(phases), out=bins.real)
    np.multiply(amplitudes, np.sin(phases), out=bins.imag)
    return bins


def _add_bell(spectrum: Sound, frequency: float, amplitude: float, width: float) -> None:
    """A bell whose squares sum to that of `amplitude`, three widths to either side."""
    bin_width = RATE / LOOP
    low = max(1, int((frequency - 3 * width) / bin_width))
    high = min(len(spectrum), int((frequency + 3 * width) / bin_width) + 2)
    away = np.arange(high - low, dtype=np.float32)
    away *= bin_width / width
    away += (low * bin_width - frequency) / width
    bell = np.exp(-away * away)
    bell *= amplitude / np.sqrt(width / bin_width * np.sqrt(np.pi / 2))
    spectrum[low:high] += bell


def _add_breath(spectrum: Sound, amplitude: float) -> None:
    spectrum += np.float32(amplitude) * _breath()


@lru_cache(maxsize=1)
def _breath() -> Sound:
    """The noise of bow or air in the spectrum of a bank of voices; its squares sum to 1."""
    f = np.maximum(np.arange(LOOP // 2 + 1) * (RATE / LOOP), 1)
    shape = 1 / (1 + (3000 / f) ** 4) / (1 + (f / 12_000) ** 6)
    return np.asarray(shape / np.sqrt((shape**2).sum()), dtype=np.float32)


def line(
    pitch: int,
    amplitudes: npt.ArrayLike,
    seconds: float,
    rng: np.random.Generator,
    *,
    vibrato: float,
    cents: float,
    heard: float | None = None,
) -> Sound:
    """One player's held tone: exact harmonics; a vibrato of `vibrato` Hz and `cents` sets in late and wanders.

    Of the `seconds`, only those that are `heard` are made; they are the same whatever follows.
    """
    count = int(seconds * RATE)
    coarse = np.arange(0, count + 480, 480) / RATE
    depth = cents * np.clip((coarse - 0.25) / 0.7, 0, 1) * (1 + 0.15 * rng.normal(size=len(coarse)).cumsum() / 12)
    wander = 2.5 * np.sin(2 * np.pi * 0.37 * coarse + rng.uniform(0, 6))
    bend = depth * np.sin(2 * np.pi * vibrato * coarse + rng.uniform(0, 6)) + wander - 12 * np.exp(-coarse / 0.05)
    made = count if heard is None else min(count, int(heard * RATE))
    fine = np.interp(np.arange(made), np.arange(len(coarse)) * 480, bend)
    turns = np.cumsum(hertz(pitch) / RATE * np.exp2(fine / 1200))
    angle = ((turns % 1.0) * (2 * np.pi)).astype(np.float32)
    below = [a for place, a in enumerate(np.asarray(amplitudes), start=1) if hertz(pitch) * place < 15_000]
    return np.concatenate([_harmonics(angle[n : n + _CACHED], below) for n in range(0, max(made, 1), _CACHED)])


def _harmonics(angle: Sound, amplitudes: Sequence[float]) -> Sound:
    """The sum of `amplitudes` times the sines of once, twice, three times the angle (Clenshaw's recurrence)."""
    twice = 2 * np.cos(angle)
    last, before = np.zeros_like(angle), np.zeros_like(angle)
    for amplitude in reversed(amplitudes):
        np.subtract(twice * last, before, out=before)
        before += np.float32(amplitude)
        last, before = before, last
    return np.asarray(last * np.sin(angle))


def noise(seconds: float, low: float, high: float, rng: np.random.Generator) -> Sound:
    """Noise between two frequencies, its edges an octave soft, made in the spectrum."""
    count = int(seconds * RATE)
    f = np.fft.rfftfreq(count, 1 / RATE).astype(np.float32)
    shape = 1 / (1 + (low / np.maximum(f, 1)) ** 4) / (1 + (f / high) ** 4)
    wave = irfft(_by_chance(shape, (2 * np.pi * rng.random(len(f))).astype(np.float32)), count)
    return np.asarray(wave / (np.abs(wave).max() + 1e-9), dtype=np.float32)
