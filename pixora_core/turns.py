"""A turn of conversation: who answers, and how its beginning and its end are told."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Final, Protocol

import anyio

from pixora_core.context import TaskContext
from pixora_core.errors import NotYours, PixoraError, ProviderError, StorageUnavailable, TaskMissing
from pixora_core.messages import ErrorMessage, News, Status
from pixora_core.tasks import PendingApproval, turn_ended
from pixora_core.tools.calling import failure
from pixora_core.working import working_on

__all__ = ["Conversation", "internal_error", "run_turn", "tell_cancelled"]

_LOG = logging.getLogger(__name__)

ASK_AGAIN_SECONDS: Final = 0.5

_CANCELLED: Final = Status(subject="run", status="cancelled", message="Stopped")


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


async def run_turn(context: TaskContext, turn: Callable[[], Awaitable[None]]) -> None:
    """A turn, told from its beginning to its end; exactly one error where it fails.

    Cancelled, it leaves its end to `tell_cancelled`, which waits for the store longer than who is cancelled may.
    """
    with working_on(context.task_id, context.run_id):
        await _run(context, turn)


async def _run(context: TaskContext, turn: Callable[[], Awaitable[None]]) -> None:
    try:
        context.counts.runs["started"] += 1
        await context.emit(Status(subject="run", status="started"))
        await turn()
    except PixoraError as error:
        context.counts.runs["failed"] += 1
        context.counts.provider_errors += isinstance(error, ProviderError)
        told = failure(error)
        await _tell(context, told, Status(subject="run", status="failed", message=told.message))
    except Exception as error:  # noqa: BLE001 -- the outermost edge of a turn: logged whole, told as one sentence
        context.counts.runs["failed"] += 1
        await _tell(
            context, internal_error(context, error), Status(subject="run", status="failed", message="internal error")
        )
    except anyio.get_cancelled_exc_class():
        context.counts.runs["cancelled"] += 1
        raise
    else:
        context.counts.runs["finished"] += 1
        await _tell(context, Status(subject="run", status="finished"))


async def tell_cancelled(context: TaskContext) -> None:
    """A turn that was stopped, or that is never begun."""
    await _tell(context, _CANCELLED)


async def _settle(context: TaskContext) -> None:
    """The turn has ended: nobody has to look after it when this process dies."""
    await context.change(lambda record: turn_ended(record, context.run_id))


async def _tell(context: TaskContext, *news: News) -> None:
    """How a turn ended: it was acknowledged, so that somebody waits for it. A store that is away is waited for."""
    told = False
    while True:
        try:
            # Whole, also where the turn is stopped at this moment: nobody is told of two ends.
            with anyio.CancelScope(shield=True):
                await context.record()
                if not told:
                    await context.emit(*news)
                    told = True
                await _settle(context)
        except StorageUnavailable:
            await anyio.sleep(ASK_AGAIN_SECONDS)
        except (TaskMissing, NotYours):
            return  # the task is gone, and who waited for it was told
        else:
            return


def internal_error(context: TaskContext, error: Exception) -> ErrorMessage:
    """What is told of what nobody foresaw; `ref` finds it in the log."""
    ref = context.new_id()[:12]
    _LOG.error("internal error, ref %s", ref, exc_info=error, extra={"task_id": context.task_id})
    return ErrorMessage(message="internal error", code="internal", retryable=True, ref=ref)
