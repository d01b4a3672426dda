"""Composition: where horizon, light and subjects are. Pure arithmetic on an idea, a frame and a seed.

Rules. Subjects stand on the thirds of a wide frame and near the middle of a tall one. The light comes from the side
that the subject looks towards, and the sun never stands behind the subject's head. The lowest 18 % is left to
captions: no foot stands there. What is large in the world stands farther away, nearer to the horizon.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from pixora_core.providers.embedded.illustrator.idea import Idea
from pixora_core.providers.embedded.illustrator.prop import Prop, Stands
from pixora_core.providers.embedded.illustrator.setting import Setting
from pixora_core.providers.embedded.illustrator.stage import Cast, Plan, Plane

__all__ = ["CAPTION_SHARE", "compose", "fits"]

CAPTION_SHARE: Final = 0.18
"""The lowest share of the frame that captions may cover."""

_FAR_METRES: Final = 400.0


def fits(prop: Prop, setting: Setting) -> Stands | None:
    """The first of the prop's places that the setting has; a table can be put in front of most open places."""
    place = next((place for place in prop.stands if place in setting.stands), None)
    return "table" if place is None and setting.ledge and "table" in prop.stands else place


def compose(
    idea: Idea, setting: Setting, props: tuple[Prop, ...], *, wide: float, variant: int, rng: np.random.Generator
) -> Plan:
    """The plan of a picture whose frame is `wide` times as wide as high.

    `variant` turns the arrangement: side of the light, size, horizon and place differ from one to the next.
    """
    side = 1 if (variant + int(rng.integers(2))) % 2 else -1
    swing = ((variant * 0.382 + float(rng.random()) * 0.5) % 1.0) * 2 - 1
    horizon = _within(setting.horizon, swing)
    floor = _within(setting.floor, -swing)
    lonely = not props
    cast = tuple(
        _cast(prop, setting, index, len(props), side, wide, horizon, floor, swing, int(rng.integers(2**31)))
        for index, prop in enumerate(props)
    )
    sun_x = wide * (0.5 + side * (0.16 + 0.14 * abs(swing))) if not lonely else wide * (0.5 + side * 0.17 * (1 + swing))
    return Plan(
        wide=wide,
        horizon=horizon,
        floor=floor,
        side=side,
        sun=(sun_x, _sun_height(idea, horizon)),
        ledge=setting.ledge and any(fits(prop, setting) == "table" for prop in props),
        cast=tuple(sorted(cast, key=lambda member: member.y)),
    )


def _within(span: tuple[float, float], swing: float) -> float:
    return span[0] + (span[1] - span[0]) * (swing + 1) / 2


def _sun_height(idea: Idea, horizon: float) -> float:
    """Low at both ends of the day, high at noon; the moon in between."""
    above = {"dawn": 0.05, "morning": 0.26, "evening": 0.07, "dusk": 0.015, "night": 0.36}.get(idea.hour or "day", 0.4)
    return max(0.1, horizon - above)


def _cast(
    prop: Prop,
    setting: Setting,
    index: int,
    count: int,
    side: int,
    wide: float,
    horizon: float,
    floor: float,
    swing: float,
    seed: int,
) -> Cast:
    place = fits(prop, setting) or prop.stands[0]
    height = _height(prop, place, index, count, wide, swing)
    x = wide * 0.5 + _offset(index, count, side, wide, swing)
    half = height / prop.height / 2
    x = min(max(x, half + 0.04 * wide), wide - half - 0.04 * wide)
    plane: Plane = "ground"
    if place in ("air", "space", "underwater"):
        middle = {"air": 0.3, "space": 0.4, "underwater": 0.42}[place] + 0.05 * swing + 0.08 * index
        y = min(max(middle + height / 2, height + 0.05), 1 - CAPTION_SHARE)
        if setting.name not in ("space", "underwater", "studio", "sky"):
            plane = "middle" if prop.metres > 2 else "ground"
        return Cast(
            prop=prop,
            x=x,
            y=y,
            height=height,
            plane=plane,
            rests="nowhere",
            turn=-side * 34.0 if setting.name == "space" and prop.height > 1.3 else 0.0,
            flip=side < 0,
            seed=seed,
        )
    y = floor - 0.02 * index
    if place == "ground":
        y = _foot(prop.metres, horizon, floor) - 0.012 * index
        if prop.metres >= _FAR_METRES:
            plane = "middle"
    if place == "water":
        y = horizon + (floor - horizon) * (0.62 if prop.metres < 30 else 0.4)
        plane = "middle"
    height = min(height, y - 0.07)
    return Cast(
        prop=prop,
        x=x,
        y=y,
        height=height,
        plane=plane,
        rests="water" if place == "water" else "ground",
        flip=side < 0,
        seed=seed,
    )


def _foot(metres: float, horizon: float, floor: float) -> float:
    """The y of a foot on the ground: small things near the camera, large ones towards the horizon."""
    if metres >= _FAR_METRES:
        return horizon + 0.05
    away = min(1.0, max(0.0, math.log10(max(metres, 0.1) / 3) / 2.1))
    return floor - (floor - horizon) * 0.45 * away


def _height(prop: Prop, place: Stands, index: int, count: int, wide: float, swing: float) -> float:
    height = prop.fill * (1 + 0.1 * swing)
    if count == 2:
        height *= 0.86 if index == 0 else 0.74
    if wide < 1:
        height *= 0.9 if place in ("space", "air") else 0.84
    widest = (0.74 if wide < 1 else 0.52 * wide) if count == 1 else (0.46 if wide < 1 else 0.4 * wide)
    widest *= wide if wide < 1 else 1.0
    return min(height, widest * prop.height, 0.66)


def _offset(index: int, count: int, side: int, wide: float, swing: float) -> float:
    """How far from the middle: a third for one, both thirds for two; near the middle in a tall frame."""
    if count == 1:
        return -side * (wide * (0.13 + 0.045 * swing) if wide >= 1 else wide * 0.05 * swing)
    return (-side if index == 0 else side) * wide * (0.19 + 0.03 * swing if wide >= 1 else 0.22)
