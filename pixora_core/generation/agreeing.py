"""A film that has come to cost more than was agreed to: it is paused, and the user is asked for the rest."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime, timedelta

from pixora_core.context import Needs
from pixora_core.generation.filming import FilmMaking
from pixora_core.generation.purse import NotAgreed
from pixora_core.generation.standing import is_of, runs
from pixora_core.messages import News, Status
from pixora_core.tasks import Backend, Generation, PendingApproval, TaskRecord, asked, moved, question_of

__all__ = ["Agreeing"]


class Agreeing:
    """Asks for one task's money."""

    def __init__(
        self,
        task_id: str,
        backend: Backend,
        making: FilmMaking,
        now: Callable[[], datetime],
        open_seconds: float,
    ) -> None:
        self._task_id = task_id
        self._backend = backend
        self._making = making
        self._now = now
        self._open_seconds = open_seconds

    async def pause(self, generation: Generation, error: NotAgreed) -> None:
        """Nothing more is begun; what is in progress has been agreed to and is finished."""
        paused = False

        def pause(record: TaskRecord) -> TaskRecord:
            nonlocal paused
            paused = runs(record, generation)
            if not paused or record.generation is None:
                return record
            update = {"status": "paused", "due": error.price, "eta_seconds": None, "message": str(error)}
            return moved(record, "paused").model_copy(
                update={"generation": record.generation.model_copy(update=update)}
            )

        await self._backend.tasks.change(self._task_id, pause)
        if paused:
            await self._say(generation, Status(subject="generation", status="paused", message=f"Paused: {error}"))

    async def ask(self) -> None:
        """Puts the price of all that is left to the user, where that is what the film waits for."""
        record = await self._backend.tasks.get(self._task_id)
        generation = record.generation if record is not None else None
        if record is None or record.breakdown is None or generation is None or not generation.due:
            return
        folder = generation.result.folder if generation.result else None
        needs = await self._making.needs(record.breakdown, record.delivery, filmed=folder)
        due = max(generation.due, round(needs.price - generation.left, 6))
        pending = self._question(due, needs)
        asking = False

        def ask(now: TaskRecord) -> TaskRecord:
            nonlocal asking
            asking = is_of(now, generation) and now.generation is not None and now.generation.status == "paused"
            asking = asking and not any(each.tool == pending.tool and each.price == due for each in now.approvals)
            if not asking or now.generation is None:
                return now
            after = now.generation.model_copy(update={"due": due})
            return asked(now.model_copy(update={"generation": after}), pending, self._now())

        await self._backend.tasks.change(self._task_id, ask)
        if asking:
            await self._say(generation, question_of(pending))

    def _question(self, due: float, needs: Needs) -> PendingApproval:
        names = ", ".join(needs.paid) or "a provider"
        subject = (
            f"Go on with making the film? It has come to cost more than was agreed to: {names} will charge for it. "
            f"It takes {needs.time_told}."
        )
        return PendingApproval(
            approval_id=uuid.uuid4().hex,
            subject=subject,
            tool="resume_generation",
            seconds=needs.seconds,
            price=due,
            expires_at=self._now() + timedelta(seconds=self._open_seconds),
        )

    async def _say(self, generation: Generation, *news: News) -> None:
        stamp = {"run_id": generation.generation_id, "reply_to": generation.reply_to}
        await self._backend.log.append(self._task_id, [message.model_copy(update=stamp) for message in news])
