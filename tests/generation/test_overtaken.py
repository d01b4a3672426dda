"""What a production finds when it has ended something: a record that asks for something else by now stays as it is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import anyio
import pytest

from pixora_core.engine import FilmEngine
from pixora_core.errors import EngineError
from pixora_core.film import Brief, Delivery, Film, Report, Scene, SceneBreakdown, Visual
from pixora_core.generation import FilmMaking
from pixora_core.generation.agreeing import Agreeing
from pixora_core.generation.floor import Floor
from pixora_core.generation.production import Places, Production, _without_other_scenes
from pixora_core.generation.purse import NotAgreed
from pixora_core.generation.telling import Telling
from pixora_core.storage import FilmFolder
from pixora_core.tasks import Backend, Generation, TaskRecord, in_memory, moved, new_task
from pixora_core.tasks.entries import utc_now
from pixora_core.testing import plain_makers
from pixora_core.units import Seconds

pytestmark = pytest.mark.anyio

BEGUN = Generation(generation_id="first", started_at=utc_now(), agreed=1.0)
NOW = BEGUN.model_copy(update={"generation_id": "second"})
BREAKDOWN = SceneBreakdown(
    title="Tea",
    brief=Brief(prompt="Tea"),
    scenes=(Scene(title="One", visual=Visual(description="a leaf"), seconds=3),),
)
ADDED = BREAKDOWN.model_copy(update={"title": "Tea, and coffee"})


@dataclass
class Desk:
    """One task whose record is written here, and those who work on it."""

    folder: Path
    backend: Backend = field(default_factory=in_memory)
    tidied: int = 0

    def __post_init__(self) -> None:
        self.making = FilmMaking(
            lambda: plain_makers(FilmEngine()), self.folder / "store", delivery=lambda _: Delivery()
        )
        self.places = Places(self.folder, utc_now, self._tidy, approval_seconds=60)
        self.production = Production("film", self.backend, self.making, self.places)
        self.agreeing = Agreeing("film", self.backend, self.making, utc_now, 60)

    def _tidy(self) -> None:
        self.tidied += 1

    async def put(self, generation: Generation | None, breakdown: SceneBreakdown = BREAKDOWN) -> TaskRecord:
        """The record as it is from now on."""
        status: Any = generation.status.replace("running", "generating") if generation else "planning"

        def put(record: TaskRecord) -> TaskRecord:
            planned = record if record.generation else moved(record, "planning")
            return planned.model_copy(update={"status": status, "generation": generation, "breakdown": breakdown})

        if await self.backend.tasks.get("film") is None:
            await self.backend.tasks.create(new_task("film", "me", utc_now()))
        return await self.backend.tasks.change("film", put)

    async def told(self) -> list[str]:
        return [each.type for each in await self.backend.log.read("film", after=0)]


def film(folder: Path) -> Film:
    return Film.model_construct(
        folder=folder, breakdown=BREAKDOWN, seconds=Seconds(3), report=Report.model_construct(findings=())
    )


Late = Callable[[Desk, TaskRecord], Awaitable[None]]
LATE: dict[str, Late] = {
    "progress": lambda desk, _: desk.production._keep(BEGUN, Telling(BEGUN, 1), further=True),
    "a failure": lambda desk, _: desk.production._failed(BEGUN, EngineError("no frames")),
    "a film": lambda desk, begun: desk.production._finished(BEGUN, begun, film(desk.folder)),
    "an announcement": lambda desk, _: desk.production._announce(BEGUN),
    "a price": lambda desk, _: desk.agreeing.pause(BEGUN, NotAgreed("dear", 0.5)),
}


@pytest.mark.parametrize("late", LATE)
@pytest.mark.parametrize("now", [NOW, None])
async def test_what_another_generation_has_taken_the_place_of(
    late: str, now: Generation | None, tmp_path: Path
) -> None:
    desk = Desk(tmp_path)
    begun = await desk.put(BEGUN)
    left = await desk.put(now)
    await LATE[late](desk, begun)
    record = await desk.backend.tasks.get("film")
    assert record is not None
    assert record.model_copy(update={"version": left.version}) == left
    assert await desk.told() == []


async def test_a_film_of_a_breakdown_that_was_edited_meanwhile_is_not_the_tasks(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    begun = await desk.put(BEGUN)
    await desk.put(BEGUN, ADDED)
    await desk.production._finished(BEGUN, begun, film(tmp_path))
    record = await desk.backend.tasks.get("film")
    assert record is not None
    assert record.generation is not None
    assert (record.status, record.generation.result, record.breakdown) == ("generating", None, ADDED)
    assert (await desk.told(), desk.tidied) == ([], 1)


async def test_what_waits_for_money_is_not_asked_for_once_it_goes_on(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    paused = BEGUN.model_copy(update={"status": "paused", "due": 0.5})
    await desk.put(paused)
    needs = desk.making.needs

    async def slowly(*args: Any, **options: Any) -> Any:
        """Somebody cancels the film while its price is looked up."""
        await desk.put(paused.model_copy(update={"status": "cancelled"}))
        return await needs(*args, **options)

    desk.making.needs = slowly  # type: ignore[method-assign]
    await desk.agreeing.ask()
    record = await desk.backend.tasks.get("film")
    assert record is not None
    assert (record.status, record.approvals) == ("cancelled", ())
    assert await desk.told() == []


async def test_a_film_that_founders_when_it_is_paused_already_stays_paused(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    desk = Desk(tmp_path)
    paused = BEGUN.model_copy(update={"status": "paused"})
    await desk.put(paused)
    async with anyio.create_task_group() as group:
        await Floor(desk.backend, desk.making, desk.places, group)._foundered("film", ZeroDivisionError())
    record = await desk.backend.tasks.get("film")
    assert record is not None
    assert (record.status, record.generation) == ("paused", paused)
    assert "making the film of task film failed" in caplog.text


def test_scenes_that_a_film_no_longer_has_leave_its_folder(tmp_path: Path) -> None:
    for name in ("scene_1", "scene_2", "scene_3", "scene_old", "music"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.png").touch()
    _without_other_scenes(FilmFolder(tmp_path), 2)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["music", "scene_1", "scene_2"]
