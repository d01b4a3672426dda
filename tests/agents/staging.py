"""A task, its stores in memory and real film making with plain makers: what the agents work with."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from agents import Model
from agents.testing import assistant_message, function_call
from openai.types.responses import ResponseFunctionToolCall

from pixora_core.agents.conversation import AgentConversation
from pixora_core.agents.models import ChosenModel
from pixora_core.agents.turn import Bounds
from pixora_core.context import Needs, TaskContext
from pixora_core.engine import FilmEngine
from pixora_core.errors import PixoraError
from pixora_core.film import Delivery, SceneBreakdown
from pixora_core.generation.filming import FilmMaking
from pixora_core.messages import ServerMessage
from pixora_core.studio import make_delivery
from pixora_core.tasks import Backend, TaskRecord, in_memory, new_task
from pixora_core.tasks.entries import utc_now
from pixora_core.testing import plain_makers
from pixora_core.tools import TOOLS, checked

__all__ = [
    "PaperFilm",
    "Stage",
    "assistant_message",
    "call",
    "function_call",
    "kinds",
    "results",
    "staged",
    "texts",
]


class PaperFilm(FilmMaking):
    """Film making that is never begun; `paid` names providers that charge."""

    paid: tuple[str, ...] = ()

    async def look(self, task_id: str) -> None:
        """Nobody makes films here."""

    async def needs(self, breakdown: SceneBreakdown, delivery: Delivery, *, filmed: Path | None = None) -> Needs:
        needs = await super().needs(breakdown, delivery, filmed=filmed)
        return needs.model_copy(update={"paid": self.paid, "price": 1.5 if self.paid else 0.0})


@dataclass
class Stage:
    """A task and those who talk about it."""

    context: TaskContext
    conversation: AgentConversation
    film: PaperFilm
    backend: Backend
    told_before: int = 0
    errors: list[PixoraError] = field(default_factory=list)

    async def say(self, text: str) -> list[ServerMessage]:
        """One turn; what clients were told. An error that the turn raised is kept in `errors`."""
        self.told_before = (await self.backend.log.position(self.context.task_id)).last_seq
        try:
            await self.conversation.turn(self.context, text)
        except PixoraError as error:
            self.errors.append(error)
        return await self.told()

    async def told(self) -> list[ServerMessage]:
        """What clients were told since the last turn began."""
        logged = await self.backend.log.read(self.context.task_id, after=self.told_before)
        return [each.message for each in logged]

    async def record(self) -> TaskRecord:
        return await self.context.record()

    async def items(self) -> list[Any]:
        return list(await self.backend.conversations.items(self.context.task_id))

    async def plan(self, scenes: int = 6, seconds: float = 60.0) -> None:
        """Puts a film on paper."""
        tool = TOOLS["generate_scene_breakdown"]
        params = checked(tool, {"prompt": "Tea", "duration": seconds, "scene_count": scenes})
        await tool.run(self.context, params)


async def staged(
    folder: Path,
    model: Model,
    *,
    bounds: Bounds | None = None,
    secret: str | None = None,
    name: str = "scripted",
    backend: Backend | None = None,
    needs_approval: Sequence[str] = (),
) -> Stage:
    """A new task, or the one that is in `backend`."""
    stores = backend or in_memory()
    film = PaperFilm(
        lambda: plain_makers(FilmEngine()),
        folder / "store",
        delivery=lambda ratio: make_delivery(aspect_ratio=ratio, resolution="480p"),
    )
    if await stores.tasks.get("demo") is None:
        await stores.tasks.create(new_task("demo", "me", utc_now()))
    context = TaskContext(
        task_id="demo",
        user_id="me",
        tasks=stores.tasks,
        log=stores.log,
        conversations=stores.conversations,
        film=film,
        needs_approval=frozenset(needs_approval),
    )
    conversation = AgentConversation(ChosenModel(model, name, secret), bounds)
    return Stage(context, conversation, film, stores)


def call(name: str, call_id: str = "call_1", **params: Any) -> ResponseFunctionToolCall:
    return function_call(f"{name}_tool", json.dumps(params), call_id=call_id)


def kinds(told: Sequence[ServerMessage]) -> list[str]:
    """The types of what was told, tokens counted once in a row."""
    names = [message.type for message in told]
    return [name for place, name in enumerate(names) if place == 0 or name != "token" or names[place - 1] != "token"]


def texts(told: Sequence[ServerMessage]) -> list[str]:
    return [message.data.content for message in told if message.type == "message"]


def results(told: Sequence[ServerMessage]) -> list[str]:
    return [message.data.result for message in told if message.type == "tool_result"]
