"""What a picture is to show, once its words have been understood."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from pixora_core.providers.embedded.illustrator.palette import Hour, Season, Weather
from pixora_core.units import Frozen

__all__ = ["Idea"]


class Idea(Frozen):
    """A setting by name, at most two props by name, an hour and a weather; None leaves the choice to chance.

    Without a season it is summer.
    """

    setting: str
    subjects: Annotated[tuple[str, ...], Field(max_length=2)] = ()
    hour: Hour | None = None
    weather: Weather | None = None
    season: Season | None = None
    mood: str = ""
    paints: dict[str, str] = Field(default_factory=dict)
    """The colour that a subject was asked for in."""
    palettes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """The colours of those subjects that are characters, as `#rrggbb`, the most important first."""
    left_out: tuple[str, ...] = ()
    """Subjects that were asked for and are not drawn."""
