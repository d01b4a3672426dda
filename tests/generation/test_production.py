"""Films as work of their tasks: made whole, paused, cancelled, failed, taken up again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio
import pytest

from pixora_core.film import Picture
from pixora_core.messages import Completion, ErrorMessage, ProgressUpdate, Status, ToolCall
from pixora_core.pipeline.makers import Makers
from pixora_core.pipeline.ports import PictureRequest
from pixora_core.testing import PlainIllustrator
from tests.generation.filming import Studio, ended, filming, status, until

pytestmark = pytest.mark.anyio


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
