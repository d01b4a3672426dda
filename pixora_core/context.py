"""What a tool is handed: the task, its stores, the film making, and a way to tell all clients.

A context is made for one message of a client or one turn of conversation. It is frozen, and holds nothing that a tool
could put aside for another: what lasts stands in the task's record.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Annotated, Protocol

from pydantic import Field

from pixora_core.counts import Counts
from pixora_core.errors import NotYours, TaskMissing
from pixora_core.film import AspectRatio, Brief, Character, Delivery, Scene, SceneBreakdown
from pixora_core.messages import CompletionData, Message, Told
from pixora_core.tasks import Conversations, EventLog, FilmMade, TaskRecord, TaskStore, said
from pixora_core.tasks.entries import utc_now
from pixora_core.units import Frozen, Seconds

__all__ = ["Filming", "Limits", "Needs", "SceneNeeds", "TaskContext", "Wish", "new_id"]


class Limits(Frozen):
    """What one task may ask for, and one user in all.

    `turns_waiting` is how many messages may wait at a task, `user_waiting` at all tasks of a user.
    """

    scenes: Annotated[int, Field(ge=1)] = 100
    film_seconds: Annotated[float, Field(gt=0)] = 3600.0
    turns_waiting: Annotated[int, Field(ge=1)] = 8
    approval_seconds: Annotated[float, Field(gt=0)] = 86_400.0
    user_tasks: Annotated[int, Field(ge=1)] | None = None
    user_films: Annotated[int, Field(ge=1)] | None = None
    user_waiting: Annotated[int, Field(ge=1)] = 32


class SceneNeeds(Frozen):
    """What of one scene (from 1) would have to be made, and what is there already."""

    scene_index: int
    make: tuple[str, ...]
    reuse: tuple[str, ...]


class Needs(Frozen):
    """What a film would take: which steps, about how many seconds of work here, and what its providers charge.

    `at_least` and `at_most` are the range of the seconds, learnt from so many films that were made on this machine.
    """

    scenes: tuple[SceneNeeds, ...]
    film: tuple[str, ...]
    seconds: Seconds
    at_least: Seconds = Seconds(0.0)
    at_most: Seconds = Seconds(0.0)
    learnt_from: int = 0
    price: float = 0.0
    paid: tuple[str, ...] = ()

    @property
    def time_told(self) -> str:
        """The seconds with their range, as they are told."""
        likely = f"about {max(1, round(self.seconds))} s"
        return f"{likely} ({self.at_least:.0f} to {self.at_most:.0f} s)" if self.at_most >= 1 else likely


class Wish(Frozen):
    """A scene that a writer is asked for: what it should be about, for how long, and where in the film it stands.

    `other` asks for something else than stands there now.
    """

    content: str
    number: int
    seconds: float | None = None
    other: bool = False


class Filming(Protocol):
    """What tools need of film making. Nothing here blocks until a film is finished."""

    async def plan(self, brief: Brief, delivery: Delivery) -> SceneBreakdown:
        """As `pipeline.plan_film`. Raises `InvalidInput`, `ProviderError`, `StorageError`."""
        ...

    async def scene(self, wish: Wish, breakdown: SceneBreakdown) -> Scene:
        """A scene that the writer makes, words and picture. Raises `ProviderError`, `InvalidInput`."""
        ...

    async def line(self, scene: Scene, brief: Brief, seconds: Seconds) -> str | None:
        """The scene's words in another length; None when the writer has none. Raises `ProviderError`."""
        ...

    async def character(self, name: str, description: str, breakdown: SceneBreakdown) -> Character:
        """A character's profile with a picture of it. Raises `ProviderError`, `StorageError`."""
        ...

    async def pictured(self, character: Character, breakdown: SceneBreakdown) -> Character:
        """The character with a picture of it as it looks now. Raises `ProviderError`, `StorageError`."""
        ...

    async def voices(self, language: str) -> tuple[str, ...]:
        """The names of the voices that speak a language, the first choice first."""
        ...

    def delivery(self, aspect_ratio: AspectRatio) -> Delivery:
        """How a film of that shape is encoded here."""
        ...

    async def needs(self, breakdown: SceneBreakdown, delivery: Delivery, *, filmed: Path | None = None) -> Needs:
        """What this breakdown would take, given what is in the step store, and the film in the folder `filmed`."""
        ...

    def completion(self, task_id: str, made: FilmMade) -> CompletionData:
        """A finished film as clients are told of it: links, the report, the length."""
        ...

    async def look(self, task_id: str) -> None:
        """Says that the task's record has changed: a generation that it asks for is begun, stopped or re-directed."""
        ...


def new_id() -> str:
    """An id that nobody else has."""
    return uuid.uuid4().hex


@dataclass(frozen=True, slots=True)
class TaskContext:
    """One task as a tool sees it. `reply_to` and `run_id` are stamped on everything that is told.

    `agreed` is the price that the user has just agreed to, for what is done now.
    """

    task_id: str
    user_id: str
    tasks: TaskStore
    log: EventLog
    conversations: Conversations
    film: Filming
    limits: Limits = field(default_factory=Limits)
    needs_approval: frozenset[str] = frozenset()
    reply_to: str | None = None
    run_id: str | None = None
    counts: Counts = field(default_factory=Counts, repr=False)
    agreed: float = 0.0
    now: Callable[[], datetime] = field(default=utc_now, repr=False)
    new_id: Callable[[], str] = field(default=new_id, repr=False)

    def answering(self, reply_to: str | None = None, run_id: str | None = None) -> TaskContext:
        """The same task, for what comes of another message or turn."""
        return replace(self, reply_to=reply_to, run_id=run_id)

    def agreeing(self, price: float | None) -> TaskContext:
        """The same task, for what the user has agreed to pay that much for."""
        return replace(self, agreed=price or 0.0)

    async def record(self) -> TaskRecord:
        """The task as it stands. Raises `TaskMissing`, `NotYours`, `StorageUnavailable`."""
        found = await self.tasks.get(self.task_id)
        if found is None:
            raise TaskMissing(self.task_id)
        return self._own(found)

    async def change(self, fn: Callable[[TaskRecord], TaskRecord]) -> TaskRecord:
        """Keeps what the pure `fn` makes of the record; see `TaskStore.change`. Raises `NotYours`."""
        return await self.tasks.change(self.task_id, lambda record: fn(self._own(record)))

    def _own(self, record: TaskRecord) -> TaskRecord:
        """The record; whatever is done by way of a context is done to its user's own task."""
        if record.owner != self.user_id:
            raise NotYours
        return record

    async def emit(self, *news: Told) -> None:
        """Tells all clients of the task, in order; kept when it returns.

        A `Message` is kept in the record too. Tokens are kept less firmly than the rest (`EventLog.append`).
        """
        durable = False
        for message in news:
            durable = durable or message.type != "token"
            if message.type == "message":
                await self._remember(message)
        await self.log.append(self.task_id, news, durable=durable, reply_to=self.reply_to, run_id=self.run_id)

    async def _remember(self, message: Message) -> None:
        await self.change(lambda record: said(record, message.data.role, message.data.content))
