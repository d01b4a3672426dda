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
from itertools import pairwise
from typing import Final, Literal, NamedTuple

from pydantic import TypeAdapter

from pixora_core.providers.embedded.writer.cards import Beat, yaml_of
from pixora_core.providers.embedded.writer.fitting import longest
from pixora_core.providers.embedded.writer.lexicon import looks_for
from pixora_core.providers.embedded.writer.motifs import MOTIF_LANGUAGES, motifs_in
from pixora_core.providers.embedded.writer.occasions import Occasion, occasion_of
from pixora_core.providers.embedded.writer.reading import Reading, read
from pixora_core.providers.embedded.writer.text import capitalised, opening_words, sentences_in, squeezed
from pixora_core.providers.embedded.writer.weaving import framed, notes, topic_look, woven
from pixora_core.providers.embedded.writer.wordlists import word_lists

__all__ = ["FORM_LANGUAGES", "Kind", "Reflection", "kind_of", "reflection"]

Kind = (
    Literal["any", "name", "place", "activity", "question", "story", "wordless", "parts", "reason", "wonder"] | Occasion
)

FORM_LANGUAGES: Final = MOTIF_LANGUAGES

_STORY_WORDS: Final = 24
_OCCASION_LETTERS: Final = 160
"""A longer text, or one of several sentences, is told in its own words whatever its occasion is."""

_WHERE: Final = frozenset({"on", "in", "at", "by", "near", "under", "above", "behind", "between", "beside"})


def _shapes() -> dict[str, dict[Kind, str]]:
    """Openings that ask without a question mark, by language."""
    return {
        "en": {"reason": r"why (?=\w+ \w+)", "wonder": r"(?:how|what|where) (?!(?:to|my|our|i|we)\b)(?=\w+ \w)"},
        "de": {"wonder": r"(?:wie|warum|wieso|woher|was) (?!(?:meine?|unsere?|ich|wir)\b)(?=\w+ \w)"},
        "es": {"wonder": r"(?:cómo|por qué|de dónde) (?=\w+ \w)(?!\w+[aei]r\b)"},
        "fr": {"wonder": r"(?:comment|pourquoi|d'où) (?=\w+ \w)(?!\w+(?:er|ir|re)\b)"},
        "it": {"wonder": r"(?:come|perché|da dove) (?=\w+ \w)(?!\w+[aei]re\b)"},
    }


_ASKS: Final = re.compile(
    r"(?:(?:why|how|what|when|where|who|which) (?:do|does|did|is|are|was|were|can|could|will|would|should|has|have)\b"
    r"|(?:is|are|do|does|did|can|could|will|would|should) .+\?$"
    r"|(?:warum|wieso|wie|was|wann|wo|wer|por qué|cómo|qué|¿|pourquoi|comment|qui|quand|où|que|quel|perché|come"
    r"|quando|dove|chi|che).+\?$)",
    re.IGNORECASE,
)
_SHAPES: Final[Mapping[str, Mapping[Kind, re.Pattern[str]]]] = {
    language: {kind: re.compile(shape, re.IGNORECASE) for kind, shape in shapes.items()}
    for language, shapes in _shapes().items()
}
_ORDERS: Final = re.compile(
    r"(?:include|use|add|show|keep|avoid|please|make|create|end|start|begin|style|music|narration|voice|mood"
    r"|length|duration"
    r"|the (?:video|film|style|music|mood|tone|voice|narration)|it should|no text|in the style|format|aspect)\b",
    re.IGNORECASE,
)
_SLOT: Final = re.compile(r"\{(\w+)\}")
_MANY: Final = 3
"""So many lines of a prompt's own need no turn that was written for any film."""

_ENOUGH: Final = 0.4
"""The share of a film that is filled with lines that could stand in any film, where the prompt gives no others."""

_ALONE: Final[frozenset[Kind | None]] = frozenset({"loss"})
"""Beside what is said of the dead stands nothing that was written for any topic."""

_PLAIN: Final[frozenset[Kind]] = frozenset({"any", "name", "place", "activity"})
"""Kinds that are told by what they name, where two lines can be said of that."""
_GONE_TO: Final[frozenset[Kind]] = frozenset({"invitation", "launch"})
_GRAVE: Final = frozenset({"health", "screening", "hospital"})

_FORMS: TypeAdapter[dict[Kind, tuple[Beat, ...]]] = TypeAdapter(dict[Kind, tuple[Beat, ...]])


class Reflection(NamedTuple):
    """Lines for a topic: those that are told in any case, in order, and those to choose from."""

    kind: Kind
    told: tuple[Beat, ...]
    beats: tuple[Beat, ...]
    after: tuple[tuple[Beat, ...], ...] = ()
    """What may be said behind each of the told ones."""


@lru_cache(maxsize=len(FORM_LANGUAGES))
def _forms(language: str) -> dict[Kind, tuple[Beat, ...]]:
    place = files("pixora_core.providers.embedded.writer").joinpath("forms").joinpath(f"{language}.yaml")
    return _FORMS.validate_python(yaml_of(place.read_text("utf-8")))


def _is_name(words: list[str]) -> bool:
    """Two to four words, all with a capital, none of them a number or all in capitals: hardly anything but a name."""
    return 2 <= len(words) <= 4 and all(word[:1].isupper() and word[1:].islower() for word in words)


def _is_place(lower: list[str]) -> bool:
    """It ends with a place ("an old harbour"), or with where a place is ("our little hotel on the cliff")."""
    places = word_lists().places
    located = any(word in places and after in _WHERE for word, after in pairwise(lower))
    return len(lower) > 1 and (lower[-1] in places or located)


def kind_of(topic: str, language: str = "en") -> Kind:
    """What a topic looks like, where that can be seen without risk; `any` otherwise."""
    if not any(char.isalpha() for char in topic):
        return "wordless"
    if len(topic) <= _OCCASION_LETTERS and _ASKS.match(topic):
        return "question"
    one = len(topic) <= _OCCASION_LETTERS and len(sentences_in(topic)) == 1
    occasion = occasion_of(topic, language) if one else None
    return occasion or _by_form(topic, language)


def _by_form(topic: str, language: str) -> Kind:
    words = re.findall(r"[^\W_]+(?:['’.-][^\W_]+)*", topic)
    if len(words) > _STORY_WORDS or len(sentences_in(topic)) > 1 or len(topic) > _OCCASION_LETTERS:
        return "story"
    asked = next((kind for kind, shape in _SHAPES.get(language, {}).items() if shape.match(topic)), None)
    if asked:
        return asked
    lower = [word.lower() for word in words]
    if lower[0] in word_lists().doings:
        return "activity"
    if _is_place(lower):
        return "place"
    return "name" if _is_name(words) else "any"


def _filled(text: str | None, slots: Mapping[str, str]) -> str | None:
    if text is None:
        return None
    text = _SLOT.sub(lambda slot: slots[slot[1]], text)
    return re.sub(r"([.!?…])[\"”’»]?\.(?=\s|$)", r"\1", text)


def _fillable(beat: Beat, slots: Mapping[str, str]) -> bool:
    return all(slot in slots for slot in _SLOT.findall(f"{beat.script} {beat.more or ''} {beat.short or ''}"))


def _about(beats: Sequence[Beat], topic: str, reading: Reading, language: str) -> tuple[Beat, ...]:
    """The beats whose slots the topic and its reading fill; one that says the topic shows it, where that can be.

    A line that says the topic is said whole or not at all: by itself the topic is no sentence, and without it the line
    is none.
    """
    slots = {**reading.slots, "topic": topic, "Topic": capitalised(topic)}
    return tuple(_told_of(beat, slots, reading, language) for beat in beats if _fillable(beat, slots))


def _told_of(beat: Beat, slots: Mapping[str, str], reading: Reading, language: str) -> Beat:
    look = beat.look
    if "opic}" in beat.script:
        look = topic_look(slots["topic"], beat.look, reading, language, again=beat.role == "close")
    short = beat.short or (beat.script if "opic}" in beat.script else None)
    changes = {
        "look": look,
        "essential": look != beat.look,
        "script": _filled(beat.script, slots),
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
    looks = looks_for(tuple(ended), language)
    return tuple(
        Beat(role="development" if number else "hook", title=opening_words(text) or "A Line", script=text, look=look)
        for number, (text, look) in enumerate(zip(ended, looks, strict=True))
    )


def reflection(
    topic: str, language: str, *, prompt: str = "", seconds: float = math.inf, choice: int = 0
) -> Reflection:
    """The lines for a topic in one of `FORM_LANGUAGES`, as many as a film of so many seconds needs.

    `prompt` is the whole prompt that the topic was taken out of: it may say for whom the film is. Lines that hold for
    any film of a kind are added where the prompt's own words do not fill the time, and those that hold for any film at
    all where less than `_ENOUGH` of it would be filled.
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
        return Reflection(kind, (), own)
    parts = _parts(kind, words, reading, language, forms)
    framing = shaped or (kind not in forms or kind == "any")
    named = _in_order(parts, framed(words, told, reading, language) if framing else told)
    others = () if _grave(reading) else (*(forms.get(kind, ()) if shaped and kind != "any" else ()), *forms["any"])
    general = _about(_rest((*named, *own), others, kind), words, reading, language)
    return Reflection(kind, (), _enough(named, own, general, language, seconds, choice))


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


def _enough(
    named: tuple[Beat, ...],
    own: tuple[Beat, ...],
    general: tuple[Beat, ...],
    language: str,
    seconds: float,
    choice: int,
) -> tuple[Beat, ...]:
    """The lines that the prompt's words give, then those of its kind while there is time, then others, if too few.

    A film has one hook, one turn and one close; which of several is `choice`. For a time without end all are given.
    """
    if seconds == math.inf:
        return (*named, *own, *general)
    chosen: list[Beat] = [beat for beat in named if beat.role != "turn"]
    for beats in (named, own, general):
        for role in ("hook", "close") if beats is general and len(named) >= _MANY else ("hook", "turn", "close"):
            those = [beat for beat in beats if beat.role == role]
            if those and not any(beat.role == role for beat in chosen):
                chosen.append(those[choice % len(those)])
    for beats, share in ((own, 1.0), (general, _ENOUGH)):
        fill = [beat.model_copy(update={"essential": False}) for beat in beats if beat.role == "development"]
        start = choice % max(1, len(fill))
        for beat in (*fill[start:], *fill[:start]):
            if longest(chosen, language) < share * seconds:
                chosen.append(beat)
    return tuple(chosen)


def _own_story(topic: str, language: str, forms: Mapping[Kind, tuple[Beat, ...]]) -> Reflection:
    """A text's own sentences; behind each of them may stand what is said of the things that it is the first to name."""
    told = _told(tuple(topic.splitlines()), language)
    whole = read(topic, squeezed(topic), language)
    left = {each.motif.name for each in whole.motifs}
    after: list[tuple[Beat, ...]] = []
    for beat in told:
        here = tuple(each for each in motifs_in(beat.script, language) if each.motif.name in left)
        left -= {each.motif.name for each in here}
        after.append(notes(Reading(here, whole.lacking, {}), language)[: len(here)])
    closes = tuple(beat for beat in _between(forms, occasion_of(topic, language)) if beat.role == "close")
    return Reflection("story", told, (*(beat for beats in after for beat in beats), *closes), tuple(after))


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
