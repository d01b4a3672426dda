"""Which of the lines for an unknown topic a film gets: as many as fill its time, and no two that begin alike."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import combinations, product, zip_longest
from typing import Final

from pixora_core.providers.embedded.writer.cards import Beat
from pixora_core.providers.embedded.writer.fitting import longest
from pixora_core.providers.embedded.writer.text import capitalised, sentences_in

__all__ = ["filled_up", "in_turn", "shapes_in", "turned", "unlike"]

_MANY: Final = 3
"""So many lines of a prompt's own need no turn that was written for any film."""

_SHORT: Final = 22.0
"""A film of fewer seconds has room for two or three lines only, so they are chosen to fit together."""

_FULL: Final = 0.88
_PAIRED: Final = 24
"""The share of a short film that is full enough, and how many lines are tried in pairs."""

_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_SPARE: Final = 1.12
"""So much more than its time a film is given, so that the lines that fit best can be chosen."""


def shapes_in(text: str) -> tuple[str, ...]:
    """How each sentence of a text begins, in two words: two that begin alike sound like one that is repeated."""
    begun = (_WORD.findall(sentence.casefold())[:2] for sentence in sentences_in(text))
    return tuple(" ".join(words) for words in begun if words)


def _all_of(beat: Beat) -> tuple[str, ...]:
    return shapes_in(" ".join(text for text in (beat.script, beat.more) if text))


def unlike(beats: Iterable[Beat], *, beside: Iterable[Beat] = ()) -> tuple[Beat, ...]:
    """The beats without those of which a sentence begins like one that is said before."""
    used = {shape for beat in beside for shape in _all_of(beat)}
    kept: list[Beat] = []
    for beat in beats:
        shapes = _all_of(beat)
        if used.isdisjoint(shapes):
            kept.append(beat)
            used.update(shapes)
    return tuple(kept)


def turned(beats: Sequence[Beat], choice: int) -> tuple[Beat, ...]:
    """The beats in a ring, begun at another one."""
    start = choice % max(1, len(beats))
    return (*beats[start:], *beats[:start])


def in_turn(*groups: Sequence[Beat]) -> tuple[Beat, ...]:
    """A beat of each group before a second one of any."""
    return tuple(beat for round_ in zip_longest(*groups) for beat in round_ if beat)


def _plain(beat: Beat) -> Beat:
    return beat.model_copy(update={"essential": False})


def _opened(hook: Beat, topic: str, beat: Beat) -> Beat:
    """A hook that says the topic, and a line behind it."""
    said = capitalised(topic) if topic[-1:] in set(".!?…") else f"{capitalised(topic)}."
    script = f"{said} {beat.script}"
    return hook.model_copy(update={"script": script, "short": script, "more": None})


def _short_film(beats: Sequence[Beat], topic: str, language: str, seconds: float) -> tuple[Beat, ...]:
    """A hook and what fits behind it: such a film has no time to say its topic twice, and ends on any line.

    The first that fill `_FULL` of the time are taken, else those that fill most of it; three pictures before two.
    """
    hooks = [beat for beat in beats if beat.role == "hook"]
    hooks += [beat.model_copy(update={"more": None}) for beat in hooks if beat.more]
    behind = [beat for beat in beats if beat.role in ("development", "close")]
    behind = [beat for beat in behind if topic.casefold() not in beat.script.casefold()]
    hooks += [_opened(hooks[0], topic, beat) for beat in behind[:_PAIRED] if hooks]
    others: list[tuple[Beat, ...]] = [*combinations(behind[:_PAIRED], 2), *((beat,) for beat in behind), ()]
    best, most = tuple(hooks[:1]), 0.0
    for hook, rest in product(hooks, others):
        film = (hook, *rest)
        filled = longest(film, language) / seconds
        if most < filled <= 1 and len(unlike(film)) == len(film):
            best, most = film, filled
        if most >= _FULL:
            break
    *before, last = best
    ended = [last.model_copy(update={"role": "close"})] if before else [last]
    return tuple(map(_plain, (*before, *ended)))


def filled_up(
    named: Sequence[Beat],
    groups: Sequence[Sequence[Beat]],
    topic: str,
    language: str,
    seconds: float,
    choice: int,
) -> tuple[Beat, ...]:
    """The lines that the prompt's words give, then those of each group while there is time.

    A film has one hook, one turn and one close, from the first that has one; which of several is `choice`. The last
    group is the one that could stand in any film.
    """
    if seconds < _SHORT:
        turned_ = (beat for beats in groups for beat in turned(beats, choice))
        return _short_film([*named, *turned_], topic, language, seconds)
    told = list(unlike(beat for beat in named if beat.role != "turn"))
    for beats in (named, *groups):
        general = beats is groups[-1] and len(named) >= _MANY
        for role in ("hook", "close") if general else ("hook", "turn", "close"):
            every = [beat for beat in beats if beat.role == role]
            those = [beat for beat in every if unlike([beat], beside=told)] or every
            if those and not any(beat.role == role for beat in told):
                told.append(those[choice % len(those)])
    for beats in groups:
        for beat in map(_plain, (beat for beat in beats if beat.role == "development")):
            if longest(told, language) < _SPARE * seconds and unlike([beat], beside=told):
                told.append(beat)
    return tuple(told)
