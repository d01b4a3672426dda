"""What is answered to messages: said to whoever asked, and kept for when the same message is sent again."""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from typing import Final

from pixora_core.messages import Answer, ErrorMessage, encode, server_messages
from pixora_core.presence import Presence
from pixora_core.tasks import Outcome, Outcomes

__all__ = ["INTERRUPTED", "Replies", "Reply", "Say"]

Say = Callable[[Answer], Awaitable[None]]

_HEARERS: Final = 8

INTERRUPTED: Final = ErrorMessage(
    message="this was stopped in the middle; look at the task's state before you send it again under another id",
    code="interrupted",
    retryable=True,
    recovery=("get_state",),
)

_IN_PROGRESS: Final = ErrorMessage(
    message="another process has begun with this, or has died with it; send it again under the same id in some seconds",
    code="in_progress",
    retryable=True,
)
"""Not an acknowledgement: nobody can say yet whether it will be dealt with."""


class Reply:
    """What is answered to one message. `close` or `forget` ends it; without an id both do nothing.

    `again`: a process that is gone had begun with the message, and nobody knows how far it had got.
    """

    def __init__(self, say: Say, task_id: str, message_id: str | None) -> None:
        self.message_id = message_id
        self.again = False
        self._task_id = task_id
        self._said: list[Answer] = []
        self._hearers = deque([say], maxlen=_HEARERS)

    async def answer(self, answer: Answer) -> None:
        """Says it to all who sent the message."""
        stamped = answer.model_copy(update={"reply_to": self.message_id, "task_id": self._task_id})
        self._said.append(stamped)
        for say in tuple(self._hearers):
            await say(stamped)

    async def started(self) -> None:
        """From here on it is not simply begun anew when this process dies. Raises `StorageUnavailable`."""

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

    async def repeat(self, first: Outcome) -> None:
        """Says what was answered so far; where another process deals with it and has said nothing, that."""
        for encoded in first.answers:
            answer = server_messages.validate_json(encoded)
            assert isinstance(answer, Answer)
            await self.answer(answer)
        if first.holder is not None and not first.answers:
            await self.answer(_IN_PROGRESS)

    async def started(self) -> None:
        await self._keep(holder=self._replies.presence.name)

    async def _keep(self, *, holder: str | None = None) -> None:
        answers = [encode(answer) for answer in self._said]
        await self._replies.outcomes.keep(*self._key, answers, holder=holder)

    async def close(self) -> None:
        try:
            await self._keep()
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

    def __init__(self, outcomes: Outcomes, presence: Presence) -> None:
        self.outcomes = outcomes
        self.presence = presence
        self._open: dict[tuple[str, str], _KeptReply] = {}

    async def begin(self, task_id: str, message_id: str, say: Say) -> Reply | None:
        """The reply to a new message; None for one that was sent before, whose first outcome is said.

        One that a process had begun which is gone is new (`again`), unless it was in the middle of it. Raises
        `StorageUnavailable`.
        """
        key = (task_id, message_id)
        there = self._open.get(key)
        if there is not None:
            await there.join(say)
            return None
        reply = self._open[key] = _KeptReply(say, task_id, message_id, self)
        ours = False
        try:
            ours = await self._take(reply, key)
        finally:
            if not ours:
                self.ended(key)
        return reply if ours else None

    async def _take(self, reply: _KeptReply, key: tuple[str, str]) -> bool:
        """Whether the message is this process's to deal with; otherwise what came of it is said."""
        name = await self.presence.announce()
        first = await self.outcomes.begin(*key, name)
        if first is None:
            return True
        if first.holder is None:
            await reply.repeat(first)
            return False
        if first.holder == name:  # nobody here deals with it: how it ended could not be kept
            return await self._inherit(reply, key, first)
        async with self.presence.gone(first.holder) as gone:
            # Somebody else may have looked in the meantime.
            now = await self.outcomes.begin(*key, name)
            if now is not None and now.holder == first.holder and gone:
                return await self._inherit(reply, key, now)
        if now is not None:
            await reply.repeat(now)
        return now is None

    async def _inherit(self, reply: _KeptReply, key: tuple[str, str], left: Outcome) -> bool:
        """Takes up what nobody deals with any more; whether it is to be done."""
        if left.answers:
            await reply.repeat(left)
            await reply.answer(INTERRUPTED)
            await reply.close()
            return False
        await self.outcomes.keep(*key, (), holder=self.presence.name)
        reply.again = True
        return True

    def ended(self, key: tuple[str, str]) -> None:
        """This one is complete."""
        self._open.pop(key, None)
