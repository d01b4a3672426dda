"""No two pictures of a film alike: where one was shown before, the same thing is seen elsewhere, or a quiet place.

What a picture may become depends on its line. A line about a thing that the prompt names may show that thing in any of
its places, at a window or by a fire; one that says the prompt itself may show anything that the prompt names; any line
may stand before its place with nothing in it, which is never wrong.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from typing import Final, NamedTuple

from pixora_core.providers.embedded.writer.cards import Light, Look
from pixora_core.providers.embedded.writer.hours import names_an_hour
from pixora_core.providers.embedded.writer.lexicon import CALM, INDOORS
from pixora_core.providers.embedded.writer.reading import Reading
from pixora_core.providers.embedded.writer.scenery import (
    OPEN,
    TOWN,
    Scenery,
    bare,
    drawn,
    fixed,
    lit,
    near,
    placeless,
    scenery_of,
)
from pixora_core.providers.embedded.writer.staging import Piece
from pixora_core.providers.embedded.writer.text import capitalised
from pixora_core.providers.embedded.writer.vocabulary import Setting
from pixora_core.providers.embedded.writer.wordlists import word_lists

__all__ = ["varied"]

_NOOKS: Final = (" by the window", " beside the fireplace")
"""Where a thing in a room may be, beside its middle."""

_NOOK: Final = re.compile(r"\b(window|hall|bed|bedroom|corridor)\b")
_FIRE: Final = re.compile(r"\b(fire|hearth|fireplace|oven|furnace|forge)\b")
_FIRELIT: Final = frozenset({"evening", "dusk", "night"})
"""When one sits by a fire."""

_LIGHTS: Final = {
    "dawn": "low", "evening": "low", "morning": "bright", "day": "bright", "dusk": "dark", "night": "dark"
}  # fmt: skip
"""Hours at which an empty place looks the same."""

_INLAND: Final = frozenset({"meadow", "river_valley", "road", "forest", "mountains"})
"""The calm landscapes that can be near any place that a prompt names."""

_LEADING: Final = "road"
"""A place that leads to others: what drives along it is seen there too."""

_LATER_LIGHT: Final[dict[str, Light]] = {"low": "dusk", "bright": "evening", "dark": "morning"}
"""The hour that an empty place outdoors is shown at, when the one before it had the same light."""

_SITTING: Final = re.compile(r" sitting\b.*")
"""Who sits somewhere else does not sit on the road."""

_ANYBODY: Final = {"walker": "person", "hiker": "person"}
"""Who looks the same from afar."""

_AGAIN: Final = 6.0
_SHARED: Final = 0.6
_PLACE_AGAIN: Final = 0.9
_NEIGHBOUR: Final = 0.7
_LATER: Final = 0.35
_QUIET: Final = 1.6
_UNSEEN: Final = 1.0
_FOREIGN: Final = 0.9
_ABSENT: Final = 3.0
_LIT: Final = 2.4
_WORN: Final = 1.1
_HOUSES: Final = frozenset({"house", "cottage"})
"""What a picture costs that was seen before, whose subject was seen in this place beside another, in a place that was,
beside the same place, as a later choice, as a calm landscape; one without what its line names, one of a thing or a
place that the prompt does not name where it names others, the same where its line says an animal's name, a house, which
looks the same wherever it stands, and a thing in a room that two pictures show already."""


class _Seen(NamedTuple):
    setting: Setting
    nook: str
    subjects: frozenset[str]


def _seen(look: Look, places: Collection[Setting | None] = ()) -> _Seen:
    """What is told apart; the empty `places` that hold for a whole film are others in another light.

    A fire in a bakery is the one in a kitchen, whoever stands before it.
    """
    shows, inside = look.shows.casefold(), look.setting in INDOORS
    if inside and _FIRE.search(shows):
        return _Seen("room", "fire", frozenset())
    nook = _NOOK.search(shows) if look.setting == "room" else None
    corner = nook.group() if nook else ""
    light = _LIGHTS.get(look.time or "", "") if look.setting in places and not (look.subjects or inside) else ""
    return _Seen(look.setting, corner or light, frozenset(_ANYBODY.get(each, each) for each in look.subjects))


def _nooks(look: Look) -> tuple[str, ...]:
    """Where else in a room it may be: by the window, and by the fire when it is time for one."""
    return _NOOKS if look.time in _FIRELIT else _NOOKS[:1]


def _fewer(look: Look) -> Iterator[Look]:
    """The look with one of its two subjects."""
    if len(look.subjects) == 2:
        yield from (look.model_copy(update={"subjects": (subject,)}) for subject in look.subjects)


def _elsewhere(look: Look, *, held: bool) -> Iterator[Look]:
    """The look's first subject at the other places where it may be; where a place is `held`, at that place only."""
    subject = look.subjects[:1]
    if look.setting == "room":
        yield from (look.model_copy(update={"shows": f"{placeless(look.shows)}{nook}"}) for nook in _nooks(look))
    outdoors = look.setting not in INDOORS
    if subject and not (held and look.setting in OPEN):
        for place in (each for each in word_lists().haunts.get(subject[0], ()) if (each not in INDOORS) == outdoors):
            yield look.model_copy(
                update={"setting": place, "subjects": subject, "shows": _SITTING.sub("", placeless(look.shows))}
            )


def _empty(look: Look, *, held: bool) -> Iterator[tuple[float, Look]]:
    quiet = dict(CALM)
    if look.setting in INDOORS:
        for nook in _nooks(look):
            yield (
                _QUIET - _LATER,
                look.model_copy(update={"setting": "room", "subjects": (), "shows": f"A quiet room{nook}"}),
            )
    else:
        shows = quiet.get(look.setting, f"A quiet {look.setting.replace('_', ' ')}")
        yield _QUIET - 2 * _LATER, look.model_copy(update={"subjects": (), "shows": shows})
    for place, shows in (each for each in CALM if not held or each[0] in _INLAND):
        yield (
            _QUIET + (_AGAIN / 2 if held else _LATER),
            look.model_copy(update={"setting": place, "subjects": (), "shows": shows}),
        )


def _of(look: Look, looks: Sequence[Look], *, held: bool, shown: bool) -> Iterator[tuple[float, Look]]:
    """What a look may become, each with its cost: itself, those of the same thing, the same elsewhere, a calm place.

    That place is dearer where the line says what shall be `shown`.
    """
    every = [look, *looks]
    every += [other for each in (look, *looks) for other in (*_fewer(each), *_elsewhere(each, held=held))]
    hints = {"time": look.time, "camera": look.camera}
    for number, each in enumerate(every):
        yield min(number, 4) * _LATER, lit(each.model_copy(update=hints))
    for cost, each in _empty(look, held=held or bool(looks)):
        yield cost + _UNSEEN * shown, each


def varied(
    pieces: Sequence[Piece], reading: Reading, *, apart: Collection[str] = (), told: Collection[str] = ()
) -> list[Piece]:
    """The pieces, with the pictures changed that were seen before, or too often at one place.

    `apart` are the titles of those that were written with a picture of their own, `told` those of the prompt's own
    sentences, which are shown by nothing else that it names and stay where it is.
    """
    scenery = scenery_of(reading)
    here = (scenery.place, reading.place)
    held = scenery.place not in (None, _LEADING)
    own = {
        capitalised(each.words): [one.staged(scenery, 0) for one in near(fixed(each.motif), scenery)]
        for each in reading.motifs
        if each.motif.name not in reading.lacking and not (each.motif.kind == "time" and scenery.place)
    }
    named = [each.staged(scenery, 0) for each in drawn(reading)]
    kin = [*(each for look in named if (each := bare(look))), *named]
    shown: list[Piece] = []
    seen: set[_Seen] = set()
    places: Counter[tuple[str, str]] = Counter()
    for piece in pieces:
        strange = piece.title in apart and _is_foreign(piece.look, named, scenery)
        others = own.get(piece.title) or (kin if strange else [] if piece.title in {*apart, *told} else named)
        animal = _spoken_of(piece.script, reading)
        spoken = animal or (not strange and any(each.subjects for each in others))
        before = _corner(_seen(shown[-1].look)) if shown else None
        held_here = held and (bool(others) or piece.title in told)
        options = [
            (
                cost
                + _cost(_seen(look, here), seen, places, before)
                + (_ABSENT if animal else _FOREIGN) * (strange and _is_foreign(look, named, scenery)),
                number,
                look,
            )
            for number, (cost, look) in enumerate(_of(piece.look, others, held=held_here, shown=spoken))
            if not (scenery.place == "village" and look.setting in TOWN)
            and not (scenery.name and piece.title in told and look.setting != piece.look.setting)
        ]
        _, _, look = min(options, key=lambda option: option[:2])
        if look.setting in INDOORS:
            look = look.model_copy(update={"weather": None})
        elif scenery.hour is None and shown and _same_sky(look, shown[-1].look):
            look = _in_other_light(look)
        seen.add(_seen(look, here))
        places[_corner(_seen(look))] += 1
        shown.append(piece._replace(look=look))
    return shown


def _is_foreign(look: Look, named: Sequence[Look], scenery: Scenery) -> bool:
    """Whether a look is of a thing, or of a place out of doors, that the prompt does not name where it names others."""
    things = {subject for each in named for subject in each.subjects}
    abroad = scenery.name is not None and scenery.name not in look.shows and look.setting not in INDOORS
    return bool(named) and (not things.issuperset(look.subjects) or (abroad and look not in named))


def _same_sky(look: Look, before: Look) -> bool:
    """Whether both are open land with nobody in it, under the same light: two sunsets are one picture."""
    open_land = all(each.setting in OPEN and not each.subjects for each in (look, before))
    return (
        open_land and _LIGHTS.get(look.time or "") == _LIGHTS.get(before.time or "") and look.weather == before.weather
    )


def _in_other_light(look: Look) -> Look:
    """The look at a later hour, unless its words tell the hour."""
    later = _LATER_LIGHT.get(_LIGHTS.get(look.time or "", ""))
    return look if later is None or names_an_hour(look.shows) else look.model_copy(update={"time": later})


def _spoken_of(script: str, reading: Reading) -> bool:
    """Whether a line says the name of an animal that the prompt names, and that is drawn."""
    names = (each.words for each in reading.motifs if each.motif.kind == "animal" and each.motif.looks)
    return any(re.search(rf"(?<!\w){re.escape(name)}", script, re.IGNORECASE) for name in names)


def _corner(look: _Seen) -> tuple[str, str]:
    return (look.setting, look.nook if look.setting == "room" else "")


def _cost(look: _Seen, seen: set[_Seen], places: Counter[tuple[str, str]], before: tuple[str, str] | None) -> float:
    return (
        _AGAIN * (look in seen)
        + _SHARED * any(each[:2] == look[:2] and each.subjects & look.subjects for each in seen)
        + _PLACE_AGAIN * max(0, places[_corner(look)] - 1)
        + _NEIGHBOUR * (_corner(look) == before)
        + _WORN * (look.setting in INDOORS and sum(bool(each.subjects & look.subjects) for each in seen) > 1)
        + _LIT * any(_HOUSES & look.subjects & each.subjects for each in seen)
    )
