"""What is answered to messages: said to whoever asked, and kept for when the same message is sent again."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from typing import Final

from pixora_core.messages import Ack, Answer, ErrorMessage, encode, server_messages
from pixora_core.tasks import Outcomes

__all__ = ["Replies", "Reply", "Say"]

Say = Callable[[Answer], Awaitable[None]]

_HEARERS: Final = 8


class Reply:
    """What is answered to one message. `close` or `forget` ends it; without an id both do nothing."""

    def __init__(self, say: Say, task_id: str, message_id: str | None) -> None:
        self.message_id = message_id
        self._task_id = task_id
        self._said: list[Answer] = []
        self._hearers = deque([say], maxlen=_HEARERS)

    async def answer(self, answer: Answer) -> None:
        """Says it to all who sent the message."""
        stamped = answer.model_copy(update={"reply_to": self.message_id, "task_id": self._task_id})
        self._said.append(stamped)
        for say in tuple(self._hearers):
            await say(stamped)

    async def close(self) -> None:
        """Nothing more will be answered."""

    async def forget(self) -> None:
        """The message was not dealt with; sent again, it is new."""


class _KeptReply(Reply):
    def __init__(self, say: Say, task_id: str, message_id: str, replies: Replies) -> None:
        super().__init__(say, task_id, message_id)
        self._key = (task_id, message_id)
        self._replies = replies

    async def join(self, say: Say) -> None:
        """The message was sent again, perhaps by another connection: it hears what was said, and what will be."""
        if say not in self._hearers:
            self._hearers.append(say)
        for answer in tuple(self._said):
            await say(answer)

    async def repeat(self, first: tuple[bytes, ...]) -> None:
        """Says the first outcome; only `ack` while it runs elsewhere."""
        for encoded in first or (encode(Ack()),):
            answer = server_messages.validate_json(encoded)
            if isinstance(answer, Answer):
                await self.answer(answer)

    async def close(self) -> None:
        try:
            await self._replies.outcomes.finish(*self._key, [encode(answer) for answer in self._said])
        finally:
            self._replies.ended(self._key)

    async def forget(self) -> None:
        self._replies.ended(self._key)
        # Who sent it first is told by whoever raised the error.
        for say in tuple(self._hearers)[1:]:
            error = ErrorMessage(message="this could not be done; send it again", code="interrupted", retryable=True)
            await say(error.model_copy(update={"reply_to": self.message_id, "task_id": self._task_id}))
        await self._replies.outcomes.forget(*self._key)


class Replies:
    """The replies of a process that are not complete yet."""

    def __init__(self, outcomes: Outcomes) -> None:
        self.outcomes = outcomes
        self._open: dict[tuple[str, str], _KeptReply] = {}

    async def begin(self, task_id: str, message_id: str, say: Say) -> Reply | None:
        """The reply to a new message; None for one that was sent before, whose first outcome is said.

        Raises `StorageUnavailable`.
        """
        key = (task_id, message_id)
        there = self._open.get(key)
        if there is not None:
            await there.join(say)
            return None
        reply = self._open[key] = _KeptReply(say, task_id, message_id, self)
        first: tuple[bytes, ...] | None = ()
        try:
            first = await self.outcomes.begin(task_id, message_id)
            if first is not None:
                await reply.repeat(first)
        finally:
            if first is not None:
                self.ended(key)
        return reply if first is None else None

    def ended(self, key: tuple[str, str]) -> None:
        """This one is complete."""
        self._open.pop(key, None)
