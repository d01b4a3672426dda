"""What the user has to agree to before a film is made, or gone on with."""

from __future__ import annotations

from typing import NamedTuple

from pixora_core.context import Needs, TaskContext
from pixora_core.film import SceneBreakdown
from pixora_core.tasks import TaskRecord
from pixora_core.tools.applying import film_folder_of

__all__ = ["Bill", "bill_for"]


class Bill(NamedTuple):
    """What the film takes, and the money for it that is not agreed to yet."""

    needs: Needs
    price: float


async def bill_for(context: TaskContext, record: TaskRecord, breakdown: SceneBreakdown) -> Bill:
    """What making that breakdown takes. A film that is being made asks by itself for what it lacks.

    What is in progress when it is paused is not there yet, and was paid for.
    """
    needs = await context.film.needs(breakdown, record.delivery, filmed=film_folder_of(record))
    generation = record.generation
    if generation is not None and generation.running:
        return Bill(needs, 0.0)
    if generation is None or generation.status != "paused":
        return Bill(needs, needs.price)
    return Bill(needs, max(generation.due, round(needs.price - generation.left - generation.in_hand, 6)))
