"""One user with many tasks, and what is left for the others."""

from __future__ import annotations

from typing import Any

import anyio
import pytest

from pixora_core.context import Limits, Needs
from pixora_core.film import Brief, Delivery, SceneBreakdown
from pixora_core.hub import Hub
from pixora_core.messages import CommandResult, ErrorMessage
from pixora_core.units import Seconds
from tests.session.meeting import Client, Slow

pytestmark = pytest.mark.anyio

PLAN = {"type": "command", "command": "generate_scene_breakdown", "params": {"prompt": "tea", "duration": 6}}


async def test_what_waits_of_one_user_at_all_tasks_is_bounded(small_hub: Any) -> None:
    async with small_hub(limits=Limits(user_waiting=2)) as hub:
        slow = Slow(hub)
        clients = [Client(await hub.session(f"film{number}", "eve")) for number in range(3)]
        other = Client(await hub.session("others", "bob"))
        for client in (*clients, other):
            await client.send(**PLAN)
        refused = clients[2].answers[-1]
        assert isinstance(refused, ErrorMessage)
        assert (refused.code, refused.retryable) == ("busy", True)
        slow.go.set()
        for client in (clients[0], clients[1], other):
            await client.until(CommandResult)
        await clients[2].send(**PLAN)
        await clients[2].until(CommandResult)


class Crowd:
    """A hub's film making that says how many ask at once, and how many that was at most."""

    def __init__(self, hub: Hub) -> None:
        self.making = hub._film.making
        self.planning: list[str] = []
        self.go = anyio.Event()
        self.estimates = self.most = 0
        self.making.plan = self.plan  # type: ignore[method-assign]
        self._needs, self.making.needs = self.making.needs, self.needs  # type: ignore[method-assign]

    async def plan(self, brief: Brief, delivery: Delivery) -> SceneBreakdown:
        self.planning.append(brief.prompt)
        await self.go.wait()
        return await type(self.making).plan(self.making, brief, delivery)

    async def needs(self, breakdown: SceneBreakdown, delivery: Delivery, **how: Any) -> Needs:
        self.estimates += 1
        self.most = max(self.most, self.estimates)
        await anyio.sleep(0.01)
        self.estimates -= 1
        return Needs(scenes=(), film=(), seconds=Seconds(1.0))


def plan_of(prompt: str) -> dict[str, Any]:
    return {**PLAN, "params": {"prompt": prompt, "duration": 6}}


async def test_one_user_has_two_films_written_at_a_time_and_another_does_not_wait_for_the_rest(small_hub: Any) -> None:
    async with small_hub() as hub:
        crowd = Crowd(hub)
        for number in range(5):
            await Client(await hub.session(f"film{number}", "eve")).send(**plan_of("eve"))
        other = Client(await hub.session("others", "bob"))
        await other.send(**plan_of("bob"))
        with anyio.fail_after(5):
            while "bob" not in crowd.planning:
                await anyio.sleep(0.01)
        assert sorted(crowd.planning) == ["bob", "eve", "eve"]
        crowd.go.set()
        await other.until(CommandResult)


async def test_estimates_of_one_user_are_made_one_after_the_other(small_hub: Any) -> None:
    async with small_hub() as hub:
        first = Client(await hub.session("film", "eve"))
        await first.send(**PLAN)
        await first.until(CommandResult)
        crowd = Crowd(hub)
        async with anyio.create_task_group() as group:
            for _ in range(6):
                session = await hub.session("film", "eve")
                group.start_soon(session.command, "estimate_change")
        assert crowd.most == 1
