"""The user's own media of one film, taken in: each a step of its own, kept under the file's content.

Another content under the same name is another step: what depends on it is made again, and nothing else.
"""

from __future__ import annotations

import contextlib
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import TypeVar

import anyio.to_thread
from pydantic import BaseModel

from pixora_core.duration.footage import showing
from pixora_core.errors import MediaRefused
from pixora_core.film import Clip, Footage, Narration, Picture, Scene, SceneBreakdown, Score
from pixora_core.pipeline.makers import Makers
from pixora_core.pipeline.steps import Done, StepStore, maker_of, step_key
from pixora_core.storage import sha256_of
from pixora_core.units import Seconds, Size

__all__ = ["OwnTakes"]

T = TypeVar("T", bound=BaseModel)
_Take = Callable[[Path], Awaitable[T]]


class OwnTakes:
    """What the user has brought for a film, as takes. All raise `MediaRefused`, naming the scene, and `StorageError`.

    `remedies` is what was done with it, for the report.
    """

    def __init__(self, breakdown: SceneBreakdown, makers: Makers, store: StepStore) -> None:
        self._breakdown = breakdown
        self._intake = makers.intake
        self._engine = makers.engine
        self._store = store
        self._footage: dict[int, Footage] = {}
        self._shown: dict[int, str] = {}
        self._heard: list[str] = []

    @property
    def remedies(self) -> tuple[str, ...]:
        """What was done to make the user's media fit, in the film's order."""
        return (*(self._shown[number] for number in sorted(self._shown)), *self._heard)

    async def picture(self, number: int, scene: Scene, size: Size) -> Done[Picture] | None:
        """What a scene shows, of a clip one picture; None when the user has brought nothing to show."""
        if scene.own is None:
            return None
        with _scene_named(number):
            if scene.own.clip is not None:
                return await self._clip(number, scene.own.clip, size)
            return None if scene.own.picture is None else await self._picture(scene.own.picture, size)

    async def _picture(self, file: Path, size: Size) -> Done[Picture]:
        async def take(into: Path) -> Picture:
            return await self._intake.picture(file, size, into)

        return await self._step("picture", Picture, take, await _content(file), file.name, size)

    async def _clip(self, number: int, file: Path, size: Size) -> Done[Picture]:
        async def take(into: Path) -> Footage:
            return await self._intake.clip(file, size, into)

        done = await self._step("clip", Footage, take, await _content(file), file.name, size)
        self._footage[number] = done.take
        return Done(take=done.take.picture, entry=done.entry, reused=done.reused)

    def clip(self, number: int, scene: Scene, seconds: Seconds) -> Clip | None:
        """The scene's clip as it is shown for so long, after `picture`; None for a scene without one."""
        if scene.own is None or scene.own.clip is None:
            return None
        footage = self._footage[number]
        shown = showing(footage.seconds, seconds)
        unheard = None
        if footage.has_sound and scene.own.narration != scene.own.clip:
            unheard = "its own sound is not heard (name it as the narration, too, where it is wanted)"
        if told := ", ".join(filter(None, (shown.told, unheard))):
            self._shown[number] = f"scene {number}: {scene.own.clip.name}: {told}"
        return Clip(path=scene.own.clip, when_short=shown.when_short, speed=shown.speed)

    async def narration(self, number: int, scene: Scene, spoken: Done[Narration] | None) -> Done[Narration]:
        """The scene's recorded narration; `spoken` is its script as a narrator says it, to find the words by."""
        assert scene.own is not None
        file = scene.own.narration
        assert file is not None
        voice = spoken.take if spoken else None

        async def take(into: Path) -> Narration:
            return await self._intake.narration(file, into, text=scene.script, spoken=voice)

        with _scene_named(number):
            compared = spoken.entry.key if spoken else ""
            return await self._step("narration", Narration, take, await _content(file), scene.script, compared)

    async def music(self, seconds: Seconds) -> Done[Score] | None:
        """The film's music, for a film of so many seconds; None when the user has brought none."""
        file = self._breakdown.own_music
        if file is None:
            return None

        async def take(into: Path) -> Score:
            return await self._intake.music(file, seconds, into)

        done = await self._step("music", Score, take, await _content(file), file.name, repr(seconds))
        if done.take.seconds < seconds - 1:
            told = f"its {done.take.seconds:.1f} s are heard {seconds / done.take.seconds:.1f} times"
            self._heard.append(f"music: {file.name}: {told}")
        return done

    async def _step(
        self, kind: str, result: type[T], take: _Take[T], content: str, *inputs: BaseModel | str
    ) -> Done[T]:
        info = self._intake.info
        key = step_key(f"own {kind}", info, content, *inputs)

        async def make(into: Path) -> T:
            # Both load much of the same, and Python does not wait for a package that another thread has half loaded.
            await self._engine.open()
            return await take(into)

        return await self._store.run("own", key, maker_of(info), result, make)


async def _content(file: Path) -> str:
    """The digest of a file that may be written anew, or away, at any time. Raises `MediaRefused`."""
    try:
        return await anyio.to_thread.run_sync(sha256_of, file)
    except OSError as error:
        raise MediaRefused(file.name, f"cannot be read ({error.strerror})") from error


@contextlib.contextmanager
def _scene_named(number: int) -> Iterator[None]:
    try:
        yield
    except MediaRefused as error:
        raise MediaRefused(f"scene {number}: {error.name}", error.problem) from error
