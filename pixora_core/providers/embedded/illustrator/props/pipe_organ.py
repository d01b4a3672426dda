"""A pipe organ."""

from __future__ import annotations

from pixora_core.providers.embedded.illustrator.brush import Brush
from pixora_core.providers.embedded.illustrator.prop import prop
from pixora_core.providers.embedded.illustrator.shapes import box, oval, poly

__all__ = ["pipe_organ"]

_OAK = "#7a4f2e"
_DARK = "#4f321d"
_TIN = "#c9ccd0"
_GOLD = "#d2a94a"


@prop(
    words="pipe organ, church organ, organ pipes, organist",
    stands="ground",
    home="hall",
    height=1.3,
    metres=5,
    fill=0.58,
)
def pipe_organ(b: Brush) -> None:
    """An oak case with three towers of pipes, the keyboards below, a bench before them."""
    b.lit(box(-0.48, 0.02, 0.48, 0.46, round_by=0.01), _OAK, relief=0.4)
    for x in (-0.36, 0.36):
        b.lit(box(x - 0.08, 0.08, x + 0.08, 0.38, round_by=0.01), _DARK, relief=0.35)
    b.flat(box(-0.49, 0.46, 0.49, 1.02), _DARK)
    for x, half, top in ((-0.395, 0.095, 1.16), (0.395, 0.095, 1.16), (0.0, 0.13, 1.27)):
        b.flat(box(x - half, 0.46, x + half, top - 0.05), _DARK)
        _pipes(b, x - half + 0.01, x + half - 0.01, top - 0.1, middle=True)
        b.lit(poly((x - half - 0.01, top - 0.07), (x + half + 0.01, top - 0.07), (x, top + 0.02)), _OAK, relief=0.5)
    for side in (-1, 1):
        left, right = sorted((0.14 * side, 0.295 * side))
        _pipes(b, left, right, 0.95, middle=False)
        b.lit(box(*_span(0.13 * side, 0.3 * side, 0.98, 1.03)), _OAK, relief=0.5)
    b.lit(box(-0.5, 0.44, 0.5, 0.49, round_by=0.01), _GOLD, relief=0.5)
    b.lit(box(-0.5, 0.0, 0.5, 0.04), _DARK, relief=0.4)
    b.flat(box(-0.2, 0.12, 0.2, 0.4), "#2c1c12")
    for row in range(3):
        y = 0.21 + 0.045 * row
        b.lit(box(-0.17 + 0.012 * row, y, 0.17 - 0.012 * row, y + 0.026), "#f1e9d6", relief=0.3)
        for key in range(13):
            b.line([(-0.145 + 0.024 * key, y + 0.01), (-0.145 + 0.024 * key, y + 0.026)], "#1d1714", 0.007)
    for side in (-1, 1):
        for stop in range(6):
            b.ball(oval(0.187 * side, 0.2 + 0.03 * stop, 0.009, 0.009), "#f1e9d6", relief=0.4)
    b.lit(box(-0.14, 0.115, 0.14, 0.14, round_by=0.006), "#9a6a3f", relief=0.5)
    for x in (-0.12, 0.12):
        b.rod([(x, 0.0), (x, 0.12)], "#8a5c36", 0.02)


def _span(one: float, other: float, low: float, high: float) -> tuple[float, float, float, float]:
    return min(one, other), low, max(one, other), high


def _pipes(b: Brush, left: float, right: float, top: float, *, middle: bool) -> None:
    """Seven pipes side by side, the longest in the middle, or at the side of the case's own middle."""
    count = 7
    half = (right - left) / count / 2
    for number in range(count):
        x = left + half * (2 * number + 1)
        fall = abs(number - 3) / 3 if middle else (number if left > 0 else count - 1 - number) / 6
        high = top - 0.16 * fall
        b.tube(box(x - half * 0.86, 0.58, x + half * 0.86, high, round_by=half * 0.3), _TIN, relief=0.75)
        b.tube(poly((x - half * 0.86, 0.58), (x + half * 0.86, 0.58), (x + 0.004, 0.49), (x - 0.004, 0.49)), _TIN)
        b.flat(box(x - half * 0.5, 0.6, x + half * 0.5, 0.618), "#2a2420")
