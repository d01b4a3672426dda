"""Which providers there are, and how a name becomes one.

A provider is named in the settings and found in the table below or under an entry-point group
(`pixora.writers`, `pixora.designers`, `pixora.narrators`, `pixora.illustrators`, `pixora.animators`,
`pixora.composers`). What is found is called without arguments and gives an object of the kind's port.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import Final

from pixora_core.errors import InvalidInput, PixoraError, ProviderUnavailable
from pixora_core.film.plain_text import one_line
from pixora_core.pipeline.makers import Provider
from pixora_core.pipeline.ports import ProviderInfo
from pixora_core.settings import KINDS, Kind

__all__ = ["Offer", "broken", "names", "offer", "offers", "provider"]

_LOG = logging.getLogger(__name__)

_LONGEST: Final = 500

_EMBEDDED: Final[dict[tuple[str, str], str]] = {
    ("writer", "embedded"): "pixora_core.providers.embedded.writer:EmbeddedWriter",
    ("designer", "embedded"): "pixora_core.providers.embedded.designer:EmbeddedDesigner",
    ("narrator", "hibari"): "pixora_core.providers.embedded.narrator:HibariNarrator",
    ("narrator", "pico"): "pixora_core.providers.embedded.narrator:PicoNarrator",
    ("narrator", "espeak"): "pixora_core.providers.embedded.narrator:EspeakNarrator",
    ("illustrator", "embedded"): "pixora_core.providers.embedded.illustrator:EmbeddedIllustrator",
    ("animator", "embedded"): "pixora_core.providers.embedded.animator:EmbeddedAnimator",
    ("composer", "embedded"): "pixora_core.providers.embedded.composer:EmbeddedComposer",
}


_WITH_A_MODEL: Final[dict[tuple[str, str], str]] = {
    ("writer", "model"): "pixora_core.agents.writer:ModelWriter",
    ("narrator", "openai"): "pixora_core.providers.openai:OpenAINarrator",
    ("illustrator", "openai"): "pixora_core.providers.openai:OpenAIIllustrator",
}
"""These come with Pixora as well, and need what somebody else runs. Named, never imported: they know more than the
embedded makers do."""


class Offer:
    """A provider that could be used: its kind, its name in the settings, and how to make it.

    What is `embedded` comes with Pixora and costs nothing.
    """

    def __init__(self, kind: Kind, name: str, make: Callable[[], Provider], *, embedded: bool = False) -> None:
        self.kind = kind
        self.name = name
        self.embedded = embedded
        self._make = make

    def provider(self) -> Provider:
        """The provider itself. Raises `ProviderUnavailable` when it cannot be loaded or used."""
        made, info = self._made()
        if info.unavailable:
            raise ProviderUnavailable(self.name, info.unavailable)
        return made

    def info(self) -> ProviderInfo:
        """What it says of itself, also when it cannot be used."""
        try:
            return self._made()[1]
        except ProviderUnavailable as error:
            return ProviderInfo(name=self.name, version="", licence="", unavailable=error.reason)

    def _made(self) -> tuple[Provider, ProviderInfo]:
        """It, and what it says of itself. Raises `ProviderUnavailable`, `InvalidInput` for a setting of its own."""
        try:
            made = self._make()
            return made, _info(made)
        except PixoraError:
            raise
        except ImportError as error:
            raise ProviderUnavailable(self.name, f"its package cannot be imported ({error})") from error
        except Exception as error:
            # Somebody else's program, which may do anything: the others are none the worse for it.
            raise ProviderUnavailable(self.name, broken(self.name, error)) from error


def _info(made: Provider) -> ProviderInfo:
    info: object = made.info
    if not isinstance(info, ProviderInfo):
        raise TypeError(f"its info is {type(info).__name__} and no ProviderInfo")
    return info


def broken(name: str, error: Exception) -> str:
    """What is said of a provider that did what no provider may; the whole of it is logged."""
    _LOG.info("the provider %s is broken", name, exc_info=error)
    told: str = one_line(f"it is broken ({type(error).__name__}: {error})")
    return told[:_LONGEST]


def _built_in(place: str) -> Callable[[], Provider]:
    module, _, name = place.partition(":")

    def make() -> Provider:
        made: Provider = getattr(import_module(module), name)()
        return made

    return make


def _installed(point: EntryPoint) -> Callable[[], Provider]:
    def make() -> Provider:
        made: Provider = point.load()()
        return made

    return make


def _embedded(kind: Kind, name: str) -> Offer:
    return Offer(kind, name, _built_in(_EMBEDDED[kind, name]), embedded=True)


def offers(kind: Kind) -> tuple[Offer, ...]:
    """All providers of a kind: those built in, then those installed beside Pixora, by name."""
    built_in = [_embedded(kind, name) for of, name in _EMBEDDED if of == kind]
    built_in += [Offer(kind, name, _built_in(place)) for (of, name), place in _WITH_A_MODEL.items() if of == kind]
    points = sorted(entry_points(group=f"pixora.{kind}s"), key=lambda point: point.name)
    return (*built_in, *(Offer(kind, point.name, _installed(point)) for point in points))


def names() -> dict[Kind, tuple[str, ...]]:
    """The names of all providers, by kind."""
    return {kind: tuple(offer.name for offer in offers(kind)) for kind in KINDS}


def offer(kind: Kind, name: str) -> Offer | None:
    """The provider of that name, if there is one. What is installed beside Pixora is searched for other names only."""
    if (kind, name) in _EMBEDDED:
        return _embedded(kind, name)
    return next((each for each in offers(kind) if each.name == name), None)


def provider(kind: Kind, name: str) -> Provider:
    """The provider of that name. Raises `InvalidInput` (no such name) and `ProviderUnavailable`."""
    found = offer(kind, name)
    if found is not None:
        return found.provider()
    known = ", ".join(each.name for each in offers(kind))
    raise InvalidInput(f"PIXORA_{kind.upper()}", f"there is no {kind} named {name!r}; there are: {known}")
