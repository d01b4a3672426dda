"""What was asked for: the brief, and how the film is to be delivered."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Final, Literal, get_args

from pydantic import Field, StringConstraints, field_validator

from pixora_core.units import Frames, Frozen, Rate, Size, frames_at

__all__ = [
    "ASPECT_RATIOS",
    "CAPTION_MODES",
    "PRESETS",
    "RESOLUTIONS",
    "TITLE_MODES",
    "AspectRatio",
    "Brief",
    "CaptionMode",
    "Delivery",
    "Preset",
    "Resolution",
    "TitleMode",
    "frame_size",
]

AspectRatio = Literal["16:9", "9:16", "1:1", "4:5", "4:3", "21:9"]
Resolution = Literal["480p", "720p", "1080p", "1440p", "4k"]
Preset = Literal["draft", "standard", "high"]
CaptionMode = Literal["burn", "soft", "off"]
TitleMode = Literal["on", "scenes", "off"]

ASPECT_RATIOS: Final[tuple[AspectRatio, ...]] = get_args(AspectRatio)
RESOLUTIONS: Final[tuple[Resolution, ...]] = get_args(Resolution)
PRESETS: Final[tuple[Preset, ...]] = get_args(Preset)
CAPTION_MODES: Final[tuple[CaptionMode, ...]] = get_args(CaptionMode)
TITLE_MODES: Final[tuple[TitleMode, ...]] = get_args(TitleMode)

_SHORT_SIDE: Final = {"480p": 480, "720p": 720, "1080p": 1080, "1440p": 1440, "4k": 2160}

_Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


def frame_size(aspect_ratio: AspectRatio, resolution: Resolution) -> Size:
    """The frame whose short side is the resolution's number, rounded to even pixels."""
    across, down = (int(part) for part in aspect_ratio.split(":"))
    short = _SHORT_SIDE[resolution]
    long = round(short * max(across, down) / min(across, down) / 2) * 2
    return Size(width=long, height=short) if across >= down else Size(width=short, height=long)


class Brief(Frozen):
    """What a user asked for, whole: prompt, look, sound, length.

    `script` is the user's own text; when it is given, the film says it in its own words.
    """

    prompt: Annotated[_Text, Field(max_length=8_000)]
    style: Annotated[_Text, Field(max_length=200)] = "cinematic"
    duration: Annotated[float, Field(ge=1, le=3600)] = 60.0
    aspect_ratio: AspectRatio = "16:9"
    mood: Annotated[_Text, Field(max_length=100)] | None = None
    language: Annotated[str, Field(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")] = "en"
    scene_count: Annotated[int, Field(ge=1, le=100)] | None = None
    voice: Annotated[_Text, Field(max_length=100)] | None = None
    script: Annotated[_Text, Field(max_length=100_000)] | None = None
    seed: Annotated[int, Field(ge=0, lt=2**32)] = 0

    @field_validator("prompt", "script")
    @classmethod
    def _printable(cls, text: str | None) -> str | None:
        if text is None:
            return None
        kept = "".join(char for char in text if char in "\n\t" or (ord(char) >= 32 and ord(char) != 127))
        if not kept.strip():
            raise ValueError("holds no text")
        return kept


class Delivery(Frozen):
    """How the finished film is to be encoded; nothing here changes what it tells.

    `titles`: "on" shows the film's title over its first picture and quietly at its end, and the titles of scenes that
    begin a chapter; "scenes" shows every scene's.
    """

    size: Size = Size(width=1920, height=1080)
    rate: Rate = Fraction(30)
    preset: Preset = "standard"
    captions: CaptionMode = "burn"
    titles: TitleMode = "on"

    def frames(self, seconds: float) -> Frames:
        """The whole frames nearest to a length in seconds."""
        return frames_at(seconds, self.rate)
