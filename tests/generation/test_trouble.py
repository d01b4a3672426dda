"""What goes wrong around a film: stores that are away, other films first, other editors, providers that charge."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio
import pytest

from pixora_core.engine import FilmEngine
from pixora_core.errors import ProviderUnavailable, StorageUnavailable
from pixora_core.film import Character, Delivery, Picture
from pixora_core.generation import FilmMaking
from pixora_core.generation.filming import _filmed
from pixora_core.messages import Ping
from pixora_core.pipeline.makers import Makers
from pixora_core.pipeline.ports import CharacterRequest, PictureRequest, ProviderInfo
from pixora_core.providers.embedded.designer import EmbeddedDesigner
from pixora_core.session import CommandRefused, Session
from pixora_core.testing import PlainIllustrator, PlainWriter, plain_makers
from pixora_core.tools import TOOLS

pytestmark = pytest.mark.anyio


class Dear(PlainIllustrator):
    """Charges for each picture."""

    info = ProviderInfo(name="dear", version="1", licence="CC0-1.0", price_per_unit=0.04)


async def planned(hub: Any, task_id: str = "film") -> Session:
    session: Session = await hub.session(task_id, "me")
    await session.command("generate_scene_breakdown", prompt="Hills", duration=6, scene_count=2)
    return session


async def test_what_costs_money_is_asked_for_with_its_price(small_hub: Any) -> None:
    def makers() -> Makers:
        return replace(plain_makers(FilmEngine(workers=2)), illustrators=[Dear()])

    async with small_hub(makers=makers) as hub:
        session = await planned(hub)
        asked: Any = await session.command("generate_video")
        state = await session.state()
        assert state is not None
        (question,) = state.approvals
        assert (asked["status"], question["price"]) == ("awaiting_approval", 0.08)
        assert "dear will charge for it" in str(question["subject"])
        begun: Any = await session.approve(asked["approval_id"])
        assert (begun["status"], begun["needs"]["paid"]) == ("started", ["dear"])


async def test_a_third_film_waits_for_two_others(small_hub: Any) -> None:
    go, drawing = anyio.Event(), anyio.Semaphore(0)

    class Held(PlainIllustrator):
        async def draw(self, request: PictureRequest, into: Path) -> Picture:
            drawing.release()
            await go.wait()
            return await super().draw(request, into)

    def makers() -> Makers:
        return replace(plain_makers(FilmEngine(workers=2)), illustrators=[Held()])

    async with small_hub(makers=makers) as hub:
        sessions = [await planned(hub, name) for name in ("one", "two", "three")]
        for session in sessions:
            await session.command("generate_video")
            await drawing.acquire() if session.task_id != "three" else None
        entries = []
        with anyio.fail_after(20):
            while not any(b'"queued"' in entry.encoded for entry in entries):
                entries = list(await hub.backend.log.read("three", after=0))
                await anyio.sleep(0.02)
        await sessions[2].command("cancel_generation")
        go.set()


async def test_an_edit_of_what_somebody_else_has_just_edited_is_made_anew(small_hub: Any) -> None:
    others: list[Callable[[], Any]] = []

    class Interrupted(PlainWriter):
        async def write(self, brief: Any) -> Any:
            if others:
                await others.pop()()
            return await super().write(brief)

    def makers() -> Makers:
        return replace(plain_makers(FilmEngine(workers=2)), writers=[Interrupted()])

    async with small_hub(makers=makers) as hub:
        session = await planned(hub)
        context = session._context

        async def meanwhile() -> None:
            await TOOLS["set_style"].run(context, TOOLS["set_style"].params(style="noir"))

        others.append(meanwhile)
        result: Any = await session.command("update_scene", scene_index=1, new_content="boats")
        assert result["breakdown"]["brief"]["style"] == "noir"
        assert len((await context.record()).history) == 2


async def test_an_edit_that_others_always_come_before_is_refused(small_hub: Any) -> None:
    async with small_hub() as hub:
        session = await planned(hub)
        context, scene = session._context, hub._film.making.scene
        styles = iter(["noir", "cartoon"] * 10)

        async def interrupted(*given: Any) -> Any:
            await TOOLS["set_style"].run(context, TOOLS["set_style"].params(style=next(styles)))
            return await scene(*given)

        hub._film.making.scene = interrupted  # type: ignore[method-assign]
        with pytest.raises(CommandRefused, match="others are editing this film at the same time") as refused:
            await session.command("update_scene", scene_index=1, new_content="boats")
        assert refused.value.retryable


async def test_a_writer_that_has_other_words_gives_them(small_hub: Any) -> None:
    class Rich(PlainWriter):
        async def write(self, brief: Any) -> Any:
            written = await super().write(brief)
            scenes = tuple(each.model_copy(update={"script": f"Seed {brief.seed}."}) for each in written.scenes)
            return written.model_copy(update={"scenes": scenes})

    def makers() -> Makers:
        return replace(plain_makers(FilmEngine(workers=2)), writers=[Rich()])

    async with small_hub(makers=makers) as hub:
        session = await planned(hub)
        result: Any = await session.command("regenerate_scene", scene_index=2, what="script")
        assert [scene["script"] for scene in result["breakdown"]["scenes"]] == ["Seed 0.", "Seed 1."]
        assert "notices" not in result or result["notices"] == []


async def test_a_second_designer_is_taken_while_the_film_is_on_paper(small_hub: Any) -> None:
    class Asleep(EmbeddedDesigner):
        async def design(self, request: CharacterRequest) -> Character:
            raise ProviderUnavailable("designer", "asleep")

    def makers() -> Makers:
        return replace(plain_makers(FilmEngine(workers=2)), designers=[Asleep(), EmbeddedDesigner()])

    async with small_hub(makers=makers) as hub:
        session = await planned(hub)
        await session.command("generate_character", name="Mina", description="an old gardener")
        state = await session.state()
        assert state is not None
        assert [each["name"] for each in state.characters] == ["Mina"]
        assert hub._making.counts.provider_errors == 1


async def test_a_command_that_nobody_foresaw_to_fail(small_hub: Any, caplog: pytest.LogCaptureFixture) -> None:
    class Broken(PlainWriter):
        async def write(self, brief: Any) -> Any:
            raise ZeroDivisionError

    def makers() -> Makers:
        return replace(plain_makers(FilmEngine(workers=2)), writers=[Broken()])

    async with small_hub(makers=makers) as hub:
        session = await hub.session("film", "me")
        with pytest.raises(CommandRefused, match="internal error") as caught:
            await session.command("generate_scene_breakdown", prompt="Hills")
        assert caught.value.code == "internal"
    assert "ZeroDivisionError" in caplog.text


async def test_a_message_that_could_not_be_dealt_with_is_new_when_it_is_sent_again(small_hub: Any) -> None:
    async with small_hub() as hub:
        session = await hub.session("film", "me")
        answers: list[Any] = []

        async def away(answer: Any) -> None:
            raise StorageUnavailable("log", "away")

        async def say(answer: Any) -> None:
            answers.append(answer)

        with pytest.raises(StorageUnavailable):
            await session.handle(Ping(id="p"), away)
        await session.handle(Ping(id="p"), say)
        assert [answer.type for answer in answers] == ["pong"]


async def test_the_film_goes_on_when_the_store_is_back(
    small_hub: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with small_hub(lease_seconds=0.3) as hub:
        session = await planned(hub)
        change, failed = hub.backend.tasks.change, False

        async def sometimes(*given: Any) -> Any:
            nonlocal failed
            if not failed:
                failed = True
                raise StorageUnavailable("tasks", "away")
            return await change(*given)

        await session.command("generate_video")
        monkeypatch.setattr(hub.backend.tasks, "change", sometimes)
        with anyio.fail_after(60):
            while (await session.command("check_generation_status"))["status"] != "completed":
                await anyio.sleep(0.05)
        assert "is gone on with later" in caplog.text


async def test_films_on_paper_of_a_folder_that_is_gone(tmp_path: Path) -> None:
    assert _filmed(tmp_path / "gone") is None
    assert _filmed(None) is None


async def test_no_designer(tmp_path: Path) -> None:
    making = FilmMaking(lambda: plain_makers(FilmEngine(workers=2)), tmp_path, delivery=lambda shape: Delivery())
    breakdown = await making.plan(_brief(), Delivery())
    with pytest.raises(ProviderUnavailable, match="the settings name none"):
        await making.character("Mia", "a girl", breakdown)
    assert (await making.pictured(Character(name="Mia", look="a girl"), breakdown)).reference


def _brief() -> Any:
    from pixora_core.film import Brief  # noqa: PLC0415

    return Brief(prompt="Hills", duration=5, scene_count=1)
