"""The embedded animator: calm, varied, and always inside the picture."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import get_args

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixora_core.film import CameraMove, Layer, Picture, Pose, Visual
from pixora_core.film.breakdown import CameraName
from pixora_core.pipeline.ports import MoveRequest
from pixora_core.providers.embedded.animator import EmbeddedAnimator, move_for, suited_moves
from pixora_core.units import Frames, Size

_FAR = Layer(path=Path("far.png"))
_NEAR = Layer(path=Path("near.png"), depth=1.0)


def _request(
    *,
    shows: tuple[str, ...] = ("mountains",),
    camera: CameraName | None = None,
    variant: int = 0,
    seconds: float = 8,
    focus: tuple[float, float] = (0.4, 0.5),
    layers: tuple[Layer, ...] = (_FAR, _NEAR),
    energy: float = 0.5,
    seed: int = 0,
    kept: tuple[float, float, float, float] | None = None,
) -> MoveRequest:
    size = Size(width=320, height=180)
    picture = Picture(flat=Path("flat.png"), layers=layers, size=size, focus=focus, shows=shows, kept=kept)
    visual = Visual(description="a place", camera=camera, variant=variant)
    frames = Frames(max(1, round(seconds * 30)))
    return MoveRequest(picture=picture, visual=visual, frames=frames, rate=Fraction(30), energy=energy, seed=seed)


def _travelled(move: CameraMove) -> float:
    """How far the frame's farthest corner goes, as a fraction of the picture's width."""
    edges = [(pose.x - 0.5 / pose.zoom, pose.x + 0.5 / pose.zoom) for pose in (move.start, move.end)]
    return max(abs(one - other) for one, other in zip(*edges, strict=True))


@pytest.mark.parametrize("name", [name for name in get_args(CameraName) if name not in ("still", "rise", "sink")])
def test_every_named_move_is_calm(name: CameraName) -> None:
    move = move_for(_request(camera=name))
    assert move.start != move.end
    assert 0.015 <= _travelled(move) <= 0.1


@given(
    name=st.sampled_from([name for name in get_args(CameraName) if name != "still"]),
    left=st.floats(0.02, 0.5),
    wide=st.floats(0.05, 0.45),
    top=st.floats(0.02, 0.4),
    tall=st.floats(0.05, 0.5),
)
def test_what_matters_stays_whole_in_view_and_the_camera_still_moves(
    name: CameraName, left: float, wide: float, top: float, tall: float
) -> None:
    kept = (left, top, left + wide, top + tall)
    move = move_for(_request(camera=name, kept=kept, focus=(left + wide / 2, top + tall / 2)))
    for pose in (move.start, move.end):
        half = 0.5 / pose.zoom
        assert pose.x - half <= kept[0] + 1e-9
        assert pose.x + half >= kept[2] - 1e-9
        assert pose.y - half <= kept[1] + 1e-9
        assert pose.y + half >= kept[3] - 1e-9
    assert move.start != move.end


def test_a_subject_that_fills_the_picture_is_approached_all_the_same() -> None:
    move = move_for(_request(camera="pan_left", kept=(0.0, 0.0, 1.0, 1.0)))
    assert (move.start.zoom, move.end.zoom) == (1.0, pytest.approx(1.036))


def test_still_is_still() -> None:
    move = move_for(_request(camera="still"))
    assert move == CameraMove(easing="ease")


def test_rise_goes_up_and_sink_goes_down() -> None:
    rise, sink = move_for(_request(camera="rise")), move_for(_request(camera="sink"))
    assert rise.end.y < rise.start.y
    assert sink.end.y > sink.start.y


def test_push_in_heads_for_the_focus() -> None:
    move = move_for(_request(camera="push_in", focus=(0.1, 0.5)))
    assert move.end.zoom > move.start.zoom
    assert move.end.x < move.start.x


def test_layers_give_parallax_and_one_layer_gives_none() -> None:
    assert move_for(_request(camera="drift")).parallax > 0
    assert move_for(_request(camera="drift", layers=(_FAR,))).parallax == 0


def test_tall_things_are_risen_along_and_wide_views_are_pulled_out_of() -> None:
    assert "rise" in suited_moves(("ocean", "lighthouse"))
    assert suited_moves(("mountains",))[0] == "pull_out"
    assert suited_moves(()) == ("push_in", "drift", "pull_out")


def test_neighbouring_variants_move_differently() -> None:
    for shows in (("mountains",), ("room", "teapot"), ("city", "skyscraper"), ()):
        moves = [move_for(_request(shows=shows, variant=variant)) for variant in range(4)]
        assert all(one != other for one, other in pairwise(moves))


@given(
    camera=st.sampled_from([None, *get_args(CameraName)]),
    seconds=st.floats(0.1, 600),
    focus=st.tuples(st.floats(0, 1), st.floats(0, 1)),
    energy=st.floats(0, 1),
    seed=st.integers(0, 2**32 - 1),
)
def test_the_frame_never_leaves_the_picture(
    camera: CameraName | None, seconds: float, focus: tuple[float, float], energy: float, seed: int
) -> None:
    move = move_for(_request(camera=camera, seconds=seconds, focus=focus, energy=energy, seed=seed))
    for pose in (move.start, move.end):
        half = 0.5 / pose.zoom
        assert half - 1e-9 <= pose.x <= 1 - half + 1e-9
        assert half - 1e-9 <= pose.y <= 1 - half + 1e-9
        assert pose.zoom <= 1.25


def test_the_port_gives_the_same_move_twice() -> None:
    animator = EmbeddedAnimator()
    request = _request(seed=7)
    assert anyio.run(animator.animate, request) == anyio.run(animator.animate, request)
    assert animator.info.unavailable is None
    assert isinstance(move_for(request).start, Pose)


@given(seconds=st.floats(1, 30), energy=st.floats(0, 1), focus=st.floats(0.3, 0.55))
def test_a_rising_camera_begins_below_no_more_than_what_clouds_leave_free(
    seconds: float, energy: float, focus: float
) -> None:
    start = move_for(_request(camera="rise", seconds=seconds, energy=energy, focus=(0.4, focus))).start
    assert start.y - 0.5 / start.zoom <= 0.16
