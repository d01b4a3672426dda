"""Producing: a breakdown becomes a finished, checked film.

Pictures are drawn while the words are spoken and the score is composed; a scene's moving pictures are made as soon as
its own picture and all words are there, and get their sound when the score is there; then the film is joined from the
scenes' pieces and checked. Each step is looked up by its key before it is run (see `steps`), so a second run goes on
where a first one stopped, and an edit re-makes only what it touched.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Final

import anyio

from pixora_core.errors import ScriptDoesNotFit
from pixora_core.film import CameraMove, Clip, Delivery, Film, Picture, Report, SceneBreakdown, Score, Timeline, Title
from pixora_core.pipeline.check import judge
from pixora_core.pipeline.deliver import Delivering
from pixora_core.pipeline.lay_out import Laid, lay_out, sound_of
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
SCENE_FILMS_AT_ONCE: Final = 3


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
        self._delivering = Delivering(folder, makers.engine, store)
        rate = delivery.rate
        self._making = Making(breakdown, rate, makers, store, meter, at_once=makers.at_once)
        self._narrating = Narrating(breakdown, rate, makers, store, meter, at_once=SPEAKERS_AT_ONCE)
        self._notices = [*breakdown.notices, *_unsaid(breakdown)]
        self._rendering = anyio.CapacityLimiter(SCENE_FILMS_AT_ONCE)
        self._said = anyio.Event()
        self._heard = anyio.Event()
        self._pictures: dict[int, Done[Picture]] = {}
        self._moves: dict[int, CameraMove] = {}
        self._staged = {number: anyio.Event() for number in range(len(self._breakdown.scenes) + 1)}
        self._staged[0].set()
        self._spoken: list[Spoken] = []
        self._score: Done[Score] | None = None
        self._unwritable: str | None = None

    async def run(self, *, exact: bool) -> Film:
        count = len(self._breakdown.scenes)
        self._meter.plan_scenes(count)
        self._meter.report("plan", "planned", done=1.0)
        for reason in self._makers.passed_over:
            self._meter.fallback("narrate", reason)
        asked = sum(slots_of(self._breakdown, self._delivery.rate))
        async with together() as group:
            group.start_soon(self._makers.engine.open)
            group.start_soon(self._hear, exact)
            for number in range(1, count + 1):
                group.start_soon(self._scene, number)
        timeline = await self._laid_out()
        await self._join(timeline)
        return await self._finish(timeline, asked=seconds_of(asked, self._delivery.rate))

    async def _hear(self, exact: bool) -> None:  # noqa: FBT001 -- a task group passes by position
        """The words and the music."""
        self._spoken = await self._narrate(exact=exact)
        self._said.set()
        score = self._score = await self._compose()
        await self._mix(score.take)
        self._heard.set()
        await self._delivering.score(score)

    async def _scene(self, number: int) -> None:
        """One scene, from its picture to its own film and the transition into it; others are still being drawn."""
        self._pictures[number] = await self._draw(number)
        await self._said.wait()
        spoken = self._spoken[number - 1]
        picture = self._pictures[number]
        self._moves[number] = await self._making.move(number, spoken.scene, picture, spoken.fit.frames)
        self._staged[number].set()
        await self._staged[number - 1].wait()
        async with self._rendering, together() as group:
            group.start_soon(self._deliver_words, number, spoken)
            await self._render_pictures(number)
            if number == self._poster_scene:
                await self._thumbnail(self._timeline(stand_in=number))
        await self._heard.wait()
        await self._render_scene(number)

    async def _deliver_words(self, number: int, spoken: Spoken) -> None:
        await self._delivering.scene(number, spoken.scene)
        if spoken.done is not None:
            await self._delivering.narration(number, spoken.done)

    async def _draw(self, number: int) -> Done[Picture]:
        done = await self._making.picture(number, self._breakdown.scenes[number - 1], self._delivery.size)
        await self._delivering.picture(number, done)
        words = "already drawn" if done.reused else "drawn"
        self._meter.report("draw", words, done=1.0, scene=number, reused=done.reused)
        return done

    async def _narrate(self, *, exact: bool) -> list[Spoken]:
        slots = slots_of(self._breakdown, self._delivery.rate)
        spoken = await self._narrating.all(self._breakdown.scenes, slots)
        grown = sum(each.fit.frames for each in spoken) - sum(slots)
        if exact and grown > 0:
            raise ScriptDoesNotFit(seconds_of(grown, self._delivery.rate))
        return spoken

    async def _compose(self) -> Done[Score]:
        spoken = self._spoken
        done = await self._making.score([each.scene for each in spoken], [each.fit.frames for each in spoken])
        words = "already composed" if done.reused else "composed"
        self._meter.report("compose", words, done=1.0, reused=done.reused)
        return done

    async def _mix(self, score: Score) -> None:
        """The film's sound, while pictures are still being drawn."""
        rate = self._delivery.rate
        said = [(each.fit, each.done.take if each.done else None) for each in self._spoken]
        frames = Frames(sum(each.fit.frames for each in self._spoken))
        sound = sound_of(said, rate, score)
        await self._makers.engine.render_sound(sound, frames=frames, rate=rate, pieces=self._store.pieces)

    def _timeline(self, stand_in: int | None = None) -> Timeline:
        """The film laid out. A picture that is not there yet is stood in for by that of scene `stand_in`."""
        laid = [
            Laid(
                scene=each.scene,
                picture=self._pictures[number if number in self._pictures else stand_in or number].take,
                move=self._moves.get(number, CameraMove()),
                narration=each.done.take if each.done else None,
                fit=each.fit,
                clip=self._clip(number, each),
            )
            for number, each in enumerate(self._spoken, 1)
        ]
        timeline = lay_out(self._breakdown, self._delivery, laid, self._score.take if self._score else None)
        if self._unwritable is None:
            lines = "".join(line for cue in timeline.cues for line in cue.lines)
            self._unwritable = self._makers.engine.unwritable(lines)
            self._tell_unwritable()
            self._tell_unwritable_titles(timeline.titles)
        timeline = timeline.model_copy(update={"titles": tuple(filter(self._may_be_set, timeline.titles))})
        soft = self._delivery.captions == "burn" and _holds_letters(self._unwritable)
        return timeline.model_copy(update={"captions": "soft"}) if soft else timeline

    def _clip(self, number: int, spoken: Spoken) -> Clip | None:
        """A scene's own clip, once it has been looked at."""
        if number not in self._pictures:
            return None
        return self._making.own.clip(number, spoken.scene, seconds_of(spoken.fit.frames, self._delivery.rate))

    def _tell_unwritable(self) -> None:
        """Soft captions, announced, where the fonts cannot write the letters; pictograms are only left out."""
        if self._delivery.captions != "burn" or not self._unwritable:
            return
        missing = repr(self._unwritable[:12])
        if not _holds_letters(self._unwritable):
            self._notices.append(f"the burned captions leave out {missing}, which the fonts here do not have")
            return
        reason = f"the fonts here cannot write {missing}; the captions are soft instead of burned"
        self._making.second_choices.append(reason)
        self._meter.fallback("lay_out", reason)

    def _may_be_set(self, title: Title) -> bool:
        return not _holds_letters(self._makers.engine.unwritable(title.text))

    def _tell_unwritable_titles(self, titles: Sequence[Title]) -> None:
        """A title whose letters the fonts cannot write is not shown; pictograms are only left out. Both are said."""
        for text in dict.fromkeys(title.text for title in titles):
            if missing := self._makers.engine.unwritable(text):
                lost = f"cannot write {missing[:12]!r}; the title {text[:60]!r} is "
                lost += "not shown" if _holds_letters(missing) else "shown without"
                self._notices.append(f"the fonts here {lost}")

    async def _render_pictures(self, number: int) -> None:
        def tell(done: int, total: int) -> None:
            self._meter.report("render", f"frame {done} of {total}", done=0.99 * done / total, scene=number)

        await self._makers.engine.render_pictures(
            self._timeline(stand_in=number),
            number,
            preset=self._delivery.preset,
            pieces=self._store.pieces,
            progress=tell,
        )

    async def _render_scene(self, number: int) -> None:
        video = self._folder.scene(number).video
        await self._makers.engine.render_shot(
            self._timeline(stand_in=number), number, video, preset=self._delivery.preset, pieces=self._store.pieces
        )
        await self._delivering.rendered(video)
        self._meter.report("render", "rendered", done=1.0, scene=number)

    async def _laid_out(self) -> Timeline:
        timeline = self._timeline()
        scenes = tuple(each.scene for each in self._spoken)
        self._breakdown = self._breakdown.model_copy(update={"scenes": scenes})
        await self._delivering.breakdown(self._breakdown)
        await self._delivering.captions(timeline)
        self._meter.report("lay_out", "laid out", done=1.0)
        return timeline

    async def _join(self, timeline: Timeline) -> None:
        """The whole film from the scenes' pieces and the transitions between them."""

        def tell(done: int, total: int) -> None:
            self._meter.report("join", f"frame {done} of {total} joined", done=0.9 * done / total)

        engine = self._makers.engine
        await engine.render(
            timeline, self._folder.film, preset=self._delivery.preset, pieces=self._store.pieces, progress=tell
        )
        await self._delivering.rendered(self._folder.film)
        self._meter.report("join", "joined", done=1.0)

    @property
    def _poster_scene(self) -> int:
        """The number of the scene that stands for the film: its liveliest, the first among equals."""
        energies = [each.scene.energy for each in self._spoken]
        return energies.index(max(energies)) + 1

    async def _thumbnail(self, timeline: Timeline) -> None:
        """The middle of the scene that stands for the film, while its picture is at hand."""
        index = self._poster_scene - 1
        middle = Frames(timeline.starts()[index] + timeline.shots[index].frames // 2)
        await self._makers.engine.still(timeline, middle, self._folder.thumbnail)
        await self._delivering.rendered(self._folder.thumbnail)

    async def _finish(self, timeline: Timeline, *, asked: Seconds) -> Film:
        self._meter.report("check", "measuring the film", done=0.1)
        found = await self._makers.engine.measure(self._folder.film, timeline.sound.voices, pieces=self._store.pieces)
        report = Report(
            findings=judge(timeline, found, voiced=sum(each.scene.is_voiced for each in self._spoken)),
            fallbacks=(*self._makers.passed_over, *self._narrating.second_choices, *self._making.second_choices),
            notices=(*self._notices, *self._making.notices),
            remedies=(*_remedies(self._spoken, grown=timeline.seconds - asked), *self._making.own.remedies),
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


def _unsaid(breakdown: SceneBreakdown) -> list[str]:
    scenes = enumerate(breakdown.scenes, 1)
    unsaid = [(number, each.script) for number, each in scenes if each.script and not each.is_voiced]
    return [f"scene {number}: {script[:12]!r} holds no words, so nothing is said" for number, script in unsaid]


def _holds_letters(characters: str) -> bool:
    return any(unicodedata.category(char)[0] in "LMN" for char in characters)


def _remedies(spoken: Sequence[Spoken], *, grown: float) -> tuple[str, ...]:
    said = [
        f"scene {number}: {', '.join(each.fit.remedies)}" for number, each in enumerate(spoken, 1) if each.fit.remedies
    ]
    if grown > 0:
        said.append(f"the words need more time than was asked for: the film is {grown:.2f} s longer")
    return tuple(said)
