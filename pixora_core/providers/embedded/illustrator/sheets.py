"""What a picture is painted on: sheets, from far to near, some of which move by themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import skia

from pixora_core.film.motion import STILL, Motion, opacity_at, place_at
from pixora_core.units import Size

__all__ = ["PLANES", "Plane", "Sheet", "Sheets", "flatten"]

Plane = Literal["far", "middle", "ground", "near"]
PLANES: Final[dict[Plane, float]] = {"far": 0.0, "middle": 0.3, "ground": 0.62, "near": 1.0}
"""The planes of a picture and their depths."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A surface of one of the planes, larger than the picture by `over` pixels on every side."""

    plane: Plane
    surface: skia.Surface
    motion: Motion = STILL
    over: int = 0


Sheets = dict[str, Sheet]
"""The sheets of a picture in the order in which they are laid down, by name: a plane's first has the plane's."""


def flatten(sheets: Sheets, size: Size, *, seconds: float = 0.0) -> skia.Surface:
    """All sheets laid over each other, as they are so long after the picture came."""
    surface = skia.Surface(size.width, size.height)
    canvas = surface.getCanvas()
    linear = skia.SamplingOptions(skia.FilterMode.kLinear)
    for sheet in sheets.values():
        image = sheet.surface.makeImageSnapshot()
        if sheet.motion == STILL:
            canvas.drawImage(image, -sheet.over, -sheet.over)
            continue
        paint = skia.Paint()
        paint.setAlphaf(opacity_at(sheet.motion, seconds))
        for x, y in _places(sheet, seconds, size):
            canvas.drawImage(image, x - sheet.over, y - sheet.over, linear, paint)
    return surface


def _places(sheet: Sheet, seconds: float, size: Size) -> list[tuple[float, float]]:
    """Where a sheet lies that moves, in pixels from its place: once, or wherever it comes again."""
    begun = place_at(sheet.motion, seconds)
    shifts = [_shifts(moved, every) for moved, every in zip(begun, sheet.motion.every, strict=True)]
    return [(size.width * x, size.width * y) for y in shifts[1] for x in shifts[0]]


def _shifts(moved: float, every: float | None) -> list[float]:
    return [moved] if every is None else [moved % every - every, moved % every]
