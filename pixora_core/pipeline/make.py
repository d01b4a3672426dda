"""Making takes: each picture, the score and each camera move as a step of its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Final, TypeVar

import anyio

from pixora_core.film import CameraMove, Picture, Scene, SceneBreakdown, Score
from pixora_core.pipeline.makers import Makers, Provider, first_that_works
from pixora_core.pipeline.own_media import OwnTakes
from pixora_core.pipeline.ports import (
    Animator,
    Composer,
    Illustrator,
    MoveRequest,
    PictureRequest,
    ScoreRequest,
    ScoreSection,
)
from pixora_core.pipeline.progress import Meter, Step
from pixora_core.pipeline.steps import Done, StepStore, maker_of, step_key
from pixora_core.units import Frames, Frozen, Seconds, Size, seconds_of

__all__ = ["Making", "picture_request", "score_request"]

P = TypeVar("P", bound=Provider)
R = TypeVar("R")
T = TypeVar("T", bound=Frozen)

OVERSCAN: Final = 1.25
"""How much larger than the frame a picture is drawn, so that the camera can move without softness."""

_ANOTHER_TUNE: Final = 1_000_003
"""How far apart the seeds of two variations lie."""


class Making:
    """Makes the takes of one film, or takes in its `own`; second choices are announced and kept for the report."""

    def __init__(
        self, breakdown: SceneBreakdown, rate: Fraction, makers: Makers, store: StepStore, meter: Meter, *, at_once: int
    ) -> None:
        self._breakdown = breakdown
        self.own = OwnTakes(breakdown, makers, store)
        self._rate = rate
        self._makers = makers
        self._store = store
        self._meter = meter
        self._pictures_at_once = anyio.CapacityLimiter(at_once)
        self.second_choices: list[str] = []
        self._told: dict[str, list[int]] = {}

    @property
    def notices(self) -> tuple[str, ...]:
        """What is to be known of the pictures, each once, with the scenes that it is of."""
        return tuple(
            f"{_named(sorted(scenes), len(self._breakdown.scenes))}: {told}" for told, scenes in self._told.items()
        )

    async def picture(self, number: int, scene: Scene, frame: Size) -> Done[Picture]:
        """The picture of a scene, the user's own or drawn, somewhat larger than the frame.

        Raises `ProviderError`, `MediaRefused`, `StorageError`.
        """
        request = picture_request(self._breakdown, scene, frame)

        async def draw(illustrator: Illustrator) -> Done[Picture]:
            async def make(into: Path) -> Picture:
                return await illustrator.draw(request, into)

            key = step_key("draw", illustrator.info, request)
            return await self._store.run("draw", key, maker_of(illustrator.info), Picture, make)

        async with self._pictures_at_once:
            done = await self.own.picture(number, scene, request.size)
            if done is None:
                self._meter.report("draw", "drawing", done=0.1, scene=number)
                done = await self._first("draw", self._makers.illustrators, draw, scene=number)
        for notice in done.take.notices:
            self._told.setdefault(notice, []).append(number)
        return done

    async def score(self, scenes: Sequence[Scene], frames: Sequence[Frames]) -> Done[Score]:
        """The music of the whole film: the user's own, or a score with a section a scene.

        Raises `ProviderError`, `MediaRefused`, `StorageError`.
        """
        own = await self.own.music(seconds_of(sum(frames), self._rate))
        if own is not None:
            return own
        request = score_request(self._breakdown, scenes, [seconds_of(each, self._rate) for each in frames])

        async def compose(composer: Composer) -> Done[Score]:
            async def make(into: Path) -> Score:
                return await composer.compose(request, into)

            key = step_key("compose", composer.info, request)
            return await self._store.run("compose", key, maker_of(composer.info), Score, make)

        self._meter.report("compose", "composing", done=0.1)
        return await self._first("compose", self._makers.composers, compose)

    async def move(self, number: int, scene: Scene, picture: Done[Picture], frames: Frames) -> CameraMove:
        """How the camera moves in a scene; it rests on a clip. Raises `ProviderError`, `StorageError`."""
        if scene.own is not None and scene.own.clip is not None:
            return CameraMove()
        request = MoveRequest(
            picture=picture.take,
            visual=scene.visual,
            frames=frames,
            rate=self._rate,
            energy=scene.energy,
            seed=self._breakdown.brief.seed,
        )

        async def animate(animator: Animator) -> Done[CameraMove]:
            async def make(into: Path) -> CameraMove:  # noqa: ARG001 -- a camera move has no files
                return await animator.animate(request)

            inputs = (scene.visual, str(frames), str(self._rate), repr(scene.energy), str(self._breakdown.brief.seed))
            key = step_key("animate", animator.info, picture.entry.key, *inputs)
            return await self._store.run("animate", key, maker_of(animator.info), CameraMove, make)

        done = await self._first("animate", self._makers.animators, animate, scene=number)
        self._meter.report("animate", "camera set", done=1.0, scene=number, reused=done.reused)
        return done.take

    async def _first(
        self, step: Step, providers: Sequence[P], use: Callable[[P], Awaitable[R]], *, scene: int | None = None
    ) -> R:
        def announce(reason: str) -> None:
            self.second_choices.append(reason if scene is None else f"scene {scene}: {reason}")
            self._meter.fallback(step, reason, scene=scene)

        return await first_that_works(providers, use, announce)


def _named(scenes: Sequence[int], count: int) -> str:
    """Some of a film's scenes in words: "scene 2", "scenes 1, 3", "all scenes"."""
    if len(scenes) == 1:
        return f"scene {scenes[0]}"
    return "all scenes" if len(scenes) == count else f"scenes {', '.join(str(number) for number in scenes)}"


def picture_request(breakdown: SceneBreakdown, scene: Scene, frame: Size) -> PictureRequest:
    """All that a scene's picture depends on. A described picture does not depend on the words, none on a voice."""
    described = bool(scene.visual.description)
    return PictureRequest(
        visual=scene.visual,
        characters=tuple(each.model_copy(update={"voice": None}) for each in breakdown.cast(scene)),
        script="" if described else scene.script,
        title="" if described else scene.title,
        style=breakdown.brief.style,
        mood=scene.mood or breakdown.brief.mood,
        size=_overscan(frame),
        seed=breakdown.brief.seed,
    )


def score_request(breakdown: SceneBreakdown, scenes: Sequence[Scene], seconds: Sequence[Seconds]) -> ScoreRequest:
    """All that the score depends on: `scenes` and how long each of them lasts."""
    brief, music = breakdown.brief, breakdown.music
    return ScoreRequest(
        mood=music.mood or brief.mood or _prevailing([scene.mood for scene in scenes if scene.mood]),
        style=music.style or brief.style,
        sections=tuple(
            ScoreSection(seconds=each, energy=scene.energy) for each, scene in zip(seconds, scenes, strict=True)
        ),
        seed=(brief.seed + music.variation * _ANOTHER_TUNE) % 2**32,
    )


def _overscan(frame: Size) -> Size:
    def larger(side: int) -> int:
        return min(8192, round(side * OVERSCAN / 2) * 2)

    return Size(width=larger(frame.width), height=larger(frame.height))


def _prevailing(moods: Sequence[str]) -> str:
    """The mood of most scenes, the earlier among equals."""
    return max(moods, key=moods.count) if moods else "calm"
