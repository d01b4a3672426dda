"""Shapes: pure functions that give skia paths. y points up in props and down in settings."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from typing import TypeAlias

import skia

__all__ = [
    "Shape",
    "arc",
    "box",
    "circle",
    "cut",
    "join",
    "line_points",
    "meet",
    "oval",
    "path",
    "poly",
    "smooth",
    "star",
]

Shape: TypeAlias = skia.Path
Point = tuple[float, float]

_TOKEN = re.compile(r"[MmLlHhVvCcQqZz]|-?(?:\d+\.?\d*|\.\d+)(?:[eE]-?\d+)?")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Q": 4, "Z": 0}


def path(data: str) -> Shape:
    """An SVG path: M, L, H, V, C, Q, Z, absolute or (lower case) relative. Raises ValueError on others."""
    shape = skia.Path()
    at, first, command = (0.0, 0.0), (0.0, 0.0), ""
    tokens = _TOKEN.findall(data)
    if len("".join(tokens)) != len(re.sub(r"[\s,]", "", data)):
        raise ValueError(f"a path of M L H V C Q Z was expected, not {data!r}")
    index = 0
    while index < len(tokens):
        if tokens[index].isalpha():
            command, index = tokens[index], index + 1
        count = _TAKES[command.upper()]
        numbers = [float(token) for token in tokens[index : index + count]]
        index += count
        at = _step(shape, command, numbers, at, first)
        if command in "Mm":
            first, command = at, "L" if command == "M" else "l"
    return shape


def _step(shape: Shape, command: str, numbers: list[float], at: Point, first: Point) -> Point:
    kind = command.upper()
    if kind == "Z":
        shape.close()
        return first
    dx, dy = at if command.islower() else (0.0, 0.0)
    if kind in "HV":
        end = (numbers[0] + dx, at[1]) if kind == "H" else (at[0], numbers[0] + dy)
        shape.lineTo(*end)
        return end
    points = [value + (dx, dy)[place % 2] for place, value in enumerate(numbers)]
    draw = {"M": shape.moveTo, "L": shape.lineTo, "C": shape.cubicTo, "Q": shape.quadTo}[kind]
    draw(*points)
    return (points[-2], points[-1])


def poly(*points: Point) -> Shape:
    """A closed polygon."""
    return skia.Path.Polygon([skia.Point(*point) for point in points], isClosed=True)


def smooth(points: Sequence[Point], *, closed: bool = True, tension: float = 0.5) -> Shape:
    """A curve through all points (Catmull-Rom), for everything that grew."""
    count = len(points)
    shape = skia.Path()
    shape.moveTo(*points[0])
    for here in range(count if closed else count - 1):
        before, start, end, after = (_point(points, here + offset, closed=closed) for offset in (-1, 0, 1, 2))
        shape.cubicTo(
            start[0] + (end[0] - before[0]) * tension / 3,
            start[1] + (end[1] - before[1]) * tension / 3,
            end[0] - (after[0] - start[0]) * tension / 3,
            end[1] - (after[1] - start[1]) * tension / 3,
            *end,
        )
    if closed:
        shape.close()
    return shape


def _point(points: Sequence[Point], index: int, *, closed: bool) -> Point:
    return points[index % len(points)] if closed else points[min(max(index, 0), len(points) - 1)]


def box(left: float, low: float, right: float, high: float, *, round_by: float = 0.0) -> Shape:
    """A rectangle, its corners rounded by a radius."""
    shape = skia.Path()
    rect = skia.Rect.MakeLTRB(min(left, right), min(low, high), max(left, right), max(low, high))
    shape.addRoundRect(rect, round_by, round_by)
    return shape


def oval(x: float, y: float, across: float, tall: float) -> Shape:
    """An ellipse by its centre and its two radii."""
    shape = skia.Path()
    shape.addOval(skia.Rect.MakeLTRB(x - across, y - tall, x + across, y + tall))
    return shape


def circle(x: float, y: float, radius: float) -> Shape:
    """A circle by its centre and radius."""
    return oval(x, y, radius, radius)


def arc(x: float, y: float, radius: float, start: float, end: float, *, tall: float | None = None) -> Shape:
    """An open arc from one angle to another, in degrees, anticlockwise where y points up."""
    shape = skia.Path()
    tall = radius if tall is None else tall
    rect = skia.Rect.MakeLTRB(x - radius, y - tall, x + radius, y + tall)
    shape.addArc(rect, start, end - start)
    return shape


def star(x: float, y: float, radius: float, *, points: int = 5, inner: float = 0.45, turn: float = 90.0) -> Shape:
    """A star; `inner` is its inner radius as a share of the outer one."""
    corners = []
    for corner in range(2 * points):
        angle = math.radians(turn + corner * 180 / points)
        reach = radius if corner % 2 == 0 else radius * inner
        corners.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    return poly(*corners)


def join(*shapes: Shape) -> Shape:
    """All shapes as one, without inner edges."""
    whole = shapes[0]
    for shape in shapes[1:]:
        whole = skia.Op(whole, shape, skia.PathOp.kUnion_PathOp)
    return whole


def cut(shape: Shape, *holes: Shape) -> Shape:
    """A shape without the holes."""
    for hole in holes:
        shape = skia.Op(shape, hole, skia.PathOp.kDifference_PathOp)
    return shape


def meet(one: Shape, other: Shape) -> Shape:
    """What two shapes have in common."""
    return skia.Op(one, other, skia.PathOp.kIntersect_PathOp)


def line_points(points: Iterable[Point]) -> Shape:
    """An open line through points."""
    return skia.Path.Polygon([skia.Point(*point) for point in points], isClosed=False)
