"""Undo and redo: every edit keeps the draft that it changed. Pure; the record is handed in and a new one given back."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from pixora_core.film import Delivery, SceneBreakdown
from pixora_core.tasks.record import Draft, TaskRecord

__all__ = ["DRAFTS_KEPT", "edited", "redone", "undone"]

DRAFTS_KEPT: Final = 20
_BYTES_KEPT: Final = 1_000_000


def edited(
    record: TaskRecord,
    breakdown: SceneBreakdown,
    *,
    change: str,
    at: datetime,
    delivery: Delivery | None = None,
) -> TaskRecord:
    """The record with another breakdown (and delivery), the former one kept; what was undone is forgotten.

    `change` is a few words for the user ("scene 2 shorter"). The oldest drafts are dropped beyond 20, or 1 MB in all.
    """
    update: dict[str, object] = {"breakdown": breakdown, "brief": breakdown.brief, "future": ()}
    update["history"] = _kept((*record.history, *_draft(record, change, at)))
    if delivery is not None:
        update["delivery"] = delivery
    return record.model_copy(update=update)


def undone(record: TaskRecord, at: datetime) -> TaskRecord | None:
    """The record as it was before its last edit; None when there is none to undo."""
    if not record.history:
        return None
    *rest, last = record.history
    future = _kept((*record.future, *_draft(record, last.change, at)))
    return _with(record, last).model_copy(update={"history": tuple(rest), "future": future})


def redone(record: TaskRecord, at: datetime) -> TaskRecord | None:
    """The record as it was before the last `undone`; None when nothing was undone since the last edit."""
    if not record.future:
        return None
    *rest, last = record.future
    history = _kept((*record.history, *_draft(record, last.change, at)))
    return _with(record, last).model_copy(update={"history": history, "future": tuple(rest)})


def _draft(record: TaskRecord, change: str, at: datetime) -> tuple[Draft, ...]:
    if record.breakdown is None:
        return ()
    return (
        Draft(
            breakdown=record.breakdown,
            delivery=record.delivery,
            change=change,
            at=at,
        ),
    )


def _with(record: TaskRecord, draft: Draft) -> TaskRecord:
    return record.model_copy(
        update={
            "breakdown": draft.breakdown,
            "brief": draft.breakdown.brief,
            "delivery": draft.delivery,
        }
    )


def _kept(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """The newest drafts within both bounds, at least one."""
    kept: list[Draft] = []
    size = 0
    for draft in reversed(drafts[-DRAFTS_KEPT:]):
        size += len(draft.model_dump_json())
        if kept and size > _BYTES_KEPT:
            break
        kept.append(draft)
    return tuple(reversed(kept))
