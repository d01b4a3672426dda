"""Asking before something is done: what costs money, and whatever the settings name."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from pydantic import JsonValue

from pixora_core.context import TaskContext
from pixora_core.errors import Refused
from pixora_core.tasks import PendingApproval, TaskRecord, asked, question_of
from pixora_core.tools.pricing import bill_for
from pixora_core.tools.table import TOOLS
from pixora_core.tools.tool import Tool
from pixora_core.units import Frozen, Seconds

__all__ = ["Ask", "ask_for", "request_approval", "take_approval"]


class Ask(Frozen):
    """A question to the user: what would be done, about how long it takes, what it costs."""

    tool: str
    subject: str
    seconds: Seconds | None = None
    price: float | None = None


async def ask_for(context: TaskContext, tool: Tool[Any]) -> Ask | None:
    """The question that stands before this tool; None when it may just run."""
    if not tool.spends and tool.name not in context.needs_approval:
        return None
    record = await context.record()
    if record.breakdown is None:
        return Ask(tool=tool.name, subject=tool.summary) if tool.name in context.needs_approval else None
    needs, price = await bill_for(context, record, record.breakdown)
    if tool.name not in context.needs_approval and not price:
        return None
    charged = f"; {', '.join(needs.paid) or 'a provider'} will charge for it" if price else ""
    subject = f"{tool.summary} It takes {needs.time_told}{charged}."
    return Ask(tool=tool.name, subject=subject, seconds=needs.seconds, price=price or None)


async def request_approval(
    context: TaskContext, ask: Ask, arguments: dict[str, JsonValue], *, run_state: str | None = None
) -> PendingApproval:
    """Keeps the question and puts it to all clients; the same question is not kept twice.

    `run_state` is a conversation that stopped at it (see `agents`).
    """
    now = context.now()
    pending = PendingApproval(
        approval_id=context.new_id(),
        subject=ask.subject,
        tool=ask.tool,
        arguments=arguments,
        seconds=ask.seconds,
        price=ask.price,
        expires_at=now + timedelta(seconds=context.limits.approval_seconds),
        run_state=run_state,
    )

    await context.change(lambda record: asked(record, pending, now))
    await context.emit(question_of(pending))
    return pending


async def take_approval(context: TaskContext, approval_id: str, *, approved: bool) -> PendingApproval | None:
    """The open question of that id, taken out of the record: whoever gets it deals with it; None for all others.

    The other questions of the same run go with it: the run goes on from where it stopped, and asks them again.
    Raises `Refused` where it is agreed to, but would cost more by now; then it has been asked anew.
    """
    taken: list[PendingApproval] = []

    def take(record: TaskRecord) -> TaskRecord:
        taken[:] = [each for each in record.approvals if each.approval_id == approval_id]
        if not taken:
            return record
        run = taken[0].run_state
        rest = tuple(
            each
            for each in record.approvals
            if each.approval_id != approval_id and (run is None or each.run_state != run)
        )
        return record.model_copy(update={"approvals": rest})

    await context.change(take)
    if not taken or taken[0].expires_at <= context.now():
        return None
    if approved:
        await _check_price(context, taken[0])
    return taken[0]


async def _check_price(context: TaskContext, agreed: PendingApproval) -> None:
    ask = await ask_for(context, TOOLS[agreed.tool])
    price = ask.price if ask is not None and ask.price is not None else 0.0
    if ask is not None and price > (agreed.price or 0.0):
        await request_approval(context, ask, agreed.arguments, run_state=agreed.run_state)
        raise Refused("approval_outdated", f"the film has changed; it would cost {price:g} now, and is asked for again")
