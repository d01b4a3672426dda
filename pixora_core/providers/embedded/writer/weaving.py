"""What a prompt's own words give a film: a line and a picture for each thing that they name, hook and close too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from pixora_core.providers.embedded.writer.cards import Beat, Look, Role
from pixora_core.providers.embedded.writer.lexicon import look_of
from pixora_core.providers.embedded.writer.motifs import Found, lines_of
from pixora_core.providers.embedded.writer.reading import Reading
from pixora_core.providers.embedded.writer.scenery import (
    TOWN,
    Scenery,
    bare_place,
    calm,
    drawn,
    fixed,
    near,
    placeless,
    scenery_of,
    staged,
)
from pixora_core.providers.embedded.writer.text import capitalised, opening_words
from pixora_core.providers.embedded.writer.vocabulary import Prop
from pixora_core.providers.embedded.writer.wordlists import word_lists

__all__ = ["framed", "notes", "settled", "topic_look", "visiting", "woven"]

_LONG: Final = 9
_TELLING: Final[tuple[tuple[Prop, ...], ...]] = (("clock",), ("cake",), ("lamp",))
"""What a line of `parts` shows for its own sake: an hour, an age, a lesson. The others show what the prompt names."""


def topic_look(topic: str, otherwise: Look, reading: Reading, language: str, *, again: bool = False) -> Look:
    """How a line that says the topic looks: its things, together where they can be; said `again`, another of them."""
    scenery, looks = scenery_of(reading), drawn(reading)
    if not looks:
        bare = bare_place(reading)
        if bare:
            return calm(scenery._replace(place=bare), 0).model_copy(update={"time": otherwise.time})
        return look_of(topic, otherwise, language, again=again)
    turned = [*looks[1:], looks[0]] if again else looks
    seen = [each.staged(scenery, 2 if again else 0) for each in turned]
    first = next((look for look in seen if look.subjects), seen[0])
    beside = [look.subjects for look in seen if look.setting == first.setting]
    props = [prop for round_ in zip_longest(*beside) for prop in round_ if prop]
    shows = list(
        dict.fromkeys(placeless(look.shows) for look in seen if look.setting == first.setting and look.subjects)
    )
    hints = {
        "subjects": tuple(dict.fromkeys(props))[:2],
        "shows": " and ".join([first.shows, *(_small(text) for text in shows if text not in first.shows)][:2]),
        "time": scenery.hour or first.time or otherwise.time,
        "camera": otherwise.camera,
    }
    return first.model_copy(update=hints)


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _lines(found: Found, beside: Sequence[Found], language: str) -> Iterator[tuple[int, str]]:
    """The lines of a motif by turns; those of one family share what is said of it, so that none is said twice."""
    kin = [each.motif.name for each in beside if each.motif.like and each.motif.like == found.motif.like]
    if len(kin) < 2:
        return enumerate(lines_of(found.motif, language))
    shared = lines_of(next(each.motif for each in beside if each.motif.name == kin[0]), language)
    return enumerate(shared[kin.index(found.motif.name) :: len(kin)])


def notes(reading: Reading, language: str) -> tuple[Beat, ...]:
    """A beat for every line of every motif: the first lines in the prompt's order, then the second ones."""
    scenery = scenery_of(reading)
    lines = sorted(
        (
            (turn, place, each, line)
            for place, each in enumerate(reading.motifs)
            for turn, line in _lines(each, reading.motifs, language)
        ),
        key=lambda row: row[:2],
    )
    return tuple(
        _note(each, line, turn, scenery, reading, number) for number, (turn, _, each, line) in enumerate(lines)
    )


def _note(each: Found, line: str, turn: int, scenery: Scenery, reading: Reading, number: int) -> Beat:
    gone = each.motif.name in reading.lacking or (each.motif.kind == "time" and scenery.place is not None)
    looks = () if gone else near(fixed(each.motif), scenery)
    look = looks[turn % len(looks)].staged(scenery, number) if looks else _other(reading, scenery, number)
    return Beat(role="development", title=capitalised(each.words), script=line, look=look, essential=True)


def _other(reading: Reading, scenery: Scenery, number: int) -> Look:
    """The picture of a line about what nobody draws: something else that the prompt names, else its place."""
    looks = [each for each in drawn(reading) if each.look.subjects]
    if looks:
        return looks[number % len(looks)].staged(scenery, number)
    bare = bare_place(reading)
    return calm(scenery._replace(place=bare) if bare else scenery, number)


def framed(topic: str, woven_: Sequence[Beat], reading: Reading, language: str) -> tuple[Beat, ...]:
    """The notes with the topic said before the first of them, and again behind the last."""
    if not woven_:
        return ()
    first, *others = woven_
    plain = Look(shows="A quiet landscape", setting="mountains", time="morning", camera="push_in")
    hook = _saying(topic, first, "hook", topic_look(topic, plain, reading, language))
    if not others:
        return (hook,)
    *between, last = others
    late = plain.model_copy(update={"time": "dusk", "camera": "pull_out"})
    close = _saying(topic, last, "close", topic_look(topic, late, reading, language, again=True))
    return (hook, *between, close)


def _again(topic: str) -> str:
    """The topic as it is said for the second time: of a long one only what stands before its first mark."""
    if len(topic.split()) <= _LONG:
        return topic
    opening = re.split(r"[:;,–—]", topic)[0]
    return opening if len(opening.split()) < _LONG // 2 else ""


def _saying(topic: str, beat: Beat, role: Role, look: Look) -> Beat:
    words = topic if role == "hook" else _again(topic)
    said = capitalised(words) if words[-1:] in set(".!?…") else f"{capitalised(words)}."
    script = f"{said} {beat.script}" if role == "hook" else f"{beat.script} {said}" if words else beat.script
    return beat.model_copy(
        update={
            "role": role,
            "title": opening_words(topic) or beat.title,
            "script": script,
            "short": script,
            "look": look,
        }
    )


def woven(beats: Sequence[Beat], reading: Reading) -> tuple[Beat, ...]:
    """The beats of `forms/` whose slots the reading fills, in the prompt's own scenery."""
    scenery = scenery_of(reading)
    away = scenery._replace(place=None)
    return tuple(
        beat.model_copy(
            update={
                "look": staged(beat.look, away, number)
                if beat.look.subjects[:1] in _TELLING
                else _other(reading, scenery, number),
                "essential": True,
            }
        )
        for number, beat in enumerate(beats)
    )


def visiting(beats: Sequence[Beat], reading: Reading) -> tuple[Beat, ...]:
    """Beats that have pictures of their own, at the prompt's hour, and without what the prompt says is not there."""
    scenery = scenery_of(reading)
    gone = {
        prop
        for each in reading.motifs
        if each.motif.name in reading.lacking
        for look in each.motif.looks
        for prop in look.subjects
    }
    hero = next((look.look for look in drawn(reading) if _is_animal(look.look, reading)), None)
    return tuple(
        beat.model_copy(update={"look": _visited(_rid(beat.look, gone), hero, scenery, number)})
        for number, beat in enumerate(beats)
    )


def settled(beats: Sequence[Beat], reading: Reading) -> tuple[Beat, ...]:
    """The beats, none of which shows a town in a film about a village."""
    scenery = scenery_of(reading)
    return tuple(beat.model_copy(update={"look": _at_home(beat.look, scenery)}) for beat in beats)


def _at_home(look: Look, scenery: Scenery) -> Look:
    moved = scenery.place == "village" and look.setting in TOWN
    return look.model_copy(update={"setting": scenery.place}) if moved else look


def _is_animal(look: Look, reading: Reading) -> bool:
    return any(each.motif.kind == "animal" and look in each.motif.looks and look.subjects for each in reading.motifs)


def _visited(look: Look, hero: Look | None, scenery: Scenery, number: int) -> Look:
    """A look at the prompt's hour; the animal that the prompt is about is there too, where nothing else is."""
    look = _at_home(look, scenery)
    there = hero and not look.subjects and look.setting in word_lists().haunts.get(hero.subjects[0], ())
    if hero and there:
        look = look.model_copy(update={"subjects": hero.subjects[:1], "shows": placeless(hero.shows)})
    return staged(look, scenery._replace(place=None, hour=look.time or scenery.hour), number)


def _rid(look: Look, gone: set[Prop]) -> Look:
    return (
        look if gone.isdisjoint(look.subjects) else look.model_copy(update={"subjects": (), "shows": "A quiet place"})
    )
