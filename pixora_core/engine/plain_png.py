"""Reading the PNG files that our own illustrator writes, for a third of the work that Pillow has with them.

They are as plain as a PNG can be (third edition, 2025): one chunk of pixels of eight bits, RGB or RGBA, each row told
by what it differs from the one above. Any other file is left to Pillow, damaged ones too, which it names.
"""

from __future__ import annotations

import struct
import zlib
from typing import BinaryIO, Final, NamedTuple

import numpy as np
from isal import isal_zlib
from isal.igzip_lib import IsalError

from pixora_core.engine.canvas import Bytes

__all__ = ["read_plain"]

_HEADER: Final = struct.Struct(">16sIIBBBBBI")
"""Signature and the beginning of IHDR, width, height, depth, colour, compression, filter, interlace, checksum."""

_PIXELS: Final = struct.Struct(">13sI4s")
"""The whole sRGB chunk (PNG, 11.3.2.5), whose intent is the first, and the length and name of the chunk of pixels."""

_START: Final = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
_SRGB: Final = b"\x00\x00\x00\x01sRGB\x00\xae\xce\x1c\xe9"
_END: Final = b"\x00\x00\x00\x00IEND\xaeB`\x82"
_CHECKSUM: Final = 4
_CHANNELS: Final = {2: 3, 6: 4}
_UP: Final = 2


class _Shape(NamedTuple):
    height: int
    width: int
    channels: int


def read_plain(file: BinaryIO, *, most_pixels: int) -> Bytes | None:
    """The pixels of a plain PNG, (height, width, 3 or 4), straight alpha; None for any other file, and a damaged one.

    A picture of more than `most_pixels` is another file. Raises `OSError`.
    """
    shape, size = _head(file.read(_HEADER.size), file.read(_PIXELS.size))
    if shape is None or shape.width * shape.height > most_pixels:
        return None
    packed, rest = file.read(size), file.read(_CHECKSUM + len(_END) + 1)
    if len(rest) != _CHECKSUM + len(_END) or not rest.endswith(_END):
        return None
    line = shape.width * shape.channels
    rows = np.frombuffer(_inflated(packed, shape.height * (line + 1)), np.uint8).reshape(-1, line + 1)
    return _summed(rows[:, 1:]).reshape(shape) if len(rows) and (rows[:, 0] == _UP).all() else None


def _head(header: bytes, pixels: bytes) -> tuple[_Shape | None, int]:
    """What the picture measures, None where it is not plain, and the bytes of its packed pixels."""
    if len(header) < _HEADER.size or len(pixels) < _PIXELS.size:
        return None, 0
    start, width, height, depth, colour, packing, filtering, interlace, checksum = _HEADER.unpack(header)
    srgb, size, kind = _PIXELS.unpack(pixels)
    how = (start, depth, packing, filtering, interlace, srgb, kind)
    if how != (_START, 8, 0, 0, 0, _SRGB, b"IDAT") or colour not in _CHANNELS or not (width and height):
        return None, 0
    whole = zlib.crc32(header[12:-_CHECKSUM]) == checksum
    return (_Shape(height, width, _CHANNELS[colour]) if whole else None), size


def _inflated(packed: bytes, size: int) -> bytes:
    """What was packed, if it is `size` bytes; nothing if it is not, or damaged."""
    unpacker = isal_zlib.decompressobj()
    try:
        raw: bytes = unpacker.decompress(packed, size + 1)
    except IsalError:  # type: ignore[misc]  # its stubs take the class for a value
        return b""
    return raw if unpacker.eof and len(raw) == size else b""


def _summed(rows: Bytes) -> Bytes:
    """Each row with all above it added; NumPy's running sum takes eight times as long."""
    whole = np.empty(rows.shape, np.uint8)
    whole[0] = rows[0]
    for row in range(1, len(rows)):
        np.add(whole[row - 1], rows[row], out=whole[row])
    return whole
