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


def topic_of(prompt: str, language: str = "en") -> str:
    """The subject of a prompt: "make a 30-second vertical watercolor film about tea" gives "tea".

    A question keeps its mark. Nothing is taken away when nothing would be left; a prompt without an order comes
    back as it is, white space squeezed, one pair of quotes around it and one full stop after it left out.
    `language` is a BCP 47 primary tag; orders in a language that is not known here are read as English ones.
    """
    text = squeezed(prompt)
    if len(text) > _LONGEST:
        return text
    orders = ORDERS.get(language, ORDERS["en"])
    for pattern in (orders.head, orders.order, orders.telling, orders.tail, orders.article):
        text = _without(pattern, text)
    bare = _unquoted(text)
    stopped = bare.endswith(".") and bare.count(".") == 1
    marked = bare.endswith(("?", "!")) and not orders.question.match(bare)
    bare = (bare[:-1].rstrip() or bare) if stopped or marked else bare
    return bare.lstrip("¡") or bare
