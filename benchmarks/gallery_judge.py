"""What can be told of a film's pictures without looking: which are alike, what was not drawn, what is cut off."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
from PIL import Image

from pixora_core.film import CameraMove, Pose, Scene
from pixora_core.providers.embedded.illustrator.places import SETTINGS
from pixora_core.providers.embedded.illustrator.props import PROPS
from pixora_core.providers.embedded.illustrator.stage import Cast, Plan

__all__ = ["ALIKE", "alike", "clipped", "distance", "undrawn"]

ALIKE: Final = 0.25
"""Two pictures of a smaller distance are one picture to whoever watches; found by looking at pairs of the gallery."""

_GRID: Final = (32, 24)
_COLOUR: Final = 2.0


def _small(path: Path) -> npt.NDArray[np.float64]:
    """The middle of a picture, without the paper's edge that a style may have."""
    with Image.open(path) as picture:
        wide, high = picture.size
        middle = (0.08 * wide, 0.08 * high, 0.92 * wide, 0.92 * high)
        return np.asarray(picture.convert("RGB").resize(_GRID, Image.Resampling.BOX, middle), np.float64) / 255


def _shape(small: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Where it is lighter and darker than its row's and column's neighbours, whatever the colours are."""
    light = small @ np.array([0.3, 0.59, 0.11])
    across, down = np.diff(light, axis=1)[:-1], np.diff(light, axis=0)[:, :-1]
    steps = np.stack([across, down])
    return np.asarray(steps / (np.abs(steps).max() + 1e-9))


def distance(first: npt.NDArray[np.float64], second: npt.NDArray[np.float64]) -> float:
    """0 for the same picture, about 1 for two that share nothing: how far colours and outlines differ."""
    colour = float(np.abs(first - second).mean()) * _COLOUR
    one, other = _shape(first).ravel(), _shape(second).ravel()
    outline = 1 - float(one @ other / (np.linalg.norm(one) * np.linalg.norm(other) + 1e-9))
    return (colour + outline) / 2


def alike(pictures: Sequence[Path]) -> tuple[tuple[int, int, float], ...]:
    """Every pair of pictures, numbered from 1, with its distance; the nearest pair first."""
    small = [_small(path) for path in pictures]
    pairs = ((one + 1, two + 1, distance(small[one], small[two])) for one, two in combinations(range(len(small)), 2))
    return tuple(sorted(pairs, key=lambda pair: pair[2]))


def undrawn(scene: Scene, shows: Sequence[str]) -> tuple[str, ...]:
    """The subjects that the breakdown names and of which the picture shows no kind, nor what is shown for it there."""
    setting, *drawn = (name.replace(" ", "_") for name in shows)
    kinds = {each for name in drawn for each in (name, *PROPS[name].kind_of)}
    meant = {name for name, shown in SETTINGS[setting].instead.items() if shown in kinds}
    seen = kinds | {each for name in meant for each in (name, *PROPS[name].kind_of)}
    return tuple(name for name in scene.visual.subjects if name not in seen)


def _view(pose: Pose, wide: float) -> tuple[float, float, float, float]:
    half = 0.5 / pose.zoom
    return (pose.x - half) * wide, pose.y - half, (pose.x + half) * wide, pose.y + half


def _cut(member: Cast, view: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = view
    slack = 0.02 * member.height
    return (
        member.x - member.width / 2 < left - slack
        or member.x + member.width / 2 > right + slack
        or member.y - member.height < top - slack
        or member.y > bottom + slack
    )


def clipped(plan: Plan, move: CameraMove) -> tuple[str, ...]:
    """The subjects that the picture's edge cuts, or that the camera loses a part of on its way."""
    views = {"the picture": (0.0, 0.0, plan.wide, 1.0)}
    views |= {"the first frame": _view(move.start, plan.wide), "the last frame": _view(move.end, plan.wide)}
    return tuple(
        f"{member.prop.name.replace('_', ' ')} leaves {where}"
        for where, view in views.items()
        for member in plan.cast
        if _cut(member, view) and not (member.prop.hangs or member.prop.spans)
    )
