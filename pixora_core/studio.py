"""The front door of the library: a prompt becomes a film, whole or step by step.

    film = await create("Space exploration", style="cinematic", duration=60)

is the same as

    brief = make_brief(prompt="Space exploration", style="cinematic", duration=60)
    breakdown = await plan(brief)
    film = await produce(breakdown)

and between the last two the breakdown is a value that can be edited.
"""

from __future__ import annotations

import functools
import logging
import os
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import anyio.to_thread
import yaml
from anyio.from_thread import start_blocking_portal
from pydantic import ValidationError

from pixora_core.errors import InvalidInput, StorageError
from pixora_core.film import Brief, Delivery, Film, SceneBreakdown, frame_size
from pixora_core.film.brief import ASPECT_RATIOS, CAPTION_MODES, PRESETS, RESOLUTIONS, TITLE_MODES
from pixora_core.film.plain_data import plain_data
from pixora_core.film.tongue import UNDETERMINED
from pixora_core.pipeline.progress import Meter, ProgressCallback
from pixora_core.problems import invalid
from pixora_core.settings import Settings
from pixora_core.storage import task_id_for, write_whole
from pixora_core.storage.beside import FilesBelow
from pixora_core.storage.shelves import Tidied, claims_of, make_room

if TYPE_CHECKING:
    from pixora_core.pipeline.preview import Preview

__all__ = [
    "create",
    "create_sync",
    "make_brief",
    "make_delivery",
    "plan",
    "preview_scene",
    "produce",
    "read_breakdown",
    "tidy",
    "write_breakdown",
]

_LOG = logging.getLogger(__name__)

P = ParamSpec("P")
R = TypeVar("R")
L = TypeVar("L", bound=str)
Place = str | os.PathLike[str]
"""A file or folder, as callers have it."""


def make_brief(**fields: object) -> Brief:
    """A `Brief`, with `InvalidInput` (which field, what is wrong) instead of a validation report.

    The language is open if none is named, as that of `create`.
    """
    try:
        return Brief.model_validate({"language": UNDETERMINED, **fields})
    except ValidationError as error:
        raise invalid(error) from error


def make_delivery(
    *,
    aspect_ratio: str = "16:9",
    resolution: str = "1080p",
    rate: Fraction | float | str = 30,
    preset: str = "standard",
    captions: str = "burn",
    titles: str = "on",
) -> Delivery:
    """How a film is to be encoded; a `rate` of 29.97 is 30000/1001. Raises `InvalidInput`."""
    size = frame_size(
        _one_of("aspect_ratio", aspect_ratio, ASPECT_RATIOS), _one_of("resolution", resolution, RESOLUTIONS)
    )
    try:
        return Delivery(
            size=size,
            rate=rate,
            preset=_one_of("preset", preset, PRESETS),
            captions=_one_of("captions", captions, CAPTION_MODES),
            titles=_one_of("titles", titles, TITLE_MODES),
        )
    except ValidationError as error:
        raise invalid(error) from error


def _one_of(field: str, given: str, known: tuple[L, ...]) -> L:
    """The known name that was given. Raises `InvalidInput` listing what there is."""
    for name in known:
        if name == given:
            return name
    raise InvalidInput(field, f"{given!r} is not known; there are: {', '.join(known)}")


async def plan(
    brief: Brief,
    delivery: Delivery | None = None,
    *,
    out: Place | None = None,
    filming: bool = False,
    progress: ProgressCallback | None = None,
    settings: Settings | None = None,
) -> SceneBreakdown:
    """The scene breakdown of a film, its length shared out among the scenes.

    With `filming`, who is to draw the film's pictures gets ready meanwhile, in processes of its own. A brief
    whose language is `und` gets that of its own words, where it is clear, and a notice of it.
    Raises `UnsupportedLanguage`, `InvalidInput`, `ProviderError`, `StorageError`.
    """
    chosen = _settings(settings, out)
    meter = Meter(progress)
    meter.report("plan", "calling the makers together")  # before they are loaded, which takes a second

    from pixora_core.casting import planners_for, prepare
    from pixora_core.pipeline.language import in_its_language
    from pixora_core.pipeline.makers import narrators_for
    from pixora_core.pipeline.plan import plan_film
    from pixora_core.pipeline.steps import StepStore

    if filming:
        await anyio.to_thread.run_sync(prepare, chosen)
    writers, narrators = await anyio.to_thread.run_sync(planners_for, chosen)
    spoken = in_its_language(brief, narrators, named="language" in brief.model_fields_set)
    if spoken.notice is not None:
        meter.report("plan", spoken.notice)
    narrators_for(narrators, spoken.brief.language, brief.voice)
    how = delivery or _default_delivery(brief)
    store = StepStore(chosen.step_store)
    return spoken.noted(await plan_film(spoken.brief, how, writers, store, meter))


async def produce(
    breakdown: SceneBreakdown,
    delivery: Delivery | None = None,
    *,
    out: Place | None = None,
    exact: bool = False,
    progress: ProgressCallback | None = None,
    settings: Settings | None = None,
) -> Film:
    """The finished and checked film of a breakdown, in a folder of its own below `out`.

    With `exact`, a text that needs longer than the film has is an error instead of a longer film. What an earlier
    run has finished is not made again. Raises `PixoraError`.
    """
    from pixora_core.casting import makers_for
    from pixora_core.pipeline.language import named_language
    from pixora_core.pipeline.produce import produce_film
    from pixora_core.pipeline.steps import StepStore
    from pixora_core.pipeline.threads import in_threads
    from pixora_core.storage.claims import claimed_folder

    chosen = _settings(settings, out)
    how = delivery or _default_delivery(breakdown.brief)
    meter = Meter(progress)
    meter.report("plan", "getting the makers ready", done=1.0)
    makers = await anyio.to_thread.run_sync(makers_for, chosen)
    breakdown = named_language(breakdown, makers.narrators)
    store = StepStore(chosen.step_store)
    task_id = task_id_for(breakdown.title, breakdown.model_dump_json() + how.model_dump_json())
    async with in_threads(claimed_folder(chosen.out, claims_of(store.root), task_id, datetime.now(UTC))) as folder:
        film = await produce_film(breakdown, how, makers, store, folder, meter, exact=exact)
    try:
        await tidy(chosen)
    except StorageError as error:
        _LOG.warning("the film is finished, but no room could be made in the step store: %s", error)
    return film


async def preview_scene(
    breakdown: SceneBreakdown,
    number: int,
    to: Place,
    delivery: Delivery | None = None,
    *,
    progress: ProgressCallback | None = None,
    settings: Settings | None = None,
) -> Preview:
    """Scene `number` (from 1) of a breakdown alone: a picture for .png and .jpg, with its sound for .mp4.

    It is made by the steps that make the film, which finds it made. Raises `PixoraError`.
    """
    from pixora_core.casting import makers_for
    from pixora_core.pipeline import preview
    from pixora_core.pipeline.language import named_language
    from pixora_core.pipeline.steps import StepStore

    chosen = settings or Settings.from_environment()
    how = delivery or _default_delivery(breakdown.brief)
    makers = await anyio.to_thread.run_sync(makers_for, chosen)
    breakdown = named_language(breakdown, makers.narrators)
    store = StepStore(chosen.step_store)
    return await preview.preview_scene(breakdown, number, Path(to), how, makers, store, Meter(progress))


async def tidy(settings: Settings | None = None) -> Tidied:
    """Takes from the step store what was used longest ago, until it is no larger than its limit.

    `produce` does so after every film. Nothing that a running film uses is taken. Raises `StorageError`.
    """
    chosen = settings or Settings.from_environment()
    return await anyio.to_thread.run_sync(make_room, chosen.step_store, int(chosen.store_limit))


async def create(
    prompt: str,
    *,
    style: str = "cinematic",
    duration: float = 60.0,
    aspect_ratio: str = "16:9",
    mood: str | None = None,
    language: str = UNDETERMINED,
    scene_count: int | None = None,
    voice: str | None = None,
    script: str | None = None,
    seed: int = 0,
    resolution: str = "1080p",
    rate: Fraction | float | str = 30,
    preset: str = "standard",
    captions: str = "burn",
    titles: str = "on",
    out: Place | None = None,
    exact: bool = False,
    progress: ProgressCallback | None = None,
    settings: Settings | None = None,
) -> Film:
    """A finished film about `prompt`; `duration` in seconds, `rate` in frames per second.

    The language is the prompt's own where that is clear, and English else, if none is named. Raises `PixoraError`.
    """
    brief = make_brief(
        prompt=prompt,
        style=style,
        duration=duration,
        aspect_ratio=aspect_ratio,
        mood=mood,
        language=language,
        scene_count=scene_count,
        voice=voice,
        script=script,
        seed=seed,
    )
    delivery = make_delivery(
        aspect_ratio=aspect_ratio, resolution=resolution, rate=rate, preset=preset, captions=captions, titles=titles
    )
    breakdown = await plan(brief, delivery, out=out, filming=True, progress=progress, settings=settings)
    return await produce(breakdown, delivery, out=out, exact=exact, progress=progress, settings=settings)


def _blocking(work: Callable[P, Awaitable[R]]) -> Callable[P, R]:
    """The same for callers without an event loop; works where one runs already (a notebook) too."""

    @functools.wraps(work)
    def blocking(*args: P.args, **options: P.kwargs) -> R:
        with start_blocking_portal() as portal:
            return portal.call(functools.partial(work, *args, **options))

    return blocking


create_sync = _blocking(create)
"""`create` for scripts and notebooks."""


def _settings(settings: Settings | None, out: Place | None) -> Settings:
    chosen = settings or Settings.from_environment()
    return chosen if out is None else chosen.model_copy(update={"out": Path(out)})


def _default_delivery(brief: Brief) -> Delivery:
    return make_delivery(aspect_ratio=brief.aspect_ratio)


def read_breakdown(text: str, name: str = "breakdown", *, media: Place | None = None) -> SceneBreakdown:
    """A breakdown from its JSON or YAML text. Raises `InvalidInput` saying what and where.

    `media` is the folder that its own pictures, clips and sounds lie in; without one it may name none.
    """
    try:
        data = plain_data(text)
    except ValueError as error:
        raise InvalidInput(name, str(error)) from error
    if not isinstance(data, dict):
        raise InvalidInput(name, "holds no breakdown; `pixora breakdown PROMPT --to FILE` writes one to edit")
    try:
        return SceneBreakdown.model_validate(data, context={"media": FilesBelow(Path(media))} if media else None)
    except ValidationError as error:
        raise invalid(error, where=name) from error


def write_breakdown(breakdown: SceneBreakdown, path: Place) -> None:
    """Writes it to edit by hand: as YAML for .yaml and .yml, as JSON otherwise. Raises `StorageError`."""
    file = Path(path)
    if file.suffix in {".yaml", ".yml"}:
        data = breakdown.model_dump(mode="json", exclude_none=True)
        text = yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=100)
    else:
        text = breakdown.model_dump_json(indent=2, exclude_none=True)
    write_whole(file, text.encode())
