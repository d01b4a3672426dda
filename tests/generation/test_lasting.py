"""Steps that outlast the run that asked for them."""

from __future__ import annotations

from pathlib import Path

import anyio
import pytest

from pixora_core.errors import ProviderError
from pixora_core.film import CameraMove
from pixora_core.film.takes import Maker
from pixora_core.generation.lasting import LastingSteps

pytestmark = pytest.mark.anyio
MAKER = Maker(name="m", version="1", licence="CC0-1.0")
KEY, OTHER = "a" * 64, "b" * 64


class Till:
    """Keeps what was paid for and is not settled yet."""

    def __init__(self) -> None:
        self.open: list[str] = []

    async def pay(self, kind: str, maker: Maker) -> None:
        self.open.append(kind)

    async def settle(self, kind: str, maker: Maker) -> None:
        self.open.remove(kind)


class Slow:
    """A step that begins, waits to be let go, and counts."""

    def __init__(self) -> None:
        self.begun = anyio.Event()
        self.go = anyio.Event()
        self.times = 0
        self.dropped = False

    async def make(self, into: Path) -> CameraMove:
        self.times += 1
        self.begun.set()
        try:
            await self.go.wait()
        except anyio.get_cancelled_exc_class():
            self.dropped = True
            raise
        return CameraMove()


async def test_a_new_run_joins_what_an_old_one_began(tmp_path: Path) -> None:
    slow = Slow()
    async with anyio.create_task_group() as group:
        steps = LastingSteps(tmp_path, group, Till())
        with anyio.CancelScope() as first:

            async def stop() -> None:
                await slow.begun.wait()
                first.cancel()

            group.start_soon(stop)
            await steps.run("draw", KEY, MAKER, CameraMove, slow.make)
        steps.keep_only({KEY})
        slow.go.set()
        done = await steps.run("draw", KEY, MAKER, CameraMove, slow.make)
        assert (slow.times, steps.made, done.reused, slow.dropped) == (1, 1, False, False)
        assert (await steps.run("draw", KEY, MAKER, CameraMove, slow.make)).reused


async def test_what_nobody_wants_any_more_is_dropped(tmp_path: Path) -> None:
    unwanted, waited_for, score = Slow(), Slow(), Slow()
    async with anyio.create_task_group() as group:
        steps = LastingSteps(tmp_path, group, Till())
        with anyio.CancelScope() as run:
            async with anyio.create_task_group() as old:
                old.start_soon(steps.run, "draw", KEY, MAKER, CameraMove, unwanted.make)
                old.start_soon(steps.run, "compose", KEY, MAKER, CameraMove, score.make)
                await unwanted.begun.wait()
                await score.begun.wait()
                run.cancel()
        group.start_soon(steps.run, "narrate", OTHER, MAKER, CameraMove, waited_for.make)
        await waited_for.begun.wait()
        steps.keep_only(())
        other = Slow()
        other.go.set()
        await steps.run("compose", OTHER, MAKER, CameraMove, other.make)
        steps.drop_all()
        waited_for.go.set()
    assert (unwanted.dropped, score.dropped, waited_for.dropped) == (True, True, False)


async def test_a_failure_reaches_everybody_who_waits_and_nobody_else(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def fail(into: Path) -> CameraMove:
        raise ProviderError("painter", "it has no paint")

    async with anyio.create_task_group() as group:
        steps = LastingSteps(tmp_path, group, Till())
        with pytest.raises(ProviderError, match="no paint"):
            await steps.run("draw", KEY, MAKER, CameraMove, fail)
        assert not caplog.records
        slow = Slow()

        async def fail_later(into: Path) -> CameraMove:
            await slow.make(into)
            return await fail(into)

        with anyio.CancelScope() as run:

            async def stop() -> None:
                await slow.begun.wait()
                run.cancel()

            group.start_soon(stop)
            await steps.run("draw", KEY, MAKER, CameraMove, fail_later)
        slow.go.set()
        await steps.landed()
    assert "nobody waited for" in caplog.text


async def test_a_step_is_settled_when_it_has_ended_however_it_did(tmp_path: Path) -> None:
    till, slow, dropped = Till(), Slow(), Slow()

    async def fail(into: Path) -> CameraMove:
        raise ProviderError("m", "broken")

    async with anyio.create_task_group() as group:
        steps = LastingSteps(tmp_path, group, till)
        with pytest.raises(ProviderError):
            await steps.run("animate", KEY, MAKER, CameraMove, fail)
        assert till.open == []
        with anyio.CancelScope() as nobody:

            async def lose_interest() -> None:
                await dropped.begun.wait()
                nobody.cancel()

            group.start_soon(lose_interest)
            await steps.run("draw", OTHER, MAKER, CameraMove, dropped.make)
        assert till.open == ["draw"]
        steps.drop_all()
        slow.go.set()
        await steps.run("animate", OTHER, MAKER, CameraMove, slow.make)
        await steps.run("animate", OTHER, MAKER, CameraMove, slow.make)
        await anyio.wait_all_tasks_blocked()
    assert till.open == []
