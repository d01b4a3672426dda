"""The camera: the frame never leaves the picture, moves are smooth, near layers travel farther."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixora_core.engine.camera import View, deepest, framed, view_at
from pixora_core.film import CameraMove, Pose

fractions = st.floats(0, 1)
poses = st.builds(Pose, x=fractions, y=fractions, zoom=st.floats(1, 4))
moves = st.builds(
    CameraMove,
    start=poses,
    end=poses,
    easing=st.sampled_from(["linear", "ease", "ease_in", "ease_out"]),
    parallax=fractions,
)
fits = st.one_of(
    st.tuples(st.floats(0.1, 1), st.just(1.0)),
    st.tuples(st.just(1.0), st.floats(0.1, 1)),
)


@given(moves, fractions, fits, fractions)
def test_the_frame_never_leaves_the_picture(
    move: CameraMove, progress: float, fit: tuple[float, float], depth: float
) -> None:
    view = view_at(move, progress, fit, depth=depth)
    for centre, whole in ((view.x, fit[0]), (view.y, fit[1])):
        half = whole * view.size / 2
        assert centre - half >= -1e-9
        assert centre + half <= 1 + 1e-9


@given(moves, fractions, fits, fractions)
def test_no_view_is_deeper_than_the_deepest(
    move: CameraMove, progress: float, fit: tuple[float, float], depth: float
) -> None:
    assert 1 / view_at(move, progress, fit, depth=depth).size <= deepest(move, fit, depth) * (1 + 1e-9)


@given(moves, fits)
def test_a_move_begins_and_ends_at_its_poses(move: CameraMove, fit: tuple[float, float]) -> None:
    for progress, pose in ((0.0, move.start), (1.0, move.end)):
        wanted = framed(View(x=pose.x, y=pose.y, size=1 / pose.zoom), fit)
        found = view_at(move, progress, fit)
        assert (found.x, found.y, found.size) == pytest.approx((wanted.x, wanted.y, wanted.size), abs=1e-5)


@given(moves.filter(lambda move: abs(move.end.zoom - move.start.zoom) > 0.01), fits)
def test_zooming_never_turns_back(move: CameraMove, fit: tuple[float, float]) -> None:
    sizes = [view_at(move, step / 20, fit).size for step in range(21)]
    assert sizes == sorted(sizes) or sizes == sorted(sizes, reverse=True)


def test_equal_times_zoom_by_equal_factors() -> None:
    move = CameraMove(start=Pose(zoom=1), end=Pose(zoom=1.44), easing="linear")
    assert 1 / view_at(move, 0.5, (1, 1)).size == pytest.approx(1.2)


def test_a_near_layer_travels_farther_and_meets_the_far_one_in_the_middle() -> None:
    move = CameraMove(start=Pose(x=0.45, zoom=2), end=Pose(x=0.55, zoom=2), easing="linear", parallax=0.5)
    far = [view_at(move, progress, (1, 1)).x for progress in (0, 0.5, 1)]
    near = [view_at(move, progress, (1, 1), depth=1).x for progress in (0, 0.5, 1)]
    assert far == pytest.approx([0.45, 0.5, 0.55])
    assert near == pytest.approx([0.425, 0.5, 0.575])


def test_easing_starts_gently_and_never_rests() -> None:
    move = CameraMove(start=Pose(x=0.4, zoom=2), end=Pose(x=0.6, zoom=2), easing="ease")
    at = [view_at(move, step / 100, (1, 1)).x for step in range(101)]
    first, middle = at[1] - at[0], at[51] - at[50]
    assert 0.3 * middle / 1.4 < first < 0.5 * middle


def test_each_easing_goes_from_one_end_to_the_other() -> None:
    for easing in ("linear", "ease", "ease_in", "ease_out"):
        move = CameraMove.model_validate(
            {"start": {"x": 0.4, "zoom": 2}, "end": {"x": 0.6, "zoom": 2}, "easing": easing}
        )
        assert view_at(move, 0, (1, 1)).x == pytest.approx(0.4)
        assert view_at(move, 1, (1, 1)).x == pytest.approx(0.6)
