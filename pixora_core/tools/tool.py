"""What a tool is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from pixora_core.context import TaskContext
from pixora_core.units import Frozen

__all__ = ["Tool", "ToolKind"]

P = TypeVar("P", bound=Frozen)

ToolKind = Literal["plan", "edit", "cast", "film", "look"]
"""What a tool is about: the film on paper, changing it, who appears, making it, or looking only."""


@dataclass(frozen=True, slots=True)
class Tool(Generic[P]):
    """One thing that can be done to a task.

    What only `reads` changes nothing, and is done at once whatever else goes on. What only `steers` changes how the
    film is made. Neither begins a task: everything else does where there is none. What `spends` may cost money: with a
    provider that charges, it is not done before somebody has agreed. `run` raises `Refused`, `InvalidInput` and the
    other `PixoraError`s; then nothing has changed.
    """

    name: str
    summary: str
    kind: ToolKind
    params: type[P]
    run: Callable[[TaskContext, P], Awaitable[Frozen]]
    reads: bool = False
    spends: bool = False
    steers: bool = False

    @property
    def begins(self) -> bool:
        """Whether a task that is not there is begun by it."""
        return not (self.reads or self.steers)

    @property
    def wire_name(self) -> str:
        """Its name in `tool_call` and `tool_result`, and towards models."""
        return f"{self.name}_tool"
