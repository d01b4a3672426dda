"""The embedded animator: a calm camera move for a picture, chosen by what the picture shows.

Rules. The camera travels 3 to 6 % of the picture's width in 8 seconds and never so far that it must hurry, and what
the picture is about stays whole in its view. It heads for the picture's focus, pulls out of wide views, pans along
horizons and rises along tall things. A move that the scene's author asked for is made. The variant turns the choice,
so that neighbours differ.
"""

from __future__ import annotations

import hashlib
import math
from typing import Final

from pixora_core.film.breakdown import CameraName
from pixora_core.film.timeline import CameraMove, Pose
from pixora_core.pipeline.ports import MoveRequest, ProviderInfo
from pixora_core.units import seconds_of

__all__ = ["EmbeddedAnimator"]

_INFO: Final = ProviderInfo(
    name="pixora-animator",
    version="2",
    licence="CC0-1.0",
    summary="sub-pixel camera moves with parallax, chosen by what the picture shows",
)

_BASE_ZOOM: Final = 1.06
"""Every move has this much spare picture around it: a pan needs somewhere to go, parallax something to uncover."""

_DEEPEST_ZOOM: Final = 1.22
_PARALLAX: Final = 0.55
_LEAST: Final = 0.012
_AROUND: Final = 0.025
"""How much is left free around what the picture is about, in fractions of the picture."""

_WIDE: Final = frozenset({"space", "mountains", "city", "ocean", "desert", "sky", "polar", "river"})
_LEVEL: Final = frozenset({"ocean", "desert", "city", "meadow", "farm", "beach", "road", "polar", "village", "river"})
_TALL: Final = frozenset(
    {
        "rocket",
        "lighthouse",
        "skyscraper",
        "pine",
        "tree",
        "volcano",
        "castle",
        "windmill",
        "tower",
        "turbine",
        "temple",
        "christmas",
    }
)


class EmbeddedAnimator:
    """Moves the camera offline. Implements the port `Animator`."""

    @property
    def info(self) -> ProviderInfo:
        """What it is."""
        return _INFO

    async def animate(self, request: MoveRequest) -> CameraMove:
        """The move; pure arithmetic, so nothing is awaited."""
        return move_for(request)


def move_for(request: MoveRequest) -> CameraMove:
    """The move for a picture that is seen for so many frames."""
    name = request.visual.camera or chosen_move(request)
    travel = _travel(request)
    start, end = _kept_in_view(_poses(name, request.picture.focus, travel), request.picture.kept)
    layered = len(request.picture.layers) > 1
    return CameraMove(start=start, end=end, easing="ease", parallax=_PARALLAX if layered and name != "still" else 0.0)


def chosen_move(request: MoveRequest) -> CameraName:
    """The move that suits what is shown; variant and seed pick among those that do."""
    suited = suited_moves(request.picture.shows)
    offset = hashlib.sha256(str(request.seed).encode()).digest()[0]
    return suited[(request.visual.variant + offset) % len(suited)]


def suited_moves(shows: tuple[str, ...]) -> tuple[CameraName, ...]:
    """The moves that suit a setting (the first of what is shown) and its subjects, at least three."""
    setting = set(shows[0].split()) if shows else set()
    subjects = {word for subject in shows[1:] for word in subject.split()}
    moves: list[CameraName] = []
    if subjects:
        moves += ["push_in"]
    if subjects & _TALL:
        moves += ["rise"]
    if setting & _WIDE and not subjects:
        moves += ["pull_out"]
    if setting & _LEVEL:
        moves += ["pan_right", "pan_left"]
    moves += ["push_in", "drift", "pull_out"]
    return tuple(dict.fromkeys(moves))


def _travel(request: MoveRequest) -> float:
    """How far the camera goes, as a fraction of the picture's width: with time, but less than in proportion."""
    seconds = float(seconds_of(request.frames, request.rate))
    return min(0.09, (0.034 + 0.026 * request.energy) * math.pow(max(0.5, seconds) / 8, 0.7))


def _poses(name: CameraName, focus: tuple[float, float], travel: float) -> tuple[Pose, Pose]:
    """Start and end. The centre is kept where the frame stays inside the picture."""
    x, y = 0.5 + (focus[0] - 0.5) * 0.5, 0.5 + (focus[1] - 0.5) * 0.5
    deep = min(_DEEPEST_ZOOM, _BASE_ZOOM + 1.6 * travel)
    room = (1 - 1 / deep) / 2
    step = min(travel / 2, room)
    near, wide = _pose(x, y, deep), Pose(zoom=1.02)
    moves: dict[CameraName, tuple[Pose, Pose]] = {
        "push_in": (wide, near),
        "pull_out": (near, wide),
        "pan_left": (_pose(0.5 + step, y, deep), _pose(0.5 - step, y, deep)),
        "pan_right": (_pose(0.5 - step, y, deep), _pose(0.5 + step, y, deep)),
        "rise": (_pose(x, 0.5 + step, deep), _pose(x, 0.5 - step, deep)),
        "sink": (_pose(x, 0.5 - step, deep), _pose(x, 0.5 + step, deep)),
        "drift": (_pose(x - step, 0.5 + step / 3, _BASE_ZOOM + travel / 2), _pose(x + step, 0.5 - step / 3, deep)),
        "still": (Pose(), Pose()),
    }
    return moves[name]


def _kept_in_view(poses: tuple[Pose, Pose], kept: tuple[float, float, float, float] | None) -> tuple[Pose, Pose]:
    """The poses, each holding what must be kept; a move that this would bring to a stand becomes a slow approach."""
    start, end = (_keeping(pose, kept) for pose in poses)
    stands = max(abs(start.x - end.x), abs(start.y - end.y), abs(start.zoom - end.zoom) / 2) < _LEAST
    if not stands or poses[0] == poses[1]:
        return start, end
    return _pose(end.x, end.y, 1.0), _pose(end.x, end.y, 1 + 3 * _LEAST)


def _keeping(pose: Pose, kept: tuple[float, float, float, float] | None) -> Pose:
    """The pose, drawn back and moved as little as need be so that its frame holds what must be kept, with a margin.

    Nearer layers travel farther than the camera, which the margin allows for.
    """
    if kept is None:
        return pose
    left, top, right, low = kept
    reach = max(right - left, low - top) + 2 * _AROUND
    zoom = max(1.0, min(pose.zoom, 1 / reach))
    half = 0.5 / zoom
    return _pose(
        _between(pose.x, right + _AROUND - half, left - _AROUND + half),
        _between(pose.y, low + _AROUND - half, top - _AROUND + half),
        zoom,
    )


def _between(value: float, low: float, high: float) -> float:
    """The value within the bounds; midway where they leave no room."""
    return min(high, max(low, value)) if low <= high else (low + high) / 2


def _pose(x: float, y: float, zoom: float) -> Pose:
    """A pose whose frame lies inside the picture."""
    half = 0.5 / zoom
    return Pose(x=min(1 - half, max(half, x)), y=min(1 - half, max(half, y)), zoom=zoom)
