"""Titles over a film: each is drawn once by libass, then laid over the frames as bitmaps, like captions.

A title is a shade, a fine line and letters. While they come, the letters move a little, by parts of a pixel, and
the line grows; while a title stands, nothing is computed for it.
"""

from __future__ import annotations

import threading
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Final, Literal

from pixora_core.engine.ass import Line, title_script
from pixora_core.engine.caption_style import LINE_EMS
from pixora_core.engine.libass import draw_script
from pixora_core.engine.overlays import key_of
from pixora_core.engine.patches import Patch, drawn_text, soft_shade
from pixora_core.engine.title_style import Area, Shade, Spread, TitleLook, area_for, look_of
from pixora_core.engine.title_text import SetTitle, set_title
from pixora_core.engine.typefaces import font_version
from pixora_core.film.timeline import Title
from pixora_core.units import Seconds, Size, frames_at

__all__ = ["TitleTrack"]

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in pixels."""

_VERSION: Final = 1
"""Counts changes of how titles are drawn, for keys."""

_KEPT: Final = 3
_MARGIN: Final = 4
_CLEAR_EMS = 0.3
"""Between a title and what it stands beside."""

_RULE_EMS, _RULE_GAP_EMS, _RULE_WEIGHT_EMS = 1.5, 0.4, 0.045


@dataclass(frozen=True, slots=True)
class _Set:
    """A title on its place: frames [start, end), its lines, the box that they fill, the fine line, all in pixels."""

    start: int
    end: int
    coming: int
    going: int
    look: TitleLook
    text: SetTitle
    box: Box
    rule: Box | None

    @property
    def anchor(self) -> Literal["left", "centre", "right"]:
        """Which part of a line stands at its place."""
        if self.look.align == "centre":
            return "centre"
        return "right" if self.text.from_right else "left"


@dataclass(frozen=True, slots=True)
class _Drawn:
    shade: Patch | None
    rule: Patch | None
    letters: Patch | None


@dataclass(frozen=True, slots=True)
class _Phase:
    """What is seen at a frame: a title, how far it has come and how much of it has not yet gone, 0 to 1."""

    title: int
    come: float
    stays: float


class TitleTrack:
    """The titles of a film. Safe to use from many threads, but never from an event loop's own."""

    def __init__(
        self, titles: Sequence[Title], size: Size, rate: Fraction, language: str = "en", *, ffmpeg: Path | None = None
    ) -> None:
        self._size, self._ffmpeg = size, ffmpeg
        area = area_for(size)
        placed = (_placed(title, area, size, rate, language) for title in titles)
        self._sets = [each for each in placed if each is not None]
        self._starts = [each.start for each in self._sets]
        self._drawn: OrderedDict[int, _Drawn] = OrderedDict()
        self._lock = threading.Lock()

    def at(self, frame: int) -> tuple[Patch, ...]:
        """What is stamped on a frame, in order. Raises: ToolFailed when libass cannot draw."""
        phase = self._phase(frame)
        if phase is None:
            return ()
        drawn, title = self._title(phase.title), self._sets[phase.title]
        patches = (drawn.shade, _grown(drawn.rule, phase.come, title.anchor), _come(drawn.letters, phase.come, title))
        level = min(phase.come, phase.stays)
        seen = (patch.within(self._size) for patch in patches if patch is not None)
        return tuple(patch if level >= 1 else patch.faded(level) for patch in seen if patch is not None)

    def key(self, first: int, last: int) -> str:
        """A digest of all that is drawn on frames [first, last), counted from `first`; nothing is drawn for it."""
        common = ["titles", _VERSION, font_version(), str(self._size)]
        return key_of(range(first, last), self._phase, self._told, common)

    def _told(self, phase: _Phase) -> object:
        title = self._sets[phase.title]
        lines = ["".join(run.text for run in line) for line in title.text.lines]
        return [lines, repr(title.look), [*title.box, title.text.em], round(phase.come, 6), round(phase.stays, 6)]

    def _phase(self, frame: int) -> _Phase | None:
        number = bisect_right(self._starts, frame) - 1
        if number < 0 or frame >= self._sets[number].end:
            return None
        title = self._sets[number]
        come = min(1.0, (frame - title.start + 1) / (title.coming + 1))
        stays = min(1.0, (title.end - frame) / (title.going + 1))
        return _Phase(title=number, come=1 - (1 - come) ** 3, stays=stays * stays * (3 - 2 * stays))

    def _title(self, number: int) -> _Drawn:
        with self._lock:
            if number not in self._drawn:
                self._drawn[number] = self._draw(self._sets[number])
                while len(self._drawn) > _KEPT:
                    self._drawn.popitem(last=False)
            return self._drawn[number]

    def _draw(self, title: _Set) -> _Drawn:
        rule = title.rule and soft_shade(title.rule, self._size, title.look.rule or (0, 0, 0), opacity=1)
        return _Drawn(shade=self._shade(title), rule=rule or None, letters=self._letters(title))

    def _shade(self, title: _Set) -> Patch | None:
        shade, em = title.look.shade, title.text.em
        if shade is None:
            return None
        return soft_shade(
            _spread(_padded(title.box, title.rule, shade, em), shade.spread, self._size),
            self._size,
            shade.colour,
            opacity=shade.opacity,
            radius=shade.radius * em,
            soft=shade.soft * em,
            ragged=shade.ragged * em,
        )

    def _letters(self, title: _Set) -> Patch | None:
        """The canvas lies around the title's box, a little larger and at an even place."""
        text, look = title.text, title.look
        left, top, right, bottom = title.box
        room = _MARGIN + text.em * (0.4 + look.outline)
        x, y = int((left - room) // 2 * 2), int((top - room) // 2 * 2)
        width, height = (int((end + room - start) // 2 * 2) + 2 for start, end in ((x, right), (y, bottom)))
        place = {"left": left, "centre": (left + right + text.tracking) / 2, "right": right + text.tracking}
        step, first = look.leading * text.em, top + (look.leading + LINE_EMS) / 2 * text.em
        lines = [
            Line(runs, place[title.anchor] - x, first + step * number - y) for number, runs in enumerate(text.lines)
        ]
        script = title_script(
            lines,
            width=width,
            height=height,
            face=look.face,
            em=text.em,
            tracking=text.tracking,
            anchor=title.anchor,
            colour=look.colour,
            outline=look.outline * text.em,
            outline_colour=look.outline_colour,
        )
        (bitmap,) = draw_script(script, text.faces, width=width, height=height, count=1, ffmpeg=self._ffmpeg)
        return drawn_text(bitmap, x=x, y=y)


def _placed(title: Title, area: Area, size: Size, rate: Fraction, language: str) -> _Set | None:
    look = look_of(title)
    text = set_title(title.text, look, area, short_side=size.short_side, language=language)
    if text is None:
        return None
    em, wide, high = text.em, max(text.widths), len(text.lines) * look.leading * text.em
    ruled = _RULE_GAP_EMS * em if look.rule else 0.0
    beside, above = (part * em for part in look.shade.pad) if look.shade and look.shade.spread == "box" else (0.0, 0.0)
    left = (size.width - wide) / 2
    if look.align == "start":
        left = area.right - beside - wide if text.from_right else area.left + beside
    whole = high + ruled + 2 * above
    rows = _rows_taken(title, (left - beside, left + wide + beside), size, gap=_CLEAR_EMS * em)
    top = above + _beside(area.top + look.place * (area.bottom - area.top - whole), whole, area, rows)
    over = look.align == "start"
    box = (left, top + (ruled if over else 0.0), left + wide, top + high + (ruled if over else 0.0))
    return _Set(
        start=title.start,
        end=title.end,
        coming=frames_at(Seconds(look.fade_in), rate),
        going=frames_at(Seconds(look.fade_out), rate),
        look=look,
        text=text,
        box=box,
        rule=_ruled(box, look, text) if look.rule else None,
    )


def _rows_taken(title: Title, columns: tuple[float, float], size: Size, *, gap: float) -> tuple[float, float] | None:
    """The rows in which a title of these columns would lie over what it is to stand beside; None where nowhere."""
    if title.beside is None:
        return None
    left, top, right, low = title.beside
    if right * size.width <= columns[0] or left * size.width >= columns[1]:
        return None
    return top * size.height - gap, low * size.height + gap


def _beside(wanted: float, high: float, area: Area, taken: tuple[float, float] | None) -> float:
    """The upper edge of a block so high: as wanted, or the nearest place that lies over fewest of the taken rows."""
    if taken is None:
        return wanted
    lowest = max(area.bottom - high, area.top)
    places = [min(max(at, area.top), lowest) for at in (wanted, taken[0] - high, taken[1])]

    def lost(top: float) -> tuple[float, float]:
        return max(0.0, min(top + high, taken[1]) - max(top, taken[0])), abs(top - wanted)

    return min(places, key=lost)


def _ruled(box: Box, look: TitleLook, text: SetTitle) -> Box:
    """The fine line: over a title that stands at the side, below one in the middle."""
    left, top, right, bottom = box
    em, weight = text.em, max(2.0, round(_RULE_WEIGHT_EMS * text.em))
    wide = min(_RULE_EMS * em, right - left)
    if look.align == "centre":
        middle, at = (left + right) / 2, round(bottom + 0.5 * _RULE_GAP_EMS * em)
        return middle - wide / 2, at, middle + wide / 2, at + weight
    at = round(top - 0.5 * _RULE_GAP_EMS * em)
    start = right - wide if text.from_right else left
    return start, at, start + wide, at + weight


def _padded(box: Box, rule: Box | None, shade: Shade, em: float) -> Box:
    """The box of a shade behind the letters and the line."""
    beside, above = shade.pad[0] * em, shade.pad[1] * em
    tops, bottoms = (min(box[1], rule[1]), max(box[3], rule[3])) if rule else (box[1], box[3])
    return box[0] - beside, tops - above, box[2] + beside, bottoms + above


def _spread(box: Box, spread: Spread, size: Size) -> Box:
    """The box, and beyond the frame where it has no edge in it."""
    left, top, right, bottom = box
    if spread in {"foot", "frame"}:
        bottom = 2.0 * size.height
    if spread in {"head", "frame"}:
        top = -float(size.height)
    return (left, top, right, bottom) if spread == "box" else (-float(size.width), top, 2.0 * size.width, bottom)


def _come(letters: Patch | None, come: float, title: _Set) -> Patch | None:
    right, down = (way * title.text.em * (1 - come) for way in title.look.move)
    if title.text.from_right and title.anchor == "right":
        right = -right
    return letters.moved(right, down) if letters and (abs(right) >= 0.05 or abs(down) >= 0.05) else letters


def _grown(rule: Patch | None, come: float, anchor: str) -> Patch | None:
    """The part of the fine line that has been drawn: from its anchored end, or from the middle."""
    if rule is None or come >= 1:
        return rule
    whole = rule.luma.shape[1]
    part = max(2, round(whole * come / 2) * 2)
    left = {"left": 0, "right": whole - part}.get(anchor, (whole - part) // 4 * 2)
    return rule.part(left, 0, left + part, rule.luma.shape[0])
