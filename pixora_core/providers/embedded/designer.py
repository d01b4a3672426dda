"""The character designer that needs no language model: it fixes what a description leaves open, the same every time."""

from __future__ import annotations

import hashlib
import re
from typing import Final

from pixora_core.film import Character
from pixora_core.pipeline.ports import CharacterRequest, ProviderInfo
from pixora_core.providers.embedded.colours import colours_in

__all__ = ["EmbeddedDesigner"]

_HAIR: Final = (
    "short dark hair",
    "long brown hair",
    "curly black hair",
    "fair hair in a plait",
    "grey hair, neatly cut",
)
_DRESS: Final = (
    "a red coat and dark trousers",
    "a blue jacket and a yellow scarf",
    "a green pullover and brown boots",
    "a cream shirt and a navy waistcoat",
    "a teal dress and a grey shawl",
)
_PERSON: Final = re.compile(
    r"\b(?:girl|boy|woman|man|child|person|lady|gentleman|sailor|teacher|doctor|farmer|queen|king|knight|pilot|grand\w+"
    r"|mother|father|scientist|astronaut|captain|chef|baker|explorer|student|friend|hero|heroine)\b",
    re.IGNORECASE,
)
_HAS_HAIR: Final = re.compile(r"\b(?:hair|haired|bald|blonde?|curls|plaits?|beard|hat|hood|helmet)\b", re.IGNORECASE)
_HAS_DRESS: Final = re.compile(
    r"\b(?:coat|dress|shirt|jacket|suit|robe|trousers|jeans|skirt|uniform|pullover|sweater|cloak|apron|wearing|dressed)\b",
    re.IGNORECASE,
)


class EmbeddedDesigner:
    """Takes the description as it is; a person whose hair or clothes are not told is given some, by the name."""

    @property
    def info(self) -> ProviderInfo:
        """What it is; no key, no network, no price."""
        summary = "fixes what a description leaves open; no language model"
        return ProviderInfo(name="embedded-designer", version="1", licence="Apache-2.0", summary=summary)

    async def design(self, request: CharacterRequest) -> Character:
        """As `CharacterDesigner.design`."""
        told = request.description.strip().rstrip(".")
        chance = hashlib.sha256(f"{request.name}\x1f{told}\x1f{request.brief.seed}".encode()).digest()
        if _PERSON.search(told):
            if not _HAS_HAIR.search(told):
                told += f", {_HAIR[chance[0] % len(_HAIR)]}"
            if not _HAS_DRESS.search(told):
                told += f", {_DRESS[chance[1] % len(_DRESS)]}"
        return Character(name=request.name, look=told[:2_000], palette=colours_in(told)[:8])
