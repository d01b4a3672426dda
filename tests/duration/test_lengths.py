"""What may be done to reach a length, and which instant is shown when."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixora_core.duration.lengths import check_target, common_rate, source_instant, target_frames
from pixora_core.errors import InvalidInput


@pytest.mark.parametrize("target", [0.0, -1.0, float("nan"), float("inf"), 0.9, 101.0])
def test_lengths_that_cannot_be_reached(target: float) -> None:
    with pytest.raises(InvalidInput, match="target_seconds"):
        check_target(10, target, "stretch")


@pytest.mark.parametrize(("method", "target"), [("trim", 11), ("pad", 9), ("hold", 9), ("loop", 9)])
def test_no_method_does_anothers_work(method: str, target: float) -> None:
    with pytest.raises(InvalidInput, match="method"):
        check_target(10, target, method)  # type: ignore[arg-type]


@pytest.mark.parametrize("method", ["trim", "pad", "hold", "loop", "stretch"])
def test_the_same_length_is_always_possible(method: str) -> None:
    check_target(10, 10.001, method)  # type: ignore[arg-type]


@given(
    frames=st.integers(1, 300), source=st.fractions(Fraction(1, 10), 30), method=st.sampled_from(["loop", "stretch"])
)
def test_what_is_shown_lies_in_the_source(frames: int, source: Fraction, method: str) -> None:
    rate = Fraction(30_000, 1001)
    target = frames / rate
    instants = [
        source_instant(number, rate, source=source, target=target, method=method)  # type: ignore[arg-type]
        for number in range(frames)
    ]
    assert all(0 <= instant < source for instant in instants)
    if method == "stretch":
        assert instants == sorted(instants)


def test_hold_and_trim_show_what_was_there() -> None:
    assert source_instant(45, Fraction(30), source=Fraction(1), target=Fraction(2), method="hold") == Fraction(3, 2)


@given(seconds=st.floats(0.001, 100), rate=st.sampled_from([Fraction(24_000, 1001), Fraction(25), Fraction(60)]))
def test_a_length_is_met_to_half_a_frame(seconds: float, rate: Fraction) -> None:
    frames = target_frames(seconds, rate)
    assert frames >= 1
    assert frames == 1 or abs(frames / rate - Fraction(seconds)) <= Fraction(1, 2) / rate + Fraction(1, 10**6)


def test_the_common_rate_nearest_to_a_mean() -> None:
    assert common_rate(Fraction(2_890, 97)) in {Fraction(30), Fraction(30_000, 1001)}
    assert common_rate(Fraction(12)) == Fraction(24_000, 1001)
    assert common_rate(Fraction(51)) == 50
