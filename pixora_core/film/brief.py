"""What was asked for: the brief, and how the film is to be delivered."""

from __future__ import annotations

import math
import re
from fractions import Fraction
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import BeforeValidator, Field, StringConstraints

from pixora_core.film.plain_text import printable
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
    "exact_rate",
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

_LANGUAGE: Final = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"


def _filled(longest: int) -> StringConstraints:
    return StringConstraints(strip_whitespace=True, min_length=1, max_length=longest)


def _tag(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch(_LANGUAGE, value):
        raise ValueError("is no language tag, such as en, de or pt-BR")
    return value


def frame_size(aspect_ratio: AspectRatio, resolution: Resolution) -> Size:
    """The frame whose short side is the resolution's number, rounded to even pixels."""
    across, down = (int(part) for part in aspect_ratio.split(":"))
    short = _SHORT_SIDE[resolution]
    long = round(short * max(across, down) / min(across, down) / 2) * 2
    return Size(width=long, height=short) if across >= down else Size(width=short, height=long)


_RATE: Final = r"\d{1,6}(\.\d{1,12}|/\d{1,6})?"
_NTSC: Final = frozenset({24, 30, 48, 60, 120})
_WRITTEN_SHORT: Final = Fraction(1, 200)


def exact_rate(value: Any) -> Any:
    """The exact rate that is meant: 29.97, a number or a text, is 30000/1001, and 23.98 is 24000/1001.

    For `BeforeValidator`: what is neither is handed on. Raises `ValueError` on a text that is no rate.
    """
    if isinstance(value, str):
        if not re.fullmatch(_RATE, value.strip()) or value.strip().endswith("/0"):
            raise ValueError("is no number of frames per second, such as 30, 29.97 or 30000/1001")
        value = Fraction(value.strip())
    if not isinstance(value, int | float | Fraction) or not math.isfinite(value):
        return value
    rate = Fraction(value)
    if rate.denominator in {1, 1001}:
        return rate
    whole = round(rate * 1001 / 1000)
    meant = Fraction(whole * 1000, 1001)
    return meant if whole in _NTSC and abs(meant - rate) < _WRITTEN_SHORT else rate.limit_denominator(1001)


class Brief(Frozen):
    """What a user asked for, whole: prompt, look, sound, length.

    `script` is the user's own text; when it is given, the film says it in its own words.
    """

    prompt: Annotated[str, _filled(8_000), BeforeValidator(printable)]
    style: Annotated[str, _filled(200), BeforeValidator(printable)] = "cinematic"
    duration: Annotated[float, Field(ge=1, le=3600)] = 60.0
    aspect_ratio: AspectRatio = "16:9"
    mood: Annotated[str, _filled(100), BeforeValidator(printable)] | None = None
    language: Annotated[str, Field(pattern=_LANGUAGE), BeforeValidator(_tag)] = "en"
    scene_count: Annotated[int, Field(ge=1, le=100)] | None = None
    voice: Annotated[str, _filled(100), BeforeValidator(printable)] | None = None
    script: Annotated[str, _filled(100_000), BeforeValidator(printable)] | None = None
    seed: Annotated[int, Field(ge=0, lt=2**32)] = 0


class Delivery(Frozen):
    """How the finished film is to be encoded; nothing here changes what it tells.

    `titles`: "on" shows the film's title over its first picture and quietly at its end, and the titles of scenes that
    begin a chapter; "scenes" shows every scene's.
    """

    size: Size = Size(width=1920, height=1080)
    rate: Annotated[Rate, BeforeValidator(exact_rate)] = Fraction(30)
    preset: Preset = "standard"
    captions: CaptionMode = "burn"
    titles: TitleMode = "on"

    def frames(self, seconds: float) -> Frames:
        """The whole frames nearest to a length in seconds."""
        return frames_at(seconds, self.rate)
