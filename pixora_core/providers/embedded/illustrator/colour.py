"""Colours as sRGB triples in 0..1, and the few ways in which a painter changes them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

__all__ = [
    "BLACK",
    "RGB",
    "WHITE",
    "argb",
    "hexa",
    "hue_of",
    "lift",
    "luma",
    "mix",
    "nearest",
    "saturate",
    "screen",
    "times",
]

RGB = tuple[float, float, float]

WHITE: Final[RGB] = (1.0, 1.0, 1.0)
BLACK: Final[RGB] = (0.0, 0.0, 0.0)

_LMS: Final = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_LAB: Final = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
_LMS_BACK: Final = np.linalg.inv(_LMS)
_LAB_BACK: Final = np.linalg.inv(_LAB)


@lru_cache(maxsize=8192)
def hexa(colour: str | RGB) -> RGB:
    """`"#c8613c"` as a triple; a triple stays what it is."""
    if not isinstance(colour, str):
        return colour
    digits = colour.lstrip("#")
    return (int(digits[0:2], 16) / 255, int(digits[2:4], 16) / 255, int(digits[4:6], 16) / 255)


def argb(colour: RGB, alpha: float = 1.0) -> int:
    """The packed 32 bit colour that skia takes."""
    red, green, blue = (round(min(1.0, max(0.0, part)) * 255) for part in colour)
    return round(min(1.0, max(0.0, alpha)) * 255) << 24 | red << 16 | green << 8 | blue


def _triple(values: npt.NDArray[np.float64]) -> RGB:
    red, green, blue = np.clip(values, 0.0, 1.0).tolist()
    return (red, green, blue)


def _oklab(colour: RGB) -> npt.NDArray[np.float64]:
    linear = np.power(np.array(colour), 2.2)
    lab: npt.NDArray[np.float64] = _LAB @ np.cbrt(_LMS @ linear)
    return lab


def _from_oklab(lab: npt.NDArray[np.float64]) -> RGB:
    linear = _LMS_BACK @ np.power(_LAB_BACK @ lab, 3)
    return _triple(np.power(np.clip(linear, 0.0, None), 1 / 2.2))


@lru_cache(maxsize=8192)
def mix(one: RGB, other: RGB, share: float) -> RGB:
    """`share` of `other` in `one`, mixed in Oklab (Ottosson 2020) so that the way between stays clean."""
    return _from_oklab(_oklab(one) * (1 - share) + _oklab(other) * share)


_HUES: Final = 6
_LEAST_CHROMA: Final = 0.045
_NEARLY_BLACK: Final = 0.33
_NEARLY_WHITE: Final = 0.87


def hue_of(colour: RGB) -> int | None:
    """One of six hues, 0 to 5, and 6 for grey; None for what looks black or white."""
    light, a, b = _oklab(colour).tolist()
    if np.hypot(a, b) < _LEAST_CHROMA:
        return _HUES if _NEARLY_BLACK < light < _NEARLY_WHITE else None
    return int((np.arctan2(b, a) / (2 * np.pi) % 1.0) * _HUES)


def times(one: RGB, other: RGB) -> RGB:
    """One colour seen in the light of another."""
    return (one[0] * other[0], one[1] * other[1], one[2] * other[2])


@lru_cache(maxsize=8192)
def screen(one: RGB, other: RGB, amount: float = 1.0) -> RGB:
    """Light of a colour added to another, never beyond white."""
    return _triple(1 - (1 - np.array(one)) * (1 - np.array(other) * amount))


def luma(colour: RGB) -> float:
    """Relative lightness, 0..1 (Rec. 709 weights on encoded values)."""
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


@lru_cache(maxsize=8192)
def saturate(colour: RGB, factor: float) -> RGB:
    """Chroma times `factor`, at the same lightness; 0 is grey."""
    lab = _oklab(colour)
    lab[1:] *= factor
    return _from_oklab(lab)


@lru_cache(maxsize=8192)
def lift(colour: RGB, amount: float) -> RGB:
    """Lighter (positive) or darker (negative) by `amount` of Oklab lightness."""
    lab = _oklab(colour)
    lab[0] = min(1.0, max(0.0, float(lab[0]) + amount))
    return _from_oklab(lab)


@lru_cache(maxsize=8192)
def nearest(colour: RGB, palette: tuple[RGB, ...]) -> RGB:
    """The palette's colour that looks nearest, lightness counting most."""
    lab = _oklab(colour)
    weights = np.array([1.6, 1.0, 1.0])
    gaps = [float(np.sum(((_oklab(choice) - lab) * weights) ** 2)) for choice in palette]
    return palette[gaps.index(min(gaps))]
