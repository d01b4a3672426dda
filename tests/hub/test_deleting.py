"""Deleting a task: everything of it goes, nothing of others, and not while somebody works on it."""

from __future__ import annotations

import errno
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from pixora_core.errors import InvalidInput, NotYours, Refused, StorageError, TaskMissing
from pixora_core.storage.claims import claimed_folder
from pixora_core.storage.shelves import claims_of
from pixora_core.tasks import Generation, moved, new_task

pytestmark = pytest.mark.anyio

AT = datetime(2026, 1, 1, tzinfo=UTC)


def a_film(out: Path, name: str) -> Path:
    folder = out / name
    (folder / "music").mkdir(parents=True)
    (folder / "final_video.mp4").write_bytes(b"film")
    (folder / "report.json").write_text("{}")
    return folder


async def test_the_task_and_its_films_are_gone(small_hub: Any, tmp_path: Path) -> None:
    out = tmp_path / "films"
    async with small_hub() as hub:
        await hub.backend.tasks.create(new_task("tea", "me", AT))
        await hub.backend.tasks.create(new_task("tea-2", "me", AT))
        films = [a_film(out, "20260101T000000Z-tea"), a_film(out, "20260102T000000Z-tea")]
        other = a_film(out, "20260101T000000Z-tea-2")
        await hub.delete("tea", "me")
        assert [each.task_id for each in await hub.tasks("me")] == ["tea-2"]
        assert [each.exists() for each in (*films, other)] == [False, False, True]
        assert await (await hub.session("tea", "another")).state() is None


async def test_the_film_of_a_forgotten_task_of_the_name_is_not_removed_with_a_later_one(
    small_hub: Any, tmp_path: Path
) -> None:
    async with small_hub() as hub:
        somebodys = a_film(tmp_path / "films", "20251231T235959Z-tea")
        await hub.backend.tasks.create(new_task("tea", "eve", AT.replace(microsecond=1)))
        own = a_film(tmp_path / "films", "20260101T000000Z-tea")
        await hub.delete("tea", "eve")
        assert (somebodys.exists(), own.exists()) == (True, False)


async def test_a_task_that_never_had_a_film(small_hub: Any) -> None:
    async with small_hub() as hub:
        await hub.backend.tasks.create(new_task("tea", "me", AT))
        await hub.delete("tea", "me")
        assert await hub.tasks("me") == ()


async def test_a_folder_that_somebody_works_in_is_left_alone(small_hub: Any, tmp_path: Path) -> None:
    out = tmp_path / "films"
    async with small_hub() as hub:
        await hub.backend.tasks.create(new_task("tea", "me", AT))
        film = a_film(out, "20260101T000000Z-tea")
        claims = claims_of(hub._making.store.root)
        with claimed_folder(out, claims, "tea", AT) as busy:
            await hub.delete("tea", "me")
            assert (film.exists(), busy.root.exists()) == (False, True)


async def test_what_is_anothers_or_not_there(small_hub: Any) -> None:
    async with small_hub() as hub:
        await hub.backend.tasks.create(new_task("tea", "me", AT))
        with pytest.raises(NotYours):
            await hub.delete("tea", "another")
        with pytest.raises(TaskMissing):
            await hub.delete("coffee", "me")
        with pytest.raises(InvalidInput):
            await hub.delete("../tea", "me")
        assert len(await hub.tasks("me")) == 1


@pytest.mark.parametrize("lease", ["run:tea", "generation:tea"])
async def test_not_while_another_process_works_on_it(small_hub: Any, lease: str) -> None:
    async with small_hub() as hub:
        await hub.backend.tasks.create(new_task("tea", "me", AT))
        assert await hub.backend.leases.hold(lease, seconds=30) is not None
        with pytest.raises(Refused, match="stop that first"):
            await hub.delete("tea", "me")
        assert len(await hub.tasks("me")) == 1


async def test_not_while_its_film_is_to_be_made(small_hub: Any) -> None:
    async with small_hub() as hub:
        running = Generation(generation_id="g", started_at=AT)
        await hub.backend.tasks.create(new_task("tea", "me", AT).model_copy(update={"generation": running}))
        with pytest.raises(Refused, match="its film is being made"):
            await hub.delete("tea", "me")
        assert len(await hub.tasks("me")) == 1


async def test_what_cannot_be_removed_can_be_deleted_again(
    small_hub: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(place: Path) -> None:
        raise OSError(errno.EBUSY, "busy", str(place))

    async with small_hub() as hub:
        await hub.backend.tasks.create(new_task("tea", "me", AT))
        folder = a_film(tmp_path / "films", "20260101T000000Z-tea")
        with monkeypatch.context() as patch:
            patch.setattr("pixora_core.storage.claims.shutil.rmtree", busy)
            with pytest.raises(StorageError):
                await hub.delete("tea", "me")
        assert [each.task_id for each in await hub.tasks("me")] == ["tea"]
        await hub.delete("tea", "me")
        assert (folder.exists(), await hub.tasks("me")) == (False, ())


async def test_a_task_is_held_no_longer_than_the_hubs_leases_last(
    small_hub: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with small_hub(lease_seconds=7.5) as hub:
        held: list[float] = []
        hold = hub.backend.leases.hold

        async def noting(name: str, *, seconds: float) -> Any:
            held.append(seconds)
            return await hold(name, seconds=seconds)

        await hub.backend.tasks.create(new_task("tea", "me", AT))
        await hub.backend.tasks.change("tea", lambda record: moved(record, "planning"))
        monkeypatch.setattr(hub.backend.leases, "hold", noting)
        await hub.session("tea", "me")
        await hub.delete("tea", "me")
        assert set(held) == {7.5}
        assert len(held) == 3
