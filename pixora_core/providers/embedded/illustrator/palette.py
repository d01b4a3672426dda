"""The look of an hour and a weather: sky, haze, light. Colours are chosen by eye, a few sets for each hour.

Each set was designed as a whole: the sky runs from the zenith to a horizon that is always the lightest and warmest
part, `deep` is the darkest cool colour of the same family, so that silhouettes belong to their sky.
"""

from __future__ import annotations

from typing import Final, Literal

import numpy as np

from pixora_core.providers.embedded.illustrator.colour import RGB, WHITE, hexa, lift, luma, mix, saturate, times
from pixora_core.providers.embedded.illustrator.light import Light
from pixora_core.providers.embedded.illustrator.wordset import words
from pixora_core.units import Frozen

__all__ = ["Hour", "Look", "Season", "Weather", "look_for"]

Hour = Literal["dawn", "morning", "day", "evening", "dusk", "night"]
Weather = Literal["clear", "cloudy", "mist", "rain", "snow", "storm"]
Season = Literal["spring", "autumn"]
"""A season that leaves show: winter is told by snow, and summer is what is drawn when nobody names one."""

LEAVES: Final[dict[Season, tuple[str, ...]]] = {
    "autumn": ("#d98a2b", "#c9622a", "#e0ab3a", "#b5472a", "#cf7a2c", "#a98a3c"),
    "spring": ("#ecb9c8", "#8fbf5e", "#f3d6dc", "#a3c866", "#e8a8bc", "#98c267"),
}
"""The colours of crowns in a season, in the order in which they are met."""

_TURNED: Final[dict[Season, tuple[str, float]]] = {"autumn": ("#c29a46", 0.72), "spring": ("#a9d06a", 0.3)}
"""What grass turns towards in a season, and how far."""


class Look(Frozen):
    """What all parts of one picture share. `sky` runs from the zenith to the horizon."""

    hour: Hour
    weather: Weather
    sky: tuple[RGB, RGB, RGB, RGB]
    sun: RGB
    haze: RGB
    deep: RGB
    light: Light
    stars: float = 0.0
    clouds: float = 0.3
    mist: float = 0.2
    season: Season | None = None

    def air(self, colour: str | RGB, depth: float) -> RGB:
        """A land colour in this light, `depth` 0 far away (all haze) to 1 near (no haze)."""
        lit = times(hexa(colour), self.light.tint)
        lit = mix(lit, self.deep, 0.22 * (1 - self.light.strength * 0.5))
        return mix(lit, self.haze, (1 - depth) ** 0.9 * (0.64 + 0.32 * self.mist))

    def ground(self, colour: str) -> str:
        """What grows or lies on the ground: its colour, or that of snow where it snows."""
        if self.weather == "snow":
            return "#e6edf4"
        return colour if self.season is None else _in_season(colour, self.season)

    def leaves(self, colour: str, place: int) -> str:
        """The colour of a crown of leaves: its own in summer, else one of its season's, by the `place` of the tree."""
        return colour if self.season is None else LEAVES[self.season][place % len(LEAVES[self.season])]

    @property
    def cloud_light(self) -> RGB:
        """The side of a cloud that the light falls on."""
        return (
            mix(mix(WHITE, self.sky[3], 0.45), self.light.colour, 0.25)
            if self.light.night < 0.5
            else mix(mix(self.sky[3], self.sky[2], 0.4), self.light.colour, 0.16)
        )

    @property
    def cloud_shade(self) -> RGB:
        """The underside of a cloud."""
        return mix(mix(self.sky[1], self.sky[2], 0.6), self.cloud_light, 0.25)


_SKIES: Final[dict[Hour, tuple[str, ...]]] = {
    "dawn": (
        "#33406f #7d6a9c #e8a39a #ffdcb0 #fff0cf #2c2747",
        "#2f5573 #7f9fae #f0c3a6 #ffe9c4 #fff4d6 #22333f",
        "#3c3a6a #9a6f9f #f2a2a2 #ffd9b8 #fff0d8 #2a2246",
    ),
    "morning": (
        "#3d7fb8 #7fb6dc #c9e3e6 #fdeecb #fff8df #1f3f4a",
        "#4a8fa8 #8cc3c8 #d7e8d2 #fff1c8 #fff8dc #20433c",
        "#5b83b8 #9fbbdb #e3dfe0 #ffe9c8 #fff6dd #2b3a55",
    ),
    "day": (
        "#1c6bb8 #4a9bdc #93cdf0 #dcf1f5 #fffdf0 #17404f",
        "#2478b4 #5fb0dd #a9dcea #eef6e6 #fffdf0 #1d4a42",
        "#2a63a8 #6aa2d8 #b5d5ec #f3ecdd #fffbea #22405a",
    ),
    "evening": (
        "#34457c #86699a #ee9668 #ffd28a #fff0c2 #33233f",
        "#23506a #6f8f93 #f0b070 #ffdf9a #fff3c8 #1f2f38",
        "#5a3f73 #b5637a #f58f5c #ffc873 #ffefc0 #3a1f3a",
    ),
    "dusk": (
        "#171a48 #4a2d70 #a94a80 #ff9c6e #ffd9a8 #150f2e",
        "#10294f #2f4f7c #8a6a92 #f0a58c #ffdcb8 #0e1a33",
        "#1b1440 #5a2a6a #c24a6a #ffae62 #ffe0a0 #190f30",
    ),
    "night": (
        "#060a20 #0d1a42 #1c3868 #41699a #e8eeff #050a1a",
        "#0a0824 #1d1650 #3d2d74 #6a5a9c #efeaff #080618",
        "#051820 #0b2f40 #17525c #3d8583 #e6fbf4 #04141a",
    ),
}

_LIGHTS: Final[dict[Hour, Light]] = {
    "dawn": Light(y=0.45, colour=hexa("#ffd3b0"), tint=(0.88, 0.79, 0.84), strength=0.75, night=0.3),
    "morning": Light(y=0.7, colour=hexa("#fff0cc"), tint=(1.0, 0.98, 0.94), strength=0.95),
    "day": Light(y=0.85, colour=hexa("#fffaea"), tint=WHITE),
    "evening": Light(y=0.4, colour=hexa("#ffd08a"), tint=(1.0, 0.84, 0.72), strength=1.0, night=0.35),
    "dusk": Light(y=0.35, colour=hexa("#ffa985"), tint=(0.7, 0.58, 0.74), strength=0.75, night=0.75),
    "night": Light(
        y=0.7, colour=hexa("#bcd2ff"), shade=(0.36, 0.4, 0.62), tint=(0.42, 0.5, 0.74), strength=0.6, night=1.0
    ),
}

_VEILS: Final[dict[Weather, tuple[str, float, float, float, float, float]]] = {
    "clear": ("#ffffff", 0.0, 1.0, 1.0, 0.25, 0.2),
    "cloudy": ("#a9b4bf", 0.3, 0.72, 0.6, 0.85, 0.4),
    "mist": ("#dfe4e4", 0.38, 0.6, 0.5, 0.2, 1.0),
    "rain": ("#55646f", 0.5, 0.6, 0.4, 0.95, 0.65),
    "snow": ("#c6d3e0", 0.4, 0.6, 0.55, 0.7, 0.6),
    "storm": ("#2c3348", 0.62, 0.6, 0.35, 1.0, 0.5),
}
"""Of each weather: the veil's colour, how much of it, saturation, strength of the light, clouds, mist."""

_DARK_MOODS: Final = words("dark tense dramatic sad somber sombre melancholy melancholic mysterious ominous serious")
_BRIGHT_MOODS: Final = words("happy joyful playful uplifting upbeat cheerful inspiring bright fun hopeful")


def _in_season(colour: str, season: Season) -> str:
    """A green of the ground in another season; what is not green stays what it is."""
    red, green, blue = hexa(colour)
    if not green > max(red, blue) + 0.02:
        return colour
    towards, share = _TURNED[season]
    turned = mix(hexa(colour), lift(hexa(towards), luma((red, green, blue)) - 0.55), share)
    return "#" + "".join(f"{round(part * 255):02x}" for part in turned)


def look_for(
    hour: Hour, weather: Weather, *, mood: str = "", side: int = 1, variant: int = 0, rng: np.random.Generator
) -> Look:
    """The look of an hour and a weather; the variant turns the hour's colour sets. `side` 1: light from the right."""
    sets = _SKIES[hour]
    colours = [hexa(colour) for colour in sets[variant % len(sets)].split()]
    veil, share, saturation, strength, clouds, mist = _VEILS[weather]
    veiled = times(hexa(veil), mix(_LIGHTS[hour].tint, WHITE, 0.3)) if hour in ("dusk", "night") else hexa(veil)
    share *= 0.75 if hour in ("dusk", "night") else 1.0
    warmth = float(rng.uniform(0.94, 1.1)) * _vividness(mood)
    toned = [mix(saturate(colour, saturation * warmth), veiled, share) for colour in colours]
    light = _LIGHTS[hour]
    length = float(np.hypot(0.62, light.y))
    return Look(
        hour=hour,
        weather=weather,
        sky=(toned[0], toned[1], toned[2], toned[3]),
        sun=colours[4],
        haze=mix(toned[3], toned[2], 0.45),
        deep=mix(colours[5], lift(toned[0], -0.1), 0.3),
        light=light.model_copy(
            update={
                "x": side * 0.62 / length,
                "y": light.y / length,
                "strength": light.strength * strength,
                "tint": mix(light.tint, times(light.tint, veiled), min(0.6, share)),
            }
        ),
        stars={"night": 1.0, "dusk": 0.45, "dawn": 0.2}.get(hour, 0.0) * (1.0 if weather == "clear" else 0.25),
        clouds=clouds,
        mist=mist,
    )


def _vividness(mood: str) -> float:
    words = set(mood.lower().replace(",", " ").split())
    if words & _DARK_MOODS:
        return 0.82
    return 1.12 if words & _BRIGHT_MOODS else 1.0
