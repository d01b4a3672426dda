"""A finished reading made quicker or slower, its pauses longer or shorter, without asking the model again."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from pixora_core.engine.sounds import SOUND_RATE, open_sound, write_wav
from pixora_core.film.takes import Narration, Word
from pixora_core.providers.embedded.narrator.stretch import stretch
from pixora_core.units import Seconds

__all__ = ["paced"]

_STEP: Final = SOUND_RATE // 100
_SILENT: Final = 0.004
"""Mean magnitude below which a voice at -20 LUFS says nothing."""

_LEAST_PAUSE_STEPS: Final = 8
"""Shorter silences belong to a word: the closure of a p or a t takes 50 to 70 ms."""

_AROUND: Final = round(0.06 * SOUND_RATE)
"""The silence that is left before the first word and after the last."""

_FADE: Final = SOUND_RATE // 200

_Sound = npt.NDArray[np.floating[Any]]


@dataclass(frozen=True, slots=True)
class _Piece:
    """Samples `first` to `after` of a reading, and how many they become; fewer or more only where nothing is said."""

    first: int
    after: int
    become: int


def paced(take: Narration, *, speed: float, pause: float) -> Narration:
    """The take in its own file: its pauses `pause` times as long, and all of it in `1 / speed` of the time.

    Its words' instants go along. The silence around the words is cut to a moment.
    """
    with open_sound(take.path) as opened:
        sound = opened.read(0, round(take.seconds * SOUND_RATE) + 1)[:, 0].astype(np.float64)
    pieces = _pieces(sound, pause)
    said = stretch(np.concatenate([_become(sound, piece) for piece in pieces]), SOUND_RATE, speed)
    ramp = np.linspace(0, 1, min(_FADE, len(said) // 2))
    said[: len(ramp)] *= ramp
    said[len(said) - len(ramp) :] *= ramp[::-1]
    write_wav(take.path, [np.repeat(said[:, np.newaxis], 2, axis=1).astype(np.float32)], channels=1)
    seconds = len(said) / SOUND_RATE
    return take.model_copy(update={"seconds": Seconds(seconds), "words": _moved(take.words, pieces, speed)})


def _pieces(sound: _Sound, pause: float) -> list[_Piece]:
    """The reading in turns of words and pauses."""
    whole = len(sound) // _STEP * _STEP
    silent = np.abs(sound[:whole]).reshape(-1, _STEP).mean(axis=1) < _SILENT
    turns = [0, *(np.flatnonzero(np.diff(silent)) + 1).tolist(), len(silent)]
    pieces = []
    for first, after in pairwise(turns):
        start, end = first * _STEP, len(sound) if after == len(silent) else after * _STEP
        become = end - start
        if first < after and silent[first]:
            if first == 0 or after == len(silent):
                become = min(become, _AROUND)
            elif after - first >= _LEAST_PAUSE_STEPS:
                become = round(become * pause)
        if end > start:
            pieces.append(_Piece(start, end, become))
    return pieces


def _become(sound: _Sound, piece: _Piece) -> _Sound:
    """A piece at its new length: cut, or filled with nothing, in its middle."""
    source = sound[piece.first : piece.after]
    missing = piece.become - len(source)
    half = min(len(source), piece.become) // 2
    if missing == 0:
        return source
    if missing > 0:
        return np.concatenate([source[:half], np.zeros(missing), source[half:]])
    return np.concatenate([source[:half], source[len(source) - (piece.become - half) :]])


def _moved(words: tuple[Word, ...], pieces: list[_Piece], speed: float) -> tuple[Word, ...]:
    sources = [0, *(piece.after for piece in pieces)]
    targets = np.cumsum([0, *(piece.become for piece in pieces)])

    def at(instant: float) -> Seconds:
        return Seconds(float(np.interp(instant * SOUND_RATE, sources, targets)) / SOUND_RATE / speed)

    return tuple(Word(text=word.text, start=at(word.start), end=at(word.end)) for word in words)
