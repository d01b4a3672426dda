"""Takes: finished files and what made them.

A take names its files by `MediaPath`. Inside a program that is an ordinary path; a stored take
holds it relative to its own folder (validation and serialisation context `root`), so that a
store can be moved.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Self

from pydantic import (
    AfterValidator,
    Field,
    PlainSerializer,
    SerializationInfo,
    ValidationInfo,
    model_validator,
)

from pixora_core.film.motion import STILL, Motion
from pixora_core.units import Frozen, Seconds, Size

__all__ = [
    "CLEAR",
    "Footage",
    "Layer",
    "Maker",
    "MediaPath",
    "Narration",
    "Picture",
    "Score",
    "SoundCopy",
    "Word",
]


def _below_root(path: Path, info: ValidationInfo) -> Path:
    root = (info.context or {}).get("root")
    if root is None:
        return path
    if path.is_absolute() or ".." in path.parts:
        raise ValueError("a stored path stays inside its folder")
    return Path(root) / path


def _relative_to_root(path: Path, info: SerializationInfo) -> str:
    root = (info.context or {}).get("root")
    return (path if root is None else path.relative_to(root)).as_posix()


MediaPath = Annotated[Path, AfterValidator(_below_root), PlainSerializer(_relative_to_root, return_type=str)]

CLEAR = 0.0
"""The depth of a layer infinitely far away; 1.0 is as near as the camera."""


class Maker(Frozen):
    """Who made a take, for the manifest: `licence` is that of what was made (an SPDX name or a sentence)."""

    name: str
    version: str
    licence: str


class Word(Frozen):
    """One spoken word as written in the script, with its instants from the take's first sample."""

    text: str
    start: Seconds
    end: Seconds


class Narration(Frozen):
    """A spoken text: a mono WAV of 48 kHz 16 bit, levelled to -20 LUFS ±1, and when each word is said."""

    path: MediaPath
    seconds: Annotated[Seconds, Field(gt=0)]
    words: tuple[Word, ...]
    timing: str = "measured"
    """How the words' instants are known: `measured` (from the voice), `aligned`, `estimated`."""


_Place = Annotated[int, Field(ge=-16384, le=16384)]


class Layer(Frozen):
    """One plane of a picture, or a part of one; all but the farthest have straight alpha.

    `at` is where its upper left corner lies, in pixels of the picture; None: it has the picture's whole size. `motion`
    is what it does by itself.
    """

    path: MediaPath
    depth: Annotated[float, Field(ge=0, le=1)] = CLEAR
    at: tuple[_Place, _Place] | None = None
    motion: Motion = STILL


class Picture(Frozen):
    """A drawn scene: its flat image, its layers from far to near, and where it wants to be looked at.

    `focus` is the point of interest in fractions of width and height; the camera heads for it.
    `kept` is what a camera must not lose: left, top, right and lower edge of everything that matters, in the same
    fractions; None where nothing stands out.
    """

    flat: MediaPath
    layers: Annotated[tuple[Layer, ...], Field(min_length=1, max_length=32)]
    size: Size
    focus: tuple[float, float] = (0.5, 0.5)
    kept: tuple[float, float, float, float] | None = None
    shows: tuple[str, ...] = ()
    """What was drawn, in plain words: the setting first, then the subjects."""
    notices: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _has_a_background(self) -> Self:
        if self.layers[0].at is not None or self.layers[0].motion != STILL:
            raise ValueError("the farthest layer is the whole background and stands still")
        return self

    @property
    def moves(self) -> bool:
        """Whether anything in it moves by itself."""
        return any(layer.motion != STILL for layer in self.layers)


class Footage(Frozen):
    """A user's own clip as it was found: one picture of it, how long it lasts, whether it has a sound of its own."""

    picture: Picture
    seconds: Annotated[Seconds, Field(gt=0)]
    has_sound: bool = False


class Score(Frozen):
    """A music bed: a stereo WAV of 48 kHz, as long as asked, at -18 LUFS ±1."""

    path: MediaPath
    seconds: Annotated[Seconds, Field(gt=0)]
    description: str = ""


class SoundCopy(Frozen):
    """A narration or a score as it is handed out: an MP3 of 48 kHz."""

    path: MediaPath
