"""Understanding a picture request: which setting, which props, which hour and weather. Pure and conservative.

Hints that are names or words known here are taken at once; who hints at a place and at no subject wants none that the
description does not name. Otherwise the description is read, then the title, then the narration, word by word. What
is meant figuratively, compared or denied is passed over: none rather than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final, Literal, TypeVar

from pixora_core.film.breakdown import Visual
from pixora_core.film.character import Character
from pixora_core.pipeline.ports import PictureRequest
from pixora_core.providers.embedded.colours import colours_in
from pixora_core.providers.embedded.illustrator.compose import fits, has_sky
from pixora_core.providers.embedded.illustrator.idea import Idea
from pixora_core.providers.embedded.illustrator.paints import paint_named
from pixora_core.providers.embedded.illustrator.places import SETTINGS
from pixora_core.providers.embedded.illustrator.prop import Prop
from pixora_core.providers.embedded.illustrator.props import PROPS
from pixora_core.providers.embedded.illustrator.setting import Setting
from pixora_core.providers.embedded.illustrator.vocabulary import (
    ABSTRACT,
    AMBIGUOUS,
    CONTAINERS,
    FIGURES,
    HOURS,
    SEASONS,
    WEATHERS,
)
from pixora_core.providers.embedded.illustrator.wordset import words

__all__ = ["home_of", "understand"]

Phrase = tuple[str, ...]
Trust = Literal["hint", "description", "narration"]
Chosen = TypeVar("Chosen", bound=str)

_FIGURES: Final = re.compile(rf"\b(?:{FIGURES})", re.IGNORECASE)
_DIRECTION: Final = re.compile(
    r"[^.;!?,]*\b(?:camera|lens)\s+(?:\w+ly\s+)?(?:moves?|draws?|glides?|rises?|sinks?|push(?:es)?|pulls?|pans?|tilts?|drifts?"
    r"|stays?|stands?|rests?|holds?|zooms?|tracks?|follows?|circles?|looks?|dollies|flies|floats|is)\b[^.;!?]*",
    re.IGNORECASE,
)
"""Film language: a camera that moves is the one that looks, not one that is seen."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:'[a-z]+)?|[.;:!?]")
_STOPS: Final = frozenset(".;:!?")
_DETERMINERS: Final = words("a an the its their his her this that some one each every your my our")
_COMPARES: Final = words("like as than resemble resembles")
_DENIES: Final = words("no not without never neither nor instead")
_VERB_MARKS: Final = words("to can will must could would should may might cannot")
_IRREGULAR: Final = {
    "wolves": "wolf", "children": "child", "people": "person", "men": "man", "women": "woman",
    "mice": "mouse", "geese": "goose", "knives": "knife", "loaves": "loaf", "buses": "bus", "skies": "sky",
    "batteries": "battery", "gas": "gas", "compass": "compass", "glass": "glass", "paris": "paris", "canvas": "canvas",
}  # fmt: skip


def singular(word: str) -> str:
    """A noun's singular, by its ending; a table holds those that endings do not tell."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if re.search(r"(?:ss|x|ch|sh)es$", word):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


def _key(phrase: str) -> Phrase:
    return tuple(singular(word) for word in re.findall(r"[a-z]+", phrase.lower().replace("_", " ")))


@lru_cache(maxsize=1)
def _prop_index() -> dict[Phrase, str]:
    index = {_key(word): name for name, prop in PROPS.items() for word in prop.words}
    return index | {_key(name): name for name in PROPS}


@lru_cache(maxsize=1)
def _setting_index() -> dict[Phrase, str]:
    index = {_key(word): name for name, setting in SETTINGS.items() for word in setting.words}
    return index | {_key(name): name for name in SETTINGS}


def understand(request: PictureRequest) -> Idea:
    """The idea of a picture."""
    visual = request.visual
    subjects, unknown = _hinted_subjects(visual)
    setting = _hinted_setting(visual)
    texts = (_DIRECTION.sub(" ", visual.description), request.title, request.script)
    if setting is None:
        setting = next(
            (name for text, trust in _readable(texts) for name in _named(text, _setting_index(), trust=trust)), None
        )
    if not visual.subjects:
        told = texts if visual.setting is None else texts[:1]
        subjects = _read_subjects(told, setting)
    cast, strangers = _cast(request.characters)
    subjects = tuple(dict.fromkeys((*cast, *subjects)))
    seen = visual.description.split(" Setting:", maxsplit=1)[0]
    kinds = tuple(name if name in cast else _kind(name, PROPS, seen) for name in subjects)
    if setting is None or _displaced(visual, subjects, setting):
        setting = home_of(kinds)
    subjects = tuple(_kind_there(*pair, SETTINGS[setting]) for pair in zip(subjects, kinds, strict=True))
    subjects = tuple(dict.fromkeys(_instead(name, SETTINGS[setting], seen) for name in subjects))
    setting = _kind_of_place(setting, subjects, seen)
    kept = _on_one_floor(tuple(name for name in subjects if fits(PROPS[name], SETTINGS[setting])), setting)[:2]
    return Idea(
        setting=setting,
        subjects=kept,
        hour=visual.time_of_day or _first(HOURS, visual.description),
        weather=visual.weather or _first(WEATHERS, visual.description),
        season=_first(SEASONS, seen),
        mood=request.mood or "",
        paints=_paints(kept, " ".join(texts)),
        palettes=_palettes(request.characters, kept),
        left_out=(*unknown, *strangers, *(name for name in subjects if name not in kept)),
    )


def _kind(name: str, things: Mapping[str, Prop] | Mapping[str, Setting], text: str) -> str:
    """The kind of a prop or a setting that the text tells of: asleep, a volcano does not burn."""
    cues = {_key(cue): kind for kind, thing in things.items() if name in thing.kind_of for cue in thing.cues}
    return next(_named(text, cues, trust="hint"), name) if cues else name


def _kind_there(name: str, kind: str, setting: Setting) -> str:
    """The kind where it can be in the place, and needs no table there that the thing itself would not need."""
    place, plain = fits(PROPS[kind], setting), fits(PROPS[name], setting)
    return name if place is None or (place == "table" and plain not in (None, "table")) else kind


def _instead(name: str, setting: Setting, text: str) -> str:
    """What the place has instead of a thing, of the kind that the text tells: on a chair sits an old woman."""
    other = setting.instead.get(name)
    return _kind_there(other, _kind(other, PROPS, text), setting) if other else name


def _kind_of_place(name: str, subjects: tuple[str, ...], text: str) -> str:
    """The kind of place that the text tells of, where all that is shown in the place can stand in that kind too."""
    kind = SETTINGS[_kind(name, SETTINGS, text)]
    there = (PROPS[each] for each in subjects if fits(PROPS[each], SETTINGS[name]))
    return kind.name if all(fits(prop, kind) for prop in there) else name


def _paints(names: tuple[str, ...], text: str) -> dict[str, str]:
    """Of those that can be painted otherwise, the colour that the text gives them."""
    asked = {
        name: paint_named(text, (name.replace("_", " "), *PROPS[name].words)) for name in names if PROPS[name].coat
    }
    return {name: paint for name, paint in asked.items() if paint}


def _on_one_floor(names: tuple[str, ...], setting: str) -> tuple[str, ...]:
    """Those that can stand with the first: a table before an open place hides the ground on which others stand."""
    place = SETTINGS[setting]
    if "table" in place.stands:
        return names
    needs = {name: fits(PROPS[name], place) == "table" for name in names}
    firm = [name for name in names if fits(PROPS[name], place) in ("table", "ground", "water")]
    return tuple(
        name
        for name in names
        if name not in firm
        or needs[name] == needs[firm[0]]
        or "table" in PROPS[firm[0] if needs[name] else name].stands
    )


def _palettes(characters: tuple[Character, ...], shown: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The colours of the characters' props. Of two characters that are the same prop, the first one's."""
    found: dict[str, tuple[str, ...]] = {}
    for each in characters:
        props, _ = _cast((each,))
        colours = tuple(colour for entry in each.palette for colour in colours_in(entry))
        if props and colours and props[0] in shown:
            found.setdefault(props[0], colours)
    return tuple(found.items())


def _cast(characters: tuple[Character, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The props that the characters' looks name, and the names of those whose look names none."""
    found = {each.name: next(_named(each.look, _prop_index(), trust="hint"), None) for each in characters}
    return tuple(prop for prop in found.values() if prop), tuple(name for name, prop in found.items() if not prop)


def _displaced(visual: Visual, subjects: tuple[str, ...], setting: str) -> bool:
    """Whether none of the subjects that were asked for can be in the open place that was: then they are shown at home.

    A turbine asked for in the sky stands on its field below it; a house asked for in space is left out.
    """
    if not (visual.subjects and subjects) or any(fits(PROPS[name], SETTINGS[setting]) for name in subjects):
        return False
    return has_sky(SETTINGS[setting]) and has_sky(SETTINGS[home_of(subjects)])


def _readable(texts: tuple[str, ...]) -> Iterator[tuple[str, Trust]]:
    """The texts in the order in which they are believed, and how far their words are trusted."""
    for place, text in enumerate(texts):
        yield text, "narration" if place else "description"


def _hinted_setting(visual: Visual) -> str | None:
    """The setting that the hint names: whole, or by a phrase within it."""
    if visual.setting is None:
        return None
    whole = _setting_index().get(_key(visual.setting))
    return whole or next(_named(visual.setting, _setting_index(), trust="hint"), None)


def _hinted_subjects(visual: Visual) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The props that the hints name, and the hints that name none."""
    found: dict[str, None] = {}
    unknown = []
    for hint in visual.subjects:
        name = _prop_index().get(_key(hint)) or next(_named(hint, _prop_index(), trust="hint"), None)
        if name is None:
            unknown.append(hint)
        else:
            found[name] = None
    return tuple(found), tuple(unknown)


def _read_subjects(texts: tuple[str, ...], setting: str | None) -> tuple[str, ...]:
    """At most two props from the description, or one from the title, or one from the narration."""
    for place, (text, trust) in enumerate(_readable(texts)):
        names = tuple(dict.fromkeys(_named(text, _prop_index(), trust=trust)))
        fitting = tuple(name for name in names if setting is None or fits(PROPS[name], SETTINGS[setting]))
        if fitting:
            return _together(fitting)[: 2 if place == 0 else 1]
    return ()


def _together(names: tuple[str, ...]) -> tuple[str, ...]:
    """The first prop, and the others that can stand in the same place or are at home in the same one."""
    first = PROPS[names[0]]
    others = (
        name
        for name in names[1:]
        if set(PROPS[name].stands) & set(first.stands) or set(_homes(PROPS[name])) & set(_homes(first))
    )
    return (names[0], *others)


def home_of(subjects: tuple[str, ...]) -> str:
    """Where the first two subjects are both at home, or else the first; the studio for what has no place."""
    if not subjects:
        return "studio"
    first, *others = (_homes(PROPS[name]) for name in subjects[:2])
    shared = (home for home in first if all(home in homes for homes in others))
    return next(shared, first[0] if first else "studio")


def _homes(prop: Prop) -> tuple[str, ...]:
    """The settings in which a prop is usually seen, the usual one first."""
    homes = (*prop.home, {"table": "room", "water": "ocean", "space": "space", "air": "sky"}.get(prop.stands[0], ""))
    return tuple(home for home in homes if home in SETTINGS and fits(prop, SETTINGS[home]))


def _named(text: str, index: Mapping[Phrase, str], *, trust: Trust) -> Iterator[str]:
    """What a text names, in its order; longer phrases win over the words in them."""
    tokens = _WORD.findall(_FIGURES.sub(" . ", text.lower().replace("_", " ")))
    lemmas = [singular(word) for word in tokens]
    place = 0
    while place < len(lemmas):
        for length in (4, 3, 2, 1):
            phrase = tuple(lemmas[place : place + length])
            name = index.get(phrase)
            if name is not None and len(phrase) == length and _is_meant(tokens, lemmas, place, length, trust=trust):
                yield name
                break
        else:
            length = 1
        place += length


def _is_meant(tokens: list[str], lemmas: list[str], place: int, length: int, *, trust: Trust) -> bool:
    """Whether the phrase at a place names a thing that is there."""
    last = lemmas[place + length - 1]
    after = tokens[place + length] if place + length < len(tokens) else "."
    if after == "of" and last in CONTAINERS:
        return False
    if length == 1 and trust != "hint" and (last in ABSTRACT or (trust == "narration" and last in AMBIGUOUS)):
        return False
    before = _clause_before(tokens, place)
    if before and before[-1] in _VERB_MARKS and length == 1:
        return False
    return not (_is_compared(before) or set(before[-3:]) & _DENIES)


def _clause_before(tokens: list[str], place: int) -> list[str]:
    """The words before a place, back to the last stop, six at most."""
    clause: list[str] = []
    for word in reversed(tokens[max(0, place - 6) : place]):
        if word in _STOPS:
            break
        clause.insert(0, word)
    return clause


def _is_compared(before: list[str]) -> bool:
    """Whether the noun stands behind "like a", "as a", "than the", with at most one adjective between."""
    for back in (1, 2, 3):
        if len(before) >= back and before[-back] in _COMPARES:
            between = before[len(before) - back + 1 :]
            return not between or between[0] in _DETERMINERS or back == 1
    return False


def _first(table: Mapping[Chosen, str], text: str) -> Chosen | None:
    """The entry whose word comes first in a text."""
    found = {
        match.start(): entry
        for entry, named in table.items()
        if (match := re.search(rf"\b(?:{named})\b", text, re.IGNORECASE))
    }
    return found[min(found)] if found else None
