"""Cues as subtitle files: SubRip and WebVTT (W3C WebVTT: The Web Video Text Tracks Format, section 4)."""

from __future__ import annotations

import html
from collections.abc import Sequence
from typing import Final

from pixora_core.film.timeline import Cue

__all__ = ["srt", "vtt"]

_ARROW: Final = "-->"
_SAFE_ARROW: Final = "--\u200b>"


def srt(cues: Sequence[Cue]) -> str:
    """The cues as a SubRip file, UTF-8 text with `\\n` ends. SubRip knows no escapes: text stands as it is.

    Two things would end a cue for its readers, an empty line and an arrow: the first is left out, into the second
    goes a space of no width.
    """
    blocks = [
        f"{number}\n{_clock(cue.start, ',')} {_ARROW} {_clock(cue.end, ',')}\n{_text(cue)}\n"
        for number, cue in enumerate(cues, start=1)
    ]
    return "\n".join(blocks)


def vtt(cues: Sequence[Cue]) -> str:
    """The cues as a WebVTT file, UTF-8 text with `\\n` ends; `&`, `<` and `>` are escaped."""
    blocks = [
        f"{number}\n{_clock(cue.start, '.')} {_ARROW} {_clock(cue.end, '.')}\n{html.escape(_lines(cue), quote=False)}\n"
        for number, cue in enumerate(cues, start=1)
    ]
    return "\n".join(["WEBVTT\n", *blocks])


def _text(cue: Cue) -> str:
    return _lines(cue).replace(_ARROW, _SAFE_ARROW)


def _lines(cue: Cue) -> str:
    return "\n".join(" ".join(line.split()) for line in cue.lines if line.strip())


def _clock(seconds: float, mark: str) -> str:
    whole, milliseconds = divmod(round(seconds * 1000), 1000)
    minutes, second = divmod(whole, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour:02d}:{minute:02d}:{second:02d}{mark}{milliseconds:03d}"
