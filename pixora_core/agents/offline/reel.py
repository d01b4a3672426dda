"""Scene numbers while several orders are carried out: what a person called scene 3 may be the second by then."""

from __future__ import annotations

__all__ = ["Reel"]


class Reel:
    """The scenes in their present order, each under the number that it had when the message was written."""

    def __init__(self, scenes: int) -> None:
        self._scenes: list[int | None] = list(range(1, scenes + 1))

    def __len__(self) -> int:
        return len(self._scenes)

    def now(self, number: int) -> int | None:
        """The present number of what was scene `number`; None when there is no such scene, or no longer."""
        return self._scenes.index(number) + 1 if number in self._scenes else None

    def remove(self, place: int) -> None:
        """Takes out the scene that is at `place` now."""
        del self._scenes[place - 1]

    def insert(self, place: int) -> None:
        """A new scene at `place`."""
        self._scenes.insert(place - 1, None)

    def swapped(self, first: int, second: int) -> tuple[int, ...]:
        """The order of the present numbers in which two places are exchanged; it is so from now on."""
        order = list(range(1, len(self) + 1))
        order[first - 1], order[second - 1] = second, first
        return self._ordered(order)

    def moved(self, place: int, to: int) -> tuple[int, ...]:
        """The order in which the scene at `place` stands at `to`."""
        order = [number for number in range(1, len(self) + 1) if number != place]
        order.insert(min(max(to, 1), len(self)) - 1, place)
        return self._ordered(order)

    def _ordered(self, order: list[int]) -> tuple[int, ...]:
        self._scenes = [self._scenes[number - 1] for number in order]
        return tuple(order)
