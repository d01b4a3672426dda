"""What the user is told of how a prompt was read, and of what the writer knows of it and what not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from pixora_core.film.tongue import TONGUES
from pixora_core.providers.embedded.writer.cards import CARD_LANGUAGES, CardHead
from pixora_core.providers.embedded.writer.matching import meaning_of
from pixora_core.providers.embedded.writer.spelling import corrected
from pixora_core.providers.embedded.writer.text import capitalised
from pixora_core.providers.embedded.writer.unknown import Reflection

__all__ = ["ignorance", "known_elsewhere", "read_as", "wandering"]

_OWN_TEXT: Final = "To have a text of your own spoken word for word, give it with --script."


def read_as(head: CardHead, subject: str) -> tuple[str, ...]:
    """What the user should know of how the subject was read."""
    match meaning_of(subject, head.language).how:
        case "asked":
            return (f"The film tells of {head.topic}; what “{capitalised(subject)}” asks it may leave open.",)
        case "misspelt":
            return (f"“{capitalised(subject)}” was read as “{corrected(subject, head.language)}”.",)
        case _:
            return ()


def wandering(head: CardHead, visited: Sequence[CardHead]) -> tuple[str, ...]:
    """That the film goes on with other topics, where one was told to its end."""
    if not visited:
        return ()
    names = ", ".join(other.topic for other in visited)
    return (
        f"What I know about {head.topic} is told before the film is over, so it goes on with its neighbours: {names}.",
    )


def ignorance(topic: str, language: str, found: Reflection) -> str:
    """That nothing is known of a topic, and what the film speaks from instead."""
    if found.kind == "wordless":
        return "The prompt holds no words, so the film is a quiet one and claims no facts."
    if found.kind == "story":
        return (
            "I know nothing certain about this, so the film speaks your own words and claims no facts of its own. "
            + _OWN_TEXT
        )
    where = "" if language == "en" else f" in {TONGUES[language]}"
    shown = f"“{topic}”" if topic[:1] not in '"“«„' else topic
    return (
        f"I know nothing certain about {shown}{where}, "
        "so the film speaks from your own words and claims no facts about it. " + _OWN_TEXT
    )


def known_elsewhere(topic: str, language: str) -> tuple[str, ...]:
    """That a topic which is unknown in English is known by its name in another language ("Eisenbahn")."""
    if language != "en":
        return ()
    meanings = {other: meaning_of(topic, other) for other in CARD_LANGUAGES if other != language}
    return tuple(
        f"I know of {meaning.cards[0].topic} by that name in {TONGUES[other]}; the language “{other}” tells of it."
        for other, meaning in meanings.items()
        if meaning.how == "named" and meaning.cards
    )[:1]
