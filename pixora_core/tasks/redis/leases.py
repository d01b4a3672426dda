"""Who does what, in Redis: between any number of machines, by Redis's clock."""

from __future__ import annotations

import uuid
from typing import Final

from pixora_core.tasks.ports import Lease
from pixora_core.tasks.redis import keys
from pixora_core.tasks.redis.client import Client, Script

__all__ = ["RedisLeases"]

_HOLD: Final = Script("""
if not redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 0 end
return redis.call('INCR', KEYS[2])
""")
_RENEW: Final = Script("""
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('PEXPIRE', KEYS[1], ARGV[2])
""")
_RELEASE: Final = Script("""
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0
""")


class RedisLeases:
    """See `Leases`."""

    def __init__(self, client: Client) -> None:
        self._client = client

    async def hold(self, name: str, *, seconds: float) -> Lease | None:
        holder = uuid.uuid4().hex
        fence = await self._client.run(_HOLD, (keys.lease(name), keys.FENCE), holder, round(seconds * 1000))
        return Lease(name=name, holder=holder, fence=fence) if fence else None

    async def renew(self, lease: Lease, *, seconds: float) -> bool:
        done = await self._client.run(_RENEW, (keys.lease(lease.name),), lease.holder, round(seconds * 1000))
        return bool(done)

    async def release(self, lease: Lease) -> None:
        await self._client.run(_RELEASE, (keys.lease(lease.name),), lease.holder)
