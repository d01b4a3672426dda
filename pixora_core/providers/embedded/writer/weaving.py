"""What a prompt's own words give a film: a line and a picture for each thing that they name, hook and close among them.

The place, the hour and the weather that a prompt names hold for all its pictures. Where it names none, each thing is
at home, and the day passes with the film.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final, NamedTuple

from pixora_core.providers.embedded.writer.cards import Beat, Light, Look, Role, Weather
from pixora_core.providers.embedded.writer.lexicon import CALM, INDOORS, look_of
from pixora_core.providers.embedded.writer.motifs import Found, Motif, lines_of
from pixora_core.providers.embedded.writer.reading import Reading
from pixora_core.providers.embedded.writer.text import capitalised, opening_words
from pixora_core.providers.embedded.writer.vocabulary import Prop, Setting

__all__ = ["Scenery", "framed", "notes", "scenery_of", "topic_look", "woven"]

_OPEN: Final = frozenset(
    {
        "meadow",
        "farm_field",
        "forest",
        "mountains",
        "river_valley",
        "beach",
        "road",
        "street",
        "village",
        "city",
        "old_town",
    }
)
_LONG: Final = 9
_HOURS: Final[tuple[Light, ...]] = ("morning", "day", "evening", "dusk")
_TELLING: Final[tuple[tuple[Prop, ...], ...]] = (("clock",), ("cake",), ("lamp",))
"""What a line of `parts` shows for its own sake: an hour, an age, a lesson. The others show what the prompt names."""
_MOVES: Final = ("push_in", "pan_right", "drift", "pan_left", "rise")
_ON_WATER: Final = frozenset({"sailboat", "ship", "whale", "dolphin", "shark", "lighthouse", "iceberg"})
_ROOTED: Final = frozenset({"church", "castle", "windmill", "stone_bridge", "house", "skyscraper", "train", "tram"})
"""What stands where it stands: it is not taken to the place of something else."""
_WHERE: Final = re.compile(
    r" (?:in|on|by|at|under|between|above|over|before|among|beside|crossing|across|after|through)\b.*"
)


class Scenery(NamedTuple):
    """The place, the hour and the weather that a prompt names."""

    place: Setting | None = None
    hour: Light | None = None
    weather: Weather | None = None


def scenery_of(reading: Reading) -> Scenery:
    """The scenery of a reading: of each the first that it names."""
    looks = [(each.motif, each.motif.looks[0]) for each in reading.motifs if each.motif.looks]
    here = (look.setting for motif, look in looks if motif.kind == "place")
    done = (look.setting for motif, look in looks if motif.kind == "doing" and not look.subjects)
    hours = (look.time for motif, look in looks if motif.kind == "time" or motif.name in {"moon", "star"})
    skies = (look.weather for _, look in looks)
    return Scenery(
        next(here, None) or reading.place or next(done, None),
        next(filter(None, hours), None),
        next(filter(None, skies), None),
    )


def _moved(look: Look, place: Setting | None) -> Setting:
    """Where a look is seen in a prompt that names a place: there, if what it shows can be there too."""
    if place is None or set(look.subjects) & _ROOTED or place == look.setting:
        return look.setting
    if not (look.subjects or look.weather or look.time):
        return look.setting
    if place in INDOORS and look.setting in INDOORS:
        return place
    if place == "ocean" and look.setting in _OPEN:
        return "ocean" if set(look.subjects) <= _ON_WATER else "beach"
    return place if place in _OPEN and look.setting in _OPEN else look.setting


def _staged(look: Look, scenery: Scenery, number: int) -> Look:
    setting = _moved(look, scenery.place)
    outdoors = setting not in INDOORS
    hints = {
        "setting": setting,
        "shows": look.shows if setting == look.setting else _WHERE.sub("", look.shows),
        "time": scenery.hour or look.time or _HOURS[number % len(_HOURS)],
        "weather": look.weather or (scenery.weather if outdoors else None),
        "camera": look.camera or _MOVES[number % len(_MOVES)],
    }
    return look.model_copy(update=hints)


class _Fixed(NamedTuple):
    """A look, and whether it is that of a place, which is not taken to another."""

    look: Look
    stays: bool

    def staged(self, scenery: Scenery, number: int) -> Look:
        """The look in a scenery."""
        return _staged(self.look, scenery._replace(place=None) if self.stays else scenery, number)


def _calm(scenery: Scenery, number: int) -> Look:
    """A picture for what cannot be drawn: the prompt's place, else a quiet landscape."""
    places = dict(CALM)
    place, shows = CALM[number % len(CALM)]
    if scenery.place:
        place, shows = scenery.place, places.get(scenery.place, f"A quiet {scenery.place.replace('_', ' ')}")
    return _staged(Look(shows=shows, setting=place), scenery, number)


def _fixed(motif: Motif) -> tuple[_Fixed, ...]:
    return tuple(_Fixed(look, motif.kind == "place") for look in motif.looks)


def _drawn(reading: Reading) -> list[_Fixed]:
    """The looks of what is named and is there, the first of each before the second of any."""
    placed = reading.place or any(each.motif.kind == "place" for each in reading.motifs)
    there = (each.motif for each in reading.motifs if each.motif.name not in reading.lacking)
    looks = [_fixed(motif) for motif in there if not (placed and motif.kind == "time")]
    return [look for round_ in zip_longest(*looks) for look in round_ if look]


def _bare(reading: Reading) -> Setting | None:
    """Where a thing would be that the prompt says is not there, or not whole: it is shown without it."""
    gone = (
        each.motif.looks[0].setting
        for each in reading.motifs
        if each.motif.name in reading.lacking and each.motif.looks
    )
    return next(gone, None)


def topic_look(topic: str, otherwise: Look, reading: Reading, language: str, *, again: bool = False) -> Look:
    """How a line that says the topic looks: its things, together where they can be; said `again`, another of them."""
    scenery, looks = scenery_of(reading), _drawn(reading)
    if not looks:
        bare = _bare(reading)
        if bare:
            return _calm(scenery._replace(place=bare), 0).model_copy(update={"time": otherwise.time})
        return look_of(topic, otherwise, language, again=again)
    turned = [*looks[1:], looks[0]] if again else looks
    staged = [each.staged(scenery, 2 if again else 0) for each in turned]
    first = next((look for look in staged if look.subjects), staged[0])
    beside = [look.subjects for look in staged if look.setting == first.setting]
    props = [prop for round_ in zip_longest(*beside) for prop in round_ if prop]
    shows = list(
        dict.fromkeys(_WHERE.sub("", look.shows) for look in staged if look.setting == first.setting and look.subjects)
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


def _lines(found: Found, language: str) -> Iterator[tuple[int, str]]:
    return enumerate(lines_of(found.motif, language))


def notes(reading: Reading, language: str) -> tuple[Beat, ...]:
    """A beat for every line of every motif: the first lines in the prompt's order, then the second ones."""
    scenery = scenery_of(reading)
    lines = sorted(
        (
            (turn, place, each, line)
            for place, each in enumerate(reading.motifs)
            for turn, line in _lines(each, language)
        ),
        key=lambda row: row[:2],
    )
    return tuple(
        _note(each, line, turn, scenery, reading, number) for number, (turn, _, each, line) in enumerate(lines)
    )


def _note(each: Found, line: str, turn: int, scenery: Scenery, reading: Reading, number: int) -> Beat:
    gone = each.motif.name in reading.lacking or (each.motif.kind == "time" and scenery.place is not None)
    looks = () if gone else _fixed(each.motif)
    look = looks[turn % len(looks)].staged(scenery, number) if looks else _other(reading, scenery, number)
    return Beat(role="development", title=capitalised(each.words), script=line, look=look, essential=True)


def _other(reading: Reading, scenery: Scenery, number: int) -> Look:
    """The picture of a line about what nobody draws: something else that the prompt names, else its place."""
    looks = [each for each in _drawn(reading) if each.look.subjects]
    if looks:
        return looks[number % len(looks)].staged(scenery, number)
    bare = _bare(reading)
    return _calm(scenery._replace(place=bare) if bare else scenery, number)


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
                "look": _staged(beat.look, away, number)
                if beat.look.subjects[:1] in _TELLING
                else _other(reading, scenery, number),
                "essential": True,
            }
        )
        for number, beat in enumerate(beats)
    )
