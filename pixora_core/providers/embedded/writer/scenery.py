"""Where and when the pictures of an unknown topic are: the scenery that the prompt names, and what can be seen there.

The place, the hour and the weather that a prompt names hold for all its pictures. Where it names none, each thing is
at home, and the day passes with the film.
"""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import Final, NamedTuple

from pixora_core.providers.embedded.writer.cards import Light, Look, Weather
from pixora_core.providers.embedded.writer.lexicon import CALM, INDOORS
from pixora_core.providers.embedded.writer.motifs import Motif
from pixora_core.providers.embedded.writer.reading import Reading
from pixora_core.providers.embedded.writer.vocabulary import Setting

__all__ = [
    "OPEN",
    "TOWN",
    "Fixed",
    "Scenery",
    "bare",
    "bare_place",
    "calm",
    "drawn",
    "fixed",
    "lit",
    "near",
    "placeless",
    "scenery_of",
    "staged",
]

OPEN: Final = frozenset(
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
_HOURS: Final[tuple[Light, ...]] = ("morning", "day", "evening", "dusk")
_MOVES: Final = ("push_in", "pan_right", "drift", "pan_left", "rise")
_ON_WATER: Final = frozenset({"sailboat", "ship", "whale", "dolphin", "shark", "lighthouse", "iceberg"})
_ROOTED: Final = frozenset(
    {"church", "castle", "windmill", "stone_bridge", "house", "skyscraper", "train", "tram", "palm_tree"}
)
"""What stands where it stands: it is not taken to the place of something else."""

_FLAMES: Final = frozenset({"candle", "lantern", "lamp"})
_BRIGHT: Final = frozenset({"morning", "day"})
"""Hours at which nobody lights a flame or a lamp: it is shown at dusk."""

_TOLD: Final[tuple[tuple[Light, re.Pattern[str]], ...]] = (
    (
        "dusk",
        re.compile(
            r"\blit (?:\w+ )?windows?\b|\bwindows? lit\b|\blight in (?:its|the) windows?\b|\blights of\b|\bat dusk\b"
        ),
    ),
    ("night", re.compile(r"\b(?:at|by) night\b|\bstarry\b|\bmoonlight\b|\bdark room\b")),
    ("evening", re.compile(r"\bevening\b|\bat sunset\b")),
    ("dawn", re.compile(r"\b(?:before|at) dawn\b|\bfirst light\b")),
    ("morning", re.compile(r"\bin the morning\b|\bmorning light\b")),
)
"""The hour that a look tells in its words: windows are not lit by day."""

_RUNS: Final = frozenset({"tram", "train", "bus", "metro"})
"""What runs by a timetable: the last of them runs at night."""

_SEASONS: Final = ("autumn", "spring")

_LEFT: Final = frozenset({"home", "window"})
"""Places that others are not taken to: a journey that ends at home is still one on the road."""

_WHERE: Final = re.compile(
    r" (?:in|on|by|at|under|between|above|over|before|among|beside|crossing|across|after|through)\b.*"
)


TOWN: Final = frozenset({"city", "old_town", "street"})
"""What a film that is set in a village does not show."""


class Scenery(NamedTuple):
    """The place, the hour and the weather that a prompt names."""

    place: Setting | None = None
    hour: Light | None = None
    weather: Weather | None = None
    season: str | None = None
    """Spring or autumn, whose leaves every open place has; winter is a weather."""
    home: tuple[Look, ...] = ()
    """The looks of the place."""
    name: str | None = None
    """The name of the place, where it has one: what is moved there is seen in Paris and not in any old town."""


def scenery_of(reading: Reading) -> Scenery:
    """The scenery of a reading: of each the first that it names."""
    looks = [(each.motif, each.motif.looks[0]) for each in reading.motifs if each.motif.looks]
    places = [motif for motif, _ in looks if motif.kind == "place" and motif.name not in _LEFT]
    places.sort(key=lambda motif: not motif.proper)
    here = (motif.looks[0].setting for motif in places)
    done = (look.setting for motif, look in looks if motif.kind == "doing" and not look.subjects)
    hours = (look.time for motif, look in looks if motif.kind == "time" or motif.name in {"moon", "star"})
    names = {each.motif.name for each in reading.motifs}
    late: Light | None = "night" if "last" in names and names & _RUNS else None
    skies = (look.weather for _, look in looks)
    return Scenery(
        next(here, None) or reading.place or next(done, None),
        next(filter(None, hours), late),
        next(filter(None, skies), None),
        next((name for name in _SEASONS if name in names), None),
        places[0].looks if places else (),
        places[0].name.replace("_", " ").title() if places and places[0].proper else None,
    )


def _moved(look: Look, place: Setting | None) -> Setting:
    """Where a look is seen in a prompt that names a place: there, if what it shows can be there too."""
    if place is None or set(look.subjects) & _ROOTED or place == look.setting:
        return look.setting
    if not (look.subjects or look.weather or look.time):
        return look.setting
    if place in INDOORS and look.setting in INDOORS:
        return place
    if place == "ocean" and look.setting in OPEN:
        return "ocean" if set(look.subjects) <= _ON_WATER else "beach"
    return place if place in OPEN and look.setting in OPEN else look.setting


def told_hour(look: Look) -> Light | None:
    """The hour that the words of a look tell, if they tell one."""
    shows = look.shows.casefold()
    return next((hour for hour, words in _TOLD if words.search(shows)), None)


def staged(look: Look, scenery: Scenery, number: int) -> Look:
    setting = _moved(look, scenery.place)
    outdoors = setting not in INDOORS
    told = told_hour(look)
    asked = (told if scenery.hour in _BRIGHT else None) or scenery.hour
    hour = asked or look.time or told or _HOURS[number % len(_HOURS)]
    shows = look.shows if setting == look.setting else placeless(look.shows)
    if scenery.name and setting == scenery.place and look not in scenery.home:
        shows = f"{scenery.name}: {placeless(shows)}"
    if scenery.season and outdoors and scenery.season not in shows:
        shows = f"{shows} in {scenery.season}"
    hints = {
        "setting": setting,
        "shows": shows,
        "time": hour,
        "weather": look.weather or (scenery.weather if outdoors else None),
        "camera": look.camera or _MOVES[number % len(_MOVES)],
    }
    return lit(look.model_copy(update=hints))


def lit(look: Look) -> Look:
    """The look at an hour at which what burns in it is lit."""
    by_day = look.time in _BRIGHT and _FLAMES.intersection(look.subjects)
    return look.model_copy(update={"time": "dusk"}) if by_day else look


class Fixed(NamedTuple):
    """A look, and whether it is that of a place, which is not taken to another."""

    look: Look
    stays: bool

    def staged(self, scenery: Scenery, number: int) -> Look:
        """The look in a scenery."""
        return staged(self.look, scenery._replace(place=None) if self.stays else scenery, number)


def calm(scenery: Scenery, number: int) -> Look:
    """A picture for what cannot be drawn: the prompt's place, else a quiet landscape."""
    if scenery.home and scenery.home[0].setting == scenery.place:
        return staged(scenery.home[number % len(scenery.home)], scenery._replace(place=None), number)
    places = dict(CALM)
    place, shows = CALM[number % len(CALM)]
    if scenery.place:
        place, shows = scenery.place, places.get(scenery.place, f"A quiet {scenery.place.replace('_', ' ')}")
    return staged(Look(shows=shows, setting=place), scenery, number)


def fixed(motif: Motif) -> tuple[Fixed, ...]:
    return tuple(Fixed(look, motif.kind == "place") for look in motif.looks)


def near(looks: tuple[Fixed, ...], scenery: Scenery) -> tuple[Fixed, ...]:
    """Of a thing's looks those out of doors in a film that is set there, if it has any."""
    there = tuple(each for each in looks if scenery.place in OPEN and each.look.setting in OPEN)
    return there or looks


def drawn(reading: Reading) -> list[Fixed]:
    """The looks of what is named and is there, the first of each before the second of any."""
    placed = reading.place or any(each.motif.kind == "place" for each in reading.motifs)
    there = (each.motif for each in reading.motifs if each.motif.name not in reading.lacking)
    looks = [fixed(motif) for motif in there if not (placed and motif.kind == "time")]
    return [look for round_ in zip_longest(*looks) for look in round_ if look]


def bare_place(reading: Reading) -> Setting | None:
    """Where a thing would be that the prompt says is not there, or not whole: it is shown without it."""
    gone = (
        each.motif.looks[0].setting
        for each in reading.motifs
        if each.motif.name in reading.lacking and each.motif.looks
    )
    return next(gone, None)


def bare(look: Look) -> Look | None:
    """Where a look is, and nobody there; none if its words do not tell it."""
    where = _WHERE.search(look.shows)
    if where is None or not look.subjects:
        return None
    return look.model_copy(update={"shows": f"A quiet hour{where.group()}", "subjects": ()})


def placeless(shows: str) -> str:
    """What a look shows, without where that is."""
    return _WHERE.sub("", shows)
