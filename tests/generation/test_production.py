"""Films as work of their tasks: made whole, edited on the way, paused, cancelled, failed, taken up again."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio
import pytest

from pixora_core.engine import FilmEngine
from pixora_core.errors import ProviderError
from pixora_core.film import Narration, Picture
from pixora_core.messages import Completion, ErrorMessage, ProgressUpdate, ServerMessage, Status, ToolCall
from pixora_core.pipeline.makers import Makers
from pixora_core.pipeline.ports import PictureRequest, SpeechRequest
from pixora_core.providers.embedded.designer import EmbeddedDesigner
from pixora_core.session import Session
from pixora_core.testing import PlainIllustrator, ToneNarrator, plain_makers

pytestmark = pytest.mark.anyio


class Studio:
    """The small makers, counted; the pictures whose description is in `held` wait until they are let go."""

    def __init__(self) -> None:
        self.drawn: list[str] = []
        self.finished: list[str] = []
        self.spoken: list[str] = []
        self.voices: list[str | None] = []
        self.held: set[str] = set()
        self.failing = False
        self.reached = anyio.Event()
        self.go = anyio.Event()

    def makers(self) -> Makers:
        studio = self

        class Drawing(PlainIllustrator):
            async def draw(self, request: PictureRequest, into: Path) -> Picture:
                name = f"{request.visual.description} {request.visual.variant}"
                studio.drawn.append(name)
                if studio.failing:
                    raise ProviderError("painter", "it has no paint")
                if name in studio.held:
                    studio.reached.set()
                    await studio.go.wait()
                done = await super().draw(request, into)
                studio.finished.append(name)
                return done

        class Speaking(ToneNarrator):
            def voices(self, language: str) -> tuple[str, ...]:
                return (*super().voices(language), "low", "bright")

            async def speak(self, request: SpeechRequest, into: Path) -> Narration:
                studio.spoken.append(request.text)
                studio.voices.append(request.voice)
                return await super().speak(request, into)

        plain = plain_makers(FilmEngine(workers=2), lambda: [Speaking()])
        return replace(plain, illustrators=[Drawing()], designers=[EmbeddedDesigner()])


@asynccontextmanager
async def filming(small_hub: Callable[..., Any], studio: Studio, **options: Any) -> AsyncIterator[Session]:
    async with small_hub(makers=studio.makers, **options) as hub:
        session: Session = await hub.session("film", "me")
        if await session.state() is None:
            await session.command("generate_scene_breakdown", prompt="Hills", duration=6, scene_count=2)
        yield session


async def until(session: Session, *kinds: type[ServerMessage], after: int = 0) -> list[ServerMessage]:
    """Everything that is told until a message of one of the kinds."""
    told: list[ServerMessage] = []
    with anyio.fail_after(60):
        async with session.follow(after) as entries:
            async for entry in entries:
                told.append(entry.message)
                if isinstance(told[-1], kinds):
                    return told
    raise AssertionError("the log has ended")


async def status(session: Session) -> Any:
    return await session.command("check_generation_status")


async def ended(session: Session, wanted: str) -> Any:
    """The generation's state once it is `wanted`."""
    with anyio.fail_after(60):
        while (state := await status(session))["status"] != wanted:
            await anyio.sleep(0.02)
    return state


async def test_a_film_from_the_first_message_to_the_last(small_hub: Any) -> None:
    async with filming(small_hub, Studio()) as session:
        started: Any = await session.command("generate_video")
        assert started["status"] == "started"
        assert started["needs"]["film"] == ["score", "joins", "film"]
        again: Any = await session.command("generate_video")
        assert (again["status"], again["generation_id"]) == ("running", started["generation_id"])
        told = await until(session, Completion)
        state = await ended(session, "completed")
        done = told[-1]
        assert isinstance(done, Completion)
        assert Path(done.data.video_url.removeprefix("file://")).is_file()
        assert (done.run_id, done.data.duration) == (started["generation_id"], 6.0)
        steps = [each.data.progress for each in told if isinstance(each, ProgressUpdate)]
        assert (steps, steps[-1]) == (sorted(steps), 100)
        assert [set(scene["made"]) for scene in state["scenes"]] == [{"draw", "narrate", "animate", "render"}] * 2
        assert state["result"]["video_url"] == done.data.video_url


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


async def test_pause_and_resume(small_hub: Any) -> None:
    studio = Studio()
    studio.held = {"Hills 1"}
    async with filming(small_hub, studio) as session:
        await session.command("generate_video")
        await studio.reached.wait()
        assert (await session.command("pause_generation"))["status"] == "paused"  # type: ignore[index,call-overload]
        assert (await session.command("pause_generation"))["status"] == "none"  # type: ignore[index,call-overload]
        studio.go.set()
        while "Hills 1" not in studio.finished:
            await anyio.sleep(0.02)
        assert (await status(session))["status"] == "paused"
        resumed: Any = await session.command("resume_generation")
        assert resumed["status"] == "resumed"
        await ended(session, "completed")
        assert studio.drawn.count("Hills 1") == 1
        words = [each.status for each in await until(session, Completion) if isinstance(each, Status)]
        assert [word for word in words if word != "changed"] == ["started", "paused", "resumed"]


async def test_cancelled_is_kept_and_resuming_begins_anew(small_hub: Any) -> None:
    studio = Studio()
    studio.held = {"Hills 1"}
    async with filming(small_hub, studio) as session:
        first: Any = await session.command("generate_video")
        await studio.reached.wait()
        await session.command("cancel_generation")
        state = await status(session)
        assert (state["status"], state["generation"]) == ("cancelled", "cancelled")
        resumed: Any = await session.command("resume_generation")
        studio.go.set()
        assert resumed["generation_id"] != first["generation_id"]
        await ended(session, "completed")
        assert studio.finished.count("Hills 2") == 1


async def test_a_failure_is_one_error_and_can_be_resumed(small_hub: Any) -> None:
    studio = Studio()
    studio.failing = True
    async with filming(small_hub, studio) as session:
        await session.command("generate_video")
        told = await until(session, ErrorMessage)
        error = told[-1]
        assert isinstance(error, ErrorMessage)
        assert (error.code, error.message) == ("generation_failed", "painter: it has no paint")
        assert error.recovery == ("resume_generation", "generate_video")
        assert (await ended(session, "failed"))["error"] == "painter: it has no paint"
        studio.failing = False
        await session.command("resume_generation")
        await ended(session, "completed")


async def test_what_nobody_foresaw_is_internal_and_does_not_end_the_hub(
    small_hub: Any, caplog: pytest.LogCaptureFixture
) -> None:
    studio = Studio()

    class Broken(PlainIllustrator):
        async def draw(self, request: PictureRequest, into: Path) -> Picture:
            raise ZeroDivisionError("/secret/path")

    def makers() -> Makers:
        return replace(studio.makers(), illustrators=[Broken()])

    async with small_hub(makers=makers) as hub:
        session = await hub.session("film", "me")
        await session.command("generate_scene_breakdown", prompt="Hills", duration=6, scene_count=2)
        await session.command("generate_video")
        error = (await until(session, ErrorMessage))[-1]
        assert isinstance(error, ErrorMessage)
        assert (error.code, error.message) == ("internal", "internal error")
        assert error.ref is not None
        assert error.ref in caplog.text
        assert (await ended(session, "failed"))["error"] == f"internal error, ref {error.ref}"


async def test_the_next_hub_goes_on_and_makes_nothing_twice(small_hub: Any) -> None:
    studio = Studio()
    studio.held = {"Hills 2"}
    sqlite = {"state": "sqlite"}
    async with filming(small_hub, studio, settings=sqlite) as session:
        await session.command("generate_video")
        await studio.reached.wait()
        while "Hills 1" not in studio.finished:
            await anyio.sleep(0.02)
    studio.held.clear()
    async with filming(small_hub, studio, settings=sqlite) as session:
        told = await until(session, Completion)
        state = await ended(session, "completed")
        assert studio.drawn.count("Hills 1") == 1
        assert "draw" in state["scenes"][0]["reused"]
        assert len([each for each in told if isinstance(each, ToolCall)]) == 2


async def test_without_recovery_a_hub_leaves_other_films_alone(small_hub: Any) -> None:
    studio = Studio()
    studio.held = {"Hills 2"}
    sqlite = {"state": "sqlite"}
    async with filming(small_hub, studio, settings=sqlite) as session:
        await session.command("generate_video")
        await studio.reached.wait()
    drawn = len(studio.drawn)
    async with filming(small_hub, studio, settings=sqlite, recover=False) as session:
        await anyio.sleep(0.2)
        assert (len(studio.drawn), (await status(session))["status"]) == (drawn, "generating")


async def test_a_generation_that_comes_to_nothing_again_and_again_is_given_up(small_hub: Any) -> None:
    studio = Studio()
    sqlite = {"state": "sqlite"}
    async with filming(small_hub, studio, settings=sqlite, recover=False) as session:
        studio.held = {"Hills 1", "Hills 2"}
        await session.command("generate_video")
        await studio.reached.wait()
        context = session._context

        def worn(record: Any) -> Any:
            return record.model_copy(update={"generation": record.generation.model_copy(update={"attempts": 10})})

        await context.change(worn)
    async with filming(small_hub, studio, settings=sqlite) as session:
        assert "again and again" in (await ended(session, "failed"))["error"]


async def test_a_completion_is_told_once_though_the_process_dies_in_between(small_hub: Any) -> None:
    studio = Studio()
    sqlite = {"state": "sqlite"}
    async with filming(small_hub, studio, settings=sqlite) as session:
        await session.command("generate_video")
        await ended(session, "completed")
        context = session._context

        def not_closed(record: Any) -> Any:
            return record.model_copy(update={"generation": record.generation.model_copy(update={"announced": False})})

        await context.change(not_closed)
    async with filming(small_hub, studio, settings=sqlite) as session:
        context = session._context
        with anyio.fail_after(30):
            while (await context.record()).unfinished:
                await anyio.sleep(0.02)
        position = await session.position()
        entries = await session._context.log.read("film", after=0)
        assert [entry.type for entry in entries].count("completion") == 1
        assert position.last_seq == len(entries)


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
