"""What Python 3.11 hides from whoever measures coverage."""

from __future__ import annotations

import asyncio
import sys

__all__ = ["show_all"]


class _Sent(asyncio.tasks._PyTask):
    """A task that a cancelled future wakes like any other: its coroutine goes on, and the future itself raises.

    The task of the standard library throws the cancellation into its coroutine. Where an inner coroutine deals with
    what was thrown, as a task group does, Python 3.11 resumes the outer ones without telling the tracer, which loses
    all that they do until they are resumed once more (Python 3.12 tells it).
    """

    def _Task__wakeup(self, future: asyncio.Future[object]) -> None:  # noqa: N802 -- the name is given
        self._Task__step()


def show_all() -> None:
    """Lets coverage, where it is measured, see what follows a cancellation."""
    if sys.version_info < (3, 12) and sys.gettrace() is not None:
        asyncio.Task = asyncio.tasks.Task = _Sent
