"""Textures from seeded noise: small arrays of floats, made into skia images and stretched when they are painted."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt
import skia

from pixora_core.providers.embedded.illustrator.colour import RGB

__all__ = ["Field", "alpha_image", "field", "fractal", "grain_tile", "profile"]

Field = npt.NDArray[np.float32]

_LATTICE: Final = 64
"""So many cells, and `fractal` begins anew."""


def _between(points: int, cells: float) -> tuple[npt.NDArray[np.int64], Field]:
    """For every point its cell, and how far it is on the way to the next, smoothed."""
    at = np.linspace(0.0, cells, points)
    low = np.floor(at).astype(np.int64)
    share = at - low
    return low, (share * share * (3 - 2 * share)).astype(np.float32)


def field(
    rng: np.random.Generator,
    *,
    width: int,
    height: int,
    cells: tuple[float, float],
    octaves: int = 5,
    rough: float = 0.55,
) -> Field:
    """Fractal value noise, (height, width) float32 in 0..1; `cells` are those of the coarsest octave (x, y)."""
    total = np.zeros((height, width), np.float32)
    weight, whole = 1.0, 0.0
    across, down = cells
    for _ in range(octaves):
        grid = rng.random((int(down) + 2, int(across) + 2), dtype=np.float32)
        row, lower = _between(height, down)
        column, right = _between(width, across)
        lines = grid[row] + (grid[row + 1] - grid[row]) * lower[:, None]
        ahead = lines[:, column + 1]
        behind = lines[:, column]
        total += np.float32(weight) * (behind + (ahead - behind) * right)
        whole += weight
        weight, across, down = weight * rough, min(across * 2, width), min(down * 2, height)
    return total / np.float32(whole)


def fractal(
    rng: np.random.Generator, x: Field, y: Field, *, octaves: int = 4, rough: float = 0.5, round_: bool = False
) -> Field:
    """Fractal value noise at any points, in 0..1, in their shape; cells are 1 wide. `round_`: heaped, with creases."""
    total = np.zeros(np.broadcast_shapes(x.shape, y.shape), np.float32)
    weight, whole = 1.0, 0.0
    for octave in range(octaves):
        grid = rng.random((_LATTICE, _LATTICE), dtype=np.float32)
        column, row = x * np.float32(2**octave), y * np.float32(2**octave)
        left, top = np.floor(column), np.floor(row)
        right, lower = column - left, row - top
        right, lower = right * right * (3 - 2 * right), lower * lower * (3 - 2 * lower)
        first, last = (left.astype(np.int32) + step & _LATTICE - 1 for step in (0, 1))
        above, below = ((top.astype(np.int32) + step & _LATTICE - 1) * _LATTICE for step in (0, 1))
        flat = grid.reshape(-1)
        upper = flat[above + first] * (1 - right) + flat[above + last] * right
        under = flat[below + first] * (1 - right) + flat[below + last] * right
        level = upper + (under - upper) * lower
        total += np.float32(weight) * (np.abs(2 * level - 1) if round_ else level)
        whole += weight
        weight *= rough
    return total / np.float32(whole)


def profile(rng: np.random.Generator, points: int, *, cells: float, octaves: int = 6, rough: float = 0.5) -> Field:
    """A fractal line, (points,) float32, about -1..1: crests, dunes, coasts."""
    total = np.zeros(points, np.float32)
    weight, whole = 1.0, 0.0
    for _ in range(octaves):
        knots = rng.uniform(-1, 1, int(cells) + 2).astype(np.float32)
        low, share = _between(points, cells)
        total += np.float32(weight) * (knots[low] + (knots[low + 1] - knots[low]) * share)
        whole += weight
        weight, cells = weight * rough, min(cells * 2, points)
    return total / np.float32(whole) * np.float32(1.6)


def alpha_image(alpha: Field, colour: RGB, other: RGB | None = None, share: Field | None = None) -> skia.Image:
    """An image of one colour (or of two, by `share` of the other) whose opacity is the array, 0..1."""
    height, width = alpha.shape
    pixels = np.empty((height, width, 4), np.uint8)
    for channel in range(3):
        level: Field | float = colour[channel]
        if other is not None and share is not None:
            level = colour[channel] + (other[channel] - colour[channel]) * share
        pixels[..., channel] = np.clip(level, 0.0, 1.0) * np.float32(255)
    pixels[..., 3] = np.clip(alpha, 0.0, 1.0) * 255
    return skia.Image.fromarray(pixels, colorType=skia.kRGBA_8888_ColorType)


@lru_cache(maxsize=1)
def grain_tile(side: int = 512) -> skia.Image:
    """Fine grain to be repeated: black and white specks, normal in opacity, with bare pixels between them.

    Half of all pixels are bare: as much grain is seen, and a picture's file takes a fifth less time to pack.
    """
    level = np.random.default_rng(911).standard_normal((side, side)) * 0.27
    level[np.abs(level) < 0.16] = 0
    pixels = np.empty((side, side, 4), np.uint8)
    pixels[..., :3] = np.where(level > 0, 255, 0)[..., None]
    pixels[..., 3] = np.clip(np.abs(level), 0, 1) * 255
    return skia.Image.fromarray(pixels, colorType=skia.kRGBA_8888_ColorType)
