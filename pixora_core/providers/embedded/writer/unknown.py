"""A film about something that the writer knows nothing of: reflective lines around the prompt's own words.

The lines are kept a language a file under `forms/`, in the shape of a card's beats, with `{topic}` and
`{Topic}` where the prompt's words stand. They are true whatever the topic is.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import Final, NamedTuple

from pydantic import TypeAdapter

from pixora_core.providers.embedded.writer.cards import Beat, yaml_of
from pixora_core.providers.embedded.writer.choosing import filled_up, in_turn, turned
from pixora_core.providers.embedded.writer.fitting import spoken_seconds
from pixora_core.providers.embedded.writer.kinds import Kind, kind_of
from pixora_core.providers.embedded.writer.lettering import spelled
from pixora_core.providers.embedded.writer.lexicon import looks_for
from pixora_core.providers.embedded.writer.lines import General, general_lines, kin_of
from pixora_core.providers.embedded.writer.motifs import MOTIF_LANGUAGES, motifs_in
from pixora_core.providers.embedded.writer.occasions import Occasion, occasion_of
from pixora_core.providers.embedded.writer.reading import Reading, read
from pixora_core.providers.embedded.writer.scenery import scenery_of
from pixora_core.providers.embedded.writer.text import (
    capitalised,
    clauses_in,
    opening_words,
    sentences_in,
    squeezed,
)
from pixora_core.providers.embedded.writer.weaving import framed, notes, settled, topic_look, visiting, woven

__all__ = ["FORM_LANGUAGES", "Reflection", "reflection"]

FORM_LANGUAGES: Final = MOTIF_LANGUAGES

_ORDERS: Final = re.compile(
    r"(?:include|use|add|show|keep|avoid|please|make|create|end|start|begin|style|music|narration|voice|mood"
    r"|length|duration"
    r"|the (?:video|film|style|music|mood|tone|voice|narration)|it should|no text|in the style|format|aspect)\b",
    re.IGNORECASE,
)
_SLOT: Final = re.compile(r"\{(\w+)\}")
_ALONE: Final[frozenset[Kind | None]] = frozenset({"loss"})
"""Beside what is said of the dead stands nothing that was written for any topic."""

_PLAIN: Final[frozenset[Kind]] = frozenset({"any", "name", "place", "activity"})
"""Kinds that are told by what they name, where two lines can be said of that."""
_SUITED: Final[Mapping[Kind, General]] = {
    "name": "name", "place": "place", "activity": "activity", "howto": "activity", "question": "question",
    "wonder": "question", "reason": "question", "memory": "memory",
}  # fmt: skip
"""The general lines that suit a kind of prompt; they are told in turn with those of its motifs."""

_GENERAL: Final[Mapping[Kind, tuple[General, ...]]] = {
    "any": ("words", "any"), "name": ("words",), "place": ("words",), "activity": ("any",), "question": ("words",),
    "wonder": ("any",), "wish": (), "invitation": (), "memory": (), "howto": (), "reason": (),
}  # fmt: skip
"""What is told behind these: lines about the prompt's words, or about any matter."""

_BESIDE: Final[Mapping[Kind, tuple[str, ...]]] = {
    "invitation": ("feast",), "wish": ("regard",), "memory": ("family",), "launch": ("work",), "business": ("work",),
    "work": ("work",), "howto": ("learning",), "feeling": ("heart",),
}  # fmt: skip
"""The family of motifs that an occasion belongs to, whatever its words name."""
_GONE_TO: Final[frozenset[Kind]] = frozenset({"invitation", "launch"})
_LONGEST_LINE: Final = 14.0
"""A sentence that takes more seconds is shown in several pictures."""

_BREATH_SECONDS: Final = 8.0
_BREATHS: Final = frozenset(",;:—–")
"""What a part of a sentence ends with where it goes on in the next picture: nothing is said between the two."""

_GRAVE: Final = frozenset({"health", "screening", "hospital"})

_FORMS: TypeAdapter[dict[Kind, tuple[Beat, ...]]] = TypeAdapter(dict[Kind, tuple[Beat, ...]])


class Reflection(NamedTuple):
    """Lines for a topic: those that are told in any case, in order, and those to choose from."""

    kind: Kind
    told: tuple[Beat, ...]
    beats: tuple[Beat, ...]
    after: tuple[tuple[Beat, ...], ...] = ()
    """What may be said behind each of the told ones."""
    coda: tuple[Beat, ...] = ()
    """What may be said behind the last of them."""
    reading: Reading | None = None
    """What the topic names, for the pictures."""
    apart: frozenset[str] = frozenset()
    """The titles of the lines that have pictures of their own."""


@lru_cache(maxsize=len(FORM_LANGUAGES))
def _forms(language: str) -> dict[Kind, tuple[Beat, ...]]:
    place = files("pixora_core.providers.embedded.writer").joinpath("forms").joinpath(f"{language}.yaml")
    return _FORMS.validate_python(yaml_of(place.read_text("utf-8")))


def _filled(text: str | None, slots: Mapping[str, str]) -> str | None:
    if text is None:
        return None
    text = _SLOT.sub(lambda slot: slots[slot[1]], text)
    return re.sub(r"([.!?…])[\"”’»]?\.(?=\s|$)", r"\1", text)


def _fillable(beat: Beat, slots: Mapping[str, str]) -> bool:
    return all(slot in slots for slot in _SLOT.findall(f"{beat.script} {beat.more or ''} {beat.short or ''}"))


def _about(beats: Sequence[Beat], topic: str, reading: Reading, language: str) -> tuple[Beat, ...]:
    """The beats whose slots the topic and its reading fill; one that says the topic shows it, where that can be.

    A line that says words of the topic is said whole or not at all: by themselves they are no sentence ("Home and
    journey."), and without them the line is none.
    """
    spelling = spelled(topic, language)
    large = {capitalised(slot): capitalised(text) for slot, text in spelling.items()}
    slots = {**reading.slots, **spelling, **large, "topic": topic, "Topic": capitalised(topic)}
    return tuple(_told_of(beat, slots, reading, language) for beat in beats if _fillable(beat, slots))


def _told_of(beat: Beat, slots: Mapping[str, str], reading: Reading, language: str) -> Beat:
    look = beat.look
    if "opic}" in beat.script:
        look = topic_look(slots["topic"], beat.look, reading, language, again=beat.role == "close")
    short = beat.short or (beat.script if _SLOT.search(beat.script) else None)
    script = _filled(beat.script, slots) or ""
    changes = {
        "title": opening_words(sentences_in(script)[0]) if _SLOT.search(beat.title) else beat.title,
        "look": look,
        "essential": look != beat.look,
        "script": script,
        "more": _filled(beat.more, slots),
        "short": _filled(short, slots),
    }
    return beat.model_copy(update=changes)


def _asked(topic: str) -> str:
    return topic if topic.endswith("?") else f"{capitalised(topic)}?"


def _told(paragraphs: tuple[str, ...], language: str) -> tuple[Beat, ...]:
    """The prompt's own sentences as beats; what is an order to the film maker is left unspoken."""
    lines = [line for paragraph in paragraphs for line in sentences_in(paragraph)]
    spoken = [line for line in lines if not _ORDERS.match(line)] or lines
    ended = [capitalised(line) if line[-1] in '.!?…:"”’»)。！？' else f"{capitalised(line)}." for line in spoken]
    shown = [part for line in ended for part in _in_breaths(line, language)]
    looks = looks_for(tuple(shown), language)
    return tuple(
        Beat(
            role="development" if number else "hook",
            title=capitalised(opening_words(text)) or "A Line",
            script=text,
            look=look,
        )
        for number, (text, look) in enumerate(zip(shown, looks, strict=True))
    )


def _in_breaths(line: str, language: str) -> list[str]:
    """A sentence as it is; one that is too long for a single picture, cut between clauses where it takes a breath."""
    if spoken_seconds(line, language) <= _LONGEST_LINE:
        return [line]
    parts: list[str] = []
    for clause in clauses_in(line):
        longer = f"{parts[-1]} {clause}" if parts else clause
        if parts and spoken_seconds(longer, language) <= _BREATH_SECONDS:
            parts[-1] = longer
        else:
            parts.append(clause)
    return parts


def reflection(
    topic: str, language: str, *, prompt: str = "", seconds: float = math.inf, choice: int = 0
) -> Reflection:
    """The lines for a topic in one of `FORM_LANGUAGES`, as many as a film of so many seconds needs.

    `prompt` is the whole prompt that the topic was taken out of: it may say for whom the film is. Lines that hold for
    any film of a kind are added where the prompt's own words do not fill the time, and those that hold for any film at
    all after these.
    """
    forms = _forms(language)
    kind = kind_of(topic, language)
    if kind == "story":
        return _own_story(topic, language, forms)
    if kind == "wordless":
        plain = tuple(beat for beat in forms["any"] if not _SLOT.search(beat.script))
        return Reflection(kind, (), (*forms["wordless"], *plain))
    words = _asked(topic) if kind == "question" else squeezed(topic)
    reading = read(prompt or topic, words, language)
    told = notes(reading, language)
    shaped = kind in _PLAIN and len(told) > 1
    lines = () if shaped or kind == "any" else forms.get(kind, ())
    own = tuple(beat.model_copy(update={"essential": True}) for beat in _about(lines, words, reading, language))
    if kind in _ALONE:
        return Reflection(kind, (), own, reading=reading)
    parts = _parts(kind, words, reading, language, forms)
    framing = shaped or (kind not in forms or kind == "any")
    named = _in_order(parts, framed(words, told, reading, language) if framing else told)
    kin = kin_of(reading.motifs, language, choice=choice, also=_BESIDE.get(kind, ()), grave=_grave(reading))
    general = (
        ()
        if _grave(reading)
        else _general(kind, forms.get(kind, ()) if shaped and kind != "any" else (), language, forms, choice)
    )
    others = _about(_rest((*named, *own), general, kind), words, reading, language)
    suited = () if kind not in _SUITED or _grave(reading) else turned(general_lines(_SUITED[kind], language), choice)
    beside = _about(_rest((*named, *own), in_turn(suited, kin), kind), words, reading, language)
    own = settled(own, reading)
    every = (own, visiting(beside, reading), visiting(others, reading))
    apart = frozenset(beat.title for beats in every[1:] for beat in beats if beat.role == "development")
    if seconds == math.inf:
        return Reflection(kind, (), (*named, *(beat for beats in every for beat in beats)))
    return Reflection(kind, (), filled_up(named, every, words, language, seconds, choice), reading=reading, apart=apart)


def _general(
    kind: Kind, own: tuple[Beat, ...], language: str, forms: Mapping[Kind, tuple[Beat, ...]], choice: int
) -> tuple[Beat, ...]:
    """What could be said of many topics: its kind's `own` forms, then what suits its words, then the rest."""
    fitting = (general_lines(name, language) for name in _GENERAL.get(kind, ("any",)))
    return (*own, *(beat for beats in fitting for beat in turned(beats, choice)), *turned(forms["any"], choice))


def _parts(
    kind: Kind, topic: str, reading: Reading, language: str, forms: Mapping[Kind, tuple[Beat, ...]]
) -> tuple[Beat, ...]:
    """What the prompt says of itself: whose, which, for whom; when and where are told of what one can go to."""
    slots = {
        slot: text for slot, text in reading.slots.items() if kind in _GONE_TO or slot.lower() not in {"when", "where"}
    }
    beats = woven(_about(forms.get("parts", ()), topic, reading._replace(slots=slots), language), reading)
    turns = [beat for beat in beats if beat.role == "turn"]
    turn = turns[sum(map(ord, topic)) % len(turns) :][:1] if turns else []
    return (*(beat for beat in beats if beat.role != "turn"), *turn)


def _in_order(parts: tuple[Beat, ...], told: tuple[Beat, ...]) -> tuple[Beat, ...]:
    """The hook, what the prompt says of itself, what is said of its things, the turn, the close."""
    both = (*parts, *told)
    return tuple(beat for role in ("hook", "development", "turn", "close") for beat in both if beat.role == role)


def _grave(reading: Reading) -> bool:
    """Whether a prompt speaks of illness: beside that stands nothing that was written for any topic."""
    return any(each.motif.name in _GRAVE for each in reading.motifs)


def _own_story(topic: str, language: str, forms: Mapping[Kind, tuple[Beat, ...]]) -> Reflection:
    """A text's own sentences; behind each of them may stand what is said of the things that it is the first to name."""
    told = _told(tuple(topic.splitlines()), language)
    whole = read(topic, squeezed(topic), language)
    left = {each.motif.name for each in whole.motifs}
    after: list[tuple[Beat, ...]] = []
    for beat in told:
        here = tuple(each for each in motifs_in(beat.script, language) if each.motif.name in left)
        left -= {each.motif.name for each in here}
        whole_said = beat.script[-1] not in _BREATHS
        near = Reading(here, whole.lacking, {}, scenery_of(whole).place)
        after.append(notes(near, language)[: len(here)] if whole_said else ())
    between = _between(forms, occasion_of(topic, language))
    kin = visiting(kin_of(whole.motifs, language, grave=_grave(whole)), whole)
    coda = (*general_lines("story", language), *(beat for beat in kin if beat.role == "development"))
    closes = tuple(beat for beat in between if beat.role == "close")
    return Reflection(
        "story",
        told,
        (*(beat for beats in after for beat in beats), *coda, *closes),
        tuple(after),
        coda,
        whole,
        frozenset(beat.title for beat in coda),
    )


def _between(forms: Mapping[Kind, tuple[Beat, ...]], occasion: Occasion | None) -> tuple[Beat, ...]:
    """The lines that stand beside a text's own sentences: those of its occasion, else those of any story."""
    own = tuple(beat for beat in forms.get(occasion, ()) if not _SLOT.search(beat.script)) if occasion else ()
    return own or forms["story"]


def _rest(own: tuple[Beat, ...], general: tuple[Beat, ...], kind: Kind) -> tuple[Beat, ...]:
    """The general lines that may stand beside those of a kind, for a film that is longer than these."""
    replaced = {beat.role for beat in own} - {"development"}
    return tuple(
        beat for beat in general if beat.role not in replaced and not (kind == "question" and "opic}" in beat.script)
    )
