"""Small sounds for the tests of the engine."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from pixora_core.engine.sounds import SOUND_RATE, Block, write_wav


def tone(seconds: float, *, hertz: float = 440.0, level: float = 0.25) -> Block:
    """A sine, the right channel at half the level of the left."""
    wave = level * np.sin(2 * np.pi * hertz * np.arange(round(seconds * SOUND_RATE)) / SOUND_RATE)
    return np.column_stack([wave, wave / 2]).astype(np.float32)


def babble(seconds: float, *, seed: int = 1, level: float = 0.1) -> Block:
    """Dull noise in syllables, four a second, with the peaks of speech; both channels alike."""
    count = round(seconds * SOUND_RATE)
    noise = np.convolve(np.random.default_rng(seed).laplace(0, level * 3, count), np.hanning(16) / 8, "same")
    syllables = np.abs(np.sin(np.pi * 4 * np.arange(count) / SOUND_RATE)) + 0.05
    return np.repeat((noise * syllables)[:, np.newaxis], 2, axis=1).astype(np.float32)


def wav(path: Path, *blocks: Block) -> Path:
    """The blocks, one after the other, as a file."""
    write_wav(path, blocks)
    return path
