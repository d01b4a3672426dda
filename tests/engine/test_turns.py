"""Turns: never more than there are, the longest work first, nothing short for ever, and whoever gives up is gone."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest

from pixora_core.engine.turns import Turns


class Halted(Exception):
    pass


class Queue:
    """Works that wait for one turn, which somebody has until they all wait."""

    def __init__(self) -> None:
        self.now = 0.0
        self.done: list[str] = []
        self._turns = Turns(1, clock=lambda: self.now)
        self._free = threading.Event()
        self._pool = ThreadPoolExecutor(8)
        self._holding = self._pool.submit(self._hold)

    def _hold(self) -> None:
        with self._turns.taken(0, lambda: None):
            self._free.wait(10)

    def _work(self, name: str, seconds: float) -> None:
        with self._turns.taken(seconds, lambda: None):
            self.done.append(name)

    def comes(self, name: str, seconds: float, *, at: float = 0.0) -> None:
        while self._turns._left:
            pass
        self.now, before = at, len(self._turns._waiting)
        self._pool.submit(self._work, name, seconds)
        while len(self._turns._waiting) == before:
            pass

    def order(self) -> list[str]:
        self._free.set()
        self._pool.shutdown()
        return self.done


def test_the_longest_goes_first_and_among_equals_who_came_first() -> None:
    queue = Queue()
    for name, seconds in (("short", 1.0), ("long", 5.0), ("longer", 6.0), ("long too", 5.0)):
        queue.comes(name, seconds)
    assert queue.order() == ["longer", "long", "long too", "short"]


def test_what_is_short_waits_a_while_but_not_for_ever() -> None:
    queue = Queue()
    queue.comes("short", 1.0)
    queue.comes("soon", 5.0, at=10.0)
    queue.comes("late", 5.0, at=20.0)
    assert queue.order() == ["soon", "short", "late"]


def test_there_are_never_more_at_work_than_turns() -> None:
    turns, busy, most = Turns(2), 0, 0
    lock, together = threading.Lock(), threading.Barrier(2)

    def work(seconds: float) -> None:
        nonlocal busy, most
        with turns.taken(seconds, lambda: None):
            with lock:
                busy += 1
                most = max(most, busy)
            together.wait(10)
            with lock:
                busy -= 1

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(8)))
    assert (most, busy) == (2, 0)


def test_who_gives_up_waiting_or_fails_leaves_the_turn_to_others() -> None:
    turns = Turns(1)

    def halt() -> None:
        raise Halted

    with turns.taken(1, lambda: None), pytest.raises(Halted), turns.taken(9, halt):
        pytest.fail("the only turn was taken")
    with pytest.raises(Halted), turns.taken(1, lambda: None):
        raise Halted
    with turns.taken(1, halt):
        assert not turns._waiting
