"""The makers of one film, each kind in order of choice, and how a second choice is taken."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Protocol, TypeVar

from pixora_core.cores import cores
from pixora_core.errors import InvalidInput, ProviderError, UnsupportedLanguage
from pixora_core.pipeline.ports import (
    Animator,
    CharacterDesigner,
    Composer,
    Engine,
    Illustrator,
    Intake,
    Narrator,
    ProviderInfo,
    Writer,
)

__all__ = ["Makers", "Provider", "first_that_works", "narrators_for"]


class Provider(Protocol):
    """What all ports share: a provider says what it is."""

    @property
    def info(self) -> ProviderInfo: ...


P = TypeVar("P", bound=Provider)
R = TypeVar("R")


@dataclass(frozen=True)
class Makers:
    """Who makes the film; of each kind at least one, the first choice first. Designers are asked for characters only.

    `passed_over` says which choices of the settings cannot be used here, and why; `at_once` how many pictures are drawn
    at a time.
    """

    writers: Sequence[Writer]
    narrators: Sequence[Narrator]
    illustrators: Sequence[Illustrator]
    animators: Sequence[Animator]
    composers: Sequence[Composer]
    engine: Engine
    intake: Intake
    designers: Sequence[CharacterDesigner] = ()
    passed_over: Sequence[str] = field(default=())
    at_once: int = field(default_factory=cores)


async def first_that_works(
    providers: Sequence[P], use: Callable[[P], Awaitable[R]], announce: Callable[[str], None]
) -> R:
    """What the first provider gives that does not fail; each second choice is announced.

    Raises the last provider's `ProviderError` when all fail. What is wrong with the request is nobody's
    failure and is raised at once.
    """
    for provider, following in pairwise(providers):
        try:
            return await use(provider)
        except ProviderError as error:
            announce(f"{error}; {following.info.name} was used instead")
    return await use(providers[-1])


def narrators_for(narrators: Sequence[Narrator], language: str, voice: str | None) -> Sequence[Narrator]:
    """Those narrators that speak the language with that voice.

    Raises `UnsupportedLanguage`, and `InvalidInput` when nobody has the voice.
    """
    speaking = [narrator for narrator in narrators if narrator.voices(language)]
    if not speaking:
        known = sorted({tag for narrator in narrators for tag in narrator.languages()})
        raise UnsupportedLanguage(language, known)
    if voice is None:
        return speaking
    having = [narrator for narrator in speaking if voice in narrator.voices(language)]
    if not having:
        there = ", ".join(dict.fromkeys(name for narrator in speaking for name in narrator.voices(language)))
        raise InvalidInput("voice", f"nobody here has the voice {voice!r} in {language}; there are: {there}")
    return having
