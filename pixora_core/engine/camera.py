"""Where the camera looks, frame by frame. Pure arithmetic.

A *view* is the rectangle of the picture that fills the frame: its centre in fractions of the picture and its
`size`, the reciprocal of the zoom. Every view of a move is a convex combination of the first and the last one.
Both lie inside the picture, a picture is convex, so the frame never leaves it.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from pixora_core.film.timeline import CameraMove, Pose
from pixora_core.units import Frozen

__all__ = ["View", "deepest", "framed", "view_at"]


SMALLEST: Final = 0.2
"""The smallest view, a zoom of 5: parallax may go a little deeper than a pose may."""


class View(Frozen):
    """The rectangle seen: centre in fractions of the picture, `size` in fractions of the largest frame that fits."""

    x: float
    y: float
    size: float


def _gentle(u: float) -> float:
    """Eases in and out without ever resting, so that a dissolve does not join two stills."""
    return 0.35 * u + 0.65 * u * u * (3 - 2 * u)


_EASINGS: Final[dict[str, Callable[[float], float]]] = {
    "linear": lambda u: u,
    "ease": _gentle,
    "ease_in": lambda u: u * (0.3 + 0.7 * u),
    "ease_out": lambda u: 1 - (1 - u) * (0.3 + 0.7 * (1 - u)),
}


def framed(view: View, fits: tuple[float, float]) -> View:
    """The view moved, and if it must be shrunk, into the picture.

    `fits` are the width and height of the largest frame that fits, in fractions of the picture.
    """
    size = min(max(view.size, SMALLEST), 1.0)
    half_x, half_y = fits[0] * size / 2, fits[1] * size / 2
    return View(x=min(max(view.x, half_x), 1 - half_x), y=min(max(view.y, half_y), 1 - half_y), size=size)


def view_at(move: CameraMove, progress: float, fits: tuple[float, float], *, depth: float = 0.0) -> View:
    """What a layer at `depth` shows when `progress` (0 to 1) of the move has passed.

    The size changes by equal factors, as a dolly does, and the centre keeps to the straight line between the
    ends. Layers meet as they were drawn in the middle of the move, and a layer at depth d travels 1 + parallax * d
    times as far as the farthest.
    """
    start, end = _ends(move, fits, depth)
    e = _EASINGS[move.easing](progress)
    if math.isclose(start.size, end.size, rel_tol=1e-6):
        return _between(start, end, e)
    size = start.size * (end.size / start.size) ** e
    return _between(start, end, (size - start.size) / (end.size - start.size))


def deepest(move: CameraMove, fits: tuple[float, float], depth: float) -> float:
    """The largest zoom at which a layer is seen during the move."""
    return 1 / min(view.size for view in _ends(move, fits, depth))


@lru_cache(maxsize=64)
def _ends(move: CameraMove, fits: tuple[float, float], depth: float) -> tuple[View, View]:
    start, end = framed(_view(move.start), fits), framed(_view(move.end), fits)
    middle, reach = _between(start, end, 0.5), 1 + move.parallax * depth
    return framed(_between(middle, start, reach), fits), framed(_between(middle, end, reach), fits)


def _view(pose: Pose) -> View:
    return View(x=pose.x, y=pose.y, size=1 / pose.zoom)


def _between(a: View, b: View, t: float) -> View:
    return View(x=a.x + (b.x - a.x) * t, y=a.y + (b.y - a.y) * t, size=a.size + (b.size - a.size) * t)
