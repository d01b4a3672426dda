"""What a sentence shows, told from its own words: hints for the picture of a text that is not ours.

Only words that hardly ever mean anything else are taken; a sentence that names nothing gets a calm landscape.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple, cast

from pixora_core.providers.embedded.writer.cards import Light, Look, Weather
from pixora_core.providers.embedded.writer.matching import stems_of
from pixora_core.providers.embedded.writer.text import squeezed
from pixora_core.providers.embedded.writer.vocabulary import PROPS, Prop, Setting
from pixora_core.providers.embedded.writer.wordlists import word_lists

__all__ = ["looks_for"]


class _Tables(NamedTuple):
    """What a stem means: a prop, a setting, an hour of the day, a weather."""

    props: Mapping[str, str]
    settings: Mapping[str, str]
    hours: Mapping[str, str]
    skies: Mapping[str, str]


_CALM: Final[tuple[tuple[Setting, str], ...]] = (
    ("mountains", "Hills fading into the distance"), ("meadow", "A meadow moving in the wind"),
    ("ocean", "A wide and quiet sea"), ("river_valley", "A river finding its way through a valley"),
    ("sky", "Clouds drifting across a wide sky"), ("forest", "Light between the trees"),
    ("road", "A road leading to the horizon"), ("beach", "Slow waves on a long shore"),
)  # fmt: skip
_DAY: Final[tuple[Light, ...]] = ("dawn", "morning", "day", "evening", "dusk", "night")
_MOVES: Final = ("push_in", "pan_right", "drift", "pan_left", "pull_out")
_OPEN: Final = frozenset({"sailboat", "ship", "whale", "lighthouse"})


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    lists = word_lists()
    own = {prop: prop for prop in PROPS if "_" not in prop and prop not in lists.doubtful}
    tables = (own | lists.props, lists.settings, lists.hours, lists.skies)
    return _Tables(*({stems_of(word)[0]: meant for word, meant in table.items()} for table in tables))


def _named(table: Mapping[str, str], stems: tuple[str, ...]) -> list[str]:
    return list(dict.fromkeys(table[stem] for stem in stems if stem in table))


def _shown(text: str) -> str:
    line = squeezed(text).strip("\"'“”«»")
    return line if len(line) <= 300 else line[:299].rsplit(" ", 1)[0] + "…"


def _look(text: str, number: int, count: int) -> Look:
    stems, tables = stems_of(text), _tables()
    props, places = _named(tables.props, stems)[:2], _named(tables.settings, stems)
    calm, scenery = _CALM[number % len(_CALM)]
    hours = _named(tables.hours, stems) or [_DAY[min(len(_DAY) - 1, number * len(_DAY) // max(1, count))]]
    place = places[0] if places else "ocean" if _OPEN & set(props) else calm
    skies = _named(tables.skies, stems)
    return Look(
        shows=_shown(text) if text.strip() else scenery,
        setting=cast(Setting, place),
        subjects=cast(tuple[Prop, ...], tuple(props)),
        time=cast(Light, hours[0]),
        weather=cast(Weather, skies[0]) if skies else None,
        camera=_MOVES[number % len(_MOVES)],
    )


def looks_for(texts: tuple[str, ...]) -> tuple[Look, ...]:
    """A look for each text of a film in order; where a text names no hour, the day passes with the film."""
    return tuple(_look(text, number, len(texts)) for number, text in enumerate(texts))
