"""What a message means: one intent, or several ("drop the last scene and go"). Pure text in, values out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from pixora_core.agents.offline.gist import gist
from pixora_core.agents.offline.grammar import Compiled, compiled, language
from pixora_core.agents.offline.intents import Intent, Length, NewFilm, Plain, Situation, Tone, Unknown
from pixora_core.agents.offline.readings import READINGS
from pixora_core.agents.offline.wishes import wishes_in, without_order

__all__ = ["understand"]

_STRAIGHT: Final = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "¿": "", "¡": ""}
)
_LONGEST: Final = 400
"""A longer message is a description of a film, not an order to change one."""
_ALONE: Final = frozenset(
    {"yes", "no", "hello", "thanks", "bye", "help", "plan", "film", "delivery", "footage", "upload"}
)
"""What is no part of a longer order: "yes" in "swap 2 and yes"."""
_MOST_PARTS: Final = 8
_FEW_WORDS: Final = 14


@lru_cache(maxsize=1)
def _languages() -> tuple[Compiled, ...]:
    return tuple(compiled(language(name)) for name in ("english", "german", "spanish"))


def understand(message: str, situation: Situation) -> tuple[Intent, ...]:
    """What a message means, in order; a single `Unknown` when it is not understood."""
    message = _with_short_gaps(message)
    text = " ".join(message.translate(_STRAIGHT).split())
    if len(text) > _LONGEST:
        return _description(message, situation)
    found = _parts(text, situation) or _whole(text, situation) or _gist(text, situation)
    return tuple(dict.fromkeys(found)) or _subject(message, text, situation)


def _with_short_gaps(message: str) -> str:
    """The message with a space, or up to two line ends, in the place of each gap.

    Among thirty thousand spaces an expression looks for its end for a minute.
    """
    return re.sub(r"\s+", lambda gap: "\n\n"[: gap[0].count("\n")] or " ", message)


def _whole(text: str, situation: Situation) -> tuple[Intent, ...]:
    """The message as one order; the first language that knows it."""
    for number, spoken in enumerate(_languages()):
        for form in _forms(text, spoken):
            if (intent := _matched(form, number, situation)) is not None:
                return (intent,)
    return ()


@lru_cache(maxsize=4096)
def _matched(form: str, number: int, situation: Situation) -> Intent | None:
    """What a form means in a language, by its number in `_languages`."""
    spoken = _languages()[number]
    for reader in (*spoken.rows, *(spoken.guesses if situation.scenes and _plain(form) else ())):
        match = reader.pattern.fullmatch(form)
        if match and (intent := READINGS[reader.name](match, situation)) is not None:
            return intent
    return None


def _gist(text: str, situation: Situation) -> tuple[Intent, ...]:
    intent = gist(text, situation)
    return () if intent is None else (intent,)


def _plain(form: str) -> bool:
    """Whether a text is short and holds no words that are a scene's own."""
    return len(form.split()) <= _FEW_WORDS and not re.search(r'[":]|\babout\b', form)


def _forms(text: str, spoken: Compiled) -> Iterator[str]:
    """The text without the courtesies around it, then with those behind it, then as it stands."""
    bare = text.strip(" .!,;")
    bare = bare[:-1].rstrip() if bare.endswith("?") and len(bare) > 1 else bare
    order = spoken.before.sub("", bare, count=1).strip()
    short = spoken.after.sub("", order, count=1).strip(" .!,;")
    yield from dict.fromkeys(form for form in (short, order, bare) if form)


def _parts(text: str, situation: Situation) -> tuple[Intent, ...]:
    """Several orders in one message, if each part of it is one on its own."""
    for number, spoken in enumerate(_languages()):
        cuts = [(match.start(), match.end()) for match in spoken.joint.finditer(text) if _outside(text, match.start())]
        if 1 <= len(cuts) <= _MOST_PARTS:
            found = _split(text, 0, tuple(cuts), number, situation)
            if len(found) > 1:
                return found
    return ()


def _split(
    text: str, begin: int, cuts: tuple[tuple[int, int], ...], number: int, situation: Situation
) -> tuple[Intent, ...]:
    """The intents of a text from `begin` on, as many as possible; () when a part of it says nothing by itself."""
    for at, (end, following) in enumerate((*cuts, (len(text), len(text)))):
        intent = _part(text[begin:end], number, situation)
        if intent is None:
            continue
        if end == len(text):
            return (intent,)
        rest = _split(text, following, cuts[at + 1 :], number, _after(intent, situation))
        if rest:
            return (intent, *rest)
    return ()


def _part(text: str, number: int, situation: Situation) -> Intent | None:
    """What a part of a message means, if it can be a part."""
    intents = (_matched(form, number, situation) for form in _forms(text, _languages()[number]))
    intent = next((each for each in intents if each is not None), None)
    alone = isinstance(intent, NewFilm) or (isinstance(intent, Plain) and intent.kind in _ALONE)
    if isinstance(intent, Length | Tone) and intent.scene is None and re.search(r"\b(?:it|that)\b", text):
        intent = intent.model_copy(update={"scene": situation.meant})
    return None if alone else intent


def _after(intent: Intent, situation: Situation) -> Situation:
    """What "it" means after an order about a scene."""
    scene = getattr(intent, "scene", None)
    return situation.model_copy(update={"latest": scene, "meant": scene}) if scene else situation


def _outside(text: str, place: int) -> bool:
    """Whether a place in a text lies outside quotes."""
    return text.count('"', 0, place) % 2 == 0


def _subject(message: str, text: str, situation: Situation) -> tuple[Intent, ...]:
    """Before there is a film, whatever has three letters in it is what the film is about."""
    if not situation.scenes and len(re.findall(r"[^\W\d_]", text)) >= 3:
        return (NewFilm(prompt=without_order(message).strip(), wishes=wishes_in(text)),)
    return (Unknown(text=message.strip()[:200]),)


def _description(message: str, situation: Situation) -> tuple[Intent, ...]:
    if situation.scenes:
        return (Unknown(text=message.strip()[:200]),)
    return (NewFilm(prompt=message.strip()),)
