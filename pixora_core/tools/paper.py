"""What an edit is: the film on paper as it starts from it, those who can be asked, and what comes of it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Protocol

from pixora_core.context import Wish
from pixora_core.film import Brief, Character, Scene, SceneBreakdown
from pixora_core.units import Seconds

__all__ = ["Authors", "Change", "Edit", "Paper"]


class Authors(Protocol):
    """Those who find words and looks; a part of `Filming`."""

    async def scene(self, wish: Wish, breakdown: SceneBreakdown) -> Scene: ...

    async def line(self, scene: Scene, brief: Brief, seconds: Seconds) -> str | None: ...

    async def character(self, name: str, description: str, breakdown: SceneBreakdown) -> Character: ...

    async def pictured(self, character: Character, breakdown: SceneBreakdown) -> Character: ...

    async def voices(self, language: str) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Change:
    """A breakdown after an edit, the edit in a few words, and what the user should know."""

    breakdown: SceneBreakdown
    what: str
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """What an edit starts from: the film on paper, its frame rate, and those who can be asked."""

    breakdown: SceneBreakdown
    rate: Fraction
    authors: Authors


Edit = Callable[[Paper, Any], Awaitable[Change]]
