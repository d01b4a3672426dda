"""Nobody pays more than he has agreed to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import anyio
import pytest

from pixora_core.engine import FilmEngine
from pixora_core.errors import ProviderUnavailable
from pixora_core.film import Picture
from pixora_core.messages import Answer, ResumeGeneration
from pixora_core.pipeline.makers import Makers
from pixora_core.pipeline.ports import PictureRequest, ProviderInfo
from pixora_core.session import CommandRefused, Session
from pixora_core.tasks import TaskRecord
from pixora_core.testing import PlainIllustrator, ToneNarrator, plain_makers
from tests.generation.test_trouble import Dear, planned

pytestmark = pytest.mark.anyio

ADDED = {"script": "More.", "visual": "more hills"}


def makers() -> Makers:
    return replace(plain_makers(FilmEngine(workers=2)), illustrators=[Dear()])


async def question(session: Session) -> Any:
    state = await session.state()
    assert state is not None
    (asked,) = state.approvals
    return asked


async def test_a_film_that_has_become_dearer_is_asked_about_again(small_hub: Any) -> None:
    async with small_hub(makers=makers) as hub:
        session = await planned(hub)
        asked: Any = await session.command("generate_video")
        await session.command("add_scene", content=ADDED)
        with pytest.raises(CommandRefused, match=r"0\.12") as refused:
            await session.approve(asked["approval_id"])
        assert refused.value.code == "approval_outdated"
        again = await question(session)
        assert (again["price"], again["approval_id"] == asked["approval_id"]) == (0.12, False)
        begun: Any = await session.approve(again["approval_id"])
        assert begun["status"] == "started"


async def test_a_film_that_has_become_cheaper_is_made(small_hub: Any) -> None:
    async with small_hub(makers=makers) as hub:
        session = await planned(hub)
        asked: Any = await session.command("generate_video")
        await session.command("remove_scene", scene_index=2)
        begun: Any = await session.approve(asked["approval_id"])
        assert begun["status"] == "started"


async def test_no_to_a_question_needs_no_price(small_hub: Any) -> None:
    async with small_hub(makers=makers) as hub:
        session = await planned(hub)
        asked: Any = await session.command("generate_video")
        await session.command("add_scene", content=ADDED)
        await session.approve(asked["approval_id"], approve=False)
        state = await session.state()
        assert state is not None
        assert not state.approvals


async def test_going_on_costs_as_much_as_beginning(small_hub: Any) -> None:
    async with small_hub(makers=makers) as hub:
        session = await planned(hub)
        asked: Any = await session.command("generate_video")
        await session.approve(asked["approval_id"])
        await session.command("cancel_generation")
        await session.command("set_style", style="noir")
        resumed: Any = await session.command("resume_generation")
        assert resumed["status"] == "awaiting_approval"
        assert (await question(session))["price"] == 0.08
        said: list[Answer] = []

        async def say(answer: Answer) -> None:
            said.append(answer)

        await session.handle(ResumeGeneration(), say)
        assert [each.type for each in said] == ["ack"]
        record = await session._context.record()
        assert record.generation is not None
        assert record.generation.status == "cancelled"


class Till(Dear):
    """Charges for each picture, and keeps count; the pictures of the hills wait until `go`."""

    def __init__(self) -> None:
        self.drawn = 0
        self.drawing = anyio.Semaphore(0)
        self.go = anyio.Event()

    async def draw(self, request: PictureRequest, into: Path) -> Picture:
        self.drawn += 1
        self.drawing.release()
        await self.go.wait()
        return await super().draw(request, into)


class Failing(PlainIllustrator):
    """Costs nothing, and draws nothing."""

    async def draw(self, request: PictureRequest, into: Path) -> Picture:
        del request, into
        raise ProviderUnavailable("plain", "out of paint")


async def until(session: Session, reached: Callable[[TaskRecord], bool]) -> TaskRecord:
    """The record as soon as it is so."""
    with anyio.fail_after(40):
        while not reached(record := await session._context.record()):
            await anyio.sleep(0.05)
    return record


def stands(status: str) -> Callable[[TaskRecord], bool]:
    return lambda record: record.generation is not None and record.generation.status == status


async def test_an_edit_on_the_way_spends_nothing_that_nobody_agreed_to(small_hub: Any) -> None:
    till = Till()

    async with small_hub(makers=lambda: replace(plain_makers(FilmEngine(workers=2)), illustrators=[till])) as hub:
        session = await planned(hub)
        asked: Any = await session.command("generate_video")
        await session.approve(asked["approval_id"])
        await till.drawing.acquire()
        await till.drawing.acquire()
        await session.command("set_style", style="noir")
        till.go.set()
        waits = await until(session, lambda record: stands("paused")(record) and bool(record.approvals))
        assert till.drawn == 2
        first = await question(session)
        assert (first["tool"], first["price"]) == ("resume_generation", 0.08)
        assert "dear" in str(first["subject"])
        await session.command("add_scene", content=ADDED)
        # Whoever looks first asks anew: the floor, told of the edit, or the answer that comes too late.
        with pytest.raises(CommandRefused, match=r"0\.12|not open"):
            await session.approve(first["approval_id"])
        await until(session, lambda record: [each.price for each in record.approvals] == [0.12])
        again = await question(session)
        assert waits.generation is not None
        assert (waits.status, waits.generation.spent) == ("paused", 0.08)
        await session.approve(again["approval_id"])
        done = await until(session, stands("completed"))
        assert till.drawn == 5
        assert done.generation is not None
        assert done.generation.spent == pytest.approx(0.20) == done.generation.agreed
        assert not done.approvals


async def test_no_means_that_it_stays_paused(small_hub: Any) -> None:
    till = Till()
    till.go.set()

    async with small_hub(
        makers=lambda: replace(plain_makers(FilmEngine(workers=2)), illustrators=[Failing(), till])
    ) as hub:
        session = await planned(hub)
        begun: Any = await session.command("generate_video")
        assert begun["status"] == "started"
        await until(session, lambda record: bool(record.approvals))
        assert till.drawn == 0
        refused = await question(session)
        assert refused["price"] == 0.04
        await session.approve(refused["approval_id"], approve=False)
        resumed: Any = await session.command("resume_generation")
        assert resumed["status"] == "awaiting_approval"
        record = await session._context.record()
        assert stands("paused")(record)


async def test_a_second_choice_that_charges_is_asked_about_before_it_is_used(small_hub: Any) -> None:
    till = Till()
    till.go.set()

    async with small_hub(
        makers=lambda: replace(plain_makers(FilmEngine(workers=2)), illustrators=[Failing(), till])
    ) as hub:
        session = await planned(hub)
        await session.command("generate_video")
        for _ in range(2):
            await until(session, lambda record: bool(record.approvals) or stands("completed")(record))
            state = await session.state()
            assert state is not None
            if state.approvals:
                await session.approve(str(state.approvals[0]["approval_id"]))
        done = await until(session, stands("completed"))
        assert done.generation is not None
        assert till.drawn * 0.04 == pytest.approx(done.generation.spent)
        assert done.generation.spent <= done.generation.agreed + 1e-9


async def test_what_was_agreed_for_a_pause_goes_on_without_asking(small_hub: Any) -> None:
    till = Till()

    async with small_hub(makers=lambda: replace(plain_makers(FilmEngine(workers=2)), illustrators=[till])) as hub:
        session = await planned(hub)
        asked: Any = await session.command("generate_video")
        await session.approve(asked["approval_id"])
        await till.drawing.acquire()
        await session.command("pause_generation")
        resumed: Any = await session.command("resume_generation")
        assert resumed["status"] == "resumed", "a picture in progress was paid for, and is not there yet"
        till.go.set()
        done = await until(session, stands("completed"))
        assert done.generation is not None
        assert done.generation.spent <= done.generation.agreed
        assert done.generation.in_hand == 0


class DearVoice(ToneNarrator):
    """Charges for every reading."""

    info = ProviderInfo(name="dear-voice", version="1", licence="CC0-1.0", price_per_unit=0.25)


async def test_a_line_that_will_have_to_be_read_again_is_agreed_to_with_the_rest(small_hub: Any) -> None:
    line = "Far more words are in this line than anybody could say in the two seconds that are left for them here."

    async with small_hub(makers=lambda: replace(plain_makers(FilmEngine(workers=2)), narrators=[DearVoice()])) as hub:
        session = await planned(hub)
        await session.command("remove_scene", scene_index=2)
        await session.command("update_scene", scene_index=1, new_content=line, update_type="script")
        await session.command("adjust_scene_duration", scene_index=1, seconds=3)
        asked: Any = await session.command("generate_video")
        assert (await question(session))["price"] == 2 * 0.25
        await session.approve(asked["approval_id"])
        record = await until(session, lambda record: stands("completed")(record) or stands("paused")(record))
        assert stands("completed")(record)
        assert record.generation is not None
        assert record.generation.spent <= record.generation.agreed


class Cheap(Till):
    """Charges less for a picture than a price has decimals elsewhere."""

    info = ProviderInfo(name="cheap", version="1", licence="CC0-1.0", price_per_unit=0.00012)


async def test_small_prices_are_agreed_to_whole(small_hub: Any) -> None:
    till = Cheap()
    till.go.set()

    async with small_hub(makers=lambda: replace(plain_makers(FilmEngine(workers=2)), illustrators=[till])) as hub:
        session = await planned(hub)
        asked: Any = await session.command("generate_video")
        assert (await question(session))["price"] == pytest.approx(0.00024)
        await session.approve(asked["approval_id"])
        record = await until(session, lambda record: stands("completed")(record) or stands("paused")(record))
        assert stands("completed")(record)
