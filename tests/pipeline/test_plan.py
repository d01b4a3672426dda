"""Planning: the length is shared out to the frame."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixora_core.errors import InvalidInput
from pixora_core.film import Brief, Delivery, Scene, SceneBreakdown, Visual
from pixora_core.pipeline.plan import plan_film, shared_out, slots_of
from pixora_core.pipeline.progress import Meter
from pixora_core.pipeline.steps import StepStore
from pixora_core.testing import PlainWriter

SCENE = Scene(title="A", script="Some words to say.", visual=Visual(description="A hill"))
RATES = [Fraction(24), Fraction(25), Fraction(30), Fraction(30000, 1001), Fraction(60), Fraction(24000, 1001)]


def paper(duration: float, count: int) -> SceneBreakdown:
    scenes = tuple(SCENE.model_copy(update={"script": "Word. " * (index % 5)}) for index in range(count))
    return SceneBreakdown(title="T", brief=Brief(prompt="p", duration=duration), scenes=scenes)


@given(st.floats(1, 3600), st.integers(1, 12), st.sampled_from(RATES), st.sampled_from(RATES))
def test_the_scenes_sum_to_the_film_at_every_rate(
    duration: float, count: int, planned_at: Fraction, filmed_at: Fraction
) -> None:
    planned = shared_out(paper(duration, count), planned_at)
    asked = Delivery(rate=planned_at).frames(duration)
    assert sum(slots_of(planned, planned_at)) == asked
    elsewhere = sum(slots_of(planned, filmed_at)) / filmed_at
    assert abs(elsewhere - asked / planned_at) <= 1 / filmed_at


def test_seconds_set_by_hand_stay() -> None:
    by_hand = paper(10, 2).model_copy(
        update={"scenes": tuple(SCENE.model_copy(update={"seconds": each}) for each in (2.0, 7.0))}
    )
    assert shared_out(by_hand, Fraction(30)) == by_hand
    assert slots_of(by_hand, Fraction(30)) == (60, 210)


def test_more_scenes_than_frames() -> None:
    with pytest.raises(InvalidInput, match="ask for a longer film or fewer scenes"):
        shared_out(paper(1, 40), Fraction(30))


@pytest.mark.anyio
async def test_a_plan_is_made_once(tmp_path: Path) -> None:
    class Counting(PlainWriter):
        calls = 0

        async def write(self, brief: Brief) -> SceneBreakdown:
            self.calls += 1
            return await super().write(brief)

    writer, brief = Counting(), Brief(prompt="Hills", duration=20)
    told = (brief, Delivery(), [writer], StepStore(tmp_path), Meter(None))
    plans = [await plan_film(*told) for _ in range(2)]
    assert plans[0] == plans[1]
    assert writer.calls == 1
    assert sum(slots_of(plans[0], Fraction(30))) == 600
