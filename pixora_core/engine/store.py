"""Finished pieces on the disk, under the hash of what they were made from.

A file is the magic, a SHA-256 of all that follows, the length of the stream's header (extradata), that header, the
number of packets, a row for each packet, then their bytes. No code is ever loaded from it. A file that is not whole
is as good as none: the piece is made again.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pixora_core.engine.packets import Packet
from pixora_core.errors import StorageError
from pixora_core.storage.shelves import shared, touch
from pixora_core.storage.workspace import make_folder, storage_errors, write_whole

__all__ = ["PieceStore", "Stretch", "packed", "unpacked"]

_MAGIC: Final = b"PIXPIECE"
_COUNT: Final = struct.Struct("<I")
_ROW: Final = struct.Struct("<qqI?I")
_DIGEST_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Stretch:
    """Encoded packets and the header that a decoder of them needs; instants count from the stretch's own start."""

    header: bytes
    packets: tuple[Packet, ...]


def packed(stretch: Stretch) -> bytes:
    """The stretch as the bytes of a file."""
    rows = [_ROW.pack(p.pts, p.dts, p.duration, p.key, len(p.data)) for p in stretch.packets]
    counts = [_COUNT.pack(len(stretch.header)), stretch.header, _COUNT.pack(len(rows))]
    body = b"".join([*counts, *rows, *(packet.data for packet in stretch.packets)])
    return _MAGIC + hashlib.sha256(body).digest() + body


def unpacked(data: bytes) -> Stretch | None:
    """The stretch that a file holds; None when the file is damaged or something else."""
    start = len(_MAGIC) + _DIGEST_BYTES
    body = memoryview(data)[start:]
    if not data.startswith(_MAGIC) or hashlib.sha256(body).digest() != data[len(_MAGIC) : start]:
        return None
    (header_bytes,) = _COUNT.unpack_from(body)
    at = _COUNT.size + header_bytes
    (count,) = _COUNT.unpack_from(body, at)
    rows = [_ROW.unpack_from(body, at + _COUNT.size + number * _ROW.size) for number in range(count)]
    return Stretch(bytes(body[_COUNT.size : at]), _packets(body, at + _COUNT.size + count * _ROW.size, rows))


def _packets(body: memoryview, at: int, rows: Sequence[tuple[int, int, int, bool, int]]) -> tuple[Packet, ...]:
    packets: list[Packet] = []
    for pts, dts, duration, key, size in rows:
        packets.append(Packet(bytes(body[at : at + size]), pts, dts, duration, key))
        at += size
    return tuple(packets)


class PieceStore:
    """A shelf of stretches by key. Several renders may use it at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = make_folder(folder)

    def holds(self, key: str) -> bool:
        """Whether the stretch is there and whole."""
        return self._read(key) is not None

    def load(self, key: str) -> Stretch:
        """A stretch that was found or saved before. Raises `StorageError` when it has been lost or damaged since."""
        stretch = self._read(key)
        if stretch is None:
            raise StorageError(
                str(self._path(key)), "this finished piece was lost or damaged; render again to remake it"
            )
        return stretch

    def save(self, key: str, stretch: Stretch) -> None:
        """Keep a stretch, whole. Raises `StorageError`."""
        write_whole(self._path(key), packed(stretch))

    def _read(self, key: str) -> Stretch | None:
        path = self._path(key)
        with shared(self._folder), storage_errors(path):
            try:
                data = path.read_bytes()
                touch(path)
            except FileNotFoundError:
                return None
        return unpacked(data)

    def _path(self, key: str) -> Path:
        return self._folder / f"{key}.piece"
