"""What a message means where no pattern fits the whole of it: by the ideas in it. Conservative: nothing, when in doubt.

The ideas are words of `gist.yaml`; which of them together mean what, its rules say. Scenes, lengths, moods, styles and
the like are found wherever they stand; what is left over is the text that a scene is to be about.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib import resources
from typing import Any, Final, NamedTuple, get_args

import yaml

from pixora_core.agents.offline.grammar import titled
from pixora_core.agents.offline.intents import (
    AddScene,
    Intent,
    JoinScenes,
    Length,
    MoveScene,
    Music,
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
from pixora_core.agents.offline.moods import (
    LANGUAGES,
    MOODS,
    RATIOS,
    STYLES,
    called,
    mood_called,
    pattern_of,
    ratio_called,
)
from pixora_core.agents.offline.quantities import LAST, LENGTH, NUMBER, ORDINAL, number_in, ordinal_in, seconds_in
from pixora_core.agents.offline.readings import LONGER, SHORTER, unquoted

__all__ = ["gist"]

_LONGEST: Final = 200
_BRIEF: Final = 9
_LONG_TEXT: Final = 3
"""So many words, and what is left of a message is a text of its own."""

_ARTICLE: Final = r"(?:(?:the|my|our|that|this|die|der|das|den|la|el|las|los)\s+)?"
_WORD: Final = r"(?:scenes?|shots?|szenen?|einstellung(?:en)?|escenas?)"
_AND: Final = r"(?:\s*(?:,|and|und|y|&)\s*)"
_VERB: Final = r"(?:is|feels|looks|should|must|has|needs|goes|drags|ist|soll|es)"
_SCENE: Final = re.compile(
    rf"\b{_ARTICLE}{_WORD}\s*(?:number|no\.?|nr\.?|nummer|número)?\s*"
    rf"#?(?P<list>{NUMBER}\b(?:{_AND}(?:{_WORD}\s*)?#?{NUMBER}\b)*)"
    rf"|(?:\b(?:number|nummer|número)\s*|#)(?P<number>{NUMBER})\b"
    rf"|\b{_ARTICLE}(?P<nth>{ORDINAL})\s+(?:{_WORD}|one|part|bit|teil|parte)\b"
    rf"|\b(?:the|die|der|la|el)\s+(?P<plain>{ORDINAL})(?=\s*(?:$|[,.;:!?]|{_VERB}\b))"
    rf"|\b(?:the|die|der|la|el)\s+(?!order|list|plan|script)"
    rf"(?P<title>[\w' -]{{3,40}}?)\s+(?:{_WORD}|bit|part|one|teil|parte)\b",
    re.IGNORECASE,
)
_BARE: Final = re.compile(
    rf"(?:^|\b(?:put|between|zwischen|entre|from|and|with|out|flip|swap)\s+)(?P<list>{NUMBER}{_AND}{NUMBER})\b"
    r"|\b(?:put|move|where|scene)\s+(?P<number>\d{1,3})\b",
    re.IGNORECASE,
)
_FRONT: Final = (
    r"(?:to|at) the (?:very )?(?:front|start|beginning|top)|nach vorne?|an den anfang|al (?:principio|inicio)"
)
_PLACE: Final = re.compile(
    rf"\b(?:position|place|spot|slot|platz|stelle|puesto|posición)\s*#?(?P<to>{NUMBER})\b"
    rf"|\b(?:come|comes|go|goes|be|als|como|en|the)\s+(?P<nth>{ORDINAL})(?:\s+one)?\W*$|\b(?P<last>first|last)\W*$"
    rf"|\b(?P<front>{_FRONT})\b|\b(?P<back>(?:to|at) the (?:very )?end|ans ende|nach hinten|al final)\b"
    rf"|\b(?P<after>after|hinter|nach|después de|tras)\s+(?:{_ARTICLE}(?:{_WORD}\s*)?)(?P<other>{NUMBER}|{ORDINAL})\b",
    re.IGNORECASE,
)
_BEFORE_SCENE: Final = (
    r"(?:in|for|on|after|before|between|with|nach|vor|für|zwischen|en|para|entre|después de|antes de)"
)
_TO_SCENE: Final = re.compile(
    rf"^\W*{_BEFORE_SCENE}(?:\s+\d+\s+(?:and|und|y)\s+\d+)?\s+,?|\s{_BEFORE_SCENE}\s*$", re.IGNORECASE
)
_TONGUE: Final = re.compile(rf"\b(?:in|auf|en|to)\s+{pattern_of(LANGUAGES)}\b", re.IGNORECASE)
_LEADS: Final = re.compile(
    r"^(?:(?:"
    r"and|also|then|now|please|pls|ok(?:ay)?|so|maybe|just|actually|und|auch|bitte|dann|y|también|por favor"
    r"|i(?:'d| would)? (?:like|love|want|need|picture|imagine|see)|we (?:need|want|could use)|give me"
    r"|let(?:'s| us)? (?:see|have)|can (?:there be|we (?:have|see)|you (?:add|put|show|insert))"
    r"|there (?:should|could|must) be|(?:should|must) (?:be|show|have)"
    r"|ich (?:möchte|will|hätte gerne?)|soll(?:en)?|quiero|quisiera|me gustaría"
    r"|add|insert|put|include|have|show|use|slip in|squeeze in|finish|end|close|make|see|is|for|it|be|should|talk"
    r"|zeige?|füge?|noch|añade|agrega|pon|muestra|que"
    r"|to|in|at|with|about|on|of|where|showing|that shows|mit|über|von|con|sobre|de"
    r"|visuals?|image|picture|text|script|voice-?over|the end"
    r"|(?:a|an|another|one more|one|new|extra|final|closing|eine|neue|weitere|una|otra|nueva) (?:\w+ )?"
    r"(?:scene|shot|szene|escena)"
    r")\b[\s,:]*|[\s,:.;-]+)+",
    re.IGNORECASE,
)
"""What stands before the text that is meant: courtesies, wishes, verbs of adding and showing."""
_TAILS: Final = re.compile(
    r"(?:[\s,.;!?-]+(?:please|pls|thanks|at the (?:very )?end|there|too|as well|instead|now|hinzu|ein|bitte|danke|rein"
    r"|por favor|al final|am ende))*[\s,.;!?]*$",
    re.IGNORECASE,
)


class Rule(NamedTuple):
    """What ideas mean that are there together, without some others."""

    means: str
    wanted: frozenset[str]
    unwanted: frozenset[str]


class Found(NamedTuple):
    """What was found in a message: its ideas, the scenes that it speaks of, the text that is left of it."""

    text: str
    ideas: frozenset[str]
    scenes: tuple[int, ...]
    rest: str
    situation: Situation


@lru_cache(maxsize=1)
def _table() -> tuple[Mapping[str, re.Pattern[str]], tuple[Rule, ...]]:
    file = resources.files("pixora_core.agents.offline").joinpath("gist.yaml")
    table: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    ideas = {name: re.compile(words, re.IGNORECASE) for name, words in table["ideas"].items()}
    rules = (Rule(row["means"], frozenset(row["with"]), frozenset(row.get("without", ()))) for row in table["rules"])
    return ideas, tuple(rules)


def gist(text: str, situation: Situation) -> Intent | None:
    """What a message about the film most likely means; None when its ideas mean nothing together."""
    if not situation.scenes or len(text) > _LONGEST:
        return None
    found = _found(text, situation)
    for rule in _table()[1]:
        if rule.wanted <= found.ideas and not rule.unwanted & found.ideas:
            intent = _meant(rule.means, found)
            if intent is not None:
                return intent
    return None


def _found(text: str, situation: Situation) -> Found:
    ideas, _ = _table()
    spoken = re.sub(r'"[^"]*"', ' "" ', text)
    present = {name for name, pattern in ideas.items() if pattern.search(spoken)}
    scenes = _scenes(spoken, situation)
    rest = _left(text)
    words = len(rest.split())
    extra = {
        "scene": len(scenes) >= 1,
        "scenes": len(scenes) >= 2,
        "length": re.search(LENGTH, spoken, re.IGNORECASE) is not None,
        "mood": _named(MOODS, spoken) is not None,
        "style": _named(STYLES, spoken) is not None,
        "ratio": _named(RATIOS, spoken) is not None,
        "place": _PLACE.search(spoken) is not None,
        "language": _TONGUE.search(spoken) is not None,
        "quote": '"' in text,
        "words": words >= 1,
        "words_long": words >= _LONG_TEXT,
        "brief": len(text.split()) <= _BRIEF,
        "wordy": words >= 2,
        "first_last": re.search(r"\b(?:first|last)\W*$", spoken, re.IGNORECASE) is not None,
    }
    return Found(text, frozenset(present | {name for name, there in extra.items() if there}), scenes, rest, situation)


def _scenes(text: str, situation: Situation) -> tuple[int, ...]:
    """The scenes that a text speaks of, in its order, each once."""
    numbers: list[int] = []
    for match in sorted((*_SCENE.finditer(text), *_BARE.finditer(text)), key=lambda each: each.start()):
        groups = match.groupdict()
        if words := groups.get("list") or groups.get("number"):
            numbers += filter(None, map(number_in, re.findall(rf"\b{NUMBER}\b", words, re.IGNORECASE)))
        elif words := groups.get("nth") or groups.get("plain"):
            number = ordinal_in(words)
            numbers += [situation.scenes if number == LAST else number] if number is not None else []
        elif (words := groups.get("title")) and (number := titled(words, situation.titles)):
            numbers.append(number)
    return tuple(dict.fromkeys(numbers))


def _left(text: str) -> str:
    """The text without the scene that it speaks of and without what leads to what is meant."""
    if quoted := re.search(r'"([^"]+)"', text):
        return quoted[1].strip()
    bare = _SCENE.sub(" ", text, count=2)
    bare = _TO_SCENE.sub("", bare.rstrip(" .!?"))
    return unquoted(_TAILS.sub("", _LEADS.sub("", bare.strip())).strip())


def _named(table: Mapping[str, str], text: str) -> str | None:
    match = re.search(rf"\b{pattern_of(table)}(?!\w)", text, re.IGNORECASE)
    return match[0] if match else None


def _meant(means: str, found: Found) -> Intent | None:
    if means in get_args(PlainKind):
        return Plain(kind=means)
    reading = _READINGS[means]
    return reading(found)


def _one(found: Found) -> int:
    return found.scenes[0]


def _swap(found: Found) -> Intent | None:
    return SwapScenes(first=found.scenes[0], second=found.scenes[1]) if len(found.scenes) == 2 else None


def _to_place(found: Found) -> Intent | None:
    match = _PLACE.search(found.text)
    if match is None:
        return None
    scene, last = _one(found), found.situation.scenes
    if match["front"] or match["back"]:
        return MoveScene(scene=scene, to=1 if match["front"] else last)
    words = match["to"] or match["nth"] or match["last"] or match["other"] or ""
    number = number_in(words) or ordinal_in(words)
    if number is None:
        return None
    number = last if number == LAST else number
    if match["other"]:
        number += 1 if scene > number else 0
    return MoveScene(scene=scene, to=number) if number != scene or match["other"] else None


def _add(shift: int | None, found: Found) -> Intent:
    return AddScene(about=found.rest, after=None if shift is None else _one(found) + shift)


def _fixed(found: Found) -> Intent | None:
    match = re.search(LENGTH, found.text, re.IGNORECASE)
    seconds = seconds_in(match[0]) if match else None
    return Length(scene=_one(found), seconds=seconds) if seconds else None


def _all_long(found: Found) -> Intent | None:
    match = re.search(LENGTH, found.text, re.IGNORECASE)
    seconds = seconds_in(match[0]) if match else None
    return Replan(wishes=Wishes(duration=seconds)) if seconds else None


def _replanned(found: Found) -> Intent:
    ratio = _named(RATIOS, found.text)
    tongue = _named(LANGUAGES, found.text)
    shape = ratio_called(ratio) if ratio else None
    if shape is not None:
        return Replan(wishes=Wishes(aspect_ratio=shape))
    return Replan(wishes=Wishes(language=called(LANGUAGES, tongue or "")))


def _mood(found: Found) -> str:
    return mood_called(_named(MOODS, found.text) or "")


def _said(found: Found) -> Intent:
    text = found.rest
    return Retell(scene=_one(found), text=f"{text}." if text[-1:].isalnum() else text, what="script")


def _style(found: Found) -> Intent:
    words = _named(STYLES, found.text) or ""
    return Style(style=called(STYLES, words) or words)


_READINGS: Final[Mapping[str, Callable[[Found], Intent | None]]] = {
    "cut": lambda _: JoinScenes(kind="cut"),
    "crossfade": lambda found: JoinScenes(kind="crossfade", scene=next(iter(found.scenes), None)),
    "fade_black": lambda found: JoinScenes(kind="fade_black", scene=next(iter(found.scenes), None)),
    "drop": lambda found: Scenes(numbers=(_one(found),)),
    "drop_all": lambda found: Scenes(numbers=found.scenes),
    "swap": _swap,
    "to_place": _to_place,
    "add_between": lambda found: _add(0, found),
    "add_after": lambda found: _add(0, found),
    "add_before": lambda found: _add(-1, found),
    "add_end": lambda found: _add(None, found),
    "length": _fixed,
    "shorter": lambda found: Length(scene=_one(found), factor=SHORTER),
    "longer": lambda found: Length(scene=_one(found), factor=LONGER),
    "shorter_film": lambda _: Length(scene=None, factor=SHORTER),
    "longer_film": lambda _: Length(scene=None, factor=LONGER),
    "tone": lambda found: Tone(scene=_one(found), mood=_mood(found)),
    "picture": lambda found: Picture(scene=_one(found)),
    "again": lambda found: Retell(scene=_one(found), text=None),
    "say": _said,
    "show": lambda found: Retell(scene=_one(found), text=found.rest, what="visual"),
    "about": lambda found: Retell(scene=_one(found), text=found.rest),
    "replan_length": _all_long,
    "replan": _replanned,
    "voice": lambda _: Voice(name=None),
    "music": lambda found: Music(mood=_mood(found)),
    "music_other": lambda _: Music(mood=None),
    "style": _style,
}
"""What the rules of `gist.yaml` mean, beside the plain kinds."""
