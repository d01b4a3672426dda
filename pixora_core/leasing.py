"""Holding a lease for as long as something is done."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import AsyncIterator
from typing import Final

import anyio
from anyio.abc import TaskGroup

from pixora_core.errors import StorageUnavailable
from pixora_core.pipeline.together import together
from pixora_core.tasks import Lease, Leases

__all__ = ["LEASE_SECONDS", "RELEASE_SECONDS", "leased"]

_LOG = logging.getLogger(__name__)

LEASE_SECONDS: Final = 10.0
"""How long nothing is done about what a process had begun that has died."""

RELEASE_SECONDS: Final = 5.0


@contextlib.asynccontextmanager
async def leased(leases: Leases, name: str, *, seconds: float) -> AsyncIterator[bool]:
    """Whether the lease is ours, for as long as the context lasts; what is done in it is cancelled when it is lost.

    It is lost only when somebody else has it. One that ran out because this process was held up (a loaded machine, a
    laptop that slept) and that nobody has taken is taken again. Raises `StorageUnavailable` on entering.
    """
    # Who is cancelled here would leave a lease behind that nobody gives back.
    with anyio.CancelScope(shield=True):
        lease = await leases.hold(name, seconds=seconds)
    if lease is None:
        yield False
        return
    keeping = _Keeping(leases, lease, seconds)
    try:
        async with together() as group:
            group.start_soon(keeping.keep, group)
            yield True
            group.cancel_scope.cancel()
    finally:
        with anyio.move_on_after(RELEASE_SECONDS, shield=True), contextlib.suppress(StorageUnavailable):
            await leases.release(keeping.lease)


class _Keeping:
    def __init__(self, leases: Leases, lease: Lease, seconds: float) -> None:
        self._leases = leases
        self._seconds = seconds
        self.lease = lease

    async def keep(self, group: TaskGroup) -> None:
        while True:
            await anyio.sleep(self._seconds / 3)
            try:
                if not await self._kept():
                    _LOG.warning("the lease %s is another's now; what was being done is stopped", self.lease.name)
                    group.cancel_scope.cancel()
            except StorageUnavailable as error:
                _LOG.warning("the lease %s cannot be renewed: %s", self.lease.name, error)

    async def _kept(self) -> bool:
        if await self._leases.renew(self.lease, seconds=self._seconds):
            return True
        again = await self._leases.hold(self.lease.name, seconds=self._seconds)
        self.lease = again or self.lease
        return again is not None
