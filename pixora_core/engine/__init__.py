"""The room of PyAV, numba, MoviePy and ffmpeg: frames, pieces, sound, captions, measuring, adjusting.

For users with media of their own: build a `Timeline` and give it to `FilmEngine.render`; `OwnMedia` takes in what
may be anything; `adjust_audio` and
`adjust_video` bring takes to a length; `to_clip` and `from_clip` are the door to MoviePy.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from pixora_core.engine.film_engine import FilmEngine
from pixora_core.engine.intake import OwnMedia
from pixora_core.loading import ALONE

if TYPE_CHECKING:
    from pixora_core.engine.adjust import adjust_audio, adjust_video
    from pixora_core.engine.moviepy_door import from_clip, to_clip

__all__ = ["FilmEngine", "OwnMedia", "adjust_audio", "adjust_video", "from_clip", "to_clip"]

_LATER = {
    "adjust_audio": "pixora_core.engine.adjust",
    "adjust_video": "pixora_core.engine.adjust",
    "from_clip": "pixora_core.engine.moviepy_door",
    "to_clip": "pixora_core.engine.moviepy_door",
}
"""Loaded when they are first asked for: PyAV and numba take a second, MoviePy another."""


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    with ALONE:
        return getattr(import_module(_LATER[name]), name)
