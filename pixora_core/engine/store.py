"""Finished pieces on the disk, under the hash of what they were made from.

A piece's file (see `kept`) is the length of the stream's header (extradata), that header, the number of packets, a row
for each packet, then their bytes. A piece whose file is not whole is made again.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pixora_core.engine.kept import KeptFiles
from pixora_core.engine.packets import Packet
from pixora_core.errors import StorageError

__all__ = ["PieceStore", "Stretch", "packed", "unpacked"]

_MAGIC: Final = b"PIXPIECE"
_COUNT: Final = struct.Struct("<I")
_ROW: Final = struct.Struct("<qqI?I")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Encoded packets and the header that a decoder of them needs; instants count from the stretch's own start."""

    header: bytes
    packets: tuple[Packet, ...]


def packed(stretch: Stretch) -> bytes:
    """The stretch as bytes."""
    rows = [_ROW.pack(p.pts, p.dts, p.duration, p.key, len(p.data)) for p in stretch.packets]
    counts = [_COUNT.pack(len(stretch.header)), stretch.header, _COUNT.pack(len(rows))]
    return b"".join([*counts, *rows, *(packet.data for packet in stretch.packets)])


def unpacked(body: bytes | memoryview) -> Stretch:
    """The stretch that was `packed`."""
    (header_bytes,) = _COUNT.unpack_from(body)
    at = _COUNT.size + header_bytes
    (count,) = _COUNT.unpack_from(body, at)
    rows = [_ROW.unpack_from(body, at + _COUNT.size + number * _ROW.size) for number in range(count)]
    return Stretch(bytes(body[_COUNT.size : at]), _packets(body, at + _COUNT.size + count * _ROW.size, rows))


def _packets(body: bytes | memoryview, at: int, rows: Sequence[tuple[int, int, int, bool, int]]) -> tuple[Packet, ...]:
    packets: list[Packet] = []
    for pts, dts, duration, key, size in rows:
        packets.append(Packet(bytes(body[at : at + size]), pts, dts, duration, key))
        at += size
    return tuple(packets)


class PieceStore:
    """A shelf of stretches by key. Several renders may use it at once."""

    def __init__(self, folder: Path) -> None:
        self._files = KeptFiles(folder, kind="piece", magic=_MAGIC)

    def holds(self, key: str) -> bool:
        """Whether the stretch is there and whole."""
        return self._files.read(key) is not None

    def load(self, key: str) -> Stretch:
        """A stretch that was found or saved before. Raises `StorageError` when it has been lost or damaged since."""
        body = self._files.read(key)
        if body is None:
            raise StorageError(
                str(self._files.path(key)), "this finished piece was lost or damaged; render again to remake it"
            )
        return unpacked(body)

    def save(self, key: str, stretch: Stretch) -> None:
        """Keep a stretch, whole. Raises `StorageError`."""
        self._files.write(key, packed(stretch))
