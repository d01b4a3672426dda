"""A transport to which it is no error that its peer has gone, whatever the event loop says of it.

A client may be gone between any two lines of ours, and we learn of it only afterwards. asyncio's transports then take
what they are told and do nothing; uvloop's raise `RuntimeError` as soon as they are closed.
"""

from __future__ import annotations

import asyncio
from typing import Any

__all__ = ["Transport"]


class Transport(asyncio.Transport):
    """Hands everything on to a loop's own transport for as long as that is not closing; afterwards nothing happens."""

    __slots__ = ("_own",)

    def __init__(self, own: asyncio.Transport) -> None:
        super().__init__()
        self._own = own

    def is_closing(self) -> bool:
        return self._own.is_closing()

    def close(self) -> None:
        self._own.close()

    def abort(self) -> None:
        self._own.abort()

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        self._own.set_protocol(protocol)

    def write(self, data: bytes | bytearray | memoryview) -> None:
        if not self._own.is_closing():
            self._own.write(data)

    def can_write_eof(self) -> bool:
        return not self._own.is_closing() and self._own.can_write_eof()

    def write_eof(self) -> None:
        if not self._own.is_closing():
            self._own.write_eof()

    def pause_reading(self) -> None:
        if not self._own.is_closing():
            self._own.pause_reading()

    def resume_reading(self) -> None:
        if not self._own.is_closing():
            self._own.resume_reading()

    def set_write_buffer_limits(self, high: int | None = None, low: int | None = None) -> None:
        if not self._own.is_closing():
            self._own.set_write_buffer_limits(high, low)

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        return default if self._own.is_closing() else self._own.get_extra_info(name, default)
