"""Whose turn it is: a few do something at once, a few of each user, and whoever waits is let in user by user.

One user who asks for a hundred things is served one after the other between everybody else's, whoever asked first.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import anyio

__all__ = ["Rota"]


class Rota:
    """Places for `at_once` in all (None: as many as come), `each` of them for one user at most."""

    def __init__(self, *, each: int, at_once: int | None = None) -> None:
        self._each = each
        self._at_once = at_once
        self._inside: Counter[str] = Counter()
        self._waiting: dict[str, deque[anyio.Event]] = {}

    @asynccontextmanager
    async def place(self, user: str) -> AsyncIterator[None]:
        """A place, as soon as it is this user's turn, for as long as the context lasts."""
        await self._enter(user)
        try:
            yield
        finally:
            self._leave(user)

    async def _enter(self, user: str) -> None:
        if self._has_room_for(user):
            self._inside[user] += 1
            return
        called = anyio.Event()
        self._waiting.setdefault(user, deque()).append(called)
        try:
            await called.wait()
        except BaseException:
            if called.is_set():
                self._leave(user)
            else:
                self._forget(user, called)
            raise

    def _leave(self, user: str) -> None:
        self._inside[user] -= 1
        if not self._inside[user]:
            del self._inside[user]
        for other in list(self._waiting):
            if self._has_room_for(other):
                self._call(other)

    def _call(self, user: str) -> None:
        """The first who waits of this user has a place, and the user is the last whose turn it is again."""
        waiting = self._waiting.pop(user)
        self._inside[user] += 1
        waiting.popleft().set()
        if waiting:
            self._waiting[user] = waiting

    def _forget(self, user: str, called: anyio.Event) -> None:
        self._waiting[user].remove(called)
        if not self._waiting[user]:
            del self._waiting[user]

    def _has_room_for(self, user: str) -> bool:
        full = self._at_once is not None and self._inside.total() >= self._at_once
        return not full and self._inside[user] < self._each
