"""A title's words on lines: as few as it takes, about equally long, broken where a phrase ends.

A title that is too long for its room is set smaller and on more lines, down to half its size; what is still too long is
shortened at a word and ends in an ellipsis.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise
from operator import add
from typing import Final

from pixora_core.engine.ass import Run, clean, reads_from_the_right, runs_of
from pixora_core.engine.title_style import Area, TitleLook
from pixora_core.engine.typefaces import typeface
from pixora_core.film.captions import clusters, is_unspaced, strain, thai_words

__all__ = ["SetTitle", "set_title"]

_SIZES: Final = ((1.0, 2), (0.9, 3), (0.78, 3), (0.68, 4), (0.58, 5), (0.5, 7))
"""What is tried in turn: the size, and how many lines a title may have at it (one more on upright frames)."""

_LONGEST_LINE: Final = 17.0
"""In ems; the eye loses longer ones."""

_LONGEST_CAPITALS: Final = 48
"""Characters; longer titles are not set in capitals, which are slow to read."""

_LAST_LOOSE: Final = 0x590
"""Scripts from this code point on are not spaced out."""

_OWN_CAPITALS: Final = frozenset({"el", "tr", "az", "lt"})
"""Languages whose capitals are made by rules of their own: their titles are left as they are written."""

_BROKEN_PHRASE: Final = 0.35
_UNEVEN: Final = 4.0
_ELLIPSIS: Final = "…"


@dataclass(frozen=True, slots=True)
class SetTitle:
    """A title's lines, and what they measure in pixels; `from_right` when it is written from right to left."""

    lines: tuple[tuple[Run, ...], ...]
    em: float
    tracking: float
    widths: tuple[float, ...]
    from_right: bool

    @property
    def faces(self) -> frozenset[str]:
        """The keys of the typefaces that are needed."""
        return frozenset(run.face for line in self.lines for run in line)


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    spaced: bool


def set_title(text: str, look: TitleLook, area: Area, *, short_side: int, language: str) -> SetTitle | None:
    """A title in its room; None when nothing of it can be written."""
    written = clean(text)
    if not written:
        return None
    capitals = look.capitals and len(written) <= _LONGEST_CAPITALS
    if capitals and language.lower().split("-")[0] not in _OWN_CAPITALS:
        written = clean(written.upper())
    tracking = _tracking(written, look, capitals=capitals)
    row = _Row(_tokens(written), look.face, tracking, language)
    upright = area.bottom - area.top > area.right - area.left
    lines, em = _fitted(row, look, area, short_side, more=int(upright))
    return SetTitle(
        lines=tuple(runs_of(line, main=look.face) for line in lines),
        em=em,
        tracking=tracking * em,
        widths=tuple(_width(line, look.face, tracking) * em for line in lines),
        from_right=reads_from_the_right(written),
    )


def _tracking(text: str, look: TitleLook, *, capitals: bool) -> float:
    """None where letters join or carry marks (beyond Latin, Greek, Cyrillic), little where capitals were given up."""
    if any(ord(char) >= _LAST_LOOSE for char in text if char.isalpha()):
        return 0.0
    return look.tracking / 4 if look.capitals and not capitals else look.tracking


def _fitted(row: _Row, look: TitleLook, area: Area, short_side: int, *, more: int) -> tuple[list[str], float]:
    """The lines at the largest size at which they have room, and the em in pixels."""
    beside, above = look.shade.pad if look.shade else (look.outline, look.outline)
    em, limit, most = 0.0, 0.0, 1
    for part, lines in _SIZES:
        em = max(1.0, look.em * short_side * part)
        limit = min(_LONGEST_LINE / part, (area.right - area.left) / em - 2 * beside)
        most = max(1, min(lines + more, int(((area.bottom - area.top) / em - 2 * above) / look.leading)))
        broken = row.broken(limit, most)
        if broken is not None:
            return broken, em
    return row.shortened(limit, most), em


class _Row:
    """A title's tokens, to be broken into lines."""

    def __init__(self, tokens: Sequence[_Token], face: str, tracking: float, language: str) -> None:
        self._tokens, self._face, self._tracking, self._language = tokens, face, tracking, language
        spaces = [_width(" ", face, tracking) if token.spaced else 0.0 for token in tokens]
        widths = [_width(token.text, face, tracking) for token in tokens]
        self._spaces = spaces
        self._sums: list[float] = [0.0, *accumulate(map(add, widths, spaces))]

    def width(self, first: int, last: int) -> float:
        """Of tokens [first, last) on one line, in ems."""
        return self._sums[last] - self._sums[first] - self._spaces[first]

    def broken(self, limit: float, most: int) -> list[str] | None:
        """Lines of at most `limit` ems, as few as possible; None when `most` do not hold them all."""
        for count in range(1, most + 1):
            turns = self._turns(count, limit, self._sums[-1] / count)
            if turns is not None:
                edges = [0, *turns, len(self._tokens)]
                return [_joined(self._tokens[a:b]) for a, b in pairwise(edges)]
        return None

    def shortened(self, limit: float, most: int) -> list[str]:
        """As many tokens as there is room for, and an ellipsis; words that are longer than a line are cut."""
        cut = [
            _Token(piece, spaced=token.spaced and not number)
            for token in self._tokens
            for number, piece in enumerate(self._cut(token.text, limit))
        ]

        def lines_of(count: int) -> list[str] | None:
            last = cut[count - 1].text.rstrip(",;:.–—-") + _ELLIPSIS if count < len(cut) else cut[count - 1].text
            kept = [*cut[: count - 1], _Token(last, spaced=cut[count - 1].spaced)]
            return _Row(kept, self._face, self._tracking, self._language).broken(limit, most)

        fitting = bisect_left(range(1, len(cut) + 1), 1, key=lambda count: int(lines_of(count) is None))
        return lines_of(max(1, fitting)) or [cut[0].text]

    def _cut(self, text: str, limit: float) -> list[str]:
        room = limit - _width(_ELLIPSIS, self._face, self._tracking)
        pieces = [""]
        for cell in clusters(text):
            if pieces[-1] and _width(pieces[-1] + cell, self._face, self._tracking) > room:
                pieces.append(cell)
            else:
                pieces[-1] += cell
        return pieces

    def _turns(self, count: int, limit: float, ideal: float) -> list[int] | None:
        """Where lines 2 to `count` begin, so that it hurts least; None when the lines are too short for it."""
        size = len(self._tokens)
        best: list[dict[int, tuple[float, list[int]]]] = [{0: (0.0, [])}]
        for number in range(1, count + 1):
            found: dict[int, tuple[float, list[int]]] = {}
            for first, (cost, turns) in best[-1].items():
                for last in range(first + 1, size + 1):
                    width = self.width(first, last)
                    if width > limit:
                        break
                    if (last == size) != (number == count):
                        continue
                    total = cost + _UNEVEN * ((width - ideal) / ideal) ** 2 + self._strain(last)
                    if last not in found or total < found[last][0]:
                        found[last] = (total, [*turns, last])
            best.append(found)
        return best[-1][size][1][:-1] if size in best[-1] else None

    def _strain(self, turn: int) -> float:
        if turn == len(self._tokens):
            return 0.0
        before, after = self._tokens[turn - 1], self._tokens[turn]
        return _BROKEN_PHRASE * strain(before.text, after.text, within_word=not after.spaced, language=self._language)


def _tokens(text: str) -> list[_Token]:
    """Words; of scripts without spaces, what may stand on different lines."""
    tokens: list[_Token] = []
    for word in text.split():
        pieces = thai_words(clusters(word)) if any(is_unspaced(char) for char in word) else (word,)
        tokens += [_Token(piece, spaced=not number) for number, piece in enumerate(pieces)]
    return tokens


def _joined(tokens: Sequence[_Token]) -> str:
    return "".join((" " if token.spaced and number else "") + token.text for number, token in enumerate(tokens))


@cache
def _advance(char: str, face: str) -> float:
    return next(typeface(run.face).advance(char) for run in runs_of(char, main=face))


def _width(text: str, face: str, tracking: float) -> float:
    """In ems, before shaping."""
    return sum(_advance(char, face) + tracking for char in text)
