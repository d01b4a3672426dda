"""Media of the user's own in a breakdown: a scene's picture or clip, its narration, the film's music.

A file is named by text in one place only: a breakdown file on this machine, whose reader says in the validation's
context (`media`) how a name becomes a file. Text from anywhere else, a client or a model, names none.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import PlainSerializer, PlainValidator, ValidationInfo, WithJsonSchema, model_validator

from pixora_core.units import Frozen

__all__ = ["FileFinder", "OwnFile", "OwnScene"]

FileFinder = Callable[[str], Path]
"""A name as it was written becomes the file that it means. Raises `ValueError`, in words for whoever wrote it."""


def _found(value: Any, info: ValidationInfo) -> Path:
    """A program names a file by a path, which is taken as it is."""
    if isinstance(value, Path):
        return value
    if not isinstance(value, str):
        raise ValueError("has to be the name of a file")  # noqa: TRY004 -- pydantic reports a ValueError
    find: FileFinder | None = (info.context or {}).get("media")
    if find is None:
        raise ValueError("files of one's own are named only in a breakdown file on this machine")
    return find(value)


OwnFile = Annotated[
    Path,
    PlainValidator(_found),
    PlainSerializer(Path.as_posix, return_type=str),
    WithJsonSchema({"type": "string", "description": "A file in the breakdown file's own folder."}),
]


class OwnScene(Frozen):
    """What a scene shows and says instead of what would be made: a `picture` or a `clip`, and a `narration`.

    The narration's words are the scene's script, if it has one: they are shown as captions when they are heard.
    """

    picture: OwnFile | None = None
    clip: OwnFile | None = None
    narration: OwnFile | None = None

    @model_validator(mode="after")
    def _shows_one_thing(self) -> Self:
        if self.picture is not None and self.clip is not None:
            raise ValueError("a scene shows a picture or a clip, not both")
        return self
