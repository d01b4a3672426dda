"""Narrating: every scene's words spoken and fitted into the film's length (see `duration.fit` for the remedies).

What a finished film has settled stands (see `speech`): such a scene is read as it was, in the frames that it had, and
lends none. Only a narrator that has become slower since then has its words fitted again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

import anyio

from pixora_core.duration import ASKS, Fit, Respeak, Rewrite, fit, needed_frames, place, rebalance, settle
from pixora_core.errors import ProviderError, UnsupportedLanguage
from pixora_core.film import Narration, Scene, SceneBreakdown
from pixora_core.pipeline.makers import Makers, first_that_works, narrators_for
from pixora_core.pipeline.own_media import OwnTakes
from pixora_core.pipeline.plan import least_frames
from pixora_core.pipeline.ports import Narrator
from pixora_core.pipeline.progress import Meter
from pixora_core.pipeline.rewrite import rewritten_line
from pixora_core.pipeline.speech import settled_in, settled_with, speech_of, still_settled
from pixora_core.pipeline.steps import Done, StepStore, maker_of, step_key
from pixora_core.pipeline.together import together
from pixora_core.units import Frames, Seconds, seconds_of

__all__ = ["Narrating", "Spoken"]

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True)
class Reading:
    """A scene's words as last spoken; `done` is None for a scene without words.

    `settled` while it is read as in the finished film that the breakdown is of.
    """

    number: int
    scene: Scene
    done: Done[Narration] | None = None
    speed: float = 1.0
    pause: float = 1.0
    asks_left: int = ASKS
    settled: bool = False

    def needed(self, slot: Frames, rate: Fraction) -> Frames:
        """The fewest frames that hold it."""
        return least_frames(slot, rate) if self.done is None else needed_frames(self.done.take.seconds, rate)

    def stands(self, slot: Frames, rate: Fraction) -> bool:
        """Whether it is settled, and still fits."""
        return self.settled and self.needed(slot, rate) <= slot

    def kept(self, slot: Frames, rate: Fraction) -> Frames:
        """What it keeps of its frames when others need some."""
        return slot if self.stands(slot, rate) else self.needed(slot, rate)


@dataclass(frozen=True)
class Spoken:
    """A scene in its slot, settled: its words (perhaps others than were planned), its take if it has any, the fit."""

    scene: Scene
    done: Done[Narration] | None
    fit: Fit


class Narrating:
    """Speaks the scenes of one film, several at once."""

    def __init__(
        self, breakdown: SceneBreakdown, rate: Fraction, makers: Makers, store: StepStore, meter: Meter, *, at_once: int
    ) -> None:
        self._breakdown = breakdown
        self._own = OwnTakes(breakdown, makers, store)
        self._brief = breakdown.brief
        self._rate = rate
        self._makers = makers
        self._store = store
        self._meter = meter
        self._limit = anyio.CapacityLimiter(at_once)
        self.second_choices: list[str] = []

    async def all(self, scenes: Sequence[Scene], slots: Sequence[Frames]) -> list[Spoken]:
        """The scenes, spoken; their frames sum to those of `slots`, or to as many more as the words need.

        Raises `UnsupportedLanguage`, `InvalidInput` (no such voice), `ProviderError`, `StorageError`.
        """
        for scene in scenes:
            if scene.is_spoken and not scene.is_recorded:
                self._narrators(scene)
        readings = [self._begun(number, scene) for number, scene in enumerate(scenes, 1)]
        readings = await _each(readings, self._read)
        lent = rebalance(slots, self._kept(readings, slots))
        readings = await _each(list(zip(readings, lent, strict=True)), self._fitted)
        settled = settle(lent, self._kept(readings, lent))
        for reading in readings:
            found = reading.done is not None and reading.done.reused
            self._meter.report("narrate", "spoken", done=1.0, scene=reading.number, reused=found)
        return [
            self._placed(reading, slot, asked=asked)
            for reading, slot, asked in zip(readings, settled, zip(scenes, slots, strict=True), strict=True)
        ]

    def _kept(self, readings: Sequence[Reading], slots: Sequence[Frames]) -> list[Frames]:
        return [reading.kept(slot, self._rate) for reading, slot in zip(readings, slots, strict=True)]

    def _begun(self, number: int, scene: Scene) -> Reading:
        """How a scene is read first."""
        if scene.is_recorded:
            return Reading(number, scene)
        settled = still_settled(self._breakdown, scene, self._makers.narrators)
        if settled is None:
            return Reading(number, scene)
        return Reading(number, scene, speed=settled.speed, pause=settled.pause, settled=True)

    def _narrators(self, scene: Scene) -> Sequence[Narrator]:
        """Those who have the voice of the scene's speaker."""
        return narrators_for(self._makers.narrators, self._brief.language, self._breakdown.voice_of(scene))

    async def _read(self, reading: Reading) -> Reading:
        """The reading with its take, made or found."""
        if reading.scene.is_recorded:
            return await self._taken(reading)
        if not reading.scene.is_spoken:
            return reading
        done = await self._said(reading)
        words = "already spoken" if done.reused else "speaking"
        self._meter.report("narrate", words, done=0.6, scene=reading.number, reused=done.reused)
        return replace(reading, done=done)

    async def _taken(self, reading: Reading) -> Reading:
        """A reading of which the user has recorded the words; a narrator says them only to tell when each is heard."""
        spoken = None
        try:
            spoken = await self._said(reading) if reading.scene.is_spoken else None
        except (UnsupportedLanguage, ProviderError) as error:
            self._announce(reading.number)(f"{error}; when the recorded words are heard is estimated")
        done = await self._own.narration(reading.number, reading.scene, spoken)
        self._meter.report("narrate", "taken in", done=0.6, scene=reading.number, reused=done.reused)
        return replace(reading, done=done, settled=settled_with(reading.scene, done.entry.key))

    async def _said(self, reading: Reading) -> Done[Narration]:
        """A reading's words as a narrator says them."""
        request = speech_of(self._breakdown, reading.scene, speed=reading.speed, pause=reading.pause)

        async def speak(narrator: Narrator) -> Done[Narration]:
            async def make(into: Path) -> Narration:
                return await narrator.speak(request, into)

            key = step_key("narrate", narrator.info, request)
            return await self._store.run("narrate", key, maker_of(narrator.info), Narration, make)

        async with self._limit:
            return await first_that_works(self._narrators(reading.scene), speak, self._announce(reading.number))

    def _announce(self, number: int) -> Callable[[str], None]:
        def announce(reason: str) -> None:
            told = f"scene {number}: {reason}"
            if told not in self.second_choices:
                self.second_choices.append(told)
                self._meter.fallback("narrate", reason, scene=number)

        return announce

    async def _fitted(self, lent: tuple[Reading, Frames]) -> Reading:
        """The reading after the remedies that its slot asks for."""
        reading, slot = lent
        while reading.done is not None and not reading.scene.is_recorded and not reading.stands(slot, self._rate):
            answer = fit(
                slot,
                self._rate,
                spoken=reading.done.take.seconds,
                silence=_silence(reading.done.take),
                speed=reading.speed,
                pause=reading.pause,
                asks_left=reading.asks_left,
            )
            if isinstance(answer, Fit):
                break
            reading = await self._remedied(reading, answer)
        return reading

    async def _remedied(self, reading: Reading, answer: Respeak | Rewrite) -> Reading:
        if isinstance(answer, Respeak):
            return await self._read(replace(reading, speed=answer.speed, pause=answer.pause, settled=False))
        line = await self._rewritten(reading.scene, answer.target_seconds)
        if not line or line == reading.scene.script:
            return replace(reading, asks_left=0)
        scene = reading.scene.model_copy(update={"script": line})
        asks_left = max(0, reading.asks_left - 1)
        return await self._read(Reading(reading.number, scene, asks_left=asks_left))

    async def _rewritten(self, scene: Scene, target: Seconds) -> str | None:
        announce = self.second_choices.append
        return await rewritten_line(scene, self._brief, target, self._makers.writers, self._store, announce)

    def _placed(self, reading: Reading, slot: Frames, *, asked: tuple[Scene, Frames]) -> Spoken:
        """The reading in its settled slot, with what was done to `asked`: the scene and the frames as planned."""
        scene, planned = asked
        seconds = seconds_of(slot, self._rate)
        if reading.done is None:
            silent = Fit(speed=1.0, pause=1.0, lead=Seconds(0.0), frames=slot, needed=Frames(1), grown=Frames(0))
            return Spoken(settled_in(reading.scene, seconds), None, silent)
        spoken = reading.done.take.seconds
        placed = place(slot, self._rate, spoken=spoken, speed=reading.speed, pause=reading.pause)
        remedies = list(placed.remedies)
        if reading.scene.script != scene.script:
            remedies.insert(0, "the writer gave another line")
        if slot > planned:
            remedies.append(f"scene longer by {slot - planned} frames ({seconds_of(slot - planned, self._rate):.2f} s)")
        key = reading.done.entry.key
        settled = settled_in(reading.scene, seconds, take=key, speed=reading.speed, pause=reading.pause)
        return Spoken(settled, reading.done, placed.model_copy(update={"remedies": tuple(remedies)}))


def _silence(take: Narration) -> float:
    """The seconds between words that count as pauses: those of a tenth of a second and more."""
    gaps = (after.start - before.end for before, after in pairwise(take.words))
    return min(sum(gap for gap in gaps if gap >= 0.1), take.seconds * 0.9)


async def _each(items: Sequence[T], work: Callable[[T], Awaitable[R]]) -> list[R]:
    """The results of `work` for all items at once, in the items' order."""
    results: dict[int, R] = {}

    async def one(index: int, item: T) -> None:
        results[index] = await work(item)

    async with together() as group:
        for index, item in enumerate(items):
            group.start_soon(one, index, item)
    return [results[index] for index in range(len(items))]
