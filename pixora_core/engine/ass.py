"""Captions and titles as ASS scripts for libass: of captions one event a second, each one state of one cue.

Whatever a text holds, it is drawn as text: braces and backslashes are escaped, line breaks and control characters
become spaces, and characters that no typeface has are left out, so that no system font is ever asked for.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from pixora_core.engine.caption_style import ACCENT, INK, LINE_EMS, OUTLINE_EMS, TEXT, Style
from pixora_core.engine.typefaces import TYPEFACES, typeface, typeface_of
from pixora_core.film.timeline import Cue

__all__ = [
    "Line",
    "Run",
    "State",
    "Written",
    "clean",
    "reads_from_the_right",
    "runs_of",
    "script",
    "title_script",
    "write_cue",
]

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
    lines = [line for line in (clean(line) for line in cue.lines) if line]
    owners = _owners(lines, [clean(word.text) for word in cue.words])
    ems = max(
        (sum(typeface(face).advance(char) for char in line for face in (_face(char),)) for line in lines), default=0
    )
    fit_across = style.line / (ems * style.em) if ems else 1.0
    fit_down = _LARGEST_PART * frame_height / (len(lines) * LINE_EMS * style.em) if lines else 1.0
    em = style.em * min(1.0, fit_across, fit_down)
    runs = tuple(runs_of(line, owner) for line, owner in zip(lines, owners, strict=True))
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


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a title: its runs, and the pixel of the canvas at which it stands, at its lower `anchor`."""

    runs: tuple[Run, ...]
    x: float
    y: float


def title_script(
    lines: Sequence[Line],
    *,
    width: int,
    height: int,
    face: str,
    em: float,
    tracking: float,
    anchor: Literal["left", "centre", "right"],
    colour: tuple[int, int, int],
    outline: float,
    outline_colour: tuple[int, int, int],
) -> str:
    """The script of a canvas of `width` x `height` pixels on which a title stands for its first second.

    `face` is the key of its typeface; `em`, `tracking` and `outline` are in pixels.
    """
    weight = f"\\b{int(face in _BOLD)}\\i{int(face in _ITALIC)}"
    look = f"{weight}\\fs{em * LINE_EMS:.2f}\\fsp{tracking:.2f}\\bord{outline:.2f}"
    look += f"\\c{_bgr(colour)}&\\3c{_bgr(outline_colour)}&\\an{_ANCHORS[anchor]}"
    text = "".join(run.text for line in lines for run in line.runs)
    mark = _RIGHT_TO_LEFT if reads_from_the_right(text) else _LEFT_TO_RIGHT
    events = (
        f"Dialogue: 0,{_clock(0)},{_clock(1)},C,,0,0,0,,{{\\pos({line.x:.2f},{line.y:.2f}){look}}}{mark}"
        + "".join(_tagged(run, face) for run in line.runs)
        for line in lines
    )
    return "\n".join([_HEAD.format(width=width, height=height, margin=0), *events, ""])


_ANCHORS: Final = {"left": 1, "centre": 2, "right": 3}
_BOLD, _ITALIC = frozenset({"figbo", "figbi"}), frozenset({"figit", "figbi"})


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
    mark = _RIGHT_TO_LEFT if reads_from_the_right(text) else _LEFT_TO_RIGHT
    lines = (mark + "".join(_tagged(run, _MAIN, lit=state.word) for run in line) for line in state.cue.lines)
    return f"{{\\fs{em * LINE_EMS:.2f}\\bord{em * OUTLINE_EMS:.2f}}}" + "\\N".join(lines)


def _tagged(run: Run, main: str, *, lit: int = -1) -> str:
    text = run.text.replace("\\", "\\" + _NO_WIDTH).replace("{", "\\{").replace("}", "\\}")
    if run.face != main:
        text = f"{{\\fn{TYPEFACES[run.face]}}}{text}{{\\fn{TYPEFACES[main]}}}"
    if run.word == lit >= 0:
        text = f"{{\\c{_bgr(ACCENT)}&}}{text}{{\\c}}"
    return text


def reads_from_the_right(text: str) -> bool:
    """Whether a text is written from right to left: its first strong character decides.

    Unicode Bidirectional Algorithm, rules P2 and P3.
    """
    strong = (kind for kind in map(unicodedata.bidirectional, text) if kind in {"L", "R", "AL"})
    return next(strong, "L") != "L"


def clean(text: str) -> str:
    """A text as it can be drawn, on one line: without characters that no typeface has."""
    spaced = "".join(" " if unicodedata.category(char) in {"Cc", "Zl", "Zp"} else char for char in text)
    return " ".join("".join(char for char in spaced if typeface_of(char) is not None).split())


def _face(char: str, main: str = _MAIN) -> str:
    return main if char in typeface(main) else typeface_of(char) or main


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


def runs_of(line: str, owners: Sequence[int] | None = None, main: str = _MAIN) -> tuple[Run, ...]:
    """A line in as few runs as it can be; `owners` says for each character which word it belongs to (none: -1)."""
    runs: list[Run] = []
    for char, word in zip(line, owners or [-1] * len(line), strict=True):
        face = _face(char, main)
        if runs and (runs[-1].face, runs[-1].word) == (face, word):
            runs[-1] = Run(runs[-1].text + char, face, word)
        else:
            runs.append(Run(char, face, word))
    return tuple(runs)
