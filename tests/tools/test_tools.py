"""The tools on a real task with a real hub: each does what it says, undo takes it back, what it re-makes is told."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from pixora_core.session import CommandRefused, Session
from pixora_core.tools import TOOLS

pytestmark = pytest.mark.anyio


@pytest.fixture
async def session(small_hub: Any) -> AsyncIterator[Session]:
    """A task with three scenes on paper."""
    async with small_hub() as hub:
        session = await hub.session("film", "me")
        await session.command("generate_scene_breakdown", prompt="Hills", duration=12, scene_count=3)
        yield session


def made(result: Any) -> dict[int, set[str]]:
    """What is to be made of each scene."""
    return {scene["scene_index"]: set(scene["make"]) for scene in result["needs"]["scenes"]}


async def scenes(session: Session) -> list[dict[str, Any]]:
    state = await session.state()
    assert state is not None
    assert state.breakdown is not None
    return state.breakdown["scenes"]  # type: ignore[return-value]


async def refusal(session: Session, command: str, /, **params: Any) -> CommandRefused:
    with pytest.raises(CommandRefused) as caught:
        await session.command(command, **params)
    return caught.value


async def test_a_breakdown(session: Session) -> None:
    state = await session.state()
    assert state is not None
    assert (state.status, state.version > 1, len(await scenes(session))) == ("awaiting_approval", True, 3)
    assert sum(scene["seconds"] for scene in await scenes(session)) == pytest.approx(12)


async def test_update_scene(session: Session) -> None:
    before = await scenes(session)
    await session.command("update_scene", scene_index=2, new_content="Own words.", update_type="script")
    await session.command("update_scene", scene_index=3, new_content="a quiet lake", update_type="visual")
    after = await scenes(session)
    assert after[0] == before[0]
    assert (after[1]["script"], after[1]["visual"]) == ("Own words.", before[1]["visual"])
    assert (after[2]["script"], after[2]["visual"]["description"]) == (before[2]["script"], "a quiet lake")


async def test_both_from_one_text_are_written_and_are_not_the_text(session: Session) -> None:
    await session.command("update_scene", scene_index=2, new_content="the harbour at night")
    scene = (await scenes(session))[1]
    assert scene["script"]
    assert scene["script"] != scene["visual"]["description"]
    assert scene["script"] != "the harbour at night"
    words = {"script": "S.", "visual": "V"}
    await session.command("update_scene", scene_index=2, new_content=words, update_type="both")
    scene = (await scenes(session))[1]
    assert (scene["script"], scene["visual"]["description"]) == ("S.", "V")


async def test_another_try(session: Session) -> None:
    before = await scenes(session)
    await session.command("regenerate_scene", scene_index=1, what="visual")
    await session.command("regenerate_scene_image", scene_index=2)
    await session.command("regenerate_scene_image", scene_index=3, description="a bridge")
    after = await scenes(session)
    assert [scene["visual"]["variant"] for scene in after] == [2, 3, before[2]["visual"]["variant"]]
    assert after[2]["visual"]["description"] == "a bridge"
    assert [scene["script"] for scene in after] == [scene["script"] for scene in before]
    result = await session.command("regenerate_scene", scene_index=1)
    assert "no other words" in result["notices"][0]  # type: ignore[index,call-overload,operator]
    assert (await session.command("regenerate_scene", scene_index=1, what="script"))["change"].startswith("scene 1")  # type: ignore[index,call-overload,union-attr]


async def test_scenes_come_go_and_change_places(session: Session) -> None:
    titles = [scene["title"] for scene in await scenes(session)]
    result: Any = await session.command("add_scene", content="boats", position=2, seconds=3)
    assert (len(await scenes(session)), result["notices"]) == (4, ["the film becomes 3.0 s longer"])
    await session.command("remove_scene", scene_index=2)
    await session.command("reorder_scenes", order=[3, 1, 2])
    assert [scene["title"] for scene in await scenes(session)] == [titles[2], titles[0], titles[1]]
    await session.command("add_scene", content={"script": "Said.", "visual": "a mill on a hill"})
    assert (await scenes(session))[3]["title"] == "a mill on a hill"


async def test_lengths(session: Session) -> None:
    result: Any = await session.command("adjust_scene_duration", scene_index=1, seconds=6.5)
    assert (await scenes(session))[0]["seconds"] == 6.5
    assert "longer" in result["notices"][0]
    shorter: Any = await session.command("adjust_scene_duration", scene_index=1, seconds=1)
    assert "the words of scene 1 were shortened" in shorter["notices"]
    await session.command("update_scene", scene_index=2, new_content="my own words, " * 9, update_type="script")
    kept: Any = await session.command("adjust_scene_duration", scene_index=2, seconds=1)
    assert "shorten them" in kept["notices"][0]


async def test_the_whole_film(session: Session) -> None:
    await session.command("set_style", style="noir")
    music: Any = await session.command("set_music", mood="sad", another=True)
    assert music["breakdown"]["music"] == {"mood": "sad", "variation": 1}
    await session.command("set_transition", kind="wipe", seconds=1)
    await session.command("set_transition", kind="cut", scene_index=2)
    await session.command("set_voice", voice="tone")
    state = await session.state()
    assert state is not None
    assert state.breakdown is not None
    assert state.breakdown["brief"]["style"] == "noir"  # type: ignore[index,call-overload]
    kinds = [(scene["transition"]["kind"], scene["transition"]["seconds"]) for scene in await scenes(session)]
    assert kinds == [("wipe", 1.0), ("cut", 0.0), ("wipe", 1.0)]
    assert (await refusal(session, "set_voice")).code == "no_other_voice"
    assert "there are: tone" in str(await refusal(session, "set_voice", voice="nobody"))
    assert (await refusal(session, "set_music")).code == "invalid_params"


async def test_another_format_keeps_the_scenes(session: Session) -> None:
    await session.command("update_scene", scene_index=2, new_content="A red fox", update_type="visual")
    before = await scenes(session)
    square: Any = await session.command("set_format", aspect_ratio="1:1")
    assert square["breakdown"]["scenes"] == before
    assert square["needs"]["scenes"][0]["make"][0] == "picture"
    longer: Any = await session.command("set_format", duration=30)
    assert longer["seconds"] == 30
    assert [scene["visual"] for scene in await scenes(session)] == [scene["visual"] for scene in before]
    short: Any = await session.command("set_format", duration=1)
    assert "shorten them or remove a scene" in short["notices"][0]
    for _ in range(3):
        await session.command("undo")
    state = await session.state()
    assert state is not None
    assert state.breakdown is not None
    assert state.breakdown["brief"]["aspect_ratio"] == "16:9"  # type: ignore[index,call-overload]
    assert await scenes(session) == before
    assert (await refusal(session, "set_format")).code == "invalid_params"


async def test_characters(session: Session) -> None:
    result: Any = await session.command("generate_character", name="Mia", description="a girl", scenes=[1, 3])
    (mia,) = result["breakdown"]["characters"]
    assert mia["look"].startswith("a girl, ")
    assert len(mia["reference"]) == 64
    assert [scene["characters"] for scene in result["breakdown"]["scenes"]] == [["Mia"], [], ["Mia"]]
    assert {n for n, steps in made(result).items() if "picture" in steps} == {1, 2, 3}
    assert (await refusal(session, "generate_character", name="Mia", description="x")).code == "character_exists"
    changed: Any = await session.command("update_character", name="Mia", look="a girl in blue", new_name="Ann")
    assert changed["breakdown"]["characters"][0]["reference"] != mia["reference"]
    assert changed["change"] == "Ann changed, in scenes 1, 3"
    assert "there are: Ann" in str(await refusal(session, "update_character", name="Mia", role="hero"))
    role: Any = await session.command("update_character", name="Ann", role="the hero", scenes=[])
    assert role["change"] == "Ann changed, in no scene yet"
    everywhere: Any = await session.command("generate_character", name="Bo", description="an old fox")
    assert everywhere["change"] == "Bo appears in all scenes"
    await session.command("update_scene", scene_index=2, new_content="Ella sings.", update_type="script")
    named: Any = await session.command("generate_character", name="Ella", description="a singer")
    assert named["change"] == "Ella appears in scene 2"


async def test_undo_and_redo(session: Session) -> None:
    before = await scenes(session)
    await session.command("remove_scene", scene_index=1)
    undone: Any = await session.command("undo")
    assert (undone["change"], await scenes(session)) == ("scene 1 (“Scene 1”) removed: undone", before)
    redone: Any = await session.command("redo")
    assert (redone["change"], len(await scenes(session))) == ("scene 1 (“Scene 1”) removed: redone", 2)
    assert (await refusal(session, "redo")).code == "nothing_to_redo"
    await session.command("undo")
    assert (await refusal(session, "undo")).code == "nothing_to_undo"


async def test_comparing(session: Session) -> None:
    await session.command("remove_scene", scene_index=1)
    compared: Any = await session.command("compare_versions")
    assert [each["what"] for each in compared["differences"]] == ["scene removed"]
    assert (await refusal(session, "compare_versions", older=9)).code == "no_such_version"


async def test_estimates_change_nothing(session: Session) -> None:
    before = await session.state()
    for name, params in {
        "update_scene": {"scene_index": 1, "new_content": "boats"},
        "regenerate_scene": {"scene_index": 1},
        "add_scene": {"content": "boats"},
        "adjust_scene_duration": {"scene_index": 1, "seconds": 1},
        "generate_character": {"name": "Mia", "description": "a girl"},
        "set_voice": {"voice": "tone"},
    }.items():
        estimate: Any = await session.command("estimate_change", tool=name, params=params)
        assert estimate["needs"]["seconds"] > 0, name
    whole: Any = await session.command("estimate_change")
    assert whole["change"] == "as it stands"
    assert await session.state() == before
    for params in ({"tool": "undo"}, {"tool": "set_style", "params": "{"}, {"tool": "set_style"}):
        assert (await refusal(session, "estimate_change", **params)).code == "invalid_params"
    await session.command("generate_character", name="Mia", description="a girl")
    other: Any = await session.command(
        "estimate_change", tool="update_character", params={"name": "Mia", "look": "tall"}
    )
    assert other["change"] == "Mia changed, in all scenes"


async def test_limits(small_hub: Any) -> None:
    from pixora_core.context import Limits  # noqa: PLC0415

    async with small_hub(limits=Limits(scenes=3, film_seconds=20)) as hub:
        session = await hub.session("film", "me")
        assert (await refusal(session, "undo")).code == "no_breakdown"
        assert (await refusal(session, "generate_video")).recovery == ("generate_scene_breakdown",)
        too_many = await refusal(session, "generate_scene_breakdown", prompt="p", duration=12, scene_count=4)
        state = await session.state()
        assert state is not None
        assert (too_many.code, state.status) == ("too_many_scenes", "created")
        await session.command("generate_scene_breakdown", prompt="Hills", duration=12, scene_count=3)
        assert (await refusal(session, "add_scene", content="x")).code == "too_many_scenes"
        assert (await refusal(session, "adjust_scene_duration", scene_index=1, seconds=30)).code == "film_too_long"
        await refusal(session, "generate_scene_breakdown", prompt="p", language="tlh")
        state = await session.state()
        assert state is not None
        assert state.status == "awaiting_approval"


async def test_the_only_scene_stays_and_numbers_are_checked(session: Session) -> None:
    await session.command("remove_scene", scene_index=3)
    await session.command("remove_scene", scene_index=1)
    assert (await refusal(session, "remove_scene", scene_index=1)).code == "last_scene"
    wrong = await refusal(session, "update_scene", scene_index=2, new_content="x")
    assert (wrong.code, wrong.fields[0].field) == ("invalid_params", "scene_index")


async def test_nothing_goes_on_where_nothing_was_begun(small_hub: Any) -> None:
    async with small_hub() as hub:
        session = await hub.session("new", "me")
        await session._task.ensure()
        left: Any = await session.command("resume_generation")
        assert (left["status"], left["message"]) == ("none", "Nothing is being made.")


async def test_the_state(session: Session) -> None:
    state: Any = await session.command("get_state")
    assert (state["status"], state["seconds"]) == ("awaiting_approval", 12.0)
    assert "can_undo" not in state
    nothing: Any = await session.command("check_generation_status")
    assert nothing["progress"] == 0
    for name in ("pause_generation", "resume_generation", "cancel_generation"):
        assert (await session.command(name))["status"] == "none"  # type: ignore[index,call-overload]


def test_every_tool_is_in_the_table() -> None:
    assert len(TOOLS) == 25
