"""What a film takes here, learnt from those that were made."""

from __future__ import annotations

import math
from pathlib import Path
from typing import Any

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixora_core.context import Needs
from pixora_core.generation.pace import Pace, learn_pace, pace_of
from pixora_core.messages import Completion
from pixora_core.storage.shelves import kept_bytes
from pixora_core.units import Seconds
from tests.generation.filming import until

NEEDS = Needs(scenes=(), film=(), seconds=Seconds(10.0))


def test_a_machine_that_takes_three_times_as_long_says_so_after_one_film() -> None:
    pace = Pace().after(10.0, 30.0)
    needs = pace.applied(NEEDS)
    assert needs.seconds == pytest.approx(30.0)
    assert needs.at_least < 30.0 < needs.at_most
    assert needs.learnt_from == 1
    assert needs.time_told == "about 30 s (18 to 50 s)"


def test_where_nothing_was_made_yet_the_range_is_wide() -> None:
    needs = Pace().applied(NEEDS)
    assert (needs.seconds, needs.learnt_from) == (10.0, 0)
    assert needs.at_most / needs.at_least > 7


@given(st.floats(0.2, 20), st.integers(3, 30))
def test_films_that_are_alike_narrow_the_range(ratio: float, films: int) -> None:
    pace = Pace()
    for _ in range(films):
        pace = pace.after(10.0, 10.0 * ratio)
    needs = pace.applied(NEEDS)
    assert needs.seconds == pytest.approx(10.0 * ratio, abs=0.1)
    assert needs.at_most <= needs.seconds * math.exp(1.5 * math.log(2)) + 0.1


@given(st.lists(st.floats(0.5, 8), min_size=30, max_size=30))
def test_the_range_holds_most_of_what_is_like_the_films_before(ratios: list[float]) -> None:
    pace, held = Pace(), 0
    for ratio in ratios:
        needs = pace.applied(NEEDS)
        held += needs.at_least <= 10 * ratio <= needs.at_most
        pace = pace.after(10.0, 10.0 * ratio)
    assert held >= 15


def test_it_is_kept_beside_the_steps_and_damage_is_nothing(tmp_path: Path) -> None:
    learn_pace(tmp_path, 10.0, 25.0)
    assert pace_of(tmp_path).films == 1
    learn_pace(tmp_path, 0.1, 25.0)
    assert pace_of(tmp_path).films == 1
    (tmp_path / "pace.json").write_text("{", encoding="utf-8")
    assert pace_of(tmp_path) == Pace()


@pytest.mark.anyio
async def test_a_film_has_taught_what_the_next_one_takes_and_made_room_for_it_before_it_is_told(
    small_hub: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("pixora_core.generation.pace._SHORTEST", 0.0)
    async with small_hub(settings={"store_limit": 1}) as hub:
        session = await hub.session("film", "me")
        await session.command("generate_scene_breakdown", prompt="Hills", duration=6, scene_count=2)
        before: Any = await session.command("estimate_change")
        assert before["needs"]["learnt_from"] == 0
        begun = anyio.current_time()
        await session.command("generate_video")
        await until(session, Completion)
        took = anyio.current_time() - begun
        store = tmp_path / "films" / ".pixora"
        assert (pace_of(store).films, kept_bytes(store)) == (1, 0)
        other = await hub.session("other", "me")
        await other.command("generate_scene_breakdown", prompt="Seas", duration=6, scene_count=2)
        after: Any = await other.command("estimate_change")
        assert after["needs"]["seconds"] == pytest.approx(took, rel=0.5)
