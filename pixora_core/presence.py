"""Whether a process of the same store lives: each that takes something on holds a lease in its own name.

What a process has begun carries that name. Whoever can have the lease of a name knows that its process is gone, and as
long as it is held, deals alone with what was left behind.
"""

from __future__ import annotations

import contextlib
import logging
import uuid
from collections.abc import AsyncIterator

import anyio

from pixora_core.errors import StorageUnavailable
from pixora_core.leasing import LEASE_SECONDS, RELEASE_SECONDS, leased
from pixora_core.tasks import Lease, Leases

__all__ = ["Presence"]

_LOG = logging.getLogger(__name__)


class Presence:
    """This process, as the others know it. One that is held up for longer than its lease counts as gone."""

    def __init__(self, leases: Leases, *, lease_seconds: float = LEASE_SECONDS) -> None:
        self.name = f"process:{uuid.uuid4().hex}"
        self._leases = leases
        self._seconds = lease_seconds
        self._lease: Lease | None = None
        self._first = anyio.Lock()

    async def announce(self) -> str:
        """The name, under which the others see from now on that it lives. Raises `StorageUnavailable`."""
        async with self._first:
            if self._lease is None:
                self._lease = await self._leases.hold(self.name, seconds=self._seconds)
            return self.name

    async def keep(self) -> None:
        """Renews the lease, for ever."""
        while True:
            await anyio.sleep(self._seconds / 3)
            if self._lease is not None:
                try:
                    self._lease = await self._renewed(self._lease)
                except StorageUnavailable as error:
                    _LOG.warning("the others cannot be told that this process lives: %s", error)

    async def _renewed(self, lease: Lease) -> Lease:
        if await self._leases.renew(lease, seconds=self._seconds):
            return lease
        return await self._leases.hold(self.name, seconds=self._seconds) or lease

    async def leave(self) -> None:
        """Nothing that it had begun goes on."""
        if self._lease is not None:
            with anyio.move_on_after(RELEASE_SECONDS, shield=True), contextlib.suppress(StorageUnavailable):
                await self._leases.release(self._lease)

    @contextlib.asynccontextmanager
    async def gone(self, name: str) -> AsyncIterator[bool]:
        """Whether the process of that name is gone. Raises `StorageUnavailable`."""
        if name == self.name:
            yield False
            return
        async with leased(self._leases, name, seconds=self._seconds) as gone:
            yield gone
