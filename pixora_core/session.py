"""One client and one task: a message in, answers and news out. No transport.

Answers (`ack`, results, errors of a request) go to who asked, by `say`; everything else goes into the task's event log,
which every client follows.
"""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any, Final, Protocol, assert_never

import anyio
from pydantic import JsonValue

from pixora_core.context import TaskContext
from pixora_core.desk import Desks, Work
from pixora_core.errors import NotYours, PixoraError, Refused, StorageUnavailable, TaskExists, TaskMissing
from pixora_core.messages import (
    Ack,
    Answer,
    Approval,
    Auth,
    Cancel,
    ChatMessage,
    ClientMessage,
    Command,
    CommandResult,
    ErrorMessage,
    FieldProblem,
    Message,
    MessageData,
    Pause,
    Ping,
    Pong,
    Resume,
    ResumeGeneration,
    ServerMessage,
    Status,
    TaskState,
)
from pixora_core.replies import Replies, Reply, Say
from pixora_core.tasks import Logged, PendingApproval, Position, TaskRecord, new_task
from pixora_core.tools import TOOLS, Tool, ask_for, call_tool, checked, request_approval
from pixora_core.tools.approvals import take_approval
from pixora_core.tools.calling import failure
from pixora_core.tools.making import generation_state
from pixora_core.units import Frozen

__all__ = ["CommandRefused", "Conversation", "Session", "state_of"]

_LOG = logging.getLogger(__name__)

_ENDED: Final = frozenset({"finished", "failed", "cancelled"})

_CANCELLED: Final = Status(subject="run", status="cancelled", message="Stopped")
_INTERRUPTED: Final = ErrorMessage(
    message="this was stopped in the middle; look at the task's state before you send it again under another id",
    code="interrupted",
    retryable=True,
    recovery=("get_state",),
)


class Conversation(Protocol):
    """Those who answer a chat: the agents. What they say and do they tell by `context.emit`.

    `context.run_id` and `context.reply_to` are those of the turn; `emit` stamps them on everything. The user's own
    message has been told and kept already. Cancelled, a turn leaves the conversation's memory whole.
    """

    async def turn(self, context: TaskContext, text: str) -> None:
        """One turn; returns when it has ended. Raises `PixoraError` for one error to be told."""
        ...

    async def resume(self, context: TaskContext, approval: PendingApproval, *, approved: bool, comment: str) -> None:
        """Goes on with the turn that stopped at a question (`approval.run_state`)."""
        ...


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
        conversation: Callable[[], Awaitable[Conversation]],
    ) -> None:
        self._context = context
        self._desks = desks
        self._replies = replies
        self._conversation = conversation
        self._is_there = False

    @property
    def task_id(self) -> str:
        return self._context.task_id

    @property
    def user_id(self) -> str:
        return self._context.user_id

    # -- the protocol

    async def handle(self, message: ClientMessage, say: Say) -> None:
        """Deals with a message, or has it queued. `say` gets the answers, also later ones, and must not raise.

        Never raises for bad input: it says `error`. A message that changes something and whose `id` was dealt with
        before is answered with its first outcome. Raises `NotYours` when the task has become another user's,
        `StorageUnavailable`.
        """
        if isinstance(message, Ping):
            await say(Pong(reply_to=message.id, task_id=self.task_id))
            return
        # Half a message is none: where the client goes away in the middle, it is dealt with nevertheless.
        with anyio.CancelScope(shield=True):
            await self._look_whose()
            reply: Reply | None = Reply(say, self.task_id, message.id)
            if message.id is not None and not _only_reads(message):
                reply = await self._replies.begin(self.task_id, message.id, say)
            if reply is not None:
                await self._deal(message, reply)

    async def _deal(self, message: ClientMessage, reply: Reply) -> None:
        try:
            await self._dispatch(message, reply)
        except (NotYours, StorageUnavailable):
            await reply.forget()
            raise
        except PixoraError as error:
            await reply.answer(failure(error))
            await reply.close()
        except BaseException:
            await reply.forget()
            raise

    async def _dispatch(self, message: ClientMessage, reply: Reply) -> None:
        match message:
            case ChatMessage():
                await self._chat(message, reply)
            case Command():
                await self._command(message, reply)
            case Pause():
                await self._at_once(TOOLS["pause_generation"], reply)
            case ResumeGeneration():
                await self._at_once(TOOLS["resume_generation"], reply)
            case Cancel():
                await self._cancel(message, reply)
            case Approval():
                await self._approval(message, reply)
            case Resume() | Auth() | Ping():
                raise Refused("not_here", f"{message.type} is the transport's business")
            case _:  # pragma: no cover
                assert_never(message)

    async def _chat(self, message: ChatMessage, reply: Reply) -> None:
        self._desks.check_room(self.task_id)
        await self._ensure_task()
        context = self._context.answering(message.id, self._context.new_id())

        async def turn() -> None:
            await (await self._conversation()).turn(context, message.message)

        said = Message(data=MessageData(role="user", content=message.message), message_id=context.new_id())
        await context.emit(said)
        await reply.answer(Ack())
        await reply.close()
        await self._queue(context, turn)

    async def _queue(self, context: TaskContext, turn: Callable[[], Awaitable[None]]) -> None:
        """Has a turn done when its time comes."""
        if self._desks.of(self.task_id) is not None:
            await context.emit(Status(subject="run", status="queued", message="Another turn comes first"))
        dropped = partial(context.emit, _CANCELLED)
        self._desks.put(self.task_id, Work(lambda: _run(context, turn), dropped, is_run=True))

    async def _command(self, message: Command, reply: Reply) -> None:
        tool = TOOLS.get(message.command)
        if tool is None:
            known = ", ".join(TOOLS)
            raise Refused("unknown_command", f"there is no command {message.command[:64]!r}; there are: {known}")
        params = checked(tool, message.params)
        if not tool.reads:
            self._desks.check_room(self.task_id)
        await self._ensure_task()
        await reply.answer(Ack())

        async def do() -> None:
            await self._done(tool, params, reply, message.params)

        if tool.reads:
            await do()
        else:
            self._desks.put(self.task_id, Work(do, partial(_drop, reply), is_run=False))

    async def _done(
        self, tool: Tool[Any], params: Frozen, reply: Reply, given: dict[str, JsonValue] | None = None
    ) -> None:
        """Calls a tool and answers with what comes of it. With `given`, whoever has to agree is asked before."""
        context = self._context.answering(reply.message_id)
        try:
            ask = None if given is None else await ask_for(context, tool)
            if ask is not None:
                pending = await request_approval(context, ask, given or {})
                result: JsonValue = {"status": "awaiting_approval", "approval_id": pending.approval_id}
            else:
                result = (await call_tool(context, tool, params)).model_dump(mode="json", exclude_none=True)
            await reply.answer(CommandResult(command=tool.name, result=result))
        except PixoraError as error:
            await reply.answer(failure(error))
        except Exception as error:  # noqa: BLE001 -- the outermost edge of a command: logged whole, told as one sentence
            await reply.answer(_internal(context, error))
        except anyio.get_cancelled_exc_class():
            with anyio.CancelScope(shield=True):
                await reply.answer(_INTERRUPTED)
                await reply.close()
            raise
        await reply.close()

    async def _at_once(self, tool: Tool[Any], reply: Reply) -> None:
        """What does not wait for the turn in progress: pause, resume."""
        await self._context.record()
        context = self._context.answering(reply.message_id)
        await reply.answer(Ack())
        if (ask := await ask_for(context, tool)) is not None:
            await request_approval(context, ask, {})
        else:
            await call_tool(context, tool, tool.params())
        await reply.close()

    async def _cancel(self, message: Cancel, reply: Reply) -> None:
        there = await self._found() is not None
        await reply.answer(Ack())
        desk = self._desks.of(self.task_id)
        if message.target != "generation" and desk is not None:
            desk.cancel_runs()
        if message.target != "run" and there:
            tool = TOOLS["cancel_generation"]
            await tool.run(self._context.answering(reply.message_id), tool.params())
        await reply.close()

    async def _approval(self, message: Approval, reply: Reply) -> None:
        await self._context.record()
        approved = message.decision == "approve"
        pending = await take_approval(self._context, message.approval_id, approved=approved)
        if pending is None:
            raise Refused("approval_unknown", "this question is not open: it was answered, or it has expired")
        await reply.answer(Ack())
        context = self._context.answering(message.id, self._context.new_id())
        if pending.run_state is not None:
            await self._resume_turn(context, pending, approved=approved, comment=message.comment)
        elif approved:
            tool = TOOLS[pending.tool]
            params = checked(tool, pending.arguments)
            do = partial(self._done, tool, params, reply)
            self._desks.put(self.task_id, Work(do, partial(_drop, reply), is_run=False))
            return
        else:
            told = f"Declined: {pending.tool.replace('_', ' ')}"
            await context.emit(Status(subject="task", status="changed", message=told))
        await reply.close()

    async def _resume_turn(
        self, context: TaskContext, pending: PendingApproval, *, approved: bool, comment: str
    ) -> None:
        async def turn() -> None:
            await (await self._conversation()).resume(context, pending, approved=approved, comment=comment)

        await self._queue(context, turn)

    # -- the task

    async def _found(self) -> TaskRecord | None:
        """The task; None where it is not there yet. Raises `NotYours`."""
        try:
            return await self._context.record()
        except TaskMissing:
            return None

    async def _look_whose(self) -> None:
        """Raises `NotYours` when the task is another user's; one that is not there yet may become ours.

        Asked again with every message: a task may be forgotten, and begun anew by somebody else.
        """
        self._is_there = await self._found() is not None

    async def _ensure_task(self) -> None:
        """The first message of a task creates it, for its user."""
        if self._is_there:
            return
        try:
            await self._context.tasks.create(new_task(self.task_id, self.user_id, self._context.now()))
        except TaskExists:
            await self._look_whose()
        self._is_there = True

    async def position(self) -> Position:
        """Where the task's event log stands. Raises `NotYours`."""
        await self._look_whose()
        return await self._context.log.position(self.task_id)

    @asynccontextmanager
    async def follow(self, after: int | None = None, epoch: str | None = None) -> AsyncIterator[AsyncIterator[Logged]]:
        """Everything that is told after number `after`, stored and live. See `EventLog.follow`.

        Raises `NotYours`, also from the iterator: a task that was not there yet may have become another user's.
        """
        await self._look_whose()
        async with self._context.log.follow(self.task_id, after=after or 0, epoch=epoch) as entries:
            yield entries if self._is_there else self._ours(entries)

    async def _ours(self, entries: AsyncIterator[Logged]) -> AsyncIterator[Logged]:
        async for entry in entries:
            if not self._is_there:
                await self._look_whose()
            yield entry

    async def state(self) -> TaskState | None:
        """The whole state; None where the task is not there yet. Raises `NotYours`."""
        record = await self._found()
        if record is None:
            return None
        return state_of(record, await self._context.log.position(self.task_id), self._context)

    # -- the library

    async def chat(self, text: str) -> AsyncIterator[ServerMessage]:
        """One turn: all that is told of it, as it is told, until it ends. Raises `CommandRefused`."""
        message_id = self._context.new_id()
        position = await self.position()
        async with self.follow(position.last_seq, position.epoch) as entries:
            await self._answer(ChatMessage(message=text, id=message_id), Ack)
            async for entry in entries:
                message = entry.message
                if message.reply_to != message_id:
                    continue
                yield message
                if isinstance(message, Status) and message.subject == "run" and message.status in _ENDED:
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


async def _run(context: TaskContext, turn: Callable[[], Awaitable[None]]) -> None:
    """A turn, told from its beginning to its end; exactly one error where it fails."""
    try:
        await context.emit(Status(subject="run", status="started"))
        await turn()
    except PixoraError as error:
        told = failure(error)
        await context.emit(told, Status(subject="run", status="failed", message=told.message))
    except Exception as error:  # noqa: BLE001 -- the outermost edge of a turn: logged whole, told as one sentence
        await context.emit(_internal(context, error), Status(subject="run", status="failed", message="internal error"))
    except anyio.get_cancelled_exc_class():
        with anyio.CancelScope(shield=True):
            await context.emit(_CANCELLED)
        raise
    else:
        await context.emit(Status(subject="run", status="finished"))


def _internal(context: TaskContext, error: Exception) -> ErrorMessage:
    """What is told of what nobody foresaw; `ref` finds it in the log."""
    ref = context.new_id()[:12]
    _LOG.error("task %s: internal error, ref %s", context.task_id, ref, exc_info=error)
    return ErrorMessage(message="internal error", code="internal", retryable=True, ref=ref)


async def _drop(reply: Reply) -> None:
    """A command that was not begun, and will not be."""
    await reply.answer(_INTERRUPTED.model_copy(update={"message": "this was not begun; send it again"}))
    await reply.forget()


def _only_reads(message: ClientMessage) -> bool:
    """Whether it may as well be done twice: its answers are not kept."""
    tool = TOOLS.get(message.command) if isinstance(message, Command) else None
    return tool is not None and tool.reads


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
