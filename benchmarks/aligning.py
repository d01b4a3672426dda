"""Forced alignment of a spoken text in any language of the narrator's, by pocketsphinx's English sounds.

pocketsphinx comes with English alone. Words of other languages are told to it as the nearest English sounds, from
eSpeak NG's phonemes (`sounding.py`): where one sound ends and the next begins is heard well enough with those. How well
is measured with English itself, told both ways (benchmarks/README.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
import pocketsphinx
from sounding import Word, sounds_of

from pixora_core.providers.embedded.narrator.speakable import sentences_of

__all__ = ["apart", "starts_of", "told_in_english"]

Samples = npt.NDArray[np.float32]

_QUIET: Final = 0.2
"""Seconds of silence that stand before and behind a sound when it is aligned."""

_BEAMS: Final = (1e-48, 1e-120)
"""What is given up on the way: whatever is less likely than the best by this factor."""

_SURE: Final = 0.1
"""Seconds by which two alignments of one sound may be apart."""

_NEAREST: Final = {
    "a": "AA", "ɑ": "AA", "ɐ": "AH", "ə": "AH", "ᵻ": "IH", "ʌ": "AH", "æ": "AE", "e": "EY", "ɛ": "EH", "ɜ": "ER",
    "ɚ": "ER", "i": "IY", "ɪ": "IH", "o": "OW", "ɔ": "AO", "ɒ": "AO", "u": "UW", "ʊ": "UH", "y": "UW", "ʏ": "IH",
    "ø": "ER", "œ": "ER", "aɪ": "AY", "aʊ": "AW", "ɔɪ": "OY", "ɔø": "OY", "ɔʏ": "OY", "eɪ": "EY", "oʊ": "OW",
    "ɑ̃": "AA N", "ɔ̃": "OW N", "ɛ̃": "AE N", "œ̃": "AH N",
    "p": "P", "b": "B", "β": "B", "t": "T", "d": "D", "ð": "DH", "k": "K", "ɡ": "G", "ɣ": "G", "f": "F", "v": "V",
    "θ": "TH", "s": "S", "z": "Z", "ʃ": "SH", "ʒ": "ZH", "ç": "SH", "x": "HH", "h": "HH", "m": "M", "n": "N",
    "ŋ": "NG", "ɲ": "N Y", "l": "L", "ʎ": "L Y", "ɫ": "L", "r": "R", "ɾ": "R", "ʁ": "R", "ɹ": "R", "j": "Y", "ʝ": "Y",
    "w": "W", "ɥ": "W", "tʃ": "CH", "dʒ": "JH", "ʔ": "T",
}  # fmt: skip
"""The sounds of CMU's dictionary that come nearest to a phoneme."""

_SMALL: Final = re.compile("[ːʲˑ̪̩͡]")
"""Length and other small marks, which English sounds do not tell apart."""


def told_in_english(word: Word) -> str:
    """A word's phonemes as CMU's sounds. Raises `KeyError` for a phoneme that nobody has placed yet."""
    return " ".join(sound for phoneme in word for sound in _nearest(_SMALL.sub("", phoneme)))


def _nearest(phoneme: str) -> Iterator[str]:
    if phoneme in _NEAREST:
        yield _NEAREST[phoneme]
        return
    at = 0
    while at < len(phoneme):
        size = 2 if phoneme[at : at + 2] in _NEAREST else 1
        yield _NEAREST[phoneme[at : at + size]]
        at += size


def apart(text: str, starts: Sequence[float], sound: Samples, language: str) -> list[float]:
    """Seconds between the `starts` of written words, as a narrator tells them, and where they are heard to begin.

    Empty where the sound cannot be aligned for sure.
    """
    spoken = [word for sentence in sentences_of(text, language) for word in sentence.spoken]
    places = np.cumsum([len(word.before) + 1 + len(word.behind) for word in spoken])
    ours = [starts[place - 1 - len(word.behind)] for word, place in zip(spoken, places, strict=True)]
    groups = [re.sub(r"[-,’']", " ", word.say.lower()).split() for word in spoken]
    sounds = iter(sounds_of([[word for group in groups for word in group]], language)[0])
    heard = starts_of(sound, [" ".join(filter(None, (told_in_english(next(sounds)) for _ in each))) for each in groups])
    return [abs(start - other) for start, other in zip(ours, heard, strict=False)]


def starts_of(sound: Samples, words: Sequence[str]) -> list[float]:
    """When each word begins in a sound at 16 kHz, in seconds; its sounds are CMU's.

    It is aligned twice, with much and with more left open; empty where that fails or the two tell otherwise.
    """
    some, more = (_aligned(sound, words, beam) for beam in _BEAMS)
    unsure = len(some) != len(words) or len(more) != len(words) or np.abs(np.subtract(some, more)).max() > _SURE
    return [] if unsure else some


def _aligned(sound: Samples, words: Sequence[str], beam: float) -> list[float]:
    aligner = pocketsphinx.Decoder(samprate=16_000, loglevel="FATAL", dict=None, beam=beam, wbeam=beam, pbeam=beam)
    for number, sounds in enumerate(words):
        aligner.add_word(f"w{number}", sounds, update=number == len(words) - 1)
    aligner.set_align_text(" ".join(f"w{number}" for number in range(len(words))))
    aligner.start_utt()
    aligner.process_raw((np.pad(sound, round(_QUIET * 16_000)) * 32_767).astype(np.int16).tobytes(), full_utt=True)
    aligner.end_utt()
    return [part.start_frame / 100 - _QUIET for part in aligner.seg() or () if part.word[0] not in "<["]
