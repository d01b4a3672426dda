"""One client and one task: a message in, answers and news out. No transport.

Answers (`ack`, results, errors of a request) go to who asked, by `say`; everything else goes into the task's event log,
which every client follows.
"""

from __future__ import annotations

from typing import Protocol

from pixora_core.context import TaskContext
from pixora_core.tasks import PendingApproval

__all__ = ["Conversation"]


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
