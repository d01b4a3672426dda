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
from pixora_core.providers.embedded.illustrator.sheets import Plane
from pixora_core.providers.embedded.illustrator.stage import Cast, Plan, laid
from pixora_core.units import Frozen

__all__ = ["CAPTION_SHARE", "compose", "fits", "has_sky", "heavenly"]

CAPTION_SHARE: Final = 0.18
"""The lowest share of the frame that captions may cover."""

_FAR_METRES: Final = 400.0
_TOWER_METRES: Final = 60.0
"""In a city what is as tall as this stands among the towers, beyond the water."""

_WORLDS_METRES: Final = 1e5
"""What is larger than this is a world far behind whoever stands before it."""

_RIDGE: Final = 0.13
"""How high the hills rise above the horizon at most."""

_LIGHTS_OF_HEAVEN: Final = frozenset({"sun", "moon", "earth", "planet"})
"""Subjects beside which the sky shows no second sun or moon."""

_SKYLESS: Final = frozenset({"space", "planet_surface"})
"""Open places without air: what shines there is a ball in the dark, not a disc in a sky."""

_PAVED: Final = frozenset({"street", "city", "old_town"})
"""Where a vehicle needs no road, and rails lie in the pavement."""

_WAYLESS: Final = _PAVED | {"ocean", "beach", "planet_surface", "cave"}
"""Where neither road nor railway is laid through the land for a vehicle."""

_SHOTS: Final = (1.0, 0.8, 1.12, 0.68)
"""How near the camera is, by the variant; small things differ less in size than what is taller than a metre."""

_CLOSE_METRES: Final = 0.9
"""What is smaller than this is looked at from close by: the land behind it is out of focus."""

_PERCH_METRES: Final = 0.6
"""How high a side table is, and what stands on one: nothing taller than this."""

_LEAST_HEIGHT: Final = 0.05
"""No subject is smaller than this, whatever stands beside it."""

_WHOLE: Final = 0.21
"""How far below the picture's edge the middle of a sun or moon is at least that the picture is about."""

_APART: Final = 10.0
"""Of two that stand on the ground, one so many times as tall as the other stands farther back: an apple below a tree
lies near the camera, or it would be as large as a boulder."""

_NEAR: Final = 0.34
"""How tall something small is at least that has come so near, as a share of what stands behind it."""


def fits(prop: Prop, setting: Setting) -> Stands | None:
    """The first of the prop's places that the setting has; a table can be put in front of most open places."""
    if prop.name in setting.bars:
        return None
    places = (place for place in prop.stands if place in setting.stands)
    place = next((place for place in places if place != "ground" or prop.metres <= setting.tallest), None)
    return "table" if place is None and setting.ledge and "table" in prop.stands else place


class _Frame(Frozen):
    """What the places of the cast are reckoned from.

    `swing` (-1..1) is the variant's leaning, `shot` how near the camera is, `apart` whether one of two subjects
    is a dwarf beside the other.
    """

    setting: Setting
    wide: float
    horizon: float
    floor: float
    side: int
    swing: float
    shot: float = 1.0
    apart: bool = False


def has_sky(setting: Setting) -> bool:
    """Whether it is an open place below a sky of its own."""
    return "air" in setting.stands and not setting.indoors and setting.family not in _SKYLESS


def heavenly(props: tuple[Prop, ...], setting: Setting) -> Prop | None:
    """Sun or moon among the subjects of an open place: the sky's own disc, larger, is what is shown of it."""
    return next((prop for prop in props if prop.name in ("sun", "moon")), None) if has_sky(setting) else None


def compose(
    idea: Idea, setting: Setting, props: tuple[Prop, ...], *, wide: float, variant: int, rng: np.random.Generator
) -> Plan:
    """The plan of a picture whose frame is `wide` times as wide as high.

    `variant` turns the arrangement: side of the light, size, horizon and place differ from one to the next.
    """
    side = 1 if variant % 2 else -1
    swing = ((variant * 0.382 + float(rng.random()) * 0.5) % 1.0) * 2 - 1
    horizon, floor = _within(setting.horizon, swing), _within(setting.floor, -swing) - _raised(wide)
    shining = heavenly(props, setting)
    own = tuple(prop.name for prop in props if prop.name in setting.owns)
    props = tuple(prop for prop in props if prop is not shining and prop.name not in own)
    frame = _Frame(
        setting=setting,
        wide=wide,
        horizon=horizon,
        floor=floor,
        side=side,
        swing=swing,
        shot=_SHOTS[variant % len(_SHOTS)] if len(props) == 1 else 1.0,
        apart=_are_apart(props, setting),
    )
    heights = _heights(props, frame)
    offsets = _offsets(props, frame)
    cast = [
        _cast(prop, height, offset, int(rng.integers(2**31)), frame).model_copy(
            update={"paint": idea.paints.get(prop.name)}
        )
        for prop, height, offset in zip(props, heights, offsets, strict=True)
    ]
    cast = _perched(cast, setting)
    away = 0.16 + 0.14 * abs(swing) if props else 0.17 * (1 + swing)
    return Plan(
        wide=wide,
        variant=variant,
        horizon=horizon,
        floor=floor,
        side=side,
        sun=(wide * (0.5 + side * away), _sun_height(idea, horizon, shining)),
        disc=1.0 if shining is None else 2.4 if not props else 1.7,
        open_ground=not setting.indoors and setting.family not in _WAYLESS,
        paved=setting.family in _PAVED,
        moonlit=shining is not None and shining.name == "moon",
        sunlit=not _LIGHTS_OF_HEAVEN & {prop.name for prop in props},
        ledge=setting.ledge and any(fits(prop, setting) == "table" for prop in props),
        close=_closeness(cast, setting),
        own=own,
        cast=tuple(sorted(cast, key=lambda member: member.y)),
    )


def _perched(cast: list[Cast], setting: Setting) -> list[Cast]:
    """In a room without a table a candle beside a guitar stands on a small one, and not on the floor."""
    if not setting.indoors or len(cast) < 2 or laid(tuple(cast)) or "table" not in setting.stands:
        return cast
    chief = max(cast, key=lambda member: member.prop.metres)
    high = chief.height * min(0.4, _PERCH_METRES / chief.prop.metres)
    return [
        member
        if member is chief or "table" not in member.prop.stands or member.prop.metres > _PERCH_METRES
        else member.model_copy(update={"perch": high, "y": member.y - high})
        for member in cast
    ]


def _closeness(cast: list[Cast], setting: Setting) -> float:
    """How near the camera must be to see the cast as large as it is drawn: 1 for a bee, 0 for a cow or nobody."""
    small = [member for member in cast if member.prop.metres < _CLOSE_METRES and member.plane == "ground"]
    if not small or len(small) < len(cast) or not {"ground", "table"} & set(setting.stands):
        return 0.0
    return min(1.0, 0.35 + 0.45 * math.log10(_CLOSE_METRES / max(member.prop.metres for member in small)))


def _raised(wide: float) -> float:
    """How much higher the floor lies because of the captions: in a tall frame they stand higher, and in more lines."""
    return 0.07 if wide < 0.7 else 0.045 if wide < 1.1 else 0.012


def _within(span: tuple[float, float], swing: float) -> float:
    return span[0] + (span[1] - span[0]) * (swing + 1) / 2


def _are_apart(props: tuple[Prop, ...], setting: Setting) -> bool:
    tall = [prop.metres for prop in props if fits(prop, setting) in ("ground", "table")]
    return len(tall) == 2 and max(tall) >= _APART * min(tall) and max(tall) < _FAR_METRES


def _sun_height(idea: Idea, horizon: float, shining: Prop | None) -> float:
    """Low at both ends of the day, high at noon; the moon in between.

    What the picture is about clears the horizon; a moon stands high at any hour, for a low one is taken for the sun.
    """
    above = {"dawn": 0.05, "morning": 0.26, "evening": 0.07, "dusk": 0.015, "night": 0.36}.get(idea.hour or "day", 0.4)
    if shining is not None:
        above = max(above, 0.32 if shining.name == "moon" else 0.13)
    return max(0.1 if shining is None else _WHOLE, horizon - above)


def _cast(prop: Prop, height: float, offset: float, seed: int, frame: _Frame) -> Cast:
    """One prop in its place: aloft, afloat, or on its feet."""
    place = fits(prop, frame.setting) or prop.stands[0]
    half = height / prop.height / 2
    x = min(max(frame.wide * 0.5 + offset, half + 0.04 * frame.wide), frame.wide * 0.96 - half)
    member = Cast(
        prop=prop, x=x, y=frame.floor, height=height, plane="ground", rests="ground", flip=frame.side < 0, seed=seed
    )
    if prop.hangs:
        return _hanging(member, frame)
    if prop.spans:
        return _spanning(member, frame)
    if place in ("air", "space", "underwater"):
        return _aloft(member, place, frame)
    if place == "water":
        return _afloat(member, offset, frame)
    far = place == "ground" and prop.metres >= (_TOWER_METRES if frame.setting.family == "city" else _FAR_METRES)
    foot = _foot(prop.metres, frame) if place == "ground" and not far else frame.floor
    foot = frame.horizon + (0.022 if frame.setting.family == "city" else 0.05) if far else foot
    plane: Plane = "middle" if far else "ground"
    return member.model_copy(update={"y": foot, "height": min(height, foot - 0.07), "plane": plane})


def _hanging(member: Cast, frame: _Frame) -> Cast:
    """What grows into the picture from its edge: its stem, at the prop's left, lies beyond the frame."""
    x = 0.44 * member.width
    y = min(0.34 + member.height / 2 + 0.05 * frame.swing, 1 - CAPTION_SHARE)
    return member.model_copy(update={"x": frame.wide - x if member.flip else x, "y": y, "rests": "nowhere"})


def _spanning(member: Cast, frame: _Frame) -> Cast:
    """An arch over the far land, on the side away from the sun."""
    update = {"x": frame.wide * (0.5 - 0.14 * frame.side), "y": frame.horizon + 0.02, "height": frame.horizon - 0.1}
    return member.model_copy(update={**update, "plane": "far", "rests": "nowhere"})


def _aloft(member: Cast, place: Stands, frame: _Frame) -> Cast:
    """Hanging in air, space or water; a tall thing in space lies aslant."""
    middle = (
        0.4 if frame.setting.family == "studio" else {"air": 0.3, "space": 0.4}.get(place, 0.42) + 0.05 * frame.swing
    )
    open_sky = frame.setting.family in ("space", "underwater", "lake_bed", "deep_sea", "studio", "sky")
    if member.prop.metres > _WORLDS_METRES and not open_sky:
        return _risen(member, middle, frame)
    y = min(max(middle + member.height / 2, member.height + 0.05), 1 - CAPTION_SHARE)
    plane: Plane = "ground" if open_sky or member.prop.metres <= 2 else "middle"
    turn = -frame.side * 34.0 if frame.setting.family == "space" and member.prop.height > 1.3 else 0.0
    return member.model_copy(update={"y": y, "plane": plane, "rests": "nowhere", "turn": turn})


def _risen(member: Cast, middle: float, frame: _Frame) -> Cast:
    """A world in the sky of another: clear of the hills, for it is far behind them."""
    lowest = frame.horizon - _RIDGE
    height = min(member.height, lowest - 0.05)
    y = min(max(middle + height / 2, height + 0.05), lowest)
    return member.model_copy(update={"height": height, "y": y, "plane": "middle", "rests": "nowhere"})


def _afloat(member: Cast, offset: float, frame: _Frame) -> Cast:
    """On the water of the setting: open water lies in the middle plane, a river comes towards the camera."""
    large = member.prop.metres > 40
    y = frame.horizon + (frame.floor - frame.horizon) * (0.4 if large else 0.62)
    update: dict[str, float | str] = {
        "y": y,
        "height": min(member.height, y - 0.07),
        "rests": "water",
        "plane": "middle",
    }
    if frame.setting.family == "river_valley":
        y = frame.horizon + 0.1 if large else frame.floor
        x = frame.wide * (0.5 - 0.053 * frame.side) + (0.0 if large else 0.1 * offset)
        update |= {"x": x, "y": y, "height": min(member.height, y - 0.07, 0.34), "plane": "ground"}
    return member.model_copy(update=update)


def _foot(metres: float, frame: _Frame) -> float:
    """The y of a foot on the ground: small things near the camera, large ones towards the horizon."""
    away = min(1.0, max(0.0, math.log10(max(metres, 0.1) / 3) / 2.1))
    if metres > 1:
        away = min(1.0, away + 1.1 * max(0.0, 1 - frame.shot) + (0.5 if frame.apart else 0.0))
    deep = 0.75 if frame.apart else 0.45
    return frame.floor - (frame.floor - frame.horizon) * deep * away


def _heights(props: tuple[Prop, ...], frame: _Frame) -> tuple[float, ...]:
    """The heights of the cast: of two, the smaller one is smaller here too, though less than in the world."""
    alone = [_height(prop, len(props), frame) for prop in props]
    if len(props) < 2 or any(prop.spans for prop in props):
        return tuple(alone)
    chief = max(props, key=lambda prop: prop.metres)
    if chief.metres > _WORLDS_METRES:
        return tuple(0.8 * height for height in alone)
    tall = alone[props.index(chief)]
    return tuple(
        height if prop is chief else min(height, _beside(prop, chief, tall, frame))
        for prop, height in zip(props, alone, strict=True)
    )


def _beside(prop: Prop, chief: Prop, tall: float, frame: _Frame) -> float:
    """How tall the smaller of two may be beside the other, which is `tall`."""
    least = _NEAR if frame.apart and prop.metres < _CLOSE_METRES else 0.22
    return max(_LEAST_HEIGHT, tall * max(least, math.pow(prop.metres / chief.metres, 0.45)))


def _height(prop: Prop, count: int, frame: _Frame) -> float:
    """The height that a prop has by itself, so that it stays inside the frame."""
    wide = frame.wide
    near = frame.shot if 1 < prop.metres < _WORLDS_METRES else 1 + 0.6 * (frame.shot - 1)
    height = prop.fill * near * (1 + 0.1 * frame.swing) * (0.86 if count == 2 else 1.0) * (0.86 if wide < 1 else 1.0)
    share = (0.74 if wide < 1 else 0.52) if count == 1 else (0.44 if wide < 1 else 0.4)
    return min(height, share * wide * prop.height, 0.66)


def _offsets(props: tuple[Prop, ...], frame: _Frame) -> list[float]:
    """Where each of the cast stands; in the sea, two that need ground share one point of land."""
    offsets = [_offset(index, len(props), frame) for index in range(len(props))]
    if frame.setting.family == "ocean" and [fits(prop, frame.setting) for prop in props] == ["ground", "ground"]:
        offsets[1] = offsets[0] * (0.25 if frame.wide >= 1 else -0.35)
    return offsets


def _offset(index: int, count: int, frame: _Frame) -> float:
    """How far from the middle: a third for one, both thirds for two; near the middle in a tall frame."""
    wide, swing = frame.wide, frame.swing
    if count == 1:
        return -frame.side * (wide * (0.13 + 0.045 * swing) if wide >= 1 else wide * 0.05 * swing)
    return (-frame.side if index == 0 else frame.side) * wide * (0.19 + 0.03 * swing if wide >= 1 else 0.23)
