import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixora_core.duration import allot, rebalance, settle
from pixora_core.errors import InvalidInput
from pixora_core.units import Frames

weights = st.lists(st.floats(0, 1e6) | st.integers(0, 50).map(float), min_size=1, max_size=30)


@st.composite
def asked(draw: st.DrawFn) -> tuple[Frames, list[float], Frames]:
    shares = draw(weights)
    minimum = draw(st.integers(0, 200))
    total = minimum * len(shares) + draw(st.integers(0, 20_000))
    return Frames(total), shares, Frames(minimum)


@given(asked())
def test_shares_sum_to_the_total_and_none_is_below_the_minimum(case: tuple[Frames, list[float], Frames]) -> None:
    total, shares, minimum = case
    frames = allot(total, shares, minimum)
    assert sum(frames) == total
    assert len(frames) == len(shares)
    assert min(frames) >= minimum


@given(asked())
def test_a_heavier_scene_never_gets_fewer_frames(case: tuple[Frames, list[float], Frames]) -> None:
    total, shares, minimum = case
    frames = allot(total, shares, minimum)
    for weight, share in zip(shares, frames, strict=True):
        for other_weight, other in zip(shares, frames, strict=True):
            assert weight <= other_weight or share >= other


@given(asked(), st.data(), st.floats(0, 1e6))
def test_a_scene_that_becomes_heavier_never_loses_frames(
    case: tuple[Frames, list[float], Frames], data: st.DataObject, more: float
) -> None:
    total, shares, _ = case
    number = data.draw(st.integers(0, len(shares) - 1))
    heavier = [*shares[:number], shares[number] + more, *shares[number + 1 :]]
    if any(shares):
        assert allot(total, heavier, Frames(0))[number] >= allot(total, shares, Frames(0))[number]


@given(asked())
def test_without_a_binding_minimum_every_share_is_within_a_frame_of_its_proportion(
    case: tuple[Frames, list[float], Frames],
) -> None:
    total, shares, _ = case
    whole = math.fsum(shares)
    if whole:
        for weight, frames in zip(shares, allot(total, shares, Frames(0)), strict=True):
            assert abs(frames - total * weight / whole) < 1 + 1e-6


def test_weights_of_zero_share_equally() -> None:
    assert allot(Frames(10), [0, 0, 0], Frames(0)) == (4, 3, 3)


@pytest.mark.parametrize(
    ("total", "shares", "minimum"),
    [(10, [], 0), (10, [1, -1], 0), (10, [math.nan], 0), (10, [math.inf], 0), (10, [1, 1, 1], 4), (10, [1], -1)],
)
def test_the_impossible_is_refused_in_one_sentence(total: int, shares: list[float], minimum: int) -> None:
    with pytest.raises(InvalidInput):
        allot(Frames(total), shares, Frames(minimum))


pairs = st.lists(st.tuples(st.integers(1, 900), st.integers(1, 900)), min_size=1, max_size=20)


@given(pairs)
def test_rebalancing_keeps_the_length_and_meets_every_need_that_can_be_met(scenes: list[tuple[int, int]]) -> None:
    slots = [Frames(slot) for slot, _ in scenes]
    needed = [Frames(need) for _, need in scenes]
    balanced = rebalance(slots, needed)
    assert sum(balanced) == sum(slots)
    assert min(balanced) >= 1
    for slot, need, frames in zip(slots, needed, balanced, strict=True):
        assert min(slot, need) <= frames <= max(slot, need)
    if sum(needed) <= sum(slots):
        assert all(frames >= need for frames, need in zip(balanced, needed, strict=True))


@given(pairs)
def test_settling_grows_the_film_only_when_all_its_scenes_together_are_too_short(scenes: list[tuple[int, int]]) -> None:
    slots = [Frames(slot) for slot, _ in scenes]
    needed = [Frames(need) for _, need in scenes]
    settled = settle(slots, needed)
    assert all(frames >= need for frames, need in zip(settled, needed, strict=True))
    assert sum(settled) == max(sum(slots), sum(needed))
