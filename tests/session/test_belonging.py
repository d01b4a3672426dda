"""Whose a task is: of two users, of one who comes in the middle, of one who waits for it."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import anyio
import pytest

from pixora_core.errors import InvalidInput, NotYours
from pixora_core.messages import CommandResult
from pixora_core.session import Session
from pixora_core.tasks import new_task
from pixora_core.tasks.entries import utc_now
from tests.session.meeting import Answers, Waiting, message

pytestmark = pytest.mark.anyio


async def test_another_users_task_is_refused_like_any(small_hub: Any) -> None:
    async with small_hub() as hub:
        mine = await hub.session("film", "me")
        early = await hub.session("film", "you")
        await mine._task.ensure()
        with pytest.raises(NotYours):
            await hub.session("film", "you")
        with pytest.raises(NotYours):
            await early.command("get_state")
        with pytest.raises(NotYours):
            await early.state()
        for bad in ("", "a" * 65, "../x", "a b"):
            with pytest.raises(InvalidInput):
                await hub.session(bad, "me")
        with pytest.raises(InvalidInput):
            await hub.session("film", "")
        assert [each.task_id for each in await hub.tasks("me")] == ["film"]
        assert await hub.tasks("you") == ()


async def test_whoever_comes_first_has_the_task(small_hub: Any) -> None:
    async with small_hub() as hub:
        sessions = [await hub.session("film", user) for user in ("me", "you")]
        refused = 0
        async with anyio.create_task_group() as group:

            async def create(session: Session) -> None:
                nonlocal refused
                try:
                    await session.command("generate_scene_breakdown", prompt="Hills", duration=6, scene_count=2)
                except NotYours:
                    refused += 1

            for session in sessions:
                group.start_soon(create, session)
        assert refused == 1


async def test_who_waits_for_a_task_to_be_made_does_not_hear_another_users(small_hub: Any) -> None:
    async with small_hub(conversation=Waiting()) as hub:
        lurker = await hub.session("demo", "lurker")
        async with lurker.follow() as entries:
            owner = await hub.session("demo", "me")
            await owner.handle(message(type="chat_message", message="a secret"), Answers().say)
            with anyio.fail_after(5), pytest.raises(NotYours):
                await anext(entries)
        with pytest.raises(NotYours):
            await lurker.position()
        with pytest.raises(NotYours):
            async with lurker.follow():
                pass


async def test_a_task_that_becomes_anothers_in_the_middle_of_a_message_is_not_touched(small_hub: Any) -> None:
    async with small_hub(conversation=Waiting()) as hub:
        intruder = await hub.session("demo", "intruder")
        kept = hub.backend.outcomes.begin

        async def begin(*of: str) -> Any:
            await hub.backend.tasks.create(new_task("demo", "me", utc_now()))
            return await kept(*of)

        hub.backend.outcomes.begin = begin
        with pytest.raises(NotYours):
            await intruder.handle(message(type="pause", id="1"), Answers().say)
        position = await hub.backend.log.position("demo")
        assert position.last_seq == 0


async def test_a_task_that_was_forgotten_and_made_anew_by_another_is_not_this_sessions(small_hub: Any) -> None:
    async with small_hub(conversation=Waiting()) as hub:
        session = await hub.session("demo", "me")
        await session._task.ensure()
        del hub.backend.tasks._records["demo"]
        await hub.backend.tasks.create(new_task("demo", "another", utc_now()))
        for each in (message(type="command", command="get_state"), message(type="pause"), message(type="cancel")):
            said = Answers()
            with suppress(NotYours):
                await session.handle(each, said.say)
            assert not any(isinstance(answer, CommandResult) for answer in said)
        with pytest.raises(NotYours):
            await session.state()
        with pytest.raises(NotYours):
            async with session.follow():
                pass


async def test_of_two_users_who_come_at_once_the_task_is_the_firsts(small_hub: Any) -> None:
    async with small_hub() as hub:
        one, again, other = [await hub.session("demo", user) for user in ("me", "me", "eve")]
        await one._task.ensure()
        await again._task.ensure()
        with pytest.raises(NotYours):
            await other._task.ensure()
