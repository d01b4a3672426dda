"""Planning: a brief becomes a breakdown whose scenes know their seconds."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path
from typing import Final

from pixora_core.duration import allot, needed_frames, speech_seconds
from pixora_core.film import Brief, Delivery, SceneBreakdown
from pixora_core.pipeline.makers import first_that_works
from pixora_core.pipeline.ports import Writer
from pixora_core.pipeline.progress import Meter
from pixora_core.pipeline.steps import StepStore, maker_of, step_key
from pixora_core.units import Frames, Seconds, frames_at, seconds_of

__all__ = ["least_frames", "plan_film", "shared_out", "slots_of"]

SHORTEST_SCENE: Final = Seconds(1.5)
SILENT_SCENE: Final = Seconds(3.0)
"""What a scene without words weighs when the length is shared out."""


def least_frames(slot: Frames, rate: Fraction) -> Frames:
    """What a scene without words keeps of its slot when others need time: enough to be seen."""
    return min(slot, frames_at(SHORTEST_SCENE, rate))


async def plan_film(
    brief: Brief,
    delivery: Delivery,
    writers: Sequence[Writer],
    store: StepStore,
    meter: Meter,
) -> SceneBreakdown:
    """The breakdown that the first writer that works gives, its length shared out.

    Raises `InvalidInput`, `ProviderError`, `StorageError`.
    """
    meter.report("plan", "writing the scenes")

    async def write(writer: Writer) -> SceneBreakdown:
        async def make(into: Path) -> SceneBreakdown:  # noqa: ARG001 -- a breakdown has no files
            return await writer.write(brief)

        key = step_key("plan", writer.info, brief)
        done = await store.run("plan", key, maker_of(writer.info), SceneBreakdown, make)
        return done.take

    second_choices: list[str] = []

    def announce(reason: str) -> None:
        second_choices.append(reason)
        meter.fallback("plan", reason)

    written = await first_that_works(writers, write, announce)
    planned = shared_out(written, delivery.rate)
    planned = planned.model_copy(update={"notices": (*second_choices, *planned.notices)})
    meter.plan_scenes(len(planned.scenes))
    meter.report("plan", f"“{planned.title}”, {len(planned.scenes)} scenes", done=1.0)
    return planned


def shared_out(breakdown: SceneBreakdown, rate: Fraction) -> SceneBreakdown:
    """The breakdown with seconds for each scene: as they stand, or shared out by how long the words take.

    Raises `InvalidInput` when the film is too short for so many scenes.
    """
    if breakdown.scenes[0].seconds is not None:
        return breakdown
    language = breakdown.brief.language
    spoken = [speech_seconds(scene.script, language) for scene in breakdown.scenes]
    weights = [needed_frames(seconds or SILENT_SCENE, rate) for seconds in spoken]
    total = Delivery(rate=rate).frames(breakdown.brief.duration)
    minimum = Frames(min(int(SHORTEST_SCENE * rate), max(1, total // len(weights))))
    slots = allot(total, weights, minimum)
    scenes = tuple(
        scene.model_copy(update={"seconds": seconds_of(slot, rate)})
        for scene, slot in zip(breakdown.scenes, slots, strict=True)
    )
    return breakdown.model_copy(update={"scenes": scenes})


def slots_of(breakdown: SceneBreakdown, rate: Fraction) -> tuple[Frames, ...]:
    """The whole frames of each scene: instants are rounded, never lengths, so that nothing drifts."""
    delivery = Delivery(rate=rate)
    ends, past = [], 0.0
    for scene in breakdown.scenes:
        past += scene.seconds or 0.0
        ends.append(delivery.frames(past))
    slots = [end - begin for begin, end in zip((0, *ends), ends, strict=False)]
    return tuple(Frames(max(1, slot)) for slot in slots)
