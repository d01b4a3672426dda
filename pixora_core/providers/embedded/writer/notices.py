"""What the user is told of how a prompt was read, and of what the writer knows of it and what not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from pixora_core.film.tongue import TONGUES
from pixora_core.providers.embedded.writer.cards import CARD_LANGUAGES, CardHead
from pixora_core.providers.embedded.writer.matching import meaning_of
from pixora_core.providers.embedded.writer.spelling import corrected
from pixora_core.providers.embedded.writer.text import capitalised
from pixora_core.providers.embedded.writer.unknown import Reflection

__all__ = ["ignorance", "known_elsewhere", "read_as", "wandering"]


class _Ignorance(NamedTuple):
    """In one language: that nothing is known of a `{topic}`, of a story, that a prompt holds no words."""

    topic: str
    story: str
    wordless: str
    own_text: str


_IGNORANCE: Final[Mapping[str, _Ignorance]] = {
    "en": _Ignorance(
        "I know nothing certain about {topic}, so the film speaks from your own words and claims no facts about it.",
        "I know nothing certain about this, so the film speaks your own words and claims no facts of its own.",
        "The prompt holds no words, so the film is a quiet one and claims no facts.",
        "A text of your own, given as the film's script, is spoken word for word.",
    ),
    "de": _Ignorance(
        "Über {topic} weiß ich nichts Sicheres; der Film spricht aus deinen eigenen Worten und behauptet nichts.",
        "Darüber weiß ich nichts Sicheres; der Film spricht deine eigenen Worte und behauptet selbst nichts.",
        "Der Auftrag enthält keine Wörter; der Film ist ein stiller und behauptet nichts.",
        "Ein eigener Text, als Skript des Films gegeben, wird Wort für Wort gesprochen.",
    ),
    "es": _Ignorance(
        "No sé nada seguro sobre {topic}; la película habla con tus propias palabras y no afirma nada sobre ello.",
        "No sé nada seguro sobre esto; la película dice tus propias palabras y no afirma nada por su cuenta.",
        "El encargo no contiene palabras; la película es callada y no afirma nada.",
        "Un texto tuyo, dado como guion de la película, se dice palabra por palabra.",
    ),
    "fr": _Ignorance(
        "Je ne sais rien de sûr au sujet de {topic} ; le film parle avec vos propres mots et n'affirme rien.",
        "Je ne sais rien de sûr à ce sujet ; le film dit vos propres mots et n'affirme rien de lui-même.",
        "La demande ne contient aucun mot ; le film est silencieux et n'affirme rien.",
        "Un texte à vous, donné comme script du film, est dit mot pour mot.",
    ),
    "it": _Ignorance(
        "Non so nulla di certo su {topic}; il film parla con le tue parole e non afferma nulla.",
        "Non so nulla di certo su questo; il film dice le tue parole e non afferma nulla di suo.",
        "La richiesta non contiene parole; il film è silenzioso e non afferma nulla.",
        "Un tuo testo, dato come copione del film, viene detto parola per parola.",
    ),
}
"""In the film's own language: whoever asks in it reads it."""


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
    """That nothing is known of a topic, and what the film speaks from instead, in the film's language."""
    told = _IGNORANCE[language]
    if found.kind == "wordless":
        return told.wordless
    shown = f"“{topic}”" if topic[:1] not in '"“«„' else topic
    return f"{told.story if found.kind == 'story' else told.topic.format(topic=shown)} {told.own_text}"


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
