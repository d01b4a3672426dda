"""The room of PyAV, numba, MoviePy and ffmpeg: frames, pieces, sound, captions, measuring, adjusting."""

from pixora_core.engine.film_engine import FilmEngine

__all__ = ["FilmEngine"]
