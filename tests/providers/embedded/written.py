"""What the embedded writer makes of a prompt, for its tests."""

from __future__ import annotations

from pixora_core.film import Brief, SceneBreakdown
from pixora_core.providers.embedded.writer.drafting import breakdown_of

__all__ = ["film_about", "said_in", "seen_in"]


def film_about(prompt: str, language: str = "en", seconds: float = 60) -> SceneBreakdown:
    return breakdown_of(Brief(prompt=prompt, language=language, duration=seconds))


def said_in(film: SceneBreakdown) -> str:
    """All its words."""
    return " ".join(scene.script for scene in film.scenes if scene.script)


def seen_in(film: SceneBreakdown) -> set[str]:
    """Its settings and subjects."""
    return {name for scene in film.scenes for name in (scene.visual.setting, *scene.visual.subjects) if name}
