"""What a prompt asks for beside its subject: length, shape, look, mood, language, number of scenes.

"10 seconds" in "a film about the first 10 seconds of the universe" is no wish: wishes stand before the words that
lead to the subject ("about"), or at the very end.
"""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from pixora_core.agents.offline.intents import Wishes
from pixora_core.agents.offline.moods import LANGUAGES, MOODS, RATIOS, STYLES, called, mood_called, pattern_of
from pixora_core.agents.offline.quantities import LENGTH, NUMBER, number_in, seconds_in

__all__ = ["LINK", "only_wishes", "wishes_in", "without_order"]

LINK: Final = re.compile(
    r"\b(?:about|on|of|explaining|explains|showing|shows|that|which|where|called|titled|for|telling|introducing"
    r"|über|zum thema|zu|von|vom|sobre|acerca de|del?|que)\b(?!\s+(?:an?\s+)?(?:\d|tiktok|instagram|youtube))|:(?!\d)",
    re.IGNORECASE,
)
"""The words that lead from the order to the subject."""

_WISH: Final = re.compile(
    rf"(?P<scene_count>\b(?P<count>{NUMBER})[\s-]+(?:scenes?|szenen?|escenas?)\b|(?<=\s)(?P<parts>{NUMBER})[\s-]part\b)"
    rf"|\b(?P<aspect_ratio>{pattern_of(RATIOS)})\b"
    rf"|\b(?P<duration>{LENGTH})(?:[\s-]+(?:long|lang(?:e[nrs]?)?))?"
    rf"|\b(?:in|auf|en|to|into)\s+(?P<language>{pattern_of(LANGUAGES)})\b"
    rf"|\b(?P<spoken>{pattern_of(LANGUAGES)})(?=[\s-]+(?:language|narration|voice|film|video))"
    rf"|\b(?P<style>{pattern_of(STYLES)})(?:e[nrsm]?)?\b"
    rf"|\b(?P<mood>{pattern_of(MOODS)})\b",
    re.IGNORECASE,
)

_NAMED_STYLE: Final = re.compile(
    r"\bin (?:the|an?) (?:style|look) of (?P<of>[\w' -]{2,60}?)(?=[,.;!]|\s(?:about|on|for|lasting)\b|$)"
    r"|\b(?:style|stil|estilo)\s*[:=]\s*(?P<set>[\w-]+)",
    re.IGNORECASE,
)

_NOT_SUBJECT: Final = re.compile(
    rf"[\s,]*\b(?:in|with|of|using|mit|en|con)\s+{NUMBER}[\s-]+(?:scenes?|szenen?|escenas?)\b"
    rf"|(?<=\s){NUMBER}[\s-]scenes?\s"
    rf"|[\s,]+(?:in|auf|en)\s+(?:{pattern_of(LANGUAGES)})(?=[\s,.!]*$)",
    re.IGNORECASE,
)
"""What a writer would take for a part of the subject."""

_FILLER: Final = re.compile(
    r"(?:[\s,.;!()&-]|\b(?:in|with|as|at|for|and|an?|the|about|around|lasting|long|style|format|look|looks|mood|tone|music|film"
    r"|video|movie|clip|ratio|aspect|please|of|length|duration|make|it|short|simple|beautiful|nice|little|bitte|im|mit|und|als"
    r"|stil|lang|etwa|ca|eine?n?|por favor|en|con|y|de|una?|estilo|formato|unos|long)\b)*",
    re.IGNORECASE,
)

Field = Literal["scene_count", "duration", "aspect_ratio", "language", "style", "mood"]


class _Found(NamedTuple):
    field: Field
    value: object
    start: int
    end: int


def _read(match: re.Match[str]) -> _Found | None:
    field = match.lastgroup
    word = match[0] if field is None else match[field]
    readings: dict[str, tuple[Field, object]] = {
        "scene_count": ("scene_count", number_in(match["count"] or match["parts"] or "")),
        "duration": ("duration", seconds_in(word)),
        "aspect_ratio": ("aspect_ratio", called(RATIOS, word)),
        "language": ("language", called(LANGUAGES, word)),
        "spoken": ("language", called(LANGUAGES, word)),
        "style": ("style", called(STYLES, word)),
        "mood": ("mood", mood_called(word)),
    }
    name, value = readings[_group(match)]
    return _Found(name, value, match.start(), match.end()) if value is not None else None


def _group(match: re.Match[str]) -> str:
    names = ("scene_count", "duration", "aspect_ratio", "language", "spoken", "style", "mood")
    return next(name for name in names if match[name] is not None)


def _bare(text: str) -> bool:
    return _FILLER.fullmatch(text) is not None


def _leading(found: list[_Found], text: str) -> list[_Found]:
    """Those before the words that lead to the subject, and those that the text begins with."""
    link = LINK.search(text)
    if link:
        return [each for each in found if each.end <= link.start()]
    taken, at = [], 0
    for each in found:
        if not _bare(text[at : each.start]):
            break
        taken.append(each)
        at = each.end
    return taken


def _trailing(found: list[_Found], text: str) -> list[_Found]:
    """Those that the text ends with, as long as a subject is left before them."""
    link = LINK.search(text)
    begin = link.end() if link else 0
    taken, at = [], len(text)
    for each in reversed(found):
        if each.start < begin or _bare(text[begin : each.start]) or not _bare(text[each.end : at]):
            break
        taken.append(each)
        at = each.start
    return taken


def wishes_in(text: str) -> Wishes:
    """The wishes in a prompt."""
    found = [each for match in _WISH.finditer(text) if (each := _read(match))]
    named = _NAMED_STYLE.search(text)
    fields: dict[str, object] = {"style": (named["of"] or named["set"]).strip()} if named else {}
    for each in (*_leading(found, text), *_trailing(found, text)):
        fields.setdefault(each.field, each.value)
    return Wishes.model_validate(fields)


def without_order(text: str) -> str:
    """A prompt without what a writer would take for its subject: how many scenes, which language."""
    shorter = _NOT_SUBJECT.sub("", text).strip(" ,;")
    return shorter or text


def only_wishes(text: str) -> bool:
    """Whether a text is wishes and nothing else."""
    found = [each for match in _WISH.finditer(text) if (each := _read(match))]
    edges = [0, *(edge for each in found for edge in (each.start, each.end)), len(text)]
    return bool(found) and all(_bare(text[start:end]) for start, end in zip(edges[::2], edges[1::2], strict=True))
