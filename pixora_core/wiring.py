"""Construction: from settings to the makers of a film, and to a hub. The one module that knows every class."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable
from functools import partial
from typing import TypeVar, cast

import anyio
import anyio.to_thread

from pixora_core.agents import open_conversation
from pixora_core.context import Limits
from pixora_core.errors import ProviderUnavailable
from pixora_core.film import AspectRatio, Delivery, frame_size
from pixora_core.generation import FilmMaking
from pixora_core.generation.filming import Link, files_of
from pixora_core.hub import Hub
from pixora_core.leasing import LEASE_SECONDS
from pixora_core.pipeline.makers import Makers
from pixora_core.pipeline.ports import Animator, CharacterDesigner, Composer, Illustrator, Narrator, Writer
from pixora_core.providers.registry import provider
from pixora_core.settings import Kind, Settings
from pixora_core.storage.shelves import make_room
from pixora_core.tasks import open_backend
from pixora_core.turns import Conversation

__all__ = ["makers_for", "open_hub", "planners_for"]

P = TypeVar("P")


def makers_for(settings: Settings) -> Makers:
    """The makers that the settings name and that can be used here.

    Raises `InvalidInput` for a name that there is not, `ProviderUnavailable` when a kind has none left.
    """
    from pixora_core.engine import FilmEngine  # noqa: PLC0415 -- a breakdown needs no engine, and it takes a second

    passed_over: list[str] = []
    return Makers(
        writers=_usable("writer", settings, passed_over, list[Writer]()),
        designers=_usable("designer", settings, passed_over, list[CharacterDesigner]()),
        narrators=_usable("narrator", settings, passed_over, list[Narrator]()),
        illustrators=_usable("illustrator", settings, passed_over, list[Illustrator]()),
        animators=_usable("animator", settings, passed_over, list[Animator]()),
        composers=_usable("composer", settings, passed_over, list[Composer]()),
        engine=FilmEngine(workers=settings.workers, ffmpeg=settings.ffmpeg),
        passed_over=passed_over,
    )


def planners_for(settings: Settings) -> tuple[list[Writer], list[Narrator]]:
    """Only who is needed for a breakdown: the writers, and the narrators (can the words be said at all?)."""
    return _usable("writer", settings, [], list[Writer]()), _usable("narrator", settings, [], list[Narrator]())


def _usable(kind: Kind, settings: Settings, passed_over: list[str], found: list[P]) -> list[P]:
    reasons = []
    for name in settings.choices(kind):
        try:
            found.append(cast(P, provider(kind, name)))
        except ProviderUnavailable as error:
            reasons.append(f"{kind} {error}")
    if not found:
        raise ProviderUnavailable(kind, "; ".join(reasons) or "the settings name none")
    passed_over.extend(reasons)
    return found


@contextlib.asynccontextmanager
async def open_hub(
    settings: Settings | None = None,
    *,
    makers: Callable[[], Makers] | None = None,
    conversation: Conversation | None = None,
    delivery: Callable[[AspectRatio], Delivery] | None = None,
    link: Link = files_of,
    limits: Limits | None = None,
    recover: bool = True,
    lease_seconds: float = LEASE_SECONDS,
) -> AsyncIterator[Hub]:
    """Everything that holds tasks, until the context is left; what is being made then is gone on with by the next hub.

    `makers` and `conversation` stand in for those that the settings name, `link` says where a client finds a file of a
    film. Without `recover`, unfinished films of earlier hubs are left alone until somebody asks for them. Of a process
    that died, others go on with what it had begun after `lease_seconds`.
    Raises `InvalidInput`, `StorageUnavailable`.
    """
    chosen = settings or Settings.from_environment()
    making = FilmMaking(
        makers or partial(makers_for, chosen),
        chosen.step_store,
        delivery=delivery or partial(_delivery, chosen),
        link=link,
    )

    async def talk() -> Conversation:
        if conversation is not None:
            return conversation
        opened = await anyio.to_thread.run_sync(open_conversation, chosen)
        at_the_end.push_async_callback(opened.aclose)
        return opened

    async with contextlib.AsyncExitStack() as at_the_end, open_backend(chosen) as backend:
        hub = Hub(
            backend,
            making,
            chosen.out,
            talk=talk,
            limits=limits or Limits(),
            needs_approval=frozenset(chosen.approve),
            tidy=partial(make_room, chosen.step_store, int(chosen.store_limit)),
        )
        async with hub.open(recover=recover, lease_seconds=lease_seconds):
            yield hub


def _delivery(settings: Settings, aspect_ratio: AspectRatio) -> Delivery:
    """How the settings have a film of that shape delivered."""
    size = frame_size(aspect_ratio, settings.resolution)
    return Delivery(size=size, preset=settings.preset, captions=settings.captions, titles=settings.titles)
