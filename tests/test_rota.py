"""Whose turn it is."""

from __future__ import annotations

import anyio
import pytest
from anyio.abc import TaskGroup
from hypothesis import given
from hypothesis import strategies as st

from pixora_core.rota import Rota

pytestmark = pytest.mark.anyio


class Counter:
    """Serves whoever asks: who was let in, in order; each goes when told so."""

    def __init__(self, rota: Rota, group: TaskGroup) -> None:
        self.rota, self.group = rota, group
        self.served: list[str] = []
        self.inside: list[tuple[str, anyio.Event]] = []
        self.scopes: list[anyio.CancelScope] = []

    async def ask(self, user: str) -> None:
        self.group.start_soon(self._stay, user)
        await anyio.wait_all_tasks_blocked()

    async def _stay(self, user: str) -> None:
        with anyio.CancelScope() as scope:
            self.scopes.append(scope)
            async with self.rota.place(user):
                go = anyio.Event()
                self.served.append(user)
                self.inside.append((user, go))
                await go.wait()

    async def end_one(self) -> None:
        _, go = self.inside.pop(0)
        go.set()
        await anyio.wait_all_tasks_blocked()


async def test_who_asks_for_much_is_served_between_the_others() -> None:
    async with anyio.create_task_group() as group:
        counter = Counter(Rota(each=1, at_once=1), group)
        for user in ("eve", "eve", "eve", "eve", "bob", "ann", "bob"):
            await counter.ask(user)
        while counter.inside:
            await counter.end_one()
    assert counter.served == ["eve", "eve", "bob", "ann", "eve", "bob", "eve"]


async def test_a_place_that_is_free_is_no_use_to_who_has_enough() -> None:
    async with anyio.create_task_group() as group:
        counter = Counter(Rota(each=1, at_once=2), group)
        for user in ("eve", "eve", "bob"):
            await counter.ask(user)
        assert counter.served == ["eve", "bob"]
        while counter.inside:
            await counter.end_one()
    assert counter.served == ["eve", "bob", "eve"]


async def test_who_goes_away_while_waiting_leaves_no_hole() -> None:
    async with anyio.create_task_group() as group:
        counter = Counter(Rota(each=1), group)
        for _ in range(3):
            await counter.ask("eve")
        counter.scopes[1].cancel()
        await anyio.wait_all_tasks_blocked()
        counter.inside[0][1].set()
        counter.scopes[2].cancel()  # in the very moment when it is called
        await anyio.wait_all_tasks_blocked()
        await counter.ask("eve")
        assert len(counter.served) == 2
        counter.inside[-1][1].set()


@given(
    asked=st.lists(st.sampled_from(["eve", "bob", "ann"]), max_size=30),
    each=st.integers(1, 3),
    at_once=st.none() | st.integers(1, 4),
)
def test_nobody_waits_beside_a_free_place(asked: list[str], each: int, at_once: int | None) -> None:
    async def run() -> None:
        async with anyio.create_task_group() as group:
            counter = Counter(Rota(each=each, at_once=at_once), group)
            for user in asked:
                await counter.ask(user)
            while True:
                inside = [user for user, _ in counter.inside]
                waiting = set(asked) if len(counter.served) < len(asked) else set()
                left = {user for user in waiting if asked.count(user) > counter.served.count(user)}
                assert len(inside) <= (at_once or len(asked))
                assert all(inside.count(user) <= each for user in inside)
                assert len(inside) == at_once or all(inside.count(user) == each for user in left)
                if not inside:
                    break
                await counter.end_one()
        assert sorted(counter.served) == sorted(asked)

    anyio.run(run)
