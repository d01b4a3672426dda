"""Locks: one holder at a time, also of what is taken away and made anew."""

from __future__ import annotations

import threading
from pathlib import Path

from pixora_core.storage.locks import alone, holding, with_others


def test_a_lock_has_one_holder(tmp_path: Path) -> None:
    place = tmp_path / "claim"
    with holding(place, make=True) as mine, holding(place) as other:
        assert (mine, other) == (True, False)
    with alone(place), holding(place) as taken:
        assert not taken
    with with_others(place), with_others(place), holding(place) as taken:
        assert not taken
    with holding(place) as free:
        assert free


def test_a_folder_can_be_held(tmp_path: Path) -> None:
    with holding(tmp_path) as mine, holding(tmp_path) as other:
        assert (mine, other) == (True, False)


def test_nobody_holds_what_is_gone(tmp_path: Path) -> None:
    with holding(tmp_path / "none") as mine:
        assert not mine


def test_many_who_take_it_and_throw_it_away_are_never_two(tmp_path: Path) -> None:
    place, inside, most = tmp_path / "claim", threading.Semaphore(1), []

    def hammer() -> None:
        taken = 0
        while taken < 100:
            with holding(place, make=True) as mine:
                if mine:
                    taken += 1
                    most.append(inside.acquire(blocking=False))
                    inside.release()
                    place.unlink()

    threads = [threading.Thread(target=hammer) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [True] * 400
