"""The contract suites of the stores of tasks. Each raises `AssertionError` saying what is broken.

A backend is accepted when it passes `backend_contract`; `shared_backend_contract` takes the same store opened twice, as
two processes would have it. Every call needs a store that holds no task of this name yet.
"""

from __future__ import annotations

import math
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime

import anyio
import anyio.lowlevel
from pydantic import JsonValue
from pydantic_core import from_json

from pixora_core.errors import LogTruncated, TaskExists, TaskMissing
from pixora_core.messages import Message, MessageData, News, Token
from pixora_core.tasks import Backend, Generation, Logged, TaskRecord, new_task, said

__all__ = [
    "backend_contract",
    "conversations_contract",
    "deleting_contract",
    "event_log_contract",
    "leases_contract",
    "outcomes_contract",
    "shared_backend_contract",
    "task_store_contract",
]

_AT = datetime(2025, 1, 1, tzinfo=UTC)
_SOON = 20.0


async def backend_contract(backend: Backend, *, task_id: str = "contract") -> None:
    """All that holds for one process."""
    await task_store_contract(backend, f"{task_id}-records")
    await event_log_contract(backend, f"{task_id}-log")
    await conversations_contract(backend, f"{task_id}-items")
    await outcomes_contract(backend, f"{task_id}-outcomes")
    await leases_contract(backend, f"{task_id}-leases")
    await deleting_contract(backend, f"{task_id}-gone")


async def task_store_contract(backend: Backend, task_id: str) -> None:
    """Versions, what is refused, the lists; many writers at once lose nothing."""
    tasks, owner = backend.tasks, f"owner of {task_id}: \N{SNOWMAN} é"
    assert await tasks.get(task_id) is None
    first = await tasks.create(new_task(task_id, owner, _AT))
    assert first.version == 1
    assert await tasks.get(task_id) == first
    await _refused(TaskExists, tasks.create(new_task(task_id, "another", _AT)))
    await _refused(TaskMissing, tasks.change(f"{task_id}-no", _says("nobody")))
    second = await tasks.change(task_id, lambda record: said(record, "user", "Hello \N{FILM PROJECTOR}"))
    assert (second.version, second.messages[0].content) == (2, "Hello \N{FILM PROJECTOR}")
    assert second.updated_at > _AT, "a change is stamped"
    assert await tasks.get(task_id) == second
    assert (await tasks.change(task_id, lambda record: record)).version == 2, "no change is no version"
    await _refused(KeyError, tasks.change(task_id, _stumbles))
    assert await tasks.get(task_id) == second, "what fails changes nothing"
    await _unfinished_is_listed(backend, task_id)
    await _owned_is_listed(backend, task_id, owner)
    await _writers_lose_nothing([backend], task_id)


async def _unfinished_is_listed(backend: Backend, task_id: str) -> None:
    running = Generation(generation_id="g", started_at=_AT)
    await backend.tasks.change(task_id, lambda record: record.model_copy(update={"generation": running}))
    assert task_id in await backend.tasks.unfinished()
    ended = running.model_copy(update={"status": "failed"})
    await backend.tasks.change(task_id, lambda record: record.model_copy(update={"generation": ended}))
    assert task_id not in await backend.tasks.unfinished()


async def _owned_is_listed(backend: Backend, task_id: str, owner: str) -> None:
    await backend.tasks.create(new_task(f"{task_id}-2", owner, _AT))
    record = await backend.tasks.change(task_id, lambda record: said(record, "assistant", "Good morning."))
    listed = await backend.tasks.owned_by(owner)
    assert [each.task_id for each in listed] == [task_id, f"{task_id}-2"], "the last changed first"
    assert (listed[0].version, listed[0].updated_at) == (record.version, record.updated_at)
    assert await backend.tasks.owned_by("nobody") == ()


async def _writers_lose_nothing(backends: Sequence[Backend], task_id: str, *, writers: int = 8, each: int = 5) -> None:
    before = await backends[0].tasks.get(task_id)
    assert before is not None

    async def write(backend: Backend, name: str) -> None:
        for number in range(each):
            await backend.tasks.change(task_id, _says(f"{name} {number}"))

    async with anyio.create_task_group() as group:
        for number in range(writers):
            group.start_soon(write, backends[number % len(backends)], f"writer {number}")
    after = await backends[-1].tasks.get(task_id)
    assert after is not None
    assert after.version == before.version + writers * each, "every change is one version"
    texts = {message.content for message in after.messages}
    assert texts >= {f"writer {one} {two}" for one in range(writers) for two in range(each)}, "no change is lost"


def _says(text: str) -> Callable[[TaskRecord], TaskRecord]:
    return lambda record: said(record, "user", text)


def _stumbles(record: TaskRecord) -> TaskRecord:
    raise KeyError(record.task_id)


async def event_log_contract(backend: Backend, task_id: str) -> None:
    """Numbers without a gap, whatever is read from wherever, what is refused, followers."""
    log = backend.log
    empty = await log.position(task_id)
    assert (empty.first_seq, empty.last_seq) == (1, 0)
    assert await log.read(task_id, after=0) == ()
    assert await log.append(task_id, []) == ()
    first = await log.append(task_id, tokens("a", "b"), durable=False)
    second = await log.append(task_id, [Message(data=MessageData(role="assistant", content="ab \N{FILM PROJECTOR}"))])
    assert [each.seq for each in (*first, *second)] == [1, 2, 3]
    position = await log.position(task_id)
    assert (position.first_seq, position.last_seq) == (1, 3)
    assert position.epoch != empty.epoch, "a log has a name of its own"
    _is_as_told(second[0], task_id)
    assert await log.read(task_id, after=0, epoch=empty.epoch) == (*first, *second), "0 is in every epoch"
    assert await log.read(task_id, after=1, limit=1) == first[1:]
    assert await log.read(task_id, after=3, epoch=position.epoch) == ()
    await _refused(LogTruncated, log.read(task_id, after=1, epoch="another"))
    await _refused(LogTruncated, log.read(task_id, after=4))
    await _refused(LogTruncated, log.read(f"{task_id}-none", after=1))
    await _followers_miss_nothing([backend], task_id)
    await _a_slow_follower_catches_up(backend, f"{task_id}-slow")
    await _what_is_there_comes_together(backend, f"{task_id}-some")
    await _everything_is_handed_over(backend, f"{task_id}-sink")


def _is_as_told(entry: Logged, task_id: str) -> None:
    told = from_json(entry.encoded)
    assert (told["seq"], told["task_id"], told["type"]) == (entry.seq, task_id, entry.type)
    assert told["ts"].endswith("Z"), "instants are written in UTC"
    message = entry.message
    assert isinstance(message, Message)
    assert (message.seq, message.data.content) == (3, "ab \N{FILM PROJECTOR}")


def tokens(*contents: str) -> list[News]:
    """Tokens that say this."""
    return [Token(content=each) for each in contents]


async def _followers_miss_nothing(backends: Sequence[Backend], task_id: str, *, appends: int = 60) -> None:
    """Three writers, and followers that begin at the beginning, in the middle, and while it goes on."""
    start = (await backends[0].log.position(task_id)).last_seq
    last = start + 3 * appends
    seen: dict[str, list[int]] = {}

    async def write(number: int) -> None:
        backend = backends[number % len(backends)]
        for count in range(appends):
            await backend.log.append(task_id, tokens(f"{number} {count}"), durable=False)

    async def follow(name: str, backend: Backend, after: int) -> None:
        seen[name] = await followed(backend, task_id, after=after, until=last)
        assert seen[name] == list(range(after + 1, last + 1)), f"{name} missed or doubled something"

    with anyio.fail_after(_SOON):
        async with anyio.create_task_group() as group:
            for index, backend in enumerate(backends):
                group.start_soon(follow, f"all {index}", backend, 0)
                group.start_soon(follow, f"new {index}", backend, start)
            for number in range(3):
                group.start_soon(write, number)
            await anyio.sleep(0.01)
            middle = (await backends[-1].log.position(task_id)).last_seq
            group.start_soon(follow, "late", backends[-1], middle)


async def followed(backend: Backend, task_id: str, *, after: int, until: int) -> list[int]:
    """The numbers that a follower sees, up to `until`."""
    numbers: list[int] = []
    async with backend.log.follow(task_id, after=after) as entries:
        while after + len(numbers) < until:
            numbers.append((await anext(entries)).seq)
    return numbers


async def _a_slow_follower_catches_up(backend: Backend, task_id: str, *, messages: int = 900) -> None:
    """What is more than a follower holds is read from the store, when the follower gets there."""
    await backend.log.append(task_id, tokens("first"))
    async with backend.log.follow(task_id, after=0) as entries:
        numbers = [(await anext(entries)).seq]
        for begun in range(0, messages, 30):
            await backend.log.append(task_id, tokens(*(f"{begun + each}" for each in range(30))), durable=False)
        with anyio.fail_after(_SOON):
            numbers += [(await anext(entries)).seq for _ in range(messages)]
        assert numbers == list(range(1, messages + 2))


async def _what_is_there_comes_together(backend: Backend, task_id: str) -> None:
    """Asked for by `some`; one by one may be asked for in between."""
    written = await backend.log.append(task_id, tokens(*map(str, range(20))))
    with anyio.fail_after(_SOON):
        async with backend.log.follow(task_id, after=2) as entries:
            assert await anext(entries) == written[2]
            assert tuple(await entries.some()) == written[3:]
            async with anyio.create_task_group() as group:
                group.start_soon(backend.log.append, task_id, tokens("later"))
                assert [each.seq for each in await entries.some()] == [21], "what comes next is waited for"


class _Narrow:
    """A sink that has room for three; whoever empties it hears what it held."""

    def __init__(self) -> None:
        self.numbers: list[int] = []
        self._held = 0
        self._room = anyio.Event()

    def take(self, entries: Sequence[Logged]) -> int:
        taken = entries[: 3 - self._held]
        self._held += len(taken)
        self.numbers += [each.seq for each in taken]
        return len(taken)

    async def room(self) -> None:
        while self._held == 3:
            self._room = anyio.Event()
            await self._room.wait()

    def empty(self) -> None:
        self._held = 0
        self._room.set()


async def _everything_is_handed_over(backend: Backend, task_id: str, *, messages: int = 300) -> None:
    """Once each and in order: what was there, what comes one by one, and what comes faster than there is room."""
    sink, last = _Narrow(), 2 * messages + 2
    await backend.log.append(task_id, tokens("iterated over", "there before"), durable=False)
    with anyio.fail_after(_SOON):
        async with backend.log.follow(task_id, after=0) as entries, anyio.create_task_group() as group:
            assert (await anext(entries)).seq == 1
            group.start_soon(entries.hand_to, sink)
            for number in range(messages):
                await backend.log.append(task_id, tokens(f"{number}"), durable=False)
                sink.empty()
            for number in range(0, messages, 10):
                await backend.log.append(task_id, tokens(*(f"{number + each}" for each in range(10))), durable=False)
            while len(sink.numbers) < last - 1:
                sink.empty()
                await anyio.lowlevel.checkpoint()
            group.cancel_scope.cancel()
    assert sink.numbers == list(range(2, last + 1)), "handed over with a gap, or twice"


async def conversations_contract(backend: Backend, task_id: str) -> None:
    """Items as they were put, in order."""
    memory = backend.conversations
    assert await memory.items(task_id) == ()
    assert await memory.pop(task_id) is None
    first: JsonValue = {"role": "user", "content": "a film about tea \N{TEACUP WITHOUT HANDLE}"}
    items: list[JsonValue] = [first, {"n": [1, 2.5, None, True]}, "x"]
    await memory.add(task_id, items[:2])
    await memory.add(task_id, items[2:])
    await memory.add(task_id, [])
    assert await memory.items(task_id) == tuple(items)
    assert await memory.items(task_id, 2) == tuple(items[1:]), "the last ones"
    assert await memory.items(task_id, 0) == ()
    assert await memory.items(f"{task_id}-other") == ()
    assert await memory.pop(task_id) == "x"
    await memory.replace(task_id, items)
    assert await memory.items(task_id) == tuple(items)
    await memory.clear(task_id)
    assert await memory.items(task_id) == ()


async def outcomes_contract(backend: Backend, task_id: str) -> None:
    """The first outcome stays; of several that begin at once, one gets the work."""
    outcomes = backend.outcomes
    assert await outcomes.begin(task_id, "m1", "one") is None
    assert await outcomes.begin(task_id, "m1", "two") == ((), "one"), "it runs"
    await outcomes.keep(task_id, "m1", [b'{"type":"ack"}'], holder="one")
    assert await outcomes.begin(task_id, "m1", "two") == ((b'{"type":"ack"}',), "one"), "it is in the middle"
    answers = (b'{"type":"ack"}', '{"text":"é"}'.encode())
    await outcomes.keep(task_id, "m1", answers)
    assert await outcomes.begin(task_id, "m1", "two") == (answers, None)
    assert await outcomes.begin(f"{task_id}-other", "m1", "one") is None, "a name is a task's own"
    assert await outcomes.begin(task_id, "m2", "one") is None
    await outcomes.forget(task_id, "m2")
    assert await outcomes.begin(task_id, "m2", "one") is None, "what was given back can be taken again"
    await outcomes.keep(task_id, "never begun", [])
    assert await outcomes.begin(task_id, "never begun", "one") == ((), None)
    taken: list[object] = []

    async def begin() -> None:
        taken.append(await outcomes.begin(task_id, "at once \N{SNOWMAN}", "one"))

    async with anyio.create_task_group() as group:
        for _ in range(10):
            group.start_soon(begin)
    assert taken.count(None) == 1, "one of several gets the work"


async def leases_contract(backend: Backend, name: str) -> None:
    """One holder; another after it was given back, or ran out."""
    leases = backend.leases
    first = await leases.hold(name, seconds=30)
    assert first is not None
    assert await leases.hold(name, seconds=30) is None
    assert await leases.renew(first, seconds=30)
    await leases.release(first)
    await leases.release(first)
    assert not await leases.renew(first, seconds=30)
    second = await leases.hold(name, seconds=0.05)
    assert second is not None
    assert second.fence > first.fence, "a later holder has a larger fence"
    await leases.release(first)
    await anyio.sleep(0.1)
    third = await leases.hold(name, seconds=30)
    assert third is not None, "what ran out can be taken"
    assert third.fence > second.fence
    assert not await leases.renew(second, seconds=30), "what ran out is lost"
    await leases.release(second)
    assert await leases.renew(third, seconds=math.pi)


async def deleting_contract(backend: Backend, task_id: str) -> None:
    """What is deleted is gone with all that was kept beside it, and nothing else; its name may be used anew."""
    stays, owner = f"{task_id}-stays", f"owner of {task_id}"
    for each in (task_id, stays):
        await backend.tasks.create(new_task(each, owner, _AT))
        await backend.log.append(each, [Token(content="a"), Token(content="b")])
        await backend.conversations.add(each, ["said"])
        await backend.outcomes.keep(each, "m", (b"{}",))
    before = await backend.log.position(task_id)
    await _refused(KeyError, backend.tasks.delete(task_id, _stumbles))
    assert await backend.log.position(task_id) == before, "what may not be deleted stays"
    await backend.tasks.delete(task_id, lambda _: None)
    assert await backend.tasks.get(task_id) is None
    assert [each.task_id for each in await backend.tasks.owned_by(owner)] == [stays]
    assert (await backend.log.position(task_id)).last_seq == 0
    assert await backend.conversations.items(task_id) == ()
    assert await backend.outcomes.begin(task_id, "m", "me") is None
    await _refused(TaskMissing, backend.tasks.delete(task_id, lambda _: None))
    await backend.tasks.create(new_task(task_id, "another", _AT))
    [first] = await backend.log.append(task_id, [Token(content="c")])
    assert first.seq == 1
    await _refused(LogTruncated, backend.log.read(task_id, after=1, epoch=before.epoch))
    assert (await backend.log.position(stays)).last_seq == 2
    assert await backend.conversations.items(stays) == ("said",)
    assert await backend.outcomes.begin(stays, "m", "me") == ((b"{}",), None)


async def shared_backend_contract(one: Backend, other: Backend, *, task_id: str = "shared") -> None:
    """What two processes see of each other."""
    await one.tasks.create(new_task(task_id, "both", _AT))
    await _refused(TaskExists, other.tasks.create(new_task(task_id, "both", _AT)))
    await _writers_lose_nothing([one, other], task_id)
    await _followers_miss_nothing([one, other], task_id)
    assert await one.log.position(task_id) == await other.log.position(task_id)
    assert await one.outcomes.begin(task_id, "m", "one") is None
    assert await other.outcomes.begin(task_id, "m", "other") == ((), "one")
    held = await one.leases.hold(task_id, seconds=30)
    assert held is not None
    assert await other.leases.hold(task_id, seconds=30) is None
    await one.leases.release(held)
    assert await other.leases.hold(task_id, seconds=30) is not None
    await one.conversations.add(task_id, ["said to one"])
    assert await other.conversations.items(task_id) == ("said to one",)


async def _refused(kind: type[Exception], call: Awaitable[object]) -> None:
    try:
        await call
    except kind:
        return
    raise AssertionError(f"it raises {kind.__name__}")
