"""Film folders: an unfinished one is taken up again, a finished or busy one is not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pixora_core.errors import StorageError
from pixora_core.storage.claims import claimed_folder

NOW = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


def test_an_unfinished_folder_is_taken_up_again(tmp_path: Path) -> None:
    with claimed_folder(tmp_path / "films", tmp_path / "locks", "demo", NOW) as first:
        (first.root / "scene_1").mkdir()
        (first.root / "scene_1" / "script.json.ab12cd34.part").write_text("half")
    with claimed_folder(tmp_path / "films", tmp_path / "locks", "demo", LATER) as again:
        assert again.root == first.root
        assert list(again.root.rglob("*.part")) == []
        again.report.write_text("{}")
    with claimed_folder(tmp_path / "films", tmp_path / "locks", "demo", LATER) as new:
        assert new.root.name == "20261122T183000Z-demo"


def test_what_an_earlier_task_of_the_name_has_left_is_not_taken_up(tmp_path: Path) -> None:
    with claimed_folder(tmp_path / "films", tmp_path / "locks", "demo", NOW) as first:
        pass
    since = LATER.replace(microsecond=400_000)
    with claimed_folder(tmp_path / "films", tmp_path / "locks", "demo", LATER, since=since) as new:
        assert (first.root.exists(), new.root.name) == (True, "20261122T183000Z-demo")
    with claimed_folder(tmp_path / "films", tmp_path / "locks", "demo", LATER, since=since) as again:
        assert again.root == new.root


def test_two_runs_at_once_work_in_two_folders(tmp_path: Path) -> None:
    with (
        claimed_folder(tmp_path / "films", tmp_path / "locks", "demo", NOW) as one,
        claimed_folder(tmp_path / "films", tmp_path / "locks", "demo", NOW) as other,
    ):
        assert {one.root.name, other.root.name} == {"20261122T173000Z-demo", "20261122T173001Z-demo"}


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "films").write_text("")
    with (
        pytest.raises(StorageError, match="choose another folder"),
        claimed_folder(tmp_path / "films", tmp_path / "locks", "demo", NOW),
    ):
        pass
