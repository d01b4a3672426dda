"""From a matched pattern to what it means. A reading gives None where the match means nothing after all."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Final, Literal, get_args

from pixora_core.agents.offline.grammar import held, scene_of, scenes_of
from pixora_core.agents.offline.intents import (
    AddScene,
    Character,
    Intent,
    JoinScenes,
    Length,
    MoveScene,
    Music,
    NewFilm,
    Picture,
    Plain,
    PlainKind,
    Replan,
    Retell,
    Scenes,
    Situation,
    Style,
    SwapScenes,
    Tone,
    Voice,
    Wishes,
)
from pixora_core.agents.offline.moods import STYLES, called, mood_called
from pixora_core.agents.offline.quantities import number_in, seconds_in
from pixora_core.agents.offline.wishes import only_wishes, wishes_in, without_order

__all__ = ["READINGS", "Reading"]

Reading = Callable[[re.Match[str], Situation], Intent | None]

SHORTER: Final = 0.75
LONGER: Final = 1.35
"""What "shorter" and "longer" mean, as parts of what there is."""


def _text(match: re.Match[str]) -> str:
    return unquoted(held(match, "text") or "")


def unquoted(text: str) -> str:
    """The text without one pair of quotes around it."""
    bare = text.strip().strip(" :,")
    for opening, closing in ('""', "''", "“”", "„“", "«»"):
        if len(bare) > 2 and bare.startswith(opening) and bare.endswith(closing):
            return bare[1:-1].strip()
    return bare


def _seconds(match: re.Match[str]) -> float | None:
    given = held(match, "length")
    return seconds_in(given) if given else None


def _new_film(match: re.Match[str], _situation: Situation) -> Intent | None:
    prompt = held(match, "text") or match.string
    return NewFilm(prompt=without_order(prompt).strip(" :,"), wishes=wishes_in(prompt))


def _first_film(match: re.Match[str], situation: Situation) -> Intent | None:
    return None if situation.scenes else _new_film(match, situation)


def _replan(match: re.Match[str], situation: Situation) -> Intent | None:
    text = held(match, "text") or ""
    wishes = wishes_in(text)
    if not situation.scenes or not only_wishes(text) or not wishes.model_fields_set:
        return None
    return Style(style=wishes.style) if wishes.model_fields_set == {"style"} and wishes.style else Replan(wishes=wishes)


def _fixed_length(match: re.Match[str], situation: Situation) -> Intent | None:
    scene, seconds = scene_of(match, "a", situation), _seconds(match)
    return Length(scene=scene, seconds=seconds) if scene and seconds else None


def _each_length(match: re.Match[str], situation: Situation) -> Intent | None:
    """Every scene so long: the film that is so many times as long."""
    seconds = _seconds(match)
    return Replan(wishes=Wishes(duration=seconds * situation.scenes)) if seconds and situation.scenes else None


def _more(sign: int, match: re.Match[str], situation: Situation) -> Intent | None:
    scene, seconds = scene_of(match, "a", situation), _seconds(match)
    return Length(scene=scene, more=sign * seconds) if scene and seconds else None


def _scaled(factor: float, match: re.Match[str], situation: Situation) -> Intent | None:
    scene = scene_of(match, "a", situation)
    return Length(scene=scene, factor=factor) if scene else None


def _scaled_film(factor: float, _match: re.Match[str], _situation: Situation) -> Intent | None:
    return Length(scene=None, factor=factor)


def _tone(match: re.Match[str], situation: Situation) -> Intent | None:
    scene = scene_of(match, "a", situation)
    return Tone(scene=scene, mood=mood_called(held(match, "mood") or "")) if scene else None


def _drama(match: re.Match[str], situation: Situation) -> Intent | None:
    scene = scene_of(match, "a", situation)
    return Tone(scene=scene, mood="epic") if scene else None


def _tone_of_film(match: re.Match[str], _situation: Situation) -> Intent | None:
    return Tone(scene=None, mood=mood_called(held(match, "mood") or ""))


def _retell(what: Literal["script", "visual", "both"], match: re.Match[str], situation: Situation) -> Intent | None:
    scene, text = scene_of(match, "a", situation), _text(match)
    if what == "script" and text[-1:].isalnum():
        text += "."
    return Retell(scene=scene, text=text, what=what) if scene else None


def _again(match: re.Match[str], situation: Situation) -> Intent | None:
    scene = scene_of(match, "a", situation)
    return Retell(scene=scene, text=None) if scene else None


def _picture(match: re.Match[str], situation: Situation) -> Intent | None:
    scene = scene_of(match, "a", situation)
    return Picture(scene=scene) if scene else None


def _swap(match: re.Match[str], situation: Situation) -> Intent | None:
    first, second = scene_of(match, "a", situation), scene_of(match, "b", situation)
    return SwapScenes(first=first, second=second) if first and second else None


def _to(place: Literal["front", "end", "before", "after", "number"], match: re.Match[str], situation: Situation) -> (
    Intent | None
):  # fmt: skip
    scene = scene_of(match, "a", situation)
    if scene is None:
        return None
    if place in {"front", "end"}:
        return MoveScene(scene=scene, to=1 if place == "front" else situation.scenes)
    other = number_in(match["to"]) if place == "number" else scene_of(match, "b", situation)
    if other is None:
        return None
    shift = {"number": 0, "before": -1 if scene < other else 0, "after": 0 if scene < other else 1}[place]
    return MoveScene(scene=scene, to=other + shift)


def _drop(match: re.Match[str], situation: Situation) -> Intent | None:
    if numbers := held(match, "list"):
        return Scenes(numbers=scenes_of(numbers))
    scene = scene_of(match, "a", situation)
    return Scenes(numbers=(scene,)) if scene else None


def _add(match: re.Match[str], _situation: Situation) -> Intent | None:
    about = held(match, "text")
    return AddScene(about=unquoted(about) if about else None)


def _add_at(shift: int, match: re.Match[str], situation: Situation) -> Intent | None:
    scene = scene_of(match, "a", situation)
    return AddScene(about=_text(match), after=scene + shift) if scene else None


def _voice(match: re.Match[str], _situation: Situation) -> Intent | None:
    name = held(match, "text")
    return Voice(name=unquoted(name) if name else None)


def _music(match: re.Match[str], _situation: Situation) -> Intent | None:
    mood = held(match, "mood") or held(match, "text")
    return Music(mood=mood_called(unquoted(mood)) if mood else None)


def _style(match: re.Match[str], _situation: Situation) -> Intent | None:
    words = unquoted(held(match, "style") or held(match, "text") or "")
    return Style(style=called(STYLES, words) or words)


_KINDS: Final[Mapping[str, JoinScenes]] = {
    "cut": JoinScenes(kind="cut"),
    "fade_black": JoinScenes(kind="fade_black"),
    "crossfade": JoinScenes(kind="crossfade"),
    "slide": JoinScenes(kind="slide"),
    "wipe": JoinScenes(kind="wipe"),
    "zoom": JoinScenes(kind="zoom"),
}


def _join(kind: str, match: re.Match[str], situation: Situation) -> Intent | None:
    scene, seconds = scene_of(match, "a", situation), _seconds(match)
    return _KINDS[kind].model_copy(update={"scene": scene, "seconds": seconds})


def _character(match: re.Match[str], _situation: Situation) -> Intent | None:
    return Character(name=(held(match, "name") or "").strip(), description=_text(match))


def _changed_character(match: re.Match[str], _situation: Situation) -> Intent | None:
    return Character(name=(held(match, "name") or "").strip(), description=_text(match), known=True)


def _plain(kind: PlainKind, _match: re.Match[str], _situation: Situation) -> Intent | None:
    return Plain(kind=kind)


def _question(match: re.Match[str], situation: Situation) -> Intent | None:
    """A question is a film's subject before there is a film."""
    return _first_film(match, situation)


READINGS: Final[Mapping[str, Reading]] = {
    "new_film": _new_film,
    "first_film": _first_film,
    "question": _question,
    "replan": _replan,
    "each_length": _each_length,
    "length": _fixed_length,
    "more_seconds": partial(_more, 1),
    "fewer_seconds": partial(_more, -1),
    "shorter": partial(_scaled, SHORTER),
    "longer": partial(_scaled, LONGER),
    "shorter_film": partial(_scaled_film, SHORTER),
    "longer_film": partial(_scaled_film, LONGER),
    "tone": _tone,
    "drama": _drama,
    "tone_of_film": _tone_of_film,
    "about": partial(_retell, "both"),
    "say": partial(_retell, "script"),
    "show": partial(_retell, "visual"),
    "again": _again,
    "picture": _picture,
    "swap": _swap,
    "to_front": partial(_to, "front"),
    "to_end": partial(_to, "end"),
    "to_before": partial(_to, "before"),
    "to_after": partial(_to, "after"),
    "to_number": partial(_to, "number"),
    "drop": _drop,
    "add": _add,
    "add_after": partial(_add_at, 0),
    "add_before": partial(_add_at, -1),
    "voice": _voice,
    "music": _music,
    "style": _style,
    "character": _character,
    "changed_character": _changed_character,
    **{kind: partial(_join, kind) for kind in _KINDS},
    **{kind: partial(_plain, kind) for kind in get_args(PlainKind)},
}
"""What the rows of the languages are read as."""
