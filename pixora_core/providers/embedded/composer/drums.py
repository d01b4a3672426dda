"""Percussion, each stroke a recipe: skins that give way, shaken grains, brushed and swelling metal."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from pixora_core.providers.embedded.composer.waves import RATE, Sound, noise, ringing

__all__ = ["DRUMS", "cymbal"]


def _skin(rng: np.random.Generator, *, low: float, drop: float, seconds: float, slap: float, bright: float) -> Sound:
    """A membrane: its tone falls from `drop` times `low` Hz, with its first modes and the stick's slap."""
    t = np.arange(int(seconds * RATE), dtype=np.float32) / np.float32(RATE)
    sweep = low * (1 + (drop - 1) * np.exp(-t / 0.035))
    phase = (2 * np.pi / RATE * np.cumsum(sweep, dtype=np.float64)).astype(np.float32)
    tone = (
        np.sin(phase) + 0.35 * np.sin(1.59 * phase) * np.exp(-t / 0.12) + 0.2 * np.sin(2.14 * phase) * np.exp(-t / 0.08)
    )
    tone *= np.exp(-t / (seconds / 5))
    tone += slap * noise(seconds, 150, bright, rng) * np.exp(-t / 0.025)
    tone *= np.minimum(1, t / 0.002)
    return np.asarray(tone)


def _kick(rng: np.random.Generator) -> Sound:
    return _skin(rng, low=52, drop=2.0, seconds=0.6, slap=0.12, bright=900)


def _taiko(rng: np.random.Generator) -> Sound:
    return _skin(rng, low=68 * float(rng.uniform(0.97, 1.03)), drop=1.5, seconds=1.6, slap=0.4, bright=1400)


def _boom(rng: np.random.Generator) -> Sound:
    return _skin(rng, low=43, drop=1.4, seconds=2.6, slap=0.2, bright=500)


def _frame(rng: np.random.Generator) -> Sound:
    return _skin(rng, low=118 * float(rng.uniform(0.97, 1.03)), drop=1.25, seconds=0.5, slap=0.35, bright=2600)


def _pulse(rng: np.random.Generator) -> Sound:
    """A heartbeat: two soft low strokes."""
    stroke = _skin(rng, low=46, drop=1.3, seconds=1.0, slap=0.05, bright=300)
    stroke[12_000:] += 0.6 * stroke[:-12_000]
    return stroke


def _shaken(rng: np.random.Generator, *, low: float, high: float, rise: float, fall: float) -> Sound:
    seconds = rise + 6 * fall
    t = np.arange(int(seconds * RATE)) / RATE
    envelope = np.where(t < rise, (t / rise) ** 2, np.exp(-(t - rise) / fall))
    return np.asarray(noise(seconds, low, high, rng) * envelope, dtype=np.float32)


def _shaker(rng: np.random.Generator) -> Sound:
    return _shaken(rng, low=4200, high=10_500, rise=0.03, fall=0.03)


def _hat(rng: np.random.Generator) -> Sound:
    return _shaken(rng, low=6500, high=12_000, rise=0.001, fall=0.028)


def _brush(rng: np.random.Generator) -> Sound:
    return _shaken(rng, low=1500, high=7000, rise=0.05, fall=0.06)


def _snap(rng: np.random.Generator) -> Sound:
    total = 0.5 * _shaken(rng, low=900, high=6500, rise=0.002, fall=0.05)
    body = 0.5 * ringing([190, 330], [1, 0.5], [0.22, 0.15], 0.25)
    total[: len(body)] += body
    return np.asarray(total, dtype=np.float32)


def _clap(rng: np.random.Generator) -> Sound:
    """Several hands, not quite together."""
    total = np.zeros(int(0.4 * RATE), dtype=np.float32)
    for late in (0.0, 0.009, 0.017, 0.026):
        hand = _shaken(rng, low=800, high=4200, rise=0.001, fall=0.03)
        start = int(late * RATE)
        total[start : start + len(hand)] += hand
    return total


def _wood(rng: np.random.Generator) -> Sound:
    base = float(rng.uniform(0.98, 1.02))
    return ringing([820 * base, 1690 * base, 2900 * base], [1, 0.4, 0.15], [0.16, 0.08, 0.05], 0.25)


def cymbal(seconds: float, rng: np.random.Generator) -> Sound:
    """A suspended cymbal rolled from nothing to full in `seconds`, then ringing out, shape `(2, n)`."""
    tail = 2.5
    t = np.arange(int((seconds + tail) * RATE)) / RATE
    grown = np.where(t < seconds, (t / seconds) ** 3, np.exp(-(t - seconds) / 0.45))
    sides = [noise(seconds + tail, 1800, 8000, rng)[: len(t)] for _ in range(2)]
    return np.asarray(np.stack(sides) * grown, dtype=np.float32)


DRUMS: dict[str, tuple[Callable[[np.random.Generator], Sound], float, float]] = {
    "kick": (_kick, 0.0, 0.15),
    "taiko": (_taiko, -0.15, 0.9),
    "boom": (_boom, 0.1, 0.9),
    "frame": (_frame, 0.25, 0.8),
    "pulse": (_pulse, 0.0, 0.5),
    "shaker": (_shaker, 0.4, 0.4),
    "hat": (_hat, -0.35, 0.3),
    "brush": (_brush, 0.2, 0.6),
    "snap": (_snap, 0.05, 0.7),
    "clap": (_clap, -0.1, 0.8),
    "wood": (_wood, -0.4, 0.7),
}
"""What is struck: its recipe, where it stands from -1 (left) to 1, its share of reverb."""
