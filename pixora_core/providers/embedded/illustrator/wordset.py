"""Sets of words, written as one line of text."""

from __future__ import annotations

__all__ = ["words"]


def words(text: str) -> frozenset[str]:
    """The words of a text that are separated by spaces."""
    return frozenset(text.split())
