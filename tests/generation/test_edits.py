"""Edits of a film that is made, or being made: exactly what depends on them is made again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anyio
import pytest

from tests.generation.filming import Studio, ended, filming

pytestmark = pytest.mark.anyio


async def test_a_second_film_of_the_same_paper_makes_nothing_again(small_hub: Any) -> None:
    studio = Studio()
    async with filming(small_hub, studio) as session:
        await session.command("generate_video")
        await ended(session, "completed")
        made = len(studio.drawn), len(studio.spoken)
        needs: Any = await session.command("estimate_change")
        assert needs["needs"]["film"] == []
        assert [scene["make"] for scene in needs["needs"]["scenes"]] == [[], []]
        await session.command("generate_video")
        state = await ended(session, "completed")
        assert (len(studio.drawn), len(studio.spoken)) == made
        assert [set(scene["reused"]) for scene in state["scenes"]] == [{"draw", "narrate", "animate"}] * 2


async def test_an_edit_says_and_makes_exactly_what_depends_on_it(small_hub: Any) -> None:
    studio = Studio()
    async with filming(small_hub, studio) as session:
        await session.command("generate_video")
        await ended(session, "completed")
        studio.drawn.clear()
        studio.spoken.clear()
        line: Any = await session.command(
            "update_scene", scene_index=2, new_content="Other words.", update_type="script"
        )
        assert [scene["make"] for scene in line["needs"]["scenes"]] == [[], ["narration", "film"]]
        await session.command("generate_video")
        state = await ended(session, "completed")
        assert (studio.drawn, set(studio.spoken)) == ([], {"Other words."})
        assert "draw" in state["scenes"][1]["reused"]
        studio.spoken.clear()
        picture: Any = await session.command("regenerate_scene_image", scene_index=1, description="a mill")
        assert [scene["make"] for scene in picture["needs"]["scenes"]] == [["picture", "film"], []]
        await session.command("generate_video")
        await ended(session, "completed")
        assert (studio.drawn, studio.spoken) == (["a mill 1"], [])
        studio.drawn.clear()
        order: Any = await session.command("reorder_scenes", order=[2, 1])
        assert all(set(scene["make"]) <= {"film"} for scene in order["needs"]["scenes"])
        await session.command("generate_video")
        await ended(session, "completed")
        assert (studio.drawn, studio.spoken) == ([], [])


async def test_lines_that_had_to_be_fitted_stand_when_another_is_changed(small_hub: Any) -> None:
    studio = Studio()
    async with small_hub(makers=studio.makers) as hub:
        session = await hub.session("film", "me")
        await session.command("generate_scene_breakdown", prompt="Hills", duration=9, scene_count=3)
        for number, seconds in enumerate((2.15, 2.85, 2.6), 1):
            await session.command("adjust_scene_duration", scene_index=number, seconds=seconds)
        await session.command("generate_video")
        state = await ended(session, "completed")
        fitted = state["result"]["report"]["remedies"]
        assert all("another line, voice" in told for told in fitted[:2])
        same: Any = await session.command("estimate_change")
        assert [scene["make"] for scene in same["needs"]["scenes"]] == [[], [], []]
        before = await session.state()
        studio.spoken.clear()
        line = "Other words, quite a few more than before them."
        edit: Any = await session.command("update_scene", scene_index=3, new_content=line, update_type="script")
        assert [scene["make"] for scene in edit["needs"]["scenes"]] == [[], [], ["narration", "film"]]
        await session.command("generate_video")
        state = await ended(session, "completed")
        assert set(studio.spoken) == {line}
        assert [set(scene["reused"]) for scene in state["scenes"]] == [{"draw", "narrate", "animate"}] * 2 + [{"draw"}]
        after = await session.state()
        assert before
        assert after
        assert before.breakdown
        assert after.breakdown
        assert after.breakdown["scenes"][:2] == before.breakdown["scenes"][:2]


async def test_scenes_that_change_places_need_nothing_but_joins(small_hub: Any) -> None:
    async with small_hub() as hub:
        session = await hub.session("film", "me")
        await session.command("generate_scene_breakdown", prompt="Hills", duration=15, scene_count=5)
        await session.command("set_transition", scene_index=4, kind="wipe", seconds=0.5)
        for scene in range(1, 6):
            line = f"Line {scene} is short."
            await session.command("update_scene", scene_index=scene, new_content=line, update_type="script")
        await session.command("generate_video")
        await ended(session, "completed")
        order: Any = await session.command("reorder_scenes", order=[1, 2, 4, 3, 5])
        assert [scene["make"] for scene in order["needs"]["scenes"]] == [[]] * 5
        assert {"joins", "film"} <= set(order["needs"]["film"])
        await session.command("undo")
        kind: Any = await session.command("set_transition", scene_index=2, kind="slide")
        assert [scene["make"] for scene in kind["needs"]["scenes"]] == [[]] * 5
        assert kind["needs"]["film"] == ["joins", "film"]
        longer: Any = await session.command("set_transition", scene_index=2, kind="slide", seconds=0.6)
        assert [scene["make"] for scene in longer["needs"]["scenes"]] == [[], ["film"], [], [], []]


async def test_a_character_is_drawn_again_just_where_it_appears(small_hub: Any) -> None:
    studio = Studio()
    async with small_hub() as hub:
        session = await hub.session("film", "me")
        await session.command("generate_scene_breakdown", prompt="Hills", duration=9, scene_count=3)
        await session.command("generate_character", name="Mia", description="a girl", scenes=[1, 3])
        await session.command("generate_video")
        await ended(session, "completed")
        changed: Any = await session.command("update_character", name="Mia", look="a tall girl")
        assert [scene["make"] for scene in changed["needs"]["scenes"]] == [["picture", "film"], [], ["picture", "film"]]
    assert studio.drawn == []


async def test_an_edit_on_the_way_keeps_the_steps_that_are_still_wanted(small_hub: Any) -> None:
    studio = Studio()
    studio.held = {"Hills 1", "Hills 2"}
    async with filming(small_hub, studio) as session:
        await session.command("generate_video")
        await studio.reached.wait()
        edited: Any = await session.command("update_scene", scene_index=2, new_content="a mill", update_type="visual")
        assert edited["breakdown"]["scenes"][1]["visual"]["description"] == "a mill"
        while "a mill 2" not in studio.finished:
            await anyio.sleep(0.02)
        studio.go.set()
        state = await ended(session, "completed")
        assert (studio.drawn.count("Hills 1"), studio.drawn.count("a mill 2")) == (1, 1)
        assert "Hills 2" not in studio.finished
        assert state["scenes"][1]["made"]


async def test_scenes_that_are_removed_on_the_way_leave_nothing_behind(small_hub: Any) -> None:
    studio = Studio()
    studio.held = {"Hills 1"}
    async with filming(small_hub, studio) as session:
        await session.command("generate_video")
        await studio.reached.wait()
        while not studio.finished:
            await anyio.sleep(0.02)
        await session.command("remove_scene", scene_index=2)
        studio.go.set()
        state = await ended(session, "completed")
        folder = Path(state["result"]["video_url"].removeprefix("file://")).parent
        assert sorted(path.name for path in folder.glob("scene_*")) == ["scene_1"]
        assert studio.drawn.count("Hills 1") == 1


async def test_a_character_speaks_its_scenes_in_its_own_voice_and_only_those_are_spoken_again(small_hub: Any) -> None:
    studio = Studio()
    async with small_hub(makers=studio.makers) as hub:
        session = await hub.session("film", "me")
        await session.command("generate_scene_breakdown", prompt="Hills", duration=9, scene_count=3)
        await session.command("generate_video")
        await ended(session, "completed")
        studio.drawn.clear()
        mia: Any = await session.command("generate_character", name="Mia", description="a girl", scenes=[], speaks=[2])
        assert mia["breakdown"]["scenes"][1]["speaker"] == "Mia"
        assert mia["notices"] == ["Mia speaks with the voice low"]
        assert [scene["make"] for scene in mia["needs"]["scenes"]] == [[], ["narration", "film"], []]
        studio.drawn.clear()
        studio.voices.clear()
        await session.command("generate_video")
        await ended(session, "completed")
        assert (set(studio.voices), studio.drawn) == ({"low"}, [])
        same: Any = await session.command("update_character", name="Mia", role="the hero")
        assert [scene["make"] for scene in same["needs"]["scenes"]] == [[], [], []]
        own: Any = await session.command("update_character", name="Mia", voice="bright")
        assert [scene["make"] for scene in own["needs"]["scenes"]] == [[], ["narration", "film"], []]
        narrator: Any = await session.command("set_voice", voice="low")  # nobody has spoken with it but Mia
        assert [bool(scene["make"]) for scene in narrator["needs"]["scenes"]] == [True, True, True]
        told: Any = await session.command(
            "update_scene", scene_index=3, new_content="Mia: I came home.", update_type="script"
        )
        third = told["breakdown"]["scenes"][2]
        assert (third["speaker"], third["script"]) == ("Mia", "I came home.")


async def test_a_palette_is_painted_again_just_where_it_is_seen(small_hub: Any) -> None:
    studio = Studio()
    async with small_hub(makers=studio.makers) as hub:
        session = await hub.session("film", "me")
        await session.command("generate_scene_breakdown", prompt="Hills", duration=9, scene_count=3)
        await session.command("generate_character", name="Mia", description="a girl", scenes=[1], palette=["red"])
        await session.command("generate_video")
        await ended(session, "completed")
        changed: Any = await session.command("update_character", name="Mia", palette=["blue", "white"])
        assert [scene["make"] for scene in changed["needs"]["scenes"]] == [["picture", "film"], [], []]
