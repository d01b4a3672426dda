"""Laying out: where a picture's subject is seen in the film's frame."""

from __future__ import annotations

from pathlib import Path

import pytest

from pixora_core.film import CameraMove, Picture
from pixora_core.film.takes import Layer
from pixora_core.film.timeline import Pose
from pixora_core.pipeline.lay_out import _subject
from pixora_core.units import Size

Box = tuple[float, float, float, float]


def picture(kept: Box | None) -> Picture:
    flat = Path("picture.png")
    return Picture(flat=flat, layers=(Layer(path=flat),), size=Size(width=1600, height=900), kept=kept)


@pytest.mark.parametrize(
    ("start", "end", "wanted"),
    [
        (Pose(), Pose(), (0.4, 0.3, 0.6, 0.9)),
        (Pose(zoom=2), Pose(zoom=2), (0.3, 0.1, 0.7, 1.0)),
        (Pose(x=0.4), Pose(x=0.6), (0.3, 0.3, 0.7, 0.9)),
    ],
)
def test_a_subject_is_seen_where_the_camera_sees_it_over_its_whole_move(start: Pose, end: Pose, wanted: Box) -> None:
    assert _subject(picture((0.4, 0.3, 0.6, 0.9)), CameraMove(start=start, end=end)) == pytest.approx(wanted)


def test_a_picture_without_a_subject_has_none_to_stand_beside() -> None:
    assert _subject(picture(None), CameraMove()) is None
