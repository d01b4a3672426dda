"""What a picture is painted on: sheets, from far to near, some of which move by themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
import skia

from pixora_core.film.motion import STILL, Motion, opacity_at, place_at
from pixora_core.units import Size

__all__ = ["PLANES", "Plane", "Sheet", "Sheets", "flatten", "settle"]

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

    @property
    def painted(self) -> tuple[int, int] | None:
        """The first and the last row in which anything is painted; None when nothing is."""
        there = skia.Pixmap()
        self.surface.peekPixels(there)
        rows = np.flatnonzero(np.asarray(there).view(np.uint32)[..., 0].any(axis=1))
        return (int(rows[0]), int(rows[-1])) if rows.size else None


Sheets = dict[str, Sheet]
"""The sheets of a picture in the order in which they are laid down, by name: a plane's first has the plane's."""


_SETTLED: Final = 0.4
"""What is thinner than this belongs to the background."""


def settle(sheets: Sheets) -> None:
    """Lays what was painted before something that moves on the background, too, and leaves only the solid part of it.

    Of a haze or a shaft of light over the whole sky nothing is then left to be laid over it again on every frame; the
    land's edge stays. What moves passes before the haze instead of behind it.
    """
    background, *others = (sheet for sheet in sheets.values() if sheet.motion == STILL)
    share = 1 / (1 - _SETTLED)
    solid = skia.ColorFilters.Matrix([1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, share, -_SETTLED * share])
    for sheet in others:
        image, canvas = sheet.surface.makeImageSnapshot(), sheet.surface.getCanvas()
        _draw_plainly(background.surface.getCanvas(), image, skia.Paint())
        _draw_plainly(canvas, image, skia.Paint(ColorFilter=solid, BlendMode=skia.BlendMode.kSrc))


def _draw_plainly(canvas: skia.Canvas, image: skia.Image, paint: skia.Paint) -> None:
    canvas.save()
    canvas.resetMatrix()
    canvas.drawImage(image, 0, 0, skia.SamplingOptions(), paint)
    canvas.restore()


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
