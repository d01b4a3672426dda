"""Authors who only sketch, so that an edit can be estimated before a writer is asked or paid.

What they give is as long as what would be written, and differs from what stands there; nobody gets to see it.
"""

from __future__ import annotations

from pixora_core.context import Filming, Wish
from pixora_core.film import Brief, Character, Scene, SceneBreakdown, Visual
from pixora_core.units import Seconds

__all__ = ["Sketching"]


class Sketching:
    """See `edits.Authors`. Voices are looked up, nothing else is asked of anybody."""

    def __init__(self, film: Filming) -> None:
        self._film = film

    async def scene(self, wish: Wish, breakdown: SceneBreakdown) -> Scene:
        now = breakdown.scenes[wish.number - 1] if wish.number <= len(breakdown.scenes) else None
        script = f"{now.script} …" if now and wish.seconds is not None else wish.content
        return Scene(title=wish.content[:200], script=script, visual=Visual(description=wish.content[:4_000]))

    async def line(self, scene: Scene, brief: Brief, seconds: Seconds) -> str | None:
        words = scene.script.split()
        return " ".join(words[: max(1, len(words) // 2)])

    async def character(self, name: str, description: str, breakdown: SceneBreakdown) -> Character:
        return Character(name=name, look=description)

    async def pictured(self, character: Character, breakdown: SceneBreakdown) -> Character:
        return character

    async def voices(self, language: str) -> tuple[str, ...]:
        return await self._film.voices(language)
