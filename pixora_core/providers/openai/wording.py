"""What a picture model is told: what is seen, by whom, in which style, and what it must leave out."""

from __future__ import annotations

from typing import Final

from pixora_core.film.character import Character
from pixora_core.film.styles import style_named
from pixora_core.pipeline.ports import PictureRequest

__all__ = ["picture_wording"]

_LOOKS: Final = {
    "cinematic": "a frame of a feature film: natural light with depth, restrained colour, shallow focus",
    "documentary": "a documentary photograph: true to life, available light, nothing staged",
    "cartoon": "a picture-book cartoon: clear outlines, friendly shapes, bright flat colours",
    "anime": "a background painting of an animated film: clean line work, luminous skies, soft cel shading",
    "watercolor": "a watercolour on rough paper: transparent washes, soft edges, white left open",
    "minimal": "a minimal flat illustration: few large shapes, three colours, much empty space",
    "noir": "black and white film noir: hard light, deep shadows, strong diagonals",
    "retro": "a screen-printed travel poster of the fifties: flat colours, bold shapes, slight grain",
}
_ANYTHING: Final = "in the style: {style}"
_LIGHT: Final = {
    "dawn": "at dawn",
    "morning": "in the morning",
    "day": "by day",
    "evening": "in the evening",
    "dusk": "at dusk",
    "night": "at night",
}
_WEATHER: Final = {
    "clear": "under a clear sky",
    "cloudy": "under clouds",
    "mist": "in mist",
    "rain": "in rain",
    "snow": "in falling snow",
    "storm": "in a storm",
}
_ALWAYS: Final = (
    "One picture that fills the whole frame, with some room around the subject for a slow camera move. No words, "
    "letters, numbers, captions, logos, watermarks, borders or split panels."
)


def picture_wording(request: PictureRequest) -> str:
    """The text for one picture; a request for another variant of it is worded so."""
    visual = request.visual
    seen = visual.description or f"a picture for these words: {request.script}"
    lines = [f"What is seen: {seen}"]
    where = [_LIGHT.get(visual.time_of_day or ""), _WEATHER.get(visual.weather or "")]
    if any(where):
        lines.append(f"It is {' '.join(part for part in where if part)}.")
    lines += [_look_of(character) for character in request.characters]
    lines.append(f"Style: {_style(request.style)}.")
    if request.mood:
        lines.append(f"Mood: {request.mood}.")
    if visual.variant:
        lines.append(f"Another composition of it than {visual.variant} earlier one(s): another viewpoint and distance.")
    return "\n".join([*lines, _ALWAYS])


def _style(style: str) -> str:
    named = style_named(style)
    return _LOOKS[named] if named else _ANYTHING.format(style=style)


def _look_of(character: Character) -> str:
    colours = f", in {', '.join(character.palette)}" if character.palette else ""
    return f"{character.name} is seen in it and looks exactly so: {character.look}{colours}."
