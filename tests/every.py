"""One test of many things: a test for each would cost more than what it does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from typing import TypeVar

import pytest

__all__ = ["of_every"]

Thing = TypeVar("Thing")


def of_every(
    things: Iterable[Thing], *, name: Callable[[Thing], str], group: Callable[[Thing], str]
) -> Callable[[Callable[[Thing], None]], Callable[[tuple[Thing, ...]], None]]:
    """Makes a check of one thing a test of each group of them, which names all that fail, and why."""
    ordered = sorted(things, key=lambda thing: (group(thing), name(thing)))
    groups = [pytest.param(tuple(alike), id=said) for said, alike in groupby(ordered, key=group)]

    def tested(check: Callable[[Thing], None]) -> Callable[[tuple[Thing, ...]], None]:
        @pytest.mark.parametrize("things", groups)
        def test(things: tuple[Thing, ...]) -> None:
            wrong = {}
            for thing in things:
                try:
                    check(thing)
                except AssertionError as error:
                    wrong[name(thing)] = str(error)
            assert not wrong, "\n".join(f"{thing}: {why}" for thing, why in wrong.items())

        return test

    return tested
