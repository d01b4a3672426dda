"""What an event log tells of one thing."""

from __future__ import annotations

from collections.abc import AsyncIterator

from pixora_core.messages import ServerMessage
from pixora_core.tasks.ports import EventLog

__all__ = ["told_of"]


async def told_of(log: EventLog, task_id: str, mark: str, *, after: int = 0) -> AsyncIterator[ServerMessage]:
    """The messages of the log after number `after` whose JSON contains `mark`, up to where it ends now.

    Raises `StorageUnavailable`, `LogTruncated` where the log is cut off meanwhile.
    """
    position = await log.position(task_id)
    seq, wanted = max(after, position.first_seq - 1), mark.encode()
    while seq < position.last_seq:
        entries = await log.read(task_id, after=seq)
        for entry in entries:
            if wanted in entry.encoded:
                yield entry.message
        seq = entries[-1].seq
