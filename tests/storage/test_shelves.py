"""Shelves: what was used longest ago goes first, what a running film uses stays, and what was killed is swept."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pixora_core.errors import StorageError
from pixora_core.storage.claims import claimed_folder
from pixora_core.storage.locks import holding
from pixora_core.storage.shelves import (
    _Result,
    _surplus,
    claims_of,
    kept_bytes,
    make_room,
    shared,
    sweep,
    touch,
    working,
)
from tests.processes import unmeasured

NOW = datetime(2026, 11, 22, 17, 30, tzinfo=UTC)
HOUR = 3600.0


def key(number: int) -> str:
    return f"{number:064x}"


def piece(store: Path, number: int, *, hours_ago: float, size: int = 100) -> Path:
    """A kept piece, what was seen of one, or what was heard in a sound."""
    place = store / "pieces" / f"{key(number)}.{('piece', 'seen', 'heard')[number % 3]}"
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(b"x" * size)
    used = time.time() - hours_ago * HOUR
    os.utime(place, (used, used))
    return place


def step(store: Path, number: int, *, hours_ago: float, size: int = 100) -> Path:
    place = store / "draw" / key(number)
    place.mkdir(parents=True)
    (place / "entry.json").write_text("{}")
    (place / "picture.png").write_bytes(b"x" * (size - 2))
    used = time.time() - hours_ago * HOUR
    os.utime(place / "entry.json", (used, used))
    return place


def test_what_was_used_longest_ago_goes_first(tmp_path: Path) -> None:
    old, older = step(tmp_path, 1, hours_ago=2), piece(tmp_path, 2, hours_ago=3)
    new, oldest = piece(tmp_path, 3, hours_ago=1), step(tmp_path, 4, hours_ago=4)
    assert kept_bytes(tmp_path) == 400
    tidied = make_room(tmp_path, 250)
    assert (tidied.removed, tidied.removed_bytes, tidied.kept, tidied.kept_bytes) == (2, 200, 2, 200)
    assert [place.exists() for place in (oldest, older, old, new)] == [False, False, True, True]
    assert kept_bytes(tmp_path) == 200


def test_a_use_makes_a_result_young_again(tmp_path: Path) -> None:
    first, second = piece(tmp_path, 1, hours_ago=3), piece(tmp_path, 2, hours_ago=2)
    third = step(tmp_path, 3, hours_ago=4)
    with shared(first.parent):
        touch(first)
    with shared(third.parent):
        touch(third)
    make_room(tmp_path, 200)
    assert [first.exists(), second.exists(), third.exists()] == [True, False, True]


def test_what_a_running_film_uses_stays(tmp_path: Path) -> None:
    store = tmp_path / "store"
    unused = piece(store, 1, hours_ago=1)
    with claimed_folder(tmp_path / "films", claims_of(store), "demo", NOW):
        used = piece(store, 2, hours_ago=0)
        made = step(store, 3, hours_ago=0)
        assert make_room(store, 0).removed == 1
        assert [unused.exists(), used.exists(), made.exists()] == [False, True, True]
    assert make_room(store, 0).kept == 0
    assert not used.exists()


def test_nothing_that_is_no_result_is_touched(tmp_path: Path) -> None:
    (tmp_path / "pieces").mkdir()
    (tmp_path / "draw" / key(1)).mkdir(parents=True)
    for name in ("notes.txt", "pieces/README", f"pieces/{key(2)}", "pieces/abc.piece"):
        (tmp_path / name).write_text("mine")
    assert make_room(tmp_path, 0).removed == 0
    assert len([path for path in tmp_path.rglob("*") if path.is_file() and path.name != ".lock"]) == 4


def test_a_store_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert kept_bytes(tmp_path / "none") == 0
    assert make_room(tmp_path / "none", 0).kept == 0
    assert not (tmp_path / "none").exists()


def test_a_store_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "store").write_text("in the way")
    with pytest.raises(StorageError), working(tmp_path / "store"):
        pass


@given(st.lists(st.tuples(st.integers(0, 1000), st.integers(1, 10_000)), max_size=12), st.integers(0, 20_000))
def test_what_is_left_fits_and_no_more_goes_than_must(results: list[tuple[int, int]], limit: int) -> None:
    """The arithmetic alone: each result is (when it was used, its bytes)."""
    made = sorted((_Result(Path(str(n)), used, size) for n, (used, size) in enumerate(results)), key=lambda r: r.used)
    gone = _surplus(made, limit, before=500)
    left = [result for result in made if result not in gone]
    total = sum(result.size for result in left)
    assert total <= limit or all(result.used >= 500 for result in left)
    assert not gone or total + gone[-1].size > limit
    assert gone == made[: len(gone)]


def test_half_written_pieces_of_the_killed_are_swept(tmp_path: Path) -> None:
    fresh, old = (tmp_path / "pieces" / f"{key(n)}.{kind}.ab12cd34.part" for n, kind in ((1, "piece"), (2, "seen")))
    fresh.parent.mkdir()
    fresh.write_bytes(b"being written")
    old.write_bytes(b"left")
    os.utime(old, (time.time() - HOUR,) * 2)
    sweep(tmp_path)
    assert [fresh.exists(), old.exists()] == [True, False]


def test_half_written_files_of_others_are_theirs(tmp_path: Path) -> None:
    """A store may be put where other things lie, such as a browser's downloads."""
    theirs = tmp_path / "Downloads" / "holiday.mp4.part"
    theirs.parent.mkdir()
    theirs.write_bytes(b"half of it")
    os.utime(theirs, (time.time() - HOUR,) * 2)
    make_room(tmp_path, 0)
    assert theirs.exists()


def test_a_kill_leaves_claims_and_unfinished_results_that_are_swept(tmp_path: Path) -> None:
    program = """
        import os, signal, sys
        from datetime import UTC, datetime
        from pathlib import Path
        from pixora_core.storage.claims import claimed_folder
        from pixora_core.storage.shelves import claims_of, working

        store = Path(sys.argv[1])
        with claimed_folder(store / "films", claims_of(store), "demo", datetime.now(UTC)), working(store):
            os.kill(os.getpid(), signal.SIGKILL)
        """
    ended = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(program), str(tmp_path)], check=False, env=unmeasured()
    )
    assert ended.returncode == -signal.SIGKILL
    left = [path for path in (tmp_path / "unfinished").iterdir() if path.is_dir()]
    assert len(left) == 1
    unused = piece(tmp_path, 1, hours_ago=0)
    make_room(tmp_path, 0)
    assert not unused.exists()
    assert [path.name for path in (tmp_path / "unfinished").iterdir()] == [".lock"]
    assert [path.name for path in claims_of(tmp_path).iterdir()] == [".lock"]


def test_room_is_made_only_when_nobody_takes_from_a_shelf(tmp_path: Path) -> None:
    """Another process waits to make room until the shelf is free; what was touched meanwhile stays."""
    place = piece(tmp_path, 1, hours_ago=5)
    program = """
        import sys
        from pathlib import Path
        from pixora_core.storage.shelves import make_room

        print("begun", flush=True)
        print(make_room(Path(sys.argv[1]), 150).removed, flush=True)
        """
    with shared(place.parent):
        other = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(program), str(tmp_path)], stdout=subprocess.PIPE, text=True
        )
        assert other.stdout is not None
        assert other.stdout.readline() == "begun\n"
        second = piece(tmp_path, 2, hours_ago=4)
        touch(place)
    assert other.stdout.read() == "1\n"
    other.wait()
    other.stdout.close()
    assert [place.exists(), second.exists()] == [True, False]


def test_what_is_swept_is_taken_away_while_others_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = tmp_path / "unfinished" / "left"
    left.mkdir(parents=True)
    remove = shutil.rmtree

    def slowly(place: Path, **options: Any) -> None:
        with holding(tmp_path / "unfinished" / ".lock") as free:
            assert free
        remove(place, **options)

    monkeypatch.setattr("pixora_core.storage.shelves.shutil.rmtree", slowly)
    sweep(tmp_path)
    assert not left.exists()
