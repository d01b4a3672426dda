"""Percussion: soft patterns of struck things, varied from bar to bar, with a fill or a swell into what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from pixora_core.providers.embedded.composer.passages import Passage

__all__ = ["Hit", "groove", "swell"]


class Hit(NamedTuple):
    """A stroke: beat, what is struck, strength 0 to 1; `beats` is the length of a swell, else 0."""

    beat: float
    drum: str
    strength: float
    beats: float = 0.0


_PATTERNS: dict[str, dict[str, str]] = {
    "taiko": {"taiko": "X...x.x.", "boom": "X.......", "frame": "..x..x.x"},
    "light": {"shaker": "x.X.x.X.", "wood": "...x..x.", "kick": "x...x..."},
    "pulse": {"pulse": "X.......", "frame": "...x...."},
    "brushes": {"brush": "x.X.x.Xx", "hat": "..x...x."},
    "drive": {"kick": "X...X...", "clap": "..X...X.", "shaker": "xXxXxXxX"},
    "machine": {"kick": "X...X..x", "snap": "..X...X.", "hat": "xXxXxXxX"},
    "soft": {"kick": "x.......", "shaker": "..x...x.", "frame": "....x..."},
}
"""Strokes on the eighths of a four-beat bar; a capital is an accent."""


def groove(passage: Passage, name: str, rng: np.random.Generator) -> Iterator[Hit]:
    """The pattern in every bar, thinner where the energy is low; the last bar of a phrase leaves room."""
    if passage.phrase.role == "ring":
        if name == "taiko":
            yield Hit(passage.phrase.start, "boom", 1.0)
        return
    for number, (start, beats) in enumerate(zip(passage.phrase.bar_starts, passage.phrase.bars, strict=True)):
        closing = number == len(passage.phrase.bars) - 1 and number > 0
        room = 2 if closing else 0
        for drum, pattern in _PATTERNS[name].items():
            free = room if drum in {"kick", "taiko", "boom"} else 0
            yield from _bar(start, 2 * beats - free, drum, pattern, passage.phrase.energy, rng)


def _bar(start: float, eighths: int, drum: str, pattern: str, energy: float, rng: np.random.Generator) -> Iterator[Hit]:
    for place in range(eighths):
        mark = pattern[place % len(pattern)]
        if mark == "X" or (mark == "x" and rng.random() < 0.35 + 0.65 * energy):
            yield Hit(start + place / 2, drum, 1.0 if mark == "X" else 0.6)


def swell(passage: Passage) -> Iterator[Hit]:
    """A cymbal that grows through the last bar of a phrase and breaks off where the next begins."""
    beats = min(4, passage.phrase.beats)
    yield Hit(passage.phrase.start + passage.phrase.beats - beats, "swell", 1.0, beats)
