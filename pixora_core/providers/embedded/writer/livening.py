"""A short film shows several pictures: a long line is cut between its sentences, and the rest is seen elsewhere.

Cards tell a thing in some twelve seconds, which is long for one picture of a film of twenty. Its words stay as they
are, and each half has a picture of its own: the one that the card names, or the first of two things by itself, the
same thing at another of its places, or the place before what stands in it. Where there is nothing else to be seen, a
line stays whole: two pictures alike are worse than one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from pixora_core.providers.embedded.writer.cards import Beat, Look
from pixora_core.providers.embedded.writer.fitting import spoken_seconds
from pixora_core.providers.embedded.writer.lexicon import INDOORS
from pixora_core.providers.embedded.writer.scenery import placeless
from pixora_core.providers.embedded.writer.staging import Piece
from pixora_core.providers.embedded.writer.text import sentences_in
from pixora_core.providers.embedded.writer.vocabulary import Prop, Setting
from pixora_core.providers.embedded.writer.wordlists import word_lists

__all__ = ["homes_of", "livened", "pictures_wanted"]

_PICTURE_SECONDS: Final = 6.5
_MOST: Final = 5
"""From 33 s on a film has as many pictures as lines, unless these are very few: each picture costs time to draw."""

_NEW: Final = frozenset({"city", "street"})
"""Places that are of today: what is told of may be older."""

_ANYBODY: Final = frozenset({"person", "child", "crowd", "family", "walker", "two_people"})
"""Who stands for people: nothing else is seen in their stead."""

_SHORTEST: Final = 2.4
"""What is said in fewer seconds is over before its picture has been seen."""


def pictures_wanted(seconds: float) -> int:
    """The fewest pictures of a film of this length from a card: three at 20 s, five at 30 s and more."""
    return min(_MOST, round(seconds / _PICTURE_SECONDS))


def _cut(script: str, language: str) -> tuple[str, str] | None:
    """A script in two parts of whole sentences, as alike in length as can be, where both are long enough."""
    parts = sentences_in(script)
    ways = [(" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, len(parts))]
    lengths = [[spoken_seconds(part, language) for part in way] for way in ways]
    fair = [(max(each), way) for way, each in zip(ways, lengths, strict=True) if min(each) >= _SHORTEST]
    return min(fair, key=lambda way: way[0])[1] if fair else None


def _others(look: Look, said: str, homes: Mapping[Prop, Collection[Setting]]) -> Iterator[Look]:
    """What else may be seen of what a look shows while this is said, the best first.

    Of two things the first, which the line is about; instead of a thing that is not spoken of any more, what the film
    is about; a place before somebody stands in it; one thing elsewhere; and what the film is about where nothing is.
    """
    if len(look.subjects) == 2:
        yield _only(look, look.subjects[0])
    elif look.subjects and look.subjects[0] not in {*homes, *_ANYBODY} and not _speaks_of(said, look.subjects[0]):
        for hero, places in homes.items():
            yield from (_only(look, hero, place) for place in sorted(places))
    if look.subjects[:1] and look.subjects[0] in _ANYBODY and look.setting not in INDOORS:
        yield _empty(look)
    for subject in look.subjects[:1]:
        outdoors = look.setting not in INDOORS
        for place in (each for each in word_lists().haunts.get(subject, ()) if each not in {look.setting, *_NEW}):
            if (place not in INDOORS) == outdoors:
                yield look.model_copy(update={"setting": place, "subjects": (subject,), "shows": placeless(look.shows)})
    for hero in (each for each, places in homes.items() if not look.subjects and look.setting in places):
        yield look.model_copy(update={"subjects": (hero,), "shows": f"{_named(hero)}. {look.shows}"})
    if look.subjects and look.setting not in INDOORS:
        yield _empty(look)


def _only(look: Look, subject: Prop, place: Setting | None = None) -> Look:
    """A look of one thing alone, at another place if one is named."""
    return look.model_copy(
        update={
            "subjects": (subject,),
            "shows": _named(subject) if place else look.shows,
            "setting": place or look.setting,
        }
    )


def _empty(look: Look) -> Look:
    return look.model_copy(update={"subjects": (), "shows": "A quiet place"})


def _speaks_of(said: str, subject: Prop) -> bool:
    """Whether a word of what is said means a thing."""
    props = word_lists().props
    return any(subject in {props.get(word), word} for word in re.findall(r"\w+", said.casefold()))


def _named(subject: str) -> str:
    return subject.replace("_", " ").capitalize()


def _second(
    piece: Piece, parts: tuple[str, str], pieces: Sequence[Piece], homes: Mapping[Prop, Collection[Setting]]
) -> Look | None:
    """The look of a line's second half: its own, or one that the film does not show yet, if there is one.

    What the first half speaks of is there from the start: then no empty place comes before it.
    """
    shown = {(each.look.setting, each.look.subjects, each.look.time) for each in pieces}
    if piece.then and (piece.then.setting, piece.then.subjects, piece.then.time) not in shown:
        return piece.then
    look = piece.look
    named = bool(look.subjects) and _speaks_of(parts[0], look.subjects[0])
    seen = {(each.look.setting, each.look.subjects) for each in pieces}
    others = (each for each in _others(look, parts[1], homes) if each.subjects or not named)
    return next((each for each in others if (each.setting, each.subjects) not in seen), None)


class _Cut(NamedTuple):
    """A way to show a line in two pictures; of two, the one of the longer line is better."""

    seconds: float
    at: int
    pieces: tuple[Piece, Piece]


def _ways(pieces: Sequence[Piece], language: str, homes: Mapping[Prop, Collection[Setting]]) -> Iterator[_Cut]:
    for at, piece in enumerate(pieces):
        parts = _cut(piece.script, language)
        look = _second(piece, parts, pieces, homes) if parts else None
        if parts and look:
            before = piece.look.subjects and not (look.subjects or look is piece.then)
            looks = (look, piece.look) if before else (piece.look, look)
            first, second = (
                piece._replace(script=said, look=seen, then=None) for said, seen in zip(parts, looks, strict=True)
            )
            yield _Cut(spoken_seconds(piece.script, language), at, (first, second))


def livened(
    pieces: Sequence[Piece], wanted: int, language: str, *, homes: Mapping[Prop, Collection[Setting]]
) -> list[Piece]:
    """The pieces, lines cut between sentences until there are `wanted`, or no line can be, for want of a picture.

    `homes` says in which settings the prop that the film is about may stand where a look shows nothing.
    """
    left = list(pieces)
    while len(left) < wanted:
        best = max(_ways(left, language, homes), key=lambda cut: (cut.seconds, -cut.at), default=None)
        if best is None:
            break
        left[best.at : best.at + 1] = best.pieces
    return left


def homes_of(hero: Prop | None, beats: Sequence[Beat]) -> dict[Prop, frozenset[Setting]]:
    """The settings in which a card's own beats show the prop that it is about."""
    return {hero: frozenset(beat.look.setting for beat in beats if hero in beat.look.subjects)} if hero else {}
