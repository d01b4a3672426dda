"""What the offline model does next: it says something, or calls a tool."""

from __future__ import annotations

from typing import NamedTuple

from pydantic import JsonValue

__all__ = ["Call", "Say", "Step"]


class Say(NamedTuple):
    """A text, said word by word."""

    text: str


class Call(NamedTuple):
    """A tool of the table, by its name there."""

    tool: str
    params: dict[str, JsonValue]


Step = Say | Call
