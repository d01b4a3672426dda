"""What a prompt is about, with the order ("make a 30-second film about …") and its wishes taken off."""

from __future__ import annotations

import re
from typing import Final

from pixora_core.providers.embedded.writer.orders import ORDERS
from pixora_core.providers.embedded.writer.text import squeezed

__all__ = ["topic_of"]

_QUOTES: Final = {'"': '"', "“": "”", "«": "»", "„": "“", "'": "'", "‘": "’"}
_LONGEST: Final = 400
"""A prompt of more characters is a description, not an order with a subject."""


def _unquoted(text: str) -> str:
    closing = _QUOTES.get(text[:1])
    inside = text[1:-1].strip()
    return inside if closing and text.endswith(closing) and inside and closing not in inside else text


def _without(pattern: re.Pattern[str], text: str) -> str:
    rest = pattern.sub("", text, count=1).strip(" \t\n,;:-–—")
    return rest or text


_GREETINGS: Final = {
    "thank": "Thank you", "birthday": "Happy birthday", "congrat": "Congratulations", "farewell": "Farewell",
    "goodbye": "Goodbye", "get well": "Get well wishes",
}  # fmt: skip
_POINTING: Final = frozenset({"it", "this", "that", "him", "her", "them", "me", "us", "you"})


def _greeted(order: re.Match[str]) -> str:
    words = order["greeting"].lower()
    return next(f"{said} to " for begun, said in _GREETINGS.items() if begun in words)


def _said_of(order: re.Match[str]) -> str:
    """What an order behind its subject says of it: "the goofiest dog ever" is kept, "him" is not."""
    said = order["of"]
    return f", {said}" if said and said.lower() not in _POINTING else ""


def topic_of(prompt: str, language: str = "en") -> str:
    """The subject of a prompt: "make a 30-second vertical watercolor film about tea" gives "tea".

    What is said of the subject besides stays: "my dog is ten, make a film about the goofiest dog ever" gives both, and
    "thank you video for Mrs. Lee" thanks her. A question keeps its mark. Nothing is taken away when nothing would be
    left; a prompt without an order comes back as it is, white space squeezed, one pair of quotes around it and one full
    stop after it left out. `language` is a BCP 47 primary tag; orders in a language that is not known here are read as
    English ones.
    """
    text = squeezed(prompt)
    if len(text) > _LONGEST:
        return text
    orders = ORDERS.get(language, ORDERS["en"])
    text = orders.listener.sub(lambda found: found["told"], text)
    text = orders.aside.sub(_said_of, text, count=1)
    text = orders.greeting.sub(_greeted, text, count=1)
    for pattern in (orders.head, orders.order, orders.telling, orders.tail, orders.article):
        text = _without(pattern, text)
    bare = _unquoted(text)
    stopped = bare.endswith(".") and bare.count(".") == 1
    marked = bare.endswith(("?", "!")) and not orders.question.match(bare)
    bare = (bare[:-1].rstrip() or bare) if stopped or marked else bare
    return bare.lstrip("¡") or bare
