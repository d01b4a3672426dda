"""Captions as an ASS script for libass: one event a second, each one state of one cue.

Whatever a text holds, it is drawn as text: braces and backslashes are escaped, line breaks and control characters
become spaces, and characters that no typeface has are left out, so that no system font is ever asked for.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from pixora_core.engine.caption_style import ACCENT, INK, LINE_EMS, OUTLINE_EMS, TEXT, Style
from pixora_core.engine.typefaces import TYPEFACES, typeface, typeface_of
from pixora_core.film.timeline import Cue

__all__ = ["State", "Written", "script", "write_cue"]

_MAIN: Final = "figbo"
_LEFT_TO_RIGHT, _RIGHT_TO_LEFT, _NO_WIDTH = "\u200e", "\u200f", "\u200b"
_LARGEST_PART: Final = 0.4
"""Of the frame's height, for all lines of a cue together."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one typeface that belongs to one word (`word` counts from 0) or to none (-1)."""

    text: str
    face: str
    word: int


@dataclass(frozen=True, slots=True)
class Written:
    """A cue as it will be drawn: its lines as runs, and the em and width in pixels that they take at most."""

    lines: tuple[tuple[Run, ...], ...]
    em: float
    width: float

    @property
    def faces(self) -> frozenset[str]:
        """The keys of the typefaces that are needed."""
        return frozenset(run.face for line in self.lines for run in line)


@dataclass(frozen=True, slots=True)
class State:
    """A cue with one word highlighted, or none (-1)."""

    cue: Written
    word: int


def write_cue(cue: Cue, style: Style, *, frame_height: int) -> Written:
    """The cue's text, cleaned and measured; letters are made smaller where a line would leave the safe area."""
    lines = [line for line in (_clean(line) for line in cue.lines) if line]
    owners = _owners(lines, [_clean(word.text) for word in cue.words])
    ems = max(
        (sum(typeface(face).advance(char) for char in line for face in (_face(char),)) for line in lines), default=0
    )
    fit_across = style.line / (ems * style.em) if ems else 1.0
    fit_down = _LARGEST_PART * frame_height / (len(lines) * LINE_EMS * style.em) if lines else 1.0
    em = style.em * min(1.0, fit_across, fit_down)
    runs = tuple(_runs(line, owner) for line, owner in zip(lines, owners, strict=True))
    return Written(lines=runs, em=em, width=ems * em)


def script(states: Sequence[State], *, width: int, height: int, margin: int) -> str:
    """The script of a canvas of `width` x `height` pixels on which state `n` shows from second `n` to `n + 1`.

    Lines are centred and stand on a common ground, `margin` pixels above the canvas's lower edge.
    """
    events = (
        f"Dialogue: 0,{_clock(second)},{_clock(second + 1)},C,,0,0,0,,{_event(state)}"
        for second, state in enumerate(states)
    )
    return "\n".join([_HEAD.format(width=width, height=height, margin=margin), *events, ""])


def _bgr(colour: tuple[int, int, int]) -> str:
    return "&H00{2:02X}{1:02X}{0:02X}".format(*colour)


_HEAD: Final = f"""[Script Info]
ScriptType: v4.00+
PlayResX: {{width}}
PlayResY: {{height}}
WrapStyle: 2
ScaledBorderAndShadow: yes
YCbCr Matrix: None

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, \
StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: C,{TYPEFACES[_MAIN]},40,{_bgr(TEXT)},{_bgr(TEXT)},{_bgr(INK)},{_bgr(INK)},-1,0,0,0,100,100,0,0,1,1,0,2,0,0,\
{{margin}},-1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text"""


def _clock(second: int) -> str:
    return f"{second // 3600}:{second // 60 % 60:02d}:{second % 60:02d}.00"


def _event(state: State) -> str:
    em = state.cue.em
    text = "".join(run.text for line in state.cue.lines for run in line)
    mark = _RIGHT_TO_LEFT if _reads_from_the_right(text) else _LEFT_TO_RIGHT
    lines = (mark + "".join(_tagged(run, lit=state.word) for run in line) for line in state.cue.lines)
    return f"{{\\fs{em * LINE_EMS:.2f}\\bord{em * OUTLINE_EMS:.2f}}}" + "\\N".join(lines)


def _tagged(run: Run, *, lit: int) -> str:
    text = run.text.replace("\\", "\\" + _NO_WIDTH).replace("{", "\\{").replace("}", "\\}")
    if run.face != _MAIN:
        text = f"{{\\fn{TYPEFACES[run.face]}}}{text}{{\\fn{TYPEFACES[_MAIN]}}}"
    if run.word == lit >= 0:
        text = f"{{\\c{_bgr(ACCENT)}&}}{text}{{\\c}}"
    return text


def _reads_from_the_right(text: str) -> bool:
    """Unicode Bidirectional Algorithm, rules P2 and P3: the first strong character decides."""
    strong = (kind for kind in map(unicodedata.bidirectional, text) if kind in {"L", "R", "AL"})
    return next(strong, "L") != "L"


def _clean(text: str) -> str:
    spaced = "".join(" " if unicodedata.category(char) in {"Cc", "Zl", "Zp"} else char for char in text)
    return " ".join("".join(char for char in spaced if typeface_of(char) is not None).split())


def _face(char: str) -> str:
    return typeface_of(char) or _MAIN


def _owners(lines: Sequence[str], words: Sequence[str]) -> list[list[int]]:
    """For each character of each line, the number of the word that it belongs to, or -1."""
    owners = [[-1] * len(line) for line in lines]
    line = place = 0
    for number, word in enumerate(words):
        found = next(
            ((index, at) for index in range(line, len(lines))
             if (at := lines[index].find(word, place if index == line else 0)) >= 0),
            None,
        )  # fmt: skip
        if word and found is not None:
            line, place = found[0], found[1] + len(word)
            owners[line][found[1] : place] = [number] * len(word)
    return owners


def _runs(line: str, owners: Sequence[int]) -> tuple[Run, ...]:
    runs: list[Run] = []
    for char, word in zip(line, owners, strict=True):
        face = _face(char)
        if runs and (runs[-1].face, runs[-1].word) == (face, word):
            runs[-1] = Run(runs[-1].text + char, face, word)
        else:
            runs.append(Run(char, face, word))
    return tuple(runs)
