"""The styles that a film can have, and the free words that mean them."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["STYLE_WORDS", "style_named"]

STYLE_WORDS: Final = {
    "cinematic": "cinematic film movie dramatic epic moody atmospheric hollywood blockbuster realistic photorealistic",
    "documentary": "documentary natural nature educational factual news journalistic bbc informative real",
    "cartoon": "cartoon comic kids children playful funny pixar disney toon whimsical storybook 3d",
    "anime": "anime manga ghibli japanese shonen studio",
    "watercolor": "watercolor watercolour aquarelle painting painted painterly gouache paint artistic pastel soft",
    "minimal": "minimal minimalist minimalistic clean simple flat modern corporate vector geometric elegant abstract",
    "noir": "noir black white monochrome bw detective thriller crime dark gothic horror shadowy mystery",
    "retro": "retro vintage poster 70s 60s 50s 80s old nostalgic screenprint risograph print artdeco deco travel",
}
"""By a style's name, the words that mean it too."""

_ALSO: Final = {name: frozenset(words.split()) for name, words in STYLE_WORDS.items()}


def style_named(text: str) -> str | None:
    """The style that a free text means: the first that it names, else the one that most of its words mean."""
    words: list[str] = re.findall(r"[a-z0-9]+", text.lower())
    named = next((word for word in words if word in STYLE_WORDS), None)
    if named is not None:
        return named
    scores = {name: sum(word in also for word in words) for name, also in _ALSO.items()}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] else None
