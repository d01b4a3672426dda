"""Recordings and music that users bring, brought to the levels of what is made here."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
from scipy.signal import resample_poly

from pixora_core.engine.limiter import LIMITER_REACH, limit
from pixora_core.engine.sounds import BLOCK, SOUND_RATE, Block, SoundFile, open_sound, write_wav
from pixora_core.errors import MediaRefused
from pixora_core.film.plain_text import has_words
from pixora_core.film.takes import Narration, Score, Word
from pixora_core.sound.loudness import SILENCE_LUFS, LoudnessMeter, integrated_lufs
from pixora_core.sound.warping import carry_over
from pixora_core.units import Seconds

__all__ = ["take_music", "take_narration"]

NARRATION_LUFS: Final = -20.0
MUSIC_LUFS: Final = -18.0
"""As loud as our own narrators' and composers' (see `Narration` and `Score`)."""

_CEILING: Final = 10 ** (-2 / 20)
_MOST_NARRATION_SECONDS: Final = 20 * 60
_LEAST_SAMPLES: Final = SOUND_RATE // 10
_LEAST_MUSIC: Final = SOUND_RATE
_COMPARED: Final = 3
"""Two voices are compared at a third of the rate: what tells phones apart lies below 8 kHz."""

_SHORTEST_WORD: Final = 0.02

_Mono = npt.NDArray[np.floating[Any]]


def take_narration(file: Path, into: Path, text: str, spoken: Narration | None) -> Narration:
    """As `OwnMedia.narration`."""
    sound = _recorded(file)
    lufs = integrated_lufs(sound)
    if lufs <= SILENCE_LUFS:
        raise MediaRefused(file.name, "is silent; choose another recording")
    level = _limited(sound * 10 ** ((NARRATION_LUFS - lufs) / 20))
    level = _limited(level * 10 ** ((NARRATION_LUFS - integrated_lufs(level)) / 20))
    path = into / "narration.wav"
    write_wav(path, [np.repeat(level[:, np.newaxis], 2, axis=1).astype(np.float32)], channels=1)
    seconds = len(level) / SOUND_RATE
    words, timing = _words(text, level, spoken) if has_words(text) else ((), "measured")
    return Narration(path=path, seconds=Seconds(seconds), words=words, timing=timing)


def _recorded(file: Path) -> _Mono:
    """The whole recording, both channels together."""
    most = _MOST_NARRATION_SECONDS * SOUND_RATE
    with open_sound(file) as sound:
        whole = np.concatenate([np.zeros(0, np.float32), *(block.mean(axis=1) for block in _begun(sound, most + 1))])
    if len(whole) > most:
        problem = f"lasts longer than {_MOST_NARRATION_SECONDS // 60} minutes; divide it among several scenes"
        raise MediaRefused(file.name, problem)
    if len(whole) < _LEAST_SAMPLES:
        raise MediaRefused(file.name, "holds hardly any sound; choose another recording")
    return whole


def _begun(sound: SoundFile, most: int) -> Iterator[Block]:
    """A sound's first `most` samples, or as many as there are."""
    start = 0
    while start < most and len(block := sound.read(start, min(BLOCK, most - start))):
        yield block
        start += len(block)


def _limited(sound: _Mono) -> _Mono:
    padded = np.pad(sound, LIMITER_REACH).astype(np.float32)
    return limit(np.repeat(padded[:, np.newaxis], 2, axis=1), _CEILING)[:, 0]


def _words(text: str, sound: _Mono, spoken: Narration | None) -> tuple[tuple[Word, ...], str]:
    if spoken is not None and spoken.words:
        return _aligned(sound, spoken), "aligned"
    return _estimated(text, len(sound) / SOUND_RATE), "estimated"


def _aligned(sound: _Mono, spoken: Narration) -> tuple[Word, ...]:
    """The words of `spoken` where the same is said in `sound`."""
    with open_sound(spoken.path) as opened:
        said = opened.read(0, round(spoken.seconds * SOUND_RATE) + 1)[:, 0]
    ours, theirs = (resample_poly(each.astype(np.float64), 1, _COMPARED) for each in (said, sound))
    borders = [instant for word in spoken.words for instant in (word.start, word.end)]
    found = carry_over(borders, ours, theirs, SOUND_RATE // _COMPARED, pace="any")
    return _in_order([word.text for word in spoken.words], found[::2], found[1::2], len(sound) / SOUND_RATE)


def _in_order(texts: list[str], starts: list[float], ends: list[float], seconds: float) -> tuple[Word, ...]:
    """The words one after the other, each for a moment at least, none longer than the sound."""
    least = min(_SHORTEST_WORD, seconds / len(texts))
    begins: list[float] = []
    for number, start in enumerate(starts):
        latest = seconds - least * (len(texts) - number)
        begins.append(min(latest, max(start, begins[-1] + least if begins else 0.0)))
    words = []
    for text, (begin, after), end in zip(texts, pairwise([*begins, seconds]), ends, strict=True):
        words.append(Word(text=text, start=Seconds(begin), end=Seconds(min(after, max(end, begin + least)))))
    return tuple(words)


def _estimated(text: str, seconds: float) -> tuple[Word, ...]:
    """The words spread over the sound by their letters."""
    texts = text.split()
    ends = np.cumsum([len(each) + 1 for each in texts]) / sum(len(each) + 1 for each in texts) * seconds
    starts = [0.0, *ends[:-1].tolist()]
    return _in_order(texts, starts, ends.tolist(), seconds)


def take_music(file: Path, seconds: Seconds, into: Path) -> Score:
    """As `OwnMedia.music`."""
    meter, peak, count = LoudnessMeter(), 0.0, 0
    most = round(seconds * SOUND_RATE)
    with open_sound(file) as sound:
        for block in _begun(sound, most):
            meter.feed(block)
            peak, count = max(peak, float(np.abs(block).max())), count + len(block)
        lufs = meter.lufs()
        if lufs <= SILENCE_LUFS:
            raise MediaRefused(file.name, "is silent; choose another piece of music")
        if count < _LEAST_MUSIC:
            raise MediaRefused(file.name, "lasts less than a second; choose another piece of music")
        gain = np.float32(min(10 ** ((MUSIC_LUFS - lufs) / 20), _CEILING / peak))
        write_wav(into / "music.wav", (block * gain for block in _begun(sound, most)))
    return Score(path=into / "music.wav", seconds=Seconds(count / SOUND_RATE), description=file.name)
