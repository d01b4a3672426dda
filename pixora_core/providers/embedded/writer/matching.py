"""Which card a subject means. A wrong card is worse than none: what is left unexplained counts against a card.

A subject ("how do planes fly") is cut into stems. A card is a candidate when one of its names stands in the subject;
its score is the share of the subject's telling words that its names and accompanying words explain. "Tea ceremony" is
explained whole, of "tea party movement" two thirds are not. A heading ("Jellyfish: aliens of the sea") means what
stands before its colon, a question ("why do cats knead") those whom it asks about, and one word may have a slip in it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from pixora_core.providers.embedded.writer.cards import CardHead, beats_of, heads
from pixora_core.providers.embedded.writer.spelling import corrected
from pixora_core.providers.embedded.writer.stemming import stems_of
from pixora_core.providers.embedded.writer.vocabulary import Prop
from pixora_core.providers.embedded.writer.wordlists import word_lists

__all__ = ["Meaning", "cards_for", "hero_of", "meaning_of", "stems_of"]

_THRESHOLD: Final = 0.7
_JOINS: Final = {
    "en": "and|or|with|meets|to|versus",
    "de": "und|oder|mit|gegen|trifft",
    "es": "y|e|o|u|con|contra",
}


_LONGEST_SHAPE: Final = 120
"""A longer subject is no heading and no plain question."""

_LONGEST_QUESTION: Final = 7
_HEADED: Final = re.compile(r"(?P<head>[^:–—]{2,60}?)\s*(?::|\s[-–—])\s+\S")
_QUESTION: Final = re.compile(
    r"(?:why|how|when|where|what)\s+(?:(?:do|don't|did|didn't|are|aren't|were|can|can't|could|have|must|should)\s+)?"
    r"(?:the\s+|some\s+|most\s+|all\s+|(?P<your>(?:does\s+)?your\s+))?(?P<rest>\w.*)",
    re.IGNORECASE,
)
"""A question about many: with "does" and "is" the name might be one thing's own ("why is Apple …"), but not of what
everybody has ("how your heart pumps blood")."""

_HISTORY: Final = re.compile(
    r"how\s+(?:the\s+)?(?P<name>\w+(?: \w+){0,2}?)\s+(?:travell?ed|spread|came|conquered|changed|reached|began|started"
    r"|became|arrived|was (?:invented|discovered|born|made)|were (?:invented|discovered|made)"
    r"|got (?:its|their) name)\b",
    re.IGNORECASE,
)
"""A question about what became of something: "how tea travelled"."""

_OF_EVERYBODY: Final = "body"

_BELONGING: Final = re.compile(r"(?:his|her|its|their)\s", re.IGNORECASE)
"""What is somebody's of whom a subject speaks is no second one: "Galileo and his telescope"."""


class Meaning(NamedTuple):
    """The cards that a subject means, and how: by their names, before a colon, in a question, or with a slip."""

    cards: tuple[CardHead, ...]
    how: Literal["named", "headed", "asked", "misspelt"]


class _Match(NamedTuple):
    score: float
    named: int
    head: CardHead


@lru_cache(maxsize=len(_JOINS))
def _between(language: str) -> re.Pattern[str]:
    """What stands between two subjects: "cats and dogs"."""
    return re.compile(rf"\s+(?:&|vs\.?|{_JOINS.get(language, _JOINS['en'])})\s+|\s*[,/+]\s*", re.IGNORECASE)


@lru_cache(maxsize=len(_JOINS))
def _untelling(language: str) -> frozenset[str]:
    return frozenset(stem for word in word_lists().untelling(language) for stem in stems_of(word, language))


def _places(phrase: tuple[str, ...], stems: tuple[str, ...]) -> set[int]:
    """The places in `stems` that the phrase covers, wherever it stands whole."""
    size = len(phrase)
    starts = (at for at in range(len(stems) - size + 1) if stems[at : at + size] == phrase)
    return {at + step for at in starts for step in range(size)}


def _match(head: CardHead, stems: tuple[str, ...]) -> _Match | None:
    language = head.language
    if any(_places(stems_of(phrase, language), stems) for phrase in head.unless):
        return None
    named: set[int] = set()
    for name in (*head.names, head.topic):
        named |= _places(stems_of(name, language), stems)
    telling = {at for at, stem in enumerate(stems) if stem not in _untelling(language)} | named
    if not named:
        return None
    helped = {at for word in head.words for at in _places(stems_of(word, language), stems)}
    return _Match(len(telling & (named | helped)) / len(telling), len(named), head)


@lru_cache(maxsize=len(_JOINS))
def _beginning_with(language: str) -> Mapping[str, frozenset[int]]:
    """Which cards, by number, have a name that begins with a stem."""
    begun: defaultdict[str, set[int]] = defaultdict(set)
    for number, head in enumerate(heads(language)):
        for stems in (stems_of(name, language) for name in (*head.names, head.topic)):
            begun[stems[0] if stems else ""].add(number)
    return {stem: frozenset(numbers) for stem, numbers in begun.items()}


def _candidates(stems: Sequence[str], language: str) -> list[CardHead]:
    """The cards of which a name may stand in `stems`, in the cards' own order."""
    begun, cards = _beginning_with(language), heads(language)
    return [cards[number] for number in sorted({number for stem in stems for number in begun.get(stem, ())})]


def _best(subject: str, language: str, *, least: float = _THRESHOLD) -> CardHead | None:
    stems = stems_of(subject, language)[:60]
    matches = (_match(head, stems) for head in _candidates(stems, language))
    found = [match for match in matches if match and match.score >= least]
    return max(found, key=lambda match: (match.score, match.named)).head if found else None


def _headed(subject: str, language: str) -> CardHead | None:
    """The card of what stands before a colon or a dash, where that is a topic's name and nothing else."""
    parts = _HEADED.match(subject)
    head = _best(parts["head"], language, least=1.0) if parts else None
    return head if head and _may_mean(head, subject) else None


def _asked(subject: str, language: str) -> CardHead | None:
    """The card of those whom a question asks about ("why do cats knead"), whatever else it asks of them."""
    parts = _QUESTION.match(subject) if language == "en" else None
    if parts is None or not _may_mean(None, subject):
        return None
    history = _HISTORY.match(subject)
    told = _best(history["name"], language, least=1.0) if history else None
    if told and _may_mean(told, subject):
        return told
    words = parts["rest"].split()[:_LONGEST_QUESTION]
    starts = (" ".join(words[:count]) for count in (3, 2, 1))
    asked = ((start, _best(start, language, least=1.0)) for start in starts)
    head = next((head for start, head in asked if head and (_of_many(start) or (parts["your"] and _had(head)))), None)
    return head if head and _may_mean(head, subject) else None


def _of_many(words: str) -> bool:
    return words.endswith(("s", "fish", "sheep"))


def _had(head: CardHead) -> bool:
    """Whether a card is of what everybody has."""
    return head.group == _OF_EVERYBODY


def _may_mean(head: CardHead | None, subject: str) -> bool:
    """Whether nothing in the subject says that its name is somebody's own, a trade's or a work's."""
    language = head.language if head else "en"
    stems = stems_of(subject, language)
    guarded = {stem for word in word_lists().guarded for stem in stems_of(word, language)}
    excluded = any(_places(stems_of(phrase, language), stems) for phrase in (head.unless if head else ()))
    return not excluded and guarded.isdisjoint(stems)


def _misspelt(subject: str, language: str) -> CardHead | None:
    """The card of a subject that is a topic's name with a slip in it, and nothing else."""
    right = corrected(subject, language)
    return _best(right, language, least=1.0) if right else None


def _pair(subject: str, language: str) -> tuple[CardHead, ...]:
    """The cards of a subject that names two: "cats and dogs"."""
    parts = [part for part in _between(language).split(subject) if part.strip()]
    if len(parts) != 2 or _BELONGING.match(parts[1]):
        return ()
    first, second = (_best(part, language) for part in parts)
    stems = stems_of(subject, language)[:60]
    both = first and second and first != second and _match(first, stems) and _match(second, stems)
    return (first, second) if first and second and both else ()


@lru_cache(maxsize=256)
def meaning_of(subject: str, language: str = "en") -> Meaning:
    """The cards that a subject means, and how that was seen.

    `language` is a BCP 47 primary tag; in a language without cards there is none.
    """
    short = subject if len(subject) <= _LONGEST_SHAPE else ""
    whole = _best(subject, language, least=1.0)
    headed = _headed(short, language)
    if headed and whole in {None, headed}:
        return Meaning((headed,), "headed")
    pair = _pair(subject, language)
    if pair:
        return Meaning(pair, "named")
    named = whole or _best(subject, language)
    if named:
        return Meaning((named,), "named")
    asked = _asked(short, language)
    if asked:
        return Meaning((asked,), "asked")
    misspelt = _misspelt(short, language)
    return Meaning((misspelt,), "misspelt") if misspelt else Meaning((), "named")


@lru_cache(maxsize=256)
def hero_of(head: CardHead) -> Prop | None:
    """The prop that a card is named after, by its English names also where it is in another language: a bee."""
    path = head.path.removeprefix(f"{head.language}/")
    same = (other for other in heads() if other.path == path)
    stems = [set(stems_of(name)) for other in same for name in (*other.names, other.topic)]
    shown = dict.fromkeys(subject for beat in beats_of(head) for subject in beat.look.subjects)
    return next((prop for prop in shown if set(stems_of(prop.replace("_", " "))) in stems), None)


def cards_for(subject: str, language: str = "en") -> tuple[CardHead, ...]:
    """The card that a subject means; two when it names two ("cats and dogs"); none when it means neither for sure."""
    return meaning_of(subject, language).cards
