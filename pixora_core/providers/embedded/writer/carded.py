"""Films from topic cards: of one or of two, with what the prompt asks of them before all else."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Final

from numpy.random import Generator

from pixora_core.film.brief import Brief
from pixora_core.providers.embedded.writer.arc import Told
from pixora_core.providers.embedded.writer.cards import Beat, CardHead, beats_of, heads
from pixora_core.providers.embedded.writer.draft import (
    Draft,
    chapter,
    pieces_of,
    primary,
    rng_of,
    spoken_in,
    subject_of,
)
from pixora_core.providers.embedded.writer.fitting import BREATH, fit_forms
from pixora_core.providers.embedded.writer.hours import at_the_hour, hour_asked_for
from pixora_core.providers.embedded.writer.kinds import kind_of
from pixora_core.providers.embedded.writer.livening import homes_of, livened, pictures_wanted
from pixora_core.providers.embedded.writer.matching import cards_for, hero_of, stems_of
from pixora_core.providers.embedded.writer.notices import read_as, wandering
from pixora_core.providers.embedded.writer.reading import read
from pixora_core.providers.embedded.writer.staging import Piece
from pixora_core.providers.embedded.writer.text import capitalised

__all__ = ["cards_of", "neighbours", "of_one_card", "of_two_cards"]

_AND: Final = {"en": "and", "de": "und", "es": "y"}

_SHORTEST: Final = 3
"""The fewest letters of a word of the prompt that a beat may speak of."""

_RARE: Final = 2
"""A word of the prompt that no more beats of its card speak of is what the prompt is after."""

_YOURS: Final = re.compile(r"\b(?:you|your|dein\w*|euch|eur\w+|tu|tus)\b", re.IGNORECASE)
"""A wish that speaks to somebody: "congratulations on your new job"."""

_LOOSE: Final = 0.05
"""The share of a film by which lines that are cut for more pictures may miss its length."""

_NEARLY: Final = 0.8
"""A card whose words take this share of the film is left alone; else its neighbours are told as well."""


def cards_of(brief: Brief) -> tuple[CardHead, ...]:
    """The one or two cards that a film is told from; none where nothing is known, or where somebody is greeted."""
    subject = subject_of(brief)
    language = primary(brief.language)
    kind = kind_of(subject, language)
    if kind == "wordless" or (kind == "wish" and _names_somebody(brief, subject, language)):
        return ()
    return cards_for(subject, language)


def _names_somebody(brief: Brief, subject: str, language: str) -> bool:
    """Whether a wish is for somebody: "happy birthday, mum" is no film about birthdays."""
    reading = read(brief.prompt, subject, language)
    named = "name" in reading.slots or any(each.motif.kind == "person" for each in reading.motifs)
    return named or bool(_YOURS.search(subject))


def neighbours(head: CardHead) -> list[CardHead]:
    """The other cards of the same group, those with more words in common first."""
    words = {*head.names, *head.words}
    others = [other for other in heads(head.language) if other.group == head.group and other != head]
    return sorted(others, key=lambda other: (-len(words & {*other.names, *other.words}), other.path))


def _lively(head: CardHead, brief: Brief, rng: Generator) -> list[Piece]:
    """A card's lines in as many pictures as its film wants: time is left for the breath that each cut costs."""
    beats = _asked_for(head, subject_of(brief))
    pieces = chapter(beats, brief.duration, brief, rng, head=head)
    titles = [piece.title for piece in pieces]
    told = sorted((beat for beat in beats if beat.title in titles), key=lambda beat: titles.index(beat.title))
    wanted = 0 if brief.scene_count else pictures_wanted(brief.duration)
    homes = homes_of(hero_of(head), beats)
    for count in range(wanted, len(pieces), -1):
        left = brief.duration - (count - len(pieces)) * BREATH
        shorter = pieces_of(Told(tuple(told), fit_forms(told, left, brief.language)))
        more = livened(shorter, count, brief.language, homes=homes)
        if len(more) > len(pieces) and _misses(more, brief) <= max(_misses(pieces, brief), _LOOSE):
            return more
    return pieces


def _misses(pieces: Sequence[Piece], brief: Brief) -> float:
    """By which share of its length a film of these pieces is too long or too short."""
    return abs(spoken_in(pieces, brief.language) - brief.duration) / brief.duration


def of_two_cards(first: CardHead, second: CardHead, brief: Brief) -> Draft:
    """Half a film about each."""
    rng = rng_of(brief, first.path + second.path)
    opening = [beat for beat in beats_of(first) if beat.role != "close"]
    half = brief.duration / 2
    pieces = [
        *chapter(opening, half, brief, rng, head=first),
        *chapter(beats_of(second), half, brief, rng, head=second),
    ]
    title = f"{first.topic} {_AND[first.language]} {second.topic}"
    return Draft(title, tuple(pieces), mood=first.mood, sources=(*first.sources, *second.sources))


def _title(head: CardHead, told: Collection[str], chance: int) -> str:
    """One of a card's titles; none that speaks of a beat that is not told, such as "The Last Train", if it can be."""
    untold = {beat.title for beat in beats_of(head)}.difference(told)
    fitting = tuple(title for title in head.titles if title not in untold) or head.titles
    return head.titles[chance] if head.titles[chance] in fitting else fitting[chance % len(fitting)]


def of_one_card(head: CardHead, brief: Brief) -> Draft:
    """A film about a card's topic, which goes on with its neighbours where the card is told before the film is over."""
    rng = rng_of(brief, head.path)
    chance = int(rng.integers(len(head.titles)))
    pieces = _lively(head, brief, rng)
    title = _title(head, {piece.title for piece in pieces}, chance)
    closing = [piece for piece in pieces if piece.role == "close"]
    body = [piece for piece in pieces if piece.role != "close"]
    visited: list[CardHead] = []
    for other in neighbours(head):
        left = brief.duration - spoken_in(pieces, brief.language)
        if left < max(12.0, (1 - _NEARLY) * brief.duration):
            break
        beats = [beat for beat in beats_of(other) if beat.role != "close"]
        body += chapter(beats, left, brief, rng)
        pieces = [*body, *closing]
        visited.append(other)
    told = {piece.title for piece in pieces}
    return Draft(
        title,
        tuple(pieces),
        spare=tuple(beat for beat in beats_of(head) if beat.title not in told),
        mood=head.mood,
        sources=tuple(source for card in (head, *visited) for source in card.sources),
        notices=(*read_as(head, subject_of(brief)), *_part(head, subject_of(brief)), *wandering(head, visited)),
    )


def _spoken(beat: Beat) -> frozenset[str]:
    return frozenset(stems_of(f"{beat.title} {beat.script}"))


def _rare(head: CardHead, subject: str) -> frozenset[str]:
    """The stems of the subject that only a few of the card's beats speak of, and that are not its topic."""
    spoken = [_spoken(beat) for beat in beats_of(head)]
    asked = {stem for stem in stems_of(subject) if len(stem) > 3}.difference(stems_of(head.topic))
    counts = {stem: sum(stem in words for words in spoken) for stem in asked}
    return frozenset(stem for stem, count in counts.items() if 0 < count <= _RARE)


def _asked_for(head: CardHead, subject: str) -> tuple[Beat, ...]:
    """The beats of a card; those few that speak of a word of the prompt ("Kyoto", of Japan) are told before others.

    They come before what is otherwise essential, too: who asks for Anne Frank is told of her first. Of those that speak
    of one word, it is those that speak of most words of the prompt: why the sky is blue is no matter of blue drops.
    """
    hour = hour_asked_for(subject, head.language)
    beats = at_the_hour(beats_of(head), hour) if hour else beats_of(head)
    rare = _rare(head, subject)
    if not rare:
        return beats
    asked = frozenset(stem for stem in stems_of(subject) if len(stem) >= _SHORTEST)
    shares = {stem: max(len(asked & _spoken(beat)) for beat in beats if stem in _spoken(beat)) for stem in rare}
    return tuple(
        beat.model_copy(
            update={"essential": any(len(asked & _spoken(beat)) == shares[stem] for stem in rare & _spoken(beat))}
        )
        for beat in beats
    )


def _part(head: CardHead, subject: str) -> tuple[str, ...]:
    """That the card is about more than the subject, where the subject is a name that few of its beats speak of."""
    plain = (word for beat in beats_of(head) for word in beat.script.split() if word.islower())
    named = _rare(head, subject).difference(stems_of(" ".join(plain)))
    if head.language != "en" or not named or set(stems_of(head.topic)) & set(stems_of(subject)):
        return ()
    return (f"“{capitalised(subject)}” is a part of what I know about {head.topic}, and the film tells of both.",)
