"""Text from outside as a film may hold it: what a person reads, nothing that a terminal or a player would obey."""

from __future__ import annotations

import re
from typing import Any, Final

__all__ = ["has_words", "one_line", "printable", "readable"]

_ORDERS: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e]")
"""Control characters, and overrides: these turn the letters after them around, in captions, tables and listings."""

_HALVES: Final = re.compile("[\ud800-\udfff]")
"""Halves of surrogate pairs."""


def printable(value: Any) -> Any:
    """A text as `readable` leaves it. For `BeforeValidator`: what is no text is handed on.

    Raises `ValueError` on a lone surrogate, which later would break an encoder, and on bytes, which pydantic would
    take for text when nobody looks at them any more.
    """
    if isinstance(value, bytes | bytearray):
        raise ValueError("has to be text")  # noqa: TRY004 -- pydantic reports no other
    if not isinstance(value, str):
        return value
    if _HALVES.search(value):
        raise ValueError("holds broken Unicode: half of a surrogate pair, or bytes that are not UTF-8")
    return readable(value)


def readable(text: str) -> str:
    """The text without control characters (C0 but for line ends and tabs, C1) and direction overrides."""
    return _ORDERS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(value: Any) -> Any:
    """The same, and line ends are spaces: for titles, which stand in tables, chapters and tags."""
    return printable(" ".join(value.split()) if isinstance(value, str) else value)


def has_words(text: str) -> bool:
    """Whether there is a letter or a digit in it; pictograms and punctuation cannot be read out."""
    return any(char.isalnum() for char in text)
