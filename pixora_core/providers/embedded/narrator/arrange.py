"""Recited sentences laid one after another with natural pauses, and the instants of every written word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from pixora_core.film.takes import Word
from pixora_core.providers.embedded.narrator.align import Span
from pixora_core.providers.embedded.narrator.process import Samples
from pixora_core.providers.embedded.narrator.speakable import Sentence, SpokenWord
from pixora_core.units import Seconds

__all__ = ["Recital", "arrange"]

PAUSE_SECONDS: Final = {",": 0.18, ";": 0.28, ":": 0.28, "-": 0.25, ".": 0.45, "?": 0.5, "!": 0.45}
PARAGRAPH_SECONDS: Final = 0.85
_BREATH_SECONDS: Final = 0.12
"""Where a sentence too long for one breath is parted without punctuation."""

LEAD_SECONDS: Final = 0.03
TAIL_SECONDS: Final = 0.09
_FADE_SECONDS: Final = 0.006
_SHORTEST_WORD_SECONDS: Final = 0.02
_UNSPOKEN_SHARE: Final = 0.3
"""What a written word that is not spoken (a lone symbol) takes of the time of the word that it stands beside."""


@dataclass(frozen=True)
class Recital:
    """One sentence, said. `spans`: first and last instant of each of its spoken words, without the silence after."""

    samples: Samples
    rate: int
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class _Phrase:
    """Words said in one breath, the silence kept behind the last of them, and the pause wanted after it, in seconds."""

    samples: Samples
    spans: tuple[Span, ...]
    tail: float
    pause: float


def arrange(sentences: Sequence[Sentence], recitals: Sequence[Recital], *, pause: float) -> tuple[Samples, list[Word]]:
    """The whole sound at the recitals' rate, and each written word with its instants in it.

    The silences that the voice made at punctuation are replaced by `PAUSE_SECONDS` × `pause`; the words
    tile no time twice, and each lasts at least 20 ms.
    """
    rate = recitals[0].rate
    pairs = zip(sentences, recitals, strict=True)
    phrases = [phrase for sentence, recital in pairs for phrase in _phrases(sentence, recital)]
    pieces, spans, at = [np.zeros(0)], [], 0
    for phrase, following in zip(phrases, [*phrases[1:], None], strict=True):
        spans += [(at / rate + first, at / rate + last) for first, last in phrase.spans]
        silence = phrase.pause * pause - phrase.tail - following.spans[0][0] if following else 0.0
        pieces += [phrase.samples, np.zeros(max(0, round(silence * rate)))]
        at += len(pieces[-1]) + len(pieces[-2])
    spoken = [word for sentence in sentences for word in sentence.spoken]
    return np.concatenate(pieces), _words(spoken, _apart(spans))


def _phrases(sentence: Sentence, recital: Recital) -> list[_Phrase]:
    ends = [number for number, word in enumerate(sentence.spoken) if word.after in PAUSE_SECONDS]
    last = len(sentence.spoken) - 1
    phrases, first = [], 0
    for end in [*(number for number in ends if number != last), last]:
        pause = PAUSE_SECONDS.get(sentence.spoken[end].after, _BREATH_SECONDS)
        if end == last and sentence.ends_paragraph:
            pause = PARAGRAPH_SECONDS
        phrases.append(_phrase(recital, first, end, pause))
        first = end + 1
    return phrases


def _phrase(recital: Recital, first: int, last: int, pause: float) -> _Phrase:
    """The words `first` to `last` cut out with the silence around them that belongs to them, faded at both ends."""
    spans, rate = recital.spans, recital.rate
    before = spans[first - 1][1] if first else 0.0
    after = spans[last + 1][0] if last + 1 < len(spans) else len(recital.samples) / rate
    start = max(spans[first][0] - LEAD_SECONDS, (before + spans[first][0]) / 2, 0.0)
    end = min(spans[last][1] + TAIL_SECONDS, max(spans[last][1], after - LEAD_SECONDS))
    samples = recital.samples[round(start * rate) : round(end * rate)].copy()
    fade = min(round(_FADE_SECONDS * rate), len(samples) // 2)
    slope = np.sin(np.linspace(0, np.pi / 2, fade)) ** 2
    samples[:fade] *= slope
    samples[len(samples) - fade :] *= slope[::-1]
    inside = tuple((first - start, last - start) for first, last in spans[first : last + 1])
    return _Phrase(samples, inside, tail=end - spans[last][1], pause=pause)


def _apart(spans: Sequence[Span]) -> list[Span]:
    """The spans with overlaps parted at their middle and none shorter than 20 ms."""
    apart: list[Span] = []
    for number, (start, end) in enumerate(spans):
        first = max(start, apart[-1][1]) if apart else start
        limit = spans[number + 1][0] if number + 1 < len(spans) else end
        apart.append((first, max(first + _SHORTEST_WORD_SECONDS, min(end, max(limit, first)))))
    return apart


def _words(spoken: Sequence[SpokenWord], spans: Sequence[Span]) -> list[Word]:
    words = []
    for word, (start, end) in zip(spoken, spans, strict=True):
        texts = (*word.before, word.written, *word.behind)
        weights = [1.0 if number == len(word.before) else _UNSPOKEN_SHARE for number in range(len(texts))]
        marks = start + (end - start) * np.cumsum([0.0, *weights]) / sum(weights)
        words += [
            Word(text=text, start=Seconds(float(first)), end=Seconds(float(last)))
            for text, first, last in zip(texts, marks[:-1], marks[1:], strict=True)
        ]
    return words
