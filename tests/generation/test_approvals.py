"""Nobody pays more than he has agreed to."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pixora_core.engine import FilmEngine
from pixora_core.messages import Answer, ResumeGeneration
from pixora_core.pipeline.makers import Makers
from pixora_core.session import CommandRefused, Session
from pixora_core.testing import plain_makers
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
