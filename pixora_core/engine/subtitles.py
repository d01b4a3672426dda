"""Burned captions: each state of each cue is drawn once by libass, then laid over the frames as a bitmap.

Cues are drawn page by page, when the first frame of a page is asked for; a few pages are kept, so that memory does not
grow with the film.
"""

from __future__ import annotations

import threading
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from pathlib import Path
from typing import Final

from pixora_core.engine.ass import State, Written, script, write_cue
from pixora_core.engine.canvas import Bytes
from pixora_core.engine.caption_style import ACCENT, BOX_OPACITY, INK, LINE_EMS, TEXT, style_for
from pixora_core.engine.libass import draw_script
from pixora_core.engine.overlays import key_of
from pixora_core.engine.patches import Drawn, Patch, drawn_cue
from pixora_core.engine.typefaces import font_version, unsupported_characters
from pixora_core.film.timeline import Cue
from pixora_core.units import Size, frames_at

__all__ = ["CaptionTrack", "Patch", "unsupported_characters"]

_VERSION: Final = 1
"""Counts changes of how captions are drawn, for keys."""

FADE_FRAMES: Final = 3
AFTERGLOW_SECONDS: Final = 0.25
"""A word stays highlighted so much longer than it is said, if no other is."""

_PAGE_BYTES: Final = 16_000_000
_PAGES_KEPT: Final = 12
_MARGIN: Final = 4
_WIDER: Final = 1.08
"""Outline and shaping make a line wider than the sum of its letters' advances."""


@dataclass(frozen=True, slots=True)
class _Span:
    """When a cue shows, in frames, and which word is lit when: (first frame, frame after the last), by word."""

    start: int
    end: int
    words: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class _Page:
    """Cues [first, last), drawn together on one canvas at an even place of the frame."""

    first: int
    last: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class _Look:
    """What is seen at a frame: a cue, the lit word or -1, and how far the fade is (FADE_FRAMES: all there)."""

    cue: int
    word: int
    level: int


class CaptionTrack:
    """The burned captions of a film. Safe to use from many threads, but never from an event loop's own."""

    def __init__(
        self, cues: Sequence[Cue], size: Size, rate: Fraction, language: str = "en", *, ffmpeg: Path | None = None
    ) -> None:
        """`language` belongs to the key alone; which way a text runs, its letters say."""
        self._size, self._language, self._ffmpeg = size, language, ffmpeg
        self._style = style_for(size)
        ordered = sorted(cues, key=lambda cue: cue.start)
        self._spans = [_span(cue, rate) for cue in ordered]
        self._starts = [span.start for span in self._spans]
        self._cues = [write_cue(cue, self._style, frame_height=size.height) for cue in ordered]
        self._pages = self._paginate()
        self._drawn: OrderedDict[int, tuple[Drawn | None, ...]] = OrderedDict()
        self._lock = threading.Lock()

    def at(self, frame: int) -> tuple[Patch, ...]:
        """What is stamped on a frame, in order. Raises: ToolFailed when libass cannot draw."""
        look = self._look(frame)
        drawn = self._cue(look.cue) if look else None
        if look is None or drawn is None:
            return ()
        patch = drawn.patch(look.word)
        return (patch if look.level >= FADE_FRAMES else patch.faded(look.level / FADE_FRAMES),)

    def key(self, first: int, last: int) -> str:
        """A digest of all that is drawn on frames [first, last), counted from `first`; nothing is drawn for it."""
        common = [_VERSION, font_version(), str(self._size), self._language, [TEXT, ACCENT, INK, BOX_OPACITY]]
        return key_of(range(first, last), self._look, self._told, common)

    def _told(self, look: _Look) -> object:
        cue = self._cues[look.cue]
        lines = [[(run.text, run.word) for run in line] for line in cue.lines]
        return [lines, round(cue.em, 3), look.word, look.level]

    def _look(self, frame: int) -> _Look | None:
        cue = bisect_right(self._starts, frame) - 1
        if cue < 0 or frame >= self._spans[cue].end:
            return None
        span = self._spans[cue]
        lit = (number for number, (first, last) in enumerate(span.words) if first <= frame < last)
        level = min(FADE_FRAMES, frame - span.start + 1, span.end - frame)
        return _Look(cue=cue, word=next(lit, -1), level=level)

    def _cue(self, number: int) -> Drawn | None:
        page = next(index for index, page in enumerate(self._pages) if number < page.last)
        with self._lock:
            if page not in self._drawn:
                self._drawn[page] = self._draw(self._pages[page])
                while len(self._drawn) > _PAGES_KEPT:
                    self._drawn.popitem(last=False)
            self._drawn.move_to_end(page)
            return self._drawn[page][number - self._pages[page].first]

    def _paginate(self) -> list[_Page]:
        pages: list[_Page] = []
        first, width, height, states = 0, 0, 0, 0
        for number, cue in enumerate(self._cues):
            wide, high = self._canvas(cue)
            more = 1 + len(self._spans[number].words)
            if number > first and max(width, wide) * max(height, high) * 4 * (states + more) > _PAGE_BYTES:
                pages.append(_Page(first, number, width, height))
                first, width, height, states = number, 0, 0, 0
            width, height, states = max(width, wide), max(height, high), states + more
        return [*pages, _Page(first, len(self._cues), width, height)] if self._cues else []

    def _canvas(self, cue: Written) -> tuple[int, int]:
        """The width and height that a cue needs with its box; the canvas lies centred at an even column."""
        beside, _ = self._style.padding
        wide = min(self._size.width, cue.width * _WIDER + 2 * (beside + _MARGIN))
        high = self._height(cue) + 2 * _MARGIN
        return self._size.width - int((self._size.width - wide) / 4) * 4, min(self._size.height, int(high / 2) * 2 + 2)

    def _draw(self, page: _Page) -> tuple[Drawn | None, ...]:
        shown = [(-1, *range(len(self._spans[number].words))) for number in range(page.first, page.last)]
        states = [
            State(cue, word)
            for cue, words in zip(self._cues[page.first : page.last], shown, strict=True)
            for word in words
        ]
        margin = _MARGIN + self._style.padding[1]
        text = script(states, width=page.width, height=page.height, margin=margin)
        faces = {face for state in states for face in state.cue.faces}
        canvas = {"width": page.width, "height": page.height, "count": len(states)}
        bitmaps = draw_script(text, faces, **canvas, ffmpeg=self._ffmpeg)
        ends = list(accumulate(len(words) for words in shown))
        return tuple(
            self._place(cue, bitmaps[end - len(words) : end], words[1:], page)
            for cue, words, end in zip(self._cues[page.first : page.last], shown, ends, strict=True)
        )

    def _place(self, cue: Written, bitmaps: Bytes, words: Sequence[int], page: _Page) -> Drawn | None:
        x = (self._size.width - page.width) // 2
        y = max(0, self._size.height - self._style.bottom - page.height + _MARGIN) // 2 * 2
        ground = page.height - _MARGIN
        top = ground - round(self._height(cue))
        return drawn_cue(bitmaps, words, x=x, y=y, style=self._style, top=top, ground=ground)

    def _height(self, cue: Written) -> float:
        """Of a cue's box: its lines and the padding."""
        return len(cue.lines) * LINE_EMS * cue.em + 2 * self._style.padding[1]


def _span(cue: Cue, rate: Fraction) -> _Span:
    start = frames_at(cue.start, rate)
    end = max(start + 1, frames_at(cue.end, rate))
    followers = [*(frames_at(word.start, rate) for word in cue.words[1:]), end]
    words = tuple(
        (max(start, frames_at(word.start, rate)), min(end, following, frames_at(word.end + AFTERGLOW_SECONDS, rate)))
        for word, following in zip(cue.words, followers, strict=False)
    )
    return _Span(start=start, end=end, words=words)
