"""One client and one task: a message in, answers and news out. Also the library's way to talk to a task."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any

import anyio
from pydantic import JsonValue

from pixora_core.belonging import Belonging
from pixora_core.context import TaskContext
from pixora_core.dealing import Dealing
from pixora_core.desk import Desks
from pixora_core.errors import Refused
from pixora_core.messages import (
    Ack,
    Answer,
    Approval,
    ChatMessage,
    ClientMessage,
    Command,
    CommandResult,
    ErrorMessage,
    FieldProblem,
    ServerMessage,
    Status,
    TaskState,
)
from pixora_core.presence import Presence
from pixora_core.replies import Replies, Say
from pixora_core.tasks import Entries, Logged, Position, Sink, TaskRecord
from pixora_core.tools.making import generation_state
from pixora_core.turns import Conversation

__all__ = ["CommandRefused", "Session", "state_of"]


class CommandRefused(Refused):
    """A command that was answered with an error; `fields` are the parameters that were wrong."""

    def __init__(self, answer: ErrorMessage) -> None:
        self.fields: tuple[FieldProblem, ...] = answer.fields or ()
        recovery, retryable = answer.recovery or (), bool(answer.retryable)
        super().__init__(answer.code or "refused", answer.message, recovery=recovery, retryable=retryable)


class Session:
    """One client's view of one task. The hub makes it; many may share a task."""

    def __init__(
        self,
        context: TaskContext,
        *,
        desks: Desks,
        replies: Replies,
        presence: Presence,
        conversation: Callable[[], Awaitable[Conversation]],
    ) -> None:
        self._context = context
        self._task = Belonging(context)
        self._dealing = Dealing(
            context, self._task, desks=desks, replies=replies, presence=presence, conversation=conversation
        )

    @property
    def task_id(self) -> str:
        return self._context.task_id

    @property
    def user_id(self) -> str:
        return self._context.user_id

    async def handle(self, message: ClientMessage, say: Say) -> None:
        """Deals with a message, or has it queued. `say` gets the answers, also later ones, and must not raise.

        Never raises for bad input: it says `error`. A message that changes something and whose `id` was dealt with
        before is answered with its first outcome. Raises `NotYours` when the task has become another user's,
        `StorageUnavailable`.
        """
        await self._dealing.handle(message, say)

    async def position(self) -> Position:
        """Where the task's event log stands. Raises `NotYours`."""
        await self._task.record()
        return await self._context.log.position(self.task_id)

    @asynccontextmanager
    async def follow(self, after: int | None = None, epoch: str | None = None) -> AsyncIterator[Entries]:
        """Everything that is told after number `after`, stored and live. See `EventLog.follow`.

        Raises `NotYours`, also from the entries: a task that was not there yet may have become another user's.
        """
        await self._task.record()
        async with self._context.log.follow(self.task_id, after=after or 0, epoch=epoch) as entries:
            yield entries if self._task.is_there else _Ours(entries, self._task)

    async def state(self) -> TaskState | None:
        """The whole state, of its `last_seq` or later; None where the task is not there yet. Raises `NotYours`."""
        position = await self._context.log.position(self.task_id)
        record = await self._task.record()
        return None if record is None else state_of(record, position, self._context)

    async def chat(self, text: str) -> AsyncIterator[ServerMessage]:
        """One turn: all that is told of it, as it is told, until it ends. Raises `CommandRefused`."""
        message_id = self._context.new_id()
        position = await self.position()
        async with self.follow(position.last_seq, position.epoch) as entries:
            await self._answer(ChatMessage(message=text, id=message_id), Ack)
            async for entry in entries:  # pragma: no branch -- what is told of a task never ends by itself
                message = entry.message
                if message.reply_to != message_id:
                    continue
                yield message
                if isinstance(message, Status) and message.subject == "run" and message.is_last:
                    return

    async def command(self, name: str, /, **params: Any) -> JsonValue:
        """What a command gives. Raises `CommandRefused`."""
        message = Command.model_validate({"command": name, "params": params})
        answer = await self._answer(message, CommandResult)
        return answer.result if isinstance(answer, CommandResult) else None

    async def approve(self, approval_id: str, *, approve: bool = True, comment: str = "") -> JsonValue:
        """Answers an `approval_request`. What the command gives that waited for it; None where a turn goes on.

        Raises `CommandRefused` when it is not open any more, and when the command is refused.
        """
        record = await self._context.record()
        turns = any(each.approval_id == approval_id and each.run_state is not None for each in record.approvals)
        decision = "approve" if approve else "reject"
        message = Approval.model_validate({"approval_id": approval_id, "decision": decision, "comment": comment})
        last = CommandResult if approve and not turns else Ack
        answer = await self._answer(message, last)
        return answer.result if isinstance(answer, CommandResult) else None

    async def _answer(self, message: ClientMessage, last: type[Ack | CommandResult]) -> Ack | CommandResult:
        """The answer of the kind that is waited for. Raises `CommandRefused`."""
        answered = anyio.Event()
        answers: list[Ack | CommandResult | ErrorMessage] = []

        async def say(answer: Answer) -> None:
            if isinstance(answer, (last, ErrorMessage)):
                answers.append(answer)
                answered.set()

        await self.handle(message, say)
        await answered.wait()
        answer = answers[0]
        if isinstance(answer, ErrorMessage):
            raise CommandRefused(answer)
        return answer


class _Ours(AsyncIterator[Logged]):
    """What is told of a task that was not there yet: before anything of it is handed on, it is looked whose it is."""

    def __init__(self, entries: Entries, task: Belonging) -> None:
        self._entries = entries
        self._task = task

    async def __anext__(self) -> Logged:
        entry = await anext(self._entries)
        if not self._task.is_there:
            await self._task.record()
        return entry

    async def some(self) -> Sequence[Logged]:
        entries = await self._entries.some()
        if not self._task.is_there:
            await self._task.record()
        return entries

    async def hand_to(self, sink: Sink) -> None:
        while not self._task.is_there:
            entry = await anext(self)
            await sink.room()
            sink.take((entry,))
        await self._entries.hand_to(sink)


def state_of(record: TaskRecord, position: Position, context: TaskContext) -> TaskState:
    """The record as clients see it: links instead of places, and nothing of the model's inner state."""
    generation = generation_state(record, context.film) if record.generation else None
    return TaskState(
        task_id=record.task_id,
        status=record.status,
        stage=record.stage,
        version=record.version,
        epoch=position.epoch,
        last_seq=position.last_seq,
        breakdown=record.breakdown.model_dump(mode="json", exclude_none=True) if record.breakdown else None,
        characters=tuple(each.model_dump(mode="json", exclude_none=True) for each in record.characters),
        generation=generation.model_dump(mode="json", exclude_none=True) if generation else None,
        messages=record.messages,
        approvals=tuple(
            each.model_dump(mode="json", exclude={"run_state"}, exclude_none=True)
            for each in record.approvals
            if each.expires_at > context.now()
        ),
    )
