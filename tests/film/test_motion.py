"""What moves by itself: its curve is smooth and bounded, and what hurries or flashes is no motion."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from pixora_core.film import Layer, Motion, Picture, Puff, Pulse, Sway
from pixora_core.film.motion import STILL, opacity_at, place_at, reach_of
from pixora_core.units import Seconds, Size

speeds = st.floats(-4, 4)
lengths = st.floats(-0.1, 0.1)
periods = st.floats(1, 60).map(Seconds)
phases = st.floats(0, 0.999)
sways = st.builds(Sway, across=lengths, down=lengths, period=periods, phase=phases)
pulses = st.builds(Pulse, depth=st.floats(0, 1), period=periods, phase=phases, uneven=st.booleans())
puffs = st.builds(Puff, period=periods, phase=phases)
motions = st.builds(
    Motion, drift=st.tuples(speeds, speeds), sways=st.lists(sways, max_size=3).map(tuple), pulse=st.none() | pulses
)
puffing = st.builds(Motion, drift=st.tuples(speeds, speeds), puff=puffs)
instants = st.floats(0, 600)


@settings(max_examples=40)
@given(motions | puffing, instants)
def test_a_layer_never_leaves_its_reach(motion: Motion, seconds: float) -> None:
    left, up, right, down = reach_of(motion, seconds)
    x, y = place_at(motion, seconds)
    assert -left - 1e-9 <= x <= right + 1e-9
    assert -up - 1e-9 <= y <= down + 1e-9


@settings(max_examples=40)
@given(motions, instants)
def test_from_frame_to_frame_a_layer_goes_no_farther_than_its_speed(motion: Motion, seconds: float) -> None:
    step = 1 / 30
    fastest = abs(motion.drift[0]) + sum(6.2832 * abs(sway.across) / sway.period for sway in motion.sways)
    gone = place_at(motion, seconds + step)[0] - place_at(motion, seconds)[0]
    assert abs(gone) <= fastest * step + 1e-9


@settings(max_examples=40)
@given(motions, instants)
def test_an_opacity_stays_within_its_pulse_and_never_flashes(motion: Motion, seconds: float) -> None:
    depth, period = (motion.pulse.depth, motion.pulse.period) if motion.pulse else (0.0, 1.0)
    here, after = opacity_at(motion, seconds), opacity_at(motion, seconds + 1 / 30)
    assert 1 - depth - 1e-9 <= here <= 1 + 1e-9
    assert abs(after - here) <= 6.2832 * depth / period / 30 + 1e-9


@settings(max_examples=40)
@given(puffs, instants)
def test_a_puff_goes_back_unseen(puff: Puff, seconds: float) -> None:
    motion = Motion(drift=(0.01, -0.02), puff=puff)
    before, here = place_at(motion, seconds), place_at(motion, seconds + 1 / 30)
    if here[1] > before[1]:
        assert max(opacity_at(motion, seconds), opacity_at(motion, seconds + 1 / 30)) < (3.1416 / puff.period / 30) ** 2


def test_what_says_nothing_stands_still() -> None:
    assert place_at(STILL, 12.3) == (0, 0)
    assert opacity_at(STILL, 12.3) == 1
    assert reach_of(STILL, 12.3) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    "told",
    [
        {"drift": (5, 0)},
        {"drift": (float("nan"), 0)},
        {"sways": [{"across": 0.2, "period": 5}]},
        {"sways": [{"across": 0.01, "period": 0.1}]},
        {"sways": [{"period": 5}] * 4},
        {"pulse": {"depth": 1, "period": 0.3}},
        {"pulse": {"depth": 2, "period": 5}},
        {"every": (0.001, None)},
        {"wobble": 1},
    ],
    ids=str,
)
def test_what_hurries_flashes_or_is_not_known_is_no_motion(told: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Motion.model_validate(told)


def test_a_picture_says_how_its_layers_move_and_reads_it_again() -> None:
    boat = Layer(path=Path("boat.png"), at=(40, -6), motion=Motion(sways=(Sway(down=0.002, period=Seconds(5)),)))
    picture = Picture(flat=Path("a.png"), layers=(Layer(path=Path("far.png")), boat), size=Size(width=64, height=36))
    assert picture.moves
    assert Picture.model_validate_json(picture.model_dump_json()) == picture
    assert not picture.model_copy(update={"layers": picture.layers[:1]}).moves


@pytest.mark.parametrize("told", [{"at": (0, 0)}, {"motion": Motion(drift=(0.01, 0))}], ids=str)
def test_the_background_is_whole_and_stands_still(told: dict[str, object]) -> None:
    far = Layer.model_validate({"path": Path("far.png"), **told})
    with pytest.raises(ValidationError, match="stands still"):
        Picture(flat=Path("a.png"), layers=(far,), size=Size(width=64, height=36))
