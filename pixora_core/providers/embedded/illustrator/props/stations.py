"""Shapes and places written as stations: numbers separated by blanks, stations by commas ("0 0, 0.2 0.4, 0.5 0.1")."""

from __future__ import annotations

import math

from pixora_core.providers.embedded.illustrator.shapes import Shape, smooth

__all__ = ["curve", "limb", "stations"]


def stations(text: str) -> list[tuple[float, ...]]:
    """The numbers of each station. Raises ValueError when something is no number."""
    return [tuple(float(number) for number in station.split()) for station in text.split(",")]


def curve(text: str, *, closed: bool = True, tension: float = 0.5) -> Shape:
    """A curve that grew, through "x y" stations."""
    return smooth([(x, y) for x, y in stations(text)], closed=closed, tension=tension)


def limb(text: str, *, tension: float = 0.5) -> Shape:
    """A body along a line of "x y width" stations, wider and thinner on the way: legs, necks, tails, branches."""
    spine = stations(text)
    left, right = [], []
    for place, (x, y, width) in enumerate(spine):
        before, after = spine[max(place - 1, 0)], spine[min(place + 1, len(spine) - 1)]
        dx, dy = after[0] - before[0], after[1] - before[1]
        reach = width / 2 / max(math.hypot(dx, dy), 1e-9)
        left.append((x - dy * reach, y + dx * reach))
        right.append((x + dy * reach, y - dx * reach))
    return smooth([*left, *reversed(right)], tension=tension)
