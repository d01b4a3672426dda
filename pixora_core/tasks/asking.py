"""Questions to the user, as they stand in the record. Pure."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from pixora_core.messages import ApprovalRequest
from pixora_core.tasks.record import PendingApproval, TaskRecord

__all__ = ["asked", "question_of"]

_MOST: Final = 8
"""So many questions of a task are open at the most; those that a run has too many are asked when it goes on."""


def asked(record: TaskRecord, pending: PendingApproval, now: datetime) -> TaskRecord:
    """The record with one more question; the same question is not kept twice."""
    others = [each for each in record.approvals if each.expires_at > now and not _outdated(each, pending)]
    return record.model_copy(update={"approvals": (*others, pending)[-_MOST:]})


def question_of(pending: PendingApproval) -> ApprovalRequest:
    """The question as clients are told of it."""
    return ApprovalRequest(
        approval_id=pending.approval_id,
        subject=pending.subject,
        expires_at=pending.expires_at,
        tool=pending.tool,
        seconds=pending.seconds,
        price=pending.price,
    )


def _outdated(former: PendingApproval, latest: PendingApproval) -> bool:
    """Whether a question takes another's place: it is about the same tool, and no other call of the same run."""
    if former.tool != latest.tool:
        return False
    return latest.run_state is None or former.run_state != latest.run_state or former.arguments == latest.arguments
