"""An MP4's tables, looked at before libav believes them.

ISO/IEC 14496-12. A file of 1.5 kB can claim forty million samples, for which libav would make room at once (1.6 GB).
Every sample that a table claims needs bytes of its own, in the table or in the file, so what is claimed can be weighed
against the file.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

__all__ = ["impossible_claim"]

_PARENTS: Final = frozenset({b"moov", b"trak", b"mdia", b"minf", b"stbl", b"edts", b"moof", b"traf"})
_MOST_BOXES: Final = 200_000
_MOST_EDITS: Final = 200
_MOST_BARE_SAMPLES: Final = 1_000_000
"""How many samples runs of fragments may have that say nothing of each of them."""

_PER_SAMPLE: Final = 0xF00
"""The flags of a run (`trun`) that has a row for each of its samples."""


def impossible_claim(path: Path) -> str | None:
    """What a file's tables claim that cannot be; None when there is nothing of the kind. Raises `OSError`."""
    length = path.stat().st_size
    bare = 0
    with path.open("rb") as file:
        for number, (kind, content) in enumerate(_boxes(file, length)):
            if number >= _MOST_BOXES:
                return "consists of too many parts"
            if kind == b"cmov":
                return "has a compressed index"
            if kind == b"elst" and _count(content, 4) > _MOST_EDITS:
                return f"is put together from {_count(content, 4)} edits"
            if kind in {b"stsz", b"stz2"} and _sample_bytes(kind, content) > length:
                return f"claims {_count(content, 8)} samples, which are not in it"
            if kind == b"trun" and not _count(content, 0) & _PER_SAMPLE:
                bare += _count(content, 4)
                if bare > _MOST_BARE_SAMPLES:
                    return f"claims {bare} samples, which are not in it"
    return None


def _sample_bytes(kind: bytes, content: bytes) -> int:
    """How many bytes the samples of a track take at least, or its table of their sizes."""
    size, count = _count(content, 4), _count(content, 8)
    if kind == b"stz2":
        return count * (size & 0xFF) // 8
    return count * (size or 4)


def _count(content: bytes, at: int) -> int:
    number: int = struct.unpack_from(">I", content, at)[0]
    return number


def _boxes(file: BinaryIO, length: int) -> Iterator[tuple[bytes, bytes]]:
    """All boxes down to the tables: kind, and the first 12 bytes of what is in each."""
    pending = [(0, length)]
    while pending:
        at, end = pending.pop()
        if at + 8 > end:
            continue
        file.seek(at)
        head = file.read(28).ljust(28, b"\0")
        size, kind = struct.unpack_from(">I4s", head)
        start = 8
        if size == 1:
            size, start = struct.unpack_from(">Q", head, 8)[0], 16
        stop = min(at + max(size, start), end) if size else end
        yield kind, head[start : start + 12]
        pending.append((stop, end))
        if kind in _PARENTS:
            pending.append((at + start, stop))
