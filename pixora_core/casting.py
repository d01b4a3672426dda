"""Casting: from settings to those who make a film.

Nothing heavy is loaded: makers load what they work with when they are first asked for something.
"""

from __future__ import annotations

from typing import TypeVar, cast

from pixora_core.engine import FilmEngine, OwnMedia
from pixora_core.errors import ProviderUnavailable
from pixora_core.pipeline.makers import Makers
from pixora_core.pipeline.ports import Animator, CharacterDesigner, Composer, Illustrator, Narrator, Preparing, Writer
from pixora_core.providers.registry import provider
from pixora_core.settings import Kind, Settings

__all__ = ["makers_for", "planners_for", "prepare"]

P = TypeVar("P")


def makers_for(settings: Settings) -> Makers:
    """The makers that the settings name and that can be used here.

    Raises `InvalidInput` for a name that there is not, `ProviderUnavailable` when a kind has none left.
    """
    passed_over: list[str] = []
    return Makers(
        writers=_usable("writer", settings, passed_over, list[Writer]()),
        designers=_usable("designer", settings, passed_over, list[CharacterDesigner]()),
        narrators=_usable("narrator", settings, passed_over, list[Narrator]()),
        illustrators=_usable("illustrator", settings, passed_over, list[Illustrator]()),
        animators=_usable("animator", settings, passed_over, list[Animator]()),
        composers=_usable("composer", settings, passed_over, list[Composer]()),
        engine=FilmEngine(workers=settings.workers, ffmpeg=settings.ffmpeg),
        intake=OwnMedia(),
        passed_over=passed_over,
        at_once=settings.workers,
    )


def planners_for(settings: Settings) -> tuple[list[Writer], list[Narrator]]:
    """Only who is needed for a breakdown: the writers, and the narrators (can the words be said at all?)."""
    return _usable("writer", settings, [], list[Writer]()), _usable("narrator", settings, [], list[Narrator]())


def prepare(settings: Settings) -> None:
    """Lets who draws get ready while the film is still being planned. Raises as `makers_for`."""
    illustrators = _usable("illustrator", settings, [], list[Illustrator]())
    if isinstance(illustrators[0], Preparing):
        illustrators[0].prepare(settings.workers)


def _usable(kind: Kind, settings: Settings, passed_over: list[str], found: list[P]) -> list[P]:
    reasons = []
    for name in settings.choices(kind):
        try:
            found.append(cast(P, provider(kind, name)))
        except ProviderUnavailable as error:
            reasons.append(f"{kind} {error}")
    if not found:
        raise ProviderUnavailable(kind, "; ".join(reasons) or "the settings name none")
    passed_over.extend(reasons)
    return found
