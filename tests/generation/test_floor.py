"""The floor when others hold the lease, when the store is away for a while, and when a record cannot be read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anyio
import pytest

from pixora_core.errors import StorageError, StorageUnavailable
from pixora_core.messages import Completion, ErrorMessage, Status
from pixora_core.session import Session
from pixora_core.tasks import Generation, moved
from tests.generation.filming import Studio, ended, filming, until

pytestmark = pytest.mark.anyio


class Away:
    """Stands in the place of a store's method, and counts; while `away`, the store does not answer."""

    def __init__(self, store: object, name: str) -> None:
        self._real = getattr(store, name)
        self.calls, self.away = 0, False
        setattr(store, name, self)

    async def __call__(self, *args: Any, **options: Any) -> Any:
        self.calls += 1
        if self.away:
            raise StorageUnavailable("a store", "away")
        return await self._real(*args, **options)


async def test_a_film_that_another_process_makes_is_waited_for_without_haste(small_hub: Any) -> None:
    async with small_hub(recover=False, lease_seconds=0.6) as hub:
        session: Session = await hub.session("film", "me")
        await session.command("generate_scene_breakdown", prompt="Hills", duration=2, scene_count=1)
        other = await hub.backend.leases.hold("generation:film", seconds=60)
        assert other is not None
        hold = Away(hub.backend.leases, "hold")
        await session.command("generate_video")
        hub._floor._running["film"].look()
        before = hold.calls
        await anyio.sleep(0.5)
        assert hold.calls - before < 10
        await hub.backend.leases.release(other)
        await ended(session, "completed")


async def test_a_film_that_is_being_made_elsewhere_is_not_told_to_wait(small_hub: Any) -> None:
    studio = Studio()
    studio.held = {"Hills 1"}
    async with filming(small_hub, studio) as session:
        floor = session._context.film.look.__self__  # type: ignore[attr-defined]
        await session.command("generate_video")
        with anyio.fail_after(20):
            await studio.reached.wait()
        floor._room.total_tokens = 1
        made = await session._context.record()
        assert made.generation is not None
        assert made.generation.attempts == 1
        await floor._tell_queued("film")
        studio.go.set()
        told = await until(session, Completion)
        assert not [each for each in told if isinstance(each, Status) and each.status == "queued"]


async def test_a_store_that_is_away_while_a_film_is_made_does_not_fail_it(small_hub: Any) -> None:
    studio = Studio()
    studio.held = {"Hills 1"}
    async with filming(small_hub, studio) as session:
        await session.command("generate_video")
        with anyio.fail_after(20):
            await studio.reached.wait()
        backend = session._context.film.look.__self__._backend  # type: ignore[attr-defined]
        stores = [Away(backend.log, "append"), Away(backend.tasks, "get"), Away(backend.tasks, "change")]
        for each in stores:
            each.away = True
        with anyio.fail_after(20):
            while min(each.calls for each in stores[:2]) < 2:
                await anyio.sleep(0.05)
        for each in stores:
            each.away = False
        studio.go.set()
        told = await until(session, Completion)
        assert not [each for each in told if isinstance(each, ErrorMessage)]


async def test_a_film_that_founders_while_the_store_is_away_takes_nothing_with_it(
    small_hub: Any, caplog: pytest.LogCaptureFixture
) -> None:
    async with small_hub(recover=False) as hub:
        session: Session = await hub.session("film", "me")
        await session.command("generate_scene_breakdown", prompt="Hills", duration=2, scene_count=1)
        change = Away(hub.backend.tasks, "change")

        def broken(*_: object) -> object:
            change.away = True
            raise ZeroDivisionError

        hub._making._makers = None
        hub._making._load = broken
        await change._real("film", _running)
        await hub._floor.look("film")
        with anyio.fail_after(10):
            while hub._floor._running:
                await anyio.sleep(0.01)
        change.away = False
        assert (await session.command("check_generation_status"))["status"] == "generating"  # type: ignore[index,call-overload]
    assert "ZeroDivisionError" in caplog.text


def _running(record: Any) -> Any:
    begun = Generation(generation_id="1", started_at=record.created_at, attempts=0)
    return moved(record, "generating").model_copy(update={"generation": begun})


async def test_a_record_that_cannot_be_read_stops_nobody_else(
    small_hub: Any, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    async with small_hub(lease_seconds=0.06) as hub:
        session: Session = await hub.session("film", "me")
        bad: Session = await hub.session("bad", "me")
        for each in (session, bad):
            await each.command("generate_scene_breakdown", prompt="Hills", duration=2, scene_count=1)
        hub.backend.tasks._records["bad"] = b'{"task_id": "bad", "of": "a newer version"}'
        owner, _, summary = hub.backend.tasks._summaries["bad"]
        hub.backend.tasks._summaries["bad"] = (owner, True, summary)
        await anyio.sleep(0.2)
        with pytest.raises(StorageError, match="cannot be read"):
            await hub.session("bad", "me")
        await session.command("generate_video")
        await ended(session, "completed")
    assert caplog.text.count("task bad is left alone: ") == 1


@pytest.mark.parametrize("method", ["unfinished", "get"])
async def test_films_that_cannot_be_looked_for_are_looked_for_again(
    method: str, small_hub: Any, caplog: pytest.LogCaptureFixture
) -> None:
    async with small_hub(recover=False, lease_seconds=0.03) as hub:
        session: Session = await hub.session("film", "me")
        await session.command("generate_scene_breakdown", prompt="Hills", duration=2, scene_count=1)
        await hub.backend.tasks.change("film", _running)
        store = Away(hub.backend.tasks, method)
        store.away = True
        async with anyio.create_task_group() as group:
            group.start_soon(hub._floor.recover)
            with anyio.fail_after(10):
                while store.calls < 2:
                    await anyio.sleep(0.01)
            store.away = False
            await ended(session, "completed")
            group.cancel_scope.cancel()
    assert "unfinished films cannot be looked for" in caplog.text
