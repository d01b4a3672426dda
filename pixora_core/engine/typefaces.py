"""The typefaces that captions are written with, and what they can write.

All come with the pymupdf-fonts package under the SIL Open Font License: FiraGO (Latin, Greek, Cyrillic, Arabic,
Hebrew, Devanagari, Thai, Georgian), then Noto for what it lacks. Only two tables are read here (OpenType 1.9,
`cmap` format 4 and 12, `hmtx`); shaping is libass's.
"""

from __future__ import annotations

import struct
import unicodedata
from functools import cache
from importlib.metadata import version
from typing import Final

import pymupdf_fonts

__all__ = ["TYPEFACES", "Typeface", "font_version", "typeface", "typeface_of", "unsupported_characters"]

TYPEFACES: Final = {"figbo": "FiraGO", "notosbo": "Noto Sans", "symbol1": "Noto Sans Symbols",
                    "symbol2": "Noto Sans Symbols2", "math": "Noto Sans Math",
                    "figo": "FiraGO", "figit": "FiraGO", "figbi": "FiraGO"}  # fmt: skip
"""Family names by their key in the package, in the order in which they are tried for a character."""


class Typeface:
    """A TrueType font in memory: which characters it has, and how wide they are before shaping."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._tables = _tables(data)
        self._glyphs = _glyphs(data, self._tables["cmap"])
        self._per_em = struct.unpack_from(">H", data, self._tables["head"] + 18)[0]
        self._metrics = struct.unpack_from(">H", data, self._tables["hhea"] + 34)[0]

    def __contains__(self, char: str) -> bool:
        return ord(char) in self._glyphs

    def advance(self, char: str) -> float:
        """The width of a character in ems, that of a missing glyph when the face lacks it."""
        place = min(self._glyphs.get(ord(char), 0), self._metrics - 1)
        return float(struct.unpack_from(">H", self.data, self._tables["hmtx"] + 4 * place)[0] / self._per_em)


@cache
def typeface(key: str) -> Typeface:
    """A face by its key in `TYPEFACES`; read once (20 ms)."""
    return Typeface(pymupdf_fonts.myfont(key))


@cache
def typeface_of(char: str) -> str | None:
    """The key of the first face that has this character, None when none has."""
    return next((key for key in TYPEFACES if char in typeface(key)), None)


def unsupported_characters(text: str) -> str:
    """The visible characters that no face here can write, each once in order; empty when all can be written."""
    return "".join(dict.fromkeys(char for char in text if not _invisible(char) and typeface_of(char) is None))


@cache
def font_version() -> str:
    """What the look of the letters depends on."""
    return f"pymupdf-fonts {version('pymupdf-fonts')}, imageio-ffmpeg {version('imageio-ffmpeg')}"


def _invisible(char: str) -> bool:
    selector = 0xFE00 <= ord(char) <= 0xFE0F
    return selector or unicodedata.category(char) in {"Cc", "Cf", "Zs", "Zl", "Zp"}


def _tables(data: bytes) -> dict[str, int]:
    """Where each table begins."""
    count = struct.unpack_from(">H", data, 4)[0]
    records = (struct.unpack_from(">4sIII", data, 12 + 16 * number) for number in range(count))
    return {tag.decode("ascii"): offset for tag, _, offset, _ in records}


def _glyphs(data: bytes, cmap: int) -> dict[int, int]:
    """Glyph numbers by code point, from the largest Unicode subtable."""
    count = struct.unpack_from(">H", data, cmap + 2)[0]
    places = {cmap + struct.unpack_from(">HHI", data, cmap + 4 + 8 * number)[2] for number in range(count)}
    found: dict[int, int] = {}
    for place in sorted(places):
        layout = struct.unpack_from(">H", data, place)[0]
        found |= _format_12(data, place) if layout == 12 else _format_4(data, place) if layout == 4 else {}
    return found


def _format_4(data: bytes, place: int) -> dict[int, int]:
    doubled = struct.unpack_from(">H", data, place + 6)[0]
    row = f">{doubled // 2}H"
    ends, starts, deltas, offsets = (
        struct.unpack_from(row, data, place + 14 + index * doubled + (2 if index else 0)) for index in range(4)
    )
    found: dict[int, int] = {}
    for index, (start, end, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        glyphs_from = place + 16 + 3 * doubled + 2 * index + offset
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = struct.unpack_from(">H", data, glyphs_from + 2 * (code - start))[0] if offset else code
            found[code] = (glyph + delta) & 0xFFFF if glyph else 0
    return {code: glyph for code, glyph in found.items() if glyph}


def _format_12(data: bytes, place: int) -> dict[int, int]:
    groups = struct.unpack_from(">I", data, place + 12)[0]
    found: dict[int, int] = {}
    for number in range(groups):
        start, end, glyph = struct.unpack_from(">III", data, place + 16 + 12 * number)
        found |= {code: glyph + code - start for code in range(start, end + 1)}
    return found
