"""A line in another length, from the forms that its beats have; what is not ours is left alone."""

from __future__ import annotations

from collections.abc import Sequence

from pixora_core.film.breakdown import Scene
from pixora_core.film.brief import Brief
from pixora_core.providers.embedded.writer.cards import Beat
from pixora_core.providers.embedded.writer.drafting import known_beats, own_text
from pixora_core.providers.embedded.writer.fitting import fit_forms, forms_of, spoken_seconds
from pixora_core.providers.embedded.writer.text import squeezed

__all__ = ["rewritten"]


def _recognised(script: str, beats: Sequence[Beat]) -> tuple[Beat, ...] | None:
    """The beats whose forms, one after another, are this script; None when it is anybody else's text."""
    if not script:
        return ()
    for beat in beats:
        for form in reversed(forms_of(beat)):
            if script == form or script.startswith(f"{form} "):
                rest = _recognised(script[len(form) :].lstrip(), beats)
                if rest is not None:
                    return (beat, *rest)
    return None


def rewritten(scene: Scene, brief: Brief, target_seconds: float) -> str | None:
    """The scene's script in the forms nearest to `target_seconds`; None when it is as near as it gets, or not ours."""
    script = squeezed(scene.script)
    if not script or own_text(brief) is not None:
        return None
    found = _recognised(script, known_beats(brief))
    if not found:
        return None
    other = " ".join(fit_forms(found, target_seconds, brief.language, breath=0.0).scripts)
    now, then = (abs(spoken_seconds(text, brief.language) - target_seconds) for text in (script, other))
    return other if then < now else None
