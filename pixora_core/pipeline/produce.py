"""Producing: a breakdown becomes a finished, checked film.

Pictures are drawn while the words are spoken and the score is composed; then the timeline is laid out, rendered
and checked. Each step is looked up by its key before it is run (see `steps`), so a second run goes on where a
first one stopped, and an edit re-makes only what depends on it.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Sequence
from typing import Final

from pixora_core.errors import ScriptDoesNotFit
from pixora_core.film import Delivery, Film, Picture, Report, SceneBreakdown, Score, Timeline
from pixora_core.pipeline.check import judge
from pixora_core.pipeline.deliver import Delivering
from pixora_core.pipeline.lay_out import Laid, lay_out
from pixora_core.pipeline.make import Making
from pixora_core.pipeline.makers import Makers
from pixora_core.pipeline.narrate import Narrating, Spoken
from pixora_core.pipeline.plan import shared_out, slots_of
from pixora_core.pipeline.progress import Meter
from pixora_core.pipeline.steps import Done, StepStore
from pixora_core.pipeline.together import together
from pixora_core.storage import FilmFolder
from pixora_core.units import Frames, Seconds, seconds_of

__all__ = ["produce_film"]

SPEAKERS_AT_ONCE: Final = 2
SCENE_FILMS_AT_ONCE: Final = 2


async def produce_film(
    breakdown: SceneBreakdown,
    delivery: Delivery,
    makers: Makers,
    store: StepStore,
    folder: FilmFolder,
    meter: Meter,
    *,
    exact: bool = False,
) -> Film:
    """The film of a breakdown, in `folder`. Raises `PixoraError`; what was finished stays."""
    await store.sweep()
    return await _Production(breakdown, delivery, makers, store, folder, meter).run(exact=exact)


class _Production:
    """One run: what it was given, and what it has found out."""

    def __init__(
        self,
        breakdown: SceneBreakdown,
        delivery: Delivery,
        makers: Makers,
        store: StepStore,
        folder: FilmFolder,
        meter: Meter,
    ) -> None:
        self._breakdown = shared_out(breakdown, delivery.rate)
        self._delivery = delivery
        self._makers = makers
        self._store = store
        self._folder = folder
        self._meter = meter
        self._delivering = Delivering(folder, makers.engine)
        brief, rate = breakdown.brief, delivery.rate
        self._making = Making(brief, rate, makers, store, meter, at_once=os.cpu_count() or 1)
        self._narrating = Narrating(brief, rate, makers, store, meter, at_once=SPEAKERS_AT_ONCE)
        self._notices = list(breakdown.notices)

    async def run(self, *, exact: bool) -> Film:
        self._meter.plan_scenes(len(self._breakdown.scenes))
        self._meter.report("plan", "planned", done=1.0)
        for reason in self._makers.passed_over:
            self._meter.fallback("narrate", reason)
        asked = sum(slots_of(self._breakdown, self._delivery.rate))
        pictures, spoken, score = await self._takes(exact=exact)
        timeline = await self._lay_out(pictures, spoken, score.take)
        await self._render(timeline)
        return await self._finish(timeline, spoken, asked=seconds_of(asked, self._delivery.rate))

    async def _takes(self, *, exact: bool) -> tuple[list[Done[Picture]], list[Spoken], Done[Score]]:
        """Pictures, words and music, made at the same time."""
        pictures: dict[int, Done[Picture]] = {}
        sound: list[tuple[list[Spoken], Done[Score]]] = []

        async def draw(number: int) -> None:
            pictures[number] = await self._draw(number)

        async def hear() -> None:
            spoken = await self._narrate(exact=exact)
            sound.append((spoken, await self._compose(spoken)))

        async with together() as group:
            group.start_soon(hear)
            for number in range(1, len(self._breakdown.scenes) + 1):
                group.start_soon(draw, number)
        ((spoken, score),) = sound
        return [pictures[number] for number in sorted(pictures)], spoken, score

    async def _draw(self, number: int) -> Done[Picture]:
        done = await self._making.picture(number, self._breakdown.scenes[number - 1], self._delivery.size)
        await self._delivering.picture(number, done)
        self._notices.extend(f"scene {number}: {notice}" for notice in done.take.notices)
        words = "already drawn" if done.reused else "drawn"
        self._meter.report("draw", words, done=1.0, scene=number, reused=done.reused)
        return done

    async def _narrate(self, *, exact: bool) -> list[Spoken]:
        slots = slots_of(self._breakdown, self._delivery.rate)
        spoken = await self._narrating.all(self._breakdown.scenes, slots)
        grown = sum(each.fit.frames for each in spoken) - sum(slots)
        if exact and grown > 0:
            raise ScriptDoesNotFit(seconds_of(grown, self._delivery.rate))
        for number, each in enumerate(spoken, 1):
            await self._delivering.scene(number, each.scene)
            if each.done is not None:
                await self._delivering.narration(number, each.done)
        return spoken

    async def _compose(self, spoken: Sequence[Spoken]) -> Done[Score]:
        done = await self._making.score([each.scene for each in spoken], [each.fit.frames for each in spoken])
        await self._delivering.score(done)
        words = "already composed" if done.reused else "composed"
        self._meter.report("compose", words, done=1.0, reused=done.reused)
        return done

    async def _lay_out(self, pictures: Sequence[Done[Picture]], spoken: Sequence[Spoken], score: Score) -> Timeline:
        laid = [
            Laid(
                scene=each.scene,
                picture=picture.take,
                move=await self._making.move(number, each.scene, picture, each.fit.frames),
                narration=each.done.take if each.done else None,
                fit=each.fit,
            )
            for number, (picture, each) in enumerate(zip(pictures, spoken, strict=True), 1)
        ]
        timeline = self._with_readable_captions(lay_out(self._breakdown, self._delivery, laid, score))
        scenes = tuple(
            each.scene.model_copy(update={"seconds": seconds_of(each.fit.frames, timeline.rate)}) for each in spoken
        )
        self._breakdown = self._breakdown.model_copy(update={"scenes": scenes})
        await self._delivering.breakdown(self._breakdown)
        await self._delivering.captions(timeline)
        self._meter.report("lay_out", "laid out", done=1.0)
        return timeline

    def _with_readable_captions(self, timeline: Timeline) -> Timeline:
        """Soft captions, announced, where the fonts cannot write the letters; pictograms are only left out."""
        missing = self._makers.engine.unwritable("".join(line for cue in timeline.cues for line in cue.lines))
        if timeline.captions != "burn" or not missing:
            return timeline
        if not any(unicodedata.category(char)[0] in "LMN" for char in missing):
            self._notices.append(f"the burned captions leave out {missing[:12]!r}, which the fonts here do not have")
            return timeline
        reason = f"the fonts here cannot write {missing[:12]!r}; the captions are soft instead of burned"
        self._making.second_choices.append(reason)
        self._meter.fallback("lay_out", reason)
        return timeline.model_copy(update={"captions": "soft"})

    async def _render(self, timeline: Timeline) -> None:
        engine, preset, pieces = self._makers.engine, self._delivery.preset, self._store.pieces

        def tell(done: int, total: int) -> None:
            self._meter.report("render", f"frame {done} of {total}", done=0.95 * done / total)

        await engine.render(timeline, self._folder.film, preset=preset, pieces=pieces, progress=tell)
        await self._delivering.rendered(self._folder.film)
        await engine.still(timeline, _poster(timeline, self._breakdown), self._folder.thumbnail)
        await self._delivering.rendered(self._folder.thumbnail)
        for number in range(1, len(timeline.shots) + 1):
            video = self._folder.scene(number).video
            await engine.render_shot(timeline, number, video, preset=preset, pieces=pieces)
            await self._delivering.rendered(video)
        self._meter.report("render", "rendered", done=1.0)

    async def _finish(self, timeline: Timeline, spoken: Sequence[Spoken], *, asked: Seconds) -> Film:
        self._meter.report("check", "measuring the film", done=0.1)
        found = await self._makers.engine.measure(self._folder.film, timeline.sound.voices)
        report = Report(
            findings=judge(timeline, found, scripts=[each.scene.script for each in spoken]),
            fallbacks=(*self._makers.passed_over, *self._narrating.second_choices, *self._making.second_choices),
            notices=tuple(self._notices),
            remedies=_remedies(spoken, grown=timeline.seconds - asked),
            makers=self._delivering.makers,
            asked_seconds=asked,
            seconds=timeline.seconds,
            cost=self._delivering.cost,
            measurements=found,
        )
        await self._delivering.finish(report)
        self._meter.report("check", "passed" if report.passed else "found a fault", done=1.0)
        return Film(
            folder=self._folder.root,
            video=self._folder.film,
            thumbnail=self._folder.thumbnail,
            captions=self._folder.srt,
            breakdown=self._breakdown,
            report=report,
            seconds=timeline.seconds,
        )


def _poster(timeline: Timeline, breakdown: SceneBreakdown) -> Frames:
    """The frame that stands for the film: the middle of its liveliest scene, the first among equals."""
    liveliest = max(range(len(timeline.shots)), key=lambda index: breakdown.scenes[index].energy)
    return Frames(timeline.starts()[liveliest] + timeline.shots[liveliest].frames // 2)


def _remedies(spoken: Sequence[Spoken], *, grown: float) -> tuple[str, ...]:
    said = [
        f"scene {number}: {', '.join(each.fit.remedies)}" for number, each in enumerate(spoken, 1) if each.fit.remedies
    ]
    if grown > 0:
        said.append(f"the words need more time than was asked for: the film is {grown:.2f} s longer")
    return tuple(said)
