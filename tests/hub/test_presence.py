"""Whether a process lives, and what is told of the turns of one that does not."""

from __future__ import annotations

from dataclasses import replace

import anyio
import pytest

from pixora_core.errors import StorageError, StorageUnavailable
from pixora_core.messages import Message, MessageData, Status
from pixora_core.orphans import Orphans
from pixora_core.presence import Presence
from pixora_core.tasks import Backend, Lease, TaskRecord, Turn, in_memory, new_task, turn_begun
from pixora_core.tasks.entries import utc_now
from pixora_core.tasks.memory import MemoryLeases, MemoryTaskStore

pytestmark = pytest.mark.anyio


class Unsteady(MemoryLeases):
    """Leases of a store that is away for a while, or forgets."""

    away = False

    async def renew(self, lease: Lease, *, seconds: float) -> bool:
        if self.away:
            raise StorageUnavailable("leases", "away")
        return await super().renew(lease, seconds=seconds)


async def lives(leases: MemoryLeases, name: str) -> bool:
    async with Presence(leases).gone(name) as gone:
        return not gone


async def test_a_process_lives_from_its_first_word_until_it_leaves() -> None:
    leases = MemoryLeases()
    one = Presence(leases)
    await one.leave()
    assert not await lives(leases, one.name)
    assert await one.announce() == await one.announce() == one.name
    assert await lives(leases, one.name)
    async with one.gone(one.name) as gone:
        assert not gone
    await one.leave()
    assert not await lives(leases, one.name)


async def test_a_lease_is_renewed_and_taken_again(caplog: pytest.LogCaptureFixture) -> None:
    leases = Unsteady()
    one = Presence(leases, lease_seconds=0.06)
    async with anyio.create_task_group() as group:
        group.start_soon(one.keep)
        await anyio.sleep(0.05)
        await one.announce()
        await anyio.sleep(0.15)
        assert await lives(leases, one.name)
        leases.away = True
        await anyio.sleep(0.15)
        assert "cannot be told" in caplog.text
        assert not await lives(leases, one.name)
        leases.away = False
        await anyio.sleep(0.1)
        assert await lives(leases, one.name)
        group.cancel_scope.cancel()


async def left(backend: Backend, *told: Message | Status) -> TaskRecord:
    """A task with a turn of a process that is gone, of which that much was told."""
    await backend.tasks.create(new_task("tea", "me", utc_now()))
    turn = Turn(run_id="run", message_id="1", holder="process:gone", after=0)
    await backend.log.append("tea", told, reply_to="1", run_id="run")
    return await backend.tasks.change("tea", lambda record: turn_begun(record, turn))


SAID = Message(data=MessageData(role="user", content="hello"))


@pytest.mark.parametrize(
    ("told", "more"),
    [((SAID,), ["error", "status"]), ((SAID, Status(subject="run", status="finished")), []), ((), [])],
)
async def test_a_turn_that_was_left_gets_one_end(told: tuple[Message | Status, ...], more: list[str]) -> None:
    backend = in_memory()
    record = await left(backend, *told)
    for _ in range(2):
        await Orphans(backend, Presence(backend.leases)).look(record)
    entries = await backend.log.read("tea", after=0)
    assert [each.type for each in entries[len(told) :]] == more
    assert all(each.message.reply_to == "1" for each in entries)
    after = await backend.tasks.get("tea")
    assert after is not None
    assert after.turns == ()


async def test_a_turn_of_a_process_that_lives_is_left_alone() -> None:
    backend = in_memory()
    record = await left(backend, SAID)
    assert await backend.leases.hold("process:gone", seconds=30) is not None
    await Orphans(backend, Presence(backend.leases)).look(record)
    assert [each.type for each in await backend.log.read("tea", after=0)] == ["message"]


async def test_a_task_that_is_forgotten_meanwhile_is_no_trouble() -> None:
    backend = in_memory()
    record = await left(backend, SAID)
    store = backend.tasks
    assert isinstance(store, MemoryTaskStore)
    orphans = Orphans(backend, Presence(backend.leases))
    await orphans._end_turn("another", record.turns[0])
    del store._records["tea"]
    await orphans.look(record)


async def test_the_turns_of_others_go_on_and_what_is_forgotten_is_passed_over() -> None:
    backend = in_memory()
    await left(backend, SAID)
    living = Turn(run_id="other", message_id="2", holder="process:here", after=0)
    record = await backend.tasks.change("tea", lambda record: turn_begun(record, living))
    assert await backend.leases.hold("process:here", seconds=30) is not None
    orphans = Orphans(backend, Presence(backend.leases))
    await orphans._look("forgotten")
    await orphans.look(record)
    after = await backend.tasks.get("tea")
    assert after is not None
    assert after.turns == (living,)


class Troubled(MemoryTaskStore):
    """Fails in each way once, then works."""

    def __init__(self) -> None:
        super().__init__()
        self.failures = [StorageUnavailable("store", "away"), StorageError("the record of the task", "damaged")]

    async def get(self, task_id: str) -> TaskRecord | None:
        if self.failures and await self.unfinished():
            raise self.failures.pop(0)
        return await super().get(task_id)

    async def unfinished(self) -> tuple[str, ...]:
        return (*await super().unfinished(), *(["forgotten"] if not self.failures else []))


async def test_looking_goes_on_whatever_one_look_finds(caplog: pytest.LogCaptureFixture) -> None:
    store = Troubled()
    failures, store.failures = store.failures, []
    backend = replace(in_memory(), tasks=store)
    await left(backend, SAID)
    store.failures = failures
    async with anyio.create_task_group() as group:
        group.start_soon(Orphans(backend, Presence(backend.leases)).look_again, 0.01)
        with anyio.fail_after(5):
            while (await backend.log.position("tea")).last_seq < 3:
                await anyio.sleep(0.01)
        group.cancel_scope.cancel()
    assert "cannot be looked for" in caplog.text
