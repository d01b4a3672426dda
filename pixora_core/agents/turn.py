"""One turn of conversation, as the SDK's run context: the task, the teller, and what may still be done in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import anyio

from pixora_core.agents.telling import Teller
from pixora_core.context import TaskContext
from pixora_core.errors import Refused
from pixora_core.tools import Tool
from pixora_core.units import Frozen

__all__ = ["Bounds", "Turn"]


class Bounds(Frozen):
    """How far a turn may go: calls of the model, calls of tools, characters of history, tokens of the whole task."""

    model_calls: int = 12
    tool_calls: int = 40
    failures: int = 8
    message_characters: int = 32_000
    history_characters: int = 120_000
    argument_characters: int = 64_000
    result_characters: int = 12_000
    task_tokens: int = 2_000_000


@dataclass(slots=True)
class Turn:
    """What the tools and hooks of one run share. `heard` is set when the stream was read up to a response's end."""

    context: TaskContext
    teller: Teller
    bounds: Bounds
    tools: Mapping[str, Tool[Any]]
    calls: int = 0
    failed: int = 0
    heard: anyio.Event = field(default_factory=anyio.Event)

    def count_call(self) -> None:
        """Raises `Refused` when the turn has called enough tools."""
        self.calls += 1
        if self.calls > self.bounds.tool_calls:
            raise Refused("too_many_steps", f"a turn calls at most {self.bounds.tool_calls} tools; it was stopped")

    def count_failure(self) -> None:
        """Raises `Refused` when too many tools of this turn have failed."""
        self.failed += 1
        if self.failed >= self.bounds.failures:
            raise Refused("too_many_steps", f"{self.failed} tools of this turn have failed; it was stopped")
