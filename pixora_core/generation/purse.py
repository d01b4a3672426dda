"""What a film may cost: nothing is asked of a provider that charges beyond what the user has agreed to.

The price is counted in the task's record before the provider is asked, so that no crash, no second process and no edit
spends it twice. A call that failed stays counted: it may have been charged for.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Final

from pixora_core.errors import PixoraError
from pixora_core.film.takes import Maker
from pixora_core.pipeline.makers import Makers, Provider
from pixora_core.tasks import TaskRecord, TaskStore

__all__ = ["NotAgreed", "Purse"]

_LEAST: Final = 1e-9
"""Money is counted in floats: what differs by less is the same."""


class NotAgreed(PixoraError):
    """`provider` charges `price`, which is more than what is left of the money agreed to."""

    def __init__(self, provider: str, price: float) -> None:
        self.provider = provider
        self.price = price
        super().__init__(f"{provider} would charge {price:g}, which nobody has agreed to")


class Purse:
    """What the running generation of a task may spend."""

    def __init__(self, tasks: TaskStore, task_id: str, makers: Callable[[], Awaitable[Makers]]) -> None:
        self._tasks = tasks
        self._task_id = task_id
        self._makers = makers

    async def pay(self, kind: str, maker: Maker) -> None:
        """Counts the price of one step. Raises `NotAgreed`, `StorageUnavailable`; then nothing is counted."""
        price = _price(await self._makers(), kind, maker)
        if not price:
            return

        def count(record: TaskRecord) -> TaskRecord:
            generation = record.generation
            if generation is None or not generation.running or generation.spent + price > generation.agreed + _LEAST:
                raise NotAgreed(maker.name, price)
            update = {"spent": round(generation.spent + price, 6), "in_hand": round(generation.in_hand + price, 6)}
            return record.model_copy(update={"generation": generation.model_copy(update=update)})

        await self._tasks.change(self._task_id, count)

    async def settle(self, kind: str, maker: Maker) -> None:
        """One step that was paid for is not in progress any more, whatever came of it. Raises `StorageUnavailable`."""
        price = _price(await self._makers(), kind, maker)

        def count(record: TaskRecord) -> TaskRecord:
            generation = record.generation
            if generation is None or not generation.in_hand:
                return record
            update = {"in_hand": round(max(0.0, generation.in_hand - price), 6)}
            return record.model_copy(update={"generation": generation.model_copy(update=update)})

        if price:
            await self._tasks.change(self._task_id, count)


def _price(makers: Makers, kind: str, maker: Maker) -> float:
    """What that maker charges for a step of that kind."""
    kinds: dict[str, Sequence[Provider]] = {
        "draw": makers.illustrators,
        "narrate": makers.narrators,
        "animate": makers.animators,
        "compose": makers.composers,
        "rewrite": makers.writers,
    }
    infos = (provider.info for provider in kinds.get(kind, ()))
    return max((info.price_per_unit for info in infos if info.name == maker.name), default=0.0)
