"""Dealing with a client's messages: what is asked is done, or queued, or refused. No transport.

Answers (`ack`, results, errors of a request) go to who asked, by `say`; everything else goes into the task's event log,
which every client follows.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, assert_never

import anyio
from pydantic import JsonValue

from pixora_core.belonging import Belonging
from pixora_core.context import TaskContext
from pixora_core.desk import Desks, Work
from pixora_core.errors import NotYours, PixoraError, Refused, StorageUnavailable, TaskMissing
from pixora_core.messages import (
    Ack,
    Approval,
    Auth,
    Cancel,
    ChatMessage,
    ClientMessage,
    Command,
    CommandResult,
    Message,
    MessageData,
    News,
    Pause,
    Ping,
    Pong,
    Resume,
    ResumeGeneration,
    Status,
)
from pixora_core.presence import Presence
from pixora_core.replies import INTERRUPTED, Replies, Reply, Say
from pixora_core.tasks import PendingApproval, TaskRecord, Turn, said, turn_begun
from pixora_core.tasks.telling import told_of
from pixora_core.tools import TOOLS, Tool, ask_for, call_tool, checked, request_approval
from pixora_core.tools.approvals import take_approval
from pixora_core.tools.calling import failure
from pixora_core.turns import Conversation, internal_error, run_turn, tell_cancelled
from pixora_core.units import Frozen

__all__ = ["Dealing"]


class Dealing:
    """Deals with one client's messages to one task."""

    def __init__(
        self,
        context: TaskContext,
        task: Belonging,
        *,
        desks: Desks,
        replies: Replies,
        presence: Presence,
        conversation: Callable[[], Awaitable[Conversation]],
    ) -> None:
        self._context = context
        self._task = task
        self._desks = desks
        self._replies = replies
        self._presence = presence
        self._conversation = conversation

    async def handle(self, message: ClientMessage, say: Say) -> None:
        """See `Session.handle`."""
        if isinstance(message, Ping):
            await say(Pong(reply_to=message.id, task_id=self._context.task_id))
            return
        # Half a message is none: where the client goes away in the middle, it is dealt with nevertheless.
        with anyio.CancelScope(shield=True):
            await self._task.record()
            reply: Reply | None = Reply(say, self._context.task_id, message.id)
            if message.id is not None and not _only_reads(message):
                reply = await self._replies.begin(self._context.task_id, message.id, say)
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
        except BaseException:  # whatever it was, a cancellation too: it goes on up, and the message may be sent again
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
        self._desks.check_room(self._context.task_id, self._context.user_id)
        await self._task.ensure()
        context = self._context.answering(message.id, self._context.new_id())

        async def turn() -> None:
            await (await self._conversation()).turn(context, message.message)

        words = MessageData(role="user", content=message.message)
        if not (reply.again and await _was_said(context)):
            await self._queue(context, turn, Message(data=words, message_id=context.new_id()))
        await reply.answer(Ack())
        await reply.close()

    async def _queue(self, context: TaskContext, turn: Callable[[], Awaitable[None]], first: Message | Status) -> None:
        """Tells what a turn begins with, and has it done when its time comes.

        The record knows of it before anything is told: when this process dies, another one tells that it has ended.
        """
        before = (await context.log.position(context.task_id)).last_seq
        holder = await self._presence.announce()
        taken_on = Turn(run_id=context.run_id or "", message_id=context.reply_to, holder=holder, after=before)
        await context.change(lambda record: turn_begun(_with_words(record, taken_on, first), taken_on))
        news: list[News] = [first]
        if self._desks.of(self._context.task_id) is not None:
            news.append(Status(subject="run", status="queued", message="Another turn comes first"))
        told = await context.log.append(context.task_id, news, reply_to=context.reply_to, run_id=context.run_id)
        do, drop = partial(run_turn, context, turn), partial(tell_cancelled, context)
        work = Work(do, drop, user=context.user_id, run=told[-1].seq)
        self._desks.put(context.task_id, work)

    async def _command(self, message: Command, reply: Reply) -> None:
        tool = TOOLS.get(message.command)
        if tool is None:
            known = ", ".join(TOOLS)
            raise Refused("unknown_command", f"there is no command {message.command[:64]!r}; there are: {known}")
        params = checked(tool, message.params)
        if not tool.reads:
            self._desks.check_room(self._context.task_id, self._context.user_id)
        if tool.begins:
            await self._task.ensure()
        elif not self._task.is_there:
            raise TaskMissing(self._context.task_id)
        await reply.answer(Ack())

        async def do() -> None:
            await self._done(tool, params, reply, message.params)

        if tool.reads:
            await do()
        else:
            self._put(do, reply)

    def _put(self, do: Callable[[], Awaitable[None]], reply: Reply) -> None:
        """Has a command done when its time comes."""
        self._desks.put(self._context.task_id, Work(do, partial(_drop, reply), user=self._context.user_id))

    async def _done(
        self,
        tool: Tool[Any],
        params: Frozen,
        reply: Reply,
        given: dict[str, JsonValue] | None = None,
        *,
        agreed: float | None = None,
    ) -> None:
        """Calls a tool and answers with what comes of it. With `given`, whoever has to agree is asked before.

        `agreed` is the price that has been agreed to.
        """
        context = self._context.answering(reply.message_id).agreeing(agreed)
        try:
            await reply.started()
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
            await reply.answer(internal_error(context, error))
        except anyio.get_cancelled_exc_class():
            with anyio.CancelScope(shield=True):
                await reply.answer(INTERRUPTED)
                await reply.close()
            raise
        await reply.close()

    async def _at_once(self, tool: Tool[Any], reply: Reply) -> None:
        """What does not wait for the turn in progress: pause, resume."""
        await self._context.record()
        context = self._context.answering(reply.message_id)
        if (ask := await ask_for(context, tool)) is not None:
            await request_approval(context, ask, {})
        else:
            await call_tool(context, tool, tool.params())
        await reply.answer(Ack())
        await reply.close()

    async def _cancel(self, message: Cancel, reply: Reply) -> None:
        await self._context.record()
        if message.target != "generation":
            await self._stop_runs()
        if message.target != "run":
            tool = TOOLS["cancel_generation"]
            await tool.run(self._context.answering(reply.message_id), tool.params())
        await reply.answer(Ack())
        await reply.close()

    async def _stop_runs(self) -> None:
        """Stops the turns here at once; those of other processes by the record."""
        position = await self._context.log.position(self._context.task_id)
        desk = self._desks.of(self._context.task_id)
        if desk is not None:
            desk.stop_runs(position.last_seq)
        await self._context.change(lambda record: record.model_copy(update={"runs_stopped": position.last_seq}))

    async def _approval(self, message: Approval, reply: Reply) -> None:
        await self._context.record()
        approved = message.decision == "approve"
        pending = await take_approval(self._context, message.approval_id, approved=approved)
        if pending is None:
            raise Refused("approval_unknown", "this question is not open: it was answered, or it has expired")
        context = self._context.answering(message.id, self._context.new_id())
        if pending.run_state is not None:
            await self._resume_turn(context, pending, approved=approved, comment=message.comment)
        elif approved:
            tool = TOOLS[pending.tool]
            params = checked(tool, pending.arguments)
            do = partial(self._done, tool, params, reply, agreed=pending.price)
            await reply.answer(Ack())
            self._put(do, reply)
            return
        else:
            told = f"Declined: {pending.tool.replace('_', ' ')}"
            await context.emit(Status(subject="task", status="changed", message=told))
        await reply.answer(Ack())
        await reply.close()

    async def _resume_turn(
        self, context: TaskContext, pending: PendingApproval, *, approved: bool, comment: str
    ) -> None:
        async def turn() -> None:
            agreeing = context.agreeing(pending.price if approved else None)
            await (await self._conversation()).resume(agreeing, pending, approved=approved, comment=comment)

        await self._queue(context, turn, Status(subject="run", status="resumed"))


async def _drop(reply: Reply) -> None:
    """A command that was not begun, and will not be."""
    await reply.answer(INTERRUPTED.model_copy(update={"message": "this was not begun; send it again"}))
    await reply.forget()


def _only_reads(message: ClientMessage) -> bool:
    """Whether it may as well be done twice: its answers are not kept."""
    tool = TOOLS.get(message.command) if isinstance(message, Command) else None
    return tool is not None and tool.reads


def _with_words(record: TaskRecord, turn: Turn, first: Message | Status) -> TaskRecord:
    """The record with what the user said; an earlier attempt at the same message had put it there already."""
    tried = turn.message_id is not None and any(each.message_id == turn.message_id for each in record.turns)
    if tried or not isinstance(first, Message):
        return record
    return said(record, first.data.role, first.data.content)


async def _was_said(context: TaskContext) -> bool:
    """Whether the message that is answered stands in the event log."""
    async for message in told_of(context.log, context.task_id, f'"reply_to":"{context.reply_to}"'):
        if isinstance(message, Message) and message.data.role == "user" and message.reply_to == context.reply_to:
            return True
    return False
