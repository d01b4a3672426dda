"""Transitions, drawn: where they begin, where they end, and what they look like in between."""

from __future__ import annotations

from typing import get_args

import numpy as np
import pytest

from pixora_core.engine.canvas import Frame, empty_frame
from pixora_core.engine.joins import Joiner, magnified, progress_of
from pixora_core.film.breakdown import TransitionKind
from pixora_core.units import Size

SIZE = Size(width=64, height=36)
KINDS = [kind for kind in get_args(TransitionKind) if kind != "cut"]


def grey(luma: int) -> Frame:
    frame = empty_frame(SIZE)
    frame.luma[:] = luma
    frame.cb[:] = 90
    frame.cr[:] = 160
    return frame


def drawn(kind: TransitionKind, progress: float) -> Frame:
    out = empty_frame(SIZE)
    Joiner(SIZE).draw(kind, progress, grey(100), grey(200), out)
    return out


@pytest.mark.parametrize("kind", KINDS)
def test_every_transition_leads_from_one_shot_to_the_other(kind: TransitionKind) -> None:
    assert (drawn(kind, 0).luma == 100).all()
    assert (drawn(kind, 1).luma == 200).all()
    assert (drawn(kind, 1).cb == 90).all()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "fade_black"])
def test_the_coming_shot_takes_over_steadily(kind: TransitionKind) -> None:
    means = [drawn(kind, step / 24).luma.mean() for step in range(25)]
    assert means == sorted(means)


def test_a_crossfade_shows_both() -> None:
    assert drawn("crossfade", 0.5).luma == pytest.approx(150, abs=1)


def test_a_fade_is_black_in_the_middle() -> None:
    middle = drawn("fade_black", 0.5)
    assert ((middle.luma == 16).all(), (middle.cb == 128).all(), (middle.cr == 128).all()) == (True, True, True)


def test_a_slide_pushes_the_old_shot_out_to_the_left() -> None:
    row = drawn("slide", 0.5).luma[10]
    assert (row[:32] == 100).all()
    assert (row[32:] == 200).all()


def test_a_wipe_runs_from_left_to_right_with_a_soft_edge() -> None:
    row = drawn("wipe", 0.5).luma[10].astype(int)
    assert (row[0], row[-1]) == (200, 100)
    assert (np.diff(row) <= 0).all()
    assert len(np.unique(row)) > 4


def test_a_zoom_flies_into_the_shot_that_is_left() -> None:
    deeper = [magnified("zoom", step / 10) for step in range(11)]
    assert deeper == sorted(deeper)
    assert deeper[0] == 1
    assert magnified("crossfade", 0.7) == 1


def test_progress_never_shows_one_shot_alone() -> None:
    steps = [progress_of(frame, 24) for frame in range(24)]
    assert 0 < steps[0] < steps[-1] < 1
    assert steps[0] == pytest.approx(1 - steps[-1])
