"""A session's two sides: clients that keep what they are answered, conversations that do what they are told."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

import anyio

from pixora_core.context import TaskContext
from pixora_core.errors import Refused
from pixora_core.film import Brief, Delivery, SceneBreakdown
from pixora_core.hub import Hub
from pixora_core.messages import Answer, Message, MessageData, Status, Token, read_client_message
from pixora_core.session import Session
from pixora_core.tasks import PendingApproval
from pixora_core.tools import request_approval
from pixora_core.tools.approvals import Ask


class Talk:
    """A conversation that repeats what it hears, word by word; some words have a meaning."""

    def __init__(self) -> None:
        self.held = anyio.Event()
        self.go = anyio.Event()
        self.resumed: list[tuple[str, bool, str]] = []

    async def turn(self, context: TaskContext, text: str) -> None:
        if text == "fail":
            raise Refused("model_failed", "the model failed")
        if text == "break":
            raise ZeroDivisionError(text)
        if text == "wait":
            self.held.set()
            await self.go.wait()
        if text == "ask":
            ask = Ask(tool="generate_video", subject="Really?", seconds=None)
            await request_approval(context, ask, {}, run_state="state")
        for word in text.split():
            await context.emit(Token(content=f"{word} ", message_id="m"))
        await context.emit(Message(data=MessageData(role="assistant", content=text), message_id="m"))

    async def resume(self, context: TaskContext, approval: PendingApproval, *, approved: bool, comment: str) -> None:
        self.resumed.append((approval.run_state or "", approved, comment))
        await context.emit(Message(data=MessageData(role="assistant", content="resumed")))


class Waiting:
    """A conversation that waits when it is told to."""

    def __init__(self) -> None:
        self.held = anyio.Event()
        self.go = anyio.Event()

    async def turn(self, context: TaskContext, text: str) -> None:
        if text == "wait":
            self.held.set()
            await self.go.wait()

    async def resume(self, context: TaskContext, approval: PendingApproval, *, approved: bool, comment: str) -> None:
        """Nothing here stops at a question."""


class Slow:
    """Holds the writer of a hub's films until it is let go."""

    def __init__(self, hub: Hub) -> None:
        self.asked, self.go = anyio.Event(), anyio.Event()
        self._plan: Callable[[Brief, Delivery], Awaitable[SceneBreakdown]] = hub._film.making.plan
        hub._film.making.plan = self  # type: ignore[method-assign]

    async def __call__(self, brief: Brief, delivery: Delivery) -> SceneBreakdown:
        self.asked.set()
        await self.go.wait()
        return await self._plan(brief, delivery)


class Client:
    """Says messages and keeps what is answered."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.answers: list[Answer] = []
        self._answered = anyio.Event()

    async def send(self, **message: Any) -> None:
        await self.session.handle(read_client_message(json.dumps(message)), self.take)

    async def take(self, answer: Answer) -> None:
        self.answers.append(answer)
        self._answered.set()

    async def until(self, kind: type[Answer]) -> Any:
        with anyio.fail_after(30):
            while not any(isinstance(each, kind) for each in self.answers):
                self._answered = anyio.Event()
                await self._answered.wait()
        return next(each for each in reversed(self.answers) if isinstance(each, kind))

    async def ended(self, reply_to: str) -> list[Any]:
        """All news of a turn."""
        told = []
        with anyio.fail_after(30):
            async with self.session.follow(0) as entries:
                async for entry in entries:
                    message = entry.message
                    if message.reply_to == reply_to:
                        told.append(message)
                        if isinstance(message, Status) and message.is_last:
                            return told
        raise AssertionError("the log has ended")


class Answers(list[Answer]):
    async def say(self, answer: Answer) -> None:
        self.append(answer)

    @property
    def kinds(self) -> list[str]:
        return [each.type for each in self]


def message(**fields: Any) -> Any:
    return read_client_message(json.dumps(fields))


def plan(message_id: str | None = None) -> Any:
    params = {"prompt": "Hills", "duration": 6, "scene_count": 2}
    return message(type="command", command="generate_scene_breakdown", params=params, id=message_id)


async def news(session: Session, until: Callable[[Any], bool]) -> list[Any]:
    """All that is told up to what is waited for."""
    told = []
    with anyio.fail_after(10):
        async with session.follow(0) as entries:
            async for entry in entries:
                told.append(entry.message)
                if until(told[-1]):
                    return told
    raise AssertionError("the log has ended")
