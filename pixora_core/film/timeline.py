"""The timeline: which picture, sound and caption stands on which frame. Pure values.

Frames are counted from 0 at an exact rate. A transition never changes the film's length: it
takes the first `transition.frames` of a shot's own slot and shows there the previous shot, which
runs on past its slot by that many frames (its handle).
"""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from pixora_core.film.breakdown import TransitionKind
from pixora_core.film.takes import MediaPath, Picture, Word
from pixora_core.units import Frames, Frozen, Rate, Seconds, Size

__all__ = [
    "CameraMove",
    "Clip",
    "Cue",
    "Join",
    "Pose",
    "Shot",
    "SoundTrack",
    "Timeline",
    "Title",
    "Voice",
]

Easing = Literal["linear", "ease", "ease_in", "ease_out"]


class Pose(Frozen):
    """Where the camera looks: the centre in fractions of the picture, and the zoom.

    Zoom 1 is the largest frame of the film's aspect that fits the picture; the frame never
    leaves the picture, a centre too near to an edge is moved in.
    """

    x: Annotated[float, Field(ge=0, le=1)] = 0.5
    y: Annotated[float, Field(ge=0, le=1)] = 0.5
    zoom: Annotated[float, Field(ge=1, le=4)] = 1.0


class CameraMove(Frozen):
    """A move over the whole visible length of a shot, handles included, or over its `camera_frames`.

    `parallax` is how much farther the nearest layer (depth 1) travels than the farthest,
    as a fraction of the move; 0 moves the picture as one.
    """

    start: Pose = Pose()
    end: Pose = Pose()
    easing: Easing = "ease"
    parallax: Annotated[float, Field(ge=0, le=1)] = 0.0


class Clip(Frozen):
    """A user's own video: from `start` seconds in, looped or held when it is shorter than its slot.

    At a `speed` of 0.5 it lasts twice as long.
    """

    path: MediaPath
    start: Annotated[Seconds, Field(ge=0)] = Seconds(0.0)
    when_short: Literal["hold", "loop"] = "hold"
    speed: Annotated[float, Field(ge=0.1, le=10)] = 1.0


class Join(Frozen):
    """How a shot is come into, in frames of its own slot; 0 frames is a cut."""

    kind: TransitionKind = "cut"
    frames: Annotated[Frames, Field(ge=0)] = Frames(0)


class Shot(Frozen):
    """One shot: a picture or a clip for `frames` frames.

    `camera_frames` is how many frames the camera's move takes, after which it rests; None: as long as the shot is
    visible, which depends on the next shot's join. With a number the shot looks the same whatever follows it.
    """

    source: Picture | Clip
    frames: Annotated[Frames, Field(ge=1)]
    camera: CameraMove = CameraMove()
    camera_frames: Annotated[Frames, Field(ge=1)] | None = None
    join: Join = Join()
    title: str = ""


class Voice(Frozen):
    """A narration file and the instant of the film at which it begins."""

    path: MediaPath
    start: Annotated[Seconds, Field(ge=0)]


class SoundTrack(Frozen):
    """What is heard: voices over a score that gives way to them. Levels are in LUFS and dB.

    `score_below` is how far the score lies below the voices' loudness while nobody speaks,
    `duck` by how much more it falls while somebody does.
    """

    voices: tuple[Voice, ...] = ()
    score: MediaPath | None = None
    target_lufs: Annotated[float, Field(ge=-40, le=-5)] = -16.0
    ceiling_dbtp: Annotated[float, Field(ge=-20, le=0)] = -1.0
    score_below: Annotated[float, Field(ge=0, le=60)] = 6.0
    duck: Annotated[float, Field(ge=0, le=60)] = 9.0
    fade_out: Annotated[Seconds, Field(ge=0)] = Seconds(1.5)


class Cue(Frozen):
    """One caption: its lines, and the words in them with their instants in the film."""

    start: Annotated[Seconds, Field(ge=0)]
    end: Seconds
    lines: Annotated[tuple[str, ...], Field(min_length=1)]
    words: tuple[Word, ...] = ()

    @model_validator(mode="after")
    def _lasts(self) -> Self:
        if self.end <= self.start:
            raise ValueError("a cue ends after it begins")
        return self


class Title(Frozen):
    """Words set over the picture on frames [start, end): the film's title, a chapter's, or the film's at its end.

    `style` is the film's style in free words; it decides how the title is set. `beside` is where that is seen which the
    title is not to lie over, if there is room: left, top, right and lower edge in fractions of the frame.
    """

    kind: Literal["opening", "chapter", "closing"]
    text: Annotated[str, Field(min_length=1)]
    style: str = "cinematic"
    start: Annotated[Frames, Field(ge=0)]
    end: Frames
    beside: tuple[float, float, float, float] | None = None

    @model_validator(mode="after")
    def _lasts(self) -> Self:
        if self.end <= self.start:
            raise ValueError("a title ends after it begins")
        return self


class Timeline(Frozen):
    """A film, laid out. Everything that the renderer needs, and nothing that it could change."""

    size: Size
    rate: Rate = Fraction(30)
    shots: Annotated[tuple[Shot, ...], Field(min_length=1)]
    sound: SoundTrack = SoundTrack()
    cues: tuple[Cue, ...] = ()
    captions: Literal["burn", "soft", "off"] = "burn"
    titles: tuple[Title, ...] = ()
    title: str = ""
    comment: str = ""
    language: str = "en"

    @model_validator(mode="after")
    def _joins_fit(self) -> Self:
        for before, shot in zip((None, *self.shots), self.shots, strict=False):
            limit = 0 if before is None else min(shot.frames, before.frames)
            if shot.join.frames > limit:
                raise ValueError("a transition is no longer than either of its shots, and the first shot has none")
        return self

    @model_validator(mode="after")
    def _one_title_at_a_time(self) -> Self:
        ends = [0, *(title.end for title in self.titles)]
        if any(title.start < end for title, end in zip(self.titles, ends, strict=False)):
            raise ValueError("titles stand in order, one at a time")
        return self

    @property
    def frames(self) -> Frames:
        """The film's length: the sum of its shots, to the frame."""
        return Frames(sum(shot.frames for shot in self.shots))

    @property
    def seconds(self) -> Seconds:
        """The film's length in seconds."""
        return Seconds(float(self.frames / self.rate))

    def starts(self) -> tuple[Frames, ...]:
        """The first frame of each shot."""
        firsts = [0]
        for shot in self.shots[:-1]:
            firsts.append(firsts[-1] + shot.frames)
        return tuple(Frames(first) for first in firsts)
