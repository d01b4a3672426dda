"""What a drawing process is asked, and what it answers. Loads nothing heavy: the one who asks draws nothing."""

from __future__ import annotations

from pathlib import Path

from pixora_core.film.takes import Picture
from pixora_core.pipeline.ports import PictureRequest
from pixora_core.units import Frozen

__all__ = ["Answer", "Job"]


class Job(Frozen):
    """A picture to be drawn into a folder."""

    request: PictureRequest
    into: Path


class Answer(Frozen):
    """The picture, or one sentence why there is none, and the system's number for it where the system refused."""

    picture: Picture | None = None
    failure: str | None = None
    errno: int | None = None
