"""What a sentence shows, told from its own words: hints for the picture of a text that is not ours.

Only words that hardly ever mean anything else are taken; a sentence that names nothing gets a calm landscape.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple, cast

from pixora_core.providers.embedded.writer.cards import Light, Look, Weather
from pixora_core.providers.embedded.writer.matching import stems_of
from pixora_core.providers.embedded.writer.motifs import MOTIF_LANGUAGES, Found, motifs_in
from pixora_core.providers.embedded.writer.text import squeezed
from pixora_core.providers.embedded.writer.vocabulary import PROPS, Prop, Setting
from pixora_core.providers.embedded.writer.wordlists import word_lists

__all__ = ["CALM", "INDOORS", "look_of", "looks_for", "place_in"]


_AT_A_WINDOW: Final = re.compile(
    r"\b(?:(?:from|at|by|through|out of) (?:a|an|the|her|his|their|my|our) (?:\w+ )?window"
    r"|(?:am|aus dem|vom|durchs|durch das) Fenster|(?:desde|por|en|a) (?:la|una|su) ventana)\b",
    re.IGNORECASE,
)
"""Who looks out of a window is in a room, wherever the lines before were."""

_AT_HOME: Final = re.compile(r"\b(?:at home|zu Hause|zuhause|en casa)\b", re.IGNORECASE)
_CLOCK: Final = re.compile(r"\b(1[0-2]|[1-9])(?::[0-5]\d)? ?([ap])\.?m\b", re.IGNORECASE)
_BY_THE_CLOCK: Final[tuple[tuple[int, Light], ...]] = (
    (22, "night"), (20, "dusk"), (17, "evening"), (12, "day"), (7, "morning"), (5, "dawn"), (0, "night"),
)  # fmt: skip
"""The hours of the day from which on it is so light, the last first."""

_DOING: Final = re.compile(r"\b\w{3,}(?:ings?|ed)\b", re.IGNORECASE)
"""What somebody does is no thing: training brings no train."""

_ON_FOOT: Final = frozenset({"person", "child", "walker", "family", "crowd", "runner", "hiker", "dog", "horse", "cat"})
"""Who stands on no water: by the sea they are on its beach."""

_ALIGHT: Final = frozenset({"street_lamp", "lantern", "candle"})
"""What burns only when it is dark: where nobody says the hour, it is dusk."""

_SPOKEN_OF: Final[Mapping[str, re.Pattern[str]]] = {
    language: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for language, words in {
        "en": "he|she|him|her|his",
        "de": "er|sie|ihn|ihm|ihr",
        "es": "él|ella",
        "fr": "il|elle",
        "it": "lui|lei|egli|ella",
    }.items()
}
"""Words for somebody who was named before."""

_CARRIED: Final = frozenset({"lamp", "candle", "lantern"})
"""What gives light wherever the lines before were: in a street it brings no room with it."""


class _Tables(NamedTuple):
    """What a stem means: a prop, a setting, an hour of the day, a weather."""

    props: Mapping[str, str]
    settings: Mapping[str, str]
    hours: Mapping[str, str]
    skies: Mapping[str, str]


CALM: Final[tuple[tuple[Setting, str], ...]] = (
    ("mountains", "Hills fading into the distance"), ("meadow", "A meadow moving in the wind"),
    ("ocean", "A wide and quiet sea"), ("river_valley", "A river finding its way through a valley"),
    ("sky", "Clouds drifting across a wide sky"), ("forest", "Light in a quiet forest"),
    ("road", "A road leading to the horizon"), ("beach", "Slow waves on a long shore"),
)  # fmt: skip
_DAY: Final[tuple[Light, ...]] = ("dawn", "morning", "day", "evening", "dusk", "night")
_MOVES: Final = ("push_in", "pan_right", "drift", "pan_left", "pull_out")
INDOORS: Final = frozenset({"room", "laboratory", "workshop", "studio", "theatre"})
_ALIVE: Final = frozenset({"person", "animal"})
_PLACED: Final = frozenset({"place"})
_SEEN: Final = frozenset({"thing", "animal"})
"""The motifs whose picture belongs into a text's own sentence."""


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    lists = word_lists()
    own = {prop: prop for prop in PROPS if "_" not in prop and prop not in lists.doubtful}
    tables = (own | lists.props, lists.settings, lists.hours, lists.skies)
    return _Tables(*({stems_of(word)[0]: meant for word, meant in table.items()} for table in tables))


class _Named(NamedTuple):
    """What a text names by words that hardly mean anything else."""

    props: tuple[str, ...]
    place: str | None
    hour: str | None
    sky: str | None
    clock: str | None = None
    """The hour that a time of the clock tells: it holds until another is named."""
    who: str | None = None
    """The first person or animal."""


def _names(text: str, language: str = "en") -> _Named:
    stems, tables = stems_of(text), _tables()
    looks = [(each.motif.kind, look) for each in _found(text, language) for look in each.motif.looks[:1]]
    seen = [prop for kind, look in looks if kind in _SEEN for prop in look.subjects[:1]]
    props = _named(tables.props, stems_of(_DOING.sub(" ", text))) if language == "en" else []
    props = list(dict.fromkeys([*props, *(prop for prop in seen if prop not in props)]))
    props = [prop for prop in props if not (prop == "songbird" and "bird" in props)]
    places = (look.setting for kind, look in looks if kind in _PLACED)
    named = next(iter(_named(tables.settings, stems)), None) or next(places, None)
    place = "room" if _AT_A_WINDOW.search(text) or _AT_HOME.search(text) else named
    hours = (look.time for kind, look in looks if kind == "time" and look.time)
    skies = (look.weather for _, look in looks if look.weather)
    clock: str | None = _by_the_clock(text) if language == "en" else None
    hour = clock or next(iter(_named(tables.hours, stems)), None) or next(hours, None)
    sky = next(iter(_named(tables.skies, stems)), None) or next(skies, None)
    who = next((look.subjects[0] for kind, look in looks if kind in _ALIVE and look.subjects), None)
    return _Named(tuple(props[:2]), place, hour, sky, clock, who)


def _by_the_clock(text: str) -> Light | None:
    """How light it is at the time that a text tells: at "3 am" it is night."""
    told = _CLOCK.search(text)
    if told is None:
        return None
    hour = int(told[1]) % 12 + 12 * (told[2].lower() == "p")
    return next(light for since, light in _BY_THE_CLOCK if hour >= since)


def _found(text: str, language: str) -> tuple[Found, ...]:
    return motifs_in(text, language) if language in MOTIF_LANGUAGES else ()


def _there(props: tuple[str, ...], place: str) -> tuple[str, ...]:
    """The first of the props, and the others that can be in such a place: no key lies beside a fox."""
    homes, outdoors = word_lists().homes, place not in INDOORS
    return tuple(prop for number, prop in enumerate(props) if not (number and outdoors and homes.get(prop) == "room"))


def _outdoors(props: tuple[str, ...], place: str) -> tuple[str, ...]:
    """The props, with a lamp under the open sky as the lantern that it must be there."""
    if place in INDOORS:
        return props
    return tuple(dict.fromkeys("lantern" if prop == "lamp" else prop for prop in props))


def _named(table: Mapping[str, str], stems: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(table[stem] for stem in stems if stem in table))


def _shown(text: str) -> str:
    line = squeezed(text).strip("\"'“”«»").rstrip(",;:—–")
    return line if len(line) <= 300 else line[:299].rsplit(" ", 1)[0] + "…"


def _home(props: tuple[str, ...]) -> str | None:
    """Where the first of the props is at home; on the ground rather than in the sky, where little can stand.

    A tree can stand in a city, and no tower in a meadow.
    """
    homes = [word_lists().homes[prop] for prop in props if prop in word_lists().homes]
    if "city" in homes:
        return "city"
    return next((home for home in homes if home != "sky"), homes[0] if homes else None)


def _look(text: str, number: int, count: int, last: str | None, language: str, *, clock: str | None = None) -> Look:
    """The look of a text; `last` is the place that the texts before it named, `clock` the hour that they told."""
    named = _names(text, language)
    calm, scenery = CALM[number % len(CALM)]
    home = _home(named.props)
    home = _home(named.props[:1]) if home in INDOORS else home
    if last and last not in INDOORS and set(named.props[:1]) & _CARRIED:
        home = None
    place = named.place or (home if home in INDOORS else None) or last or home or calm
    hour = named.hour or clock or _DAY[min(len(_DAY) - 1, number * len(_DAY) // max(1, count))]
    place = "beach" if place == "ocean" and set(named.props[:1]) & (_ON_FOOT | _CARRIED) else place
    props = _outdoors(_there(named.props, place), place)
    if not (named.hour or clock) and _ALIGHT.intersection(props) and hour in {"morning", "day"}:
        hour = "dusk"
    return Look(
        shows=_shown(text) if text.strip() else scenery,
        setting=cast(Setting, place),
        subjects=cast(tuple[Prop, ...], props),
        time=cast(Light, hour),
        weather=cast(Weather, named.sky) if named.sky else None,
        camera=_MOVES[number % len(_MOVES)],
    )


def looks_for(texts: tuple[str, ...], language: str = "en") -> tuple[Look, ...]:
    """A look for each text of a film in order.

    Where a text names no hour, the day passes with the film, unless a time was told before; where it names no place, it
    is still in the last one, to which a look out of a window does not belong. Who was named before is still seen where
    a text goes on about her or him.
    """
    looks: list[Look] = []
    last: str | None = None
    clock: str | None = None
    hero: str | None = None
    for number, text in enumerate(texts):
        named = _names(text, language)
        here = named.place or last
        clock = named.clock or (None if named.hour else clock)
        look = _look(text, number, len(texts), here, language, clock=clock)
        if language in _SPOKEN_OF and _SPOKEN_OF[language].search(text):
            hero = hero or ("person" if language == "en" else named.who)
            stay = looks[-1].setting if looks and not (here or named.props) else look.setting
            look = _with_hero(look, hero, stay)
        else:
            hero = named.who or hero
        looks.append(look)
        last = last if _AT_A_WINDOW.search(text) else here
    return tuple(looks)


def _with_hero(look: Look, hero: str | None, place: Setting) -> Look:
    """The look with somebody in it who was named before, at a place where she or he can be."""
    if hero is None:
        return look
    place = "beach" if place == "ocean" and hero in _ON_FOOT else place
    subjects = tuple(dict.fromkeys((hero, *look.subjects)))[:2]
    return look.model_copy(update={"setting": place, "subjects": cast(tuple[Prop, ...], subjects)})


def place_in(text: str, language: str) -> Setting | None:
    """The place that a text names, if it names one ("Toronto at night")."""
    return cast(Setting | None, _names(text, language).place)


def look_of(topic: str, otherwise: Look, language: str = "en", *, again: bool = False) -> Look:
    """How a line that says the topic looks: what the topic's own words name, else what was meant for the line.

    Said `again` at the film's end, what the topic names is seen in another place, if it is at home in another; the
    same place is not shown twice.
    """
    named = _names(topic, language)
    home = _home(named.props)
    place = home if again and home else named.place or home
    if place is None or (again and named.place is not None and home in (None, named.place)):
        return otherwise
    hints = {
        "shows": _shown(topic),
        "setting": place,
        "subjects": _outdoors(named.props, place),
        "time": named.hour or otherwise.time,
        "weather": named.sky,
    }
    return otherwise.model_copy(update=hints)
