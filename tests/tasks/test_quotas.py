"""A user's quotas: of tasks, and of films being made, by whichever tool and however many at once."""

from __future__ import annotations

from typing import Any

import anyio
import pytest

from pixora_core.context import Limits
from pixora_core.errors import Refused
from pixora_core.session import CommandRefused
from pixora_core.tasks import Quotas, WithinQuotas, in_memory, moved, new_task
from pixora_core.tasks.entries import utc_now

pytestmark = pytest.mark.anyio


async def test_tasks() -> None:
    store = WithinQuotas(in_memory().tasks, Quotas(tasks=2))
    refused: list[str] = []

    async def create(number: int) -> None:
        try:
            await store.create(new_task(f"t{number}", "eve", utc_now()))
        except Refused as error:
            refused.append(error.code)

    async with anyio.create_task_group() as group:
        for number in range(8):
            group.start_soon(create, number)
    assert refused == ["too_many_tasks"] * 6
    assert len(await store.owned_by("eve")) == 2
    await store.create(new_task("mine", "me", utc_now()))


async def test_films_begun_at_once() -> None:
    """Eight films begun in the same moment: two are, whatever their order."""
    store = WithinQuotas(in_memory().tasks, Quotas(films=2))
    for number in range(8):
        await store.create(new_task(f"t{number}", "eve", utc_now()))
    refused: list[str] = []

    async def begin(task_id: str) -> None:
        try:
            await store.change(task_id, lambda record: moved(record, "generating"))
        except Refused as error:
            refused.append(error.code)

    async with anyio.create_task_group() as group:
        for number in range(8):
            group.start_soon(begin, f"t{number}")
    assert refused == ["too_many_films"] * 6
    first = next(each.task_id for each in await store.owned_by("eve") if each.status == "generating")
    await store.change(first, lambda record: record.model_copy(update={"stage": "checking"}))
    await store.change(first, lambda record: moved(record, "completed"))
    await begin(f"t{7 if first != 't7' else 6}")
    assert len(refused) == 6


async def test_through_a_session(small_hub: Any) -> None:
    async with small_hub(limits=Limits(user_tasks=3, user_films=1)) as hub:
        sessions = [await hub.session(f"t{number}", "eve") for number in range(4)]
        for session in sessions[:3]:
            await session.command("generate_scene_breakdown", prompt="tea", duration=4)
        with pytest.raises(CommandRefused) as refused:
            await sessions[3].command("generate_scene_breakdown", prompt="tea", duration=4)
        assert refused.value.code == "too_many_tasks"
        await sessions[0].command("generate_video")
        with pytest.raises(CommandRefused) as refused:
            await sessions[1].command("generate_video")
        assert refused.value.code == "too_many_films"
        state = await sessions[1].state()
        assert state is not None
        assert state.status != "generating"
        other = await hub.session("mine", "me")
        await other.command("generate_scene_breakdown", prompt="tea", duration=4)
        await other.command("generate_video")
        await sessions[0].command("cancel_generation")
        await sessions[1].command("generate_video")
        await sessions[1].command("pause_generation")
        await sessions[2].command("generate_video")
        with pytest.raises(CommandRefused):
            await sessions[1].command("resume_generation")
