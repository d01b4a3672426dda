"""Construction: from settings to a hub. The one module that knows every class of it (the makers: `casting`)."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable
from functools import partial

import anyio
import anyio.to_thread

from pixora_core.agents import open_conversation
from pixora_core.casting import makers_for
from pixora_core.context import Limits
from pixora_core.film import AspectRatio, Delivery, frame_size
from pixora_core.generation import FilmMaking
from pixora_core.generation.filming import Link, files_of
from pixora_core.hub import Hub
from pixora_core.leasing import LEASE_SECONDS
from pixora_core.pipeline.makers import Makers
from pixora_core.settings import Settings
from pixora_core.storage.shelves import make_room
from pixora_core.tasks import open_backend
from pixora_core.turns import Conversation

__all__ = ["open_hub"]


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
