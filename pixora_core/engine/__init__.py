"""The room of PyAV, numba, MoviePy and ffmpeg: frames, pieces, sound, captions, measuring, adjusting.

For users with media of their own: build a `Timeline` and give it to `FilmEngine.render`; `adjust_audio` and
`adjust_video` bring takes to a length; `to_clip` and `from_clip` are the door to MoviePy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pixora_core.engine.adjust import adjust_audio, adjust_video
from pixora_core.engine.film_engine import FilmEngine

if TYPE_CHECKING:
    from pixora_core.engine.moviepy_door import from_clip, to_clip

__all__ = ["FilmEngine", "adjust_audio", "adjust_video", "from_clip", "to_clip"]


def __getattr__(name: str) -> object:
    """MoviePy is loaded when it is asked for, not when a film is made."""
    if name in {"from_clip", "to_clip"}:
        from pixora_core.engine import moviepy_door  # noqa: PLC0415 -- see above

        return getattr(moviepy_door, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
