"""The network of hibari-tts, made to tell how long each of its sounds lasts. Imported when it first speaks."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from hibari import SAMPLE_RATE, Hibari, dsp
from hibari.voices import DEFAULT, voice_path

from pixora_core.providers.embedded.narrator.align import Span
from pixora_core.providers.embedded.narrator.arrange import Recital
from pixora_core.providers.embedded.narrator.delivery import recital_of
from pixora_core.providers.embedded.narrator.process import Samples
from pixora_core.providers.embedded.narrator.speakable import Sentence

__all__ = ["recited"]

_LENGTHS: Final = "/Clip_output_0"
"""The network's inner value that holds the length of each sound."""

_LENGTH_SAMPLES: Final = 2 * dsp.HOP
_EARLY_SECONDS: Final = 0.075
"""So much before its place by the lengths a sound is heard; a forced alignment by pocketsphinx finds 80 ms."""

_LONGEST: Final = 400
"""Sounds said in one go; the package's own bound, beyond which it parts a sentence."""

_PACE: Final = 0.83
"""Slower than the voice's own pace, as a documentary is read: some 140 words a minute with the pauses."""

_SAID: Final = {"ay": "ˈA", "zed": "zˈi", "gerta": "ɡˈɜɹTə"}
"""Spellings of ours (`lexicon`) that the voice reads otherwise than they are meant, in its phonetic alphabet."""

_MARKS: Final = frozenset(' ;:,.!?—…"“”')
_LOADING: Final = threading.Lock()


class _Letter(NamedTuple):
    """One letter of the phonetic alphabet; `word`: the number of the word that it belongs to, None for a mark."""

    letter: str
    word: int | None


def recited(sentence: Sentence) -> Recital:
    """The sentence, said, with the span of each of its words."""
    voice = _voice()
    sounds: list[Samples] = []
    spans: list[Span | None] = [None] * len(sentence.spoken)
    at = 0.0
    for breath in _breaths(_letters(voice, sentence)):
        samples, edges = _said(voice, "".join(letter for letter, _ in breath))
        for (_, word), first, last in zip(breath, edges[:-1], edges[1:], strict=True):
            if word is not None:
                begun = spans[word]
                spans[word] = (begun[0] if begun else at + first, at + last)
        sounds.append(samples)
        at += len(samples) / SAMPLE_RATE
    return recital_of(sentence, _borders(spans), np.concatenate(sounds), SAMPLE_RATE)


@cache
def _loaded() -> Hibari:
    voice = Hibari(model=_telling(Path(voice_path(DEFAULT, download_missing=False)).read_bytes()))
    voice.g2p.oov  # noqa: B018 -- its reader of unknown words is loaded when first asked for
    return voice


def _voice() -> Hibari:
    """The voice, loaded once however many threads ask."""
    with _LOADING:
        return _loaded()


def _telling(model: bytes) -> bytes:
    """The model (an ONNX file) with its inner lengths among its outputs.

    In protocol buffers a message that occurs twice is merged: a second graph (field 7) that holds nothing but one
    output (field 12) with its name (field 1) adds this output to the first.
    """
    name = _LENGTHS.encode()
    output = bytes([1 << 3 | 2, len(name)]) + name
    graph = bytes([12 << 3 | 2, len(output)]) + output
    return model + bytes([7 << 3 | 2, len(graph)]) + graph


def _letters(voice: Hibari, sentence: Sentence) -> list[_Letter]:
    """What is to be said in the voice's alphabet, each letter with its word."""
    text = sentence.text
    starts = [0, *accumulate(len(piece) + 1 for piece in sentence.pieces)]
    letters: list[_Letter] = []
    at = 0
    tokens = voice.g2p.tokenize(text)
    for token in tokens:
        token.phonemes = _SAID.get(token.text.lower())
    for token in voice.g2p.phonemize_tokens(tokens):
        word = int(np.searchsorted(starts, at, side="right")) - 1
        sounds = f"{token.phonemes or ''}{token.whitespace}"
        letters += [_Letter(sound, None if sound in _MARKS else word) for sound in sounds if sound in voice.vocab]
        at += len(token.text) + len(token.whitespace)
    return letters


def _breaths(letters: Sequence[_Letter]) -> Iterator[Sequence[_Letter]]:
    """All letters, parted where there are too many for one go: after a mark where there is one."""
    rest = letters
    while len(rest) > _LONGEST:
        ends = (number for number in range(_LONGEST, 0, -1) if rest[number - 1].word is None)
        cut = next(ends, _LONGEST)
        yield rest[:cut]
        rest = rest[cut:]
    yield rest


def _said(voice: Hibari, letters: str) -> tuple[Samples, list[float]]:
    """The sound of the letters, and the instants between them in seconds; always the same for the same letters."""
    ids = np.asarray([voice.ids(letters)], np.int64)
    asked = {"ids": ids, "speed": np.asarray([_PACE], np.float32)}
    *spectrum, lengths = voice.sess.run(None, asked)
    samples = dsp.synth(*(part[0] for part in spectrum), np.random.default_rng(0)).astype(np.float64)
    edges = np.cumsum(lengths.ravel()) * _LENGTH_SAMPLES / SAMPLE_RATE - _EARLY_SECONDS
    return samples, [float(edge) for edge in np.maximum(edges[:-1], 0.0)]


def _borders(spans: Sequence[Span | None]) -> list[float]:
    """The middles between words. One that the voice leaves out lies where the one before it ends."""
    ends = list(accumulate((span[1] if span else 0.0 for span in spans), max))
    starts = [span[0] if span else before for span, before in zip(spans[1:], ends, strict=False)]
    return [(end + start) / 2 for end, start in zip(ends, starts, strict=False)]
