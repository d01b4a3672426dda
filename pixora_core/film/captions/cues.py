"""Spoken words become cues: which words stand together, on which line, from when to when.

Limits after the BBC Subtitle Guidelines and Netflix's Timed Text Style Guide: two lines, 42 columns, 1 to 7 s,
about 17 characters a second where the speaker allows it, two frames between cues. Among the ways to cut a scene's words
into cues, dynamic programming takes the one that hurts least.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import Final

from pixora_core.errors import InvalidInput
from pixora_core.film.captions.phrases import BAD, ends_sentence, strain
from pixora_core.film.captions.script import clusters, columns, is_ideographic, is_unspaced
from pixora_core.film.captions.thai import thai_words
from pixora_core.film.takes import Word
from pixora_core.film.timeline import Cue
from pixora_core.units import Seconds, frames_at, seconds_of

__all__ = ["cues_of"]

LONGEST_SECONDS: Final = 7.0
SHORTEST_SECONDS: Final = 1.0
COLUMNS_A_SECOND: Final = 17.0
GAP_FRAMES: Final = 2
CHAIN_SECONDS: Final = 0.5
"""A shorter pause between two cues than this is closed to the gap, for it would only flicker."""

LINGER_SECONDS: Final = 0.3
"""How long a cue stays after its last word, where there is room."""

_PER_CUE: Final = 0.35
_PER_INNER_SENTENCE: Final = 0.9
_PER_INNER_SILENCE: Final = 0.8
_SILENCE_SECONDS: Final = 0.8
_LINE_BREAK: Final = 0.7
_LONE_WORD: Final = 0.8
_READING: Final = 0.3
_SECOND_LINE: Final = 0.1
_IMBALANCE: Final = 0.8
_SHORT_LINE_COLUMNS: Final = 6
_SCRAP: Final = 0.8
_SCRAP_COLUMNS: Final = 14
"""A cue of no more than this that is not a sentence of its own is a scrap."""


@dataclass(frozen=True)
class _Token:
    """What cannot be cut any further: a word, or a cluster of an unspaced or over-long word."""

    text: str
    start: float
    end: float
    word: int
    spaced: bool
    columns: int


@dataclass(frozen=True)
class _Layout:
    """One cue's tokens [first, last), its second line beginning at `turn` (`last` when it has one line)."""

    first: int
    turn: int
    last: int
    cost: float


def cues_of(
    words: Sequence[Word],
    *,
    voice: Seconds,
    scene_end: Seconds,
    rate: Fraction,
    limit: int = 42,
    language: str = "en",
) -> tuple[Cue, ...]:
    """The cues of one scene's narration, in the film's time, on whole frames.

    `words` are in the narration's own time, `voice` is the instant of the film at which it begins; no cue lasts
    beyond `scene_end`. `limit` is the longest line in columns (`columns_for`). Words are shown as they are
    written; a word that is longer than a line is cut. Raises: InvalidInput when there are more cues than frames.
    """
    tokens = _tokens(words, max(4, limit))
    if not tokens:
        return ()
    layouts = _cut(_Row(tokens, max(4, limit), language))
    spans = _spans(tokens, layouts, voice=voice, scene_end=scene_end, rate=rate)
    return tuple(
        Cue(
            start=seconds_of(start, rate),
            end=seconds_of(end, rate),
            lines=tuple(_line(part) for part in _parts(tokens, layout)),
            words=tuple(word for part in _parts(tokens, layout) for word in _words(part, voice)),
        )
        for layout, (start, end) in zip(layouts, spans, strict=True)
    )


def _tokens(words: Sequence[Word], limit: int) -> list[_Token]:
    tokens: list[_Token] = []
    now = 0.0
    for number, word in enumerate(words):
        start = max(now, word.start)
        end = max(start, word.end)
        pieces = [piece for text in word.text.split() for piece in _pieces(text, limit)]
        whole = sum(columns(text) for text, _ in pieces) or 1
        passed = 0
        for text, spaced in pieces:
            begin, passed = start + (end - start) * passed / whole, passed + columns(text)
            after_ideograph = bool(tokens) and is_ideographic(tokens[-1].text[-1]) and is_ideographic(text[0])
            until = start + (end - start) * passed / whole
            tokens.append(_Token(text, begin, until, number, spaced and not after_ideograph, columns(text)))
        now = end
    return tokens


def _pieces(text: str, limit: int) -> list[tuple[str, bool]]:
    """A word as its uncuttable pieces, and whether a space stands before each."""
    cells = [part for cell in clusters(text) for part in _narrow(cell, limit)]
    if not any(is_unspaced(char) for char in text):
        if columns(text) <= limit:
            return [(text, True)]
        return [(piece, index == 0) for index, piece in enumerate(_filled(cells, limit))]
    cells = [part for word in thai_words(cells) for part in _filled(clusters(word), limit)]
    pieces: list[str] = []
    for cell in cells:
        joins = pieces and not is_unspaced(cell[0]) and not is_unspaced(pieces[-1][0])
        if joins and columns(pieces[-1] + cell) <= limit:
            pieces[-1] += cell
        else:
            pieces.append(cell)
    return [(piece, index == 0) for index, piece in enumerate(pieces)]


def _narrow(cell: str, limit: int) -> Sequence[str]:
    """A cluster whole, or its characters: without end (a chain of joined pictograms) it would fit no line."""
    return cell if columns(cell) > limit else (cell,)


def _filled(cells: Sequence[str], limit: int) -> list[str]:
    pieces = [""]
    for cell in cells:
        if pieces[-1] and columns(pieces[-1] + cell) > limit:
            pieces.append(cell)
        else:
            pieces[-1] += cell
    return pieces


class _Row:
    """A scene's tokens with what a cut between any two of them costs; sums are kept, so that a span costs nothing."""

    def __init__(self, tokens: Sequence[_Token], limit: int, language: str) -> None:
        self.tokens = tokens
        self.limit = limit
        self.breaks = [0.0, *(_strain(before, after, language) for before, after in pairwise(tokens)), 0.0]
        self._widths = [0, *accumulate(token.columns + token.spaced for token in tokens)]
        self._hurts = [0.0, *accumulate(_inner_cost(before, after) for before, after in pairwise(tokens))]

    def width(self, first: int, last: int) -> int:
        """The columns of tokens [first, last) on one line."""
        return self._widths[last] - self._widths[first] - self.tokens[first].spaced if last > first else 0

    def may_be_cue(self, first: int, last: int) -> bool:
        """Whether two lines could hold these tokens, and their time one cue."""
        seconds = self.tokens[last - 1].end - self.tokens[first].start
        roomy = self.width(first, last) <= 2 * self.limit + 1
        return last - first == 1 or (roomy and seconds <= LONGEST_SECONDS - LINGER_SECONDS)

    def lay_out(self, first: int, last: int) -> _Layout | None:
        """The best lines for tokens [first, last), with what the cue costs; None when two lines cannot hold them."""
        best: tuple[float, int] | None = None
        for turn in range(last, first, -1):
            if self.width(turn, last) > self.limit:
                break
            if self.width(first, turn) <= self.limit:
                choice = (self._lines_cost(first, turn, last), turn)
                best = choice if best is None else min(best, choice)
        if best is None:
            return None
        return _Layout(first, best[1], last, best[0] + self._cue_cost(first, last))

    def _lines_cost(self, first: int, turn: int, last: int) -> float:
        if turn == last:
            return 0.0
        upper, lower = self.width(first, turn), self.width(turn, last)
        lone = _LONE_WORD if min(upper, lower) <= _SHORT_LINE_COLUMNS else 0.0
        uneven = ((upper - lower) / self.limit) ** 2
        return _SECOND_LINE + _LINE_BREAK * self.breaks[turn] + _IMBALANCE * uneven + lone

    def _cue_cost(self, first: int, last: int) -> float:
        tokens = self.tokens
        until = tokens[last].start if last < len(tokens) else tokens[last - 1].end + SHORTEST_SECONDS
        seconds = max(until - tokens[first].start, 0.1)
        hurry = max(0.0, 1.0 - seconds / SHORTEST_SECONDS) * BAD
        columns_shown = self.width(first, last)
        reading = max(0.0, columns_shown / seconds / COLUMNS_A_SECOND - 1.0)
        whole = self.breaks[first] == 0 and self.breaks[last] == 0
        scrap = 0.0 if whole or columns_shown > _SCRAP_COLUMNS else _SCRAP
        inside = self._hurts[last - 1] - self._hurts[first]
        return _PER_CUE + self.breaks[last] + inside + hurry + scrap + _READING * min(reading, 2.0)


def _inner_cost(before: _Token, after: _Token) -> float:
    """What it costs that two neighbours stand in one cue: a sentence's end or a silence between them."""
    silent = after.start - before.end > _SILENCE_SECONDS
    return _PER_INNER_SENTENCE * ends_sentence(before.text) + _PER_INNER_SILENCE * silent


def _cut(row: _Row) -> list[_Layout]:
    """The cheapest way to cut the tokens into cues."""
    best: list[tuple[float, _Layout | None]] = [(0.0, None)]
    for last in range(1, len(row.tokens) + 1):
        choices = []
        for first in range(last - 1, -1, -1):
            if not row.may_be_cue(first, last):
                break
            layout = row.lay_out(first, last)
            if layout is not None:
                choices.append((best[first][0] + layout.cost, layout))
        best.append(min(choices, key=lambda choice: choice[0]))
    layouts: list[_Layout] = []
    layout = best[-1][1]
    while layout is not None:
        layouts.append(layout)
        layout = best[layout.first][1]
    return layouts[::-1]


def _strain(before: _Token, after: _Token, language: str) -> float:
    return strain(before.text, after.text, within_word=not after.spaced, language=language)


def _width(tokens: Sequence[_Token]) -> int:
    return sum(token.columns for token in tokens) + sum(token.spaced for token in tokens[1:])


def _spans(
    tokens: Sequence[_Token], layouts: Sequence[_Layout], *, voice: float, scene_end: float, rate: Fraction
) -> list[tuple[int, int]]:
    """First frame and the frame after the last of each cue."""
    final = int(Fraction(scene_end).limit_denominator(10**9) * rate)
    earliest = frames_at(voice, rate)
    if final - earliest < len(layouts):
        raise InvalidInput(
            "captions", f"{len(layouts)} captions do not fit a scene with {final - earliest} frames left"
        )
    starts: list[int] = []
    for index, layout in enumerate(layouts):
        latest = final - (len(layouts) - index)
        wanted = frames_at(voice + tokens[layout.first].start, rate)
        starts.append(min(latest, max(wanted, starts[-1] + 1 if starts else earliest)))
    return [
        (start, _end(start, following, tokens, layout, voice=voice, final=final, rate=rate))
        for start, following, layout in zip(starts, [*starts[1:], None], layouts, strict=True)
    ]


def _end(
    start: int,
    following: int | None,
    tokens: Sequence[_Token],
    layout: _Layout,
    *,
    voice: float,
    final: int,
    rate: Fraction,
) -> int:
    spoken = frames_at(voice + tokens[layout.last - 1].end + LINGER_SECONDS, rate)
    reading = max(SHORTEST_SECONDS, _width(tokens[layout.first : layout.last]) / COLUMNS_A_SECOND)
    longest = max(start + int(LONGEST_SECONDS * rate), spoken)
    wanted = min(max(spoken, start + frames_at(reading, rate)), longest)
    if following is None:
        return max(start + 1, min(wanted, final))
    latest = max(start + 1, following - GAP_FRAMES)
    if latest - wanted < frames_at(CHAIN_SECONDS, rate) and latest <= longest:
        return latest
    return max(start + 1, min(wanted, latest))


def _parts(tokens: Sequence[_Token], layout: _Layout) -> list[Sequence[_Token]]:
    parts = [tokens[layout.first : layout.turn], tokens[layout.turn : layout.last]]
    return [part for part in parts if part]


def _line(tokens: Sequence[_Token]) -> str:
    return "".join((" " if token.spaced and index else "") + token.text for index, token in enumerate(tokens))


def _words(tokens: Sequence[_Token], voice: float) -> list[Word]:
    """The words of one line in the film's time; the pieces of one word on it are one word again."""
    words: list[Word] = []
    previous: _Token | None = None
    for token in tokens:
        if previous is not None and previous.word == token.word and not token.spaced:
            text, start = words[-1].text + token.text, words[-1].start
            words[-1] = Word(text=text, start=start, end=Seconds(voice + token.end))
        else:
            words.append(Word(text=token.text, start=Seconds(voice + token.start), end=Seconds(voice + token.end)))
        previous = token
    return words
