"""Film making as the tools know it: the makers, loaded when they are first needed, and the step store."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, Protocol

import anyio
import anyio.to_thread

from pixora_core.context import Needs, Wish
from pixora_core.counts import Counts
from pixora_core.errors import ProviderUnavailable
from pixora_core.film import (
    AspectRatio,
    Brief,
    Character,
    Delivery,
    Picture,
    Scene,
    SceneBreakdown,
    Visual,
)
from pixora_core.generation.needs import film_needs
from pixora_core.generation.pace import pace_of
from pixora_core.messages import CompletionData
from pixora_core.pipeline.language import in_its_language
from pixora_core.pipeline.makers import Makers, first_that_works, narrators_for
from pixora_core.pipeline.plan import plan_film
from pixora_core.pipeline.ports import CharacterDesigner, CharacterRequest, Illustrator, PictureRequest
from pixora_core.pipeline.progress import Meter, Progress
from pixora_core.pipeline.rewrite import rewritten_line
from pixora_core.pipeline.steps import Done, StepStore, maker_of, step_key
from pixora_core.storage import FilmFolder
from pixora_core.tasks import FilmMade
from pixora_core.units import Seconds, Size

__all__ = ["FilmMaking", "Link", "files_of"]

PORTRAIT: Final = Size(width=512, height=512)
_SECONDS: Final = 6.0


class Link(Protocol):
    """Where a client finds a file of a task's film; `file` is its name in the film's folder."""

    def __call__(self, task_id: str, folder: Path, file: str) -> str: ...


def files_of(task_id: str, folder: Path, file: str) -> str:
    """A link to a file of this machine."""
    del task_id
    return (folder / file).absolute().as_uri()


class FilmMaking:
    """Implements `Filming`, all but `look`.

    `load` gives the makers; it may take a second and is called once, in a thread. `delivery` says how a film of a shape
    is encoded.
    """

    def __init__(
        self,
        load: Callable[[], Makers],
        store: Path,
        *,
        delivery: Callable[[AspectRatio], Delivery],
        link: Link = files_of,
    ) -> None:
        self._load = load
        self._loading = anyio.Lock()
        self._makers: Makers | None = None
        self._delivery = delivery
        self._link = link
        self.store = StepStore(store)
        self.counts = Counts()

    async def makers(self) -> Makers:
        """Everybody, loaded. Raises `ProviderUnavailable`, `InvalidInput`."""
        async with self._loading:
            if self._makers is None:
                self._makers = await anyio.to_thread.run_sync(self._load)
            return self._makers

    def delivery(self, aspect_ratio: AspectRatio) -> Delivery:
        return self._delivery(aspect_ratio)

    async def plan(self, brief: Brief, delivery: Delivery) -> SceneBreakdown:
        makers = await self.makers()
        spoken = in_its_language(brief, makers.narrators)
        narrators_for(makers.narrators, spoken.brief.language, brief.voice)
        return spoken.noted(await plan_film(spoken.brief, delivery, makers.writers, self.store, Meter(self.heard)))

    def heard(self, progress: Progress) -> None:
        """Counts the second choices."""
        if progress.kind == "fallback":
            self.counts.provider_errors += 1

    def _silently(self, reason: str) -> None:
        """A second choice while a film is on paper; the film's own report tells those that were taken for it."""
        del reason
        self.counts.provider_errors += 1

    async def scene(self, wish: Wish, breakdown: SceneBreakdown) -> Scene:
        return await (self._other_scene if wish.other else self._new_scene)(wish, breakdown)

    async def _new_scene(self, wish: Wish, breakdown: SceneBreakdown) -> Scene:
        """The one scene of a film about what was wished for, in this film's style, mood and language."""
        asked = {
            "prompt": wish.content[:8_000],
            "duration": max(1.0, wish.seconds or _SECONDS),
            "scene_count": 1,
            "script": None,
            "seed": (breakdown.brief.seed + wish.number) % 2**32,
        }
        brief = Brief.model_validate(breakdown.brief.model_dump() | asked)
        written = await self.plan(brief, Delivery())
        return written.scenes[0].model_copy(update={"seconds": None})

    async def _other_scene(self, wish: Wish, breakdown: SceneBreakdown) -> Scene:
        """The scene in the same place of the same film, written from another seed."""
        now = breakdown.scenes[wish.number - 1]
        for seed in range(1, 4):
            brief = breakdown.brief.model_copy(update={"seed": (breakdown.brief.seed + seed) % 2**32})
            written = await self.plan(brief.model_copy(update={"scene_count": len(breakdown.scenes)}), Delivery())
            other = written.scenes[min(wish.number, len(written.scenes)) - 1]
            if other.script != now.script:
                return other
        return now

    async def line(self, scene: Scene, brief: Brief, seconds: Seconds) -> str | None:
        makers = await self.makers()
        return await rewritten_line(scene, brief, seconds, makers.writers, self.store, self._silently)

    async def character(self, name: str, description: str, breakdown: SceneBreakdown) -> Character:
        makers = await self.makers()
        if not makers.designers:
            raise ProviderUnavailable("designer", "the settings name none")
        request = CharacterRequest(name=name, description=description, brief=breakdown.brief)

        async def design(designer: CharacterDesigner) -> Character:
            async def make(into: Path) -> Character:  # noqa: ARG001 -- a profile has no files
                return await designer.design(request)

            key = step_key("design", designer.info, request)
            return (await self.store.run("design", key, maker_of(designer.info), Character, make)).take

        return await self.pictured(await first_that_works(makers.designers, design, self._silently), breakdown)

    async def pictured(self, character: Character, breakdown: SceneBreakdown) -> Character:
        makers = await self.makers()
        alone = character.model_copy(update={"reference": None, "voice": None})
        request = PictureRequest(
            visual=Visual(description=character.look),
            characters=(alone,),
            style=breakdown.brief.style,
            size=PORTRAIT,
            seed=breakdown.brief.seed,
        )

        async def draw(illustrator: Illustrator) -> Done[Picture]:
            async def make(into: Path) -> Picture:
                return await illustrator.draw(request, into)

            key = step_key("draw", illustrator.info, request)
            return await self.store.run("draw", key, maker_of(illustrator.info), Picture, make)

        done = await first_that_works(makers.illustrators, draw, self._silently)
        return character.model_copy(update={"reference": done.entry.key})

    async def voices(self, language: str) -> tuple[str, ...]:
        narrators = (await self.makers()).narrators
        return tuple(dict.fromkeys(name for narrator in narrators for name in narrator.voices(language)))

    async def needs(self, breakdown: SceneBreakdown, delivery: Delivery, *, filmed: Path | None = None) -> Needs:
        rule = await self.by_rule(breakdown, delivery, filmed=filmed)
        pace = await anyio.to_thread.run_sync(pace_of, self.store.root)
        return pace.applied(rule)

    async def by_rule(self, breakdown: SceneBreakdown, delivery: Delivery, *, filmed: Path | None = None) -> Needs:
        """As `needs`, with the seconds of the rule of thumb."""
        makers = await self.makers()

        def look() -> Needs:
            return film_needs(breakdown, delivery, makers, self.store, _filmed(filmed))

        return await anyio.to_thread.run_sync(look)

    def completion(self, task_id: str, made: FilmMade) -> CompletionData:
        folder = FilmFolder(made.folder)
        faults = [finding.name for finding in made.report.findings if finding.severity == "fault"]
        checked = f"The check found a fault: {', '.join(faults)}." if faults else "Checked, and nothing was found."
        video, thumbnail, captions = (
            self._link(task_id, made.folder, folder.name_of(path))
            for path in (folder.film, folder.thumbnail, folder.vtt)
        )
        return CompletionData(
            video_url=video,
            thumbnail_url=thumbnail,
            captions_url=captions,
            message=f"The film is finished, {made.seconds:.1f} s long. {checked}",
            duration=made.seconds,
            report=made.report.model_dump(mode="json", exclude_none=True),
        )


def _filmed(folder: Path | None) -> SceneBreakdown | None:
    """The breakdown of a finished film; None when it has been taken away."""
    try:
        return SceneBreakdown.model_validate_json(FilmFolder(folder).breakdown.read_bytes()) if folder else None
    except (OSError, ValueError):
        return None
