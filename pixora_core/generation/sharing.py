"""Film making shared among users: what their commands compute and have written, a little at a time of each.

Otherwise one user with a few connections holds all worker threads, and everybody else waits.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from pixora_core.context import Needs, Wish
from pixora_core.film import Brief, Character, Delivery, Scene, SceneBreakdown
from pixora_core.generation.filming import FilmMaking
from pixora_core.generation.floor import Floor
from pixora_core.rota import Rota
from pixora_core.units import Seconds

__all__ = ["Shared", "UsersFilm"]

_ESTIMATES_AT_ONCE: Final = 2
"""An estimate is Python that computes, of which one thread runs at a time: more at once would only all be late."""

_WRITTEN_FOR_EACH: Final = 2
"""A writer or illustrator somewhere else may take a minute, in which the user's other film need not wait."""


class Shared:
    """Film making and the floor together; `of` is what the tools of one user know of them."""

    def __init__(self, making: FilmMaking, floor: Floor) -> None:
        self.making = making
        self.floor = floor
        self.estimates = Rota(each=1, at_once=_ESTIMATES_AT_ONCE)
        self.written = Rota(each=_WRITTEN_FOR_EACH)

    def of(self, user_id: str) -> UsersFilm:
        """Film making for that user, whose turns are counted over all tasks and sessions."""
        return UsersFilm(self, user_id)


class UsersFilm:
    """Implements `Filming`."""

    def __init__(self, shared: Shared, user_id: str) -> None:
        self._making = shared.making
        self._estimates = shared.estimates
        self._written = shared.written
        self._user_id = user_id
        self.look = shared.floor.look
        self.voices = shared.making.voices
        self.delivery = shared.making.delivery
        self.completion = shared.making.completion

    async def plan(self, brief: Brief, delivery: Delivery) -> SceneBreakdown:
        async with self._written.place(self._user_id):
            return await self._making.plan(brief, delivery)

    async def scene(self, wish: Wish, breakdown: SceneBreakdown) -> Scene:
        async with self._written.place(self._user_id):
            return await self._making.scene(wish, breakdown)

    async def line(self, scene: Scene, brief: Brief, seconds: Seconds) -> str | None:
        async with self._written.place(self._user_id):
            return await self._making.line(scene, brief, seconds)

    async def character(self, name: str, description: str, breakdown: SceneBreakdown) -> Character:
        async with self._written.place(self._user_id):
            return await self._making.character(name, description, breakdown)

    async def pictured(self, character: Character, breakdown: SceneBreakdown) -> Character:
        async with self._written.place(self._user_id):
            return await self._making.pictured(character, breakdown)

    async def needs(self, breakdown: SceneBreakdown, delivery: Delivery, *, filmed: Path | None = None) -> Needs:
        async with self._estimates.place(self._user_id):
            return await self._making.needs(breakdown, delivery, filmed=filmed)
